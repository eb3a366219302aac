// What was said in one conversation, as far as the page shows it. Whose a message is, is told by its markup and, where
// that says nothing, by its sender; dates come from LinkedIn's ids alone.

import { isPerson, memberIn, personIn, plain } from "./people";
import type { Said, Seen } from "./protocol";
import { shown } from "./roots";
import * as at from "./selectors";
import { inUrn } from "./when";

/** One message on screen. */
export interface Item {
  node: Element;
  urn: string;
  mine: boolean;
  text: string;
}

/** More than this is not looked at: the newest tell. */
const NEWEST = 50;

const read = new WeakMap<Element, { raw: string; text: string }>();

/** The words as they are shown, line by line; read anew only when they changed, since it asks for the layout. */
function words(body: HTMLElement): string {
  const raw = body.textContent ?? "";
  const known = read.get(body);
  if (known?.raw === raw) return known.text;
  const text = body.innerText.replace(/\u00a0/g, " ").replace(/[ \t]+\n/g, "\n").trim();
  read.set(body, { raw, text });
  return text;
}

/** The messages inside `scope`, in the order they were sent. */
export function items(scope: ParentNode, me: Seen | null, them: Seen | undefined): Item[] {
  const nodes: Element[] = [];
  for (const node of scope.querySelectorAll(at.MESSAGE)) if (!nodes.at(-1)?.contains(node)) nodes.push(node);
  const found: (Item & { when: number })[] = [];
  let mine = true;
  for (const node of nodes.slice(-NEWEST)) {
    const urnNode = node.matches("[data-event-urn]") ? node : node.querySelector("[data-event-urn]");
    const urn = urnNode?.getAttribute("data-event-urn") ?? "";
    mine = isMine(node, me, them, mine);
    const body = node.querySelector<HTMLElement>(at.MESSAGE_BODY) ?? node.querySelector<HTMLElement>(at.MESSAGE_TEXT);
    if (!body || !shown(node)) continue;
    const text = words(body);
    if (text) found.push({ node, urn, mine, text, when: inUrn(urn).at ?? NaN });
  }
  // Some lists are laid out from the bottom: the ids know better than the order of the nodes, where all of them tell.
  if (found.every((item) => item.when === item.when)) found.sort((one, other) => one.when - other.when);
  return found;
}

function isMine(node: Element, me: Seen | null, them: Seen | undefined, before: boolean): boolean {
  const around = [node, ...node.querySelectorAll('[class*="--other"]')];
  if (around.some((part) => at.OTHERS_MESSAGE.test(part.getAttribute("class") ?? ""))) return false;
  if (node.querySelector(at.SENDING)) return true;
  const link = node.querySelector<HTMLAnchorElement>(at.PERSON_LINK);
  const name = plain(node.querySelector(at.SENDER_NAME));
  const sender = { ...personIn(link?.getAttribute("href") ?? ""), name, headline: "" };
  if (them && (isPerson(sender, them) || (name && name === them.name))) return false;
  if (me && (isPerson(sender, me) || (name && name === me.name))) return true;
  // The classic markup says when it is somebody else's; elsewhere only the first message of a group names its sender.
  if (node.closest(".msg-s-event-listitem") ?? node.querySelector(".msg-s-event-listitem")) return true;
  return link || name ? false : before;
}

/** How many people other than the user have written here. */
export function otherSenders(scope: ParentNode): number {
  const names = new Set<string>();
  for (const name of scope.querySelectorAll(at.SENDER_NAME)) {
    const message = name.closest(at.MESSAGE);
    if (message && at.OTHERS_MESSAGE.test(message.getAttribute("class") ?? "")) names.add(plain(name));
  }
  return names.size;
}

/** The member id of the other person, as their messages link to it. */
export function senderOf(scope: ParentNode): string | null {
  for (const node of scope.querySelectorAll(at.MESSAGE)) {
    if (!at.OTHERS_MESSAGE.test(node.getAttribute("class") ?? "")) continue;
    const { member } = personIn(node.querySelector(at.PERSON_LINK)?.getAttribute("href") ?? "");
    if (member) return member;
  }
  return null;
}

/** As the core takes it. */
export const said = (thread: Item[]): Said[] =>
  thread.map(({ urn, mine, text }, index) => ({ id: urn || `t${index + 1}`, from: mine ? "me" : "them", text, at: inUrn(urn).day }));

/** The user's member id: LinkedIn's ids of messages name the owner of the mailbox, not the sender. */
export function owner(scope: ParentNode): string | null {
  for (const node of scope.querySelectorAll("[data-event-urn]")) {
    const member = memberIn(node.getAttribute("data-event-urn") ?? "");
    if (member) return member;
  }
  return null;
}

/** LinkedIn's own id of the thread, as its address has it: a message's id holds it, packed another way. */
export function threadIn(scope: ParentNode): string | null {
  for (const node of scope.querySelectorAll("[data-event-urn]")) {
    const { conversation } = inUrn(node.getAttribute("data-event-urn") ?? "");
    if (conversation) return `2-${btoa(conversation)}`;
  }
  return null;
}

/** The user's name, as it stands over their own messages. */
export function ownName(scope: ParentNode): string {
  for (const name of scope.querySelectorAll(at.SENDER_NAME)) {
    const message = name.closest(at.MESSAGE);
    if ((message?.matches(".msg-s-event-listitem") || message?.querySelector(at.SENDING)) && !at.OTHERS_MESSAGE.test(message.getAttribute("class") ?? "")) return plain(name);
  }
  return "";
}
