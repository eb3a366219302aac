//! `store PEOPLE MESSAGES`: prints, as one JSON object, all that extension storage would hold after so many messages to so
//! many invented people were logged, one command after the other. For the benchmark of a full store.

#[path = "../tests/support/mod.rs"]
mod support;

use kith::brief::{Said, Who};
use kith::day::Day;
use kith::journal::Desk;
use kith::protocol::{Action, Command, Delivery, Seen, Sight};
use support::{Memory, wait};

/// The last day on which anything was sent.
const LAST: &str = "2026-11-23";

fn main() {
    let numbers: Vec<usize> = std::env::args().skip(1).filter_map(|number| number.parse().ok()).collect();
    let &[people, messages] = numbers.as_slice() else {
        eprintln!("usage: store PEOPLE MESSAGES");
        std::process::exit(2);
    };
    let last = Day::parse(LAST).expect("a constant");
    let desk = Desk::new(Memory::default());
    for number in 0..messages {
        let back = ((messages - 1 - number) * 1_000 / messages) as i64;
        wait(desk.command(&sent(number, number % people, last.plus(-back)))).expect("memory takes everything");
    }
    let values = desk.store.values.borrow();
    println!("{}", serde_json::to_string(&*values).expect("all keys are texts"));
}

/// The `number`th message, to the `person`th person. Every second person had answered the one before.
fn sent(number: usize, person: usize, today: Day) -> Command {
    let said = |id: String, from, text: String, back| Said { id, from, text, at: Some(today.plus(back)) };
    let mut thread = Vec::new();
    if person.is_multiple_of(2) {
        let text = format!("Thank you, that helped a lot. How did trial {number} go in the end?");
        thread.push(said(format!("urn:them:{number}"), Who::Them, text, -1));
    }
    let sight = Sight {
        conversation: format!("2-{person}"),
        recipients: vec![Seen {
            name: format!("Somebody Number{person}"),
            headline: "Keeper of a lighthouse".into(),
            slug: Some(format!("somebody-{person}")),
            member: None,
        }],
        thread,
        draft: format!(
            "Hi Somebody, here is what came of trial {number}: it held for nine days. I'll send you the rest next week."
        ),
        ..Sight::default()
    };
    let at = today.since(Day::new(1970, 1, 1).expect("a constant")) as f64 * 86_400_000.0;
    let action = Action::Log {
        sight,
        delivery: Delivery::Confirmed,
        message: Some(format!("urn:me:{number}")),
        follow_up: Some(today.plus(7)),
        promises: Vec::new(),
    };
    Command { id: format!("bench-{number}"), at, today, action }
}
