// Who a message goes to and who writes it: names and LinkedIn's identifiers, read around one box. Where the page does not
// say for sure, nobody is named.

import type { Box } from "./box";
import type { Seen } from "./protocol";
import * as at from "./selectors";
import { otherSenders, owner, ownName, senderOf, threadIn } from "./thread";

/** The words of an element as they are seen, without those for screen readers. */
export function plain(element: Element | null | undefined): string {
  if (!element) return "";
  let text = "";
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += node.nodeValue;
    else if (node.nodeType === 1 && !(node as Element).matches(at.HEARD_ONLY)) {
      node.childNodes.forEach(walk);
      text += " ";
    }
  };
  walk(element);
  return text.replace(/\s+/g, " ").trim();
}

/** A member id: the one form of `/in/…/` that is not the vanity name. */
const MEMBER = /^ACo[A-Z][A-Za-z0-9_-]*$/;

/** Who an address under `/in/` names. Decoded once; what still holds a `%`, and `me`, name nobody. */
export function personIn(href: string): { slug: string | null; member: string | null } {
  const none = { slug: null, member: null };
  const raw = /\/in\/([^/?#]+)/.exec(href)?.[1];
  if (!raw) return none;
  if (MEMBER.test(raw)) return { slug: null, member: raw };
  try {
    const slug = decodeURIComponent(raw).toLowerCase();
    return slug === "me" || slug.includes("%") ? none : { slug, member: null };
  } catch {
    return none;
  }
}

/** The member id in a URN or an address. */
export const memberIn = (text: string): string | null => /(?:fsd_profile(?::|%3A)|[?&]recipient=)(ACo[A-Za-z0-9_-]+)/.exec(text)?.[1] ?? null;

/** Whether two are the same by an identifier both have. */
export const isPerson = (one: Seen, other: Seen): boolean =>
  (one.slug !== null && one.slug === other.slug) || (one.member !== null && one.member === other.member);

/** Where the tab is: an inner frame may show a conversation whose address only the outer page has. */
export function place(): Location {
  try {
    // Reading a property throws where the outer page is another site's.
    if (window.top?.location.pathname) return window.top.location;
  } catch {
    // Not ours to read.
  }
  return location;
}

/** Whom the box writes to. None where the page does not say; more than one is several. */
export function recipients(box: Box): Seen[] {
  const { scope, form } = box;
  if (box.channel === "invite") return invited(box);
  const outside = (element: Element): boolean => !form.contains(element) && !element.closest(`${at.MESSAGE}, ${at.THREAD}`);
  const address = place();
  const pills = [...scope.querySelectorAll(at.PILL)].filter((pill) => !pill.closest(at.THREAD) && !pill.parentElement?.closest(at.PILL));
  if (pills.length) {
    const member = pills.length === 1 && box.inPage ? memberIn(address.search) : null;
    return pills.map((pill) => ({ name: plain(pill) || plain(pill.parentElement), headline: "", slug: null, member }));
  }
  const links = [...scope.querySelectorAll<HTMLAnchorElement>(at.PERSON_LINK)].filter(outside);
  const people = merge(links.map((link) => ({ ...personIn(link.getAttribute("href") ?? ""), name: nameIn(link), headline: "" })));
  const card = scope.querySelector(at.PROFILE_CARD);
  const cardLink = card?.querySelector(at.PERSON_LINK);
  const carded = cardLink ? { ...personIn(cardLink.getAttribute("href") ?? ""), name: plain(cardLink), headline: "" } : undefined;
  if (!people.length && carded && (carded.slug || carded.member)) people.push(carded);
  const [one] = people;
  if (!one || people.length > 1) return people;
  const title = [...scope.querySelectorAll(at.TITLE)].find(outside) ?? [...scope.querySelectorAll(at.HEADING)].find((heading) => outside(heading) && plain(heading));
  one.name = plain(title) || one.name;
  one.headline = headline(scope, outside) || headline(card ?? null, () => true);
  if (carded && carded.name === one.name) {
    one.slug ??= carded.slug;
    one.member ??= carded.member;
  }
  // The classic head has the vanity name, a message of theirs the member id: with both, two pages are one person.
  if (otherSenders(scope) < 2) one.member ??= senderOf(scope);
  // A head that links to one person over a thread in which two others write is a group's.
  if (otherSenders(scope) > 1) return [one, { name: "", headline: "", slug: null, member: null }];
  return one.name ? [one] : [];
}

/** The name that a link shows: its heading, else its words, else what its portrait is called. */
const nameIn = (link: Element): string => plain(link.querySelector(at.TITLE) ?? link.querySelector(at.HEADING) ?? link) || link.querySelector("img")?.alt || "";

/** One entry a person: a portrait, a name and a menu may all link to the same one. */
function merge(found: Seen[]): Seen[] {
  const people: Seen[] = [];
  for (const person of found) {
    if (!person.slug && !person.member) continue;
    const known = people.find((other) => isPerson(other, person) || (person.name !== "" && other.name === person.name && !(other.slug && person.slug) && !(other.member && person.member)));
    if (!known) people.push({ ...person });
    else {
      known.slug ??= person.slug;
      known.member ??= person.member;
      known.name ||= person.name;
    }
  }
  return people;
}

/** The line under the name: the one whose title repeats its words; a line about presence has none. */
function headline(scope: Element | null, outside: (element: Element) => boolean): string {
  for (const line of scope?.querySelectorAll("[title]") ?? []) {
    const text = plain(line);
    if (text && text === line.getAttribute("title")?.replace(/\s+/g, " ").trim() && outside(line) && !line.querySelector("a, button")) return text;
  }
  return "";
}

/** Whom an invitation goes to: the address names them, or the page it was opened on. */
function invited(box: Box): Seen[] {
  for (const where of [location, place()]) {
    const vanity = new URLSearchParams(where.search).get("vanityName");
    const { slug, member } = personIn(vanity ? `/in/${vanity}/` : where.pathname);
    if (!slug && !member) continue;
    const owner = where === location ? document : (window.top as Window).document;
    const name = plain(owner.querySelector(`:is(${at.TOP_CARD}) :is(h1, h2)`) ?? owner.querySelector(at.OLD_NAME)) || titleName(owner);
    if (!vanity || name) return name ? [{ name, headline: "", slug, member }] : [];
  }
  const named = [...box.scope.querySelectorAll<HTMLAnchorElement>(at.PERSON_LINK)];
  return merge(named.map((link) => ({ ...personIn(link.getAttribute("href") ?? ""), name: nameIn(link), headline: "" })));
}

/** "(3) Name | LinkedIn". */
const titleName = (page: Document): string => (/^(?:\(\d+\+?\)\s*)?(.+?)\s*\|\s*LinkedIn$/.exec(page.title)?.[1] ?? "").trim();

/** The user, as the page shows them. */
export function me(box: Box): Seen | null {
  let portrait = document.querySelector<HTMLImageElement>(at.MY_PORTRAIT);
  try {
    portrait ??= window.top?.document.querySelector<HTMLImageElement>(at.MY_PORTRAIT) ?? null;
  } catch {
    // The outer page is another site's.
  }
  const name = portrait?.alt.trim() || ownName(box.scope);
  const member = owner(box.scope);
  return name || member ? { name, headline: "", slug: null, member } : null;
}

/** The key of the conversation: LinkedIn's thread where the address or a message tells it, the same in page and bubble; else the recipient. */
export function conversation(box: Box, to: Seen[]): string {
  const inAddress = box.inPage ? /\/messaging\/thread\/([^/?#]+)/.exec(place().pathname)?.[1] : undefined;
  if (inAddress && inAddress !== "new") return decodeURIComponent(inAddress);
  const thread = box.channel === "invite" ? null : threadIn(box.scope);
  if (thread) return thread;
  return `${box.channel === "invite" ? "invite" : "to"}:${to.map((person) => person.member ?? person.slug ?? person.name).join()}`;
}
