//! What the writer noted of the reader. How shorthand becomes a sentence is `phrase.rs`; what is too private is `touchy.rs`.

use super::Kind;
use crate::hooks::common::details;
use crate::hooks::ground::Ground;
use crate::hooks::phrase::{bare, gist, one_line, quote, spaced, to_reader, to_reader_han};
use crate::hooks::terms::terms_of;
use crate::hooks::touchy::{fell_out, touchy};
use crate::hooks::{Found, Said};
use crate::text::is_han;
use crate::text::same::{Spoken, fold};

/// # What
/// What they would be glad that the writer remembered: something said or done together, their work. Never health, family
/// trouble, money, quarrels, rumours, nor what was told in confidence or about a third person.
/// # Why
/// Nobody else could have written it; it shows that the reader was listened to.
/// # Example
/// Your talk on stream joins at COSCUP stayed with me.
/// # Source
/// Seed A: remember what people tell you.
pub const KIND: Kind = Kind { name: "your-note", owed: false, find, say };

fn find(ground: &Ground, found: &mut Vec<Found>) {
    for (at, note) in ground.brief.notes.iter().enumerate() {
        let of_note = terms_of(&ground.notes[at]);
        if of_note.is_empty()
            || ground.count_used(&note.id, ground.says_with(&note.text, &of_note) || ground.recalls(&of_note))
        {
            continue;
        }
        let age = ground.age(note.at).unwrap_or(400);
        let fit = ground.fit(&of_note);
        let mut score = 72 + 6 * fit;
        score -= match age {
            ..=60 => -4,
            61..=365 => 0,
            366..=900 => 6,
            901..=1800 => 12,
            _ => 16,
        };
        // A request about one subject is not the place for a memory of another.
        if ground.aim.ask && fit == 0 && !ground.empty {
            score -= 12;
        }
        found.push(Found { evidence: note.id.clone(), score, at });
    }
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let note = &ground.brief.notes[found.at];
    let folded = ground.notes[found.at].clone();
    if touchy(&folded, &ground.page) {
        return None;
    }
    let line = one_line(&note.text);
    let han = line.chars().filter(|&c| is_han(c)).count() * 2 > line.split(' ').count();
    // A note on what a common acquaintance said: the acquaintance is named, the rest is the writer's to tell.
    let spoken = Spoken::new(&folded);
    let mut mutuals = ground.reader.mutuals.iter().zip(ground.mutuals());
    let by = mutuals.find(|(_, person)| person.named_in(&spoken)).map(|(name, _)| name);
    if by.is_some() && fell_out(&folded) {
        return None;
    }
    let text = match (ground.zh(), han, by) {
        (true, _, Some(name)) => format!("{name}跟我提過{}，……", ground.you),
        (false, _, Some(name)) => format!("{name} told me about you: …"),
        (true, true, None) => chinese(ground, &line, &found.evidence),
        (false, false, None) => english(ground, &line, &found.evidence),
        (true, false, None) => chinese_of_english(ground, &line),
        (false, true, None) => english_of_chinese(&line),
    };
    let text = if ground.zh() { spaced(&text) } else { text };
    let mut details = details(&note.text, note.at);
    details.name = by.cloned();
    Some(Said { text, details })
}

/// "his talk on stream joins", "her talk in Lyon: mend instead of replace" → the kind of thing and what follows it.
fn their_thing(clause: &str) -> Option<(&'static str, &str)> {
    let low = clause.to_lowercase();
    let start = ["his ", "her ", "their "].iter().find(|own| low.starts_with(*own)).map(|own| own.len())?;
    let rest = clause.get(start..)?;
    let kind = [
        "talk",
        "lecture",
        "keynote",
        "workshop",
        "presentation",
        "session",
        "book",
        "article",
        "essay",
        "paper",
        "advice",
        "tip",
        "exhibition",
        "concert",
        "poster",
    ]
    .into_iter()
    .find(|kind| {
        rest.to_lowercase()
            .strip_prefix(kind)
            .is_some_and(|after| after.is_empty() || after.starts_with([' ', ':', ',']))
    })?;
    Some((kind, rest.get(kind.len()..)?.trim_start()))
}

/// "met at COSCUP", "met her in Lyon in May" → where and when.
fn met(clause: &str) -> Option<&str> {
    let low = clause.to_lowercase();
    let lead = ["we met ", "met him ", "met her ", "met them ", "first met ", "met "]
        .iter()
        .find(|lead| low.starts_with(*lead))?;
    let rest = clause.get(lead.len()..)?.trim();
    let place = ["at ", "in ", "on ", "during ", "after ", "through ", "over ", "by "]
        .iter()
        .any(|at| rest.to_lowercase().starts_with(at));
    place.then_some(rest)
}

/// The clauses of a note, brackets and abbreviations left whole.
fn pieces(note: &str) -> Vec<&str> {
    let mut pieces: Vec<&str> = Vec::new();
    for part in note.split(['；', ';']).flat_map(|part| part.split(". ")) {
        pieces.extend(part.split(", ").map(str::trim).filter(|piece| !piece.is_empty()));
    }
    pieces
}

fn english(ground: &Ground, note: &str, evidence: &str) -> String {
    let note = note.trim_end_matches(['.', ' ']);
    let all = pieces(note);
    let first = all.first().copied().unwrap_or(note);
    if let Some(place) = met(first) {
        let rest = &all[1..];
        let place = place.replace(" his ", " your ").replace(" her ", " your ");
        for clause in rest {
            if let Some((kind, after)) = their_thing(clause) {
                return match after.strip_prefix(':') {
                    Some(point) => format!("Since we met {place}, your {kind} has stayed with me: {}.", point.trim()),
                    None => format!("Since we met {place}, your {kind}{} has stayed with me.", spaced_after(after)),
                };
            }
        }
        if let Some(said) = rest.iter().find_map(|clause| to_reader(clause)) {
            return format!("We met {place}, and I remember that {said}.");
        }
        return format!("We met {place}: …");
    }
    if let Some((kind, after)) = their_thing(first) {
        let others = note[first.len()..].trim_start_matches([',', ';', '.', ' ']);
        let _ = others;
        if let Some((where_, point)) = after.split_once(':') {
            return format!("Your {kind}{} stayed with me: {}.", spaced_after(where_.trim()), point.trim());
        }
        return format!("Your {kind}{} stayed with me.", spaced_after(after));
    }
    let whole = to_reader(note);
    let said = whole.filter(|said| said.len() <= 110).or_else(|| all.iter().find_map(|clause| to_reader(clause)));
    match said {
        Some(said) => {
            let forms = [format!("I remember that {said}."), format!("I have not forgotten that {said}.")];
            forms[ground.pick(evidence, &[0, 1])].clone()
        }
        // A note that speaks of "him" or "her" cannot be quoted to the one it is about.
        None if fold(note)
            .split(' ')
            .any(|word| matches!(word, "he" | "she" | "his" | "her" | "him" | "hers" | "hes" | "shes")) =>
        {
            "There is something I have not forgotten: …".to_string()
        }
        None => format!("I still think of {}: …", quote(&gist(note, 60), false)),
    }
}

fn spaced_after(after: &str) -> String {
    if after.is_empty() { String::new() } else { format!(" {after}") }
}

fn chinese(ground: &Ground, note: &str, evidence: &str) -> String {
    let you = ground.you;
    let note = note.trim_end_matches(['。', '.', '，', ' ']);
    let said = to_reader_han(note, you);
    // 她說過：…: their own words, quoted as they were noted.
    for lead in ["她說過", "他說過", "她說", "他說", "說過", "說"] {
        if let Some(rest) = note.strip_prefix(lead)
            && !rest.starts_with(['明', '到', '話', '服', '好'])
        {
            let marked = rest.starts_with(['：', ':', '「']);
            let rest = rest.trim_start_matches(['：', ':', '，', ' ']);
            if marked {
                return format!("{you}說過{}，我一直記得。", quote(&gist(rest.trim_matches(['「', '」']), 50), true));
            }
            let rest = to_reader_han(rest, you);
            return [format!("還記得{you}說{rest}。"), format!("{you}說{rest}，我一直記得。")]
                [ground.pick(evidence, &[0, 1])]
            .clone();
        }
    }
    if said.chars().count() > 60 {
        let clause = said.split(['，', '；', '。']).find(|clause| clause.chars().count() >= 5).unwrap_or(&said);
        return format!("還記得{}，……", gist(clause, 50));
    }
    let whose = said.contains(you);
    let together = ["一起", "我們", "在", "跟", "和"].iter().any(|word| said.starts_with(word));
    if whose || together {
        return [format!("還記得{said}。"), format!("一直記得{said}。")][ground.pick(evidence, &[0, 1])].clone();
    }
    // Without a subject it is what they did: 喜歡在後台聽…, 演講時說….
    let verb = [
        "喜歡", "想", "常", "會", "教", "帶", "做", "寫", "養", "收集", "蒐集", "種", "愛", "打", "彈", "練", "研究",
        "負責", "演講", "用", "自己", "每", "在意", "講", "聊", "提", "問", "推薦", "對", "很", "有", "懂", "知道",
        "剛", "正在", "準備", "打算", "住", "從", "開", "參加", "拍", "畫", "唱", "跑", "學", "讀", "看", "聽", "不",
        "最", "總", "把", "花", "幫", "分享",
    ]
    .iter()
    .any(|verb| said.starts_with(verb));
    if verb { format!("還記得{you}{said}。") } else { format!("還記得{}，……", quote(&said, true)) }
}

/// The words of a note that carry over into the other language: names, terms, capitals.
fn carried(note: &str) -> Option<String> {
    let mut best: Vec<&str> = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    for (at, word) in note.split(' ').enumerate() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '+' && c != '#');
        let capital = bare.chars().next().is_some_and(char::is_uppercase)
            && bare != "I"
            && (at > 0 || bare.chars().skip(1).any(char::is_uppercase));
        if capital {
            run.push(bare);
        }
        // "Seeing Like a State": small words inside a name belong to it.
        let small = matches!(bare, "a" | "an" | "the" | "of" | "de" | "und" | "and");
        let next = note.split(' ').nth(at + 1).is_some_and(|next| next.starts_with(char::is_uppercase));
        if small && !run.is_empty() && next && bare != "and" {
            run.push(bare);
            continue;
        }
        if !capital || word.ends_with([',', ';', '.']) {
            if run.len() > best.len() {
                best = std::mem::take(&mut run);
            }
            run.clear();
        }
    }
    if run.len() > best.len() {
        best = run;
    }
    (!best.is_empty()).then(|| best.join(" "))
}

fn chinese_of_english(ground: &Ground, note: &str) -> String {
    let you = ground.you;
    let all = pieces(note);
    let place = all
        .iter()
        .find_map(|clause| met(clause))
        .filter(|place| ["at ", "in ", "during "].iter().any(|at| place.starts_with(at)));
    let place = place.map(|place| {
        let (_, name) = place.split_once(' ').unwrap_or(("", place));
        bare(name).to_string()
    });
    for clause in &all {
        if let Some((kind, after)) = their_thing(clause)
            && let Some(topic) = ["on ", "about "].iter().find_map(|on| after.strip_prefix(on))
        {
            let what = match kind {
                "book" => "寫",
                "article" | "essay" | "paper" => "寫",
                _ => "講",
            };
            let at = place.as_deref().map_or(String::new(), |place| format!("在 {place} "));
            return format!("{you}{at}{what}的 {}，我一直記得。", bare(topic.trim_end_matches('.')));
        }
        if let Some((kind, after)) = their_thing(clause) {
            let what = match kind {
                "talk" | "lecture" | "keynote" | "presentation" | "session" => "那場演講",
                "workshop" => "那場工作坊",
                "advice" | "tip" => "那個建議",
                "exhibition" => "那場展覽",
                "concert" => "那場音樂會",
                _ => "那篇文章",
            };
            let (where_, _) = after.split_once(':').unwrap_or((after, ""));
            let at = ["in ", "at "]
                .iter()
                .find_map(|at| where_.strip_prefix(at))
                .map_or(String::new(), |at| format!("在 {at} "));
            return format!("{you}{at}{what}，我一直記得。");
        }
    }
    if let Some(place) = place {
        return format!("上次在 {place} 認識{you}，……");
    }
    match carried(note) {
        Some(term) => format!("說到 {term}，……"),
        None => "有件事我一直記得，……".to_string(),
    }
}

fn english_of_chinese(note: &str) -> String {
    // Latin words inside a Chinese note are its names and terms.
    let mut runs: Vec<String> = Vec::new();
    let mut run = String::new();
    for c in note.chars().chain(['。']) {
        if c.is_ascii_alphanumeric()
            || matches!(c, ' ' | '-' | '.' | '+' | '#' | '&') && !run.is_empty()
            || c.is_alphabetic() && !is_han(c)
        {
            run.push(c);
        } else if run.trim().len() > 1 {
            runs.push(std::mem::take(&mut run).trim().trim_end_matches('.').to_string());
        } else {
            run.clear();
        }
    }
    runs.retain(|run| run.chars().any(char::is_alphabetic));
    match runs.as_slice() {
        [] => "There is something I have not forgotten: …".to_string(),
        [one] => format!("I still remember {one}: …"),
        [one, two, ..] => format!("I still remember {one} and {two}: …"),
    }
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::{evidence, text};

    #[track_caller]
    fn check(note: &str, draft: &str, expected: &str) {
        let facts = format!(r#""notes":[{{"id":"n1","text":"{note}","at":"2026-08-02"}}]"#);
        assert_eq!(text(&facts, draft, "your-note"), expected);
    }

    #[test]
    fn shorthand_becomes_a_sentence() {
        check(
            "met at COSCUP, his talk on stream joins",
            "Hi Ana,",
            "Since we met at COSCUP, your talk on stream joins has stayed with me.",
        );
        check(
            "her talk in Lyon: mend instead of replace",
            "Hi Ana,",
            "Your talk in Lyon stayed with me: mend instead of replace.",
        );
        check("met at COSCUP, his talk on stream joins", "您好，", "您在 COSCUP 講的 stream joins，我一直記得。");
        check("會後他在餐巾紙上畫 watermark", "你好，", "一直記得會後你在餐巾紙上畫 watermark。");
        check(
            "她說過：峨眉的班長都認識，你要下去我帶你",
            "您好，",
            "您說過「峨眉的班長都認識，你要下去我帶你」，我一直記得。",
        );
        check("凌晨三點在 sub-fab 等真空", "Hi Ana,", "I still remember sub-fab: …");
    }

    #[test]
    fn stays_silent_on_private_matters() {
        for note in ["her son was in hospital all winter", "離婚中", "thinks his founder is cheap"] {
            let facts = format!(r#""notes":[{{"id":"n1","text":"{note}","at":"2026-08-02"}}]"#);
            assert!(evidence(&facts, "Hi Ana,", "your-note").is_empty());
        }
    }

    #[test]
    fn is_used_in_other_words() {
        let facts = r#""notes":[{"id":"n1","text":"her talk in Lyon: mend instead of replace","at":"2026-08-02"}]"#;
        assert!(
            evidence(facts, "Hi Ana, your talk in Lyon about mending instead of replacing helped me.", "your-note")
                .is_empty()
        );
        assert_eq!(evidence(facts, "Hi Ana, I am in Lyon next week.", "your-note"), ["n1"]);
    }
}
