//! The background wasm: a thin entry point.

fn main() {
    js_sys::Date::now();
}
