// Reads the profile page that the user opened, once its first card is there and again as its sections load: what it says
// goes to the background as a visit. It opens nothing, scrolls nothing, and where markup is strange it reads nothing.

import { personIn, plain } from "./people";
import { ask, command } from "./port";
import type { Note, Page, Seen } from "./protocol";
import { shown } from "./roots";
import * as at from "./selectors";
import { dayOf } from "./when";

/** How long sections are waited for: they load as the user scrolls. */
const LONGEST = 120_000;
/** While a page is being built it changes all the time; this often is enough. */
const PAUSE = 700;
/** Texts are cut here: a hook needs a sentence or two. */
const CUT = 1500;

/** Reads the profile at the present address and at those the user goes to. */
export function readProfiles(signal: AbortSignal): void {
  if (window !== window.top) return;
  let seen = "";
  let end: AbortController | undefined;
  const arrived = (): void => {
    const who = personIn(location.pathname);
    const here = who.slug ?? who.member ?? "";
    if (here === seen) return;
    seen = here;
    end?.abort();
    if (!here || signal.aborted) return;
    end = new AbortController();
    follow(who, AbortSignal.any([signal, end.signal]));
  };
  arrived();
  // Where the browser tells of a change of address, at once; elsewhere with the next press.
  const navigation = (window as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener("currententrychange", arrived, { signal });
  if (!navigation) for (const kind of ["popstate", "pointerdown"]) addEventListener(kind, arrived, { capture: true, passive: true, signal });
}

/** Reads one profile now and whenever it has grown. */
function follow(who: { slug: string | null; member: string | null }, signal: AbortSignal): void {
  let told = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    const found = read(who);
    const now = JSON.stringify(found);
    if (!found || now === told) return;
    told = now;
    ask({ kind: "command", command: command({ kind: "visit", ...found }) }).catch(() => {});
  };
  const observer = new MutationObserver(() => (timer ??= setTimeout(look, PAUSE)));
  observer.observe(document.querySelector("main") ?? document.body, { childList: true, subtree: true });
  const stop = (): void => {
    clearTimeout(timer);
    clearTimeout(last);
    observer.disconnect();
  };
  const last = setTimeout(stop, LONGEST);
  signal.addEventListener("abort", stop);
  look();
}

type Visit = { person: Seen; page: Page; me: boolean };

function read({ slug, member }: { slug: string | null; member: string | null }): Visit | null {
  const top = [...document.querySelectorAll(at.TOP_CARD)].find(shown);
  const old = top ? null : document.querySelector(at.OLD_NAME);
  const heading = top?.querySelector("h1, h2") ?? old;
  const name = plain(heading);
  if (!heading || !name) return null;
  const key = top ? `${top.id} ${top.getAttribute("componentkey") ?? ""}` : "";
  const page: Page = { name, headline: "", employers: [], schools: [], places: [], interests: [], languages: [], about: "", posts: [], mutuals: [], changes: [] };
  const person: Seen = { name, headline: "", slug, member: member ?? /\.ref(ACo[\w-]+)Topcard/.exec(key)?.[1] ?? null };
  if (top) readTop(top, heading, page);
  else {
    const block = heading.closest("section") ?? heading.parentElement;
    page.headline = plain(block?.querySelector(at.OLD_HEADLINE));
    page.places = some(plain(block?.querySelector(at.OLD_PLACE)));
  }
  person.headline = page.headline;
  const about = section("About", "about");
  page.about = about ? (longest(about) ?? "").slice(0, CUT) : "";
  page.employers = unique([...entries("Experience", "experience", 1), ...page.employers]);
  page.schools = unique([...entries("Education", "education", 0), ...page.schools]);
  page.interests = unique(firsts("SkillDetails", "skills") ?? firsts("Skill", "skills") ?? []);
  page.languages = unique(firsts("Language", "languages") ?? []);
  page.posts = posts(person);
  page.mutuals = mutuals(top ?? heading.closest("section") ?? document.body);
  return { person, page, me: Boolean(document.querySelector(`main :is(${at.EDIT_OWN})`)) };
}

const some = (text: string): string[] => (text ? [text] : []);
const unique = (texts: string[]): string[] => [...new Set(texts.filter(Boolean))].slice(0, 40);

/** Name, headline, "company · school", place: in this order, with what is hidden and what is only a degree left out. */
function readTop(top: Element, heading: Element, page: Page): void {
  const contact = top.querySelector(at.CONTACT_LINK);
  const follows = (one: Node, other: Node): boolean => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  const lines = [...top.querySelectorAll("p")].filter((line) => follows(heading, line) && !line.closest("a, button") && shown(line) && /^[^·•]*[\p{L}\p{N}]/u.test(plain(line)));
  const headline = lines[0];
  page.headline = plain(headline);
  const place = contact ? lines.filter((line) => follows(line, contact)).at(-1) : undefined;
  if (place && place !== headline) page.places = some(plain(place));
  const both = lines[1] && lines[1] !== place ? plain(lines[1]).split(" · ") : [];
  if (both.length === 2) {
    page.employers = some(both[0] ?? "");
    page.schools = some(both[1] ?? "");
  }
}

/** A card of the newer page by the end of its key, or a section of the older one by its anchor. */
const section = (card: string, anchor: string): Element | null =>
  document.querySelector(at.CARD(card)) ?? document.getElementById(anchor)?.closest("section") ?? null;

/** The lines of an entry, as they are seen. */
function linesOf(entry: Element): string[] {
  const paragraphs = [...entry.querySelectorAll("p")];
  const parts: Element[] = paragraphs.length ? paragraphs : [...entry.querySelectorAll('span[aria-hidden="true"]')];
  return parts.map(plain).filter(Boolean);
}

/** The entries of a section, however they are marked. */
function entriesOf(part: Element): Element[] {
  for (const selector of ['[componentkey*="entity-collection-item"]', "li"]) {
    const found = [...part.querySelectorAll(selector)].filter((entry, _, all) => !all.some((other) => other !== entry && other.contains(entry)));
    if (found.length) return found;
  }
  return [];
}

/** Names of employers or schools: the line that the logo is called after, else the line where such a name stands. */
function entries(card: string, anchor: string, usual: number): string[] {
  const part = section(card, anchor);
  if (!part) return [];
  return entriesOf(part).map((entry) => {
    const heads = linesOf(entry).map((line) => line.split(" · ")[0] ?? "");
    const logo = entry.querySelector("img")?.alt ?? "";
    const named = heads.filter((head) => head.length > 1 && logo.includes(head)).sort((one, other) => other.length - one.length)[0];
    const line = heads[usual] ?? "";
    // A line with a year in it is a time, not a name.
    return named ?? (/\b(19|20)\d\d\b/.test(line) ? "" : line);
  });
}

/** The first line of each entry; where there are no entries, the short lines. */
function firsts(card: string, anchor: string): string[] | null {
  const part = section(card, anchor);
  if (!part) return null;
  const found = entriesOf(part);
  return found.length ? found.map((entry) => linesOf(entry)[0] ?? "") : linesOf(part).filter((line) => line.length <= 40);
}

/** The longest text of a section: its own, without the button that unfolds it. */
function longest(part: Element): string | null {
  const texts = [...part.querySelectorAll(`${at.LONG_TEXT}, .inline-show-more-text, [class*="show-more-text"], span[aria-hidden="true"]`)];
  return texts.map(unfolded).sort((one, other) => other.length - one.length)[0] ?? null;
}

function unfolded(element: Element): string {
  const button = plain(element.querySelector("button"));
  const text = plain(element);
  return button && text.endsWith(button) ? text.slice(0, -button.length).replace(/…\s*$/, "").trim() : text;
}

/** Posts of theirs, with the day where LinkedIn's id or the age beside it tells one. */
function posts(person: Seen): Note[] {
  const part = section("Activity", "content_collections");
  if (!part) return [];
  const found: Note[] = [];
  for (const text of part.querySelectorAll(at.LONG_TEXT)) {
    let post: Element = text;
    while (post.parentElement && post.parentElement !== part && post.parentElement.querySelectorAll(at.LONG_TEXT).length === 1) post = post.parentElement;
    const author = post.querySelector(at.PERSON_LINK)?.getAttribute("href");
    if (author) {
      const { slug, member } = personIn(author);
      if (!((slug && slug === person.slug) || (member && member === person.member))) continue;
    }
    const words = unfolded(text).slice(0, CUT);
    const urn = /urn:li:(?:activity|ugcPost|share):(\d+)/.exec(post.outerHTML.slice(0, 4000));
    if (!words) continue;
    found.push({ id: urn?.[0] ?? `post:${words.slice(0, 40)}`, text: words, at: madeOn(urn?.[1]) ?? aged(post, text) });
  }
  return found.slice(0, 10);
}

/** LinkedIn's numbers hold the instant they were given, above the lowest 22 bits. */
function madeOn(number: string | undefined): string | null {
  if (!number) return null;
  const instant = Number(BigInt(number) >> 22n);
  return instant > 1_200_000_000_000 && instant < Date.now() + 864e5 ? dayOf(new Date(instant)) : null;
}

/** How many days an age counts; where the page's language has other words, the post stays undated. */
const AGES: [RegExp, number][] = [
  [/(\d+)\s*(?:min|m|h|分鐘|小時)(?=[\s•·]|$)/u, 0],
  [/(\d+)\s*(?:d|天)(?=[\s•·]|$)/u, 1],
  [/(\d+)\s*(?:w|週|周)(?=[\s•·]|$)/u, 7],
  [/(\d+)\s*(?:mo|個月)(?=[\s•·]|$)/u, 30],
  [/(\d+)\s*(?:yr|年)(?=[\s•·]|$)/u, 365],
];

function aged(post: Element, text: Element): string | null {
  for (const line of post.querySelectorAll("p, span, time")) {
    if (text.contains(line) || line.contains(text)) continue;
    const words = plain(line);
    if (words.length > 80) continue;
    for (const [age, days] of AGES) {
      const number = age.exec(words)?.[1];
      if (!number) continue;
      const now = new Date();
      return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - Number(number) * days));
    }
  }
  return null;
}

/** People both know: names set apart by the page, else those of a sentence whose language is known. */
function mutuals(part: Element): string[] {
  const link = part.querySelector(at.MUTUALS);
  if (!link) return [];
  const apart = [...link.querySelectorAll("strong, b")].map(plain).filter(Boolean);
  if (apart.length) return unique(apart);
  const sentence = plain(link);
  const names =
    /^(.+?)(?:,? and \d+ other|(?: is an?| are)?(?: other)?) mutual connections?\b/.exec(sentence)?.[1]?.split(/, | and /) ??
    /^(.+?)\s*(?:(?:和|與|及)其他|等|是|都是)[^、,]*共同/u.exec(sentence)?.[1]?.split(/、|, |(?<=\p{Script=Han})(?:和|與)(?=\p{Script=Han}|\s)/u);
  return unique((names ?? []).map((name) => name.trim()).filter((name) => /\p{L}/u.test(name) && name.length <= 60));
}
