//! Times named in a message, in English and Chinese, as ranges of days counted from "today". Which of them is a deadline
//! and which a mere fact is the reader's business, not this file's.

mod calendar;
mod chinese;
mod english;

use super::Span;
use crate::day::Day;

/// A time that a text names.
#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// Its words, the small words that tie it to the sentence included.
    pub span: Span,
    /// What kind of time it is.
    pub kind: Kind,
    /// How the sentence is tied to it.
    pub link: Link,
    /// Whether it only describes a thing: "Tuesday's call", 下週的會議.
    pub attribute: bool,
    /// First and last day, before the tie is counted in; none where the words are vague.
    core: Option<(Day, Day)>,
}

/// How fine a time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A part of today: tonight, end of day.
    Part,
    /// A day named by its date, or counted from today.
    Date,
    /// A bare day of the week.
    Weekday,
    /// A week, or a part of one.
    Week,
    /// A weekend.
    Weekend,
    /// A month or a part of one.
    Month,
    /// A quarter or half of a year.
    Quarter,
    /// A year or a part of one.
    Year,
    /// So many days, weeks, months from today.
    Count,
    /// A holiday.
    Holiday,
    /// Soon, some day, in spring.
    Vague,
    /// Gone by.
    Past,
}

/// How a sentence is tied to a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// On it, in it, or with no word at all.
    At,
    /// By it, before it.
    By,
    /// After it.
    After,
    /// From it on.
    From,
    /// Until it, as long as something lasts.
    Until,
}

impl Time {
    /// First and last day of the time named; none where it is vague or gone by.
    pub fn days(&self) -> Option<(Day, Day)> {
        let (first, last) = self.core.filter(|_| self.kind != Kind::Past)?;
        Some(match (self.link, self.kind) {
            (Link::By, Kind::Holiday) => (first.plus(-1), first.plus(-1)),
            (Link::After, Kind::Week) => {
                let monday = calendar::monday(last).plus(7);
                (monday, monday)
            }
            (Link::After, _) => (last.plus(1), last.plus(1)),
            (Link::From, _) => (first, first),
            _ => (first, last),
        })
    }

    /// Whether it names a single day.
    pub fn one_day(&self) -> bool {
        self.core.is_some_and(|(first, last)| first == last)
    }
}

/// All times of a text, in order. `plain` is the text folded to lower case, `cased` the same with its capitals.
pub fn times(plain: &str, cased: &str, today: Day) -> Vec<Time> {
    let mut found: Vec<Time> = Vec::new();
    let mut at = 0;
    let bytes = plain.as_bytes();
    while at < plain.len() {
        let byte = bytes[at];
        let word = byte.is_ascii_alphanumeric() && (at == 0 || !bytes[at - 1].is_ascii_alphanumeric());
        let time = if byte >= 0x80 {
            if plain.is_char_boundary(at) { chinese::time(plain, at, today) } else { None }
        } else if word {
            chinese::time(plain, at, today).or_else(|| english::time(plain, cased, at, today))
        } else {
            None
        };
        match time {
            Some(time) if time.span.end > at => {
                at = time.span.end;
                add(plain, &mut found, time);
            }
            _ => at += 1,
        }
    }
    found
}

/// Adds a time, or joins it to the one before: "Thursday" and "12/3", "end of day" and "tomorrow".
fn add(plain: &str, found: &mut Vec<Time>, time: Time) {
    if let Some(last) = found.last_mut() {
        let gap = plain[last.span.end..time.span.start].trim_matches([' ', ',', '，', '(', '（', ')', '）', '的', '.']);
        if matches!(gap, "" | "at" | "on" | "the" | "of" | "in")
            && let Some(joined) = join(last, &time)
        {
            *last = joined;
            return;
        }
        let range = matches!(
            gap,
            "to" | "-"
                | "–"
                | "and"
                | "or"
                | "through"
                | "thru"
                | "到"
                | "至"
                | "或"
                | "或是"
                | "和"
                | "跟"
                | "~"
                | "～"
                | "、"
                | "/"
        );
        if range
            && gap_is_tight(plain, last, &time)
            && let (Some((first, end)), Some((start, stop))) = (last.core, time.core)
            && !matches!(last.kind, Kind::Past | Kind::Part)
            && time.kind != Kind::Past
            && matches!(time.link, Link::At | Link::By)
        {
            // "Monday or Tuesday" said on a Monday: the second follows the first.
            let stop = if stop < first && last.kind == Kind::Weekday { stop.plus(7) } else { stop };
            if start >= end || time.kind == Kind::Weekday || stop >= first {
                last.core = Some((first, stop.max(end)));
                last.span.end = time.span.end;
                last.link = if last.link == Link::From { Link::At } else { last.link };
                last.link = if time.link == Link::By { Link::By } else { last.link };
                last.attribute |= time.attribute;
                return;
            }
        }
    }
    found.push(time);
}

fn gap_is_tight(plain: &str, last: &Time, time: &Time) -> bool {
    !plain[last.span.end..time.span.start].contains([',', '，'])
}

/// Two names of one time, as the finer of both.
fn join(a: &Time, b: &Time) -> Option<Time> {
    use Kind::*;
    let span = Span::new(a.span.start, b.span.end);
    let link = if a.link == Link::At { b.link } else { a.link };
    let attribute = b.attribute;
    let (kind, core) = match (a.kind, b.kind) {
        (Past, _) | (_, Past) | (Vague, _) | (_, Vague) => return None,
        (Part, kind) => (kind, b.core),
        (kind, Part) => (kind, a.core),
        (Weekday, Date) => (Date, b.core),
        (Date, Weekday) => (Date, a.core),
        (Week, Weekday) => (Date, of_week(a, b)),
        (Weekday, Week) => (Date, of_week(b, a)),
        (Year, Month) | (Month, Year) | (Year, Quarter) | (Quarter, Year) => {
            let (year, part) = if a.kind == Year { (a, b) } else { (b, a) };
            let year = year.core?.0.year();
            let moved = |day: crate::day::Day| calendar::in_year(day, year);
            (part.kind, part.core.map(|(first, last)| (moved(first), moved(last))))
        }
        _ => return None,
    };
    Some(Time { span, kind, link, attribute, core })
}

/// The day of `week` that has the name of `weekday`.
fn of_week(week: &Time, weekday: &Time) -> Option<(Day, Day)> {
    let (first, _) = week.core?;
    let day = calendar::monday(first).plus(i64::from(weekday.core?.0.weekday().to_monday_zero_offset()));
    Some((day, day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;

    #[track_caller]
    fn check(today: &str, text: &str, expected: &str) {
        let plain = text.to_ascii_lowercase();
        let found = times(&plain, text, Day::parse(today).unwrap());
        let time = found.iter().find(|time| !time.attribute && time.kind != Kind::Past);
        let days = time
            .and_then(Time::days)
            .map(|(first, last)| if first == last { format!("{}", *first) } else { format!("{}..{}", *first, *last) });
        assert_eq!(days.as_deref().unwrap_or("-"), expected, "{today} {text:?} {found:?}");
    }

    #[test]
    fn days_from_today() {
        let c = check;
        c("2026-11-24", "tomorrow", "2026-11-25");
        c("2026-11-24", "the day after tomorrow", "2026-11-26");
        c("2026-11-24", "by EOD", "2026-11-24");
        c("2026-11-24", "by end of day tomorrow", "2026-11-25");
        c("2026-11-24", "by EOD Friday", "2026-11-27");
        c("2026-11-24", "Friday EOD", "2026-11-27");
        c("2026-11-24", "tonight", "2026-11-24");
        c("2026-11-24", "later this afternoon", "2026-11-24");
        c("2026-11-24", "下班前", "2026-11-24");
        c("2026-11-24", "明天下班前", "2026-11-25");
        c("2026-12-31", "明早", "2027-01-01");
        c("2026-11-24", "後天下午三點", "2026-11-26");
        c("2026-11-24", "大後天", "2026-11-27");
        c("2026-11-24", "今晚", "2026-11-24");
    }

    #[test]
    fn weekdays() {
        let c = check;
        c("2026-11-24", "on Friday", "2026-11-27");
        c("2026-11-24", "Tuesday", "2026-12-01");
        c("2027-04-10", "first thing Monday morning", "2027-04-12");
        c("2027-01-12", "this Thursday", "2027-01-14");
        c("2026-11-24", "next Thursday", "2026-12-03");
        c("2027-01-13", "next Monday", "2027-01-18");
        c("2026-11-24", "Thursday next week", "2026-12-03");
        c("2026-11-24", "next week on Thursday", "2026-12-03");
        c("2026-11-24", "by Thursday 12/3", "2026-12-03");
        c("2026-11-24", "Monday or Tuesday", "2026-11-30..2026-12-01");
        c("2026-11-24", "週五前", "2026-11-27");
        c("2026-11-24", "這週五", "2026-11-27");
        c("2026-11-24", "下週二", "2026-12-01");
        c("2026-11-24", "下星期日", "2026-12-06");
        c("2027-10-08", "下下週二", "2027-10-19");
        c("2026-11-24", "下個禮拜三", "2026-12-02");
        c("2026-11-24", "下週的週三", "2026-12-02");
        c("2026-11-24", "下週一到三", "2026-11-30..2026-12-02");
        c("2026-11-24", "週三或週四", "2026-11-25..2026-11-26");
        c("2026-11-24", "下周四下午", "2026-12-03");
    }

    #[test]
    fn weeks() {
        let c = check;
        c("2026-10-16", "next week", "2026-10-19..2026-10-23");
        c("2026-11-22", "next week", "2026-11-23..2026-11-27");
        c("2026-11-24", "this week", "2026-11-24..2026-11-27");
        c("2026-11-24", "by the end of the week", "2026-11-27");
        c("2026-11-24", "by the end of next week", "2026-12-04");
        c("2026-11-24", "the week after next", "2026-12-07..2026-12-11");
        c("2026-12-18", "the week of January 18", "2027-01-18..2027-01-22");
        c("2027-05-20", "over the weekend", "2027-05-22..2027-05-23");
        c("2027-02-24", "in the second week of April", "2027-04-05..2027-04-09");
        c("2027-02-24", "四月第二週", "2027-04-05..2027-04-09");
        c("2027-05-20", "after next week", "2027-05-31");
        c("2026-01-06", "本週內", "2026-01-06..2026-01-09");
        c("2026-01-06", "下週", "2026-01-12..2026-01-16");
        c("2026-01-06", "這週末", "2026-01-10..2026-01-11");
        c("2026-01-06", "下週末", "2026-01-17..2026-01-18");
        c("2026-01-06", "下下週", "2026-01-19..2026-01-23");
    }

    #[test]
    fn counts() {
        let c = check;
        c("2027-07-22", "in ten days", "2027-08-01");
        c("2027-07-22", "within 3 days", "2027-07-25");
        c("2027-07-22", "in two weeks", "2027-08-05");
        c("2027-07-22", "in a week or two", "2027-07-29..2027-08-05");
        c("2027-07-22", "in 2-3 weeks", "2027-08-05..2027-08-12");
        c("2027-07-22", "two weeks from now", "2027-08-05");
        c("2027-07-23", "within three business days", "2027-07-28");
        c("2027-01-31", "in a month", "2027-02-28");
        c("2027-07-22", "give me a week", "2027-07-29");
        c("2027-07-22", "in a few days", "-");
        c("2027-07-22", "within 48 hours", "2027-07-24");
        c("2027-07-22", "in an hour", "2027-07-22");
        c("2027-01-06", "兩週內", "2027-01-20");
        c("2026-12-09", "一個月內", "2027-01-09");
        c("2026-08-29", "兩個禮拜後", "2026-09-12");
        c("2026-08-28", "三個工作天內", "2026-09-02");
        c("2026-08-28", "3到5天後", "2026-08-31..2026-09-02");
        c("2026-08-28", "兩三天內", "2026-08-30..2026-08-31");
        c("2026-08-28", "半年後", "2027-02-28");
        c("2026-08-28", "過兩天", "2026-08-30");
        c("2026-08-28", "過幾天", "-");
        c("2026-08-28", "24小時內", "2026-08-29");
    }

    #[test]
    fn dates() {
        let c = check;
        c("2026-10-02", "by the 15th", "2026-10-15");
        c("2026-10-20", "by the 15th", "2026-11-15");
        c("2026-10-06", "after the 15th", "2026-10-16");
        c("2026-04-14", "by 4/30", "2026-04-30");
        c("2026-04-14", "on 30/4", "2026-04-30");
        c("2026-05-29", "on 12 June", "2026-06-12");
        c("2026-05-29", "June 12th, 2027", "2027-06-12");
        c("2026-05-29", "on the 3rd of July", "2026-07-03");
        c("2026-05-29", "July 3-5", "2026-07-03..2026-07-05");
        c("2026-05-29", "2026-07-03", "2026-07-03");
        c("2026-11-26", "12/3(四)", "2026-12-03");
        c("2026-11-26", "12月3日（四）前", "2026-12-03");
        c("2026-07-27", "8月5日(三)", "2026-08-05");
        c("2027-04-15", "五月三日", "2027-05-03");
        c("2026-08-23", "下個月10號", "2026-09-10");
        c("2026-08-23", "30號前", "2026-08-30");
        c("2026-08-23", "二十五號", "2026-08-25");
        c("2026-08-23", "116年3月5日", "2027-03-05");
        c("2026-08-23", "116/3/5", "2027-03-05");
        c("2026-08-23", "9/1起", "2026-09-01");
        c("2026-08-23", "9/1後", "2026-09-02");
        c("2026-08-23", "9/1-9/5", "2026-09-01..2026-09-05");
        c("2026-08-23", "9/1~5", "2026-09-01..2026-09-05");
    }

    #[test]
    fn months_and_longer() {
        let c = check;
        c("2026-12-03", "in March", "2027-03-01..2027-03-31");
        c("2026-12-03", "in early March", "2027-03-01..2027-03-10");
        c("2026-12-03", "mid-January", "2027-01-11..2027-01-20");
        c("2026-12-03", "late May", "2027-05-21..2027-05-31");
        c("2026-12-03", "in May", "2027-05-01..2027-05-31");
        c("2026-12-03", "you may in time", "-");
        c("2027-03-18", "next month", "2027-04-01..2027-04-30");
        c("2026-07-09", "by the end of the month", "2026-07-31");
        c("2026-07-09", "by end of March", "2027-03-31");
        c("2026-07-09", "after March", "2027-04-01");
        c("2026-11-09", "in Q1", "2027-01-01..2027-03-31");
        c("2026-05-19", "next quarter", "2026-07-01..2026-09-30");
        c("2026-10-30", "next year", "2027-01-01..2027-12-31");
        c("2026-10-30", "in the first half of next year", "2027-01-01..2027-06-30");
        c("2026-10-30", "March next year", "2027-03-01..2027-03-31");
        c("2026-10-30", "in spring", "-");
        c("2027-02-17", "三月初", "2027-03-01..2027-03-10");
        c("2027-02-17", "三月中旬", "2027-03-11..2027-03-20");
        c("2027-02-17", "三月下旬", "2027-03-21..2027-03-31");
        c("2027-02-17", "三月底", "2027-03-31");
        c("2027-04-15", "月底前", "2027-04-30");
        c("2027-04-15", "下月底", "2027-05-31");
        c("2027-04-15", "明年三月", "2028-03-01..2028-03-31");
        c("2027-04-15", "116年九月", "2027-09-01..2027-09-30");
        c("2027-04-15", "年底", "2027-12-31");
        c("2027-04-15", "第四季", "2027-10-01..2027-12-31");
        c("2027-04-15", "下半年", "2027-07-01..2027-12-31");
        c("2027-04-15", "明年上半年", "2028-01-01..2028-06-30");
        c("2027-04-15", "Q3", "2027-07-01..2027-09-30");
        c("2027-04-15", "五月以後", "2027-06-01");
        c("2027-04-15", "下季", "2027-07-01..2027-09-30");
    }

    #[test]
    fn holidays() {
        let c = check;
        c("2026-02-09", "right after Lunar New Year", "2026-02-23");
        c("2026-11-22", "after Chinese New Year", "2027-02-12");
        c("2026-11-22", "before CNY", "2027-02-05");
        c("2026-11-22", "before Christmas", "2026-12-24");
        c("2026-11-22", "after Christmas", "2026-12-26");
        c("2026-11-22", "過年後", "2027-02-12");
        c("2026-11-22", "年後", "2027-02-12");
        c("2026-02-04", "過完年", "2026-02-23");
        c("2027-12-26", "農曆年後", "2028-02-01");
        c("2027-01-11", "年前", "2027-02-05");
        c("2027-01-11", "開工後", "2027-02-12");
        c("2026-09-01", "中秋前", "2026-09-24");
        c("2026-09-01", "元旦後", "2027-01-02");
    }

    #[test]
    fn no_deadline() {
        let c = check;
        for text in [
            "soon",
            "近期",
            "改天",
            "有空",
            "這幾天",
            "Tuesday's call",
            "the Q3 report",
            "下週的會議",
            "三年前",
            "yesterday",
            "last Friday",
            "上週五",
            "兩週一次",
            "三個月大",
            "24/7",
            "the 2nd edition",
            "每週三",
            "your January numbers",
        ] {
            c("2026-11-24", text, "-");
        }
    }
}
