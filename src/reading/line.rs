//! One sentence made ready for reading: folded to plain lower case, cut into clauses, its known phrases marked. Offsets
//! here are bytes of the folded sentence; `Line::origin` leads back to the message. No rule lives here.

use super::lexicon::{Cue, Hits};
use crate::text::{Lang, Span, sentences};

/// A sentence, folded: ASCII in lower case, curly apostrophes and full-width letters and digits as plain ones.
pub struct Line {
    /// Where it stands in the message.
    pub span: Span,
    /// Its language.
    pub lang: Lang,
    /// Its line of the message.
    pub paragraph: usize,
    /// The folded words.
    pub plain: String,
    /// The same, letters as they were written.
    pub cased: String,
    /// Pieces between commas, colons, dashes and brackets.
    pub clauses: Vec<Span>,
    /// The known phrases in it.
    pub hits: Hits,
    /// Folded offsets after which the original has more bytes, and how many more in all.
    shifts: Vec<(usize, usize)>,
}

/// All sentences of a message.
pub fn lines(source: &str) -> Vec<Line> {
    let (_, sentences) = sentences::split(source);
    sentences.iter().map(|sentence| Line::new(source, sentence.span, sentence.lang, sentence.paragraph)).collect()
}

impl Line {
    fn new(source: &str, span: Span, lang: Lang, paragraph: usize) -> Line {
        let (cased, shifts) = fold(&source[span.start..span.end]);
        let plain = cased.to_ascii_lowercase();
        let hits = Hits::of(&plain);
        let clauses = clauses(&plain, lang);
        Line { span, lang, paragraph, plain, cased, clauses, hits, shifts }
    }

    /// Where a piece of the folded sentence stands in the message.
    pub fn origin(&self, piece: Span) -> Span {
        let back = |at: usize| {
            let index = self.shifts.partition_point(|&(from, _)| from <= at);
            self.span.start + at + index.checked_sub(1).map_or(0, |i| self.shifts[i].1)
        };
        Span::new(back(piece.start), back(piece.end))
    }

    /// The folded words of a piece.
    pub fn piece(&self, piece: Span) -> &str {
        &self.plain[piece.start..piece.end]
    }

    /// Whether a phrase of the kind is in the sentence.
    pub fn has(&self, cue: Cue) -> bool {
        self.hits.has(cue)
    }

    /// The last clause.
    pub fn last_clause(&self) -> &str {
        self.clauses.last().map_or("", |&clause| self.piece(clause))
    }
}

/// Folds look-alikes to one byte each and remembers how much shorter the text became.
pub fn fold(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut plain = String::with_capacity(text.len());
    let mut shifts = Vec::new();
    let mut saved = 0;
    for c in text.chars() {
        let same = match c {
            '’' | '‘' | 'ʼ' => '\'',
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '／' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '\u{a0}' | '\u{3000}' | '\t' => ' ',
            _ => c,
        };
        plain.push(same);
        if same.len_utf8() < c.len_utf8() {
            saved += c.len_utf8() - same.len_utf8();
            shifts.push((plain.len(), saved));
        }
    }
    (plain, shifts)
}

/// Whether a character parts clauses by itself.
fn parts(c: char) -> bool {
    matches!(c, ';' | '，' | '；' | '：' | '—' | '…')
}

/// Cuts a folded sentence into clauses. In Chinese a space between Han characters is a comma to many writers.
fn clauses(plain: &str, lang: Lang) -> Vec<Span> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut push = |from: usize, to: usize| {
        let piece = &plain[from..to];
        let begin = from + piece.len() - piece.trim_start().len();
        let end = from + piece.trim_end().len();
        if begin < end {
            pieces.push(Span::new(begin, end));
        }
    };
    let mut before = ' ';
    let mut bracketed = false;
    for (at, c) in plain.char_indices() {
        let next = plain[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let digits = before.is_ascii_digit() && next.is_ascii_digit();
        let cut = match c {
            ',' => !digits,
            '、' => !"一二三四五六日天1234567890".contains(next),
            ':' => next == ' ',
            '-' | '–' => before == ' ' && next == ' ',
            ' ' => lang == Lang::Zh && crate::text::is_han(before) && crate::text::is_han(next),
            // "12/3 (Thu)" stays whole.
            '(' | '（' => {
                bracketed = !plain[..at].trim_end().ends_with(|c: char| c.is_ascii_digit() || matches!(c, '日' | '號'));
                bracketed
            }
            ')' | '）' => std::mem::take(&mut bracketed),
            _ => parts(c),
        };
        if cut {
            push(start, at);
            start = at + c.len_utf8();
        }
        before = c;
    }
    push(start, plain.len());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_back_to_the_message() {
        let source = "Hi. It’s ok, isn’t it? 我１２／３寄";
        let lines = lines(source);
        let line = &lines[1];
        assert_eq!(line.plain, "it's ok, isn't it?");
        let span = line.origin(line.clauses[1]);
        assert_eq!(&source[span.start..span.end], "isn’t it?");
        let line = &lines[2];
        let span = line.origin(Span::new(3, 7));
        assert_eq!((line.piece(Span::new(3, 7)), &source[span.start..span.end]), ("12/3", "１２／３"));
    }

    #[test]
    fn cuts_clauses() {
        let pieces = |text: &str| -> Vec<String> {
            let lines = lines(text);
            lines[0].clauses.iter().map(|&clause| lines[0].piece(clause).to_string()).collect()
        };
        assert_eq!(pieces("Well - 1,200 of them, at 9:30; ok"), ["well", "1,200 of them", "at 9:30", "ok"]);
        assert_eq!(pieces("週一、二可以 再看看，好"), ["週一、二可以", "再看看", "好"]);
    }
}
