//! English promises: a word that binds ("I'll", "we will", "let me", "will" with no subject) and a deed for the reader.

use super::{Found, deadline};
use crate::order;
use crate::reading::lexicon::{
    Cue::{self, *},
    lines,
};
use crate::reading::line::Line;
use crate::text::Span;
use crate::text::dates::{Kind, Time};

/// What binds, what is done, and what takes it back.
#[rustfmt::skip]
pub const PHRASES: &[(Cue, &str)] = &[
    (Commit, lines![
        "i'll", "i will", "we'll", "we will", "i shall", "we shall", "i'm going to", "i am going to",
        "we're going to", "we are going to", "i'm gonna", "i promise to", "we promise to", "i ll", "our team will",
        "the team will", "our office will", "our hr team will", "my team will", "our people team will",
        "our recruiting team will", "someone from our team will", "someone on our team will", "i promise i'll",
        "i commit to", "i'm about to",
    ]),
    (LetMe, lines!["let me", "lemme"]),
    (Delivery, lines![
        "you'll have", "you will have", "you'll get", "you will get", "you'll receive", "you will receive",
        "you'll hear", "you will hear", "you'll be hearing", "you can expect", "expect", "you should have",
        "you shall have", "you'll be getting", "you'll find",
    ]),
    (Arrival, lines![
        "in your inbox", "with you by", "coming your way", "to you by", "in the mail", "to follow",
        "in your mailbox", "on your desk",
    ]),
    (Progressive, lines![
        "sending", "sharing", "forwarding", "emailing", "mailing", "bringing", "posting", "shipping",
        "introducing you", "calling you", "getting you", "giving you", "dropping off", "delivering", "returning",
    ]),
    (Deed, lines![
        "send", "resend", "re-send", "share", "forward", "fwd", "introduce", "email", "e-mail", "mail", "post",
        "courier", "ship", "deliver", "dispatch", "reply", "respond", "answer", "confirm", "pass along", "pass on",
        "pass it", "pass this", "pass your", "pass that", "pass them", "put in", "put a word", "put a good word",
        "put together", "put you", "loop", "cc", "get back", "circle back", "come back to", "come back with",
        "follow up", "be in touch", "be back in touch", "get in touch", "touch base", "report back", "update",
        "notify", "bring", "return", "refer", "recommend", "invite", "book", "reserve", "arrange", "organize",
        "organise", "set up", "set aside", "schedule", "upload", "attach", "draft", "write up", "write a",
        "write the", "write you", "write to you", "write back", "write again", "write your", "write down", "prepare",
        "review", "read", "reread", "re-read", "look at", "look into", "look over", "look through", "look it",
        "look up", "look for", "have a look", "take a look", "take another look", "have another look", "take a pass",
        "give it", "give your", "check", "double-check", "double check", "recheck", "test", "fix", "correct",
        "find out", "dig", "ask", "sign", "transfer", "pay", "refund", "reimburse", "wire", "translate", "proofread",
        "print", "save you", "save a", "hold a", "hold the", "drop", "make an", "make the", "make sure",
        "make a copy", "make some", "provide", "supply", "help", "vouch", "nominate", "mention", "talk to",
        "talk with", "speak to", "speak with", "run it", "run this", "run your", "run that", "take care",
        "take it up", "take this up", "handle", "show", "explain", "walk you", "add", "edit", "comment", "annotate",
        "mark up", "circulate", "open", "grant", "give access", "leave it", "leave the", "leave a copy",
        "leave them", "reach out", "ping", "message", "call", "ring", "text", "dm", "keep you", "let you",
        "raise it", "raise this", "raise your", "bring up", "chase", "nudge", "push", "escalate", "resolve", "sort",
        "track down", "have it", "have the", "have a draft", "have an answer", "have your", "have this", "have them",
        "have something", "have a", "have my", "get it", "get the", "get that", "get this", "get everything",
        "get them", "get you", "get your", "get my", "get our", "get a", "collect", "order", "register", "sign you",
        "tell you", "finalize", "finalise", "finish", "complete", "submit your", "submit the", "include", "compile",
        "summarize", "summarise", "record", "scan", "turn it around", "turn this around", "turn around", "connect",
        "link", "point you", "copy you", "hand", "pick up", "pick you up", "renew", "extend", "cover", "reschedule",
        "move the", "propose", "suggest", "credit", "repay", "verify", "note", "flag", "be sending", "be sharing",
        "be bringing", "be emailing", "be calling", "be posting", "be forwarding", "be reviewing", "be back to you",
        "be back with", "be writing", "be reaching out", "be mailing", "be shipping", "be in contact", "keep an eye",
        "keep a seat", "keep the seat", "mark", "tidy", "clean up", "polish", "rewrite", "revise", "redo", "rework",
        "quote", "draw up", "process", "drop you", "shoot you", "shoot", "buzz",
    ]),
    (Own, lines![
        "be", "see", "try", "do my best", "need", "need to", "have to", "have a great", "have a good",
        "have a think", "have a baby", "have a new", "have the pleasure", "have the chance", "have a chance",
        "have more time", "have time", "think", "consider", "keep", "miss", "remember", "wait", "take", "start",
        "join", "move", "attend", "apply", "go", "come", "visit", "travel", "stay", "meet", "stop", "pass", "admit",
        "say", "never", "not", "use", "learn", "work", "follow your", "follow the", "look forward", "get to",
        "get the chance", "get a chance", "get it done", "get married", "get the job", "get over", "get off",
        "get out of", "get used", "get going", "get home", "get in", "ask you", "share your", "read more", "read up",
        "call it", "give it a try", "give it a shot", "give it a go", "give it some", "give it thought", "add you",
        "add that", "note that", "open a", "read on", "help myself", "pay attention", "pay it forward",
        "order the book", "recommend it to", "mention that i", "leave it at that", "leave it there",
        "leave the company", "check it out", "check that out", "check them out", "check out", "write a book",
        "post about", "book my", "prepare for", "finish my", "complete my", "submit my", "make sure i",
        "connect the dots", "push myself", "tell you what", "tell you honestly", "keep you in mind",
        "keep you in my", "keep your profile", "keep your cv", "keep your details", "keep your resume",
        "keep your information", "keep your application", "make an exception", "make the most", "make the same",
        "make the switch", "make the jump", "make some changes", "show up", "open up", "test the waters",
        "finish early", "return home", "return to", "answer to", "cover up", "drop by", "drop in", "drop out",
        "reach out if", "hand in my", "pick up the", "ask around for myself", "put in for", "transfer to",
        "register for", "sign up", "reach out to them", "write to them", "email them", "call them", "message them",
        "contact them", "email him", "email her", "call him", "call her", "message him", "message her", "tell them",
        "tell him", "tell her", "ping them", "text them", "text him", "text her", "reply to them", "answer them",
    ]),
    (ToReader, lines![
        "get back to you", "let you know", "send you", "send it to you", "send them to you", "send it over",
        "send them over", "keep you posted", "keep you updated", "keep you informed", "keep you in the loop",
        "write to you", "be in touch", "report back", "reply to you", "come back to you", "update you", "call you",
        "email you", "give you a call", "circle back", "forward it to you", "share it with you",
        "share them with you", "tell you how", "tell you what they", "tell you whether", "follow up with you",
        "introduce you", "put you in touch", "message you", "ping you",
    ]),
    (Idle, lines![
        "see you", "meet you", "miss you", "join you", "keep you in mind", "thank you", "need you", "owe you",
        "remember you", "bother you", "trouble you", "leave you to it", "leave you alone", "follow you",
        "wait for you", "think of you", "spare you", "ask you", "have you", "take you up", "let you go",
        "be rooting for you", "root for you", "pray for you", "cheer for you", "cross my fingers for you",
        "keep my fingers crossed for you", "be happy for you", "tell you what", "let you get back", "see you there",
        "hold you to", "catch you", "quote you on", "be thinking of you", "look out for you", "let you be",
        "let you get on", "let you decide", "let you enjoy", "get to know you", "be with you", "be seeing you",
        "hear from you", "hear you",
    ]),
    (Hedge, lines![
        "i'll try", "i will try", "we'll try", "we will try", "try to", "try and", "trying to", "do my best",
        "do our best", "hopefully", "hope to", "i hope i'll", "hoping", "maybe", "perhaps", "might", "probably",
        "possibly", "see what i can do", "see what we can do", "see if i can", "see whether i can", "see if we can",
        "aim to", "if possible", "if time permits", "with any luck", "with luck", "fingers crossed", "ideally",
        "i hope", "we hope", "as best i can", "at some point maybe", "not sure i'll", "not sure if i'll",
        "don't know if i'll", "don't know when i'll", "no idea when i'll", "no promises", "can't promise",
        "cannot promise", "i think i'll", "i guess i'll", "chances are", "god willing", "who knows", "或許", "盡量",
        "儘量", "試試", "試著", "看看能不能", "看能不能", "看可不可以", "看有沒有", "希望", "應該", "可能", "也許",
        "說不定", "爭取", "不敢保證", "不保證", "想說", "打算", "力求", "努力", "不確定",
    ]),
    (Condition, lines![
        "if", "in case", "assuming", "provided that", "as long as", "whenever", "should you", "unless you hear",
        "would you like", "feel free", "anytime you", "any time you", "如果", "若是", "若", "假如", "要是", "的話",
        "需要時", "萬一", "只要", "倘若", "有需要", "有興趣可以", "有任何需要", "需要我", "不嫌棄", "有什麼需要",
        "隨時都可以", "歡迎",
    ]),
    (ReaderFirst, lines![
        "once you", "when you", "as soon as you", "after you", "whenever you", "once your", "when your",
        "as soon as your", "once i have your", "once i get your", "once i've got your", "once we have your",
        "when i get your", "after your", "as soon as i have your", "as soon as i get your", "once we receive your",
        "when we receive your", "upon receipt of your", "the moment you", "when i have your", "once we get your",
        "as soon as we have your", "as soon as we receive your", "等你", "等您", "等妳", "待您", "待你", "收到您的",
        "收到你的", "收到妳的", "您填好", "你填好", "您確認後", "你確認後", "您決定好", "你決定好", "您提供後",
        "你提供後", "您寄來", "你寄來", "你傳來", "您傳來", "你好了", "您方便時", "你想好", "您想好", "您回覆後",
        "你回覆後", "您確定後", "你確定後", "你把", "您把", "妳把", "您先", "你先", "妳先",
    ]),
];

/// Clause beginnings by which the reader is told to do something.
#[rustfmt::skip]
const IMPERATIVES: &[&str] = &[
    "send", "share", "give", "tell", "message", "ping", "email", "mail", "drop", "let me know", "write", "call",
    "text", "say", "pick", "choose", "forward", "fill", "shoot", "come", "stop by", "bring", "dm", "point", "name",
    "remind", "nudge", "try", "check back", "get me", "put", "add", "pass me", "find me", "show", "you",
    "let us know", "upload", "apply", "look me up", "hit me", "bear with", "confirm", "reply", "book", "sign",
];

/// Words that may stand between what binds and the deed.
#[rustfmt::skip]
const ADVERBS: &[&str] = &[
    "also", "definitely", "then", "just", "certainly", "happily", "gladly", "personally", "of course", "be sure to",
    "be happy to", "go ahead and", "still", "quickly", "soon", "surely", "absolutely", "now", "first", "gently",
    "always", "naturally", "both", "go and", "go", "come and", "even", "have my team", "ask my team to",
    "get around to", "again", "make time to", "take the time to", "in any case", "finally", "properly", "carefully",
    "sit down and", "either way",
];

/// The promises of an English sentence. `named` is the time named last before it, for "then".
pub fn promises(line: &Line, before: Option<&Line>, times: &[Time], named: Option<&Time>) -> Vec<Found> {
    let mut found = Vec::new();
    let ends_quoted = line.plain.ends_with(['"', '”']) && line.plain.starts_with(['"', '“']);
    if ends_quoted {
        return found;
    }
    let mut markers = markers(line);
    order::sort_by_key(&mut markers, |marker| (marker.1.start, usize::MAX - marker.1.end));
    markers.dedup_by(|later, earlier| later.1.start < earlier.1.end);
    for (index, (kind, marker)) in markers.iter().enumerate() {
        let stop = markers.get(index + 1).map_or(line.plain.len(), |next| next.1.start);
        if let Some(mut read) = promise(line, before, times, named, *kind, *marker, stop) {
            found.append(&mut read);
        }
    }
    found
}

/// Everything in the sentence that may bind, with its place.
fn markers(line: &Line) -> Vec<(Cue, Span)> {
    let mut markers = Vec::new();
    for cue in [Commit, LetMe, Delivery, Arrival, Progressive] {
        markers.extend(line.hits.of_kind(cue).map(|hit| (cue, Span::new(hit.start, hit.end))));
    }
    // "I'll get it to you by Friday" is one promise, not two.
    if let Some(first) = markers.iter().filter(|marker| marker.0 == Commit).map(|marker| marker.1.start).min() {
        markers.retain(|marker| marker.0 == Commit || marker.1.start < first);
    }
    // "Will send it", "I'm back on Monday and will send it": the subject is left out, or stands before.
    let mut from = 0;
    while let Some(at) = line.plain[from..].find("will ").map(|at| at + from) {
        from = at + "will ".len();
        let head = line.plain[..at].trim_end();
        let begins = head.is_empty() || head.ends_with([',', ';', ':', '-', '–', '—', '!', '.']);
        let joined = [" and", " but", " then", " or"].iter().any(|word| head.ends_with(word)) && mine(head);
        if (begins && (head.is_empty() || mine(head) || !theirs(head))) || joined {
            markers.push((Commit, Span::new(at, from - 1)));
        }
    }
    markers
}

/// Whether the nearest subject before is the writer.
fn mine(head: &str) -> bool {
    let words = head.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '\'');
    for word in words {
        match word {
            "i" | "i'm" | "i've" | "we" | "we're" | "we've" | "i'd" | "i'll" | "we'll" => return true,
            "he" | "she" | "they" | "you" | "he's" | "she's" | "they're" | "you're" | "who" | "which" | "you'll" => {
                return false;
            }
            _ => {}
        }
    }
    false
}

fn theirs(head: &str) -> bool {
    head.rsplit([' ', ',']).any(|word| {
        matches!(word, "he" | "she" | "they" | "you" | "he's" | "she's" | "they're" | "it" | "who" | "which")
    })
}

/// Reads what one binding word binds to, `stop` being where the next one begins.
fn promise(
    line: &Line,
    before: Option<&Line>,
    times: &[Time],
    named: Option<&Time>,
    kind: Cue,
    marker: Span,
    stop: usize,
) -> Option<Vec<Found>> {
    let plain = line.plain.as_str();
    let head = plain[..marker.start].trim_end();
    let region = Span::new(marker.end, region_end(plain, marker.end, stop));
    // What is asked is not promised, but for "…, ok?".
    if plain.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?').ends_with('?') {
        let tail = line.clauses.last().copied().unwrap_or_default();
        let tag = [
            "ok",
            "alright",
            "all right",
            "right",
            "deal",
            "sound",
            "does that",
            "is that",
            "would that",
            "does this",
            "fine",
        ];
        let tagged = tail.start > marker.end && tag.iter().any(|word| line.piece(tail).starts_with(word));
        let own = line.clauses.iter().rev().find(|clause| clause.start <= marker.start);
        let asked = own.is_some_and(|clause| {
            let first = line.piece(*clause).split(' ').next().unwrap_or("");
            matches!(
                first,
                "would"
                    | "shall"
                    | "should"
                    | "can"
                    | "could"
                    | "do"
                    | "does"
                    | "did"
                    | "is"
                    | "are"
                    | "what"
                    | "when"
                    | "how"
                    | "where"
                    | "which"
                    | "who"
                    | "why"
                    | "will"
            )
        });
        if !(tagged || tail.start > marker.end && marker.start < tail.start) || asked {
            return None;
        }
    }
    let last_word = head.rsplit([' ', ',']).next().unwrap_or("");
    if matches!(
        last_word,
        "when"
            | "what"
            | "how"
            | "if"
            | "whether"
            | "where"
            | "why"
            | "which"
            | "who"
            | "until"
            | "till"
            | "said"
            | "says"
            | "told"
            | "that"
            | "hope"
            | "doubt"
            | "before"
            | "think"
            | "guess"
            | "wish"
    ) && !(last_word == "that" || last_word == "which")
    {
        return None;
    }
    let sentence_head = plain[..marker.start].rfind([';', '.']).map_or(0, |at| at + 1);
    let scope = Span::new(sentence_head, region.end);
    let in_scope = |cue: Cue| line.hits.of_kind(cue).any(|hit| hit.start >= scope.start && hit.end <= scope.end);
    if in_scope(Hedge) || in_scope(ReaderFirst) || conditional(line, scope) || told_to(head, sentence_head) {
        return None;
    }
    // "Send me your CV. I'll forward it." waits for the reader as much as "and I'll" does.
    let pronoun = [" it", " that", " them", " this"].iter().any(|word| plain[region.start..region.end].contains(word));
    if head.is_empty()
        && pronoun
        && before.is_some_and(|before| {
            before.plain.starts_with("send me")
                || before.plain.starts_with("share your")
                || before.plain.starts_with("give me")
                || before.plain.starts_with("just send")
        })
    {
        return None;
    }
    let due: Vec<&Time> = times.iter().filter(|time| deadline(time) && region.holds(time.span)).collect();
    let fronted = fronted(line, times, marker.start, kind);
    let dated = due.iter().copied().chain(fronted).any(|time| time.days().is_some());
    let verb = verb(line, marker.end);
    match kind {
        Commit => {
            if !does_for_reader(line, verb, region) {
                return None;
            }
        }
        LetMe => {
            let first = plain[verb..].split(' ').next().unwrap_or("");
            let searching = [
                "check",
                "ask",
                "find",
                "look",
                "dig",
                "talk",
                "speak",
                "run",
                "confirm",
                "get",
                "see",
                "come",
                "circle",
                "follow",
                "double-check",
                "think",
                "have",
                "take",
            ]
            .contains(&first);
            let back = line.hits.of_kind(ToReader).any(|hit| region.start <= hit.start && hit.end <= region.end);
            let sending =
                ["send", "share", "forward", "email", "introduce", "put", "connect"].contains(&first) && dated;
            if !(sending || searching && (back || dated || matches!(first, "check" | "ask" | "find" | "look" | "dig")))
            {
                return None;
            }
        }
        Delivery => {
            let words = &plain[marker.start..region.end];
            let ours = words.contains("from me") || words.contains("from us");
            let heard = words.contains("hear");
            let subject = words.starts_with("you") || marker.start == 0 || head.ends_with([',', ':', '-', '–', '—']);
            let fun = [
                "you'll have fun",
                "you'll have a great",
                "you'll get there",
                "you'll get used",
                "you'll find that",
                "you'll find it hard",
                "you'll have no",
                "you'll have to",
                "you will have to",
                "you'll have time",
            ]
            .iter()
            .any(|idle| words.starts_with(idle));
            if fun || !subject || (heard && !ours) || !(dated || ours) {
                return None;
            }
        }
        Arrival => {
            let future = plain[..marker.start].contains("will be")
                || plain[..marker.start].contains("'ll be")
                || plain[marker.start..].starts_with("to follow")
                || plain[marker.start..].starts_with("coming your way");
            let soon =
                dated || times.iter().any(|time| deadline(time) && time.days().is_some() && time.kind != Kind::Part);
            if !future || !soon {
                return None;
            }
            let when = times.iter().find(|time| deadline(time) && time.days().is_some()).cloned();
            return Some(vec![Found { deed: vec![Span::new(sentence_head, region.end)], when }]);
        }
        _ => {
            // A present participle promises only with a day to come, and only of the writer.
            let subject = ["i'm", "i am", "we're", "we are", "be", "i'll be"].iter().any(|word| head.ends_with(word));
            let bare = head.is_empty() || head.ends_with([',', '!']);
            let bound = due.iter().any(|time| {
                time.days().is_some()
                    && (time.kind != Kind::Part || plain[time.span.start..time.span.end].contains("tonight"))
            });
            if !(subject || bare) || !bound || head.contains("after") || head.contains("before") {
                return None;
            }
        }
    }
    let start = if matches!(kind, Progressive | Delivery) { marker.start } else { verb };
    Some(deeds(line, Span::new(start, region.end), &due, fronted, named))
}

/// Where what a word binds to ends: at the next subject, or where a reason begins.
fn region_end(plain: &str, from: usize, stop: usize) -> usize {
    let mut end = stop;
    for mark in ["; ", " - ", " – ", " — ", "—", ": "] {
        if let Some(at) = plain[from..end].find(mark) {
            end = from + at;
        }
    }
    const NEW: &[&str] = &[
        " because ",
        " so you ",
        " so that ",
        " so we ",
        " so i ",
        ", which ",
        ", who ",
        ", but ",
        ", since ",
        ", as i ",
        ", as we ",
        ", i'm ",
        ", i am ",
        ", i've ",
        ", i ",
        ", we ",
        ", we're ",
        ", she ",
        ", he ",
        ", they ",
        ", it ",
        ", it's ",
        ", you ",
        ", your ",
        ", the ",
        ", my ",
        ", our ",
        ", there ",
        ", this ",
        ", that's ",
        ", please ",
        ", could ",
        ", can ",
        ", does ",
        ", is ",
        ", would ",
        ", so ",
        " and you ",
        " and we ",
        " and she ",
        " and he ",
        " and they ",
        " and it ",
        " and i ",
        " and then you ",
        " but ",
        " although ",
        " though ",
        ", see ",
        ", thanks ",
        ", thank ",
        ", hope ",
        ", let me know",
        " and please ",
        " and please",
    ];
    for mark in NEW {
        if let Some(at) = plain[from..end].find(mark) {
            end = from + at;
        }
    }
    let words = plain[from..end].trim_end();
    // The next binding word's own "and": "I'll send the slides tomorrow and |I'll …".
    let words = [" and", " then", " but", ",", " so", " and i", " and we"]
        .iter()
        .fold(words, |words, tail| words.strip_suffix(tail).unwrap_or(words));
    from + words.len()
}

/// Whether the sentence waits for something: "if", but not "let you know if it works".
fn conditional(line: &Line, scope: Span) -> bool {
    line.hits.of_kind(Condition).filter(|hit| hit.start >= scope.start && hit.start < line.plain.len()).any(|hit| {
        let word = &line.plain[hit.start..hit.end];
        let head = line.plain[..hit.start].trim_end();
        if word != "if" {
            return hit.end <= scope.end;
        }
        let rest = line.plain[hit.end..].trim_start();
        let open = [
            "anything",
            "something",
            "we have",
            "we've",
            "there's any",
            "there is any",
            "any ",
            "there are any",
            "a role",
            "an opening",
            "i hear",
            "i come across",
            "anyone",
        ]
        .iter()
        .any(|begin| rest.starts_with(begin));
        let whether = [
            "know",
            "check",
            "see",
            "ask",
            "confirm",
            "find out",
            "ask him",
            "ask her",
            "ask them",
            "check with him",
            "even",
            "wondering",
            "tell you",
            "as",
        ]
        .iter()
        .any(|verb| head.ends_with(verb))
            || head.ends_with("know");
        // A condition after a full clause of its own may belong to a later sentence part.
        !whether || open
    })
}

/// "Send me the file and I'll look at it": the reader is to act first.
fn told_to(head: &str, sentence_head: usize) -> bool {
    let head = head[sentence_head.min(head.len())..].trim_start();
    let joined = head.ends_with("and")
        || head.ends_with("then")
        || head.ends_with(',')
        || head.ends_with('-')
        || head.ends_with('–')
        || head.ends_with("so");
    if !joined {
        return false;
    }
    let mut clause = head.trim_end_matches(['-', '–', ',', ' ']);
    // Only the last clause before the binding word counts, with its own "and".
    let cut = clause.rfind([',', ';', ':', '!']).map_or(0, |at| at + 1);
    clause = clause[cut..].trim_start();
    for lead in ["please ", "just ", "so ", "or ", "and ", "but ", "then ", "do ", "simply ", "ok ", "in the meantime "]
    {
        clause = clause.strip_prefix(lead).unwrap_or(clause);
    }
    IMPERATIVES
        .iter()
        .any(|verb| clause.strip_prefix(verb).is_some_and(|rest| rest.starts_with(' ') || rest.is_empty()))
        && !clause.starts_with("you're ")
}

/// Past the adverbs behind a binding word.
fn verb(line: &Line, from: usize) -> usize {
    let plain = line.plain.as_str();
    let mut at = from + plain[from..].len() - plain[from..].trim_start().len();
    for _ in 0..3 {
        let rest = &plain[at..];
        let adverb =
            ADVERBS.iter().find(|adverb| rest.strip_prefix(**adverb).is_some_and(|rest| rest.starts_with(' ')));
        match adverb {
            Some(adverb) => at += adverb.len() + 1,
            None => break,
        }
    }
    // "I'll by Friday send" is rare, "I'll tomorrow send" too: not read.
    at
}

/// Whether the deed at `verb` is for the reader.
fn does_for_reader(line: &Line, verb: usize, region: Span) -> bool {
    let longest =
        |cue: Cue| line.hits.of_kind(cue).filter(|hit| hit.start == verb).map(|hit| hit.end).max().unwrap_or(0);
    let (deed, own, idle) = (longest(Deed), longest(Own), longest(Idle));
    let inside = |cue: Cue| {
        line.hits.of_kind(cue).filter(|hit| hit.start >= verb && hit.end <= region.end).map(|hit| hit.start).min()
    };
    // "I'll need to ask my manager and get back to you" ends in a deed for the reader.
    if inside(ToReader).is_some()
        && (inside(ToReader) != inside(Idle))
        && idle == 0
        && !line.plain[verb..].starts_with("not ")
        && !line.plain[verb..].starts_with("never ")
    {
        return true;
    }
    if idle > 0 && idle >= deed {
        return false;
    }
    if own > deed {
        return false;
    }
    if deed > 0 {
        return own < deed;
    }
    if own > 0 {
        return false;
    }
    // A verb not listed: for the reader where the reader is who gets it.
    let words = line.piece(region);
    let second = line.plain[verb..region.end.max(verb)].split(' ').nth(1).unwrap_or("");
    inside(Idle).is_none()
        && (second.trim_end_matches(|c: char| !c.is_alphanumeric()) == "you"
            || words.contains(" for you")
            || words.contains(" to you"))
}

/// A time set before the subject: "On Monday I'll…", "I'm back on Monday and will…", "once it is out in May, I'll…".
fn fronted<'t>(line: &Line, times: &'t [Time], marker: usize, kind: Cue) -> Option<&'t Time> {
    let time = times.iter().rev().find(|time| time.span.end <= marker)?;
    if !deadline(time) {
        return None;
    }
    let gap = line.plain[time.span.end..marker].trim_matches(|c: char| !c.is_alphanumeric());
    let start = line.plain[..time.span.start].rfind([',', ';', '.', ':']).map_or(0, |at| at + 1);
    let opening = line.plain[start..time.span.start].trim();
    let bare = opening.is_empty() || matches!(opening, "and" | "but" | "then" | "so" | "ok" | "and then" | "also");
    let clause = [
        "once ",
        "when i",
        "when we",
        "as soon as",
        "after ",
        "i'm back",
        "i am back",
        "i'll be back",
        "we're back",
        "when the",
        "i get back",
        "i return",
        "once",
    ]
    .iter()
    .any(|begin| opening.starts_with(begin));
    let bridging = gap.is_empty() || gap == "and" && (clause || kind != Commit) || gap == "then" || gap == "and then";
    ((bare && gap.is_empty()) || clause && bridging).then_some(time)
}

/// The deeds of a region: one, or as many as have days of their own.
fn deeds(line: &Line, region: Span, due: &[&Time], fronted: Option<&Time>, named: Option<&Time>) -> Vec<Found> {
    let dated: Vec<&Time> = due.iter().copied().filter(|time| time.days().is_some()).collect();
    let mut pieces = Vec::new();
    let mut from = region.start;
    for pair in dated.windows(2) {
        let gap = &line.plain[pair[0].span.end..pair[1].span.start];
        let joined = gap.trim_start_matches([',', ' ']).starts_with("and ")
            || gap.trim_start().starts_with(", then ")
            || gap.starts_with(", ") && gap.split(' ').count() > 3;
        let words = gap
            .trim_start_matches([',', ' '])
            .trim_start_matches("and ")
            .split(' ')
            .filter(|word| !word.is_empty())
            .count();
        let latest = line.plain[pair[1].span.start..pair[1].span.end].contains("latest")
            || line.plain[pair[1].span.end..].starts_with(" at the latest");
        if joined
            && words >= 2
            && !latest
            && !gap.contains("once ")
            && !gap.contains("when ")
            && !gap.contains("after ")
        {
            pieces.push((Span::new(from, pair[0].span.end), Some(pair[0].clone())));
            from = pair[0].span.end;
        }
    }
    let rest: Vec<&Time> = dated.iter().copied().filter(|time| time.span.start >= from).collect();
    let latest = rest.iter().copied().find(|time| {
        line.plain[time.span.start..time.span.end].contains("latest")
            || line.plain[time.span.end..].trim_start_matches([',', ' ']).starts_with("at the latest")
    });
    let mut when = latest.or(rest.first().copied()).or(fronted).cloned();
    if when.is_none() && then(&line.plain[from..region.end]) {
        when = named.cloned();
    }
    let cut = cut(&line.plain, Span::new(from, region.end));
    pieces.push((cut, when));
    pieces.into_iter().map(|(deed, when)| Found { deed: vec![trim_and(line, deed)], when }).collect()
}

/// Whether it is due "then".
fn then(words: &str) -> bool {
    let words = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    words.ends_with(" then") || words.ends_with(" by then")
}

/// The deed without what only follows it: ", once the survey is public".
fn cut(plain: &str, region: Span) -> Span {
    let words = &plain[region.start..region.end];
    let at = words.match_indices(", ").find(|(at, _)| {
        let rest = &words[at + 2..];
        !rest.starts_with("and ") && at > &8
    });
    Span::new(region.start, region.start + at.map_or(words.len(), |found| found.0))
}

fn trim_and(line: &Line, deed: Span) -> Span {
    let words = line.piece(deed);
    let trimmed = words.trim_start_matches([',', ' ']);
    let trimmed = trimmed.strip_prefix("and ").unwrap_or(trimmed);
    Span::new(deed.end - trimmed.len(), deed.end)
}
