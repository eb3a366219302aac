//! Where sentences and paragraphs begin and end, in both languages. What a sentence does is not looked at here.

use super::{Lang, Span, language};

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

/// The lines that are not blank, and all sentences in them, in order.
pub fn split(source: &str) -> (Vec<Span>, Vec<Sentence>) {
    let mut paragraphs = Vec::new();
    let mut sentences = Vec::new();
    let mut start = 0;
    for line in source.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let span = trimmed(source, Span::new(start, start + line.len()));
        start += line.len();
        if span.start < span.end {
            split_line(source, span, paragraphs.len(), &mut sentences);
            paragraphs.push(span);
        }
    }
    (paragraphs, sentences)
}

/// The piece without white space at its ends; empty, at its own end, where there is nothing else.
pub fn trimmed(source: &str, span: Span) -> Span {
    let piece = &source[span.start..span.end];
    let kept = piece.trim_start();
    let start = span.end - kept.len();
    Span::new(start, start + kept.trim_end().len())
}

/// Words before a full stop that end no sentence.
const ABBREVIATIONS: [&str; 26] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "vs", "e.g", "i.e", "etc", "no", "inc", "ltd", "co", "jr", "sr", "dept",
    "approx", "fig", "vol", "ph.d", "m.d", "a.m", "p.m", "mx", "messrs",
];

/// Splits one line into sentences.
fn split_line(source: &str, line: Span, paragraph: usize, sentences: &mut Vec<Sentence>) {
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
        let full = matches!(mark, '。' | '！' | '？' | '!' | '?' | '…' | '～' | '｡' | '‽' | '⋯');
        let stop = matches!(mark, '.' | '．') && ends_sentence(&text[begin..at], &text[at + mark.len_utf8()..]);
        if !full && !stop {
            continue;
        }
        let mut end = at + mark.len_utf8();
        while let Some(&(next, c)) = marks.peek() {
            let closes = matches!(c, '"' | '”' | '」' | '』' | '’' | ')' | '）');
            if !closes && !matches!(c, '。' | '！' | '？' | '!' | '?' | '.' | '…' | '～' | '⋯') {
                break;
            }
            end = next + c.len_utf8();
            marks.next();
        }
        // A quotation with its own mark goes on in the sentence around it: 想請教「為什麼？」這一段.
        let quoted = text[..end].ends_with(['」', '』', '”', '"']);
        let goes_on = text[end..].chars().next().is_some_and(|c| !c.is_whitespace() && !matches!(c, '「' | '『' | '“'));
        if quoted && goes_on {
            continue;
        }
        push(begin, end);
        begin = end;
    }
    push(begin, text.len());
}

/// Whether a full stop between `before` and `after` ends the sentence.
fn ends_sentence(before: &str, after: &str) -> bool {
    let next = after.chars().next();
    let breaks = next.is_none_or(|c| c.is_whitespace() || matches!(c, '.' | '"' | '”' | ')' | '’') || c > '\u{2E7F}');
    if !breaks {
        return false;
    }
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(' || c > '\u{2E7F}').next().unwrap_or("");
    if word.is_empty() && after.starts_with(char::is_whitespace) && before.trim().is_empty() {
        return false;
    }
    let lower = word.to_lowercase();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
    // "1." at the head of a line numbers an item.
    let item = before.trim() == word && !word.is_empty() && word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    !(initial || item || ABBREVIATIONS.contains(&lower.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let (_, sentences) = split(text);
        let found: Vec<&str> = sentences.iter().map(|s| &text[s.span.start..s.span.end]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn splits_both_languages() {
        check("Hi Dr. Lin, ok. And e.g. this?! Yes", &["Hi Dr. Lin, ok.", "And e.g. this?!", "Yes"]);
        check("老師好。請問好嗎？\n\n謝謝！", &["老師好。", "請問好嗎？", "謝謝！"]);
        check("We saved 3.5 hours at 9 a.m. sharp. Thanks!", &["We saved 3.5 hours at 9 a.m. sharp.", "Thanks!"]);
        check("I work with J. Lin. He said hi.", &["I work with J. Lin.", "He said hi."]);
        check("好。Ok.下一句", &["好。", "Ok.", "下一句"]);
    }

    #[test]
    fn keeps_a_quotation_in_its_sentence() {
        check("想請教「為什麼？」這一段。", &["想請教「為什麼？」這一段。"]);
        check("他說「好！」 我很高興。", &["他說「好！」", "我很高興。"]);
    }

    #[test]
    fn numbers_no_sentence() {
        check("1. one\n2. two", &["1. one", "2. two"]);
        check("...", &["..."]);
        check(" \r\n\u{3000}", &[]);
    }
}
