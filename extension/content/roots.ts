// The page's trees: the document and the open shadow roots in it, and how to climb and look across their borders.
// Nothing here knows a message box.

/** A tree with listeners and children of its own. */
export type Root = Document | ShadowRoot;

const isShadow = (node: EventTarget): node is ShadowRoot => (node as Node).nodeType === 11 && "host" in node;

/** The nearest ancestor that matches, the element itself included, across the borders of shadow roots. */
export function closest(from: Element | null, selector: string): Element | null {
  for (let at = from; at; ) {
    const found = at.closest(selector);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = isShadow(root) ? root.host : null;
  }
  return null;
}

/** The element around this one, across the border of a shadow root. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (isShadow(root) ? root.host : null);
}

/** Whether it is on the page and takes room: LinkedIn keeps hidden twins of boxes and whole old threads. */
export const shown = (element: Element): boolean => element.isConnected && element.getClientRects().length > 0;

/** What really happened to an event that a shadow root retargets. */
export const origin = (event: Event): Element | null => {
  const first = event.composedPath()[0] as Node | undefined;
  return first ? (first.nodeType === 1 ? (first as Element) : first.parentElement) : null;
};

/** What has the focus, inside however many shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/**
 * Calls `focus` for everything that gets the focus or is pressed, and `submit` for every form sent, in the document and
 * in each open shadow root, which is found when something in it is touched: `focusin` within a root stays inside, and
 * `submit` never leaves it.
 */
export function listen(signal: AbortSignal, focus: (target: Element) => void, submit: (event: Event) => void): void {
  const known = new WeakSet<Node>();
  let last: Event | undefined;
  const touched = (event: Event): void => {
    if (event === last) return;
    last = event;
    for (const node of event.composedPath()) if (isShadow(node)) add(node);
    const target = origin(event);
    if (target) focus(target);
  };
  const add = (root: Root): void => {
    if (known.has(root)) return;
    known.add(root);
    root.addEventListener("focusin", touched, { capture: true, signal });
    root.addEventListener("submit", submit, { capture: true, signal });
  };
  add(document);
  document.addEventListener("pointerdown", touched, { capture: true, passive: true, signal });
  const now = focused();
  if (now && now !== document.body) {
    for (let root = now.getRootNode(); isShadow(root); root = root.host.getRootNode()) add(root);
    focus(now);
  }
}
