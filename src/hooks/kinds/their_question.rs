//! A question of theirs that still waits. What counts as a question, and what takes it up, is `reading`'s.

use super::Kind;
use crate::brief::Who;
use crate::hooks::common::details;
use crate::hooks::ground::Ground;
use crate::hooks::phrase::{gist, quote, spaced};
use crate::hooks::{Found, Said};
use crate::reading;
use crate::text::same::fold;

/// # What
/// A question in their last message that neither the draft nor a later message of the writer's answers.
/// # Why
/// Somebody who asked and gets a new request instead feels unheard; the answer is the most personal thing there is.
/// # Example
/// You asked, “Did the night shift take to it?” …
/// # Source
/// Seed A: listen before you write.
pub const KIND: Kind = Kind { name: "their-question", owed: true, find, say };

/// Words that put an answer off.
const LATER: [&str; 12] = [
    "get back to you",
    "let me check",
    "let me look",
    "let me ask",
    "will check",
    "i will look",
    "come back to",
    "晚點回",
    "再回你",
    "再回您",
    "查一下",
    "之後回",
];

fn open(ground: &Ground) -> Option<(usize, String)> {
    let thread = &ground.brief.thread;
    let at = thread.iter().rposition(|said| said.from == Who::Them)?;
    let later = &thread[at + 1..];
    let questions = reading::questions(&thread[at].text);
    let mut asked = 0;
    let mut taken = 0;
    let mut open = None;
    for question in questions {
        asked += 1;
        // A message of the writer's right behind the question is its answer, unless it puts it off or only greets.
        let answered = later.iter().any(|said| {
            let folded = fold(&said.text);
            let bare = crate::hooks::terms::terms(&said.text).len() < 2
                && (folded.contains("thank")
                    || said.text.contains("謝")
                    || said.text.contains("快樂")
                    || folded.contains("happy"));
            !bare && !LATER.iter().any(|word| folded.contains(word))
        });
        if answered {
            continue;
        }
        if ground.answers(&question) {
            taken += 1;
        } else if open.is_none() {
            open = Some((at, question));
        }
    }
    ground.count_used(&thread[at].id, asked > 0 && taken > 0);
    open
}

fn find(ground: &Ground, found: &mut Vec<Found>) {
    if let Some((at, _)) = open(ground) {
        found.push(Found { evidence: ground.brief.thread[at].id.clone(), score: 100, at });
    }
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let said = &ground.brief.thread[found.at];
    let question = reading::questions(&said.text).into_iter().find(|question| !ground.answers(question))?;
    let short = gist(&question, 90);
    let text = if ground.zh() {
        let you = ground.you;
        let q = quote(&short, true);
        let forms = [format!("{you}上次問{q}，……"), format!("{you}問起{q}：……")];
        spaced(&forms[ground.pick(&found.evidence, &[0, 1])])
    } else {
        let q = quote(&short, false);
        [format!("You asked, {q} …"), format!("You asked me, {q} …")][ground.pick(&found.evidence, &[0, 1])].clone()
    };
    Some(Said { text, details: details(&question, said.at) })
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::{evidence, text};

    #[test]
    fn asks_to_be_answered() {
        let thread =
            r#""thread":[{"id":"t1","from":"them","text":"Did the night shift take to it?","at":"2026-11-01"}]"#;
        assert_eq!(evidence(thread, "Hi Ana,", "their-question"), ["t1"]);
        assert!(text(thread, "Hi Ana,", "their-question").ends_with(", “Did the night shift take to it?” …"));
        assert!(evidence(thread, "Hi Ana, yes, the night shift took to it at once.", "their-question").is_empty());
    }

    #[test]
    fn is_silent_once_answered() {
        let thread = r#""thread":[{"id":"t1","from":"them","text":"橋要多寬？","at":"2026-11-01"},{"id":"t2","from":"me","text":"四公尺，加扶手。","at":"2026-11-02"}]"#;
        assert!(evidence(thread, "您好，", "their-question").is_empty());
    }
}
