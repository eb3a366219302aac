//! Turning evidence into words: quoting it briefly, cutting it, and making a note's shorthand a sentence to the person it is
//! about. Which evidence is worth it is decided in `kinds/`.

use super::terms::terms;
use crate::text::is_han;

/// A text cut to at most `most` characters at a border between characters (and words, where there are any), with "…".
pub fn cut(text: &str, most: usize) -> String {
    let text = one_line(text);
    if text.chars().count() <= most {
        return text;
    }
    let mut end = text.char_indices().nth(most.saturating_sub(1)).map_or(text.len(), |(at, _)| at);
    // Not between the parts of one visible character.
    while end > 0 && text[end..].starts_with(joins) {
        end = text[..end].char_indices().next_back().map_or(0, |(at, _)| at);
    }
    let cut = &text[..end];
    let cut = match cut.rfind(' ') {
        Some(space) if space * 2 > cut.len() && !text[end..].starts_with([' ', ',', '.']) => &cut[..space],
        _ => cut,
    };
    format!("{}…", cut.trim_end_matches([' ', ',', '，', '、', ';', ':', '：', '\u{200d}']))
}

fn joins(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe0f}' | '\u{300}'..='\u{36f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{1f1e6}'..='\u{1f1ff}')
}

/// White space as single spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Short words of a text to be quoted inside a sentence: its first sentence or clause that says enough, without its full stop.
pub fn gist(text: &str, most: usize) -> String {
    let text = one_line(text);
    let text = unquoted(&text);
    let whole = text.trim_end_matches(['.', '。', '…', ' ']);
    if whole.chars().count() <= most {
        return whole.to_string();
    }
    for marks in [&['.', '。', '!', '！', '?', '？'][..], &[':', '：', ';', '；', '—', '–'][..], &[',', '，'][..]]
    {
        let mut best = 0;
        for (at, c) in text.char_indices() {
            if !marks.contains(&c) {
                continue;
            }
            let next = text[at + c.len_utf8()..].chars().next();
            let real = !c.is_ascii() || next.is_none_or(char::is_whitespace);
            let keep = if matches!(c, '!' | '！' | '?' | '？') { at + c.len_utf8() } else { at };
            if real && text[..keep].chars().count() <= most && enough(&text[..keep]) {
                best = keep;
                break;
            }
        }
        if best > 0 {
            return text[..best].trim().to_string();
        }
    }
    cut(text, most)
}

fn enough(text: &str) -> bool {
    text.chars().filter(|&c| is_han(c)).count() >= 5 || text.split(' ').count() >= 3
}

/// Quotation marks that would nest are dropped at the ends, and made single inside.
fn unquoted(text: &str) -> &str {
    text.trim_matches(['"', '“', '”', '「', '」', ' '])
}

/// Words in the quotation marks of the language.
pub fn quote(text: &str, zh: bool) -> String {
    if zh {
        format!("「{}」", text.replace('「', "『").replace('」', "』"))
    } else {
        format!("“{}”", text.replace(['“', '”', '"'], "'"))
    }
}

/// A space where Chinese meets Latin letters or digits, as Taiwanese typesetting has it.
pub fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 8);
    let mut before: Option<char> = None;
    for c in text.chars() {
        if let Some(last) = before {
            let half =
                |c: char| c.is_alphanumeric() && !is_han(c) && c.is_ascii() || ('\u{c0}'..='\u{24f}').contains(&c);
            if is_han(last) && half(c) || half(last) && is_han(c) {
                spaced.push(' ');
            }
        }
        spaced.push(c);
        before = Some(c);
    }
    spaced
}

/// Present forms that follow no rule, as a note has them for "he" or "she".
const IRREGULAR: [(&str, &str); 10] = [
    ("has", "have"),
    ("is", "are"),
    ("was", "were"),
    ("does", "do"),
    ("goes", "go"),
    ("says", "say"),
    ("isn't", "aren't"),
    ("wasn't", "weren't"),
    ("hasn't", "haven't"),
    ("doesn't", "don't"),
];

/// Past forms without -ed that notes begin with.
const PAST: &[&str] = &[
    "ate",
    "became",
    "began",
    "bought",
    "broke",
    "brought",
    "built",
    "came",
    "caught",
    "chose",
    "cut",
    "did",
    "drew",
    "drove",
    "fell",
    "felt",
    "flew",
    "forgot",
    "fought",
    "found",
    "gave",
    "got",
    "grew",
    "had",
    "held",
    "hid",
    "hit",
    "kept",
    "knew",
    "laid",
    "learnt",
    "led",
    "left",
    "lent",
    "let",
    "lost",
    "made",
    "met",
    "paid",
    "put",
    "ran",
    "read",
    "rode",
    "sang",
    "sat",
    "saw",
    "sent",
    "set",
    "showed",
    "shot",
    "sold",
    "sold",
    "spent",
    "spoke",
    "stood",
    "swam",
    "taught",
    "thought",
    "threw",
    "told",
    "took",
    "understood",
    "went",
    "woke",
    "won",
    "wore",
    "wrote",
    "said",
];

/// Present forms that notes begin with, where -s alone would not tell a verb from a plural.
const PRESENT: &[&str] = &[
    "adores",
    "bakes",
    "believes",
    "brings",
    "builds",
    "calls",
    "collects",
    "cooks",
    "cuts",
    "draws",
    "drinks",
    "drives",
    "enjoys",
    "fixes",
    "follows",
    "grows",
    "hates",
    "keeps",
    "knits",
    "knows",
    "lets",
    "likes",
    "lives",
    "loves",
    "makes",
    "paints",
    "plans",
    "plays",
    "prefers",
    "reads",
    "refuses",
    "restores",
    "rides",
    "runs",
    "sails",
    "says",
    "sings",
    "speaks",
    "starts",
    "studies",
    "swears",
    "swims",
    "takes",
    "teaches",
    "tells",
    "thinks",
    "tries",
    "uses",
    "volunteers",
    "wants",
    "wears",
    "works",
    "writes",
    "has",
    "is",
    "was",
    "does",
    "goes",
    "carries",
    "cares",
    "needs",
    "dreams",
    "hopes",
    "still",
    "always",
    "never",
    "also",
    "once",
    "finally",
    "just",
    "recently",
];

/// Verbs of a note that two people do: "met", "shared a table".
const TOGETHER: &[&str] = &[
    "met",
    "shared",
    "talked",
    "spoke",
    "discussed",
    "chatted",
    "sat",
    "walked",
    "worked",
    "argued",
    "laughed",
    "danced",
    "sang",
    "ate",
    "cooked",
    "hiked",
    "climbed",
    "lunch",
    "dinner",
    "coffee",
    "had",
];

/// One clause of an English note as a clause to the person it is about ("he taught me the list" → "you taught me the list");
/// nothing where it cannot be done safely.
pub fn to_reader(clause: &str) -> Option<String> {
    let clause = clause.trim().trim_end_matches(['.', '!', '…']);
    if clause.is_empty() || clause.chars().any(is_han) || clause.contains(['?', '"', '“', '(', ';']) {
        return None;
    }
    let joined = join(clause);
    let mut words: Vec<&str> = joined.split_whitespace().collect();
    if words.len() < 2 || words.len() > 26 {
        return None;
    }
    let first = words[0].to_lowercase();
    if let Some(said) = without_verb(&first, &words) {
        return Some(said);
    }
    let with_me = words.iter().any(|word| matches!(*word, "me" | "me,"));
    let subject = match first.as_str() {
        "he" | "she" | "they" => {
            words.remove(0);
            "you"
        }
        "we" => {
            words.remove(0);
            "we"
        }
        "i" => return None,
        _ if TOGETHER.contains(&first.as_str()) => match first.as_str() {
            "lunch" | "dinner" | "coffee" => return None,
            "had" if !words.iter().any(|word| matches!(*word, "lunch" | "dinner" | "coffee" | "tea" | "breakfast")) => {
                "you"
            }
            // "spoke on a panel with me": two people, said of one.
            _ if with_me => "you",
            _ => "we",
        },
        _ if past(&first) || present(&first) => "you",
        _ => return None,
    };
    let verb = words.first()?.to_lowercase();
    let adverb =
        matches!(verb.as_str(), "still" | "always" | "never" | "also" | "once" | "finally" | "just" | "recently");
    let mut said: Vec<String> = vec![subject.to_string()];
    let mut rest = words.iter().copied().peekable();
    if adverb {
        said.push(rest.next()?.to_lowercase());
    }
    let verb = rest.next()?.to_lowercase();
    if !(past(&verb)
        || verb.ends_with('s') && !verb.ends_with("ss")
        || matches!(verb.as_str(), "can" | "could" | "will" | "would"))
    {
        return None;
    }
    said.push(if subject == "you" && !past(&verb) { base(&verb) } else { verb });
    // A second verb of the same subject: "says … and runs …".
    while let Some(word) = rest.next() {
        let bare = word.trim_end_matches([',', '.']);
        let tail = &word[bare.len()..];
        let low = bare.to_lowercase();
        let next = rest.peek().map(|next| next.to_lowercase());
        let object = next.as_deref().is_none_or(|next| {
            matches!(
                next,
                "to" | "in"
                    | "at"
                    | "on"
                    | "for"
                    | "with"
                    | "about"
                    | "and"
                    | "that"
                    | "how"
                    | "what"
                    | "when"
                    | "after"
                    | "before"
                    | "the"
                    | "a"
                    | "from"
                    | "if"
            )
        }) || !tail.is_empty();
        let swapped = match low.as_str() {
            "he" | "she" => "you".to_string(),
            "him" => "you".to_string(),
            "his" | "hers" => "your".to_string(),
            "her" if object => "you".to_string(),
            "her" => "your".to_string(),
            "himself" | "herself" => "yourself".to_string(),
            _ => bare.to_string(),
        };
        let after_you = said.last().is_some_and(|last| last == "you");
        let and = said.last().is_some_and(|last| last == "and" || last.ends_with(','));
        let swapped =
            if (after_you || and && subject == "you") && present(&low) && !past(&low) { base(&low) } else { swapped };
        said.push(format!("{swapped}{tail}"));
    }
    Some(said.join(" "))
}

/// One clause, or two of the same subject joined by "and": what follows another comma is left to the writer.
fn join(clause: &str) -> String {
    let Some((first, rest)) = clause.split_once(", ") else { return clause.to_string() };
    let second = rest.split(", ").next().unwrap_or(rest);
    let verb = second.split(' ').next().unwrap_or("").to_lowercase();
    if (past(&verb) || present(&verb)) && second.contains(' ') && !first.contains(" and ") {
        format!("{first} and {second}")
    } else {
        first.to_string()
    }
}

/// What one is rather than does: "interested in tides", "big fan of Ozu", "she's learning Welsh".
const STATES: [&str; 12] = [
    "interested",
    "keen",
    "fond",
    "curious",
    "proud",
    "into",
    "good",
    "born",
    "passionate",
    "obsessed",
    "excited",
    "fluent",
];

/// Notes whose verb is not written, or is hidden in "she's".
fn without_verb(first: &str, words: &[&str]) -> Option<String> {
    let rest = words[1..].join(" ");
    let personal = words[1..]
        .iter()
        .any(|word| matches!(word.to_lowercase().as_str(), "he" | "she" | "his" | "her" | "him" | "hers"));
    if personal {
        return None;
    }
    if STATES.contains(&first) {
        return Some(format!("you are {first} {rest}"));
    }
    if first == "fan" || words.get(1) == Some(&"fan") {
        return Some(format!(
            "you are a {}",
            words.join(" ").to_lowercase().split_once("fan").map(|(before, _)| format!("{before}fan"))?
                + words.join(" ").split_once("fan")?.1
        ));
    }
    if matches!(first, "he's" | "she's" | "he’s" | "she’s") && (words[1].ends_with("ing") || STATES.contains(&words[1]))
    {
        return Some(format!("you are {rest}"));
    }
    if matches!(first, "his" | "her" | "their") && words.iter().skip(2).take(3).any(|word| past(word) || present(word))
    {
        return Some(format!("your {rest}"));
    }
    None
}

fn past(word: &str) -> bool {
    word.len() > 3
        && word.ends_with("ed")
        && !matches!(word, "need" | "feed" | "seed" | "speed")
        && !STATES.contains(&word)
        || PAST.contains(&word)
}

fn present(word: &str) -> bool {
    PRESENT.contains(&word)
}

fn base(verb: &str) -> String {
    if let Some((_, base)) = IRREGULAR.iter().find(|(form, _)| *form == verb) {
        return (*base).to_string();
    }
    if let Some(stem) = verb.strip_suffix("ies")
        && stem.len() > 1
    {
        return format!("{stem}y");
    }
    for ending in ["ches", "shes", "sses", "xes", "zes"] {
        if let Some(stem) = verb.strip_suffix("es")
            && verb.ends_with(ending)
        {
            return stem.to_string();
        }
    }
    verb.strip_suffix('s').unwrap_or(verb).to_string()
}

/// A Chinese note as it is said to the person it is about: 他 and 她 become the draft's word for "you".
pub fn to_reader_han(note: &str, you: &str) -> String {
    let mut said = String::with_capacity(note.len());
    let mut chars = note.chars().peekable();
    let mut before: Option<char> = None;
    while let Some(c) = chars.next() {
        match c {
            '他' | '她' if before != Some('其') && chars.peek() != Some(&'人') => said.push_str(you),
            _ => said.push(c),
        }
        before = Some(c);
    }
    said
}

/// A noun phrase without the article it opens with.
pub fn bare(noun: &str) -> &str {
    ["the ", "a ", "an ", "my ", "our ", "his ", "her ", "their "]
        .iter()
        .find_map(|article| noun.strip_prefix(article))
        .unwrap_or(noun)
}

/// The text from its first capital letter's lower case: for the middle of a sentence, unless it is a name or all capitals.
pub fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            format!("{}{}", first.to_lowercase(), &text[first.len_utf8()..])
        }
        _ => text.to_string(),
    }
}

/// The sentence of a message that says most, cut short enough to be quoted.
pub fn telling(text: &str, most: usize) -> String {
    let text = one_line(text);
    let mut best: Option<(usize, &str)> = None;
    let mut begin = 0;
    let ends = text.char_indices().filter(|&(at, c)| {
        matches!(c, '。' | '！' | '？') || matches!(c, '.' | '!' | '?') && text[at + 1..].starts_with(' ')
    });
    for end in ends.map(|(at, c)| at + c.len_utf8()).chain([text.len()]) {
        let sentence = text[begin..end].trim();
        let says = terms(sentence).len();
        if best.is_none_or(|(most, _)| says > most) && says > 0 {
            best = Some((says, sentence));
        }
        begin = end;
    }
    best.map_or_else(|| gist(&text, most), |(_, sentence)| gist(sentence, most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_become_sentences_to_their_reader() {
        let said = |note: &str| to_reader(note).unwrap_or_default();
        assert_eq!(
            said("he taught me the handover checklist we still use"),
            "you taught me the handover checklist we still use"
        );
        assert_eq!(said("collects fountain pens"), "you collect fountain pens");
        assert_eq!(said("fought her own sales department"), "you fought your own sales department");
        assert_eq!(said("shared a table at the workshop"), "we shared a table at the workshop");
        assert_eq!(said("he says it twice"), "you say it twice");
        assert_eq!(said("bakes his own bread, sings in a choir"), "you bake your own bread and sing in a choir");
        assert_eq!(said("Interested in tides"), "you are interested in tides");
        assert_eq!(said("Big fan of Ozu"), "you are a big fan of Ozu");
        assert_eq!(said("she's learning Welsh"), "you are learning Welsh");
        assert_eq!(said("his team moved to Postgres over one weekend"), "your team moved to Postgres over one weekend");
        assert_eq!(said("spoke on a panel with me in Porto"), "you spoke on a panel with me in Porto");
        assert_eq!(
            said("threw a teapot and forgot the spout, it stands at reception"),
            "you threw a teapot and forgot the spout"
        );
        assert_eq!(said("I owe him a coffee"), "");
        assert_eq!(said("teapot without a spout"), "");
        assert_eq!(to_reader_han("她教我先泡茶，其他人都在看錶", "您"), "您教我先泡茶，其他人都在看錶");
    }

    #[test]
    fn cuts_at_borders() {
        assert_eq!(cut("short", 10), "short");
        assert_eq!(cut("one two three four", 12), "one two…");
        assert_eq!(cut("一二三四五六七八", 5), "一二三四…");
        assert_eq!(gist("School 31: the filter that goats ate", 60), "School 31: the filter that goats ate");
        assert_eq!(
            gist(
                "Does anyone understand form A.TR? Our first container has been standing for nine days now in Mersin.",
                60
            ),
            "Does anyone understand form A.TR?"
        );
        assert_eq!(spaced("讀了您在COSCUP的分享"), "讀了您在 COSCUP 的分享");
    }
}
