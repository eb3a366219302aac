//! What a person may be called: nicknames, initials, a surname with its title, an English name beside a Chinese one,
//! romanisations. Where in a message a name stands is not looked at here.

use super::letters::base;
use super::{fold::folded, is_han};

/// A person's name, taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Name {
    /// Latin parts as the page writes them, without titles and degrees.
    pub latin: Vec<String>,
    /// Runs of Han characters, the full name first.
    pub han: Vec<String>,
}

/// Whether somebody may be called so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It is theirs.
    Yes,
    /// Nothing on the page says so, nothing speaks against it.
    Unknown,
    /// It is somebody else's, or misspelt.
    No,
}

impl Name {
    /// Takes apart a name as a page writes it: `Dr. Mandy Hsu 許曼婷, PhD 🚀`.
    pub fn new(source: &str) -> Name {
        let mut name = Name::default();
        // What follows a comma or a bar are degrees and slogans.
        let source = source.split([',', '|', '｜', '，']).next().unwrap_or("");
        let mut part = String::new();
        for c in source.chars().chain(" ".chars()) {
            let han = is_han(c);
            let goes_on = match part.chars().next() {
                None => han || c.is_alphabetic(),
                Some(first) => han == is_han(first) && (c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '‐' | '‑')),
            };
            if goes_on {
                part.push(c);
                continue;
            }
            name.add(std::mem::take(&mut part));
            if han || c.is_alphabetic() {
                part.push(c);
            }
        }
        name
    }

    fn add(&mut self, part: String) {
        let Some(first) = part.chars().next() else { return };
        if is_han(first) {
            self.han.push(folded(&part));
        } else if !DECORATION.contains(&plain(&part).as_str()) {
            self.latin.push(part);
        }
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.latin.is_empty() && self.han.is_empty()
    }

    /// What a friend would call them: the given name, or all of a Chinese name of two characters.
    pub fn short(&self) -> String {
        if let Some(full) = self.han.first() {
            let given = &full[surname(full).len()..];
            return if given.chars().count() >= 2 { given.to_owned() } else { full.clone() };
        }
        let given = if self.romanised() { self.latin.iter().find(|part| part.contains('-')) } else { None };
        given
            .or_else(|| self.latin.iter().find(|part| part.chars().count() > 1))
            .or(self.latin.first())
            .cloned()
            .unwrap_or_default()
    }

    /// Whether the Latin name is a Chinese one in Latin letters, with no English name beside it.
    fn romanised(&self) -> bool {
        let parts: Vec<String> = self.latin.iter().flat_map(|part| syllables(part)).collect();
        parts.len() >= 2
            && parts.len() <= 4
            && parts.iter().all(|part| is_syllable(part))
            && self.latin.iter().any(|part| is_romanised_surname(&plain(part)))
    }

    /// Whether they may be greeted with Latin words, titles left out; `titled` where there was a title.
    pub fn fits_latin(&self, words: &[&str], titled: bool) -> Fit {
        let mut fit = Fit::Yes;
        for (at, word) in words.iter().enumerate() {
            match self.fits_word(word, titled) {
                Fit::Yes => {}
                // "David Gogoro": once a name of theirs was said, a word unlike all their names is no name.
                other if at == 0 || self.near(word) => {
                    fit = if other == Fit::No { Fit::No } else { fit.min_known(other) };
                }
                _ => {}
            }
        }
        fit
    }

    fn fits_word(&self, word: &str, titled: bool) -> Fit {
        let said = plain(word);
        let letters = said.replace('-', "");
        if said.is_empty() {
            return Fit::Yes;
        }
        if self.latin.is_empty() {
            if let Some(line) = self.han.first().and_then(|full| romanisations(surname(full)))
                && is_romanised_surname(&letters)
                && titled
            {
                return if line.split(' ').any(|one| one == letters) { Fit::Yes } else { Fit::No };
            }
            // A Chinese name without an English one on the page may go by any English name.
            return if letters.contains('-') || titled { Fit::Unknown } else { Fit::Yes };
        }
        let mut parts: Vec<String> = self.latin.iter().map(|part| plain(part)).collect();
        parts.extend(self.latin.iter().map(|part| german(part)));
        let joined: String = self.latin.iter().map(|part| plain(part).replace('-', "")).collect();
        let initials: String =
            self.latin.iter().flat_map(|part| syllables(part)).filter_map(|part| part.chars().next()).collect();
        let own = parts.iter().any(|part| {
            let whole = part.replace('-', "");
            *part == said
                || whole == letters
                || part.split('-').any(|piece| piece == letters)
                || letters.len() >= 2
                    && whole.starts_with(&letters)
                    // "Hanna" for Hannah is no short form but a slip.
                    && (letters.len() < 4 || whole.len() > letters.len() + 1)
                || nicknames(&whole, &letters)
                || part.split('-').any(|piece| nicknames(piece, &letters))
                || said.split('-').count() > 1 && said.split('-').all(|piece| parts.iter().any(|part| part == piece))
        });
        if own
            || joined == letters
            || joined.contains(&letters) && letters.len() >= 4 && !parts.iter().any(|part| part.contains(&letters))
            || letters.len() <= 3 && initials.contains(&letters)
        {
            return Fit::Yes;
        }
        let surname = titled && is_romanised_surname(&letters);
        if self.romanised() && !self.near(word) && !surname && !said.contains('-') {
            return Fit::Unknown;
        }
        Fit::No
    }

    /// Whether a word is like one of their names without being it.
    pub fn near(&self, word: &str) -> bool {
        let said = plain(word).replace('-', "");
        self.latin.iter().any(|part| {
            let part = plain(part).replace('-', "");
            let length = part.len().min(said.len());
            let most = if length >= 6 { 2 } else { 1 };
            let same_start = part.bytes().next() == said.bytes().next();
            length >= 3 && part != said && distance(&part, &said) <= most + usize::from(same_start && length >= 5)
        })
    }

    /// Whether they may be greeted with Han characters, the title left out; `titled` where there was a title.
    pub fn fits_han(&self, said: &str, titled: bool) -> Fit {
        let said = folded(said);
        let count = said.chars().count();
        if count == 0 {
            return Fit::Yes;
        }
        let family = surname(&said);
        if self.han.is_empty() {
            // A page in Latin letters: only a surname with a title can be told from another.
            let parts: Vec<String> = self.latin.iter().map(|part| plain(part)).collect();
            let known = romanisations(&said).filter(|_| titled);
            return match known {
                Some(line) if line.split(' ').any(|one| parts.iter().any(|part| part == one)) => Fit::Yes,
                Some(_) if parts.iter().any(|part| is_romanised_surname(part)) => Fit::No,
                _ => Fit::Unknown,
            };
        }
        let own = |piece: &str| self.han.iter().any(|run| run.contains(piece));
        let characters: Vec<char> = said.chars().collect();
        if own(&said) {
            // 江先生 for 范姜: half of a double surname is another surname.
            let half = titled
                && self.han.iter().any(|run| {
                    DOUBLE_SURNAMES
                        .iter()
                        .any(|double| run.starts_with(double) && double.contains(&said) && *double != said)
                });
            return if half { Fit::No } else { Fit::Yes };
        }
        let pet = matches!(characters[0], '小' | '阿' | '老' | '大') && count == 2;
        if pet && own(&characters[1].to_string())
            || count == 2 && characters[0] == characters[1] && own(&characters[0].to_string())
        {
            return Fit::Yes;
        }
        if pet {
            return Fit::Unknown;
        }
        let full = &self.han[0];
        let given = &full[surname(full).len()..];
        let alike = |one: &str, other: &str| {
            one.chars().count() == other.chars().count() && one.chars().zip(other.chars()).any(|(a, b)| a == b)
        };
        let misspelt = count >= 2 && (alike(&said, given) || alike(&said, full));
        let name = misspelt
            || titled && !family.is_empty() && count <= family.chars().count() + 2
            || count == 3 && !family.is_empty()
            || count == 2 && characters.iter().all(|c| GIVEN.contains(*c))
            || count == 2 && !family.is_empty() && GIVEN.contains(characters[1]);
        if name { Fit::No } else { Fit::Unknown }
    }

    /// Whether Han characters are their name but for one character.
    pub fn near_han(&self, said: &str) -> bool {
        let said = folded(said);
        self.han.first().is_some_and(|full| {
            let given = &full[surname(full).len()..];
            [given, full.as_str()].iter().any(|own| {
                let count = own.chars().count();
                let same = own.chars().zip(said.chars()).filter(|(a, b)| a == b).count();
                count >= 2 && said.chars().count() == count && same + 1 == count
            })
        })
    }
}

impl Fit {
    fn min_known(self, other: Fit) -> Fit {
        if self == Fit::Yes { other } else { self }
    }
}

/// The surname a Chinese name begins with, if any.
pub fn surname(name: &str) -> &str {
    if let Some(double) = DOUBLE_SURNAMES.iter().find(|double| name.starts_with(**double)) {
        return &name[..double.len()];
    }
    match name.chars().next() {
        Some(first) if SURNAMES.iter().any(|line| line.starts_with(first)) || MORE_SURNAMES.contains(first) => {
            &name[..first.len_utf8()]
        }
        _ => "",
    }
}

/// Whether a Latin word, in lower case, is a common given name.
pub fn is_given(word: &str) -> bool {
    NICKNAMES.iter().any(|line| line.split(' ').any(|name| name == word))
        || GIVEN_NAMES.split(' ').any(|name| name == word)
}

/// Lower case, without diacritics.
pub fn plain(word: &str) -> String {
    let mut found = String::with_capacity(word.len());
    for c in word.chars().map(base).flat_map(char::to_lowercase) {
        match c {
            'ß' => found.push_str("ss"),
            'æ' => found.push_str("ae"),
            'œ' => found.push_str("oe"),
            'þ' => found.push_str("th"),
            '‐' | '‑' => found.push('-'),
            _ if c.is_alphanumeric() || c == '-' => found.push(c),
            _ => {}
        }
    }
    found
}

/// As German and the Nordic languages spell out their letters: Krüger is Krueger.
fn german(word: &str) -> String {
    let mut spelt = String::with_capacity(word.len() + 2);
    for c in word.chars() {
        match c {
            'ä' | 'Ä' => spelt.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' => spelt.push_str("oe"),
            'ü' | 'Ü' => spelt.push_str("ue"),
            'å' | 'Å' => spelt.push_str("aa"),
            // The two dots of a letter that was typed in two parts.
            '\u{308}' => spelt.push('e'),
            _ => spelt.push(c),
        }
    }
    plain(&spelt)
}

fn syllables(part: &str) -> Vec<String> {
    plain(part).split('-').filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

/// Whether one is a short form of the other.
fn nicknames(name: &str, said: &str) -> bool {
    let has = |names: &str, one: &str| names.split(' ').any(|name| name == one);
    let related = |line: &&str| {
        let (full, short) = line.split_once(" : ").unwrap_or((line, ""));
        has(short, said) && (has(short, name) || has(full, name)) || has(full, said) && has(short, name)
    };
    if NICKNAMES.iter().any(related) {
        return true;
    }
    // Tommy, Robbie, Jenny: the beginning of the name and an ending.
    let Some(stem) = said.strip_suffix("ie").or_else(|| said.strip_suffix(['y', 'i'])) else { return false };
    let mut letters = stem.chars().rev();
    let doubled = stem.len() >= 3 && letters.next() == letters.next();
    let stem = if doubled { &stem[..stem.len() - 1] } else { stem };
    stem.is_ascii()
        && stem.len() >= 3
        && !stem.ends_with(['a', 'e', 'i', 'o', 'u'])
        && name.starts_with(stem)
        && name.len() + 1 >= said.len()
}

/// How many letters differ, are missing or changed places.
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > 3 || one.len() > 40 {
        return usize::MAX;
    }
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for i in 1..=one.len() {
        let mut row = vec![i];
        for j in 1..=other.len() {
            let change = usize::from(one[i - 1] != other[j - 1]);
            let mut least = (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(rows[i - 1][j - 1] + change);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
}

fn romanisations(family: &str) -> Option<&'static str> {
    let line = SURNAMES.iter().find(|line| !family.is_empty() && line.split(' ').next() == Some(family))?;
    line.split_once(' ').map(|(_, romanised)| romanised)
}

fn is_romanised_surname(word: &str) -> bool {
    SURNAMES.iter().any(|line| line.split(' ').skip(1).any(|one| one == word))
}

/// Whether a piece could be one Chinese syllable in any of the usual romanisations.
fn is_syllable(piece: &str) -> bool {
    const INITIALS: [&str; 27] = [
        "zh", "ch", "sh", "ts", "tz", "hs", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r",
        "z", "c", "s", "y", "w", "",
    ];
    const FINALS: [&str; 52] = [
        "a", "o", "e", "i", "u", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "ung", "ia", "ie", "iao",
        "iu", "ian", "ien", "in", "iang", "ing", "iong", "iung", "ua", "uo", "uai", "ui", "uei", "uan", "un", "uen",
        "uang", "ue", "ueh", "ieh", "ih", "uh", "eh", "oh", "er", "erh", "yi", "ee", "oo", "am", "im", "um", "ok",
        "ak",
    ];
    INITIALS.iter().any(|initial| piece.strip_prefix(initial).is_some_and(|rest| FINALS.contains(&rest)))
        || piece == "zu"
        || piece == "tzu"
}

/// What stands beside a name without being one.
const DECORATION: &[&str] = &[
    "dr",
    "prof",
    "professor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "phd",
    "mba",
    "pmp",
    "cfa",
    "cpa",
    "msc",
    "bsc",
    "md",
    "jr",
    "sr",
    "ii",
    "iii",
    "he",
    "him",
    "she",
    "her",
    "they",
    "them",
    "his",
    "cissp",
    "frm",
    "esq",
    "eng",
    "ing",
    "acca",
    "shrm",
    "pe",
    "csm",
    "aws",
    "hiring",
    "ma",
    "ba",
    "captain",
    "rev",
    "hon",
];

/// Surnames with their usual romanisations, in pinyin, Wade–Giles and Cantonese.
const SURNAMES: &[&str] = &[
    "陳 chen chan tan chern",
    "林 lin lam lim ling",
    "黃 huang wong hwang hwan ng",
    "張 zhang chang cheung teo",
    "李 li lee",
    "王 wang wong ong",
    "吳 wu ng goh woo",
    "劉 liu lau liou lew",
    "蔡 tsai cai choi choy chua tsay",
    "楊 yang yeung yeo young",
    "許 hsu xu hui sheu shu hsiu",
    "鄭 cheng zheng jeng tay",
    "謝 hsieh xie tse shieh sieh",
    "郭 kuo guo kwok kwek",
    "洪 hung hong",
    "曾 tseng zeng tsang tzeng",
    "邱 chiu qiu yau chiou",
    "廖 liao liu",
    "賴 lai",
    "周 chou zhou chow chau jou",
    "徐 hsu xu tsui shyu",
    "蘇 su so soh",
    "葉 yeh ye yip yap",
    "莊 chuang zhuang chong",
    "呂 lu lui leu lyu lv",
    "江 chiang jiang kong",
    "何 ho he",
    "蕭 hsiao xiao siu shiau",
    "羅 lo luo law",
    "高 kao gao ko",
    "潘 pan poon",
    "簡 chien jian kan",
    "朱 chu zhu chu",
    "鍾 chung zhong chong",
    "游 yu you yiu",
    "彭 peng pang",
    "詹 chan zhan jan",
    "胡 hu wu woo",
    "施 shih shi",
    "沈 shen sham shum",
    "余 yu yee",
    "盧 lu lo loo",
    "梁 liang leung",
    "趙 chao zhao chiu",
    "顏 yen yan ngan",
    "柯 ko ke",
    "翁 weng wong ong",
    "魏 wei ngai",
    "孫 sun suen",
    "戴 tai dai",
    "范 fan",
    "方 fang fong",
    "宋 sung song",
    "鄧 teng deng tang",
    "杜 tu du to",
    "傅 fu",
    "侯 hou hau",
    "曹 tsao cao cho",
    "薛 hsueh xue sit",
    "丁 ting ding",
    "卓 cho zhuo cheuk",
    "阮 juan ruan yuen",
    "馬 ma mah",
    "董 tung dong",
    "溫 wen wan",
    "唐 tang tong",
    "藍 lan",
    "石 shih shi shek",
    "蔣 chiang jiang",
    "古 ku gu koo",
    "紀 chi ji kei",
    "姚 yao yiu",
    "連 lien lian",
    "馮 feng fung",
    "歐 ou au",
    "程 cheng ching",
    "湯 tang tong",
    "黎 li lai",
    "田 tien tian",
    "康 kang hong",
    "姜 chiang jiang keung",
    "白 pai bai pak",
    "汪 wang",
    "鄒 tsou zou chow",
    "尤 yu you",
    "巫 wu",
    "涂 tu",
    "龔 kung gong",
    "嚴 yen yan",
    "韓 han hon",
    "袁 yuan yuen",
    "金 chin jin kam kim",
    "陸 lu luk",
    "夏 hsia xia ha",
    "秦 chin qin",
    "錢 chien qian chin",
    "任 jen ren yam",
    "倪 ni ngai",
    "章 chang zhang cheung",
    "崔 tsui cui chui",
    "童 tung tong",
    "辛 hsin xin",
    "于 yu",
    "孔 kung kong hung",
    "史 shih shi",
    "賈 chia jia",
    "歐陽 ouyang auyeung",
    "司馬 szuma sima",
    "范姜 fanchiang fanjiang",
    "張簡 changchien",
];

const MORE_SURNAMES: &str =
    "毛陶鄔武喬譚鄺關駱萬熊華伍管祝饒甘包喻鮑向苗凌冉符常尹阮龍易俞柳段雷欒齊邵柴車練褚裴巴聶池單臧成";

const DOUBLE_SURNAMES: &[&str] =
    &["歐陽", "司馬", "范姜", "張簡", "上官", "諸葛", "司徒", "東方", "皇甫", "尉遲", "公孫", "夏侯"];

/// Characters that are common in given names.
const GIVEN: &str = "怡君雅婷佩珊淑芬惠美玲麗華秀英志明建宏俊傑家豪冠宇宗憲承恩宜芳欣慧如雯琪涵詩曼茹萱蓉佳穎靜宛蓁郁嘉瑜文彬正男士賢賢達偉銘\
哲翰柏廷彥甫安琪詠昱辰睿品妤子晴思齊予羽彤筱薇芷若晨曦瑋瑩珮珍貞娟敏鳳鈴美芸芝蘭菁純倩潔翔凱鈞緯維倫仁義信忠勇德榮昌盛隆隆興發財富貴福祥龍虎\
龍鵬飛雄強剛毅誠禮智仁和平泰康健民國生成功業勝利光輝耀煌煜燁晏昇旭東西南北中山海川江河湖洋洲峰嶺峻崇岳政治道遠達通順瑞祺禎祐佑宥宸宣寧寶\
玉珠瓊琳瑤璇珊瑚璋琮琦瑛瑄瑾璟心怡悅愉愛慈恩惠憶念懷淳淵清澄浩瀚澤潤沛沁汶洛浚深源溫柔沐晉易星月日雲霞虹雪霖霏雨露霜冬春夏秋梅竹菊荷蓮蕙萍\
蓓薔葳蕾莉茜茵莎莘芮芯采彩彤丹青紫碧翠黛馨香書畫詩詞墨硯筆琴棋庭堂廷軒宇樓閣亭園林森松柏楊柳桂楓榆樺橋栩樹柔杰傑俐俞伶依佑佐任仲伯叔季孟少小世代\
元亨利貞乾坤天地人大力立位主又友有容以可均君吟名向同吉哲善喬喜嘉品唯堯孝學宗定宜實宏守安尚尹展岑岱峨巧師希帆年幸庚庭弘弦彰彬彭影律得御微徵思恆恬悠慕憲懿成戎振揚撰擇攸政敬斌斐方昀昂昆昕昭晟晞晴智暄曉曜書朗期本杏東柔柚梓棠棻榕橙歆毓永汎沅沛泓泱洵浩淇淑涵湘漢澄炫炳烈煒熙燕爵爾珈珏珣理璿甯甫盈益真睦瞳硯碩祈祖禹秉科秦秋程穎立竣竺笙筠筱純紋素紹絜維綸緹綺羚羽翊翎翌翰耘聆聖聿育胤臻致良芃芊芙芬芳苡若英范茗茹荃莞菀菡華萍葦葶蒨蓁蔓薏藍藝蘊虹行裕詒詣詮語誼謙謹豪貝賓賢超越軍辰迪逸運達郡鄉鈺銓錡錦鎮鐘閎陞陽雋雍霆霈靈韋韶頎顥騏騰驊鴻麒麗麟黎齡";

/// Names and their short forms, a family a line: the full names, which are not each other, before the colon.
const NICKNAMES: &[&str] = &[
    "elizabeth elisabeth : liz lizzie lizzy beth betty eliza ellie libby bess betsy lisa elise",
    "robert : rob robbie bob bobby bert",
    "william : will bill billy willy liam willie",
    "richard : rick ricky dick rich richie",
    "margaret : maggie meg peggy greta margie marge rita",
    "katherine catherine kathryn katharine : kate katie kathy cathy kat kitty cat kit kay",
    "michael : mike mick mickey mikey micky mitch",
    "christopher : chris kit topher",
    "christina christine kristina kristin kirsten kristen : chris tina chrissy kris kirsty kristy",
    "james : jim jimmy jamie jem",
    "john : johnny jack",
    "jonathan : jon jonny johnny nathan",
    "joseph : joe joey jo",
    "thomas : tom tommy",
    "edward : ed eddie ted teddy ned",
    "edmund : ed eddie",
    "edwin : ed eddie",
    "alexander alexandre : alex xander sandy al alec sasha",
    "alexandra : alex sandra sasha lexi alexa sandy",
    "andrew : andy drew",
    "anthony : tony antony ant",
    "benjamin : ben benny benji",
    "charles : charlie chuck chas charley",
    "charlotte : charlie lottie char",
    "daniel : dan danny",
    "david : dave davey davy",
    "deborah debra : deb debbie",
    "dorothy : dot dottie dolly",
    "eleanor : ellie nell nora elena",
    "emily : em emmy millie",
    "frances : fran frankie",
    "francis : frank frankie fran",
    "francisco : paco pancho fran",
    "frederick : fred freddie freddy fritz",
    "gabriel : gabe",
    "gabriella gabrielle : gabby ella",
    "gerald : gerry jerry",
    "gregory : greg",
    "harold : harry hal",
    "henry : harry hank hal",
    "isabella isabel isabelle : bella izzy belle",
    "jacob : jake",
    "jennifer : jen jenny jenn",
    "jessica : jess jessie",
    "joshua : josh",
    "judith : judy jude",
    "kenneth : ken kenny",
    "lawrence laurence : larry laurie",
    "leonard : leo len lenny",
    "leonardo : leo",
    "louis : lou louie",
    "matthew : matt matty",
    "nicholas nicolas : nick nicky nico klaus",
    "nicole : nikki nicky",
    "patricia : pat patty trish tricia",
    "patrick : pat paddy",
    "peter : pete",
    "philip phillip : phil",
    "rebecca : becca becky bex",
    "ronald : ron ronnie",
    "samuel : sam sammy",
    "samantha : sam sammy",
    "stephen steven : steve stevie steph",
    "stephanie : steph stephie stef",
    "susan susanna suzanne : sue susie suzy",
    "theodore : ted teddy theo",
    "theresa teresa : tess terry tessa",
    "timothy : tim timmy",
    "victoria : vicky tori vicki vic",
    "vincent : vince vinny",
    "virginia : ginny",
    "walter : walt wally",
    "zachary : zach zack zac",
    "tamara : tammy tam",
    "josephine : jo josie",
    "joanna joanne : jo",
    "penelope : penny",
    "raymond : ray",
    "rosemary : rose rosie",
    "sarah : sally",
    "maria : mia",
    "mary : molly polly",
    "anna anne ann : annie nan nancy",
    "martha : marty",
    "martin : marty",
    "maximilian : max",
    "sebastian : seb bastian basti",
    "johannes : hannes jo hans",
    "ignacio : nacho",
    "jose : pepe",
    "guadalupe : lupe",
    "giuseppe : beppe",
    "aleksandr alexandr : sasha alex",
    "mikhail : misha",
    "dmitri dmitry : dima mitya",
    "vladimir : vlad volodya",
    "yekaterina ekaterina : katya kate",
    "natalia nataliya natalie : natasha nat",
    "subramanian : subbu",
    "venkatesh : venky venkat",
    "krishnamurthy : krish krishna",
    "abdullah : abdul",
    "mohammed muhammad mohamed mohammad : mo",
    "douglas : doug",
    "donald : don donnie",
    "jeffrey geoffrey : jeff geoff",
    "albert : al bert",
    "alfred : al fred alf",
    "allison alison : ally ali",
    "amanda : mandy",
    "arthur : art artie",
    "barbara : barb babs",
    "beatrice : bea trixie",
    "bernard : bernie",
    "bradley : brad",
    "calvin : cal",
    "caroline carolyn : carrie caro",
    "cassandra : cass cassie",
    "clifford : cliff",
    "constance : connie",
    "cynthia : cindy",
    "dennis : den denny",
    "eugene : gene",
    "florence : flo",
    "jacqueline : jackie",
    "janet : jan",
    "kimberly : kim",
    "lillian : lily lilly",
    "madeline : maddie",
    "melissa : mel missy",
    "melanie : mel",
    "nathaniel : nate nat",
    "olivia : liv livvy",
    "pamela : pam",
    "randall : randy",
    "roderick : rod",
    "rudolph : rudy",
    "russell : russ",
    "sylvia : syl",
    "valerie : val",
    "veronica : ronnie",
    "winifred : winnie",
    "winston : win winnie",
];

/// Common given names without a short form above; with them a name in lower case is known for one.
const GIVEN_NAMES: &str = "jason kevin eric brian emily amy alice grace vivian irene joyce mandy winnie jerry eddie allen alan andy ivy tina tiffany cindy wendy sandy sharon karen helen ruby iris cathy angela carol claire clara diana doris ella emma eva fiona gina hannah jane jasmine jean joy julia julie kelly laura leo lily linda lucas lucy mark max megan mia monica nancy natalie nina oliver oscar paul peggy phoebe rachel rita rose roy ryan sean simon sofia sophia sophie stella sunny susan terry tracy vera victor yvonne zoe adam aaron arthur austin brandon carl carlos cedric colin craig derek dominic dylan elaine ethan evan felix frank gary george gordon harry hugo ian isaac ivan jack jay jeff jeremy jesse joel jordan julian justin keith kyle lance liam louis luke marcus mario marvin mason miguel morris nathan neil noah norman owen pedro perry quentin ralph rex roger ross scott sergio stanley stuart tim toby tony travis troy vera vince warren wayne yuki hiroshi kenji priya arjun amit rahul anil sanjay ravi fatima ahmed omar ali hassan ingrid lars sven bjorn pierre jean marie luc chloe camille juan luis ana carmen pablo diego marco giulia francesca paolo anja katrin stefan tobias jurgen";

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn latin(name: &str, said: &str, expected: Fit) {
        let words: Vec<&str> = said.split(' ').collect();
        let titles = ["Ms.", "Mr.", "Dr."];
        let titled = titles.contains(&words[0]);
        assert_eq!(Name::new(name).fits_latin(&words[usize::from(titled)..], titled), expected, "{said} for {name}");
    }

    #[track_caller]
    fn han(name: &str, said: &str, titled: bool, expected: Fit) {
        assert_eq!(Name::new(name).fits_han(said, titled), expected, "{said} for {name}");
    }

    #[test]
    fn what_they_may_be_called() {
        for (name, said) in [
            ("Elizabeth Warren-Hale", "Liz"),
            ("Robert Ekholm", "Bob"),
            ("Thomas Müller", "Mr. Mueller"),
            ("Sabine Krüger", "Ms. Kruger"),
            ("Ko Shu-Wen", "Shu-Wen"),
            ("Ko Shu-Wen", "Shuwen"),
            ("Ko Shu-Wen", "Ms. Ko"),
            ("John Paul Smith", "JP"),
            ("王建宏 (Jason Wang)", "Jason"),
            ("王建宏", "Jason"),
            ("Dr. Jürgen Weiß, PhD 🚀", "Jurgen"),
            ("Alexandra Wu", "Alex"),
            ("Tamara Ellis", "Tammy"),
            ("林淑慧", "Ms. Lin"),
            ("María José García", "Maria Jose"),
            ("David Chen 陳大衛", "david"),
            ("O'Brien Sean", "Mr. OBrien"),
            ("Christopher Lee", "Chris"),
        ] {
            latin(name, said, Fit::Yes);
        }
        for (name, said) in [
            ("廖曼如", "曼如"),
            ("Mandy Liao 廖曼如", "廖曼如"),
            ("游士賢", "士賢"),
            ("陳怡君", "小君"),
            ("陳怡君", "君君"),
        ] {
            han(name, said, false, Fit::Yes);
        }
        han("David Chen", "陳", true, Fit::Yes);
        han("欧阳静", "歐陽", true, Fit::Yes);
    }

    #[test]
    fn what_they_are_not_called() {
        for (name, said) in [
            ("Michael Stone", "Micheal"),
            ("Sabine Krüger", "Ms. Kramer"),
            ("Gerald Lippert", "Jerome"),
            ("Kirsten Møller", "Kristin"),
            ("Stephen Lo 羅世豐", "Steven"),
            ("Mandy Liao 廖曼如", "Maggie"),
            ("David Chen", "Daniel"),
            ("Ko Shu-Wen", "Shu-Fen"),
            ("林淑慧", "Ms. Wang"),
            ("David Chen", "Mr. Cheng"),
            ("Ko Shu-Wen", "Ms. Wang"),
        ] {
            latin(name, said, Fit::No);
        }
        han("陳怡君", "怡均", false, Fit::No);
        han("章雅雯", "張", true, Fit::No);
        han("范姜明", "江", true, Fit::No);
        han("陳怡君", "佩珊", false, Fit::No);
        han("David Chen", "王", true, Fit::No);
    }

    #[test]
    fn what_nobody_can_tell() {
        latin("Ko Shu-Wen", "Ruby", Fit::Unknown);
        han("David Chen", "大衛", false, Fit::Unknown);
        han("陳怡君", "最近", false, Fit::Unknown);
    }

    #[test]
    fn what_a_friend_calls_them() {
        for (name, short) in [
            ("Mandy Hsu 許曼婷", "曼婷"),
            ("Ko Shu-Wen", "Shu-Wen"),
            ("Dr. Ann Lee, PhD", "Ann"),
            ("王明", "王明"),
            ("歐陽靜", "歐陽靜"),
            ("歐陽文修", "文修"),
            ("", ""),
        ] {
            assert_eq!(Name::new(name).short(), short);
        }
    }
}
