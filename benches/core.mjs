// Runs in a page: the background's own wasm on rich briefs, call by call, and harper.js on the same English drafts.
// `window.measure(what, rounds)` gives the milliseconds of each call; nothing is judged here.
import { all, english } from "/benches/briefs.mjs";

async function kith(rounds) {
  await wasm_bindgen({ module_or_path: "/dist/wasm/background_bg.wasm" });
  const keep = (brief) => {
    if (!wasm_bindgen.keep(brief)) throw new Error("that is no brief");
  };
  return times(all, rounds, (brief) => wasm_bindgen.coach(brief.draft), keep);
}

async function harper(rounds) {
  const [{ LocalLinter }, { binary }] = await Promise.all([import("/harper/index.js"), import("/harper/binary.js")]);
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return times(english, rounds, (brief) => linter.lint(brief.draft));
}

/** Over all briefs, each made ready and thought about once before it counts; one time a call. */
async function times(briefs, rounds, call, ready = () => {}) {
  const taken = [];
  for (const brief of briefs) {
    ready(brief);
    await call(brief);
    for (let round = 0; round < rounds; round++) {
      // A letter more at each round, as in typing: no answer can come from a cache.
      const typed = { ...brief, draft: `${brief.draft} ${"x".repeat(round % 40)}` };
      const start = performance.now();
      await call(typed);
      taken.push(performance.now() - start);
    }
  }
  return taken;
}

window.measure = (what, rounds) => ({ kith, harper })[what](rounds);
