// Prints what is shipped and its budget, and fails where one is exceeded. Sizes are of the gzipped file, in KB of 1,024 bytes.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGETS = [
  ["wasm/background_bg.wasm", 250],
  ["wasm/popup_bg.wasm", 120],
  ["content.js", 30],
];

let exceeded = false;
console.log("file                       gzipped    budget");
for (const [file, budget] of BUDGETS) {
  const size = gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length / 1024;
  const over = size > budget;
  exceeded ||= over;
  console.log(`${file.padEnd(24)} ${size.toFixed(1).padStart(6)} KB ${String(budget).padStart(6)} KB${over ? "   too large" : ""}`);
}
process.exitCode = exceeded ? 1 : 0;
