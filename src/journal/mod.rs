//! People, what was sent to them and answered, notes and promises; every change is a command on them. Pure but for
//! `desk`, which asks a `Store` for what a command needs and hands it back what is to be kept; no browser is known here.

pub mod command;
pub mod desk;
pub mod identity;
pub mod keys;
pub mod look;
pub mod person;
pub mod queue;
pub mod recent;
pub mod store;
pub mod thread;

pub use desk::Desk;
pub use person::Person;
pub use store::Store;
