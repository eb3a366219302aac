//! What the journal asks of whatever keeps it: values by key, written all or none. The browser's is in `web`; tests have one
//! in memory.

use crate::protocol::Failure;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A place that keeps values by key.
#[allow(async_fn_in_trait, reason = "one thread: no future of it is ever sent to another")]
pub trait Store {
    /// What a reading of several keys brings.
    type Found;
    /// A value as it is kept.
    type Value;

    /// Reads several keys at once.
    async fn fetch(&self, keys: &[String]) -> Result<Self::Found, Failure>;

    /// Reads everything: for a rebuilding, never on a user's path. Gives all keys too.
    async fn fetch_all(&self) -> Result<(Vec<String>, Self::Found), Failure>;

    /// One value of what was read; `None` where there is none, or `null`.
    fn read<T: DeserializeOwned>(found: &Self::Found, key: &str) -> Result<Option<T>, Failure>;

    /// A value as it is kept; `()` becomes `null`.
    fn value<T: Serialize>(value: &T) -> Result<Self::Value, Failure>;

    /// Writes all of the values or, where it fails, none.
    async fn set(&self, values: Vec<(String, Self::Value)>) -> Result<(), Failure>;

    /// Clears keys that hold `null` by now.
    async fn remove(&self, keys: &[String]) -> Result<(), Failure>;
}
