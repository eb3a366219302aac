//! The toolbar popup: who is waiting today, why, and what one can do about it. What it shows and says is computed by
//! `list` and `words`, which know no browser; the other files put that on the page and send the user's commands.

pub mod list;
pub mod words;

#[cfg(feature = "popup")]
mod browser;
#[cfg(feature = "popup")]
mod desk;
#[cfg(feature = "popup")]
mod page;
#[cfg(feature = "popup")]
mod row;
#[cfg(feature = "popup")]
mod settings;

#[cfg(feature = "popup")]
pub use page::start;
