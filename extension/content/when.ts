// Days and instants: today where the user is, the day inside LinkedIn's ids, a day as the user reads it. No clock is
// kept here, and no text of LinkedIn's is read for a date.

import { uiLang } from "./words";

const pad = (number: number): string => String(number).padStart(2, "0");

/** The civil day of an instant, where the user is. */
export const dayOf = (at: Date): string => `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;

export const today = (): string => dayOf(new Date());

/** The day after today: the first day one can follow up on. */
export function tomorrow(): string {
  const now = new Date();
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1));
}

/** "Monday 30 November", 「11 月 30 日（一）」; the year is said where it is another one. */
export function spoken(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = new Date(year, month - 1, date);
  const far = Math.abs(at.getTime() - Date.now()) > 300 * 864e5;
  if (uiLang() === "zh-TW") return `${far ? `${year} 年 ` : ""}${month} 月 ${date} 日${far ? "" : `（${"日一二三四五六"[at.getDay()]}）`}`;
  return new Intl.DateTimeFormat("en-GB", far ? { day: "numeric", month: "long", year: "numeric" } : { weekday: "long", day: "numeric", month: "long" })
    .format(at)
    .replace(",", "");
}

/** The day of something past: no weekday, the year where it is another one. */
export function spokenPast(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const other = year !== new Date().getFullYear();
  if (uiLang() === "zh-TW") return `${other ? `${year} 年 ` : ""}${month} 月 ${date} 日`;
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", ...(other ? { year: "numeric" } : {}) }).format(new Date(year, month - 1, date));
}

/** What LinkedIn's id of a message tells: when it was sent, and the conversation it belongs to. */
export function inUrn(urn: string): { at: number | null; day: string | null; conversation: string | null } {
  const packed = /,\s*\d+-([A-Za-z0-9+/_-]+)={0,2}\)?$/.exec(urn)?.[1] ?? "";
  let text = "";
  try {
    text = atob(packed.replace(/-/g, "+").replace(/_/g, "/"));
  } catch {
    return { at: null, day: null, conversation: null };
  }
  const at = Number(/^\d{13}(?=\D)/.exec(text)?.[0] ?? NaN);
  // LinkedIn opened in 2003; a message from the future is no message.
  const sound = at > 1_050_000_000_000 && at < Date.now() + 864e5;
  return { at: sound ? at : null, day: sound ? dayOf(new Date(at)) : null, conversation: /&([0-9a-f]{8}-[0-9a-f-]{27}_\d+)$/.exec(text)?.[1] ?? null };
}
