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

pub use answer::{Answer, taken_up};

use crate::brief::{Message, Reading, Who};
use crate::day::Day;
use crate::text::dates::{self, Time};

/// Reads a sent or received message.
pub fn read(message: &Message) -> Reading {
    let lines = line::lines(&message.text);
    // Without a day of its own any day will do to find the words; what they come to is left out then.
    let counted = message.today.unwrap_or(Day(jiff::civil::date(2000, 1, 1)));
    let times: Vec<Vec<Time>> = lines.iter().map(|line| dates::times(&line.plain, &line.cased, counted)).collect();
    let (promised, promises): (Vec<usize>, Vec<_>) =
        promises::promises(&message.text, &lines, &times, message.from, message.today).into_iter().unzip();
    let mut reading = Reading { questions: asked(&message.text, &lines), promises, ..Reading::default() };
    if message.from == Who::Them {
        let later = later::later(&lines, &times, message.today);
        reading.asked_later = later.is_some();
        reading.later = later.flatten();
        reading.declined = decline::declined(&lines, later.is_some());
        reading.helped = help::helped(&message.text, &lines, &reading, &promised);
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
