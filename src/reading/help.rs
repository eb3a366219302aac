//! Whether they helped: advice, an introduction, a referral, their time, or something to act on, given or reported as
//! done. Wishes, offers and things to come are no help yet.

use super::later::puts_off;
use super::lexicon::Cue::{self, *};
use super::lexicon::lines;
use super::line::Line;
use crate::brief::Reading;
use crate::text::Lang;

/// Signs of help, and of kindness that is none.
#[rustfmt::skip]
pub const PHRASES: &[(Cue, &str)] = &[
    (Advice, lines![
        "i'd cut", "i'd start", "i'd open", "i'd move", "i'd leave", "i'd drop", "i'd add", "i'd put", "i'd lead",
        "i'd focus", "i'd avoid", "i'd ask", "i'd go with", "i'd go for", "i'd look at", "i'd use", "i'd pick",
        "i'd choose", "i'd skip", "i'd keep", "i'd say", "i'd suggest", "i'd recommend", "i'd advise",
        "i'd definitely", "i'd rather start", "i'd apply", "i'd talk to", "i'd read", "i'd check", "i'd try",
        "i'd wait", "i'd take the", "i'd mention", "i'd shorten", "i'd not", "i would cut", "i would start",
        "i would focus", "i would avoid", "i would ask", "i would go with", "i would go for", "i would look at",
        "i would use", "i would skip", "i would suggest", "i would recommend", "i would put", "i would drop",
        "i would leave", "i would add", "i would lead", "i would not", "i wouldn't", "i recommend", "i suggest",
        "we recommend", "better off", "my advice", "my tip", "one tip", "a tip", "two tips", "some tips",
        "if you want a pointer", "a pointer", "my suggestion", "my two cents", "one suggestion",
        "one piece of advice", "a word of advice", "you should", "you could also", "you might want to",
        "you may want to", "you might try", "you could try", "you'll want to", "you will want to", "make sure",
        "be sure to", "start with", "start by", "focus on", "leave out", "watch out for", "avoid", "the trick is",
        "the key is", "what worked for", "what helped me", "that taught me", "worked for me", "worked well for us",
        "worked for us", "worked best", "we learned", "i learned", "in my experience", "from experience",
        "from my experience", "the biggest lesson", "worth reading", "worth a read", "worth checking",
        "worth looking", "worth asking", "worth applying", "best to", "your best bet", "best bet", "the best way",
        "the easiest way", "don't forget to", "keep in mind", "try to get", "look for", "look at the",
        "look into the", "read the", "ask for the", "ask them", "use the", "apply through", "apply via",
        "move it to", "go through the", "the one to lead with", "can go into", "rule of thumb", "pay attention to",
        "talk to the", "if i were you", "建議", "你可以先", "您可以先", "你可以用", "您可以用", "你可以試",
        "您可以試", "你可以去", "您可以去", "你可以問", "您可以問", "你可以找", "您可以找", "你可以看", "您可以看",
        "你可以從", "您可以從", "你可以參考", "您可以參考", "可以參考", "可以試試", "可以先", "可以用", "可以考慮",
        "可以從", "可以去", "可以找", "可以問", "不妨", "最好", "記得要", "記得留", "記得加", "記得附", "記得寫",
        "記得先", "記得帶", "記得改", "記得說", "要注意", "注意的是", "小心", "重點是", "關鍵是", "關鍵在", "訣竅",
        "我的經驗", "經驗是", "心得是", "我的做法", "我的作法", "我們的做法", "我當初", "我們當初", "我當年",
        "我去年就是", "後來是", "你要問", "您要問", "你要找", "要改一下", "改一下", "拿掉", "刪掉", "先選", "先把",
        "別急著", "不要只", "與其", "一定要", "千萬", "避免", "直接問", "直接找", "我會建議", "換作是我", "如果是我",
        "要是我", "先鎖定", "太長了", "太多了，", "砍到", "先講", "先寫", "先放", "範圍太", "會好寫", "會好很多",
        "會比較清楚", "會清楚很多", "會比較好懂", "會更好懂", "踩過", "推薦你看", "推薦您看", "推薦你用", "推薦這",
        "值得一看", "值得看", "值得讀", "多練", "從小", "挑一個", "放到最前", "放在最前", "寫清楚", "改成",
    ]),
    (Helped, lines![
        "i've forwarded your", "i forwarded your", "i've passed your", "i passed your", "i've passed it",
        "i passed it", "i passed along", "i've passed along", "i've sent your", "i sent your", "i've shared your",
        "i shared your", "i've referred you", "i referred you", "i've submitted your", "i submitted your",
        "i submitted a referral", "i've put in", "i put in a", "i put your name", "i've put your name",
        "i put you in touch", "i've introduced", "i introduced you", "i've recommended you", "i recommended you",
        "i've mentioned you", "i mentioned you", "i mentioned your", "i've cc'd", "i cc'd", "cc'ing", "cc'd",
        "copying", "introducing you", "meet ", "i've connected you", "i connected you", "i spoke to", "i spoke with",
        "i've spoken", "i talked to", "i've talked to", "i asked our", "i asked the", "i asked my", "i've asked",
        "i checked with", "i've checked", "i read your", "i've read your", "i reviewed your", "i've reviewed",
        "i went through your", "i've gone through", "i looked at your", "i looked over", "i've looked",
        "i left comments", "i've left", "i left some", "i've added comments", "i added comments", "i've commented",
        "i commented", "i marked up", "i've marked", "i've attached", "i attached", "attached is", "attached are",
        "attached you'll", "here's the", "here is the", "here are the", "here's a", "here's my", "here are my",
        "here are some", "here are a few", "here's what", "here is a", "here's how", "please find", "you can find",
        "you'll find", "asked around for you", "i asked around", "i vouched", "intro sent", "introduction sent",
        "told her about you", "told him about you", "told them about you", "attached", "tell him i sent you",
        "tell her i sent you", "say i sent you", "use my name", "i argued for you", "i've signed you up",
        "i signed you up", "i've registered you", "i've added you", "i added you", "i booked you", "i've booked",
        "i've got you a", "i got you a", "i've translated", "i've corrected", "i fixed your", "i've fixed",
        "把你的履歷送", "把您的履歷送", "把你的履歷轉", "把您的履歷轉", "把你的履歷給", "把你的履歷寄",
        "你的履歷我轉", "您的履歷我轉", "你的履歷轉", "履歷已經", "送進內推", "已經內推", "內推了", "幫你內推了",
        "幫你問了", "幫您問了", "幫你問過", "幫您問過", "幫妳問", "問過了", "幫你問到", "幫您問到", "幫你牽",
        "幫你轉", "幫您轉", "已轉給", "已經轉給", "轉給主管了", "轉給人資了", "推薦給", "refer 給", "refer 了",
        "把你 refer", "幫你 refer", "推薦了你", "推薦了您", "把你拉進", "把您拉進", "把妳拉進", "提過你", "提過您",
        "提過妳", "提到你", "提了你", "可以直接寫到", "把你推薦", "把你介紹給", "把您介紹給", "把妳介紹給",
        "介紹你給", "列給你", "列給您", "列給妳", "電話給你", "電話給您", "貼給你", "貼給您", "拉個群組",
        "寫好寄出了", "權限了", "把您推薦", "跟兩位介紹", "介紹一下，這是", "介紹兩位", "這位是", "拉你進群",
        "拉了群", "開了群組", "加了註解", "加了註", "寫了意見", "寫了一些意見", "標了", "改好了", "幫你改了",
        "幫您改了", "看完你的", "看完您的", "讀完你的", "讀完您的", "你的履歷我看", "您的履歷我看", "看了你的履歷",
        "看了您的履歷", "看過你的", "看過您的", "附上", "如附件", "附件是", "附檔是", "連結在", "連結如下", "網址是",
        "網址在", "這是連結", "這裡有", "資料在這", "幫你登記", "幫您登記", "幫你報名", "幫您報名", "幫你留了",
        "幫您留了", "幫你約好", "幫您約好", "幫你訂", "跟主管提過", "跟主管提了", "跟 hr 說了", "跟人資說了",
        "跟他提了", "跟她提了", "跟他說了你",
    ]),
    (Fact, lines![
        "the deadline is", "deadline is", "applications run", "they only hire", "applications open",
        "applications close", "application opens", "opens in", "opens on", "closes on", "closes in", "is due on",
        "are due on", "the fee is", "it costs", "costs about", "the price is", "the salary", "salary range",
        "the range is", "the budget is", "the contact is", "the person to", "the right person", "is called",
        "they want", "they need", "they ask for", "you need to", "you'll need", "you will need", "you have to",
        "you only need", "we require", "it takes", "takes about", "takes ten", "takes two", "won't pay", "covers",
        "is covered", "the form", "the link", "the address is", "the number is", "the code is", "the password",
        "the name is", "his name is", "her name is", "his email", "her email", "is hiring", "are hiring",
        "is looking for", "are looking for", "has an opening", "have an opening", "there's an opening",
        "there is an opening", "registration", "sign-up", "the docs", "the library", "the course", "the book is",
        "a book called", "the grant", "the programme", "the program", "the requirements", "the process",
        "the minimum", "the maximum", "up to", "starts at", "begins at", "the room is", "the venue is",
        "the schedule", "was moved to", "has moved to", "moved to", "截止", "收件", "報名", "表格", "連結", "網址",
        "名額", "費用", "承辦", "電話在", "電話是", "窗口是", "分機", "信箱是", "email 是", "在找人", "在徵",
        "有開缺", "有缺", "職缺", "薪水", "薪資", "年薪", "月薪", "salary", "range 大概", "不需要會", "要附",
        "需要附", "要準備", "需要準備", "要先申請", "申請", "改到", "改期", "地點", "補助", "門檻", "規定", "官網",
        "系網", "公告", "表單", "在公文", "簡章", "流程是", "流程大概", "要跑", "名單", "成績要", "要求是", "條件是",
        "用的是", "叫做", "書名", "課程", "那本", "這本", "工具是", "版本",
    ]),
    (Wish, lines![
        "good luck", "best of luck", "fingers crossed", "you'll do great", "you've got this", "i'm sure you",
        "congrats", "congratulations", "well done", "happy to help", "glad to help", "happy to share", "加油", "祝",
        "恭喜", "一定可以", "沒問題的", "相信你", "相信您", "支持你", "客氣",
    ]),
];

/// Whether the message helps its reader. `promised` are the sentences that promise something.
pub fn helped(source: &str, lines: &[Line], reading: &Reading, promised: &[usize]) -> bool {
    let mut facts = 0;
    for (index, line) in lines.iter().enumerate() {
        let words = &source[line.span.start..line.span.end];
        let asked =
            reading.questions.iter().any(|question| question == words) || words.trim_end().ends_with(['?', '？']);
        let promised = promised.contains(&index);
        let conditional = line.plain.starts_with("if you ") && !line.plain.contains(':')
            || line.plain.starts_with("如果你")
            || line.plain.starts_with("如果您")
            || line.plain.contains("我可以");
        if asked {
            continue;
        }
        if line.has(Helped) && done(line) || handed_on(line) || spoke_up(line) {
            return true;
        }
        if conditional || line.has(Wish) && line.clauses.len() < 3 {
            continue;
        }
        if (line.has(Advice) && advises(line) || tells(line)) && !promised && !puts_off(line) {
            return true;
        }
        if words.contains("http://")
            || words.contains("https://")
            || words.contains("www.")
            || words.contains('@') && words.contains(".")
        {
            return true;
        }
        facts +=
            usize::from(line.has(Fact) && !line.has(Formula) && (!promised || line.clauses.len() > 2) && !thanks(line));
    }
    facts >= 1 && solid(lines)
}

fn thanks(line: &Line) -> bool {
    ["thank", "thanks", "謝謝", "感謝"].iter().any(|word| line.plain.starts_with(word))
}

/// Whether the help is the writer's and past, not one that is asked for, hoped for or still to come.
fn done(line: &Line) -> bool {
    line.hits.of_kind(Helped).any(|hit| {
        let head = line.plain[..hit.start].trim_end();
        let words = &line.plain[hit.start..hit.end];
        let idle = words == "meet " || words == "meet";
        let to_come = [
            "i'll", "i will", "will", "can", "could", "would", "let me", "going to", "nice to", "great to", "glad to",
            "happy to", "to", "i'd",
        ]
        .iter()
        .any(|word| head.ends_with(word))
            || ["我會", "我再", "明天", "下週", "可以", "想", "要不要", "再", "打", "撥", "會"]
                .iter()
                .any(|word| head.ends_with(word));
        let mine = ["thanks for", "thank you for", "謝謝您", "謝謝你", "感謝您", "感謝你"]
            .iter()
            .any(|word| head.contains(word));
        // An introduction names somebody: "Sofia, meet Dana".
        let introduces = idle && head.ends_with(',') && hit.start > 0;
        let asked_only = words.starts_with("i asked")
            || words.starts_with("i spoke")
            || words.starts_with("i talked")
            || words.starts_with("i checked")
            || words.starts_with("i've asked")
            || words.starts_with("i've checked");
        let about_us = ["your", "you", "about", "they said", "she said", "he said", "and the", "and it"]
            .iter()
            .any(|word| line.plain[hit.end..].contains(word));
        let unfinished = [
            "幫你轉",
            "幫您轉",
            "幫妳問",
            "推薦給",
            "介紹你給",
            "幫你牽",
            "把你推薦",
            "把您推薦",
            "把你 refer",
            "幫你 refer",
            "refer 給",
            "拉個群組",
        ]
        .contains(&words)
            && !past(line);
        !unfinished && !to_come && !mine && (!idle || introduces) && (!asked_only || about_us)
    })
}

/// 我已經把你的作品集轉給主管了: something of the reader's has gone on to somebody.
fn handed_on(line: &Line) -> bool {
    if line.lang == Lang::En || !line.plain.contains(['你', '您', '妳']) {
        return false;
    }
    let theirs = [
        "把你",
        "把您",
        "把妳",
        "將您",
        "將你",
        "你的履歷",
        "您的履歷",
        "你的資料",
        "您的資料",
        "你的作品",
        "您的作品",
    ]
    .iter()
    .any(|word| line.plain.contains(word));
    let on = ["轉給", "轉寄", "送進", "送到", "推薦", "交給", "寄給", "遞給", "介紹給", "提給", "refer", "轉交"]
        .iter()
        .any(|word| line.plain.contains(word));
    theirs && on && past(line) && !line.plain.contains("給我")
}

/// "Just emailed Bettina about you", 我幫你跟主任提過了: they have spoken for the reader.
fn spoke_up(line: &Line) -> bool {
    let plain = line.plain.as_str();
    if let Some(at) = plain.find(" about you") {
        let alone = plain[at + " about you".len()..].starts_with(|c: char| !c.is_ascii_alphanumeric());
        let head = &plain[..at];
        let told = [
            "emailed ",
            "told ",
            "wrote to ",
            "messaged ",
            "texted ",
            "called ",
            "spoke to ",
            "talked to ",
            "spoken to ",
        ]
        .iter()
        .any(|verb| head.contains(verb));
        return alone
            && told
            && !head.contains("you ")
            && !head.contains("she told")
            && !head.contains("he told")
            && !head.contains("i'll");
    }
    line.clauses.iter().any(|clause| {
        let words = line.piece(*clause);
        let ends = words.trim_end_matches(|c: char| !c.is_alphanumeric());
        let for_reader = ["幫你", "幫您", "幫妳"].iter().any(|word| words.contains(word));
        for_reader
            && ends.ends_with('了')
            && !["會", "再", "加油", "可以", "想", "要不要"].iter().any(|word| words.contains(word))
    })
}

/// Whether a Chinese sentence tells what is done.
fn past(line: &Line) -> bool {
    ["了", "已", "剛", "過"].iter().any(|word| line.plain.contains(word))
        && !line.plain.contains("我會")
        && !line.plain.contains("就可以")
}

/// Whether the advice is for the reader: not what somebody advised them, nor what they ask.
fn advises(line: &Line) -> bool {
    line.hits.of_kind(Advice).any(|hit| {
        let words = &line.plain[hit.start..hit.end];
        let head = line.plain[..hit.start].trim_end();
        let tail = line.plain[hit.end..].trim_start();
        let asked = [
            "any",
            "your",
            "謝謝你的",
            "謝謝您的",
            "感謝您的",
            "感謝你的",
            "有什麼",
            "什麼",
            "給我一些",
            "您的",
            "你的",
            "thanks for the",
            "appreciate the",
            "would love",
            "for the",
        ]
        .iter()
        .any(|word| head.ends_with(word));
        let own = ["we ", "i ", "they ", "he ", "she ", "it "].iter().any(|begin| line.plain.starts_with(begin))
            && [
                "make sure",
                "be sure to",
                "start with",
                "start by",
                "focus on",
                "avoid",
                "look for",
                "look at the",
                "read the",
                "use the",
                "ask them",
                "look into the",
                "talk to the",
                "keep in mind",
                "go through the",
            ]
            .contains(&words);
        let formula = matches!(words, "don't forget to" | "make sure" | "be sure to")
            && ["say hi", "reach out", "let me know", "tell"].iter().any(|begin| tail.starts_with(begin))
            || words == "i'd say" && (tail.starts_with("thank") || tail.starts_with("congrat"))
            || words == "i'd ask" && tail.starts_with("you to")
            || words == "i wouldn't"
                && (tail.starts_with("be") || tail.starts_with("have") || tail.starts_with("miss"))
            || words == "i'd love"
            || words == "you should"
                && ["be proud", "have", "get", "receive", "see", "hear", "come", "meet", "be able"]
                    .iter()
                    .any(|begin| tail.starts_with(begin))
            || words == "小心" && tail.starts_with("翼翼")
            || words == "最好" && tail.starts_with('的')
            || words == "一定要" && (tail.contains("約") || tail.contains("聚") || tail.contains("來"))
            || words == "可以找" && tail.starts_with('我')
            || words == "可以問" && tail.starts_with('我')
            || words == "best to"
                && (tail.starts_with("you")
                    || tail.starts_with("your")
                    || tail.starts_with("the family")
                    || tail.starts_with("reach"));
        let report =
            ["他建議", "她建議", "主管建議", "老闆建議", "老師建議"].iter().any(|word| line.plain.contains(word));
        let late = ["之後可以", "改天可以", "下次可以", "我們可以", "我可以", "再可以"]
            .iter()
            .any(|word| line.plain[..hit.end].contains(word))
            && words.starts_with("可以");
        !asked && !own && !formula && !report && !late
    })
}

/// Verbs by which an English sentence tells its reader what to do.
#[rustfmt::skip]
const TELLS: &[&str] = &[
    "ask", "write to", "talk to", "speak to", "call", "use", "try", "take the", "take a", "take one", "keep", "put",
    "start", "begin", "cut", "drop", "add", "remove", "move", "shorten", "read", "look at", "look for", "look up",
    "look into", "check", "apply", "contact", "go to", "go with", "go for", "get a", "get the", "avoid", "mix",
    "open with", "lead with", "skip", "replace", "show", "name", "list", "mention", "pick", "choose", "focus",
    "practice", "practise", "wait until", "aim", "leave out", "make it", "make the", "learn", "build", "rewrite",
    "split", "prepare", "submit", "register", "email", "message", "watch", "follow the", "don't", "do not", "never",
    "raise", "turn", "tie", "search", "google", "sign up", "say", "point", "measure", "test", "send it to",
    "send them", "send your", "set up", "set the", "begin with", "get in touch with", "reach out to", "tell him",
    "tell her", "tell them",
];

/// Sentences that begin so and tell nothing to do.
#[rustfmt::skip]
const TELLS_NOT: &[&str] = &[
    "keep up", "keep me", "keep us", "keep in touch", "keep going", "keep it up", "keep well", "keep the",
    "keep your chin", "keep safe", "take the time", "take a break", "take a rest", "show me", "show us", "ask me",
    "ask away", "call me", "try me", "try us", "try again", "read it", "read your", "read this", "check in",
    "check back", "check with me", "email me", "message me", "mention me", "get a good", "get the rest",
    "don't worry", "don't hesitate", "don't forget", "don't contact", "don't be", "don't think", "don't mention",
    "don't message", "don't take", "don't write", "don't email", "don't have", "don't know", "don't send",
    "do not contact", "do not message", "do not write", "do not email", "do not send", "never mind", "never heard",
    "never thought", "never a", "never been", "say hi", "say hello", "watch this", "go for it", "make it a great",
    "don't work", "don't get", "never again", "call it", "put me", "put us", "add me", "add us", "name the time",
    "name a", "pick a time", "pick a day", "pick a slot", "pick any", "choose a time", "start of", "test message",
    "point taken", "point me", "build on", "turn out", "use of", "focus on you", "move on", "talk to you",
    "talk to me", "speak to you", "write to me", "send them over", "send your cv", "send your", "send it to me",
    "send them to me", "say when", "say no more", "say thanks", "drop me", "drop by", "drop us", "tell me",
    "look at you", "look at that", "look at this", "check this", "apply again", "do not worry", "do not hesitate",
];

/// Whether an English sentence, or a clause after a colon, begins by telling the reader what to do.
fn tells(line: &Line) -> bool {
    if line.lang != Lang::En || line.plain.ends_with('!') && line.plain.len() < 24 {
        return false;
    }
    line.clauses.iter().enumerate().any(|(index, clause)| {
        let words = line.piece(*clause);
        let opens = index == 0 || line.plain[..clause.start].trim_end().ends_with([':', ';', '-', '–', '—']);
        let words = ["and ", "then ", "just ", "so ", "but ", "also ", "first ", "please ", "maybe ", "instead "]
            .iter()
            .fold(words, |words, lead| words.strip_prefix(lead).unwrap_or(words));
        let first = words.as_bytes().first();
        let begins = |list: &[&str]| {
            list.iter().filter(|verb| verb.as_bytes().first() == first).any(|verb| {
                words.strip_prefix(verb).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '.', ',']))
            })
        };
        let for_me = [" me", " us", " my ", " our "].iter().any(|word| words.contains(word));
        opens && begins(TELLS) && !begins(TELLS_NOT) && !for_me && words.split(' ').count() >= 3
    })
}

/// A fact helps where it comes with something to hold on to: a figure, a date, a name, a place to look.
fn solid(lines: &[Line]) -> bool {
    lines.iter().filter(|line| line.has(Fact)).any(|line| {
        let plain = &line.plain;
        let figure = plain.bytes().any(|byte| byte.is_ascii_digit());
        let capital = line
            .cased
            .split(' ')
            .skip(1)
            .any(|word| word.len() > 1 && word.starts_with(|c: char| c.is_ascii_uppercase()));
        let han = plain.chars().any(crate::text::is_han);
        let about_own_doing = [
            "i moved to",
            "i've moved to",
            "we moved to",
            "我報名",
            "我申請",
            "我在找",
            "我最近在找",
            "我要準備",
            "我職缺",
            "我們公告",
            "版本更新",
        ]
        .iter()
        .any(|word| plain.contains(word));
        let numbered = ["two ", "three ", "ten ", "one ", "weeks", "months", "days", "june", "july", "march"]
            .iter()
            .any(|word| plain.contains(word));
        let clear = [
            "is called",
            "covers",
            "is covered",
            "you need to",
            "you'll need",
            "you have to",
            "you only need",
            "the person to",
            "the right person",
            "they want",
            "the deadline",
        ]
        .iter()
        .any(|word| plain.contains(word));
        !about_own_doing && (figure || capital || han || numbered || clear)
    })
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
    fn helps() {
        for text in [
            "I've forwarded your CV to our CTO.",
            "Lead with the numbers and cut the rest.",
            "The deadline is 3 March.",
            "Ana, meet Tom, who runs the lab.",
            "建議把第一段拿掉。",
            "我已經把您的履歷轉給主管了。",
            "報名到月底截止。",
        ] {
            assert!(reading(text).helped, "{text:?}");
        }
    }

    #[test]
    fn does_not_help_yet() {
        for text in [
            "Good luck!",
            "I could introduce you to Tom.",
            "I'll forward your CV tomorrow.",
            "Thanks for your advice!",
            "加油！",
            "如果需要，我可以幫你轉給主管。",
            "謝謝您的建議。",
        ] {
            assert!(!reading(text).helped, "{text:?}");
        }
    }
}
