//! # What
//! The draft asks for a meeting, a call, a visit, a review, a letter or an introduction, and leaves neither time nor form nor refusal open. A fixed day
//! without another is no choice, and "could we" alone is no way out. Where they proposed it, it is no favour.
//!
//! # Why
//! A heavy favour with one way to grant it is easiest not answered at all. Who may choose when, how or whether, can say yes to a part of it.
//!
//! # Example
//! > "Would love to hop on a call tomorrow at 11 to show you the product." 「週四下午兩點我會到貴公司一樓。」
//!
//! Instead: "A call or two lines here, whichever is easier, and whenever it suits you. No is fine, too."
//!
//! # Source
//! The third article this project began with: an optional, light request; the second: they choose place and time.

use crate::brief::{Level, Who};
use crate::coach::{Draft, Line, Remark, Rule};
use crate::text::{Patterns, Span};

/// The rule.
pub static RULE: Rule = Rule { code: "heavy-ask", level: Level::Check, check };

/// Asks for it in so many words.
static ASKS: Patterns = Patterns::new(&[
    // Meetings and calls.
    "(could|can|may|might|shall|should|would) (we|i|you) (please |possibly |maybe |perhaps |also |just |both |) (meet|talk|speak|call|chat|sit down|hop on|jump on|get on|have a (call|chat|meeting|zoom|coffee|video|word|conversation|short|quick|talk|brief)|schedule|set up|arrange|book|grab|video|zoom|facetime|visit|come by|come over|drop by|stop by|join me|catch up|spare|give me|interview|do a (call|zoom|video|meeting|interview)|make time|find time|come to|get together|discuss this (over|on|in)|take (me|an hour|a day|half))", "(id|i would|wed|we would|would|i|i am|im|wed really|id really) (really |very much |) (love|like|want|need|wish|hoping|hope|keen|eager|glad|happy|appreciate) (to |if we could |if you could |you to |for us to |) (meet|talk to you|speak with you|speak to you|talk with you|call you|chat with you|sit down|hop on|jump on|get on|have a (call|chat|meeting|zoom|coffee|video|short|quick|talk)|schedule|set up|arrange|book|grab|visit|interview|come by|come over|a call|a meeting|a chat|get (15|20|30|45|60|some|an hour|half an hour)|take (15|20|30|45|60|an hour|half|a little of)|do a (call|zoom))", "(love|like|need|want|have|get|spare|give me|take|for|ask for|asking for|requesting|borrow|grab|appreciate) (a |some |just |about |only |maybe |) (15|20|25|30|40|45|50|60|90|120|fifteen|twenty|thirty|forty|ninety) (min|mins|minutes|minute) (of|with|on|to|for|call|chat|tomorrow|next|this)", "(need|want|take|for|an|spare|give me|have) (an |half an |one |two |a full |) (hour|hours|ninety minutes|sixty minutes|thirty minutes|half a day|afternoon) (of your|with you|from you|of time)", "(need|needs|takes|take|want) (ninety|sixty|thirty|forty|90|60|45|30|20|two|three|an) (minutes|hours|hour|min)", "(schedule|book|set up|arrange|plan|organise|organize) (a|an|some|our|your) (call|meeting|zoom|demo|chat|visit|interview|video|time|appointment|session|quick|short|30|15|20)", "(hop|jump|get) on (a|the) (quick |short |brief |) (call|zoom|phone|video|demo)", "(let us|lets|we should|we need to|we must|we have to) (meet|have a call|have a (meeting|chat|zoom|coffee)|talk|sit down|hop on|jump on|schedule|set up|get on|speak|do a call|grab)", "(ill|i will|i shall|im going to|i am going to) (visit you|visit your|come (to|by|over)|drop by|stop by|be at your|wait (for you|at|in)|send (a|an|the) (calendar|invite|meeting)|be in your|pick you up)", "(available|free|time) (for|to) (a |have |meet|talk|speak|chat) * (call|meeting|chat|zoom|coffee|lunch|dinner|talk|video|demo|interview|on|tomorrow|this|next|at)", "(meet|see) me (at|on|tomorrow|for|in|next|this)", "(please|kindly) (call|ring|phone|meet|visit|schedule|book|join|accept (the|my) (calendar|meeting)|come)", "(coffee|lunch|dinner|call|zoom|drinks|a call|a meeting|beer) (on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow|at|tonight|today) * ?", "(mentor|coach) me", "(be|become|being) my (mentor|coach|advisor|adviser|tutor|supervisor)",
    "(open to|up for|willing to have|have|free for|available for|schedule|do) (a|an) * (15|20|30|45|60|fifteen|twenty|thirty) (min|mins|minute|minutes) (call|zoom|chat|meeting|video|talk|conversation)",
    "(a|an|for|our) (15|20|30|45|60) (min|mins|minute|minutes) (call|zoom|chat|meeting|video|talk|conversation|slot)",
    "(ill|i will) (call|ring|phone) you (tomorrow |on monday |on tuesday |on wednesday |on thursday |on friday |today |tonight |) at",
    // Reviews.
    "(give|giving|gave) * (manuscript|draft|cv|resume|portfolio|thesis|paper|deck|novel|essay|proposal|it|plan) a (read|look|review|glance|once-over)",
    "(could|can|would|will|may i ask you to|please|kindly|mind|ask you to|like you to|love you to|need you to|want you to|for you to|grateful if you (could|would)|appreciate if you (could|would)|hope you can|hoping you (could|can|would)|wondering if you (could|can|would)|appreciate it if you (could|would)|great if you (could|would)|you to|if you could|if you would) (you |possibly |please |kindly |maybe |perhaps |also |be able to |be willing to |be so kind (as |)to |find time to |take the time to |have time to |have a chance to |just |quickly |) (review|reviewing|proofread|proofreading|look (over|at|through|into)|looking (over|at|through)|go (over|through)|going (over|through)|read|reading|check|checking|correct|correcting|edit|editing|critique|comment on|give (me |us |) (your |some |any |detailed |honest |a |) (feedback|comments|opinion|critique|review)|have a look|having a look|take a look|taking a look|evaluate|assess|test|mark up|revise|give feedback|translate|debug) * (my|our|the|this|these|it|attached|draft|cv|resume|portfolio|thesis|paper|manuscript|code|deck|proposal|application|essay|chapter|plan|book|letter|report|script|website|version|text|article|novel)", "(need|want|get|love|like|appreciate|have) (your|some|a|any|honest|detailed) (feedback|review|comments|critique|opinion|proofreading) (on|of|about|for) (my|our|the|this|these)", "(need|get|have|want) * (reviewed|proofread|checked|signed off) (by|before|until|tomorrow|today)", "(need|want) your sign-off",
    "(please|kindly|could you|can you|would you|will you) * (read|review|go through|check|correct|proofread|comment on|look at|look over|look through) (it|them|all|everything|chapters|chapter|pages|page|sections|section|both|each|every)", "(send|give|return|let me have|get) (me |us |) (back |) (your|all your|the|some|detailed) (corrections|comments|feedback|edits|remarks|annotations|review)",
    // Letters.
    "(write|writing|put in|say) (a few|some|a couple of|two|a) (lines|words|kind words|line|word) (to|for|about|on my behalf|on)", "(please|kindly|could you|can you|would you) (connect|introduce|acquaint) us", "(幫我|幫忙|請你|請您|幫)(讀完|看完|改完|審完|校完|整份看|整本看|從頭看)",
    "(write|writing|provide|send|give|draft|sign|submit|upload|need|get|have|want|like|ask for|asking for|for|about) (me |us |to |for |you for |) (a|an|the|another|my|one|two|your|some) (strong |short |brief |good |second |new |) (recommendation|reference|letter|linkedin recommendation|endorsement|testimonial)", "letter of (recommendation|reference|support|motivation from)", "recommendation letter", "(be|act|serve|list you|put you|name you|have you|use you) (as |) (my |a |) (referee|reference)", "(reference|recommendation) (from|by) you", "(write|written) (me|for me) (a|the|another)", "recommend me on linkedin", "endorse (me|my)",
    // Introductions.
    "(introduce|introducing|connect|connecting|put|link) (me|us) (to|with|in touch|in contact|and|up)", "(an|any|another|some|warm|quick|email|the|for|make|need|get|get me|the) (warm |quick |brief |short |) (intro|intros|introduction|introductions) (to|with|for|?|.|!|,|at|please|would)", "(make|do|give|arrange) (me |us |) (an|the|a|some) (warm |quick |) (intro|introduction)", "hook me up with", "(get|open) (me |us |) (a|the|some) (door|meeting|contact|foot) (with|to|at|into)", "put (in|me in) (touch|contact) with",
    // Chinese: meetings and calls.
    "(想|希望(能|可以|)|可否|能否|能不能|可不可以|可以|是否|請|方便|盼|盼能|期待|邀|想邀|欲|打算|懇請|麻煩|拜託|求|不知(道|)(能否|可否|是否|有沒有|可不可以))(能|可以|有機會|有|跟|和|與|向|請|您|你|老師|學長|學姐|前輩|我|我們|近期|下週|這週|明天|後天|當面|親自|撥空|抽空|給|一個|的|)*(約(您|你|老師|個|時間|一下|見|在|訪|談|線上|一場|一次|喝)|見面|碰面|面談|會面|見(一面|個面|上一面)|拜訪|登門|參訪|通(個|一個|一通|)(電話|話)|打(電話|給您|給你)|電話(聊|討論|談|請教|訪談|裡)|視訊|線上(會議|聊|討論|談|請教|開會)|開(個|一個|)會|開(一|)場會|喝(杯|個|)咖啡|吃(個|頓|)飯|聊(個|聊|一下|上|半)(三|二|四|五|1|2|3|4|5|6|9|一|半|兩)(十|0|小時|個小時)|訪問(您|你)|訪談|採訪|專訪|錄音|錄(一集|訪|影))", "(我|我們)(會|將|就|打算|準備|想|要)*(到|去|過去|前往|登門)*(貴公司|您公司|你公司|您辦公室|你辦公室|您家|你家|公司|辦公室|現場|一樓|樓下|門口|研究室|實驗室)*(找(您|你)|拜訪|等(您|你)|錄音|訪|見|，|,|再麻煩|打擾|簡報|介紹|說明)", "(順道|順路|當面|親自)(去|過去|前往|)(拜訪|請教|打擾|跟您|跟你|找)", "(請|麻煩)(您|你)*(空出|撥|留|給我|抽)(一|半|兩|三|二|四|1|2|3|4|5|6|9)*(小時|分鐘|個鐘頭|天|下午|早上)", "(耽誤|佔用|占用|借用|借|撥給我|給我)(您|你|)(的|)*(小時|分鐘|個鐘頭|鐘頭)", "(撥|抽|空出)(個|一個|出|)(一|半|兩|三|二|1|2|3|4|5|6|9)(個|)(十|0|小時|鐘頭)", "(想|可以|能|是否|方便|希望|請|跟您|跟你|和您|和你|我們)*(敲|排|喬|訂|約)(個|一個|一下)(時間|會議|會|行程|通話|電話)", "(加入|參加|出席)(我們的|這場|這個|線上|)(會議|訪談|視訊)", "(當|做|擔任|成為)(我|我們|學生)的(導師|mentor|教練|顧問|指導)",
    "(一起)(吃飯|吃個飯|吃晚餐|吃午餐|晚餐|午餐|喝咖啡|喝杯咖啡|喝一杯|碰面|見面)(好嗎|好不好|吧|嗎|可以嗎|如何|怎麼樣)",
    "(會|將|要|打算)(去|到|過去|登門|前往)(拜訪|找|看)(您|你)", "(想|希望|能否|可否|可以|打算)*(到|去)(貴公司|貴司|您公司|你們公司|貴校|貴廠|貴單位|您的公司|您的實驗室|您的工作室|您的工廠)*(參觀|拜訪|實地)", "約(您|你|老師|學長|學姐)*(喝杯|喝|吃個|吃|見個|見)(咖啡|飯|面|茶)",
    // Chinese: reviews.
    "(幫(我|忙|學生|我們)|請(您|你|老師|學長|學姐|前輩)|麻煩(您|你|老師|學長|學姐|)|拜託(您|你|)|可否|能否|可以(請|麻煩|)(您|你|)|可不可以|能不能|懇請(您|你|老師|)|希望(您|你|老師)|勞煩(您|你)|想請(您|你|老師|學長|學姐|前輩)|再請)*(先|)(看|過目|檢查|審|審閱|審稿|校對|校稿|修改|修|改|潤|潤稿|批改|評估|讀|試用|測試|健檢|翻譯|過)(一下|看|一看|一遍|過|一次|我|這|完|看看|看我|)*(履歷|作品集|論文|稿|草稿|報告|企劃|提案|簡報|程式|文章|自傳|計畫|計劃|設計|平面圖|動線|合約|書|章|封信|初稿|附件|專案|網站|code|PR|讀書計畫|備審|研究|圖|文件|哪裡有問題|哪裡要改)", "(履歷|作品集|論文|稿子|草稿|報告|企劃|提案|簡報|文章|自傳|讀書計畫|備審|初稿|合約)*(幫我|幫忙|請您|請你|麻煩您|麻煩你|想請)*(看|改|修|審|過目|校對|健檢|潤|批|給意見|給回饋|給建議|指正|斧正)", "(給|提供)(我|)(一些|一點|些|詳細|完整|)(修改|)(意見|回饋|建議)*(履歷|作品集|論文|稿|報告|企劃)",
    // Chinese: letters and introductions.
    "(寫|簽|開|提供|出|給)(我|學生|)(一|兩|二|)(封|份|張)(推薦|介紹|證明|感謝|支持)(信|函)", "(推薦信|推薦函|介紹信)", "(當|做|擔任|列您為|列你為|掛)(我|學生|)(的|)(推薦人|保證人|口試委員)", "(推薦信|推薦函)*(寫|簽|開|出|上傳)", "寫*推薦(信|函)", "(再|)(幫|替|為)(我|學生)(再|)(寫)(一|)(封|份)", "(幫(我|我們|忙)|請(您|你)|麻煩(您|你)|可以|可否|能否|能不能|方便|想請(您|你))(您|你|)(介紹|引薦|牽線|引介|牽個線|搭個線|搭線|拉個群|拉群)*", "(介紹|引薦|引介)(我|我們)(認識|給|跟|和|與|一下|到)", "(介紹|引薦|引介)(一|幾|兩|)(個|位|些)*給(我|我們)", "(幫|替|為)(我|我們)(介紹|引薦|牽線|牽個線|搭線|搭橋|引介)", "牽(個|一下|)線",
]);

/// The same words where nothing heavy is asked: a report, a hope, an offer, an answer.
static NOT: Patterns = Patterns::new(&[
    "(請|招待)(您|你|妳|大家|學長|學姐|老師)(吃|喝|一頓|來玩)",
    "(let us|lets) * (then|when)", "(希望|期待|盼|但願|若|如果|下次|改天|之後)(能|可以|)有機會(再|能|可以|去|到|跟|和|與|當面|的話|)", "有機會(再|的話)",
    "(dont|do not|no need to|not|neednt|wont|never|didnt|without) (need to |have to |want to |) (call|meet|meeting|read|review|write|introduce|a call|reply)", "(thank|thanks|grateful|appreciate|loved|enjoyed|appreciated) (you |) (so much |very much |again |a lot |) (for|that you|the way you|how you) * (introducing|introduction|intro|meeting|call|chat|review|reviewing|reading|letter|recommendation|talk|time|coffee|taking|speaking|connecting)", "(i|we|ive|weve|we have|i have|she|he|they) (met|had|read|reviewed|wrote|saw|talked|spoke|called|introduced|visited)", "(may|can|could|shall|should|let|happy to|glad to|like to|love to|want to|id|ill|i could|i can|i will|would) (i|me|gladly|) * (introduce|connect|put) (you|you two|him|her|them|both)", "(would|do|want) (you|me) (like|want|to) (me |) * (introduce|send|write|review|call|look)", "(shall|should|may|can|could) i (send|bring|write|share|introduce|leave|mail|give|drop) ", "(nice|great|good|lovely|pleasure|wonderful|fun) (to|meeting|talking|speaking|catching)", "looking forward to (meeting|our|the|seeing|your|talking|speaking)", "see you (on|at|in|tomorrow|there|next|then|soon)", "(when|after|before|since) (we|i|you) (met|talked|spoke|meet|talk|speak)", "(the|our|your|last|next|that|this|yesterdays|todays) (call|meeting|talk|interview|chat|coffee|lunch|visit|review|introduction|letter) (was|is|has|went|moved|on|will be|helped|stayed|last|made|in|with)", "do you (prefer|use|like|usually|often|still|ever)", "(ill|i will|i can|id|happy to|glad to) (gladly |) (read|review|write|look|check|translate) (your|you|it for you)",
    "(不用|不必|無須|不需要|免|別)*(見面|打電話|開會|回|特地|專程|約|來|看)", "(謝謝|感謝|多謝|感恩)(您|你|老師|學長|學姐|)*(介紹|寫|看|幫|撥|見|推薦|指點|聊|陪|修|改|牽線)", "(上次|那天|昨天|之前|前天|上週|上個月|去年|當時)*(見面|碰面|聊|介紹|訪談|拜訪|通話|電話|開會|推薦信|看|改|約)", "(幫|替)(您|你|兩位|你們|您們)(介紹|牽線|引薦|看|改|寫|約)", "(我|我們)(可以|來|幫|願意|能)*(幫您|幫你|介紹給您|介紹給你|寄給您|寄給你)", "(看|讀|聽|拜讀)(完|了|過)(您|你)",
]);

/// Light enough for 方便的話 or "when you have a minute" alone; for these, and for everything else, a way out is a way out.
static THEY_PROPOSED: Patterns = Patterns::new(&[
    "(call|meet|meeting|chat|talk|coffee|lunch|dinner|zoom|visit|come (by|over|to)|see you|catch up|drop by|stop by|interview)", "(happy|glad) to (help|introduce|review|read|look|write|talk|chat|call)", "(send|show|share|forward|email|give) (me|it|us|over|the)", "(introduce|intro|introduction|put you in touch|connect you|letter|recommendation|reference|review|feedback)", "let me (see|know|read|look|introduce|write)", "(ill|i will|i can|i could|id|we can|we could|shall i|want me to|let) (read|review|look|write|introduce|help|take|check|connect)",
    "(約|見面|碰面|電話|通話|視訊|開會|來我們|過來|喝咖啡|吃飯|聊聊|再聊|拜訪|參觀|來找我|坐坐)", "(幫你|幫您|可以介紹|介紹給你|介紹你|牽線|推薦信|傳給我看|寄給我|給我看|我看看|幫忙看|拿給我)",
]);

/// Declines, or puts it off: then they did not propose it.
static THEY_DECLINED: Patterns = Patterns::new(&[
    "(cant|cannot|no time|not now|busy|swamped|not able|unfortunately|sorry|after|until|later|next (month|year)|in (january|february|march|april|may|june|july|august|september|october|november|december))", "(沒空|太忙|沒時間|忙|不方便|抱歉|再談|再說|之後|以後|年後|下個月|到時|再看|再聯絡|不考慮|寫好|寄出)",
]);

/// Too large for a small way out.
static LARGE: Patterns = Patterns::new(&[
    "(hour|hours|half an hour|30|45|60|90|thirty|forty|ninety|letter|reference|recommendation|introduce|introduction|intro|connect|thesis|novel|manuscript|visit|lunch|dinner|in person|interview|mentor|book)",
    "(推薦信|推薦函|推薦人|介紹|引薦|引介|牽線|拜訪|見面|碰面|小時|鐘頭|半天|論文|小說|書稿|訪談|採訪|參訪|吃飯|三十分鐘|30分鐘|四十|20分鐘|二十分鐘|導師)",
]);

fn check(draft: &Draft) -> Vec<Remark> {
    if draft.leaves_a_way_out || proposed(draft) {
        return Vec::new();
    }
    for line in &draft.lines {
        let Some(span) = draft.hit(line, &ASKS) else { continue };
        if draft.has(line, &NOT) || !asks(draft, line) {
            continue;
        }
        // 方便的話 is a way out of a short call or a look at a page, not of a letter.
        if draft.leaves_a_small_way_out && !draft.has(line, &LARGE) {
            continue;
        }
        return vec![Remark::on(draft, trim(draft, span))];
    }
    Vec::new()
}

/// Whether they brought up a meeting, a review or an introduction themselves, and not to put it off.
fn proposed(draft: &Draft) -> bool {
    let theirs = draft.brief.thread.iter().rev().filter(|said| said.from == Who::Them).take(2);
    theirs.into_iter().any(|said| THEY_PROPOSED.within(&said.text) && !THEY_DECLINED.within(&said.text))
}

/// Whether the sentence asks, rather than tells of one that was or will be.
fn asks(draft: &Draft, line: &Line) -> bool {
    line.ask.is_some() || draft.has(line, &TELLS_THEM)
}

/// A request in the form of a plan: "I'll be at your door at three".
static TELLS_THEM: Patterns = Patterns::new(&["(i need|i want|we need|ill|i will|i am|im|id|i would|lets|let us|would love|must|should)", "(我會|我要|我想|再麻煩|麻煩|請|想|幫|約|預計|撥|跟我說|給我)"]);

fn trim(draft: &Draft, span: Span) -> Span {
    let source = draft.text.source;
    let mut end = span.end;
    while source[..end].ends_with([',', '，', '.', '。', '!', '！', ' ', '?', '？']) && end > span.start {
        end -= source[..end].chars().next_back().map_or(1, char::len_utf8);
    }
    Span::new(span.start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::testing::{after, brief, silent};

    #[track_caller]
    fn flags(draft: &str) {
        assert!(!check(&Draft::new(&brief(draft))).is_empty(), "{draft:?} asks for much");
    }

    #[test]
    fn flags_a_favour_with_one_way_to_grant_it() {
        for draft in [
            "Would love to hop on a quick call tomorrow at 11 to show you the product.", "I'd like to interview you about the dog shelter. I'm there on Saturday at 3 pm with a recorder and need ninety minutes.",
            "could you look over my portfolio? There are six new pieces. Wednesday evening would suit me.", "Could you introduce me to your head of procurement?", "Could you write me a letter of recommendation by Friday?", "Can we meet on Monday at nine?",
            "想順道去拜訪您，週四下午兩點我會到貴公司一樓，再麻煩您了。", "明天下午三點我會到你家門口錄音，預計兩個小時", "需要兩封推薦信，想請老師再幫我寫一封", "你先幫我看一下動線哪裡有問題，這兩天跟我說", "可以幫我介紹你們主管嗎？",
        ] {
            flags(draft);
        }
    }

    #[test]
    fn silent_where_they_may_choose() {
        for draft in [
            "Could we talk for half an hour, whenever it suits you?", "Could you look over my CV? No worries if you're busy.", "May I call you on Monday or Tuesday?", "Thank you for introducing me to Mei.", "May I introduce you to Mei?", "The call was a pleasure. How did the launch go?",
            "想約您聊二十分鐘，時間地點都配合您。", "不方便的話也沒關係，想請您幫我看一下履歷。", "謝謝您上次幫我寫推薦信！", "我可以幫您介紹給他。", "要不要我幫你看一下合約？",
        ] {
            silent(&RULE, brief(draft));
        }
        silent(&RULE, after("Shall we have a call? Tuesday 9 am would do.", "Tuesday at 9 is good, I'll call you then."));
    }
}
