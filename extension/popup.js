// Starts the popup's wasm, and sees how high the browser lets the popup be; everything else is in src/popup/.
"use strict";
wasm_bindgen({ module_or_path: "wasm/popup_bg.wasm" });

// The window of a popup grows with the page. Where it has stopped and the page is still higher, that is all there is: the
// list scrolls then, and not the whole page. Under 320 px it is better that the whole page does.
const page = document.documentElement;
let settled;
function fit() {
  clearTimeout(settled);
  settled = setTimeout(() => {
    const most = Number.parseInt(page.style.getPropertyValue("--pop-most"), 10);
    if (innerHeight > most) page.style.removeProperty("--pop-most");
    if (page.scrollHeight > innerHeight + 1 && innerHeight >= 320) page.style.setProperty("--pop-most", `${innerHeight}px`);
  }, 250);
}
addEventListener("resize", fit);
new ResizeObserver(fit).observe(document.getElementById("kith"));
