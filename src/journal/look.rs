//! What is said about a draft: the brief made of what the tab shows and what is kept, and which lines of the answer are
//! shown. The advice and the hooks themselves come from `coach` and `hooks`.

use super::person::Person;
use super::recent::Text;
use super::thread;
use crate::brief::{Advice, Brief, Hook, Level, Message, Page, Sent, Who};
use crate::day::Day;
use crate::protocol::{Line, Reply, Seen, Settings, Sight, Silence};
use crate::{agenda, coach, hooks, reading};

/// Lines beside a box.
const LINES: usize = 3;

/// What is kept that a look needs.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The record of whom the box writes to.
    pub person: Option<Person>,
    /// The user's own page.
    pub me: Page,
    /// What was sent lately, to whomever.
    pub sent: Vec<Text>,
    /// What the user chose.
    pub settings: Settings,
}

/// All that the coach may look at.
pub fn brief(known: &Known, sight: &Sight, today: Day) -> Brief {
    let one = sight.recipients.len() == 1;
    let person = known.person.as_ref().filter(|_| one);
    let recipient = |seen: &Seen| over(person.map(|person| person.page.clone()).unwrap_or_default(), seen);
    // Before the record: two tabs may stand in the same conversation, and their own text is no text to others.
    let id = known.person.as_ref().map(|person| person.id.as_str());
    let others = known.sent.iter().filter(|text| Some(text.person.as_str()) != id);
    Brief {
        id: String::new(),
        today: Some(today),
        channel: sight.channel,
        limit: sight.limit,
        me: sight.me.as_ref().map_or_else(|| known.me.clone(), |seen| over(known.me.clone(), seen)),
        recipients: sight.recipients.iter().map(recipient).collect(),
        notes: person.map(|person| person.notes.iter().map(|noted| noted.note.clone()).collect()).unwrap_or_default(),
        promises: person.map(Person::promised).unwrap_or_default(),
        thread: thread::conversation(known.person.as_ref(), &sight.thread),
        sent: others.map(|text| Sent { to: text.to.clone(), text: text.text.clone(), at: Some(text.at) }).collect(),
        draft: sight.draft.clone(),
    }
}

/// A page with what is shown of the person right now.
fn over(mut page: Page, seen: &Seen) -> Page {
    if !seen.name.is_empty() {
        page.name.clone_from(&seen.name);
    }
    if !seen.headline.is_empty() {
        page.headline.clone_from(&seen.headline);
    }
    page
}

/// The answer to a look.
pub fn answer(known: &Known, sight: &Sight, today: Day, hidden: &[String]) -> Reply {
    let silence = match sight.recipients.len() {
        0 => Some(Silence::Unsure),
        1 => None,
        _ => Some(Silence::Several),
    };
    let brief = brief(known, sight, today);
    let person = known.person.iter().flat_map(|person| &person.hidden).map(|hidden| &hidden.code);
    let silenced: Vec<&String> = known.settings.hidden.iter().chain(person).chain(hidden).collect();
    let shown = |name: &str| !silenced.iter().any(|hidden| *hidden == name);
    let advice = coach::advise(&brief).into_iter().filter(|advice| shown(advice.code)).collect();
    let hooks = match silence {
        None => hooks::suggest(&brief).into_iter().filter(|hook| shown(hook.kind) && shown(&hook.evidence)).collect(),
        Some(_) => Vec::new(),
    };
    Reply::Lines { lines: pick(&sight.draft, advice, hooks), silence }
}

/// At most three lines: every fix first, then hooks, then other advice. Of what room the fixes leave, a hook has one line
/// if there is a hook, and a check has one if there is a check and room for both.
fn pick(draft: &str, advice: Vec<Advice>, hooks: Vec<Hook>) -> Vec<Line> {
    let (fixes, others): (Vec<_>, Vec<_>) = advice.into_iter().partition(|advice| advice.level == Level::Fix);
    let mut lines: Vec<Line> = fixes.into_iter().take(LINES).map(remark).collect();
    let room = LINES - lines.len();
    // The sentence that answers their question says all that the remark on it would.
    let asked = hooks.first().is_some_and(|hook| hook.kind == "their-question") && room > 0;
    let others: Vec<_> = others.into_iter().filter(|advice| !(asked && advice.code == "unanswered-question")).collect();
    let check = others.iter().any(|advice| advice.level == Level::Check);
    let kept = usize::from(check && room > 1);
    lines.extend(hooks.into_iter().take(room - kept).map(|hook| slip(draft, hook)));
    let room = LINES - lines.len();
    // The check whose place was kept goes before notes.
    let (checks, notes): (Vec<_>, Vec<_>) = others.into_iter().partition(|advice| advice.level == Level::Check);
    lines.extend(checks.into_iter().chain(notes).take(room).map(remark));
    lines
}

/// A hook as it is shown, with its place in the draft.
fn slip(draft: &str, mut hook: Hook) -> Line {
    hook.text = hooks::in_place(draft, hook.text);
    let place = hooks::place(draft, &hook.text);
    Line::Hook {
        hook: hook.kind,
        evidence: hook.evidence,
        text: hook.text,
        at: place.at,
        insert: place.insert,
        caret: place.caret,
        details: hook.details,
    }
}

/// A remark as it is shown.
fn remark(advice: Advice) -> Line {
    let Advice { code, level, start, end, details } = advice;
    Line::Advice { code, level, start, end, details }
}

/// The answer to a message that has left: what the log card proposes.
pub fn proposal(known: &Known, sight: &Sight, today: Day) -> Reply {
    let message = Message { id: String::new(), today: Some(today), from: Who::Me, text: sight.draft.clone() };
    let promises = reading::read(&message).promises;
    let mut person = known.person.clone().unwrap_or_default();
    let settled = |_| true;
    let showing = thread::Showing { by: 0, settled: &settled, at: 0.0, channel: sight.channel, read: true };
    thread::lay_over(&mut person, &sight.thread, None, showing);
    let open = person.unanswered();
    // The message may stand in the thread already; then it is counted.
    let mut days: Vec<Option<Day>> = open.iter().map(|outreach| outreach.at).collect();
    if !open
        .last()
        .is_some_and(|last| thread::same_text(&last.text, &sight.draft) && last.at.is_none_or(|at| at == today))
    {
        days.push(Some(today));
    }
    days.dedup();
    let later = person.later().and_then(|index| person.outreach[index].later);
    Reply::Proposal {
        promises,
        follow_up: agenda::calendar::propose(today, days.len() as u32, later),
        without_asking: known.settings.log_without_asking,
    }
}
