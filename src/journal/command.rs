//! What a command changes: what is kept goes in, what is to be kept comes out, or why nothing changes. No storage is read
//! and the agenda is not derived here.

use super::identity::{self, Sighting};
use super::keys;
use super::person::{Dealt, FACT, Hidden, How, Logged, Noted, Outreach, Person, Pledge, closed};
use super::recent::{Recent, Text, What, remember};
use super::thread::{self, Showing};
use crate::brief::{Note, Page, Promised, Who};
use crate::day::Day;
use crate::order;
use crate::protocol::{Action, Command, Delivery, Failure, ItemId, Settings, Sight, Whom};
use crate::sorted::Sorted;

/// Two tabs that log the same text to the same person within this many milliseconds saw one message.
pub const SAME_MOMENT: f64 = 10.0 * 60.0 * 1000.0;

/// Posts and changes kept of a page.
const SEEN_POSTS: usize = 30;

/// What is kept, as far as a command needs it.
#[derive(Clone, Debug, Default)]
pub struct Base {
    /// The commands done lately.
    pub recent: Recent,
    /// What the user chose.
    pub settings: Settings,
    /// The user's own page.
    pub me: Page,
    /// What was sent lately.
    pub sent: Vec<Text>,
    /// Where keys lead: of those that `leads` named.
    pub names: Sorted<String, String>,
    /// The records these lead to, and those named outright.
    pub people: Sorted<String, Person>,
}

/// What is to be kept.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// Whether anything was done that had not been before.
    pub fresh: bool,
    /// Changed records; `None` for those that go.
    pub people: Sorted<String, Option<Person>>,
    /// Keys that lead to records; `None` for those that lead nowhere any more.
    pub names: Sorted<String, Option<String>>,
    /// The commands done lately.
    pub recent: Option<Recent>,
    /// The settings, where they change.
    pub settings: Option<Settings>,
    /// The user's own page, where it changes.
    pub me: Option<Page>,
    /// What was sent lately, where it changes.
    pub sent: Option<Vec<Text>>,
}

/// The keys to look up before a command: they lead to the records it needs.
pub fn leads(command: &Command) -> Vec<String> {
    match &command.action {
        Action::Log { sight, message, .. } => Sighting::of(sight, message.as_deref()).keys(),
        Action::Note { person, .. } | Action::Hide { person: Some(person), .. } => identity::keys_of(person),
        Action::Visit { person, me: false, .. } => Sighting::one(person, "").keys(),
        Action::Done { item } | Action::Snooze { item, .. } | Action::Replied { item } => {
            vec![keys::joined(&item.person)]
        }
        Action::Visit { .. } | Action::Hide { person: None, .. } | Action::Undo { .. } | Action::Set { .. } => {
            Vec::new()
        }
    }
}

/// The records that a command names outright.
pub fn named(command: &Command, recent: &Recent) -> Vec<String> {
    match &command.action {
        Action::Note { person: Whom::Known { id }, .. } | Action::Hide { person: Some(Whom::Known { id }), .. } => {
            vec![id.clone()]
        }
        Action::Done { item } | Action::Snooze { item, .. } | Action::Replied { item } => vec![item.person.clone()],
        Action::Undo { command } => {
            recent.find(command).and_then(|deed| deed.what.person.clone()).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Does a command. Done before, it changes nothing.
pub fn apply(base: &Base, command: &Command) -> Result<Change, Failure> {
    if base.recent.find(&command.id).is_some() {
        return Ok(Change::default());
    }
    // Numbers grow with the clock, so that they never come again, even if the list of commands were lost.
    let by = base.recent.last.saturating_add(1).max((command.at / 1000.0) as u32);
    let mut work = Work { base, command, by, change: Change { fresh: true, ..Change::default() } };
    let what = match &command.action {
        Action::Log { sight, delivery, message, follow_up, promises } => {
            if follow_up.is_some_and(|day| day < command.today) {
                return Err(Failure::PastDay);
            }
            let own = Own { delivery: *delivery, message: message.as_deref(), follow_up: *follow_up, promises };
            work.log(sight, own)
        }
        Action::Note { person, text } => work.note(person, text)?,
        Action::Visit { person, page, me } => {
            if *me {
                let mut mine = base.me.clone();
                merge_page(&mut mine, page);
                set(&mut mine.name, &person.name);
                set(&mut mine.headline, &person.headline);
                work.change.me = Some(mine);
            } else {
                let id = work.person_of(Sighting::one(person, ""));
                let visited = work.person(&id);
                merge_page(&mut visited.page, page);
                visited.visited = visited.visited.max(Some(command.today));
            }
            What::default()
        }
        Action::Done { item } => work.deal(item, How::Done, None)?,
        Action::Replied { item } => work.deal(item, How::Replied, None)?,
        Action::Snooze { item, until } => {
            if *until <= command.today {
                return Err(Failure::PastDay);
            }
            work.deal(item, How::PutOff, Some(*until))?
        }
        Action::Undo { command } => work.undo(command)?,
        Action::Hide { code, person: Some(person) } => {
            let id = work.whom(person)?;
            let hidden = Hidden { by, code: code.clone() };
            work.person(&id).hidden.push(hidden);
            What::person(id)
        }
        Action::Hide { code, person: None } => {
            let mut settings = base.settings.clone();
            let fresh = !settings.hidden.contains(code);
            if fresh {
                settings.hidden.push(code.clone());
                work.change.settings = Some(settings);
            }
            What { hidden: fresh.then(|| code.clone()), ..What::default() }
        }
        Action::Set { settings } => {
            work.change.settings = Some(settings.clone());
            What { settings: Some(base.settings.clone()), ..What::default() }
        }
    };
    let mut change = work.change;
    let mut recent = change.recent.take().unwrap_or_else(|| base.recent.clone());
    recent.add(by, &command.id, what);
    change.recent = Some(recent);
    Ok(change)
}

/// The message that a log command is about, beside its text.
struct Own<'a> {
    delivery: Delivery,
    message: Option<&'a str>,
    follow_up: Option<Day>,
    promises: &'a [Promised],
}

/// A command being done.
struct Work<'a> {
    base: &'a Base,
    command: &'a Command,
    by: u32,
    change: Change,
}

impl Work<'_> {
    /// A record, to be changed. It is there: `id` was given out by `person_of` or found by `whom`.
    fn person(&mut self, id: &str) -> &mut Person {
        let base = self.base;
        let kept =
            || Some(base.people.get(id).cloned().unwrap_or_else(|| Person { id: id.to_owned(), ..Person::default() }));
        let entry = self.change.people.get_or_insert_with(id.to_owned(), kept);
        entry.get_or_insert_with(|| Person { id: id.to_owned(), ..Person::default() })
    }

    /// The record of a sighting, with what else is of the same person joined into it; a new one where there is none.
    fn person_of(&mut self, mut sighting: Sighting) -> String {
        let base = self.base;
        let at = |key: &str| base.names.get(key).and_then(|id| base.people.get(id));
        let found = identity::find(&sighting, at);
        let id = found.person.unwrap_or_else(|| format!("{:x}-{:x}", self.command.at.max(0.0) as u64, self.by));
        for other in &found.joins {
            self.join(other, &id);
        }
        // Keys that lead to somebody else: a conversation stays theirs, unless nothing else tells who this is; a vanity name
        // is now this person's.
        let nameless = sighting.is_nameless();
        for key in sighting.keys() {
            let other = at(&key).map(|other| other.id.clone());
            let Some(other) = other.filter(|other| *other != id && !found.joins.contains(other)) else { continue };
            let talk = sighting.talks.iter().find(|talk| sighting.key(talk) == key).cloned();
            match talk {
                Some(talk) if !nameless => sighting.talks.retain(|other| *other != talk),
                Some(talk) => self.person(&other).talks.retain(|known| *known != talk),
                None => self.person(&other).slugs.retain(|slug| keys::slug(slug) != key),
            }
        }
        identity::note_names(self.person(&id), &sighting);
        for key in sighting.keys() {
            if base.names.get(&key) != Some(&id) {
                self.change.names.insert(key, Some(id.clone()));
            }
        }
        id
    }

    /// The record that a tab or a page means.
    fn whom(&mut self, whom: &Whom) -> Result<String, Failure> {
        match whom {
            Whom::Seen { person, conversation } => Ok(self.person_of(Sighting::one(person, conversation))),
            Whom::Known { id } => self.known(id),
        }
    }

    /// The record of an id, wherever it went.
    fn known(&self, id: &str) -> Result<String, Failure> {
        if self.base.people.contains_key(id) {
            return Ok(id.to_owned());
        }
        let joined = self.base.names.get(&keys::joined(id)).filter(|id| self.base.people.contains_key(*id));
        joined.cloned().ok_or(Failure::Gone)
    }

    /// Puts the record `from` into the record `to`: they are of one person.
    fn join(&mut self, from: &str, to: &str) {
        let mut other = self.person(from).clone();
        let person = self.person(to);
        let (newer, older) =
            if other.visited > person.visited { (&other.page, &person.page) } else { (&person.page, &other.page) };
        let mut page = older.clone();
        merge_page(&mut page, newer);
        person.page = page;
        person.visited = person.visited.max(other.visited);
        person
            .slugs
            .extend(other.slugs.iter().filter(|slug| !person.slugs.contains(slug)).cloned().collect::<Vec<_>>());
        person
            .members
            .extend(other.members.iter().filter(|id| !person.members.contains(id)).cloned().collect::<Vec<_>>());
        person
            .talks
            .extend(other.talks.iter().filter(|talk| !person.talks.contains(talk)).cloned().collect::<Vec<_>>());
        person.notes.append(&mut other.notes);
        person.promises.append(&mut other.promises);
        person.hidden.append(&mut other.hidden);
        join_outreach(&mut person.outreach, std::mem::take(&mut other.outreach));
        for key in identity::keys_to(&other).into_iter().chain([keys::joined(from)]) {
            self.change.names.insert(key, Some(to.to_owned()));
        }
        self.change.people.insert(from.to_owned(), None);
        let recent = self.change.recent.get_or_insert_with(|| self.base.recent.clone());
        recent.rename(from, to);
        let mut sent = self.change.sent.take().unwrap_or_else(|| self.base.sent.clone());
        for text in sent.iter_mut().filter(|text| text.person == from) {
            to.clone_into(&mut text.person);
        }
        self.change.sent = Some(sent);
    }

    /// Keeps a message that was sent, and the thread it was sent into.
    fn log(&mut self, sight: &Sight, own: Own) -> What {
        let (by, command, today) = (self.by, self.command, self.command.today);
        let id = self.person_of(Sighting::of(sight, own.message));
        let recent = &self.base.recent;
        let settled = |by| recent.is_settled(by);
        let person = self.person(&id);
        let mut index = logged_before(person, command, &own, &sight.draft);
        if index.is_none() && own.message.is_some() {
            index = Some(insert_own(person, sight, command, by, None));
        }
        let showing = Showing { by, settled: &settled, at: command.at, channel: sight.channel, read: true };
        // The message just sent may stand in the thread, told by its id only if the thread was read so.
        if let (Some(index), Some(message)) = (index, own.message) {
            person.outreach[index].message = Some(message.to_owned());
        }
        let first = index.map(|index| person.outreach[index].id.clone());
        let shown = thread::lay_over(person, &sight.thread, index, showing);
        let index = match first {
            Some(first) => person.outreach.iter().position(|outreach| outreach.id == first),
            None => shown.last().copied().filter(|&last| {
                let outreach = &person.outreach[last];
                outreach.from == Who::Me && outreach.logs.is_empty() && thread::same_text(&outreach.text, &sight.draft)
            }),
        };
        let index = index.or_else(|| seen_elsewhere(person, command, &own, &sight.draft, &shown));
        let index = index.unwrap_or_else(|| insert_own(person, sight, command, by, shown.iter().max().copied()));
        let outreach = &mut person.outreach[index];
        let fresh = outreach.logs.is_empty();
        if fresh {
            outreach.text.clone_from(&sight.draft);
            outreach.at = Some(outreach.at.unwrap_or(today));
            outreach.sent = Some(command.at);
            outreach.channel = sight.channel;
        }
        outreach.message = outreach.message.take().or_else(|| own.message.map(str::to_owned));
        let (delivery, follow_up) = (own.delivery, own.follow_up);
        outreach.logs.push(Logged { by, command: command.id.clone(), delivery, follow_up });
        for (number, promised) in own.promises.iter().enumerate() {
            let same = |pledge: &&mut Pledge| {
                pledge.who == promised.by
                    && pledge.text == promised.text
                    && pledge.due == promised.due
                    && !closed(&pledge.dealt)
            };
            match person.promises.iter_mut().find(same) {
                Some(pledge) => pledge.by.push(by),
                None => person.promises.push(Pledge {
                    id: format!("m-{}-{number}", command.id),
                    by: vec![by],
                    who: promised.by,
                    text: promised.text.clone(),
                    due: promised.due,
                    since: today,
                    dealt: Vec::new(),
                }),
            }
        }
        let to = person.page.name.clone();
        if fresh {
            let mut sent = self.change.sent.take().unwrap_or_else(|| self.base.sent.clone());
            remember(&mut sent, Text { by, person: id.clone(), to, text: sight.draft.clone(), at: today });
            self.change.sent = Some(sent);
        }
        self.change.fresh = fresh;
        What::person(id)
    }

    /// Keeps a note.
    fn note(&mut self, whom: &Whom, text: &str) -> Result<What, Failure> {
        let id = self.whom(whom)?;
        let note = Note { id: format!("n-{}", self.command.id), text: text.to_owned(), at: Some(self.command.today) };
        let by = self.by;
        let person = self.person(&id);
        if person.notes.iter().any(|noted| noted.note.id == note.id) {
            self.change.fresh = false;
        } else {
            person.notes.push(Noted { by, note });
        }
        Ok(What::person(id))
    }

    /// Deals with an item of the agenda.
    fn deal(&mut self, item: &ItemId, how: How, until: Option<Day>) -> Result<What, Failure> {
        let id = self.known(&item.person)?;
        let dealt = Dealt { by: self.by, how, until };
        let person = self.person(&id);
        let list = match item.item.as_str() {
            "follow-up" => person.awaiting().map(|index| &mut person.outreach[index].dealt),
            "later" => person.later().map(|index| &mut person.outreach[index].dealt),
            pledge => person.promises.iter_mut().find(|other| other.id == pledge).map(|pledge| &mut pledge.dealt),
        };
        let list = list.filter(|list| !closed(list)).ok_or(Failure::Gone)?;
        list.push(dealt);
        Ok(What::person(id))
    }

    /// Takes a command back.
    fn undo(&mut self, target: &str) -> Result<What, Failure> {
        let mut recent = self.base.recent.clone();
        let deed = recent.deeds.iter_mut().rev().find(|deed| deed.command == target).ok_or(Failure::Gone)?;
        if deed.undone {
            self.change.fresh = false;
            return Ok(What::default());
        }
        deed.undone = true;
        let by = deed.by;
        let what = deed.what.clone();
        if what.is_fact() {
            return Err(Failure::Gone);
        }
        if let Some(id) = what.person {
            if !self.base.people.contains_key(&id) {
                return Err(Failure::Gone);
            }
            let person = self.person(&id);
            person.take_back(by);
            if person.is_empty() {
                for key in identity::keys_to(person) {
                    self.change.names.insert(key, None);
                }
                self.change.people.insert(id, None);
            }
            if self.base.sent.iter().any(|text| text.by == by) {
                self.change.sent = Some(self.base.sent.iter().filter(|text| text.by != by).cloned().collect());
            }
        }
        if let Some(code) = what.hidden {
            let mut settings = self.base.settings.clone();
            settings.hidden.retain(|hidden| *hidden != code);
            self.change.settings = Some(settings);
        }
        if let Some(before) = what.settings {
            self.change.settings = Some(before);
        }
        self.change.recent = Some(recent);
        Ok(What::default())
    }
}

/// The kept message that a log command is about, if it was logged before: by the command's id, by LinkedIn's id of the
/// message, or by the same text at the same moment.
fn logged_before(person: &Person, command: &Command, own: &Own, text: &str) -> Option<usize> {
    let same_command = |outreach: &Outreach| outreach.logs.iter().any(|log| log.command == command.id);
    let same_moment = |outreach: &Outreach| {
        outreach.from == Who::Me
            && !outreach.logs.is_empty()
            && outreach.sent.is_some_and(|sent| (sent - command.at).abs() <= SAME_MOMENT)
            && !thread::apart(outreach.message.as_deref(), own.message)
            && thread::same_text(&outreach.text, text)
    };
    let all = &person.outreach;
    all.iter()
        .position(same_command)
        .or_else(|| all.iter().position(|outreach| thread::same_id(outreach.message.as_deref(), own.message)))
        .or_else(|| all.iter().rposition(same_moment))
}

/// The kept message that a log command is about, if it stands in a thread that was read since: logs come when the user gets
/// round to them, and those of two tabs in any order. What stood above the message when it was sent is another one.
fn seen_elsewhere(person: &Person, command: &Command, own: &Own, text: &str, shown: &[usize]) -> Option<usize> {
    let same = |index: &usize| {
        let outreach = &person.outreach[*index];
        outreach.from == Who::Me
            && outreach.logs.is_empty()
            && !shown.contains(index)
            && outreach.at.is_none_or(|day| day.since(command.today).abs() <= 1)
            && !thread::apart(outreach.message.as_deref(), own.message)
            && thread::same_text(&outreach.text, text)
    };
    (0..person.outreach.len()).rev().find(same)
}

/// Keeps what a thread on screen says that was not known: only of people with whom something was logged, and only once they
/// have said something new. What is on screen is a fact, so it is not taken back. `None` where there is nothing new.
pub fn overhear(base: &Base, sight: &Sight, now: f64) -> Option<Change> {
    let sighting = Sighting::of(sight, None);
    let at = |key: &str| base.names.get(key).and_then(|id| base.people.get(id));
    let id = identity::find(&sighting, at).person?;
    let mut person = base.people.get(&id)?.clone();
    if !has_news(&person, sight) {
        return None;
    }
    let showing = Showing { by: FACT, settled: &|_| false, at: now, channel: sight.channel, read: true };
    // Below their last message stands what the user wrote since, which the user may log yet.
    let until = sight.thread.iter().rposition(|said| said.from == Who::Them)? + 1;
    thread::lay_over(&mut person, &sight.thread[..until], None, showing);
    let people = Sorted::from_iter([(id, Some(person))]);
    Some(Change { fresh: true, people, ..Change::default() })
}

/// Whether a thread on screen shows something of theirs that is not kept, of somebody with whom something was logged.
pub fn has_news(person: &Person, sight: &Sight) -> bool {
    person.outreach.iter().any(|outreach| !outreach.logs.is_empty())
        && thread::matches(&person.outreach, &sight.thread)
            .iter()
            .zip(&sight.thread)
            .any(|(known, said)| known.is_none() && said.from == Who::Them)
}

/// Puts a message that was just sent in its place: below the thread, above what was sent later. Gives its index.
fn insert_own(person: &mut Person, sight: &Sight, command: &Command, by: u32, last_shown: Option<usize>) -> usize {
    let later = person.outreach.iter().position(|outreach| outreach.sent.is_some_and(|sent| sent > command.at));
    let at = last_shown.map(|last| last + 1).or(later).unwrap_or(person.outreach.len());
    let outreach = Outreach {
        id: format!("o{by}"),
        from: Who::Me,
        text: sight.draft.clone(),
        at: Some(command.today),
        sent: Some(command.at),
        message: None,
        channel: sight.channel,
        seen: Vec::new(),
        logs: Vec::new(),
        dealt: Vec::new(),
        later: None,
    };
    person.outreach.insert(at, outreach);
    at
}

/// Brings the messages of two records of one person together, in order, each once.
fn join_outreach(kept: &mut Vec<Outreach>, others: Vec<Outreach>) {
    let key = |list: &[Outreach]| {
        let (mut day, mut sent) = (None, 0.0);
        let mut keys = Vec::with_capacity(list.len());
        for outreach in list {
            if outreach.at > day {
                (day, sent) = (outreach.at, 0.0);
            }
            sent = outreach.sent.unwrap_or(sent).max(sent);
            keys.push((day, sent));
        }
        keys
    };
    let mut all: Vec<_> = key(kept).into_iter().zip(kept.drain(..)).collect();
    let known = all.len();
    for (place, outreach) in key(&others).into_iter().zip(others) {
        let same = |one: &Outreach| {
            thread::same_id(one.message.as_deref(), outreach.message.as_deref())
                || (one.from == outreach.from
                    && !thread::apart(one.message.as_deref(), outreach.message.as_deref())
                    && (one.at.is_none() || outreach.at.is_none() || one.at == outreach.at)
                    && thread::same_text(&one.text, &outreach.text)
                    && (one.logs.is_empty()
                        || outreach.logs.is_empty()
                        || one.sent.zip(outreach.sent).is_none_or(|(one, other)| (one - other).abs() <= SAME_MOMENT)))
        };
        match all[..known].iter_mut().find(|(_, one)| same(one)) {
            Some((_, one)) => {
                one.at = one.at.or(outreach.at);
                one.sent = if one.logs.is_empty() { outreach.sent.or(one.sent) } else { one.sent };
                one.message = one.message.take().or(outreach.message);
                one.later = one.later.or(outreach.later);
                one.seen.extend(outreach.seen);
                one.logs.extend(outreach.logs);
                one.dealt.extend(outreach.dealt);
            }
            None => all.push((place, outreach)),
        }
    }
    order::sort_by(&mut all, |(one, _), (other, _)| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
    kept.extend(all.into_iter().map(|(_, outreach)| outreach));
}

/// Overwrites a line that says something.
fn set(line: &mut String, new: &str) {
    if !new.is_empty() {
        new.clone_into(line);
    }
}

/// Takes over what a page says; where it says nothing, what was known stays.
fn merge_page(known: &mut Page, page: &Page) {
    set(&mut known.name, &page.name);
    set(&mut known.headline, &page.headline);
    set(&mut known.about, &page.about);
    let lists = [
        (&mut known.employers, &page.employers),
        (&mut known.schools, &page.schools),
        (&mut known.places, &page.places),
        (&mut known.interests, &page.interests),
        (&mut known.languages, &page.languages),
        (&mut known.mutuals, &page.mutuals),
    ];
    for (known, new) in lists {
        if !new.is_empty() {
            known.clone_from(new);
        }
    }
    merge_notes(&mut known.posts, &page.posts);
    merge_notes(&mut known.changes, &page.changes);
}

/// Adds lines seen on a page, the newest first; one seen before keeps its day.
fn merge_notes(known: &mut Vec<Note>, new: &[Note]) {
    let mut all: Vec<Note> = Vec::with_capacity(known.len() + new.len());
    for note in new.iter().chain(known.iter()) {
        let mut note = note.clone();
        if note.id.is_empty() {
            note.id = format!("seen-{:x}", fingerprint(&note.text));
        }
        match all.iter_mut().find(|other| other.id == note.id || other.text == note.text) {
            Some(other) => other.at = note.at.or(other.at),
            None => all.push(note),
        }
    }
    all.truncate(SEEN_POSTS);
    *known = all;
}

/// A number for a text (FNV-1a), for ids of lines that have none.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
