// What the user reads: messages of `_locales`, and the language each text is in. No text is written here.

import type { Details } from "./protocol";
import { api } from "./port";
import { spokenPast } from "./when";

/** The message of a key, or nothing where there is none. */
export const say = (key: string, ...slots: string[]): string => api.i18n.getMessage(key, slots);

/** The language of Kith's own words. */
export const uiLang = (): string => say("layer_lang") || "en";

/** The message of a key that counts: `KEY_one` for one, `KEY_many` for more. */
export const count = (key: string, number: number): string => say(`${key}_${number === 1 ? "one" : "many"}`, String(number));

/** The first of the keys that has a message, worded with the particulars: $1 words, $2 name, $3 date, $4 count. */
export function worded(details: Details, ...keys: string[]): string {
  const slots = [details.words ?? "", details.name ?? "", details.day ? spokenPast(details.day) : "", String(details.count ?? "")];
  for (const key of keys) {
    const variants = [key];
    if (!details.day) variants.unshift(`${key}_undated`);
    if (details.count !== undefined) variants.unshift(`${key}_${details.count === 1 ? "one" : "many"}`);
    for (const variant of variants) {
      const text = say(variant, ...slots);
      if (text) return text;
    }
  }
  return "";
}

/** The language of a text by its script. */
export function langOf(text: string): string {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > 0 && han >= latin ? "zh-TW" : "en";
}

/** Identifiers of the core are written with hyphens, keys with underscores. */
export const keyOf = (prefix: string, code: string): string => `${prefix}_${code.replaceAll("-", "_")}`;
