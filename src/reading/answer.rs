//! Whether a text says something to a question, in any words and in either language. It leans towards yes: an answer
//! not recognised would be taken for rudeness. Which sentences are questions is `questions`.

use crate::order;
use crate::text::hashed::{Table, Words};
use crate::text::{Folded, Patterns, Sentence, Span, Text, is_alphanumeric, is_han, sentences};

/// Whether `answer` takes up `question`: says something to it, in any words.
pub fn taken_up(question: &str, answer: &str) -> bool {
    Answer::new(answer).takes_up(question)
}

fn says_to(question: &str, answer: &Answer) -> bool {
    let asked = Folded::new(question);
    let whole = Span::new(0, asked.text.len());
    if answer.says(&REFERRING) || answer.states(&DEFERRING) {
        return true;
    }
    let wanted = terms(&asked.text);
    let shared = wanted.iter().filter(|term| answer.names(term)).count();
    if !wanted.is_empty() && (shared * 2 >= wanted.len() || shared >= 2 && shared * 3 >= wanted.len()) {
        return true;
    }
    // "I know you said next month": it is known, and spoken of.
    if (shared >= 1 || echoes(&asked.text, &answer.folded.text)) && answer.says(&MENTIONING) {
        return true;
    }
    let asks = |kind: &Patterns| kind.any(&asked, whole);
    // A choice is answered by either side of it.
    if asks(&CHOICE) && shared >= 1 && choices(&asked.text).iter().any(|term| answer.names(term)) {
        return true;
    }
    // 喝茶還是咖啡？ is answered by 茶.
    let first = asked.text.split_once("還是").and_then(|(before, _)| before.chars().next_back()).filter(|&c| is_han(c));
    if first.is_some_and(|c| answer.statements().any(|piece| piece.contains(c))) {
        return true;
    }
    if shares_characters(&asked.text, answer) {
        return true;
    }
    // 織得怎樣？ is answered where 織 comes back.
    let deed = asked
        .text
        .split_once("得怎")
        .or(asked.text.split_once("得如何"))
        .and_then(|(before, _)| before.chars().next_back());
    if deed.is_some_and(|deed| answer.statements().any(|piece| piece.contains(deed))) {
        return true;
    }
    let kind = [
        (&WHEN, &DATE),
        (&HOW_MANY, &NUMBER),
        (&HOW_MUCH, &MONEY),
        (&HOW_LONG, &DURATION),
        (&WHY, &BECAUSE),
        (&HOW_WENT, &OUTCOME),
        (&WHERE, &PLACE),
        (&REQUEST, &DELIVERY),
        (&CAN_WE_MEET, &DATE),
    ];
    if kind.iter().any(|(kind, said)| asks(kind) && answer.states(said)) {
        return true;
    }
    if asks(&HOW_MANY) && answer.statements().any(|piece| piece.contains(|c: char| c.is_ascii_digit())) {
        return true;
    }
    if asks(&WHO) && (answer.states(&SOMEBODY) || answer.names_somebody()) {
        return true;
    }
    // 誰付？ is answered where 付 comes back.
    let deed =
        asked.text.split_once('誰').and_then(|(_, rest)| rest.chars().find(|&c| !"來會要可能該是去負責".contains(c)));
    if deed.is_some_and(|deed| is_han(deed) && answer.statements().any(|piece| piece.contains(deed))) {
        return true;
    }
    // 找到了嗎？ is answered by 找到了: the verb comes back at the head of a clause.
    let repeats = |head: &usize| {
        let two: String = answer.folded.text[*head..].chars().filter(|c| *c != ' ').take(2).collect();
        two.chars().count() == 2
            && two.chars().all(is_han)
            && !["你們", "我們", "上次", "下次", "下個", "這個"].contains(&two.as_str())
            && !two.starts_with(['你', '您', '我', '請'])
            && asked.text.contains(&two)
    };
    if asks(&YES_OR_NO) && answer.heads.iter().any(repeats) {
        return true;
    }
    let polar = asks(&YES_OR_NO)
        || heads(&sentences::split(question).1, &asked).iter().any(|&head| starts(&AUXILIARY, &asked, head));
    if polar && answer.states(&REFUSING) {
        return true;
    }
    let yes_or_no = polar || asks(&CAN_WE_MEET) || asks(&REQUEST);
    let said_so = yes_or_no && answer.heads.iter().any(|&head| starts(&YES_OR_NO_SAID, &answer.folded, head));
    if said_so || yes_or_no && answer.states(&PERMITTING) {
        return true;
    }
    // A question for a number, a day, a person or one of two is answered by one of these; any other may be answered in any
    // words, so there only a draft that plainly speaks of something else leaves it open.
    let strict = [&WHEN, &HOW_MANY, &HOW_MUCH, &HOW_LONG, &WHO, &EITHER].iter().any(|kind| asks(kind));
    !strict && answer.may_answer(polar)
}

/// A draft as an answer, taken apart once for all questions: what it states, and what it says in all.
#[derive(Debug)]
pub struct Answer {
    folded: Folded,
    /// All sentences, as pieces of the folded text.
    sentences: Vec<Span>,
    /// Sentences that are no questions, as pieces of the folded text.
    stated: Vec<Span>,
    /// Where sentences and clauses begin.
    heads: Vec<usize>,
    /// What it says, sorted.
    terms: Vec<String>,
    /// A name stands in what it states, the greeting aside.
    capitals: bool,
}

impl Answer {
    /// Whether it takes up a question: says something to it, in any words.
    pub fn takes_up(&self, question: &str) -> bool {
        says_to(question, self)
    }

    fn names(&self, term: &String) -> bool {
        self.terms.binary_search(term).is_ok()
    }

    /// Takes a draft or message apart.
    pub fn new(source: &str) -> Answer {
        let folded = Folded::new(source);
        let text = Text::new(source);
        let stated = text
            .sentences
            .iter()
            .filter(|sentence| {
                !text.slice(sentence.span).trim_end_matches(['"', '”', '」', ')']).ends_with(['?', '？'])
            })
            .map(|sentence| folded.folded(sentence.span))
            .collect();
        let heads = heads(&text.sentences, &folded);
        let sentences = text.sentences.iter().map(|sentence| folded.folded(sentence.span)).collect();
        let terms = terms(&folded.text);
        let greeting = source.find([',', '!', '，', '\n']).map_or(0, |at| at + 1);
        let capitals = text.sentences.iter().filter(|sentence| sentence.span.end > greeting).any(|sentence| {
            let piece = &source[sentence.span.start.max(source.ceil_char_boundary(greeting))..sentence.span.end];
            let mut words = piece.split_whitespace().skip(1);
            let name = |word: &str| {
                word.chars().next().is_some_and(char::is_uppercase)
                    && !matches!(word, "I" | "I'm" | "I'll" | "I've" | "I'd")
            };
            !piece.trim_end().ends_with('?') && words.any(name)
        });
        Answer { folded, sentences, stated, heads, terms, capitals }
    }

    /// Whether some sentence could be an answer in words of its own: it is no courtesy, no request and no news of another thing.
    fn may_answer(&self, polar: bool) -> bool {
        let mut after_ask = false;
        for &span in &self.sentences {
            let stated = self.stated.contains(&span);
            let piece = &self.folded.text[span.start..span.end];
            let mut from = span.start;
            // The greeting: what stands before the first comma of the draft, where it is short.
            if span.start == self.sentences[0].start {
                let comma =
                    piece.find([',', '，', '!', '~', '\n', ':']).filter(|&at| piece[..at].chars().count() <= 24);
                from += comma.map_or(0, |at| at + 1);
            }
            let rest = Span::new(from.min(span.end), span.end);
            let said = self.folded.text[rest.start..rest.end].trim();
            let asks = !stated || ASKING.any(&self.folded, rest);
            let other = said.chars().filter(|c| c.is_alphanumeric()).count() < 2
                || COURTESY.any(&self.folded, rest)
                || NEWS.any(&self.folded, rest);
            // What follows a request gives its reason.
            if !asks && !other && !after_ask {
                let han = said.chars().any(is_han);
                let head = said.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
                let words = said.split_whitespace().count();
                let thing = matches!(
                    head,
                    "the"
                        | "our"
                        | "my"
                        | "your"
                        | "new"
                        | "this"
                        | "these"
                        | "a"
                        | "an"
                        | "another"
                        | "his"
                        | "her"
                        | "their"
                );
                let own = matches!(head, "i" | "we" | "ive" | "weve" | "im" | "were") && polar && words > 6;
                if han || !thing && !own {
                    return true;
                }
            }
            after_ask = asks;
        }
        false
    }

    fn says(&self, patterns: &Patterns) -> bool {
        patterns.any(&self.folded, Span::new(0, self.folded.text.len()))
    }

    fn states(&self, patterns: &Patterns) -> bool {
        self.stated.iter().any(|&span| patterns.any(&self.folded, span))
    }

    /// Whether a capital letter stands within a sentence, after its first word: a name, as a rule.
    fn names_somebody(&self) -> bool {
        self.capitals
    }

    fn statements(&self) -> impl Iterator<Item = &str> {
        self.stated.iter().map(|span| &self.folded.text[span.start..span.end])
    }
}

/// Where sentences and clauses begin in the folded text.
fn heads(sentences: &[Sentence], folded: &Folded) -> Vec<usize> {
    let mut heads: Vec<usize> = sentences.iter().map(|sentence| folded.folded(sentence.span).start).collect();
    for (at, c) in folded.text.char_indices() {
        if matches!(c, ',' | '、' | '—' | ':' | ';' | '~' | '。' | '-' | ')') {
            heads.push(at + c.len_utf8());
        }
    }
    for (at, connective) in folded.text.match_indices(" and ").chain(folded.text.match_indices(" but ")) {
        heads.push(at + connective.len());
    }
    heads
}

/// Whether three Han characters in a row stand in both.
fn echoes(one: &str, other: &str) -> bool {
    let characters: Vec<char> = one.chars().collect();
    characters
        .windows(3)
        .any(|three| three.iter().all(|&c| is_han(c)) && other.contains(&three.iter().collect::<String>()))
}

/// Whether much of what a Chinese question is about comes back, character by character: 寄公會就好 to 寄給公會嗎.
fn shares_characters(question: &str, answer: &Answer) -> bool {
    const SAY_LITTLE: &str = "現時候間大概知道覺得方便謝感上下次目前今明最近先生小姐老師應該直接告訴回覆麻煩另外已經自己比較多少久後來月年日天人事們好看說做會";
    let carries = |c: &char| is_han(*c) && !STOP_CHARACTERS.contains(*c) && !SAY_LITTLE.contains(*c);
    let mut wanted: Vec<char> = question.chars().filter(carries).collect();
    order::sort(&mut wanted);
    wanted.dedup();
    let shared = wanted.iter().filter(|&&c| answer.statements().any(|piece| piece.contains(c))).count();
    shared >= 2 && shared * 3 >= wanted.len() || shared >= 1 && shared * 2 >= wanted.len()
}

/// Whether a phrase stands right at `head`, a space left out.
fn starts(patterns: &Patterns, text: &Folded, head: usize) -> bool {
    let space = text.text[head..].chars().take_while(|c| *c == ' ').count();
    let within = Span::new(head + space, text.text.len());
    patterns.opens(text, within)
}

/// The terms on either side of "or" and 還是.
fn choices(question: &str) -> Vec<String> {
    let at = [" or ", "還是"].iter().find_map(|word| question.find(word).map(|at| (at, word.len())));
    let Some((at, length)) = at else { return Vec::new() };
    let before = &question[..at];
    let before = before.rfind([',', '，', '?', '。', ':']).map_or(before, |comma| &before[comma..]);
    let after = &question[at + length..];
    let mut found = terms(after);
    // "The red or the blue" names both; "bring one for the kick-off, or should we book one" names the second alone.
    if found.len() <= 2 && !after.contains(" we ") && !after.contains(" you ") && !after.contains(" i ") {
        found.extend(terms(before));
    }
    found
}

/// The words that carry the content of a folded text: stems of Latin words, pairs of Han characters, numbers; words of
/// one meaning in either language as one term.
fn terms(folded: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut last: Option<char> = None;
    for c in folded.chars().chain(" ".chars()) {
        if !is_han(c) && is_alphanumeric(c) {
            word.push(c);
            last = None;
            continue;
        }
        if !word.is_empty() {
            let stem = stem(&word);
            if !STOP_WORDS.has(&word) && !STOP_WORDS.has(&stem) {
                found.push(concept(&stem).map_or(stem, str::to_owned));
            }
            word.clear();
        }
        let carries = is_han(c) && !STOP_CHARACTERS.contains(c);
        if let (Some(before), true) = (last, carries) {
            let pair: String = [before, c].iter().collect();
            if !STOP_PAIRS.has(&pair) {
                found.push(concept(&pair).map_or(pair, str::to_owned));
            }
        }
        last = carries.then_some(c);
    }
    order::sort(&mut found);
    found.dedup();
    found
}

/// A Latin word without its commonest endings.
fn stem(word: &str) -> String {
    if word.len() < 4 || !word.is_ascii() || word.bytes().any(|b| b.is_ascii_digit()) {
        return word.to_owned();
    }
    let cut = |ending: &str, keep: usize| word.strip_suffix(ending).filter(|rest| rest.len() >= keep);
    let rest = cut("ingly", 3)
        .or_else(|| cut("ing", 3))
        .or_else(|| cut("ies", 3))
        .or_else(|| cut("ed", 3))
        .or_else(|| cut("es", 3))
        .or_else(|| cut("ly", 4))
        .or_else(|| if word.ends_with("ss") { None } else { cut("s", 3) })
        .unwrap_or(word);
    let rest = rest.strip_suffix(['e', 'y', 'i']).filter(|rest| rest.len() >= 3).unwrap_or(rest);
    let mut letters = rest.chars().rev();
    match (letters.next(), letters.next()) {
        (Some(a), Some(b)) if a == b && !matches!(a, 's' | 'l' | 'e' | 'o') => rest[..rest.len() - 1].to_owned(),
        _ => rest.to_owned(),
    }
}

/// The first word of the line of `SAME` that a term stands on.
fn concept(term: &str) -> Option<&'static str> {
    use std::sync::LazyLock;
    static TABLE: LazyLock<Table> = LazyLock::new(|| {
        SAME.iter()
            .flat_map(|line| {
                let mut words = line.split(' ');
                let first = words.clone().next().unwrap_or("");
                words
                    .by_ref()
                    .map(move |word| (if word.is_ascii() { stem(word) } else { word.to_owned() }, first))
                    .collect::<Vec<_>>()
            })
            .collect()
    });
    TABLE.get(term)
}

/// Words of one meaning, in both languages: a question in one is often answered in the other.
const SAME: &[&str] = &[
    "price cost fee budget quote quotation 價格 價錢 費用 預算 報價 多少錢",
    "salary pay wage compensation 薪資 薪水 待遇 月薪 年薪",
    "talk presentation lecture speech keynote 演講 講座 簡報 分享會",
    "meeting meet appointment 會議 開會 見面 碰面",
    "call phone ring 電話 通話",
    "book chapter 書籍 這本",
    "draft manuscript paper thesis 稿子 論文 草稿 文章 初稿",
    "date day schedule 日期 時程",
    "contract agreement 合約 契約 合同",
    "interview 面試 訪談",
    "job role position post 職缺 工作 職位 職務",
    "company firm 公司",
    "team crew 團隊",
    "school university college 學校 大學",
    "photo picture image 照片 圖片 相片",
    "video recording 影片 錄影",
    "slide deck 投影片",
    "file document attachment 檔案 文件 附件",
    "address 地址",
    "number 號碼",
    "version release 版本",
    "client customer 客戶",
    "child kid son daughter 孩子 小孩 兒子 女兒",
    "family wife husband 家人 太太 先生",
    "house flat apartment home 房子 租屋 住處",
    "car drive 開車 車子",
    "train bus flight 火車 高鐵 飛機 公車",
    "food dinner lunch meal eat 吃飯 晚餐 午餐 餐廳",
    "vegetarian vegan 吃素 素食",
    "size 尺寸 大小",
    "language 語言",
    "invoice bill 發票 帳單 請款",
    "sample 樣品 樣本",
    "order 訂單 下單",
    "deliver ship shipping 出貨 交貨 寄送",
    "test exam 考試 測試",
    "baby birth born 出生 寶寶 生了",
    "health surgery knee doctor 身體 開刀 膝蓋 醫生",
    "move moved moving 搬家 搬到 搬去",
    "visa 簽證",
    "resume cv 履歷",
    "tool software 工具 軟體",
    "grant fund funding money 經費 補助 資金",
    "student pupil 學生",
    "hire recruit 徵才 招募",
    "plan 計畫 計劃 打算",
    "reason why 原因 為什麼 理由",
    "start begin 開始",
    "finish done complete 完成 結束 做完",
    "like enjoy 喜歡",
    "introduce introduction intro 介紹 引薦",
    "review feedback comment 意見 回饋 評論",
    "lab laboratory 實驗室",
    "map 地圖",
    "garden 花園 菜園",
    "dog 小狗",
    "coffee 咖啡",
    "tea 茶葉",
    "name 名字 名稱",
    "mail email 信箱 郵件",
];

static STOP_WORDS: Words = Words::new(&[
    "a",
    "an",
    "the",
    "and",
    "or",
    "but",
    "if",
    "of",
    "in",
    "on",
    "at",
    "to",
    "for",
    "from",
    "by",
    "with",
    "about",
    "as",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "being",
    "am",
    "do",
    "does",
    "did",
    "done",
    "doing",
    "have",
    "has",
    "had",
    "having",
    "will",
    "would",
    "shall",
    "should",
    "can",
    "could",
    "may",
    "might",
    "must",
    "i",
    "im",
    "ive",
    "id",
    "ill",
    "me",
    "my",
    "mine",
    "you",
    "youre",
    "youve",
    "youd",
    "youll",
    "your",
    "yours",
    "he",
    "she",
    "it",
    "its",
    "we",
    "weve",
    "wed",
    "our",
    "us",
    "they",
    "them",
    "their",
    "this",
    "that",
    "thats",
    "these",
    "those",
    "there",
    "here",
    "what",
    "whats",
    "which",
    "who",
    "whom",
    "whose",
    "when",
    "where",
    "how",
    "hows",
    "why",
    "not",
    "no",
    "yes",
    "so",
    "too",
    "also",
    "just",
    "very",
    "really",
    "any",
    "some",
    "all",
    "one",
    "than",
    "then",
    "let",
    "know",
    "tell",
    "wonder",
    "please",
    "thanks",
    "thank",
    "hi",
    "hello",
    "hey",
    "dear",
    "get",
    "got",
    "go",
    "come",
    "still",
    "yet",
    "already",
    "ever",
    "now",
    "again",
    "out",
    "up",
    "down",
    "off",
    "back",
    "dont",
    "didnt",
    "cant",
    "arent",
    "isnt",
    "wont",
    "more",
    "much",
    "many",
    "long",
    "well",
    "good",
    "great",
    "nice",
    "way",
    "thing",
    "things",
    "think",
    "want",
    "need",
    "ask",
    "question",
    "maybe",
    "perhaps",
    "only",
    "other",
    "into",
    "over",
    "anything",
    "something",
    "sort",
    "kind",
    "bit",
    "make",
    "take",
    "give",
    "because",
    "sure",
    "happy",
    "glad",
    "new",
    "time",
    "by",
    "ok",
    "oh",
    "ah",
]);

const STOP_CHARACTERS: &str = "的了嗎呢吧啊呀喔哦是在有和跟與及或也都就還又再很太更最我你您他她它們這那哪什麼誰怎樣個些一不沒要能可以想請問把被讓給從到對為因所但而且如果嘛啦耶唷麼之其";

static STOP_PAIRS: Words = Words::new(&[
    "現在", "時候", "時間", "大概", "知道", "覺得", "方便", "謝謝", "感謝", "上次", "下次", "目前", "今天", "明天",
    "最近", "先生", "小姐", "老師", "經理", "學長", "學姐", "看看", "好嗎", "告訴", "回覆", "麻煩", "另外", "已經",
    "自己", "比較", "多少", "多久", "後來", "應該", "直接", "會不", "不會", "會來", "會有", "會去", "會在", "會是",
    "會想", "會先",
]);

static REFERRING: Patterns = Patterns::new(&[
    "(to answer|answering|in answer to|in reply to|re|regarding|as to|as for|about|on) your (question|questions|last question|query|point)",
    "(since|as) you asked",
    "you asked (about|how|what|when|where|who|whether|if|why|me)",
    "(you were|youre) asking",
    "(the answer|my answer) is",
    "your question",
    "(as|like) you asked",
    "you wanted to know",
    "what you asked",
    "(你|您)(上次|之前|剛剛|昨天|那天|前天|先前|信裡|)(問|問起|問到|想知道|提問|詢問)(的|我|到|過|起|，|:|說|那|這)",
    "(關於|至於|針對|回答|回覆|回應)(你|您)(的|上次|之前|剛剛|那個|這個|提的|問的|)*(問題|提問|疑問|詢問)",
    "(你|您)(的|)(問題|疑問|提問)",
    "(一次|一併|逐一|依序)(回|回覆|回答|說明)",
    "答案是",
    "先回答",
    "回(你|您)的",
    "回應(你|您)",
]);

static MENTIONING: Patterns = Patterns::new(&[
    "you (said|mentioned|told|wrote|asked|suggested|wanted|offered|proposed|raised|brought up)",
    "(你|您|學長|學姐|老師)(上次|之前|)(說|提到|講|提過|交代|建議|要我|提議|想|要)",
]);

static DEFERRING: Patterns = Patterns::new(&[
    "(ill|i will|let me) (get back to you|check|ask|find out|look into|think about|let you know|confirm|come back to you)",
    "(i dont|dont|not sure|i do not|no idea|im not|i am not) (know|sure|yet|certain|idea|)",
    "not sure yet",
    "no idea",
    "still (thinking|deciding|undecided|open|waiting to hear)",
    "havent (decided|made up my mind|thought|heard)",
    "good question",
    "hard to say",
    "too early to (say|tell)",
    "it depends",
    "cant say yet",
    "(還不|不太|不)(確定|清楚|知道|曉得)",
    "還沒(決定|想好|確定|消息|定)",
    "(再|晚點|稍後|改天|之後)(跟|向|回|告訴|讓)*(說|回覆|報告|知道|確認)",
    "我(先|再|去)(確認|問問|查|想想|看看|問)",
    "(再|先)(想想|考慮|確認|評估)",
    "好問題",
    "說來話長",
    "不一定",
    "看情況",
]);

static CHOICE: Patterns = Patterns::new(&["or", "還是", "或是", "或者", "哪一", "which"]);

static EITHER: Patterns = Patterns::new(&["or", "還是", "或是", "或者"]);

static WHEN: Patterns = Patterns::new(&[
    "when (are|is|do|does|did|will|would|can|could|should|was|were|you|youre|we|it|the|your|i)",
    "what (day|date|time|month|year|week)",
    "which (day|date|month|week|weekend)",
    "how soon",
    "since when",
    "by when",
    "(什麼時候|何時|甚麼時候|幾點|幾號|幾月|哪天|哪一天|哪個月|哪年|哪一年|星期幾|週幾|禮拜幾|多快)",
]);

static DATE: Patterns = Patterns::new(&[
    "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|mon|tue|tues|wed|thu|thur|thurs|fri|sat)",
    "(january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec)",
    "in may",
    "(today|tomorrow|tonight|yesterday|noon|midnight|tmr|weekend|soon)",
    "(next|this|last|in a|every|each) (week|month|year|weekend|spring|summer|autumn|fall|winter|morning|afternoon|evening|quarter)",
    "(any|every|whole) (day|evening|morning|afternoon|time)",
    "(after|before|until|till) (the|my|our|christmas|new year|lunch|easter)",
    "(1|2|3|4|5|6|7|8|9|10|11|12) (am|pm|oclock)",
    "(in|within) (a|two|three|four|five|six|2|3|4|5|6) (days|weeks|months|week|month)",
    "(下|這|本|上)(週|周|星期|禮拜|個月|個星期|個禮拜)",
    "(週|星期|禮拜|周)(一|二|三|四|五|六|日|末)",
    "(今|明|後)(天|晚|早|年|日)",
    "月(初|中|底)",
    "年(初|中|底|後|前)",
    "(上午|下午|早上|晚上|中午)",
    "(點半|點鐘)",
    "(1|2|3|4|5|6|7|8|9|0|一|二|三|四|五|六|七|八|九|十)(月|號|日|點|點半)",
    "(春|夏|秋|冬)天",
    "隨時",
]);

static HOW_MUCH: Patterns = Patterns::new(&[
    "how much",
    "(price|budget|rate|salary|cost|costs|fee|quote|pay|charge)",
    "(多少錢|預算|價格|價錢|費用|薪資|薪水|待遇|報價|行情)",
]);

static MONEY: Patterns = Patterns::new(&[
    "(euro|euros|eur|dollar|dollars|usd|nt|ntd|twd|pounds|gbp|cents|per (hour|day|month|year|person|piece)|grand|thousand|million|for free|free of charge for you)",
    "($|€|£|nt$)",
    "(元|塊錢|萬|千元|台幣|美金|歐元|免費|月薪|年薪)",
]);

static HOW_LONG: Patterns =
    Patterns::new(&["how (long|far|old|soon|often)", "(多久|多長|幾年|幾天|幾個月|幾週|幾歲|多快)"]);

static DURATION: Patterns = Patterns::new(&[
    "(minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years|overnight|decade|km|kilometres|miles|forever|ages|since)",
    "(年|天|週|個月|小時|分鐘|星期|禮拜|公里|歲|輩子)",
]);

static HOW_MANY: Patterns = Patterns::new(&[
    "how (many|often|old|big|large|high|late|early|tall|wide|heavy|fast)",
    "what (size|number|amount|length|version|percentage|share)",
    "(your|the) (number|phone number|age|size|version)",
    "which (version|size|number|page|edition)",
    "哪(一|)(屆|級|年|版|頁|班|期|號)",
    "(多少|多大|多高|多遠|多重|幾(個|位|人|次|份|場|台|間|家|本|張|月|號|點|屆|級|班|坪|層|樓))",
    "(數量|尺寸|號碼|版本|電話)",
]);

static NUMBER: Patterns = Patterns::new(&[
    "(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|dozen|half|once|twice|none|several|a few|every|daily|weekly|monthly)",
    "(一|兩|三|四|五|六|七|八|九|十|百|千|萬|半|每|零)(個|天|週|年|月|次|位|人|場|小時|分鐘|份|張|本|公尺|坪|元|塊|萬|千|百|十|台|組|成|歲|點|條|家|間|件|種|頁|題)",
]);

static WHO: Patterns = Patterns::new(&["(who|whom|whose|who else|whos)", "(誰|哪位|哪一位|什麼人)"]);

static SOMEBODY: Patterns = Patterns::new(&[
    "(i|we|he|she|they|it|you|the * |my * |our * ) (does|do|did|will|is|are|was|am|has|have|can|would)",
    "(mr|mrs|ms|dr|prof|nobody|everybody|somebody|everyone|both of|all of|myself|my (boss|wife|husband|son|daughter|brother|sister|friend|colleague|team|neighbour))",
    "(先生|小姐|老師|教授|經理|主任|同事|他|她|我來|我會|我付|由|市府|公司|自己|大家|沒人|學長|學姐|學弟|學妹|阿|小|同學|朋友|家人)",
]);

static WHY: Patterns = Patterns::new(&[
    "why",
    "how come",
    "what made you",
    "what brings",
    "what brought",
    "(為什麼|為何|怎麼會|原因|緣由|幹嘛)",
]);

static BECAUSE: Patterns = Patterns::new(&[
    "because",
    "since",
    "the reason",
    "so that",
    "thats why",
    "due to",
    "thanks to",
    "turns out",
    "it was (too|the|my)",
    "in order to",
    "(因為|由於|所以|原因|為了|主要是|之所以)",
]);

static HOW_WENT: Patterns = Patterns::new(&[
    "how (did|was|were|is|are|s|have|has)",
    "hows",
    "how (it|things|that|everything|the|your) * (go|went|goes|going|gone|come|end|turn|turned|doing|been|along)",
    "did (it|that|the|you|they|everything) * (work|go|manage|help|pass|make|get|finish|end|fit|arrive|survive|hold)",
    "(any|whats) (news|progress|luck|update|the status|happening)",
    "(has|have|is) * (arrived|settled|recovered|done|better)",
    "tell me (how|about|all|more)",
    "what came of",
    "what happened",
    "and$",
    "(後來|結果|進度|進展|近況)",
    "(順利|怎樣|怎麼樣|如何|還好|習慣|適應|有幫助|有用|成功|搞定|好了|完成)(嗎|呢|了|)",
    "(做|寫|談|辦|忙|跑|讀|看|弄|學|準備|考)得*(怎麼樣|如何|怎樣|順利|好)",
]);

static OUTCOME: Patterns = Patterns::new(&[
    "(it|that|everything|things|all|the * ) (went|worked|is going|are going|was a|was|turned out|came out|got|passed|failed|ended|arrived|survived|held|fits|fit|helped)",
    "(we|i) (passed|failed|managed|finished|made|won|lost|got|succeeded|moved|decided|recovered|survived|launched|shipped|finally|signed|settled)",
    "(went|worked|working|running|going) (well|fine|smoothly|great|badly|better|ok|out|live|perfectly|brilliantly|without)",
    "(is|are|was|were) (live|done|finished|over|through|ready|fine|great|better|good|ok|stable|running|up)",
    "so far",
    "turned out",
    "in the end",
    "as it turned out",
    "(超|非常|蠻|滿|很|太|真的|好)(熱鬧|開心|好玩|精彩|成功|順|累|棒|讚|忙|好|感動|有趣|不錯|糟|慘|難|多|愉快|圓滿|緊張|失望)",
    "(完|好|成|到|掉|壞|通|出)了",
    "(順利|過了|通過|成功|失敗|完成|結束|上線|搞定|考上|錄取|沒過|不錯|很好|還好|好多了|差不多|告一段落|終於|總算|有進展|結果|後來|最後|已經|做完|好了|康復|習慣|適應)",
]);

static WHERE: Patterns = Patterns::new(&[
    "where",
    "which (city|place|country|school|company|office|hotel|room|floor|station|part)",
    "what (city|place|country|address)",
    "(哪裡|哪里|哪邊|何處|哪兒|什麼地方|地址|哪個(城市|國家|地方|部門)|哪家|哪間)",
]);

static PLACE: Patterns = Patterns::new(&[
    "(in|at|near|on|from|to|by) (the |my |our |a |) * (street|office|station|city|town|hotel|building|floor|room|university|school|library|harbour|airport|centre|center)",
    "(based|living|live|staying|sitting|located|working|found|bought|got) * (in|at|near|from)",
    "(im|i am|were|we are|its|it is|theyre) (in|at|near|on|from) ",
    "(在|到|住|去|位於|來自)*(市|縣|區|路|街|樓|站|館|店|校|公司|部|鎮|鄉|村|台|棟|室|家)",
]);

static REQUEST: Patterns = Patterns::new(&[
    "(could|can|would|will) (you|i|we) * (send|share|forward|confirm|check|add|give|have|get|attach|bring|show|fill|sign|update|fix|see|let|tell|look|take|help)",
    "(send|show|give) (me|us)",
    "(may|might) (i|we) (have|see|get|use|borrow|quote)",
    "do you (mind|have)",
    "please (send|share|confirm|let)",
    "(可以|能|能否|可否|方便|是否|麻煩)*(給|寄|傳|提供|分享|補|改|看|借|發|填|確認|加|回)",
    "(有)*(嗎|沒有|沒)",
]);

static DELIVERY: Patterns = Patterns::new(&[
    "(attached|attach|enclosed|here (is|are|you|it|they|comes|come)|heres|sent (it|you|them|the)|ive (sent|added|shared|uploaded|put|updated|fixed)|i (sent|added|uploaded|put|updated|fixed|corrected|forwarded|emailed|filled|signed|confirm)|see below|below (is|are)|in the attachment|link below|the link)",
    "as (requested|promised|you asked)",
    "on its way",
    "confirmed",
    "(附上|附件|附在|如附|寄出|寄了|寄給|傳給|傳了|已寄|已傳|補上|放在|上傳|連結|在這|如下|改好|已經(改|補|加|寄|傳|處理|確認)|確認(過|了)|收到|附一|附檔|貼上|貼給|隨信|奉上|檔案)",
]);

static CAN_WE_MEET: Patterns = Patterns::new(&[
    "(coffee|lunch|dinner|call|meet|meeting|chat|drink|visit|come|join|catch up|zoom|see you|free|available|talk|speak)",
    "(見面|碰面|約|吃飯|喝咖啡|通話|電話|聊|有空|來|參加|開會|聚)",
]);

static YES_OR_NO: Patterns = Patterns::new(&[
    "(whether|if) (you|it|that|this|the|we|i|they|your)",
    "(right|ok|okay|yes|no|correct|deal|agreed|fine|interested|possible) ?",
    "any (news|progress|luck|interest|update|questions)",
    "(嗎|沒有?|好不好|可不可以|能不能|要不要|會不會|是不是|有沒有|是否|可否|能否|對不對|行不行|方不方便|願不願意|吧)",
]);

/// What a question that wants a yes or a no begins with in English.
static AUXILIARY: Patterns = Patterns::new(&[
    "(and |or |so |but |also |) (do|does|did|is|are|was|were|have|has|had|can|could|will|would|shall|should|may|might|am|isnt|arent|dont|didnt|havent|hasnt|wouldnt|couldnt|wont|cant|doesnt)",
    "(interested|coming|free|ready|still|coffee|lunch|ok|okay)",
]);

/// A yes in another form.
static PERMITTING: Patterns = Patterns::new(&[
    "(please do|by all means|go ahead|feel free|be my guest|help yourself|of course|any time|anytime|with pleasure|no problem|all yours)",
    "(is|are|do|does|did|was|has|have|will|can) (,|.|!|;)",
    "it (is|does|did|has|will) ",
    "(儘管|請便|拿去|沒問題|剛好|都行|麻煩(你|您)了|榮幸|隨時|歡迎)",
]);

/// A request of the draft's own.
static ASKING: Patterns = Patterns::new(&[
    "(could|can|would|will) you",
    "(please|kindly)",
    "(id|i would|would|id still|would still|i still|i would still) (still |really |) (love|like|appreciate|be grateful)",
    "(let me know|tell me|send me|wondering if|i wonder|looking for|hoping you|need your|should come|have to come)",
    "(請問|想問|請教|麻煩|拜託|懇請|能否|可否|能不能|可不可以|想請|希望(您|你|能|可以)|幫我|跟我說|嗎$)",
]);

/// Thanks, wishes, compliments: they answer nothing.
static COURTESY: Patterns = Patterns::new(&[
    "(thank|thanks|congrats|congratulations|well done|well deserved|happy birthday|best wishes|have a (lovely|great|nice|good)|take care|sorry|apologies|regards|cheers|warmly|hope|say hello|says hello|say hi|so happy for you|happy for you|so proud|what a|loved|miss you|see you|talk soon|well deserved)",
    "(great|good|glad|happy|nice|lovely|wonderful|so good|so glad|fantastic|amazing) (that|to hear|news|to see|work|job|to know|about)",
    "(saw|i saw|i read|i watched|i heard|weve seen)",
    "(謝謝|感謝|多謝|恭喜|祝|抱歉|不好意思|辛苦|實至名歸|太美|太棒|真好|真棒|加油|保重|記得找我|問候|熱鬧|厲害|替你高興|為你高興|開心認識)",
    "在*上看到",
    "(你|您)(貼|寫|拍|畫|分享|發)的",
]);

/// News of another thing.
static NEWS: Patterns = Patterns::new(&[
    "(by the way|btw|anyway|speaking of|on another note|quick update|in other news|here is|heres|here are|attached|is out|are out|is online|are online|is up|new question|guess what|just a quick|one more thing|also,)",
    "(對了|順帶一提|另外|話說|附上|附給|附件|放雲端|放在雲端|出來了|上線了|上架|寄給你|寄給您|傳給你|傳給您|看照片|分享給|跟你說|告訴你|告訴您|上次提到)",
]);

/// A no that stands anywhere.
static REFUSING: Patterns = Patterns::new(&[
    "(unfortunately|im afraid|i am afraid|cant make it|cannot make it|not before|wont be able|no longer|not until|not any more|impossible|out of the question|have to pass)",
    "(恐怕|來不及|沒辦法|做不到|排不進|無法|不克|沒空|抽不出|分身乏術|有困難|不太行|不太可能)",
]);

static YES_OR_NO_SAID: Patterns = Patterns::new(&[
    "(yes|yep|yeah|yup|yea|no|nope|nah|sure|of course|absolutely|definitely|certainly|indeed|gladly|with pleasure|happy to|id love to|i would love to|love to|count me in|im in|sounds (good|great|perfect|lovely)|that (works|suits|would work|sounds)|works for me|perfect|deal|agreed|ok|okay|not yet|not really|not quite|unfortunately|sadly|im afraid|alas|correct|exactly|already|both|neither|nothing|none|my pleasure|will do|done|all (good|set|done))",
    "(it|i|we|they|he|she|that|there) (do|did|have|am|will|can|would|could|is|was|does|has|are|were) (,|.|!|;|and|but|indeed|—)",
    "(i|we) (do|did|have|are|am|will|can|would|was|were) (still|not|already|indeed|need|too|also|plan|hope)",
    "(still|no longer|not any more)",
    "(it|i|we|they|he|she|that|there) (dont|didnt|havent|wont|cant|couldnt|isnt|wasnt|doesnt|hasnt|arent|do not|did not|have not|cannot|will not|am not|already)",
    "(好|有|要|會|是|對|行|沒|可以|願意|當然|不|沒有|不是|不會|還沒)(，|,|。|！|!|、|啊|呀|喔|哦|的|~|；|呢|;|啦|耶)",
    "(沒問題|不要|不用|不會|可以|還沒|當然|願意|沒錯|已經|我(沒|會|可以|願意|不)|我們(沒|會|可以|不)|ok|沒辦法|很遺憾|可惜|都(可以|行|好)|不需要|需要|應該(可以|會|是|沒)|榮幸|一定|求之不得|會(去|來|到|參加)|有(去|買|帶|看|在|考慮|試))",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn answers(question: &str, answer: &str) {
        assert!(taken_up(question, answer), "{answer:?} says something to {question:?}");
    }

    #[track_caller]
    fn leaves_open(question: &str, answer: &str) {
        assert!(!taken_up(question, answer), "{answer:?} says nothing to {question:?}");
    }

    #[test]
    fn taken_up_in_any_words() {
        answers(
            "How did the migration go?",
            "Hi David, the migration is done, two nights of little sleep. Coffee soon?",
        );
        answers("How did the talk go?", "It went better than I feared!");
        answers("When are you back in Hsinchu?", "On Friday, I think.");
        answers("How many of you will come?", "There'll be 12 of us.");
        answers("Would Friday suit you?", "Hi Ann, yes, gladly.");
        answers("Where did you find them?", "To answer your question: a flea market.");
        answers("合約附件二的生效日要不要改成 1/1？", "要，請改成 1/1，法務剛回信說可以。");
        answers("方便給我你們課桌椅的報價單嗎？", "佩珊，抱歉晚了三週才回。報價單附在下面。");
        answers("後來面試還順利嗎？", "謝謝學長！上週收到錄取通知了，過了！");
        answers("What price did you have in mind?", "我們的預算大約是十萬。");
        answers("Which one do you prefer, the red or the blue?", "The blue.");
        answers("你是哪一屆的？", "我是 105 級，哪一屆我也常算錯。");
    }

    #[test]
    fn an_answer_in_words_of_its_own() {
        for (question, answer) in [
            ("How's the new flat?", "Bright and far too expensive, but the balcony pays for it."),
            ("Did you get the tickets?", "Two of them, row 7!"),
            ("Are you still in Berlin?", "No longer, I moved to Graz in June."),
            ("What are you working on at the moment?", "Mostly a ferry simulator, plus two small maps."),
            ("Who designed the poster?", "A student of ours, Lena."),
            ("Can you make Thursday?", "Thursday is perfect."),
            ("Do you know a good dentist?", "Try Dr. Moll on Hafenstrasse."),
            ("Could you send me the agenda?", "Sure, it's in your inbox."),
            ("Which route did you take?", "We went over the pass, the tunnel was closed."),
            ("Is the cabin free in May?", "The first two weeks are, then my aunt comes."),
            ("What made you leave?", "After nine years I wanted to see mornings again."),
            ("How old is your daughter now?", "She turned six on Sunday."),
            ("Would you speak at our meetup?", "I'd be honoured, any evening in June."),
            ("Shall I bring wine?", "Please do, red if you have it."),
            ("Have you read the draft?", "Twice. Page 4 needs a map."),
            ("Where do you live these days?", "Still above the bakery."),
            ("Do you prefer tea or coffee?", "Tea, always."),
            ("Any plans for the summer?", "Sailing, if the mast holds."),
            ("Let me know whether the paint arrived.", "It came this morning, both cans."),
            ("What do you think of the new logo?", "I like it, the blue most of all."),
            ("Can I share your slides with my team?", "Please do share them."),
            ("How was Lisbon?", "Loud, sunny, full of stairs."),
            ("When does the exhibition open?", "Opening night is the 4th."),
            ("May I quote you?", "By all means."),
            ("Does the Rust version build on Windows?", "It does since 0.4."),
            ("新家住得習慣嗎？", "陽台很大，就是離捷運遠了點。"),
            ("票買到了嗎？", "買到兩張，第七排！"),
            ("你還在台中嗎？", "六月就搬到嘉義了。"),
            ("最近在忙什麼？", "都在做渡輪的模擬器，還有兩張小地圖。"),
            ("海報是誰設計的？", "是我們的學生小蓮。"),
            ("週四可以嗎？", "週四剛好。"),
            ("有推薦的牙醫嗎？", "海港路的莫醫師不錯。"),
            ("可以傳議程給我嗎？", "傳到你信箱了。"),
            ("你們走哪條路？", "翻山過去的，隧道封了。"),
            ("五月小屋空著嗎？", "前兩週空，之後我阿姨要來。"),
            ("當初為什麼離職？", "做了九年，想再看看早晨。"),
            ("女兒幾歲了？", "上週日剛滿六歲。"),
            ("願意來我們聚會分享嗎？", "很榮幸，六月哪個晚上都行。"),
            ("要不要我帶酒？", "麻煩你了，紅的最好。"),
            ("稿子看了嗎？", "看了兩遍，第四頁需要一張地圖。"),
            ("現在住哪裡？", "還是麵包店樓上。"),
            ("喝茶還是咖啡？", "茶，永遠是茶。"),
            ("暑假有什麼計畫？", "桅杆撐得住的話去航海。"),
            ("油漆到了再跟我說一聲，好嗎？", "今早到了，兩桶都在。"),
            ("覺得新標誌如何？", "很喜歡，尤其是那個藍。"),
            ("投影片可以給我們組看嗎？", "儘管拿去用。"),
            ("里斯本好玩嗎？", "很吵、很曬、到處是樓梯。"),
            ("展覽什麼時候開幕？", "四號晚上。"),
            ("可以引用您的話嗎？", "當然，請便。"),
            ("Windows 上編得過嗎？", "0.4 版以後就可以了。"),
            ("How did the exam go?", "過了！九十一分，謝謝你的筆記。"),
            ("報價大概多少？", "About 40,000 NTD, transport included."),
        ] {
            answers(question, &format!("{}{answer}", if question.is_ascii() { "Hi Ann, " } else { "小安，" }));
        }
    }

    #[test]
    fn another_matter() {
        for (question, answer) in [
            ("How's the new flat?", "By the way, my lamp catalogue is out."),
            ("Did you get the tickets?", "Our band plays in Graz in March, you should come."),
            ("What are you working on at the moment?", "Congrats on the award! Well deserved."),
            ("Who designed the poster?", "Thanks for the cake yesterday, the kids loved it."),
            ("Could you send me the agenda?", "The choir is growing, we have nineteen altos now."),
            ("Which route did you take?", "Do you still have my screwdriver?"),
            ("Is the cabin free in May?", "I saw your brother on television, what a speech!"),
            ("What made you leave?", "Can you introduce me to your new boss?"),
            ("How old is your daughter now?", "Could you have a look at my portfolio?"),
            ("Would you speak at our meetup?", "Here's the article on moss that I mentioned."),
            ("When does the exhibition open?", "I loved the sketches you posted, especially the herons."),
            ("新家住得習慣嗎？", "對了，我們的燈具型錄出來了。"),
            ("票買到了嗎？", "恭喜你得獎，實至名歸！"),
            ("最近在忙什麼？", "可以介紹你們主管給我認識嗎？"),
            ("可以傳議程給我嗎？", "合唱團越來越熱鬧了，女低音有十九位。"),
            ("你們走哪條路？", "我的螺絲起子還在你那邊嗎？"),
            ("五月小屋空著嗎？", "在電視上看到你弟弟，講得真好。"),
            ("當初為什麼離職？", "想請你幫我看一下作品集。"),
            ("女兒幾歲了？", "上次提到的青苔文章附給你。"),
            ("願意來我們聚會分享嗎？", "你貼的那幾張白鷺鷥草圖太美了。"),
            ("展覽什麼時候開幕？", "謝謝你的祝福！"),
        ] {
            leaves_open(question, &format!("{}{answer}", if question.is_ascii() { "Hi Ann, " } else { "小安，" }));
        }
    }

    #[test]
    fn left_open() {
        leaves_open(
            "I wonder if it's before or after the release?",
            "Hey Shu-Wen, saw the new badge, congrats on the AWS thing!! Do you still have that slide deck about IAM, could I get it? thx!!",
        );
        leaves_open(
            "Will you bring a translator for the kick-off or should we book one?",
            "Hi Tobias, great that the permit is through, that was the big one. I've moved the kick-off to the 14th, same room. Thank you for pushing the city office.",
        );
        leaves_open(
            "Let me know what sort of price we'd be speaking of, and how long it takes.",
            "Hi Marco, our new catalogue is out, the lamps you liked are on page 12. I put one aside for your shop window, free of charge, as a thank-you for the summer.",
        );
        leaves_open(
            "And? Did the Council give you something for the boat?",
            "Hi Sunniva, new semester, new question: do you know anybody at the harbour museum? I'd like to bring my sailing class there in October. Thank you!",
        );
        leaves_open(
            "你現在的期望薪資跟可以報到的時間大概是？",
            "Kevin，我想了一下，還是希望能進你們公司，看你這邊能不能直接跟你主管推薦我，最好這個月就能面試，我真的很急著換。",
        );
        leaves_open(
            "What would you like to be doing in three years, and what have you tried so far?",
            "Hello again Ms. Weng! I would still love any advice you might have for me :)",
        );
    }
}
