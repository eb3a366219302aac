//! What the message could say that only this writer can say to this reader: brief in, ranked hooks out.

use crate::brief::{Brief, Hook};

/// At most three hooks, best first; none that the draft already uses.
pub fn suggest(_brief: &Brief) -> Vec<Hook> {
    Vec::new()
}

/// Where a hook's sentence goes in a draft, and exactly what is put there.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// UTF-16 offset into the draft.
    pub at: u32,
    /// The sentence with the spaces and line breaks it needs.
    pub insert: String,
    /// UTF-16 offset into `insert` where the caret ends up: before the "…" that only the writer can fill, else at the end.
    pub caret: u32,
}

/// Where `sentence` belongs in `draft`: after the greeting, before the ask.
pub fn place(_draft: &str, sentence: &str) -> Place {
    Place { at: 0, insert: sentence.to_owned(), caret: 0 }
}
