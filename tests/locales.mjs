// Fails where the two languages differ in what they can say: a key or a placeholder in one only, a key that code asks for
// and neither has, a key that nothing asks for.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const read = (locale) => JSON.parse(readFileSync(`extension/_locales/${locale}/messages.json`, "utf8"));
const [en, zh] = [read("en"), read("zh_TW")];
const faults = [];

const slots = (entry) => [...new Set((entry.message.match(/\$[A-Za-z_]+\$/g) ?? []).map((slot) => slot.toUpperCase()))].sort().join();
for (const key of new Set([...Object.keys(en), ...Object.keys(zh)])) {
  if (!en[key] || !zh[key]) {
    faults.push(`${key}: only in ${en[key] ? "en" : "zh_TW"}`);
    continue;
  }
  if (slots(en[key]) !== slots(zh[key])) faults.push(`${key}: other placeholders in zh_TW`);
  for (const [locale, entry] of [["en", en[key]], ["zh_TW", zh[key]]]) {
    const named = Object.keys(entry.placeholders ?? {}).map((name) => `$${name.toUpperCase()}$`).sort().join();
    if (named !== slots(entry)) faults.push(`${key}: the placeholders of ${locale} are not those in its text`);
    // The layer words every line and reason with the same four particulars in the same order (extension/content/words.ts).
    if (/^(advice|hook)_/.test(key))
      for (const [name, { content }] of Object.entries(entry.placeholders ?? {}))
        if (content !== { words: "$1", name: "$2", date: "$3", count: "$4" }[name.toLowerCase()])
          faults.push(`${key}: in ${locale}, words is $1, name $2, date $3, count $4; ${name} is ${content}`);
    if (!entry.message.trim()) faults.push(`${key}: empty in ${locale}`);
  }
}

// Rules and kinds have messages named after them; everything else stands in the sources in full.
const stems = (folder) => readdirSync(folder).filter((name) => name !== "mod.rs").map((name) => name.replace(".rs", ""));
const families = [...stems("src/coach/rules").map((stem) => `advice_${stem}`), ...stems("src/hooks/kinds").map((stem) => `hook_${stem}`), "popup_kind"];
const sources = ["src", "extension"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(rs|ts|js|html)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), "utf8")),
);
const code = [...sources, readFileSync("manifest.json", "utf8")].join("\n");
for (const key of Object.keys(en)) {
  const member = families.some((family) => key === family || key.startsWith(`${family}_`));
  const plural = key.replace(/_(one|many|undated)$/, "");
  if (!member && ![key, plural].some((name) => code.includes(`"${name}"`) || code.includes(`__MSG_${name}__`))) faults.push(`${key}: nothing asks for it`);
}
for (const family of families) if (!Object.keys(en).some((key) => key === family || key.startsWith(`${family}_`))) faults.push(`${family}: has no wording`);

if (faults.length) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
} else console.log(`${Object.keys(en).length} messages in both languages`);
