//! Requests as they come over a port or from a page, read by their `kind`. The types are those of `protocol`; reading their
//! tagged unions here by hand, instead of by serde's buffering, makes the worker's wasm a tenth smaller.

use crate::protocol::{Action, Command, Request, Whom};
use js_sys::Reflect;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

/// Reads a request; nothing where it is none of ours: the sender is of another version.
pub fn request(value: &JsValue) -> Option<Request> {
    Some(match kind(value)?.as_str() {
        "look" => {
            Request::Look { sight: part(value, "sight")?, today: part(value, "today")?, hidden: part(value, "hidden")? }
        }
        "sent" => Request::Sent { sight: part(value, "sight")?, today: part(value, "today")? },
        "command" => Request::Command { command: command(&field(value, "command")?)? },
        _ => return None,
    })
}

/// Reads a command.
fn command(value: &JsValue) -> Option<Command> {
    let action = action(&field(value, "action")?)?;
    Some(Command { id: part(value, "id")?, at: part(value, "at")?, today: part(value, "today")?, action })
}

/// Reads what a command does.
fn action(value: &JsValue) -> Option<Action> {
    Some(match kind(value)?.as_str() {
        "log" => Action::Log {
            sight: part(value, "sight")?,
            delivery: part(value, "delivery")?,
            message: part(value, "message")?,
            follow_up: part(value, "follow_up")?,
            promises: part(value, "promises")?,
        },
        "note" => Action::Note { person: whom(&field(value, "person")?)?, text: part(value, "text")? },
        "visit" => Action::Visit { person: part(value, "person")?, page: part(value, "page")?, me: part(value, "me")? },
        "done" => Action::Done { item: part(value, "item")? },
        "snooze" => Action::Snooze { item: part(value, "item")?, until: part(value, "until")? },
        "replied" => Action::Replied { item: part(value, "item")? },
        "undo" => Action::Undo { command: part(value, "command")? },
        "hide" => {
            let person = field(value, "person")?;
            let person = if person.is_null() || person.is_undefined() { None } else { Some(whom(&person)?) };
            Action::Hide { code: part(value, "code")?, person }
        }
        "set" => Action::Set { settings: part(value, "settings")? },
        _ => return None,
    })
}

/// Reads whom a command is about.
fn whom(value: &JsValue) -> Option<Whom> {
    Some(match kind(value)?.as_str() {
        "seen" => Whom::Seen { person: part(value, "person")?, conversation: part(value, "conversation")? },
        "known" => Whom::Known { id: part(value, "id")? },
        _ => return None,
    })
}

/// What tells the members of a union apart.
fn kind(value: &JsValue) -> Option<String> {
    field(value, "kind")?.as_string()
}

/// A field of an object; `undefined` where it is left out.
fn field(value: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(value, &JsValue::from_str(name)).ok()
}

/// A field of an object, read.
fn part<T: DeserializeOwned>(value: &JsValue, name: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(field(value, name)?).ok()
}
