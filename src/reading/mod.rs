//! A message → its questions, promises, "later", help, refusal. Each is a file of its own with its phrases; what a
//! sentence looks like to all of them is in `line.rs`, how phrases are found in `lexicon.rs`, dates in `text/dates.rs`.

mod answer;
mod lexicon;
mod line;
mod promises;
mod questions;

pub use answer::taken_up;

use crate::brief::{Message, Reading};

/// Reads a sent or received message.
pub fn read(message: &Message) -> Reading {
    let lines = line::lines(&message.text);
    let promises = promises::promises(&message.text, &lines, message.from, message.today);
    Reading { questions: asked(&message.text, &lines), promises, ..Reading::default() }
}

/// The questions of a message that want an answer from its reader, each as it stands there.
pub fn questions(text: &str) -> Vec<String> {
    asked(text, &line::lines(text))
}

fn asked(text: &str, lines: &[line::Line]) -> Vec<String> {
    let question = |(at, line)| questions::question(line, lines.get(at + 1));
    let spans = lines.iter().enumerate().filter_map(question);
    spans.map(|span| text[span.start..span.end].to_string()).collect()
}
