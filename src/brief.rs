//! What the coach may look at, and what it answers: the identifiers and shapes here are those of the labelled cases,
//! of the log and of the user's settings. No logic lives here.

use crate::day::Day;
use serde::{Deserialize, Serialize};

/// Everything the coach may look at. Only `draft` must be there.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Brief {
    /// Echoed in the answer.
    pub id: String,
    /// The writer's civil day; without it nothing that depends on time is said.
    pub today: Option<Day>,
    /// The box the draft stands in.
    pub channel: Channel,
    /// UTF-16 units the box allows, where known.
    pub limit: Option<u32>,
    /// The writer, as their own page says.
    pub me: Page,
    /// Whom the draft goes to. With more than one, nothing personal is suggested.
    pub recipients: Vec<Page>,
    /// What the writer noted about the recipient.
    pub notes: Vec<Note>,
    /// What either has promised the other.
    pub promises: Vec<Promise>,
    /// Their conversation, oldest first.
    pub thread: Vec<Said>,
    /// What went to other people lately.
    pub sent: Vec<Sent>,
    /// The message being written.
    pub draft: String,
}

/// The kind of box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// A message to somebody one is connected to.
    #[default]
    Message,
    /// The note that goes with an invitation to connect.
    Invite,
    /// A paid message to a stranger, with a subject.
    Inmail,
}

/// What is known of a person from their page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(default)]
pub struct Page {
    /// As the page writes it, both names where there are two (`Mandy Hsu 許曼婷`).
    pub name: String,
    /// The line under the name.
    pub headline: String,
    /// Employers, the present one first.
    pub employers: Vec<String>,
    /// Schools.
    pub schools: Vec<String>,
    /// Places they live or lived in.
    pub places: Vec<String>,
    /// Subjects, skills, causes.
    pub interests: Vec<String>,
    /// Languages they speak.
    pub languages: Vec<String>,
    /// Their own words about themselves.
    pub about: String,
    /// Posts of theirs that the writer has seen.
    pub posts: Vec<Note>,
    /// People both know.
    pub mutuals: Vec<String>,
    /// New roles, moves, awards.
    pub changes: Vec<Note>,
}

/// A dated line: a note of the writer's, a post, a change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(default)]
pub struct Note {
    /// What a hook names as its evidence.
    pub id: String,
    /// The line.
    pub text: String,
    /// The day it was written or happened.
    #[cfg_attr(feature = "types", ts(type = "string | null"))]
    pub at: Option<Day>,
}

/// Who wrote or promised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Who {
    /// The user.
    #[default]
    Me,
    /// The person they write to.
    Them,
}

/// A deed that one has promised the other.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(default)]
pub struct Promise {
    /// What a hook names as its evidence.
    pub id: String,
    /// Who promised.
    pub by: Who,
    /// The deed, without its date.
    pub text: String,
    /// The last day it is due on.
    #[cfg_attr(feature = "types", ts(type = "string | null"))]
    pub due: Option<Day>,
    /// Done, or let go.
    pub kept: bool,
}

/// One message of the conversation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(default)]
pub struct Said {
    /// What a hook names as its evidence; in the browser the message's URN where there is one.
    pub id: String,
    /// Who wrote it.
    pub from: Who,
    /// The message, lines separated by `\n`.
    pub text: String,
    /// The day it was sent, where it is known.
    #[cfg_attr(feature = "types", ts(type = "string | null"))]
    pub at: Option<Day>,
}

/// A message that went to somebody else.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sent {
    /// The other person's name.
    pub to: String,
    /// What was written.
    pub text: String,
    /// When.
    pub at: Option<Day>,
}

/// How sure a remark is, and how much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// You would regret sending this.
    Fix,
    /// This usually weakens a message.
    Check,
    /// A kindness worth a thought.
    Note,
}

/// One remark on the draft.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Advice {
    /// The rule's identifier, such as `vague-ask`.
    pub code: &'static str,
    /// Its band.
    pub level: Level,
    /// UTF-16 offset into the draft where the words at fault begin; absent where no single span is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub start: Option<u32>,
    /// UTF-16 offset where they end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub end: Option<u32>,
    /// What the wording needs beside the code. Left out of the labelled cases' output.
    #[serde(skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

/// The particulars a remark or a hook's reason is worded with, each in the words of the draft or of the evidence.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Details {
    /// The words at fault, or the words of the evidence (a question, a note, a promise), short enough for a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub words: Option<String>,
    /// A person's name: the one greeted, the one who got the same text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub name: Option<String>,
    /// How many: units too many, units in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub count: Option<u32>,
    /// The day of the evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional, type = "string"))]
    pub day: Option<Day>,
}

impl Details {
    /// Whether there is nothing to say beside the code.
    pub fn is_empty(&self) -> bool {
        *self == Details::default()
    }
}

/// One thing the message could say, and what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Hook {
    /// The kind's identifier, such as `your-note`.
    pub kind: &'static str,
    /// The id, or `field:value` of the recipient's page, that the sentence rests on.
    pub evidence: String,
    /// The sentence, in the draft's language and register; "…" marks a place that only the writer can fill.
    pub text: String,
    /// What its reason is worded with. Left out of the labelled cases' output.
    #[serde(skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

/// A message to be read: sent or received.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Message {
    /// Echoed in the answer.
    pub id: String,
    /// The day it was sent; dates in it are counted from there.
    pub today: Option<Day>,
    /// Who wrote it.
    pub from: Who,
    /// The message.
    pub text: String,
}

/// What a message asks, promises and tells.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Reading {
    /// Sentences that want an answer from the reader, as they stand in the message.
    pub questions: Vec<String>,
    /// What the writer commits to do for the reader.
    pub promises: Vec<Promised>,
    /// The first day of the time they ask to be written to again.
    pub later: Option<Day>,
    /// Whether they asked to be written to again at another time, dated or not.
    pub asked_later: bool,
    /// Whether they helped: advice, an introduction, time, information.
    pub helped: bool,
    /// Whether they said no without a time.
    pub declined: bool,
}

/// A promise as it was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Promised {
    /// Who promised.
    pub by: Who,
    /// The deed, without its date.
    pub text: String,
    /// The last day of the time named.
    #[cfg_attr(feature = "types", ts(type = "string | null"))]
    pub due: Option<Day>,
}
