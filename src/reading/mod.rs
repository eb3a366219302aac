//! A message → its questions, promises, "later", help, refusal.

use crate::brief::{Message, Reading};

/// Reads a sent or received message.
pub fn read(_message: &Message) -> Reading {
    Reading::default()
}

/// The questions of a message that want an answer from its reader, each as it stands there.
pub fn questions(_text: &str) -> Vec<String> {
    Vec::new()
}

/// Whether `answer` takes up `question`: says something to it, in any words.
pub fn taken_up(_question: &str, _answer: &str) -> bool {
    false
}
