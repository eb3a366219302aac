//! Bytes to what a browser counts in. One forward pass for all pieces of a text: a conversion for each would cost
//! up to 2 ms on a long draft.

use super::Span;
use crate::order;

/// How many UTF-16 units a text takes.
pub fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// Pieces of `source` in UTF-16 units, in one pass over the text; `spans` in any order, on character borders.
pub fn pieces(source: &str, spans: &[Span]) -> Vec<(u32, u32)> {
    let mut edges: Vec<usize> = spans.iter().flat_map(|span| [span.start, span.end]).collect();
    order::sort(&mut edges);
    edges.dedup();
    let mut counts = Vec::with_capacity(edges.len());
    let (mut byte, mut count) = (0, 0);
    for &edge in &edges {
        count += units(&source[byte..edge]) as u32;
        byte = edge;
        counts.push(count);
    }
    let at = |edge: usize| counts[edges.partition_point(|&other| other < edge)];
    spans.iter().map(|span| (at(span.start), at(span.end))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_around_and_inside_astral_characters() {
        let source = "👩‍💻 Hi 𠮷野, ok 🎉";
        let find = |piece: &str| source.find(piece).map(|at| Span::new(at, at + piece.len())).unwrap();
        let spans = [find("𠮷野"), find("Hi"), find("👩‍💻"), find("🎉"), find("野, ok 🎉")];
        assert_eq!(pieces(source, &spans), [(9, 12), (6, 8), (0, 5), (17, 19), (11, 19)]);
        assert_eq!(units(source), 19);
    }

    #[test]
    fn nothing_from_nothing() {
        assert_eq!(pieces("", &[]), []);
        assert_eq!(pieces("", &[Span::new(0, 0)]), [(0, 0)]);
    }
}
