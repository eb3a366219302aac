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
    wrong_name,
    already_sent,
    unanswered_question,
    over_limit,
    too_long,
    wall_of_text,
}
