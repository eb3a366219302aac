//! How well messages are read, on the labelled cases and on cases of our own; and what holds for any text at all.

use kith::brief::{Message, Promised, Reading, Who};
use kith::day::Day;
use kith::reading::{questions, read};
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};

/// One labelled message. A field that is missing from `out` or named in `arguable` is not scored.
#[derive(Deserialize)]
struct Case {
    #[serde(rename = "in")]
    message: Message,
    out: Expected,
    #[serde(default)]
    arguable: Vec<String>,
}

#[derive(Deserialize)]
struct Expected {
    questions: Option<Vec<String>>,
    promises: Option<Vec<Promised>>,
    #[serde(default)]
    later: Option<Day>,
    asked_later: Option<bool>,
    helped: Option<bool>,
    declined: Option<bool>,
}

/// Right, too many, missed.
#[derive(Clone, Copy, Default)]
struct Tally(u32, u32, u32);

impl Tally {
    fn add(&mut self, got: usize, wanted: usize, right: usize) {
        self.0 += right as u32;
        self.1 += (got - right) as u32;
        self.2 += (wanted - right) as u32;
    }

    fn precision(self) -> f64 {
        f64::from(self.0) / f64::from((self.0 + self.1).max(1))
    }

    fn f1(self) -> f64 {
        f64::from(2 * self.0) / f64::from((2 * self.0 + self.1 + self.2).max(1))
    }
}

/// Latin words and Han characters, for overlap.
fn tokens(text: &str) -> HashSet<String> {
    let mut tokens = HashSet::new();
    let mut word = String::new();
    for c in text.to_lowercase().chars().chain([' ']) {
        if c.is_ascii_alphanumeric() || c == '\'' {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            tokens.insert(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            tokens.insert(c.to_string());
        }
    }
    tokens
}

fn overlap(a: &str, b: &str) -> bool {
    let (a, b) = (tokens(a), tokens(b));
    2 * a.intersection(&b).count() >= a.len().min(b.len()).max(1)
}

/// How many of `got` pair off with `wanted`.
fn paired<G, W>(got: &[G], wanted: &[W], alike: impl Fn(&G, &W) -> bool) -> usize {
    let mut free: Vec<&G> = got.iter().collect();
    wanted
        .iter()
        .filter(|wanted| free.iter().position(|got| alike(got, wanted)).map(|at| free.remove(at)).is_some())
        .count()
}

type Table = BTreeMap<(&'static str, String), Tally>;

fn score(case: &Case, got: &Reading, table: &mut Table) {
    let lang: String = case.message.id.chars().take(2).collect();
    let scored = |field: &str| !case.arguable.iter().any(|other| other == field);
    let mut add = |field, got, wanted, right| table.entry((field, lang.clone())).or_default().add(got, wanted, right);
    if let Some(wanted) = case.out.questions.as_ref().filter(|_| scored("questions")) {
        add(
            "questions",
            got.questions.len(),
            wanted.len(),
            paired(&got.questions, wanted, |got, wanted| overlap(got, wanted)),
        );
    }
    if let Some(wanted) = case.out.promises.as_ref().filter(|_| scored("promises")) {
        let dated = scored("due");
        let alike = |got: &Promised, wanted: &Promised| {
            got.by == wanted.by && (!dated || got.due == wanted.due) && overlap(&got.text, &wanted.text)
        };
        add("promises", got.promises.len(), wanted.len(), paired(&got.promises, wanted, alike));
    }
    if case.message.from == Who::Me {
        assert!(got.later.is_none() && !got.asked_later && !got.helped && !got.declined, "{}", case.message.id);
        return;
    }
    if scored("later") {
        let right = got.later.is_some() && got.later == case.out.later;
        add("later", got.later.iter().count(), case.out.later.iter().count(), usize::from(right));
    }
    for (field, got, wanted) in [
        ("asked_later", got.asked_later, case.out.asked_later),
        ("helped", got.helped, case.out.helped),
        ("declined", got.declined, case.out.declined),
    ] {
        if let Some(wanted) = wanted.filter(|_| scored(field)) {
            add(field, usize::from(got), usize::from(wanted), usize::from(got && wanted));
        }
    }
}

fn table(cases: &str) -> Table {
    let mut table = Table::new();
    for line in cases.lines().filter(|line| !line.trim().is_empty()) {
        let case: Case = serde_json::from_str(line).expect(line);
        let got = read(&case.message);
        score(&case, &got, &mut table);
        if std::env::var_os("SHOW_READING").is_some() {
            println!("{} {got:?}", case.message.id);
        }
    }
    println!("{:12} {:4} {:>5} {:>5} {:>6} {:>9} {:>5}", "field", "lang", "right", "more", "missed", "precision", "F1");
    for ((field, lang), tally) in &table {
        let Tally(right, more, missed) = tally;
        println!("{field:12} {lang:4} {right:5} {more:5} {missed:6} {:9.3} {:5.3}", tally.precision(), tally.f1());
    }
    table
}

/// Fails where a field's F1 is under its floor.
fn hold(table: &Table, floors: &[(&str, f64)]) {
    for ((field, lang), tally) in table {
        let floor = floors.iter().find(|(name, _)| name == field).map_or(0.0, |(_, floor)| *floor);
        assert!(
            tally.0 + tally.1 + tally.2 == 0 || tally.f1() >= floor,
            "{field} {lang}: {:.3} under {floor}",
            tally.f1()
        );
    }
}

#[test]
fn labelled_cases() {
    let table = table(include_str!("cases/reading.jsonl"));
    hold(&table, &[("questions", 0.95), ("promises", 0.95), ("later", 0.9), ("helped", 0.9), ("declined", 0.9)]);
}

#[test]
fn own_cases() {
    let table = table(include_str!("cases/own-reading.jsonl"));
    hold(
        &table,
        &[
            ("questions", 0.95),
            ("promises", 0.95),
            ("later", 0.95),
            ("asked_later", 0.95),
            ("helped", 0.9),
            ("declined", 0.9),
        ],
    );
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        holds_for(&text)?;
    }

    #[test]
    fn any_talk_is_read(pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..24)) {
        holds_for(&pieces.concat())?;
    }
}

/// Bits of talk that make times and promises meet in every order.
const PIECES: &[&str] = &[
    "I'll ",
    "send you ",
    "the slides ",
    "by ",
    "next ",
    "Friday",
    "12/3",
    "(四)",
    " in ",
    "ten ",
    "days",
    "? ",
    ". ",
    ", ",
    "and ",
    "if ",
    "the 15th",
    "March",
    " 5-",
    "7",
    "'s ",
    "end of ",
    "Q1",
    "’",
    "\n",
    "我",
    "會",
    "明天",
    "下週",
    "三",
    "月",
    "底",
    "前",
    "寄給您",
    "，",
    "。",
    "嗎？",
    "過",
    "年後",
    "１２／３",
    "再",
    "找我",
    "12",
    "/",
    "號",
    "到",
    "的",
    "週",
    "兩",
    "天內",
    "半",
    "Q",
    "第",
    "民國",
    "116",
    "年",
    "、",
    "let me know ",
    "whether ",
    "mid-",
    "after ",
    "you",
    "🎉",
    "later ",
    "不知道",
    "是否",
];

fn holds_for(text: &str) -> Result<(), TestCaseError> {
    let message =
        Message { id: String::new(), today: Day::parse("2026-11-23"), from: Who::Them, text: text.to_string() };
    let reading = read(&message);
    prop_assert_eq!(&reading, &read(&message));
    prop_assert_eq!(&reading.questions, &questions(text));
    for question in &reading.questions {
        prop_assert!(text.contains(question.as_str()), "{question:?}");
    }
    prop_assert!(reading.later.is_none() || reading.asked_later);
    let undated = read(&Message { today: None, ..message });
    prop_assert!(undated.later.is_none() && undated.promises.iter().all(|promise| promise.due.is_none()));
    Ok(())
}
