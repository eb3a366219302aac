//! # What
//! One paragraph is over 500 UTF-16 units, 250 in Chinese. A paragraph ends at a line break.
//!
//! # Why
//! On a telephone such a block fills the screen without a place for the eye to rest, and its question drowns.
//!
//! # Example
//! > Eleven sentences in a row, the question in the eighth.
//!
//! Instead: a line break where the subject changes; the question in a paragraph of its own.
//!
//! # Source
//! The third article this project began with: too wordy is one of the reasons why nobody answers. Practice; nobody has measured it.

use crate::brief::{Details, Level};
use crate::coach::{Draft, Remark, Rule};
use crate::text::{Lang, units};

/// The rule.
pub static RULE: Rule = Rule { code: "wall-of-text", level: Level::Check, check };

fn check(draft: &Draft) -> Vec<Remark> {
    let most = if draft.text.lang == Lang::Zh { 250 } else { 500 };
    let sizes = draft.text.paragraphs.iter().map(|&span| (units(draft.text.slice(span)), span));
    // One remark is enough, on the largest.
    let Some((size, span)) = sizes.max_by_key(|(size, _)| *size).filter(|(size, _)| *size > most) else {
        return Vec::new();
    };
    vec![Remark { span: Some(span), details: Details { count: Some(size as u32), ..Details::default() } }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::testing::{brief, flags, silent};

    #[test]
    fn flags_the_largest_block() {
        let block = "word ".repeat(101);
        flags(&RULE, brief(&format!("Hi Ann,\n\n{block}\nThanks!")), block.trim());
        let block = "我們做了很多事。".repeat(32);
        flags(&RULE, brief(&format!("老師好：\n{block}")), &block);
    }

    #[test]
    fn silent_with_line_breaks() {
        let block = "word ".repeat(99);
        silent(&RULE, brief(&format!("{block}\n{block}")));
        silent(&RULE, brief(&"我們做了很多事。".repeat(31)));
    }
}
