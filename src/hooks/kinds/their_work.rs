//! Their own words about their work: the about text, else the headline. Posts and news are kinds of their own.

use super::Kind;
use crate::hooks::common::details;
use crate::hooks::ground::Ground;
use crate::hooks::phrase::{gist, one_line, quote, spaced};
use crate::hooks::terms::terms;
use crate::hooks::touchy::sorrow;
use crate::hooks::{Found, Said};
use crate::text::is_han;
use crate::text::same::fold;

/// # What
/// Something concrete in their headline or about text; a bare title ("CFO") or a list of virtues is not.
/// # Why
/// It is what they chose to say of themselves.
/// # Example
/// You write that you answer questions about cover crops faster than about anything else: …
/// # Source
/// Seed B and C: show that you read the page.
pub const KIND: Kind = Kind { name: "their-work", owed: false, find, say };

/// Words of titles and virtues that say nothing of the work.
const TITLES: [&str; 70] = [
    "ceo",
    "cto",
    "cfo",
    "coo",
    "cmo",
    "vp",
    "svp",
    "evp",
    "chief",
    "officer",
    "executive",
    "director",
    "manager",
    "lead",
    "leader",
    "head",
    "senior",
    "junior",
    "principal",
    "staff",
    "engineer",
    "developer",
    "founder",
    "cofounder",
    "owner",
    "consultant",
    "partner",
    "president",
    "vice",
    "associate",
    "analyst",
    "specialist",
    "assistant",
    "coordinator",
    "administrator",
    "freelance",
    "freelancer",
    "independent",
    "self",
    "employed",
    "professional",
    "passionate",
    "driven",
    "results",
    "experienced",
    "dedicated",
    "motivated",
    "expert",
    "strategic",
    "visionary",
    "innovative",
    "dynamic",
    "team",
    "player",
    "open",
    "opportunities",
    "student",
    "professor",
    "global",
    "former",
    "ex",
    "author",
    "editor",
    "designer",
    "publisher",
    "writer",
    "speaker",
    "mentor",
    "advisor",
    "board",
];

const TITLES_HAN: [&str; 40] = [
    "總編輯",
    "主編",
    "編輯",
    "設計師",
    "律師",
    "醫師",
    "老師",
    "教師",
    "助理",
    "秘書",
    "研究員",
    "科長",
    "組長",
    "處長",
    "副理",
    "協理",
    "總裁",
    "講師",
    "合夥人",
    "業務",
    "執行長",
    "總經理",
    "副總",
    "經理",
    "總監",
    "主任",
    "工程師",
    "專員",
    "顧問",
    "創辦人",
    "共同創辦人",
    "董事長",
    "負責人",
    "主管",
    "資深",
    "熱情",
    "積極",
    "求職中",
    "學生",
    "教授",
];

fn concrete(ground: &Ground, text: &str) -> bool {
    let mut folded = fold(text);
    for firm in &ground.reader.employers {
        folded = folded.replace(&fold(firm), " ");
    }
    for title in TITLES_HAN {
        folded = folded.replace(title, " ");
    }
    let latin = folded
        .split(' ')
        .filter(|word| !TITLES.contains(word) && word.len() > 2 && !word.chars().any(is_han) && !terms(word).is_empty())
        .count();
    let han = folded.chars().filter(|&c| is_han(c)).count();
    latin >= 1 || han >= 2
}

/// The sentences of a text, each its own candidate.
fn sentences(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut begin = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if matches!(c, '。' | '！' | '？' | '\n')
            || matches!(c, '.' | '!' | '?') && text[end..].starts_with([' ', '\n'])
        {
            all.push(text[begin..end].trim());
            begin = end;
        }
    }
    all.push(text[begin..].trim());
    all.retain(|sentence| !sentence.is_empty());
    all
}

/// The sentence of the about text that fits best.
fn best<'a>(ground: &Ground, about: &'a str) -> Option<(&'a str, i32)> {
    let all = sentences(about);
    let rated = all.iter().take(12).filter(|sentence| concrete(ground, sentence)).map(|sentence| {
        let of_sentence = terms(sentence);
        (*sentence, 9 * ground.fit(&of_sentence) + 6 * ground.kin(&of_sentence) + of_sentence.len().min(4) as i32)
    });
    rated.fold(None, |best: Option<(&str, i32)>, one| match best {
        Some(best) if best.1 >= one.1 => Some(best),
        _ => Some(one),
    })
}

fn find(ground: &Ground, found: &mut Vec<Found>) {
    let about = &ground.reader.about;
    if !about.trim().is_empty()
        && !ground.count_used("about", ground.says(about))
        && let Some((_, rate)) = best(ground, about)
    {
        let known = if ground.first_contact { 0 } else { 8 };
        found.push(Found { evidence: "about".into(), score: 45 + rate - known, at: 0 });
    }
    let headline = &ground.reader.headline;
    if !headline.trim().is_empty()
        && concrete(ground, headline)
        && !ground.count_used("headline", ground.says(headline))
    {
        let of_headline = terms(headline);
        let known = if ground.first_contact { 0 } else { 6 };
        found.push(Found {
            evidence: "headline".into(),
            score: 24 + 6 * ground.fit(&of_headline) + 6 * ground.kin(&of_headline) - known,
            at: 1,
        });
    }
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let about = found.at == 0;
    let words =
        if about { best(ground, &ground.reader.about)?.0.to_string() } else { one_line(&ground.reader.headline) };
    if sorrow(&fold(&words)) {
        return None;
    }
    let you = ground.you;
    let text = if ground.zh() {
        let q = quote(&gist(&words, 50), true);
        spaced(&if about {
            [format!("{you}在自我介紹裡寫{q}，……"), format!("讀到{you}寫的{q}，……")][ground.pick("about", &[0, 1])]
                .clone()
        } else {
            format!("看到{you}的頁面寫著{}，……", quote(&gist(&words, 40), true))
        })
    } else {
        let q = quote(&gist(&words, 90), false);
        if about {
            [format!("You write, {q} …"), format!("On your page you say, {q} …")][ground.pick("about", &[0, 1])].clone()
        } else {
            format!("Your page says {}, and …", quote(&gist(&words, 60), false))
        }
    };
    Some(Said { text, details: details(&words, None) })
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::{reader, reader_text};

    #[test]
    fn quotes_the_sentence_that_fits() {
        let facts = r#""about":"Fifteen years of no-till trials. I answer questions about cover crops faster than about anything else.""#;
        assert!(reader_text(facts, "Dear Ana, which cover crops would", "their-work").contains("cover crops"));
    }

    #[test]
    fn a_bare_title_is_nothing() {
        assert!(reader(r#""headline":"CFO""#, "Hi Ana,", "their-work").is_empty());
        assert!(reader(r#""headline":"執行長""#, "您好，", "their-work").is_empty());
        assert!(!reader(r#""headline":"Programme manager, urban water""#, "Hi Ana,", "their-work").is_empty());
    }
}
