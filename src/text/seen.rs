//! A glance at a text, to rule out cheaply most of the words it does not have. What is looked for lives with those who look.

/// Which pairs of neighbouring bytes stand in a text. A word is in the text only where all its pairs are: thirty names in
/// fifty notes are one search in hundreds this way.
#[derive(Clone, Debug, Default)]
pub struct Seen([u64; 32]);

impl Seen {
    /// Looks at a text.
    pub fn new(text: &str) -> Seen {
        let mut seen = Seen::default();
        for pair in text.as_bytes().windows(2) {
            let (at, bit) = place(pair);
            seen.0[at] |= bit;
        }
        seen
    }

    /// Whether the text may hold a word: never no where it does.
    pub fn may_hold(&self, word: &str) -> bool {
        word.as_bytes().windows(2).all(|pair| {
            let (at, bit) = place(pair);
            self.0[at] & bit != 0
        })
    }

    /// Whether the text, which is the one looked at, holds one of the words.
    pub fn any(&self, text: &str, words: &[&str]) -> bool {
        words.iter().any(|word| self.may_hold(word) && text.contains(word))
    }
}

fn place(pair: &[u8]) -> (usize, u64) {
    let hash = (usize::from(pair[0]) * 37) ^ usize::from(pair[1]);
    (hash / 64 % 32, 1 << (hash % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_out_and_never_wrongly() {
        let text = "met eva at coscup, 美玲 told me";
        let seen = Seen::new(text);
        for from in 0..text.len() {
            for word in (from..=text.len()).filter_map(|to| text.get(from..to)) {
                assert!(seen.may_hold(word), "{word}");
            }
        }
        assert!(!seen.may_hold("ivo") && !seen.may_hold("淑慧"));
    }
}
