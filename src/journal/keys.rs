//! The names of everything in extension storage, and what stands under each. No other file spells a key.

/// Number of the layout below; raised when a document changes in a way that older code cannot read.
pub const LAYOUT: u32 = 1;

/// The layout number of what is stored: `LAYOUT`.
pub const SCHEMA: &str = "schema";
/// What the user chose: `protocol::Settings`.
pub const SETTINGS: &str = "settings";
/// The user, as their own page says: `brief::Page`.
pub const ME: &str = "me";
/// The commands done lately: `journal::Recent`.
pub const RECENT: &str = "recent";
/// What was sent lately, to whomever: `journal::Texts`.
pub const SENT: &str = "sent";
/// Which days of the agenda hold how many items: `agenda::Index`.
pub const AGENDA: &str = "agenda";

/// One person: `journal::Person`.
pub fn person(id: &str) -> String {
    format!("person:{id}")
}

/// What a person's document begins with: all keys that begin so hold people.
pub const PERSON: &str = "person:";

/// What a page of the agenda begins with.
pub const PAGE: &str = "agenda:";

/// One page of the agenda: `Vec<agenda::Item>`, all due on one day.
pub fn page(day: crate::day::Day, number: usize) -> String {
    format!("agenda:{day}:{number}")
}

/// The person of a vanity name: an id.
pub fn slug(slug: &str) -> String {
    format!("slug:{slug}")
}

/// The person of a member id: an id.
pub fn member(member: &str) -> String {
    format!("member:{member}")
}

/// The person of a conversation between two: an id.
pub fn talk(conversation: &str) -> String {
    format!("talk:{conversation}")
}

/// The record of a conversation among several: an id.
pub fn group(conversation: &str) -> String {
    format!("group:{conversation}")
}

/// The id that a person goes by since two records turned out to be of one: an id.
pub fn joined(id: &str) -> String {
    format!("joined:{id}")
}
