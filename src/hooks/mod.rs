//! What the message could say that only this writer can say to this reader: brief in, ranked hooks out. Which kinds there are
//! and what each rests on lives in `kinds/`; here they are ranked, and the weak ones kept back.

mod common;
mod ground;
pub mod kinds;
mod phrase;
mod place;
mod terms;
mod touchy;

pub use place::{Place, in_place, place};

use crate::brief::{Brief, Details, Hook};
use crate::order;
use ground::Ground;

/// How many hooks are shown.
const MOST: usize = 3;

/// Below this a fact says little: it is used only where there is nothing else, and the draft says nothing yet.
const LAST_RESORT: i32 = 20;

/// A fact a hook could rest on, before it is worded.
#[derive(Clone, Debug)]
pub struct Found {
    /// The id, or `field:value` of the recipient's page.
    evidence: String,
    /// How much it would add to this draft: higher is better.
    score: i32,
    /// Where its kind finds it again.
    at: usize,
}

/// What a kind makes of a fact.
#[derive(Clone, Debug)]
pub struct Said {
    /// The sentence.
    text: String,
    /// What its reason is worded with.
    details: Details,
}

/// At most three hooks, best first; none that the draft already uses.
pub fn suggest(brief: &Brief) -> Vec<Hook> {
    let Some(ground) = Ground::new(brief) else { return Vec::new() };
    let mut found: Vec<(usize, Found)> = Vec::new();
    let mut some = Vec::new();
    for (rank, kind) in kinds::ALL.iter().enumerate() {
        (kind.find)(&ground, &mut some);
        found.extend(some.drain(..).map(|one| (rank, one)));
    }
    // Silence is the compliment: a finished draft with two facts about the reader in it wants only what is owed.
    let told = ground.used_count() >= 2 && !ground.unfinished && !ground.empty;
    order::sort_by_key(&mut found, |(rank, one)| (-one.score, *rank));
    let mut hooks: Vec<Hook> = Vec::new();
    for (rank, one) in found {
        let kind = &kinds::ALL[rank];
        if told && !kind.owed || hooks.iter().any(|hook| hook.evidence == one.evidence) {
            continue;
        }
        if one.score < LAST_RESORT && !(hooks.is_empty() && ground.empty) {
            break;
        }
        if let Some(said) = (kind.say)(&ground, &one) {
            hooks.push(Hook { kind: kind.name, evidence: one.evidence, text: said.text, details: said.details });
        }
        if hooks.len() == MOST {
            break;
        }
    }
    hooks
}
