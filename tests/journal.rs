//! The journal through its desk, on a store in memory: what a tab and the popup ask, and what is kept afterwards.

mod support;

use kith::agenda::{self, Index, Item, View, Why};
use kith::brief::{Note, Page, Promised, Said, Who};
use kith::day::Day;
use kith::journal::{Desk, Person, keys};
use kith::protocol::{
    Action, Command, Delivery, Failure, ItemId, Line, Reply, Request, Seen, Settings, Sight, Silence, Whom,
};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
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
    static CLOCK: AtomicU32 = AtomicU32::new(0);
    let at = day(today).since(day("1970-01-01")) as f64 * 86_400_000.0 + f64::from(CLOCK.fetch_add(1, Relaxed));
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

fn confirmed(sight: Sight, urn: &str, follow_up: Option<&str>) -> Action {
    Action::Log {
        sight,
        delivery: Delivery::Confirmed,
        message: Some(urn.into()),
        follow_up: follow_up.map(day),
        promises: Vec::new(),
    }
}

fn with_thread(mut sight: Sight, thread: &[Said]) -> Sight {
    sight.thread = thread.to_vec();
    sight
}

/// One person with everything that was sent, their texts in order.
fn texts(desk: &Desk<Memory>) -> Vec<String> {
    let people = people(desk);
    assert_eq!(people.len(), 1, "{people:#?}");
    people[0].outreach.iter().map(|outreach| outreach.text.clone()).collect()
}

fn item(view: &View, index: usize) -> ItemId {
    view.today[index].id.clone()
}

const URN: &str = "urn:li:msg_message:(urn:li:fsd_profile:ACoAAME,2-MTc2)";

#[test]
fn two_tabs_that_saw_one_message_log_it_once() {
    let desk = desk();
    let sight = to(&[ingrid()], "2-YWJj", "Hello Ingrid,\n\nhow are the fjords?");
    let likely = Action::Log {
        sight: sight.clone(),
        delivery: Delivery::Unconfirmed,
        message: None,
        follow_up: None,
        promises: Vec::new(),
    };
    assert_eq!(send(&desk, "tab-1", TODAY, likely.clone()), Ok(true));
    // The other tab's page shows it without the blank line, and knows LinkedIn's id.
    let mut other = sight;
    other.draft = "Hello Ingrid,\nhow are the fjords? ".into();
    assert_eq!(send(&desk, "tab-2", TODAY, confirmed(other, URN, Some("2026-11-30"))), Ok(false));
    let person = &people(&desk)[0];
    assert_eq!(person.outreach.len(), 1);
    assert_eq!(person.outreach[0].delivery(), Some(Delivery::Confirmed), "upgraded by its confirmed twin");
    assert_eq!(person.outreach[0].message.as_deref(), Some(URN));
    assert_eq!(person.outreach[0].follow_up(), Some(day("2026-11-30")), "what the second tab asked for is kept");
    assert_eq!(send(&desk, "tab-3", "2026-11-26", confirmed(to(&[ingrid()], "2-YWJj", "x"), URN, None)), Ok(false));
    assert_eq!(texts(&desk).len(), 1);
    // The same words another day are another message.
    assert_eq!(send(&desk, "tab-1b", "2026-11-25", likely), Ok(true));
    assert_eq!(texts(&desk).len(), 2);
}

#[test]
fn two_messages_of_the_same_words_stay_two_where_linkedin_tells_them_apart() {
    let desk = desk();
    let sight = to(&[ingrid()], "2-YWJj", "Thanks!");
    assert_eq!(send(&desk, "c1", TODAY, confirmed(sight.clone(), URN, None)), Ok(true));
    assert_eq!(send(&desk, "c2", TODAY, confirmed(sight, &URN.replace("MTc2", "MTc3"), None)), Ok(true));
    assert_eq!(texts(&desk), ["Thanks!", "Thanks!"]);
}

#[test]
fn a_reply_in_the_thread_closes_the_follow_up() {
    let desk = desk();
    let sight = to(&[ingrid()], "2-YWJj", "How did the launch go?");
    send(&desk, "c1", TODAY, log_of(sight, Some("2026-11-30"))).unwrap();
    let thread = [said(Who::Me, "How did the launch go?", TODAY), said(Who::Them, "Very well, thanks!", "2026-11-25")];
    let answer = with_thread(to(&[ingrid()], "2-YWJj", "Glad to hear."), &thread);
    send(&desk, "c2", "2026-11-26", log_of(answer, None)).unwrap();
    assert_eq!(texts(&desk), ["How did the launch go?", "Very well, thanks!", "Glad to hear."]);
    assert_eq!(view(&desk, "2027-01-01"), View::default());
}

#[test]
fn an_older_message_of_the_thread_is_kept_where_it_stood() {
    let desk = desk();
    let thread = [
        said(Who::Them, "Nice to meet you", "2026-11-01"),
        said(Who::Me, "And you", "2026-11-02"),
        said(Who::Them, "ok", "2026-11-03"),
        said(Who::Them, "ok", "2026-11-03"),
    ];
    let sight = with_thread(to(&[ingrid()], "2-YWJj", "Coffee?"), &thread);
    send(&desk, "c1", TODAY, log_of(sight.clone(), None)).unwrap();
    let expected = ["Nice to meet you", "And you", "ok", "ok", "Coffee?"];
    assert_eq!(texts(&desk), expected);
    // Seen again, with one message more before and one after.
    let longer = [
        &[said(Who::Me, "Hello", "2026-10-30")],
        &thread[..],
        &[said(Who::Me, "Coffee?", TODAY), said(Who::Them, "Gladly", "2026-11-24")],
    ]
    .concat();
    let sight = with_thread(to(&[ingrid()], "2-YWJj", "Friday?"), &longer);
    send(&desk, "c2", "2026-11-25", log_of(sight, None)).unwrap();
    assert_eq!(texts(&desk), ["Hello", "Nice to meet you", "And you", "ok", "ok", "Coffee?", "Gladly", "Friday?"]);
}

#[test]
fn nothing_is_brought_up_after_two_tries() {
    let desk = desk();
    let tries =
        [("c1", "2026-11-02", "2026-11-09"), ("c2", "2026-11-09", "2026-11-23"), ("c3", "2026-11-24", "2026-12-08")];
    let mut seen = Vec::new();
    for (index, (id, today, follow_up)) in tries.into_iter().enumerate() {
        let sight = to(&[ingrid()], "2-YWJj", &format!("try {index}"));
        send(&desk, id, today, log_of(sight, Some(follow_up))).unwrap();
        seen.push(view(&desk, "2026-12-31").today.into_iter().map(|item| item.why).collect::<Vec<_>>());
    }
    assert_eq!(seen, [vec![Why::FollowUp { tries: 1 }], vec![Why::FollowUp { tries: 2 }], vec![]]);
    // Two messages of one day are one try.
    let other = Desk::new(Memory::default());
    for (id, text) in [("d1", "Hi"), ("d2", "And one thing more")] {
        send(&other, id, TODAY, log_of(to(&[ingrid()], "2-YWJj", text), Some("2026-11-30"))).unwrap();
    }
    assert_eq!(view(&other, "2026-11-30").today[0].why, Why::FollowUp { tries: 1 });
}

#[test]
fn a_proposal_counts_the_tries() {
    let desk = desk();
    let propose = |text: &str, today: &str, thread: &[Said]| {
        let sight = with_thread(to(&[ingrid()], "2-YWJj", text), thread);
        match wait(desk.answer(Request::Sent { sight, today: day(today) })).reply {
            Reply::Proposal { follow_up, without_asking: false, .. } => follow_up,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(propose("first", TODAY, &[]), day("2026-11-30"));
    send(&desk, "c1", TODAY, log_of(to(&[ingrid()], "2-YWJj", "first"), None)).unwrap();
    assert_eq!(propose("more", TODAY, &[]), day("2026-11-30"), "the same day is the same try");
    assert_eq!(propose("second", "2026-11-30", &[]), day("2026-12-14"));
    let answered = [said(Who::Me, "first", TODAY), said(Who::Them, "Hello!", "2026-11-28")];
    assert_eq!(propose("second", "2026-11-30", &answered), day("2026-12-07"), "an answer begins anew");
}

#[test]
fn promises_are_listed_until_they_are_kept() {
    let desk = desk();
    let promises = vec![
        Promised { by: Who::Me, text: "send the slides".into(), due: Some(day("2026-11-27")) },
        Promised { by: Who::Me, text: "think of her".into(), due: None },
        Promised { by: Who::Them, text: "send the paper".into(), due: Some(day("2026-11-27")) },
    ];
    let sight = to(&[ingrid()], "2-YWJj", "I'll send the slides by Friday.");
    let log = Action::Log { sight, delivery: Delivery::Likely, message: None, follow_up: None, promises };
    send(&desk, "c1", TODAY, log).unwrap();
    let friday = view(&desk, "2026-11-27");
    assert_eq!(friday.today.len(), 1);
    assert_eq!(friday.today[0].why, Why::Promise { text: "send the slides".into(), day: Some(day("2026-11-27")) });
    let slides = item(&friday, 0);

    assert_eq!(
        send(&desk, "s0", "2026-11-27", Action::Snooze { item: slides.clone(), until: day("2026-11-27") }),
        Err(Failure::PastDay)
    );
    assert_eq!(
        send(&desk, "s1", "2026-11-27", Action::Snooze { item: slides.clone(), until: day("2026-11-30") }),
        Ok(true)
    );
    assert_eq!(view(&desk, "2026-11-27").today, []);
    let monday = view(&desk, "2026-11-30").today;
    assert!(monday[0].put_off);
    assert_eq!(monday[0].why, friday.today[0].why, "the day that was promised is still told");

    assert_eq!(send(&desk, "d1", "2026-11-30", Action::Done { item: slides.clone() }), Ok(true));
    assert_eq!(view(&desk, "2026-12-31").today, []);
    assert_eq!(send(&desk, "d2", "2026-11-30", Action::Done { item: slides }), Err(Failure::Gone));

    assert_eq!(send(&desk, "u1", "2026-11-30", Action::Undo { command: "d1".into() }), Ok(true));
    assert_eq!(view(&desk, "2026-11-30").today, monday);
    assert_eq!(send(&desk, "u2", "2026-11-30", Action::Undo { command: "s1".into() }), Ok(true));
    assert_eq!(view(&desk, "2026-11-27").today, friday.today);
    assert_eq!(send(&desk, "u3", "2026-11-30", Action::Undo { command: "s1".into() }), Ok(false));
}

#[test]
fn they_are_brought_up_again_at_the_time_they_named() {
    let desk = desk();
    let thread = [said(Who::Them, "Busy now. Write me again in March, please.", "2026-11-20")];
    let sight = with_thread(to(&[ingrid()], "2-YWJj", "Of course, until March."), &thread);
    let reply = wait(desk.answer(Request::Sent { sight: sight.clone(), today: day(TODAY) })).reply;
    let Reply::Proposal { follow_up, .. } = reply else { panic!("{reply:?}") };
    assert_eq!(follow_up, day("2027-03-01"));
    send(&desk, "c1", TODAY, log_of(sight, Some("2027-03-01"))).unwrap();
    let march = view(&desk, "2027-03-01").today;
    assert_eq!(march.len(), 1, "once, not twice: {march:?}");
    assert_eq!(march[0].why, Why::Later { day: day("2027-03-01") });
    assert_eq!(view(&desk, "2027-02-28").today, []);
    send(&desk, "c2", "2027-03-02", log_of(to(&[ingrid()], "2-YWJj", "It is March!"), Some("2027-03-09"))).unwrap();
    assert_eq!(view(&desk, "2027-03-09").today[0].why, Why::FollowUp { tries: 2 });
}

#[test]
fn undo_of_a_first_message_leaves_nothing_behind() {
    let desk = desk();
    let thread = [said(Who::Them, "Hello", "2026-11-20")];
    let sight = with_thread(to(&[ingrid()], "2-YWJj", "Hi!"), &thread);
    send(&desk, "c1", TODAY, log_of(sight, Some("2026-11-30"))).unwrap();
    assert_eq!(send(&desk, "u1", TODAY, Action::Undo { command: "c1".into() }), Ok(true));
    assert_eq!(people(&desk), []);
    let left: Vec<String> = desk.store.values.borrow().keys().cloned().collect();
    assert_eq!(left, [keys::AGENDA, keys::RECENT, keys::SCHEMA, keys::SENT]);
    assert_eq!(view(&desk, "2026-12-31"), View::default());
    // The same log, sent again because no answer came, is not done again.
    let again = log_of(to(&[ingrid()], "2-YWJj", "Hi!"), Some("2026-11-30"));
    assert_eq!(send(&desk, "c1", TODAY, again), Ok(false));
    assert_eq!(people(&desk), []);
    assert_eq!(send(&desk, "u9", TODAY, Action::Undo { command: "never".into() }), Err(Failure::Gone));
}

#[test]
fn what_another_log_saw_too_outlives_the_undo() {
    let desk = desk();
    let thread = [said(Who::Them, "Hello", "2026-11-20")];
    for (id, text) in [("c1", "one"), ("c2", "two")] {
        send(&desk, id, TODAY, log_of(with_thread(to(&[ingrid()], "2-YWJj", text), &thread), None)).unwrap();
    }
    send(&desk, "u1", TODAY, Action::Undo { command: "c1".into() }).unwrap();
    assert_eq!(texts(&desk), ["Hello", "two"]);
}

#[test]
fn replied_elsewhere_closes_the_follow_up_and_counts_anew() {
    let desk = desk();
    send(&desk, "c1", "2026-11-02", log_of(to(&[ingrid()], "2-YWJj", "one"), Some("2026-11-09"))).unwrap();
    let follow_up = item(&view(&desk, "2026-11-09"), 0);
    assert_eq!(send(&desk, "r1", "2026-11-09", Action::Replied { item: follow_up.clone() }), Ok(true));
    assert_eq!(view(&desk, "2026-12-31").today, []);
    send(&desk, "c2", "2026-11-16", log_of(to(&[ingrid()], "2-YWJj", "two"), Some("2026-11-23"))).unwrap();
    assert_eq!(view(&desk, TODAY).today[0].why, Why::FollowUp { tries: 1 });
    send(&desk, "u1", TODAY, Action::Undo { command: "r1".into() }).unwrap();
    assert_eq!(view(&desk, TODAY).today[0].why, Why::FollowUp { tries: 2 });
}

#[test]
fn one_person_is_one_however_they_were_seen() {
    let desk = desk();
    let member = Seen { name: "Ingrid Solheim".into(), member: Some("ACoAAIngrid".into()), ..Seen::default() };
    send(&desk, "c1", TODAY, log_of(to(&[ingrid()], "2-YWJj", "on her page"), Some("2026-11-30"))).unwrap();
    send(&desk, "c2", TODAY, log_of(to(std::slice::from_ref(&member), "to:ACoAAIngrid", "in a bubble"), None)).unwrap();
    assert_eq!(people(&desk).len(), 2, "nothing tells yet that they are one");
    let both = Seen { slug: ingrid().slug, ..member.clone() };
    let page = Page { schools: vec!["NTNU".into()], ..Page::default() };
    send(&desk, "v1", TODAY, Action::Visit { person: both, page, me: false }).unwrap();
    assert_eq!(texts(&desk), ["on her page", "in a bubble"]);
    let person = people(&desk).remove(0);
    assert_eq!(person.page.schools, ["NTNU"]);
    let view = view(&desk, "2026-11-30");
    assert_eq!(view.today.len(), 1);
    // From now on either way leads to her; commands that name the old record do, too.
    send(&desk, "c3", TODAY, log_of(to(&[member], "to:ACoAAIngrid", "again"), None)).unwrap();
    assert_eq!(texts(&desk).len(), 3);
    for (id, target) in [("u1", "c1"), ("u2", "c2"), ("u3", "c3")] {
        assert_eq!(send(&desk, id, TODAY, Action::Undo { command: target.into() }), Ok(true), "{target}");
    }
    assert_eq!(texts(&desk), [""; 0]);
}

#[test]
fn a_bubble_and_a_page_of_one_conversation_lead_to_one_person() {
    let desk = desk();
    let uuid = "urn:li:msg_message:(urn:li:fsd_profile:ACoAAME,2-MTY3NjY0MTQ0MDkzOWI1ODc2OS0wMDQmY2YyYTAzNWMtNTMwOS00YWZhLTlkMDEtZjI3NGE0NTY2ZTMwXzAxMw==)";
    let member = Seen { name: "Ingrid Solheim".into(), member: Some("ACoAAIngrid".into()), ..Seen::default() };
    assert_eq!(send(&desk, "c1", TODAY, confirmed(to(&[ingrid()], "2-YWJj", "Hello"), uuid, None)), Ok(true));
    assert_eq!(send(&desk, "c2", TODAY, confirmed(to(&[member], "to:ACoAAIngrid", "Hello"), uuid, None)), Ok(false));
    assert_eq!(texts(&desk), ["Hello"]);
}

#[test]
fn a_stale_conversation_does_not_lead_to_the_wrong_person() {
    let desk = desk();
    let wei = Seen { name: "Wei-Lun Chen".into(), slug: Some("weilun".into()), ..Seen::default() };
    send(&desk, "c1", TODAY, log_of(to(&[ingrid()], "2-YWJj", "to Ingrid"), None)).unwrap();
    send(&desk, "c2", TODAY, log_of(to(std::slice::from_ref(&wei), "2-YWJj", "to Wei-Lun"), None)).unwrap();
    assert_eq!(people(&desk).len(), 2);
    send(&desk, "c3", TODAY, log_of(to(&[ingrid()], "2-YWJj", "to Ingrid again"), None)).unwrap();
    let people = people(&desk);
    let of = |name: &str| people.iter().find(|person| person.page.name == name).unwrap().outreach.len();
    assert_eq!((of("Ingrid Solheim"), of("Wei-Lun Chen")), (2, 1));
}

#[test]
fn several_readers_or_none_are_logged_by_conversation_alone() {
    let desk = desk();
    let wei = Seen { name: "Wei-Lun Chen".into(), slug: Some("weilun".into()), ..Seen::default() };
    send(&desk, "c1", TODAY, log_of(to(&[ingrid(), wei], "2-Z3Jw", "to both"), Some("2026-11-30"))).unwrap();
    send(&desk, "c2", TODAY, log_of(to(&[], "2-YWJj", "to whom?"), None)).unwrap();
    assert_eq!(people(&desk).len(), 2);
    assert_eq!(view(&desk, "2026-11-30").today[0].name, "Ingrid Solheim, Wei-Lun Chen");
    // When the page says who it is, the conversation is theirs.
    send(&desk, "c3", TODAY, log_of(to(&[ingrid()], "2-YWJj", "to Ingrid"), None)).unwrap();
    let people = people(&desk);
    assert_eq!(people.len(), 2);
    let single = people.iter().find(|person| !person.several).unwrap();
    assert_eq!(
        single.outreach.iter().map(|outreach| outreach.text.as_str()).collect::<Vec<_>>(),
        ["to whom?", "to Ingrid"]
    );
}

#[test]
fn text_is_kept_as_it_is() {
    let desk = desk();
    let long =
        "長\u{200f}\u{202e}<script>alert(1)</script>\u{0}=HYPERLINK(\"x\") 🎉 \"'\n".repeat(200) + &"a".repeat(10_000);
    send(&desk, "c1", TODAY, log_of(to(&[ingrid()], "2-YWJj", &long), Some("2026-11-30"))).unwrap();
    assert_eq!(texts(&desk), [long]);
    let view = view(&desk, "2026-11-30");
    let (_, line) = view.today[0].last.as_ref().unwrap();
    assert_eq!(line.chars().count(), 140);
    assert!(line.ends_with('…'));
}

#[test]
fn a_full_disk_loses_nothing() {
    let desk = desk();
    send(&desk, "c1", TODAY, log_of(to(&[ingrid()], "2-YWJj", "one"), Some("2026-11-30"))).unwrap();
    let before = desk.store.values.borrow().clone();
    desk.store.failing.set(Some(Failure::StorageFull));
    let log = log_of(to(&[ingrid()], "2-YWJj", "two"), None);
    assert_eq!(send(&desk, "c2", TODAY, log.clone()), Err(Failure::StorageFull));
    assert_eq!(*desk.store.values.borrow(), before);
    desk.store.failing.set(None);
    assert_eq!(send(&desk, "c2", TODAY, log), Ok(true), "the same command goes through once there is room");
    assert_eq!(texts(&desk), ["one", "two"]);
}

#[test]
fn commands_at_once_overwrite_nothing() {
    let desk = desk();
    desk.store.slowness.set(3);
    let commands: Vec<Command> = (0..20)
        .map(|index| {
            command(
                &format!("c{index}"),
                TODAY,
                log_of(to(&[ingrid()], "2-YWJj", &format!("text {index}")), Some("2026-11-30")),
            )
        })
        .collect();
    let done = wait_all(commands.iter().map(|command| desk.command(command)).collect());
    assert_eq!(done, vec![Ok(true); 20]);
    assert_eq!(texts(&desk), (0..20).map(|index| format!("text {index}")).collect::<Vec<_>>());
    assert_eq!(view(&desk, "2026-11-30").today.len(), 1);
}

#[test]
fn what_is_hidden_is_not_shown() {
    let desk = desk();
    let hide = |code: &str, person: Option<Whom>| Action::Hide { code: code.into(), person };
    let seen = Whom::Seen { person: ingrid(), conversation: "2-YWJj".into() };
    assert_eq!(send(&desk, "h1", TODAY, hide("slot-left", Some(seen))), Ok(true));
    assert_eq!(send(&desk, "h2", TODAY, hide("shouting", None)), Ok(true));
    let settings = || serde_json::from_value::<Settings>(desk.store.values.borrow()[keys::SETTINGS].clone()).unwrap();
    assert_eq!(settings().hidden, ["shouting"]);
    assert_eq!(people(&desk)[0].hidden.len(), 1);
    send(&desk, "u1", TODAY, Action::Undo { command: "h1".into() }).unwrap();
    send(&desk, "u2", TODAY, Action::Undo { command: "h2".into() }).unwrap();
    assert_eq!(people(&desk), []);
    assert_eq!(settings().hidden, [""; 0]);
}

#[test]
fn notes_are_kept_and_taken_back() {
    let desk = desk();
    let note = |person: Whom| Action::Note { person, text: "met at COSCUP".into() };
    assert_eq!(send(&desk, "n0", TODAY, note(Whom::Known { id: "nobody".into() })), Err(Failure::Gone));
    send(&desk, "n1", TODAY, note(Whom::Seen { person: ingrid(), conversation: String::new() })).unwrap();
    let id = people(&desk)[0].id.clone();
    send(&desk, "n2", TODAY, note(Whom::Known { id })).unwrap();
    assert_eq!(people(&desk)[0].notes.len(), 2);
    send(&desk, "u1", TODAY, Action::Undo { command: "n2".into() }).unwrap();
    let notes: Vec<Note> = people(&desk)[0].notes.iter().map(|noted| noted.note.clone()).collect();
    assert_eq!(notes, [Note { id: "n-n1".into(), text: "met at COSCUP".into(), at: Some(day(TODAY)) }]);
}

#[test]
fn a_look_says_for_whom_it_is_silent() {
    let desk = desk();
    let look = |recipients: &[Seen]| {
        let sight = to(recipients, "2-YWJj", "Hello");
        match wait(desk.answer(Request::Look { sight, today: day(TODAY), hidden: Vec::new() })).reply {
            Reply::Lines { silence, lines } => {
                assert!(lines.len() <= 3);
                silence
            }
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(look(&[ingrid()]), None);
    assert_eq!(look(&[ingrid(), Seen::default()]), Some(Silence::Several));
    assert_eq!(look(&[]), Some(Silence::Unsure));
}

#[test]
fn what_a_newer_version_keeps_is_not_touched() {
    let desk = desk();
    desk.store.values.borrow_mut().insert(keys::SCHEMA.into(), (keys::LAYOUT + 1).into());
    assert_eq!(send(&desk, "c1", TODAY, log_of(to(&[ingrid()], "2-YWJj", "Hi"), None)), Err(Failure::Outdated));
    assert_eq!(desk.store.values.borrow().len(), 1);
}

#[test]
fn a_question_of_theirs_is_brought_up_once() {
    let desk = desk();
    let question = said(Who::Them, "How did the launch in Bergen go?", "2026-11-20");
    let sight = with_thread(to(&[ingrid()], "2-YWJj", "Hi Ingrid, "), &[question]);
    let answer = wait(desk.answer(Request::Look { sight, today: day(TODAY), hidden: Vec::new() }));
    let Reply::Lines { lines, .. } = answer.reply else { panic!("{:?}", answer.reply) };
    assert!(lines.iter().any(|line| matches!(line, Line::Hook { hook: "their-question", .. })), "{lines:?}");
    assert!(!lines.iter().any(|line| matches!(line, Line::Advice { code: "unanswered-question", .. })), "{lines:?}");
}

#[test]
fn a_reply_that_a_look_sees_closes_the_follow_up() {
    let desk = desk();
    let look = |thread: &[Said]| {
        let sight = with_thread(to(&[ingrid()], "2-YWJj", ""), thread);
        wait(desk.answer(Request::Look { sight, today: day(TODAY), hidden: Vec::new() })).heard
    };
    let question = said(Who::Me, "How did the launch go?", TODAY);
    let reply = said(Who::Them, "Very well, thanks!", "2026-11-25");
    assert_eq!(
        look(&[question.clone(), reply.clone()]),
        None,
        "nothing is kept of people with whom nothing was logged"
    );
    send(&desk, "c1", TODAY, log_of(to(&[ingrid()], "2-YWJj", "How did the launch go?"), Some("2026-11-30"))).unwrap();
    assert_eq!(look(std::slice::from_ref(&question)), None);
    let writes = desk.store.writes.borrow().len();
    let thanks = said(Who::Me, "Glad to hear", "2026-11-25");
    let heard = look(&[question, reply, thanks]).unwrap();
    assert_eq!(desk.store.writes.borrow().len(), writes, "a look itself writes nothing");
    assert_eq!(wait(desk.overhear(&heard, 2e12)), Ok(true));
    assert_eq!(wait(desk.overhear(&heard, 2e12)), Ok(false));
    assert_eq!(view(&desk, "2026-12-31").today, []);
    assert_eq!(texts(&desk), ["How did the launch go?", "Very well, thanks!"]);
    send(&desk, "c2", "2026-11-25", log_of(to(&[ingrid()], "2-YWJj", "Glad to hear"), None)).unwrap();
    assert_eq!(texts(&desk).len(), 3);
    for (id, target) in [("u1", "c1"), ("u2", "c2")] {
        send(&desk, id, "2026-11-26", Action::Undo { command: target.into() }).unwrap();
    }
    assert_eq!(people(&desk), []);
}

#[test]
fn a_full_store_makes_no_change_dearer() {
    let desk = desk();
    let somebody = |number: usize| Seen {
        name: format!("Somebody Number{number}"),
        slug: Some(format!("somebody-{number}")),
        ..Seen::default()
    };
    let mut last = 0;
    // All due on one day: the worst that can be.
    for number in 0..500 {
        let sight = to(&[somebody(number)], &format!("talk-{number}"), "Hello, how did it go?");
        send(&desk, &format!("c{number}"), TODAY, log_of(sight, Some("2026-11-30"))).unwrap();
        let keys = desk.store.writes.borrow().last().cloned().unwrap();
        let values = desk.store.values.borrow();
        assert!(keys.len() <= 8, "{keys:?}");
        last = keys.iter().map(|key| values[key].to_string().len()).sum();
    }
    assert!(last < 60_000, "{last} bytes for one message");
    // The popup reads what it can show, the index knows the rest.
    let view = view(&desk, "2026-11-30");
    assert_eq!((view.today.len(), view.more), (agenda::MOST, 500 - agenda::MOST as u32));
    // Places that become free are used again.
    for item in view.today.iter().take(60) {
        send(&desk, &format!("d{}", item.id.person), "2026-11-30", Action::Done { item: item.id.clone() }).unwrap();
    }
    for number in 2_000..2_060 {
        let sight = to(&[somebody(number)], &format!("talk-{number}"), "Hello");
        send(&desk, &format!("c{number}"), TODAY, log_of(sight, Some("2026-11-30"))).unwrap();
    }
    let index: Index = serde_json::from_value(desk.store.values.borrow()[keys::AGENDA].clone()).unwrap();
    assert_eq!(index.0.get(&day("2026-11-30")).unwrap(), &vec![agenda::PAGE as u32; 500 / agenda::PAGE]);
}

#[test]
fn the_script_that_each_browser_runs_too() {
    let script: serde_json::Value = serde_json::from_str(include_str!("cases/journal.json")).unwrap();
    let desk = desk();
    for step in script["steps"].as_array().unwrap() {
        let mut request = step["send"].to_string();
        for person in people(&desk) {
            request = request.replace(&format!("\"${}\"", person.page.name), &format!("\"{}\"", person.id));
        }
        let reply = wait(desk.answer(serde_json::from_str(&request).unwrap())).reply;
        assert_eq!(serde_json::to_value(reply).unwrap(), step["reply"], "{request:.300}");
    }
    let values = desk.store.values.borrow();
    let mut agenda = serde_json::Map::new();
    for (key, page) in values.iter().filter(|(key, page)| key.starts_with(keys::PAGE) && !page.is_null()) {
        let items: Vec<Item> = serde_json::from_value(page.clone()).unwrap();
        let mut items: Vec<[String; 2]> = items.into_iter().map(|item| [item.name, item.id.item]).collect();
        items.sort();
        agenda.insert(key.split(':').nth(1).unwrap().into(), serde_json::to_value(items).unwrap());
    }
    assert_eq!(serde_json::Value::from(agenda), script["agenda"]);
    let mut found = serde_json::Map::new();
    for person in people(&desk) {
        let (outreach, notes) = (person.outreach.len(), person.notes.len());
        let page = person.page;
        let told =
            serde_json::json!({ "outreach": outreach, "notes": notes, "schools": page.schools, "about": page.about });
        found.insert(page.name, told);
    }
    assert_eq!(serde_json::Value::from(found), script["people"]);
    assert_eq!(values[keys::SETTINGS], script["settings"]);
}
