//! # What
//! The draft asks, and what it asks about is missing: "pick your brain", "any advice?", 請多指教. A field is no subject ("some pointers for public health").
//! Where the draft puts a real question as well, that is its subject; where the reader is to decide for the writer, another rule speaks.
//!
//! # Why
//! "Any advice" costs the reader the work of finding the question first, and most put that off for good.
//!
//! # Example
//! > "Would love to hear any wisdom you have!" 「想請教一下，請多指教。」
//!
//! Instead: the one thing you would ask if there were time for one question.
//!
//! # Source
//! The third article this project began with: too vague is one of the reasons why nobody answers.

use crate::brief::Level;
use crate::coach::{Draft, Line, Remark, Rule};
use crate::text::{Patterns, Span, is_han};

/// The rule.
pub static RULE: Rule = Rule { code: "vague-ask", level: Level::Check, check };

/// Asks that may go on with a subject.
static ASKS: Patterns = Patterns::new(&[
    "(pick|picking|tap|borrow|tap into) (your|ur) (brain|brains|mind|expertise|knowledge)", "(any|some|a few|a little|a bit of|general|your|whatever|a piece of|bit of|words of|all the|a word of|few|for|more) (any |some |general |career |professional |kind |good |helpful |honest |quick |valuable |useful |expert |sage |sort of |kind of |further |life |precious |little ) (advice|advise|tips|tip|pointers|guidance|wisdom|insights|insight|suggestions|input|mentorship|direction|recommendations|perspective|perspectives|knowledge)", "(any|some|a few|a little|a bit of|general|your|whatever|bit of|words of|few|of|for|me) (advice|advise|tips|pointers|guidance|wisdom|insights|insight|suggestions|input|mentorship|direction|inspiration)", "(give|offer|share|spare|provide|get|need|want|seek|seeking|hear|with|appreciate|for) (me |us |) (advice|tips|pointers|guidance|wisdom|insights|suggestions|mentorship)", "(hear|get|have|love|share|know|value|appreciate|for|any) (your |any |some |) (thoughts|opinion|take|ideas) (?|.|!|,)",
    "(any|some|your|of) (help|support|assistance) (you|would|is|at all|with anything|?|.|!|possible|from)", "(need|appreciate|use|for) (your|some|a bit of|a little) (help|support|assistance)", "(could|can|would|will) you (please |maybe |kindly |possibly |) (help|assist|support|advise|guide|mentor) (me|us)( out|)", "(i have|ive|have|ive got|got|ask you|had) (a|some|a few|several|one|two|a couple of|a quick|a small|so many|many|a lot of|few) (quick |small |short |) (question|questions|things to ask)", "(ask|asking) you (a few|some|a couple of|a|something|a few quick|several|for a) (thing|things|questions|question|favour|favor)", "(ask|need) (you |) (for |) (a|some) (small |big |quick |huge |little |) (favour|favor|favours|favors)",
    "(shall|should|can|could|may|might|want to|would love to|love to|like to|lets|let us|hope to|happy to|keen to|how about we|chance to|opportunity to|time to|if we could|how we (can|could|might)|ways (to|we could|we can)|whether we (can|could)|where we (can|could)) (we |both |us |possibly |mutually |) (explore|collaborate|cooperate|partner|partner up|team up|join forces|work together|do something together|exchange ideas|share ideas|network|brainstorm|create something|build something together|help each other|support each other|explore together)", "(explore|exploring|discuss|discussing|look at|find|identify|exchange about|talk about|chat about) (potential |possible |mutual |future |any |some |the |our |how |new |different |ways of |exciting )(opportunities|opportunity|synergies|synergy|collaboration|collaborations|possibilities|partnership|partnerships|cooperation|ideas|potential|things|options|ways forward|ways|areas)", "explore (opportunities|synergies|collaboration|possibilities|ideas|partnership|partnerships|potential|cooperation)", 
    "(learn|learning|hear|hearing|know|find out|understand) (more |all |a bit |a bit more |a little |a little more |) (from|about) (your (journey|story|experience|experiences|career|career path|path|background|success|wisdom|expertise|insights|knowledge|work|career journey|professional journey|life|way))", "(share|sharing|tell me|tell us|talk about|hear|listen to) (a bit |a little |more |) (about |of |on |me |) your (journey|story|experience|experiences|career|career path|path|background|success|success story|professional journey|secrets|secret)", "(mentor|guide|coach|teach) (me|us)", "(have|grab|love|like|do|up for|catch|arrange|schedule|get|having|over) (a|an|a quick|a short|a brief|a virtual|a little|an informal|a friendly|a casual|some) (chat|call|conversation|coffee chat|talk|catch-up|discussion|exchange|coffee) (sometime|some time|with you|together|about things|about life|in general|?|.|!|soon|one day|and see)", "(know|tell me|hear|see) what you think (?|.|!)", "(curious|love|interested) (about|to hear|to know|in) your (thoughts|opinion|view|views|perspective)",
    "(be|are|see|find|have|some|potential|for|explore|discuss) (some |potential |real |great |) (synergies|synergy)", "求(指點|建議|解惑|救|帶|教|指教)", "想(了解|知道|聽|聽聽)(您|你)的(職涯|人生|工作|求學|創業|心路)(歷程|經歷|故事|經驗|心得|之路)", "聊聊(您的|你的|關於|)(產業|職涯|人生|未來|工作|業界|這個產業|這一行)(嗎|,|。|?|!|、|的)", "(給|提供)(新人|後輩|晚輩|學弟|學妹|學生|初學者|菜鳥)(一些|一點|些|)(建議|意見|方向|指點|想法)",
    "(exchange|share|swap|trade) (some |a few |any |our |) (ideas|thoughts|views|experiences|insights)", "(有一事|有事|有件事|有個事|有事情)(相求|拜託|請託|想求|想拜託)",
    "(請|還請|望|敬請|盼|祈|懇請|尚請|以後|日後|往後|未來|希望|歡迎|還望)(您|你|老師|前輩|學長|學姐|各位|能|可以|不吝|多|多多|再|)(您|你|老師|前輩|學長|學姐|能|可以|不吝|多|多多|)(不吝|多|多多|)(指教|賜教|指點|指導|提點|提攜|關照|照顧|指正|指引|給予指教|給予指導|給予指點)", "(多多|不吝|多加|撥冗|還請)(指教|賜教|指點|指導|提點|提攜|關照)", "(指點|指引)(一二|迷津|一下|一條|方向|明路|幾句|我|晚輩|學生|後輩|小弟)", "(給|給予|提供|賜予|分享|提)(我|學生|晚輩|後輩|我們|小弟|在下|)(一些|一點|些|點|幾個|任何|寶貴的|寶貴|您的|你的|一個|一兩句|一兩個|幾句|)(寶貴的|寶貴|專業的|專業|實用的|職涯|人生|方向和|意見和|意見與|指點與|指點和|小小的|)(建議|意見|指點|指導|指教|方向|想法|提點|忠告|啟發|經驗|看法|心得|指引|協助|幫助|幫忙)", "(聽聽|聽|聆聽|聽取|請教|了解|想知道|分享)(一下|)(您|你|學長|學姐|老師|前輩)(的|)(分享|)(一些|一點|些|)(您|)(的|)(寶貴|人生|職涯|職場|過去的|)(的|)(建議|意見|看法|想法|經驗|經歷|心得|故事|高見|見解|心路歷程)", "(有什麼|有沒有|有任何|有甚麼|是否有|任何|有)(好的|)(什麼|)(建議|意見|想法|指教|看法|心得|方向)(嗎|呢|可以|給我|，|,|。|!|?|能|都|願意|～|嘛|供)", "(想|希望|可否|可以|能否|能不能|可不可以|不知道|方便|盼|期待|有機會|有事|有問題|有些問題|有些事|有一些問題|有點事|有事情|有件事|是否|來)(能|可以|有機會|是否|方便|跟|向|和|)(您|你|老師|學長|學姐|前輩|)(請教|請益|討教|求教|取經|諮詢|詢問|問)(您|你|老師|學長|學姐|前輩|)(一下|一些問題|幾個問題|一些事情|一些事|一個問題|一點事|些問題|點事|問題|事情|)(，|,|。|!|?|嗎|～|~|謝|可以|方便|不知|呢|，謝)", "(跟|和|與|向|找|同)(您|你|老師|學長|學姐|前輩|貴公司|您們)(多|好好|再|深度|深入|互相|彼此|簡單|)(聊一聊|聊聊|聊一下|聊天|聊|交流|交流一下|交流交流|切磋|請益|請教|取經|討教|合作|討論|談談|談一談)(一下|看看|合作|)(，|,|。|!|?|嗎|～|~|的機會|機會|，謝|呢|謝|看)", "(互相|彼此|相互)(交流|合作|切磋|照應|分享)", "(交流|合作)(的|)(機會|可能|可能性|空間|一下|交流|看看)", "(探討|討論|談談|尋求|看看|洽談|聊聊|評估)(一下|)(未來|後續|可能的|雙方|彼此|任何|有沒有|是否有|)(的|)(合作|交流)(的|)(機會|可能|可能性|空間|)", "(可以|能|方便|麻煩|拜託|請|能不能|可不可以|想請|希望)(您|你|學長|學姐|老師|前輩|)(幫|幫忙|協助|教|帶|救救|救|拉)(我一個忙|我個忙|我這個忙|我|一下|個忙|學生|我們|我一把|我一下)(嗎|，|,|。|!|?|～|一下|呢|，謝|可以|個忙|一把)", "(需要|請求|尋求|拜託)(您|你|老師|學長|學姐|)(的|)(幫忙|幫助|協助|意見|建議|指點|支援|支持)", "(請您|請你|請老師|請學長|請學姐|請前輩)(多|)(分享|聊聊|說說|談談)(一些|一下|您的|你的|)(經驗|經歷|心得|人生|故事|想法|職涯)", "(取經|討教|挖寶|抱大腿|跪求|求帶|求罩|求教)",
]);

/// What makes the ask about something after all: what comes after it.
static SUBJECT: Patterns = Patterns::new(&["(on|about|regarding|concerning|around|with|in|for|re|as to|when it comes to|how|whether|which|what|why|if|to|of|into|from|at|that|related to|between|after|before)"]);

/// Subjects that are none.
const BROAD: &[&str] = &[
    "thats", "ok", "okay", "fine", "alright", "mind", "dont", "not", "busy", "thx", "its", "okay?", "hope", "bit", "no", "whenever", "suits", "easy", "simple", "basic",
    "career", "careers", "life", "work", "working", "job", "jobs", "industry", "field", "business", "networking", "things", "thing", "stuff", "everything", "anything", "general", "success", "future", "next", "step", "steps", "path", "growth", "development", "professional", "personal", "leadership", "tech", "technology", "marketing", "design", "finance", "consulting", "data", "science", "engineering", "product", "management", "sales", "ux", "ui", "ai", "hr", "law", "medicine", "health", "public", "education", "teaching", "startup", "startups", "entrepreneurship", "software", "developer", "programming", "coding", "banking", "research", "academia", "phd", "market", "search", "hunt", "hunting", "situation", "case", "topic", "topics", "subject", "area", "space", "world", "sector", "company", "companies", "role", "roles", "position", "journey", "experience", "experiences", "background", "expertise", "insights", "here", "there", "getting", "breaking", "started", "starting", "start", "break", "get", "go", "going", "into", "become", "becoming", "grow", "succeed", "improve", "somebody", "someone", "anyone", "person", "people", "newcomer", "newbie", "beginner", "student", "graduate", "junior", "like", "me", "myself", "you", "your", "yourself", "us", "my", "our", "the", "a", "an", "this", "that", "it", "in", "on", "of", "to", "for", "out", "as", "with", "and", "or", "new", "who", "is", "am", "are", "just", "have", "has", "had", "may", "might", "can", "could", "would", "want", "wants", "wanting", "looking", "be", "i", "im", "am", "some", "any", "few", "same", "how", "what", "advance", "etc", "please", "thanks", "thank", "about", "from", "learn", "trying", "hoping", "so", "at", "do", "did", "made", "all", "very", "much", "really", "now", "today", "back", "if", "time", "minute", "moment", "share", "give", "offer", "help", "sometime", "soon", "appreciated", "great", "welcome", "helpful", "possible", "willing", "happy", "free", "transition", "transitioning", "changing", "change", "switch", "switching", "pivot", "pivoting", "moving", "move", "own", "yours", "ive", "id", "was", "one", "day", "coffee", "call", "chat", "over", "next", "week", "few", "questions", "questions?", "related", "various", "different", "many", "several", "couple", "areas", "collaboration", "collaborate", "opportunities", "synergies", "potential", "together", "both", "companies", "organisations", "organizations", "sides", "teams", "we", "were",
];

/// Subjects that are none, in Chinese.
static BROAD_HAN: Patterns = Patterns::new(&["(職涯|人生|未來|生涯|工作|產業|職場|方向|發展|學習|這個領域|這一行|這行|科技業|半導體業|轉職|求職|業界|經驗|相關|各方面|合作|問題|事情)"]);

/// The reader is to find or decide the answer: that is another remark.
static BURDEN: Patterns = Patterns::new(&[
    "(tell|advise|show) me (what|where|how|which|whether) (i (should|need|must|ought|have to)|to do|to go|to take|to choose)", "what (should|shall|would you) (i|do if you were me|do in my (place|shoes|position))", "what do you think i should", "(how|what|whether|if|ways) you (can|could|might|may|would be able to) (help|do for|offer|support) (me|us)", "(decide|choose|figure it out|pick) for me", "(which|what) (one|road|way|path|job|offer|option) (should|shall) i", "(am|was|feel|feeling) (lost|clueless|stuck), (please|help|tell)", "(anything|something) you (think|feel|find) (i|is|might|would be) (should|could|suitable|fit)", "what (suits|fits) me",
    "(我|學生|晚輩)(到底|究竟|現在|接下來|下一步|)(該|應該|要)(怎麼|如何|做什麼|往哪|選|走|去哪|何去何從)", "(告訴|跟|教)(我|學生)*(該|應該|要|接下來)(怎麼|做什麼|選|走|去)", "(適合)(我|)(什麼|哪|做什麼|的方向)", "(幫我|替我)(決定|選|想想|想|規劃|安排|看看適合|看看)", "(怎麼辦|何去何從)", "(能|可以|怎麼|如何)(怎麼|如何|)(幫我|幫到我|幫助我)(什麼|哪些)",
]);

/// A question that is none to speak of: courtesies, and whether there is time.
static EMPTY_QUESTION: Patterns = Patterns::new(&[
    "(how are you|how is it going|hows it going|how have you been|hows everything|how is everything|hows life|how are things)", "(would|will|is|does|could) (that|this|it) (be|work|suit|sound|fit|make sense) * ?", "(do|would|will|could|might|can) you (have|find|spare|make) * (time|minute|minutes|moment|chance|hour)", "(are you|would you be|will you be) (free|available|open|up for|interested|willing|around|game|keen)", "(can|could|may|might|shall|should) (we|i) * (connect|talk|chat|call|meet|speak|ask|catch up|have|get|reach out|explore|collaborate|contact)", "(sound|sounds) good", "(what do you think|any thoughts|interested|make sense|right|ok|okay|deal|thoughts) ?",
    "(最近|近來)*(好嗎|如何|怎麼樣)", "(方便|可以|有空|好|行|願意|有興趣|有時間|ok|不知道可以|能|有機會|有榮幸)(嗎|呢|嘛)", "(是否|不知|不知道)(方便|有空|可以|願意)",
]);

/// The subject stands before the ask: 關於合約第三條，想聽聽您的建議.
static ABOUT_HAN: Patterns = Patterns::new(&["(關於|對於|針對|就|有關|至於|在|以及|圍繞)", "(的部分|這部分|這段|這題|這個|這一段|那段|這件事|那篇|哪|什麼|怎麼|如何|為什麼|是否|還是|多少|幾)"]);

/// What was put before the reader to be judged.
static MATERIAL: Patterns = Patterns::new(&[
    "(attached|attachment|enclosed|link|below|heres|here (is|are)|option (a|b|1|2)|versus|vs|mockup|screenshot)",
    "(附件|附上|如下|連結|以下|截圖)",
]);

/// Thanks for what was given, not for what is hoped for.
static GIVEN: Patterns = Patterns::new(&[
    "(thank|thanks|appreciated|remember|followed|took|tried|used) (you |) (again |so much |very much |a lot |) (for |) (your|the|that|all your|all the|those|giving|sharing) (kind |good |great |) (advice|tips|tip|pointers|guidance|wisdom|insights|insight|suggestions|input|help|support|thoughts|mentorship|encouragement)",
    "(if (i|we) can|be of|i can be of|how i can|let me know if (i|we)|may i be of|glad to be of) * (help|support|assistance)",
    "(your|the) (advice|tips|tip|pointers|guidance|suggestions|suggestion|insights|help|input) (last|was|were|helped|from|you gave|on the|saved|made|that day|worked|has|about the|in (spring|summer|autumn|winter|may))",
    "(謝謝|感謝|多謝|感恩)(您|你|老師|學長|學姐|)*(上次|之前|先前|那天|當時|的|給(我|)的|分享|提供的|指點|建議|意見)", "(上次|之前|先前|那天|當時|照|依|聽了|按)(您|你|老師|學長|學姐)*(建議|意見|分享|指點|提點|方向|幫忙)",
]);

fn check(draft: &Draft) -> Vec<Remark> {
    if draft.says(&BURDEN) {
        return Vec::new();
    }
    let mut found = None;
    for line in &draft.lines {
        if is_real(draft, line) {
            return Vec::new();
        }
        if found.is_none() && !draft.has(line, &GIVEN) {
            found = draft.hits(line, &ASKS).into_iter().find(|&span| is_vague(draft, line, span));
        }
    }
    let Some(span) = found else { return Vec::new() };
    if draft.lines.iter().any(|line| draft.has(line, &MATERIAL)) {
        return Vec::new();
    }
    vec![Remark::on(draft, trim(draft, span))]
}

/// Whether a sentence asks something that can be answered.
fn is_real(draft: &Draft, line: &Line) -> bool {
    let said = draft.text.slice(line.span);
    let vague = draft.has(line, &ASKS);
    let size = said.chars().filter(|&c| is_han(c)).count() / 2 + said.split_whitespace().filter(|word| word.is_ascii()).count();
    if line.question && !vague {
        let han = said.chars().any(is_han);
        return !draft.has(line, &EMPTY_QUESTION) && size >= if han { 3 } else { 4 };
    }
    // Indirect questions and requests for a thing: what is asked stands in the sentence.
    let hit = draft.hits(line, &INDIRECT).into_iter().next();
    let han = draft.text.slice(line.span).chars().any(is_han);
    hit.filter(|_| !vague || han).is_some_and(|hit| {
        let rest = &draft.text.source[hit.end..line.span.end];
        let size = rest.chars().filter(|&c| is_han(c)).count() / 2 + rest.split_whitespace().filter(|word| word.is_ascii()).count();
        size >= 4 && !(vague && !line.question && rest.chars().any(is_han) && size < 6)
    })
}

/// Begins an indirect question or a request for a thing.
static INDIRECT: Patterns = Patterns::new(&[
    "(wonder|wondering|wondered|curious|know|tell me|ask|asking|understand|advise|decide|unsure|sure|see|hear|learn|about|on|figure out) (whether|if|how (you|your|to|the|much|many|long|did|do|i|they|we)|which|why|when|where|who|whom|what (you|your|the|made|kind|tools|it|a|to|happened|works|worked))", "(could|can|would|will|may|might) (you|i|we) (please |kindly |possibly |) (send|share|forward|use|quote|borrow|print|reprint|have|bring|sign|confirm|introduce|review|read|look|check|write|recommend|give us|join|attend|speak|tell|explain|show|put|call|visit|interview|name|ship|deliver|buy|sell|rent)", "(looking for|need|searching for|in search of|short of) (a|an|one|two|three|someone|somebody) ",
    "(請問|請教|想問|想知道|想了解|想請問|詢問|不知(道|)(能|可|是|您|你|貴)|好奇)(您|你|老師|學長|學姐|您們|你們|貴公司|前輩|一題|一件事|一個問題|兩件事|三件事|：|:|的是|，|,|當初|當時|那時|)(：|:|，|,|您|你|當初|當時|)", "(可以|能否|可否|方便|能不能|想|希望|麻煩|請)(請|跟|向|)(您|你|老師|)(傳|寄|借|提供|引用|轉載|使用|確認|介紹|推薦|寫|看|審|填|簽|參加|出席|演講|邀請|拜訪|約|訪)",
]);

/// Whether nothing in the sentence says what it is about.
fn is_vague(draft: &Draft, line: &Line, span: Span) -> bool {
    let source = draft.text.source;
    let said = &source[span.start..span.end];
    let rest = &source[span.end..line.span.end];
    let clause = rest.split(['.', '!', '?', '。', '！', '？', ';', '；', '\n']).next().unwrap_or("");
    if said.chars().any(is_han) {
        let before = Span::new(line.span.start, span.start);
        let folded = draft.folded.folded(before);
        // 請多指教 is about nothing, whatever the sentence said before it.
        let formula = ["多指教", "賜教", "多多指教", "迷津", "一二", "關照"].iter().any(|word| said.contains(word));
        let about = draft.folded.text[folded.start..folded.end].chars().filter(|&c| is_han(c)).count() >= 4 && ABOUT_HAN.any(&draft.folded, folded);
        if about && !formula {
            return BROAD_HAN.any(&draft.folded, folded) && !draft.folded.text[folded.start..folded.end].contains(['「', '《']);
        }
        let after = clause.trim_start_matches(['的', '嗎', '呢', '，', ',', ' ']);
        let goes_on = !clause.trim_start_matches(['的', '嗎', '呢']).starts_with(['，', ',', ' ']) && after.chars().filter(|&c| is_han(c)).count() >= 5 && !said.ends_with(['，', ',', '。', '！', '？', '嗎', '～']) && !formula;
        return !goes_on || BROAD_HAN.any(&draft.folded, draft.folded.folded(Span::new(span.end, line.span.end))) && after.chars().count() < 14;
    }
    let folded = draft.folded.folded(Span::new(span.end, span.end + clause.len()));
    let tail = &draft.folded.text[folded.start..folded.end];
    let words: Vec<&str> = tail.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let particular: Vec<&&str> = words.iter().filter(|word| !BROAD.contains(*word)).collect();
    let about = SUBJECT.any(&draft.folded, folded);
    // The subject may also stand before: "on the indigo vats I would love your advice".
    let before = draft.folded.folded(Span::new(line.span.start, span.start));
    let head = &draft.folded.text[before.start..before.end];
    let named_before = ["on the ", "about the ", "regarding ", "concerning ", "when it comes to ", "how ", "whether ", "which "].iter().any(|word| head.contains(word));
    if named_before && span.start > line.span.start {
        return false;
    }
    !about || particular.len() <= 1 && !clause.contains(|c: char| c.is_ascii_digit()) || is_field(tail) && particular.len() <= 3
}

/// "… for somebody starting out in public health": a field, not a subject.
fn is_field(tail: &str) -> bool {
    ["starting out in", "getting into", "breaking into", "get into", "break into", "going into", "career in", "careers in", "working in", "new to", "the field of", "the world of", "start in", "transition into", "transitioning to", "transitioning into", "moving into", "switch to", "switching to"].iter().any(|words| tail.contains(words))
}

fn trim(draft: &Draft, span: Span) -> Span {
    let source = draft.text.source;
    let mut end = span.end;
    while source[..end].ends_with([',', '，', '.', '。', '!', '！', ' ', '?', '？', '~', '～']) && end > span.start {
        end -= source[..end].chars().next_back().map_or(1, char::len_utf8);
    }
    Span::new(span.start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::testing::{brief, silent};

    #[track_caller]
    fn flags(draft: &str) {
        assert!(!check(&Draft::new(&brief(draft))).is_empty(), "{draft:?} asks for nothing in particular");
    }

    #[test]
    fn flags_an_ask_without_a_subject() {
        for draft in [
            "Hi Priya, I'm thinking about going into UX and would love to hear any wisdom you have!", "Dear Dr. Okafor, would you have some general pointers for somebody starting out in public health? Thank you kindly, Sami", "I would still love any advice you might have for me :)",
            "I believe there is real alignment between us. Shall we explore? Best, Phil", "Would love to pick your brain sometime.", "could i pick ur brain over coffee", "Any tips on my career would be great.", "I'd love to learn from your experience.",
            "想跟學姊聊聊，聽學姊分享一些人生經驗，什麼都好，謝謝學姊！", "僅盼老師能夠撥冗給予一些指點與建議，學生必當銘記在心。", "我剛入行，請多指教！", "有些問題想請教您，謝謝。", "希望有機會跟您交流。",
        ] {
            flags(draft);
        }
    }

    #[test]
    fn silent_where_there_is_a_subject() {
        for draft in [
            "Could I pick your brain about how you moved the Kaohsiung archive to microfilm?", "Should the pump sit above or below the filter? Any advice is welcome.", "Would you have some advice on pricing a first mural in a harbour town?", "The draft is attached; any thoughts?", "Please tell me what I should do.",
            "Thank you for your advice last spring, the lime held.", "Let's connect!", "How did the migration go?",
            "想請教您一題：CE 標示文件是由品牌還是代工廠出？先謝過您。", "關於逐字稿的編碼，想聽聽您的建議。", "謝謝您上次給我的建議，我照做了。", "我該怎麼辦？請多指教。",
        ] {
            silent(&RULE, brief(draft));
        }
    }
}
