//! The words a text says something with, made comparable: stems in English, pairs of characters in Chinese, numbers as
//! figures. Small words are left out; what is compared with what is `ground.rs`.

use crate::order;
use crate::text::hashed::{Words, hash};
use crate::text::{is_alphanumeric, is_han, same::fold};
use std::sync::OnceLock;

/// Words without a subject of their own.
static SMALL: Words = Words::new(&[
    "a", "about", "across", "after", "again", "against", "all", "also", "am", "among", "an", "and", "any", "are",
    "around", "as", "at", "be", "because", "been", "before", "behind", "being", "best", "between", "beyond", "both",
    "but", "by", "can", "cannot", "come", "could", "day", "days", "dear", "did", "do", "does", "doing", "done", "down",
    "during", "each", "even", "ever", "every", "few", "first", "for", "from", "get", "give", "go", "going", "good",
    "got", "had", "has", "have", "he", "hello", "help", "her", "here", "hers", "hi", "him", "his", "hope", "how",
    "however", "i", "if", "im", "in", "into", "is", "it", "its", "ive", "just", "kind", "know", "last", "later", "let",
    "like", "long", "look", "lot", "made", "make", "many", "may", "me", "met", "might", "more", "most", "much", "must",
    "my", "need", "never", "new", "next", "no", "not", "now", "of", "off", "on", "once", "one", "only", "or", "other",
    "our", "out", "over", "own", "people", "please", "really", "said", "same", "say", "says", "see", "send", "sent",
    "shall", "share", "she", "should", "since", "so", "some", "soon", "still", "such", "take", "tell", "than", "thank",
    "thanks", "that", "the", "their", "them", "then", "there", "these", "they", "thing", "things", "think", "this",
    "those", "though", "through", "time", "to", "today", "told", "too", "towards", "two", "under", "until", "up",
    "upon", "us", "use", "used", "very", "want", "was", "way", "we", "well", "were", "what", "when", "where", "which",
    "while", "who", "why", "will", "wish", "with", "within", "without", "work", "works", "would", "write", "wrote",
    "year", "years", "yes", "yet", "you", "your", "yours",
]);

/// Characters that carry no subject: pairs with one of them are left out.
const SMALL_HAN: &str = "的了是我你您妳他她它們在和與跟也都就不嗎吧呢啊呀喔哦很太更最有沒被把讓給從對為以到說請這那哪個些之其而且或及但因所可能會要想還又再只才已著過來去上下時後前裡中什麼怎麼";

/// Those among them that are in no name either: a run of three has none of them.
const SMALLEST: &str = "的了是我你您妳他她它們在和與跟也都就嗎吧呢啊呀喔哦很太沒被把讓給從為請想還又再只才已著過去";

/// A list of characters, sorted once: looked at for each character of each fact.
fn within(list: &'static str, sorted: &'static OnceLock<Vec<char>>, c: char) -> bool {
    let sorted = sorted.get_or_init(|| {
        let mut all: Vec<char> = list.chars().collect();
        order::sort(&mut all);
        all
    });
    sorted.binary_search(&c).is_ok()
}

fn small(word: &str) -> bool {
    word.len() <= 7 && SMALL.has(word)
}

fn small_han(c: char) -> bool {
    static SORTED: OnceLock<Vec<char>> = OnceLock::new();
    within(SMALL_HAN, &SORTED, c)
}

fn smallest(c: char) -> bool {
    static SORTED: OnceLock<Vec<char>> = OnceLock::new();
    within(SMALLEST, &SORTED, c)
}

fn number(word: &str) -> Option<u64> {
    Some(match word {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    })
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
    let stem = if stem.len() > 3 { stem.trim_end_matches(['e', 'y', 'i']) } else { stem };
    let bytes = stem.as_bytes();
    match bytes {
        [.., a, b] if a == b && a.is_ascii() && bytes.len() > 4 => &stem[..stem.len() - 1],
        _ => stem,
    }
}

/// The terms of one stretch of text, sorted, each once.
pub fn terms(text: &str) -> Vec<u64> {
    terms_of(&fold(text))
}

/// The same, the text being folded already.
pub fn terms_of(folded: &str) -> Vec<u64> {
    let mut all = Vec::with_capacity(folded.len() / 5);
    collect(folded, &mut all);
    all.sort_unstable();
    all.dedup();
    all
}

fn collect(folded: &str, all: &mut Vec<u64>) {
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
                all.push(hash(&n.to_string()));
            }
            return;
        }
        tens = None;
        if (word.len() >= 2 || word.as_bytes().first().is_some_and(u8::is_ascii_digit)) && !small(word) {
            all.push(hash(stem(word)));
        }
    };
    for (at, c) in folded.char_indices() {
        if is_han(c) || !is_alphanumeric(c) && !matches!(c, '+' | '#') {
            if let Some(start) = begin.take() {
                word(&folded[start..at], all);
            }
        } else if begin.is_none() {
            begin = Some(at);
        }
        if is_han(c) && !small_han(c) {
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

/// Runs of three Han characters that carry a subject, sorted.
pub fn runs(text: &str) -> Vec<[char; 3]> {
    if !text.contains(is_han) {
        return Vec::new();
    }
    let chars: Vec<char> = text.chars().map(|c| if c == '臺' { '台' } else { c }).collect();
    let bears = |piece: &&[char]| piece.iter().all(|&c| is_han(c) && !smallest(c));
    let mut runs: Vec<[char; 3]> = chars.windows(3).filter(bears).map(|piece| [piece[0], piece[1], piece[2]]).collect();
    runs.sort_unstable();
    runs
}

/// Whether a text has one of these runs.
pub fn has_run(text: &str, runs_of_other: &[[char; 3]]) -> bool {
    !runs_of_other.is_empty() && runs(text).iter().any(|run| runs_of_other.binary_search(run).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_left_out() {
        for word in SMALL.list() {
            assert!(terms(word).is_empty(), "{word} is not found: longer than the others?");
        }
    }

    #[test]
    fn forms_of_a_word_meet() {
        assert_eq!(terms("mending"), terms("mended"));
        assert_eq!(terms("replacing"), terms("replace"));
        assert_eq!(terms("twenty-five patients"), terms("25 patient"));
        assert_eq!(terms("suppliers"), terms("supplier"));
        assert_eq!(terms("copying studies"), terms("copy study"));
        assert_ne!(terms("Java"), terms("JavaScript"));
        assert_ne!(terms("C++"), terms("C#"));
    }

    #[test]
    fn runs_meet_in_chinese() {
        assert!(has_run("船都要開了，她不肯走", &runs("妳那天不肯走")));
        assert!(!has_run("我們在那裡", &runs("你們在那裡")));
    }
}
