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
    /// Whether new messages of theirs are read for a time they name; a look asks many times over and has no use for it.
    pub read: bool,
}

/// LinkedIn's own id of a message, if this is one: not a number that a page's reader gave it, nor the placeholder that
/// LinkedIn shows until it has taken the message.
pub fn lasting(id: &str) -> Option<&str> {
    (id.starts_with("urn:li:msg_message:") || id.starts_with("2-")).then_some(id)
}

/// What is one and the same wherever the id was read: the part without the mailbox it lies in.
fn core(id: &str) -> &str {
    id.rsplit(',').next().unwrap_or(id).trim().trim_end_matches(')')
}

/// LinkedIn's name for a conversation, which the ids of its messages (`<milliseconds>…&<uuid>_…`) and of its page
/// (`<uuid>_…`) hold, packed as base64. It is the same wherever the conversation is shown.
pub fn conversation_in(id: &str) -> Option<String> {
    let packed = lasting(id).map(core)?.strip_prefix("2-")?;
    let mut text = String::new();
    let (mut bits, mut held) = (0u32, 0);
    for byte in packed.bytes().take_while(|&byte| byte != b'=') {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        (bits, held) = (bits << 6 | u32::from(six), held + 6);
        if held >= 8 {
            held -= 8;
            text.push((bits >> held & 0xff) as u8 as char);
        }
    }
    let uuid = text.rsplit('&').next()?.get(..36)?;
    let sound = uuid.bytes().enumerate().all(|(index, byte)| match index {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    });
    sound.then(|| uuid.to_owned())
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

/// Whether two messages are told apart by LinkedIn's ids: both are known, and they differ.
pub fn apart(one: Option<&str>, other: Option<&str>) -> bool {
    one.zip(other).is_some_and(|(one, other)| core(one) != core(other))
}

/// Whether two messages are one by LinkedIn's ids.
pub fn same_id(one: Option<&str>, other: Option<&str>) -> bool {
    one.zip(other).is_some_and(|(one, other)| core(one) == core(other))
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
    let mut found: Vec<Option<usize>> = thread
        .iter()
        .map(|said| kept.iter().position(|one| same_id(one.message.as_deref(), lasting(&said.id))))
        .collect();
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
                && !apart(one.message.as_deref(), lasting(&said.id))
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
/// the index of the message that was just sent below them; without it, above what was sent or seen later. Gives where each stands afterwards, and whether any is new.
pub fn lay_over(person: &mut Person, thread: &[Said], before: Option<usize>, showing: Showing) -> Vec<usize> {
    let mut found = matches(&person.outreach, thread);
    for (said, at) in thread.iter().zip(&found) {
        let Some(at) = *at else { continue };
        let kept = &mut person.outreach[at];
        if let Some(id) = lasting(&said.id) {
            kept.message = Some(id.to_owned());
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
        let later = || person.outreach.iter().position(|kept| kept.sent.is_some_and(|sent| sent > showing.at));
        let at = behind.or_else(next).or(before).or_else(later).unwrap_or(person.outreach.len());
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
    let later = said.at.filter(|_| showing.read && said.from == Who::Them).and_then(|at| {
        let message = Message { id: String::new(), today: Some(at), from: Who::Them, text: said.text.clone() };
        reading::read(&message).later
    });
    Outreach {
        id: format!("s{}.{index}", showing.by),
        from: said.from,
        text: said.text.clone(),
        at: said.at,
        sent: Some(showing.at),
        message: lasting(&said.id).map(str::to_owned),
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
    lay_over(
        &mut person,
        thread,
        None,
        Showing { by: 0, settled: &settled, at: 0.0, channel: Channel::Message, read: false },
    );
    let said = |outreach: Outreach| Said {
        id: outreach.message.unwrap_or(outreach.id),
        from: outreach.from,
        text: outreach.text,
        at: outreach.at,
    };
    person.outreach.into_iter().map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const URN: &str = "urn:li:msg_message:(urn:li:fsd_profile:ACoAAA,2-MTY3NjY0MTQ0MDkzOWI1ODc2OS0wMDQmY2YyYTAzNWMtNTMwOS00YWZhLTlkMDEtZjI3NGE0NTY2ZTMwXzAxMw==)";

    #[test]
    fn reads_the_conversation_from_a_message_id() {
        assert_eq!(conversation_in(URN).as_deref(), Some("cf2a035c-5309-4afa-9d01-f274a4566e30"));
        assert_eq!(conversation_in("urn:li:msg_message:(urn:li:fsd_profile:ACoAAA,2-abc)"), None);
        assert_eq!(
            conversation_in("2-Y2YyYTAzNWMtNTMwOS00YWZhLTlkMDEtZjI3NGE0NTY2ZTMwXzAxMw==").as_deref(),
            Some("cf2a035c-5309-4afa-9d01-f274a4566e30")
        );
        assert_eq!(conversation_in("t4"), None);
    }

    #[test]
    fn tells_messages_by_id_whatever_the_mailbox() {
        let other = URN.replace("ACoAAA", "ACoABB");
        assert!(same_id(Some(URN), Some(&other)));
        assert!(!apart(Some(URN), Some(&other)) && !apart(Some(URN), None));
    }

    #[test]
    fn compares_texts_without_what_pages_add_and_drop() {
        assert!(same_text("Hi \u{202b}there\u{202c},\n\nthanks ", "Hi there,\nthanks"));
        assert!(!same_text("Hi there", "Hi, there"));
    }
}
