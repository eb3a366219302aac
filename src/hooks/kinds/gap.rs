//! A long silence between the two. What was said before it is `last_topic.rs`.

use super::Kind;
use crate::brief::Details;
use crate::hooks::ground::Ground;
use crate::hooks::{Found, Said};

/// # What
/// The newest message or note of contact is over a year old, and the draft does not say so yet: say it lightly.
/// # Why
/// The silence is in the room anyway; a light word lets both forget it, and being written to is more welcome than one thinks.
/// # Example
/// It has been two years. …
/// # Source
/// Liu 2022; Kumar and Epley 2018.
pub const KIND: Kind = Kind { name: "gap", owed: false, find, say };

/// Words that name the silence.
const NAMED: [&str; 20] = [
    "long time",
    "been a while",
    "been too long",
    "it has been",
    "its been",
    "years since",
    "after all these years",
    "lost touch",
    "out of touch",
    "been years",
    "a year ago",
    "years ago",
    "好久",
    "多年",
    "很久",
    "許久",
    "一晃",
    "失聯",
    "沒聯絡",
    "好幾年",
];

fn find(ground: &Ground, found: &mut Vec<Found>) {
    let brief = ground.brief;
    // Where the last message has no day, nobody knows how long it has been.
    if brief.thread.last().is_some_and(|last| last.at.is_none()) {
        return;
    }
    let Some(age) = ground.age(ground.newest).filter(|age| *age > 365) else { return };
    if ground.count_used("gap", NAMED.iter().any(|word| ground.draft().contains(word))) {
        return;
    }
    found.push(Found { evidence: "gap".into(), score: 58, at: age as usize });
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let exact = found.at as f64 / 365.25;
    let years = exact as usize;
    const COUNT: [&str; 11] = ["", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    const COUNT_HAN: [&str; 11] = ["", "一", "兩", "三", "四", "五", "六", "七", "八", "九", "十"];
    let text = match (ground.zh(), years) {
        (true, 1..=9) if exact.fract() > 0.75 => format!("快{}年沒聯絡了，……", COUNT_HAN[years + 1]),
        (false, 1..=9) if exact.fract() > 0.75 => format!("It has been almost {} years. …", COUNT[years + 1]),
        (true, 0 | 1) => "一年多沒聯絡了，……".to_string(),
        (true, 2..=10) => format!("一晃{}年，……", COUNT_HAN[years]),
        (true, _) => "一晃十多年，……".to_string(),
        (false, 0 | 1) => "It has been over a year. …".to_string(),
        (false, 2..=10) => format!("It has been {} years. …", COUNT[years]),
        (false, _) => "It has been more than ten years. …".to_string(),
    };
    Some(Said { text, details: Details { day: ground.newest, ..Details::default() } })
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::{evidence, text};

    #[test]
    fn over_a_year_is_said_lightly() {
        let thread = |at: &str| format!(r#""thread":[{{"id":"t1","from":"them","text":"See you.","at":"{at}"}}]"#);
        assert_eq!(text(&thread("2024-06-25"), "Hi Ana,", "gap"), "It has been two years. …");
        assert_eq!(text(&thread("2020-01-02"), "您好，", "gap"), "快七年沒聯絡了，……");
        assert_eq!(text(&thread("2020-09-02"), "您好，", "gap"), "一晃六年，……");
        assert!(evidence(&thread("2026-03-25"), "Hi Ana,", "gap").is_empty());
        assert!(evidence(&thread("2024-06-25"), "Hi Ana, long time no see!", "gap").is_empty());
    }
}
