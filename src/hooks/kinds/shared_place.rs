//! A place on both pages. Which names mean one place is `text/same.rs`.

use super::Kind;
use super::shared_employer::edges;
use crate::hooks::common::{details, item, shared, shown};
use crate::hooks::ground::Ground;
use crate::hooks::{Found, Said};
use crate::text::same::Sort;

/// # What
/// The same place on both pages; a capital or another city of millions is a last resort, and a city of that name elsewhere
/// is none.
/// # Why
/// A small place shared is a story; a big one is a coincidence.
/// # Example
/// I know Beigan, too: …
/// # Source
/// Seed B: what you have in common.
pub const KIND: Kind = Kind { name: "shared-place", owed: false, find, say };

fn find(ground: &Ground, found: &mut Vec<Found>) {
    let lists = (ground.reader.places.as_slice(), ground.brief.me.places.as_slice());
    let score = |key: &crate::text::same::Key, _: usize, _: &str| match (key.common(), ground.mentions(key)) {
        (true, _) => 8,
        (false, true) => 58,
        // A listed place is a city that many live in; one that no table has is smaller.
        (false, false) if key.shown(false).is_some() => 36,
        (false, false) => 50,
    };
    shared(ground, Sort::Place, "places", lists, score, found);
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let place = item(&ground.reader.places, found)?;
    let name = shown(ground, Sort::Place, place, &ground.brief.me.places);
    let text = if ground.zh() {
        let (before, _) = edges(&name);
        format!("我們都和{before}{name}有緣，……")
    } else {
        [format!("I know {name}, too: …"), format!("We have {name} in common: …")]
            [ground.pick(&found.evidence, &[0, 1])]
        .clone()
    };
    Some(Said { text, details: details(place, None) })
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::both;

    #[test]
    fn small_places_count() {
        assert_ne!(both("places", "望安", "澎湖望安", "您好，", "shared-place"), "");
        assert_eq!(both("places", "Taipei, New York", "台北", "您好，", "shared-place"), "");
        assert_eq!(both("places", "Taipei", "台北", "您好，想請教", "shared-place"), "");
    }
}
