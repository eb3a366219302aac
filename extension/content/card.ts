// After a send: what was found in the message, Log, Log and follow up, and then what was done, with its Undo. Nothing is
// stored here; every button is a command to the background.

import { around, h } from "./dom";
import { icon } from "./icons";
import { tell } from "./layer";
import { ask, command } from "./port";
import type { Action, Command, Delivery, Failure, Promised, Reply, Sight, Whom } from "./protocol";
import { spoken, tomorrow } from "./when";
import { count, say, uiLang } from "./words";

/** A message that left. */
export interface Departed {
  sight: Sight;
  delivery: Delivery;
  urn: string | null;
}

export type Proposal = Extract<Reply, { kind: "proposal" }>;

/** Sentences of one paragraph: Chinese needs no space between them. */
const join = (...sentences: string[]): string => sentences.filter(Boolean).join(uiLang() === "zh-TW" ? "" : " ");

/** The one person a message went to, as a command names them. */
export function whom(sight: Sight): Whom | null {
  const [person, second] = sight.recipients;
  return person && !second ? { kind: "seen", person, conversation: sight.conversation } : null;
}

export function cardHead({ sight, delivery }: Departed): string {
  const name = sight.recipients.length === 1 ? (sight.recipients[0]?.name ?? "") : "";
  if (delivery !== "confirmed") return name ? say("layer_to", name) : "Kith";
  return name ? say("layer_sent_to", name) : say("layer_sent");
}

/** The card for what left just now; `logged` hears of a successful log, `shut` when the user is done with it. */
export function card(departed: Departed[], proposal: Proposal, gone: () => void): Node[] {
  const last = departed.at(-1);
  if (!last) return [];
  const ticks = proposal.promises.map((promise) => ({ promise, box: h("input", { type: "checkbox", checked: true }) }));
  const day = h("input", { class: "k-input", type: "date", min: tomorrow(), "aria-label": say("layer_follow_up_day") });
  day.value = proposal.follow_up;
  const sentence = h("span", {});
  const tellDay = (): void =>
    sentence.replaceChildren(...around(say("layer_follow_up_on", spoken(day.value || proposal.follow_up)), spoken(day.value || proposal.follow_up), (part) => h("b", {}, part)) as (Node | string)[]);
  tellDay();
  day.addEventListener("input", tellDay);
  const log = (follow: boolean) => (): void => {
    const promises = ticks.filter(({ box }) => box.checked).map(({ promise }) => promise);
    void logAll(departed, follow ? day.value || proposal.follow_up : null, promises, gone);
  };
  const doubt = last.delivery === "confirmed" ? "" : say(last.delivery === "likely" ? "layer_likely" : "layer_unconfirmed");
  return [
    h(
      "div",
      { class: "k-sent" },
      doubt && h("p", { class: "k-label" }, doubt),
      ticks.length > 0 &&
        h(
          "fieldset",
          { class: "k-found" },
          h("legend", { class: "k-label" }, say("layer_found")),
          ...ticks.map(({ promise, box }) => h("label", { class: "k-tick" }, box, h("span", {}, ...promised(promise)))),
        ),
      h(
        "div",
        { class: "k-actions" },
        h("button", { class: "k-btn k-btn--main", type: "button", onclick: log(false) }, say("layer_log")),
        h("button", { class: "k-btn", type: "button", onclick: log(true) }, say("layer_log_follow_up")),
      ),
      h("div", { class: "k-when" }, sentence, day),
    ),
  ];
}

/** "You promised: send the slides, by Friday 27 November". */
function promised(promise: Promised): (Node | string)[] {
  const date = promise.due ? spoken(promise.due) : "";
  const text = date ? say("layer_promise", promise.text, date) : say("layer_promise_undated", promise.text);
  return around(text, promise.text, (part) => h("b", {}, part)) as (Node | string)[];
}

/** Logs, then says what was logged and offers to take it back. A failure keeps the card as it is. */
export async function logAll(departed: Departed[], follow_up: string | null, promises: Promised[], gone: () => void): Promise<void> {
  const commands = departed.map(({ sight, delivery, urn }, index) =>
    command({
      kind: "log",
      sight,
      delivery,
      message: urn,
      // One conversation is followed up once, and a promise is kept once: with the newest message.
      follow_up: index === departed.length - 1 ? follow_up : null,
      promises: index === departed.length - 1 ? promises : [],
    }),
  );
  let fresh = false;
  for (const one of commands) {
    const failure = await carryOut(one, (was) => (fresh ||= was));
    if (failure) return failed(failure);
  }
  gone();
  const last = departed.at(-1)?.sight;
  const person = last && whom(last);
  const done = fresh
    ? join(promises.length ? count("layer_logged_promise", promises.length) : say("layer_logged"), follow_up ? say("layer_back_on", spoken(follow_up)) : "")
    : say("layer_already");
  tell(
    h("p", { class: "k-done" }, icon("done"), h("span", {}, done)),
    h(
      "div",
      { class: "k-actions" },
      fresh && button("layer_undo", "k-btn--small", () => void undo(commands), "undo"),
      person && button("layer_add_note", "k-btn--small k-btn--bare", () => noteField(person)),
    ),
  );
}

const button = (key: string, more: string, act: () => void, drawing?: "undo"): HTMLElement =>
  h("button", { class: `k-btn ${more}`, type: "button", onclick: act }, drawing && icon(drawing), say(key));

/** Sends a command; the failure, if there is one. */
async function carryOut(one: Command, fresh: (was: boolean) => void = () => {}): Promise<Failure | "lost" | null> {
  try {
    const reply = await ask({ kind: "command", command: one });
    if (reply.kind === "stored") fresh(reply.fresh);
    return reply.kind === "failed" ? reply.failure : null;
  } catch {
    return "lost";
  }
}

/** A command of its own, and a word afterwards; with `back`, an Undo beside it, and what to do once it is taken back. */
export async function order(action: Action, done: string, back?: () => void): Promise<void> {
  const one = command(action);
  const failure = await carryOut(one);
  if (failure) return failed(failure, action.kind);
  if (!back) return say_(done);
  const undoIt = async (): Promise<void> => {
    const failed_ = await carryOut(command({ kind: "undo", command: one.id }));
    if (failed_) return failed(failed_, "undo");
    tell();
    back();
  };
  tell(h("p", { class: "k-done" }, icon("done"), h("span", {}, say(done))), h("div", { class: "k-actions" }, button("layer_undo", "k-btn--small", () => void undoIt(), "undo")));
}

/** What happened, what is safe, what to do. */
function failed(failure: Failure | "lost", what: Action["kind"] = "log"): void {
  const retry = what === "log" ? "layer_not_logged" : "layer_try_again";
  const key = { "storage-full": "layer_storage_full", storage: retry, "past-day": "layer_past_day", gone: retry, outdated: "layer_outdated", lost: retry }[failure];
  tell(h("p", { class: "k-done" }, icon("check"), h("span", {}, say(key))));
}

const say_ = (key: string): void => tell(h("p", { class: "k-done" }, icon("done"), h("span", {}, say(key))));

async function undo(commands: Command[]): Promise<void> {
  for (const one of [...commands].reverse()) {
    const failure = await carryOut(command({ kind: "undo", command: one.id }));
    if (failure) return failed(failure, "undo");
  }
  say_("layer_undone");
}

/** A small field for what is worth remembering. */
function noteField(person: Whom): void {
  const field = h("input", { class: "k-input", type: "text", "aria-label": say("layer_note"), placeholder: say("layer_note") });
  const save = (): void => {
    const text = field.value.trim();
    if (text) void order({ kind: "note", person, text }, "layer_noted");
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && event.keyCode !== 229) save();
  });
  tell(h("div", { class: "k-add" }, field, button("layer_note_keep", "k-btn--small", save)));
  field.focus({ preventScroll: true });
}
