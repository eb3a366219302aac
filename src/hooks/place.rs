//! Where a sentence goes in a draft, and the spaces, marks and line breaks it needs there. It adds and never changes a
//! character of the draft; which sentence it is, is not decided here.

use crate::text::{Lang, Text, is_han, language, units};

/// Where a hook's sentence goes in a draft, and exactly what is put there.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// UTF-16 offset into the draft.
    pub at: u32,
    /// The sentence with the spaces and line breaks it needs.
    pub insert: String,
    /// UTF-16 offset into `insert` where the caret ends up: before the "…" that only the writer can fill, else at the end.
    pub caret: u32,
}

/// Where `sentence` belongs in `draft`: after the greeting, before the ask.
pub fn place(draft: &str, sentence: &str) -> Place {
    let sentence = sentence.trim();
    let at = spot(draft);
    let (before, after) = draft.split_at(at);
    let chinese = language(sentence) == Lang::Zh || sentence.chars().any(is_han);
    let mut insert = String::with_capacity(sentence.len() + 4);
    if let Some(last) = before.chars().next_back()
        && !last.is_whitespace()
    {
        let full = matches!(last, '，' | '。' | '！' | '？' | '：' | '；' | '～' | '、' | '」' | '』' | '）' | '—')
            || chinese && last == '…';
        let half = matches!(last, ',' | '.' | '!' | '?' | ':' | ';' | ')' | '"' | '”' | '~') || !last.is_alphanumeric();
        if !full && !half {
            insert.push_str(if chinese { "，" } else { ", " });
        } else if !full {
            insert.push(' ');
        }
    }
    let lead = insert.len();
    insert.push_str(sentence);
    let end = insert.len();
    let next = after.chars().next();
    if next.is_some() && !before.trim().is_empty() && sign_off(after) && !after.starts_with('\n') {
        // A closing on a line of its own keeps it.
        insert.push_str(if before.ends_with("\n\n") { "\n\n" } else { "\n" });
    } else if next.is_some_and(|c| !c.is_whitespace()) {
        let last = sentence.chars().next_back().unwrap_or(' ');
        if !(chinese && (matches!(last, '。' | '！' | '？' | '…' | '」' | '，') || is_han(last))) {
            insert.push(' ');
        }
    }
    let gap = insert[lead..end].rfind('…').map(|gap| {
        // The first of a run: 「……」 is one gap.
        let mut gap = lead + gap;
        while insert[..gap].ends_with('…') {
            gap -= '…'.len_utf8();
        }
        gap
    });
    let caret = units(&insert[..gap.unwrap_or(end)]) as u32;
    Place { at: units(before) as u32, insert, caret }
}

/// Words that a sentence may begin with and that are written small within one.
const SMALL: [&str; 17] = [
    "You",
    "Your",
    "We",
    "Our",
    "Here",
    "There",
    "The",
    "It",
    "This",
    "That",
    "Thank",
    "Thanks",
    "Congratulations",
    "Last",
    "Something",
    "Both",
    "My",
];

/// The sentence as it stands where it goes: after "Hi David," on the same line it begins with a small letter.
pub fn in_place(draft: &str, sentence: String) -> String {
    let (before, _) = draft.split_at(spot(draft));
    let word = sentence.split(' ').next().unwrap_or("");
    if before.trim_end_matches(' ').ends_with(',') && SMALL.contains(&word) {
        let (first, rest) = sentence.split_at(1);
        return first.to_lowercase() + rest;
    }
    sentence
}

/// The byte the sentence goes to.
fn spot(draft: &str) -> usize {
    if draft.trim().is_empty() {
        return draft.len();
    }
    let mut greeting = greeting(draft);
    if greeting == 0 {
        greeting = wish(draft);
    }
    let rest = &draft[greeting..];
    let blank = rest.len() - rest.trim_start().len();
    let begin = greeting + blank;
    if begin == draft.len() {
        return begin;
    }
    // "Hi Lena, happy holidays!": the greeting's sentence goes on in small letters; a new one cannot stand inside it.
    let inside = greeting > 0
        && !draft[..begin].contains('\n')
        && !draft[..begin].trim_end().ends_with(['!', '.', '！', '。'])
        && draft[begin..].starts_with(|c: char| c.is_lowercase());
    if inside {
        let text = Text::new(&draft[begin..]);
        if let Some(first) = text.sentences.first() {
            let words = text.slice(first.span);
            let mut end = begin + first.span.end;
            // "you asked me, “How did it go?” …": what stands in quotes is asked by nobody here, and the gap belongs to it.
            let quoted = words.ends_with(['”', '"']);
            let own = if quoted { words.split(['“', '"']).next().unwrap_or("") } else { words };
            if quoted {
                let gap = draft[end..].trim_start_matches([' ', '…']);
                if draft[end..].trim_start().starts_with('…') {
                    end = draft.len() - gap.len();
                }
            }
            if (quoted || words.ends_with(['.', '!', '…'])) && !asks(own) {
                let spaces = draft[end..].len() - draft[end..].trim_start_matches([' ', '\u{a0}']).len();
                return end + spaces;
            }
        }
    }
    begin
}

/// Where a short wish or thanks that stands for a greeting ends: "Merry Christmas!", 中秋節快樂！, Sophia 恭喜！
fn wish(draft: &str) -> usize {
    let text = Text::new(draft);
    let Some(first) = text.sentences.first() else { return 0 };
    let words = text.slice(first.span);
    let low = words.to_lowercase();
    let wishes =
        ["merry ", "happy ", "congrat", "thanks", "thank you", "season's"].iter().any(|wish| low.starts_with(wish))
            || ["快樂", "恭喜", "謝謝", "感謝"].iter().any(|wish| low.contains(wish));
    let ended = words.ends_with(['!', '.', '！', '。', '～', '~']);
    if wishes && ended && units(words) <= 48 { first.span.end } else { 0 }
}

/// Whether a sentence that goes on from the greeting is the ask itself.
fn asks(sentence: &str) -> bool {
    let low = sentence.to_lowercase();
    ["could ", "would you", "can you", "can i", "may i", "please ", "ask "].iter().any(|word| low.contains(word))
}

/// Words a greeting opens with.
const HELLO: [&str; 21] = [
    "good day",
    "hi",
    "hello",
    "hey",
    "dear",
    "good morning",
    "good afternoon",
    "good evening",
    "greetings",
    "morning",
    "hallo",
    "ciao",
    "hola",
    "bonjour",
    "哈囉",
    "哈嘍",
    "嗨",
    "親愛的",
    "敬愛的",
    "早安",
    "午安",
];

/// What a greeting ends with in Chinese.
const GREETS: [&str; 15] = [
    "您好",
    "你好",
    "妳好",
    "好久不見",
    "早安",
    "午安",
    "晚安",
    "早上好",
    "下午好",
    "晚上好",
    "大家好",
    "安安",
    "鈞鑒",
    "敬啟",
    "好",
];

/// Forms of address that may stand alone before a comma.
const ADDRESS: [&str; 34] = [
    "老師",
    "教授",
    "先生",
    "小姐",
    "女士",
    "學長",
    "學姊",
    "學姐",
    "學弟",
    "學妹",
    "經理",
    "協理",
    "副理",
    "總監",
    "執行長",
    "董事長",
    "總經理",
    "主任",
    "科長",
    "組長",
    "處長",
    "所長",
    "院長",
    "校長",
    "醫師",
    "律師",
    "博士",
    "大哥",
    "大姊",
    "姊",
    "哥",
    "姐",
    "さん",
    "桑",
];

/// Where the greeting ends, in bytes, its comma included; 0 without one.
pub fn greeting(draft: &str) -> usize {
    let lead = draft.len() - draft.trim_start().len();
    let text = &draft[lead..];
    let Some((mark_at, mark)) = text.char_indices().find(|&(at, c)| {
        matches!(c, ',' | '，' | '!' | '！' | ':' | '：' | '。' | '\n' | '—' | '–' | '~' | '～' | '、' | ';' | '；')
            || c == '.' && stop(text, at)
    }) else {
        let whole = text.trim_end();
        return if salutes(whole) { draft.len() - (text.len() - whole.len()) } else { 0 };
    };
    let head = text[..mark_at].trim();
    if !salutes(head) {
        return 0;
    }
    let mut end = mark_at + if mark == '\n' { 0 } else { mark.len_utf8() };
    // "Hi David!!", "嗨～！", "Hi David :)"
    while let Some(c) = text[end..].chars().next() {
        if !matches!(c, '!' | '！' | '~' | '～' | '。' | '.' | ')' | ':') || mark == '\n' {
            break;
        }
        end += c.len_utf8();
    }
    lead + end
}

/// Whether a full stop is more than the dot of "Dr.".
fn stop(text: &str, at: usize) -> bool {
    let word = text[..at].rsplit(' ').next().unwrap_or("");
    let more = text[at + 1..].starts_with([' ', '\n']) || at + 1 == text.len();
    more && !matches!(word.to_lowercase().as_str(), "dr" | "mr" | "mrs" | "ms" | "prof" | "st" | "sr")
        && word.chars().count() > 1
}

/// Whether the words before the first mark greet somebody.
fn salutes(head: &str) -> bool {
    let count = head.chars().count();
    if count == 0 || count > 48 || head.contains(['?', '？']) {
        return false;
    }
    let low = head.to_lowercase();
    let opens = HELLO.iter().any(|hello| {
        low.strip_prefix(hello)
            .is_some_and(|rest| rest.is_empty() || !hello.is_ascii() || rest.starts_with([' ', '\u{a0}']))
    });
    let han = head.chars().filter(|&c| is_han(c)).count();
    let words = head.split_whitespace().count();
    if opens {
        return han <= 14 && words <= 6;
    }
    if han > 12 || words > 4 {
        return false;
    }
    if GREETS.iter().any(|greets| head.ends_with(greets))
        && !head.starts_with(['我', '最', '很', '真', '也', '剛'])
        && han <= 10
    {
        return true;
    }
    if ADDRESS.iter().any(|address| head.ends_with(address)) && !head.starts_with(['我', '謝', '請', '上', '聽', '恭'])
    {
        return true;
    }
    if han == 0 {
        // A name alone: Charlotte, / Dr Stone,
        let name = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
        let small = [
            "I",
            "Thanks",
            "Thank",
            "Congratulations",
            "Congrats",
            "Yes",
            "No",
            "Happy",
            "Sorry",
            "Well",
            "So",
            "Today",
            "Yesterday",
            "Last",
            "This",
            "As",
            "If",
            "We",
            "It",
            "After",
            "When",
            "Great",
            "Just",
            "Quick",
            "Best",
            "Hope",
            "My",
            "Your",
            "What",
            "How",
            "Long",
            "In",
            "At",
            "On",
            "The",
            "Merry",
            "Here",
            "Please",
            "Good",
            "Okay",
            "OK",
            "Sure",
            "Also",
            "And",
            "But",
            "Then",
            "Now",
            "You",
        ];
        return words <= 3
            && head.split_whitespace().all(name)
            && !small.contains(&head.split_whitespace().next().unwrap_or(""));
    }
    // A Chinese name alone, two to four characters, perhaps with a Latin one before it.
    let plain = [
        "恭喜", "謝謝", "感謝", "最近", "上次", "好久", "不好", "抱歉", "今天", "昨天", "前幾", "聽說", "聽到", "看到",
        "其實", "如果", "因為", "想請", "想問", "新年", "中秋", "收到", "沒問", "是的", "對了", "另外", "我", "剛",
        "在", "請",
    ];
    han <= 4 && !plain.iter().any(|word| head.contains(word)) && (han >= 2 || words >= 2)
}

/// Whether a text is only the close of a letter: "Best, Tom", 祝好.
fn sign_off(text: &str) -> bool {
    let text = text.trim();
    let low = text.to_lowercase();
    let closes = [
        "best,",
        "best regards",
        "kind regards",
        "regards",
        "warm regards",
        "warmly",
        "sincerely",
        "yours",
        "cheers",
        "thanks,",
        "thank you,",
        "all the best",
        "best wishes",
        "祝好",
        "祝順",
        "敬祝",
        "順頌",
        "敬上",
        "此致",
        "祝 ",
    ];
    text.chars().count() <= 60 && text.lines().count() <= 3 && closes.iter().any(|close| low.starts_with(close))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stands_behind_a_question_that_was_quoted() {
        check(
            "Hi Wei, you asked me, “How did it go?” …",
            "We both know Ann.",
            "Hi Wei, you asked me, “How did it go?” … We both know Ann.|",
        );
        check(
            "Hi Wei, you asked, “How?” Well.",
            "We both know Ann.",
            "Hi Wei, you asked, “How?” We both know Ann.| Well.",
        );
        check("Hi Wei, could you say “yes?”", "We both know Ann.", "Hi Wei, We both know Ann.| could you say “yes?”");
    }

    #[test]
    fn goes_on_in_small_letters_after_a_greeting_on_the_same_line() {
        let fit = |draft, sentence: &str| in_place(draft, sentence.to_owned());
        assert_eq!(fit("Hi David,", "You asked how it went: …"), "you asked how it went: …");
        assert_eq!(fit("Hi David, ", "I read your post, and …"), "I read your post, and …");
        assert_eq!(fit("Hi David,\n", "You asked how it went: …"), "You asked how it went: …");
        assert_eq!(fit("Hi David!", "You asked how it went: …"), "You asked how it went: …");
        assert_eq!(fit("", "You asked how it went: …"), "You asked how it went: …");
        assert_eq!(fit("維倫您好，", "You asked: …"), "You asked: …");
    }

    /// The draft with the sentence in it, the caret as `|`.
    #[track_caller]
    fn check(draft: &str, sentence: &str, expected: &str) {
        let place = place(draft, sentence);
        let mut units: Vec<u16> = draft.encode_utf16().collect();
        let insert: Vec<u16> = place.insert.encode_utf16().collect();
        units.splice(place.at as usize..place.at as usize, insert);
        units.insert(place.at as usize + place.caret as usize, u16::from(b'|'));
        assert_eq!(String::from_utf16(&units).unwrap(), expected);
    }

    #[test]
    fn goes_between_greeting_and_ask() {
        check(
            "Hi David, I would like to ask about Rust.",
            "We both know Mei-Ling Lin.",
            "Hi David, We both know Mei-Ling Lin.| I would like to ask about Rust.",
        );
        check("Hi David", "It has been two years. …", "Hi David, It has been two years. |…");
        check("Hi Samuel!", "Congratulations on the prize.", "Hi Samuel! Congratulations on the prize.|");
        check("Hi Clara, ", "A.", "Hi Clara, A.|");
        check(
            "Dear Dr. Lin,\n\nCould I ask you something?",
            "We both know Ana.",
            "Dear Dr. Lin,\n\nWe both know Ana.| Could I ask you something?",
        );
        check(
            "Hi Lena, happy holidays! Dominik",
            "I remember the tomatoes.",
            "Hi Lena, happy holidays! I remember the tomatoes.| Dominik",
        );
        check("Merry Christmas!", "We met.", "Merry Christmas! We met.|");
        check("Thanks, Ola!", "We met.", "Thanks, Ola! We met.|");
        check("I saw", "I read your post, and …", "I read your post, and |… I saw");
        check("", "We met.", "We met.|");
        check("Hi Ana,\n\nBest,\nTom", "We met.", "Hi Ana,\n\nWe met.|\n\nBest,\nTom");
        check("Hi Ana,\n\n", "We met.", "Hi Ana,\n\nWe met.|");
    }

    #[test]
    fn goes_between_greeting_and_ask_in_chinese() {
        check("建志學長，", "我們都認識林美玲。", "建志學長，我們都認識林美玲。|");
        check(
            "老師您好：\n\n想請教一個問題。",
            "我們都認識林美玲。",
            "老師您好：\n\n我們都認識林美玲。|想請教一個問題。",
        );
        check("David 你好，想請教", "讀了你那篇「鎖」，……", "David 你好，讀了你那篇「鎖」，|……想請教");
        check("語彤妳好", "我們都認識林美玲。", "語彤妳好，我們都認識林美玲。|");
        check("大川さん，", "一晃六年，……", "大川さん，一晃六年，|……");
        check("宛青，聽到波隆那的好消息了！", "我們都會客語。", "宛青，我們都會客語。|聽到波隆那的好消息了！");
        check("Sophia 恭喜！", "恭喜您接任總監。", "Sophia 恭喜！恭喜您接任總監。|");
        check("最近好嗎？", "我們都認識林美玲。", "我們都認識林美玲。|最近好嗎？");
        check("Hi 美玲, 想請教您", "我們都認識 Ana。", "Hi 美玲, 我們都認識 Ana。|想請教您");
    }

    #[test]
    fn counts_in_utf16() {
        check("Hi 𠮷野 🎉, ok", "Wait …", "Hi 𠮷野 🎉, Wait |… ok");
    }
}
