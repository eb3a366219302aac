//! The browser: extension storage, messages, alarms, badge. No logic lives here.

pub mod api;
pub mod background;
pub mod badge;
pub mod clock;
pub mod messages;
pub mod storage;
pub mod wire;
