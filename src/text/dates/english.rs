//! English names of times, read from a word's beginning on. What the days come to is worked out in `calendar.rs`.

use super::calendar::{self as cal, Holiday, Part, Range};
use super::{Kind, Link, Time};
use crate::day::Day;
use crate::text::Span;
use jiff::civil::Weekday;

/// A reader that walks over the folded text.
struct Words<'a> {
    plain: &'a str,
    cased: &'a str,
    today: Day,
}

/// A core that was read: its kind, its days, and where it ends.
type Core = (Kind, Option<Range>, usize);

/// Reads the time that begins at `at`, if one does.
pub fn time(plain: &str, cased: &str, at: usize, today: Day) -> Option<Time> {
    // Most words begin no time; told by a look at the word, not by trying every name.
    if !opens(first_word(plain, at)) {
        return None;
    }
    let words = Words { plain, cased, today };
    let mut link = Link::At;
    let mut tied = false;
    let mut to = at;
    let mut about = false;
    for _ in 0..3 {
        let Some((next, read)) = words.link(to) else { break };
        match read {
            Tie::Link(read) => link = read,
            Tie::About => about = true,
            Tie::Plain => {}
        }
        tied = true;
        to = next;
    }
    if to > at && !opens(first_word(plain, to)) {
        return None;
    }
    if !goes_on(plain, to) {
        return None;
    }
    let (kind, core, mut end) = words.core(to, tied)?;
    if kind == Kind::Vague && link != Link::At {
        link = Link::At;
    }
    end = words.hours(end);
    let attribute = (about || words.describes(at, end, tied, kind)) && !matches!(link, Link::By | Link::After);
    if words.plain[end..].starts_with("'s") {
        end += 2;
    }
    Some(Time { span: Span::new(at, end), kind, link, attribute, core })
}

/// The word at `at`, up to its hyphen or apostrophe.
fn first_word(plain: &str, at: usize) -> &str {
    let rest = plain.get(at..).unwrap_or("");
    let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    &rest[..length]
}

/// Whether behind "the" or "a" there is what a time can go on with.
fn goes_on(plain: &str, at: usize) -> bool {
    let first = first_word(plain, at);
    let next = first_word(plain, at + first.len() + 1);
    match first {
        "the" => {
            opens(next) || matches!(next, "summer" | "autumn" | "fall" | "winter" | "other" | "future" | "holidays")
        }
        "a" | "an" => matches!(
            next,
            "few"
                | "week"
                | "month"
                | "day"
                | "year"
                | "couple"
                | "fortnight"
                | "bit"
                | "while"
                | "later"
                | "hour"
                | "minute"
                | "business"
                | "working"
        ),
        _ => true,
    }
}

/// Whether a time, or the word that ties one, can begin with the word.
fn opens(word: &str) -> bool {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    matches!(
        word,
        "no" | "not"
            | "starting"
            | "beginning"
            | "as"
            | "from"
            | "before"
            | "by"
            | "latest"
            | "right"
            | "straight"
            | "just"
            | "shortly"
            | "soon"
            | "after"
            | "past"
            | "once"
            | "until"
            | "till"
            | "til"
            | "through"
            | "since"
            | "sometime"
            | "some"
            | "first"
            | "at"
            | "anytime"
            | "any"
            | "between"
            | "within"
            | "during"
            | "around"
            | "over"
            | "come"
            | "on"
            | "in"
            | "for"
            | "about"
            | "of"
            | "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "tues"
            | "thurs"
            | "thur"
            | "mon"
            | "tue"
            | "wed"
            | "thu"
            | "fri"
            | "sat"
            | "sun"
            | "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "sept"
            | "jan"
            | "feb"
            | "mar"
            | "apr"
            | "jun"
            | "jul"
            | "aug"
            | "sep"
            | "oct"
            | "nov"
            | "dec"
            | "a"
            | "an"
            | "one"
            | "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "eleven"
            | "twelve"
            | "fourteen"
            | "fifteen"
            | "twenty"
            | "thirty"
            | "half"
            | "couple"
            | "asap"
            | "someday"
            | "another"
            | "down"
            | "later"
            | "eventually"
            | "when"
            | "this"
            | "next"
            | "last"
            | "the"
            | "following"
            | "coming"
            | "several"
            | "today"
            | "tonight"
            | "eod"
            | "cob"
            | "eob"
            | "end"
            | "close"
            | "midnight"
            | "tomorrow"
            | "tmrw"
            | "tmr"
            | "tmw"
            | "tomorow"
            | "tommorow"
            | "day"
            | "yesterday"
            | "earlier"
            | "lunar"
            | "chinese"
            | "spring"
            | "cny"
            | "lny"
            | "tet"
            | "christmas"
            | "xmas"
            | "new"
            | "easter"
            | "thanksgiving"
            | "mid"
            | "moon"
            | "dragon"
            | "halloween"
            | "valentine"
            | "double"
            | "labour"
            | "eow"
            | "eom"
            | "eoy"
            | "month"
            | "year"
            | "week"
            | "quarter"
            | "weekend"
            | "very"
            | "start"
            | "middle"
            | "early"
            | "late"
            | "latter"
            | "second"
            | "third"
            | "fourth"
            | "q1"
            | "q2"
            | "q3"
            | "q4"
            | "h1"
            | "h2"
            | "give"
            | "allow"
            | "roughly"
            | "approximately"
    )
}

enum Tie {
    Link(Link),
    /// "for Tuesday", "about next week": the day of the thing, not of the deed.
    About,
    Plain,
}

/// Words before a time, the longer ones first.
const TIES: &[(&str, Tie)] = &[
    ("no later than", Tie::Link(Link::By)),
    ("not before", Tie::Link(Link::From)),
    ("starting", Tie::Link(Link::From)),
    ("beginning", Tie::Link(Link::From)),
    ("as of", Tie::Link(Link::From)),
    ("as from", Tie::Link(Link::From)),
    ("from", Tie::Link(Link::From)),
    ("before", Tie::Link(Link::By)),
    ("by", Tie::Link(Link::By)),
    ("latest", Tie::Link(Link::By)),
    ("right after", Tie::Link(Link::After)),
    ("straight after", Tie::Link(Link::After)),
    ("just after", Tie::Link(Link::After)),
    ("shortly after", Tie::Link(Link::After)),
    ("soon after", Tie::Link(Link::After)),
    ("after", Tie::Link(Link::After)),
    ("past", Tie::Link(Link::After)),
    ("once", Tie::Plain),
    ("until", Tie::Link(Link::Until)),
    ("till", Tie::Link(Link::Until)),
    ("til", Tie::Link(Link::Until)),
    ("through", Tie::Link(Link::Until)),
    ("since", Tie::Link(Link::Until)),
    ("sometime", Tie::Plain),
    ("some time", Tie::Plain),
    ("first thing", Tie::Plain),
    ("at the latest", Tie::Plain),
    ("anytime", Tie::Plain),
    ("any time", Tie::Plain),
    ("between", Tie::Plain),
    ("within", Tie::Plain),
    ("during", Tie::Plain),
    ("around", Tie::Plain),
    ("over", Tie::Plain),
    ("come", Tie::Plain),
    ("on", Tie::Plain),
    ("in", Tie::Plain),
    ("at", Tie::Plain),
    ("for", Tie::About),
    ("about", Tie::About),
    ("of", Tie::About),
];

const WEEKDAYS: &[(&str, i8)] = &[
    ("monday", 0),
    ("tuesday", 1),
    ("wednesday", 2),
    ("thursday", 3),
    ("friday", 4),
    ("saturday", 5),
    ("sunday", 6),
    ("tues", 1),
    ("thurs", 3),
    ("thur", 3),
    ("mon", 0),
    ("tue", 1),
    ("wed", 2),
    ("thu", 3),
    ("fri", 4),
    ("sat", 5),
    ("sun", 6),
];

const MONTHS: &[(&str, i8)] = &[
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("sept", 9),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

const NUMBERS: &[(&str, i64)] = &[
    ("a couple of", 2),
    ("a couple", 2),
    ("couple of", 2),
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("fourteen", 14),
    ("fifteen", 15),
    ("twenty", 20),
    ("thirty", 30),
    ("half a", 0),
    ("half an", 0),
];

/// Words that name no day.
const VAGUE: &[&str] = &[
    "soon",
    "shortly",
    "at some point",
    "some day",
    "someday",
    "one day",
    "one of these days",
    "sometime",
    "some time soon",
    "in a bit",
    "in a while",
    "in a few days",
    "in a few weeks",
    "in a few months",
    "in the coming days",
    "in the coming weeks",
    "in the next few days",
    "in the next few weeks",
    "over the next few days",
    "over the next few weeks",
    "over the coming weeks",
    "over the coming days",
    "a few days from now",
    "a few weeks from now",
    "in the coming months",
    "in the next few months",
    "asap",
    "as soon as possible",
    "right away",
    "straight away",
    "in the future",
    "in due course",
    "in due time",
    "another time",
    "some other time",
    "down the road",
    "down the line",
    "at a later date",
    "at a later time",
    "later on",
    "eventually",
    "in a few",
    "when i can",
    "when i have time",
    "when i get a chance",
    "when i get a moment",
    "when time allows",
    "in spring",
    "in the spring",
    "in summer",
    "in the summer",
    "in autumn",
    "in the autumn",
    "in the fall",
    "in fall",
    "in winter",
    "in the winter",
    "this spring",
    "this summer",
    "this fall",
    "this autumn",
    "this winter",
    "next spring",
    "next summer",
    "next fall",
    "next autumn",
    "next winter",
    "after the summer",
    "after summer",
    "over the summer",
    "before the summer",
    "before summer",
    "after the winter",
    "after winter",
    "a few days",
    "a few weeks",
    "a few months",
    "in several weeks",
    "several weeks",
    "in some weeks",
    "in some days",
];

const HOLIDAYS: &[(&str, Holiday)] = &[
    ("the lunar new year", Holiday::LunarNewYear),
    ("lunar new year", Holiday::LunarNewYear),
    ("the chinese new year", Holiday::LunarNewYear),
    ("chinese new year", Holiday::LunarNewYear),
    ("the spring festival", Holiday::LunarNewYear),
    ("spring festival", Holiday::LunarNewYear),
    ("cny", Holiday::LunarNewYear),
    ("lny", Holiday::LunarNewYear),
    ("tet", Holiday::LunarNewYear),
    ("christmas eve", Holiday::Fixed(12, 24)),
    ("christmas", Holiday::Fixed(12, 25)),
    ("xmas", Holiday::Fixed(12, 25)),
    ("new year's eve", Holiday::Fixed(12, 31)),
    ("new year's", Holiday::Fixed(1, 1)),
    ("the new year", Holiday::Fixed(1, 1)),
    ("new years", Holiday::Fixed(1, 1)),
    ("new year", Holiday::Fixed(1, 1)),
    ("easter", Holiday::Easter),
    ("thanksgiving", Holiday::Thanksgiving),
    ("the mid-autumn festival", Holiday::MidAutumn),
    ("mid-autumn festival", Holiday::MidAutumn),
    ("mid-autumn", Holiday::MidAutumn),
    ("moon festival", Holiday::MidAutumn),
    ("the dragon boat festival", Holiday::DragonBoat),
    ("dragon boat festival", Holiday::DragonBoat),
    ("halloween", Holiday::Fixed(10, 31)),
    ("valentine's day", Holiday::Fixed(2, 14)),
    ("double ten", Holiday::Fixed(10, 10)),
    ("labour day", Holiday::Fixed(5, 1)),
];

impl Words<'_> {
    /// The end of `word` at `at`, where it stands there by itself.
    fn word(&self, at: usize, word: &str) -> Option<usize> {
        let end = at + word.len();
        let bytes = self.plain.as_bytes();
        if bytes.get(at) != word.as_bytes().first() || bytes.get(at..end)? != word.as_bytes() {
            return None;
        }
        let whole = self.plain.as_bytes().get(end).is_none_or(|byte| !byte.is_ascii_alphanumeric());
        whole.then_some(end)
    }

    /// The end of the first of `words` at `at`.
    fn any(&self, at: usize, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|word| self.word(at, word))
    }

    fn entry<T: Copy>(&self, at: usize, table: &[(&str, T)]) -> Option<(T, usize)> {
        table.iter().find_map(|(word, value)| Some((*value, self.word(at, word)?)))
    }

    /// Past the spaces (or one hyphen) at `at`.
    fn skip(&self, at: usize) -> usize {
        let rest = &self.plain[at..];
        at + rest.len() - rest.trim_start_matches([' ', '-']).len()
    }

    fn link(&self, at: usize) -> Option<(usize, Tie)> {
        TIES.iter().find_map(|(word, tie)| {
            let end = self.word(at, word)?;
            let next = self.skip(end);
            let tie = match tie {
                Tie::Link(link) => Tie::Link(*link),
                Tie::About => Tie::About,
                Tie::Plain => Tie::Plain,
            };
            (next > end).then_some((next, tie))
        })
    }

    /// A number of digits, up to four of them.
    fn digits(&self, at: usize) -> Option<(i64, usize)> {
        let rest = self.plain.get(at..)?;
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        (1..=4).contains(&length).then(|| (rest[..length].parse().unwrap_or(0), at + length))
    }

    fn number(&self, at: usize) -> Option<(i64, usize)> {
        self.digits(at).or_else(|| self.entry(at, NUMBERS))
    }

    /// "15", "15th".
    fn day_number(&self, at: usize) -> Option<(i8, usize, bool)> {
        let (number, end) = self.digits(at).filter(|(number, _)| (1..=31).contains(number))?;
        let suffixed = ["st", "nd", "rd", "th"].iter().find_map(|suffix| self.word(end, suffix));
        if suffixed.is_none() && self.plain.as_bytes().get(end).is_some_and(u8::is_ascii_alphanumeric) {
            return None;
        }
        Some((number as i8, suffixed.unwrap_or(end), suffixed.is_some()))
    }

    fn weekday(&self, at: usize, tied: bool) -> Option<(Weekday, usize)> {
        let (number, end) = self.entry(at, WEEKDAYS)?;
        let short = end - at == 3;
        // "sun" and "sat" are words of their own; "Sun" may be a name.
        let clear = !short || matches!(number, 1 | 3 | 4) || tied && self.cased.as_bytes()[at].is_ascii_uppercase();
        let weekday = Weekday::from_monday_zero_offset(number).ok()?;
        clear.then_some((weekday, end))
    }

    fn month(&self, at: usize) -> Option<(i8, usize)> {
        let (number, end) = self.entry(at, MONTHS)?;
        let capital = self.cased.as_bytes()[at].is_ascii_uppercase();
        let doubtful = matches!(&self.plain[at..end], "may" | "march" | "mar" | "jan" | "dec" | "sep");
        let end = if self.plain[end..].starts_with('.')
            && end - at <= 4
            && self.plain[end..].starts_with(". ")
            && self.digits(end + 2).is_some()
        {
            end + 1
        } else {
            end
        };
        (capital || !doubtful).then_some((number, end))
    }

    /// A year of four digits, with "," or "of" before it.
    fn year(&self, at: usize) -> Option<(i16, usize)> {
        let from = at + self.plain[at..].len() - self.plain[at..].trim_start_matches([' ', ',']).len();
        let (year, end) = self.digits(from).filter(|&(year, end)| end - from == 4 && (2000..2100).contains(&year))?;
        self.plain.as_bytes().get(end).is_none_or(|byte| !byte.is_ascii_alphanumeric()).then_some((year as i16, end))
    }

    /// "next year", "of next year", "2027" after a month or quarter.
    fn which_year(&self, at: usize) -> Option<(i16, usize)> {
        if let Some(found) = self.year(at) {
            return Some(found);
        }
        let from = self.skip(at);
        let from = self.word(from, "of").or_else(|| self.word(from, "in")).map_or(from, |end| self.skip(end));
        let this = self.today.year();
        self.word(from, "next year")
            .map(|end| (this + 1, end))
            .or_else(|| self.word(from, "this year").map(|end| (this, end)))
            .or_else(|| self.year(from))
    }

    /// A time without the words that tie it.
    fn core(&self, at: usize, tied: bool) -> Option<Core> {
        let today = self.today;
        let one = |day: Day| Some((day, day));
        if let Some(end) = self.longest_vague(at) {
            return Some((Kind::Vague, None, end));
        }
        if let Some(end) = self.any(at, &["the day after tomorrow", "day after tomorrow"]) {
            return Some((Kind::Date, one(today.plus(2)), end));
        }
        if let Some(end) = self.any(at, &["tomorrow", "tmrw", "tmr", "tmw", "tomorow", "tommorow"]) {
            return Some((Kind::Date, one(today.plus(1)), end));
        }
        if let Some(end) = self.any(
            at,
            &[
                "today",
                "tonight",
                "this morning",
                "this afternoon",
                "this evening",
                "later this morning",
                "later this afternoon",
                "later this evening",
                "later today",
                "later tonight",
                "eod",
                "cob",
                "eob",
                "the end of the day",
                "end of the day",
                "the end of day",
                "end of day",
                "close of business",
                "end of business",
                "close of play",
                "midnight",
            ],
        ) {
            return Some((Kind::Part, one(today), end));
        }
        if let Some(end) =
            self.any(at, &["yesterday", "last night", "the other day", "earlier today", "earlier this week"])
        {
            return Some((Kind::Past, None, end));
        }
        if let Some(end) = self
            .word(at, "last")
            .filter(|end| !self.plain[*end..].starts_with(" week of") && !self.plain[*end..].starts_with(" week in"))
        {
            let next = self.skip(end);
            let thing = self
                .any(
                    next,
                    &[
                        "week", "month", "year", "quarter", "weekend", "summer", "winter", "spring", "autumn", "fall",
                        "time",
                    ],
                )
                .or_else(|| self.weekday(next, true).map(|found| found.1))
                .or_else(|| self.month(next).map(|found| found.1));
            return thing.map(|end| (Kind::Past, None, end));
        }
        if let Some((holiday, end)) = self.entry(at, HOLIDAYS) {
            if let Some((_, end)) = self.entry(
                self.skip(end),
                &[("break", ()), ("holidays", ()), ("holiday", ()), ("day", ()), ("vacation", ())],
            ) {
                return Some((Kind::Holiday, cal::holiday(today, holiday), end));
            }
            return Some((Kind::Holiday, cal::holiday(today, holiday), end));
        }
        self.part(at)
            .or_else(|| self.relative(at))
            .or_else(|| self.numeric(at))
            .or_else(|| self.counted(at, tied))
            .or_else(|| self.calendar(at, tied))
    }

    fn longest_vague(&self, at: usize) -> Option<usize> {
        // The tie may already have been eaten: "in" of "in the spring".
        let with = |tie: &str| {
            let from = at.checked_sub(tie.len())?;
            let fits = self.plain.get(from..at)? == tie;
            fits.then(|| {
                VAGUE.iter().filter(|words| words.starts_with(tie)).filter_map(|words| self.word(from, words)).max()
            })?
        };
        let bare = VAGUE.iter().filter_map(|words| self.word(at, words)).max();
        [bare, with("in "), with("over "), with("after "), with("before ")].into_iter().flatten().max()
    }

    /// "the end of March", "early next week", "mid-January", "the second half of next year".
    fn part(&self, at: usize) -> Option<Core> {
        let from = self.word(at, "the").map_or(at, |end| self.skip(end));
        let shorts = [
            ("eow", Kind::Week),
            ("eom", Kind::Month),
            ("eoy", Kind::Year),
            ("month-end", Kind::Month),
            ("month end", Kind::Month),
            ("year-end", Kind::Year),
            ("year end", Kind::Year),
            ("week's end", Kind::Week),
            ("quarter-end", Kind::Quarter),
            ("quarter end", Kind::Quarter),
        ];
        if let Some((kind, end)) = self.entry(from, &shorts) {
            let today = self.today;
            let range = match kind {
                Kind::Week => Some(cal::week(today, 0)),
                Kind::Month => Some(cal::month_from(today, 0)),
                Kind::Quarter => cal::quarter_from(today, 0),
                _ => cal::year(today.year()),
            };
            return Some((kind, range.map(|(_, last)| (last, last)), end));
        }
        let parts = [
            ("end of", Part::End),
            ("very end of", Part::End),
            ("beginning of", Part::Early),
            ("start of", Part::Early),
            ("middle of", Part::Middle),
            ("early part of", Part::Early),
            ("latter part of", Part::Late),
            ("early in", Part::Early),
            ("late in", Part::Late),
            ("early", Part::Early),
            ("mid", Part::Middle),
            ("late", Part::Late),
            ("end", Part::End),
            ("later", Part::Late),
        ];
        if let Some((part, end)) = self.entry(from, &parts) {
            let to = self.skip(end);
            let later = &self.plain[from..end] == "later";
            let the = self.word(to, "the").map_or(to, |end| self.skip(end));
            let (kind, range, end) = self
                .relative(to)
                .or_else(|| {
                    let words = [
                        ("week", Kind::Week),
                        ("month", Kind::Month),
                        ("quarter", Kind::Quarter),
                        ("year", Kind::Year),
                    ];
                    let (kind, end) = self.entry(the, &words).filter(|_| the > to)?;
                    let range = match kind {
                        Kind::Week => Some(cal::week(self.today, 0)),
                        Kind::Month => Some(cal::month_from(self.today, 0)),
                        Kind::Quarter => cal::quarter_from(self.today, 0),
                        _ => cal::year(self.today.year()),
                    };
                    Some((kind, range, end))
                })
                .or_else(|| self.calendar(to, true))?;
            let range = range?;
            let range = match kind {
                _ if later => (self.today.plus(1).max(range.0).min(range.1), range.1),
                Kind::Week => cal::part_of_week(range, part),
                Kind::Month => cal::part_of_month(range, part),
                Kind::Quarter | Kind::Year => cal::part_of_year(range, part),
                _ => return None,
            };
            return Some((kind, Some(range), end));
        }
        let halves = [
            ("first half of", 1),
            ("1st half of", 1),
            ("second half of", 2),
            ("2nd half of", 2),
            ("latter half of", 2),
        ];
        if let Some((half, end)) = self.entry(from, &halves) {
            let to = self.skip(end);
            if let Some((kind, Some(range), end)) = self.relative(to).or_else(|| self.calendar(to, true)) {
                let range = match kind {
                    Kind::Year => cal::half(range.0.year(), half)?,
                    Kind::Month if half == 1 => (range.0, range.0.plus(14)),
                    Kind::Month => (range.0.plus(15), range.1),
                    Kind::Week if half == 1 => (range.0, range.0.plus(2)),
                    Kind::Week => (range.1.plus(-2), range.1),
                    _ => return None,
                };
                return Some((kind, Some(range), end));
            }
            let end = self.any(to, &["the year", "the week", "the month"])?;
            let range = match &self.plain[to..end] {
                "the year" => cal::next_half(self.today, half),
                "the week" => Some(cal::week(self.today, 0)),
                _ => Some(cal::month_from(self.today, 0)),
            };
            return Some((Kind::Quarter, range, end));
        }
        None
    }

    /// "next week", "this Friday", "the week after next", "next month", "the coming year".
    fn relative(&self, at: usize) -> Option<Core> {
        let today = self.today;
        if let Some(end) = self.any(at, &["the week after next", "week after next"]) {
            return Some((Kind::Week, Some(cal::week(today, 2)), end));
        }
        if let Some(end) = self.any(at, &["the month after next", "month after next"]) {
            return Some((Kind::Month, Some(cal::month_from(today, 2)), end));
        }
        if let Some(end) =
            self.any(at, &["the weekend", "this weekend", "this coming weekend", "the coming weekend", "weekend"])
        {
            return Some((Kind::Weekend, Some(cal::weekend(today, 0)), end));
        }
        if let Some(end) =
            self.any(at, &["the next business day", "next business day", "the next working day", "next working day"])
        {
            let day = cal::plus_working(today, 1);
            return Some((Kind::Date, Some((day, day)), end));
        }
        let (ahead, end) = self.entry(
            at,
            &[
                ("this coming", 0),
                ("this", 0),
                ("the coming", 0),
                ("coming", 0),
                ("the following", 1),
                ("following", 1),
                ("the next", 1),
                ("next", 1),
            ],
        )?;
        let words = &self.plain[at..end];
        let to = self.skip(end);
        if let Some((weekday, end)) = self.weekday(to, true) {
            let offset = i64::from(weekday.to_monday_zero_offset());
            let this = cal::monday(today).plus(offset);
            let day = if ahead == 1 {
                this.plus(7)
            } else if words == "this" && this >= today {
                this
            } else {
                cal::next_weekday(today, weekday)
            };
            return Some((Kind::Date, Some((day, day)), end));
        }
        let things = [
            ("week", Kind::Week),
            ("wk", Kind::Week),
            ("month", Kind::Month),
            ("quarter", Kind::Quarter),
            ("year", Kind::Year),
            ("weekend", Kind::Weekend),
        ];
        if let Some((kind, end)) = self.entry(to, &things) {
            let coming = i64::from(ahead == 1 || words.ends_with("coming"));
            let range = match kind {
                Kind::Week => Some(cal::week(today, coming)),
                Kind::Weekend => Some(cal::weekend(today, coming)),
                Kind::Month => Some(cal::month_from(today, coming)),
                Kind::Quarter => cal::quarter_from(today, coming),
                _ => cal::year(today.year() + coming as i16),
            };
            return Some((kind, range, end));
        }
        if let Some((number, end)) = self.month(to) {
            return Some((Kind::Month, cal::next_month(today, number), end));
        }
        None
    }

    /// 2026-07-03, 7/3, 3/7/2026, 3.7.2026.
    fn numeric(&self, at: usize) -> Option<Core> {
        let (first, end) = self.digits(at)?;
        let mark = *self.plain.as_bytes().get(end)?;
        if !matches!(mark, b'/' | b'-' | b'.') {
            return None;
        }
        let (second, end) = self.digits(end + 1)?;
        let third = match self.plain.as_bytes().get(end) {
            Some(&byte) if byte == mark => self.digits(end + 1),
            _ => None,
        };
        let finish = third.map_or(end, |found| found.1);
        if self.plain.as_bytes().get(finish).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'%') {
            return None;
        }
        let day = match third {
            Some((third, _)) if first > 999 => Day::new(first as i16, month_number(second)?, month_number(third)?),
            Some((third, _)) => {
                let year = if third < 100 { third + 2000 } else { third } as i16;
                let (month, day) = if mark == b'.' { (second, first) } else { (first, second) };
                Day::new(year, month_number(month)?, month_number(day)?)
                    .or_else(|| Day::new(year, month_number(day)?, month_number(month)?))
            }
            None if mark == b'/' && !(first == 24 && second == 7) => {
                cal::next_date(self.today, month_number(first)?, month_number(second)?)
                    .or_else(|| cal::next_date(self.today, month_number(second)?, month_number(first)?))
            }
            None => None,
        }?;
        // "12/3-5", "12/3-12/5"
        let mut range = (day, day);
        let mut end = finish;
        let rest = &self.plain[end..];
        let dash = rest.chars().next().filter(|c| matches!(c, '-' | '–' | '~' | '～'));
        if let Some(dash) = dash {
            let to = end + dash.len_utf8();
            if let Some((_, Some((_, stop)), stop_end)) = self.numeric(to).filter(|found| found.2 > to) {
                range.1 = stop.max(day);
                end = stop_end;
            } else if let Some((number, stop_end, _)) = self.day_number(to)
                && let Some(stop) = Day::new(day.year(), day.month(), number).filter(|stop| *stop >= day)
            {
                range.1 = stop;
                end = stop_end;
            }
        }
        Some((Kind::Date, Some(range), end))
    }

    /// "ten days" after "in" or "within", "two weeks from now", "give me a week", "the next three days".
    fn counted(&self, at: usize, tied: bool) -> Option<Core> {
        let mut tied = tied;
        let mut from = at;
        for lead in [
            "give me another",
            "give me",
            "give us another",
            "give us",
            "give it another",
            "give it",
            "allow",
            "allow me",
            "the next",
            "next",
            "another",
            "about",
            "around",
            "just",
            "roughly",
            "approximately",
        ] {
            if let Some(end) = self.word(from, lead) {
                tied = true;
                from = self.skip(end);
                break;
            }
        }
        let (count, end) = self.number(from)?;
        let mut least = count;
        let mut most = count;
        let mut to = self.skip(end);
        for between in ["to", "or", "-", "–"] {
            if let Some(end) = self.word(to, between)
                && let Some((other, end)) = self.number(self.skip(end))
            {
                most = other;
                to = self.skip(end);
            }
        }
        if most == least
            && self.plain[end..].starts_with('-')
            && let Some((other, end)) = self.digits(end + 1)
        {
            most = other;
            to = self.skip(end);
        }
        let units = [
            ("business days", Unit::Working),
            ("business day", Unit::Working),
            ("working days", Unit::Working),
            ("working day", Unit::Working),
            ("work days", Unit::Working),
            ("workdays", Unit::Working),
            ("days'", Unit::Days),
            ("days", Unit::Days),
            ("day", Unit::Days),
            ("weeks'", Unit::Weeks),
            ("weeks", Unit::Weeks),
            ("week's", Unit::Weeks),
            ("week", Unit::Weeks),
            ("fortnight", Unit::Fortnights),
            ("months", Unit::Months),
            ("month", Unit::Months),
            ("years", Unit::Years),
            ("year", Unit::Years),
            ("hours", Unit::Hours),
            ("hour", Unit::Hours),
            ("hrs", Unit::Hours),
            ("h", Unit::Hours),
            ("minutes", Unit::Minutes),
            ("minute", Unit::Minutes),
            ("mins", Unit::Minutes),
            ("min", Unit::Minutes),
        ];
        let (unit, end) = self.entry(to, &units)?;
        let mut end = end;
        // "a week or two", "a day or so"
        let or = self.skip(end);
        if let Some(next) = self.word(or, "or") {
            let next = self.skip(next);
            if let Some((other, stop)) = self.number(next).filter(|found| found.0 > count) {
                most = other;
                end = stop;
            } else if let Some(stop) = self.word(next, "so") {
                end = stop;
            }
        }
        let after = self.skip(end);
        if let Some(stop) = self.any(after, &["ago", "earlier", "back"]) {
            return Some((Kind::Past, None, stop));
        }
        if let Some(stop) = self.any(after, &["from now", "from today", "time", "later"]) {
            tied = true;
            end = stop;
        }
        // "in five years" is a deadline, "for five years" and "five years" are not.
        if !tied
            || self.plain[..at].ends_with("for ")
            || self.plain[..at].ends_with("over ")
            || self.plain[..at].ends_with("about ")
        {
            return None;
        }
        least = least.min(most);
        let first = unit.add(self.today, least)?;
        let last = unit.add(self.today, most)?;
        let kind =
            if matches!(unit, Unit::Hours | Unit::Minutes) && last == self.today { Kind::Part } else { Kind::Count };
        Some((kind, Some((first, last)), end))
    }

    /// Weekdays, months, dates, quarters, years.
    fn calendar(&self, at: usize, tied: bool) -> Option<Core> {
        let today = self.today;
        let the = self.word(at, "the").map(|end| self.skip(end));
        let weeks = [
            ("first week of", 1),
            ("1st week of", 1),
            ("second week of", 2),
            ("2nd week of", 2),
            ("third week of", 3),
            ("3rd week of", 3),
            ("fourth week of", 4),
            ("last week of", 5),
            ("last week in", 5),
            ("first week in", 1),
            ("second week in", 2),
            ("third week in", 3),
        ];
        if let Some((number, end)) = self.entry(the.unwrap_or(at), &weeks) {
            let to = self.skip(end);
            let (_, month, end) =
                self.relative(to).or_else(|| self.calendar(to, true)).filter(|found| found.0 == Kind::Month)?;
            return Some((Kind::Week, Some(cal::week_of_month(month?, number)), end));
        }
        if let Some(from) = self.any(
            at,
            &["the week of", "week of", "the week starting", "the week beginning", "week starting", "week beginning"],
        ) {
            let to = self.skip(from);
            let to = self.any(to, &["on", "monday", "mon"]).map_or(to, |end| self.skip(end));
            let (_, range, end) = self.calendar(to, true).or_else(|| self.numeric(to))?;
            let monday = cal::monday(range?.0);
            return Some((Kind::Week, Some((monday, monday.plus(4))), end));
        }
        if let Some((weekday, end)) = self.weekday(at, tied) {
            if self.plain[end..].starts_with('s') {
                return None;
            }
            let to = self.skip(end);
            if let Some(end) = self.any(to, &["after next", "week"]).filter(|_| to > end) {
                let day = cal::next_weekday(today, weekday).plus(7);
                return Some((Kind::Date, Some((day, day)), end));
            }
            let day = cal::next_weekday(today, weekday);
            return Some((Kind::Weekday, Some((day, day)), end));
        }
        if let Some((month, end)) = self.month(at) {
            return self.month_first(month, end, tied);
        }
        // "12 June", "the 3rd of July", "the 15th"
        if let Some((number, end, suffixed)) = self.day_number(the.unwrap_or(at)) {
            let to = self.skip(end);
            let to = self.word(to, "of").map_or(to, |end| self.skip(end));
            if let Some((month, end)) = self.month(to).filter(|_| to > end) {
                if let Some((year, end)) = self.which_year(end) {
                    return Some((Kind::Date, Day::new(year, month, number).map(|day| (day, day)), end));
                }
                return Some((Kind::Date, cal::next_date(today, month, number).map(|day| (day, day)), end));
            }
            let relative = [("next month", 1), ("this month", 0), ("the month", 0)];
            if let Some((ahead, end)) = self.entry(to, &relative) {
                let first = cal::month_from(today, ahead).0;
                return Some((Kind::Date, Day::new(first.year(), first.month(), number).map(|day| (day, day)), end));
            }
            let follows = self.plain[end..].trim_start().split(' ').next().unwrap_or("");
            let function = [
                "", "at", "and", "or", "to", "if", "so", "when", "in", "with", "for", "as", "once", "then", "but",
                "latest", "because", "since", "by", "i", "we", "this", "-", "–",
            ];
            let closed = !follows.starts_with(|c: char| c.is_ascii_alphanumeric())
                || function.contains(&follows.trim_end_matches([',', '.', '!', '?', ';']));
            if suffixed && the.is_some() && closed {
                return Some((Kind::Date, cal::next_day_number(today, number).map(|day| (day, day)), end));
            }
            return None;
        }
        let from = the.unwrap_or(at);
        let quarters = [
            ("q1", 1),
            ("q2", 2),
            ("q3", 3),
            ("q4", 4),
            ("first quarter", 1),
            ("second quarter", 2),
            ("third quarter", 3),
            ("fourth quarter", 4),
        ];
        if let Some((number, end)) = self.entry(from, &quarters) {
            if let Some((year, end)) = self.which_year(end) {
                return Some((Kind::Quarter, cal::quarter(year, number), end));
            }
            return Some((Kind::Quarter, cal::next_quarter(today, number), end));
        }
        if let Some((number, end)) = self.entry(from, &[("h1", 1), ("h2", 2)]) {
            if let Some((year, end)) = self.which_year(end) {
                return Some((Kind::Quarter, cal::half(year, number), end));
            }
            return Some((Kind::Quarter, cal::next_half(today, number), end));
        }
        if tied && let Some((year, end)) = self.year(at) {
            return Some((Kind::Year, cal::year(year), end));
        }
        None
    }

    /// "June", "June 12th, 2027", "July 3-5", "March next year".
    fn month_first(&self, month: i8, end: usize, tied: bool) -> Option<Core> {
        let today = self.today;
        let to = self.skip(end);
        let to = self.word(to, "the").map_or(to, |end| self.skip(end));
        if let Some((number, mut end, _)) = self.day_number(to).filter(|_| to > end) {
            let year = self.year(end);
            let mut last = number;
            let rest = &self.plain[end..];
            if let Some(dash) = rest.chars().next().filter(|c| matches!(c, '-' | '–'))
                && let Some((number, stop, _)) = self.day_number(end + dash.len_utf8())
            {
                last = number;
                end = stop;
            }
            if let Some((year, end)) = year {
                return Some((Kind::Date, Day::new(year, month, number).map(|day| (day, day)), end));
            }
            let first = cal::next_date(today, month, number)?;
            let last = Day::new(first.year(), month, last).filter(|last| *last >= first).unwrap_or(first);
            return Some((Kind::Date, Some((first, last)), end));
        }
        if let Some((year, end)) = self.which_year(end) {
            return Some((Kind::Month, cal::month(year, month), end));
        }
        tied.then(|| (Kind::Month, cal::next_month(today, month), end))
    }

    /// Past the time of day behind a day: "morning", "at 3 pm".
    fn hours(&self, at: usize) -> usize {
        let to = self.skip(at);
        self.any(
            to,
            &["morning", "afternoon", "evening", "night", "noon", "lunchtime", "at noon", "at the latest", "latest"],
        )
        .filter(|_| to > at)
        .unwrap_or(at)
    }

    /// Whether the time only describes a noun: "our Friday call", "Tuesday's talk", "January numbers".
    fn describes(&self, at: usize, end: usize, tied: bool, kind: Kind) -> bool {
        let rest = &self.plain[end..];
        if rest.starts_with("'s") {
            return true;
        }
        if rest.starts_with('-') && !rest.starts_with("--") {
            return true;
        }
        let before = self.plain[..at].trim_end().rsplit(' ').next().unwrap_or("");
        let determined = matches!(
            before,
            "the"
                | "our"
                | "your"
                | "my"
                | "their"
                | "his"
                | "her"
                | "a"
                | "an"
                | "any"
                | "every"
                | "each"
                | "last"
                | "about"
                | "for"
                | "from"
        );
        if determined && !tied && !self.plain[at..].starts_with("the ") {
            return true;
        }
        !tied
            && matches!(kind, Kind::Month | Kind::Quarter)
            && self.plain[at..end].trim_start_matches("the ").split(' ').count() == 1
            && !self.plain[at..end].contains('-')
            && rest.trim_start().starts_with(|c: char| c.is_ascii_lowercase())
    }
}

fn month_number(number: i64) -> Option<i8> {
    i8::try_from(number).ok().filter(|number| (1..=31).contains(number))
}

#[derive(Clone, Copy)]
enum Unit {
    Minutes,
    Hours,
    Days,
    Working,
    Weeks,
    Fortnights,
    Months,
    Years,
}

impl Unit {
    fn add(self, today: Day, count: i64) -> Option<Day> {
        Some(match self {
            Unit::Minutes => today,
            Unit::Hours => today.plus(if count < 20 { 0 } else { (count + 12) / 24 }),
            // "half a day" counts nothing.
            Unit::Days => today.plus(count),
            Unit::Working => cal::plus_working(today, count),
            Unit::Weeks if count == 0 => return None,
            Unit::Weeks => today.plus(7 * count),
            Unit::Fortnights => today.plus(14 * count.max(1)),
            Unit::Months if count == 0 => today.plus(15),
            Unit::Months => cal::plus_months(today, count),
            Unit::Years if count == 0 => cal::plus_months(today, 6),
            Unit::Years => cal::plus_months(today, 12 * count),
        })
    }
}
