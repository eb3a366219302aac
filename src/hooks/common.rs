//! What several kinds of hooks need: finding what two pages share, naming it in the draft's language, particulars for the
//! caption. No kind's own rule lives here.

use super::Found;
use super::ground::Ground;
use super::phrase::{cut, spaced};
use crate::brief::Details;
use crate::day::Day;
use crate::text::is_han;
use crate::text::same::{Key, Sort, nobody};

/// How much evidence a caption quotes.
const WORDS: usize = 80;

/// Particulars with the words of the evidence and its day.
pub fn details(words: &str, day: Option<Day>) -> Details {
    Details { words: Some(cut(words, WORDS)), day, ..Details::default() }
}

/// Pushes what the reader's list shares with the writer's and the draft does not say yet. `score` sees the fact's key, its
/// place in the reader's list and the writer's entry.
pub fn shared(
    ground: &Ground,
    sort: Sort,
    field: &str,
    (theirs, mine): (&[String], &[String]),
    score: impl Fn(&Key, usize, &str) -> i32,
    found: &mut Vec<Found>,
) {
    let known = |item: &&String| sort != Sort::Firm || !nobody(item);
    let mine: Vec<(&str, Key)> =
        mine.iter().filter(known).map(|item| (item.as_str(), Key::new(sort, item, &ground.mine))).collect();
    if mine.is_empty() {
        return;
    }
    for (at, item) in theirs.iter().enumerate().filter(|(_, item)| known(item)) {
        let key = Key::new(sort, item, &ground.page);
        let Some((entry, _)) = mine.iter().find(|(_, mine)| mine.same(&key)) else { continue };
        if ground.count_used(&format!("{field}:{item}"), ground.names(&key)) {
            continue;
        }
        found.push(Found { evidence: format!("{field}:{item}"), score: score(&key, at, entry), at });
    }
}

/// What a shared thing is called in the sentence: as either page writes it in the draft's script, else by its listed name.
pub fn shown(ground: &Ground, sort: Sort, item: &str, mine: &[String]) -> String {
    let han = |text: &str| text.chars().any(is_han);
    let zh = ground.zh();
    let item = item.trim();
    if han(item) == zh {
        let item = plain(item);
        return if zh { spaced(item) } else { item.to_string() };
    }
    let key = Key::new(sort, item, &ground.page);
    let other = mine.iter().find(|entry| han(entry) == zh && Key::new(sort, entry, &ground.mine).same(&key));
    let name = key.shown(zh).or(other.map(String::as_str)).unwrap_or(item);
    let name = plain(name);
    if zh { spaced(name) } else { name.to_string() }
}

/// The item of a page's list that a fact names.
pub fn item<'a>(list: &'a [String], found: &Found) -> Option<&'a str> {
    list.get(found.at).map(String::as_str)
}

/// A name without its legal form.
fn plain(name: &str) -> &str {
    let forms = [
        ", Inc.",
        " Inc.",
        ", Inc",
        " Inc",
        ", Ltd.",
        " Ltd.",
        ", Ltd",
        " Co.,",
        " LLC",
        ", LLC",
        " GmbH",
        " plc",
        "股份有限公司",
        "有限公司",
    ];
    let mut name = name.trim();
    for form in forms {
        name = name.strip_suffix(form).filter(|rest| rest.chars().count() >= 2).unwrap_or(name);
    }
    name
}
