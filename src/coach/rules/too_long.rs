//! # What
//! The draft is over 1,200 UTF-16 units, 600 in Chinese; for a first contact, where nothing has been exchanged or
//! noted yet, over 800 or 400.
//!
//! # Why
//! Short messages are answered more often, and a stranger owes a long one nothing. Between people who know each other there is more room.
//!
//! # Example
//! > Six paragraphs about a career, and the question in the last line.
//!
//! Instead: who you are in one line, one question, and an offer to send the rest.
//!
//! # Source
//! LinkedIn on InMail, 2021–22: under 400 characters 22 % more answers, over 1,200 11 % fewer (the platform's own data).

use crate::brief::{Details, Level};
use crate::coach::{Draft, Remark, Rule};
use crate::text::{Lang, units};

/// The rule.
pub static RULE: Rule = Rule { code: "too-long", level: Level::Check, check };

fn check(draft: &Draft) -> Vec<Remark> {
    let most = match (draft.text.lang, draft.first_contact) {
        (Lang::En, false) => 1200,
        (Lang::En, true) => 800,
        (Lang::Zh, false) => 600,
        (Lang::Zh, true) => 400,
    };
    let all = units(draft.text.source.trim());
    if all <= most {
        return Vec::new();
    }
    vec![Remark { span: None, details: Details { count: Some(all as u32), ..Details::default() } }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::testing::{after, brief, flags, silent, tells};

    fn text(sentence: &str, units: usize) -> String {
        sentence.chars().cycle().take(units).collect()
    }

    #[test]
    fn flags_a_long_story() {
        flags(&RULE, brief(&text("so it went\n", 801).replace(' ', "_")), "");
        flags(&RULE, brief(&text("後來就這樣。\n", 402)), "");
        flags(&RULE, after("Tell me all!", &text("went", 1201)), "");
        tells(&RULE, brief(&text("went", 900)), Details { count: Some(900), ..Details::default() });
    }

    #[test]
    fn silent_between_people_who_know_each_other() {
        silent(&RULE, after("Tell me all!", &text("went", 1200)));
        silent(&RULE, after("多說一點", &text("後來就這樣。", 600)));
        silent(&RULE, brief(&text("went", 800)));
        silent(&RULE, brief(&text("後來就這樣。", 400)));
    }
}
