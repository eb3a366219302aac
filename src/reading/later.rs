//! Whether they ask to be written to again at another time, and from which day. An agreed meeting, an invitation for a
//! named week, a deadline, and what they will do themselves are none of it.

use super::lexicon::Cue::{self, *};
use super::lexicon::lines;
use super::line::Line;
use crate::day::Day;
use crate::text::dates::{self, Kind, Link, Time};
use crate::text::{Lang, Span};

/// Requests, and what puts them off.
#[rustfmt::skip]
pub const PHRASES: &[(Cue, &str)] = &[
    (Contact, lines![
        "hear from you again", "hear from you", "try me", "try us", "try again", "ping me", "ping us", "write me",
        "write to me", "write again", "message me", "message us", "msg me", "drop me a line", "drop me a note",
        "drop me a message", "drop us a line", "check in with me", "check in again", "check back", "check in",
        "check with me", "reach out", "reach back out", "get back to me", "get back to us", "get back in touch",
        "get in touch", "be in touch", "nudge me", "remind me", "hit me up", "circle back", "follow up",
        "come back to me", "come back to us", "come back", "contact me", "contact us", "call me", "ring me",
        "email me", "e-mail me", "mail me", "text me", "dm me", "shoot me a note", "shoot me a message",
        "shoot me an email", "give me a shout", "give me a call", "give me a ring", "give me a nudge",
        "ask me again", "ask again", "ask me", "poke me", "bug me", "buzz me", "bump this", "bump me", "resend",
        "send this again", "send it again", "send me a reminder", "send me a note", "send me a message",
        "apply again", "knock again", "touch base with me", "touch base", "reconnect with me", "reconnect",
        "raise it again", "bring it up again", "bring this up again", "get hold of me", "catch me", "找我", "問我",
        "聯絡我", "聯繫我", "跟我聯絡", "跟我聯繫", "與我聯絡", "與我聯繫", "和我聯絡", "寫給我", "寫信給我", "敲我",
        "密我", "私訊我", "提醒我", "打給我", "打電話給我", "傳訊息給我", "傳訊給我", "來信", "來訊", "來電", "戳我",
        "ping 我", "call 我", "再跟我說", "再寄給我", "再傳給我", "再跟我約", "再來問", "再來聊", "再寫信來",
        "再寫來", "再和我聯繫",
    ]),
    (Together, lines![
        "let's talk", "let us talk", "let's chat", "let's speak", "let's meet", "let's connect", "let's discuss",
        "let's do", "let's have a call", "let's have a chat", "let's have coffee", "let's have lunch", "let's grab",
        "let's get together", "let's set up", "let's schedule", "let's find a time", "let's look", "let's see",
        "let's sit down", "let's start", "let's go over", "let's tackle", "let's figure", "let's do this",
        "let's do it", "let's try", "let's go through", "let's arrange", "let's sort", "let's plan", "let's aim for",
        "we can talk", "we could talk", "we can speak", "we can chat", "we could chat", "can we talk",
        "could we talk", "can we speak", "could we speak", "can we chat", "happy to talk", "happy to chat",
        "happy to speak", "glad to talk", "glad to chat", "open to talking", "open to a chat", "shall we talk",
        "shall we speak", "we should talk", "maybe we can talk", "happy to meet", "happy to discuss",
        "happy to help", "happy to look", "talk",
    ]),
    (Again, lines![
        "let's reconnect", "let's revisit", "let's pick this up", "let's pick it up", "let's pick up",
        "let's continue", "let's circle back", "let's regroup", "let's resume", "let's take this up",
        "let's return to", "let's catch up", "let's touch base", "let's talk again", "let's speak again",
        "let's postpone", "let's push", "let's park", "let's table", "let's wait", "let's hold off", "let's defer",
        "let's try again", "let's come back to", "can we reconnect", "can we revisit", "could we revisit",
        "can we pick this up", "could we pick this up", "can we circle back", "can we push", "could we push",
        "can we postpone", "could we postpone", "can this wait", "can it wait", "could this wait", "could it wait",
        "we can revisit", "we could revisit", "we can pick this up", "we can reconnect", "happy to revisit",
        "happy to reconnect", "happy to pick this up", "glad to revisit", "glad to reconnect",
        "maybe we can revisit", "we can circle back", "shall we pick this up", "shall we revisit", "revisit this",
        "pick this back up", "pick this up again", "pick this conversation up", "continue this", "talk again",
        "speak again", "再約", "再聊", "再說", "再談", "再討論", "再詳談", "再細聊", "再細談", "再聯絡", "再聯繫",
        "再碰面", "再見面聊", "再喬", "再議", "再來約", "再來談", "再來討論", "再碰", "再研究", "再看可以", "再看好",
        "再看吧", "再看。", "再來看", "再看看", "再好好聊", "再一起聊", "再一起討論", "再找時間", "再約時間",
        "再 catch up", "再 sync", "再續", "再敘",
    ]),
    (Busy, lines![
        "swamped", "slammed", "busy", "not now", "right now", "at the moment", "hectic", "crazy", "back-to-back",
        "back to back", "buried", "underwater", "traveling", "travelling", "out of office", "on leave",
        "on vacation", "on holiday", "the timing", "bad time", "bad timing", "not a good time", "heads down",
        "heads-down", "tied up", "crunch", "drowning", "under water", "packed", "maxed out", "can't think",
        "deadline", "snowed under", "freeze", "frozen", "too early", "很忙", "在忙", "比較忙", "忙翻", "太忙",
        "忙不過來", "走不開", "出差", "出國", "抽不出", "沒空", "請假", "趕", "滿檔", "分身", "還沒定", "還沒有",
        "還不", "凍結", "結案", "年底前", "卡住",
    ]),
    (WhenFree, lines![
        "when i'm", "when i am", "when i get", "when i return", "when i have", "when i've", "once i'm", "once i am",
        "once i get", "once i've", "once i have", "once we", "once the", "once things", "once this", "once it",
        "when things", "when the", "when this", "when we", "when it's", "when work", "after my", "after the",
        "after our", "after this", "after i", "after we", "after that", "afterwards", "as soon as i", "when life",
        "once life", "once my", "when my", "another time", "some other time", "at a later", "等我", "忙完", "回來",
        "回國", "回台", "回去", "出差完", "結束後", "結束再", "告一段落", "之後再", "到時", "那時", "上線後", "開完",
        "定案後", "等案子", "等專案", "等這", "穩定後", "休完", "過後", "下次", "收假", "後再", "完再", "等到",
    ]),
    (Not, lines![
        "don't", "do not", "please don't", "no need to", "never", "not necessary", "you don't have to", "didn't",
        "wouldn't", "won't", "stop", "anyone can", "不用", "不要", "別", "不必", "請勿", "沒有要", "勿",
    ]),
];

/// Whether the sentence asks to be written to at another time: then it is no question.
pub fn puts_off(line: &Line) -> bool {
    if !(line.has(Contact) || line.has(Again) || line.has(Together)) {
        return false;
    }
    // Any day will do: only whether a time is named counts.
    let times = dates::times(&line.plain, &line.cased, Day(jiff::civil::date(2026, 1, 5)));
    request(line, &times, line.has(Busy), None).is_some()
}

/// Whether they ask to be written to later, and from when, where it has a day.
pub fn later(lines: &[Line], times: &[Vec<Time>], today: Option<Day>) -> Option<Option<Day>> {
    if !lines.iter().any(|line| line.has(Contact) || line.has(Again) || line.has(Together)) {
        return None;
    }
    let busy = lines.iter().any(|line| line.has(Busy));
    let mut asked: Option<Option<Day>> = None;
    let mut named: Option<&Time> = None;
    for (line, times) in lines.iter().zip(times) {
        if let Some(when) = request(line, times, busy, named) {
            let day = when.filter(|day| today.is_some_and(|today| *day >= today));
            if asked.is_none_or(|earlier| earlier.is_none()) {
                asked = Some(day);
            }
        }
        named = times.iter().rev().find(|time| time.days().is_some()).or(named);
    }
    asked
}

/// The request of one sentence: outside, whether there is one; inside, its first day.
fn request(line: &Line, times: &[Time], busy: bool, named: Option<&Time>) -> Option<Option<Day>> {
    match line.lang {
        Lang::En => english(line, times, busy, named),
        Lang::Zh => chinese(line, times, named).or_else(|| english(line, times, busy, named)),
    }
}

/// Words that may stand before "ping me" in its clause and leave it a request.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "", "please", "i'd love to", "i would love to", "i'd be glad to", "i'd be happy to", "we'd love to", "happy to",
    "glad to", "would love to", "we'd be glad to", "we'd be happy to", "but i'd love to", "just", "so", "but", "and",
    "then", "do", "maybe", "perhaps", "can you", "could you", "would you", "will you", "feel free to", "please do",
    "you can", "you could", "you might", "you may", "why don't you", "you're welcome to", "best to", "better to",
    "it's best to", "it's better to", "might be worth", "so please", "and please", "but please", "then please",
    "but do", "so do", "or", "ok", "okay", "yes", "sure", "could you please", "can you please", "would you mind",
    "would you be able to", "if you could", "i'd ask you to", "happy for you to", "you should", "you'd better",
    "definitely", "also", "instead", "by all means", "please feel free to", "but feel free to", "and feel free to",
    "so feel free to", "and then", "kindly", "again", "but maybe", "so maybe", "well", "hey", "no worries", "sorry",
    "not now", "mind if you", "would you please", "but you can", "so you can", "and you can", "but could you",
    "so could you", "and could you", "and can you", "but can you", "i suggest you", "i'd suggest you", "then just",
    "so just", "but just", "and just", "might i ask you to", "may i ask you to", "let's",
];

fn english(line: &Line, times: &[Time], busy: bool, named: Option<&Time>) -> Option<Option<Day>> {
    let plain = line.plain.as_str();
    let mut asked = None;
    for hit in line.hits.of_kind(Contact).chain(line.hits.of_kind(Again)).chain(line.hits.of_kind(Together)) {
        let clause = line.clauses.iter().copied().find(|clause| clause.start <= hit.start && hit.start < clause.end)?;
        let words = &plain[hit.start..hit.end];
        let contact = !line
            .hits
            .of_kind(Together)
            .chain(line.hits.of_kind(Again))
            .any(|other| other.start == hit.start && other.end == hit.end);
        let together = line.hits.of_kind(Together).any(|other| other.start == hit.start && other.end == hit.end);
        // Past what is only a time in front: "in March, ping me", "after the 15th ping me".
        let mut from = clause.start;
        if let Some(time) = times.iter().rev().find(|time| time.span.start >= from && time.span.end <= hit.start) {
            from = time.span.end;
        }
        if let Some(and) = plain[from..hit.start].rfind(" and ") {
            from += and + 1;
        }
        let lead = plain[from..hit.start].trim_matches(|c: char| !c.is_alphanumeric());
        let asks = words.starts_with("let")
            || words.starts_with("can")
            || words.starts_with("could")
            || words.starts_with("we ")
            || words.starts_with("happy")
            || words.starts_with("glad")
            || words.starts_with("shall")
            || words.starts_with("maybe")
            || words.starts_with("open");
        if asks
            && !(lead.is_empty()
                || LEADS.contains(&lead)
                || lead.ends_with("but")
                || lead.ends_with("i'm")
                || lead.ends_with("i'd be")
                || lead.ends_with("maybe")
                || lead.ends_with("so")
                || lead.ends_with("would be"))
            || !asks && !LEADS.contains(&lead)
        {
            continue;
        }
        if line.hits.of_kind(Not).any(|not| not.end <= hit.start && hit.start - not.end < 12)
            && !lead.starts_with("why don't")
        {
            continue;
        }
        let rest = Span::new(hit.end, reach(line, clause, times));
        let object = plain[hit.end..].trim_start();
        let timed =
            times.iter().any(|time| time.span.start >= hit.end && plain[hit.end..time.span.start].trim().is_empty());
        let thing = !timed
            && [
                "the ",
                "your ",
                "a copy",
                "those ",
                "these ",
                "that ",
                "if ",
                "anytime",
                "any time",
                "whenever you",
                "when you",
                "once you",
                "about ",
                "what ",
                "which ",
            ]
            .iter()
            .any(|begin| object.starts_with(begin));
        let when = times.iter().find(|time| rest.holds(time.span) && usable(time));
        let before = times
            .iter()
            .rev()
            .find(|time| time.span.end <= hit.start && time.span.start >= clause.start && usable(time))
            .or_else(|| given(line, times, hit.start));
        let free = line
            .hits
            .of_kind(WhenFree)
            .find(|free| free.start >= clause.start && !plain[free.end..].trim_start().starts_with("you"));
        // "Let's talk on Thursday" and "coffee next week" are invitations; "let's talk in March" is not.
        let far = |time: &Time| {
            matches!(time.link, Link::After | Link::From | Link::Until)
                || matches!(time.kind, Kind::Month | Kind::Quarter | Kind::Year | Kind::Holiday | Kind::Count)
                || busy && time.kind == Kind::Week
        };
        let near_ok = |time: &Time| {
            if together {
                (far(time) || busy && matches!(time.kind, Kind::Week)) && !words.starts_with("happy to help")
            } else {
                true
            }
        };
        let found = match when.or(before) {
            Some(time) if time.kind == Kind::Vague => {
                let soon = ["soon", "shortly", "sometime", "asap", "as soon", "right away", "one day", "eventually"]
                    .iter()
                    .any(|word| plain[time.span.start..time.span.end].contains(word));
                (!soon && !thing).then_some(None)
            }
            Some(time) if time.link == Link::By && time.kind != Kind::Holiday => None,
            Some(time)
                if time.link == Link::Until
                    && !["wait", "park", "table", "push", "postpone", "hold", "defer"]
                        .iter()
                        .any(|verb| words.contains(verb)) =>
            {
                None
            }
            Some(time) if time.kind == Kind::Part && !contact => None,
            Some(time) if near_ok(time) && !(thing && time.kind != Kind::Month && time.kind != Kind::Quarter) => {
                Some(time.days().map(|(first, _)| first))
            }
            Some(_) => None,
            None if thing && free.is_none() => None,
            None => {
                let then = plain[hit.end..].trim_matches(|c: char| !c.is_alphanumeric());
                let anaphor = then.starts_with("then") || then.ends_with(" then") || lead == "then" && named.is_some();
                let after = plain[hit.end..].contains("after that")
                    || plain[hit.end..].contains("afterwards")
                    || plain[hit.end..].contains("after this");
                let earlier =
                    times.iter().rev().find(|time| time.span.end <= hit.start && time.days().is_some()).or(named);
                if after && earlier.is_some() {
                    Some(earlier.and_then(|time| time.days()).map(|(_, last)| last.plus(1)))
                } else if anaphor && earlier.is_some() {
                    Some(earlier.and_then(|time| time.days()).map(|(first, _)| first))
                } else if free.is_some_and(|free| free.start >= hit.end || free.start <= clause.start + 5) {
                    Some(None)
                } else if words.ends_with("again") && back(line, times).is_some() {
                    back(line, times).map(|time| time.days().map(|(first, _)| first))
                } else if plain[hit.end..].trim_start().starts_with("later") && !thing {
                    Some(None)
                } else {
                    None
                }
            }
        };
        if let Some(day) = found {
            // The dated one wins.
            if day.is_some() {
                return Some(day);
            }
            asked = Some(day);
        }
    }
    asked
}

/// Where a request's time may stand: its clause, and one that only adds a time ("ping me again, ideally after the 15th").
fn reach(line: &Line, clause: Span, times: &[Time]) -> usize {
    let index = line.clauses.iter().position(|other| *other == clause).unwrap_or(0);
    let Some(&next) = line.clauses.get(index + 1) else { return clause.end };
    let begins = ["ideally", "maybe", "perhaps", "say", "preferably", "once", "when", "after", "in ", "or "]
        .iter()
        .any(|begin| line.piece(next).starts_with(begin));
    if begins || times.iter().any(|time| time.span.start == next.start) { next.end } else { clause.end }
}

/// "Give me a week, then nudge me": a time given in the clause before.
fn given<'t>(line: &Line, times: &'t [Time], at: usize) -> Option<&'t Time> {
    times.iter().rev().find(|time| {
        let words = &line.plain[time.span.start..time.span.end];
        time.span.end <= at && usable(time) && (words.starts_with("give ") || words.starts_with("allow "))
    })
}

/// "I'm back on Monday": when they can be written to again.
fn back<'t>(line: &Line, times: &'t [Time]) -> Option<&'t Time> {
    times.iter().find(|time| {
        let head = line.plain[..time.span.start].trim_end();
        usable(time)
            && time.days().is_some()
            && (head.ends_with("back") || head.ends_with("return") || head.ends_with("in the office"))
    })
}

fn usable(time: &Time) -> bool {
    !time.attribute && time.kind != Kind::Past
}

fn chinese(line: &Line, times: &[Time], named: Option<&Time>) -> Option<Option<Day>> {
    let plain = line.plain.as_str();
    for hit in line.hits.of_kind(Contact).chain(line.hits.of_kind(Again)) {
        let clause = line.clauses.iter().copied().find(|clause| clause.start <= hit.start && hit.start < clause.end)?;
        let words = &plain[hit.start..hit.end];
        if !words.contains(|c: char| crate::text::is_han(c)) {
            continue;
        }
        let head = &plain[clause.start..hit.start];
        let tail = &plain[hit.end..clause.end];
        let again = words.starts_with('再')
            || head.ends_with('再')
            || head.ends_with("再來")
            || head.ends_with("再請")
            || head.ends_with("再麻煩您")
            || head.ends_with("再麻煩你");
        // 再聯絡您 is what they will do; 有需要再聯絡 a formula; 不用再找我 a no.
        let theirs = tail.starts_with(['您', '你', '妳'])
            || ["跟您", "跟你", "與您", "與你", "和您", "和你", "向您", "給您", "給你", "幫您", "幫你"]
                .iter()
                .any(|word| head.contains(word));
        let formula = [
            "有需要",
            "需要的話",
            "有任何",
            "有問題",
            "有什麼",
            "想到",
            "有興趣",
            "如果",
            "若",
            "隨時",
            "決定",
            "想好",
            "準備好",
            "考慮",
            "有疑問",
            "你有",
            "您有",
            "你們",
            "有機會",
            "有緣",
        ]
        .iter()
        .any(|word| {
            head.contains(word)
                || line.piece(before_clause(line, clause)).contains(word)
                    && !line.piece(before_clause(line, clause)).contains('我')
        });
        let negated = line.hits.of_kind(Not).any(|not| not.start >= clause.start && not.end <= hit.start);
        let told = ["他", "她", "老闆", "主管", "有人", "客戶"]
            .iter()
            .any(|who| head.ends_with(who) || head.trim_end_matches('再').ends_with(who))
            || tail.starts_with('了')
            || tail.starts_with('過');
        let idiom =
            words == "再說" && !tail.trim_matches(|c: char| !c.is_alphanumeric()).is_empty() && !tail.starts_with('吧')
                || words == "再看看" && head.contains('我') && !head.contains("我們");
        if theirs || formula || negated || told || idiom {
            continue;
        }
        let own = times
            .iter()
            .rev()
            .find(|time| usable(time) && time.span.start >= clause.start && time.span.end <= hit.start);
        let front = before_clause(line, clause);
        let front_words = line.piece(front);
        let free = line.hits.of_kind(WhenFree).any(|free| free.start >= front.start && free.end <= hit.end);
        let then = head.contains("到時") || head.contains("那時") || head.contains("屆時");
        let early = times.iter().rev().find(|time| usable(time) && front.holds(time.span) && time.link != Link::Until);
        let easier = [
            "有空",
            "不忙",
            "空下來",
            "方便",
            "比較好",
            "會比較",
            "才有",
            "有時間",
            "比較閒",
            "後才",
            "後會",
            "回來",
            "恢復",
            "起會",
        ]
        .iter()
        .any(|word| front_words.contains(word));
        let alone = early.is_some_and(|time| time.span.end - time.span.start + 6 >= front.end - front.start);
        match own {
            Some(time) if time.kind == Kind::Vague => return (again || words.contains('我')).then_some(None),
            Some(time) if time.link == Link::By && !matches!(time.kind, Kind::Holiday) => continue,
            Some(time) if time.kind == Kind::Part && !again => continue,
            Some(time) if time.link == Link::Until && !plain[time.span.start..time.span.end].starts_with("等到") => {
                let days = time.days().map(|(first, _)| first);
                return Some(days);
            }
            Some(time) => return Some(time.days().map(|(first, _)| first)),
            None => {}
        }
        if then
            && let Some(time) = early
                .filter(|time| time.days().is_some())
                .or(times.iter().rev().find(|time| usable(time) && time.days().is_some() && time.span.end <= hit.start))
                .or(named)
        {
            return Some(time.days().map(|(first, _)| first));
        }
        if let Some(time) = early.filter(|time| (easier || alone) && time.kind != Kind::Vague) {
            return Some(time.days().map(|(first, _)| first));
        }
        if again && (free || early.is_some_and(|time| time.kind == Kind::Vague) || words == "再約") {
            return Some(None);
        }
    }
    None
}

/// The clause before one.
fn before_clause(line: &Line, clause: Span) -> Span {
    let index = line.clauses.iter().position(|other| *other == clause).unwrap_or(0);
    index.checked_sub(1).map_or(Span::new(clause.start, clause.start), |index| line.clauses[index])
}

#[cfg(test)]
mod tests {
    use crate::brief::{Message, Reading, Who};
    use crate::day::Day;
    use crate::reading::read;

    fn reading(text: &str) -> Reading {
        read(&Message {
            today: Day::parse("2026-11-23"),
            from: Who::Them,
            text: text.to_string(),
            ..Message::default()
        })
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let reading = reading(text);
        let later = reading
            .later
            .map_or_else(|| if reading.asked_later { "some day" } else { "-" }.to_string(), |day| day.to_string());
        assert_eq!(later, expected, "{text:?}");
    }

    #[test]
    fn asks_to_be_written_to_later() {
        check("Please try me again in March.", "2027-03-01");
        check("Give me two weeks, then ping me.", "2026-12-07");
        check("I'm away until the 5th. Ping me after that.", "2026-12-06");
        check("Let's talk when I'm back.", "some day");
        check("年後再聯絡吧。", "2027-02-12");
        check("等我出差回來再聊。", "some day");
        check("下個月比較有空，到時再找我。", "2026-12-01");
    }

    #[test]
    fn asks_no_such_thing() {
        check("Let's meet on Thursday at ten.", "-");
        check("Coffee next week?", "-");
        check("I'll write to you in March.", "-");
        check("Let's talk soon!", "-");
        check("Get back to me by Friday, please.", "-");
        check("下週我再聯絡您。", "-");
        check("有需要再聯絡我。", "-");
        check("那我們週三見！", "-");
    }
}
