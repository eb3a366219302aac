//! # What
//! The draft is longer than its box allows: LinkedIn would cut it, or refuse it.
//!
//! # Why
//! What is cut is the end, and the end is where the question and the thanks are.
//!
//! # Example
//! > A note of 324 characters in the box of an invitation, which holds 300.
//!
//! Instead: one reason and one question; the rest can go into the next message.
//!
//! # Source
//! The limits of LinkedIn's own boxes.

use crate::brief::{Details, Level};
use crate::coach::{Draft, Remark, Rule};
use crate::text::{Span, units};

/// The rule.
pub static RULE: Rule = Rule { code: "over-limit", level: Level::Fix, check };

fn check(draft: &Draft) -> Vec<Remark> {
    let source = draft.text.source;
    let Some(limit) = draft.brief.limit.map(|limit| limit as usize) else { return Vec::new() };
    let all = units(source);
    if all <= limit {
        return Vec::new();
    }
    let mut room = limit;
    let cut = source.char_indices().find(|(_, c)| {
        let fits = c.len_utf16() <= room;
        room -= if fits { c.len_utf16() } else { 0 };
        !fits
    });
    let start = cut.map_or(source.len(), |(at, _)| at);
    let details = Details { count: Some((all - limit) as u32), ..Details::default() };
    vec![Remark { span: Some(Span::new(start, source.len())), details }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::Brief;
    use crate::coach::testing::{brief, flags, silent, tells};

    fn limited(limit: u32, draft: &str) -> Brief {
        Brief { limit: Some(limit), ..brief(draft) }
    }

    #[test]
    fn flags_what_would_be_cut() {
        flags(&RULE, limited(10, "Hello dear Ann"), " Ann");
        flags(&RULE, limited(5, "老師您好，謝謝"), "謝謝");
        tells(&RULE, limited(10, "Hello dear Ann"), Details { count: Some(4), ..Details::default() });
        // The party hat takes two units, and half of it is none.
        flags(&RULE, limited(3, "Hi🎉"), "🎉");
    }

    #[test]
    fn silent_where_it_fits() {
        silent(&RULE, limited(14, "Hello dear Ann"));
        silent(&RULE, limited(4, "Hi🎉"));
        silent(&RULE, limited(7, "老師您好，謝謝"));
        silent(&RULE, brief(&"so ".repeat(2000)));
    }
}
