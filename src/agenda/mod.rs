//! Who is due, on which day, and why: derived from the people of the journal, stored beside them in the same write, and
//! read by the popup and the badge without touching a person. No storage is read here.
//!
//! Items are kept by due day, at most `PAGE` to a page, and an index counts them: logging a message rewrites one or two
//! small pages however many people are stored, and the popup reads the index, then the pages that `keys_for` names.

pub mod calendar;
mod derive;
mod pages;

pub use derive::items;
pub use pages::{Plan, Spot, plan, rebuild};

use crate::brief::Who;
use crate::day::Day;
use crate::journal::keys;
use crate::order;
use crate::protocol::ItemId;
use crate::sorted::Sorted;
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
    /// Whether the user put it off to this day.
    #[serde(default)]
    pub put_off: bool,
}

/// Why an item is on the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// A message of the user's has no answer.
    FollowUp {
        /// Messages of the user's in a row without one, those of one day counted once: 1, or 2 for the last time that
        /// it is brought up.
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

/// Items to a page.
pub const PAGE: usize = 50;

/// Days ahead that the popup shows.
pub const AHEAD: i64 = 14;

/// The most items the popup is given: more than anybody reads, few enough to paint at once.
pub const MOST: usize = 400;

/// Which days hold items, and how many stand on each of their pages. Under the key `agenda`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Index(pub Sorted<Day, Vec<u32>>);

impl Index {
    /// How many items are due today or earlier: the number of the badge.
    pub fn due(&self, today: Day) -> u32 {
        self.0.as_slice().iter().take_while(|(day, _)| *day <= today).flat_map(|(_, pages)| pages).sum()
    }
}

/// The storage keys of the pages that a popup opened on `today` needs, at most `MOST` items in all: today's, those of
/// the next two weeks, then what is still open from earlier days, the newest first.
pub fn keys_for(index: &Index, today: Day) -> Vec<String> {
    let (behind, rest) = index.0.as_slice().split_at(index.0.before(&today));
    let ahead = rest.iter().take_while(|(day, _)| *day <= today.plus(AHEAD));
    let mut room = MOST;
    let mut names = Vec::new();
    for (day, pages) in ahead.chain(behind.iter().rev()) {
        for (number, &count) in pages.iter().enumerate().filter(|(_, count)| **count > 0) {
            if room == 0 {
                return names;
            }
            room = room.saturating_sub(count as usize);
            names.push(keys::page(*day, number));
        }
    }
    names
}

/// What the popup shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// Due today or earlier, the oldest first.
    pub today: Vec<Item>,
    /// Due in the next two weeks, the soonest first.
    pub upcoming: Vec<Item>,
    /// Due today or earlier, but left out because there are too many.
    pub more: u32,
}

/// Puts the pages of `keys_for` in the order they are shown.
pub fn view(index: &Index, today: Day, pages: impl IntoIterator<Item = Vec<Item>>) -> View {
    let mut items: Vec<Item> = pages.into_iter().flatten().collect();
    order::sort_by(&mut items, |a, b| {
        (a.due, &a.name, &a.id.person, &a.id.item).cmp(&(b.due, &b.name, &b.id.person, &b.id.item))
    });
    let upcoming = items.split_off(items.partition_point(|item| item.due <= today));
    let more = index.due(today).saturating_sub(items.len() as u32);
    View { today: items, upcoming, more }
}
