//! The few settings, behind the button at the top of the popup: whether a sent message is logged without asking, and the
//! kinds of remark that were silenced for good.

use super::browser::{say, say_of, voice};
use super::desk::{Desk, Next, Word};
use super::page::{Entry, entries};
use super::words::kind;
use crate::protocol::Settings;
use std::rc::Rc;
use sycamore::prelude::*;
use sycamore::web::events::Event;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The section.
pub fn settings(desk: Desk) -> View {
    let log = desk.settings.map(|settings| settings.log_without_asking);
    let hidden = desk.settings.map(|settings| settings.hidden.clone());
    let switch = move |event: Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        let before = desk.settings.get_clone_untracked();
        let settings = Settings { log_without_asking: input.checked(), ..before };
        let text = say(if settings.log_without_asking { "popup_toast_log_on" } else { "popup_toast_log_off" });
        desk.set(settings, Word { text, failed: false, next: Next::Nothing });
    };
    let none = create_selector(move || hidden.with(Vec::is_empty));
    let (title, label, why, shut) =
        (say("popup_settings"), say("popup_set_log"), say("popup_set_log_why"), say("popup_hidden"));
    view! {
        section(class="k-pop__part pop-set", id="settings", aria-labelledby="settings-title") {
            h2(class="k-head", id="settings-title", tabindex="-1") { (title) }
            label(class="k-tick pop-switch") {
                input(r#type="checkbox", role="switch", prop:checked=move || log.get(), aria-describedby="log-why", on:change=switch)
                span { (label) }
            }
            p(class="pop-set__why", id="log-why") { (why) }
            h3(class="pop-set__title") { (shut) }
            (if none.get() {
                let none = say("popup_hidden_none");
                view! { p(class="pop-set__why") { (none) } }
            } else {
                let drawn = move |code: &String| {
                    let code = code.clone();
                    Entry { name: code.clone(), draw: Rc::new(move || silenced(desk, code.clone())) }
                };
                let list = entries(hidden.map(move |hidden| hidden.iter().map(drawn).collect()));
                view! {
                    ul(class="pop-hidden") { (list) }
                }
            })
        }
    }
}

/// One silenced kind.
fn silenced(desk: Desk, code: String) -> View {
    let name = kind(voice(), &code);
    let (label, again) = (say_of("popup_show_again_name", &name), say("popup_show_again"));
    view! {
        li {
            span { (name) }
            button(class="k-btn k-btn--small k-btn--bare", r#type="button", aria-label=label,
                on:click=move |_| desk.show_again(&code)) { (again) }
        }
    }
}
