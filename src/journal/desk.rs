//! The one that answers: reads what a request needs, has it judged or changed by the pure parts, and keeps what comes out
//! in one write. The only writer of a store. Waits for the store alone; knows no browser.

use super::command::{self, Base, Change};
use super::identity::{self, Sighting};
use super::keys;
use super::look::{self, Known};
use super::person::Person;
use super::queue::Queue;
use super::recent::{self, Recent};
use super::store::Store;
use crate::agenda::{self, Index, Item};
use crate::day::Day;
use crate::order;
use crate::protocol::{Command, Failure, Reply, Request, Sight};
use crate::sorted::Sorted;

/// Answers requests from a store.
pub struct Desk<S> {
    /// Where everything is kept.
    pub store: S,
    queue: Queue,
}

/// An answer, and what is to be done after it was given.
#[derive(Debug)]
pub struct Answered {
    /// The answer.
    pub reply: Reply,
    /// Something new that the tab showed, to be kept with `overhear`.
    pub heard: Option<Box<Sight>>,
}

impl<S: Store> Desk<S> {
    /// A desk over a store. There must be one only, or two changes may overlap.
    pub fn new(store: S) -> Desk<S> {
        Desk { store, queue: Queue::default() }
    }

    /// Answers a request.
    pub async fn answer(&self, request: Request) -> Answered {
        let answer = match request {
            Request::Look { sight, today, hidden } => self.known(&sight).await.map(|known| Answered {
                reply: look::answer(&known, &sight, today, &hidden),
                heard: news(&known, sight),
            }),
            Request::Sent { sight, today } => self
                .known(&sight)
                .await
                .map(|known| Answered { reply: look::proposal(&known, &sight, today), heard: news(&known, sight) }),
            Request::Command { command } => {
                self.command(&command).await.map(|fresh| Answered { reply: Reply::Stored { fresh }, heard: None })
            }
        };
        answer.unwrap_or_else(|failure| Answered { reply: Reply::Failed { failure }, heard: None })
    }

    /// Keeps what a tab showed, where an answer said that there was something new in it; after the answer, which does not
    /// wait for it. Whether anything was written.
    pub async fn overhear(&self, sight: &Sight, now: f64) -> Result<bool, Failure> {
        let _turn = self.queue.turn().await;
        let leads = Sighting::of(sight, None).keys();
        let (base, index, _) = self.base(&leads, |_| Vec::new()).await?;
        let Some(change) = command::overhear(&base, sight, now) else { return Ok(false) };
        self.settle(&base, change, index, false).await?;
        Ok(true)
    }

    /// How many items are due on `today` or earlier.
    pub async fn due(&self, today: Day) -> Result<u32, Failure> {
        let found = self.store.fetch(&[keys::AGENDA.to_owned()]).await?;
        Ok(S::read::<Index>(&found, keys::AGENDA)?.unwrap_or_default().due(today))
    }

    /// Does a command: stored before this returns. False where it had been done before.
    pub async fn command(&self, command: &Command) -> Result<bool, Failure> {
        let _turn = self.queue.turn().await;
        let named = |recent: &Recent| command::named(command, recent);
        let (base, index, layout) = self.base(&command::leads(command), named).await?;
        let change = command::apply(&base, command)?;
        let fresh = change.fresh;
        if change.recent.is_some() {
            self.settle(&base, change, index, layout.is_none()).await?;
        }
        Ok(fresh)
    }

    /// What is kept that a change needs: by the keys that lead to people, and by the ids that `named` finds.
    async fn base(
        &self,
        leads: &[String],
        named: impl Fn(&Recent) -> Vec<String>,
    ) -> Result<(Base, Index, Option<u32>), Failure> {
        let mut wanted = leads.to_vec();
        wanted.extend(
            [keys::RECENT, keys::SETTINGS, keys::ME, keys::SENT, keys::AGENDA, keys::SCHEMA].map(str::to_owned),
        );
        let found = self.store.fetch(&wanted).await?;
        let layout: Option<u32> = S::read(&found, keys::SCHEMA)?;
        if layout.is_some_and(|layout| layout > keys::LAYOUT) {
            // Kept by a newer Kith: whatever is written now could be lost there.
            return Err(Failure::Outdated);
        }
        let recent: Recent = S::read(&found, keys::RECENT)?.unwrap_or_default();
        let names = names::<S>(&found, leads)?;
        let ids = names.values().cloned().chain(named(&recent)).collect();
        let base = Base {
            people: self.people(ids).await?,
            settings: S::read(&found, keys::SETTINGS)?.unwrap_or_default(),
            me: S::read(&found, keys::ME)?.unwrap_or_default(),
            sent: S::read(&found, keys::SENT)?.unwrap_or_default(),
            recent,
            names,
        };
        Ok((base, S::read(&found, keys::AGENDA)?.unwrap_or_default(), layout))
    }

    /// Derives what follows from a change for the agenda, and writes all of it.
    async fn settle(&self, base: &Base, mut change: Change, index: Index, first: bool) -> Result<(), Failure> {
        let ids: Vec<String> = change.people.keys().cloned().collect();
        let before = ids.iter().filter_map(|id| base.people.get(id));
        let plan = agenda::plan(&index, before, change.people.values_mut().flatten());
        let spots: Vec<String> = plan.touched.iter().map(|spot| keys::page(spot.due, spot.page as usize)).collect();
        let mut pages: Vec<Vec<Item>> = Vec::with_capacity(spots.len());
        if !spots.is_empty() {
            let found = self.store.fetch(&spots).await?;
            for key in &spots {
                pages.push(S::read(&found, key)?.unwrap_or_default());
            }
        }
        let written = plan.done(index, pages);
        self.keep(&change, first, &written.index, &written.pages).await
    }

    /// Derives the whole agenda anew from all people: for what only an accident or a new version needs.
    pub async fn rebuild(&self) -> Result<(), Failure> {
        let _turn = self.queue.turn().await;
        let (all, found) = self.store.fetch_all().await?;
        let mut people: Vec<Person> = Vec::new();
        for key in all.iter().filter(|key| key.starts_with(keys::PERSON)) {
            people.extend(S::read::<Person>(&found, key)?);
        }
        let written = agenda::rebuild(&mut people);
        let mut values = Vec::new();
        let old = all.iter().filter(|key| key.starts_with(keys::PAGE));
        for key in old {
            values.push((key.clone(), S::value(&())?));
        }
        values.push((keys::AGENDA.to_owned(), S::value(&written.index)?));
        for (key, page) in &written.pages {
            values.push((key.clone(), S::value(page)?));
        }
        for person in &people {
            values.push((keys::person(&person.id), S::value(person)?));
        }
        // A page that is kept was cleared above: the later value stays.
        let values: Sorted<String, S::Value> = values.into_iter().collect();
        self.store.set(values.into_iter().collect()).await
    }

    /// Writes a change, and all that follows from it, at once.
    async fn keep(
        &self,
        change: &Change,
        first: bool,
        index: &Index,
        pages: &[(String, Vec<Item>)],
    ) -> Result<(), Failure> {
        let mut values = Vec::new();
        let mut cleared = Vec::new();
        let mut put = |key: String, value: Option<S::Value>| -> Result<(), Failure> {
            // A key that goes is written as `null` with the rest; clearing it away can wait, or fail.
            let value = match value {
                Some(value) => value,
                None => {
                    cleared.push(key.clone());
                    S::value(&())?
                }
            };
            values.push((key, value));
            Ok(())
        };
        for (id, person) in &change.people {
            put(keys::person(id), person.as_ref().map(S::value).transpose()?)?;
        }
        for (key, id) in &change.names {
            put(key.clone(), id.as_ref().map(S::value).transpose()?)?;
        }
        if !pages.is_empty() {
            put(keys::AGENDA.to_owned(), Some(S::value(index)?))?;
        }
        for (key, page) in pages {
            put(key.clone(), (!page.is_empty()).then(|| S::value(page)).transpose()?)?;
        }
        if let Some(recent) = &change.recent {
            put(keys::RECENT.to_owned(), Some(S::value(recent)?))?;
        }
        if let Some(settings) = &change.settings {
            put(keys::SETTINGS.to_owned(), Some(S::value(settings)?))?;
        }
        if let Some(me) = &change.me {
            put(keys::ME.to_owned(), Some(S::value(me)?))?;
        }
        if let Some(sent) = &change.sent {
            put(keys::SENT.to_owned(), Some(S::value(sent)?))?;
        }
        if first {
            put(keys::SCHEMA.to_owned(), Some(S::value(&keys::LAYOUT)?))?;
        }
        self.store.set(values).await?;
        if !cleared.is_empty() {
            // What is left holds `null`, which counts as absent.
            let _ = self.store.remove(&cleared).await;
        }
        Ok(())
    }

    /// What is kept that a look at a box needs.
    async fn known(&self, sight: &Sight) -> Result<Known, Failure> {
        let sighting = Sighting::of(sight, None);
        let leads = sighting.keys();
        let mut wanted = leads.clone();
        wanted.extend([keys::SETTINGS, keys::ME, keys::SENT].map(str::to_owned));
        let found = self.store.fetch(&wanted).await?;
        let names = names::<S>(&found, &leads)?;
        let mut people = self.people(names.values().cloned().collect()).await?;
        let at = |key: &str| names.get(key).and_then(|id| people.get(id));
        let person = identity::find(&sighting, at).person;
        Ok(Known {
            person: person.and_then(|id| people.remove(&id)),
            settings: S::read(&found, keys::SETTINGS)?.unwrap_or_default(),
            me: S::read(&found, keys::ME)?.unwrap_or_default(),
            sent: S::read::<Vec<recent::Text>>(&found, keys::SENT)?.unwrap_or_default(),
        })
    }

    /// The records of these ids that there are.
    async fn people(&self, mut ids: Vec<String>) -> Result<Sorted<String, Person>, Failure> {
        order::sort(&mut ids);
        ids.dedup();
        if ids.is_empty() {
            return Ok(Sorted::default());
        }
        let wanted: Vec<String> = ids.iter().map(|id| keys::person(id)).collect();
        let found = self.store.fetch(&wanted).await?;
        let mut people = Sorted::default();
        for (id, key) in ids.into_iter().zip(&wanted) {
            if let Some(person) = S::read::<Person>(&found, key)? {
                people.insert(id, person);
            }
        }
        Ok(people)
    }
}

/// The sight, where it shows something new of a person in the journal.
fn news(known: &Known, sight: Sight) -> Option<Box<Sight>> {
    known.person.as_ref().is_some_and(|person| command::has_news(person, &sight)).then(|| Box::new(sight))
}

/// Where keys lead.
fn names<S: Store>(found: &S::Found, leads: &[String]) -> Result<Sorted<String, String>, Failure> {
    let mut names = Sorted::default();
    for key in leads {
        if let Some(id) = S::read(found, key)? {
            names.insert(key.clone(), id);
        }
    }
    Ok(names)
}
