//! Messages that a page shows, laid over those that are kept: which are the same, and where the new ones stand. A message
//! is never kept twice and its text is kept as it was.

use super::person::{Outreach, Person};
use crate::brief::{Channel, Message, Said, Who};
use crate::day::Day;
use crate::reading;

/// Where a message seen in a thread comes from.
#[derive(Clone, Copy)]
pub struct Showing<'a> {
    /// The number of the command that brings the thread.
    pub by: u32,
    /// Whether a command's number is for good.
    pub settled: &'a dyn Fn(u32) -> bool,
    /// When, in milliseconds since 1970.
    pub at: f64,
    /// The kind of box beside the thread.
    pub channel: Channel,
}

/// What makes LinkedIn's id of a message one and the same wherever it was read: the part without the mailbox it lies in.
/// `None` for an id that a page made up itself.
pub fn message_key(id: &str) -> Option<&str> {
    let known = id.starts_with("urn:") || id.starts_with("2-");
    known.then(|| id.rsplit(',').next().unwrap_or(id).trim_end_matches(')'))
}

/// A text as it is compared: without white space and the marks that steer direction and joining, which pages add and drop.
pub fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    let kept = |c: &char| {
        !c.is_whitespace()
            && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().filter(kept)
}

/// Whether two texts are the same message.
pub fn same_text(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

/// Whether two ids are of different messages: both are LinkedIn's, and they differ.
pub fn apart(one: Option<&str>, other: Option<&str>) -> bool {
    match (one.and_then(message_key), other.and_then(message_key)) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    }
}

/// Whether two ids are LinkedIn's of one message.
pub fn same_id(one: Option<&str>, other: Option<&str>) -> bool {
    let one = one.and_then(message_key);
    one.is_some() && one == other.and_then(message_key)
}

/// Whether two days may be of the same message: a day apart at most, as pages and people stand in different time zones.
fn near(one: Option<Day>, other: Option<Day>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.since(other).abs() <= 1,
        _ => true,
    }
}

/// For each message of the thread, which kept one it is.
pub fn matches(kept: &[Outreach], thread: &[Said]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> =
        thread.iter().map(|said| kept.iter().position(|one| same_id(one.message.as_deref(), Some(&said.id)))).collect();
    let mut from = 0;
    for (index, said) in thread.iter().enumerate() {
        if let Some(at) = found[index] {
            from = from.max(at + 1);
            continue;
        }
        let fits = |at: &usize| {
            let one = &kept[*at];
            one.from == said.from
                && !found.contains(&Some(*at))
                && !apart(one.message.as_deref(), Some(&said.id))
                && near(one.at, said.at)
                && same_text(&one.text, &said.text)
        };
        // The thread is in order, so look behind the one before first.
        let at = (from..kept.len()).find(fits).or_else(|| (0..from.min(kept.len())).find(fits));
        if let Some(at) = at {
            found[index] = Some(at);
            from = from.max(at + 1);
        }
    }
    found
}

/// Lays the messages on screen over those that are kept. `before` is where those go that have no neighbour among the kept:
/// the index of the message that was just sent below them. Gives where each stands afterwards, and whether any is new.
pub fn lay_over(person: &mut Person, thread: &[Said], before: Option<usize>, showing: Showing) -> Vec<usize> {
    let mut found = matches(&person.outreach, thread);
    for (said, at) in thread.iter().zip(&found) {
        let Some(at) = *at else { continue };
        let kept = &mut person.outreach[at];
        if message_key(&said.id).is_some() {
            kept.message = Some(said.id.clone());
        }
        kept.at = kept.at.or(said.at);
        if !kept.seen.iter().any(|&by| by == showing.by || (showing.settled)(by)) {
            kept.seen.push(showing.by);
        }
    }
    for (index, said) in thread.iter().enumerate() {
        if found[index].is_some() {
            continue;
        }
        let behind = found[..index].iter().rev().find_map(|at| at.map(|at| at + 1));
        let next = || found[index..].iter().find_map(|at| *at);
        let at = behind.or_else(next).or(before).unwrap_or(person.outreach.len()).min(person.outreach.len());
        person.outreach.insert(at, seen(said, index, showing));
        for other in found.iter_mut().flatten().filter(|other| **other >= at) {
            *other += 1;
        }
        found[index] = Some(at);
    }
    found.into_iter().flatten().collect()
}

/// A message of the thread as it is kept.
fn seen(said: &Said, index: usize, showing: Showing) -> Outreach {
    // Days named in a message count from the day it was written; without it they say nothing.
    let later = said.at.filter(|_| said.from == Who::Them).and_then(|at| {
        let message = Message { id: String::new(), today: Some(at), from: Who::Them, text: said.text.clone() };
        reading::read(&message).later
    });
    Outreach {
        id: format!("s{}.{index}", showing.by),
        from: said.from,
        text: said.text.clone(),
        at: said.at,
        sent: Some(showing.at),
        message: message_key(&said.id).map(|_| said.id.clone()),
        channel: showing.channel,
        seen: vec![showing.by],
        logs: Vec::new(),
        dealt: Vec::new(),
        later,
    }
}

/// The conversation as the coach sees it: what is kept, what is on screen laid over it.
pub fn conversation(person: Option<&Person>, thread: &[Said]) -> Vec<Said> {
    let mut person = person.cloned().unwrap_or_default();
    let settled = |_| true;
    lay_over(&mut person, thread, None, Showing { by: 0, settled: &settled, at: 0.0, channel: Channel::Message });
    let said = |outreach: Outreach| Said {
        id: outreach.message.unwrap_or(outreach.id),
        from: outreach.from,
        text: outreach.text,
        at: outreach.at,
    };
    person.outreach.into_iter().map(said).collect()
}
