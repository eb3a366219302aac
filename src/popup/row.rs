//! One person who waits: the row, and the menu of what one can do about it. The menu keeps to the pattern of the ARIA
//! authoring practices: arrow keys, Home and End move, Escape goes back to the button, one item at a time takes the focus.

use super::browser::{find, find_all, focus, focus_first, place_menu, say, say_of, voice};
use super::desk::{Deed, Desk, Leaf, Menu};
use super::list::{address, key, other_days};
use super::page::icon;
use super::words::{Form, Voice, last, other_language, reason, runs_on, seal};
use crate::agenda::{Item, Why};
use crate::brief::Who;
use crate::day::Day;
use std::borrow::Cow;
use std::rc::Rc;
use sycamore::prelude::*;
use sycamore::web::events::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// A row.
pub fn row(desk: Desk, item: Rc<Item>) -> View {
    let own = key(&item.id);
    let leaf = create_selector({
        let own = own.clone();
        move || desk.menu.with(|menu| menu.as_ref().filter(|menu| menu.key == own).map(|menu| menu.leaf))
    });
    let lang = other_language(&item.name, voice().lang).map(Cow::from);
    let (name, label) = (item.name.clone(), say_of("popup_more", &item.name));
    let name = match address(&item) {
        Some(url) => view! { a(href=url, target="_blank", rel="noopener", lang=lang) { (name) } },
        None => view! { span(lang=lang) { (name) } },
    };
    let (initials, done) = (seal(&item.name, voice().lang), say(done_key(&item)));
    let (class, run_on, quoted) = if runs_on(&item) {
        ("k-row__why pop-run-on", said(&item), View::new())
    } else {
        ("k-row__why", View::new(), own_said(&item))
    };
    let (ticked, toggled, reasoned, listed) = (item.clone(), own.clone(), item.clone(), item);
    let (tick, dots) = (icon("done"), icon("more"));
    view! {
        li(class=move || if leaf.get().is_some() { "k-row is-open" } else { "k-row" }, data-row=own) {
            span(class="k-seal", aria-hidden="true") { (initials) }
            h3(class="k-row__name") { (name) }
            div(class="k-row__do") {
                button(class="k-tool k-tool--done", r#type="button", aria-label=done,
                    on:click=move |_| desk.act(&ticked, Deed::Done)) { (tick) }
                button(class="k-tool", r#type="button", aria-haspopup="menu", aria-label=label,
                    aria-expanded=move || if leaf.get().is_some() { "true" } else { "false" },
                    on:click=move |_| toggle(desk, &toggled)) { (dots) }
            }
            p(class=class) { span { (reason(voice(), &reasoned, desk.today.get())) } (run_on) }
            (quoted)
            (match leaf.get() {
                None => View::new(),
                Some(Leaf::Acts) => acts(desk, &listed),
                Some(Leaf::Days) => days(desk, &listed),
                Some(Leaf::Calendar) => calendar(desk, &listed),
            })
        }
    }
}

/// What the tick means for an item.
fn done_key(item: &Item) -> &'static str {
    if matches!(item.why, Why::Promise { .. }) { "popup_kept" } else { "popup_done" }
}

/// The last words of the conversation, as a quotation.
fn said(item: &Item) -> View {
    let Some((_, words, lang)) = last(item, voice().lang) else { return View::new() };
    let (quoted, lang) = (say_of("popup_said", words), lang.map(Cow::from));
    view! { span(class="k-said", lang=lang) { (quoted) } }
}

/// The last words on a line of their own, and whose they are where they are the user's.
fn own_said(item: &Item) -> View {
    let Some((who, ..)) = last(item, voice().lang) else { return View::new() };
    let before = if who == Who::Me { say("popup_said_by_you") } else { String::new() };
    let said = said(item);
    view! { p(class="k-row__why pop-said") { (before) (said) } }
}

fn toggle(desk: Desk, own: &str) {
    let open = desk.menu.with_untracked(|menu| menu.as_ref().is_some_and(|menu| menu.key == own));
    desk.close_menu();
    if !open {
        turn(desk, own, Leaf::Acts);
    }
}

/// Opens a leaf of a row's menu and gives it the focus.
fn turn(desk: Desk, own: &str, leaf: Leaf) {
    desk.menu.set(Some(Menu { key: own.to_owned(), leaf }));
    place_menu();
    focus_first(&[".k-menu input", ".k-menu .k-menu__item"]);
}

/// Closes the menu and goes back to its button.
fn leave(desk: Desk) {
    let button = find(".k-row.is-open [aria-haspopup=menu]");
    desk.close_menu();
    if let Some(button) = button {
        focus(&button);
    }
}

/// The keys of a menu.
fn keys(desk: Desk, own: &str, leaf: Leaf, event: &KeyboardEvent) {
    let items = find_all(".k-menu [role=menuitem]");
    let here = web_sys::window().and_then(|window| window.document()).and_then(|page| page.active_element());
    let at = items.iter().position(|item| Some(item) == here.as_ref()).unwrap_or(0);
    let to = match event.key().as_str() {
        "ArrowDown" => (at + 1) % items.len().max(1),
        "ArrowUp" => (at + items.len().max(1) - 1) % items.len().max(1),
        "Home" => 0,
        "End" => items.len().saturating_sub(1),
        "ArrowRight" if leaf == Leaf::Acts && here.is_some_and(|item| item.has_attribute("aria-haspopup")) => {
            event.prevent_default();
            return turn(desk, own, Leaf::Days);
        }
        "ArrowLeft" if leaf == Leaf::Days => {
            event.prevent_default();
            return back(desk, own);
        }
        "Escape" => {
            // Or the browser closes the whole popup.
            event.prevent_default();
            event.stop_propagation();
            return leave(desk);
        }
        "Tab" => return leave(desk),
        _ => return,
    };
    event.prevent_default();
    if let Some(item) = items.get(to) {
        for other in &items {
            let _ = other.set_attribute("tabindex", if other == item { "0" } else { "-1" });
        }
        focus(item);
    }
}

/// From the days back to what one can do.
fn back(desk: Desk, own: &str) {
    turn(desk, own, Leaf::Acts);
    focus_first(&[".k-menu [aria-haspopup=menu]"]);
}

/// What one can do.
fn acts(desk: Desk, item: &Rc<Item>) -> View {
    let own = key(&item.id);
    let write = address(item).map(|url| {
        let (sign, label) = (icon("reply"), say("popup_write"));
        view! {
            a(class="k-menu__item", role="menuitem", tabindex="0", href=url, target="_blank", rel="noopener",
                on:click=move |_| desk.close_menu()) { (sign) span { (label) } }
        }
    });
    let first = if write.is_some() { "-1" } else { "0" };
    let (name, write) = (item.name.clone(), write.unwrap_or_default());
    let (ticked, replied, turned) = (item.clone(), item.clone(), own.clone());
    let done = View::from((icon("done"), labelled(say(done_key(item)))));
    let answered = View::from((icon("person"), labelled(say("popup_replied"))));
    let another = View::from((icon("snooze"), labelled(say("popup_another_day")), side("k-icon--side")));
    view! {
        div(class="k-menu k-menu--row", role="menu", aria-label=name,
            on:keydown=move |event: KeyboardEvent| keys(desk, &own, Leaf::Acts, &event)) {
            (write)
            button(class="k-menu__item", role="menuitem", r#type="button", tabindex=first,
                on:click=move |_| desk.act(&ticked, Deed::Done)) { (done) }
            button(class="k-menu__item", role="menuitem", r#type="button", tabindex="-1",
                on:click=move |_| desk.act(&replied, Deed::Replied)) { (answered) }
            button(class="k-menu__item", role="menuitem", r#type="button", tabindex="-1", aria-haspopup="menu",
                on:click=move |_| turn(desk, &turned, Leaf::Days)) { (another) }
        }
    }
}

/// The words of a menu item.
fn labelled(text: String) -> View {
    view! { span { (text) } }
}

/// The other days.
fn days(desk: Desk, item: &Rc<Item>) -> View {
    let own = key(&item.id);
    let (returned, turned) = (own.clone(), own.clone());
    let offered = other_days(desk.today.get_untracked());
    let labels = ["popup_in_one_day", "popup_in_three_days", "popup_next_week"];
    let choices = labels.into_iter().zip(offered).enumerate().map(|(index, (label, day))| {
        let moved = item.clone();
        let (label, date) = (say(label), voice().date(day, Form::Short));
        let order = if index == 0 { "0" } else { "-1" };
        view! {
            button(class="k-menu__item", role="menuitem", r#type="button", tabindex=order,
                on:click=move |_| desk.act(&moved, Deed::Until(day))) {
                span {} span { (label) } span(class="k-day") { (date) }
            }
        }
    });
    let choices: Vec<View> = choices.collect();
    let (title, heading, back_label) = (say("popup_another_day"), say("popup_another_day"), say("popup_back"));
    let (chevron, choose) = (side("k-icon--back"), say("popup_choose_day"));
    view! {
        div(class="k-menu k-menu--row", role="menu", aria-label=title,
            on:keydown=move |event: KeyboardEvent| keys(desk, &own, Leaf::Days, &event)) {
            div(class="k-menu__title", role="none") {
                button(class="k-tool", role="menuitem", r#type="button", tabindex="-1", aria-label=back_label,
                    on:click=move |_| back(desk, &returned)) { (chevron) }
                span(aria-hidden="true") { (heading) }
            }
            (choices)
            hr(role="separator")
            button(class="k-menu__item", role="menuitem", r#type="button", tabindex="-1", aria-haspopup="dialog",
                on:click=move |_| turn(desk, &turned, Leaf::Calendar)) { span {} span { (choose) } }
        }
    }
}

/// A day to be chosen.
fn calendar(desk: Desk, item: &Rc<Item>) -> View {
    let own = key(&item.id);
    let (returned, moved) = (own.clone(), item.clone());
    let wrong = create_signal(String::new());
    let input = create_node_ref();
    let choose = move |event: sycamore::web::events::SubmitEvent| {
        event.prevent_default();
        let today = desk.today.get_untracked();
        let value = input.get().dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
        let fault = match Day::parse(&value) {
            None => "popup_choose_missing",
            Some(day) if day < today => "popup_fail_past_day",
            Some(day) if day == today => "popup_choose_today",
            Some(day) => return desk.act(&moved, Deed::Until(day)),
        };
        wrong.set(say(fault));
        focus_first(&[".k-menu input"]);
    };
    let first = desk.today.get_untracked().plus(1).to_string();
    let (title, heading, back_label) = (say("popup_choose_title"), say("popup_choose_title"), say("popup_back"));
    let (chevron, label, set) =
        (side("k-icon--back"), say_of("popup_choose_label", &item.name), say("popup_choose_set"));
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            leave(desk);
        }
    };
    view! {
        div(class="k-menu k-menu--row pop-calendar", role="dialog", aria-label=title, on:keydown=escape) {
            div(class="k-menu__title") {
                button(class="k-tool", r#type="button", aria-label=back_label,
                    on:click=move |_| turn(desk, &returned, Leaf::Days)) { (chevron) }
                span(aria-hidden="true") { (heading) }
            }
            form(class="pop-calendar__form", novalidate=true, on:submit=choose) {
                label(class="k-field") {
                    span(class="k-label") { (label) }
                    input(r#type="date", r#ref=input, min=first, aria-describedby="pop-wrong",
                        aria-invalid=move || if wrong.with(String::is_empty) { "false" } else { "true" })
                }
                p(class="pop-wrong", id="pop-wrong", role="alert") { (wrong.get_clone()) }
                button(class="k-btn k-btn--main k-btn--small", r#type="submit") { (set) }
            }
        }
    }
}

/// A chevron turned aside.
fn side(turned: &'static str) -> View {
    super::page::icon_of("open", turned)
}
