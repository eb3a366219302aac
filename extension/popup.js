// Starts the popup's wasm; everything else is in src/popup/.
"use strict";
wasm_bindgen({ module_or_path: "wasm/popup_bg.wasm" });
