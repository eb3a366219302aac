//! A store in memory, for tests: values pass through JSON as in a browser, a write can be made to fail.

#![allow(dead_code, reason = "each test file uses a part of it")]

use kith::journal::Store;
use kith::protocol::Failure;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The store.
#[derive(Debug, Default)]
pub struct Memory {
    /// What is in it.
    pub values: RefCell<BTreeMap<String, Value>>,
    /// What the next writes fail with.
    pub failing: Cell<Option<Failure>>,
    /// Writes so far, and the keys of the last.
    pub writes: RefCell<Vec<Vec<String>>>,
    /// Turns a read or a write takes, so that requests overlap.
    pub slowness: Cell<u32>,
}

impl Store for Memory {
    type Found = BTreeMap<String, Value>;
    type Value = Value;

    async fn fetch(&self, keys: &[String]) -> Result<Self::Found, Failure> {
        turns(self.slowness.get()).await;
        let values = self.values.borrow();
        Ok(keys.iter().filter_map(|key| Some((key.clone(), values.get(key)?.clone()))).collect())
    }

    async fn fetch_all(&self) -> Result<(Vec<String>, Self::Found), Failure> {
        let values = self.values.borrow().clone();
        Ok((values.keys().cloned().collect(), values))
    }

    fn read<T: DeserializeOwned>(found: &Self::Found, key: &str) -> Result<Option<T>, Failure> {
        match found.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => serde_json::from_value(value.clone()).map(Some).map_err(|_| Failure::Storage),
        }
    }

    fn value<T: Serialize>(value: &T) -> Result<Value, Failure> {
        serde_json::to_value(value).map_err(|_| Failure::Storage)
    }

    async fn set(&self, values: Vec<(String, Value)>) -> Result<(), Failure> {
        turns(self.slowness.get()).await;
        if let Some(failure) = self.failing.get() {
            return Err(failure);
        }
        self.writes.borrow_mut().push(values.iter().map(|(key, _)| key.clone()).collect());
        self.values.borrow_mut().extend(values);
        Ok(())
    }

    async fn remove(&self, keys: &[String]) -> Result<(), Failure> {
        self.values.borrow_mut().retain(|key, _| !keys.contains(key));
        Ok(())
    }
}

/// Lets others go first, `count` times.
async fn turns(count: u32) {
    let mut left = count;
    std::future::poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(());
        }
        left -= 1;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// Waits for a future by asking it again and again.
pub fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

/// Waits for several futures at once, asking each in turn.
pub fn wait_all<T>(futures: Vec<impl Future<Output = T>>) -> Vec<T> {
    let mut waiting: Vec<_> = futures.into_iter().map(|future| Some(Box::pin(future))).collect();
    let mut done: Vec<Option<T>> = waiting.iter().map(|_| None).collect();
    let mut context = Context::from_waker(Waker::noop());
    while done.iter().any(Option::is_none) {
        for (index, slot) in waiting.iter_mut().enumerate() {
            if let Some(future) = slot
                && let Poll::Ready(value) = future.as_mut().poll(&mut context)
            {
                done[index] = Some(value);
                *slot = None;
            }
        }
    }
    done.into_iter().flatten().collect()
}
