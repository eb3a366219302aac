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

    /// The whole coach on one brief: `{advice, hooks}`, or nothing for what is no brief. The benchmark's door: nothing is
    /// read from the store, so the time is that of the thinking.
    #[wasm_bindgen]
    pub fn coach(brief: JsValue) -> JsValue {
        background::coach(brief)
    }

    /// Makes the badge right for today.
    #[wasm_bindgen]
    pub async fn wake() {
        background::wake().await;
    }
}

fn main() {}
