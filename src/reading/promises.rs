//! What the writer, or the "we" they speak for, commits to do for the reader. Offers, hopes, conditions, plans about
//! oneself, formulas and what somebody else will do are no promises. The two languages bind themselves in different
//! ways: English by a word ("I'll"), Chinese by a deed that reaches the reader at a time to come.

mod chinese;
mod english;

use super::lexicon::Cue;
use super::line::Line;
use crate::brief::{Promised, Who};
use crate::day::Day;
use crate::text::dates::{Kind, Link, Time};
use crate::text::{Lang, Span};

/// All phrases of both languages.
pub const PHRASES: &[(Cue, &str)] = PHRASES_OF_BOTH;

const PHRASES_OF_BOTH: &[(Cue, &str)] = {
    const LENGTH: usize = english::PHRASES.len() + chinese::PHRASES.len();
    const ALL: [(Cue, &str); LENGTH] = {
        let mut all: [(Cue, &str); LENGTH] = [(Cue::Commit, ""); LENGTH];
        let mut index = 0;
        while index < LENGTH {
            all[index] = if index < english::PHRASES.len() {
                english::PHRASES[index]
            } else {
                chinese::PHRASES[index - english::PHRASES.len()]
            };
            index += 1;
        }
        all
    };
    &ALL
};

/// A promise within one sentence: the pieces of its deed and its time.
struct Found {
    deed: Vec<Span>,
    when: Option<Time>,
}

/// The promises of a message, each with the number of its sentence. Without `today` they have no dates.
pub fn promises(
    source: &str,
    lines: &[Line],
    times: &[Vec<Time>],
    by: Who,
    today: Option<Day>,
) -> Vec<(usize, Promised)> {
    let mut promised = Vec::new();
    let mut named: Option<&Time> = None;
    for (index, (line, times)) in lines.iter().zip(times).enumerate() {
        let before = index.checked_sub(1).map(|index| &lines[index]);
        let found = match line.lang {
            Lang::En => english::promises(line, before, times, named),
            Lang::Zh => chinese::promises(line, times, named),
        };
        for found in found {
            let due = found.when.as_ref().and_then(Time::days).map(|(_, last)| last).filter(|_| today.is_some());
            let text = words(source, line, &found.deed, times);
            if !text.is_empty() {
                promised.push((index, Promised { by, text, due }));
            }
        }
        named = times.iter().rev().find(|time| time.days().is_some()).or(named);
    }
    promised
}

/// The words of a deed as they stand in the message, its times left out.
fn words(source: &str, line: &Line, deed: &[Span], times: &[Time]) -> String {
    let mut text = String::new();
    for &piece in deed {
        let mut from = piece.start;
        let mut pieces = Vec::new();
        for time in times.iter().filter(|time| !time.attribute && piece.holds(time.span)) {
            pieces.push(Span::new(from, time.span.start));
            from = time.span.end;
        }
        pieces.push(Span::new(from.min(piece.end), piece.end));
        for piece in pieces {
            let span = line.origin(piece);
            let words = source[span.start..span.end]
                .trim_matches(|c: char| c.is_whitespace() || ",，、;；.。!！～~:：".contains(c));
            if words.is_empty() {
                continue;
            }
            let latin = text.ends_with(|c: char| c.is_ascii()) && words.starts_with(|c: char| c.is_ascii());
            if !text.is_empty() && latin {
                text.push(' ');
            }
            text.push_str(words);
        }
    }
    text
}

/// Whether a time can be when something is due.
fn deadline(time: &Time) -> bool {
    !time.attribute && time.kind != Kind::Past && time.link != Link::Until
}

#[cfg(test)]
mod tests {
    use crate::brief::{Message, Reading, Who};
    use crate::day::Day;
    use crate::reading::read;

    fn reading(text: &str) -> Reading {
        read(&Message {
            today: Day::parse("2026-11-23"),
            from: Who::Them,
            text: text.to_string(),
            ..Message::default()
        })
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let promises = reading(text).promises;
        let shown: Vec<String> = promises
            .iter()
            .map(|promise| format!("{} {}", promise.text, promise.due.map_or("-".to_string(), |day| day.to_string())))
            .collect();
        assert_eq!(shown.join(" | "), expected, "{text:?}");
    }

    #[test]
    fn english() {
        check("I'll send you the slides by Friday.", "send you the slides 2026-11-27");
        check("Will call you tonight.", "call you 2026-11-23");
        check("I'll send the plan tomorrow and call you on Friday.", "send the plan 2026-11-24 | call you 2026-11-27");
        check("As soon as it's out, I'll forward it to you.", "forward it to you -");
        for text in [
            "I'll try to send it.",
            "Happy to help on Monday.",
            "If you like, I'll send it.",
            "I'll be in Tokyo on Monday.",
            "Dana will call you.",
            "Once you sign, I'll send the copy.",
            "I won't send it.",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn chinese() {
        check("我週五前把簡報寄給您。", "把簡報寄給您 2026-11-27");
        check("一有消息就跟您說。", "一有消息就跟您說 -");
        for text in [
            "我盡量週五寄給您。",
            "需要的話我再寄給您。",
            "他明天會寄給您。",
            "昨天已經寄給您了。",
            "我下週去日本出差。",
            "有需要再聯絡。",
        ] {
            check(text, "");
        }
    }
}
