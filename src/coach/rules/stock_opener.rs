//! # What
//! The draft opens with words that fit anyone: "I hope this finds you well", "I came across your profile", 久仰大名, 冒昧來訊,
//! 希望您一切順利. A wish about something of theirs, thanks for connecting and 好久不見 are none.
//!
//! # Why
//! The first line is the one that the notification shows, and this one says that it was written before the reader was known.
//!
//! # Example
//! > "Hope you are doing great and your week is off to a good start!"
//!
//! Instead: begin with what follows it, or with what you share.
//!
//! # Source
//! The first and the third article this project began with. Practice; nobody has measured it.

use crate::brief::Level;
use crate::coach::{Draft, Line, Remark, Rule};
use crate::text::{Patterns, Span};

/// The rule.
pub static RULE: Rule = Rule { code: "stock-opener", level: Level::Check, check };

/// Fits anyone, whatever follows.
static ALWAYS: Patterns = Patterns::new(&[
    "(hope|hoping|trust|wish|pray|hopefully) (that |) (this|my|the) (message|note|email|mail|letter|inmail|dm|text|msg|invite|invitation|) (finds|find|found|meets|meet|reaches|reach|catches|catch|gets to|arrives) (to |) you (and your team |and yours |all |) (all |very |) (well|in good|in great|at a good|in the best|in high|happy|healthy|safe|safely|on a good|in fine)", "(i|ive) (just |recently |) (came|come|stumbled|ran) (across|upon|over|on|onto|into) your (linkedin |) (profile|page|account|background)", "(your|ur) (linkedin |) profile (caught|came up|popped|stood out|appeared|showed up|was (suggested|recommended)|got my)", "(found|discovered|noticed|saw|seen|viewed|reviewed|read|looking at|visited|went through|browsing) your (linkedin |) profile (and|,|.|!|on linkedin|online|here|while browsing|today|recently)",
    "(id|i would) (like|love|want) to (add you|connect with you) (to|on linkedin) (my|and|.|,|!|to expand|to grow)", "add you to my (professional |) network", "(looking|trying|want|wanting|like|love|always|keen|eager|hoping) (to |) (expand|expanding|grow|growing|broaden|build|building|widen) my (professional |) (network|circle|connections)", "connect with (like ?minded|like-minded|fellow|other|interesting|inspiring|talented|great) (professionals|people|individuals|minds|experts|leaders)", "(see|noticed|saw) (that |) we (have|share) (a few|several|many|some|a lot of|so many|mutual) (mutual |shared |) (connections|contacts|friends|interests)",
    "(allow|let) me (to |) introduce (myself|our company|our firm)", "(great|nice|good|lovely|pleasure|pleased|happy|glad) to (e-meet|virtually meet|meet you virtually|meet you here|e meet|meet you online|digitally meet)", "(pardon|excuse|forgive) (the|this|my) (intrusion|cold|unsolicited|random|out of the blue)", "(sorry|apologies) for (the|this) (cold|unsolicited|random|out of the blue) (message|email|outreach|dm|note|contact)", "you (dont|do not) know me", "i know (this is|its|that this is) (random|out of the blue|a bit random)", "(heard|read|hear|heard so) (so |) (many great|much|a lot|great|many good|so many good|good|wonderful|only good) (about|things about) you", "(in the hope|hopeful) that this (message|note|mail) finds", "this (message|note|email) finds you well", "^to whom it may concern",
    "pleased to make your acquaintance", "(sorry|apologies|forgive me|excuse me) (to |for |that i |if i |)* out of the blue", "(hope|hoping) your (good|well|ok|fine|great)", "(希望|但願|願)(這封|這則|我的|此)(信|訊息|郵件|來信)(沒有|沒|不會|不致)*(打擾|冒犯|唐突)", "(抱歉|不好意思|請原諒)(突然|忽然|貿然|冒昧|臨時)(打擾|來訊|聯絡|聯繫|私訊|傳訊|加您|加你)", "(初次|第一次|首次)(來訊|來信|聯繫|聯絡|傳訊|寫信|打擾|私訊)(給您|給你|)", "(貿然|突然)(來訊|來信|私訊|聯絡|聯繫)", "(看到|看了|拜讀)(了|)(您|你)(的|)(經歷|背景|履歷|資歷)(非常|很|十分|相當|真|覺得|,)",
    "(冒昧|唐突)(的|地|)(來|去|寫|傳|發|寄|打擾|聯繫|聯絡|私訊|致|留|加|訊|敲|跟|向|給)", "(請|還請|尚祈|望)(恕|原諒|見諒|包涵)(我的|這則|)(冒昧|唐突)", "(恕|原諒)(我|)(的|)(冒昧|唐突)", "久仰(您的|你的|)(大名|久仰)", "久仰(您|你|了|，|,|!|。|老師|前輩|學長)", "久聞(您|你|)(的|)大名", "(希望|但願|願|盼|祈)(您|你|老師|貴公司|學長|學姐|)(最近|近來|近日|這陣子|今天|這週|這封信|這則訊息|收到|看到|)(一切(都|)(順利|安好|平安|順心|如意|很好|好|ok|都好|無恙|安康|美好))", "(希望|願)(這封信|這則訊息|這封訊息|此信|我的訊息)*(一切|順利|平安|愉快|安好|都好)", "(很|非常|十分|)(高興|榮幸|開心)(能|可以|)在linkedin(上|)(遇見|認識|看到|見到|發現|連結|與|和|跟)", "(偶然|無意間|無意中|意外|剛好|剛剛|最近|)(在linkedin|在領英|在網路上|從linkedin)(上|)(看到|看見|瀏覽到|發現|滑到|找到|見到|注意到|搜尋到|搜到)(了|到|)(您|你)(的|)(個人|)(檔案|檔|頁面|profile|簡介|資料|頁|主頁|帳號|經歷|背景|介紹|履歷|，|,)", "(偶然|無意間|無意中|不小心|意外|碰巧)*(看到|看見|瀏覽到|發現|滑到|逛到|點進|找到|見到)(了|)(您|你)的(個人|)(檔案|頁面|profile|簡介|資料|主頁|帳號|經歷|背景)", "(看到|瀏覽|拜讀|看了|看過|讀了|參考)(了|過|)(您|你)(在linkedin|)(上|)(的|)(linkedin|)(個人|)(profile|檔案|頁面|簡介|主頁)(，|,|後|。|,對|以後|之後|覺得)", "(展信|見信|閱信)(佳|好|安|愉快|悅|平安|如晤|順心)", "(請|)(容|允許|讓)(許|)我(先|簡單|)*自我介紹", "素未謀面", "(雖然|儘管)(我們|)(素昧平生|不認識|沒見過面|素不相識)", "(拓展|擴展|擴大|增加|建立)(我的|個人|)(專業|)(人脈|交友圈|社交圈)", "(久未|許久未)(問候|聯繫|聯絡)", "(志同道合|志趣相投)的(朋友|夥伴|人)",
]);

/// Fits anyone where nothing particular follows: "hope you are well", not "hope you are well after the move".
static ALONE: Patterns = Patterns::new(&[
    "(hope|hoping|trust|hopefully) (that |) (you|youre|you are|you and yours|you and your family|you and your team|you guys|all of you|you all) (are |is |re |have been |had |have |ve been |been |were |) (all |both |keeping |staying |feeling |still |) (doing |) (very |really |super |so |) (well|great|good|fine|ok|okay|fantastic|amazing|awesome|healthy|safe|wonderful)", "(hope|hoping|trust|hopefully) (that |) (you|youre|you are) (are |is |re |have |had |had |ve |having |) (having |had |enjoying |been having |) (a |an |your |the |) (good|great|lovely|nice|wonderful|fantastic|productive|amazing|pleasant|relaxing|beautiful|awesome|splendid|restful|fab|fabulous|) (day|week|weekend|morning|afternoon|evening|month|year|start to the week|start to your week|start of the week|start into the week|monday|tuesday|wednesday|thursday|friday|one|time|break|summer|autumn|winter|spring|season|quarter)", "(hope|hoping|trust|hopefully) (that |) (all|everything|things|life|work|business|the week|your week|your day|the day|this week|the year|your year|it|2026|2027) (is|are|s|has been|have been|goes|going|is going|are going|was|treats|is treating|are treating|all|been|continues) (all |you |to be |off to |going |) (you |a |) (very |really |super |so |) (well|good|great|fine|ok|okay|smoothly|kindly|kind|start|swell|awesome|fantastic|wonderful|lovely)", "(hope|trust|hoping) (that |) (all|alls|all is) (is |) (well|good|fine|great)", "(hope|hoping|trust) your (doing|keeping|having|feeling) * (well|good|great|fine|ok|day|week|weekend)", "(hope|trust) (your |the |this |) (week|day|weekend|month|year|monday|friday) (is |has |was |started |starts |began |) (off to a |been |going |) (great|good|well|lovely|nice|fine|wonderful|strong|productive)",
    "(whats up|wassup|sup|what is up)", "(long time no see)x", "(i am|im) (reaching out|writing) to (you |) (connect|introduce myself|say hello|say hi)", "(it is|its|it was) (a |an |my |) (great |real |absolute |) (pleasure|honor|honour) to (connect|meet|be connected|e-meet|write|make)",
    "(wishing|wish) you (a |an |all |) (great|lovely|wonderful|good|nice|productive|happy|fantastic|fabulous) (day|week|weekend|start|monday|friday|month)", "happy (monday|tuesday|wednesday|thursday|friday|hump day)",
    "(希望|願)(您|你|大家|老師|)(一切|)(都好|安好|身體健康|順心|工作順利|平安|愉快|順利)", "(祝|祝福)(您|你)(今天|這週|本週|)(一切|)(愉快|順心|順利|美好|平安|開心)", "(很|非常|十分)(高興|榮幸|開心)(能|可以|有機會|)(在這裡|在此|在線上|在平台上|透過linkedin|透過這裡|在這|)(認識|結識|連結|與您連結|和您連結|跟您連結|與你連結|與您認識|和您認識|跟您認識|與您成為)(您|你|)", "(希望|但願)(沒有|沒|不會)(太|)(打擾|造成)(到|)(您|你|)", "(願)(您|你|老師|)(闔家|全家|萬事|事事|身體|諸事|一切)(安康|平安|如意|順心|健康|順利|安好)", "(希望|願)(您|你|)(近來|近日|最近|工作|生活)(一切|都|)(順心|順利|愉快|安好|平安|如意)", "(祝|祝福)(您|你)(今天|這週|本週|)(有個|有)(美好|愉快|順利)的(一天|一週|週末)", "(很|非常|十分|)(高興|榮幸|開心)(能|可以|有機會|)(跟|與|和)(您|你)(連結|聯繫|聯絡|認識|建立)(上|)", "(打擾了|打擾您了|打擾一下|不好意思打擾了|抱歉打擾了|抱歉打擾)",
]);

/// A question after how they are: between people who have spoken it is one, to a stranger it is a formula.
static HOW_ARE_YOU: Patterns = Patterns::new(&[
    "(how|hows) (are you|is it going|it going|have you been|are things|is everything|everything|is life|life|youve been|you been|things|do you do|you doing|are you doing|you all|are ya|are u|r u|ya doing|goes it|are you today)",
    "(最近|近來|近日|這陣子)(您|你|)(工作|一切|生活|過得|)(都|可|還|是否|)(好|順利|如何|怎麼樣|怎樣|安好|可好|順心)(嗎|吧|呢|否|,|?)",
    "(您|你)(最近|近來|近日|)(好嗎|還好嗎|過得好嗎|都好嗎|順利嗎|如何|可好)",
]);

/// After such a wish, nothing particular follows.
static GENERIC_TAIL: Patterns = Patterns::new(&[
    "(with you|on your end|on your side|these days|today|this week|this month|this year|so far|lately|recently|and|there|in general|over there|at your end|for you|this (morning|afternoon|evening|monday|tuesday|wednesday|thursday|friday|season)|wherever|amid|during these|in these|as (always|ever|usual)|out there|right now|at the moment|my friend|sir|maam|dear|all|everyone|too|doing|going|been|here|treating you|and that|as well|i|im|ive|my|we|were|just|this is|it has|its|because|but|thanks|thank)",
]);

fn check(draft: &Draft) -> Vec<Remark> {
    let opening = opening(draft);
    for (at, line) in opening.iter().enumerate() {
        if let Some(span) = draft.hits(line, &ALWAYS).into_iter().find(|&span| !is_particular(draft, span)) {
            return vec![Remark::on(draft, sentence_part(draft, line, span))];
        }
        let mut wishes = draft.hits(line, &ALONE);
        if draft.first_contact {
            wishes.extend(draft.hits(line, &HOW_ARE_YOU));
        }
        let alone = wishes.into_iter().find(|&span| stands_alone(draft, line, span));
        if let Some(span) = alone {
            // A wish that ends the draft takes leave.
            let last = at + 1 == opening.len() && line.span.end == draft.lines.last().map_or(0, |line| line.span.end);
            if at == 0 || !last {
                return vec![Remark::on(draft, sentence_part(draft, line, span))];
            }
        }
    }
    Vec::new()
}

/// The first sentences after the greeting: two, or three where they are short.
fn opening<'a>(draft: &'a Draft) -> Vec<&'a Line> {
    let mut lines = Vec::new();
    let mut length = 0;
    for line in &draft.lines {
        if lines.len() >= 3 || lines.len() >= 2 && length > 160 || lines.len() == 1 && length > 260 {
            break;
        }
        length += line.span.end - line.span.start;
        lines.push(line);
        // Once something is asked, the opening is over.
        if line.ask == Some(crate::coach::Ask::Request) && !draft.has(line, &ALWAYS) && !draft.has(line, &ALONE) && lines.len() > 1 {
            break;
        }
    }
    lines
}

/// The words at fault, without a comma or white space at their ends.
fn sentence_part(draft: &Draft, line: &Line, span: Span) -> Span {
    let source = draft.text.source;
    let mut end = span.end.min(line.span.end);
    while source[..end].ends_with([',', '，', '.', '。', '!', '！', ' ', '?', '？']) && end > span.start {
        end -= source[..end].chars().next_back().map_or(1, char::len_utf8);
    }
    Span::new(span.start, end)
}

/// "I came across your profile through Mei-Ling": it says how, and that fits nobody else.
fn is_particular(draft: &Draft, span: Span) -> bool {
    let rest = &draft.text.source[span.end..];
    let rest = rest.split(['.', '。', '!', '！', '\n', '?', '？']).next().unwrap_or("");
    let words: Vec<&str> = rest.split_whitespace().take(4).collect();
    let first = words.first().map_or("", |word| *word).to_lowercase();
    let names = words.iter().skip(1).any(|word| word.chars().next().is_some_and(char::is_uppercase) && *word != "I" && *word != "LinkedIn");
    matches!(first.as_str(), "through" | "via" | "when" | "because" | "after" | "at" | "in" | "as" | "thanks") && names
}

/// Whether nothing particular stands before the wish or follows it within its clause.
fn stands_alone(draft: &Draft, line: &Line, span: Span) -> bool {
    // 上週很高興認識你: they met.
    let before = &draft.text.source[line.span.start..span.start];
    if ["上週", "上次", "昨天", "昨晚", "那天", "前天", "今天", "上個月", "當天", "活動", "論壇", "研討會", "聚會", "yesterday", "last "].iter().any(|word| before.contains(word)) {
        return false;
    }
    let folded = draft.folded.folded(Span::new(span.end, line.span.end));
    let rest = &draft.folded.text[folded.start..folded.end];
    let trimmed = rest.trim_start_matches(' ');
    let Some(first) = trimmed.chars().next() else { return true };
    if !first.is_alphanumeric() {
        // "How are you, and how is the knee?": the second half is particular, the first is still a formula.
        return first != '「' && first != '-' || trimmed.starts_with("--");
    }
    if crate::text::is_han(first) {
        // 最近好嗎 ends; 最近好忙 goes on.
        let word = draft.text.slice(span);
        return word.ends_with(['嗎', '吧', '呢', '否', '，', '？']) || trimmed.starts_with(['嗎', '吧', '呢', '否']) || matches!(first, '您' | '你' | '我' | '想' | '這' | '在');
    }
    let start = folded.start + (rest.len() - trimmed.len());
    GENERIC_TAIL.first(&draft.folded, Span::new(start, folded.end)).is_some_and(|tail| tail.start == start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::testing::{brief, flags, silent};

    #[test]
    fn flags_what_fits_anyone() {
        for (draft, words) in [
            ("Hi Ann, I hope this message finds you well. Could you", "hope this message finds you well"),
            ("Good day Mrs. Adebayo, I trust this message meets you in good health. For", "trust this message meets you in good"),
            ("Hi Mehdi, hope you are doing great and your week is off to a good start! We both", "hope you are doing great"),
            ("Hi Lina, I hope you're having a wonderful week! Just", "hope you're having a wonderful week"),
            ("Hi Dana, how's everything on your end? Hope life is treating you well. We've", "how's everything"),
            ("hello, i came across ur profile and i think", "i came across ur profile"),
            ("雅婷您好，很高興在 LinkedIn 上遇見您！我是", "很高興在 LinkedIn 上遇見"),
            ("您好，冒昧來訊。我是", "冒昧來"),
            ("老師好，希望您一切順利。想請教", "希望您一切順利"),
            ("久仰大名！我是", "久仰大名"),
        ] {
            flags(&RULE, brief(draft), words);
        }
    }

    #[test]
    fn silent_on_what_is_theirs() {
        for draft in [
            "Hi Ann, hope the marathon went well! Could you", "Hi Ann, hope you are well after the move to Porto.", "Hi Ann, thanks for connecting! I read", "Hi Ann, it's been a while! Did the roof hold?", "Hi Ann, I came across your post on night ferries and",
            "Hi Ann, the chapter is attached. It took three weeks and I am proud of it. Hope you are well!", "You wrote that \"I hope this finds you well\" is dead. I agree.", "Hi Ann, hope Lisbon is treating you well.",
            "好久不見！上次在 COSCUP 聊得很開心", "感謝加好友！我在做貿易融資", "恭喜您升職！希望新團隊一切順利交接。", "學長好，附上報告。祝您一切順利", "看到您在 LinkedIn 上那篇談夜間補貨的文章",
        ] {
            silent(&RULE, brief(draft));
        }
    }
}
