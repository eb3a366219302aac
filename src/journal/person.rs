//! The document of one person, and what can be told from it alone. How commands change it is in `command`.
//!
//! Everything in it that a command made carries the number of that command (`recent`), so that taking a command back is
//! taking away what carries its number, whatever was done in between.

use crate::agenda::Spot;
use crate::brief::{Channel, Note, Page, Promise, Who};
use crate::day::Day;
use crate::protocol::Delivery;
use crate::sorted::Sorted;
use serde::{Deserialize, Serialize};

/// What is kept of one person, or of a conversation whose reader is not known, or of one with several.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// The journal's own name for them; never shown.
    pub id: String,
    /// Vanity names they were seen under.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub slugs: Vec<String>,
    /// Member ids they were seen under.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// Conversations with them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub talks: Vec<String>,
    /// Whether this is a conversation among several.
    #[serde(skip_serializing_if = "is_false")]
    pub several: bool,
    /// What their page said when it was last seen.
    pub page: Page,
    /// The last day their page was opened; nothing where it never was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visited: Option<Day>,
    /// What the user noted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Noted>,
    /// What either promised the other.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<Pledge>,
    /// Messages either way, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outreach: Vec<Outreach>,
    /// What was silenced for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<Hidden>,
    /// Where their items stand in the agenda.
    #[serde(skip_serializing_if = "Sorted::is_empty")]
    pub placed: Sorted<String, Spot>,
}

/// A note of the user's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Noted {
    /// Its number among the commands.
    pub by: u32,
    /// The note; its id is made of the command's.
    pub note: Note,
}

/// A promise, and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pledge {
    /// What the agenda and a hook name it by.
    pub id: String,
    /// The commands that named it; it is there as long as one of them stands.
    pub by: Vec<u32>,
    /// Who promised.
    pub who: Who,
    /// The deed.
    pub text: String,
    /// The last day it is due on.
    pub due: Option<Day>,
    /// The day it was given.
    pub since: Day,
    /// What the user did about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dealt: Vec<Dealt>,
}

/// One message, sent or received.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outreach {
    /// What a hook names it by where LinkedIn's id is not known.
    pub id: String,
    /// Who wrote it.
    pub from: Who,
    /// The message, as it was.
    pub text: String,
    /// The day it was sent, where it is known.
    pub at: Option<Day>,
    /// When the user logged it, or when it was first seen in a thread, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<f64>,
    /// LinkedIn's id of it, where it was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The kind of box it was written in.
    #[serde(default)]
    pub channel: Channel,
    /// The commands whose thread showed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<u32>,
    /// The commands that logged it: one, or one from each tab.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub logs: Vec<Logged>,
    /// What the user did about its follow-up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dealt: Vec<Dealt>,
    /// The day from which they asked to be written to again, where they did in this message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later: Option<Day>,
}

/// One logging of a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Logged {
    /// Its number among the commands.
    pub by: u32,
    /// The command's id.
    pub command: String,
    /// How sure it is that the message left.
    pub delivery: Delivery,
    /// The day to follow up on, if no answer comes.
    pub follow_up: Option<Day>,
}

/// What the user did about an item of the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dealt {
    /// Its number among the commands.
    pub by: u32,
    /// What.
    pub how: How,
    /// The day it was put off to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// The ways to deal with an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// Done, or let go.
    Done,
    /// They answered where Kith did not see it.
    Replied,
    /// Put off.
    PutOff,
}

/// Something silenced for this person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hidden {
    /// Its number among the commands.
    pub by: u32,
    /// An advice code or a hook's kind.
    pub code: String,
}

/// The number of no command: of what a page showed without one.
pub const FACT: u32 = 0;

/// For `skip_serializing_if`.
fn is_false(value: &bool) -> bool {
    !value
}

/// Whether the item was closed.
pub fn closed(dealt: &[Dealt]) -> bool {
    dealt.iter().any(|dealt| matches!(dealt.how, How::Done | How::Replied))
}

/// The day it was last put off to.
pub fn put_off(dealt: &[Dealt]) -> Option<Day> {
    dealt.iter().rev().find_map(|dealt| dealt.until)
}

impl Outreach {
    /// The day to follow up on, by the newest logging that named one.
    pub fn follow_up(&self) -> Option<Day> {
        self.logs.iter().rev().find_map(|log| log.follow_up)
    }

    /// How sure it is that the message left: as sure as the surest logging.
    pub fn delivery(&self) -> Option<Delivery> {
        self.logs.iter().map(|log| log.delivery).min_by_key(|delivery| match delivery {
            Delivery::Confirmed => 0,
            Delivery::Likely => 1,
            Delivery::Unconfirmed => 2,
        })
    }
}

impl Person {
    /// The user's messages that nothing has answered yet, oldest first: those after the newest of theirs, and after one
    /// that the user said was answered elsewhere.
    pub fn unanswered(&self) -> &[Outreach] {
        let answered = |outreach: &Outreach| {
            outreach.from == Who::Them || outreach.dealt.iter().any(|dealt| dealt.how == How::Replied)
        };
        let from = self.outreach.iter().rposition(answered).map_or(0, |index| index + 1);
        &self.outreach[from..]
    }

    /// How often the user tried since the last answer; messages of one day are one try.
    pub fn tries(&self) -> u32 {
        let mut days: Vec<Option<Day>> = self.unanswered().iter().map(|outreach| outreach.at).collect();
        days.dedup();
        days.len() as u32
    }

    /// The message whose follow-up is open.
    pub fn awaiting(&self) -> Option<usize> {
        let from = self.outreach.len() - self.unanswered().len();
        let index = from + self.unanswered().iter().rposition(|outreach| outreach.follow_up().is_some())?;
        (!closed(&self.outreach[index].dealt)).then_some(index)
    }

    /// Their newest message that asks to be written to again from a day on, unless something was said since that day.
    pub fn later(&self) -> Option<usize> {
        let index =
            self.outreach.iter().rposition(|outreach| outreach.from == Who::Them && outreach.later.is_some())?;
        let day = self.outreach[index].later;
        let taken_up = self.outreach[index + 1..].iter().any(|outreach| outreach.at >= day);
        (!taken_up).then_some(index)
    }

    /// Whether nothing of the user's is kept here: the document may go.
    pub fn is_empty(&self) -> bool {
        self.visited.is_none()
            && self.notes.is_empty()
            && self.promises.is_empty()
            && self.outreach.is_empty()
            && self.hidden.is_empty()
    }

    /// Takes away all that the command of that number brought.
    pub fn take_back(&mut self, by: u32) {
        self.notes.retain(|note| note.by != by);
        self.hidden.retain(|hidden| hidden.by != by);
        for pledge in &mut self.promises {
            pledge.by.retain(|&other| other != by);
            pledge.dealt.retain(|dealt| dealt.by != by);
        }
        self.promises.retain(|pledge| !pledge.by.is_empty());
        for outreach in &mut self.outreach {
            outreach.seen.retain(|&other| other != by);
            outreach.logs.retain(|log| log.by != by);
            outreach.dealt.retain(|dealt| dealt.by != by);
        }
        // What was only ever overheard stays as long as something is logged that it belongs to.
        let logged = self.outreach.iter().any(|outreach| !outreach.logs.is_empty());
        let kept = |by: &u32| logged || *by != FACT;
        self.outreach.retain(|outreach| !outreach.logs.is_empty() || outreach.seen.iter().any(kept));
    }

    /// The promises as the coach sees them.
    pub fn promised(&self) -> Vec<Promise> {
        let one = |pledge: &Pledge| Promise {
            id: pledge.id.clone(),
            by: pledge.who,
            text: pledge.text.clone(),
            due: pledge.due,
            kept: closed(&pledge.dealt),
        };
        self.promises.iter().map(one).collect()
    }

    /// Where the conversation opens: its own address where the thread's id is known, else their page.
    pub fn url(&self) -> Option<String> {
        let safe = |text: &&String| !text.is_empty() && !text.contains([':', '/', '?', '#', '.']);
        if let Some(talk) = self.talks.iter().rev().filter(safe).find(|talk| talk.starts_with("2-")) {
            return Some(format!("https://www.linkedin.com/messaging/thread/{}/", encode(talk)));
        }
        let page = self.slugs.last().or(self.members.last()).filter(|name| !name.is_empty())?;
        Some(format!("https://www.linkedin.com/in/{}/", encode(page)))
    }
}

/// Percent-encodes a part of an address.
fn encode(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~=".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
