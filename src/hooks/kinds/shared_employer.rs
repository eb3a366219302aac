//! An employer on both pages. Which names mean one employer is `text/same.rs`.

use super::Kind;
use crate::hooks::common::{details, item, shared, shown};
use crate::hooks::ground::Ground;
use crate::hooks::{Found, Said};
use crate::text::same::Sort;

/// # What
/// The same employer on both pages, under any of its names; "self-employed" is none.
/// # Why
/// People answer their own: the same halls and the same words.
/// # Example
/// We have both worked at Walsteds Bådeværft.
/// # Source
/// Seed B: what you have in common.
pub const KIND: Kind = Kind { name: "shared-employer", owed: false, find, say };

fn find(ground: &Ground, found: &mut Vec<Found>) {
    let lists = (ground.reader.employers.as_slice(), ground.brief.me.employers.as_slice());
    shared(ground, Sort::Firm, "employers", lists, |key, _, _| if ground.mentions(key) { 56 } else { 51 }, found);
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let firm = item(&ground.reader.employers, found)?;
    let name = shown(ground, Sort::Firm, firm, &ground.brief.me.employers);
    let text = if ground.zh() {
        let (before, after) = edges(&name);
        [format!("我們都待過{before}{name}。"), format!("我也待過{before}{name}{after}，……")]
            [ground.pick(&found.evidence, &[0, 0, 1])]
        .clone()
    } else {
        [format!("We have both worked at {name}."), format!("I have been at {name}, too: …")]
            [ground.pick(&found.evidence, &[0, 0, 1])]
        .clone()
    };
    Some(Said { text, details: details(firm, None) })
}

/// The spaces Chinese wants around a name in Latin letters.
pub(super) fn edges(name: &str) -> (&'static str, &'static str) {
    let half = |c: Option<char>| c.is_some_and(|c| !crate::text::is_han(c) && c.is_alphanumeric());
    (if half(name.chars().next()) { " " } else { "" }, "")
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::both;

    #[test]
    fn one_employer_under_two_names() {
        assert_eq!(both("employers", "TSMC", "台積電", "Hi Ana,", "shared-employer"), "We have both worked at TSMC.");
        assert!(both("employers", "TSMC", "台積電", "您好，", "shared-employer").contains("台積電"));
    }

    #[test]
    fn self_employed_is_none() {
        assert_eq!(both("employers", "Self-employed", "Self-employed", "Hi Ana,", "shared-employer"), "");
        assert_eq!(both("employers", "自由工作者", "自由工作者", "您好，", "shared-employer"), "");
        assert_eq!(both("employers", "TSMC", "台積電", "Hi Ana, we both left TSMC in May.", "shared-employer"), "");
    }
}
