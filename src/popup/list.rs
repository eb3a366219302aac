//! What the popup lists: the agenda as it is stored, with what the user has just done already taken off it. How a row is
//! worded lives in `words`; nothing here knows a browser.

use crate::agenda::{AHEAD, Item, Why};
use crate::day::Day;
use crate::protocol::ItemId;

use std::rc::Rc;

/// The parts of today's list, in the order they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the user promised.
    Promises,
    /// Who asked to be written to again.
    Later,
    /// Messages without an answer.
    FollowUps,
}

impl Part {
    /// All of them, in order.
    pub const ALL: [Part; 3] = [Part::Promises, Part::Later, Part::FollowUps];

    /// Where an item belongs.
    pub fn of(item: &Item) -> Part {
        match item.why {
            Why::Promise { .. } => Part::Promises,
            Why::Later { .. } => Part::Later,
            Why::FollowUp { .. } => Part::FollowUps,
        }
    }
}

/// What a command that has been sent will do to an item, shown before the answer is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Pending {
    /// The command's id.
    pub command: String,
    /// The item.
    pub item: ItemId,
    /// The day it comes back; without one it is off the list.
    pub until: Option<Day>,
}

/// What is on the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// Due today or earlier, in the order of `Part::ALL`, the longest waiting first.
    pub due: [Vec<Rc<Item>>; 3],
    /// The days of the next two weeks that have something.
    pub ahead: Vec<(Day, Vec<Rc<Item>>)>,
    /// How many people are due today.
    pub people: usize,
}

/// Sorts the agenda, which comes in the order of its days, into the parts of the page.
pub fn shown(agenda: &[Rc<Item>], pending: &[Pending], today: Day) -> Shown {
    let mut page = Shown::default();
    let mut people = Vec::new();
    let last = today.plus(AHEAD);
    for item in agenda {
        let item = match pending.iter().rev().find(|pending| pending.item == item.id) {
            None => item.clone(),
            Some(Pending { until: None, .. }) => continue,
            Some(Pending { until: Some(day), .. }) => Rc::new(Item { due: *day, put_off: true, ..(**item).clone() }),
        };
        if item.due <= today {
            // At most `agenda::MOST` items are ever read: looking through them costs less than the code of a set.
            if !people.contains(&item.id.person) {
                people.push(item.id.person.clone());
            }
            page.due[Part::of(&item) as usize].push(item);
        } else if item.due <= last {
            match page.ahead.binary_search_by_key(&item.due, |(day, _)| *day) {
                Ok(at) => page.ahead[at].1.push(item),
                Err(at) => page.ahead.insert(at, (item.due, vec![item])),
            }
        }
    }
    page.people = people.len();
    page
}

/// One string for an item, for keys and attributes.
pub fn key(id: &ItemId) -> String {
    format!("{}/{}", id.person, id.item)
}

/// A string for all that a row shows: a row that would say something else has another one.
pub fn content(item: &Item) -> String {
    let (due, since) = (item.due, item.since);
    let mut all = format!("{}\n{}\n{due}\n{since}\n{}", key(&item.id), item.name, item.put_off);
    match &item.why {
        Why::FollowUp { tries } => all.extend(["\nfollow-up ", &tries.to_string()]),
        Why::Promise { text, day } => {
            all.extend(["\npromise ", text, &day.map(|day| day.to_string()).unwrap_or_default()])
        }
        Why::Later { day } => all.extend(["\nlater ", &day.to_string()]),
    }
    let (last, url) = (item.last.as_ref().map_or("", |(_, words)| words), item.url.as_deref().unwrap_or_default());
    all.extend(["\n", last, "\n", url]);
    all
}

/// The address of a conversation, where it is one of LinkedIn's: what was read from a page is not opened blindly.
pub fn address(item: &Item) -> Option<String> {
    item.url.clone().filter(|url| url.starts_with("https://www.linkedin.com/"))
}

/// The days an item can be put off to without a calendar: tomorrow, in three days, and the Monday of next week.
pub fn other_days(today: Day) -> [Day; 3] {
    let monday = 8 - i64::from(today.weekday().to_monday_one_offset());
    // On a Sunday the next Monday is tomorrow, which is offered already.
    [today.plus(1), today.plus(3), today.plus(if monday == 1 { 8 } else { monday })]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn item(person: &str, item: &str, why: Why, due: &str) -> Rc<Item> {
        let id = ItemId { person: person.into(), item: item.into() };
        let (due, since) = (day(due), day("2026-11-17"));
        Rc::new(Item { id, name: person.into(), why, due, since, last: None, url: None, put_off: false })
    }

    fn agenda() -> Vec<Rc<Item>> {
        vec![
            item("ingrid", "m1", Why::Promise { text: "send the slides".into(), day: None }, "2026-11-20"),
            item("ingrid", "follow-up", Why::FollowUp { tries: 1 }, "2026-11-19"),
            item("priya", "follow-up", Why::FollowUp { tries: 1 }, "2026-11-23"),
            item("clara", "follow-up", Why::Later { day: day("2026-12-08") }, "2026-11-27"),
            item("wei-lun", "follow-up", Why::Later { day: day("2026-12-08") }, "2026-12-08"),
        ]
    }

    fn names(items: &[Rc<Item>]) -> Vec<&str> {
        items.iter().map(|item| item.name.as_str()).collect()
    }

    #[test]
    fn sorts_by_why_and_counts_people_once() {
        let page = shown(&agenda(), &[], day("2026-11-23"));
        assert_eq!(page.due.each_ref().map(|part| names(part)), [vec!["ingrid"], vec![], vec!["ingrid", "priya"]]);
        assert_eq!(page.people, 2);
        let ahead: Vec<_> = page.ahead.iter().map(|(day, items)| (*day, names(items))).collect();
        assert_eq!(ahead, [(day("2026-11-27"), vec!["clara"])], "the eighth of December is more than two weeks off");
    }

    #[test]
    fn takes_off_what_was_just_done_and_moves_what_was_put_off() {
        let id = |person: &str| ItemId { person: person.into(), item: "follow-up".into() };
        let pending = [
            Pending { command: "1".into(), item: id("priya"), until: None },
            Pending { command: "2".into(), item: id("ingrid"), until: Some(day("2026-11-26")) },
        ];
        let page = shown(&agenda(), &pending, day("2026-11-23"));
        assert_eq!(page.due.each_ref().map(Vec::len), [1, 0, 0]);
        assert_eq!(page.ahead[0].0, day("2026-11-26"));
    }

    #[test]
    fn offers_the_monday_of_next_week() {
        let monday = |today| other_days(day(today))[2];
        assert_eq!(monday("2026-11-23"), day("2026-11-30"), "from a Monday");
        assert_eq!(monday("2026-11-27"), day("2026-11-30"), "from a Friday");
        assert_eq!(monday("2026-11-29"), day("2026-12-07"), "from a Sunday");
    }

    #[test]
    fn opens_only_linkedin() {
        let with = |url: &str| Item { url: Some(url.into()), ..(*agenda()[0]).clone() };
        assert!(address(&with("https://www.linkedin.com/messaging/thread/2-x/")).is_some());
        for url in ["javascript:alert(1)", "https://www.linkedin.com.example/", "http://www.linkedin.com/"] {
            assert_eq!(address(&with(url)), None, "{url}");
        }
    }
}
