// Generated from src/protocol.rs by `cargo run --features types --example types`. Do not edit.

export type Action = { "kind": "log", 
/**
 * What the tab showed; `draft` is the message that left.
 */
sight: Sight, 
/**
 * How sure it is that the message left.
 */
delivery: Delivery, 
/**
 * LinkedIn's id of the message, where it was seen; the same one is never logged twice.
 */
message: string | null, 
/**
 * The day to follow up on, if no answer comes.
 */
follow_up: string | null, 
/**
 * The promises in it that the user ticked.
 */
promises: Array<Promised>, } | { "kind": "note", 
/**
 * The person.
 */
person: Whom, 
/**
 * The note.
 */
text: string, } | { "kind": "visit", 
/**
 * Who.
 */
person: Seen, 
/**
 * The facts; empty fields say nothing about what was known before.
 */
page: Page, 
/**
 * Whether it is the user's own page.
 */
me: boolean, } | { "kind": "done", 
/**
 * The item.
 */
item: ItemId, } | { "kind": "snooze", 
/**
 * The item.
 */
item: ItemId, 
/**
 * The day; not before tomorrow.
 */
until: string, } | { "kind": "replied", 
/**
 * The item.
 */
item: ItemId, } | { "kind": "undo", 
/**
 * The command's id.
 */
command: string, } | { "kind": "hide", 
/**
 * An advice code, or a hook's kind.
 */
code: string, 
/**
 * Whom for; nobody means everybody.
 */
person: Whom | null, } | { "kind": "set", 
/**
 * All of them.
 */
settings: Settings, };

export type Answer = { 
/**
 * That of the ask.
 */
seq: number, 
/**
 * The answer.
 */
reply: Reply, };

export type Ask = { 
/**
 * Counted up by the sender; an answer to an older one than the last is stale and thrown away.
 */
seq: number, 
/**
 * The question.
 */
request: Request, };

export type Channel = "message" | "invite" | "inmail";

export type Command = { 
/**
 * Made by the sender, unique (a UUID).
 */
id: string, 
/**
 * When the user acted, in milliseconds since 1970.
 */
at: number, 
/**
 * The day where the user is.
 */
today: string, 
/**
 * What to do.
 */
action: Action, };

export type Delivery = "confirmed" | "likely" | "unconfirmed";

export type Details = { 
/**
 * The words at fault, or the words of the evidence (a question, a note, a promise), short enough for a line.
 */
words?: string, 
/**
 * A person's name: the one greeted, the one who got the same text.
 */
name?: string, 
/**
 * How many: units too many, units in all.
 */
count?: number, 
/**
 * The day of the evidence.
 */
day?: string, };

export type Failure = "storage-full" | "storage" | "past-day" | "gone" | "outdated";

export type ItemId = { 
/**
 * The person's id.
 */
person: string, 
/**
 * The item within the person: `follow-up`, or a promise's id.
 */
item: string, };

export type Level = "fix" | "check" | "note";

export type Line = { "kind": "hook", 
/**
 * The kind of hook, such as `your-note`.
 */
hook: string, 
/**
 * What silencing it names.
 */
evidence: string, 
/**
 * The sentence, as shown.
 */
text: string, 
/**
 * Where it goes: UTF-16 offset into the draft.
 */
at: number, 
/**
 * Exactly what goes there: the sentence with the space or line break it needs.
 */
insert: string, 
/**
 * Where the caret ends up: UTF-16 offset into `insert`.
 */
caret: number, 
/**
 * What its reason is worded with.
 */
details: Details, } | { "kind": "advice", 
/**
 * The rule, such as `vague-ask`.
 */
code: string, 
/**
 * Its band.
 */
level: Level, 
/**
 * UTF-16 offset of the words at fault, to be marked in the draft.
 */
start: number | null, 
/**
 * Where they end.
 */
end: number | null, 
/**
 * What it is worded with.
 */
details: Details, };

export type Note = { 
/**
 * What a hook names as its evidence.
 */
id: string, 
/**
 * The line.
 */
text: string, 
/**
 * The day it was written or happened.
 */
at: string | null, };

export type Page = { 
/**
 * As the page writes it, both names where there are two (`Mandy Hsu 許曼婷`).
 */
name: string, 
/**
 * The line under the name.
 */
headline: string, 
/**
 * Employers, the present one first.
 */
employers: Array<string>, 
/**
 * Schools.
 */
schools: Array<string>, 
/**
 * Places they live or lived in.
 */
places: Array<string>, 
/**
 * Subjects, skills, causes.
 */
interests: Array<string>, 
/**
 * Languages they speak.
 */
languages: Array<string>, 
/**
 * Their own words about themselves.
 */
about: string, 
/**
 * Posts of theirs that the writer has seen.
 */
posts: Array<Note>, 
/**
 * People both know.
 */
mutuals: Array<string>, 
/**
 * New roles, moves, awards.
 */
changes: Array<Note>, };

export type Promised = { 
/**
 * Who promised.
 */
by: Who, 
/**
 * The deed, without its date.
 */
text: string, 
/**
 * The last day of the time named.
 */
due: string | null, };

export type Reply = { "kind": "lines", 
/**
 * The lines.
 */
lines: Array<Line>, 
/**
 * Why nothing personal is offered, where that is so.
 */
silence: Silence | null, } | { "kind": "proposal", 
/**
 * Promises found in the message, to be ticked.
 */
promises: Array<Promised>, 
/**
 * The day to follow up on, if no answer comes.
 */
follow_up: string, 
/**
 * Whether the user's setting is to log without being asked.
 */
without_asking: boolean, } | { "kind": "stored", 
/**
 * False where the same command, or the same message, had been stored before; nothing was doubled.
 */
fresh: boolean, } | { "kind": "failed", 
/**
 * Why.
 */
failure: Failure, };

export type Request = { "kind": "look", 
/**
 * What the tab shows.
 */
sight: Sight, 
/**
 * The day where the user is.
 */
today: string, 
/**
 * What was silenced for this message only: advice codes and hook evidences.
 */
hidden: Array<string>, } | { "kind": "sent", 
/**
 * What the tab showed when it left; `draft` is the message.
 */
sight: Sight, 
/**
 * The day where the user is.
 */
today: string, } | { "kind": "command", 
/**
 * The change.
 */
command: Command, };

export type Said = { 
/**
 * What a hook names as its evidence; in the browser the message's URN where there is one.
 */
id: string, 
/**
 * Who wrote it.
 */
from: Who, 
/**
 * The message, lines separated by `\n`.
 */
text: string, 
/**
 * The day it was sent, where it is known.
 */
at: string | null, };

export type Seen = { 
/**
 * As shown.
 */
name: string, 
/**
 * As shown; empty where the page shows none.
 */
headline: string, 
/**
 * The vanity name of `/in/…/`, decoded and in lower case.
 */
slug: string | null, 
/**
 * The member id (`ACoA…`).
 */
member: string | null, };

export type Settings = { 
/**
 * Log a sent message without asking.
 */
log_without_asking: boolean, 
/**
 * Advice codes and hook kinds never to be shown.
 */
hidden: Array<string>, };

export type Sight = { 
/**
 * Key of the conversation: LinkedIn's thread id where there is one, else made from the recipient.
 */
conversation: string, 
/**
 * The kind of box.
 */
channel: Channel, 
/**
 * UTF-16 units the box allows, where the page says so.
 */
limit: number | null, 
/**
 * Whom it goes to. Empty where the page does not say.
 */
recipients: Array<Seen>, 
/**
 * The user, as the page shows them.
 */
me: Seen | null, 
/**
 * The messages on screen, oldest first.
 */
thread: Array<Said>, 
/**
 * What stands in the box; lines separated by `\n`.
 */
draft: string, };

export type Silence = "several" | "unsure";

export type Who = "me" | "them";

export type Whom = { "kind": "seen", 
/**
 * The recipient.
 */
person: Seen, 
/**
 * The conversation's key.
 */
conversation: string, } | { "kind": "known", 
/**
 * The id.
 */
id: string, };

