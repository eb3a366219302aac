//! Chinese promises: a deed that reaches the reader (寄給您, 回覆你) or work of one's own for them (我明天上傳), at a time
//! to come or under 會.

use super::{Found, deadline};
use crate::reading::lexicon::Cue::{self, *};
use crate::reading::lexicon::lines;
use crate::reading::line::Line;
use crate::text::Span;
use crate::text::dates::{Kind, Time};

/// Deeds, and what takes them back.
#[rustfmt::skip]
pub const PHRASES: &[(Cue, &str)] = &[
    (Reaches, lines![
        "給您", "給你", "給妳", "給貴", "給各位", "給每位", "給大家", "跟您說", "跟你說", "跟妳說", "跟您聯",
        "跟你聯", "跟妳聯", "與您聯", "與你聯", "和您聯", "和你聯", "跟您更新", "跟你更新", "跟您報告", "跟你報告",
        "向您報告", "跟您回報", "跟你回報", "向您回報", "跟您分享", "跟你分享", "與您分享", "跟您確認", "跟你確認",
        "跟您講", "跟你講", "跟您約", "跟你約", "回覆您", "回覆你", "回覆妳", "回復您", "回復你", "答覆您", "答覆你",
        "回您", "回你", "回妳", "回信", "告訴您", "告訴你", "告訴妳", "告知您", "告知你", "通知您", "通知你",
        "通知妳", "幫您", "幫你", "幫妳", "為您", "替您", "替你", "聯絡您", "聯絡你", "聯絡妳", "聯繫您", "聯繫你",
        "聯繫妳", "介紹您", "介紹你", "介紹妳", "推薦您", "推薦你", "引薦您", "引薦你", "提供您", "提供你", "寄您",
        "寄你", "傳您", "傳你", "打電話", "撥電話", "致電", "拉您", "拉你", "加您", "加你", "邀請您", "邀請你",
        "邀您", "請您吃", "請你吃", "請你喝", "請您喝", "還您", "還你", "還妳", "給回覆", "給答覆", "給出答覆",
        "reply 您", "reply 你", "reply 妳", "send 您", "send 你", "share 你", "update 你", "update 您", "email 你",
        "email 您", "mail 你", "mail 您", "ping 你", "ping 您", "call 你", "call 您", "refer 你", "refer 您",
        "refer 妳", "敲你", "敲您", "敲妳", "密你", "私訊你", "私訊您", "找你", "找您", "找妳", "帶您", "帶你",
        "教你", "教您", "匯給", "讓您知道", "讓你知道", "讓妳知道", "再寫信", "寫信給", "向您說明", "跟您說明",
        "跟你說明",
    ]),
    (Work, lines![
        "寄", "傳", "上傳", "寄出", "寄過去", "傳過去", "送過去", "送到", "帶過去", "帶去", "拿去", "拿到", "整理",
        "提供", "分享", "回報", "更新", "開權限", "匯", "付款", "review", "reply", "send", "share", "update",
        "email", "確認", "看完", "讀完", "改完", "修完", "校完", "校對", "準備", "安排", "處理", "修好", "查", "問",
        "補上", "補寄", "補件", "附上", "轉達", "轉交", "轉給", "轉寄", "轉發", "引薦", "回覆", "回復", "答覆", "交",
        "出貨", "寫好", "寫完", "做好", "做完", "弄好", "翻譯", "翻完", "簽好", "簽完", "用印", "印好", "找出來",
        "翻出來", "check", "follow", "跟進", "追", "反映", "推薦", "介紹", "預約", "訂位", "訂好", "預留", "留位",
        "開立", "開給", "開好", "上架", "公布", "公告", "宣布", "發布", "寫推薦", "推薦信", "看一下", "看一遍",
        "看過", "細看", "詳讀", "讀一遍", "讀過", "試一下", "測試", "跑一次", "修改", "調整", "打聽", "聯絡", "聯繫",
        "請教", "溝通", "討論", "送件", "送審", "報價", "寄發", "發放", "發給", "拿", "帶", "push", "merge",
        "deploy", "sync", "forward", "給", "送上", "奉上", "呈上", "打電話", "打給", "致電", "回信", "寫信", "勘誤",
        "更正", "加上",
    ]),
    (
        Future,
        lines!["會", "一定", "再", "馬上", "立刻", "就", "來", "絕對", "保證", "負責", "要", "先", "will", "隨即", "即刻"],
    ),
    (Done, lines![
        "已經", "已", "剛剛", "剛才", "剛", "昨天", "了一份", "寄了", "傳了", "給了", "寄出了", "上傳了", "問了",
        "問過", "寄過", "傳過", "轉了", "更新了", "改了", "看了", "讀了", "確認了", "完了", "好了", "給您了",
        "給你了", "給妳了", "了您", "了你", "過了", "回了", "曾", "曾經", "上次",
    ]),
    (Third, lines![
        "他會", "她會", "他們會", "她們會", "他再", "她再", "他明天", "她明天", "他下", "她下", "同事會", "助理會",
        "秘書會", "主管會", "老闆會", "經理會", "總監會", "老師會", "教授會", "先生會", "小姐會", "女士會", "學長會",
        "學姐會", "學姊會", "姐會", "姊會", "哥會", "hr 會", "hr會", "人資會", "部門會", "窗口會", "客服會",
        "會計會", "業務會", "廠商會", "承辦會", "朋友會", "快遞會", "主辦單位會", "主辦方會", "學校會", "銀行會",
        "系統會", "房東會", "老婆會", "太太會", "先生他", "他", "她", "他們", "同事", "助理", "秘書", "主管", "老闆",
        "經理", "總監", "老師", "教授", "先生", "小姐", "女士", "學長", "學姐", "學姊", "hr", "人資", "部門", "窗口",
        "客服", "會計", "業務", "廠商", "承辦", "朋友", "快遞", "主辦單位", "主辦方", "學校", "銀行", "系統", "房東",
        "太太", "協會", "公司", "大會", "系辦", "編輯",
    ]),
    (Formula, lines![
        "有適合", "有合適", "有職缺", "有機會", "有缺", "有需要", "需要的話", "保持聯絡", "保持聯繫", "人才庫",
        "有空再", "隨時", "有任何", "給您添麻煩", "給你添麻煩", "給您帶來", "給你帶來", "造成", "給您拜年",
        "給你拜年", "給您請安", "給您按讚", "給你按讚", "給你加油", "幫你加油", "幫您加油", "幫你祈禱", "為你加油",
        "為您加油", "為你高興", "為您高興", "為你開心", "為你祈禱", "為你驕傲", "給你拍拍手", "給你鼓勵", "給您鼓勵",
        "找你喝", "找您喝", "找你吃", "找您吃", "找妳吃", "找妳喝", "找你玩", "找你聊", "找您聊", "找妳聊",
        "找你敘舊", "幫你集氣", "祝您", "祝你", "不打擾", "不給您", "帶給您", "帶給你", "找你打", "機會給",
    ]),
    (Once, lines![
        "一有", "一收到", "一確定", "一確認", "一拿到", "一出來", "一定案", "一通過", "一完成", "有結果", "有消息",
        "有進度", "有進一步", "確認後", "確定後", "出來後", "定案後", "完成後", "拿到後", "通過後", "核准後",
        "回來後",
    ]),
];

/// Common family names: with one or two more characters before 會 or a time, somebody's name.
const SURNAMES: &str = "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅潘朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴范宋鄧杜傅侯曹薛丁卓阮董唐藍蔣紀姚馮歐湯黎姜汪鄒尤巫龔嚴韓袁童陸阿小";

/// The promises of a Chinese sentence. `named` is the time named last before it, for 到時.
pub fn promises(line: &Line, times: &[Time], named: Option<&Time>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let marked = line
        .plain
        .trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '?' | '？'))
        .ends_with(['?', '？', '嗎']);
    if marked && line.clauses.len() < 2 || line.has(Formula) && line.clauses.len() < 2 {
        return found;
    }
    // Without a deed and something that puts it ahead there is nothing to read.
    let ahead = line.has(Future) || line.has(Once) || times.iter().any(deadline);
    if !(ahead && (line.has(Reaches) || line.has(Work))) {
        return found;
    }
    // The time of a clause that only prepares the deed, and that clause.
    let mut lead: Option<(Span, Option<&Time>)> = None;
    let mut waits = false;
    let mut first_person = false;
    let mut third = false;
    let last = line.clauses.len().saturating_sub(1);
    for (index, &clause) in line.clauses.iter().enumerate() {
        let inside = |cue: Cue| line.hits.of_kind(cue).any(|hit| clause.start <= hit.start && hit.end <= clause.end);
        let words = line.piece(clause);
        let due = times.iter().find(|time| clause.holds(time.span) && deadline(time) && time.days().is_some());
        let mine = mentions_writer(words);
        first_person |= mine;
        let reader = of_reader(line, clause, times);
        // 你把檔案傳給我，我再看: the reader is to act first.
        waits |= inside(Condition)
            || inside(ReaderFirst) && (index == 0 || found.is_empty())
            || reader && asks_reader(words);
        let stranger = !mine && somebody_else(line, clause, times);
        third = if mine { false } else { stranger || third && !first_person };
        let plan = reads_as_promise(line, clause, due, mine, first_person);
        let question = marked && index == last;
        let negated = negated(words);
        if plan && !waits && !third && !reader && !question && !negated && !inside(Hedge) && !inside(Formula) {
            let deed = deed(line, clause, times);
            let earlier = times.iter().rev().find(|time| time.span.end <= clause.start && time.days().is_some());
            let back = ["到時", "那時", "屆時"].iter().any(|word| words.contains(word));
            let then = back.then(|| earlier.or(named)).flatten();
            match found.last_mut() {
                // Deeds in one sentence are one promise until a second one has a day of its own.
                Some(last) if due.is_none() || last.when.is_none() => {
                    last.when = last.when.take().or(due.cloned());
                    last.deed.push(deed);
                }
                _ => {
                    let mut pieces = Vec::new();
                    let mut when = due;
                    if let Some((piece, time)) = lead.take() {
                        pieces.push(piece);
                        when = when.or(time);
                    }
                    pieces.push(deed);
                    found.push(Found { deed: pieces, when: when.or(then).cloned() });
                }
            }
            continue;
        }
        // 我先整理一下，… and 明天，…: what prepares the deed, and a time set in front of it.
        let bare = due.is_some_and(|time| bare_time(line, clause, time));
        let prepares = mine && inside(Work) && !inside(Done) && !stranger && !negated;
        lead = if prepares {
            Some((deed(line, clause, times), due))
        } else if bare {
            Some((Span::new(clause.end, clause.end), due))
        } else if inside(Once) {
            lead
        } else {
            None
        };
        if !found.is_empty() && inside(Condition) && index > 0 {
            // 明天寄給您，如果來得及: the condition takes the promise before it back.
            let trailing = inside(Hedge) || words.starts_with("如果") || words.starts_with("若");
            if trailing && !words.contains("問題") && !words.contains("您") && !words.contains('你') {
                found.pop();
            }
        }
    }
    found.retain(|found| !found.deed.iter().all(|piece| piece.start == piece.end));
    found
}

fn mentions_writer(words: &str) -> bool {
    words.match_indices('我').any(|(at, me)| {
        // 回覆我, 教我: nothing follows that the writer does.
        if words[at + me.len()..].trim_matches(|c: char| !c.is_alphanumeric()).is_empty() {
            return false;
        }
        let before = words[..at].chars().next_back().unwrap_or(' ');
        // 給我, 跟我說: the writer is at the receiving end.
        !matches!(
            before,
            '給' | '跟'
                | '讓'
                | '教'
                | '幫'
                | '問'
                | '找'
                | '傳'
                | '寄'
                | '向'
                | '和'
                | '叫'
                | '請'
                | '告'
                | '訴'
                | '知'
                | '密'
                | '敲'
                | '約'
                | '等'
        ) && !words[at..].starts_with("我的")
            && !words[at..].starts_with("我覺得")
            && !words[at..].starts_with("我想請")
    }) || ["本公司", "敝公司", "敝司", "本人", "本會", "小弟", "我方", "主辦單位我們"]
        .iter()
        .any(|we| words.contains(we))
}

/// The clause without the times and small words at its front.
fn front<'a>(line: &'a Line, clause: Span, times: &[Time]) -> &'a str {
    let mut at = clause.start;
    loop {
        let rest = &line.plain[at..clause.end];
        let trimmed = rest.trim_start_matches(' ');
        at += rest.len() - trimmed.len();
        if let Some(time) = times.iter().find(|time| time.span.start == at && time.span.end <= clause.end) {
            at = time.span.end;
            continue;
        }
        const SMALL: &[&str] = &[
            "另外",
            "那",
            "不過",
            "然後",
            "好的",
            "好",
            "沒問題",
            "所以",
            "但是",
            "但",
            "還有",
            "而且",
            "之後",
            "也",
            "先",
            "ok",
            "再",
            "就",
            "可以",
            "會",
            "到時",
            "那麼",
            "等等",
            "同時",
        ];
        match SMALL.iter().find(|word| trimmed.starts_with(**word)) {
            Some(word) => at += word.len(),
            None => return trimmed,
        }
    }
}

/// Whether the reader is who acts in the clause.
fn of_reader(line: &Line, clause: Span, times: &[Time]) -> bool {
    let words = front(line, clause, times);
    if [
        "您的",
        "你的",
        "妳的",
        "您要",
        "你要",
        "您那",
        "你那",
        "您這",
        "你這",
        "您好",
        "你好",
        "您問",
        "你問",
        "您需要的",
        "你需要的",
        "您提",
        "你提",
    ]
    .iter()
    .any(|own| words.starts_with(own))
    {
        return false;
    }
    [
        "你",
        "您",
        "妳",
        "請您",
        "請你",
        "請先",
        "請把",
        "請將",
        "請提供",
        "麻煩",
        "再麻煩",
        "再請",
        "勞煩",
        "記得",
        "歡迎",
        "別忘",
    ]
    .iter()
    .any(|begin| words.starts_with(begin))
        && !mentions_writer(words)
}

/// Whether the clause has the reader hand something over.
fn asks_reader(words: &str) -> bool {
    [
        "給我",
        "傳我",
        "寄我",
        "跟我",
        "告訴我",
        "提供",
        "先填",
        "填",
        "傳來",
        "寄來",
        "傳過來",
        "寄過來",
        "決定",
        "確認",
        "回我",
        "密我",
        "敲我",
        "選",
        "想好",
        "上傳",
        "拿來",
        "加我",
        "準備好",
    ]
    .iter()
    .any(|word| words.contains(word))
}

/// Whether somebody else acts in the clause.
fn somebody_else(line: &Line, clause: Span, times: &[Time]) -> bool {
    let words = front(line, clause, times);
    let start = clause.end - words.len();
    let led = line.hits.of_kind(Third).any(|hit| {
        let before = &line.plain[start..hit.start.max(start)];
        hit.start >= start
            && hit.end <= clause.end
            && before.chars().count() <= 5
            && !before.contains(['跟', '和', '問', '給', '請', '找', '向', '把', '與', '的', '等', '幫', '到'])
    });
    if led {
        return true;
    }
    // 雅芳明天會把名牌寄給您: what stands before 把 and its time is who does it, not what is sent.
    let object = words.find('把').or_else(|| words.find('將'));
    if let Some(object) = object {
        let mut subject = words[..object].trim_end_matches(['會', '再', '就', '先']);
        if let Some(time) = times.iter().find(|time| time.span.start >= start && time.span.end <= start + object) {
            subject = subject.get(..time.span.start - start).unwrap_or(subject);
        }
        let subject = subject.trim_end_matches(['會', '再', '就', '先', ' ']);
        let length = subject.chars().filter(|c| crate::text::is_han(*c)).count();
        let small = [
            "一定", "馬上", "立刻", "儘快", "盡快", "一併", "一起", "之後", "近期", "改天", "有空", "稍後", "主動",
            "後", "完", "時", "好", "到", "請", "來",
        ];
        if (2..=4).contains(&length) && !small.iter().any(|word| subject.ends_with(word)) && object > 0 {
            return true;
        }
    }
    // A name before 會, or before a time.
    let mut chars = words.chars();
    let Some(first) = chars.next() else { return false };
    let name_end = |name: &str| {
        let rest = &words[name.len()..];
        let at = start + name.len();
        let rest = rest.trim_start();
        (rest.starts_with('會')
            || rest.starts_with("再")
            || times.iter().any(|time| time.span.start == at || time.span.start == at + 1))
            && line.plain[at..clause.end].contains(['您', '你', '妳'])
    };
    if SURNAMES.contains(first) {
        return (2..=3).any(|length| {
            let end: usize = words.chars().take(length).map(char::len_utf8).sum();
            words.chars().count() > length && words[..end].chars().all(crate::text::is_han) && name_end(&words[..end])
        });
    }
    let cased = &line.cased[start..clause.end];
    if cased.starts_with(|c: char| c.is_ascii_uppercase()) {
        let name: &str = &cased[..cased.bytes().take_while(u8::is_ascii_alphabetic).count()];
        return name.len() > 1 && name[1..].chars().all(|c| c.is_ascii_lowercase()) && name_end(&words[..name.len()]);
    }
    false
}

fn negated(words: &str) -> bool {
    [
        "不會",
        "沒辦法",
        "無法",
        "還沒",
        "沒有",
        "沒空",
        "不能",
        "不用",
        "不再",
        "來不及",
        "忘了",
        "忘記",
        "未能",
        "不需要",
        "不必",
        "不便",
    ]
    .iter()
    .any(|no| words.contains(no))
        && !["忘記之前", "不會忘", "沒問題"].iter().any(|fine| words.contains(fine))
}

/// Whether the clause tells a deed for the reader that is still to come.
fn reads_as_promise(line: &Line, clause: Span, due: Option<&Time>, mine: bool, first_person: bool) -> bool {
    let inside = |cue: Cue| line.hits.of_kind(cue).any(|hit| clause.start <= hit.start && hit.end <= clause.end);
    let words = line.piece(clause);
    let words_end = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    let done = inside(Done)
        || words_end.ends_with('了') && !words.contains("就")
        || words.contains("可以")
        || words.contains("可否")
        || words.contains("想要")
        || words.contains("願意");
    if done || words.contains("想請") || words.contains("請教您") || words.contains("請教你") || words.contains("請問")
    {
        return false;
    }
    let reaches = line.hits.of_kind(Reaches).any(|hit| {
        clause.start <= hit.start
            && hit.end <= clause.end
            && !line.plain[..hit.start].ends_with('不')
            && !line.plain[hit.start..].starts_with("給您的")
            && !line.plain[hit.start..].starts_with("給你的")
            && !line.plain[hit.start..].starts_with("幫你的")
            && !line.plain[hit.start..].starts_with("幫您的")
    });
    let vague = line.hits.of_kind(Future).any(|hit| clause.start <= hit.start && hit.end <= clause.end);
    let soon = [
        "改天",
        "近期",
        "盡快",
        "儘快",
        "盡速",
        "儘速",
        "馬上",
        "立刻",
        "稍後",
        "這幾天",
        "這兩天",
        "過幾天",
        "之後",
        "有空",
        "回頭",
    ]
    .iter()
    .any(|word| words.contains(word));
    if reaches {
        return due.is_some() || vague || soon || mine && inside(Once);
    }
    // Work that names no reader must be the writer's own, with a day or under 會.
    let bound =
        due.is_some_and(|time| time.kind != Kind::Year) || words.contains('會') && !words.contains("會議") || soon;
    (mine || first_person && due.is_some() && vague) && inside(Work) && bound && !own_affair(words)
}

/// Work that is the writer's own business.
fn own_affair(words: &str) -> bool {
    [
        "報到",
        "搬家",
        "出差",
        "開會",
        "面試",
        "報告我的",
        "考試",
        "報名",
        "交接",
        "出國",
        "上班",
        "畢業",
        "離職",
        "入職",
        "回台",
        "回國",
        "參加",
        "請假",
        "休假",
        "拜訪",
        "去找",
        "投履歷",
        "遞辭呈",
        "提辭呈",
        "演講",
        "準備考",
        "準備面",
        "帶小孩",
        "帶爸",
        "帶媽",
        "帶家",
        "帶團隊",
        "帶新人",
        "問自己",
        "查看自己",
        "好好休息",
        "思考",
        "交報告",
        "交論文",
        "會議",
        "聽",
        "看醫生",
        "傳說",
        "交往",
        "社交",
        "交通",
        "調查",
        "帶著",
        "聯絡感情",
        "銘記",
        "記在心",
    ]
    .iter()
    .any(|word| words.contains(word))
}

/// Whether the clause is nothing but a time.
fn bare_time(line: &Line, clause: Span, time: &Time) -> bool {
    let rest = line.plain[time.span.end..clause.end].trim();
    let before = line.plain[clause.start..time.span.start].trim();
    before.chars().count() <= 2 && rest.chars().count() <= 1
}

/// The deed of a clause without the writer and the small words in front of it.
fn deed(line: &Line, clause: Span, times: &[Time]) -> Span {
    let words = front(line, clause, times);
    let mut start = clause.end - words.len();
    for we in ["我們這邊", "我這邊", "我們會", "我會", "我們再", "我再", "我們", "我先", "我就", "我"]
    {
        if line.plain[start..clause.end].starts_with(we) {
            start += we.len();
            break;
        }
    }
    let rest = front(line, Span::new(start, clause.end), times);
    let start = clause.end - rest.len();
    for word in ["一定會", "一定", "會", "馬上", "主動"] {
        if word != "主動" && line.plain[start..clause.end].starts_with(word) {
            return Span::new(start + word.len(), clause.end);
        }
    }
    Span::new(start, clause.end)
}
