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
pub const PHRASES: &[(Cue, &[&str])] = PHRASES_OF_BOTH;

const PHRASES_OF_BOTH: &[(Cue, &[&str])] = {
    const LENGTH: usize = english::PHRASES.len() + chinese::PHRASES.len();
    const ALL: [(Cue, &[&str]); LENGTH] = {
        let mut all: [(Cue, &[&str]); LENGTH] = [(Cue::Commit, &[]); LENGTH];
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
