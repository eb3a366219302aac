//! A draft as the rules see it: taken apart once, each sentence with what it does. No rule's own phrases live here.

use super::greeting::Greeting;
use crate::brief::Brief;
use crate::text::names::Name;
use crate::text::{Folded, Lang, Patterns, Span, Text};

/// A draft with everything that more than one rule asks about it.
pub struct Draft<'a> {
    /// What it was written for.
    pub brief: &'a Brief,
    /// The draft, taken apart.
    pub text: Text<'a>,
    /// The draft as phrases are looked up in it.
    pub folded: Folded,
    /// Its sentences.
    pub lines: Vec<Line>,
    /// How it begins.
    pub greeting: Greeting,
    /// The names of those it goes to.
    pub names: Vec<Name>,
    /// Quotations, marks included, in bytes of the draft.
    pub quotations: Vec<Span>,
    /// Neither a thread nor a note: nothing was exchanged yet, as far as anybody knows.
    pub first_contact: bool,
    /// Somewhere it leaves the reader a way out, a time or a form to choose.
    pub leaves_a_way_out: bool,
    /// It says "if possible" or 方便的話: a way out of something small.
    pub leaves_a_small_way_out: bool,
}

/// One sentence and what it does.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it stands, in bytes of the draft; what is greeting left out.
    pub span: Span,
    /// The same in the folded text.
    pub folded: Span,
    /// Its own language.
    pub lang: Lang,
    /// The paragraph it stands in.
    pub paragraph: usize,
    /// It ends in a question mark.
    pub question: bool,
    /// What it asks for, if it does.
    pub ask: Option<Ask>,
    /// It thanks.
    pub thanks: bool,
    /// It offers something.
    pub offer: bool,
    /// It says sorry.
    pub apology: bool,
    /// It takes leave: "Best regards", 敬上.
    pub closing: bool,
}

/// How a sentence asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A question.
    Question,
    /// A request, with or without a question mark.
    Request,
}

impl<'a> Draft<'a> {
    /// Takes a draft apart.
    pub fn new(brief: &'a Brief) -> Draft<'a> {
        let text = Text::new(&brief.draft);
        let folded = Folded::new(&brief.draft);
        let greeting = Greeting::new(&text);
        let lines: Vec<Line> = text
            .sentences
            .iter()
            .filter_map(|sentence| {
                let start = sentence.span.start.max(greeting.end);
                let span = crate::text::sentences::trimmed(
                    text.source,
                    Span::new(start.min(sentence.span.end), sentence.span.end),
                );
                (span.start < span.end).then(|| Line::new(&text, &folded, span, sentence.lang, sentence.paragraph))
            })
            .collect();
        let whole = Span::new(0, folded.text.len());
        let leaves_a_way_out = WAY_OUT.any(&folded, whole);
        let leaves_a_small_way_out = SMALL_WAY_OUT.any(&folded, whole);
        let quotations = quotations(text.source);
        let names = brief.recipients.iter().map(|page| Name::new(&page.name)).collect();
        let first_contact = brief.thread.is_empty() && brief.notes.is_empty();
        Draft {
            brief,
            text,
            folded,
            lines,
            greeting,
            names,
            quotations,
            first_contact,
            leaves_a_way_out,
            leaves_a_small_way_out,
        }
    }

    /// Whether a piece of the draft stands within a quotation: somebody else's words.
    pub fn is_quoted(&self, span: Span) -> bool {
        self.quotations.iter().any(|quotation| quotation.holds(span))
    }

    /// Where phrases stand in a sentence, as pieces of the draft; quoted ones left out.
    pub fn hits(&self, line: &Line, patterns: &Patterns) -> Vec<Span> {
        let spans = patterns.all(&self.folded, line.folded);
        spans.into_iter().map(|span| self.folded.source(span)).filter(|&span| !self.is_quoted(span)).collect()
    }

    /// The first place of a phrase in a sentence, as a piece of the draft; quoted ones left out.
    pub fn hit(&self, line: &Line, patterns: &Patterns) -> Option<Span> {
        self.hits(line, patterns).into_iter().next()
    }

    /// Whether a phrase stands in a sentence.
    pub fn has(&self, line: &Line, patterns: &Patterns) -> bool {
        patterns.any(&self.folded, line.folded)
    }

    /// Whether a phrase stands anywhere in the draft.
    pub fn says(&self, patterns: &Patterns) -> bool {
        patterns.any(&self.folded, Span::new(0, self.folded.text.len()))
    }
}

impl Line {
    fn new(text: &Text, folded: &Folded, span: Span, lang: Lang, paragraph: usize) -> Line {
        let within = folded.folded(span);
        let has = |patterns: &Patterns| patterns.any(folded, within);
        let question = text.slice(span).trim_end_matches(['」', '』', '”', '"', ')', '）', ' ']).ends_with(['?', '？']);
        let request = has(&REQUEST);
        let ask = if request { Some(Ask::Request) } else { question.then_some(Ask::Question) };
        Line {
            span,
            folded: within,
            lang,
            paragraph,
            question,
            ask,
            thanks: has(&THANKS),
            offer: has(&OFFER),
            apology: has(&APOLOGY),
            closing: has(&CLOSING),
        }
    }
}

/// Pairs of quotation marks and what stands between them, within a paragraph.
fn quotations(source: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in source.char_indices() {
        match (open, c) {
            (_, '\n') => open = None,
            (Some((_, '\'' | '’')), '\'' | '’') if source[at + c.len_utf8()..].starts_with(char::is_alphanumeric) =>
                {}
            (Some((start, mark)), _) if c == mark => {
                found.push(Span::new(start, at + c.len_utf8()));
                open = None;
            }
            (None, '「') => open = Some((at, '」')),
            (None, '『') => open = Some((at, '』')),
            (None, '“' | '„') => open = Some((at, '”')),
            (None, '"') => open = Some((at, '"')),
            (None, '`') => open = Some((at, '`')),
            (None, '‘') => open = Some((at, '’')),
            (None, '\'') if single(source, at).is_some() => open = Some((at, '\'')),
            _ => {}
        }
    }
    found
}

/// Whether an apostrophe opens a quotation: nothing but a space before it, a closing one behind.
fn single(source: &str, at: usize) -> Option<usize> {
    let before = source[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || c == '(');
    let rest = source[at + 1..].split('\n').next().unwrap_or("");
    let inside = rest.starts_with(|c: char| !c.is_whitespace());
    let closes = |&end: &usize| !rest[end + 1..].starts_with(char::is_alphanumeric);
    rest.match_indices('\'').map(|(end, _)| end).find(closes).filter(|_| before && inside)
}

/// What asks something of the reader.
static REQUEST: Patterns = Patterns::new(&[
    "(could|can|would|will|may|might|shall) (you|i|we|u)",
    "would (it|that) be (possible|ok|okay|alright|all right|fine)",
    "(is|was) (it|there) (possible|any chance|a chance)",
    "any chance",
    "(do|would|did) you (mind|know|have|happen|want|like)",
    "(id|i would|wed|we would|would) (love|like|appreciate|welcome|be grateful|be happy)",
    "(please|kindly)",
    "(let|tell|send|give|show|help|introduce|refer|hire|connect|point|hook) (me|us)",
    "(i|we) (need|want|wish|hope|was wondering|wonder|am wondering|wondered|was hoping|am hoping)",
    "(im|we are|were) (hoping|looking|wondering|asking|seeking)",
    "looking for(ward|) ",
    "(wondering|hoping) (if|whether|to|you|we)",
    "any (advice|tips|thoughts|ideas|pointers|suggestions|feedback|help|insights)",
    "grateful (if|for any|for your|for a)",
    "(請問|想問|請教|詢問|麻煩|拜託|懇請|懇求|煩請|敬請|能否|可否|是否|可不可以|能不能|方便|希望(您|你|能|可以|有)|盼|期待|想(請|跟|和|向|約|找|聽|要|拜訪|了解)|請(您|你|給|幫|教|協|提|告|撥|回|多|不吝|惠)|幫(我|忙|個)|有沒有|需要(您|你)|求)",
]);

/// What leaves the reader time, form or refusal.
static WAY_OUT: Patterns = Patterns::new(&[
    "(if|when|whenever|only if|should) (you|youre|youd|your) * (time|free|busy|moment|minute|spare|prefer|rather|cant|mind|willing|open|able|inclined|interested|like|bandwidth|comfortable|happy|allows|up for|slot|one)",
    "if (thats|it is|its|this is|that is|it|that|this|time) * (too much|easier|works|suits|helpful|inconvenient|bother|permits|allows|not|isnt|doesnt|better|any use)",
    "if (not|so inclined|easier|time permits|ever)",
    "no (worries|pressure|problem|rush|hurry|hard feelings|obligation|need|offence|offense|answer)",
    "(totally|completely|perfectly|absolutely|all|quite|just|its|thats|that is|it is|also|equally|is) (fine|ok|okay|good|understandable|understood|alright) (if|either|not|to|with|too|by)",
    "(understand|fine|ok|okay|no problem) (if|completely|entirely|totally|either|fully|that youre|you are)",
    "either way",
    "(feel free|you are free|youre free|dont hesitate) (to) (say no|decline|ignore|pass|skip|choose|pick|suggest)",
    "(say|a) no is",
    "just (ignore|say no|say so)",
    "(happy|glad|okay|fine|good) (to|with) (work around|adapt|adjust|fit|come|whatever|hear|keep|a no|do it by|wait|email|write|send)",
    "(whenever|wherever|whatever|whichever|however) (you|it|is|suits|works|time|day|place|format|way|time|that)",
    "any (time|day|evening|morning|afternoon|place|hour|weekday|lunch|slot)",
    "anytime",
    "(some time|sometime)",
    "(at|in) your (convenience|leisure|own time|pace)",
    "(your|you) (choice|call|pick|choose|name|decide|tell me when|say when|set|to choose|to pick)",
    "up to you",
    "(a|one|two|three|few) (line|lines|sentence|word|words|emoji|sentences) (is|are|would be|would do|will do|back|in reply|by|of)",
    "(by|via|over|per) (mail|email|message|chat|phone|text|voice note) (is|would|works|if|instead|as well|or|too|is just as|will)",
    "when(ever|) you (can|like|want|wish)",
    "or (by|via|over|just|simply|in writing|a short|a quick|an email|email|another|whenever|whatever|even|else|wait|leave|we can|i can|ill|we could|i could|some other|any other|any day|any time) ",
    "(some|any|another) (other|later|point|time)",
    "in (the coming|the next|a few|the following) (few|weeks|months|days|couple)",
    "no is",
    "not, (no|then|thats|that is|its|i|just|all|fine|never)",
    "(dont|do not|you neednt|neednt|need not|no need to) (worry|feel|have to|need to|bother|answer|reply|explain)",
    "and (if|a no|no) * (fine|ok|okay|understand|good)",
    "(rather not|not your thing|not for you|too busy|too much|not convenient|not possible|doesnt work|doesnt suit|cant make it|cannot make it|a bad time|swamped|full)",
    "thanks either way",
    "suits you (best|better|)",
    "works for you",
    "works best",
    "when (it|you|things|your|time) (suits|calm|quiet|have|get|are|is|can|next|permits|allows|find)",
    "(between|anywhere from) * and",
    "(flexible|no fixed|open) (on|about|with|as to|date|time)",
    "(monday|tuesday|wednesday|thursday|friday|saturday|sunday) (morning |afternoon |evening |)or",
    "or (monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    "(1|2|3|4|5|6|7|8|9|10|11|12|am|pm|morning|afternoon) or (1|2|3|4|5|6|7|8|9|10|11|12|in|on|at|the|morning|afternoon|evening)",
    "(您|你|老師|學長|學姐|主管|兩位)*(有空|有時間|得空|有餘裕|時間允許|行有餘力)(的話|時|再|的時候|，|,|就)",
    "(若|如果|要是|如|萬一|倘若|假如)(您|你|老師|學長|學姐|真的|最近|近期|目前|實在|時間|行程|這樣|那天|)(您|你|最近|近期|目前|時間|行程|很|太|)(不方便|沒空|沒時間|太忙|不行|忙|有空|有時間|願意|不便|不合適|太多|太麻煩|麻煩|打擾|為難|沒辦法|排不出|無法|允許|不想|不願|不克|覺得(不|太|麻煩|為難)|滿)",
    "(不方便|沒空|沒時間|太忙|不行|沒辦法|不便|忙不過來|不願意|不想|不合適|無法|沒有也|不回)(的話|也|就|請|，|,|都)*(沒關係|沒問題|無妨|完全|理解|也好|請|不|我|跟我說|直接|說|換|改|別|可以|ok|就|了解|沒事|不用|儘管)",
    "(都可以|都行|都好|都ok|都沒問題|都方便|都配合|皆可|均可|隨您|隨你|看您|看你|由您|由你|依您|依你|配合您|配合你|您挑|你挑|您選|你選|您決定|你決定|您方便|你方便|配合老師)",
    "(時間|地點|形式|方式|日期|線上|文字|語音|信件)*(都|皆|均)(可|行|好|ok|配合|沒問題|方便)",
    "(也|都|完全)(沒關係|無妨|不要緊|沒問題|能理解|可以理解|理解|ok)",
    "(有空|得空|有時間)(的話|時|的時候|再|的時間|的時段|與否)",
    "方便(時|的時候|再|的時間|的時段|與否)",
    "(哪天|什麼時候|何時|哪個時段|哪個時間|哪一天|哪裡)(有空|方便|比較方便|比較|適合|都)",
    "(找|挑|選|約)(個|一個)(您|你)*(方便|時間)",
    "(不急|別有壓力|不用有壓力|沒有壓力|不必勉強|不勉強|請勿勉強|別勉強|不用勉強|不用急|不用回|不必回|慢慢來|隨時|不強求|不介意)",
    "(一句|一個字|兩句|一行|一個詞|三言兩語|幾個字|簡短)*(就好|就行|就夠|即可|也好|就可以|都好|便可)",
    "(週|星期|禮拜)(一|二|三|四|五|六|日)(或|、|跟|和|到|或是)",
    "(上午|下午|早上|晚上|平日|週末)(或|都|或是|或者)",
    "或(是|者|)(用|改|寫|傳|線上|email|電話|文字|語音|視訊|其他|別|您|你|下週|改天|任何)",
    "(婉拒|拒絕|回絕|忽略|略過|直說|直接說不|說不)*(沒關係|無妨|也行|也可以|也好|即可|就好|ok|沒問題)",
    "改(天|期|約|時間)*(也|都|可以|沒關係|行)",
    "(不然|否則|要不|或是|或者|還是)*(寄給|email|文字|線上|電話)(也|都|就)*(可以|行|好|ok)",
]);

/// What leaves a way out of a small favour only.
static SMALL_WAY_OUT: Patterns = Patterns::new(&[
    "if (possible|convenient)",
    "if (thats|it is|its|this is|that is) * (ok|okay|possible|convenient|fine|alright)",
    "if you can",
    "(方便|可以|許可|可行)(的話|嗎的話)",
    "(若|如果|如|要是)(您|你|老師|學長|學姐|)(方便|可以|許可|可行|ok)",
]);

static THANKS: Patterns = Patterns::new(&[
    "(thank|thanks|thankful|thankyou|grateful|gratitude|appreciate|appreciated|much obliged|cheers|ta)",
    "(謝|感激|感恩|多謝|銘謝|3q|感念)",
]);

static OFFER: Patterns = Patterns::new(&[
    "(happy|glad) to (share|send|help|return|show|introduce|give|swap|bring|buy|lend)",
    "(ill|i will|ill gladly|i can|i could|we can|we could|id|i would|let me|may i|shall i|can i|could i) (gladly |) (share|send|give|bring|buy|offer|show|introduce|return|lend|treat|write up|help you|pay)",
    "(in return|in exchange|my treat|on me|on us|for free|free of charge|attached|here is|here are|heres)",
    "(my|our) (notes|slides|data|code|write-up|photos) are",
    "(want|like) me to",
    "(我請|我來請|請您吃|請你吃|作為回報|回報您|免費|附上|附件|傳給您|傳給你|寄給您|寄給你|分享給您|分享給你|提供給|幫您|幫你|送您|送你|可以幫|歡迎拿去|儘管拿|回饋|需要的話|我可以(提供|分享|幫|帶|寄|傳))",
]);

static APOLOGY: Patterns = Patterns::new(&[
    "(sorry|apologies|apologise|apologize|forgive me|pardon|excuse me)",
    "(抱歉|不好意思|對不起|見諒|打擾|冒昧|失禮|海涵|包涵|叨擾)",
]);

static CLOSING: Patterns = Patterns::new(&[
    "(best|kind|warm|warmest|kindest|many) (regards|wishes)",
    "(regards|sincerely|yours (truly|faithfully|sincerely)|best,|cheers,|take care|talk soon|all the best|have a (great|good|nice|lovely) (day|week|weekend|evening|one))",
    "(looking forward to (hearing|your|it|meeting|talking|speaking))",
    "(敬上|謹上|敬祝|順頌|祝您|祝你|祝好|祝順|祝一切|敬啟|謹啟|此致|期待您的回|期待你的回|靜候|佳音)",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_and_what_it_does() {
        let draft = "Hi Ann, thanks for the slides! Could you send me the last one? Best regards, Bo";
        let brief = Brief { draft: draft.to_owned(), ..Brief::default() };
        let draft = Draft::new(&brief);
        assert!(draft.lines[0].thanks && draft.lines[0].ask.is_none());
        assert_eq!(draft.text.slice(draft.lines[0].span), "thanks for the slides!");
        assert_eq!(draft.lines[1].ask, Some(Ask::Request));
        assert!(draft.lines[2].closing && !draft.leaves_a_way_out);
    }

    #[test]
    fn ways_out() {
        #[track_caller]
        fn check(draft: &str, expected: bool) {
            let brief = Brief { draft: draft.to_owned(), ..Brief::default() };
            assert_eq!(Draft::new(&brief).leaves_a_way_out, expected, "{draft}");
        }
        for draft in [
            "Could we talk for half an hour? Any time next week works.",
            "May I call you on Monday or Tuesday?",
            "No worries if not!",
            "Would you look over it, if you have a minute?",
            "想約您聊二十分鐘，時間地點都配合您。",
            "週四、週五都行，你挑就好",
            "不方便的話也沒關係。",
            "您有空的時候用一句話回我就夠了",
        ] {
            check(draft, true);
        }
        for draft in [
            "Could we talk tomorrow at 11?",
            "週四下午兩點我會到貴公司一樓，再麻煩您了。",
            "Could you look over my portfolio? Wednesday evening would suit me.",
        ] {
            check(draft, false);
        }
    }
}
