// The drawings of the layer, as in extension/icons, in a form that needs no parser.

const SVG = "http://www.w3.org/2000/svg";

type Shape = [tag: string, attributes: Record<string, string>, ...children: Shape[]];

const line = (d: string, more: Record<string, string> = {}): Shape => ["path", { d, ...more }];

const DRAWINGS: Record<string, Shape[]> = {
  fold: [line("M3.4 8h9.2")],
  hook: [line("M1.5 12.5c4.2 0 9-2.8 9-6.6a2.5 2.5 0 0 0-5 0c0 3.8 4.8 6.6 9 6.6")],
  open: [line("m4 6.2 4 4 4-4")],
  check: [line("M8 1.3 14.7 8 8 14.7 1.3 8z"), line("M6.5 6.7a1.5 1.5 0 1 1 2.2 1.3c-.5.3-.7.5-.7 1M8 10.9v.01", { "stroke-width": "1.35" })],
  fix: [
    line("M5.3 1.4h5.4l3.9 3.9v5.4l-3.9 3.9H5.3l-3.9-3.9V5.3z", { fill: "currentColor", stroke: "none" }),
    line("M8 4.6v3.9M8 11.2v.01", { class: "k-cut", "stroke-width": "1.7" }),
  ],
  note: [line("M3 13C2 6.5 6 2.8 13.2 2.8 13.6 9.6 10 13 5 11.2"), line("M2.6 14.2C4.4 10.4 6.6 8.2 9.6 6.4")],
  done: [line("m2.8 8.6 3.5 3.6 6.9-8")],
  undo: [line("M5.4 3 2.4 6l3 3"), line("M2.6 6h6.5a4 4 0 0 1 0 8H5")],
  close: [line("m3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8")],
  log: [line("M4 1.9h8.2a1.3 1.3 0 0 1 1.3 1.3v9.6a1.3 1.3 0 0 1-1.3 1.3H4z"), line("M6.3 2v12M1.9 4.9h4.4M1.9 8h4.4M1.9 11.1h4.4", { "stroke-width": "1.2" })],
};

const MARK: Shape[] = [
  ["rect", { width: "16", height: "16", rx: "3", fill: "#3f8a7c" }],
  ["path", { d: "M5 0H3a3 3 0 0 0-3 3v10a3 3 0 0 0 3 3h2z", fill: "#35786b" }],
  ["path", { d: "M5 0v16", stroke: "#fcfaf4", "stroke-width": "1.5" }],
  ["path", { d: "M0 3.5h5M0 12.5h5", stroke: "#fcfaf4" }],
  ["path", { d: "M13 2.9C11.4 5.8 8.9 7.7 5 8c3.9.3 6.4 2.2 8 5.1", fill: "none", stroke: "#fcfaf4", "stroke-width": "1.9", "stroke-linecap": "round" }],
];

function draw([tag, attributes, ...children]: Shape): Element {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map(draw));
  return element;
}

/** A drawing of sixteen units, in the colour of the text around it. */
export const icon = (name: keyof typeof DRAWINGS & string, more = ""): Element =>
  draw([
    "svg",
    { viewBox: "0 0 16 16", class: `k-icon ${more}`.trim(), "aria-hidden": "true", fill: "none", stroke: "currentColor", "stroke-width": "1.5", "stroke-linecap": "round", "stroke-linejoin": "round" },
    ...(DRAWINGS[name] ?? []),
  ]);

/** Kith's mark. */
export const kith = (): Element => draw(["svg", { viewBox: "0 0 16 16", class: "k-mark", "aria-hidden": "true" }, ...MARK]);
