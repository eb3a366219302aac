//! What the popup needs of the browser beside storage and messages: sentences and dates in the user's language, the focus,
//! where a menu fits, a pause. What is said and listed is decided elsewhere.

use super::words::{Form, Voice, set_date};
use crate::day::Day;
use crate::text::Lang;
use crate::web::api;
use js_sys::{Array, Date, Function, Intl, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    fn ui_language() -> String;

    #[wasm_bindgen(js_namespace = ["chrome", "storage", "onChanged"], js_name = addListener)]
    pub fn on_stored(heard: &Function);

    #[wasm_bindgen(js_namespace = crypto, js_name = randomUUID)]
    pub fn uuid() -> String;
}

/// The browser's sentences and dates.
pub struct Speech {
    /// The language of the sentences, as `lang` has it: more exact than theirs where the browser's own is of that language.
    pub tag: String,
    /// Which of Kith's two languages that is.
    pub lang: Lang,
    forms: [Function; 4],
}

thread_local! {
    /// One for the life of the page.
    static SPEECH: &'static Speech = Box::leak(Box::new(Speech::new()));
}

/// The page's voice.
pub fn voice() -> &'static Speech {
    SPEECH.with(|speech| *speech)
}

/// A sentence without values.
pub fn say(key: &str) -> String {
    voice().say(key, &[])
}

/// A sentence with one value.
pub fn say_of(key: &str, value: &str) -> String {
    voice().say(key, &[value])
}

impl Speech {
    fn new() -> Speech {
        let (words, browser) = (api::message("popup_language", Vec::new()), ui_language());
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let tag = if primary(&browser) == primary(&words) { browser } else { words };
        let lang = if primary(&tag) == "zh" { Lang::Zh } else { Lang::En };
        let month = if lang == Lang::Zh { "numeric" } else { "short" };
        let forms = [
            format(&tag, &[("weekday", "long"), ("month", "long"), ("day", "numeric")]),
            format(&tag, &[("month", "long"), ("day", "numeric")]),
            format(&tag, &[("year", "numeric"), ("month", "long"), ("day", "numeric")]),
            format(&tag, &[("weekday", "short"), ("month", month), ("day", "numeric")]),
        ];
        Speech { tag, lang, forms }
    }
}

/// A way of writing dates.
fn format(tag: &str, options: &[(&str, &str)]) -> Function {
    let chosen = Object::new();
    // A day has no time zone: it is made and written in UTC.
    for (key, value) in options.iter().chain(&[("timeZone", "UTC")]) {
        // A fresh plain object takes any property.
        let _ = Reflect::set(&chosen, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    let locales = Array::of1(&JsValue::from_str(tag));
    Intl::DateTimeFormat::new(&locales, chosen.unchecked_ref()).format()
}

impl Voice for Speech {
    fn say(&self, key: &str, values: &[&str]) -> String {
        api::message(key, values.iter().map(|&value| value.to_owned()).collect())
    }

    fn date(&self, day: Day, form: Form) -> String {
        let at = Date::new(&JsValue::from_f64(Date::parse(&day.to_string())));
        let said = self.forms[form as usize].call1(&JsValue::NULL, &at).ok().and_then(|said| said.as_string());
        said.map_or_else(|| day.to_string(), |said| set_date(&said))
    }
}

/// The page.
pub fn document() -> Document {
    // The popup's wasm runs in a page, never in a worker.
    web_sys::window().and_then(|window| window.document()).expect("a page has a document")
}

/// The first element of a selector.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// All elements of a selector, in the order of the page.
pub fn find_all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)).filter_map(|node| node.dyn_into().ok()).collect()
}

/// Gives an element the focus.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Gives the focus to the first of the selectors that the page has.
pub fn focus_first(selectors: &[&str]) {
    if let Some(element) = selectors.iter().find_map(|selector| find(selector)) {
        focus(&element);
    }
}

/// Puts a row's menu where it can be seen whole: under its button; else above it; else the list grows.
pub fn place_menu() {
    unplace_menu();
    let (Some(menu), Some(list)) = (find(".k-row > .k-menu"), list()) else { return };
    let place = menu.get_bounding_client_rect();
    let (Some(first), Some(last)) = (list.first_element_child(), list.last_element_child()) else { return };
    let (top, end) = (first.get_bounding_client_rect().top(), last.get_bounding_client_rect().bottom());
    let over = place.bottom() + 8.0 - end;
    let row = menu.parent_element().map_or(top, |row| row.get_bounding_client_rect().top());
    if over > 0.0 {
        if row - top > place.height() {
            let _ = menu.class_list().add_1("is-above");
        } else {
            let _ = list.style().set_property("padding-block-end", &format!("{}px", over.ceil() as i32));
        }
    }
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    menu.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Takes back the room that a menu needed.
pub fn unplace_menu() {
    if let Some(list) = list() {
        let _ = list.style().remove_property("padding-block-end");
    }
}

/// The part of the page that scrolls.
fn list() -> Option<HtmlElement> {
    find(".pop-list")?.dyn_into().ok()
}

/// A while.
pub async fn pause(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}
