//! Whether they say no without naming a time. A no to one day with another offered, a "no" that answers a question, and
//! "not now, try me in March" are no refusals.

use super::lexicon::Cue::{self, *};
use super::lexicon::lines;
use super::line::Line;

/// Words of refusal, and what softens them into another time.
#[rustfmt::skip]
pub const PHRASES: &[(Cue, &str)] = &[
    (Refusal, lines![
        "won't be doing", "won't be using", "won't be renewing", "won't be continuing", "won't be going ahead",
        "won't be proceeding", "won't be pursuing", "won't be needing", "won't be participating", "won't be joining",
        "won't be taking", "won't go ahead", "not later either", "in-house already", "build this in-house",
        "do this in-house", "handle this in-house", "don't work with", "do not work with", "don't use outside",
        "don't outsource", "only work with", "already have a vendor", "already have a partner",
        "already have someone", "already have a supplier", "happy with our current", "not something we need",
        "don't need this", "no need for this", "not interested", "no longer interested", "not of interest",
        "i'll have to pass", "have to pass", "i'll pass", "going to pass", "gonna pass", "will pass on",
        "need to pass", "pass on this", "i'll have to decline", "have to decline", "must decline",
        "respectfully decline", "politely decline", "going to decline", "need to decline", "wish i could help",
        "wish we could help", "wish i could", "wish we could", "can't help", "cannot help", "can't be of help",
        "unable to help", "not able to help", "won't be able to help", "not a fit", "not the right fit",
        "not a good fit", "isn't a fit", "isn't a good fit", "isn't the right fit", "not quite a fit", "not a match",
        "no openings", "no open roles", "no open positions", "no vacancies", "not hiring", "aren't hiring",
        "don't have any openings", "don't have an opening", "don't have any open", "have nothing open",
        "nothing open", "don't take on", "not taking on", "not taking any", "don't accept", "not accepting",
        "not in a position to", "no thanks", "no thank you", "don't contact me", "do not contact me",
        "don't message me", "do not message me", "don't write to me", "do not write to me", "don't email me",
        "do not email me", "stop messaging", "stop contacting", "stop writing", "stop emailing", "unsubscribe me",
        "remove me from", "take me off", "can't commit", "cannot commit", "don't have the bandwidth",
        "don't have bandwidth", "don't have the capacity", "don't have capacity", "no bandwidth", "no capacity",
        "don't have the time", "went with another", "went with someone", "gone with another", "gone with someone",
        "decided to go with", "the other candidate", "another candidate", "other candidates", "decided not to",
        "decided against", "i'd rather not", "i would rather not", "i'd prefer not", "prefer not to",
        "not comfortable", "don't do referrals", "don't give referrals", "can't refer", "cannot refer",
        "against our policy", "against company policy", "has been filled", "is already filled",
        "already been filled", "have to say no", "going to say no", "need to say no", "the answer is no",
        "it's a no", "not something i", "not something we", "not for me", "isn't for me", "not for us",
        "isn't for us", "not looking for", "not looking to", "not in the market", "we're all set", "we are all set",
        "not moving forward", "won't be moving forward", "will not be moving forward",
        "decided to move forward with", "moving forward with other", "not able to take", "can't take on",
        "cannot take on", "won't be able to take", "not open to", "no interest in", "leave me alone",
        "don't have room", "no room for", "no budget for", "don't have the budget", "don't have budget",
        "have no plans", "we don't plan to", "no plans to", "cannot offer", "can't offer you", "unable to offer",
        "unable to take", "unable to accept", "cannot accept", "can't accept", "won't be possible",
        "not possible for us", "not possible for me", "沒有在看", "沒在看機會", "沒在看外面", "沒有要換", "沒有要轉",
        "遇缺不補", "不參與", "用不到", "自己有團隊", "自己的團隊在做", "無此需求", "不缺人", "沒有缺人", "沒缺人",
        "不再接", "不再收", "沒有興趣", "沒興趣", "不感興趣", "沒有太大興趣", "不要再傳", "不要再寄", "不要再聯絡",
        "不要再聯繫", "不要再打", "不要再加", "不要再私訊", "不要再來", "不要再把我", "請勿再", "勿再", "別再傳",
        "別再寄", "別再聯絡", "別再打", "別再私訊", "別再來", "停止傳", "不考慮", "暫時沒有這", "目前沒有這",
        "暫時沒有相", "目前沒有相", "目前沒有開", "目前沒有缺", "目前沒有職缺", "目前沒有適合", "目前沒有合適",
        "目前沒有名額", "目前沒有需求", "目前沒有徵", "目前沒有計", "目前沒有規", "目前沒有打算", "目前沒有招",
        "目前暫時沒有", "暫時沒有需求", "暫時沒有職缺", "暫時沒有規劃", "暫時沒有計畫", "暫時沒有打算", "暫時沒有招",
        "暫時沒有名額", "暫無", "目前無此", "沒有這個規劃", "沒有這方面的", "沒有相關需求", "沒有相關規劃",
        "沒有職缺", "沒有開缺", "沒有在徵", "沒在徵", "沒有在找", "沒在找", "沒有徵人", "無法協助", "無法幫忙",
        "無法幫", "無法答應", "無法接受", "無法提供", "沒辦法幫", "沒辦法答應", "沒辦法接", "沒辦法推薦",
        "沒辦法內推", "幫不上忙", "幫不上", "愛莫能助", "恕難", "恕不", "恕我", "婉拒", "心領", "謝絕", "不方便透露",
        "不方便提供", "不方便推薦", "不方便幫", "不太方便", "不便提供", "不便透露", "不接演講", "不接案", "不接",
        "不收", "額滿", "名額已滿", "名額滿了", "已經滿了", "找到人了", "已經找到人", "已經有人選", "已有人選",
        "已有合作", "已經有合作", "已經有配合", "已有配合", "不適合", "不太適合", "不合適", "另一位", "其他人選",
        "其他候選人", "未能錄取", "沒有錄取", "無法錄取", "很遺憾", "遺憾地", "留給年輕人", "留給更", "留給別人",
        "還是算了", "先不用", "不用了", "不需要了", "目前不需要", "暫時不需要", "我們不需要", "我不需要", "不打算",
        "沒有打算", "沒打算", "已經 close", "已經關", "不克出席", "不克參加", "不克前往", "恐怕不行", "沒有餘力",
        "沒餘力", "分身乏術", "抽不出時間", "抽不出空", "無意", "不參加了", "就不參加", "就不去了", "就先不",
        "先不考慮", "敬謝不敏", "沒有多的名額", "沒有預算", "沒預算", "做不來", "力有未逮", "不好意思婉拒",
        "公司規定不", "不能內推", "不能推薦", "不幫人", "不做內推", "不寫推薦", "恐怕沒辦法", "可能沒辦法幫",
        "沒辦法參加", "無法參加", "無法出席", "沒辦法出席", "沒辦法當", "沒辦法擔任", "無法擔任", "沒辦法配合",
        "無法配合",
    ]),
    (SoftRefusal, lines![
        "can't make it", "cannot make it", "won't be able to make", "can't make", "won't be able to",
        "not able to make", "i'm afraid i can't", "i'm afraid we can't", "afraid i cannot", "unfortunately i can't",
        "unfortunately we can't", "unfortunately, i can't", "unfortunately, we can't", "unfortunately not",
        "i'm afraid not", "can't join", "cannot join", "won't work for", "can't do it", "can't attend",
        "cannot attend", "not going to be able", "我沒辦法", "我可能沒辦法", "那天沒辦法", "去不了", "到不了",
        "沒辦法到", "不能去", "不能參加",
    ]),
    (Instead, lines![
        "works", "is fine", "are fine", "is better", "would work", "could do", "can do", "how about", "what about",
        "instead", "suits", "reschedule", "i'm free", "another day", "is open", "move it", "move our", "改到",
        "改成", "改約", "改天", "可以嗎", "方便嗎", "換到", "換成", "有空", "也可以", "都可以", "如何", "好嗎",
    ]),
];

/// Whether they decline. `put_off` is whether they asked to be written to later, which is no refusal.
pub fn declined(lines: &[Line], put_off: bool) -> bool {
    let never = |line: &Line| {
        [
            "contact me",
            "message me",
            "write to me",
            "email me",
            "不要再",
            "請勿再",
            "別再",
            "messaging",
            "contacting",
            "remove me",
            "take me off",
        ]
        .iter()
        .any(|word| line.plain.contains(word))
    };
    lines.iter().enumerate().any(|(index, line)| {
        let asked = line
            .plain
            .trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '?' | '？'))
            .ends_with(['?', '？']);
        let firm = line.hits.of_kind(Refusal).any(|hit| stands(line, hit.start, hit.end)) || lacks(line);
        if firm {
            return !asked && (!put_off || never(line));
        }
        let soft = line.hits.of_kind(SoftRefusal).any(|hit| stands(line, hit.start, hit.end));
        let other = lines[index..].iter().any(|line| line.has(Instead));
        soft && !asked && !put_off && !other
    })
}

/// 沒有轉職的打算, 沒有多的名額: they have no plan, need or room.
fn lacks(line: &Line) -> bool {
    line.plain.match_indices("沒有").any(|(at, word)| {
        let rest: String =
            line.plain[at + word.len()..].chars().take(10).take_while(|c| !"，。！？、".contains(*c)).collect();
        let nouns = [
            "的打算",
            "的計畫",
            "的計劃",
            "的規劃",
            "的需求",
            "的名額",
            "的職缺",
            "的預算",
            "的想法",
            "的安排",
            "的考慮",
        ];
        nouns.iter().any(|noun| rest.contains(noun)) && stands(line, at, at + word.len())
    })
}

/// Whether the words are the writer's own and about now: no report, no condition, no double no.
fn stands(line: &Line, start: usize, end: usize) -> bool {
    let clause =
        line.clauses.iter().find(|clause| clause.start <= start && start < clause.end).map_or(0, |clause| clause.start);
    let head = line.plain[clause..start].trim_end();
    let tail = line.plain[end..].trim_start();
    let others =
        ["if ", "when they ", "they ", "he ", "she ", "you ", "if you're", "you're ", "if you are", "whether "]
            .iter()
            .any(|begin| head.starts_with(begin) || head.ends_with(begin.trim_end()));
    let condition = ["如果", "若", "要是", "他", "她", "他們", "很多人", "有些人", "大家", "你", "您"]
        .iter()
        .any(|word| head.starts_with(word))
        || head.contains("的人");
    let fine = ["problem", "at all problem"].iter().any(|word| tail.starts_with(word))
        || head.ends_with("不會")
        || head.ends_with("不是");
    // "I can't help but smile", "I wish I could have been there": no refusal.
    let idiom = tail.starts_with("but ")
        || tail.starts_with("thinking")
        || tail.starts_with("smiling")
        || tail.starts_with("have been there")
        || tail.starts_with("myself");
    // 不收費, 不接電話 are about something else.
    let other = ["費", "電話", "錢", "人事", "到", "客氣", "起", "受"].iter().any(|word| tail.starts_with(word))
        && (line.plain[start..end].ends_with('收')
            || line.plain[start..end].ends_with('接')
            || line.plain[start..end].ends_with("恕我"));
    // "I'll pass it on" hands something over.
    let over = line.plain[start..end].ends_with("pass")
        && ["it ", "this on", "this along", "them ", "that on", "your ", "along"]
            .iter()
            .any(|word| tail.starts_with(word));
    !others && !condition && !fine && !idiom && !other && !over
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

    #[test]
    fn says_no() {
        for text in [
            "We're not interested.",
            "I'll have to pass this time.",
            "Please don't contact me again.",
            "謝謝，目前暫時沒有這個規劃。",
            "恕難配合。",
        ] {
            assert!(reading(text).declined, "{text:?}");
        }
    }

    #[test]
    fn says_no_such_thing() {
        for text in [
            "No problem at all!",
            "Not now, try me in March.",
            "I can't make Thursday, how about Friday?",
            "I'll pass it on to Dana.",
            "沒問題！",
            "週三不行，改週四可以嗎？",
            "不客氣。",
        ] {
            assert!(!reading(text).declined, "{text:?}");
        }
    }
}
