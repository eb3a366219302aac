// Kith's eyes and hands on a page of LinkedIn's: it finds the box that is written in, asks the background what is worth
// saying, shows it, puts in what the user takes, and notices what was sent. It decides nothing and keeps nothing.

import { boxAt, usable, type Box } from "./box";
import { card, cardHead, logAll, order, whom, type Departed, type Proposal } from "./card";
import { readDraft } from "./draft";
import { h } from "./dom";
import { icon } from "./icons";
import { copy, insert, takeOut } from "./insert";
import * as layer from "./layer";
import { linesList, type Hush } from "./lines";
import { clear as unmark, mark } from "./marks";
import { ask, connect, hangUp, whenGone } from "./port";
import { readProfiles } from "./profile";
import { sweep } from "./remains";
import type { Delivery, Line, Sight, Silence } from "./protocol";
import { focused, listen, origin } from "./roots";
import * as at from "./selectors";
import { depart, sendsByClick, sendsByKey } from "./send";
import { forget, sightOf } from "./sight";
import { inUrn, today } from "./when";
import { watch } from "./watch";
import { say } from "./words";

/** After the last key, how long the writer may be thinking. */
const PAUSE = 300;
/** A card that nobody looks at goes away. */
const CARD_STAYS = 60_000;

const life = new AbortController();
const { signal } = life;

/** The box in use, with what was asked and answered for it. */
interface Use {
  box: Box;
  end: AbortController;
  timer: ReturnType<typeof setTimeout> | undefined;
  composing: boolean;
  asked: string;
  turn: number;
  /** What was asked about last. */
  sight: Sight | null;
  /** What the lines that are shown were made for: their offsets hold in this draft alone. */
  shownFor: Sight | null;
  looking: Promise<void>;
  lines: Line[];
  silence: Silence | null;
  /** After a send nothing is said about the empty box until the writer begins again. */
  quiet: boolean;
}

let use: Use | null = null;
let turns = 0;
let left: { departed: Departed[]; proposal: Proposal; timer: ReturnType<typeof setTimeout> } | null = null;
/** What was silenced for the message being written, by conversation. */
const hushed = new Map<string, Set<string>>();
let inserting = false;

/** Something got the focus or was pressed. */
function touched(target: Element): void {
  if (layer.isOwn(target)) return;
  if (use?.box.editor.contains(target)) {
    if (!use.asked) look(use);
    return;
  }
  const box = target.closest(at.EDITOR) ? boxAt(target) : null;
  if (box) begin(box);
  // An empty box that was left is no longer in use.
  else if (use && !left && !layer.told() && !inside(target, use.box) && !readDraft(use.box.editor).text.trim()) stop();
}

const inside = (target: Element, box: Box): boolean => box.scope.contains(target) || target.contains(box.editor);

function begin(box: Box): void {
  if (!connect()) return;
  stop(false);
  const end = new AbortController();
  const one: Use = { box, end, timer: undefined, composing: false, asked: "", turn: 0, sight: null, shownFor: null, looking: Promise.resolve(), lines: [], silence: null, quiet: left !== null };
  use = one;
  layer.attach(box);
  if (!left) layer.tell();
  watch(box, end.signal, {
    around: () => {
      forget(box);
      later(one);
      layer.replace();
    },
    // Minimised, or put aside for another conversation: the next touch begins anew. A card waits for it.
    moved: () => (usable(box) || left ? layer.replace() : stop()),
    gone: () => gone(one),
  });
  show();
  look(one);
}

/** The box is no longer used; what belongs to it goes, at once or when the next one is there. */
function stop(all = true): void {
  if (use) {
    clearTimeout(use.timer);
    use.end.abort();
    unmark();
    use = null;
  }
  if (all && !left) layer.close();
  else if (all) layer.attach(null);
}

/** LinkedIn took the box away: it may have built the same one anew. */
function gone(one: Use): void {
  if (use !== one) return;
  const root = one.box.root.isConnected ? one.box.root : document;
  const heir = [...root.querySelectorAll(at.EDITOR)].map(boxAt).find((box) => box && box.inPage === one.box.inPage && (box.inPage || sightOf(box).conversation === one.sight?.conversation));
  const active = focused();
  if (heir && (left || layer.told() || (active && heir.editor.contains(active)))) begin(heir);
  else stop();
}

/** Looks once the writer pauses. */
function later(one: Use): void {
  clearTimeout(one.timer);
  if (!one.composing) one.timer = setTimeout(() => look(one), PAUSE);
}

/** Asks what is worth saying about the draft as it stands. */
function look(one: Use): void {
  clearTimeout(one.timer);
  if (use !== one || one.composing) return;
  if (!usable(one.box)) return layer.replace();
  const sight = sightOf(one.box);
  if (one.quiet && (!one.sight || one.sight.conversation === sight.conversation)) {
    if (!sight.draft.trim() && one.lines.length) {
      rest(one);
      show();
    }
    return;
  }
  one.quiet = false;
  const hidden = [...(hushed.get(sight.conversation) ?? [])];
  const key = JSON.stringify([sight, hidden]);
  if (key === one.asked) return;
  one.asked = key;
  // Another conversation in the same box: nothing of the old one may stand beside it.
  if (one.sight && one.sight.conversation !== sight.conversation) {
    one.lines = [];
    one.silence = null;
    unmark();
    show();
  }
  one.sight = sight;
  const turn = (one.turn = ++turns);
  one.looking = ask({ kind: "look", sight, today: today(), hidden }).then(
    (reply) => {
      if (use !== one || one.turn !== turn) return;
      if (reply.kind === "failed" && reply.failure === "outdated") layer.tell(notice("layer_outdated"));
      if (reply.kind !== "lines") return;
      const same = JSON.stringify([one.lines, one.silence]) === JSON.stringify([reply.lines, reply.silence]);
      one.lines = reply.lines;
      one.silence = reply.silence;
      one.shownFor = sight;
      mark(one.box, sight.draft, layer.isFolded() ? [] : reply.lines, layer.onDark());
      if (!same) show();
    },
    () => {
      // The background does not answer: the next pause asks again.
      one.asked = "";
    },
  );
}

/** Fills the layer: the card of what was sent, else the lines for what is being written. */
function show(): void {
  if (left) {
    const { departed, proposal } = left;
    const last = departed.at(-1);
    if (last) layer.fill(cardHead(last), card(departed, proposal, shut), { lines: 0, fix: false, log: true });
    return;
  }
  const { lines, silence, sight }: Pick<Use, "lines" | "silence" | "sight"> = use ?? { lines: [], silence: null, sight: null };
  const name = sight?.recipients.length === 1 ? (sight.recipients[0]?.name ?? "") : "";
  const body: Node[] = [];
  if (lines.length) body.push(linesList(lines, name, { take: (hook) => void take(hook), hush }));
  // Silence alone is not announced; it is told where something else is, or to whom opens the mark.
  if (silence && lines.length) body.push(h("p", { class: "k-say" }, say(silence === "several" ? "layer_several" : "layer_unsure")));
  layer.fill(name ? say("layer_to", name) : "Kith", body, { lines: lines.length, fix: lines.some((line) => line.kind === "advice" && line.level === "fix"), log: false });
}

const notice = (key: string): HTMLElement => h("p", { class: "k-done" }, icon("check"), h("span", {}, say(key)));

type Hook = Extract<Line, { kind: "hook" }>;

/** Puts a hook into the draft. Where the writer has typed on since it was shown, its place is asked for anew first. */
async function take(hook: Hook): Promise<void> {
  const one = use;
  if (!one?.shownFor) return;
  forget(one.box);
  const { conversation } = one.shownFor;
  if (sightOf(one.box).draft !== one.shownFor.draft) {
    look(one);
    await one.looking;
  }
  const now = sightOf(one.box);
  const fresh = one.lines.find((line): line is Hook => line.kind === "hook" && line.hook === hook.hook && line.evidence === hook.evidence);
  const same = use === one && now.conversation === conversation && now.draft === one.shownFor.draft;
  if (same && fresh) put(one, fresh, now.draft);
  else {
    void copy(hook.text);
    layer.tell(notice("layer_changed_copied"));
  }
}

function put(one: Use, hook: Hook, draft: string): void {
  inserting = true;
  const done = insert(one.box.editor, draft, hook.insert, hook.at, hook.caret);
  inserting = false;
  if (!done) {
    void copy(hook.text);
    layer.tell(notice("layer_changed_copied"));
    return;
  }
  layer.tell(
    h("p", { class: "k-done" }, icon("done"), h("span", {}, say("layer_inserted"))),
    h("div", { class: "k-actions" }, h("button", { class: "k-btn k-btn--small", type: "button", onclick: () => putBack(one, hook.insert, hook.at) }, icon("undo"), say("layer_undo"))),
  );
  look(one);
}

function putBack(one: Use, text: string, offset: number): void {
  inserting = true;
  if (takeOut(one.box.editor, text, offset)) layer.tell();
  inserting = false;
  look(one);
}

/** Silences a line for this message, for this person, or always. */
function hush(line: Line, how: Hush): void {
  const one = use;
  if (!one?.sight) return;
  const { conversation } = one.sight;
  const what = line.kind === "hook" ? line.evidence : line.code;
  const here = hushed.get(conversation) ?? new Set();
  hushed.set(conversation, here.add(what));
  one.lines = one.lines.filter((other) => other !== line);
  const person = how === "person" ? whom(one.sight) : null;
  const again = (): void => {
    one.asked = "";
    look(one);
  };
  if (how === "always" || person)
    void order({ kind: "hide", code: line.kind === "hook" ? line.hook : line.code, person }, "layer_hidden", () => {
      here.delete(what);
      again();
    }).then(again);
  if (layer.hasFocus()) one.box.editor.focus({ preventScroll: true });
  if (one.shownFor) mark(one.box, one.shownFor.draft, one.lines, layer.onDark());
  show();
  look(one);
}

/** The user sends: what stands in the box, or the reply that was pressed, is kept as it is now. */
function leaving(box: Box, text?: string): void {
  forget(box);
  const sight = sightOf(box);
  if (use?.box.editor === box.editor) use.quiet = true;
  depart(box, text ? { ...sight, draft: text } : sight, signal, (sight, delivery, urn) => void sent(sight, delivery, urn));
}

async function sent(sight: Sight, delivery: Delivery, urn: string | null): Promise<void> {
  hushed.delete(sight.conversation);
  let proposal: Proposal = { kind: "proposal", promises: [], follow_up: inAWeek(), without_asking: false };
  try {
    const reply = await ask({ kind: "sent", sight, today: today() });
    if (reply.kind === "proposal") proposal = reply;
  } catch {
    // The card stands without what the background would have found: the log itself is still possible.
  }
  if (signal.aborted) return;
  // The first message to somebody makes the thread, whose id the message's own then tells.
  const thread = urn && inUrn(urn).conversation;
  const one: Departed = { sight: thread && sight.conversation.startsWith("to:") ? { ...sight, conversation: `2-${btoa(thread)}` } : sight, delivery, urn };
  if (proposal.without_asking && delivery !== "unconfirmed") {
    if (use) rest(use);
    show();
    return logAll([one], null, proposal.promises, () => {});
  }
  const together = left && left.departed[0]?.sight.conversation === one.sight.conversation ? left : null;
  clearTimeout(left?.timer);
  left = {
    departed: [...(together?.departed ?? []), one],
    proposal: { ...proposal, promises: [...(together?.proposal.promises ?? []), ...proposal.promises] },
    timer: setTimeout(expire, CARD_STAYS),
  };
  layer.tell();
  if (use) rest(use);
  show();
}

/** Nothing more to say here until the writer begins again. */
function rest(one: Use): void {
  clearTimeout(one.timer);
  one.lines = [];
  one.silence = null;
  one.asked = "";
  one.turn = ++turns;
  one.quiet = true;
  unmark();
}

function inAWeek(): string {
  const now = new Date();
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
}

/** The card has been logged, or nobody wanted it. */
function shut(): void {
  clearTimeout(left?.timer);
  left = null;
  show();
  if (use) look(use);
}

function expire(): void {
  if (!left) return;
  if (layer.attended()) left.timer = setTimeout(expire, CARD_STAYS / 6);
  else {
    shut();
    if (!use) layer.close();
  }
}

function onInput(event: Event): void {
  const target = origin(event);
  if (!use && target) touched(target);
  if (!use || !target || !use.box.editor.contains(target) || inserting) return;
  if (!left && layer.told()) layer.tell();
  unmark();
  // What is typed may be what stood there a moment ago: its marks are gone, so it is asked about again.
  use.asked = "";
  if (use.quiet && readDraft(use.box.editor).text.trim()) use.quiet = false;
  later(use);
}

sweep();
listen(signal, touched, (event) => {
  const form = event.isTrusted && origin(event);
  const editor = form && [...form.querySelectorAll(at.EDITOR)][0];
  const box = editor && boxAt(editor);
  if (box && box.channel !== "invite") leaving(box);
});

const on = <K extends keyof DocumentEventMap>(kind: K, act: (event: DocumentEventMap[K]) => void): void =>
  document.addEventListener(kind, act, { capture: true, passive: true, signal });

on("input", onInput);
on("click", (event) => {
  const sends = use && sendsByClick(event);
  if (sends) leaving(sends.box, sends.text);
});
on("keydown", (event) => {
  const target = origin(event);
  if (!use || !target || !use.box.editor.contains(target)) return;
  if (sendsByKey(event, use.box)) leaving(use.box);
});
// By keyboard into the layer and, with Escape, back.
document.addEventListener(
  "keydown",
  (event) => {
    if (event.code !== "KeyK" || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.getModifierState("AltGraph") || layer.isMac) return;
    if (!use || !event.isTrusted || !layer.reach()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  { capture: true, signal },
);
on("compositionstart", (event) => {
  const target = origin(event);
  if (use && target && use.box.editor.contains(target)) {
    use.composing = true;
    clearTimeout(use.timer);
  }
});
on("compositionend", () => {
  if (!use?.composing) return;
  use.composing = false;
  later(use);
});

// The extension was removed, updated or loaded anew: this script and all it made go; what the user wrote stays.
whenGone(() => {
  if (signal.aborted) return;
  life.abort();
  stop();
  clearTimeout(left?.timer);
  left = null;
  layer.close();
  unmark();
  hangUp();
});

readProfiles(signal);
