// Where the layer stands: beside the box by geometry alone, never over a draft, what was said, or Send. Nothing of the
// page is moved, and nothing is drawn here.

import type { Box } from "./box";
import { closest, shown } from "./roots";
import * as at from "./selectors";

/** The room that the layer takes, from the window's left and bottom edges. */
export interface Spot {
  left: number;
  bottom: number;
  width: number;
  height: number;
}

interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 8;
const WIDE = 312;
const NARROW = 264;
const MARK = 28;

const meets = (one: Area, other: Area): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The window without its scroll bars. */
const pane = (): { width: number; height: number } => ({ width: document.documentElement.clientWidth || innerWidth, height: innerHeight });

/** What must not be covered: this conversation, and every other one that is open. */
function taken(box: Box): Area[] {
  const others: Area[] = [];
  for (const editor of box.root.querySelectorAll(at.EDITOR)) {
    if (editor === box.editor || !shown(editor)) continue;
    const other = closest(editor, at.CONVERSATION) ?? closest(editor, at.FORM);
    if (other && !other.contains(box.editor)) others.push(other.getBoundingClientRect());
  }
  return [own(box), ...others];
}

/** The conversation's own area; the form's where the scope was found to be wider than the window's half. */
export const own = (box: Box): Area => (closest(box.editor, at.CONVERSATION) ?? box.scope).getBoundingClientRect();

/** The best free room of the layer's height: right of the box, else left, else above, else beyond the neighbours. */
export function beside(box: Box, height: number): Spot | null {
  const { width: wide, height: high } = pane();
  const areas = taken(box);
  const mine = own(box);
  const form = box.form.getBoundingClientRect();
  const foot = Math.min(form.bottom, high - GAP);
  const fits = (left: number, width: number, bottom: number): Spot | null => {
    const area = { left, right: left + width, top: bottom - height, bottom };
    if (left < GAP || area.right > wide - GAP || area.top < GAP || bottom > high - GAP / 2 || areas.some((other) => meets(area, other))) return null;
    return { left, bottom: high - bottom, width, height: bottom - GAP };
  };
  // At the box's own foot, or, where the layer is taller than that leaves room for, from the window's top down.
  const column = (left: number, width: number): Spot | null => fits(left, width, foot) ?? fits(left, width, Math.max(foot, Math.min(height + GAP, high - GAP)));
  const widthOf = (room: number): number => Math.min(WIDE, Math.floor(room));
  const right = widthOf(wide - GAP - (mine.right + GAP));
  const left = widthOf(mine.left - GAP - GAP);
  const farthest = Math.min(...areas.map((area) => area.left));
  return (
    (right >= NARROW ? column(mine.right + GAP, right) : null) ??
    (left >= NARROW ? column(mine.left - GAP - left, left) : null) ??
    fits(Math.max(GAP, Math.min(mine.right, wide - GAP) - WIDE), Math.min(WIDE, wide - 2 * GAP), mine.top - GAP) ??
    column(farthest - GAP - WIDE, WIDE)
  );
}

/** Where the user wants it although there is no room: above the form, over what was said. */
export function over(box: Box): Spot {
  const { width: wide, height: high } = pane();
  const form = box.form.getBoundingClientRect();
  const width = Math.min(WIDE, wide - 2 * GAP);
  const bottom = form.top - GAP > 160 ? form.top - GAP : high - GAP;
  return { left: Math.max(GAP, Math.min(form.right - width, wide - GAP - width)), bottom: high - bottom, width, height: bottom - GAP };
}

/** Where a card stands whose box has gone: the window's lower right, beside what else is being written. */
export function corner(height: number): Spot | null {
  const { width: wide, height: high } = pane();
  const width = Math.min(WIDE, wide - 2 * GAP);
  const roots: (Document | ShadowRoot)[] = [document, ...[...document.querySelectorAll(at.OUTLET)].flatMap((host) => host.shadowRoot ?? [])];
  const areas = roots.flatMap((root) =>
    [...root.querySelectorAll(at.EDITOR)].filter(shown).flatMap((editor) => (closest(editor, at.CONVERSATION) ?? closest(editor, at.FORM))?.getBoundingClientRect() ?? []),
  );
  const bottom = high - GAP;
  for (const right of [wide - GAP, ...areas.map((area) => area.left - GAP).sort((one, other) => other - one)]) {
    const area = { left: right - width, right, top: bottom - height, bottom };
    if (area.left >= GAP && !areas.some((other) => meets(area, other))) return { left: area.left, bottom: GAP, width, height: high - 2 * GAP };
  }
  return null;
}

/** The free part of the box's footer, or a place just outside; the mark's left and bottom. */
export function inFooter(box: Box, width: number): { left: number; bottom: number } | null {
  const { width: wide, height: high } = pane();
  const form = box.form.getBoundingClientRect();
  const editor = box.editor.getBoundingClientRect();
  const parts = [...box.form.querySelectorAll("button, input, a, [role=button], [tabindex]")]
    .filter((part) => !part.contains(box.editor) && !box.editor.contains(part) && shown(part))
    .map((part) => part.getBoundingClientRect())
    .filter((part) => part.top >= editor.bottom - 4 && part.width > 0 && part.height < 80);
  const lowest = parts.reduce<DOMRect | null>((low, part) => (!low || part.bottom > low.bottom ? part : low), null);
  if (lowest) {
    const middle = (lowest.top + lowest.bottom) / 2;
    const row = parts.filter((part) => part.top < middle && part.bottom > middle).sort((one, other) => one.left - other.left);
    let end = form.right - GAP / 2;
    for (let index = row.length - 1; index >= -1; index--) {
      const start = index < 0 ? form.left + GAP / 2 : Math.max(...row.slice(0, index + 1).map((part) => part.right));
      if (end - start >= width + GAP) return { left: end - width - GAP / 2, bottom: high - (middle + MARK / 2) };
      end = Math.min(end, row[index]?.left ?? end);
    }
  }
  const mine = own(box);
  const bottom = high - Math.min(form.bottom, high - GAP);
  for (const left of [mine.right + 4, mine.left - 4 - width]) if (left >= 4 && left + width <= wide - 4) return { left, bottom };
  return null;
}

/** Whether what is behind the box is dark: the first background that covers, from the box outwards. */
export function darkBehind(box: Box | null): boolean | null {
  for (let element: Element | null = box?.scope ?? document.body; element; element = element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = getComputedStyle(element).backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110;
  }
  return null;
}
