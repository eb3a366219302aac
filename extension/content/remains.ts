// Takes away what an earlier Kith left on the page. Chromium lets a script clean up when its extension is updated or
// removed; Firefox ends it on the spot. So the next script looks for the old host, and until then the layer hides itself.

import { api, checkAlive } from "./port";
import { namesOfOurs } from "./marks";

/** How long a layer without a living script stays to be seen. */
const STAYS = 10_000;

/** The closed root of an element, which a content script may see and the page may not. */
function rootOf(element: Element): ShadowRoot | null {
  const seen = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  return seen ?? api.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null;
}

/** Removes the host of a script that is no more. */
export function sweep(): void {
  for (const element of [...document.documentElement.children])
    if (element.matches('div[popover="manual"]:empty') && rootOf(element)?.querySelector('[role="region"][aria-label="Kith"]')) {
      element.remove();
      // Firefox hands the page's registry to a content script without its iterators.
      globalThis.CSS?.highlights?.forEach((_, name) => namesOfOurs.test(name) && CSS.highlights.delete(name));
    }
}

let rest: Animation | undefined;

/** Keeps the layer to be seen for as long as this script lives: each time it would hide, the script starts it anew. */
export function keepAlive(stage: HTMLElement): void {
  rest?.cancel();
  rest = stage.animate({ visibility: ["hidden", "hidden"] }, { delay: STAYS, duration: 1, fill: "forwards" });
  rest.onfinish = () => {
    rest?.cancel();
    if (checkAlive() && stage.isConnected) keepAlive(stage);
  };
}
