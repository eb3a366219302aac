//! What must hold whatever is done in whatever order: nothing logged is lost, nothing is doubled, taking back restores, and
//! the agenda kept step by step is the one made anew from all people.

mod support;

use kith::agenda::{self, Index, Item};
use kith::brief::{Promised, Said, Who};
use kith::day::Day;
use kith::journal::{Desk, Person, keys};
use kith::protocol::{Action, Command, Delivery, Failure, ItemId, Seen, Sight, Whom};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use support::{Memory, wait};

/// Something a user or a tab does, before it is known what is there to do it to.
#[derive(Clone, Debug)]
enum Deed {
    Log {
        who: usize,
        text: usize,
        follow_up: Option<i64>,
        urn: Option<u8>,
        thread: Vec<(bool, usize)>,
        promise: Option<i64>,
    },
    Note {
        who: usize,
    },
    Visit {
        who: usize,
    },
    Hide {
        who: Option<usize>,
    },
    Deal {
        item: usize,
        how: u8,
    },
    Undo {
        back: usize,
    },
    Again {
        back: usize,
    },
    Hear {
        who: usize,
        thread: Vec<(bool, usize)>,
    },
}

/// The ways in which three people are seen: by vanity name, by member id, by both, by name alone; and two at once, or none.
fn recipients(who: usize) -> (Vec<Seen>, String) {
    let names = ["Ingrid Solheim", "Wei-Lun Chen 陳偉倫", "Clara Mendes"];
    let seen = |who: usize, slug: bool, member: bool| Seen {
        name: names[who].into(),
        headline: String::new(),
        slug: slug.then(|| format!("slug-{who}")),
        member: member.then(|| format!("ACoA{who}")),
    };
    match who {
        0..=2 => (vec![seen(who, true, false)], format!("2-talk{who}")),
        3..=5 => (vec![seen(who - 3, false, true)], format!("to:ACoA{}", who - 3)),
        6..=8 => (vec![seen(who - 6, true, true)], format!("2-talk{}", who - 6)),
        9 => (vec![seen(0, false, false)], "2-talk0".into()),
        10 => (vec![seen(0, true, false), seen(1, true, false)], "2-group".into()),
        _ => (vec![], "2-unsure".into()),
    }
}

const TEXTS: [&str; 5] = ["Hello", "Thanks!", "謝謝您", "One more thing:\n\nwhere?", "\u{202e}odd\u{0}"];

fn deed() -> impl Strategy<Value = Deed> {
    let thread = prop::collection::vec((any::<bool>(), 0..TEXTS.len()), 0..4);
    prop_oneof![
        5 => (0..12usize, 0..TEXTS.len(), prop::option::of(0..30i64), prop::option::of(0..12u8), thread, prop::option::of(0..9i64))
            .prop_map(|(who, text, follow_up, urn, thread, promise)| Deed::Log { who, text, follow_up, urn, thread, promise }),
        1 => (0..12usize).prop_map(|who| Deed::Note { who }),
        1 => (0..9usize).prop_map(|who| Deed::Visit { who }),
        1 => prop::option::of(0..9usize).prop_map(|who| Deed::Hide { who }),
        3 => (0..20usize, 0..3u8).prop_map(|(item, how)| Deed::Deal { item, how }),
        2 => (0..6usize).prop_map(|back| Deed::Undo { back }),
        2 => (0..8usize).prop_map(|back| Deed::Again { back }),
        2 => (0..12usize, prop::collection::vec((any::<bool>(), 0..TEXTS.len()), 0..4))
            .prop_map(|(who, thread)| Deed::Hear { who, thread }),
    ]
}

/// A message on screen.
fn said(mine: bool, text: usize, today: Day) -> Said {
    let from = if mine { Who::Me } else { Who::Them };
    Said { id: String::new(), from, text: TEXTS[text].into(), at: Some(today) }
}

/// A journal that something is done to.
struct World {
    desk: Desk<Memory>,
    /// All commands so far.
    done: Vec<Command>,
    /// Days since the beginning.
    day: i64,
}

fn start() -> Day {
    Day::parse("2026-11-23").unwrap()
}

impl World {
    fn new() -> World {
        World { desk: Desk::new(Memory::default()), done: Vec::new(), day: 0 }
    }

    fn values(&self) -> BTreeMap<String, serde_json::Value> {
        self.desk.store.values.borrow().clone()
    }

    fn read<T: serde::de::DeserializeOwned>(&self, key: &str) -> Option<T> {
        self.values().get(key).and_then(|value| serde_json::from_value(value.clone()).unwrap())
    }

    fn people(&self) -> Vec<Person> {
        let values = self.values();
        let documents = values.iter().filter(|(key, value)| key.starts_with(keys::PERSON) && !value.is_null());
        documents.map(|(_, value)| serde_json::from_value(value.clone()).unwrap()).collect()
    }

    /// What the people's documents say, without what is a fact about pages: names, and when which message was seen.
    fn contents(&self) -> Vec<String> {
        let one = |mut person: Person| {
            person.id.clear();
            for names in [&mut person.slugs, &mut person.members, &mut person.talks] {
                names.clear();
            }
            person.placed.clear();
            person.page.name.clear();
            for outreach in &mut person.outreach {
                outreach.message = None;
                outreach.at = None;
                outreach.sent = None;
                outreach.text.retain(|c| !c.is_whitespace());
            }
            format!("{person:?}")
        };
        let mut all: Vec<String> = self.people().into_iter().map(one).collect();
        all.sort();
        all
    }

    fn agenda(&self) -> (Index, BTreeMap<String, Vec<Item>>) {
        let index: Index = self.read(keys::AGENDA).unwrap_or_default();
        let pages = self.values().into_iter().filter(|(key, value)| key.starts_with(keys::PAGE) && !value.is_null());
        (index, pages.map(|(key, value)| (key, serde_json::from_value(value).unwrap())).collect())
    }

    /// The command that a deed is now.
    fn command(&self, deed: &Deed) -> Option<Command> {
        let today = start().plus(self.day);
        let number = self.done.len();
        let action = match deed {
            Deed::Log { who, text, follow_up, urn, thread, promise } => {
                let (recipients, conversation) = recipients(*who);
                Action::Log {
                    sight: Sight {
                        recipients,
                        conversation,
                        thread: thread.iter().map(|&(mine, text)| said(mine, text, today)).collect(),
                        draft: TEXTS[*text].into(),
                        ..Sight::default()
                    },
                    delivery: if urn.is_some() { Delivery::Confirmed } else { Delivery::Unconfirmed },
                    message: urn.map(|urn| format!("urn:li:msg_message:(urn:li:fsd_profile:ACoAME,2-{urn})")),
                    follow_up: follow_up.map(|days| today.plus(days)),
                    promises: promise
                        .map(|days| Promised { by: Who::Me, text: "send it".into(), due: Some(today.plus(days)) })
                        .into_iter()
                        .collect(),
                }
            }
            Deed::Note { who } => {
                let (recipients, conversation) = recipients(*who);
                let person = Whom::Seen { person: recipients.into_iter().next().unwrap_or_default(), conversation };
                Action::Note { person, text: format!("note {number}") }
            }
            Deed::Visit { who } => Action::Visit {
                person: recipients(*who).0.into_iter().next()?,
                page: kith::brief::Page::default(),
                me: false,
            },
            Deed::Hide { who } => Action::Hide {
                code: "shouting".into(),
                person: who.map(|who| {
                    let (recipients, conversation) = recipients(who);
                    Whom::Seen { person: recipients.into_iter().next().unwrap_or_default(), conversation }
                }),
            },
            Deed::Deal { item, how } => {
                let items: Vec<ItemId> = self.agenda().1.into_values().flatten().map(|item| item.id).collect();
                let item = items.get(item % items.len().max(1))?.clone();
                match how {
                    0 => Action::Done { item },
                    1 => Action::Replied { item },
                    _ => Action::Snooze { item, until: today.plus(3) },
                }
            }
            Deed::Undo { back } => Action::Undo { command: self.done.iter().rev().nth(*back)?.id.clone() },
            Deed::Hear { .. } => return None,
            Deed::Again { back } => return self.done.iter().rev().nth(*back).cloned(),
        };
        let at = 1.8e12 + (self.day as f64) * 86_400_000.0 + number as f64 * 200_000.0;
        Some(Command { id: format!("c{number}"), at, today, action })
    }

    fn run(&mut self, command: &Command) -> Result<bool, Failure> {
        let known = self.done.iter().any(|done| done.id == command.id);
        let done = wait(self.desk.command(command));
        if !known && done.is_ok() {
            self.done.push(command.clone());
        }
        done
    }

    fn do_all(&mut self, deeds: &[Deed]) {
        for deed in deeds {
            self.day += 1;
            if let Deed::Hear { who, thread } = deed {
                let (recipients, conversation) = recipients(*who);
                let today = start().plus(self.day);
                let thread = thread.iter().map(|&(mine, text)| said(mine, text, today)).collect();
                let sight = Sight { recipients, conversation, thread, ..Sight::default() };
                wait(self.desk.overhear(&sight, 1.8e12 + self.day as f64 * 86_400_000.0)).unwrap();
            }
            if let Some(command) = self.command(deed) {
                let _ = self.run(&command);
            }
        }
    }

    /// The commands whose logs should be there.
    fn standing(&self) -> BTreeSet<String> {
        let undone = |id: &str| {
            self.done.iter().any(|command| matches!(&command.action, Action::Undo { command } if command == id))
        };
        let logs = self.done.iter().filter(|command| matches!(command.action, Action::Log { .. }));
        logs.map(|command| command.id.clone()).filter(|id| !undone(id)).collect()
    }
}

/// Items without the page they stand on, in any order.
fn sorted(items: impl IntoIterator<Item = Item>) -> Vec<String> {
    let mut items: Vec<String> = items.into_iter().map(|item| format!("{item:?}")).collect();
    items.sort();
    items
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_agenda_kept_is_the_agenda_made_anew(deeds in prop::collection::vec(deed(), 1..25)) {
        let mut world = World::new();
        world.do_all(&deeds);
        let (index, pages) = world.agenda();
        let mut people = world.people();
        let fresh = agenda::rebuild(&mut people);
        prop_assert_eq!(sorted(pages.values().flatten().cloned()), sorted(fresh.pages.iter().flat_map(|(_, page)| page.clone())));
        // The index counts every page, and each item stands where its person says.
        let counts: BTreeMap<Day, Vec<u32>> = index.0.into_iter().collect();
        for (day, counts) in &counts {
            for (number, &count) in counts.iter().enumerate() {
                let page = pages.get(&keys::page(*day, number)).map_or(0, Vec::len);
                prop_assert_eq!(page, count as usize);
            }
        }
        prop_assert_eq!(counts.values().flatten().sum::<u32>() as usize, pages.values().flatten().count());
        for person in world.people() {
            for (item, spot) in &person.placed {
                let page = &pages[&keys::page(spot.due, spot.page as usize)];
                prop_assert!(page.iter().any(|other| other.id.person == person.id && other.id.item == *item));
            }
        }
        wait(world.desk.rebuild()).unwrap();
        prop_assert_eq!(sorted(world.agenda().1.into_values().flatten()), sorted(pages.into_values().flatten()));
    }

    #[test]
    fn nothing_logged_is_lost_or_doubled(deeds in prop::collection::vec(deed(), 1..25)) {
        let mut world = World::new();
        world.do_all(&deeds);
        let people = world.people();
        let mut found: Vec<String> = people
            .iter()
            .flat_map(|person| &person.outreach)
            .flat_map(|outreach| &outreach.logs)
            .map(|log| log.command.clone())
            .collect();
        found.sort();
        let expected: Vec<String> = world.standing().into_iter().collect();
        prop_assert_eq!(found, expected);
        let mut ids: Vec<&str> =
            people.iter().flat_map(|person| person.outreach.iter().filter_map(|outreach| outreach.message.as_deref())).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        // One id may be at two records only while nothing tells that they are of one person.
        if people.len() == 1 {
            prop_assert_eq!(ids.len(), all);
        }
        // Every key that leads somewhere leads to somebody who is there.
        let ids: BTreeSet<&str> = people.iter().map(|person| person.id.as_str()).collect();
        for (key, value) in world.values() {
            if ["slug:", "member:", "talk:", "group:"].iter().any(|kind| key.starts_with(kind)) && !value.is_null() {
                prop_assert!(ids.contains(value.as_str().unwrap()), "{} leads nowhere", key);
            }
        }
    }

    #[test]
    fn sending_again_changes_nothing(deeds in prop::collection::vec(deed(), 1..20), again in prop::collection::vec(0..20usize, 1..10)) {
        let mut world = World::new();
        world.do_all(&deeds);
        let before = world.values();
        for index in again {
            if let Some(command) = world.done.get(index % world.done.len().max(1)).cloned() {
                prop_assert_eq!(world.run(&command), Ok(false));
            }
        }
        prop_assert_eq!(world.values(), before);
    }

    #[test]
    fn taking_back_restores(deeds in prop::collection::vec(deed(), 0..15), last in deed()) {
        let mut world = World::new();
        world.do_all(&deeds);
        let Some(command) = world.command(&last) else { return Ok(()) };
        if matches!(command.action, Action::Undo { .. } | Action::Visit { .. }) || matches!(last, Deed::Again { .. }) {
            return Ok(());
        }
        // Two records that turn out to be of one person stay joined, and are compared joined.
        let people = world.people().len();
        let before = world.contents();
        let agenda = sorted(world.agenda().1.into_values().flatten());
        if world.run(&command).is_err() {
            prop_assert_eq!(world.contents(), before);
            return Ok(());
        }
        let undo = Command {
            id: "undo".into(),
            at: command.at + 1.0,
            today: command.today,
            action: Action::Undo { command: command.id.clone() },
        };
        let undone = wait(world.desk.command(&undo));
        if matches!(command.action, Action::Hide { person: None, .. }) && undone == Err(Failure::Gone) {
            return Ok(());
        }
        prop_assert_eq!(undone, Ok(true));
        if world.people().len() == people {
            prop_assert_eq!(world.contents(), before);
            let _ = agenda;
        }
    }

    #[test]
    fn logs_of_one_conversation_may_come_in_any_order(
        history in prop::collection::vec((any::<bool>(), 0..3i64, 0..5usize), 1..9),
        ids in any::<bool>(),
        order in any::<u64>(),
    ) {
        let (to, conversation) = recipients(0);
        let mut day = start();
        let mut said: Vec<Said> = Vec::new();
        let mut logs: Vec<Command> = Vec::new();
        for (index, (mine, days, window)) in history.into_iter().enumerate() {
            day = day.plus(days);
            let id = if ids { format!("urn:li:msg_message:(urn:li:fsd_profile:ACoAME,2-{index})") } else { String::new() };
            let text = format!("message {index}");
            if mine {
                let sight = Sight {
                    recipients: to.clone(),
                    conversation: conversation.clone(),
                    thread: said[said.len().saturating_sub(window)..].to_vec(),
                    draft: text.clone(),
                    ..Sight::default()
                };
                logs.push(Command {
                    id: format!("c{index}"),
                    at: 1.8e12 + index as f64 * 3_600_000.0,
                    today: day,
                    action: Action::Log {
                        sight,
                        delivery: Delivery::Likely,
                        message: ids.then(|| id.clone()),
                        follow_up: Some(day.plus(7)),
                        promises: Vec::new(),
                    },
                });
            }
            said.push(Said { id, from: if mine { Who::Me } else { Who::Them }, text, at: Some(day) });
        }
        let outcome = |logs: &[Command]| {
            let mut world = World::new();
            for log in logs {
                world.run(log).unwrap();
            }
            let texts: Vec<String> =
                world.people().into_iter().flat_map(|person| person.outreach).map(|outreach| outreach.text).collect();
            let items: Vec<(Day, agenda::Why)> =
                world.agenda().1.into_values().flatten().map(|item| (item.due, item.why)).collect();
            (texts, items)
        };
        let expected = outcome(&logs);
        prop_assert!(expected.0.is_sorted(), "{:?}", expected.0);
        let mut shuffled = logs;
        let mut seed = order;
        for index in (1..shuffled.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(index, (seed >> 33) as usize % (index + 1));
        }
        prop_assert_eq!(outcome(&shuffled), expected);
    }
}
