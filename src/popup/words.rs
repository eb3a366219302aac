//! What the popup says, in the user's language: reasons, days, numbers, seals. The sentences themselves stand in
//! `_locales`, and the names of days come from the browser; both are reached through `Voice`, so that this file needs neither.

use crate::agenda::{Item, Why};
use crate::brief::Who;
use crate::day::Day;
use crate::text::{Lang, is_han};
use std::iter;
use std::rc::Rc;

/// Where sentences and dates come from: the browser, or a test.
pub trait Voice {
    /// The message of a key with its values put in; empty where there is no such key.
    fn say(&self, key: &str, values: &[&str]) -> String;
    /// A day in words.
    fn date(&self, day: Day, form: Form) -> String;
}

/// How a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Monday, 23 November
    Headline,
    /// 23 November; with the year where `Year`.
    Plain,
    /// 23 November 2026
    Year,
    /// Mon 23 Nov
    Short,
}

/// Chinese dates as they are set in Taiwan: a space between digits and characters, and the bare weekday in brackets.
pub fn set_date(text: &str) -> String {
    let mut set = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for c in text.replace("（週", "（").replace("日星期", "日 星期").chars() {
        if (before.is_ascii_digit() && is_han(c)) || (is_han(before) && c.is_ascii_digit()) {
            set.push(' ');
        }
        set.push(c);
        before = c;
    }
    set
}

/// A small number in words, a larger one in digits (with the spaces Chinese wants around them).
pub fn number(voice: &dyn Voice, count: usize) -> String {
    let words = voice.say("popup_numbers", &[]);
    match words.split(' ').nth(count.wrapping_sub(1)) {
        Some(word) => word.to_owned(),
        None if is_han(words.chars().next().unwrap_or_default()) => format!(" {count} "),
        None => count.to_string(),
    }
}

/// How many people wait.
pub fn people(voice: &dyn Voice, count: usize) -> String {
    match count {
        0 => voice.say("popup_people_none", &[]),
        1 => voice.say("popup_people_one", &[]),
        _ => sentence(&voice.say("popup_people_many", &[&number(voice, count)])),
    }
}

/// Why an item is on the list: a sentence, or the words that lead to what the user wrote last.
pub fn reason(voice: &dyn Voice, item: &Item, today: Day) -> String {
    let said = match &item.why {
        Why::FollowUp { tries } if *tries > 1 => {
            let tries = number(voice, *tries as usize);
            voice.say("popup_why_tries", &[&tries, &ago(voice, item.since, today)])
        }
        Why::FollowUp { .. } if runs_on(item) => {
            return voice.say("popup_why_wrote", &[&ago(voice, item.since, today)]);
        }
        Why::FollowUp { .. } if item.due > today || item.put_off => {
            voice.say("popup_why_waiting", &[&ago(voice, item.since, today)])
        }
        Why::FollowUp { .. } => voice.say("popup_why_follow_up", &[&ago(voice, item.since, today)]),
        Why::Promise { text, day } => {
            let deed = text.trim().trim_end_matches(['.', '。']);
            match day {
                Some(day) => voice.say("popup_why_promise", &[deed, &on(voice, *day, today)]),
                None => voice.say("popup_why_promise_open", &[deed, &ago(voice, item.since, today)]),
            }
        }
        Why::Later { day } => voice.say("popup_why_later", &[&on(voice, *day, today)]),
    };
    if !item.put_off {
        return sentence(&said);
    }
    let put_off = voice.say("popup_why_put_off", &[&on(voice, item.due, today)]);
    let space = if put_off.starts_with(is_han) { "" } else { " " };
    format!("{}{space}{}", sentence(&said), sentence(&put_off))
}

/// Whether the reason runs on into the quotation of what the user wrote.
pub fn runs_on(item: &Item) -> bool {
    let quoted = item.last.as_ref().is_some_and(|(who, words)| *who == Who::Me && !words.trim().is_empty());
    quoted && !item.put_off && item.why == Why::FollowUp { tries: 1 }
}

/// The first of some people, by name.
pub fn names(voice: &dyn Voice, items: &[Rc<Item>]) -> String {
    let names: Vec<&str> = items.iter().take(3).map(|item| item.name.as_str()).collect();
    names.join(&voice.say("popup_and", &[]))
}

/// The last words of the conversation: who said them, and in which language they are where that is not the page's.
pub fn last(item: &Item, page: Lang) -> Option<(Who, &str, Option<&'static str>)> {
    let (who, words) = item.last.as_ref()?;
    let words = words.trim();
    (!words.is_empty()).then(|| (*who, words, other_language(words, page)))
}

/// The language of a piece of text, where it is not the one of the page around it.
pub fn other_language(text: &str, page: Lang) -> Option<&'static str> {
    // Counted as `text::language` counts, but without its tables of word boundaries, which would double the popup.
    let han = text.chars().filter(|&c| is_han(c)).count();
    let latin = text
        .split(|c: char| is_han(c) || !(c.is_alphabetic() || c == '\'' || c == '’'))
        .filter(|word| !word.is_empty())
        .count();
    match page {
        Lang::En => (han > 0 && han >= latin).then_some("zh-TW"),
        Lang::Zh => (latin > han).then_some("en"),
    }
}

/// How long ago, or on which day.
pub fn ago(voice: &dyn Voice, day: Day, today: Day) -> String {
    match today.since(day) {
        0 => voice.say("popup_today", &[]),
        1 => voice.say("popup_yesterday", &[]),
        days @ 2..=13 => voice.say("popup_days_ago", &[&number(voice, days as usize)]),
        days @ 14..=182 => voice.say("popup_weeks_ago", &[&number(voice, (days as usize + 3) / 7)]),
        _ => {
            let date = date(voice, day, today);
            voice.say("popup_on_date", &[&date])
        }
    }
}

/// A day as a point in time: yesterday, today, tomorrow, or its date.
pub fn on(voice: &dyn Voice, day: Day, today: Day) -> String {
    match day.since(today) {
        -1 => voice.say("popup_yesterday", &[]),
        0 => voice.say("popup_today", &[]),
        1 => voice.say("popup_tomorrow", &[]),
        _ => date(voice, day, today),
    }
}

/// A date within a sentence, with its year where that is another one.
fn date(voice: &dyn Voice, day: Day, today: Day) -> String {
    let date = voice.date(day, if day.year() == today.year() { Form::Plain } else { Form::Year });
    // A message that begins or goes on with Chinese gets its space here; `sentence` takes the superfluous ones away.
    if date.chars().any(is_han) { format!(" {date}") } else { date }
}

/// A sentence as it is shown: begun with a capital, and without the spaces that were put in beside Chinese marks.
pub fn sentence(text: &str) -> String {
    let mark = |c: char| "，。：；（）「」".contains(c);
    let mut said = String::with_capacity(text.len());
    let mut letters = text.trim().chars().peekable();
    while let Some(c) = letters.next() {
        let beside = letters.peek().is_some_and(|&next| mark(next)) || said.ends_with(mark);
        if c != ' ' || !beside {
            said.push(c);
        }
    }
    let mut rest = said.chars();
    match rest.next() {
        Some(first) if first.is_ascii_lowercase() => iter::once(first.to_ascii_uppercase()).chain(rest).collect(),
        _ => said,
    }
}

/// What stands in a person's seal: initials, or the given name's two characters.
pub fn seal(name: &str, page: Lang) -> String {
    let plain = name.split([',', '，', '(', '（', '|', '/']).next().unwrap_or(name);
    let han: Vec<char> = plain.chars().filter(|&c| is_han(c)).collect();
    let initials: Vec<char> =
        plain.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphabetic() && !is_han(*c))).collect();
    if !han.is_empty() && (page == Lang::Zh || initials.is_empty()) {
        // A name of three or four characters ends in the given name; a longer one is a transcription, read from its head.
        let from = if han.len() > 4 { 0 } else { han.len().saturating_sub(2) };
        return han.iter().skip(from).take(2).collect();
    }
    let (Some(first), last) = (initials.first(), initials.get(1..).and_then(<[char]>::last)) else {
        return String::new();
    };
    iter::once(first).chain(last).map(char::to_ascii_uppercase).collect()
}

/// What a silenced kind is called; its code where a newer Kith named it.
pub fn kind(voice: &dyn Voice, code: &str) -> String {
    let said = voice.say(&format!("popup_kind_{}", code.replace('-', "_")), &[]);
    if said.is_empty() { code.to_owned() } else { said }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::ItemId;
    use serde_json::Value;

    /// The sentences of one language as they are shipped, and dates as the browsers write them.
    struct Shipped(Lang, Value);

    impl Voice for Shipped {
        fn say(&self, key: &str, values: &[&str]) -> String {
            let entry = &self.1[key];
            let mut said = entry["message"].as_str().unwrap_or_default().to_owned();
            for (name, place) in entry["placeholders"].as_object().into_iter().flatten() {
                let index: usize = place["content"].as_str().unwrap()[1..].parse().unwrap();
                said = said.replace(&format!("${}$", name.to_uppercase()), values[index - 1]);
            }
            assert!(!said.contains('$'), "{key}: {said}");
            said
        }

        fn date(&self, day: Day, form: Form) -> String {
            let (year, month, date) = (day.year(), day.month(), day.day());
            let name = day.strftime("%B").to_string();
            match (self.0, form) {
                (Lang::En, Form::Year) => format!("{date} {name} {year}"),
                (Lang::En, _) => format!("{date} {name}"),
                (Lang::Zh, Form::Year) => set_date(&format!("{year}年{month}月{date}日")),
                (Lang::Zh, _) => set_date(&format!("{month}月{date}日")),
            }
        }
    }

    fn english() -> Shipped {
        Shipped(Lang::En, serde_json::from_str(include_str!("../../extension/_locales/en/messages.json")).unwrap())
    }

    fn chinese() -> Shipped {
        Shipped(Lang::Zh, serde_json::from_str(include_str!("../../extension/_locales/zh_TW/messages.json")).unwrap())
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[track_caller]
    fn check(why: Why, since: &str, due: &str, en: &str, zh: &str) {
        let id = ItemId { person: "p".into(), item: "i".into() };
        let item =
            Item { id, name: "A".into(), why, due: day(due), since: day(since), last: None, url: None, put_off: false };
        let today = day("2026-11-23");
        assert_eq!(reason(&english(), &item, today), en);
        assert_eq!(reason(&chinese(), &item, today), zh);
    }

    #[test]
    fn says_why() {
        check(Why::FollowUp { tries: 1 }, "2026-11-17", "2026-11-23", "You wrote six days ago.", "你六天前寫過。");
        check(
            Why::FollowUp { tries: 1 },
            "2026-11-23",
            "2026-11-30",
            "You wrote today. No answer yet.",
            "你今天寫過，還沒有回音。",
        );
        check(
            Why::FollowUp { tries: 2 },
            "2026-08-17",
            "2026-11-23",
            "Two messages without an answer, the last 14 weeks ago. Perhaps let it rest.",
            "寫過兩次沒有回音，上次是 14 週前。先放著也好。",
        );
        check(
            Why::FollowUp { tries: 1 },
            "2025-03-03",
            "2026-11-24",
            "You wrote on 3 March 2025. No answer yet.",
            "你 2025 年 3 月 3 日寫過，還沒有回音。",
        );
        check(
            Why::Later { day: day("2026-11-20") },
            "2026-10-01",
            "2026-11-23",
            "Asked you to write again from 20 November on.",
            "請你 11 月 20 日以後再聯絡。",
        );
        let slides = |day| Why::Promise { text: "send the slides".into(), day };
        check(
            slides(Some(day("2026-11-20"))),
            "2026-11-11",
            "2026-11-24",
            "Send the slides, promised for 20 November.",
            "Send the slides，說好 11 月 20 日。",
        );
        check(
            slides(None),
            "2026-11-11",
            "2026-11-23",
            "Send the slides. You promised it twelve days ago.",
            "Send the slides，你十二天前答應的。",
        );
    }

    #[test]
    fn counts_people() {
        let said = |count| (people(&english(), count), people(&chinese(), count));
        assert_eq!(said(0), ("Nobody is waiting.".into(), "沒有人在等你。".into()));
        assert_eq!(said(1), ("One person today.".into(), "今天有一個人。".into()));
        assert_eq!(said(6), ("Six people today.".into(), "今天有六個人。".into()));
        assert_eq!(said(24), ("24 people today.".into(), "今天有 24 個人。".into()));
    }

    #[test]
    fn sets_chinese_dates() {
        assert_eq!(set_date("11月23日星期一"), "11 月 23 日 星期一");
        assert_eq!(set_date("11月23日 星期一"), "11 月 23 日 星期一");
        assert_eq!(set_date("11/24（週二）"), "11/24（二）");
        assert_eq!(set_date("Tue 24 Nov"), "Tue 24 Nov");
    }

    #[test]
    fn makes_seals() {
        let cases = [
            ("Ingrid Solheim", "IS"),
            ("Oluwaseun Adebayo-Williams", "OA"),
            ("Wei-Lun Chen", "WC"),
            ("João da Silva, PhD", "JS"),
            ("madonna", "M"),
            ("張簡郁婷", "郁婷"),
            ("蘇慧如", "慧如"),
            ("王力", "王力"),
            ("歐魯瓦塞溫", "歐魯"),
            ("🌟 Ana Ruiz (she/her)", "AR"),
            ("", ""),
        ];
        for (name, expected) in cases {
            assert_eq!(seal(name, Lang::En), expected, "{name}");
        }
        assert_eq!(
            (seal("Mandy Hsu 許曼婷", Lang::En), seal("Mandy Hsu 許曼婷", Lang::Zh)),
            ("MH".into(), "曼婷".into())
        );
    }

    #[test]
    fn marks_the_other_language_only() {
        assert_eq!(other_language("願不願意來聊聊？", Lang::En), Some("zh-TW"));
        assert_eq!(other_language("How did it go?", Lang::Zh), Some("en"));
        assert_eq!(other_language("How did it go?", Lang::En), None);
        assert_eq!(other_language("🙂", Lang::Zh), None);
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let keys = |voice: Shipped| -> Vec<(String, usize)> {
            let entries = voice.1.as_object().unwrap().iter().filter(|(key, _)| key.starts_with("popup_"));
            entries
                .map(|(key, entry)| (key.clone(), entry["placeholders"].as_object().map_or(0, |p| p.len())))
                .collect()
        };
        assert_eq!(keys(english()), keys(chinese()));
        assert_eq!(kind(&english(), "vague-ask"), "A vague request");
        assert_eq!(kind(&chinese(), "from-a-newer-kith"), "from-a-newer-kith");
    }

    #[test]
    fn says_what_was_put_off() {
        let id = ItemId { person: "p".into(), item: "i".into() };
        let why = Why::FollowUp { tries: 1 };
        let (since, today) = (day("2026-11-17"), day("2026-11-23"));
        let item = Item { id, name: "A".into(), why, due: today, since, last: None, url: None, put_off: true };
        assert_eq!(
            reason(&english(), &item, today),
            "You wrote six days ago. No answer yet. You put this off until today."
        );
        assert_eq!(reason(&chinese(), &item, today), "你六天前寫過，還沒有回音。你說今天再看。");
    }

    #[test]
    fn runs_on_into_what_was_written() {
        let id = ItemId { person: "p".into(), item: "i".into() };
        let (why, last) = (Why::FollowUp { tries: 1 }, Some((Who::Me, "Would it?".into())));
        let (since, due) = (day("2026-11-17"), day("2026-11-23"));
        let item = Item { id, name: "A".into(), why, due, since, last, url: None, put_off: false };
        assert_eq!(reason(&english(), &item, due), "You wrote six days ago: ");
        assert_eq!(reason(&chinese(), &item, due), "你六天前寫過：");
        let answered = Item { last: Some((Who::Them, "Perhaps.".into())), ..item };
        assert_eq!(reason(&english(), &answered, due), "You wrote six days ago.");
    }
}
