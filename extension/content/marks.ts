// Underlines the words at fault in the draft, with the browser's own highlights: LinkedIn's nodes stay as they are.
//
// The rule that draws them has to be in force in LinkedIn's document. A `<style>` would be a node of the page's, an
// adopted sheet stands in `document.adoptedStyleSheets` for the page to see, and a sheet in the manifest has fixed names,
// which `getComputedStyle(element, "::highlight(name)")` finds at any time. So the background inserts a sheet, which the
// page can neither list nor change, with names that mean nothing and are new in each tab, once the first words are to be
// marked. Firefox does not carry a highlight into a shadow root: there the advice quotes the words and that has to do.

import type { Box } from "./box";
import { rangeOf, readDraft } from "./draft";
import { api } from "./port";
import type { Level, Line } from "./protocol";

/** The most meaningless kind of name: what a bundler would make. */
const stem = `_${Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => (byte % 36).toString(36)).join("")}`;
/** The form of such names, by which those of a script that was ended are known. */
export const namesOfOurs = /^_[0-9a-z]{5}[abc]$/;
const names: Record<Level, string> = { fix: `${stem}a`, check: `${stem}b`, note: `${stem}c` };
let asked: boolean | undefined;
let marked = false;

/** Underlines what the lines name, and nothing else. */
export function mark(box: Box, draft: string, lines: Line[], dark: boolean): void {
  clear();
  if (!globalThis.CSS?.highlights || box.editor.localName === "textarea") return;
  const now = readDraft(box.editor);
  if (now.text !== draft) return;
  const found = new Map<Level, Range[]>();
  for (const line of lines) {
    if (line.kind !== "advice" || line.start === null || line.end === null) continue;
    const range = rangeOf(box.editor, now, line.start, line.end);
    if (range) found.set(line.level, [...(found.get(line.level) ?? []), range]);
  }
  if (!found.size) return;
  if (asked !== dark) {
    asked = dark;
    // A worker without this service, or a browser that refuses it, leaves the draft unmarked; the lines quote the words.
    void Promise.resolve(api.runtime.sendMessage({ kind: "marks", names: [names.fix, names.check, names.note], dark })).catch(() => {});
  }
  marked = true;
  for (const [level, ranges] of found) CSS.highlights.set(names[level], new Highlight(...ranges));
}

/** Leaves no name behind. */
export function clear(): void {
  if (!marked) return;
  marked = false;
  for (const name of Object.values(names)) globalThis.CSS?.highlights?.delete(name);
}
