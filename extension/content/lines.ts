// The lines beside the box as nodes: hooks to take, advice to read, why, and how to silence them. What they say comes
// from the core and from `_locales`.

import { h } from "./dom";
import { icon } from "./icons";
import type { Level, Line } from "./protocol";
import { keyOf, langOf, say, uiLang, worded } from "./words";

type Hook = Extract<Line, { kind: "hook" }>;
type Advice = Extract<Line, { kind: "advice" }>;

/** How long a line is silent. */
export type Hush = "here" | "person" | "always";

export interface Handlers {
  take: (hook: Hook) => void;
  hush: (line: Line, how: Hush) => void;
}

/** A band's name, which is read before its line. */
const LEVELS: Record<Level, string> = { fix: "layer_level_fix", check: "layer_level_check", note: "layer_level_note" };

let numbers = 0;

export function linesList(lines: Line[], name: string, handlers: Handlers): HTMLElement {
  return h("ul", { class: "k-lines", role: "list" }, ...lines.map((line) => item(line, name, handlers)));
}

function item(line: Line, name: string, handlers: Handlers): HTMLElement {
  const id = `k${++numbers}`;
  const why = explanation(line, name, handlers);
  why.id = `${id}w`;
  why.hidden = true;
  const toggle = h("button", {
    class: "k-tool",
    type: "button",
    "aria-expanded": "false",
    "aria-controls": why.id,
    "aria-label": say("layer_why"),
    onclick: () => {
      why.hidden = !why.hidden;
      toggle.setAttribute("aria-expanded", String(!why.hidden));
    },
  });
  toggle.append(icon("open", "k-icon--turn"));
  return h("li", { class: "k-line" }, line.kind === "hook" ? slip(line, id, handlers) : remark(line), toggle, why);
}

function slip(hook: Hook, id: string, handlers: Handlers): HTMLElement {
  const from = worded(hook.details, keyOf("hook", hook.hook) + "_from", "layer_from") || hook.details.words || "";
  const lang = langOf(hook.text);
  return h(
    "div",
    { class: "k-slip" },
    icon("hook"),
    h("button", { class: "k-take k-said", type: "button", "aria-describedby": from ? id : undefined, lang: lang === uiLang() ? undefined : lang, onclick: () => handlers.take(hook) }, hook.text),
    from && h("span", { class: "k-from", id }, from),
  );
}

function remark(advice: Advice): HTMLElement {
  const key = keyOf("advice", advice.code);
  const text = worded(advice.details, key) || advice.details.words || advice.code;
  const why = worded(advice.details, `${key}_why`);
  return h(
    "div",
    { class: `k-advice k-${advice.level}` },
    icon(advice.level),
    h("span", {}, h("span", { class: "k-hidden" }, say(LEVELS[advice.level])), ...quoting(text, advice.details.words)),
    why && h("span", { class: "k-from" }, why),
  );
}

/** What one calls them: the first word that is no title. */
const given = (name: string): string => name.split(" ").find((word) => !word.endsWith(".")) ?? name;

/** The words at fault within the line, underlined as they are in the draft, in their own language. */
function quoting(text: string, words: string | undefined): (Node | string)[] {
  const at = words ? text.indexOf(words) : -1;
  if (at < 0 || !words) return [text];
  const lang = langOf(words);
  return [text.slice(0, at), h("span", { class: "k-words", lang: lang === uiLang() ? undefined : lang }, words), text.slice(at + words.length)];
}

function explanation(line: Line, name: string, handlers: Handlers): HTMLElement {
  const key = line.kind === "hook" ? keyOf("hook", line.hook) : keyOf("advice", line.code);
  const reason = worded(line.details, `${key}_reason`, line.kind === "hook" ? "layer_hook_reason" : "layer_advice_reason");
  const example = line.kind === "advice" ? worded(line.details, `${key}_example`) : "";
  const chip = (text: string, how: Hush): HTMLElement => h("button", { class: "k-chip", type: "button", onclick: () => handlers.hush(line, how) }, text);
  return h(
    "div",
    { class: "k-why" },
    reason && h("p", {}, reason),
    example && h("p", { class: "k-said" }, example),
    h(
      "div",
      { class: "k-choices", role: "group", "aria-label": say(line.kind === "hook" ? "layer_hide_hook" : "layer_hide_advice") },
      chip(say("layer_hide_here"), "here"),
      name !== "" && chip(say("layer_hide_for", given(name)), "person"),
      chip(say("layer_hide_always"), "always"),
    ),
  );
}
