//! A person's record → what of theirs waits for the user. Storage of the items is in `pages`.

use super::calendar::working_day;
use super::{Item, Why};
use crate::brief::Who;
use crate::day::Day;
use crate::journal::Person;
use crate::journal::person::{closed, put_off};
use crate::protocol::ItemId;

/// Tries without an answer after which nothing is brought up any more.
pub const TRIES: u32 = 2;

/// Characters of the last line said.
const LINE: usize = 140;

/// All open items of a person.
pub fn items(person: &Person) -> Vec<Item> {
    let mut items = Vec::new();
    let newest = person.outreach.last();
    let said = person.outreach.iter().rev().find_map(|outreach| outreach.at);
    let last = newest.map(|outreach| (outreach.from, line(&outreach.text)));
    let mut item = |name: &str, why: Why, due: Day, since: Day, dealt: &[crate::journal::person::Dealt]| {
        let put_off = put_off(dealt);
        items.push(Item {
            id: ItemId { person: person.id.clone(), item: name.to_owned() },
            name: person.page.name.clone(),
            why,
            due: put_off.unwrap_or(due),
            since,
            last: last.clone(),
            url: person.url(),
            put_off: put_off.is_some(),
        });
    };
    // A time they named, and nothing was said since it came.
    let named = person.later().and_then(|index| {
        let outreach = &person.outreach[index];
        outreach.later.map(|day| (day, outreach))
    });
    if let Some((day, outreach)) = named
        && !closed(&outreach.dealt)
    {
        item("later", Why::Later { day }, working_day(day), said.unwrap_or(day), &outreach.dealt);
    }
    if let Some(outreach) = person.awaiting().map(|index| &person.outreach[index])
        && let Some(day) = outreach.follow_up()
    {
        let tries = person.tries();
        // They are left in peace until the time they named; then it is that which brings them up.
        let at_their_word = named.is_some_and(|(named, _)| day <= working_day(named));
        if tries <= TRIES && !at_their_word {
            item("follow-up", Why::FollowUp { tries }, day, said.unwrap_or(day), &outreach.dealt);
        }
    }
    for pledge in person.promises.iter().filter(|pledge| pledge.who == Who::Me && !closed(&pledge.dealt)) {
        if let Some(due) = pledge.due {
            item(
                &pledge.id,
                Why::Promise { text: pledge.text.clone(), day: Some(due) },
                due,
                pledge.since,
                &pledge.dealt,
            );
        }
    }
    items
}

/// The last line of a message that says something, cut.
fn line(text: &str) -> String {
    let line = text.lines().map(str::trim).rfind(|line| !line.is_empty()).unwrap_or_default();
    match line.char_indices().nth(LINE) {
        Some(_) => line.chars().take(LINE - 1).chain(['…']).collect(),
        None => line.to_owned(),
    }
}
