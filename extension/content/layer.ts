// Kith's one node on the page: a plain element with a closed shadow root in the top layer, there only while a box is in
// use. This file holds the frame: attached, placed, folded, themed, reached by keyboard. What is in it is made elsewhere.

import basicsCss from "../look/basics.css";
import tokensCss from "../look/tokens.css";
import type { Box } from "./box";
import { h } from "./dom";
import { icon, kith } from "./icons";
import layerCss from "./layer.css";
import { beside, corner, darkBehind, inFooter, over, type Spot } from "./place";
import { keepAlive } from "./remains";
import { shown } from "./roots";
import { count, say, uiLang } from "./words";

/** On a Mac, Alt and a letter write another letter: there the Tab key has to do. */
export const isMac = /Mac/.test(navigator.platform);

/** What the folded mark tells without being opened. */
export type Hint = { lines: number; fix: boolean; log: boolean };

interface Frame {
  host: HTMLElement;
  shadow: ShadowRoot;
  stage: HTMLElement;
  open: HTMLElement;
  head: HTMLElement;
  body: HTMLElement;
  status: HTMLElement;
  folded: HTMLElement;
  mark: HTMLButtonElement;
}

let frame: Frame | undefined;
let box: Box | null = null;
let hint: Hint = { lines: 0, fix: false, log: false };
/** What the user chose, for this tab: folded, or only this card folded, or open although there is no room. */
let choice: "folded" | "card" | "open" | null = null;
let content = false;
let shownBefore = false;
let pending = 0;
let fading: ReturnType<typeof setTimeout> | undefined;
/** How long a word afterwards stays. */
const STAYS = 60_000;

/** Whether the layer takes the keyboard right now. */
export const hasFocus = (): boolean => Boolean(frame?.shadow.activeElement);
/** Whether an element is Kith's own. */
export const isOwn = (element: Element): boolean => element === frame?.host;
/** Whether the user is reading or using it. */
export const attended = (): boolean => hasFocus() || Boolean(frame?.open.matches(":hover"));

function make(): Frame {
  const host = document.createElement("div");
  host.popover = "manual";
  const shadow = host.attachShadow({ mode: "closed" });
  dress(shadow);
  const head = h("span", { class: "k-to" });
  const body = h("div", {});
  const status = h("div", { class: "k-sent k-status", role: "status" });
  const open = h(
    "div",
    { class: "kith k-layer k-bound", role: "region", "aria-label": "Kith", "aria-keyshortcuts": isMac ? undefined : "Alt+K", hidden: true },
    h(
      "div",
      { class: "k-layer__in" },
      h("div", { class: "k-layer__head" }, kith(), head, h("button", { class: "k-tool", type: "button", "aria-label": say("layer_fold"), onclick: () => fold() }, icon("fold"))),
      body,
      status,
    ),
  );
  const mark = h("button", { class: "k-folded", type: "button", "aria-expanded": "false", onclick: () => unfold() });
  const folded = h("div", { class: "kith k-fold", role: "region", "aria-label": "Kith", hidden: true }, mark);
  const stage = h("div", { lang: uiLang() }, open, folded);
  // The editor keeps the focus: only fields take it, and buttons by keyboard.
  stage.addEventListener("mousedown", (event) => {
    if (!(event.target as Element).closest("input, label")) event.preventDefault();
  });
  stage.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    fold();
  });
  // Keys and presses in the layer are none of the page's business.
  for (const kind of ["keydown", "keyup", "keypress", "beforeinput", "input", "change", "paste", "copy", "cut", "pointerdown", "pointerup", "mousedown", "mouseup", "click", "dblclick", "contextmenu", "wheel"])
    stage.addEventListener(kind, (event) => event.stopPropagation(), { passive: true });
  shadow.append(stage);
  return { host, shadow, stage, open, head, body, status, folded, mark };
}

/** Style sheets without a node where the browser lets a content script adopt them, else in the shadow root itself. */
function dress(shadow: ShadowRoot): void {
  const css = `${tokensCss}${basicsCss}${layerCss}`;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
    if (shadow.adoptedStyleSheets.length) return;
  } catch {
    // Firefox keeps a content script's sheet apart from the page's tree.
  }
  shadow.append(h("style", {}, css));
}

/** Shows the layer for a box; with nothing in it, nothing appears. */
export function attach(to: Box | null): void {
  if (to?.editor !== box?.editor) {
    shownBefore = false;
    // Opened although there was no room: that was for the other box.
    if (choice === "open") choice = null;
  }
  box = to;
  place();
}

/** Takes everything away. */
export function close(): void {
  cancelAnimationFrame(pending);
  clearTimeout(fading);
  pending = 0;
  frame?.host.remove();
  frame = undefined;
  box = null;
  content = false;
  shownBefore = false;
  hint = { lines: 0, fix: false, log: false };
}

/** Sets what the layer holds: its head, its body, and what the folded mark tells. */
export function fill(head: string, body: Node[], tells: Hint): void {
  content = body.length > 0;
  hint = tells;
  if (choice === "card" && !hint.log) choice = null;
  if (!content && !frame) return;
  frame ??= make();
  frame.head.textContent = head;
  frame.body.replaceChildren(...body);
  theme();
  place();
}

/** By day or by night as the page is; where that cannot be told, as the system is. */
function theme(): void {
  const dark = darkBehind(box);
  if (dark === null) frame?.stage.removeAttribute("data-theme");
  else frame?.stage.setAttribute("data-theme", dark ? "dark" : "light");
}

/** Says something, politely: what was done, and how to take it back. Without nodes, takes it away again. */
export function tell(...nodes: Node[]): void {
  if (!nodes.length && !frame) return;
  frame ??= make();
  frame.status.replaceChildren(...nodes);
  clearTimeout(fading);
  if (nodes.length) fading = setTimeout(fade, STAYS);
  place();
}

/** What was said goes away, unless somebody is reading it. */
function fade(): void {
  if (attended()) fading = setTimeout(fade, STAYS / 6);
  else tell();
}

export const told = (): boolean => Boolean(frame?.status.hasChildNodes());

/** Folds to the mark. */
export function fold(): void {
  choice = hint.log ? "card" : "folded";
  const back = hasFocus();
  place();
  if (back) box?.editor.focus({ preventScroll: true });
}

/** Opens again; with the keyboard, the first thing in it gets the focus. */
function unfold(): void {
  const keyboard = Boolean(frame && frame.shadow.activeElement === frame.mark);
  choice = "open";
  if (content || told()) place();
  else tell(h("p", { class: "k-done" }, h("span", {}, say("layer_nothing"))));
  if (keyboard) reach();
}

/** Whether the user folded it. */
export const isFolded = (): boolean => choice === "folded";

/** Puts the keyboard into the layer, opening it; false where nothing is shown. */
export function reach(): boolean {
  if (!frame || (frame.open.hidden && frame.folded.hidden)) return false;
  if (frame.open.hidden && content) {
    choice = "open";
    place();
  }
  const inside = (part: HTMLElement): HTMLElement | null => part.querySelector<HTMLElement>("button, input");
  const first = frame.open.hidden ? frame.mark : (inside(frame.body) ?? inside(frame.status) ?? inside(frame.open));
  first?.focus({ preventScroll: true });
  return hasFocus();
}

/** Places it anew before the next paint, once, however much has moved. */
export function replace(): void {
  if (!frame || pending) return;
  pending = requestAnimationFrame(() => {
    pending = 0;
    place();
  });
}

function place(): void {
  if (!frame) return;
  const { host, stage, open, folded, mark } = frame;
  const something = content || told();
  const there = box ? shown(box.editor) && inWindow(box.editor) : something;
  if (!there || (!something && !shownBefore)) {
    open.hidden = folded.hidden = true;
    if (!something && !shownBefore) host.remove();
    return;
  }
  if (!host.isConnected) {
    document.documentElement.append(host);
    keepAlive(stage);
  }
  if (!host.matches(":popover-open")) host.showPopover();
  let spot: Spot | null = null;
  if (something && choice !== "folded" && choice !== "card") {
    open.hidden = false;
    open.style.maxHeight = "";
    open.style.width = "";
    const height = open.offsetHeight;
    spot = box ? (beside(box, height) ?? (choice === "open" ? over(box) : null)) : corner(height);
    if (spot) {
      open.style.left = `${spot.left}px`;
      open.style.bottom = `${spot.bottom}px`;
      open.style.width = `${spot.width}px`;
      open.style.maxHeight = `${Math.max(120, spot.height)}px`;
      shownBefore = true;
    }
  }
  open.hidden = !spot;
  folded.hidden = Boolean(spot);
  if (spot) return;
  const label = hint.log ? say("layer_folded_log") : hint.fix ? say("layer_folded_fix") : hint.lines ? count("layer_folded", hint.lines) : say("layer_folded_none");
  if (mark.getAttribute("aria-label") !== label) {
    mark.setAttribute("aria-label", label);
    mark.replaceChildren(kith(), ...(hint.log ? [icon("log")] : hint.fix ? [icon("fix", "k-c-fix")] : hint.lines ? [h("span", {}, String(hint.lines))] : []));
  }
  const at = box ? inFooter(box, mark.offsetWidth || 28) : null;
  folded.hidden = !at;
  if (!at) return;
  folded.style.left = `${at.left}px`;
  folded.style.bottom = `${at.bottom}px`;
  shownBefore = true;
}

/** Whether some of it can be seen in the window. */
function inWindow(element: Element): boolean {
  const area = element.getBoundingClientRect();
  return area.width > 0 && area.height > 0 && area.bottom > 0 && area.top < innerHeight && area.right > 0 && area.left < innerWidth;
}

/** The dark or the light: what the marks in the draft are to be drawn on. */
export const onDark = (): boolean => darkBehind(box) ?? matchMedia("(prefers-color-scheme: dark)").matches;
