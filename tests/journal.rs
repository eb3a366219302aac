//! The journal through its desk, on a store in memory: what a tab and the popup ask, and what is kept afterwards.

mod support;

use kith::agenda::{self, Index, Item, View, Why};
use kith::brief::{Note, Page, Promised, Said, Who};
use kith::day::Day;
use kith::journal::{Desk, Person, keys};
use kith::protocol::{
    Action, Command, Delivery, Failure, ItemId, Reply, Request, Seen, Settings, Sight, Silence, Whom,
};
use support::{Memory, wait, wait_all};

const TODAY: &str = "2026-11-23";

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn ingrid() -> Seen {
    Seen { name: "Ingrid Solheim".into(), slug: Some("ingrid-solheim".into()), ..Seen::default() }
}

fn to(recipients: &[Seen], conversation: &str, draft: &str) -> Sight {
    Sight {
        conversation: conversation.into(),
        recipients: recipients.to_vec(),
        draft: draft.into(),
        ..Sight::default()
    }
}

fn said(from: Who, text: &str, at: &str) -> Said {
    Said { id: String::new(), from, text: text.into(), at: Some(day(at)) }
}

fn command(id: &str, today: &str, action: Action) -> Command {
    let at = day(today).since(day("1970-01-01")) as f64 * 86_400_000.0;
    Command { id: id.into(), at, today: day(today), action }
}

fn log_of(sight: Sight, follow_up: Option<&str>) -> Action {
    Action::Log {
        sight,
        delivery: Delivery::Likely,
        message: None,
        follow_up: follow_up.map(day),
        promises: Vec::new(),
    }
}

fn send(desk: &Desk<Memory>, id: &str, today: &str, action: Action) -> Result<bool, Failure> {
    wait(desk.command(&command(id, today, action)))
}

fn people(desk: &Desk<Memory>) -> Vec<Person> {
    let values = desk.store.values.borrow();
    let documents = values.iter().filter(|(key, value)| key.starts_with(keys::PERSON) && !value.is_null());
    documents.map(|(_, value)| serde_json::from_value(value.clone()).unwrap()).collect()
}

fn view(desk: &Desk<Memory>, today: &str) -> View {
    let values = desk.store.values.borrow();
    let read = |key: &str| values.get(key).cloned().unwrap_or(serde_json::Value::Null);
    let index: Index = serde_json::from_value::<Option<Index>>(read(keys::AGENDA)).unwrap().unwrap_or_default();
    let pages = agenda::keys_for(&index, day(today));
    let pages = pages.iter().map(|key| serde_json::from_value::<Vec<Item>>(read(key)).unwrap()).collect::<Vec<_>>();
    agenda::view(&index, day(today), pages)
}

fn desk() -> Desk<Memory> {
    Desk::new(Memory::default())
}

#[test]
fn a_logged_message_is_listed_on_its_day() {
    let desk = desk();
    let sight = to(&[ingrid()], "2-YWJj", "Hi Ingrid, how did the launch go?");
    assert_eq!(send(&desk, "c1", TODAY, log_of(sight, Some("2026-11-30"))), Ok(true));
    assert_eq!(desk.store.writes.borrow().len(), 1, "one write, all or nothing");

    let then = view(&desk, "2026-11-30");
    assert_eq!(then.today.len(), 1);
    let item = &then.today[0];
    assert_eq!(item.name, "Ingrid Solheim");
    assert_eq!(item.why, Why::FollowUp { tries: 1 });
    assert_eq!(item.last, Some((Who::Me, "Hi Ingrid, how did the launch go?".into())));
    assert_eq!(item.since, day(TODAY));
    assert_eq!(item.url.as_deref(), Some("https://www.linkedin.com/messaging/thread/2-YWJj/"));
    assert_eq!(view(&desk, TODAY).upcoming.len(), 1);
    assert_eq!(wait(desk.due(day("2026-11-29"))), Ok(0));
    assert_eq!(wait(desk.due(day("2026-12-24"))), Ok(1));
}

#[test]
fn the_same_command_is_done_once() {
    let desk = desk();
    let sight = to(&[ingrid()], "2-YWJj", "Hello");
    assert_eq!(send(&desk, "c1", TODAY, log_of(sight.clone(), None)), Ok(true));
    let before = desk.store.values.borrow().clone();
    assert_eq!(send(&desk, "c1", TODAY, log_of(sight, None)), Ok(false));
    assert_eq!(*desk.store.values.borrow(), before);
}
