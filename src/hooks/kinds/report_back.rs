//! Advice or an introduction of theirs whose outcome was never told. Whether a message helped is `reading`'s to say.

use super::Kind;
use crate::brief::{Message, Said as Line, Who};
use crate::hooks::common::details;
use crate::hooks::ground::Ground;
use crate::hooks::phrase::{gist, quote, spaced, telling};
use crate::hooks::terms::shared;
use crate::hooks::touchy::sorrow;
use crate::hooks::{Found, Said};
use crate::reading;
use crate::text::same::fold;

/// # What
/// Advice or an introduction of theirs, ten days old or more, whose outcome the writer never told. "Thanks, I will try" is
/// no outcome.
/// # Why
/// People who helped want to know what came of it, and hardly ever hear.
/// # Example
/// You told me, “Begin with the dog, not with the farm”: …
/// # Source
/// Seed A and B: say what their help did.
pub const KIND: Kind = Kind { name: "report-back", owed: false, find, say };

/// How advice begins where it is put as a plain imperative.
const ADVISES: [&str; 30] = [
    "try ",
    "put ",
    "use ",
    "begin ",
    "start ",
    "mix ",
    "write to ",
    "talk to ",
    "ask ",
    "read ",
    "look at ",
    "avoid ",
    "do not ",
    "dont ",
    "don t ",
    "keep ",
    "take ",
    "add ",
    "call ",
    "contact ",
    "speak to ",
    "go to ",
    "drop ",
    "skip ",
    "cut ",
    "never ",
    "always ",
    "make sure ",
    "check ",
    "send it to ",
];

/// Other ways to give it.
const HELPS: [&str; 22] = [
    "i would ",
    "you should",
    "you could ",
    "i suggest",
    "i d suggest",
    "i recommend",
    "my advice",
    "my tip",
    "introduce",
    "i have told ",
    "say i sent you",
    "ccing",
    "meet my",
    "建議",
    "試試",
    "介紹給",
    "介紹你",
    "介紹您",
    "介紹妳",
    "引薦",
    "不妨",
    "可以先",
];

/// What the writer says to advice just received.
const TAKES: [&str; 16] = [
    "will try",
    "ll try",
    "i will do",
    "understood",
    "good idea",
    "great tip",
    "thanks for the tip",
    "thank you for the advice",
    "thanks for the advice",
    "we start on",
    "試試",
    "來試",
    "學起來",
    "就試",
    "照您",
    "照你",
];

fn advises(line: &Line, reply: Option<&Line>) -> bool {
    let folded = fold(&line.text);
    if line.text.trim_end().ends_with(['?', '？']) && !HELPS.iter().any(|word| folded.contains(word)) {
        return false;
    }
    let opens = line.text.split(['.', '!', '。', '！', '\n']).any(|sentence| {
        let sentence = fold(sentence);
        ADVISES.iter().any(|word| sentence.starts_with(word))
            && sentence.split(' ').count() >= 3
            // "Keep the hat warm for me" asks; it does not advise.
            && !sentence.ends_with(" me")
            && !sentence.ends_with(" us")
    });
    let taken = reply.is_some_and(|reply| {
        let reply = fold(&reply.text);
        TAKES.iter().any(|word| reply.contains(word))
    });
    opens
        || HELPS.iter().any(|word| folded.contains(word))
        || taken
        || reading::read(&Message { id: String::new(), today: line.at, from: Who::Them, text: line.text.clone() })
            .helped
}

/// How many of their messages are looked at, newest first: older advice is history.
const BACK: usize = 12;

fn find(ground: &Ground, found: &mut Vec<Found>) {
    let thread = &ground.brief.thread;
    let theirs = thread.iter().enumerate().rev().filter(|(_, line)| line.from == Who::Them).take(BACK);
    for (at, line) in theirs {
        let Some(age) = ground.age(line.at) else { continue };
        let of_line = ground.said(at);
        if age < 10 || of_line.len() < 2 || !advises(line, thread.get(at + 1).filter(|next| next.from == Who::Me)) {
            continue;
        }
        let told = (at + 1..thread.len()).filter(|&later| thread[later].from == Who::Me).any(|later| {
            let days = thread[later].at.zip(line.at).map_or(0, |(later, then)| later.since(then));
            let of_later = ground.said(later);
            days >= 4 && (of_later.len() >= 10 || of_later.len() >= 4 && shared(of_line, of_later) >= 1)
        });
        if told {
            continue;
        }
        // Taken up by the draft and finished there: the outcome is told, or is about to be.
        if ground.count_used(&line.id, ground.says_with(&line.text, of_line) && !ground.unfinished) {
            continue;
        }
        let mut score = 84;
        if ground.aim.report {
            score += 8;
        }
        if age > 900 {
            score -= 24;
        }
        if ground.aim.congratulate {
            score -= 10;
        }
        found.push(Found { evidence: line.id.clone(), score, at });
    }
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let line = &ground.brief.thread[found.at];
    let folded = fold(&line.text);
    if sorrow(&folded) {
        return None;
    }
    let introduced = ["introduc", "say i sent you", "write to ", "talk to ", "介紹", "引薦", "牽線"]
        .iter()
        .any(|word| folded.contains(word));
    // The sentence that advises, where one does; else the one that says most.
    let advice = line.text.split_inclusive(['.', '!', '。', '！', '\n']).find(|sentence| {
        let sentence = fold(sentence);
        ADVISES
            .iter()
            .chain(&HELPS)
            .any(|word| if word.ends_with(' ') { sentence.starts_with(word) } else { sentence.contains(word) })
    });
    let words = advice.map_or_else(|| telling(&line.text, 70), |advice| gist(advice, 70));
    let you = ground.you;
    let text = if ground.zh() {
        let q = quote(&words, true);
        match introduced {
            true => format!("{you}上次幫忙牽線，後來……"),
            false => {
                let forms = [format!("{you}之前建議{q}，後來……"), format!("{you}當時說{q}，後來……")];
                spaced(&forms[ground.pick(&found.evidence, &[0, 1])])
            }
        }
    } else {
        let q = quote(&words, false);
        match introduced {
            true => format!("You pointed me to somebody ({q}), and …"),
            false => {
                [format!("You told me, {q}, and …"), format!("I wanted to tell you how it went; you said, {q}: …")]
                    [ground.pick(&found.evidence, &[0, 1])]
                .clone()
            }
        }
    };
    Some(Said { text, details: details(&line.text, line.at) })
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::{evidence, text};

    #[test]
    fn wants_the_outcome_told() {
        let thread = r#""thread":[{"id":"t1","from":"them","text":"Begin with the dog, not with the farm.","at":"2026-04-11"},{"id":"t2","from":"me","text":"Understood!","at":"2026-04-11"}]"#;
        assert_eq!(evidence(thread, "Dear Ana, it is done: I rewrote", "report-back"), ["t1"]);
        assert!(text(thread, "Dear Ana,", "report-back").contains("Begin with the dog, not with the farm"));
    }

    #[test]
    fn is_silent_once_told() {
        let thread = r#""thread":[{"id":"t1","from":"them","text":"門口放一張桌子，我建議十本書就好。","at":"2026-03-02"},{"id":"t2","from":"me","text":"桌子放了十本書，一個月賣掉四十本，客人都停下來看。","at":"2026-05-02"}]"#;
        assert!(evidence(thread, "您好，", "report-back").is_empty());
    }
}
