//! A subject on both pages. Which names mean one subject is `text/same.rs`.

use super::Kind;
use crate::hooks::common::{details, item, shared, shown};
use crate::hooks::ground::Ground;
use crate::hooks::phrase::{lower_first, spaced};
use crate::hooks::{Found, Said};
use crate::text::same::{Key, Sort};

/// # What
/// The same subject on both pages: first where the draft is about it, last where everybody likes it (coffee, travel).
/// # Why
/// What one does for its own sake is what one likes to be written to about.
/// # Example
/// We share an interest in Rust: …
/// # Source
/// Seed A: look for what you share.
pub const KIND: Kind = Kind { name: "shared-interest", owed: false, find, say };

fn find(ground: &Ground, found: &mut Vec<Found>) {
    let lists = (ground.reader.interests.as_slice(), ground.brief.me.interests.as_slice());
    let score = |key: &Key, at: usize, _: &str| match (key.common(), ground.mentions(key)) {
        (true, false) => 8,
        (true, true) => 30,
        (false, true) => 58,
        (false, false) => 40 - at.min(6) as i32,
    };
    shared(ground, Sort::Subject, "interests", lists, score, found);
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let subject = item(&ground.reader.interests, found)?;
    let name = shown(ground, Sort::Subject, subject, &ground.brief.me.interests);
    let text = if ground.zh() {
        let forms = [format!("我們都對{name}有興趣，……"), format!("看到{}也關心{name}，……", ground.you)];
        spaced(&forms[ground.pick(&found.evidence, &[0, 1])])
    } else {
        let name = if name.split(' ').all(|word| word.chars().skip(1).all(char::is_lowercase)) && name.contains(' ') {
            lower_first(&name)
        } else {
            name
        };
        [format!("We share an interest in {name}: …"), format!("I see that {name} is a subject of yours, too: …")]
            [ground.pick(&found.evidence, &[0, 1])]
        .clone()
    };
    Some(Said { text, details: details(subject, None) })
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::both;

    #[test]
    fn one_subject_in_two_languages() {
        assert!(both("interests", "astrophotography", "天文攝影", "您好，", "shared-interest").contains("天文攝影"));
        assert_eq!(both("interests", "Java", "JavaScript", "Hi Ana,", "shared-interest"), "");
        assert_eq!(both("interests", "Go", "圍棋", "Hi Ana,", "shared-interest"), "");
    }

    #[test]
    fn the_writers_own_subject_is_no_use() {
        assert_ne!(
            both(
                "interests",
                "Rust",
                "Rust",
                "Hi Ana, I am moving a driver to Rust and I am stuck.",
                "shared-interest"
            ),
            ""
        );
        assert_eq!(both("interests", "Rust", "Rust", "Hi Ana, I saw that you write Rust.", "shared-interest"), "");
    }
}
