//! The number on the toolbar button: who waits today. The same number is in the button's accessible name.

use super::{api, storage};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// The celadon of the look's tokens; never red: nobody is late here.
const COLOUR: &str = "#1d6157";

/// Shows how many items are due.
pub async fn show(due: u32) -> Result<(), JsValue> {
    #[derive(Serialize)]
    struct Text {
        text: String,
    }
    #[derive(Serialize)]
    struct Colour {
        color: &'static str,
    }
    #[derive(Serialize)]
    struct Title {
        title: String,
    }
    let plain = |_| JsValue::from_str("a badge of plain strings");
    let (text, key) = match due {
        0 => (String::new(), "badge_nobody"),
        1 => ("1".to_owned(), "badge_one"),
        _ => (due.to_string(), "badge_several"),
    };
    let title = api::message(key, vec![due.to_string()]);
    api::action_title(&storage::plain(&Title { title }).map_err(plain)?).await?;
    api::badge_colour(&storage::plain(&Colour { color: COLOUR }).map_err(plain)?).await?;
    api::badge_text(&storage::plain(&Text { text }).map_err(plain)?).await?;
    Ok(())
}
