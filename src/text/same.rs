//! Whether two names mean the same body, place, subject, language or person: 台大 and NTU, K8s and Kubernetes, 林美玲 and
//! Mei-Ling Lin. The names themselves are data in `same.txt` and `readings.txt`; what a draft says lives elsewhere.

use super::letters::{base, is_mark};
use super::{Seen, is_alphanumeric, is_han};
use crate::order;
use crate::sorted::Sorted;
use std::sync::OnceLock;

/// What kind of thing is named: the same letters may be a school and a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A school.
    School,
    /// An employer.
    Firm,
    /// A place.
    Place,
    /// A language.
    Language,
    /// A subject, a skill, a pastime.
    Subject,
}

/// One name, made ready for comparison. Make it once for each name, not once for each pair.
#[derive(Clone, Debug)]
pub struct Key {
    sort: Sort,
    /// The folded forms the name may go by: whole, its Chinese part, its Latin part, what stands in brackets.
    forms: Vec<Form>,
    /// What stands behind a place's comma.
    within: Vec<String>,
}

#[derive(Clone, Debug)]
struct Form {
    text: String,
    thing: Option<u16>,
    han: bool,
    /// Capitals alone, five at most: initials that another body may have, too.
    initials: bool,
}

struct Thing {
    names: Vec<String>,
    shown: Vec<&'static str>,
    common: bool,
    within: Vec<String>,
}

#[derive(Default)]
struct Table {
    things: Vec<Thing>,
    names: Sorted<(Sort, String), u16>,
    unless: Sorted<(u16, String), Vec<String>>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table::default();
        let mut sort = Sort::Subject;
        let mut all = Vec::new();
        for line in include_str!("same.txt").lines().map(str::trim).filter(|line| !line.is_empty()) {
            let last = (table.things.len() as u16).wrapping_sub(1);
            if line.starts_with('#') {
            } else if let Some(head) = line.strip_prefix('[') {
                sort = match head.trim_end_matches(']') {
                    "school" => Sort::School,
                    "firm" => Sort::Firm,
                    "place" => Sort::Place,
                    "language" => Sort::Language,
                    _ => Sort::Subject,
                };
            } else if let Some(rest) = line.strip_prefix("unless ") {
                let (name, words) = rest.split_once(':').unwrap_or((rest, ""));
                let words = words.split(',').map(|word| fold(word.trim())).collect();
                table.unless.insert((last, fold(name)), words);
            } else if let Some(words) = line.strip_prefix("within: ") {
                if let Some(thing) = table.things.last_mut() {
                    thing.within = words.split(',').map(|word| fold(word.trim())).collect();
                }
            } else {
                let common = line.starts_with('*');
                let shown: Vec<&'static str> = line.trim_start_matches('*').split(" = ").map(str::trim).collect();
                let names: Vec<String> = shown.iter().map(|name| fold(name)).collect();
                all.extend(names.iter().map(|name| ((sort, name.clone()), last.wrapping_add(1))));
                table.things.push(Thing { names, shown, common, within: Vec::new() });
            }
        }
        // Of two things of one name the first has it.
        table.names = all.into_iter().rev().collect();
        table
    })
}

/// A text as it is compared: lower case, no diacritics, half-width, 臺 as 台, marks as single spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            folded.push(c.to_ascii_lowercase());
            continue;
        }
        match base(c) {
            c @ ('a'..='z' | '0'..='9' | '+' | '#') => folded.push(c),
            '臺' => folded.push('台'),
            '&' => folded.push_str(" and "),
            '\'' | '’' | '‘' => {}
            'ß' => folded.push_str("ss"),
            c if is_mark(c) => {}
            // Nearly all that is left is Han, which has no small letters.
            c @ '\u{4E00}'..='\u{9FFF}' => folded.push(c),
            c if c.is_alphanumeric() => folded.extend(c.to_lowercase().filter(|&c| !is_mark(c))),
            _ if !folded.is_empty() && !folded.ends_with(' ') => folded.push(' '),
            _ => {}
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Endings of a firm's name that say nothing of who it is.
const LEGAL: [&str; 32] = [
    " inc",
    " incorporated",
    " llc",
    " ltd",
    " limited",
    " corp",
    " corporation",
    " co",
    " company",
    " plc",
    " gmbh",
    " ag",
    " sa",
    " ab",
    " as",
    " oy",
    " bv",
    " nv",
    " spa",
    " srl",
    " kk",
    " pte",
    " pty",
    " co ltd",
    " holdings",
    "股份有限公司",
    "有限公司",
    "股份公司",
    "集團",
    "公司",
    "株式会社",
    "科技股份有限公司",
];

/// What may follow the name of a body without making it another one.
const PARTS: [&str; 24] = [
    "taiwan",
    "asia",
    "apac",
    "europe",
    "uk",
    "global",
    "international",
    "group",
    "labs",
    "lab",
    "research",
    "cloud",
    "technologies",
    "technology",
    "network",
    "networks",
    "digital",
    "engineering",
    "university of london",
    "world service",
    "business school",
    "law school",
    "medical school",
    "college",
];

/// Endings of a Chinese name behind a school or institute that still mean a part of it.
const BRANCHES: [&str; 6] = ["系", "所", "院", "中心", "學程", "組"];

/// Departments as they are written behind a school's short name.
const DEPARTMENTS: [&str; 62] = [
    "資工", "電機", "資管", "光電", "舞蹈", "電影", "圖資", "食科", "設計", "美術", "法律", "企管", "經濟", "外文",
    "中文", "歷史", "哲學", "物理", "化學", "化工", "機械", "土木", "數學", "統計", "財金", "會計", "國企", "心理",
    "社會", "社工", "新聞", "傳播", "廣告", "建築", "都計", "景觀", "農藝", "園藝", "獸醫", "醫學", "醫", "牙醫",
    "藥學", "護理", "公衛", "生科", "生技", "材料", "環工", "地質", "地理", "大氣", "海洋", "航太", "工管", "工工",
    "政治", "外交", "教育", "特教", "音樂", "戲劇",
];

/// Districts that several cities have: by themselves they name no place.
const DISTRICTS: [&str; 18] = [
    "松山", "中山", "中正", "大安", "信義", "仁愛", "和平", "復興", "大同", "東區", "西區", "南區", "北區", "中區",
    "東", "西", "南", "北",
];

/// Cities named twice or more in the world: with a region on one page alone they are not known to be one.
const TWINS: [&str; 12] = [
    "portland",
    "springfield",
    "richmond",
    "georgetown",
    "columbus",
    "durham",
    "newcastle",
    "valencia",
    "cordoba",
    "santiago",
    "san jose",
    "hamilton",
];

/// No employer, though it stands where one would.
const NOBODY: [&str; 34] = [
    "self employed",
    "selfemployed",
    "self employment",
    "freelance",
    "freelancer",
    "freelancing",
    "independent",
    "independent consultant",
    "various",
    "retired",
    "unemployed",
    "none",
    "stealth",
    "stealth startup",
    "stealth mode startup",
    "confidential",
    "student",
    "sole trader",
    "own business",
    "consultant",
    "n a",
    "自由工作者",
    "自由業",
    "自營",
    "自營業",
    "自雇",
    "自僱",
    "接案",
    "接案工作者",
    "待業",
    "待業中",
    "退休",
    "家管",
    "學生",
];

/// Whether an employer's name names nobody: self-employed, 自由工作者.
pub fn nobody(employer: &str) -> bool {
    let folded = fold(employer);
    folded.is_empty()
        || NOBODY.contains(&folded.as_str())
        || folded.starts_with("self employed")
        || folded.starts_with("freelance")
}

impl Key {
    /// The key of `name`, as a page writes it whose folded words are `page`.
    pub fn new(sort: Sort, name: &str, page: &str) -> Key {
        let (head, within) = match sort {
            Sort::Place => {
                let mut pieces = name.split([',', '，', '、', '/']).map(str::trim);
                let whole = fold(name);
                if table().names.contains_key(&(sort, whole)) {
                    (name, Vec::new())
                } else {
                    let head = pieces.next().unwrap_or(name);
                    (head, pieces.map(fold).filter(|piece| !piece.is_empty()).collect())
                }
            }
            _ => (name, Vec::new()),
        };
        let mut forms: Vec<Form> = Vec::new();
        let mut add = |raw: &str| {
            let raw = raw.trim();
            let mut text = fold(raw);
            if sort == Sort::Firm && !table().names.contains_key(&(sort, text.clone())) {
                text = legal(&text).to_string();
            }
            if let Some(rest) = text.strip_prefix("the ") {
                text = rest.to_string();
            }
            if text.is_empty() || forms.iter().any(|form| form.text == text) {
                return;
            }
            let han = text.chars().any(is_han);
            let initials =
                raw.chars().count() <= 5 && raw.chars().filter(|c| c.is_alphabetic()).all(|c| c.is_ascii_uppercase());
            let thing = look_up(sort, &text, page);
            forms.push(Form { text, thing, han, initials });
        };
        add(head);
        if let Some((before, rest)) = head.split_once(['(', '（']) {
            add(before);
            add(rest.split([')', '）']).next().unwrap_or(""));
        }
        if sort != Sort::Subject && head.chars().any(is_han) && head.chars().any(|c| c.is_ascii_alphabetic()) {
            let han: String = head.chars().filter(|&c| is_han(c)).collect();
            let latin: String =
                head.chars().map(|c| if c.is_ascii() || c.is_alphabetic() && !is_han(c) { c } else { ' ' }).collect();
            let place = |text: &str| table().names.contains_key(&(Sort::Place, fold(text)));
            if han.chars().count() >= 2 && (sort == Sort::Place || !place(&han)) {
                add(&han);
            }
            if latin.trim().len() >= 2 && (sort == Sort::Place || !place(&latin)) {
                add(&latin);
            }
        }
        Key { sort, forms, within }
    }

    /// Whether so many people share it that naming it says little: a capital, English, coffee.
    pub fn common(&self) -> bool {
        self.forms.iter().filter_map(|form| form.thing).any(|thing| table().things[usize::from(thing)].common)
    }

    /// The names the thing goes by, folded; those of the page first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let listed = self.forms.iter().filter_map(|form| form.thing);
        let listed = listed.flat_map(|thing| table().things[usize::from(thing)].names.iter());
        self.forms.iter().map(|form| &form.text).chain(listed).map(String::as_str)
    }

    /// A listed name in the script asked for, where the table has one.
    pub fn shown(&self, han: bool) -> Option<&'static str> {
        let thing = self.forms.iter().find_map(|form| form.thing)?;
        table().things[usize::from(thing)].shown.iter().copied().find(|name| name.chars().any(is_han) == han)
    }

    /// Whether both name the same thing.
    pub fn same(&self, other: &Key) -> bool {
        if self.sort != other.sort || !within_agree(self, other) {
            return false;
        }
        // Where both pages give a Chinese name, it decides: 東吳 and 蘇州大學 are both "Soochow University".
        let both_han = has_han(self) && has_han(other);
        self.forms.iter().any(|a| {
            other.forms.iter().any(|b| {
                (!both_han || a.han == b.han && (a.han || listed(a, b))) && {
                    (a.thing.is_some() && a.thing == b.thing)
                        || (a.text == b.text && !clash(self, other, a))
                        || part(self.sort, a, b)
                        || part(self.sort, b, a)
                }
            })
        })
    }
}

fn has_han(key: &Key) -> bool {
    key.forms.iter().any(|form| form.han)
}

fn listed(a: &Form, b: &Form) -> bool {
    a.thing.is_some() && a.thing == b.thing
}

/// Whether the same initials stand for something else on one of the pages: it spells them out and the other does not.
fn clash(one: &Key, other: &Key, form: &Form) -> bool {
    let spelt = |key: &Key| key.forms.iter().any(|f| !f.initials && f.text.contains(' '));
    form.initials && form.thing.is_none() && (spelt(one) != spelt(other) || form.text.len() < 2)
}

/// Whether what stands behind the commas lets two places be one.
fn within_agree(a: &Key, b: &Key) -> bool {
    if a.sort != Sort::Place {
        return true;
    }
    let fits = |key: &Key| {
        let thing = key.forms.iter().find_map(|form| form.thing);
        match thing.map(|thing| &table().things[usize::from(thing)].within) {
            Some(known) if !known.is_empty() => key.within.iter().all(|region| known.contains(region)),
            _ => true,
        }
    };
    let twin = |key: &Key| key.forms.iter().any(|form| TWINS.contains(&form.text.as_str()));
    if !fits(a) || !fits(b) {
        return false;
    }
    match (a.within.is_empty(), b.within.is_empty()) {
        (true, true) => true,
        (false, false) => {
            let known = a.forms.iter().any(|form| form.thing.is_some());
            known || a.within.iter().any(|region| b.within.contains(region))
        }
        _ => !twin(a) && !twin(b),
    }
}

/// Whether `long` is `short` with the name of a part behind it (BBC World Service, 台大資工, 澎湖望安 for 望安).
fn part(sort: Sort, short: &Form, long: &Form) -> bool {
    match sort {
        Sort::Place => {
            // A county before the name of a village, where no other county is known to have one of that name.
            let Some(county) = long.text.strip_suffix(short.text.as_str()) else { return false };
            short.han
                && !county.is_empty()
                && short.text.chars().count() >= 2
                && !DISTRICTS.contains(&short.text.trim_end_matches('區'))
                && table().names.contains_key(&(Sort::Place, county.trim().to_string()))
        }
        Sort::Firm | Sort::School => {
            let Some(rest) = long.text.strip_prefix(short.text.as_str()) else { return false };
            if short.han {
                return department(rest) && short.text.chars().count() >= 2;
            }
            let generic = matches!(
                short.text.as_str(),
                "university" | "national" | "bank" | "school" | "college" | "first" | "new"
            );
            rest.starts_with(' ') && !generic && PARTS.contains(&rest.trim())
        }
        Sort::Language | Sort::Subject => false,
    }
}

fn department(rest: &str) -> bool {
    let rest = rest.trim();
    rest.chars().count() <= 8
        && !["醫院", "附", "校友"].iter().any(|other| rest.contains(other))
        && (DEPARTMENTS.contains(&rest)
            || DEPARTMENTS.iter().any(|name| rest.starts_with(name)) && BRANCHES.iter().any(|end| rest.ends_with(end))
            || rest.chars().count() >= 2 && BRANCHES.iter().any(|end| rest.ends_with(end)))
}

fn legal(mut text: &str) -> &str {
    loop {
        let before = text;
        for ending in LEGAL {
            if let Some(rest) = text.strip_suffix(ending)
                && rest.trim().chars().count() >= 2
            {
                text = rest.trim_end();
            }
        }
        if before == text {
            return text;
        }
    }
}

fn look_up(sort: Sort, text: &str, page: &str) -> Option<u16> {
    let table = table();
    let allowed = |thing: u16, name: &str| {
        let barred = table.unless.get(&(thing, name.to_string()));
        !barred.is_some_and(|words| words.iter().any(|word| page.contains(word.as_str())))
    };
    if let Some(&thing) = table.names.get(&(sort, text.to_string())) {
        return allowed(thing, text).then_some(thing);
    }
    // 台大資工, 中央大學光電: the longest listed name before a department.
    if sort == Sort::School && text.chars().all(is_han) {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(2).collect();
        for &end in ends.iter().rev() {
            if let Some(&thing) = table.names.get(&(sort, text[..end].to_string()))
                && department(&text[end..])
            {
                return allowed(thing, &text[..end]).then_some(thing);
            }
        }
    }
    None
}

/// Readings of Han characters in names, sorted by character: pinyin, Wade-Giles and what Taiwanese passports have.
fn readings() -> &'static [(char, &'static str)] {
    static READINGS: OnceLock<Vec<(char, &'static str)>> = OnceLock::new();
    READINGS.get_or_init(|| {
        let lines = include_str!("readings.txt").lines().filter(|line| !line.starts_with('#'));
        let mut all: Vec<(char, &'static str)> = lines
            .filter_map(|line| line.split_once(' '))
            .flat_map(|(reads, chars)| {
                chars.chars().filter(|&c| is_han(c)).flat_map(|c| reads.split('/').map(move |read| (c, read)))
            })
            .collect();
        order::sort(&mut all);
        all
    })
}

/// The readings of one character.
fn readings_of(han: char) -> &'static [(char, &'static str)] {
    let from = readings().partition_point(|&(c, _)| c < han);
    let rest = &readings()[from..];
    &rest[..rest.iter().take_while(|&&(c, _)| c == han).count()]
}

/// The characters that one Latin word may stand for, out of the same readings sorted the other way round.
fn characters_of(latin: &str) -> &'static [(&'static str, char)] {
    static CHARACTERS: OnceLock<Vec<(&'static str, char)>> = OnceLock::new();
    let all = CHARACTERS.get_or_init(|| {
        let mut all: Vec<(&'static str, char)> = readings().iter().map(|&(c, read)| (read, c)).collect();
        order::sort(&mut all);
        all
    });
    let rest = &all[all.partition_point(|&(read, _)| read < latin)..];
    &rest[..rest.iter().take_while(|&&(read, _)| read == latin).count()]
}

fn reads(han: char, latin: &str) -> bool {
    readings_of(han).iter().any(|&(_, read)| read == latin)
}

/// A folded text, taken apart once for all the people it may name.
#[derive(Clone, Debug)]
pub struct Spoken<'a> {
    words: Vec<&'a str>,
    han: Vec<char>,
    seen: Seen,
}

impl<'a> Spoken<'a> {
    /// Takes a folded text apart.
    pub fn new(folded: &'a str) -> Spoken<'a> {
        let words = folded.split(|c: char| is_han(c) || !is_alphanumeric(c)).filter(|word| !word.is_empty());
        let han = if folded.is_ascii() { Vec::new() } else { folded.chars().filter(|&c| is_han(c)).collect() };
        Spoken { words: words.collect(), han, seen: Seen::new(folded) }
    }

    /// Whether the text may hold a word: never no where it does.
    pub fn may_hold(&self, word: &str) -> bool {
        self.seen.may_hold(word)
    }
}

/// A person's name, taken apart: what a draft may call them by.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// Latin words of the name, folded, in order.
    latin: Vec<String>,
    /// The Chinese name.
    han: Vec<char>,
    /// The readings of a given name of two characters.
    spelt: [&'static [(char, &'static str)]; 2],
    /// Where there is no Chinese name: the characters that each two of the first three Latin words may stand for.
    stands_for: Vec<[&'static [(&'static str, char)]; 2]>,
}

/// Family names of two characters.
const DOUBLE: [&str; 8] = ["歐陽", "司馬", "諸葛", "上官", "范姜", "張簡", "司徒", "皇甫"];

/// Words before or behind a name that are no part of it.
const TITLES: [&str; 12] = ["dr", "prof", "professor", "mr", "mrs", "ms", "sr", "sister", "phd", "md", "mba", "pmp"];

impl Person {
    /// Takes a name apart, titles set aside.
    pub fn new(name: &str) -> Person {
        let han: Vec<char> = name.chars().map(|c| if c == '臺' { '台' } else { c }).filter(|&c| is_han(c)).collect();
        let latin: String = name.chars().map(|c| if is_han(c) { ' ' } else { c }).collect();
        let latin = fold(&latin)
            .split(' ')
            .filter(|word| !word.is_empty() && !TITLES.contains(word))
            .map(str::to_string)
            .collect();
        let mut person = Person { latin, han, spelt: [&[]; 2], stands_for: Vec::new() };
        if person.han.is_empty() && person.latin.len() >= 3 {
            let pairs = person.latin[..3].windows(2).map(|pair| [characters_of(&pair[0]), characters_of(&pair[1])]);
            person.stands_for = pairs.filter(|[first, second]| !first.is_empty() && !second.is_empty()).collect();
        }
        if let &[first, second] = person.given_han() {
            person.spelt = [readings_of(first), readings_of(second)];
        }
        person
    }

    /// The given name as a greeting uses it, where it is plain.
    pub fn given_han(&self) -> &[char] {
        let family: String = self.han.iter().take(2).collect();
        match self.han.len() {
            4.. if DOUBLE.contains(&family.as_str()) => &self.han[2..],
            3 => &self.han[1..],
            _ => &self.han,
        }
    }

    /// The first Latin word of the name, folded.
    pub fn first_latin(&self) -> Option<&str> {
        self.latin.first().map(String::as_str)
    }

    /// Whether a folded text calls this person by name, in either script.
    pub fn named_in(&self, text: &Spoken) -> bool {
        let words = &text.words;
        // Most texts name nobody: a glance is enough for that.
        if let Some(first) = self.first_latin()
            && first.len() >= 2
            && text.may_hold(first)
            && words.contains(&first)
        {
            // A hyphenated given name (mei ling) needs both of its words.
            let second = self.latin.get(1).filter(|_| self.latin.len() >= 3);
            if second.is_none_or(|second| {
                words.windows(2).any(|pair| pair[0] == first && pair[1] == second) || second.len() > 4
            }) {
                return true;
            }
        }
        let given = self.given_han();
        if given.len() >= 2 && text.han.windows(given.len()).any(|piece| piece == given) {
            return true;
        }
        // 美玲 for Mei-Ling Lin.
        let stands = |all: &[(&str, char)], c: char| all.iter().any(|&(_, one)| one == c);
        let holds = |all: &[(&str, char)]| all.iter().any(|(_, c)| text.may_hold(c.encode_utf8(&mut [0; 4])));
        let piece = |[first, second]: &[&[(&str, char)]; 2]| {
            !text.han.is_empty()
                && holds(first)
                && holds(second)
                && text.han.windows(2).any(|piece| stands(first, piece[0]) && stands(second, piece[1]))
        };
        if self.stands_for.iter().any(piece) {
            return true;
        }
        // Mei-Ling for 林美玲.
        let [first, second] = self.spelt;
        let is = |all: &[(char, &str)], word: &str| all.iter().any(|&(_, read)| read == word);
        given.len() == 2
            && first.iter().any(|(_, read)| text.may_hold(read))
            && words.windows(2).any(|pair| is(first, pair[0]) && is(second, pair[1]))
    }

    /// Whether two pages' names are one person's: the same Chinese name, or the one the other's transliteration.
    pub fn same(&self, other: &Person) -> bool {
        if !self.han.is_empty() && !other.han.is_empty() {
            return self.han == other.han;
        }
        if !self.latin.is_empty() && !other.latin.is_empty() {
            let mut one = self.latin.clone();
            let mut two = other.latin.clone();
            order::sort(&mut one);
            order::sort(&mut two);
            return one == two;
        }
        let (han, latin) = if self.han.is_empty() { (&other.han, &self.latin) } else { (&self.han, &other.latin) };
        let spelt =
            |order: &[char]| order.len() == latin.len() && order.iter().zip(latin).all(|(&c, word)| reads(c, word));
        let mut given_first = han.clone();
        given_first.rotate_left(1.min(han.len()));
        !han.is_empty() && (spelt(han) || spelt(&given_first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_same(sort: Sort, one: &str, other: &str) {
        assert!(Key::new(sort, one, "").same(&Key::new(sort, other, "")), "{one} = {other}");
        assert!(Key::new(sort, other, "").same(&Key::new(sort, one, "")), "{other} = {one}");
    }

    #[track_caller]
    fn assert_other(sort: Sort, one: &str, other: &str) {
        assert!(!Key::new(sort, one, "").same(&Key::new(sort, other, "")), "{one} ≠ {other}");
        assert!(!Key::new(sort, other, "").same(&Key::new(sort, one, "")), "{other} ≠ {one}");
    }

    #[test]
    fn firms_meet_under_any_name() {
        assert_same(Sort::Firm, "台灣積體電路製造股份有限公司", "TSMC");
        assert_same(Sort::Firm, "台積電", "Taiwan Semiconductor Manufacturing Company, Ltd.");
        assert_same(Sort::Firm, "Gogoro Inc.", "gogoro");
        assert_same(Sort::Firm, "ARUP", "Arup");
        assert_same(Sort::Firm, "BBC World Service", "BBC");
        assert_same(Sort::Firm, "Hahow", "Hahow 好學校");
        assert_same(Sort::Firm, "工研院光電所", "ITRI Electronics and Optoelectronics Lab");
        assert_same(Sort::Firm, "台灣應用材料", "應材");
        assert_other(Sort::Firm, "國泰世華銀行", "國泰航空");
        assert_other(Sort::Firm, "UCH Ibadan", "UCH");
        assert_other(Sort::Firm, "和信醫院", "Heshin Logistics");
        assert_other(Sort::Firm, "Apple", "Apple Daily");
        assert_other(Sort::Firm, "LINE 台灣", "Google 台灣");
        assert_other(Sort::Firm, "台大", "台大醫院");
    }

    #[test]
    fn schools_meet_and_initials_do_not() {
        assert_same(Sort::School, "臺大資工", "National Taiwan University");
        assert_same(Sort::School, "NTU", "國立臺灣大學");
        assert_same(Sort::School, "中央大學光電", "NCU");
        assert_same(Sort::School, "Birkbeck, University of London", "Birkbeck");
        assert_same(Sort::School, "北藝大舞蹈", "國立臺北藝術大學");
        assert_other(Sort::School, "CMU (Chiang Mai University)", "CMU");
        assert_other(Sort::School, "東吳大學", "蘇州大學 Soochow University");
        assert_other(Sort::School, "國立清華大學", "Tsinghua University");
        assert_other(Sort::School, "師大", "師大附中");
        let singapore = Key::new(Sort::School, "NTU", "engineer in singapore");
        assert!(!singapore.same(&Key::new(Sort::School, "台大", "")));
    }

    #[test]
    fn places_meet_unless_the_page_says_elsewhere() {
        assert_same(Sort::Place, "Taipei, Taiwan", "臺北市");
        assert_same(Sort::Place, "澎湖望安", "望安");
        assert_same(Sort::Place, "München", "Munich");
        assert_same(Sort::Place, "Houston, TX", "Houston");
        assert_other(Sort::Place, "台北", "Taipei, New York");
        assert_other(Sort::Place, "台北松山", "松山");
        assert_other(Sort::Place, "Portland, OR", "Portland, ME");
        assert_other(Sort::Place, "London", "London, Ontario");
        assert!(Key::new(Sort::Place, "臺北", "").common());
    }

    #[test]
    fn subjects_and_languages_meet() {
        assert_same(Sort::Subject, "K8s", "kubernetes");
        assert_same(Sort::Subject, "機器學習", "Machine Learning");
        assert_same(Sort::Subject, "天文攝影", "astrophotography");
        assert_same(Sort::Language, "台語", "Taiwanese Hokkien");
        assert_other(Sort::Subject, "Java", "JavaScript");
        assert_other(Sort::Subject, "圍棋", "Go");
        assert_other(Sort::Subject, "C++", "C#");
        assert_other(Sort::Language, "日本手語", "台灣手語");
    }

    #[test]
    fn people_meet_in_both_scripts() {
        assert!(Person::new("林美玲").same(&Person::new("Mei-Ling Lin")));
        assert!(Person::new("Lin Mei-Ling").same(&Person::new("林美玲")));
        assert!(!Person::new("林美華").same(&Person::new("Mei-Ling Lin")));
        assert!(Person::new("Mei-Ling Lin").named_in(&Spoken::new(&fold("美玲說一定要來找你"))));
        assert!(Person::new("林美玲").named_in(&Spoken::new(&fold("Mei-Ling told me"))));
        assert!(Person::new("Eva Gouwens").named_in(&Spoken::new(&fold("you mentioned that Eva might"))));
        assert!(!Person::new("Eva Gouwens").named_in(&Spoken::new(&fold("you would evaluate it"))));
    }

    #[test]
    fn nobody_is_no_employer() {
        assert!(
            nobody("Self-employed") && nobody("自由工作者") && nobody("Freelance designer") && !nobody("Freeletics")
        );
    }
}
