//! A message → its questions, promises, "later", help, refusal. Each is a file of its own with its phrases; what a
//! sentence looks like to all of them is in `line.rs`, how phrases are found in `lexicon.rs`, dates in `text/dates.rs`.

mod answer;
mod decline;
mod help;
mod later;
mod lexicon;
mod line;
mod promises;
mod questions;

pub use answer::taken_up;

use crate::brief::{Message, Reading, Who};

/// Reads a sent or received message.
pub fn read(message: &Message) -> Reading {
    let lines = line::lines(&message.text);
    let mut reading = Reading {
        questions: asked(&message.text, &lines),
        promises: promises::promises(&message.text, &lines, message.from, message.today),
        ..Reading::default()
    };
    if message.from == Who::Them {
        let later = later::later(&lines, message.today);
        reading.asked_later = later.is_some();
        reading.later = later.flatten();
        reading.declined = decline::declined(&lines, later.is_some());
        reading.helped = help::helped(&message.text, &lines, &reading);
    }
    reading
}

/// The questions of a message that want an answer from its reader, each as it stands there.
pub fn questions(text: &str) -> Vec<String> {
    asked(text, &line::lines(text))
}

fn asked(text: &str, lines: &[line::Line]) -> Vec<String> {
    let question = |(at, line)| questions::question(line, lines.get(at + 1)).filter(|_| !later::puts_off(line));
    let spans = lines.iter().enumerate().filter_map(question);
    spans.map(|span| text[span.start..span.end].to_string()).collect()
}
