//! A school on both pages. Which names mean one school is `text/same.rs`.

use super::Kind;
use super::shared_employer::edges;
use crate::hooks::common::{details, item, shared, shown};
use crate::hooks::ground::Ground;
use crate::hooks::{Found, Said};
use crate::text::same::Sort;

/// # What
/// The same school on both pages, under any of its names; the same initials of two schools are not one.
/// # Why
/// It is an old and harmless kinship that most people honour.
/// # Example
/// We both studied at National Taiwan University.
/// # Source
/// Seed B: alumni answer.
pub const KIND: Kind = Kind { name: "shared-school", owed: false, find, say };

fn find(ground: &Ground, found: &mut Vec<Found>) {
    let lists = (ground.reader.schools.as_slice(), ground.brief.me.schools.as_slice());
    let base = if ground.first_contact { 46 } else { 38 };
    shared(
        ground,
        Sort::School,
        "schools",
        lists,
        |key, _, _| if ground.mentions(key) { base + 6 } else { base },
        found,
    );
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let school = item(&ground.reader.schools, found)?;
    let name = shown(ground, Sort::School, school, &ground.brief.me.schools);
    let text = if ground.zh() {
        let (before, _) = edges(&name);
        [format!("我們都念過{before}{name}。"), format!("我也念過{before}{name}，……")]
            [ground.pick(&found.evidence, &[0, 0, 1])]
        .clone()
    } else {
        [format!("We both studied at {name}."), format!("I studied at {name}, too: …")]
            [ground.pick(&found.evidence, &[0, 0, 1])]
        .clone()
    };
    Some(Said { text, details: details(school, None) })
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::both;

    #[test]
    fn one_school_under_two_names() {
        assert_ne!(both("schools", "NTUT", "北科大", "您好，", "shared-school"), "");
        assert_eq!(both("schools", "CMU", "CMU (Chiang Mai University)", "Hi Ana,", "shared-school"), "");
    }
}
