//! The browser: extension storage, messages, alarms, badge. No logic lives here.
