//! # What
//! Their last message asks something that the draft does not take up.
//!
//! # Why
//! Who asked listens for the answer; a message that passes over it says that theirs was not read.
//!
//! # Example
//! > They: "Will you bring a translator?" The draft: "Hi Tobias, I've moved the kick-off to the 14th."
//!
//! Instead: answer in one line first, or say that the answer will take a while.
//!
//! # Source
//! The first article this project began with: listen, rather than wait for your turn.

use crate::brief::{Details, Level, Who};
use crate::coach::{Draft, Remark, Rule, quoted};
use crate::reading::{Answer, questions};

/// The rule.
pub static RULE: Rule = Rule { code: "unanswered-question", level: Level::Check, check };

fn check(draft: &Draft) -> Vec<Remark> {
    let thread = &draft.brief.thread;
    let Some(last) = thread.iter().rposition(|said| said.from == Who::Them) else { return Vec::new() };
    let questions = questions(&thread[last].text);
    if questions.is_empty() {
        return Vec::new();
    }
    let later = thread[last + 1..].iter().map(|said| said.text.as_str());
    let answers: Vec<Answer> = later.chain([draft.text.source]).map(Answer::new).collect();
    let open = questions.into_iter().find(|question| !answers.iter().any(|answer| answer.takes_up(question)));
    let Some(question) = open else { return Vec::new() };
    vec![Remark { span: None, details: Details { words: Some(quoted(&question)), day: thread[last].at, ..Details::default() } }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::testing::{after, brief, flags, silent};

    #[test]
    fn flags_a_question_passed_over() {
        flags(&RULE, after("Permit is through! Will you bring a translator for the kick-off?", "Great news about the permit. I've moved the room to the second floor."), "");
        flags(&RULE, after("太好了！你們一共幾個人要來？", "謝謝！對了，想再請教你合約的事。"), "");
    }

    #[test]
    fn silent_on_an_answer() {
        silent(&RULE, after("Will you bring a translator for the kick-off?", "Yes, Ms. Lin comes along."));
        silent(&RULE, after("你們一共幾個人要來？", "一共 6 個人，謝謝！"));
        silent(&RULE, after("Thanks, that was kind.", "My pleasure. Coffee next week?"));
        silent(&RULE, brief("How are you?"));
    }
}
