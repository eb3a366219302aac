// Which box a message is written in: told by structure, from the editor outwards, never by looking over the whole page.
// Whom it goes to is in people.ts, what was said before in thread.ts.

import type { Channel } from "./protocol";
import { closest, parentOf, shown, type Root } from "./roots";
import * as at from "./selectors";

/** One box and what belongs to it. */
export interface Box {
  editor: HTMLElement;
  /** The form, or what stands in its place. */
  form: Element;
  /** The conversation: head, thread and form. */
  scope: Element;
  root: Root;
  channel: Channel;
  /** UTF-16 units it holds, where the page says so. */
  limit: number | null;
  /** Whether the address of the page names its thread. */
  inPage: boolean;
}

/** A text area in any frame: classes of another frame are not those of this one. */
export const isField = (editor: Element): editor is HTMLTextAreaElement => editor.localName === "textarea";

/** The box that `target` is in, if it is one for messages. */
export function boxAt(target: Element): Box | null {
  let editor = target.closest<HTMLElement>(at.EDITOR);
  // Editable parts may lie in one another: the outermost is the editor.
  for (let outer = editor?.parentElement?.closest<HTMLElement>(at.EDITOR); outer; outer = outer.parentElement?.closest<HTMLElement>(at.EDITOR)) editor = outer;
  if (!editor || closest(editor, at.PUBLIC_BOX) || !shown(editor)) return null;
  const field = isField(editor);
  if (field && (editor as HTMLTextAreaElement).readOnly) return null;
  const screen = closest(editor, at.MESSAGE_SCREEN);
  const invite = field && !screen && editor.matches(at.INVITE_BOX) && !closest(editor, at.DIALOG)?.querySelector(at.SUBJECT);
  const sales = field && location.pathname.startsWith("/sales/") && editor.matches(at.SALES_BOX);
  if (!invite && !sales && !screen && !closest(editor, at.MESSAGE_BOX) && !editor.matches(at.INVITE_BOX)) return null;
  const form = editor.closest(at.FORM) ?? closest(editor, at.DIALOG) ?? editor.parentElement ?? editor;
  const scope = scopeOf(editor, form);
  const subject = !invite && [...scope.querySelectorAll(at.SUBJECT)].some(shown);
  return {
    editor,
    form,
    scope,
    root: editor.getRootNode() as Root,
    channel: invite ? "invite" : sales || subject ? "inmail" : "message",
    limit: limitOf(editor, invite),
    inPage: !closest(editor, at.BUBBLE),
  };
}

/** What is around the editor and holds its conversation and no other. */
function scopeOf(editor: Element, form: Element): Element {
  const known = closest(editor, at.CONVERSATION) ?? form;
  const telling = `${at.PERSON_LINK}, ${at.PILL}, ${at.TITLE}`;
  // Where markup has changed, the head stands outside: climb to it, but never to where a second box is.
  for (let scope: Element | null = known; scope && scope !== scope.ownerDocument.body; scope = parentOf(scope)) {
    if ([...scope.querySelectorAll(at.EDITOR)].some((other) => other !== editor && !editor.contains(other) && shown(other) && closest(other, at.MESSAGE_BOX))) break;
    if ([...scope.querySelectorAll(telling)].some((part) => !form.contains(part) && !part.closest(`${at.THREAD}, ${at.MESSAGE}`))) return scope;
  }
  return known;
}

/** The limit: the page's own, or the number that a counter "12/300" beside a note shows. */
function limitOf(editor: HTMLElement, invite: boolean): number | null {
  if (isField(editor) && editor.maxLength > 0) return editor.maxLength;
  if (!invite) return null;
  let around: Element | null = editor.parentElement;
  for (let up = 0; around && up < 4; up++, around = around.parentElement) {
    const walker = around.ownerDocument.createTreeWalker(around, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode()) if (walker.currentNode.parentElement !== editor) text += walker.currentNode.nodeValue;
    const counter = /(?:^|\D)\d+\s*\/\s*(\d{2,4})(?!\d)/.exec(text)?.[1];
    if (counter) return Number(counter);
  }
  // What a free account may write, where the page does not say.
  return 200;
}

/** Whether the box can still be written in. */
export const usable = (box: Box): boolean => shown(box.editor);
