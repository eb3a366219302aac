//! What the last exchange was about. Questions and advice in it are kinds of their own.

use super::Kind;
use crate::brief::Who;
use crate::hooks::common::details;
use crate::hooks::ground::Ground;
use crate::hooks::phrase::{quote, spaced, telling};
use crate::hooks::terms::shared;
use crate::hooks::touchy::sorrow;
use crate::hooks::{Found, Said};
use crate::reading;
use crate::text::same::fold;

/// # What
/// The newest message that was about something: theirs before the writer's own. Greetings and bare thanks are about nothing.
/// # Why
/// Taking up where the two left off says that the conversation was not a transaction.
/// # Example
/// Last time you wrote, “First tomatoes this summer, I swear!” …
/// # Source
/// Seed A: a thread that goes on.
pub const KIND: Kind = Kind { name: "last-topic", owed: false, find, say };

/// Words of messages that are about nothing.
const EMPTY: [&str; 26] = [
    "merry christmas",
    "happy new year",
    "happy holidays",
    "happy birthday",
    "season s greetings",
    "congratulations",
    "congrats",
    "and to you",
    "you too",
    "thank you",
    "thanks",
    "no problem",
    "sounds good",
    "great",
    "nice to connect",
    "thanks for connecting",
    "新年快樂",
    "生日快樂",
    "聖誕快樂",
    "恭喜",
    "謝謝",
    "感謝",
    "不客氣",
    "中秋快樂",
    "很高興認識",
    "好的",
];

fn find(ground: &Ground, found: &mut Vec<Found>) {
    let thread = &ground.brief.thread;
    // Where their last message waits for an answer, that is the topic.
    if let Some(last) = thread.last()
        && last.from == Who::Them
        && reading::questions(&last.text).iter().any(|question| !ground.answers(question))
    {
        return;
    }
    for who in [Who::Them, Who::Me] {
        let newest = thread.iter().enumerate().rev().filter(|(_, line)| line.from == who).take(3).find(|(at, line)| {
            let folded = fold(&line.text);
            let greets = EMPTY.iter().any(|word| folded.contains(word));
            ground.said(*at).len() >= if greets { 8 } else { 2 }
        });
        let Some((at, line)) = newest else { continue };
        let of_line = ground.said(at);
        if ground.count_used(&line.id, ground.says_with(&line.text, of_line)) {
            continue;
        }
        // The writer's own word on it came later and is the newest that names the topic.
        let takes_up = |by: Who, least: usize| {
            let mut later = at + 1..thread.len();
            later.any(|later| {
                thread[later].from == by && ground.said(later).len() >= least && shared(of_line, ground.said(later)) > 0
            })
        };
        if who == Who::Them && takes_up(Who::Me, 4) {
            continue;
        }
        // An answer to a question says little by itself.
        let before = at.checked_sub(1).map(|before| &thread[before]);
        if who == Who::Me
            && before.is_some_and(|before| before.from == Who::Them && !reading::questions(&before.text).is_empty())
        {
            continue;
        }
        let questions = reading::questions(&line.text);
        if !questions.is_empty() {
            // A question answered since, or taken up by the draft, is done with; an open one is `their-question`.
            if who == Who::Them || thread[at + 1..].iter().any(|later| later.from == Who::Them) {
                continue;
            }
        }
        // What theirs answered is the same topic said worse.
        let answered = who == Who::Me && takes_up(Who::Them, 1);
        let age = ground.age(line.at).unwrap_or(200);
        let mut score = if who == Who::Them { 60 } else { 47 };
        score += 4 * ground.fit(of_line) - if answered { 20 } else { 0 };
        if age <= 60 {
            score += 6;
        }
        if age > 1500 {
            score -= 4;
        }
        if ground.aim.ask && !ground.empty && ground.fit(of_line) == 0 {
            score -= 3;
        }
        found.push(Found { evidence: line.id.clone(), score, at });
        return;
    }
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let line = &ground.brief.thread[found.at];
    if sorrow(&fold(&line.text)) {
        return None;
    }
    let you = ground.you;
    let text = if ground.zh() {
        let q = quote(&telling(&line.text, 50), true);
        spaced(&match line.from {
            Who::Them => [format!("上次{you}說{q}，……"), format!("{you}上次提到{q}，……")]
                [ground.pick(&found.evidence, &[0, 1])]
            .clone(),
            Who::Me => format!("上次我跟{you}說{q}，……"),
        })
    } else {
        let q = quote(&telling(&line.text, 80), false);
        match line.from {
            Who::Them => [format!("Last time you wrote, {q} …"), format!("When we last wrote, you said, {q} …")]
                [ground.pick(&found.evidence, &[0, 1])]
            .clone(),
            Who::Me => format!("When I last wrote to you I said, {q} …"),
        }
    };
    Some(Said { text, details: details(&line.text, line.at) })
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::evidence;

    #[test]
    fn takes_up_where_they_left_off() {
        let thread = r#""thread":[{"id":"t1","from":"them","text":"First tomatoes this summer, I swear!","at":"2026-05-10"},{"id":"t2","from":"me","text":"I want a photo.","at":"2026-05-10"}]"#;
        assert_eq!(evidence(thread, "Hi Ana,", "last-topic")[0], "t1");
    }

    #[test]
    fn greetings_are_no_topic() {
        let thread = r#""thread":[{"id":"t1","from":"me","text":"Merry Christmas to you and the team!","at":"2025-12-23"},{"id":"t2","from":"them","text":"新年快樂！","at":"2025-12-24"}]"#;
        assert!(evidence(thread, "您好，", "last-topic").is_empty());
    }
}
