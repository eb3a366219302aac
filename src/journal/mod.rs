//! People, what was sent to them and answered, notes and promises; every change is a command on them. Pure: a command and
//! what is stored go in, what is to be stored comes out.

pub mod keys;
