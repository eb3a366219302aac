//! All rules, one a file. Adding one is a file and a line here; `tests/registry.rs` holds files, lines, doc comments and cases together.

use super::Rule;

macro_rules! rules {
    ($($name:ident),* $(,)?) => {
        $(pub mod $name;)*

        /// Every rule, in the order of the catalogue.
        pub static ALL: &[&Rule] = &[$(&$name::RULE),*];
    };
}

rules! {
    slot_left,
    wrong_name,
    already_sent,
    unanswered_question,
    stock_opener,
    job_ask,
    vague_ask,
    heavy_ask,
    over_limit,
    too_long,
    wall_of_text,
}
