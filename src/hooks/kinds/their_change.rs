//! News of theirs: a new role, a move, an award, or a loss. Posts are a kind of their own.

use super::Kind;
use crate::hooks::common::details;
use crate::hooks::ground::{Ground, contains_name};
use crate::hooks::phrase::{gist, lower_first, one_line, quote, spaced};
use crate::hooks::terms::{shared, terms_of};
use crate::hooks::touchy::{loss, sorrow};
use crate::hooks::{Found, Said};
use crate::text::is_han;
use crate::text::same::fold;

/// # What
/// A new role, a move, an award of theirs, at most 120 days old. A lost job may be met with an offer of help, never with
/// congratulations.
/// # Why
/// It is the natural occasion, and naming it beats a bare "congratulations".
/// # Example
/// Congratulations on your new role as Director of Nursing.
/// # Source
/// Seed A: congratulate on something real.
pub const KIND: Kind = Kind { name: "their-change", owed: false, find, say };

const FRESH: i64 = 120;

/// News in general words: with one of these the draft has it.
const ROLE: [&str; 16] = [
    "new role",
    "new job",
    "new position",
    "promotion",
    "promoted",
    "new title",
    "new post",
    "joining",
    "new chapter",
    "升職",
    "升遷",
    "高升",
    "榮升",
    "新職",
    "新工作",
    "接任",
];
const MOVE: [&str; 5] = ["your move", "moved", "moving", "搬到", "搬家"];
const PRIZE: [&str; 7] = ["award", "prize", "winning", "honour", "得獎", "獲獎", "入圍"];

fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Which general words name this piece of news.
fn general(folded: &str) -> &'static [&'static str] {
    if has(folded, &["moved", "relocated", "搬"]) {
        &MOVE
    } else if has(folded, &["award", "prize", "winner", "named", "獎", "入選", "入圍"]) {
        &PRIZE
    } else {
        &ROLE
    }
}

fn used(ground: &Ground, text: &str, folded: &str, of_change: &[u64]) -> bool {
    if ground.says_with(text, of_change) {
        return true;
    }
    let words = general(folded);
    ground.sentences().any(|(line, reader)| {
        // One name of the news is enough where the sentence is about news.
        let news = has(line, &["congrat", "news", "heard", "恭喜", "消息", "聽到", "聽說", "看到"]);
        reader
            && (has(line, words)
                || news
                    && shared(of_change, &terms_of(line)) > 0
                    && names_of(text).any(|name| contains_name(line, &fold(name))))
    })
}

/// Words with a capital inside a text: its names.
fn names_of(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split([' ', ',', '，', '。']).enumerate();
    words
        .filter(|(at, word)| *at > 0 && word.chars().count() > 3 && word.starts_with(char::is_uppercase))
        .map(|(_, word)| word)
}

fn find(ground: &Ground, found: &mut Vec<Found>) {
    for (at, change) in ground.reader.changes.iter().enumerate() {
        let Some(age) = ground.age(change.at).filter(|age| (-1..=FRESH).contains(age)) else { continue };
        let folded = fold(&change.text);
        let of_change = terms_of(&folded);
        if ground.count_used(&change.id, used(ground, &change.text, &folded, &of_change)) {
            continue;
        }
        let mut score = 66 + 5 * ground.fit(&of_change);
        score += match age {
            ..=45 => 8,
            46..=75 => 0,
            _ => -8,
        };
        if ground.aim.congratulate {
            score += 30;
        }
        if ground.aim.offer && loss(&folded) {
            score += 25;
        }
        if ground.aim.ask && !ground.empty {
            score -= 12;
        }
        found.push(Found { evidence: change.id.clone(), score, at });
    }
}

/// The English news as what one congratulates on.
fn on(text: &str) -> Option<String> {
    let low = text.to_lowercase();
    let rest = |lead: &str| {
        low.starts_with(lead)
            .then(|| text.get(lead.len()..).unwrap_or("").trim().to_string())
            .filter(|rest| !rest.is_empty())
    };
    for lead in [
        "started as ",
        "starting as ",
        "started a new position as ",
        "started a new role as ",
        "new role as ",
        "appointed as ",
        "appointed ",
        "became ",
        "made ",
        "took over as ",
    ] {
        if let Some(role) = rest(lead) {
            return Some(match lead {
                "made " | "became " | "appointed " | "appointed as " => format!("on becoming {role}"),
                _ => format!("on your new role as {role}"),
            });
        }
    }
    if let Some(role) = rest("promoted to ") {
        return Some(format!("on your promotion to {role}"));
    }
    if let Some(role) = rest("named ") {
        return Some(format!("on being named {role}"));
    }
    if let Some(what) = rest("won ") {
        return Some(format!("on winning {what}"));
    }
    if let Some(what) = rest("joined as ") {
        return Some(format!("on your new role as {what}"));
    }
    for (lead, form) in [
        ("joined ", "joining"),
        ("opened ", "opening"),
        ("published ", "publishing"),
        ("founded ", "founding"),
        ("launched ", "launching"),
        ("received ", "receiving"),
        ("completed ", "completing"),
        ("finished ", "finishing"),
    ] {
        if let Some(what) = rest(lead) {
            return Some(format!("on {form} {}", what.replacen("my ", "your ", 1)));
        }
    }
    // A title alone: "Visiting fellow at LSE Cities".
    let titles = [
        "fellow",
        "director",
        "lead",
        "head",
        "manager",
        "editor",
        "professor",
        "curator",
        "engineer",
        "officer",
        "partner",
        "conductor",
        "principal",
    ];
    if text.split(' ').count() <= 10
        && low.split(' ').take(4).any(|word| titles.contains(&word))
        && !low.contains(['.', '!', '?', ':'])
    {
        return Some(format!("on your new role as {text}"));
    }
    // A noun phrase: "Goldman Environmental Prize", "25 years as an instructor".
    let noun = text.split(' ').count() <= 8
        && !text.contains(['.', '!', '?', ':'])
        && (has(&low, &["prize", "award", "medal", "years as", "years at", "grant", "anniversary"]));
    noun.then(|| {
        format!(
            "on {}",
            if low.starts_with(|c: char| c.is_ascii_digit()) {
                text.to_string()
            } else {
                format!("the {}", text.trim_start_matches("The ").trim_start_matches("the "))
            }
        )
    })
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let change = &ground.reader.changes[found.at];
    let folded = fold(&change.text);
    let lost = loss(&folded);
    if !lost && sorrow(&folded) {
        return None;
    }
    let line = one_line(&change.text);
    let line = line.trim_end_matches(['.', '。', '!', '！']);
    let han = line.chars().filter(|&c| is_han(c)).count() > 1;
    let you = ground.you;
    let text = if lost {
        if ground.zh() {
            format!("看到{you}最近的消息，如果有我幫得上的地方，……")
        } else {
            "I saw your news. If there is anything I can do, …".to_string()
        }
    } else if ground.zh() {
        spaced(&match han {
            true => han_news(line, you),
            false => latin_news_in_chinese(line, you),
        })
    } else if has(&folded, &["moved", "relocated"]) {
        let rest = lower_first(line);
        let rest = rest.strip_prefix("moved ").or_else(|| rest.strip_prefix("relocated ")).unwrap_or(&rest);
        format!("I saw that you have moved {}: …", rest.replace(" my ", " your "))
    } else if han {
        format!("Congratulations on the news ({}): …", quote(&gist(line, 40), true))
    } else {
        match on(line) {
            Some(on) => format!("Congratulations {on}."),
            None => format!("I saw your news, {}, and …", quote(&gist(line, 70), false)),
        }
    };
    Some(Said { text, details: details(&change.text, change.at) })
}

fn han_news(line: &str, you: &str) -> String {
    if line.starts_with('搬') || line.contains("搬到") {
        return format!("聽說{you}{line}，……");
    }
    let verbs = [
        "升任", "接任", "調任", "榮升", "獲選", "獲得", "獲頒", "獲", "入選", "入圍", "加入", "成為", "當選", "擔任",
        "出任", "晉升", "升", "得獎", "創辦", "成立", "開設", "通過", "拿到",
    ];
    if verbs.iter().any(|verb| line.starts_with(verb)) {
        format!("恭喜{you}{line}！").replace('！', "。")
    } else {
        format!("恭喜{you}：{line}。")
    }
}

fn latin_news_in_chinese(line: &str, you: &str) -> String {
    let low = line.to_lowercase();
    let rest = |lead: &str| {
        low.starts_with(lead).then(|| line.get(lead.len()..).unwrap_or("").trim()).filter(|rest| !rest.is_empty())
    };
    for lead in [
        "started as ",
        "started a new position as ",
        "promoted to ",
        "became ",
        "named ",
        "appointed ",
        "made ",
        "joined as ",
        "new role as ",
    ] {
        if let Some(role) = rest(lead) {
            return format!("恭喜{you}接任 {role}。");
        }
    }
    if let Some(firm) = rest("joined ") {
        return format!("恭喜{you}加入 {firm}。");
    }
    if let Some(places) = rest("moved from ").and_then(|rest| rest.split_once(" to ")) {
        return format!("聽說{you}從 {} 搬到 {}，……", places.0, places.1);
    }
    if let Some(place) = rest("moved to ") {
        return format!("聽說{you}搬到 {place}，……");
    }
    if has(&low, &["prize", "award", "medal"]) && line.split(' ').count() <= 7 {
        let what = rest("won the ").or_else(|| rest("won ")).unwrap_or(line);
        return format!("恭喜{you}獲得 {what}。");
    }
    format!("看到{you}的消息{}，……", quote(&gist(line, 60), true))
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::{evidence, reader, reader_text};

    #[test]
    fn congratulates_on_the_thing_itself() {
        let facts = r#""changes":[{"id":"c1","text":"Promoted to Field Service Director","at":"2026-11-02"}]"#;
        assert_eq!(
            reader_text(facts, "Hi Ana,", "their-change"),
            "Congratulations on your promotion to Field Service Director."
        );
        assert_eq!(reader_text(facts, "您好，", "their-change"), "恭喜您接任 Field Service Director。");
    }

    #[test]
    fn never_congratulates_on_a_loss() {
        let facts = r#""changes":[{"id":"c1","text":"團隊解散，離開雷亞","at":"2026-11-02"}]"#;
        assert!(!reader_text(facts, "你好，", "their-change").contains("恭喜"));
        let facts = r#""changes":[{"id":"c1","text":"Laid off from Acme after ten years","at":"2026-11-02"}]"#;
        assert!(!reader_text(facts, "Hi Ana,", "their-change").contains("ongrat"));
    }

    #[test]
    fn is_silent_where_stale_or_said() {
        let stale = r#""changes":[{"id":"c1","text":"Joined Gyldendal","at":"2026-07-24"}]"#;
        assert!(reader(stale, "Hi Ana,", "their-change").is_empty());
        let fresh = r#""changes":[{"id":"c1","text":"Became Frontend lead at N26","at":"2026-11-01"}]"#;
        assert!(reader(fresh, "Hi Ana, congratulations on the new role!", "their-change").is_empty());
        assert!(!reader(fresh, "Hi Ana, congratulations!", "their-change").is_empty());
        assert!(evidence("", "Hi Ana,", "their-change").is_empty());
    }
}
