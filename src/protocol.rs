//! Every message that travels between the content script, the background and the pages, and nothing else: JSON-compatible
//! values, offsets in UTF-16 units, days as `YYYY-MM-DD`, instants in milliseconds since 1970. The TypeScript of
//! `extension/content/protocol.ts` is generated from here: `cargo run --features types --example types`.

use crate::brief::{Channel, Details, Level, Page, Promised, Said};
use crate::day::Day;
use serde::{Deserialize, Serialize};

/// What the content script sends over its port; the answer carries the same `seq`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Ask {
    /// Counted up by the sender; an answer to an older one than the last is stale and thrown away.
    pub seq: u32,
    /// The question.
    pub request: Request,
}

/// What the background answers over the port.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Answer {
    /// That of the ask.
    pub seq: u32,
    /// The answer.
    pub reply: Reply,
}

/// The questions a tab or a page may ask.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Request {
    /// The draft as it stands after a pause in typing: what is worth saying?
    Look {
        /// What the tab shows.
        sight: Sight,
        /// The day where the user is.
        #[cfg_attr(feature = "types", ts(type = "string"))]
        today: Day,
        /// What was silenced for this message only: advice codes and hook evidences.
        hidden: Vec<String>,
    },
    /// A message has left: what should be offered for the log?
    Sent {
        /// What the tab showed when it left; `draft` is the message.
        sight: Sight,
        /// The day where the user is.
        #[cfg_attr(feature = "types", ts(type = "string"))]
        today: Day,
    },
    /// A change to what is stored.
    Command {
        /// The change.
        command: Command,
    },
}

/// The answers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Reply {
    /// To `look`: at most three lines, in the order they are shown.
    Lines {
        /// The lines.
        lines: Vec<Line>,
        /// Why nothing personal is offered, where that is so.
        silence: Option<Silence>,
    },
    /// To `sent`: what the log card proposes.
    Proposal {
        /// Promises found in the message, to be ticked.
        promises: Vec<Promised>,
        /// The day to follow up on, if no answer comes.
        #[cfg_attr(feature = "types", ts(type = "string"))]
        follow_up: Day,
        /// Whether the user's setting is to log without being asked.
        without_asking: bool,
    },
    /// To `command`: it is stored.
    Stored {
        /// False where the same command, or the same message, had been stored before; nothing was doubled.
        fresh: bool,
    },
    /// Nothing was changed; what to tell the user.
    Failed {
        /// Why.
        failure: Failure,
    },
}

/// Why nothing personal is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Silence {
    /// Several people read here.
    Several,
    /// It is not clear whom this is for.
    Unsure,
}

/// What went wrong, in the terms of what the user can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Failure {
    /// The disk or the quota is full: export, then make room.
    StorageFull,
    /// The store could not be read or written: try again.
    Storage,
    /// The day is past: choose another.
    PastDay,
    /// There is no such person or item any more.
    Gone,
    /// The message was not understood: the tab is older than the extension. Load it again.
    Outdated,
}

/// What the tab shows around one box.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Sight {
    /// Key of the conversation: LinkedIn's thread id where there is one, else made from the recipient.
    pub conversation: String,
    /// The kind of box.
    pub channel: Channel,
    /// UTF-16 units the box allows, where the page says so.
    pub limit: Option<u32>,
    /// Whom it goes to. Empty where the page does not say.
    pub recipients: Vec<Seen>,
    /// The user, as the page shows them.
    pub me: Option<Seen>,
    /// The messages on screen, oldest first.
    pub thread: Vec<Said>,
    /// What stands in the box; lines separated by `\n`.
    pub draft: String,
}

/// Somebody as a page identifies them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Seen {
    /// As shown.
    pub name: String,
    /// As shown; empty where the page shows none.
    pub headline: String,
    /// The vanity name of `/in/…/`, decoded and in lower case.
    pub slug: Option<String>,
    /// The member id (`ACoA…`).
    pub member: Option<String>,
}

/// One line beside the box.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Line {
    /// A sentence to put into the draft.
    Hook {
        /// The kind of hook, such as `your-note`.
        hook: &'static str,
        /// What silencing it names.
        evidence: String,
        /// The sentence, as shown.
        text: String,
        /// Where it goes: UTF-16 offset into the draft.
        at: u32,
        /// Exactly what goes there: the sentence with the space or line break it needs.
        insert: String,
        /// Where the caret ends up: UTF-16 offset into `insert`.
        caret: u32,
        /// What its reason is worded with.
        details: Details,
    },
    /// A remark.
    Advice {
        /// The rule, such as `vague-ask`.
        code: &'static str,
        /// Its band.
        level: Level,
        /// UTF-16 offset of the words at fault, to be marked in the draft.
        start: Option<u32>,
        /// Where they end.
        end: Option<u32>,
        /// What it is worded with.
        details: Details,
    },
}

/// A change to what is stored. Doing it twice is doing it once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Command {
    /// Made by the sender, unique (a UUID).
    pub id: String,
    /// When the user acted, in milliseconds since 1970.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub at: f64,
    /// The day where the user is.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub today: Day,
    /// What to do.
    pub action: Action,
}

/// The changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Action {
    /// A message was sent. The thread in `sight` is kept with it, so that replies are known later.
    Log {
        /// What the tab showed; `draft` is the message that left.
        sight: Sight,
        /// How sure it is that the message left.
        delivery: Delivery,
        /// LinkedIn's id of the message, where it was seen; the same one is never logged twice.
        message: Option<String>,
        /// The day to follow up on, if no answer comes.
        #[cfg_attr(feature = "types", ts(type = "string | null"))]
        follow_up: Option<Day>,
        /// The promises in it that the user ticked.
        promises: Vec<Promised>,
    },
    /// Something to remember about a person.
    Note {
        /// The person.
        person: Whom,
        /// The note.
        text: String,
    },
    /// What a page the user opened says about somebody.
    Visit {
        /// Who.
        person: Seen,
        /// The facts; empty fields say nothing about what was known before.
        page: Page,
        /// Whether it is the user's own page.
        me: bool,
    },
    /// An item of the agenda is dealt with.
    Done {
        /// The item.
        item: ItemId,
    },
    /// An item comes back on another day.
    Snooze {
        /// The item.
        item: ItemId,
        /// The day; not before tomorrow.
        #[cfg_attr(feature = "types", ts(type = "string"))]
        until: Day,
    },
    /// They answered, outside of what Kith saw.
    Replied {
        /// The item.
        item: ItemId,
    },
    /// Take back what the command of that id did.
    Undo {
        /// The command's id.
        command: String,
    },
    /// Say no more of a kind, for a person or for everybody.
    Hide {
        /// An advice code, or a hook's kind.
        code: String,
        /// Whom for; nobody means everybody.
        person: Option<Whom>,
    },
    /// Change the settings.
    Set {
        /// All of them.
        settings: Settings,
    },
}

/// A person named by a tab (which knows no ids) or by a page of Kith's (which does).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Whom {
    /// By what the tab shows.
    Seen {
        /// The recipient.
        person: Seen,
        /// The conversation's key.
        conversation: String,
    },
    /// By the journal's id.
    Known {
        /// The id.
        id: String,
    },
}

/// How sure it is that a message left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Delivery {
    /// LinkedIn gave it an id of its own.
    Confirmed,
    /// The box was emptied and the message stands in the thread.
    Likely,
    /// Neither was seen in time.
    Unconfirmed,
}

/// One item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ItemId {
    /// The person's id.
    pub person: String,
    /// The item within the person: `follow-up`, or a promise's id.
    pub item: String,
}

/// What the user chose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(default)]
pub struct Settings {
    /// Log a sent message without asking.
    pub log_without_asking: bool,
    /// Advice codes and hook kinds never to be shown.
    pub hidden: Vec<String>,
}
