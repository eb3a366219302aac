//! `storage.local`, the one place where Kith keeps anything. Values are what JSON can hold; `null` counts as absent.

use super::api;
use crate::journal::Store;
use crate::protocol::Failure;
use js_sys::{Object, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

/// What is stored under a key; `None` where nothing is.
pub async fn get<T: DeserializeOwned>(key: &str) -> Result<Option<T>, Failure> {
    Ok(get_many(&[key]).await?.pop().flatten())
}

/// What is stored under each of the keys, in their order, with one call.
pub async fn get_many<T: DeserializeOwned>(keys: &[impl AsRef<str>]) -> Result<Vec<Option<T>>, Failure> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let found = fetch(keys).await?;
    keys.iter().map(|key| read(&found, key.as_ref())).collect()
}

/// What is stored under all of the keys, as one object to `read` from: for values of different kinds with one call.
pub async fn fetch(keys: &[impl AsRef<str>]) -> Result<JsValue, Failure> {
    let names: js_sys::Array = keys.iter().map(|key| JsValue::from_str(key.as_ref())).collect();
    api::storage_get(&names).await.map_err(failure)
}

/// One value of what `fetch` brought.
pub fn read<T: DeserializeOwned>(found: &JsValue, key: &str) -> Result<Option<T>, Failure> {
    let value = Reflect::get(found, &JsValue::from_str(key)).map_err(failure)?;
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    serde_wasm_bindgen::from_value(value).map(Some).map_err(|_| Failure::Storage)
}

/// A value as the browser stores and sends it.
pub fn plain(value: &impl Serialize) -> Result<JsValue, Failure> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(|_| Failure::Storage)
}

/// Stores all of the values with one call: all of them, or nothing.
pub async fn set<K: AsRef<str>>(values: impl IntoIterator<Item = (K, JsValue)>) -> Result<(), Failure> {
    let items = Object::new();
    for (key, value) in values {
        Reflect::set(&items, &JsValue::from_str(key.as_ref()), &value).map_err(failure)?;
    }
    api::storage_set(&items).await.map_err(failure).map(drop)
}

/// Removes what is stored under the keys.
pub async fn remove(keys: &[impl AsRef<str>]) -> Result<(), Failure> {
    let names: js_sys::Array = keys.iter().map(|key| JsValue::from_str(key.as_ref())).collect();
    api::storage_remove(&names).await.map_err(failure).map(drop)
}

/// The browser's storage as the journal's store.
#[derive(Clone, Copy, Debug, Default)]
pub struct Local;

impl Store for Local {
    type Found = JsValue;
    type Value = JsValue;

    async fn fetch(&self, keys: &[String]) -> Result<JsValue, Failure> {
        fetch(keys).await
    }

    async fn fetch_all(&self) -> Result<(Vec<String>, JsValue), Failure> {
        let found = api::storage_get(&JsValue::NULL).await.map_err(failure)?;
        let keys = Object::keys(found.unchecked_ref::<Object>()).iter().filter_map(|key| key.as_string()).collect();
        Ok((keys, found))
    }

    fn read<T: DeserializeOwned>(found: &JsValue, key: &str) -> Result<Option<T>, Failure> {
        read(found, key)
    }

    fn value<T: Serialize>(value: &T) -> Result<JsValue, Failure> {
        plain(value)
    }

    async fn set(&self, values: Vec<(String, JsValue)>) -> Result<(), Failure> {
        set(values).await
    }

    async fn remove(&self, keys: &[String]) -> Result<(), Failure> {
        remove(keys).await
    }
}

/// What the user can do about an error of the store. Browsers differ in name and wording: "QUOTA_BYTES quota exceeded",
/// `QuotaExceededError`, "IO error: … No space left on device", `NS_ERROR_FILE_NO_DEVICE_SPACE`.
fn failure(error: JsValue) -> Failure {
    let text = |key: &str| Reflect::get(&error, &JsValue::from_str(key)).ok().and_then(|value| value.as_string());
    let name = text("name").unwrap_or_default();
    let message = text("message").or_else(|| error.as_string()).unwrap_or_default();
    let words = format!("{name} {message}").to_ascii_lowercase();
    let full = ["quota", "no space", "no_device_space", "no_space", "disk full", "disk is full"];
    if full.iter().any(|sign| words.contains(sign)) { Failure::StorageFull } else { Failure::Storage }
}
