//! # What
//! Much the same text went to somebody else lately, names and open slots set aside.
//!
//! # Why
//! People compare, colleagues above all; and a text that fits two has nothing in it for either.
//!
//! # Example
//! > The same three sentences to Hank on Monday and to Wan-Ru on Thursday, with the name changed.
//!
//! Instead: one sentence that only this reader can get.
//!
//! # Source
//! The first article this project began with: personal, not canned.

use crate::brief::{Details, Level};
use crate::coach::{Draft, Remark, Rule};
use crate::text::{fold::folded, is_alphanumeric, is_han, letters::base};

/// The rule.
pub static RULE: Rule = Rule { code: "already-sent", level: Level::Fix, check };

/// How much of the two texts' pairs of words must be shared.
const MUCH: f32 = 0.6;
/// Fewer words than this are a formula that anybody may send twice.
const FEWEST: usize = 8;

fn check(draft: &Draft) -> Vec<Remark> {
    let brief = draft.brief;
    if brief.sent.is_empty() {
        return Vec::new();
    }
    let own: Vec<String> = brief.recipients.iter().map(|page| folded(&page.name)).collect();
    let draft_words = words(&draft.folded.text);
    let own_names: Vec<u64> = own.iter().flat_map(|name| words(name)).collect();
    let mut best: Option<(f32, usize)> = None;
    let glance = Glance::new(&brief.draft);
    for (at, sent) in brief.sent.iter().enumerate().filter(|(_, sent)| glance.may_be_like(&sent.text)) {
        let to = folded(&sent.to);
        if own.contains(&to) {
            continue;
        }
        let mut names = words(&to);
        names.extend(&own_names);
        let alike = likeness(&draft_words, &words(&folded(&sent.text)), &names);
        if alike >= MUCH && best.is_none_or(|(most, _)| alike >= most) {
            best = Some((alike, at));
        }
    }
    let Some((_, at)) = best else { return Vec::new() };
    let sent = &brief.sent[at];
    vec![Remark { span: None, details: Details { name: Some(sent.to.clone()), day: sent.at, ..Details::default() } }]
}

/// What a look at two texts is enough for: most are far from alike, and taking both apart would cost more than all else
/// that the coach does.
struct Glance {
    /// A bit for each pair of neighbouring words, by their hash.
    bits: [u64; 64],
    pairs: usize,
}

impl Glance {
    fn new(text: &str) -> Glance {
        let mut glance = Glance { bits: [0; 64], pairs: 0 };
        pairs(text, |pair| {
            glance.bits[pair as usize / 64 % 64] |= 1 << (pair % 64);
            glance.pairs += 1;
        });
        glance
    }

    /// Whether the other text may share `MUCH`: more bits than pairs are shared, never fewer, but for names on both sides.
    fn may_be_like(&self, other: &str) -> bool {
        let (mut all, mut shared) = (0, 0);
        pairs(other, |pair| {
            all += 1;
            shared += usize::from(self.bits[pair as usize / 64 % 64] >> (pair % 64) & 1 == 1);
        });
        // Names are set aside later; each is two pairs that differ now. Hence the lower bar and the few in addition.
        2.0 * (shared + 8) as f32 >= MUCH * 0.8 * (all + self.pairs) as f32
    }
}

/// Calls `found` with a hash of each two neighbouring words, as `words` has them.
fn pairs(text: &str, mut found: impl FnMut(u32)) {
    const START: u32 = 0x811C_9DC5;
    let (mut last, mut word) = (0u32, START);
    let mut end = |word: &mut u32| {
        if *word != START {
            found((last.rotate_left(7) ^ *word).wrapping_mul(0x9E37_79B1) >> 12);
            last = *word;
            *word = START;
        }
    };
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            word = (word ^ c.to_ascii_lowercase() as u32).wrapping_mul(0x0100_0193);
        } else if is_han(c) {
            end(&mut word);
            word = (word ^ c as u32).wrapping_mul(0x0100_0193);
            end(&mut word);
        } else if is_alphanumeric(c) {
            word = (word ^ base(c) as u32).wrapping_mul(0x0100_0193);
        } else if !matches!(c, '\'' | '’' | '‘') {
            end(&mut word);
        }
    }
    end(&mut word);
}

/// Latin words and numbers of a folded text, and each Han character by itself: a hash of each, odd for a Han character.
/// Words as strings in hash maps made this rule two thirds of all that the coach does.
fn words(folded: &str) -> Vec<u64> {
    let mut found = Vec::with_capacity(folded.len() / 4);
    let mut word = EMPTY;
    for c in folded.chars().chain([' ']) {
        let han = is_han(c);
        if !han && is_alphanumeric(c) {
            word = mixed(word, c);
            continue;
        }
        if word != EMPTY {
            found.push(word & !1);
            word = EMPTY;
        }
        if han {
            found.push(mixed(EMPTY, c) | 1);
        }
    }
    found
}

const EMPTY: u64 = 0xCBF2_9CE4_8422_2325;
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

fn mixed(word: u64, c: char) -> u64 {
    (word.rotate_left(5) ^ u64::from(c)).wrapping_mul(MIX)
}

/// The share of pairs of neighbours that two texts have in common, 0 to 1; names left out.
fn likeness(one: &[u64], other: &[u64], names: &[u64]) -> f32 {
    const GREETING: &str = "hi hello hey dear mr ms mrs dr 您你好嗨先生";
    let greeting = words(GREETING);
    let kept = |words: &[u64]| -> Vec<u64> {
        let rest = words.iter().copied().filter(|word| !names.contains(word));
        rest.skip_while(|word| greeting.contains(word)).collect()
    };
    let (one, other) = (kept(one), kept(other));
    // A Chinese word is two characters, as a rule.
    let size = |words: &[u64]| words.iter().map(|word| if word % 2 == 1 { 1 } else { 2 }).sum::<usize>() / 2;
    if size(&one).min(size(&other)) < FEWEST {
        return 0.0;
    }
    let pairs = |words: &[u64]| {
        let mut pairs: Vec<u64> =
            words.windows(2).map(|pair| (pair[0].rotate_left(29) ^ pair[1]).wrapping_mul(MIX)).collect();
        pairs.sort_unstable();
        pairs
    };
    let mut rest = pairs(&other).into_iter().peekable();
    let mut shared = 0;
    for pair in pairs(&one) {
        while rest.next_if(|next| *next < pair).is_some() {}
        shared += usize::from(rest.next_if_eq(&pair).is_some());
    }
    2.0 * shared as f32 / (one.len() + other.len() - 2) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::testing::{flags, sent, silent, to};

    #[test]
    fn flags_the_same_with_another_name() {
        let text = |name: &str| format!("Hi {name}, I heard that people at Gogoro swap old battery packs. Six would carry us through spring. Thanks! Denny");
        flags(&RULE, sent("Hank Peng", &text("Hank"), &text("Wan-Ru")), "");
        flags(&RULE, sent("Nina Roth", "Hi Nina, big admirer of your work, you are killing it! Let's connect.", "Hi {name}, big admirer of your work, you're killing it! Let's connect"), "");
        flags(&RULE, sent("陳怡安", "怡安您好，很高興在 LinkedIn 上遇見您！期待有機會跟您深度交流！", "雅婷您好，很高興在LinkedIn上遇見您！期待有機會跟您深度交流"), "");
    }

    #[test]
    fn silent_on_a_like_matter_in_other_words() {
        silent(&RULE, sent("Iris Ou", "Hi Iris, the spoonbills are back in the delta, 61 this morning.", "Hi Jason, at the bird society we count spoonbills in the delta by boat, and from above would be kinder."));
        silent(&RULE, sent("Iris Ou", "Hi Iris, thanks for connecting!", "Hi Jason, thanks for connecting!"));
        silent(&RULE, sent("李柏翰", "柏翰，謝謝你的回覆！", "怡君，謝謝你的回覆！"));
        let again = crate::brief::Brief { sent: vec![crate::brief::Sent { to: "Ann Lee".to_owned(), text: "Could you send me the last slide, please?".to_owned(), at: None }], ..to("Ann Lee", "Could you send me the last slide, please?") };
        silent(&RULE, again);
    }
}
