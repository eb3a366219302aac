//! What a draft is made of: paragraphs, sentences, words and their language, English and Traditional Chinese side by side.
//! Offsets are bytes here; `Text::utf16` turns them into what a browser counts in, once, at the edge.

pub mod dates;
pub mod fold;
pub mod hashed;
pub mod language;
pub mod letters;
pub mod names;
pub mod pattern;
pub mod same;
pub mod seen;
pub mod sentences;
pub mod utf16;

pub use fold::Folded;
pub use language::{Lang, is_alphanumeric, is_han, language};
pub use pattern::Patterns;
pub use seen::Seen;
pub use sentences::Sentence;
pub use utf16::units;

/// A piece of the text, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The piece from `start` to `end`.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// Whether the other piece lies within this one.
    pub fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A text, taken apart once.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// The whole.
    pub source: &'a str,
    /// The language of the whole: Chinese where its Han characters are at least as many as its Latin words.
    pub lang: Lang,
    /// Lines that are not blank.
    pub paragraphs: Vec<Span>,
    /// All sentences, in order.
    pub sentences: Vec<Sentence>,
}

impl<'a> Text<'a> {
    /// Takes a text apart.
    pub fn new(source: &'a str) -> Text<'a> {
        let (paragraphs, sentences) = sentences::split(source);
        Text { source, lang: language(source), paragraphs, sentences }
    }

    /// The words of a piece.
    pub fn slice(&self, span: Span) -> &'a str {
        &self.source[span.start..span.end]
    }

    /// Pieces in UTF-16 units, in one pass over the text; `spans` in any order.
    pub fn utf16(&self, spans: &[Span]) -> Vec<(u32, u32)> {
        utf16::pieces(self.source, spans)
    }
}
