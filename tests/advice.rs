//! Scores the coach on labelled drafts, by code and by language. Labels two annotators did not agree on are left out.
//! It fails when precision in a language falls below 0.9, or precision or recall below the recorded floor.

use kith::brief::Brief;
use kith::coach::{advise, rules};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Precision and recall that were reached, rounded down: by language, given cases and own cases together.
const FLOORS: [(&str, f64, f64); 2] = [("en", 0.98, 0.97), ("zh", 0.98, 0.97)];

const FILES: [(&str, &[&str]); 2] = [
    ("en", &["tests/cases/drafts-en.jsonl", "tests/cases/own-drafts-en.jsonl"]),
    ("zh", &["tests/cases/drafts-zh.jsonl", "tests/cases/own-drafts-zh.jsonl"]),
];

/// Right, wrong, missed.
#[derive(Clone, Copy, Default)]
struct Score {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Score {
    fn precision(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.wrong).max(1))
    }

    fn recall(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.missed).max(1))
    }

    fn line(self) -> String {
        let (precision, recall) = (self.precision(), self.recall());
        let f1 = if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
        let counts = format!("{:>3} right {:>2} wrong {:>2} missed", self.right, self.wrong, self.missed);
        format!("P {precision:.3}  R {recall:.3}  F1 {f1:.3}  {counts}")
    }
}

fn cases(file: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{file}: {error}: {line}"))).collect()
}

/// Cases with the codes they are labelled for; a file whose first line is `{"judged": […]}` is labelled for these alone.
fn judged(mut cases: Vec<Value>) -> Vec<(Option<BTreeSet<String>>, Value)> {
    let judged = cases.first().and_then(|first| first.get("judged")).map(codes);
    if judged.is_some() {
        cases.remove(0);
    }
    cases.into_iter().map(|case| (judged.clone(), case)).collect()
}

fn codes(value: &Value) -> BTreeSet<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn advice_is_right_on_labelled_drafts() {
    let mut report = String::new();
    let mut failures = Vec::new();
    for (language, files) in FILES {
        let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
        for (judged, case) in files.iter().flat_map(|file| judged(cases(file))) {
            let brief: Brief = serde_json::from_value(case["brief"].clone()).expect("a case holds a brief");
            let advice = advise(&brief);
            let (wanted, arguable) = (codes(&case["advice"]), codes(&case["arguable"]));
            for rule in rules::ALL.iter().filter(|rule| {
                !arguable.contains(rule.code) && judged.as_ref().is_none_or(|judged| judged.contains(rule.code))
            }) {
                let said = advice.iter().any(|advice| advice.code == rule.code);
                let score = scores.entry(rule.code).or_default();
                match (said, wanted.contains(rule.code)) {
                    (true, true) => score.right += 1,
                    (true, false) => score.wrong += 1,
                    (false, true) => score.missed += 1,
                    (false, false) => continue,
                }
                if said != wanted.contains(rule.code) {
                    let what = if said { "wrong" } else { "missed" };
                    writeln!(
                        report,
                        "{what} {} {}: {:?}",
                        rule.code,
                        brief.id,
                        brief.draft.chars().take(120).collect::<String>()
                    )
                    .unwrap();
                }
            }
        }
        for (code, score) in &scores {
            writeln!(report, "{language} {code:<20} {}", score.line()).unwrap();
        }
        let all = scores.values().fold(Score::default(), |all, score| Score {
            right: all.right + score.right,
            wrong: all.wrong + score.wrong,
            missed: all.missed + score.missed,
        });
        writeln!(report, "{language} all                  {}", all.line()).unwrap();
        let (_, precision, recall) = FLOORS.into_iter().find(|(other, ..)| *other == language).expect("a floor");
        if all.precision() < precision.max(0.9) || all.recall() < recall {
            failures.push(format!("{language}: {}", all.line()));
        }
    }
    println!("{report}");
    assert!(failures.is_empty(), "below the floor: {failures:?}\n{report}");
}

/// Pieces that mean something to some rule, so that random drafts reach deep.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Hi ",
        "Dear Ms. ",
        "王經理您好，",
        "{",
        "}",
        "[Company",
        "]",
        "「",
        "」",
        "XXXX",
        "○○",
        "＿＿",
        "any advice",
        "pick your brain",
        "about ",
        "Could you introduce me to ",
        "想請教",
        "，",
        "。",
        "\n",
        "\r\n",
        "🎉",
        "👩‍💻",
        "𠮷",
        "hope you are well",
        "冒昧來訊",
        "內推",
        "請問貴公司有缺人嗎",
        "？",
        "!",
        "’",
        "\u{200d}",
        "İ",
        "ß",
        "TODO: ",
        "%NAME%",
        "u",
        "(",
        "~",
        "e\u{301}",
        "｛",
        "《",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => any::<String>(), 1 => any::<char>().prop_map(String::from)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn advice_stands_on_character_borders(
        pieces in prop::collection::vec(piece(), 0..24),
        name in "\\PC{0,12}",
        theirs in prop::collection::vec(piece(), 0..8),
        limit in prop::option::of(0u32..400),
    ) {
        let draft = pieces.concat();
        let brief: Brief = serde_json::from_value(serde_json::json!({
            "draft": draft, "recipients": [{ "name": name }], "limit": limit,
            "thread": [{ "id": "t", "from": "them", "text": theirs.concat() }],
            "sent": [{ "to": theirs.concat(), "text": draft }],
        })).unwrap();
        let advice = advise(&brief);
        prop_assert_eq!(&advice, &advise(&brief));
        let borders: BTreeSet<u32> = draft.chars().scan(0, |at, c| { let here = *at; *at += c.len_utf16() as u32; Some(here) })
            .chain([draft.encode_utf16().count() as u32]).collect();
        for one in &advice {
            prop_assert_eq!(one.start.is_some(), one.end.is_some());
            if let (Some(start), Some(end)) = (one.start, one.end) {
                prop_assert!(start < end && borders.contains(&start) && borders.contains(&end), "{:?} in {:?}", one, draft);
            }
        }
        let mut order: Vec<_> = advice.iter().map(|one| one.level).collect();
        order.dedup();
        prop_assert!(order.is_sorted());
        let codes: BTreeSet<&str> = advice.iter().map(|one| one.code).collect();
        prop_assert_eq!(codes.len(), advice.len(), "a rule remarks once");
    }

    #[test]
    fn a_text_comes_apart_whole(pieces in prop::collection::vec(piece(), 0..24)) {
        let source = pieces.concat();
        let text = kith::text::Text::new(&source);
        let mut last = 0;
        for sentence in &text.sentences {
            prop_assert!(sentence.span.start >= last && sentence.span.end > sentence.span.start);
            prop_assert!(text.paragraphs[sentence.paragraph].holds(sentence.span));
            last = sentence.span.end;
        }
        let folded = kith::text::Folded::new(&source);
        let whole = kith::text::Span::new(0, folded.text.len());
        let back = folded.source(whole);
        prop_assert!(back.end <= source.len() && source.is_char_boundary(back.start) && source.is_char_boundary(back.end));
        let _ = kith::reading::taken_up(&source, &source);
    }
}
