//! The background worker's wasm: what `extension/background.js` calls. No logic lives here.

#[cfg(target_arch = "wasm32")]
mod exports {
    use kith::web::background;
    use wasm_bindgen::prelude::*;

    /// Answers an `Ask` of a port with an `Answer`.
    #[wasm_bindgen]
    pub async fn ask(ask: JsValue) -> JsValue {
        background::ask(ask).await
    }

    /// Answers a `Request` of a page with a `Reply`.
    #[wasm_bindgen]
    pub async fn answer(request: JsValue) -> JsValue {
        background::answer(request).await
    }

    /// Keeps a brief for `coach`. With it the benchmark's door: nothing is read from the store, and the time is that of the
    /// thinking alone.
    #[wasm_bindgen]
    pub fn keep(brief: JsValue) -> bool {
        background::keep(brief)
    }

    /// The whole coach on a draft within the brief that was kept: `{advice, hooks}`.
    #[wasm_bindgen]
    pub fn coach(draft: String) -> JsValue {
        background::coach(draft)
    }

    /// Makes the badge right for today.
    #[wasm_bindgen]
    pub async fn wake() {
        background::wake().await;
    }
}

fn main() {}
