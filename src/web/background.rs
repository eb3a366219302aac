//! The background's end of the wire: requests in, replies out, the badge kept right. `extension/background.js` registers the
//! listeners, before this is loaded, and calls what `bin/background.rs` exports.

use super::storage::{self, Local};
use super::{api, badge, clock, wire};
use crate::brief::{Advice, Brief, Hook};
use crate::journal::Desk;
use crate::journal::desk::Answered;
use crate::protocol::{Answer, Failure, Reply, Request};
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// The name of the one alarm: the next midnight where the user is.
const MIDNIGHT: &str = "midnight";

thread_local! {
    /// The one desk: all changes stand in its queue.
    static DESK: &'static Desk<Local> = Box::leak(Box::new(Desk::new(Local)));
    /// What the benchmark has the coach think about.
    static BRIEF: RefCell<Brief> = RefCell::default();
}

/// The desk.
fn desk() -> &'static Desk<Local> {
    DESK.with(|desk| *desk)
}

/// Answers a `Request`: gives a `Reply`, whatever came in.
pub async fn answer(request: JsValue) -> JsValue {
    plain(&reply(wire::request(&request)).await)
}

/// Answers an `Ask`, with an `Answer` of the same number.
pub async fn ask(ask: JsValue) -> JsValue {
    let seq = js_sys::Reflect::get(&ask, &JsValue::from_str("seq")).ok().and_then(|seq| seq.as_f64()).unwrap_or(0.0);
    let request = js_sys::Reflect::get(&ask, &JsValue::from_str("request")).unwrap_or(JsValue::UNDEFINED);
    let reply = reply(wire::request(&request)).await;
    plain(&Answer { seq: seq as u32, reply })
}

/// Answers, and does what need not be waited for: keeps what the tab showed anew, brings the badge up to date.
async fn reply(request: Option<Request>) -> Reply {
    // A tab that speaks another version's language.
    let Some(request) = request else { return Reply::Failed { failure: Failure::Outdated } };
    let changes = matches!(request, Request::Command { .. });
    let Answered { reply, heard } = desk().answer(request).await;
    let stored = changes && matches!(reply, Reply::Stored { .. });
    if stored || heard.is_some() {
        wasm_bindgen_futures::spawn_local(async move {
            let written = match heard {
                Some(sight) => desk().overhear(&sight, clock::now()).await.unwrap_or(false),
                None => stored,
            };
            if written {
                let _ = show_due().await;
            }
        });
    }
    reply
}

/// Keeps a brief for `coach`; false for what is none.
pub fn keep(brief: JsValue) -> bool {
    let brief = serde_wasm_bindgen::from_value::<Brief>(brief);
    brief.map(|brief| BRIEF.set(brief)).is_ok()
}

/// Advice and hooks for a draft within the brief that was kept, past the store.
pub fn coach(draft: String) -> JsValue {
    #[derive(Serialize)]
    struct Thought {
        advice: Vec<Advice>,
        hooks: Vec<Hook>,
    }
    BRIEF.with_borrow_mut(|brief| {
        brief.draft = draft;
        plain(&Thought { advice: crate::coach::advise(brief), hooks: crate::hooks::suggest(brief) })
    })
}

/// Makes the badge right for today, and sets the alarm for when today ends. Called whenever the background starts, so that
/// it is right after days without a browser, too.
pub async fn wake() {
    #[derive(Serialize)]
    struct When {
        when: f64,
    }
    if let Ok(when) = storage::plain(&When { when: clock::midnight() }) {
        let _ = api::alarm(MIDNIGHT, &when).await;
    }
    let _ = show_due().await;
}

/// Shows today's number.
async fn show_due() -> Result<(), Failure> {
    let due = desk().due(clock::today()).await?;
    badge::show(due).await.map_err(|_| Failure::Storage)
}

/// A value as it is sent. All of the protocol's types can be; should one not, the asker is told to try again.
fn plain(value: &impl Serialize) -> JsValue {
    storage::plain(value).unwrap_or(JsValue::NULL)
}
