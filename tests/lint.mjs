// Runs web-ext's lint over dist/ and fails on anything it says but what one package for two browsers cannot avoid.
import { spawnSync } from "node:child_process";

// Firefox passes over Chrome's service worker and takes the scripts beside it: that is what the manifest means to say.
const KNOWN = ["BACKGROUND_SERVICE_WORKER_IGNORED"];

const run = spawnSync("node_modules/.bin/web-ext", ["lint", "--source-dir", "dist", "--output", "json"], { encoding: "utf8", maxBuffer: 2 ** 26 });
if (run.error) throw run.error;
const { errors, warnings, notices } = JSON.parse(run.stdout);
const faults = [...errors, ...warnings, ...notices].filter((one) => !KNOWN.includes(one.code));
for (const { code, message, file, line } of faults) console.error(`${code} ${file ?? ""}${line ? `:${line}` : ""} ${message}`);
if (faults.length) process.exitCode = 1;
else console.log("web-ext lint: nothing but Chrome's service worker, which Firefox passes over");
