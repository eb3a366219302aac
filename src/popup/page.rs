//! The page itself: the day, who waits and why, the next two weeks, an empty day, the word at the foot. A row lives in
//! `row`, the settings in `settings`, and everything that changes in `desk`.

use super::browser::{document, find, focus, on_stored, say, voice};
use super::desk::{Desk, Known, Next, Word};
use super::list::{Part, content};
use super::row::row;
use super::settings::settings;
use super::words::{Form, Voice, names, on, people, sentence};
use crate::agenda::Item;
use crate::day::Day;
use std::rc::Rc;
use sycamore::prelude::*;
use sycamore::web::events::Event;
use sycamore::web::tags;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// How many rows a part shows before it is asked for more.
const ROWS: usize = 50;

/// Puts the popup on the page.
pub fn start() {
    let Some(surface) = find("#kith") else { return };
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", &voice().tag);
    }
    sycamore::render_to(
        move || {
            let desk = Desk::new();
            listen(desk);
            spawn_local(desk.read());
            let chosen = view! { (if desk.choosing.get() { settings(desk) } else { View::new() }) };
            let parts: Vec<View> = Part::ALL.map(|which| part(desk, which)).into();
            let (rest, ahead) = (rest(desk), ahead(desk));
            let list = view! { div(class="pop-list") { (chosen) (parts) (rest) (ahead) } };
            View::from((top(desk), list, foot(desk)))
        },
        &surface,
    );
}

/// What is read again whenever something is stored or a new day may have begun, and the menu closes when one presses beside it.
fn listen(desk: Desk) {
    let stored = Closure::<dyn Fn()>::new(move || spawn_local(desk.read()));
    on_stored(stored.as_ref().unchecked_ref());
    let pressed = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let inside =
            |element: web_sys::Element| element.closest(".k-menu, [aria-haspopup=menu]").ok().flatten().is_some();
        if !event.target().and_then(|target| target.dyn_into().ok()).is_some_and(inside) {
            desk.close_menu();
        }
    });
    let page = document();
    let _ = page.add_event_listener_with_callback("visibilitychange", stored.as_ref().unchecked_ref());
    let _ = page.add_event_listener_with_callback("pointerdown", pressed.as_ref().unchecked_ref());
    // They live as long as the page.
    stored.forget();
    pressed.forget();
}

/// The day, how many wait, and the settings' button.
fn top(desk: Desk) -> View {
    let toggle = move |_| {
        desk.close_menu();
        desk.choosing.set(!desk.choosing.get_untracked());
    };
    let (label, sign) = (say("popup_settings"), icon("settings"));
    view! {
        header(class="k-pop__top") {
            div {
                h1(class="k-pop__date", tabindex="-1") { (voice().date(desk.today.get(), Form::Headline)) }
                p(class="k-pop__say") {
                    (match desk.known.get() {
                        Known::NotYet => String::new(),
                        _ => people(voice(), desk.shown.with(|shown| shown.people)),
                    })
                }
            }
            div(class="k-pop__tools") {
                button(class="k-tool", r#type="button", aria-label=label,
                    aria-expanded=move || if desk.choosing.get() { "true" } else { "false" },
                    on:click=toggle) { (sign) }
            }
        }
    }
}

/// One part of today's list.
fn part(desk: Desk, which: Part) -> View {
    let items = desk.shown.map(move |shown| shown.due[which as usize].clone());
    let any = create_selector(move || items.with(|items| !items.is_empty()));
    let (title, sign) = match which {
        Part::Promises => ("popup_part_promises", "promise"),
        Part::Later => ("popup_part_later", "reply"),
        Part::FollowUps => ("popup_part_follow_ups", "follow"),
    };
    view! {
        (if any.get() {
            let (sign, title, rows) = (icon(sign), say(title), rows(desk, items));
            // Said once, not in every row.
            let hint = if which == Part::FollowUps { hint() } else { View::new() };
            view! {
                section(class="k-pop__part") {
                    h2(class="k-head") { (sign) span { (title) } span(class="k-count") { (items.with(Vec::len).to_string()) } }
                    (hint)
                    (rows)
                }
            }
        } else {
            View::new()
        })
    }
}

/// How to follow up.
fn hint() -> View {
    let text = say("popup_hint_follow_up");
    view! { p(class="pop-hint") { (text) } }
}

/// Rows, the first of them at once and more on demand.
fn rows(desk: Desk, items: ReadSignal<Vec<Rc<Item>>>) -> View {
    let room = create_signal(ROWS);
    let seen = move || {
        let drawn = |item: &Rc<Item>| {
            let (name, item) = (content(item), item.clone());
            Entry { name, draw: Rc::new(move || row(desk, item.clone())) }
        };
        items.with(|items| items.iter().take(room.get()).map(drawn).collect())
    };
    let more = create_selector(move || items.with(Vec::len) > room.get());
    let (list, seen) = (create_node_ref(), entries(create_memo(seen)));
    let show = move |_| {
        let before = room.get_untracked();
        room.set(before + ROWS);
        let next = list.get().dyn_into::<web_sys::Element>().ok().and_then(|list| list.children().item(before as u32));
        if let Some(next) = next.and_then(|row| row.query_selector("a, button").ok().flatten()) {
            focus(&next);
        }
    };
    view! {
        ul(class="k-rows", r#ref=list) { (seen) }
        (if more.get() {
            let label = say("popup_show_more");
            view! { button(class="k-btn k-btn--small k-btn--bare pop-more", r#type="button", on:click=show) { (label) } }
        } else {
            View::new()
        })
    }
}

/// One entry of a list that changes: entries of the same name are the same, and stay as they are on the page.
#[derive(Clone)]
pub struct Entry {
    /// What it shows, in full.
    pub name: String,
    /// Draws it.
    pub draw: Rc<dyn Fn() -> View>,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        self.name == other.name
    }
}

/// A list that changes. All lists are drawn by this one function: each kind of `Keyed` is 6 KB of the wasm.
pub fn entries(list: ReadSignal<Vec<Entry>>) -> View {
    view! { Keyed(list=list, key=|entry| entry.name.clone(), view=|entry| (entry.draw)()) }
}

/// The next two weeks, a day at a time.
fn ahead(desk: Desk) -> View {
    let days = desk.shown.map(|shown| shown.ahead.iter().map(|(day, _)| *day).collect::<Vec<_>>());
    let any = create_selector(move || days.with(|days| !days.is_empty()));
    view! {
        (if any.get() {
            let (sign, title) = (icon("snooze"), say("popup_part_ahead"));
            let drawn = move |day: &Day| {
                let day = *day;
                Entry { name: day.to_string(), draw: Rc::new(move || day_ahead(desk, day)) }
            };
            let days = entries(days.map(move |days| days.iter().map(drawn).collect()));
            view! {
                section(class="k-pop__part") {
                    h2(class="k-head") { (sign) span { (title) } }
                    (days)
                }
            }
        } else {
            View::new()
        })
    }
}

/// One of those days: closed, with its date and who it is about.
fn day_ahead(desk: Desk, day: Day) -> View {
    let items = desk.shown.map(move |shown| {
        shown.ahead.iter().find(|(other, _)| *other == day).map(|(_, items)| items.clone()).unwrap_or_default()
    });
    let open = create_signal(false);
    let turned = move |event: Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        open.set(details.is_some_and(|details| details.has_attribute("open")));
    };
    let title = move || {
        let today = desk.today.get();
        let date = voice().date(day, Form::Short);
        if day == today.plus(1) { format!("{} {date}", sentence(&on(voice(), day, today))) } else { date }
    };
    let who = move || items.with(|items| names(voice(), items));
    let turn = icon_of("open", "pop-day__turn");
    view! {
        details(class="pop-day", on:toggle=turned) {
            summary {
                (turn)
                span { (title()) }
                span(class="pop-day__who") { (who()) }
                span(class="k-count") { (items.with(Vec::len).to_string()) }
            }
            (if open.get() { rows(desk, items) } else { View::new() })
        }
    }
}

/// A day on which nobody waits.
fn rest(desk: Desk) -> View {
    let state = create_selector(move || {
        let known = desk.known.get();
        if desk.shown.with(|shown| shown.due.iter().all(Vec::is_empty)) { known } else { Known::NotYet }
    });
    view! {
        (match state.get() {
            Known::NotYet => View::new(),
            Known::Nothing => resting("popup_first_title", "popup_first_say"),
            Known::Agenda => resting("popup_rest_title", "popup_rest_say"),
        })
    }
}

fn resting(title: &'static str, words: &'static str) -> View {
    let thread = tags::path().attr("d", "M0 38C86 38 166 43 202 24c11-6 9-20-2-20s-13 13-3 20c30 17 84 14 155 14");
    let line = tags::svg()
        .attr("class", "k-rest__line")
        .attr("viewBox", "0 0 352 48")
        .attr("aria-hidden", "true")
        .children(thread);
    let line = View::from(line);
    let (title, words, label) = (say(title), say(words), say("popup_open_messages"));
    view! {
        section(class="k-pop__part k-rest") {
            (line)
            h2(class="k-rest__title") { (title) }
            p(class="pop-rest__say") { (words) }
            a(class="k-btn k-btn--main k-btn--small", href="https://www.linkedin.com/messaging/", target="_blank", rel="noopener") {
                (label)
            }
        }
    }
}

/// The word after an act, said politely and with the way back beside it.
fn foot(desk: Desk) -> View {
    view! {
        div(class="k-pop__foot", role="status") {
            (match desk.word.get_clone() {
                None => View::new(),
                Some(word) => toast(desk, word),
            })
        }
    }
}

fn toast(desk: Desk, word: Word) -> View {
    let label = match word.next {
        Next::Nothing => None,
        Next::Undo { .. } | Next::Return(_) => Some("popup_undo"),
        Next::Again(_) | Next::Read => Some("popup_retry"),
    };
    let button = label.map(|label| {
        let (next, label) = (word.next.clone(), say(label));
        view! { button(r#type="button", on:click=move |_| desk.follow(next.clone())) { (label) } }
    });
    let (sign, button) = (if word.failed { icon("fix") } else { View::new() }, button.unwrap_or_default());
    let class = if word.failed { "k-toast is-failed" } else { "k-toast" };
    view! { div(class=class) { (sign) span { (word.text) } (button) } }
}

/// A drawing of the page's sprite.
pub fn icon(name: &str) -> View {
    icon_of(name, "")
}

/// A drawing of the page's sprite, with a class of its own.
pub fn icon_of(name: &str, class: &str) -> View {
    let drawing = tags::r#use().attr("href", format!("#i-{name}"));
    tags::svg()
        .attr("class", format!("k-icon {class}").trim_end().to_owned())
        .attr("aria-hidden", "true")
        .children(drawing)
        .into()
}
