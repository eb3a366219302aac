//! Chinese names of times, read from a character on. What the days come to is worked out in `calendar.rs`.

use super::calendar::{self as cal, Holiday, Part, Range};
use super::{Kind, Link, Time};
use crate::day::Day;
use crate::text::Span;
use jiff::civil::Weekday;

/// Reads the time that begins at `at`, if one does.
pub fn time(plain: &str, at: usize, today: Day) -> Option<Time> {
    let rest = &plain[at..];
    let first = rest.chars().next()?;
    let second = rest[first.len_utf8()..].chars().next().unwrap_or(' ');
    if !opens(first, second) {
        return None;
    }
    let before = plain[..at].chars().next_back().unwrap_or(' ');
    let reader = Reader { rest, before, today };
    let (link, skip) = reader.tie();
    let (kind, core, end) = reader.core(skip)?;
    let (link, mut end) =
        if skip > 0 && matches!(link, Link::After) { (link, end) } else { reader.suffix(link, kind, end) };
    let after = &rest[end..];
    let mut attribute = false;
    if let Some(behind) = after.strip_prefix('的') {
        // 下週的週二, 明年的三月: one time in two words.
        let composed =
            ["週", "周", "星期", "禮拜", "上半", "下半", "第", "今天"].iter().any(|begin| behind.starts_with(begin))
                || matches!(kind, Kind::Year | Kind::Month) && behind.starts_with(|c: char| number_char(c));
        let hours =
            ["早上", "上午", "中午", "下午", "傍晚", "晚上", "時候"].iter().find(|begin| behind.starts_with(**begin));
        if let Some(hours) = hours {
            end += "的".len() + hours.len();
        } else {
            attribute = !composed && !matches!(link, Link::By | Link::After);
        }
    }
    attribute |=
        before == '每' || after.starts_with("那場") || after.starts_with("那天的") || after.starts_with("出的");
    Some(Time { span: Span::new(at, at + end), kind, link, attribute, core })
}

/// Whether a time can begin with these two characters: most characters begin none, and the rest is dear to try.
fn opens(first: char, second: char) -> bool {
    match first {
        '0'..='9' => true,
        '一' | '二' | '兩' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '廿' | '卅' => {
            number_char(second) || "天日週周個月年小禮星分號季到至或、工".contains(second)
        }
        'q' | 'h' => second.is_ascii_digit(),
        '今' | '明' | '昨' | '後' | '隔' => "天日晚早夜午年".contains(second),
        '大' => second == '後',
        '前' => "天年幾陣".contains(second),
        '上' => "次回個月禮星週周一旬半".contains(second),
        '這' => "個一兩幾陣週周星禮月季下".contains(second),
        '本' => "週周月季星禮".contains(second),
        '下' => "班下個一週周星禮月季旬半次回學".contains(second),
        '週' | '周' => "一二三四五六日天末1234567".contains(second),
        '星' => second == '期',
        '禮' => second == '拜',
        '月' => "底末初中".contains(second),
        '年' => "底末尾初中後前假".contains(second),
        '季' => second == '底',
        '去' => second == '年',
        '中' => "秋旬".contains(second),
        '第' => number_char(second),
        '春' | '夏' | '秋' | '冬' => "天節".contains(second),
        '暑' | '寒' => second == '假',
        '農' => second == '曆',
        '過' => "年完了幾陣一兩半".contains(second) || number_char(second),
        '舊' => second == '曆',
        '開' => "工學".contains(second),
        '除' => second == '夕',
        '元' => "旦月".contains(second),
        '跨' => second == '年',
        '聖' | '耶' => second == '誕',
        '雙' => second == '十',
        '國' => second == '慶',
        '端' => second == '午',
        '勞' => second == '動',
        '清' => second == '明',
        '教' => second == '師',
        '情' => second == '人',
        '連' => second == '假',
        '之' => "前後".contains(second),
        '日' => "前後".contains(second),
        '近' => "期日".contains(second),
        '最' => second == '近',
        '改' => "天日".contains(second),
        '哪' => second == '天',
        '有' => "空時機".contains(second),
        '以' => second == '後',
        '擇' => second == '日',
        '不' => second == '久',
        '盡' | '儘' => "快速".contains(second),
        '馬' => second == '上',
        '立' => second == '刻',
        '稍' => "後晚早".contains(second),
        '待' => second == '會',
        '等' => "一下會有到過等".contains(second),
        '晚' => "點一些".contains(second),
        '再' => "過半給".contains(second) || number_char(second),
        '半' => "年個天小".contains(second),
        '幾' => "天週個".contains(second),
        '正' => second == '月',
        '民' => second == '國',
        '到' | '從' | '自' | '直' => {
            "到從今明後下這本週周星禮月年第過農除元中三四五六七八九十一二兩春端".contains(second)
                || second.is_ascii_digit()
        }
        '給' => second == '我',
        '當' => "天月週".contains(second),
        '此' => "週周".contains(second),
        '未' => second == '來',
        '先' => second == '前',
        '回' => second == '頭',
        '剛' => "剛才".contains(second),
        _ => false,
    }
}

struct Reader<'a> {
    rest: &'a str,
    /// The character before the time.
    before: char,
    today: Day,
}

type Core = (Kind, Option<Range>, usize);

fn number_char(c: char) -> bool {
    c.is_ascii_digit() || "一二兩三四五六七八九十廿卅".contains(c)
}

impl Reader<'_> {
    /// The first of `words` at `at`, and where it ends.
    fn any<'w>(&self, at: usize, words: &[&'w str]) -> Option<(&'w str, usize)> {
        let rest = &self.rest[at..];
        // The third byte tells most Han characters apart, before any call to compare them.
        let third = rest.as_bytes().get(2);
        let fits =
            |word: &&&str| word.as_bytes().get(2).is_none_or(|byte| Some(byte) == third) && rest.starts_with(**word);
        words.iter().filter(fits).max_by_key(|word| word.len()).map(|word| (*word, at + word.len()))
    }

    fn tie(&self) -> (Link, usize) {
        let ties = [
            ("直到", Link::Until),
            ("等到", Link::At),
            ("到", Link::Until),
            ("自從", Link::Until),
            ("從", Link::From),
            ("自", Link::From),
            ("過完", Link::After),
            ("過了", Link::After),
            ("等過完", Link::After),
            ("等過了", Link::After),
        ];
        for (word, link) in ties {
            if self.rest.starts_with(word) {
                // 過完年 names the holiday by its last character.
                return (link, word.len());
            }
        }
        (Link::At, 0)
    }

    /// A number in digits or characters.
    fn number(&self, at: usize) -> Option<(i64, usize)> {
        let rest = &self.rest[at..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            return (digits <= 4).then(|| (rest[..digits].parse().unwrap_or(0), at + digits));
        }
        let mut total = 0;
        let mut unit = None;
        let mut end = at;
        for c in rest.chars().take(4) {
            let digit = match c {
                '一' => 1,
                '二' | '兩' => 2,
                '三' => 3,
                '四' => 4,
                '五' => 5,
                '六' => 6,
                '七' => 7,
                '八' => 8,
                '九' => 9,
                '十' => {
                    total += unit.take().unwrap_or(1) * 10;
                    end += c.len_utf8();
                    continue;
                }
                '廿' => {
                    total += 20;
                    end += c.len_utf8();
                    continue;
                }
                _ => break,
            };
            if unit.is_some() {
                break;
            }
            unit = Some(digit);
            end += c.len_utf8();
        }
        (end > at).then(|| (total + unit.unwrap_or(0), end))
    }

    fn core(&self, at: usize) -> Option<Core> {
        let today = self.today;
        // Most starts allow one reading alone: the rest need not be tried.
        match self.rest[at..].chars().next()? {
            c if number_char(c) => {
                return self.year_words(at).or_else(|| self.numbered(at)).or_else(|| self.quarter(at));
            }
            '週' | '周' | '星' | '禮' => return self.week(at),
            _ => {}
        }
        let one = |days: i64| Some((today.plus(days), today.plus(days)));
        const NEAR: &[(&str, i64)] =
            &[("大後天", 3), ("後天", 2), ("明天", 1), ("明日", 1), ("明早", 1), ("明晚", 1), ("明午", 1)];
        if let Some((_, end, days)) = NEAR
            .iter()
            .find(|(word, _)| self.rest[at..].starts_with(word))
            .map(|(word, days)| (word, at + word.len(), days))
        {
            if !(self.before == '以' || self.before == '今' && *days == 2) {
                return Some((Kind::Date, one(*days), end));
            }
            return None;
        }
        const PART: &[&str] = &[
            "今天",
            "今日",
            "今晚",
            "今早",
            "今夜",
            "下班前",
            "下班後",
            "待會兒",
            "待會",
            "等一下",
            "等下",
            "等會",
            "晚一點",
            "晚點",
            "稍晚",
            "當天",
            "今天下班前",
        ];
        // 等等 in front of a deed is "in a moment"; behind a list it is "and so on".
        if at == 0
            && matches!(self.before, ' ' | '，' | '。' | '我' | '\n')
            && self.rest[at..].starts_with("等等")
            && self.rest["等等".len()..].starts_with(crate::text::is_han)
        {
            return Some((Kind::Part, one(0), "等等".len()));
        }
        if let Some((word, end)) = self.any(at, PART) {
            if word == "當天" || word == "今天" && self.rest[end..].starts_with("天") {
                return None;
            }
            return Some((Kind::Part, one(0), end));
        }
        const PAST: &[&str] = &[
            "昨天",
            "昨日",
            "昨晚",
            "前天",
            "前幾天",
            "前陣子",
            "上次",
            "上回",
            "去年",
            "前年",
            "日前",
            "先前",
            "稍早",
            "剛剛",
            "剛才",
            "上個月",
            "上月",
            "上個禮拜",
            "上個星期",
            "上一週",
            "上一次",
            "之前",
        ];
        if let Some((word, end)) = self.any(at, PAST) {
            // 之前 after a time belongs to it; before one it is past.
            return (word != "之前" || !number_char(self.before)).then_some((Kind::Past, None, end));
        }
        self.vague(at)
            .or_else(|| self.week(at))
            .or_else(|| self.holiday(at))
            .or_else(|| self.month_words(at))
            .or_else(|| self.year_words(at))
            .or_else(|| self.quarter(at))
            .or_else(|| self.numbered(at))
    }

    fn vague(&self, at: usize) -> Option<Core> {
        const VAGUE: &[&str] = &[
            "近期",
            "近日",
            "最近",
            "改天",
            "改日",
            "哪天",
            "有空",
            "有時間",
            "之後",
            "日後",
            "以後",
            "擇日",
            "不久",
            "盡快",
            "儘快",
            "盡速",
            "儘速",
            "馬上",
            "立刻",
            "稍後",
            "這幾天",
            "這兩天",
            "這兩三天",
            "這一兩天",
            "這陣子",
            "過幾天",
            "過一陣子",
            "過陣子",
            "幾天內",
            "幾天後",
            "幾週後",
            "幾個月後",
            "等有空",
            "有機會",
            "春天",
            "夏天",
            "秋天",
            "冬天",
            "暑假",
            "寒假",
            "下學期",
            "開學",
            "過一段時間",
            "下次",
            "下回",
            "以後再",
            "晚些時候",
            "再過幾天",
            "再過一陣子",
            "這一陣子",
            "未來",
            "回頭",
            "連假後",
            "連假",
        ];
        self.any(at, VAGUE).map(|(_, end)| (Kind::Vague, None, end))
    }

    /// 這週, 下下週二, 週五, 這週末.
    fn week(&self, at: usize) -> Option<Core> {
        let today = self.today;
        let (ahead, to, named) = match self.any(
            at,
            &[
                "下下個",
                "下下",
                "下個",
                "下一個",
                "下一",
                "下",
                "這個",
                "這一",
                "這",
                "本",
                "上個",
                "上一",
                "上",
                "當",
                "此",
            ],
        ) {
            Some((word, end)) => {
                let weeks = if word.starts_with("下下") {
                    2
                } else if word.starts_with('下') {
                    1
                } else if word.starts_with('上') {
                    -1
                } else {
                    0
                };
                (weeks, end, true)
            }
            None => (0, at, false),
        };
        let (_, end) = self.any(to, &["週", "周", "星期", "禮拜"])?;
        // 兩週一次, 每週三: how often, not when.
        if !named && (number_char(self.before) || "每幾個單雙".contains(self.before)) {
            return None;
        }
        // 下週的週二 is 下週二.
        let again = ["的週", "的周", "的星期", "的禮拜"]
            .iter()
            .find_map(|word| self.rest[end..].strip_prefix(word))
            .map(|rest| self.rest.len() - rest.len());
        let mut end = again.filter(|_| named).unwrap_or(end);
        if ahead < 0 {
            let day = self.weekday(end).map_or(end, |found| found.1);
            return Some((Kind::Past, None, day));
        }
        let rest = &self.rest[end..];
        if rest.starts_with('末') {
            return Some((Kind::Weekend, Some(cal::weekend(today, ahead)), end + "末".len()));
        }
        if let Some((weekday, mut to)) = self.weekday(end) {
            let more = &self.rest[to..];
            // 週一次, 週三次 count.
            if more.starts_with('次') || more.starts_with('個') {
                return None;
            }
            let day = |weekday: Weekday| {
                let this = cal::monday(today).plus(i64::from(weekday.to_monday_zero_offset()));
                if !named || ahead == 0 && this < today {
                    cal::next_weekday(today, weekday)
                } else {
                    this.plus(7 * ahead)
                }
            };
            let first = day(weekday);
            let mut last = first;
            // 週一到三, 週三或四, 週一、二
            if let Some((_, next)) = self.any(to, &["到", "至", "或", "、", "跟", "和", "-", "~", "～"])
                && let Some((weekday, stop)) = self.weekday(next)
            {
                last = day(weekday);
                last = if last < first { last.plus(7) } else { last };
                to = stop;
            }
            return Some((if named { Kind::Date } else { Kind::Weekday }, Some((first, last)), to));
        }
        if !named {
            return None;
        }
        let week = cal::week(today, ahead);
        let part = match rest.chars().next() {
            Some('初') => Some(Part::Early),
            Some('中') => Some(Part::Middle),
            Some('底') => Some(Part::End),
            _ => None,
        };
        let week = part.map_or(week, |part| {
            end += "初".len();
            cal::part_of_week(week, part)
        });
        Some((Kind::Week, Some(week), end))
    }

    fn weekday(&self, at: usize) -> Option<(Weekday, usize)> {
        let c = self.rest.get(at..)?.chars().next()?;
        let number = match c {
            '一' | '1' => 0,
            '二' | '2' => 1,
            '三' | '3' => 2,
            '四' | '4' => 3,
            '五' | '5' => 4,
            '六' | '6' => 5,
            '日' | '天' | '7' => 6,
            _ => return None,
        };
        // 週10 is no weekday.
        if c.is_ascii_digit() && self.rest[at + 1..].starts_with(|c: char| c.is_ascii_digit() || c == '/') {
            return None;
        }
        Some((Weekday::from_monday_zero_offset(number).ok()?, at + c.len_utf8()))
    }

    fn holiday(&self, at: usize) -> Option<Core> {
        use Holiday::*;
        const NAMES: &[(&str, Holiday)] = &[
            ("農曆新年", LunarNewYear),
            ("農曆過年", LunarNewYear),
            ("農曆年", LunarNewYear),
            ("舊曆年", LunarNewYear),
            ("春節連假", LunarNewYear),
            ("春節", LunarNewYear),
            ("過年連假", LunarNewYear),
            ("過年", LunarNewYear),
            ("年假", LunarNewYear),
            ("除夕", LunarEve),
            ("元旦", Fixed(1, 1)),
            ("跨年", Fixed(12, 31)),
            ("聖誕節", Fixed(12, 25)),
            ("聖誕", Fixed(12, 25)),
            ("耶誕節", Fixed(12, 25)),
            ("耶誕", Fixed(12, 25)),
            ("雙十連假", Fixed(10, 10)),
            ("雙十節", Fixed(10, 10)),
            ("雙十", Fixed(10, 10)),
            ("國慶連假", Fixed(10, 10)),
            ("國慶日", Fixed(10, 10)),
            ("國慶", Fixed(10, 10)),
            ("中秋節", MidAutumn),
            ("中秋連假", MidAutumn),
            ("中秋", MidAutumn),
            ("端午節", DragonBoat),
            ("端午連假", DragonBoat),
            ("端午", DragonBoat),
            ("勞動節", Fixed(5, 1)),
            ("清明節", Fixed(4, 5)),
            ("清明連假", Fixed(4, 5)),
            ("清明", Fixed(4, 5)),
            ("教師節", Fixed(9, 28)),
            ("情人節", Fixed(2, 14)),
        ];
        let today = self.today;
        let lunar = cal::holiday(today, LunarNewYear);
        if let Some((name, holiday)) =
            NAMES.iter().filter(|(name, _)| self.rest[at..].starts_with(name)).max_by_key(|(name, _)| name.len())
        {
            let end = at + name.len();
            return Some((Kind::Holiday, cal::holiday(today, *holiday), end));
        }
        let counted = number_char(self.before) || "幾多半今明去前每當些同整".contains(self.before);
        let after = |end: usize| Some((Kind::Date, lunar.map(|(_, last)| (last.plus(1), last.plus(1))), end));
        if let Some((word, end)) =
            self.any(at, &["年後開工", "開工後", "開工之後", "開工以後", "開工再", "開工日", "開工那", "年後"])
        {
            if word == "年後" && counted {
                return None;
            }
            let end = if word == "開工再" || word == "開工那" { end - "再".len() } else { end };
            return after(end);
        }
        // 過了年, 過完年: the tie has been read.
        if self.rest[..at].contains('過') && self.rest[at..].starts_with('年') {
            let end = at + "年".len();
            let end = self.any(end, &["之後", "以後", "後"]).map_or(end, |found| found.1);
            return Some((Kind::Holiday, lunar, end));
        }
        if let Some((_, end)) = self.any(at, &["年前"])
            && !counted
        {
            return Some((Kind::Date, lunar.map(|(first, _)| (first.plus(-1), first.plus(-1))), end));
        }
        None
    }

    fn part(&self, at: usize) -> Option<(Part, usize)> {
        let (word, end) = self.any(at, &["初", "上旬", "中旬", "下旬", "月中", "中", "底", "末", "尾"])?;
        Some((
            match word {
                "初" | "上旬" => Part::Early,
                "中" | "中旬" | "月中" => Part::Middle,
                "下旬" => Part::Late,
                _ => Part::End,
            },
            end,
        ))
    }

    /// 下個月10號, 月底, 這個月中旬.
    fn month_words(&self, at: usize) -> Option<Core> {
        let today = self.today;
        if let Some((word, end)) = self.any(at, &["月底", "月末", "月初", "月中", "上旬", "中旬", "下旬"])
            && !number_char(self.before)
            && self.before != '個'
        {
            let part = match word {
                "月底" | "月末" => Part::End,
                "月初" | "上旬" => Part::Early,
                "月中" | "中旬" => Part::Middle,
                _ => Part::Late,
            };
            let this = cal::part_of_month(cal::month_from(today, 0), part);
            let range = if this.1 < today { cal::part_of_month(cal::month_from(today, 1), part) } else { this };
            return Some((Kind::Month, Some(range), end));
        }
        let (word, end) = self.any(at, &["下下個月", "下下月", "下個月", "下月", "這個月", "這月", "本月", "當月"])?;
        let ahead = if word.starts_with("下下") { 2 } else { i64::from(word.starts_with('下')) };
        let month = cal::month_from(today, ahead);
        let to = if self.rest[end..].starts_with('的') { end + "的".len() } else { end };
        if let Some((number, stop)) = self.number(to)
            && let Some((_, stop)) = self.any(stop, &["號", "日"])
        {
            let day = i8::try_from(number).ok().and_then(|number| Day::new(month.0.year(), month.0.month(), number));
            return Some((Kind::Date, day.map(|day| (day, day)), stop));
        }
        if let Some((part, end)) = self.part(to) {
            return Some((Kind::Month, Some(cal::part_of_month(month, part)), end));
        }
        Some((Kind::Month, Some(month), end))
    }

    /// 明年初, 年底, 2027年三月, 116年.
    fn year_words(&self, at: usize) -> Option<Core> {
        let today = self.today;
        let bare = [
            ("年底", Part::End),
            ("年末", Part::End),
            ("年尾", Part::End),
            ("年初", Part::Early),
            ("年中", Part::Middle),
        ];
        if let Some((word, part)) = bare.iter().find(|(word, _)| self.rest[at..].starts_with(word)) {
            if number_char(self.before) {
                return None;
            }
            let range = cal::part_of_year(cal::year(today.year())?, *part);
            let range = if range.1 < today { cal::part_of_year(cal::year(today.year() + 1)?, *part) } else { range };
            return Some((Kind::Year, Some(range), at + word.len()));
        }
        let (year, end) = match self.any(at, &["今年", "明年", "後年", "大後年"]) {
            Some(("今年", end)) => (today.year(), end),
            Some(("明年", end)) => (today.year() + 1, end),
            Some((_, end)) => (today.year() + 2, end),
            None => {
                let from = self.any(at, &["民國"]).map_or(at, |found| found.1);
                let (number, end) = self
                    .number(from)
                    .filter(|(number, _)| (100..200).contains(number) || (2000..2100).contains(number))?;
                let end = self.any(end, &["年"])?.1;
                // 三年後 and 100年後 count years.
                if ["後", "之後", "以後", "內"].iter().any(|word| self.rest[end..].starts_with(word))
                    && number < 200
                    && from == at
                {
                    return None;
                }
                (if number < 200 { number + 1911 } else { number } as i16, end)
            }
        };
        let to = if self.rest[end..].starts_with('的') { end + "的".len() } else { end };
        if let Some((month, _, end)) = self.month_number(to) {
            return self.in_month(cal::month(year, month)?, end);
        }
        if let Some((_, end)) = self.any(to, &["上半年"]) {
            return Some((Kind::Quarter, cal::half(year, 1), end));
        }
        if let Some((_, end)) = self.any(to, &["下半年"]) {
            return Some((Kind::Quarter, cal::half(year, 2), end));
        }
        if let Some((number, end)) = self.quarter_number(to) {
            return Some((Kind::Quarter, cal::quarter(year, number), end));
        }
        const SEASONS: &[&str] = &["春天", "夏天", "秋天", "冬天", "暑假", "寒假", "春季", "夏季", "秋季", "冬季"];
        if let Some((_, end)) = self.any(to, SEASONS) {
            return Some((Kind::Vague, None, end));
        }
        if let Some((_, end)) = self.any(to, &["過年", "農曆年", "春節"]) {
            let lunar = cal::holiday(Day::new(year, 1, 1)?, Holiday::LunarNewYear);
            return Some((Kind::Holiday, lunar, end));
        }
        if let Some((part, end)) = self.part(end) {
            return Some((Kind::Year, Some(cal::part_of_year(cal::year(year)?, part)), end));
        }
        let range = cal::year(year)?;
        Some((Kind::Year, Some((range.0.max(today), range.1)), end))
    }

    /// 三月, 12月, 元月; and where it ends.
    fn month_number(&self, at: usize) -> Option<(i8, usize, usize)> {
        if let Some((_, end)) = self.any(at, &["元月"]) {
            return Some((1, at, end));
        }
        let (number, end) = self.number(at).filter(|(number, _)| (1..=12).contains(number))?;
        let (_, end) = self.any(end, &["月份", "月"])?;
        Some((number as i8, at, end))
    }

    /// What stands behind a month: a day, a part, or nothing.
    fn in_month(&self, month: Range, end: usize) -> Option<Core> {
        let to = self.any(end, &["的"]).map_or(end, |found| found.1);
        if let Some((_, to)) = self.any(to, &["第", "最後一"]) {
            let last = self.rest[..to].ends_with('一');
            let number = if last { Some((5, to)) } else { self.number(to) };
            if let Some((number, stop)) = number
                && let Some((_, stop)) = self.any(stop, &["個禮拜", "個星期", "週", "周", "個週", "個周"])
                && self.weekday(stop).is_none()
            {
                return Some((Kind::Week, Some(cal::week_of_month(month, number)), stop));
            }
        }
        if let Some((number, stop)) = self.number(end).filter(|(number, _)| (1..=31).contains(number)) {
            let (_, stop) = self.any(stop, &["號", "日"]).unwrap_or(("", stop));
            let day = Day::new(month.0.year(), month.0.month(), number as i8);
            return Some(self.day_range(day, stop));
        }
        if let Some((part, end)) = self.part(end) {
            return Some((Kind::Month, Some(cal::part_of_month(month, part)), end));
        }
        Some((Kind::Month, Some(month), end))
    }

    /// A day, or the range to another: 12/3-5, 12/3到12/5.
    fn day_range(&self, day: Option<Day>, end: usize) -> Core {
        let Some(first) = day else { return (Kind::Date, None, end) };
        let end = self.bracket(end);
        if let Some((_, to)) = self.any(end, &["到", "至", "-", "–", "~", "～", "、", "或"]) {
            if let Some((_, Some((start, last)), stop)) = self.numbered(to).filter(|found| found.0 == Kind::Date)
                && start >= first
            {
                return (Kind::Date, Some((first, last)), stop);
            }
            if let Some((number, stop)) = self.number(to)
                && let Some(last) =
                    i8::try_from(number).ok().and_then(|number| Day::new(first.year(), first.month(), number))
                && last >= first
                && !self.rest[stop..].starts_with(['點', ':', '天', '個', '週'])
            {
                return (Kind::Date, Some((first, last)), stop);
            }
        }
        (Kind::Date, Some((first, first)), end)
    }

    /// Past a weekday in brackets: (四), （週四）.
    fn bracket(&self, at: usize) -> usize {
        let rest = &self.rest[at..];
        let Some(inner) = rest.strip_prefix(['(', '（']) else { return at };
        let inner = ["週", "周", "星期", "禮拜"].iter().find_map(|word| inner.strip_prefix(word)).unwrap_or(inner);
        let mut chars = inner.chars();
        let named = chars.next().is_some_and(|c| "一二三四五六日天".contains(c));
        let closed = chars.as_str().strip_prefix([')', '）']);
        closed.filter(|_| named).map_or(at, |closed| self.rest.len() - closed.len())
    }

    fn quarter_number(&self, at: usize) -> Option<(i8, usize)> {
        if let Some((_, end)) = self.any(at, &["第"]) {
            let (number, end) = self.number(end).filter(|(number, _)| (1..=4).contains(number))?;
            let (_, end) = self.any(end, &["季度", "季"])?;
            return Some((number as i8, end));
        }
        let rest = self.rest[at..].strip_prefix('q')?;
        let number = rest.bytes().next().filter(|byte| (b'1'..=b'4').contains(byte))? - b'0';
        let next = rest.as_bytes().get(1);
        next.is_none_or(|byte| !byte.is_ascii_alphanumeric()).then_some((number as i8, at + 2))
    }

    fn quarter(&self, at: usize) -> Option<Core> {
        let today = self.today;
        if let Some((word, end)) = self.any(at, &["下一季", "下季", "下個季度", "這一季", "這季", "本季", "季底"])
        {
            let ahead = i64::from(word.starts_with('下'));
            let range = cal::quarter_from(today, ahead)?;
            let end_only = word == "季底" || self.rest[end..].starts_with('底');
            let end = if self.rest[end..].starts_with('底') { end + "底".len() } else { end };
            return Some((Kind::Quarter, Some(if end_only { (range.1, range.1) } else { range }), end));
        }
        if let Some((word, end)) = self.any(at, &["上半年", "下半年"]) {
            let half = if word.starts_with('上') { 1 } else { 2 };
            return Some((Kind::Quarter, cal::next_half(today, half), end));
        }
        // A bare Q3 among Latin words is the English reader's.
        let (number, end) = self.quarter_number(at)?;
        let han = crate::text::is_han(self.before)
            || self.rest[end..].chars().next().is_some_and(crate::text::is_han)
            || self.rest.starts_with('第');
        let range = cal::next_quarter(today, number);
        let (range, end) = match self.part(end).filter(|_| han) {
            Some((part, end)) => (range.map(|range| cal::part_of_year(range, part)), end),
            None => (range, end),
        };
        han.then_some((Kind::Quarter, range, end))
    }

    /// 五月三日, 12/3, 15號, 三天內, 過兩天, 半年後.
    fn numbered(&self, at: usize) -> Option<Core> {
        let today = self.today;
        if at == 0 && self.rest.as_bytes()[0].is_ascii_digit() && self.before.is_ascii_digit() {
            return None;
        }
        if let Some(found) = self.slashed(at) {
            return Some(found);
        }
        if let Some((number, _, end)) = self.month_number(at) {
            if self.before == '第' || self.before == '個' {
                return None;
            }
            let to = if self.rest[end..].starts_with('的') && self.part(end + "的".len()).is_some() {
                end + "的".len()
            } else {
                end
            };
            let month = cal::next_month(today, number)?;
            let (kind, range, end) = self.in_month(month, to)?;
            // A day of this month that is over is next year's.
            let range = range.and_then(|(first, last)| {
                if last >= today {
                    return Some((first, last));
                }
                let year = first.year() + 1;
                match kind {
                    Kind::Date => Some((cal::in_year(first, year), cal::in_year(last, year))),
                    _ => self.in_month(cal::month(year, number)?, to)?.1,
                }
            });
            return Some((kind, range, end));
        }
        if let Some(found) = self.count(at) {
            return Some(found);
        }
        let (number, end) = self.number(at).filter(|(number, _)| (1..=31).contains(number))?;
        let digits = self.rest.as_bytes()[at].is_ascii_digit();
        let (word, end) = self.any(end, &["號", "日"])?;
        if word == "日" && !digits {
            return None;
        }
        const NOT_A_DAY: &[&str] = &[
            "出口",
            "線",
            "門",
            "樓",
            "公車",
            "會議室",
            "房",
            "店",
            "館",
            "球",
            "機",
            "碼",
            "桌",
            "攤",
            "隊",
            "的那",
            "窗口",
            "櫃",
            "內",
            "本",
        ];
        if NOT_A_DAY.iter().any(|word| self.rest[end..].starts_with(word)) && !self.rest[end..].starts_with("內") {
            return None;
        }
        Some(self.day_range(cal::next_day_number(today, number as i8), end))
    }

    /// 12/3, 2026/12/3, 115/12/3.
    fn slashed(&self, at: usize) -> Option<Core> {
        let (first, end) = self.digits(at)?;
        let mark = self.rest[end..].chars().next().filter(|c| matches!(c, '/' | '-' | '.'))?;
        let (second, end) = self.digits(end + 1)?;
        let third = self.rest[end..].strip_prefix(mark).and_then(|_| self.digits(end + 1));
        let small = |number: i64| i8::try_from(number).ok();
        let (day, end) = match third {
            Some((third, end)) if first >= 100 => {
                let year = if first < 200 { first + 1911 } else { first } as i16;
                (Day::new(year, small(second)?, small(third)?)?, end)
            }
            None if mark == '/' && !(first == 24 && second == 7) => (
                cal::next_date(self.today, small(first)?, small(second)?)
                    .or_else(|| cal::next_date(self.today, small(second)?, small(first)?))?,
                end,
            ),
            _ => return None,
        };
        if self.rest[end..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '%' || c == '/') {
            return None;
        }
        Some(self.day_range(Some(day), end))
    }

    fn digits(&self, at: usize) -> Option<(i64, usize)> {
        self.rest.get(at..)?.starts_with(|c: char| c.is_ascii_digit()).then(|| self.number(at)).flatten()
    }

    /// 三天內, 兩三週後, 3到5個工作天, 半年後, 過兩天, 給我一週.
    fn count(&self, at: usize) -> Option<Core> {
        let (lead, from) = self.any(at, &["再過", "過", "給我", "再給我", "再", "隔"]).unwrap_or(("", at));
        let (least, most, end) = if let Some((_, end)) =
            self.any(from, &["半個月", "半年", "半天", "半小時", "半個小時"])
        {
            let word = &self.rest[from..end];
            let day = match word {
                "半個月" => self.today.plus(15),
                "半年" => cal::plus_months(self.today, 6),
                _ => self.today,
            };
            (day, day, end)
        } else {
            let (mut least, mut end) = self.number(from)?;
            let mut most = least;
            let first = self.rest[from..].chars().next()?;
            // 兩三天: two or three.
            if !first.is_ascii_digit()
                && self.rest[from..end].chars().count() == 1
                && first != '十'
                && let Some((other, stop)) = self.number(end)
            {
                most = other;
                end = stop;
            }
            if let Some((_, to)) = self.any(end, &["到", "至", "-", "–", "~", "～", "、", "或"])
                && let Some((other, stop)) = self.number(to)
            {
                most = other;
                end = stop;
            }
            // 十二 was read as one number; 一二 would be two.
            least = least.min(most);
            const UNITS: &[&str] = &[
                "個工作天",
                "個工作日",
                "工作天",
                "工作日",
                "個上班日",
                "天",
                "日",
                "個禮拜",
                "個星期",
                "禮拜",
                "星期",
                "週",
                "周",
                "個月",
                "年",
                "個小時",
                "小時",
                "個鐘頭",
                "分鐘",
            ];
            let (unit, stop) = self.any(end, UNITS)?;
            let add = |count: i64| match unit {
                "個工作天" | "個工作日" | "工作天" | "工作日" | "個上班日" => {
                    cal::plus_working(self.today, count)
                }
                "天" | "日" => self.today.plus(count),
                "個月" => cal::plus_months(self.today, count),
                "年" => cal::plus_months(self.today, 12 * count.min(500)),
                "個小時" | "小時" | "個鐘頭" => self.today.plus(if count < 20 { 0 } else { (count + 12) / 24 }),
                "分鐘" => self.today,
                _ => self.today.plus(7 * count),
            };
            (add(least), add(most), stop)
        };
        let suffix = self.any(end, &["之內", "以內", "內", "之後", "以後", "過後", "後"]);
        let ago = self.any(end, &["之前", "以前", "前"]);
        if let Some((_, end)) = ago.filter(|_| lead.is_empty()) {
            return Some((Kind::Past, None, end));
        }
        let tied = !lead.is_empty() && lead != "再";
        let loose = self.any(end, &["左右"]).map_or(end, |found| found.1);
        let suffix = suffix.or_else(|| self.any(loose, &["之內", "以內", "內", "之後", "以後", "後"]));
        if suffix.is_none() && !tied {
            return None;
        }
        Some((Kind::Count, Some((least, most)), suffix.map_or(end, |found| found.1)))
    }

    /// The words behind a time: its hour, and 前, 後, 起, 內.
    fn suffix(&self, link: Link, kind: Kind, end: usize) -> (Link, usize) {
        let mut end = self.bracket(end);
        if matches!(kind, Kind::Past | Kind::Vague | Kind::Count) {
            return (link, end);
        }
        if let Some((_, stop)) =
            self.any(end, &["一早", "早上", "上午", "中午", "下午", "傍晚", "晚上", "晚間", "早", "晚"])
        {
            end = stop;
        }
        if let Some((_, stop)) = self.number(end)
            && let Some((_, stop)) = self.any(stop, &["點半", "點整", "點多", "點"])
        {
            end = stop;
        }
        let day = kind != Kind::Part;
        let words: &[(&str, Link)] = &[
            ("之前", Link::By),
            ("以前", Link::By),
            ("前後", Link::At),
            ("前", Link::By),
            ("之後", Link::After),
            ("以後", Link::After),
            ("過後", Link::After),
            ("後", Link::After),
            ("起", Link::From),
            ("開始", Link::From),
            ("之內", Link::At),
            ("以內", Link::At),
            ("內", Link::At),
            ("左右", Link::At),
            ("為止", Link::Until),
        ];
        match words.iter().find(|(word, _)| self.rest[end..].starts_with(word)) {
            // 下午三點後 is still that day; 後天 begins a day of its own.
            Some((word, _)) if *word == "後" && self.rest[end..].starts_with("後天") => (link, end),
            Some((word, read)) if day => (*read, end + word.len()),
            Some((word, _)) => (Link::At, end + word.len()),
            None => (link, end),
        }
    }
}
