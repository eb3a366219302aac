//! What a page of the extension asks of its background. The background's own side is in `background`.

use super::{api, storage};
use crate::protocol::{Command, Failure, Request};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Sends a command to the background. `true`: it is stored; `false`: it had been before, and nothing was doubled.
/// Harmless to send again with the same id where no answer came.
pub async fn send(command: Command) -> Result<bool, Failure> {
    deliver(&letter(command)?).await
}

/// A command as it is sent, for those who may have to send it again.
pub fn letter(command: Command) -> Result<JsValue, Failure> {
    storage::plain(&Request::Command { command })
}

/// Sends such a letter.
pub async fn deliver(letter: &JsValue) -> Result<bool, Failure> {
    let reply = api::send_message(letter).await.map_err(|_| Failure::Storage)?;
    if reply.is_undefined() {
        // Nobody answered.
        return Err(Failure::Storage);
    }
    let field = |name: &str| Reflect::get(&reply, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
    match field("kind").as_string().as_deref() {
        Some("stored") => Ok(field("fresh").is_truthy()),
        Some("failed") => Err(serde_wasm_bindgen::from_value(field("failure")).unwrap_or(Failure::Outdated)),
        _ => Err(Failure::Outdated),
    }
}

/// The agenda as the popup shows it on `today`, with two reads: its index, then the pages that are needed.
pub async fn agenda(today: crate::day::Day) -> Result<crate::agenda::View, Failure> {
    let index: crate::agenda::Index = storage::get(crate::journal::keys::AGENDA).await?.unwrap_or_default();
    let pages = storage::get_many(&crate::agenda::keys_for(&index, today)).await?;
    Ok(crate::agenda::view(&index, today, pages.into_iter().flatten()))
}

/// What the user chose.
pub async fn settings() -> Result<crate::protocol::Settings, Failure> {
    Ok(storage::get(crate::journal::keys::SETTINGS).await?.unwrap_or_default())
}
