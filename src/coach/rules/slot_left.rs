//! # What
//! A slot of a template is still open: `XXXX`, `{first_name}`, `[Company]`, `<name>`, ○○, ＿＿, `%FIRSTNAME%`, NAME, （對方姓名）, "TODO: add…".
//! Footnotes and code, quoted placeholders, grades, sizes and book titles are none.
//!
//! # Why
//! It shows the reader the form letter behind the letter, and cannot be taken back.
//!
//! # Example
//! > "Hi {{first_name}}, I keep thinking about what you said on XXXX."
//!
//! Instead: what belongs there; or the sentence without it.
//!
//! # Source
//! The second article this project began with offers a template with XXXX in it.

use crate::brief::Level;
use crate::coach::{Draft, Remark, Rule};
use crate::order;
use crate::text::{Span, fold::folded, is_han};

/// The rule.
pub static RULE: Rule = Rule { code: "slot-left", level: Level::Fix, check };

/// Where the place of a slot begins and how its marks go.
const BRACKETS: &[(&str, &str)] = &[
    ("〔", "〕"),
    ("{{", "}}"), ("{", "}"), ("[[", "]]"), ("[", "]"), ("［", "］"), ("【", "】"), ("<<", ">>"), ("<", ">"), ("＜", "＞"), ("«", "»"), ("（", "）"), ("(", ")"),
    ("%%", "%%"), ("%", "%"), ("*|", "|*"), ("｛", "｝"),
];

/// What a slot of a template is for, in English; with `ABOUT` these are all the words of a slot.
const FOR: &[&str] = &[
    "name", "firstname", "lastname", "fullname", "first", "last", "full", "company", "companyname", "employer", "role", "title", "jobtitle", "position", "topic", "subject",
    "industry", "field", "school", "university", "department", "city", "location", "date", "time", "day", "place", "project", "product", "event", "article", "post", "skill",
    "skills", "achievement", "interest", "interests", "connection", "mutual", "recipient", "sender", "contact", "prospect", "lead", "organization", "organisation", "team", "goal",
    "number", "job", "link", "fname", "lname", "who", "somebody", "something", "xx", "xxx", "xxxx", "x", "placeholder", "name1", "reason", "problem", "value", "greeting", "salutation", "conference", "talk", "course", "detail", "details", "compliment", "hook", "client", "customer", "user", "username",
];

/// Words that go with those.
const ABOUT: &[&str] = &[
    "your", "their", "his", "her", "the", "a", "an", "my", "our", "of", "here", "insert", "add", "fill", "in", "specific", "relevant", "recent", "personal", "target", "current", "new", "s", "recipients", "persons",
    "person", "or", "and", "to", "be", "tbd", "todo", "shared", "common", "same", "previous", "about", "they", "they're", "for", "custom", "some", "one", "line", "mention", "note", "something", "interesting", "posted", "wrote", "did", "hiring", "what",
];

/// Words one fills in for: with one of these at its head, whatever follows, a bracket is a slot.
const FILL: &[&str] = &["insert", "todo", "fixme", "tbd", "placeholder", "fill in", "fill out", "replace with", "to be filled", "personalize", "personalise", "add something", "add a", "add one", "add their", "mention something", "mention a", "your name", "their name", "write something", "something about"];

/// What a slot is for in Chinese: it ends so …
const ENDS: &[&str] = &[
    "姓名", "名字", "大名", "名稱", "公司名", "校名", "職稱", "頭銜", "職位", "職務", "編號", "系所", "科系", "學校", "公司", "部門", "單位", "稱呼", "產業", "領域", "主題", "題目", "專案", "活動", "產品", "時間", "日期", "地點", "城市", "文章", "標題", "連結", "成就",
    "金額", "數字", "興趣", "經歷", "專長", "共同點", "技能", "原因", "關鍵字", "對方", "收件人", "寄件人", "自我介紹", "暱稱",
];

/// … or begins so.
const BEGINS: &[&str] = &["請填", "填入", "填寫", "填上", "待填", "待補", "請補", "補上", "此處", "這裡填", "這裡放", "這裡寫", "輸入", "請輸入", "插入", "對方", "收件人", "某某", "請自行", "自行填", "自行代入", "換成", "改成", "範例", "貴公司名"];

/// What a run of marks stands before, where it stands for a word.
const NOUNS: &[&str] = &[
    "公司", "大學", "科技", "先生", "小姐", "女士", "老師", "教授", "經理", "學長", "學姐", "學姊", "主任", "處長", "協理", "總", "董", "博士", "醫師", "醫生", "律師", "集團", "銀行", "部門", "系", "所", "學院", "高中", "國中", "國小", "協會", "基金會", "工作", "職位", "職缺", "職務", "專案", "活動", "產業", "領域", "方面", "主題", "題目", "您好", "你好", "同學", "組", "部", "課", "計畫", "產品", "的", "演講", "論壇", "研討會", "文章", "貼文", "股份", "有限", "建設", "電子", "生技", "設計", "團隊", "單位", "議題", "問題", "技術", "經驗", "平台", "社團", "實驗室", "中心", "學會", "執行長", "總監", "店", "路", "市", "縣",
];

/// Where a placeholder is talked about, it is none: 範本裡的「○○」.
const TALK: &[&str] = &[
    "template", "placeholder", "merge", "mail merge", "variable", "the field", "the column", "field called", "regex", "json", "the tag", "syntax", "typo", "parameter", "範本", "樣板", "模板", "罐頭", "變數", "欄位", "參數", "語法", "群發", "公版", "程式", "忘了改", "忘記改", "標籤", "代號", "匿名", "打碼", "遮掉",
];

fn check(draft: &Draft) -> Vec<Remark> {
    let source = draft.text.source;
    let mut found: Vec<Span> = Vec::new();
    brackets(source, &mut found);
    runs(source, &mut found);
    capitals(source, &mut found);
    notes_to_self(source, &mut found);
    found.retain(|&span| !is_talk(draft, span));
    order::sort_by_key(&mut found, |span| (span.start, usize::MAX - span.end));
    let mut kept: Vec<Span> = Vec::new();
    for span in found {
        if kept.last().is_none_or(|last| span.start >= last.end) {
            kept.push(span);
        }
    }
    // One remark is enough: who looks at one slot sees the next.
    kept.into_iter().take(1).map(|span| Remark::on(draft, span)).collect()
}

/// Quoted, in code, or in a sentence about templates.
fn is_talk(draft: &Draft, span: Span) -> bool {
    let source = draft.text.source;
    let sentence = draft.text.sentences.iter().find(|sentence| sentence.span.holds(span)).map_or("", |sentence| draft.text.slice(sentence.span));
    let said = folded(sentence);
    if TALK.iter().any(|word| said.contains(word)) {
        return true;
    }
    // 《XX 的獨白》 is what it is called.
    let titled = source[..span.start].rfind('《').is_some_and(|open| !source[open..span.start].contains(['》', '\n']));
    if titled {
        return true;
    }
    let Some(quotation) = draft.quotations.iter().find(|quotation| quotation.holds(span)) else { return false };
    // 「○○」 is how an open place looks in a Chinese template; "{name}" in quotation marks is spoken of.
    let inner = source[quotation.start..quotation.end].trim_matches(['「', '」', '『', '』']);
    !(inner == &source[span.start..span.end] && inner.chars().all(|c| matches!(c, '○' | '〇' | '◯' | '＿' | '_' | 'X' | 'Ｘ' | 'O' | 'Ｏ')))
}

fn brackets(source: &str, found: &mut Vec<Span>) {
    let mut at = 0;
    while at < source.len() {
        let rest = &source[at..];
        let Some((open, close)) = BRACKETS.iter().find(|(open, _)| rest.starts_with(open)) else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let inside = &rest[open.len()..];
        let inner = inside.find(close).map(|end| &inside[..end]).filter(|inner| inner.chars().count() <= 60 && !inner.contains('\n'));
        let Some(inner) = inner else {
            at += open.len();
            continue;
        };
        let span = Span::new(at, at + open.len() + inner.len() + close.len());
        let link = source[span.end..].starts_with('(') && *close == "]";
        if !link && is_slot(open, inner, source, span) {
            found.push(span);
            at = span.end;
        } else {
            at += open.len();
        }
    }
}

fn is_slot(open: &str, inner: &str, source: &str, span: Span) -> bool {
    let before = source[..span.start].chars().next_back();
    let said = folded(inner);
    let said = said.trim();
    if said.is_empty() {
        // 【　】 and （　　） wait to be filled; [ ] is a box to tick.
        return match open {
            "【" | "（" | "［" | "〔" => !inner.is_empty(),
            "(" => inner.len() >= 3,
            _ => false,
        };
    }
    let filled = FILL.iter().any(|head| said.starts_with(head) && !said[head.len()..].starts_with(char::is_alphabetic));
    let words: Vec<&str> = said.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let latin = said.is_ascii();
    let lexical = latin
        && !words.is_empty()
        && words.len() <= 7
        && words.iter().any(|word| FOR.contains(word))
        && words.iter().all(|word| FOR.contains(word) || ABOUT.contains(word));
    let han = said.chars().any(is_han) && said.chars().count() <= 14 && (ENDS.iter().any(|end| said.ends_with(end)) || BEGINS.iter().any(|head| said.starts_with(head)));
    let marks = said.chars().all(|c| matches!(c, 'x' | '○' | '〇' | '◯' | '_' | '.' | '…' | '?')) && said.chars().count() >= 2 && !said.contains("..");
    match open {
        "{" | "{{" | "｛" => {
            // Code: {"status": 0}, {x}, ${HOME}, \frac{a}{b}.
            let code = said.contains(['"', ':', ';', '=', '(', '\\', '$', '<']) || said.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | ' ' | '.'))
                || before.is_some_and(|c| matches!(c, '\\' | '^' | '_' | '}') || c.is_ascii_alphanumeric());
            let shell = before == Some('$') && said.chars().all(|c| !c.is_ascii_lowercase());
            let identifier = said.chars().count() >= 2 && said.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ' ' | '-' | '.' | '|' | '/' | '!' | ',' | '#' | '的' | '、'));
            !code && !shell && (identifier || filled || marks)
        }
        "[" | "［" | "【" | "〔" | "[[" => {
            let heading = source[..span.start].rsplit('\n').next().unwrap_or("").trim().is_empty()
                && !source[span.end..].trim_start().is_empty()
                && (open == "【" || !source[span.end..].trim_start().starts_with([',', '，', '您', '你', '老', '先', '小', '學']) && !latin)
                && !source[span.end..].starts_with(['，', ',', '您', '你', '：']);
            filled || marks || lexical || han && (!heading || BEGINS.iter().any(|head| said.starts_with(head)))
        }
        "<" | "＜" | "<<" | "«" => {
            let tag = matches!(said, "title" | "link" | "time" | "a" | "address" | "article" | "details" | "value") && open == "<";
            !tag && (lexical || filled || han)
        }
        "(" | "（" => {
            let named = ["name", "first name", "last name", "full name", "company", "company name", "job title", "your name", "their name", "recipient", "topic", "position", "role"];
            let han = han && (BEGINS.iter().chain(&["您的", "你的", "我的", "貴"]).any(|head| said.starts_with(head)) || ["姓名", "名字", "大名", "公司名稱", "學校名稱", "單位名稱", "職稱", "系所", "科系", "稱呼", "系所名稱", "公司名", "校名", "職位", "收件人"].contains(&said));
            filled && !said.starts_with("tbd") || named.contains(&said) && !before.is_some_and(char::is_alphabetic) || han || said.chars().all(|c| c == '_') && said.len() >= 2
        }
        "%" | "%%" => said.len() >= 3 && inner.chars().all(|c| c.is_ascii_alphabetic() || c == '_') && (lexical || inner.chars().all(|c| !c.is_ascii_lowercase()) || said.contains("name")),
        "*|" => inner.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | ':')),
        _ => false,
    }
}

/// XXXX, ○○, ＿＿ and their like.
fn runs(source: &str, found: &mut Vec<Span>) {
    let mut characters = source.char_indices().peekable();
    while let Some((start, c)) = characters.next() {
        let kin: &[char] = match c {
            'X' | 'Ｘ' => &['X', 'Ｘ'],
            'x' => &['x'],
            '○' | '〇' | '◯' | '●' => &['○', '〇', '◯', '●'],
            'O' | 'Ｏ' => &['O', 'Ｏ'],
            '△' => &['△'],
            '＿' => &['＿'],
            '_' => &['_'],
            '某' => &['某'],
            _ => continue,
        };
        let mut end = start + c.len_utf8();
        let mut count = 1;
        while let Some(&(at, next)) = characters.peek().filter(|(_, next)| kin.contains(next)) {
            end = at + next.len_utf8();
            count += 1;
            characters.next();
        }
        let before = source[..start].chars().next_back();
        let after = source[end..].chars().next();
        let wordy = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
        let following = source[end..].trim_start_matches(' ');
        let noun = NOUNS.iter().any(|noun| following.starts_with(noun));
        let beside_han = before.is_some_and(is_han) || after.is_some_and(is_han);
        let latin_run = matches!(c, 'X' | 'x' | 'O' | '_');
        if latin_run && (wordy(before) || wordy(after)) {
            continue;
        }
        // Numerals of Rome.
        if c == 'X' && ["Rated", "rated", "Bowl", "Chapter", "Volume", "Part", "Legio", "Legion"].iter().any(|word| source[..start].trim_end().ends_with(word)) {
            continue;
        }
        let line_start = source[..start].rsplit('\n').next().unwrap_or("").trim();
        let line_end = source[end..].split('\n').next().unwrap_or("").trim();
        let slot = match c {
            'X' | 'Ｘ' => {
                count >= 4 || count == 3 && (noun || beside_han || !line_end.is_empty() && !following.is_empty() && !matches!(after, Some('.' | '!')))
                    || count == 2 && (noun || line_start_greets(line_start)) || count == 1 && ["先生", "小姐", "經理", "老師", "教授"].iter().any(|title| following.starts_with(title)) && !beside_latin(before)
            }
            // Kisses end a letter; in the middle they are a slot.
            'x' => count >= 4 && !following.is_empty() && !line_end.is_empty() || count >= 2 && noun && beside_han && !following.starts_with('的'),
            '○' | '〇' | '◯' | '●' => {
                let grade = |c: Option<char>| c.is_some_and(|c| matches!(c, '△' | '×' | '✕' | '╳' | '▲' | 'X' | '◎' | '/' | '、'));
                let numeral = |c: Option<char>| c.is_some_and(|c| "一二三四五六七八九零十百".contains(c));
                count >= 2 && !grade(before) && !grade(after) && !numeral(before) && (c != '〇' || !numeral(after))
            }
            'O' | 'Ｏ' => count >= 2 && (noun && !following.starts_with('的') && !following.starts_with("設計") && !following.starts_with("技術") || line_start_greets(line_start) && count == 2 && !beside_latin(after)),
            '△' => count >= 2 && noun && before.is_none_or(|c| !matches!(c, '○' | '×')),
            '＿' => count >= 2 && !(line_start.is_empty() && line_end.is_empty()),
            '_' => count >= 3 && !(line_start.is_empty() && line_end.is_empty()) || count == 2 && beside_han,
            '某' => count == 2 && ["先生", "小姐", "經理", "老師", "教授", "您好", "你好"].iter().any(|title| following.starts_with(title)),
            _ => false,
        };
        if slot {
            found.push(Span::new(start, end));
        }
    }
}

fn beside_latin(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_alphanumeric() && !is_han(c))
}

fn line_start_greets(start: &str) -> bool {
    let said = start.to_lowercase();
    ["hi", "hello", "dear", "hey", "嗨", "哈囉", "親愛的"].iter().any(|word| said == *word)
}

/// NAME, COMPANY and their like, in capitals amid small letters.
fn capitals(source: &str, found: &mut Vec<Span>) {
    const WORDS: &[&str] = &[
        "NAME", "FIRSTNAME", "LASTNAME", "FULLNAME", "FIRST_NAME", "LAST_NAME", "FULL_NAME", "COMPANY", "COMPANYNAME", "COMPANY_NAME", "JOBTITLE", "JOB_TITLE", "TITLE", "POSITION", "TOPIC", "RECIPIENT", "PLACEHOLDER", "ROLE", "INDUSTRY", "UNIVERSITY", "SCHOOL", "FNAME", "YOURNAME", "YOUR_NAME", "EVENT",
    ];
    let words: Vec<(usize, &str)> = words_of(source);
    for (at, &(start, word)) in words.iter().enumerate() {
        if !WORDS.contains(&word) {
            continue;
        }
        let shouted = |word: Option<&(usize, &str)>| word.is_some_and(|(_, word)| word.len() > 1 && word.bytes().any(|b| b.is_ascii_alphabetic()) && !word.bytes().any(|b| b.is_ascii_lowercase()));
        let neighbours = shouted(at.checked_sub(1).and_then(|at| words.get(at))) && !words.get(at.wrapping_sub(1)).is_some_and(|(_, word)| WORDS.contains(word) || matches!(*word, "FIRST" | "LAST" | "YOUR"))
            || shouted(words.get(at + 1)) && !words.get(at + 1).is_some_and(|(_, word)| WORDS.contains(word));
        let next = words.get(at + 1).map_or("", |(_, word)| *word);
        let end = start + word.len();
        let code = source[..start].ends_with(['.', '/', '$', '=', '_', '"', '\'', '`', '%', '<', '{', '[', '@', '#', '&']) || source[end..].starts_with(['=', '(', '_', '/', '"', '\'', '`', '.', '%', '>', '}', ']']) && !source[end..].starts_with(". ") && source[end..].trim() != ".";
        let spoken_of = matches!(next, "field" | "column" | "key" | "variable" | "tag" | "parameter" | "property" | "attribute" | "and" | "section");
        let before = at.checked_sub(1).and_then(|at| words.get(at)).map_or(String::new(), |(_, word)| word.to_lowercase());
        let common = matches!(before.as_str(), "the" | "our" | "my" | "a" | "this" | "your" | "its" | "his" | "her");
        if !neighbours && !code && !spoken_of && !common {
            found.push(Span::new(start, end));
        }
    }
}

fn words_of(source: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut begin = None;
    for (at, c) in source.char_indices().chain([(source.len(), ' ')]) {
        let inside = c.is_alphanumeric() && !is_han(c) || c == '_';
        match (inside, begin) {
            (true, None) => begin = Some(at),
            (false, Some(start)) => {
                words.push((start, &source[start..at]));
                begin = None;
            }
            _ => {}
        }
    }
    words
}

/// "TODO: add a line about his talk".
fn notes_to_self(source: &str, found: &mut Vec<Span>) {
    for mark in ["TODO", "FIXME", "todo", "Todo", "待補", "lorem ipsum", "Lorem ipsum"] {
        for (start, _) in source.match_indices(mark) {
            let end = start + mark.len();
            let after = &source[end..];
            let before = source[..start].chars().next_back();
            let head = source[..start].trim_end_matches(' ').chars().next_back().is_none_or(|c| matches!(c, '\n' | '.' | '!' | '?' | '(' | '（' | '[' | '【' | '。' | '！' | '，' | '-' | ','));
            let verb = after.trim_start_matches([':', '：', ' ', '-', '–']);
            let told = ["add", "insert", "mention", "one ", "write", "fill", "find", "check", "something", "name", "link", "補", "加", "填", "寫", "插"].iter().any(|word| verb.starts_with(word));
            let slot = match mark {
                "待補" => matches!(before, Some('（' | '(' | '【' | '[' | '「' | '○' | '：' | '，')),
                "lorem ipsum" | "Lorem ipsum" => true,
                "todo" | "Todo" => head && after.starts_with([':', '：']) && told,
                _ => head && (after.starts_with([':', '：']) || told || after.starts_with([')', '）', ']'])) && !before.is_some_and(char::is_alphanumeric),
            };
            if slot {
                let stop = after.find([')', '）', ']', '】', '\n', '.', '。']).map_or(source.len(), |at| end + at);
                found.push(Span::new(start, stop));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::testing::{brief, flags, silent};

    #[test]
    fn flags_what_is_still_open() {
        for (draft, words) in [
            ("Hi Kevin, I think about what you said on {{topic}} at the meetup.", "{{topic}}"),
            ("Hi {first_name}, thanks", "{first_name}"),
            ("I admire what [Company] does", "[Company]"),
            ("Dear [Recipient's Name],", "[Recipient's Name]"),
            ("Hi <name>, thanks", "<name>"),
            ("Hi %FIRSTNAME%, thanks", "%FIRSTNAME%"),
            ("Hi NAME, I saw that COMPANY is growing", "NAME"),
            ("Hello Mr. Tanaka, (TODO one line about his keynote). I would like", "(TODO one line about his keynote)"),
            ("TODO: add a line on her talk\nThanks", "TODO: add a line on her talk"),
            ("Hi Ann, I am looking into XXXX and wonder", "XXXX"),
            ("Hi XX, thanks for connecting", "XX"),
            ("I loved your post about ____, really", "____"),
            ("Hi *|FNAME|*, news!", "*|FNAME|*"),
            ("I work in [insert industry here] too", "[insert industry here]"),
            ("嗨，XXXX，謝謝建立關係。", "XXXX"),
            ("（對方姓名）學姊好～ 我也是系上的", "（對方姓名）"),
            ("Hi {{first_name}}，感謝加好友！", "{{first_name}}"),
            ("您好，我是＿＿＿＿的業務代表", "＿＿＿＿"),
            ("黃先生您好，我是［學校名稱］校友會的祕書", "［學校名稱］"),
            ("OO科技的王先生您好", "OO"),
            ("在 B1 的 [樓梯編號] 旁邊", "[樓梯編號]"),
            ("〇〇〇教授您好：", "〇〇〇"),
            ("我畢業於 XX 大學", "XX"),
            ("○○經理您好", "○○"),
            ("很喜歡您在「○○」的演講", "○○"),
            ("【請填公司】的夥伴好", "【請填公司】"),
        ] {
            flags(&RULE, brief(draft), words);
        }
    }

    #[test]
    fn silent_on_what_only_looks_like_one() {
        for draft in [
            "The API answers {\"status\": 0} when the store is empty.", "See the paper [1] and the talk [2026].", "He wrote [sic] and [laughs].", "My template still says \"Hi {first_name}\", how silly.",
            "The shirt is XXL, the cup XXS.", "Use a <b>bold</b> tag, 3 < 5 and 7 > 2.", "My TODO list is long.", "Up 20% this year, 30% next.", "See you soon xxx", "Love,\nXX", "It ran in {1, 2, 3} steps.",
            "I read [the post](https://example.com).", "NASA and IBM answered.", "Super Bowl XXX was long ago", "The column NAME is empty.", "I AM SHOUTING MY NAME AND YOURS", "snake_case and __init__ are fine", "f\"{x}\" works, `{name}` too",
            "我下週 OOO（去花蓮跑馬拉松🏃）", "評分是○△×，第二題○○×", "二〇〇八年我們見過", "《XX 的故事》是假的範本", "尺寸要 XXL 的", "請看【公告】明天放假", "【活動邀請】12/3 讀書會", "信裡寫著「Hi {name}」，好好笑", "我在台北（公司）等您", "第一題 [1] 跟附註 [註2]",
        ] {
            silent(&RULE, brief(draft));
        }
    }
}
