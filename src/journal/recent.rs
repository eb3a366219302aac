//! The commands done lately, each with a number: what tells a command sent twice, and where to take one back. What was
//! sent lately is kept here too, for the rule that tells a text sent to somebody else before.

use crate::day::Day;
use crate::protocol::Settings;
use serde::{Deserialize, Serialize};

/// How many commands are remembered.
pub const COMMANDS: usize = 128;

/// How many sent texts are remembered, and how many characters of each.
pub const TEXTS: usize = 50;
/// Characters kept of a text: longer ones differ or agree within these.
pub const TEXT: usize = 4_000;

/// The commands done lately, oldest first. Under the key `recent`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Recent {
    /// The number of the last command.
    pub last: u32,
    /// The commands.
    pub deeds: Vec<Deed>,
}

/// One command that was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Deed {
    /// Its number, counted up over all commands.
    pub by: u32,
    /// Its id.
    pub command: String,
    /// Whether it was taken back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub undone: bool,
    /// Where its doings are.
    #[serde(default, skip_serializing_if = "What::is_fact")]
    pub what: What,
}

/// Where the doings of a command are, and what it takes to take them back. Nothing of it for what cannot be taken back: a
/// page's facts, or another command taken back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct What {
    /// In the document of the person of this id, under the command's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// In the settings, as they were before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<Settings>,
    /// In the settings: this code more is hidden from everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hidden: Option<String>,
}

impl What {
    /// In a person's document.
    pub fn person(id: String) -> What {
        What { person: Some(id), ..What::default() }
    }

    /// Whether it cannot be taken back.
    pub fn is_fact(&self) -> bool {
        *self == What::default()
    }
}

impl Recent {
    /// The deed of a command.
    pub fn find(&self, command: &str) -> Option<&Deed> {
        self.deeds.iter().rev().find(|deed| deed.command == command)
    }

    /// Whether the command of that number can no longer be taken back, so that what it brought stays for good.
    pub fn is_settled(&self, by: u32) -> bool {
        self.deeds.first().is_some_and(|oldest| by < oldest.by)
    }

    /// Writes a command down.
    pub fn add(&mut self, by: u32, command: &str, what: What) {
        self.last = by;
        self.deeds.push(Deed { by, command: command.to_owned(), undone: false, what });
        let surplus = self.deeds.len().saturating_sub(COMMANDS);
        self.deeds.drain(..surplus);
    }

    /// Follows a person whose record went over into another's.
    pub fn rename(&mut self, from: &str, to: &str) {
        for deed in &mut self.deeds {
            if deed.what.person.as_deref() == Some(from) {
                deed.what.person = Some(to.to_owned());
            }
        }
    }
}

/// One text that was sent. Under the key `sent`, oldest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// The command that logged it.
    pub by: u32,
    /// The person's id.
    pub person: String,
    /// The person's name.
    pub to: String,
    /// The beginning of the text.
    pub text: String,
    /// The day.
    pub at: Day,
}

/// Adds a text, and forgets the oldest beyond the bound.
pub fn remember(texts: &mut Vec<Text>, mut text: Text) {
    if let Some((end, _)) = text.text.char_indices().nth(TEXT) {
        text.text.truncate(end);
    }
    texts.push(text);
    let surplus = texts.len().saturating_sub(TEXTS);
    texts.drain(..surplus);
}
