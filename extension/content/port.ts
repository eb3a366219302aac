// The line to the background: asks go out, answers come back by their number. A worker that was stopped is woken by the
// next use; what was asked and not answered is asked again with the same ids, which is harmless. Nothing is decided here.

import type { Action, Answer, Ask, Command, Reply, Request } from "./protocol";
import { today } from "./when";

declare const browser: typeof chrome | undefined;
/** The extension's interface under either browser's name. */
export const api: typeof chrome = typeof browser === "undefined" ? chrome : browser;

/** A background that takes longer has failed; the user is told, and nothing is lost. */
const PATIENCE = 8000;
/** How often the line is taken up again for what is still unanswered. */
const TRIES = 4;

interface Waiting {
  request: Request;
  tries: number;
  answer: (reply: Reply) => void;
  fail: () => void;
}

let port: chrome.runtime.Port | undefined;
let seq = 0;
const waiting = new Map<number, Waiting>();
let onGone: () => void = () => {};

/** What is to happen when the extension was removed, updated or loaded anew. */
export const whenGone = (act: () => void): void => void (onGone = act);

/** Whether this script still belongs to a living extension. */
export function alive(): boolean {
  try {
    return Boolean(api.runtime?.id);
  } catch {
    return false;
  }
}

/** Asks whether the extension still lives, and takes leave where it does not. */
export function checkAlive(): boolean {
  const living = alive();
  if (!living) onGone();
  return living;
}

/** Wakes the background, so that the first answer does not wait for its start. */
export function connect(): boolean {
  if (port) return true;
  if (!checkAlive()) return false;
  try {
    port = api.runtime.connect({ name: "kith" });
  } catch {
    onGone();
    return false;
  }
  port.onMessage.addListener((answer: Answer) => {
    const asked = waiting.get(answer.seq);
    waiting.delete(answer.seq);
    asked?.answer(answer.reply);
  });
  port.onDisconnect.addListener(() => {
    // Reading it keeps the browser from reporting the end of the line as an error.
    void api.runtime?.lastError;
    port = undefined;
    // Chromium ends the line a moment before it tells the script that its extension is gone.
    for (const moment of [0, 200, 1500]) setTimeout(checkAlive, moment);
    if (waiting.size) again();
  });
  return true;
}

/** Takes the line up again for whatever has no answer yet. */
function again(): void {
  for (const [number, asked] of waiting) {
    if (++asked.tries <= TRIES) continue;
    waiting.delete(number);
    asked.fail();
  }
  const tries = Math.max(0, ...[...waiting.values()].map((asked) => asked.tries));
  if (waiting.size)
    setTimeout(() => {
      if (connect()) for (const [number, asked] of waiting) post({ seq: number, request: asked.request });
    }, 40 * 2 ** tries);
}

function post(ask: Ask): void {
  try {
    port?.postMessage(ask);
  } catch {
    // The line broke in this very moment.
    port = undefined;
    again();
  }
}

/** Asks, and waits for the answer. Rejects only when the background cannot be reached at all. */
export function ask(request: Request): Promise<Reply> {
  return new Promise((answer, fail) => {
    const number = ++seq;
    waiting.set(number, { request, tries: 0, answer, fail: () => fail(new Error("no answer")) });
    setTimeout(() => waiting.delete(number) && fail(new Error("no answer")), PATIENCE);
    if (connect()) post({ seq: number, request });
    else {
      waiting.delete(number);
      fail(new Error("gone"));
    }
  });
}

/** A change of what is stored, with an id of its own. */
export const command = (action: Action): Command => ({ id: crypto.randomUUID(), at: Date.now(), today: today(), action });

/** Forgets the line and everything that waits on it. */
export function hangUp(): void {
  waiting.clear();
  try {
    port?.disconnect();
  } catch {
    // The extension is gone, and the line with it.
  }
  port = undefined;
}
