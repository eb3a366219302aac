// Prints what is shipped beside its budget, and fails where it has grown past its limit. The limit is the budget or, where the
// budget is not reached yet, what has been reached: it only ever goes down. Sizes are of the gzipped file, in KB of 1,024 bytes.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const FILES = [
  { file: "wasm/background_bg.wasm", budget: 250, limit: 480 },
  { file: "wasm/popup_bg.wasm", budget: 120, limit: 120 },
  { file: "content.js", budget: 30, limit: 30 },
];

let grown = false;
console.log("file                       gzipped     budget      limit");
for (const { file, budget, limit } of FILES) {
  const size = gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length / 1024;
  grown ||= size > limit;
  const remark = size > limit ? "   has grown" : size > budget ? "   over its budget" : "";
  console.log(`${file.padEnd(24)} ${size.toFixed(1).padStart(6)} KB  ${String(budget).padStart(6)} KB  ${String(limit).padStart(6)} KB${remark}`);
}
process.exitCode = grown ? 1 : 0;
