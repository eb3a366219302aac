//! The kinds of hooks, one a file: what each rests on, when it is none, how it is worded. To add one, write its file and
//! give it a line in `ALL`; which of all the facts are shown is decided one folder up.

use super::ground::Ground;
use super::{Found, Said};

mod gap;
mod last_topic;
mod mutual;
mod report_back;
mod shared_employer;
mod shared_interest;
mod shared_language;
mod shared_place;
mod shared_school;
mod their_change;
mod their_post;
mod their_question;
mod their_work;
mod your_note;
mod your_promise;

/// A kind of hook.
pub struct Kind {
    /// The identifier in the log, the settings and the labelled cases.
    pub name: &'static str,
    /// Whether it is owed: said even where the draft is personal already.
    pub(super) owed: bool,
    /// The facts of this kind that the draft does not use yet.
    pub(super) find: fn(&Ground, &mut Vec<Found>),
    /// The sentence, in the draft's language and register; nothing where none can be said rightly.
    pub(super) say: fn(&Ground, &Found) -> Option<Said>,
}

/// All kinds, strongest first where nothing else tells them apart.
pub const ALL: [&Kind; 15] = [
    &their_question::KIND,
    &your_promise::KIND,
    &your_note::KIND,
    &report_back::KIND,
    &last_topic::KIND,
    &their_change::KIND,
    &their_post::KIND,
    &mutual::KIND,
    &shared_employer::KIND,
    &shared_school::KIND,
    &shared_place::KIND,
    &shared_interest::KIND,
    &shared_language::KIND,
    &their_work::KIND,
    &gap::KIND,
];

/// Short briefs for the tests of the kinds, all on 2026-11-22.
#[cfg(test)]
pub(super) mod testing {
    use crate::brief::Brief;
    use crate::hooks::suggest;

    fn brief(facts: &str, reader: &str, me: &str, draft: &str) -> Brief {
        let comma = |facts: &str| if facts.is_empty() { String::new() } else { format!(",{facts}") };
        let draft = serde_json::to_string(draft).unwrap();
        let (facts, reader) = (comma(facts), comma(reader));
        let text = format!(
            r#"{{"today":"2026-11-22","me":{{"name":"Tom Reed"{me}}},"recipients":[{{"name":"Ana Ruiz 思穎"{reader}}}]{facts},"draft":{draft}}}"#
        );
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
    }

    fn hooks(brief: &Brief, kind: &str) -> Vec<(String, String)> {
        suggest(brief).into_iter().filter(|hook| hook.kind == kind).map(|hook| (hook.evidence, hook.text)).collect()
    }

    /// Evidence of a kind from facts beside the pages.
    pub fn evidence(facts: &str, draft: &str, kind: &str) -> Vec<String> {
        hooks(&brief(facts, "", "", draft), kind).into_iter().map(|(evidence, _)| evidence).collect()
    }

    /// The first sentence of a kind from facts beside the pages.
    pub fn text(facts: &str, draft: &str, kind: &str) -> String {
        hooks(&brief(facts, "", "", draft), kind).into_iter().next().map(|(_, text)| text).unwrap_or_default()
    }

    /// Evidence of a kind from the reader's page.
    pub fn reader(page: &str, draft: &str, kind: &str) -> Vec<String> {
        hooks(&brief("", page, "", draft), kind).into_iter().map(|(evidence, _)| evidence).collect()
    }

    /// The first sentence of a kind from the reader's page.
    pub fn reader_text(page: &str, draft: &str, kind: &str) -> String {
        hooks(&brief("", page, "", draft), kind).into_iter().next().map(|(_, text)| text).unwrap_or_default()
    }

    /// A brief with the reader's page and facts beside it.
    pub fn about(page: &str, facts: &str, draft: &str) -> Brief {
        brief(facts, page, "", draft)
    }

    /// The sentence where the reader has one thing in a list and the writer another.
    pub fn both(field: &str, theirs: &str, mine: &str, draft: &str, kind: &str) -> String {
        let list = |item: &str| format!(r#""{field}":["{item}"]"#);
        let me = format!(",{}", list(mine));
        hooks(&brief("", &list(theirs), &me, draft), kind).into_iter().next().map(|(_, text)| text).unwrap_or_default()
    }
}
