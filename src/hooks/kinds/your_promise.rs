//! A promise of the writer's that is still open. How promises are found in messages is `reading`'s.

use super::Kind;
use crate::brief::Who;
use crate::hooks::common::details;
use crate::hooks::ground::Ground;
use crate::hooks::phrase::{bare, one_line, quote, spaced, to_reader_han};
use crate::hooks::terms::{shared, terms};
use crate::hooks::touchy::sorrow;
use crate::hooks::{Found, Said};
use crate::text::is_han;
use crate::text::same::fold;

/// # What
/// An open promise of the writer's: first where it is due within a month or overdue, lower where it is further away. A kept
/// promise is none, and neither is a promise of theirs.
/// # Why
/// A promise kept without being reminded is what people remember longest.
/// # Example
/// Here are the slides I promised: …
/// # Source
/// Seed A: keep every promise, however small.
pub const KIND: Kind = Kind { name: "your-promise", owed: true, find, say };

/// Words with which a draft brings what was promised.
const BRINGS: [&str; 18] = [
    "as promised",
    "i promised",
    "i owe you",
    "i owed you",
    "here is",
    "here are",
    "attached",
    "enclosed",
    "as i said i would",
    "here it is",
    "答應",
    "附上",
    "附檔",
    "附件",
    "放在",
    "寄出",
    "寄給",
    "傳給",
];

fn find(ground: &Ground, found: &mut Vec<Found>) {
    let brings = BRINGS.iter().any(|word| ground.draft().contains(word));
    let said: Vec<u64> = terms(&ground.brief.draft);
    for (at, promise) in ground.brief.promises.iter().enumerate() {
        if promise.by != Who::Me || promise.kept || promise.text.trim().is_empty() {
            continue;
        }
        let deed = terms(&promise.text);
        let hits = shared(&deed, &said);
        let script = promise.text.chars().any(is_han) == ground.zh();
        let used =
            !ground.empty && (hits > 0 && (brings || hits * 2 >= deed.len()) || brings && (deed.is_empty() || !script));
        if ground.count_used(&promise.id, used) {
            continue;
        }
        let score = match promise.due.and_then(|due| Some(due.since(ground.brief.today?))) {
            Some(left) if left <= 31 => 94 - (left.max(0) / 16) as i32,
            Some(_) => 46,
            None => 70,
        };
        found.push(Found { evidence: promise.id.clone(), score, at });
    }
}

/// What is to be handed over, where the deed is handing over: "send the slides" → "the slides".
fn thing(deed: &str) -> Option<&str> {
    let (verb, rest) = deed.split_once(' ')?;
    if !matches!(
        verb.to_lowercase().as_str(),
        "send"
            | "share"
            | "forward"
            | "mail"
            | "email"
            | "post"
            | "bring"
            | "give"
            | "pass"
            | "deliver"
            | "return"
            | "lend"
            | "get"
    ) {
        return None;
    }
    let mut rest = rest.trim();
    for person in ["her ", "him ", "them ", "you ", "over ", "along ", "back "] {
        // "her slides" are theirs, "her the slides" goes to her.
        if let Some(after) = rest.strip_prefix(person)
            && (person != "her "
                || ["the ", "a ", "an ", "my ", "our ", "some ", "two "]
                    .iter()
                    .any(|article| after.starts_with(article)))
        {
            rest = after;
        }
    }
    for tail in [" to him", " to her", " to them", " to you", " over"] {
        rest = rest.strip_suffix(tail).unwrap_or(rest);
    }
    (!rest.is_empty() && !rest.starts_with("in touch") && rest.split(' ').count() <= 10).then_some(rest)
}

/// The same in Chinese: 寄簡報給她 → 簡報, 把紀錄表寄給他 → 紀錄表.
fn thing_han(deed: &str) -> Option<String> {
    let deed = deed.trim_end_matches(['。', '，']);
    const VERBS: [&str; 19] = [
        "補寄", "寄送", "傳送", "提供", "分享", "轉寄", "轉交", "轉傳", "帶去", "整理", "寄出", "交給", "寄", "傳",
        "給", "帶", "送", "借", "交",
    ];
    if let Some(rest) = deed.strip_prefix('把') {
        let end = VERBS.iter().filter_map(|verb| rest.find(verb)).filter(|&at| at > 0).min()?;
        return Some(rest[..end].to_string());
    }
    let verb = VERBS.iter().find(|verb| deed.starts_with(*verb))?;
    let mut rest = &deed[verb.len()..];
    if *verb == "整理" || rest.contains(['並', '再', '，']) {
        return None;
    }
    for person in ["給他", "給她", "給對方", "給您", "給你", "給妳"] {
        rest = rest.strip_prefix(person).or_else(|| rest.strip_suffix(person)).unwrap_or(rest);
    }
    // 寄她留在台北的舞鞋: the shoes are hers; 給她飛行紀錄檔: the log goes to her.
    if !rest.contains('的') || *verb == "給" {
        for person in ["他", "她", "對方", "您", "你", "妳"] {
            rest = rest.strip_prefix(person).unwrap_or(rest);
        }
    }
    (rest.chars().count() >= 2).then(|| rest.to_string())
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let promise = &ground.brief.promises[found.at];
    if sorrow(&fold(&promise.text)) {
        return None;
    }
    let deed = one_line(&promise.text);
    let deed = deed.trim_end_matches(['.', '。']);
    let you = ground.you;
    let han = deed.chars().any(is_han);
    let text = match (ground.zh(), han) {
        (true, true) => match thing_han(deed) {
            Some(thing) => {
                let thing = to_reader_han(&thing, you);
                let forms = [format!("答應{you}的{thing}，附在這裡。"), format!("說好要給{you}的{thing}，附在這裡。")];
                forms[ground.pick(&found.evidence, &[0, 1])].clone()
            }
            None => format!("答應過要{}，……", to_reader_han(deed, you)),
        },
        (true, false) => match thing(deed) {
            Some(thing) => format!("答應{you}的 {}，附在這裡。", bare(thing)),
            None => format!("答應過{you}的事，我記得（{deed}）：……"),
        },
        (false, false) => match thing(deed) {
            Some(thing) => {
                let head = thing.split([',']).next().unwrap_or(thing);
                let head = [" of ", " from ", " for ", " with ", " on ", " about ", " that ", " and ", " to "]
                    .iter()
                    .filter_map(|of| head.find(of))
                    .min()
                    .map_or(head, |at| &head[..at]);
                let many = thing.contains(" and ")
                    || head.ends_with('s') && !head.ends_with("ss")
                    || head
                        .split(' ')
                        .next()
                        .is_some_and(|word| matches!(word, "two" | "three" | "some" | "those" | "these"));
                let thing = thing
                    .strip_prefix("her ")
                    .or_else(|| thing.strip_prefix("his "))
                    .map_or(thing.to_string(), |rest| format!("your {rest}"));
                let be = if many { "are" } else { "is" };
                let forms = [format!("Here {be} {thing}, as promised."), format!("As promised, here {be} {thing}.")];
                forms[ground.pick(&found.evidence, &[0, 1])].clone()
            }
            None => format!("I have not forgotten what I promised, to {}: …", own(deed)),
        },
        (false, true) => match thing_han(deed) {
            Some(thing) => format!("Here is what I promised you ({}).", thing.trim()),
            None => format!("I have not forgotten what I promised you ({}): …", quote(deed, true)),
        },
    };
    let text = if ground.zh() { spaced(&text) } else { text };
    Some(Said { text, details: details(&promise.text, promise.due) })
}

/// A deed said to the one it is for: "introduce him to Ana" → "introduce you to Ana".
fn own(deed: &str) -> String {
    let words: Vec<&str> = deed.split(' ').collect();
    let swap = |(at, word): (usize, &&str)| match (*word, words.get(at + 1)) {
        ("him" | "them", _) => "you".to_string(),
        ("her", None | Some(&("to" | "about" | "with" | "when" | "on" | "in" | "a" | "the" | "how" | "what"))) => {
            "you".to_string()
        }
        ("his" | "her" | "their", _) => "your".to_string(),
        (word, _) => word.to_string(),
    };
    words.iter().enumerate().map(swap).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hooks::kinds::testing::{evidence, text};

    #[test]
    fn brings_what_is_owed() {
        let facts = r#""promises":[{"id":"m1","by":"me","text":"send the slides","due":"2026-11-20","kept":false}]"#;
        let said = text(facts, "Hi Ana,", "your-promise");
        assert!(said == "Here are the slides, as promised." || said == "As promised, here are the slides.", "{said}");
        assert!(evidence(facts, "Hi Ana, the slides are in the folder below.", "your-promise").is_empty());
    }

    #[test]
    fn leaves_kept_promises_and_theirs() {
        for (by, kept) in [("me", true), ("them", false)] {
            let facts = format!(
                r#""promises":[{{"id":"m1","by":"{by}","text":"send the slides","due":"2026-11-20","kept":{kept}}}]"#
            );
            assert!(evidence(&facts, "Hi Ana,", "your-promise").is_empty());
        }
    }

    #[test]
    fn finds_the_thing() {
        assert_eq!(thing("send her the wool list"), Some("the wool list"));
        assert_eq!(thing("introduce him to Ana"), None);
        assert_eq!(thing_han("把體重紀錄表寄給他").as_deref(), Some("體重紀錄表"));
        assert_eq!(thing_han("給她飛行紀錄檔").as_deref(), Some("飛行紀錄檔"));
        assert_eq!(thing_han("寄她留在台北的舞鞋").as_deref(), Some("她留在台北的舞鞋"));
        assert_eq!(own("introduce her to Ana"), "introduce you to Ana");
    }
}
