//! Lists of words, looked up by a hash of each: sorted once, without the slow and safe hashing of `HashMap`, which strangers'
//! keys need and lists of our own do not. The lists themselves stand where they are used.

use crate::order;
use std::sync::OnceLock;

/// The hash of a word (FNV-1a): no two words of the lists here and of any text will meet by chance in 64 bits.
pub fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A list of words, sorted on its first use.
pub struct Words {
    list: &'static [&'static str],
    hashes: OnceLock<(Bits, Vec<u64>)>,
}

/// A bit for each hash: most words are on no list, and most of those are not searched for.
#[derive(Default)]
struct Bits([u64; 16]);

impl Bits {
    fn new(hashes: impl Iterator<Item = u64>) -> Bits {
        let mut bits = Bits::default();
        for hash in hashes {
            bits.0[hash as usize >> 6 & 15] |= 1 << (hash & 63);
        }
        bits
    }

    fn may_hold(&self, hash: u64) -> bool {
        self.0[hash as usize >> 6 & 15] >> (hash & 63) & 1 == 1
    }
}

impl Words {
    /// A list of words.
    pub const fn new(list: &'static [&'static str]) -> Words {
        Words { list, hashes: OnceLock::new() }
    }

    /// The words as they were listed.
    pub fn list(&self) -> &'static [&'static str] {
        self.list
    }

    /// Whether a word is on the list.
    pub fn has(&self, word: &str) -> bool {
        let (bits, hashes) = self.hashes.get_or_init(|| {
            let mut all: Vec<u64> = self.list.iter().map(|word| hash(word)).collect();
            all.sort_unstable();
            (Bits::new(all.iter().copied()), all)
        });
        let hash = hash(word);
        bits.may_hold(hash) && hashes.binary_search(&hash).is_ok()
    }
}

/// What words stand for. Where one is given twice, the last counts.
pub struct Table(Bits, Vec<(u64, &'static str)>);

impl Table {
    /// The value of a word.
    pub fn get(&self, word: &str) -> Option<&'static str> {
        let hash = hash(word);
        if !self.0.may_hold(hash) {
            return None;
        }
        self.1.binary_search_by_key(&hash, |(hash, _)| *hash).ok().map(|at| self.1[at].1)
    }
}

impl<S: AsRef<str>> FromIterator<(S, &'static str)> for Table {
    fn from_iter<I: IntoIterator<Item = (S, &'static str)>>(pairs: I) -> Table {
        let mut all: Vec<(u64, &'static str)> =
            pairs.into_iter().map(|(word, value)| (hash(word.as_ref()), value)).collect();
        all.reverse();
        order::sort_by_key(&mut all, |(hash, _)| *hash);
        all.dedup_by_key(|(hash, _)| *hash);
        Table(Bits::new(all.iter().map(|(hash, _)| *hash)), all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_is_listed() {
        static SOME: Words = Words::new(&["and", "或"]);
        assert!(SOME.has("and") && SOME.has("或") && !SOME.has("an") && !SOME.has(""));
        let table: Table = [("u", "you"), ("r", "or"), ("r", "are")].into_iter().collect();
        assert_eq!((table.get("u"), table.get("r"), table.get("you")), (Some("you"), Some("are"), None));
    }
}
