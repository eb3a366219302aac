//! A post of theirs that the writer has seen. News about their own life is `their_change.rs`.

use super::Kind;
use crate::hooks::common::details;
use crate::hooks::ground::Ground;
use crate::hooks::phrase::{gist, quote, spaced};
use crate::hooks::terms::terms_of;
use crate::hooks::touchy::sorrow;
use crate::hooks::{Found, Said};
use crate::text::Seen;
use crate::text::same::fold;

/// # What
/// A post of theirs, at most 90 days old. A season's greeting, an opening, a photo album is a poor one.
/// # Why
/// They wrote it to be read; a reader who names its point is rare.
/// # Example
/// I read your post “School 31: the filter that goats ate”, and …
/// # Source
/// Seed A and C: open with their work.
pub const KIND: Kind = Kind { name: "their-post", owed: false, find, say };

const FRESH: i64 = 90;

/// Posts with nothing to take up.
const POOR: [&str; 26] = [
    "photos",
    "hiring",
    "job opening",
    "results",
    "happy new year",
    "happy holidays",
    "merry christmas",
    "season s greetings",
    "looking back on the year",
    "year in review",
    "thoughts on",
    "excited to announce",
    "thrilled to",
    "honored to",
    "humbled",
    "徵才",
    "職缺",
    "場次",
    "新年快樂",
    "聖誕快樂",
    "中秋快樂",
    "回顧",
    "挨拶",
    "活動照片",
    "公告",
    "報名",
];

/// Words of somebody who looks for help.
const SEEKS: [&str; 16] = [
    "does anyone",
    "anyone know",
    "can anyone",
    "any tips",
    "looking for",
    "need help",
    "how do i",
    "where does one",
    "recommend",
    "有人知道",
    "請問",
    "求助",
    "徵求",
    "怎麼租",
    "有沒有人",
    "推薦",
];

fn find(ground: &Ground, found: &mut Vec<Found>) {
    for (at, post) in ground.reader.posts.iter().enumerate() {
        let Some(age) = ground.age(post.at).filter(|age| (-1..=FRESH).contains(age)) else { continue };
        let folded = fold(&post.text);
        let of_post = terms_of(&folded);
        if of_post.is_empty() || ground.count_used(&post.id, ground.says_with(&post.text, &of_post)) {
            continue;
        }
        let mut score = 62 - (age.max(0) / 9) as i32 + 10 * ground.fit(&of_post) + 5 * ground.kin(&of_post);
        let seen = Seen::new(&folded);
        let seeks = seen.any(&folded, &SEEKS) || post.text.contains(['?', '？']);
        if seeks && age <= 45 {
            score += if ground.aim.offer { 33 } else { 18 };
        }
        if ground.reaching {
            score += 20;
        }
        if seen.any(&folded, &POOR) {
            score -= 30;
        }
        if !ground.first_contact && !ground.empty && ground.fit(&of_post) == 0 {
            score -= 2;
        }
        found.push(Found { evidence: post.id.clone(), score, at });
    }
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let post = &ground.reader.posts[found.at];
    // What they made public is theirs to be met on, but grief and illness are not an opening.
    if sorrow(&fold(&post.text)) {
        return None;
    }
    let you = ground.you;
    let asks = post.text.trim_end().ends_with(['?', '？']) || gist(&post.text, 70).ends_with(['?', '？']);
    let text = if ground.zh() {
        let q = quote(&gist(&post.text, 45), true);
        let forms = if asks {
            [format!("看到{you}在問{q}，……"), format!("看到{you}貼文裡問{q}，……")]
        } else {
            [format!("讀了{you}那篇{q}，……"), format!("看到{you}寫的{q}，……")]
        };
        spaced(&forms[ground.pick(&found.evidence, &[0, 1])])
    } else {
        let q = quote(&gist(&post.text, 80), false);
        let forms = if asks {
            [format!("I saw your question, {q} …"), format!("You asked in your post, {q} …")]
        } else {
            [format!("I read your post {q}, and …"), format!("I have read your post {q}: …")]
        };
        forms[ground.pick(&found.evidence, &[0, 0, 1])].clone()
    };
    Some(Said { text, details: details(&post.text, post.at) })
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::{reader, reader_text};

    #[test]
    fn names_the_post() {
        let facts = r#""posts":[{"id":"p1","text":"School 31: the filter that goats ate","at":"2026-11-20"}]"#;
        assert!(reader_text(facts, "Hi Ana,", "their-post").contains("“School 31: the filter that goats ate”"));
        assert!(reader_text(facts, "您好，", "their-post").contains("「School 31: the filter that goats ate」"));
    }

    #[test]
    fn ninety_days_and_no_more() {
        let post =
            |at: &str| format!(r#""posts":[{{"id":"p1","text":"Charging islands: the siting problem","at":"{at}"}}]"#);
        assert!(!reader(&post("2026-08-24"), "Hi Ana,", "their-post").is_empty());
        assert!(reader(&post("2026-08-23"), "Hi Ana,", "their-post").is_empty());
    }

    #[test]
    fn said_in_other_words_it_is_used() {
        let facts = r#""posts":[{"id":"p1","text":"外傘頂洲又退了","at":"2026-11-15"}]"#;
        assert!(reader(facts, "思穎妳好，看到妳說外傘頂洲又退了，才懂。", "their-post").is_empty());
        assert!(!reader(facts, "思穎妳好，我在研究外海的風。", "their-post").is_empty());
    }
}
