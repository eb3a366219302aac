//! The core of Kith: what a message could say that only this writer can say to this reader, what weakens it, what was
//! sent, and who is waiting. Everything but `web` and `bin/` knows no browser: values in, values out.

pub mod agenda;
pub mod brief;
pub mod coach;
pub mod day;
pub mod hooks;
pub mod journal;
pub mod order;
pub mod popup;
pub mod protocol;
pub mod reading;
pub mod sorted;
pub mod text;
#[cfg(feature = "web")]
pub mod web;
