//! The words a text says something with, made comparable: stems in English, pairs of characters in Chinese, numbers as
//! figures. Small words are left out; what is compared with what is `ground.rs`.

use crate::text::{is_han, same::fold};

/// Words without a subject of their own.
const SMALL: &[&str] = &[
    "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because",
    "been", "before", "being", "best", "both", "but", "by", "can", "cannot", "come", "could", "day", "days", "dear",
    "did", "do", "does", "doing", "done", "down", "each", "even", "ever", "every", "few", "first", "for", "from",
    "get", "give", "go", "going", "good", "got", "had", "has", "have", "he", "hello", "help", "her", "here", "hers",
    "hi", "him", "his", "hope", "how", "i", "if", "im", "in", "into", "is", "it", "its", "ive", "just", "kind", "know",
    "last", "later", "let", "like", "long", "look", "lot", "made", "make", "many", "may", "me", "met", "might", "more",
    "most", "much", "must", "my", "need", "never", "new", "next", "no", "not", "now", "of", "off", "on", "once", "one",
    "only", "or", "other", "our", "out", "over", "own", "people", "please", "really", "said", "same", "say", "says",
    "see", "send", "sent", "shall", "share", "she", "should", "since", "so", "some", "soon", "still", "such", "take",
    "tell", "than", "thank", "thanks", "that", "the", "their", "them", "then", "there", "these", "they", "thing",
    "things", "think", "this", "those", "though", "time", "to", "today", "told", "too", "two", "under", "until", "up",
    "us", "use", "used", "very", "want", "was", "way", "we", "well", "were", "what", "when", "where", "which", "while",
    "who", "why", "will", "wish", "with", "work", "works", "would", "write", "wrote", "year", "years", "yes", "yet",
    "you", "your", "yours",
];

/// Characters that carry no subject: pairs with one of them are left out.
const SMALL_HAN: &str = "的了是我你您妳他她它們在和與跟也都就不嗎吧呢啊呀喔哦很太更最有沒被把讓給從對為以到說請這那哪個些之其而且或及但因所可能會要想還又再只才已著過來去上下時後前裡中什麼怎麼";

/// Those among them that are in no name either: a run of three has none of them.
const SMALLEST: &str = "的了是我你您妳他她它們在和與跟也都就嗎吧呢啊呀喔哦很太沒被把讓給從為請想還又再只才已著過去";

const UNITS: [&str; 10] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const TEENS: [&str; 10] =
    ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn hash(text: &[u8]) -> u64 {
    text.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn number(word: &str) -> Option<u64> {
    let at = |list: &[&str]| list.iter().position(|name| *name == word).map(|at| at as u64);
    at(&UNITS)
        .or_else(|| at(&TEENS).map(|n| n + 10))
        .or_else(|| if word.is_empty() { None } else { at(&TENS).map(|n| n * 10) })
}

/// The stem of a folded English word: mending, mended, mends and mend are one.
fn stem(word: &str) -> &str {
    if word.len() < 4 || word.bytes().any(|b| b.is_ascii_digit()) {
        return word;
    }
    let mut stem = word;
    for ending in [
        "ations", "ation", "ings", "ing", "ers", "ies", "ied", "ed", "er", "es", "ion", "ions", "ly", "ment", "ments",
        "y", "s",
    ] {
        if let Some(rest) = stem.strip_suffix(ending)
            && rest.len() >= 3
            && !(ending == "s" && rest.ends_with('s'))
        {
            stem = rest;
            break;
        }
    }
    let stem = if stem.len() > 3 { stem.trim_end_matches('e') } else { stem };
    let bytes = stem.as_bytes();
    match bytes {
        [.., a, b] if a == b && a.is_ascii() && bytes.len() > 4 => &stem[..stem.len() - 1],
        _ => stem,
    }
}

/// The terms of one stretch of text, sorted, each once.
pub fn terms(text: &str) -> Vec<u64> {
    let mut all = Vec::new();
    collect(text, &mut all);
    all.sort_unstable();
    all.dedup();
    all
}

fn collect(text: &str, all: &mut Vec<u64>) {
    let folded = fold(text);
    let mut pair: Option<char> = None;
    let mut begin: Option<usize> = None;
    let mut tens: Option<u64> = None;
    let mut word = |word: &str, all: &mut Vec<u64>| {
        if let Some(n) = number(word) {
            let n = match tens.take() {
                Some(tens) if n < 10 => {
                    all.pop();
                    tens + n
                }
                _ => n,
            };
            tens = (n >= 20 && n % 10 == 0).then_some(n);
            if n > 2 {
                all.push(hash(n.to_string().as_bytes()));
            }
            return;
        }
        tens = None;
        if (word.len() >= 2 || word.as_bytes().first().is_some_and(u8::is_ascii_digit))
            && SMALL.binary_search(&word).is_err()
        {
            all.push(hash(stem(word).as_bytes()));
        }
    };
    for (at, c) in folded.char_indices() {
        if is_han(c) || !c.is_alphanumeric() && !matches!(c, '+' | '#') {
            if let Some(start) = begin.take() {
                word(&folded[start..at], all);
            }
        } else if begin.is_none() {
            begin = Some(at);
        }
        if is_han(c) && !SMALL_HAN.contains(c) {
            if let Some(before) = pair {
                all.push(u64::from(before as u32) << 32 | u64::from(c as u32));
            }
            pair = Some(c);
        } else {
            pair = None;
        }
    }
    if let Some(start) = begin {
        word(&folded[start..], all);
    }
}

/// How many terms of one sorted list the other has.
pub fn shared(one: &[u64], other: &[u64]) -> usize {
    one.iter().filter(|term| other.binary_search(term).is_ok()).count()
}

/// The pieces of a text between its marks: commas, colons, full stops, line breaks.
pub fn clauses(text: &str) -> impl Iterator<Item = &str> {
    let mark = |c: char| {
        matches!(c, ',' | ';' | ':' | '，' | '；' | '：' | '。' | '、' | '!' | '?' | '！' | '？' | '\n' | '—' | '–')
    };
    text.split(mark).flat_map(|piece| piece.split(". ")).map(str::trim).filter(|piece| !piece.is_empty())
}

/// Whether two texts share a run of three Han characters that carry a subject.
pub fn share_run(one: &str, other: &str) -> bool {
    let run = |text: &str| -> Vec<[char; 3]> {
        let chars: Vec<char> = text.chars().map(|c| if c == '臺' { '台' } else { c }).collect();
        let bears = |piece: &&[char]| piece.iter().all(|&c| is_han(c) && !SMALLEST.contains(c));
        let mut runs: Vec<[char; 3]> =
            chars.windows(3).filter(bears).map(|piece| [piece[0], piece[1], piece[2]]).collect();
        runs.sort_unstable();
        runs
    };
    let theirs = run(other);
    !theirs.is_empty() && run(one).iter().any(|piece| theirs.binary_search(piece).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_in_order() {
        for word in SMALL {
            assert!(terms(word).is_empty(), "{word} is not found: the list must be in order");
        }
    }

    #[test]
    fn forms_of_a_word_meet() {
        assert_eq!(terms("mending"), terms("mended"));
        assert_eq!(terms("replacing"), terms("replace"));
        assert_eq!(terms("twenty-five patients"), terms("25 patient"));
        assert_eq!(terms("suppliers"), terms("supplier"));
        assert_ne!(terms("Java"), terms("JavaScript"));
        assert_ne!(terms("C++"), terms("C#"));
    }

    #[test]
    fn runs_meet_in_chinese() {
        assert!(share_run("船都要開了，她不肯走", "妳那天不肯走"));
        assert!(!share_run("我們在那裡", "你們在那裡"));
    }
}
