//! What a draft is made of: paragraphs, sentences, words and their language, English and Traditional Chinese side by side.
//! Offsets are bytes here; `Text::utf16` turns them into what a browser counts in, once, at the edge.

use unicode_segmentation::UnicodeSegmentation;

/// The languages Kith speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English, and whatever else is written in Latin letters.
    #[default]
    En,
    /// Chinese.
    Zh,
}

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

/// One sentence, its end mark included, white space around it not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Its own language.
    pub lang: Lang,
    /// The paragraph it stands in, counted from 0.
    pub paragraph: usize,
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
    /// Latin words and numbers, and each Han character by itself.
    pub words: Vec<Span>,
}

/// Whether a character is Han.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3134F}')
}

/// The language of a text: Chinese where its Han characters are at least as many as its Latin words.
pub fn language(text: &str) -> Lang {
    let han = text.chars().filter(|&c| is_han(c)).count();
    let latin = text.unicode_words().filter(|word| word.chars().any(|c| c.is_alphabetic() && !is_han(c))).count();
    if han > 0 && han >= latin { Lang::Zh } else { Lang::En }
}

/// How many UTF-16 units a text takes.
pub fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

impl<'a> Text<'a> {
    /// Takes a text apart.
    pub fn new(source: &'a str) -> Text<'a> {
        let words = source.unicode_word_indices().map(|(start, word)| Span::new(start, start + word.len())).collect();
        let mut paragraphs = Vec::new();
        let mut sentences = Vec::new();
        let mut start = 0;
        for line in source.split_inclusive('\n') {
            let span = trimmed(source, Span::new(start, start + line.len()));
            start += line.len();
            if span.start < span.end {
                split(source, span, paragraphs.len(), &mut sentences);
                paragraphs.push(span);
            }
        }
        Text { source, lang: language(source), paragraphs, sentences, words }
    }

    /// The words of a piece.
    pub fn slice(&self, span: Span) -> &'a str {
        &self.source[span.start..span.end]
    }

    /// Pieces in UTF-16 units, in one pass over the text; `spans` in any order.
    pub fn utf16(&self, spans: &[Span]) -> Vec<(u32, u32)> {
        let mut edges: Vec<usize> = spans.iter().flat_map(|span| [span.start, span.end]).collect();
        edges.sort_unstable();
        edges.dedup();
        let mut units = Vec::with_capacity(edges.len());
        let (mut byte, mut count) = (0, 0u32);
        for &edge in &edges {
            count += self.source[byte..edge].chars().map(|c| c.len_utf16() as u32).sum::<u32>();
            byte = edge;
            units.push(count);
        }
        let at = |edge: usize| units[edges.partition_point(|&other| other < edge)];
        spans.iter().map(|span| (at(span.start), at(span.end))).collect()
    }
}

/// The piece without white space at its ends.
fn trimmed(source: &str, span: Span) -> Span {
    let piece = &source[span.start..span.end];
    let start = span.start + (piece.len() - piece.trim_start().len());
    Span::new(start.min(span.end), span.start.max(span.start + piece.trim_end().len()).max(start.min(span.end)))
}

/// Words before a full stop that end no sentence.
const ABBREVIATIONS: [&str; 16] =
    ["mr", "mrs", "ms", "dr", "prof", "st", "vs", "e.g", "i.e", "etc", "no", "inc", "ltd", "co", "jr", "sr"];

/// Splits one line into sentences.
fn split(source: &str, line: Span, paragraph: usize, sentences: &mut Vec<Sentence>) {
    let text = &source[line.start..line.end];
    let mut begin = 0;
    let mut marks = text.char_indices().peekable();
    let mut push = |from: usize, to: usize| {
        let span = trimmed(source, Span::new(line.start + from, line.start + to));
        if span.start < span.end {
            sentences.push(Sentence { span, lang: language(&source[span.start..span.end]), paragraph });
        }
    };
    while let Some((at, mark)) = marks.next() {
        let full = matches!(mark, '。' | '！' | '？' | '!' | '?' | '…' | '～');
        let stop = mark == '.' && ends_sentence(&text[begin..at], &text[at + 1..]);
        if !full && !stop {
            continue;
        }
        let mut end = at + mark.len_utf8();
        while let Some(&(next, c)) = marks.peek() {
            if !matches!(
                c,
                '。' | '！' | '？' | '!' | '?' | '.' | '…' | '～' | '"' | '”' | '」' | '』' | '’' | ')' | '）'
            ) {
                break;
            }
            end = next + c.len_utf8();
            marks.next();
        }
        push(begin, end);
        begin = end;
    }
    push(begin, text.len());
}

/// Whether a full stop between `before` and `after` ends the sentence.
fn ends_sentence(before: &str, after: &str) -> bool {
    if !after.is_empty() && !after.starts_with([' ', '.', '"', '”', ')', '\u{a0}', '\t']) {
        return false;
    }
    let word = before.rsplit([' ', '(', '\u{a0}']).next().unwrap_or("").to_lowercase();
    let initial = word.chars().count() == 1 && word != "i";
    !(initial || ABBREVIATIONS.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        let text = Text::new(text);
        text.sentences.iter().map(|sentence| text.slice(sentence.span)).collect()
    }

    #[test]
    fn splits_both_languages() {
        assert_eq!(sentences("Hi Dr. Lin, ok. And e.g. this?! Yes"), ["Hi Dr. Lin, ok.", "And e.g. this?!", "Yes"]);
        assert_eq!(
            sentences("老師好。想請教「為什麼？」可以嗎？\n\n謝謝！"),
            ["老師好。", "想請教「為什麼？」", "可以嗎？", "謝謝！"]
        );
    }

    #[test]
    fn counts_utf16_around_astral_characters() {
        let text = Text::new("👩‍💻 Hi 𠮷野, ok 🎉");
        let hi = text.source.find("Hi").unwrap();
        let name = text.source.find("𠮷野").unwrap();
        assert_eq!(text.utf16(&[Span::new(name, name + 7), Span::new(hi, hi + 2)]), [(9, 12), (6, 8)]);
    }
}
