// Notices that the page around one box changes, moves or goes, while that box is in use, and tells it by three calls.
// What follows from it is decided in main.ts.

import type { Box } from "./box";

export interface Changes {
  /** The conversation around the box has changed. */
  around: () => void;
  /** The box or what is around it has moved. */
  moved: () => void;
  /** The box is no longer there. */
  gone: () => void;
}

/** Watches until the signal says stop. */
export function watch(box: Box, signal: AbortSignal, changes: Changes): void {
  const { editor, scope, root } = box;
  // Typing changes the editor, which input events tell already.
  const mutations = new MutationObserver((records) => {
    if (!editor.isConnected) return changes.gone();
    if (records.some(({ target }) => !editor.contains(target))) changes.around();
  });
  mutations.observe(scope, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-event-urn", "href"] });
  const check = (): void => (editor.isConnected ? changes.moved() : changes.gone());
  const sizes = new ResizeObserver(check);
  for (const element of new Set([editor, box.form, scope])) sizes.observe(element);
  const sight = new IntersectionObserver(check, { threshold: [0, 0.5, 1] });
  sight.observe(editor);
  addEventListener("resize", check, { passive: true, signal });
  for (const tree of new Set<EventTarget>([document, root])) tree.addEventListener("scroll", check, { capture: true, passive: true, signal });
  // A bubble is pushed aside by its neighbour, a dialog slides in: after a press things settle within moments.
  let settling: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    requestAnimationFrame(check);
    clearTimeout(settling);
    settling = setTimeout(check, 260);
  };
  for (const kind of ["pointerup", "transitionend"]) document.addEventListener(kind, settle, { capture: true, passive: true, signal });
  signal.addEventListener("abort", () => {
    clearTimeout(settling);
    mutations.disconnect();
    sizes.disconnect();
    sight.disconnect();
  });
}

