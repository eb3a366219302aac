//! A language on both pages. Which names mean one language is `text/same.rs`.

use super::Kind;
use super::shared_employer::edges;
use crate::hooks::common::{details, item, shared, shown};
use crate::hooks::ground::Ground;
use crate::hooks::{Found, Said};
use crate::text::same::{Key, Sort, fold};

/// # What
/// A language both speak, beside the one the draft is in; English and Chinese are a last resort, and two sign languages are two.
/// # Why
/// A rare language in common is a home; it tells the reader more than any title.
/// # Example
/// We both speak Hakka.
/// # Source
/// Seed B: what you have in common.
pub const KIND: Kind = Kind { name: "shared-language", owed: false, find, say };

/// Languages of many millions: common ground, but no secret.
const WIDE: [&str; 14] = [
    "spanish",
    "french",
    "german",
    "portuguese",
    "italian",
    "russian",
    "japanese",
    "korean",
    "dutch",
    "hindi",
    "arabic",
    "turkish",
    "polish",
    "indonesian",
];

fn find(ground: &Ground, found: &mut Vec<Found>) {
    let mine = &ground.brief.me.languages;
    let lists = (ground.reader.languages.as_slice(), mine.as_slice());
    let own = Key::new(Sort::Language, if ground.zh() { "Chinese" } else { "English" }, "");
    let score = |key: &Key, at: usize, entry: &str| {
        if key.common() {
            return if key.same(&own) { 0 } else { 8 };
        }
        let wide = key.names().any(|name| WIDE.contains(&name));
        // The mother tongue of both, and a big one: no news to either.
        let native = at == 0 && mine.first().is_some_and(|first| fold(first) == fold(entry));
        let asked = key.names().any(|name| ground.page.matches(name).count() > 1);
        (if wide { 38 } else { 52 }) - if wide && native { 14 } else { 0 } + if asked && !wide { 3 } else { 0 }
    };
    let from = found.len();
    shared(ground, Sort::Language, "languages", lists, score, found);
    let mut at = from;
    while at < found.len() {
        if found[at].score == 0 {
            found.remove(at);
        } else {
            at += 1;
        }
    }
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let language = item(&ground.reader.languages, found)?;
    let name = shown(ground, Sort::Language, language, &ground.brief.me.languages);
    let text = if ground.zh() {
        let (before, _) = edges(&name);
        [format!("我們都會{before}{name}。"), format!("我也會{before}{name}，……")]
            [ground.pick(&found.evidence, &[0, 0, 1])]
        .clone()
    } else {
        let verb = if fold(&name).contains("sign language") { "use" } else { "speak" };
        [format!("We both {verb} {name}."), format!("I {verb} {name}, too: …")]
            [ground.pick(&found.evidence, &[0, 0, 1])]
        .clone()
    };
    Some(Said { text, details: details(language, None) })
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::both;

    #[test]
    fn rare_languages_count() {
        assert!(both("languages", "客語", "Hakka", "您好，", "shared-language").contains("客語"));
        assert_eq!(both("languages", "English", "English", "Hi Ana,", "shared-language"), "");
        assert_eq!(both("languages", "日本手語", "台灣手語", "您好，", "shared-language"), "");
    }
}
