// Makes nodes, one call each: the page enforces Trusted Types, and nothing of Kith's is ever parsed from text.

type Child = Node | string | false | null | undefined;

/** An element with attributes (`on…` are listeners, `true` is an empty attribute) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | undefined | ((event: Event) => void)> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** Text in which one part is set apart: "Follow up on [Monday], if no answer comes." */
export function around(text: string, part: string, wrap: (part: string) => Node): Child[] {
  const at = part ? text.indexOf(part) : -1;
  return at < 0 ? [text] : [text.slice(0, at), wrap(part), text.slice(at + part.length)];
}
