//! A brief made ready once for all kinds of hooks: what the draft says and about whom, its language and register, what it is
//! for. What each kind makes of it lives in `kinds/`.

use super::place::greeting;
use super::terms::{clauses, has_run, runs, shared, terms, terms_of};
use crate::brief::{Brief, Page, Who};
use crate::day::Day;
use crate::reading::Answer;
use crate::text::same::{Key, Person, Sort, Spoken, fold};
use crate::text::{Lang, Seen, Text, is_han, language};
use std::cell::{OnceCell, RefCell};

/// What the draft is for, as far as its own words say.
#[derive(Clone, Copy, Debug, Default)]
pub struct Aim {
    /// It congratulates.
    pub congratulate: bool,
    /// It asks for advice, time, an introduction.
    pub ask: bool,
    /// It offers help.
    pub offer: bool,
    /// It thanks, or tells how something went.
    pub report: bool,
}

/// One sentence of the draft behind the greeting.
#[derive(Debug)]
struct Line {
    raw: String,
    folded: String,
    terms: Vec<u64>,
    /// It speaks of the reader, or of both.
    reader: bool,
    /// It recalls something with the reader.
    recalls: bool,
    seen: Seen,
}

/// The brief, made ready.
#[derive(Debug)]
pub struct Ground<'a> {
    /// As it came.
    pub brief: &'a Brief,
    /// The one recipient.
    pub reader: &'a Page,
    /// The language of the sentence to write.
    pub lang: Lang,
    /// 您, 你 or 妳.
    pub you: &'static str,
    /// What the draft is for.
    pub aim: Aim,
    /// The draft says nothing yet but a greeting.
    pub empty: bool,
    /// The draft stops in the middle of a sentence.
    pub unfinished: bool,
    /// It stops where the reader's own news, post or words must come: "I saw", 看到妳在找.
    pub reaching: bool,
    /// Neither messages nor notes.
    pub first_contact: bool,
    /// The reader's page, folded.
    pub page: String,
    /// The writer's page, folded.
    pub mine: String,
    /// The newest day of contact: a message, or a note of having met.
    pub newest: Option<Day>,
    said: Vec<OnceCell<Vec<u64>>>,
    mutuals: OnceCell<Vec<Person>>,
    answer: OnceCell<Answer>,
    /// The questions asked about already, and whether the draft takes them up.
    taken: RefCell<Vec<(String, bool)>>,
    lines: Vec<Line>,
    whole: String,
    whole_seen: Seen,
    all: Vec<u64>,
    readers: Vec<u64>,
    my_terms: Vec<u64>,
    /// Runs of Han characters in all sentences, and in those that speak of the reader.
    all_runs: Vec<[char; 3]>,
    reader_runs: Vec<[char; 3]>,
    /// The notes, folded.
    pub notes: Vec<String>,
    seed: u64,
    used: RefCell<Vec<String>>,
}

/// Words by which a sentence speaks of the reader.
const YOU: [&str; 9] = ["you", "your", "yours", "youre", "youve", "youd", "yourself", "congratulations", "congrats"];

/// Words by which it tells what the writer learnt of the reader.
const LEARNT: [&str; 10] =
    ["read", "saw", "heard", "noticed", "seen", "learned", "learnt", "watched", "listened", "spotted"];

const LEARNT_HAN: [&str; 10] = ["看到", "聽到", "讀到", "拜讀", "得知", "恭喜", "聽說", "看了", "讀了", "祝賀"];

const BOTH: [&str; 18] = [
    "since we",
    "where we",
    "that we",
    "the day we",
    "we both",
    "both of us",
    "we met",
    "we talked",
    "we spoke",
    "we worked",
    "together",
    "our talk",
    "our conversation",
    "our chat",
    "when we",
    "we share",
    "like me",
    "as do i",
];

/// Words of a request: what it asks about is its subject, and not said of the reader.
const ASKS: [&str; 32] = [
    "how do you",
    "how did you",
    "how does your",
    "how would you",
    "what do you",
    "what would you",
    "which would you",
    "why do you",
    "怎麼決定",
    "怎麼做",
    "could i ask",
    "may i ask",
    "can i ask",
    "ask for your",
    "ask your",
    "ask you about",
    "ask you for",
    "your advice",
    "your opinion",
    "your thoughts",
    "your help",
    "could you",
    "would you",
    "can you",
    "請教",
    "想問",
    "請問",
    "想請",
    "幫忙",
    "建議",
    "想聽",
    "引薦",
];

/// Words by which a request still says what the writer knows of the reader.
const CREDITS: [&str; 29] = [
    "您問",
    "你問",
    "妳問",
    "you wrote",
    "you said",
    "you mentioned",
    "you told",
    "you posted",
    "you shared",
    "you asked",
    "your post",
    "your talk",
    "your article",
    "your note",
    "your advice on",
    "your work",
    "your team s",
    "as you",
    "since you",
    "you have",
    "you are",
    "您提",
    "您說",
    "您寫",
    "您的",
    "你的",
    "妳的",
    "你說",
    "妳說",
];

/// Words by which a sentence recalls something.
const RECALL: [&str; 14] = [
    "remember",
    "still think",
    "never forget",
    "not forgotten",
    "stayed with me",
    "that day",
    "that evening",
    "that summer",
    "on my mind",
    "那年",
    "那天",
    "還記得",
    "想起",
    "難忘",
];

fn speaks_of_reader(raw: &str, folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let has = |list: &[&str]| list.iter().any(|word| folded.contains(word));
    if has(&ASKS) {
        return has(&CREDITS)
            || words.iter().any(|word| LEARNT.contains(word))
            || LEARNT_HAN.iter().any(|learnt| raw.contains(learnt));
    }
    if raw.contains(['您', '你', '妳']) || words.iter().any(|word| YOU.contains(word)) {
        return true;
    }
    if BOTH.iter().any(|both| folded.contains(both))
        || ["我們都", "一起", "我們倆", "彼此", "咱們"].iter().any(|both| raw.contains(both))
    {
        return true;
    }
    if words.iter().any(|word| LEARNT.contains(word)) || LEARNT_HAN.iter().any(|learnt| raw.contains(learnt)) {
        return true;
    }
    let writer = raw.contains('我')
        || words.iter().any(|word| matches!(*word, "i" | "my" | "me" | "im" | "ive" | "we" | "our" | "us" | "mine"));
    !writer
}

impl<'a> Ground<'a> {
    /// Makes a brief ready; nothing where there is not exactly one reader.
    pub fn new(brief: &'a Brief) -> Option<Ground<'a>> {
        let [reader] = brief.recipients.as_slice() else { return None };
        let draft = brief.draft.as_str();
        let begin = greeting(draft);
        let body = &draft[begin..];
        let text = Text::new(body);
        let mut lines: Vec<Line> = text
            .sentences
            .iter()
            .map(|sentence| {
                let raw = text.slice(sentence.span);
                let folded = fold(raw);
                let seen = Seen::new(&folded);
                let reader = speaks_of_reader(raw, &folded);
                let recalls = reader && seen.any(&folded, &RECALL);
                Line { raw: raw.to_string(), terms: terms_of(&folded), reader, recalls, seen, folded }
            })
            .collect();
        let me = Person::new(&brief.me.name);
        let signed = lines.last().is_some_and(|line| {
            line.raw.chars().count() <= 30
                && (me.named_in(&Spoken::new(&line.folded)) || line.folded == fold(&brief.me.name))
        });
        let mut end = body.trim_end();
        if signed && let Some(line) = lines.pop() {
            end = end.strip_suffix(line.raw.as_str()).unwrap_or(end).trim_end();
        }
        let empty = lines.iter().all(|line| !line.raw.chars().any(char::is_alphanumeric));
        let unfinished = !empty
            && !signed
            && !end.ends_with(['.', '!', '?', '。', '！', '？', '~', '～', ')', '）', '♡', ':', '：'])
            && !closes(end);
        let last = lines.last().map(|line| line.folded.as_str()).unwrap_or("");
        let reaching = unfinished && reaches(last);
        let mut all: Vec<u64> = lines.iter().flat_map(|line| line.terms.iter().copied()).collect();
        let mut readers: Vec<u64> =
            lines.iter().filter(|line| line.reader).flat_map(|line| line.terms.iter().copied()).collect();
        for list in [&mut all, &mut readers] {
            list.sort_unstable();
            list.dedup();
        }
        let run = |want: &dyn Fn(&Line) -> bool| {
            let mut all: Vec<[char; 3]> =
                lines.iter().filter(|line| want(line)).flat_map(|line| runs(&line.raw)).collect();
            all.sort_unstable();
            all
        };
        let all_runs = run(&|_| true);
        let reader_runs = run(&|line| line.reader);
        let notes = brief.notes.iter().map(|note| fold(&note.text)).collect();
        let page = folded_page(reader);
        let mine = folded_page(&brief.me);
        let mut my_terms = terms(&brief.me.headline);
        for interest in &brief.me.interests {
            my_terms.extend(terms(interest));
            let key = Key::new(Sort::Subject, interest, "");
            my_terms.extend(key.names().flat_map(terms_of));
        }
        my_terms.sort_unstable();
        my_terms.dedup();
        let whole = fold(draft);
        let whole_seen = Seen::new(&whole);
        let lang = tongue(brief, reader, body, draft);
        let newest =
            brief.thread.iter().filter_map(|said| said.at).chain(brief.notes.iter().filter_map(|note| note.at)).max();
        let seed = reader.name.bytes().fold(5381u64, |hash, byte| hash.wrapping_mul(33) ^ u64::from(byte));
        Some(Ground {
            brief,
            reader,
            lang,
            you: register(brief),
            aim: aim(&whole, &whole_seen, draft),
            empty,
            unfinished,
            reaching,
            first_contact: brief.thread.is_empty() && brief.notes.is_empty(),
            page,
            mine,
            newest,
            said: brief.thread.iter().map(|_| OnceCell::new()).collect(),
            mutuals: OnceCell::new(),
            answer: OnceCell::new(),
            taken: RefCell::default(),
            lines,
            whole,
            whole_seen,
            all,
            readers,
            my_terms,
            all_runs,
            reader_runs,
            notes,
            seed,
            used: RefCell::default(),
        })
    }

    /// Days since a day; nothing where either is not known.
    pub fn age(&self, day: Option<Day>) -> Option<i64> {
        Some(self.brief.today?.since(day?))
    }

    /// The terms of a message of the thread, made when first asked for.
    pub fn said(&self, at: usize) -> &[u64] {
        self.said[at].get_or_init(|| terms(&self.brief.thread[at].text))
    }

    /// The people both know, taken apart when first asked for.
    pub fn mutuals(&self) -> &[Person] {
        self.mutuals.get_or_init(|| self.reader.mutuals.iter().map(|name| Person::new(name)).collect())
    }

    /// How many facts the draft already uses, as far as they were looked at.
    pub fn used_count(&self) -> usize {
        self.used.borrow().len()
    }

    /// Notes whether the draft uses a fact, once for each, and says so.
    pub fn count_used(&self, evidence: &str, used: bool) -> bool {
        let mut all = self.used.borrow_mut();
        if used && !all.iter().any(|one| one == evidence) {
            all.push(evidence.to_string());
        }
        used
    }

    /// The draft behind the greeting, folded sentence by sentence; true where it speaks of the reader.
    pub fn sentences(&self) -> impl Iterator<Item = (&str, bool)> {
        self.lines.iter().map(|line| (line.folded.as_str(), line.reader))
    }

    /// The whole draft, folded.
    pub fn draft(&self) -> &str {
        &self.whole
    }

    /// How much of the text's matter the draft says about the reader, the writer's own matters set aside.
    pub fn says(&self, fact: &str) -> bool {
        self.says_with(fact, &terms(fact))
    }

    /// The same, the fact's terms being known.
    pub fn says_with(&self, fact: &str, of_fact: &[u64]) -> bool {
        if self.readers.is_empty() || of_fact.is_empty() {
            return false;
        }
        let hits = shared(of_fact, &self.readers);
        if hits == 0 {
            return false;
        }
        // Two in five of a long fact, half of a short one: a paraphrase leaves words out.
        if hits >= 2 && (hits * 2 >= of_fact.len() || hits >= 4 && hits * 5 >= of_fact.len() * 2)
            || hits == of_fact.len()
        {
            return true;
        }
        let clause = |piece: &str| {
            let of_piece = terms(piece);
            of_piece.len() >= 2
                && shared(&of_piece, &self.readers) * 5 >= of_piece.len() * 3
                && shared(&of_piece, &self.readers) >= 2
        };
        if hits >= 2 && clauses(fact).any(clause) {
            return true;
        }
        has_run(fact, &self.reader_runs)
            || fact.contains(['《', '〈']) && self.lines.iter().any(|line| line.reader && titled(fact, &line.raw))
    }

    /// Whether a sentence of the draft that recalls something with the reader has even one of these terms.
    pub fn recalls(&self, of_fact: &[u64]) -> bool {
        self.lines.iter().filter(|line| line.recalls).any(|line| shared(of_fact, &line.terms) > 0)
    }

    /// Whether the draft takes up a question, as `reading` sees it or by its own words.
    pub fn answers(&self, question: &str) -> bool {
        if self.empty {
            return false;
        }
        // Several kinds ask about the same question.
        if let Some((_, taken)) = self.taken.borrow().iter().find(|(one, _)| one == question) {
            return *taken;
        }
        let taken = self.takes_up(question);
        self.taken.borrow_mut().push((question.to_string(), taken));
        taken
    }

    fn takes_up(&self, question: &str) -> bool {
        let of_question = terms(question);
        let hits = shared(&of_question, &self.all);
        hits >= 2 && hits * 2 >= of_question.len()
            || has_run(question, &self.all_runs)
            || self.answer.get_or_init(|| Answer::new(&self.brief.draft)).takes_up(question)
    }

    /// Whether the draft says of the reader or of both that they have to do with a thing, under any of its names.
    pub fn names(&self, key: &Key) -> bool {
        key.names().any(|name| {
            self.lines.iter().any(|line| line.reader && line.seen.may_hold(name) && contains_name(&line.folded, name))
        })
    }

    /// Whether the draft names a thing at all.
    pub fn mentions(&self, key: &Key) -> bool {
        key.names().any(|name| self.whole_seen.may_hold(name) && contains_name(&self.whole, name))
    }

    /// How many of the draft's subjects a fact has.
    pub fn fit(&self, of_fact: &[u64]) -> i32 {
        shared(of_fact, &self.all).min(3) as i32
    }

    /// How many of the writer's own subjects a fact has.
    pub fn kin(&self, of_fact: &[u64]) -> i32 {
        shared(of_fact, &self.my_terms).min(2) as i32
    }

    /// One of several phrasings, always the same one for the same evidence and reader.
    pub fn pick<T: Copy>(&self, evidence: &str, choices: &[T]) -> T {
        let hash = evidence.bytes().fold(self.seed, |hash, byte| hash.wrapping_mul(33) ^ u64::from(byte));
        choices[((hash ^ hash >> 17) % choices.len() as u64) as usize]
    }

    /// Whether the sentence is to be Chinese.
    pub fn zh(&self) -> bool {
        self.lang == Lang::Zh
    }
}

/// Whether a folded text has a folded name: at word borders in Latin letters, anywhere in Han.
pub fn contains_name(text: &str, name: &str) -> bool {
    if name.is_empty() || name.chars().count() < 2 && !name.contains(is_han) {
        return false;
    }
    text.match_indices(name).any(|(at, _)| {
        let edge = |c: Option<char>| c.is_none_or(|c| is_han(c) || !c.is_alphanumeric() && c != '+' && c != '#');
        let latin_start = name.starts_with(|c: char| !is_han(c));
        let latin_end = name.ends_with(|c: char| !is_han(c));
        (!latin_start || edge(text[..at].chars().next_back()))
            && (!latin_end || edge(text[at + name.len()..].chars().next()))
    })
}

/// Whether a title in 《》 or 〈〉 of the fact stands in the sentence.
fn titled(fact: &str, sentence: &str) -> bool {
    [('《', '》'), ('〈', '〉')].iter().any(|&(open, close)| {
        fact.split(open)
            .skip(1)
            .filter_map(|rest| rest.split(close).next())
            .any(|title| title.chars().count() >= 2 && sentence.contains(title))
    })
}

/// Whether the end of a draft is a close without a mark: "Best wishes", 祝好.
fn closes(end: &str) -> bool {
    let line = fold(end.rsplit(['\n', '.', '。', '!', '！']).next().unwrap_or(""));
    let closes = [
        "best",
        "best wishes",
        "best regards",
        "kind regards",
        "regards",
        "warmly",
        "cheers",
        "thanks",
        "thank you",
        "many thanks",
        "yours",
        "sincerely",
        "all the best",
        "敬上",
        "祝好",
        "謝謝",
        "感謝",
        "祝順心",
    ];
    closes.contains(&line.as_str())
}

/// Whether a sentence without its end asks for something of the reader's.
fn reaches(last: &str) -> bool {
    let words: Vec<&str> = last.split(' ').collect();
    let tail: Vec<&str> = words.iter().rev().take(5).copied().collect();
    tail.iter().any(|word| LEARNT.contains(word)) || {
        let tail: String = {
            let chars: Vec<char> = last.chars().collect();
            chars[chars.len().saturating_sub(8)..].iter().collect()
        };
        ["看到", "看了", "讀到", "讀了", "聽到", "聽說", "拜讀", "注意到", "在找", "提到", "分享的"]
            .iter()
            .any(|word| tail.contains(word))
    }
}

fn folded_page(page: &Page) -> String {
    let lists = [&page.employers, &page.schools, &page.places, &page.interests, &page.languages];
    let mut text = format!("{} {} ", page.headline, page.about);
    for item in lists.into_iter().flatten() {
        text.push_str(item);
        text.push(' ');
    }
    fold(&text)
}

/// The draft's language; of an empty one, the thread's; else that of the recipient's name and page.
fn tongue(brief: &Brief, reader: &Page, body: &str, draft: &str) -> Lang {
    let full = |text: &str| text.contains(['，', '。', '！', '：', '、', '？']);
    if body.chars().any(char::is_alphabetic) {
        return if body.chars().any(is_han) { language(body) } else { Lang::En };
    }
    if draft.chars().any(char::is_alphanumeric) {
        // A greeting alone: "Charlotte，" is Chinese by its comma.
        return if full(draft) || draft.chars().any(is_han) && language(draft) == Lang::Zh {
            Lang::Zh
        } else {
            Lang::En
        };
    }
    let said: String = brief.thread.iter().rev().take(6).map(|said| said.text.as_str()).collect::<Vec<_>>().join("\n");
    if said.chars().any(char::is_alphabetic) {
        return language(&said);
    }
    let own = reader.name.chars().any(is_han) || reader.name.is_empty();
    if own && language(&format!("{} {} {}", reader.name, reader.headline, reader.about)) == Lang::Zh {
        Lang::Zh
    } else {
        Lang::En
    }
}

fn register(brief: &Brief) -> &'static str {
    let find = |text: &str| ["您", "妳", "你"].into_iter().find(|you| text.contains(you));
    let mine = brief.thread.iter().rev().filter(|said| said.from == Who::Me).find_map(|said| find(&said.text));
    // 你好 with 您 further on: the politer one was meant.
    find(&brief.draft).or(mine).unwrap_or("您")
}

fn aim(whole: &str, seen: &Seen, raw: &str) -> Aim {
    let has = |words: &[&str]| seen.any(whole, words);
    Aim {
        congratulate: has(&["congrat", "恭喜", "祝賀", "賀喜", "well deserved", "good news"]),
        ask: has(&[
            "could i",
            "may i",
            "can i",
            "could you",
            "would you",
            "can you",
            "advice",
            "i would like to ask",
            "how do you",
            "how did you",
            "請教",
            "想問",
            "請問",
            "想請",
            "幫忙",
            "引薦",
            "建議",
            "想聽",
        ]) || raw.contains(['?', '？']),
        offer: has(&[
            "of any help",
            "be of help",
            "if i can help",
            "can i help",
            "happy to help",
            "help you",
            "let me help",
            "if i can ever",
            "lend a hand",
            "幫得上",
            "幫上忙",
            "能幫",
            "可以幫",
            "需要幫",
            "協助",
            "最近如果",
        ]),
        report: has(&[
            "update",
            "wanted to tell you",
            "want to tell you",
            "i tried",
            "we tried",
            "it worked",
            "it is done",
            "i rewrote",
            "turned out",
            "report back",
            "跟您報告",
            "跟你報告",
            "報告一下",
            "後來",
            "結果",
            "謝謝",
            "感謝",
            "thank you for",
            "thanks for",
            "grateful",
            "to let you know",
        ]),
    }
}
