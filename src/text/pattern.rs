//! Phrases as people write them down, found in a folded text: `(could|can) you * look over`. What a phrase means is
//! the business of those who list it.
//!
//! `(a|b|)` is one of several, the empty one included; `*` is up to a few words in between, within the sentence; a word
//! that ends in `~` goes on (`recommend~`). Everything else stands for itself, and Latin words only match whole.

use super::{Folded, Span, fold::folded, is_alphanumeric, is_han};
use crate::order;
use std::sync::OnceLock;

/// Most Latin words that `*` passes over.
const GAP_WORDS: usize = 6;
/// Most characters that `*` passes over where there are no spaces.
const GAP_CHARACTERS: usize = 12;

/// A list of phrases, made ready on its first use.
pub struct Patterns {
    list: &'static [&'static str],
    ready: OnceLock<Ready>,
}

struct Ready {
    patterns: Vec<Vec<Node>>,
    /// Which patterns may begin with two given characters, sorted by them.
    first: Vec<([char; 2], Vec<u32>)>,
    /// A bit for each such pair, so that most places of a draft cost no search.
    seen: [u64; 32],
}

enum Node {
    Word(String, bool),
    Either(Branches),
    Gap,
}

/// The branches of an `(a|b|)`, by the character they begin with, so that most are never tried.
struct Branches {
    all: Vec<Vec<Node>>,
    /// Character and branch, sorted.
    first: Vec<(char, u16)>,
    /// Branches that may begin with anything, or be empty.
    open: Vec<u16>,
}

impl Branches {
    fn new(all: Vec<Vec<Node>>) -> Branches {
        let mut branches = Branches { all, first: Vec::new(), open: Vec::new() };
        for (at, branch) in branches.all.iter().enumerate() {
            let mut keys = Vec::new();
            if beginnings(branch, &mut keys) {
                branches.first.extend(keys.into_iter().map(|[first, _]| (first, at as u16)));
            } else {
                branches.open.push(at as u16);
            }
        }
        order::sort(&mut branches.first);
        branches.first.dedup();
        branches
    }

    /// The branches worth trying where `next` is what comes.
    fn from(&self, next: Option<char>) -> impl Iterator<Item = &[Node]> {
        let start = next.map_or(self.first.len(), |c| self.first.partition_point(|&(first, _)| first < c));
        let known = self.first[start..].iter().take_while(move |&&(first, _)| Some(first) == next).map(|&(_, at)| at);
        known.chain(self.open.iter().copied()).map(|at| self.all[at as usize].as_slice())
    }
}

impl Patterns {
    /// A list of phrases.
    pub const fn new(list: &'static [&'static str]) -> Patterns {
        Patterns { list, ready: OnceLock::new() }
    }

    /// Where phrases of the list stand in a piece of the folded text: leftmost first, the longest from each place, none
    /// within another. Spans are those of the folded text.
    pub fn all(&self, text: &Folded, within: Span) -> Vec<Span> {
        let mut found = Vec::new();
        let mut from = within.start;
        while let Some(span) = self.next(&text.text, from, within.end) {
            from = span.end.max(span.start + 1);
            found.push(span);
        }
        found
    }

    /// The first phrase of the list in a piece of the folded text.
    pub fn first(&self, text: &Folded, within: Span) -> Option<Span> {
        self.next(&text.text, within.start, within.end)
    }

    /// Whether any phrase of the list stands in a piece of the folded text.
    pub fn any(&self, text: &Folded, within: Span) -> bool {
        self.first(text, within).is_some()
    }

    /// Whether any phrase of the list stands in a text that is not folded yet.
    pub fn within(&self, text: &str) -> bool {
        let text = folded(text);
        self.next(&text, 0, text.len()).is_some()
    }

    fn next(&self, text: &str, from: usize, end: usize) -> Option<Span> {
        let ready = self.ready.get_or_init(|| Ready::new(self.list));
        let piece = text.get(from..end)?;
        let mut inside = text[..from].chars().next_back().is_some_and(is_wordy);
        let mut characters = piece.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            let start = from + at;
            let wordy = is_wordy(c);
            let begins = !(inside && wordy);
            inside = wordy;
            if !begins {
                continue;
            }
            let second = characters.peek().map_or(' ', |&(_, c)| c);
            if let Some(stop) = ready.longest(c, second, text, start, end) {
                return Some(Span::new(start, stop));
            }
        }
        None
    }

    /// Whether a piece of the folded text begins with a phrase of the list.
    pub fn opens(&self, text: &Folded, within: Span) -> bool {
        let ready = self.ready.get_or_init(|| Ready::new(self.list));
        let mut characters = text.text[within.start..within.end].chars();
        let Some(c) = characters.next() else { return false };
        let inside = text.text[..within.start].chars().next_back().is_some_and(is_wordy) && is_wordy(c);
        let second = characters.next().unwrap_or(' ');
        !inside && ready.longest(c, second, &text.text, within.start, within.end).is_some()
    }
}

impl Ready {
    fn new(list: &[&str]) -> Ready {
        let mut begins: Vec<([char; 2], u32)> = Vec::new();
        let mut patterns = Vec::with_capacity(list.len());
        for pattern in list {
            let nodes = parse(&mut pattern.chars().peekable());
            let mut keys = Vec::new();
            beginnings(&nodes, &mut keys);
            begins.extend(keys.into_iter().map(|key| (key, patterns.len() as u32)));
            patterns.push(nodes);
        }
        order::sort(&mut begins);
        begins.dedup();
        let alike = begins.chunk_by(|(one, _), (other, _)| one == other);
        let first: Vec<_> = alike.map(|all| (all[0].0, all.iter().map(|(_, at)| *at).collect())).collect();
        let mut seen = [0; 32];
        for (key, _) in &first {
            let (word, bit) = place(*key);
            seen[word] |= bit;
        }
        Ready { patterns, first, seen }
    }

    /// Where the longest phrase from `start` ends; `c` and `second` are the characters there.
    fn longest(&self, c: char, second: char, text: &str, start: usize, end: usize) -> Option<usize> {
        let mut longest = None;
        let stems = if is_wordy(c) { self.starting(key(c, '*')) } else { &[] };
        for &at in self.starting(key(c, second)).iter().chain(stems) {
            let stop = run(&self.patterns[at as usize], text, start, end, &mut |stop| Some(stop));
            longest = longest.max(stop);
        }
        longest
    }

    fn starting(&self, key: [char; 2]) -> &[u32] {
        let (word, bit) = place(key);
        if self.seen[word] & bit == 0 {
            return &[];
        }
        self.first.binary_search_by_key(&key, |(key, _)| *key).map_or(&[], |at| &self.first[at].1)
    }
}

/// The bit of a pair of characters.
fn place([first, second]: [char; 2]) -> (usize, u64) {
    let hash = (first as u32).wrapping_mul(0x9E37).wrapping_add((second as u32).wrapping_mul(0x85EB)) >> 3;
    ((hash >> 6) as usize % 32, 1 << (hash % 64))
}

/// Latin words match whole; Han characters and marks need no border.
fn is_wordy(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    !is_han(c) && !('\u{3040}'..'\u{3100}').contains(&c) && is_alphanumeric(c)
}

fn key(first: char, second: char) -> [char; 2] {
    if is_wordy(first) { [first, if is_wordy(second) || second == '*' { second } else { ' ' }] } else { [first, '*'] }
}

fn beginnings(nodes: &[Node], keys: &mut Vec<[char; 2]>) -> bool {
    for node in nodes {
        match node {
            Node::Word(word, stem) => {
                let mut characters = word.chars();
                let first = characters.next().unwrap_or(' ');
                keys.push(key(first, characters.next().unwrap_or(if *stem { '*' } else { ' ' })));
                return true;
            }
            Node::Either(branches) => {
                let mut all = true;
                for branch in &branches.all {
                    all &= beginnings(branch, keys);
                }
                if all {
                    return true;
                }
            }
            Node::Gap => return false,
        }
    }
    false
}

type Source<'a> = std::iter::Peekable<std::str::Chars<'a>>;

fn parse(source: &mut Source) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut word = String::new();
    let flush = |word: &mut String, nodes: &mut Vec<Node>| {
        let plain = word.bytes().all(|b| b.is_ascii_lowercase() || b == b' ');
        let text = if plain { std::mem::take(word) } else { folded(std::mem::take(word).trim()) };
        // Each word by itself, so that what stands between two words of a draft may be one space or none.
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let stem = word.len() > 1 && word.ends_with('~');
            nodes.push(Node::Word(if stem { word.trim_end_matches('~') } else { word }.to_owned(), stem));
        }
    };
    while let Some(&c) = source.peek() {
        if matches!(c, '|' | ')') {
            break;
        }
        source.next();
        match c {
            '(' => {
                flush(&mut word, &mut nodes);
                let mut branches = vec![parse(source)];
                while source.next_if_eq(&'|').is_some() {
                    branches.push(parse(source));
                }
                source.next_if_eq(&')');
                nodes.push(Node::Either(Branches::new(branches)));
            }
            '*' => {
                flush(&mut word, &mut nodes);
                nodes.push(Node::Gap);
            }
            _ => word.push(c),
        }
    }
    flush(&mut word, &mut nodes);
    nodes
}

/// Matches `nodes` at `at` and hands the place after them to `then`; the first way that `then` accepts wins.
fn run(
    nodes: &[Node],
    text: &str,
    at: usize,
    end: usize,
    then: &mut dyn FnMut(usize) -> Option<usize>,
) -> Option<usize> {
    let Some((node, rest)) = nodes.split_first() else { return then(at) };
    match node {
        Node::Word(word, stem) => {
            // In bytes: most words fail at the first one, and where one fits its ends are those of characters.
            let bytes = &text.as_bytes()[..end];
            let start = at + usize::from(bytes.get(at) == Some(&b' '));
            let stop = start + word.len();
            if !bytes[start..].starts_with(word.as_bytes()) {
                return None;
            }
            let inside = |place: usize| {
                text[..place].chars().next_back().is_some_and(is_wordy)
                    && text[place..].chars().next().is_some_and(is_wordy)
            };
            if inside(start) || !stem && inside(stop) {
                return None;
            }
            let stop = if *stem { stop + text[stop..end].find(|c| !is_wordy(c)).unwrap_or(end - stop) } else { stop };
            run(rest, text, stop, end, then)
        }
        Node::Either(branches) => {
            let start = if text[at..end].starts_with(' ') { at + 1 } else { at };
            let mut longest = None;
            for branch in branches.from(text[start..end].chars().next()) {
                let stop = run(branch, text, at, end, &mut |stop| run(rest, text, stop, end, &mut *then));
                longest = longest.max(stop);
            }
            longest
        }
        Node::Gap => {
            let (mut words, mut wide, mut last) = (0, 0, ' ');
            for (offset, c) in text[at..end].char_indices() {
                let begins = !(is_wordy(last) && is_wordy(c));
                if begins && let Some(stop) = run(rest, text, at + offset, end, &mut *then) {
                    return Some(stop);
                }
                words += usize::from(is_wordy(c) && !is_wordy(last));
                wide += usize::from(is_han(c));
                let over = words > GAP_WORDS || wide > GAP_CHARACTERS;
                if over || matches!(c, '.' | '!' | '?' | '。' | '\n' | ';') {
                    return None;
                }
                last = c;
            }
            run(rest, text, end, end, then)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(patterns: &Patterns, source: &str, expected: &[&str]) {
        let text = Folded::new(source);
        let spans = patterns.all(&text, Span::new(0, text.text.len()));
        let found: Vec<&str> = spans.iter().map(|&span| text.source(span)).map(|s| &source[s.start..s.end]).collect();
        assert_eq!(found, expected, "{source}");
    }

    static ASK: Patterns = Patterns::new(&[
        "(could|can) you (please|) look over",
        "id love * advice",
        "想(跟|和|)*聊聊",
        "refer~ me",
        "hi",
    ]);

    #[test]
    fn finds_what_people_write() {
        check(
            &ASK,
            "So could you  look over it? Can U please LOOK over",
            &["could you  look over", "Can U please LOOK over"],
        );
        check(&ASK, "I’d love any kind of advice. I'd love tea. Advice", &["I’d love any kind of advice"]);
        check(&ASK, "想和學姊聊聊，想聊聊", &["想和學姊聊聊", "想聊聊"]);
        check(&ASK, "referring me, refer menu", &["referring me"]);
        check(&ASK, "this, hi,hit", &["hi"]);
    }

    #[test]
    fn stays_within_the_sentence() {
        check(&ASK, "想說一下。聊聊", &[]);
        check(&ASK, "I'd love one two three four five six seven eight advice", &[]);
        check(&ASK, "", &[]);
    }
}
