// The draft as text and as places: one paragraph a line, offsets in UTF-16 units, each offset a place in the page's own
// nodes and back. Nothing is changed here; insert.ts does that.

import { isField } from "./box";

/** A stretch of the text and the node it stands in; an empty line has a place and no length. */
interface Piece {
  node: Node;
  start: number;
  length: number;
  /** Where in the node an empty line is. */
  child: number;
}

/** What stands in the box. */
export interface Draft {
  text: string;
  pieces: Piece[];
}

const BLOCK = new Set(["p", "div", "li", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "section"]);
const isBlock = (node: Node | null): boolean => node?.nodeType === 1 && BLOCK.has((node as Element).localName);

export function readDraft(editor: HTMLElement): Draft {
  if (isField(editor)) return { text: editor.value, pieces: [] };
  const pieces: Piece[] = [];
  let text = "";
  let fresh = true; // at the beginning of a line that has nothing yet
  let left = false; // a block has ended: what comes next is a new line
  const line = (): void => {
    text += "\n";
    fresh = true;
    left = false;
  };
  const walk = (parent: Node): void => {
    const children = [...parent.childNodes];
    const blocks = children.some(isBlock);
    children.forEach((node, index) => {
      if (node.nodeType === 3) {
        const data = node.nodeValue ?? "";
        // White space between blocks is the page's, not the writer's.
        if (!data || (blocks && !data.trim())) return;
        if (left) line();
        pieces.push({ node, start: text.length, length: data.length, child: 0 });
        text += data.replace(/\u00a0/g, " ");
        fresh = false;
      } else if (node.nodeType === 1) {
        const name = (node as Element).localName;
        if (name === "br") {
          if (left) line();
          pieces.push({ node: parent, start: text.length, length: 0, child: index });
          // The last one of a block only holds the line open.
          if (children.slice(index + 1).some((next) => next.nodeType === 1 || next.nodeValue)) line();
          else fresh = false;
        } else if (isBlock(node)) {
          if (left || !fresh) line();
          if (!node.hasChildNodes()) pieces.push({ node, start: text.length, length: 0, child: 0 });
          walk(node);
          left = true;
          fresh = false;
        } else if (name === "img") {
          if (left) line();
          text += (node as HTMLImageElement).alt;
          fresh = false;
        } else walk(node);
      }
    });
  };
  walk(editor);
  return { text, pieces };
}

/** Where an offset of the text stands in the page. */
export function placeOf(editor: HTMLElement, draft: Draft, offset: number): [Node, number] {
  for (const piece of draft.pieces)
    if (offset >= piece.start && offset <= piece.start + piece.length) return [piece.node, piece.length ? offset - piece.start : piece.child];
  return [editor, editor.childNodes.length];
}

/** The page's range of a stretch of the text. */
export function rangeOf(editor: HTMLElement, draft: Draft, start: number, end: number): Range | null {
  if (end <= start || end > draft.text.length) return null;
  const range = editor.ownerDocument.createRange();
  // A stretch that begins where a line ends begins on the next line.
  const first = draft.pieces.find((piece) => piece.length && start < piece.start + piece.length);
  if (!first) return null;
  range.setStart(first.node, Math.max(0, start - first.start));
  range.setEnd(...placeOf(editor, draft, end));
  return range;
}
