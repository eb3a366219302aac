//! How a draft begins: whom it greets, by which name, and where the greeting ends. Whether that is the right name is a rule's to say.

use crate::text::{Span, Text, is_han, names};

/// The beginning of a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Greeting {
    /// One past the last byte of the greeting, the mark after it included; 0 where there is none.
    pub end: usize,
    /// The name that is greeted, titles left out.
    pub name: Option<Greeted>,
}

/// A name in a greeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Greeted {
    /// Where it stands.
    pub span: Span,
    /// Han characters, not Latin letters.
    pub han: bool,
    /// A title stands with it: Ms., 經理.
    pub titled: bool,
    /// A word of greeting stands with it ("Hi", 您好); else it is a name with a comma at most.
    pub sure: bool,
}

const GREETERS: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "dear",
    "hiya",
    "howdy",
    "heya",
    "hallo",
    "hola",
    "ciao",
    "greetings",
    "morning",
    "afternoon",
    "evening",
    "dearest",
    "hii",
    "hiii",
    "heyy",
    "helo",
    "yo",
    "salut",
    "bonjour",
    "to",
    "aloha",
    "namaste",
];

const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "doctor",
    "mister",
    "madam",
    "madame",
    "sir",
    "captain",
    "manager",
    "director",
    "coach",
    "chef",
    "father",
    "sister",
    "brother",
    "aunt",
    "uncle",
    "lady",
    "lord",
    "judge",
    "senator",
    "president",
    "principal",
    "teacher",
    "rev",
    "reverend",
    "herr",
    "frau",
    "señor",
    "señora",
    "monsieur",
    "engineer",
    "chairman",
    "ambassador",
    "nurse",
    "colonel",
    "major",
];

/// Words after "Hi" that are nobody's name.
const NO_NAMES: &[&str] = &[
    "there",
    "all",
    "everyone",
    "everybody",
    "team",
    "folks",
    "friend",
    "friends",
    "again",
    "from",
    "and",
    "or",
    "both",
    "guys",
    "you",
    "i",
    "im",
    "it",
    "its",
    "this",
    "that",
    "my",
    "we",
    "were",
    "our",
    "just",
    "hope",
    "hoping",
    "how",
    "hows",
    "what",
    "whats",
    "when",
    "where",
    "why",
    "who",
    "thanks",
    "thank",
    "thx",
    "good",
    "great",
    "nice",
    "happy",
    "merry",
    "long",
    "sorry",
    "quick",
    "so",
    "yes",
    "no",
    "ok",
    "okay",
    "sure",
    "congrats",
    "congratulations",
    "well",
    "welcome",
    "hiring",
    "recruiter",
    "recruiting",
    "talent",
    "acquisition",
    "customer",
    "client",
    "colleague",
    "colleagues",
    "partner",
    "reader",
    "member",
    "members",
    "neighbor",
    "neighbour",
    "neighbours",
    "editor",
    "committee",
    "sirs",
    "sir",
    "madam",
    "boss",
    "doc",
    "mate",
    "buddy",
    "dude",
    "man",
    "bro",
    "sis",
    "mom",
    "mum",
    "dad",
    "hr",
    "department",
    "support",
    "sales",
    "people",
    "ladies",
    "gentlemen",
    "alumni",
    "fellow",
    "linkedin",
    "connection",
    "network",
    "stranger",
    "world",
    "company",
    "whom",
    "concerned",
    "the",
    "a",
    "an",
    "one",
    "two",
    "three",
    "have",
    "had",
    "has",
    "been",
    "as",
    "at",
    "in",
    "on",
    "for",
    "with",
    "would",
    "could",
    "can",
    "do",
    "did",
    "does",
    "are",
    "is",
    "was",
    "am",
    "if",
    "not",
    "please",
    "pls",
    "saw",
    "loved",
    "love",
    "glad",
    "wow",
    "any",
    "some",
    "after",
    "before",
    "since",
    "still",
    "last",
    "next",
    "today",
    "tomorrow",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "christmas",
    "easter",
    "new",
    "year",
    "season",
    "seasons",
    "actually",
    "honestly",
    "apologies",
    "unfortunately",
    "also",
    "really",
    "maybe",
    "perhaps",
    "oh",
    "ah",
    "haha",
    "lol",
    "let",
    "lets",
    "your",
    "yours",
    "yesterday",
    "following",
    "further",
    "regarding",
    "re",
    "fyi",
    "btw",
    "update",
    "reminder",
    "question",
    "first",
    "second",
    "finally",
    "here",
    "name",
    "firstname",
    "lastname",
    "company",
    "xx",
    "xxx",
    "xxxx",
    "todo",
    "insert",
    "stay",
    "took",
    "trust",
    "wishing",
    "speaking",
    "looking",
    "reaching",
    "writing",
    "many",
    "much",
    "very",
    "too",
    "me",
    "old",
    "young",
    "dearest",
    "esteemed",
    "valued",
    "respected",
    "most",
    "sunshine",
    "stranger",
    "superstar",
    "legend",
    "champ",
    "comrade",
    "professors",
    "students",
    "developers",
    "engineers",
    "designers",
    "fans",
    "hunters",
    "manager",
    "managers",
    "owner",
    "author",
    "organisers",
    "organizers",
    "board",
    "chair",
    "crew",
    "gang",
    "class",
    "group",
    "community",
    "family",
    "parents",
    "teachers",
];

impl Greeting {
    /// Reads how a draft begins.
    pub fn new(text: &Text) -> Greeting {
        let Some(&first) = text.paragraphs.first() else { return Greeting::default() };
        let mut scan = Scan { source: &text.source[..first.end], at: first.start };
        scan.skip(|c| {
            !c.is_alphanumeric()
                && !matches!(c, '{' | '[' | '<' | '「' | '（' | '(' | '『' | '○' | '〇' | '＿' | '_' | '"' | '“')
        });
        let greeted = scan.greeters();
        let start = scan.at;
        let Some(next) = scan.peek() else { return Greeting { end: if greeted { scan.at } else { 0 }, name: None } };
        let mut greeting = if is_han(next) { scan.han(greeted) } else { scan.latin(greeted) };
        if greeting == Greeting::default() && !greeted && !is_han(next) {
            // OO科技的王先生您好: a company in Latin letters stands before the person.
            let han = scan.source[start..].find(is_han).map(|at| start + at).filter(|at| at - start <= 16);
            if let Some(at) = han {
                scan.at = at;
                let person = scan.han(false);
                greeting = if person.name.as_ref().is_some_and(|name| name.titled) { person } else { greeting };
            }
        }
        if greeting.end == 0 && greeted {
            greeting.end = start;
        }
        greeting
    }
}

struct Scan<'a> {
    source: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &'a str {
        &self.source[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip(&mut self, skips: impl Fn(char) -> bool) {
        let kept = self.rest().trim_start_matches(skips);
        self.at = self.source.len() - kept.len();
    }

    /// The Latin word that begins here.
    fn word(&self) -> &'a str {
        let rest = self.rest();
        let end = rest
            .char_indices()
            .find(|&(_, c)| {
                !(c.is_alphabetic() && !is_han(c) || matches!(c, '\'' | '’' | '-' | '‐' | '‑') || c.is_numeric())
            })
            .map_or(rest.len(), |(at, _)| at);
        rest[..end].trim_end_matches(['-', '\'', '’'])
    }

    /// Passes over words of greeting; whether there were any.
    fn greeters(&mut self) -> bool {
        let mut any = false;
        loop {
            let rest = self.rest();
            let han = [
                "哈囉",
                "哈嘍",
                "哈啰",
                "哈摟",
                "嗨嗨",
                "嗨",
                "嘿",
                "親愛的",
                "親愛",
                "敬愛的",
                "尊敬的",
                "敬重的",
                "您好",
                "你好",
                "妳好",
                "安安",
                "早安",
                "午安",
                "晚安",
                "hello",
                "致",
            ];
            if let Some(word) = han.iter().find(|word| rest.starts_with(**word)) {
                // 您好，我是…: what follows is no name.
                if word.ends_with('好') || word.ends_with('安') {
                    let after = &rest[word.len()..];
                    let called = after.trim_start_matches([' ', '，', ',', '！', '!']);
                    self.at += word.len();
                    any = true;
                    if called.len() < after.len() {
                        self.at += after.len() - called.len();
                        return true;
                    }
                    continue;
                }
                self.at += word.len();
                any = true;
                self.skip(|c| c.is_whitespace() || matches!(c, '，' | ',' | '～' | '~' | '！' | '!' | '、'));
                continue;
            }
            let word = self.word();
            let lower = word.to_lowercase();
            let good = lower == "good" && any_of(&rest[word.len()..], &["morning", "afternoon", "evening", "day"]);
            if good {
                self.at += word.len();
                self.skip(char::is_whitespace);
                self.at += self.word().len();
            } else if GREETERS.contains(&lower.as_str()) && word != "to"
                || any && matches!(lower.as_str(), "again" | "there" | "my")
            {
                self.at += word.len();
            } else {
                return any;
            }
            any = true;
            let comma = self.peek().is_some_and(|c| matches!(c, ',' | '，' | '!' | '！'));
            self.skip(|c| c.is_whitespace() || matches!(c, ',' | '，' | '～' | '~' | '!' | '！' | '.'));
            if comma {
                // "Hi, Anna!" is a greeting, "Hi, quick question" and "Hi, Anna here" are not.
                let next = self.word();
                let after = &self.rest()[next.len()..];
                let name = next.chars().next().is_some_and(char::is_uppercase)
                    && after.starts_with([',', '!', '，', '！', '.', ':', '：']);
                let again = GREETERS.contains(&next.to_lowercase().as_str());
                if !name && !again && !self.peek().is_some_and(is_han) {
                    return any;
                }
            }
        }
    }

    /// A name in Latin letters that begins here.
    fn latin(&mut self, greeted: bool) -> Greeting {
        let mut titled = false;
        let mut span: Option<Span> = None;
        let mut count = 0;
        loop {
            let word = self.word();
            if word.is_empty() {
                break;
            }
            let lower = names::plain(word);
            if span.is_none() && TITLES.contains(&lower.as_str()) {
                titled = true;
                self.at += word.len();
                self.skip(|c| matches!(c, '.' | ' ' | '\u{a0}'));
                continue;
            }
            let capital = word.chars().next().is_some_and(char::is_uppercase);
            let named = capital
                || names::is_given(&lower)
                || titled && count == 0
                || greeted && count == 0 && self.ends_after(word);
            if !named || NO_NAMES.contains(&lower.as_str()) || word.chars().any(char::is_numeric) {
                // "Gogoro team", "Hiring Manager", "Data People": no person.
                if matches!(
                    lower.as_str(),
                    "team"
                        | "people"
                        | "folks"
                        | "manager"
                        | "support"
                        | "crew"
                        | "committee"
                        | "family"
                        | "here"
                        | "speaking"
                        | "alumni"
                ) {
                    span = None;
                }
                break;
            }
            let start = span.map_or(self.at, |span| span.start);
            self.at += word.len();
            count += 1;
            span = Some(Span::new(start, self.at));
            // An initial keeps its full stop.
            if word.chars().count() == 1 && self.rest().starts_with('.') {
                self.at += 1;
            }
            let before = self.at;
            self.skip(|c| matches!(c, ' ' | '\u{a0}'));
            if count >= 4 || self.peek().is_none_or(|c| !c.is_alphabetic() || is_han(c)) {
                if self.at > before && self.peek().is_none() {
                    self.at = before;
                }
                break;
            }
        }
        let Some(span) = span else { return Greeting { end: if titled { self.at } else { 0 }, name: None } };
        // After the name: its Chinese title, 您好, a mark.
        let rest = self.rest();
        let mut sure = greeted || titled;
        let han: String = rest.chars().take_while(|&c| is_han(c)).collect();
        let title = HAN_TITLES
            .iter()
            .filter(|title| han.starts_with(**title))
            .max_by_key(|title| title.len())
            .copied()
            .unwrap_or("");
        let salute = SALUTES.iter().find(|salute| han[title.len()..].starts_with(**salute)).copied().unwrap_or("");
        sure |= !title.is_empty() || !salute.is_empty();
        let mut end = self.at + title.len() + salute.len();
        let mark = self.source[end..].trim_start().chars().next();
        let ends = mark.is_none_or(|c| {
            matches!(c, ',' | '，' | '!' | '！' | ':' | '：' | '-' | '–' | '—' | '～' | '~' | '.' | '。' | ';' | '、')
        }) || self.source[end..].starts_with('\n');
        let vocative = ends && mark.is_some_and(|c| !matches!(c, '.' | '。' | '!' | '！'));
        if !sure && !vocative {
            return Greeting::default();
        }
        let stands_alone =
            ends || !salute.is_empty() || !title.is_empty() || mark.is_some_and(|c| !c.is_alphanumeric() || is_han(c));
        if let (true, Some(mark)) = (ends, mark) {
            end += self.source[end..].find(mark).unwrap_or(0) + mark.len_utf8();
        }
        // "Hi Sarah hope you are well": without a mark the last words may be no name, and the rule must not trust them.
        let sure = sure && (stands_alone || count == 1);
        Greeting { end, name: Some(Greeted { span, han: false, titled, sure }) }
    }

    fn ends_after(&self, word: &str) -> bool {
        let after = self.rest()[word.len()..].trim_start_matches(' ');
        after.starts_with([',', '，', '!', '！', '\n', ':', '：'])
    }

    /// A name in Han characters that begins here.
    fn han(&mut self, greeted: bool) -> Greeting {
        let rest = self.rest();
        let run_end = rest.char_indices().find(|&(_, c)| !is_han(c)).map_or(rest.len(), |(at, _)| at);
        let run = &rest[..run_end];
        let salute = SALUTES
            .iter()
            .filter_map(|salute| run.find(salute).map(|at| (at, *salute)))
            .min_by_key(|&(at, salute)| (at, usize::MAX - salute.len()));
        let (called, end) = match salute {
            Some((at, salute)) if run[..at].chars().count() <= 14 => (&run[..at], at + salute.len()),
            // 老師好，: 好 ends the greeting only where nothing follows it.
            _ if run.ends_with('好')
                && run.chars().count() >= 2
                && run.chars().count() <= 8
                && !run.ends_with("最好")
                && !run.ends_with("剛好") =>
            {
                (&run[..run.len() - "好".len()], run.len())
            }
            _ => (run, run.len()),
        };
        let saluted = end > called.len();
        let mark = rest[end..].trim_start_matches(' ').chars().next();
        let marked = mark.is_none_or(|c| {
            matches!(c, ',' | '，' | '!' | '！' | ':' | '：' | '～' | '~' | '、' | '。' | '\n' | '—' | '-')
        });
        let after = rest[end..]
            .find(|c: char| !matches!(c, ' ' | ',' | '，' | '!' | '！' | ':' | '：' | '～' | '~' | '、' | '。' | '—'))
            .map_or(rest.len(), |at| at + end);
        // 南港的王先生: what is before 的 says where from.
        let of = called.rfind('的').map_or(0, |at| at + "的".len());
        let person = &called[of..];
        let title = HAN_TITLES
            .iter()
            .filter(|title| person.ends_with(**title))
            .max_by_key(|title| title.len())
            .copied()
            .unwrap_or("");
        let mut name = &person[..person.len() - title.len()];
        let titled = !title.is_empty();
        // 台積電陳經理: what stands right before the title is the surname.
        if titled && name.chars().count() > 3 {
            let double = names::surname(name.char_indices().nth_back(1).map_or(name, |(at, _)| &name[at..]));
            let last = name.char_indices().next_back().map_or("", |(at, _)| &name[at..]);
            name = if double.chars().count() == 2 { double } else { names::surname(last) };
        }
        let nobody = name.is_empty() || NOBODY.iter().any(|word| name.contains(word)) || name.chars().count() > 4;
        let found_at = self.at + of + person.len() - title.len() - name.len();
        let sure = saluted || greeted || titled;
        let closes = marked || saluted || greeted && run.chars().count() <= 6;
        if !closes || called.chars().count() > 14 || (!sure && name.chars().count() > 4) {
            return Greeting::default();
        }
        if nobody {
            return Greeting { end: if saluted || titled { self.at + after } else { 0 }, name: None };
        }
        let span = Span::new(found_at, found_at + name.len());
        // 謝謝，: two characters and a comma are a name only where a rule finds them like one.
        let end = if sure { self.at + after } else { 0 };
        Greeting { end, name: Some(Greeted { span, han: true, titled, sure }) }
    }
}

fn any_of(rest: &str, words: &[&str]) -> bool {
    let rest = rest.trim_start().to_lowercase();
    words.iter().any(|word| rest.starts_with(word))
}

const SALUTES: &[&str] = &[
    "您好",
    "你好",
    "妳好",
    "早安",
    "午安",
    "晚安",
    "鈞鑒",
    "大鑒",
    "惠鑒",
    "道鑒",
    "台鑒",
    "臺鑒",
    "賜鑒",
    "鈞启",
    "敬啟",
    "敬啓",
    "平安",
    "如晤",
    "收信",
    "早上好",
    "下午好",
    "安好",
    "好久不見",
    "新年快樂",
    "新年好",
];

const HAN_TITLES: &[&str] = &[
    "老師",
    "教授",
    "先生",
    "小姐",
    "女士",
    "太太",
    "經理",
    "總經理",
    "副理",
    "協理",
    "處長",
    "副處長",
    "主任",
    "副主任",
    "博士",
    "醫師",
    "醫生",
    "律師",
    "董事長",
    "執行長",
    "營運長",
    "財務長",
    "技術長",
    "行銷長",
    "院長",
    "校長",
    "所長",
    "系主任",
    "組長",
    "部長",
    "課長",
    "科長",
    "店長",
    "廠長",
    "隊長",
    "會長",
    "理事長",
    "秘書長",
    "總監",
    "副總監",
    "副總",
    "總裁",
    "副總裁",
    "總",
    "董",
    "董事",
    "顧問",
    "老闆",
    "設計師",
    "建築師",
    "會計師",
    "工程師",
    "技師",
    "藥師",
    "學長",
    "學姐",
    "學姊",
    "學弟",
    "學妹",
    "前輩",
    "大哥",
    "大姐",
    "大姊",
    "哥",
    "姐",
    "姊",
    "哥哥",
    "姐姐",
    "姊姊",
    "伯",
    "伯伯",
    "叔叔",
    "阿姨",
    "大大",
    "同學",
    "桑",
    "師傅",
    "師父",
    "導演",
    "編輯",
    "總編",
    "主編",
    "記者",
    "館長",
    "館員",
    "站長",
    "里長",
    "議員",
    "委員",
    "社長",
    "教練",
    "助教",
    "導師",
    "牧師",
    "神父",
    "法師",
    "經紀人",
    "專員",
    "業務",
    "主管",
    "襄理",
    "老大",
    "夫人",
    "局長",
    "署長",
    "司長",
    "祕書長",
    "祕書",
    "秘書",
    "大師",
    "さん",
];

/// What stands where a name would and is none.
const NOBODY: &[&str] = &[
    "各位",
    "大家",
    "團隊",
    "同學",
    "朋友",
    "夥伴",
    "伙伴",
    "貴公司",
    "貴司",
    "貴單位",
    "公司",
    "大學",
    "科技",
    "人資",
    "客服",
    "編輯",
    "編輯部",
    "主辦",
    "小編",
    "同仁",
    "同事",
    "鄰居",
    "家長",
    "先進",
    "讀者",
    "會員",
    "版主",
    "站長",
    "主管",
    "負責人",
    "承辦",
    "窗口",
    "相關",
    "您",
    "你",
    "妳",
    "我",
    "他",
    "她",
    "們",
    "請",
    "謝",
    "感謝",
    "想",
    "很",
    "最近",
    "之前",
    "上次",
    "昨天",
    "今天",
    "明天",
    "今早",
    "昨晚",
    "剛剛",
    "剛才",
    "好久",
    "久仰",
    "冒昧",
    "不好",
    "抱歉",
    "恭喜",
    "祝",
    "新年",
    "早",
    "晚",
    "午",
    "平安",
    "收到",
    "了解",
    "是的",
    "沒問題",
    "可以",
    "打擾",
    "敬",
    "親愛",
    "學長",
    "學姐",
    "學姊",
    "前輩",
    "老師",
    "教授",
    "全體",
    "諸位",
    "兩位",
    "三位",
    "首",
    "另",
    "關於",
    "順",
    "不",
    "沒",
    "有",
    "這",
    "那",
    "如",
    "因",
    "對",
    "上週",
    "下週",
    "這週",
    "週",
    "上個",
    "去年",
    "今年",
    "前天",
    "方便",
    "真",
    "終於",
    "嗨",
    "哈",
    "喔",
    "啊",
    "欸",
    "誒",
    "唉",
    "某",
    "對方",
    "姓名",
    "XX",
    "老闆",
    "大大",
    "站在",
    "看到",
    "聽",
    "聖誕",
    "中秋",
    "端午",
    "教師節",
    "佳節",
    "春節",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(draft: &str, name: &str, body: &str) {
        let greeting = Greeting::new(&Text::new(draft));
        let found =
            greeting.name.as_ref().filter(|name| name.sure).map_or("", |name| &draft[name.span.start..name.span.end]);
        assert_eq!((found, draft[greeting.end..].trim()), (name, body), "{greeting:?}");
    }

    #[test]
    fn finds_whom_it_greets() {
        check("Hi David, how did it go?", "David", "how did it go?");
        check("Good day Mrs. Adebayo, I write", "Adebayo", "I write");
        check("Dear Dr. María José, ok", "María José", "ok");
        check("hi steven!\nok", "steven", "ok");
        check("Hello again Ms. Weng! I would", "Weng", "I would");
        check("Hi Steven 學長，我九月", "Steven", "我九月");
        check("Mandy 您好，謝謝", "Mandy", "謝謝");
        check("張老師您好，真的", "張", "真的");
        check("OO科技的王先生您好，我是", "王", "我是");
        check("子晴，恭喜", "", "子晴，恭喜");
        check("嗨士賢，我知道", "士賢", "我知道");
        check("Hi 彥廷，really", "彥廷", "really");
        check("林老師鈞鑒：\n\n冒昧", "林", "冒昧");
        check("台積電陳經理您好，我", "陳", "我");
        check("親愛的怡君：好", "怡君", "好");
        check("Hello Grace. I have", "Grace", "I have");
    }

    #[test]
    fn greets_nobody_by_name() {
        check("Hi there, how are you?", "", "how are you?");
        check("Dear Hiring Manager, I", "", "Hiring Manager, I");
        check("Hi Gogoro team, I", "", "Gogoro team, I");
        check("Hi, Anna here.", "", "Anna here.");
        check("各位學長姐說您是第一個", "", "各位學長姐說您是第一個");
        check("您好，我是小葉", "", "我是小葉");
        check("老師您好，想請教", "", "想請教");
        check("Thanks, Ola!", "", "Thanks, Ola!");
    }
}
