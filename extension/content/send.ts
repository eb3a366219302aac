// Notices that a message was sent: first that the user meant it (what stood in the box is kept before LinkedIn clears
// it), then that it really left. It never sends, and a doubt is told as a doubt.

import { boxAt, type Box } from "./box";
import { readDraft } from "./draft";
import { plain, recipients } from "./people";
import type { Delivery, Sight } from "./protocol";
import { closest, shown, type Root } from "./roots";
import * as at from "./selectors";
import { items, type Item } from "./thread";

/** How long LinkedIn has to give the message its id. */
const PATIENCE = 8000;
/** How long an own bubble that looks sent, but has no id, may still get one. */
const GRACE = 3000;
/** A page that changes all the time is looked at no more often. */
const PAUSE = 60;

/** A message on its way. */
interface Departing {
  box: Box;
  sight: Sight;
  before: Set<string>;
  nodes: WeakSet<Element>;
  since: number;
  taken: number | null;
  cleared: boolean;
}

const departing = new Set<Departing>();
/** LinkedIn's ids that have confirmed a message: each confirms one. */
const claimed = new Set<string>();

/** The box that this click sends from, if it does; a prepared reply of LinkedIn's brings its own text. */
export function sendsByClick(event: MouseEvent): { box: Box; text?: string } | null {
  if (!event.isTrusted) return null;
  for (const node of event.composedPath()) {
    const element = node as Element;
    if (element.nodeType !== 1) continue;
    const button = element.localName === "button" || element.getAttribute("role") === "button";
    if (!button && !element.matches(`${at.SEND}, ${at.QUICK_REPLY}`)) continue;
    let editor: Element | undefined;
    for (const around of [at.FORM, at.DIALOG, at.CONVERSATION]) editor ??= [...(closest(element, around)?.querySelectorAll(at.EDITOR) ?? [])].find(shown);
    const box = editor ? boxAt(editor) : null;
    if (!box) return null;
    if (element.matches(at.QUICK_REPLY)) return { box, text: plain(element.querySelector(at.QUICK_REPLY_TEXT) ?? element) };
    return element.matches(box.channel === "invite" ? at.DIALOG_SEND : at.SEND) || lastOfRow(element, box) ? { box } : null;
  }
  return null;
}

/** An invitation's main button, where no class tells it, is the last of its row. */
const lastOfRow = (button: Element, box: Box): boolean =>
  box.channel === "invite" && [...(closest(button, at.DIALOG_ROW)?.querySelectorAll("button") ?? [])].at(-1) === button;

/** Whether this key sends from the box: Enter where there is no button to send with, and never while characters are composed. */
export function sendsByKey(event: KeyboardEvent, box: Box): boolean {
  if (!event.isTrusted || event.key !== "Enter" || event.isComposing || event.keyCode === 229) return false;
  if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || box.channel === "invite") return false;
  return ![...box.form.querySelectorAll(at.SEND), ...box.scope.querySelectorAll(at.SEND_BUTTON)].some(shown);
}

/** Keeps what is about to leave, and tells once how it went; nothing is told where the words are still in the box. */
export function depart(box: Box, sight: Sight, signal: AbortSignal, told: (sight: Sight, delivery: Delivery, urn: string | null) => void): void {
  if (!sight.draft.trim()) return;
  for (const other of departing) if (other.box.editor === box.editor && other.sight.draft === sight.draft) return;
  const now = items(box.scope, sight.me, sight.recipients[0]);
  const one: Departing = {
    box,
    sight,
    before: new Set(now.map((item) => item.urn).filter(Boolean)),
    nodes: new WeakSet(now.map((item) => item.node)),
    since: Date.now(),
    taken: null,
    cleared: false,
  };
  departing.add(one);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let soon = false;
  const end = (delivery?: Delivery, urn: string | null = null): void => {
    departing.delete(one);
    observer.disconnect();
    clearTimeout(pause);
    clearTimeout(last);
    if (urn) claimed.add(urn);
    if (delivery && !signal.aborted) told(one.sight, delivery, urn);
  };
  const check = (): void => {
    soon = false;
    const found = outcome(one, false);
    if (found) end(found.delivery, found.urn);
    else if (one.taken) pause = setTimeout(check, GRACE);
  };
  // The pane may be taken away and built anew, so the tree it stands in is watched, for these seconds only.
  const observer = new MutationObserver(() => {
    if (soon) return;
    soon = true;
    clearTimeout(pause);
    pause = setTimeout(check, PAUSE);
  });
  observer.observe(box.root, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-event-urn", "class", "style"] });
  const last = setTimeout(() => {
    const found = outcome(one, true);
    end(found?.delivery, found?.urn);
  }, PATIENCE);
  signal.addEventListener("abort", () => end());
}

/** What two readings of one text agree in: Firefox leaves marks of direction out of what it shows, and space is the layout's. */
const squash = (text: string): string => text.replace(/\p{Cf}/gu, "").replace(/\s+/g, " ").trim();

/** What has become of it; nothing yet, unless it is the last look. */
function outcome(one: Departing, last: boolean): { delivery: Delivery; urn: string | null } | null {
  const { box, sight } = one;
  const box2 = boxNow(one);
  // Emptied is what was seen empty, or holds something that begins otherwise; words added to the draft are no send.
  const now = box2 ? squash(readDraft(box2.editor).text) : "";
  one.cleared ||= now === "";
  const emptied = one.cleared || !now.startsWith(squash(sight.draft).slice(0, 12));
  if (box.channel === "invite") {
    // A dialog that closed after its main button is all that an invitation shows.
    if (!shown(box.editor)) return { delivery: "likely", urn: null };
    return null;
  }
  const scope = box.scope.isConnected ? box.scope : box2?.scope;
  const all = scope ? items(scope, sight.me, sight.recipients[0]) : [];
  const same = (item: Item): boolean => item.mine && squash(item.text) === squash(sight.draft) && !claimed.has(item.urn);
  const fresh = all.filter((item) => same(item) && (item.urn ? !one.before.has(item.urn) : !one.nodes.has(item.node)));
  const newest = fresh.at(-1);
  if (newest && all.slice(all.indexOf(newest) + 1).every((item) => !item.mine || squash(item.text) !== squash(sight.draft))) {
    if (at.SERVER_URN.test(newest.urn)) return { delivery: "confirmed", urn: newest.urn };
    const sent = newest.node.querySelector(at.SENT) !== null;
    const settled = sent || !newest.urn;
    if (settled) one.taken ??= Date.now();
    if (emptied && settled && Date.now() - (one.taken ?? 0) >= GRACE) return { delivery: "likely", urn: null };
    if (!last || !emptied) return null;
    // A bubble that still carries the page's own provisional id has not been taken by LinkedIn.
    return { delivery: settled ? "likely" : "unconfirmed", urn: null };
  }
  return last && emptied ? { delivery: "unconfirmed", urn: null } : null;
}

/** The box of the conversation as it is now: the same, or the one built anew for the same person. */
function boxNow(one: Departing): Box | null {
  const { box, sight } = one;
  if (box.editor.isConnected && shown(box.editor)) return box;
  const root: Root = box.root.isConnected ? box.root : document;
  const [to] = sight.recipients;
  for (const editor of root.querySelectorAll(at.EDITOR)) {
    const other = boxAt(editor);
    if (!other || other.inPage !== box.inPage) continue;
    const [now, second] = recipients(other);
    // A new message becomes a thread: the pill had a name, the thread's head has the name and the address.
    if (second === undefined && (!to || !now || (now.name && now.name === to.name) || (now.slug && now.slug === to.slug) || (now.member && now.member === to.member))) return other;
  }
  return null;
}
