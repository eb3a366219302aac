//! Who is due, on which day, and why: derived from the people of the journal, stored beside them in the same write, and
//! read by the popup and the badge without touching a person.

use crate::brief::Who;
use crate::day::Day;
use crate::protocol::ItemId;
use serde::{Deserialize, Serialize};

/// One thing that waits for the user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// What a command names.
    pub id: ItemId,
    /// The person's name.
    pub name: String,
    /// Why it is here.
    pub why: Why,
    /// The day it is due on; earlier days are still open.
    pub due: Day,
    /// The day of the last message either way, or of the promise.
    pub since: Day,
    /// The last line said in the conversation, cut to 140 characters, and by whom.
    pub last: Option<(Who, String)>,
    /// Where the conversation opens: an address on `https://www.linkedin.com/`.
    pub url: Option<String>,
}

/// Why an item is on the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Why {
    /// A message of the user's has no answer.
    FollowUp {
        /// Messages of the user's in a row without one.
        tries: u32,
    },
    /// The user promised something.
    Promise {
        /// The deed.
        text: String,
        /// The day it was promised for; `Item::due` is another one after the user has put it off.
        #[serde(default)]
        day: Option<Day>,
    },
    /// They asked to be written to again.
    Later {
        /// The first day of the time they named; `Item::due` is another one after the user has put it off.
        day: Day,
    },
}
