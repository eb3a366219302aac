//! Which sentences want an answer from the reader. Requests in question form and indirect questions do; courtesies,
//! rhetorical questions, questions that are only told, and plain imperatives do not.

use super::lexicon::Cue::{self, *};
use super::lexicon::lines;
use super::line::Line;
use crate::text::{Lang, Span, is_han};

/// The phrases that tell questions apart.
#[rustfmt::skip]
pub const PHRASES: &[(Cue, &str)] = &[
    (Courtesy, lines![
        "how are you", "how're you", "how are u", "how r u", "how's it going", "how is it going", "hows it going",
        "how have you been", "how've you been", "how are things", "how is everything", "how's everything",
        "how are you all", "how's life", "how is life", "how do you do", "what's up", "what's new",
        "how's your week", "how is your week", "how's your day", "how is your day", "how was your weekend",
        "how's the week", "how's your monday", "how's your friday", "how goes it", "hope you are well",
        "hope you're well", "hope all is well", "how are we", "you doing well", "are you well", "all good with you",
        "all well with you", "everything good", "everything ok", "all good", "long time no see", "最近好嗎",
        "近來好嗎", "近來可好", "最近可好", "你好嗎", "您好嗎", "妳好嗎", "過得好嗎", "過得還好嗎", "一切好嗎",
        "一切都好嗎", "一切還好嗎", "都好嗎", "還好嗎", "一切順利嗎", "都順利嗎", "還順利嗎", "最近順利嗎",
        "過得如何", "過得怎麼樣", "過得怎樣", "最近如何", "最近怎麼樣", "最近怎樣", "近況如何", "一切可好",
        "別來無恙", "最近忙嗎", "忙不忙", "最近好不好", "你好不好", "您好不好", "都平安吧", "都好吧", "還好吧",
        "一切順利吧", "吃飽了嗎", "吃飽沒", "還習慣嗎", "身體好嗎", "好不好啊", "近來如何", "近來一切",
    ]),
    (Rhetorical, lines![
        "who knows", "who can afford", "who could have", "who would have", "who would've", "who wouldn't",
        "who doesn't", "who needs", "who cares", "who has time", "who has the time", "who hasn't", "who isn't",
        "who can blame", "who could blame", "who even", "who am i to", "can you believe", "can you imagine",
        "could you imagine", "what are the odds", "what could go wrong", "what could possibly", "how cool is",
        "how great is", "how amazing is", "how crazy is", "how awesome is", "how funny is", "how nice is",
        "how hard can", "how hard could", "guess what", "isn't that", "isn't this", "isn't it wild",
        "isn't it funny", "isn't it great", "isn't it amazing", "isn't it crazy", "isn't it nice",
        "isn't it strange", "isn't it odd", "isn't it lovely", "isn't it interesting", "aren't we all",
        "don't we all", "haven't we all", "what's not to", "why would anyone", "why would anybody", "why not both",
        "why bother", "sound familiar", "sounds familiar", "where does the time go", "where did the time go",
        "where has the time gone", "where did the year go", "where has the year gone", "where did the summer go",
        "is it just me", "how could i forget", "how can i forget", "how could i say no", "how can i say no",
        "how could i resist", "how can i ever", "how could i ever", "how can i thank", "how could anyone",
        "what else is new", "what do you know", "did you know that", "would you believe", "need i say",
        "what's the point", "you know what", "see what i did", "in what world", "since when",
        "what would i do without", "what more could", "what more can", "where would we be", "where would i be",
        "funny how", "what have i got to lose", "what do i have to lose", "why on earth", "who says",
        "what's the worst", "don't you just love", "don't you hate", "am i right", "isn't life", "how time flies",
        "small world", "誰知道", "誰曉得", "誰不想", "誰不愛", "誰不喜歡", "誰想得到", "誰會想到", "誰料得到",
        "有誰", "誰受得了", "誰會", "誰敢", "何樂而不為", "怎麼可能", "怎麼會不", "怎麼好意思", "怎麼敢", "哪有",
        "哪敢", "哪能", "哪裡會", "難道", "豈", "何嘗", "何必", "何苦", "不是嗎", "不是很", "不就是", "可不是嗎",
        "你說是吧", "你說是不是", "你猜怎麼", "猜猜看", "又有什麼關係", "有什麼辦法", "能怎麼辦", "還能說什麼",
        "夫復何求", "有什麼好", "天底下", "不覺得很", "不覺得超", "是不是很巧", "是不是很妙", "是不是超", "世界真小",
        "誰能", "誰叫", "誰說", "怎能不", "怎麼能不", "哪來的", "算什麼",
    ]),
    (Tag, lines![
        "isn't it?", "aren't they?", "doesn't it?", "don't they?", "wasn't it?", "weren't they?", "didn't it?",
        "won't it?", "hasn't it?", "don't you think?", "wouldn't you say?", "wouldn't you agree?", "you know?",
        "right?", "huh?", "eh?", "no?", "innit?", "see?", "can't it?", "can it?", "is it?", "does it?",
        "haven't we?", "ok?", "okay?", "alright?", "deal?", "aren't we?", "don't we?", "ha?", "對吧？", "對吧?",
        "對不對？", "對不對?", "是吧？", "是吧?", "是不是？", "是不是?", "對嗎？", "對嗎?", "不是嗎？", "好嗎？",
        "你說呢？", "齁？", "吼？", "厚？",
    ]),
    (Indirect, lines![
        "let me know whether", "let me know what", "let me know when", "let me know which", "let me know how",
        "let me know who", "let me know where", "let me know your", "let me know roughly", "let me know by",
        "i was wondering", "i wondered", "i wonder if you", "i wonder whether you", "i wonder how you",
        "i wonder what you", "i wonder where you", "i wonder which", "i am wondering", "i'm wondering",
        "we were wondering", "just wondering", "wondering if", "wondering whether", "wondering how you",
        "wondering what you", "i'd love to know", "i would love to know", "i'd love to hear how",
        "i'd love to hear what", "i'd love to hear your", "i would love to hear your", "i would love to hear how",
        "i'd like to know", "i would like to know", "i'd like to ask", "i would like to ask", "i wanted to ask",
        "i want to ask", "i'd be curious", "i would be curious", "i'm curious", "i am curious", "curious how you",
        "curious what you", "love to hear how", "love to hear what", "love to hear your", "love to hear whether",
        "love to know", "like to hear how", "like to hear your", "like to know how", "like to know what",
        "like to know whether", "curious whether", "curious if you", "curious to know", "curious to hear",
        "curious which", "keen to know", "keen to hear how", "keen to hear what", "keen to hear your",
        "interested to know", "interested to hear", "may i ask", "can i ask", "could i ask", "might i ask",
        "my question is", "my question:", "my only question", "one question:", "quick question:",
        "i'd appreciate your thoughts on", "i'd be grateful to know", "it would help to know",
        "would help me to know", "i'd be interested in your", "i'd be interested to", "i'd be glad to know",
        "i'd value your", "i would value your", "wanted to know whether", "wanted to know if", "wanted to know how",
        "do let me know whether", "wanted to check whether", "wanted to check if you", "wanted to see if you",
        "i'd be glad of your", "想請教", "想請問", "請教一下", "請教您", "請教你", "請教妳", "請問", "想問",
        "想跟您請教", "想跟你請教", "想向您請教", "想知道您", "想知道你", "想知道妳", "想知道貴", "很好奇您",
        "很好奇你", "好奇您", "好奇你", "好奇妳", "想聽聽您", "想聽聽你", "想聽聽妳", "想了解您", "想了解你",
        "想瞭解您", "想確認您", "想確認你", "想跟您確認", "想跟你確認", "跟您確認一下", "跟你確認一下", "冒昧請問",
        "冒昧請教", "可否", "能否", "可不可以", "能不能", "是否方便", "是否可以", "方不方便", "願不願意",
        "有沒有興趣", "有沒有可能", "有沒有空", "有沒有推薦", "能不能請", "請問一下", "求教",
    ]),
    (LetMeKnowIf, lines!["let me know if", "tell me if", "lemme know if", "let us know if"]),
    (OpenDoor, lines![
        "any question", "any questions", "more questions", "further questions", "a question", "questions",
        "anything", "any help", "any trouble", "any issues", "any problems", "ever", "i can help", "i can be",
        "we can help", "can help you", "of any help", "of help", "of use", "change your mind", "run into",
        "get stuck", "comes up", "you hear", "you'd like me to", "you want me to", "need more", "need a hand",
        "something", "you're in town", "you are in town", "there's a way i", "i can do", "you need", "plans change",
        "in the area", "around here", "it doesn't", "it does not", "doesn't work", "does not work", "can't make",
        "cannot make", "有需要", "有問題", "有任何", "有什麼需要", "有空的話", "需要幫忙", "需要協助", "有什麼問題",
        "有疑問",
    ]),
    (Unknowing, lines!["不知道", "不知", "不曉得", "想了解", "想瞭解", "想知道", "想確認", "不確定您", "不確定你", "好奇"]),
    (AskingWord, lines![
        "嗎", "呢", "是否", "有沒有", "會不會", "方不方便", "能不能", "可不可以", "可否", "能否", "願不願意",
        "是不是", "哪", "什麼時候", "何時", "多久", "多少", "怎麼", "如何", "什麼", "幾", "誰", "要不要", "行不行",
        "好不好", "為何",
    ]),
    (ToldQuestion, lines![
        "我問他", "我問她", "我問同事", "我問了", "我問工", "他問我", "她問我", "他們問我", "有人問", "常被問",
        "被問到", "老闆問", "主管問", "同事問", "客戶問", "朋友問", "你問我", "您問我", "你問的", "您問的",
        "你上次問", "您上次問", "想問的是", "asked me", "ask me", "asks me", "you asked", "i asked", "we asked",
        "i keep asking myself", "i asked myself", "people ask", "he asked", "she asked", "they asked", "i asked him",
        "i asked her", "i asked my", "keeps asking", "kept asking", "keep asking", "was asked", "got asked",
        "i asked them", "i asked the", "asked us",
    ]),
];

/// Where the question stands in the message, if the sentence is one. `next` is the sentence after it.
pub fn question(line: &Line, next: Option<&Line>) -> Option<Span> {
    let whole = Span::new(line.span.start, line.span.end);
    if marked(line) {
        return (!idle(line, next)).then_some(whole);
    }
    if quoted(line) {
        return None;
    }
    match line.lang {
        Lang::Zh => unmarked_chinese(line, next).then_some(whole),
        Lang::En => {
            if indirect_english(line) {
                return Some(whole);
            }
            if line.plain.ends_with('!') {
                return None;
            }
            let clause = line.clauses.iter().copied().find(|&clause| inverted(line.piece(clause)));
            clause.map(|clause| if asks_for_something(line.piece(clause)) { whole } else { line.origin(clause) })
        }
    }
}

/// Whether the sentence ends in a question mark that belongs to it.
fn marked(line: &Line) -> bool {
    let end = line.plain.trim_end_matches(|c: char| !matches!(c, '?' | '？' | '.' | '。') && !c.is_alphanumeric());
    if !end.ends_with(['?', '？']) {
        return false;
    }
    let last = end.rsplit([' ', '，', ',']).next().unwrap_or("");
    !last.contains("://") && !last.starts_with("www.") && end.chars().any(char::is_alphanumeric)
}

/// Whether a question with its mark wants no answer.
fn idle(line: &Line, next: Option<&Line>) -> bool {
    if reported(line) || courtesy(line) {
        return true;
    }
    let last = line.last_clause();
    if line.has(Rhetorical) {
        let tail = line.plain.len() - last.len();
        // A rhetorical turn in front of a real question takes nothing from it.
        if line.hits.of_kind(Rhetorical).any(|hit| hit.end + 2 >= tail) {
            return true;
        }
    }
    if tagged(line) {
        return true;
    }
    let answered = next.is_some_and(|next| {
        ["because", "simple", "simply", "easy:", "it turns out", "turns out", "因為", "很簡單", "答案", "原來", "沒錯"]
            .iter()
            .any(|begin| next.plain.starts_with(begin))
    });
    let bare = matches!(
        last.trim_matches(|c: char| !c.is_alphanumeric()),
        "why"
            | "really"
            | "seriously"
            | "so"
            | "what"
            | "wow"
            | "why not"
            | "oh"
            | "為什麼"
            | "真的"
            | "真的嗎"
            | "真的假的"
            | "蛤"
            | "咦"
    );
    let announced = line.clauses.len() == 1
        && next.is_some_and(|next| next.paragraph == line.paragraph && !marked(next))
        && ["the ", "my ", "our ", "best part", "biggest"].iter().any(|begin| last.starts_with(begin))
        && last.split(' ').count() <= 4;
    answered || bare && (line.clauses.len() == 1) || announced
}

/// Whether all that the sentence asks is how the reader is.
fn courtesy(line: &Line) -> bool {
    let Some(hit) = line.hits.of_kind(Courtesy).last() else { return false };
    let rest = &line.plain[hit.end..];
    if line.lang == Lang::Zh {
        let clause = line.clauses.iter().find(|clause| clause.start <= hit.start && hit.start < clause.end);
        let before = clause.map_or("", |clause| &line.plain[clause.start..hit.start]);
        return rest.chars().filter(|&c| is_han(c)).count() <= 2 && before.chars().filter(|&c| is_han(c)).count() <= 8;
    }
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    let mut words = rest.split(' ').filter(|word| !word.is_empty());
    let first = words.next().unwrap_or("");
    let doing = matches!(first, "doing" | "going" | "feeling" | "keeping" | "holding" | "today" | "all" | "really");
    // "How are you finding Berlin?" wants an answer; "How are you these days?" does not.
    let real =
        !doing && (first.ends_with("ing") && first.len() > 4 || matches!(first, "planning" | "so" | "not" | "able"));
    let and = rest.split([',', ';']).nth(1).is_some_and(|part| part.split(' ').count() > 3)
        || rest.contains("and did ")
        || rest.contains("and how did ")
        || rest.contains("and what ")
        || rest.contains("and do you ");
    !real && !and && words.count() <= 8
}

/// Whether the question hangs on a statement that is none about the reader.
fn tagged(line: &Line) -> bool {
    let tail = line.plain.trim_end_matches(|c: char| !matches!(c, '?' | '？'));
    let Some(hit) = line.hits.of_kind(Tag).filter(|hit| hit.end == tail.len()).min_by_key(|hit| hit.start) else {
        return false;
    };
    let before = line.plain[..hit.start].trim_end_matches([',', ' ', '，']);
    let set_off = before.len() < hit.start || line.lang == Lang::Zh;
    if !set_off && !before.is_empty() {
        return false;
    }
    let tag = &line.plain[hit.start..hit.end];
    if tag.starts_with("好嗎") {
        return false;
    }
    // "Friday at five, ok?" asks; "I'll send it on Friday, ok?" does not.
    if tag.starts_with("ok") || tag.starts_with("alright") || tag.starts_with("deal") {
        return ["i'll ", "i will ", "we'll ", "we will "].iter().any(|own| before.contains(own));
    }
    // "You are still at the lab, right?" asks; "Small world, right?" does not.
    let checks = tag.starts_with("right") || tag.starts_with("no") || tag.starts_with('對') || tag.starts_with('是');
    let of_reader = before.starts_with("you ")
        || before.starts_with("you're")
        || before.starts_with("your ")
        || before.contains(" you ")
        || before.contains(" you're ")
        || before.contains(['你', '您', '妳', '貴']);
    !(checks && of_reader)
}

/// Whether the question is somebody's, told: in quotation marks with words before them, or after "people ask me".
fn reported(line: &Line) -> bool {
    if quoted(line) {
        return true;
    }
    line.hits.of_kind(ToldQuestion).any(|hit| {
        let mut last = line.clauses.last().map_or(0, |clause| clause.start);
        // "So I asked the vendor: why …?"
        if line.plain[..last].trim_end().ends_with([':', '：']) && line.clauses.len() > 1 {
            last = line.clauses[line.clauses.len() - 2].start;
        }
        let you =
            line.plain[hit.end..].trim_start().starts_with("you") && line.plain[hit.start..hit.end].ends_with("asked");
        !you && hit.start >= last
            && !line.plain[last..hit.start].contains(['嗎', '?'])
            && !["have you ", "did they", "can you", "could you"].iter().any(|ask| line.plain[last..].starts_with(ask))
    })
}

/// Whether the sentence's end mark stands inside quotation marks.
fn quoted(line: &Line) -> bool {
    let tail = line.plain.trim_end_matches(|c: char| c.is_whitespace() || c == '.' || c == '。');
    let Some(close) = tail.chars().last().filter(|c| matches!(c, '"' | '”' | '」' | '』')) else { return false };
    let inner = &tail[..tail.len() - close.len_utf8()];
    inner.ends_with(['?', '？', '!', '！'])
        && match close {
            '"' => inner.contains('"'),
            '”' => inner.contains('“'),
            '」' => inner.contains('「'),
            _ => inner.contains('『'),
        }
}

/// Whether an English sentence without a mark asks in a roundabout way.
fn indirect_english(line: &Line) -> bool {
    if line.has(Indirect) && !line.has(ToldQuestion) {
        let told = ["thanks for", "thank you for", "you let me know", "you'll let me know"];
        return !told.iter().any(|phrase| line.plain.contains(phrase)) && !vacant(line);
    }
    if let Some(hit) = line.hits.of_kind(LetMeKnowIf).next() {
        let rest = &line.plain[hit.end..];
        let door = line.hits.of_kind(OpenDoor).any(|open| open.start >= hit.end);
        let early = line.hits.of_kind(OpenDoor).any(|open| open.start < hit.start)
            && line.plain[..hit.start].trim_start().starts_with("if ");
        return !door && !early && rest.split(' ').filter(|word| !word.is_empty()).count() >= 2;
    }
    false
}

/// "I was wondering" with nothing behind it, or about somebody else.
fn vacant(line: &Line) -> bool {
    let Some(hit) = line.hits.of_kind(Indirect).max_by_key(|hit| hit.end) else { return true };
    let rest = line.plain[hit.end..].trim_matches(|c: char| !c.is_alphanumeric());
    rest.is_empty() && !line.plain.ends_with(':')
}

/// Whether an English clause has the word order of a question.
fn inverted(clause: &str) -> bool {
    let mut clause = clause;
    for lead in ["and ", "but ", "so ", "also ", "ok ", "okay ", "hey ", "hi ", "btw ", "by the way ", "please "] {
        clause = clause.strip_prefix(lead).unwrap_or(clause);
    }
    let mut words = clause.split(' ');
    let first = words.next().unwrap_or("");
    let second = words.next().unwrap_or("").trim_end_matches(|c: char| !c.is_alphanumeric());
    let third = words.next();
    let asking = ["what", "which", "how", "when", "where", "who", "why", "what's", "where's", "who's", "when's"];
    let helper =
        ["do", "does", "did", "are", "is", "was", "were", "can", "could", "would", "will", "should", "have", "has"];
    let reader = ["you", "your", "u", "ya"];
    if helper.contains(&first) && (reader.contains(&second)) {
        return third.is_some() && first != "should" && first != "were";
    }
    if matches!(
        clause.split(' ').take(2).collect::<Vec<_>>()[..],
        ["any", "chance" | "idea" | "thoughts" | "update" | "news" | "tips"]
    ) {
        return clause.split(' ').count() >= 3;
    }
    if !asking.contains(&first) || clause.starts_with("what a ") || clause.starts_with("how do you do") {
        return false;
    }
    // "What you built" is no question, "what do you build" is one; "when I do your taxes" again none.
    let words: Vec<&str> = clause.split(' ').take(8).collect();
    let at = words.windows(2).position(|pair| helper.contains(&pair[0]) && reader.contains(&pair[1]));
    at.is_some_and(|at| {
        at >= 1 && !words[1..at].iter().any(|word| matches!(*word, "i" | "we" | "they" | "he" | "she" | "you"))
    })
}

/// A request in question form is told to its end; a bare question ends at its comma.
fn asks_for_something(clause: &str) -> bool {
    ["could you", "can you", "would you", "will you"].iter().any(|ask| clause.starts_with(ask))
}

/// Whether a Chinese sentence without a mark asks.
fn unmarked_chinese(line: &Line, next: Option<&Line>) -> bool {
    if line.has(ToldQuestion) || line.has(Rhetorical) {
        return false;
    }
    let begins_told = ["謝謝", "感謝", "上次", "之前"].iter().any(|begin| line.plain.starts_with(begin));
    if let Some(hit) = line.hits.of_kind(Indirect).next() {
        let rest = &line.plain[hit.end..];
        // "想請教您幾個問題。" only announces the questions behind it.
        let announces = (rest.contains("問題") || rest.contains("一下"))
            && rest.chars().filter(|&c| is_han(c)).count() <= 8
            && next.is_some_and(|next| marked(next) || next.has(Indirect));
        let past =
            rest.ends_with("了。") || line.plain[..hit.start].ends_with('曾') || begins_told && rest.contains('的');
        let some_day = ["有機會", "改天", "日後", "未來", "下次", "希望能", "希望可以", "之後"].iter().any(|phrase| {
            line.plain[..hit.start].ends_with(phrase) || line.plain[..hit.start].ends_with(&format!("{phrase}再"))
        });
        let asks = rest.chars().filter(|&c| c.is_alphanumeric()).count() >= 2;
        if asks && !announces && !past && !some_day {
            return true;
        }
    }
    let clause_asks = |clause: &Span| {
        let words = line.piece(*clause).trim_end_matches(|c: char| !c.is_alphanumeric());
        let wonders = words.ends_with('呢')
            && words.contains(['你', '您', '妳'])
            && line
                .hits
                .of_kind(AskingWord)
                .any(|hit| clause.start <= hit.start && hit.end + "呢".len() <= clause.start + words.len());
        (words.ends_with('嗎') || wonders)
            && !line.hits.of_kind(Courtesy).any(|hit| clause.start <= hit.start && hit.end <= clause.end)
    };
    if line.clauses.iter().any(clause_asks) && !quoted(line) {
        return true;
    }
    let Some(first) = line.hits.of_kind(Unknowing).next() else { return false };
    let unknowing = line.hits.of_kind(Unknowing).filter(|hit| hit.start == first.start).last().unwrap_or(first);
    let rest = &line.plain[unknowing.end..];
    let own = ["我該", "該怎麼", "該如何", "怎麼謝", "如何感謝", "要怎麼", "該說", "他", "她"]
        .iter()
        .any(|own| rest.starts_with(own))
        || line.plain[..unknowing.start].ends_with(['都', '也', '還']);
    let to_reader = rest.contains(['您', '你', '妳', '貴'])
        || rest.contains("方便")
        || rest.ends_with("嗎。")
        || rest.contains("是否");
    !own && to_reader && line.hits.of_kind(AskingWord).any(|hit| hit.start >= unknowing.end)
}

#[cfg(test)]
mod tests {
    use crate::reading::questions;

    #[track_caller]
    fn asks(text: &str) {
        assert_eq!(questions(text).len(), 1, "{text:?} {:?}", questions(text));
    }

    #[track_caller]
    fn asks_nothing(text: &str) {
        assert_eq!(questions(text), [""; 0], "{text:?}");
    }

    #[test]
    fn asked() {
        asks("How are you finding the new role?");
        asks("Could you confirm the room.");
        asks("Let me know whether Monday works.");
        asks("You still live in Tainan, right?");
        asks("are you around on friday");
        asks("請問您們還收志工嗎");
        asks("不知道您方不方便給我一份簡章。");
        asks("你還在台南對吧？");
    }

    #[test]
    fn not_asked() {
        asks_nothing("Hi Ana, how are you? Hope all is well.");
        asks_nothing("Let me know if you have any questions.");
        asks_nothing("Who knows? Maybe it rains.");
        asks_nothing("They asked me \"when?\" every day.");
        asks_nothing("Could you ping me again in March?");
        asks_nothing("See https://example.org/?q=1 for more.");
        asks_nothing("最近好嗎？好久不見！");
        asks_nothing("世界真小，不是嗎？");
        asks_nothing("三月再聊好嗎？");
    }
}
