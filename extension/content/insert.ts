// Puts a sentence into the draft the way typing does, so that LinkedIn's editor and the browser's undo both know of it,
// and reads it back. It never sends, and it never replaces what the user wrote.

import { isField } from "./box";
import { placeOf, readDraft } from "./draft";

/** Puts the caret at an offset of the draft. */
export function caretTo(editor: HTMLElement, offset: number, from = offset): void {
  editor.focus({ preventScroll: true });
  if (isField(editor)) return editor.setSelectionRange(from, offset);
  const draft = readDraft(editor);
  editor.ownerDocument.getSelection()?.setBaseAndExtent(...placeOf(editor, draft, from), ...placeOf(editor, draft, offset));
}

/** Whether the box now holds exactly this. */
const holds = (editor: HTMLElement, text: string): boolean => readDraft(editor).text === text;

/**
 * Puts `text` at `offset` of the draft `before`, with the caret `caret` units into it. False where the box did not take
 * it; it is then as it was, as far as the browser can undo.
 */
export function insert(editor: HTMLElement, before: string, text: string, offset: number, caret: number): boolean {
  if (!editor.isConnected || !holds(editor, before)) return false;
  const wanted = before.slice(0, offset) + text + before.slice(offset);
  caretTo(editor, offset);
  const page = editor.ownerDocument;
  if (isField(editor)) {
    if (!page.execCommand("insertText", false, text) || !holds(editor, wanted)) setValue(editor, wanted);
  } else {
    text.split("\n").forEach((line, index) => {
      if (index) page.execCommand("insertParagraph");
      if (line) page.execCommand("insertText", false, line);
    });
  }
  if (!holds(editor, wanted)) {
    if (!holds(editor, before)) page.execCommand("undo");
    return false;
  }
  // Where only the writer knows what to say, the “…” is selected: the next key takes its place.
  const open = /^…+/.exec(text.slice(caret))?.[0].length ?? 0;
  caretTo(editor, offset + caret + open, offset + caret);
  return true;
}

/** A field that takes no command: its native setter, which a framework's own does not shadow, and the event it waits for. */
function setValue(field: HTMLTextAreaElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
}

/** Takes the sentence out again, where it still stands as it was put. */
export function takeOut(editor: HTMLElement, text: string, offset: number): boolean {
  const now = readDraft(editor).text;
  if (!editor.isConnected || now.slice(offset, offset + text.length) !== text) return false;
  const wanted = now.slice(0, offset) + now.slice(offset + text.length);
  caretTo(editor, offset + text.length, offset);
  editor.ownerDocument.execCommand("delete");
  if (!holds(editor, wanted) && isField(editor)) setValue(editor, wanted);
  return holds(editor, wanted);
}

/** Copies a sentence, where it cannot be put in. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const put = (event: ClipboardEvent): void => {
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener("copy", put, { capture: true, once: true });
    document.execCommand("copy");
    document.removeEventListener("copy", put, { capture: true });
  }
}
