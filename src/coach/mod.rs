//! A draft's weaknesses: brief in, advice out. The draft is taken apart once (`draft.rs`) and handed to every rule
//! (`rules/`, one a file); nothing is kept from one call to the next.

mod draft;
mod greeting;
pub mod rules;

pub use draft::{Ask, Draft, Line};

use crate::brief::{Advice, Brief, Details, Level};
use crate::order;
use crate::text::Span;

/// One thing that weakens a message, and how it is found.
pub struct Rule {
    /// The identifier, as in the catalogue.
    pub code: &'static str,
    /// Its band.
    pub level: Level,
    /// What it remarks on a draft.
    pub check: fn(&Draft) -> Vec<Remark>,
}

/// What a rule found, in bytes of the draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remark {
    /// The words at fault, where a single piece is.
    pub span: Option<Span>,
    /// What the line is worded with.
    pub details: Details,
}

impl Remark {
    /// A remark on a piece of the draft, which it quotes.
    pub fn on(draft: &Draft, span: Span) -> Remark {
        let details = Details { words: Some(quoted(draft.text.slice(span))), ..Details::default() };
        Remark { span: Some(span), details }
    }
}

/// A quotation short enough for a line.
pub fn quoted(words: &str) -> String {
    const LONGEST: usize = 60;
    let words = words.trim();
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    let cut: String = words.chars().take(LONGEST).collect();
    format!("{}…", cut.trim_end())
}

/// All remarks on the draft, `fix` first, then in the order of the draft; those on the whole of it before those on a piece.
pub fn advise(brief: &Brief) -> Vec<Advice> {
    if brief.draft.trim().is_empty() {
        return Vec::new();
    }
    let draft = Draft::new(brief);
    let mut found: Vec<(&Rule, Remark)> = Vec::new();
    for rule in rules::ALL {
        found.extend((rule.check)(&draft).into_iter().map(|remark| (*rule, remark)));
    }
    let at = |remark: &Remark| remark.span.map_or((0, 0), |span| (span.start, span.end));
    order::sort_by_key(&mut found, |(rule, remark)| (rule.level, at(remark)));
    let spans: Vec<Span> = found.iter().map(|(_, remark)| remark.span.unwrap_or_default()).collect();
    let units = draft.text.utf16(&spans);
    let advice = |((rule, remark), (start, end)): ((&Rule, Remark), (u32, u32))| Advice {
        code: rule.code,
        level: rule.level,
        start: remark.span.map(|_| start),
        end: remark.span.map(|_| end),
        details: remark.details,
    };
    found.into_iter().zip(units).map(advice).collect()
}

/// For the rules' own tests: one line a case.
#[cfg(test)]
pub mod testing {
    use super::{Rule, advise};
    use crate::brief::{Brief, Details, Note, Page, Said, Sent, Who};

    /// A brief with nothing but a draft.
    pub fn brief(draft: &str) -> Brief {
        Brief { draft: draft.to_owned(), ..Brief::default() }
    }

    /// A brief with a draft to somebody.
    pub fn to(name: &str, draft: &str) -> Brief {
        Brief { recipients: vec![Page { name: name.to_owned(), ..Page::default() }], ..brief(draft) }
    }

    /// A brief whose thread ends with a message of theirs.
    pub fn after(theirs: &str, draft: &str) -> Brief {
        let said = Said { id: "t1".to_owned(), from: Who::Them, text: theirs.to_owned(), at: None };
        Brief { thread: vec![said], ..brief(draft) }
    }

    /// A brief whose recipient has posted something.
    pub fn posted(post: &str, draft: &str) -> Brief {
        let mut brief = to("Ann Example", draft);
        brief.recipients[0].posts.push(Note { id: "p1".to_owned(), text: post.to_owned(), at: None });
        brief
    }

    /// A brief after a text that went to somebody else.
    pub fn sent(to: &str, text: &str, draft: &str) -> Brief {
        Brief { sent: vec![Sent { to: to.to_owned(), text: text.to_owned(), at: None }], ..brief(draft) }
    }

    /// The rule remarks on the draft, and on exactly these words; `""` where it names no piece.
    #[track_caller]
    pub fn flags(rule: &Rule, brief: Brief, words: &str) {
        let advice = advise(&brief);
        let Some(found) = advice.iter().find(|advice| advice.code == rule.code) else {
            panic!("{} is silent on {:?}", rule.code, brief.draft);
        };
        let units: Vec<u16> = brief.draft.encode_utf16().collect();
        let piece = found.start.zip(found.end).map(|(start, end)| &units[start as usize..end as usize]);
        assert_eq!(String::from_utf16(piece.unwrap_or_default()).unwrap(), words);
    }

    /// The rule remarks on the draft with these particulars.
    #[track_caller]
    pub fn tells(rule: &Rule, brief: Brief, expected: Details) {
        let advice = advise(&brief);
        let found = advice.iter().find(|advice| advice.code == rule.code).expect("the rule remarks");
        assert_eq!(found.details, expected);
    }

    /// The rule says nothing.
    #[track_caller]
    pub fn silent(rule: &Rule, brief: Brief) {
        let found: Vec<_> = advise(&brief).into_iter().filter(|advice| advice.code == rule.code).collect();
        assert!(found.is_empty(), "{:?} gets {found:?}", brief.draft);
    }

    mod the_helpers {
        use super::super::rules::over_limit::RULE;
        use super::*;

        fn long() -> Brief {
            Brief { limit: Some(2), ..brief("Hi!") }
        }

        #[test]
        fn see_a_remark() {
            flags(&RULE, long(), "!");
            tells(&RULE, long(), Details { count: Some(1), ..Details::default() });
        }

        #[test]
        #[should_panic(expected = "gets")]
        fn see_a_remark_too_many() {
            silent(&RULE, long());
        }

        #[test]
        #[should_panic(expected = "is silent on")]
        fn see_a_remark_missing() {
            flags(&RULE, brief("Hi!"), "");
        }

        #[test]
        #[should_panic(expected = "assertion")]
        fn see_the_wrong_words() {
            flags(&RULE, long(), "Hi");
        }
    }
}
