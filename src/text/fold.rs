//! A text as phrases are looked up in it: lower case, one space, no apostrophes, Traditional characters, so that a
//! phrase is written down once however people type it. Every byte remembers where it came from.

use super::{Span, hashed::Table, is_han};
use crate::order;

/// A folded text and the way back to its source.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`: where the character of the source begins that it came from …
    from: Vec<u32>,
    /// … and where that character ends.
    to: Vec<u32>,
}

impl Folded {
    /// Folds a text.
    pub fn new(source: &str) -> Folded {
        let room = source.len() + 8;
        let mut folded =
            Folded { text: String::with_capacity(room), from: Vec::with_capacity(room), to: Vec::with_capacity(room) };
        let mut space = None;
        let mut next = 0;
        while let Some(c) = source[next..].chars().next() {
            let at = next;
            // Most of most texts are runs of plain letters: taken at once, folding costs half.
            if space.is_none() && c.is_ascii_alphanumeric() {
                let run = source.as_bytes()[at..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
                next = at + run;
                folded.text.push_str(&source[at..next]);
                folded.from.extend(at as u32..next as u32);
                folded.to.extend(at as u32 + 1..next as u32 + 1);
                continue;
            }
            next += c.len_utf8();
            if c.is_whitespace() && !matches!(c, '\n' | '\r') {
                space.get_or_insert(at);
                continue;
            }
            // Apostrophes go, so that "I'd", "I’d" and "Id" are one; joiners and marks without width go as well.
            if matches!(
                c,
                '\'' | '’' | '‘' | 'ʼ' | '´' | '`' | '\u{200B}'..='\u{200D}' | '\u{FEFF}' | '\u{FE0F}' | '\u{AD}'
            ) {
                continue;
            }
            // Between Han and Latin some put a space and some do not.
            if let Some(space) = space.take()
                && folded.text.chars().next_back().is_some_and(|last| !is_wide(last) && last != '\n')
                && !is_wide(c)
                && !matches!(c, '\n' | '\r')
            {
                folded.push(' ', space, space + 1);
            }
            let end = next;
            match c {
                '\r' => folded.push('\n', at, end),
                '！'..='～' => folded.lower(char::from_u32(c as u32 - 0xFEE0).unwrap_or(c), at, end),
                '“' | '”' => folded.push('"', at, end),
                '‐' | '‑' | '‒' => folded.push('-', at, end),
                '–' | '—' => folded.push('—', at, end),
                _ => folded.lower(c, at, end),
            }
        }
        folded.text.make_ascii_lowercase();
        folded.spell_out();
        folded
    }

    fn lower(&mut self, c: char, at: usize, end: usize) {
        if c.is_ascii() {
            self.push(c.to_ascii_lowercase(), at, end);
        } else if is_han(c) {
            self.push(traditional(c), at, end);
        } else {
            for c in c.to_lowercase() {
                self.push(c, at, end);
            }
        }
    }

    fn push(&mut self, c: char, at: usize, end: usize) {
        self.text.push(c);
        self.from.resize(self.text.len(), at as u32);
        self.to.resize(self.text.len(), end as u32);
    }

    /// Writes out what people shorten or often misspell: "u" is "you", "refferal" is "referral".
    fn spell_out(&mut self) {
        let mut at = 0;
        while at < self.text.len() {
            let bytes = self.text.as_bytes();
            if !bytes[at].is_ascii_lowercase() {
                at += 1;
                continue;
            }
            let end = at + bytes[at..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
            let Some(long) = spelt_out(&self.text[at..end]) else {
                at = end;
                continue;
            };
            let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !c.is_ascii() && !is_han(c));
            let alone =
                |b: Option<&u8>| !b.is_some_and(|b| matches!(b, b'&' | b'-' | b'/' | b'.' | b'+' | b'@' | b'_'));
            let free = !inside(self.text[..at].chars().next_back())
                && !inside(self.text[end..].chars().next())
                && alone(at.checked_sub(1).and_then(|i| bytes.get(i)))
                && (alone(bytes.get(end)) || bytes.get(end) == Some(&b'.') && bytes.get(end + 1) != Some(&b'.'));
            // "R" alone is a language, "r u" and "u r" are not.
            let letter_r = &self.text[at..end] == "r"
                && !(self.text[..at].ends_with("you ") || self.text[end..].starts_with(" u"));
            if free && !letter_r {
                let (from, to) = (self.from[at], self.to[end - 1]);
                self.text.replace_range(at..end, long);
                self.from.splice(at..end, std::iter::repeat_n(from, long.len()));
                self.to.splice(at..end, std::iter::repeat_n(to, long.len()));
                at += long.len();
            } else {
                at = end;
            }
        }
    }

    /// The piece of the source that a piece of the folded text came from.
    pub fn source(&self, span: Span) -> Span {
        let end = |byte: usize| self.to.get(byte).copied().unwrap_or_default() as usize;
        if span.start >= span.end {
            let at = self.from.get(span.start).map_or_else(|| end(self.to.len().wrapping_sub(1)), |&at| at as usize);
            return Span::new(at, at);
        }
        Span::new(self.from[span.start] as usize, end(span.end - 1))
    }

    /// The piece of the folded text that came from a piece of the source.
    pub fn folded(&self, span: Span) -> Span {
        let at = |byte: usize| self.from.partition_point(|&from| (from as usize) < byte).min(self.text.len());
        Span::new(at(span.start), at(span.end).max(at(span.start)))
    }
}

/// The word in full, where it is one that people shorten or often misspell.
fn spelt_out(word: &str) -> Option<&'static str> {
    use std::sync::LazyLock;
    static TABLE: LazyLock<Table> = LazyLock::new(|| {
        SPELT_OUT
            .iter()
            .flat_map(|line| line.split_once(": "))
            .flat_map(|(full, forms)| forms.split(' ').map(move |form| (form, full)))
            .collect()
    });
    TABLE.get(word)
}

/// A word, and the forms it turns up in.
#[rustfmt::skip]
const SPELT_OUT: &[&str] = &[
    "you: u yu yuo", "your: ur yur yor", "please: pls plz plse pleas", "thanks: thx tks thnx thanx thnks tnx", "would: wld wud woud", "could: cld cud coud", "about: abt", "people: ppl", "message: msg mesage messege", "are: r", "because: bcs cuz",
    "vacancy: vaccancy vacency vacany vaccency", "vacancies: vaccancies vacencies", "opportunity: oppurtunity oportunity opertunity opportunty oppertunity opportunitie", "opportunities: oppurtunities oportunities opportunites oppertunities", "internship: intership internsip interneship intenship", "referral: refferal referal reffral referrel", "refer: reffer", "position: possition postion posistion", "career: carreer carrer carear", "experience: experiance expirience experence", "recommend: recomend reccomend recommand", "recommendation: recomendation reccomendation recommandation", "recommended: recomended reccomended", "advice: advices adive", "opening: openning", "openings: opennings", "company: compagny compeny compny", "interview: interveiw intervew", "introduce: introduse intoduce", "introduction: intoduction", "resume: resumee rezume", "application: aplication", "guidance: guidence guidelance", "profile: profil proflie", "grateful: greatful gratefull", "meeting: meting meeeting", "feedback: feeback", "letter: leter", "review: reveiw revew", "available: availble avaliable availabe", "colleague: collegue", "knowledge: knowlege", "really: realy", "great: gr8", "tomorrow: tomorow tommorow tmr tmrw", "wonderful: wonderfull", "professional: proffesional profesional", "suggestion: sugestion", "suggestions: sugestions", "hiring: hireing", "portfolio: portofolio", "appreciate: apreciate appriciate", "minutes: minuts", "question: qestion quesion", "questions: qestions qs",
];

/// Han, or punctuation as wide as Han, beside which a space says nothing.
fn is_wide(c: char) -> bool {
    is_han(c) || matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}')
}

/// The Traditional form of the simplified characters (and variants) that turn up in the phrases of this crate, in pairs.
#[rustfmt::skip]
const TRADITIONAL: &str = "\
    欧歐请請谢謝妳你们們时時间間没沒给給这這过過说說话話见見学學习習经經历歷职職机機会會让讓帮幫问問题題认認识識联聯络絡团團队隊业業务務实實荐薦简簡应應单單约約谈談访訪电電视視频頻书書写寫烦煩劳勞扰擾觉覺难難对對从從\
    来來关關于於样樣处處总總头頭发發开開门門种種个個几幾点點长長岁歲岗崗资資讯訊读讀听聽讲講课課师師仅僅阅閱论論导導办辦飞飛东東车車马馬张張陈陳刘劉杨楊赵趙黄黃吴吳郑鄭孙孫罗羅许許邓鄧冯馮叶葉萧蕭苏蘇卢盧庄莊钟鐘\
    谭譚贾賈邹鄒陆陸龚龔严嚴钱錢汤湯龙龍万萬顾顧韩韓赖賴蒋蔣愿願吗嗎么麼两兩为為与與无無气氣进進选選还還边邊连連运運远遠适適递遞项項领領须須响響顺順预預类類网網线線组組细細终終结結继繼续續缘緣节節药藥营營虽雖补補\
    装裝规規览覽计計订訂议議记記设設评評试試诚誠询詢该該详詳语語误誤谁誰调調谅諒赐賜贵貴费費质質贸貿贴貼赞讚赢贏转轉轻輕较較达達迁遷遗遺邮郵银銀错錯锐銳镇鎮闲閒闻聞际際险險页頁顶頂顿頓颂頌颇頗颜顏风風饭飯馆館驻駐\
    验驗鸣鳴鸿鴻龄齡优優伟偉传傳伤傷体體価價价價众眾夥伙佣傭侧側俩倆债債倾傾储儲儿兒兑兌党黨兰蘭兴興养養内內册冊军軍农農况況冻凍净淨凉涼减減凤鳳击擊刚剛创創别別则則励勵劝勸势勢区區协協卖賣占佔卫衛却卻厂廠厅廳压壓\
    县縣参參双雙变變臺台号號吓嚇启啟员員哑啞园園围圍图圖圆圓圣聖场場块塊坚堅坏壞声聲壳殼备備复復够夠夹夾奖獎奋奮妇婦妈媽宁寧宝寶宠寵审審宽寬宾賓寻尋寿壽将將尔爾尝嘗尽盡层層属屬岛島币幣帅帥帐帳带帶广廣庆慶库庫庙廟\
    废廢弹彈强強归歸当當录錄彻徹径徑忆憶忧憂怀懷态態恋戀恳懇恼惱悦悅惊驚惯慣愤憤户戶执執扩擴扫掃扬揚护護报報担擔拟擬拥擁择擇挂掛挥揮损損换換据據掷擲携攜摄攝摆擺撑撐数數断斷显顯晓曉暂暫术術杂雜权權条條极極构構标標\
    树樹桥橋检檢楼樓欢歡残殘毁毀毕畢汇匯汉漢沟溝沪滬济濟测測浏瀏涛濤润潤涨漲渐漸温溫湾灣满滿滨濱灵靈灾災炼煉烟煙热熱爱愛犹猶独獨狭狹猎獵环環现現玛瑪画畫畅暢疗療盘盤监監盖蓋着著矿礦码碼确確礼禮离離积積称稱稳穩穷窮\
    窃竊竞競笔筆签簽紧緊纪紀纯純纳納纸紙级級绍紹绝絕统統绩績绪緒编編罢罷聪聰肃肅脑腦脚腳舍捨艺藝芦蘆苹蘋荣榮莲蓮获獲虑慮蚀蝕衔銜观觀触觸誉譽谊誼谋謀谦謙赏賞赛賽赠贈赶趕跃躍踪蹤轮輪软軟辅輔辈輩输輸辞辭迟遲迹跡释釋\
    里裡针針钢鋼铁鐵链鏈锋鋒键鍵闪閃阳陽阴陰阶階随隨隐隱颖穎颁頒骄驕鲁魯鲜鮮鹏鵬麦麥齐齊裏裡峯峰羣群爲為麽麼甯寧姊姐后後钮鈕岭嶺铭銘轩軒静靜丽麗莹瑩骏駿维維绮綺纬緯铃鈴闵閔贤賢凯凱瑶瑤吕呂尧堯";

/// The Traditional form of a character, or the character itself.
fn traditional(c: char) -> char {
    use std::sync::LazyLock;
    static TABLE: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
        let pairs: Vec<char> = TRADITIONAL.chars().filter(|c| !c.is_whitespace()).collect();
        let mut table: Vec<(char, char)> =
            pairs.chunks_exact(2).map(|pair| (pair[0], pair[1])).filter(|(from, to)| from != to).collect();
        order::sort(&mut table);
        table.dedup_by_key(|pair| pair.0);
        table
    });
    TABLE.binary_search_by_key(&c, |pair| pair.0).map_or(c, |at| TABLE[at].1)
}

/// A short text folded where the way back does not matter.
pub fn folded(source: &str) -> String {
    Folded::new(source).text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        assert_eq!(folded(source), expected);
    }

    #[test]
    fn one_form_for_what_is_said_once() {
        check("I’d  LOVE to,\u{a0}u know", "id love to, you know");
        check("在 LinkedIn 上看到您", "在linkedin上看到您");
        check("请问妳们有空吗", "請問你們有空嗎");
        check("ＯＫ！", "ok!");
        check("r u free? R is fine", "are you free? r is fine");
    }

    #[test]
    fn finds_the_way_back() {
        let source = "Ü’s  thx, 请 🎉 u";
        let folded = Folded::new(source);
        for (word, original) in [("thanks", "thx"), ("請", "请"), ("you", "u"), ("üs", "Ü’s")] {
            let at = folded.text.find(word).unwrap();
            let span = folded.source(Span::new(at, at + word.len()));
            assert_eq!(&source[span.start..span.end], original);
        }
        let at = source.find("请").unwrap();
        let span = folded.folded(Span::new(at, at + 3));
        assert_eq!(&folded.text[span.start..span.end], "請");
    }

    #[test]
    fn the_table_holds_pairs() {
        assert_eq!(TRADITIONAL.chars().filter(|c| !c.is_whitespace()).count() % 2, 0);
        for (simplified, traditional_form) in
            [('请', '請'), ('谢', '謝'), ('荐', '薦'), ('觉', '覺'), ('页', '頁'), ('齐', '齊')]
        {
            assert_eq!(traditional(simplified), traditional_form);
        }
    }
}
