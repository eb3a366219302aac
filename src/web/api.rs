//! The WebExtension calls that Kith makes, as thin bindings; `chrome` exists in both browsers and gives promises there.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `storage.local.get`: an object of what is there.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = get)]
    pub async fn storage_get(keys: &JsValue) -> Result<JsValue, JsValue>;

    /// `storage.local.set`: all of the object, or nothing.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = set)]
    pub async fn storage_set(items: &JsValue) -> Result<JsValue, JsValue>;

    /// `storage.local.remove`.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = remove)]
    pub async fn storage_remove(keys: &JsValue) -> Result<JsValue, JsValue>;

    /// `runtime.sendMessage` to the extension itself.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = sendMessage)]
    pub async fn send_message(message: &JsValue) -> Result<JsValue, JsValue>;

    /// `i18n.getMessage`: the wording of a key in the user's language, empty where there is none.
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    pub fn message(key: &str, words: Vec<String>) -> String;

    /// `action.setBadgeText`.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "action"], js_name = setBadgeText)]
    pub async fn badge_text(details: &JsValue) -> Result<JsValue, JsValue>;

    /// `action.setBadgeBackgroundColor`.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "action"], js_name = setBadgeBackgroundColor)]
    pub async fn badge_colour(details: &JsValue) -> Result<JsValue, JsValue>;

    /// `action.setTitle`: the button's accessible name.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "action"], js_name = setTitle)]
    pub async fn action_title(details: &JsValue) -> Result<JsValue, JsValue>;

    /// `alarms.create`; one of the same name is replaced.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "alarms"], js_name = create)]
    pub async fn alarm(name: &str, when: &JsValue) -> Result<JsValue, JsValue>;
}
