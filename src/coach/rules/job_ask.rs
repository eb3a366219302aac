//! # What
//! The draft asks outright for a job, an opening, a referral or to be hired, or leaves it to the reader to find a place for the writer; a place or an internship
//! for a relative counts. Where the reader offered it, in a message or in a post, it does not; nor does asking about somebody else's opening, offering one or naming one.
//!
//! # Why
//! It makes the reader answer with a yes or a no about a favour, and most have neither to give. A question about the work they can answer.
//!
//! # Example
//! > "Are there any openings in your team? I can start at once." 「可以幫我內推嗎？」
//!
//! Instead: "Which part of the work took you longest to learn?" A place comes up by itself where there is one.
//!
//! # Source
//! The second article this project began with, its fifth tip; the third one's first case.

use crate::brief::{Brief, Level, Who};
use crate::coach::{Draft, Line, Remark, Rule};
use crate::text::{Patterns, Span, fold::folded};

/// The rule.
pub static RULE: Rule = Rule { code: "job-ask", level: Level::Check, check };

static ASKS: Patterns = Patterns::new(&[
    // Whether there is a place.
    "(are|is|if|whether) (you|your|you guys|your company|your team|your firm|your group|your department|they|he|she) * (hiring|recruiting|taking on|taking people|looking for (people|someone|somebody|staff|interns|new))", "(do you|does your|would you|might you|could you|can you|is there|are there|have you|has your|if there|whether there|wondering about|any chance of|know of|aware of|heard of|know if|know whether|asking about|ask about|enquire about|inquire about|interested in) * (any|an|a|some|suitable|other|open|current|potential|possible) (open |current |potential |suitable |job |career |internship |entry-level |junior |senior |new |more |upcoming |relevant |available |data |marketing |design |engineering |software |sales |vacant |part-time |remote |summer |)(openings|opening|vacancies|vacancy|positions|jobs|internships|internship|opportunities)", "(do you|does your|would you|might you|could you|can you|is there|are there|have you|has your|if there|whether there|wondering about|any chance of|know of|aware of|heard of|know if|know whether|asking about|ask about|enquire about|inquire about|interested in) * (any|an|a|some|suitable|open|possible) (open |current |potential |suitable |job |career |internship |entry-level |junior |senior |new |more |upcoming |relevant |available |data |marketing |design |engineering |software |sales |vacant |part-time |remote |summer |)(role|roles|position|job|opportunity) (for (me|someone|somebody|my|a|an|us|him|her)|in|at|within|on|with|open|available|?|.|!|,|that|which|i|right now|now|suitable|coming)", "any (openings|opening|vacancies|vacancy|jobs|job openings|internships|job opportunities|open roles|open positions|career opportunities|roles|positions) (at|in|with|on|for|that|available|open|coming|i|you|right|?|.|now|there|which|suitable|matching|around)",
    "(job|career|employment|work|internship) (opportunities|opportunity|openings|opening|vacancies) (at|in|with|within|on|for) (your|you|the company|the team|the firm)", "(your|the) (team|company|firm|crew|department|lab|group|office|kitchen|studio|shop|startup|place|side|business|org|organisation|organization) * (has|have|still|still has|got) (room|space|a place|a spot|a desk|a job|an opening|a vacancy|use|work) for (a|an|me|someone|somebody|one)", "(have|has|got|is there|any|find|make) (room|space|a place|a spot|a desk|a job|an opening|a vacancy|a position|a seat|work) for (me|a (finance|data|junior|senior|marketing|software|product|design|sales|hard|motivated|young|good|person|guy|girl|graduate|student|cook|driver|developer|engineer|designer|translator|nurse|teacher|analyst|manager)|someone like me|somebody like me|an (engineer|analyst|assistant|intern|extra|experienced|old))", "(could|can|would|do) you (use|need) (a|an|another|someone|somebody|one more) * (like me|person|engineer|developer|designer|analyst|intern|assistant|pair of hands|like myself|hand|hands)", "someone like me (in|on|at|for) (your|the)", "(in need of|need|needs|looking for|short of) (a|an) * (like me)",
    // Being taken on.
    "(hire|employ|recruit) (me|us|my)", "(hired|employed|recruited) (by|at|into|in) (you|your)", "take me (on|in|into|aboard|onto)", "(bring|get|take|let|sneak|squeeze|put|fit|place|slot|pull) me (on|on board|onboard|inside|into|in|a foot in|to) (your|the (door|team|company|firm|payroll|building|industry)|a (job|role|position)|an interview)", "get me (a|an|any|some) (job|position|interview|role|work|internship|place)", "get me (in|inside|hired)", "(give|offer|grant|find|land|secure|arrange|get) (me|my (son|daughter|brother|sister|nephew|niece|cousin|wife|husband|friend)|him|her) (a|an|any|some|another) * (job|position|role|work|internship|interview|place|post|chance to (work|join)|shift|gig|apprenticeship|trainee)", "(consider|considering|keep|remember|think of|thinking of|bear|have|recommend|suggest|put|propose|nominate|forward|refer) (me|my (profile|cv|resume|application|candidacy|son|daughter|brother|sister|nephew|niece|cousin|wife|husband)) (for|in mind|to (your|the|hr|a)|forward|when|if|as a candidate|in there|to)", "(keep|bear|have) me in mind", "(id|i would|i|would) (like|love|want|hope|wish|be happy|be glad|be thrilled|be keen|wanted|dream) (to|of) (join|joining|work at|work for|work in|working for|working at|be part of|become part of|come work|work with) (your|you|yours) (company|team|firm|crew|department|group|staff|organisation|organization|lab|.|,|!|as|in|and|for)", "(id|i would|i|would) (like|love|want|hope|wish|be happy|be glad|wanted) to (join|work at|work for|become part of|be part of|be a part of) (your|you)", "(could|can|may|might|chance to|opportunity to|possible to|possibility to|hoping to|hope to|possibility of|chance of|interested in|way to|how to|able to|allowed to|apply to) (i |me |) (join|joining|work at|work for|working for|working at|work in|start at|start in|intern at|intern with|interning at|get into|come and work for|come work for|work under) (your|you) (company|team|firm|crew|department|group|staff|lab|as|.|?|,|!|office|shop|studio|kitchen|organisation|organization|for)", "when (i|we) can (come for|have|come in for|get) (an |the |a job |) interview", "(a|an|the|for|me|get|any) (job )interview (at|with|in) (your|you)", "any (position|job|role|work|shift) (at all|will do|is fine|would do|is ok|would be fine|,|you have|in your|whatever)", "(i am|im) (interested in|applying for|looking for) (a|an|any|the) * (job|position|role|opening|internship|work|employment) (at|in|with|within|on) (your|you)", "looking for (a job|work|an internship|a position|a role|a new role|employment|a traineeship) (in|at|with|within) your", "(apply|applying|application) (for|to) (a|an|any|the) * (job|position|role|internship) (at|in|with) (your|you)",
    // Being recommended.
    "(refer|referring|recommend|recommending|vouch for|endorse) (me|my (son|daughter|brother|sister|nephew|niece|cousin|friend|wife|husband)) (for|to (your|the|hr|a recruiter|hr|someone hiring)|internally|at|as|inside|into|with your|in your|?|.|,)", "vouch for me", "(a|an|for a|get a|your|me a|internal|employee|any|need|of|quick) (job |internal |employee |) (referral|referal|refferal)", "(could|can|would|will|please|to) (you |) (please |kindly |) (refer|referr) me", "(be|give) (my|as my|me a) (referral|referrer|referee)", "put in a (good |kind |) word", "a (good|kind) word (for me|with (your|the|hr|them)|to (your|the|hr))", "(pass|forward|send|hand|give|share|show|submit|drop|get|put|push) (on |along |over |) my (cv|resume|résumé|application|profile|details|portfolio) (on |along |over |) (to|in front of|with|onto|into) (your|the|hr|hiring|a|whoever|someone|anyone|any|somebody|anybody|people|them|whomever|relevant|recruiters|colleagues)", "pass (it|them|this) on to (your|the) (hr|hiring|manager|recruit~|boss)", "(may|can|could|might|ill|let me) (i |) (put|list|enter|name|write|use|give) (you|your name) (in there|there|down|in it|in that box|on (the|my) (form|application)|as (my|a|the) (referrer|referral|contact|recommender))", "(employee who recommended|who referred|referred by|recommended by|referrer|referral code|referral link)", "(hook|set) me up with (a|an|some) (job|interview|role|position|gig)", "help me (get|find|land|secure) (a|an|any|some|my (first|next)) * (job|position|role|internship|work|interview|place|employment|gig)", "help (my|me get my) (son|daughter|brother|sister|nephew|niece|cousin|wife|husband) (get|find|land|into|with a) (a|an|some|job|) * (job|internship|position|role|work|placement|foot)", "(where|whether|if|how|what) (you|your company) (could|can|might|would) (use|place|fit|put|employ|hire) me", "(where|whether) (i|my (profile|skills|background|experience)) (could|might|would|can) (fit|be (useful|of use|a fit)) (in|into|at|within|on|to) your", "(if|when|should|whenever|in case|let me know if) (anything|something|a (job|position|role|place|vacancy|spot|suitable)|an (opening|opportunity)|any (job|opening|position|role|vacancy|vacancies|openings|opportunity|opportunities|positions|roles)) * (opens|comes up|open up|opens up|come up|comes|becomes|available|turns up|pops up|frees up|fits|arises|suits)", "(internship|traineeship|apprenticeship|placement|work experience|student job|summer job) (at|in|with|for) (your|you|my (son|daughter|nephew|niece|brother|sister|cousin))", "(my|our) (son|daughter|nephew|niece|cousin|brother|sister|wife|husband) * (do|have|get|find|needs|need|looking for|wants|seeks|seeking|could use) (a|an|her|his|some|your) (job|internship|placement|traineeship|apprenticeship|work experience|place|position|summer job)", "(use|need|take|takes|taking|want|have) (an|another|a) (intern|trainee|apprentice|working student) (this|next|in|for|from|like|who|,|.|?|over|starting)",
    // Chinese.
    "(a|any|some) (summer |small |part-time |paid |trainee |little |)(place|spot|job|work|something|position|internship|opening|vacancy) for (her|him|them|my (son|daughter|nephew|niece|brother|sister|cousin|wife|husband|kid|boy|girl|child))", "(would|could|will|can) you (have|take|use|want|try) me (?|.|!|,|on|in|as|for)", "(i could|i can|can|could) (start|begin|join) (tomorrow|at once|immediately|right away|any time|anytime|on monday|next week|as soon|straight away|from)", "(vacancy|vacancies|opening|openings|job|position|work) for me", "(somewhere|anywhere|a corner|any corner) (in|at) your (company|team|firm|shop|office|kitchen|lab|business|organisation|organization|place) * (me|i|my)",
    "履歷(遞|轉|交|送|拿|投|推|塞)(給|到|進)*(主管|hr|人資|老闆|部門|團隊|公司|您|你|用人|長官)", "(什麼都|什麼)(能|可以|願意)做",
    "(take|do|accept|happy with|glad of) (anything|any job|any work|any role|any position|whatever) (at|in|with|within|you have|your|going)", "(desk|seat|spot|place|chair|slot|bench|bed|room) (is |) (free|open|available|left|vacant|going) * (at|in|on|with|among) your", "(cv|resume|application) * (for|to be considered for|regarding) (any|a|an|the) (suitable|open|relevant|possible|appropriate|matching|vacant|available|current|future|potential|role|position|job|opening)", "(attached|enclosed|find) * (cv|resume) * (consider|consideration|keep me|bear me)", "(drop|mention|put in|give them|pass on|float) my name (there|to|at|in|with|around|forward)", "mention me to (your|the|whoever|them)",
    "什麼(工作|職位|缺|職務)都(願意|可以|能|肯|好|行|接)", "(有沒有|有無|是否有|是否還有|還有|可有|有)(任何|一些|什麼|其他|)(助理|工讀|工讀生|實習|實習生|職務|正職|兼職|行政|工程師|業務|研究員|專員|人員|技術員|教職|約聘)(的|)(空位|位子|位置|名額|缺|機會|職缺|空缺)", "(讓|安排|給)(他|她|我|我兒子|我女兒|小犬|小女|孩子|弟弟|妹妹|學生)*(進|到|去|在)(您|你|貴)*(歷練|學習|實習|上班|工作|磨練|見習|做事|幫忙|打工)", "(合適|適合|適當|相關)(我|)(的|)(職務|職位|職缺|工作機會)*(考慮|通知|聯絡|聯繫|告知|任用)", "履歷*(請您考慮|請考慮|懇請考慮|惠予考慮|還請您考慮|給我機會|卓參|錄取)",
    "(like|love|want|need|looking for|after|hoping for|interested in|get|for) (a|any|some|an) (job|work|position|role|internship|place|apprenticeship) (in|at|with|within|inside) your", "(would|could|does|do|might|can|will) * (take on|hire|employ|consider|recruit) (somebody|someone|a person|anybody|anyone|people|a man|a woman|folks) (of|like|with|who|from|at|over|in)", "know (of |) (a|an|any|any other|some|another) (company|firm|team|mill|place|shop|school|lab|restaurant|employer|studio|agency|office|farm|hospital|business|startup|family|kitchen|hotel|boss|manager) * (needs|need|hires|hiring|looks for|look for|looking for|seeks|could use|in need of)",
    "(知道|認識|曉得|聽說)*(哪家|哪裡|哪間|哪個|誰)*(缺|徵|請|收)(人|工|守|助|司機|廚|師|店員|員|會計|業務|保全|清潔)", "(收不收|缺不缺|用不用|要不要用|願不願意用)(我|像我|五|四|三|二|新人|學徒|助)",
    "(roles|positions|jobs|openings|vacancies|internships) (open|available|going|vacant) (at|in|on|with|right|now|?|for|currently)", "(keep|kept) me (posted|in the loop|updated|informed) * (role|roles|job|jobs|opening|openings|opportunities|opportunity|position|positions|hear of)", "if you (ever |happen to |) (hear|know) of (anything|something|any (job|role|opening|position|vacancy|openings|jobs|roles|positions|opportunities))", "(need|use|want) (another|an extra|a spare|one more|a) pair of hands", "(could|can|may|might) i (come and |come |) (work|intern|start|train|apprentice) (for|with|under|at) (you|your)", "(could|can|would|does) your (firm|company|team|shop|lab|business|office|department|studio|place) (use|need|hire|want|take|employ) (one|a|an|him|her|someone|somebody|me)", "know (anyone|anybody|someone|somebody|people) * (hiring|recruiting)", "(need|want) a job (badly|urgently|desperately|asap|now|soon|,|.|!|so|and)", "(seeking|looking for) employment", "(right|ideal|perfect|best) (place|company|firm|team|fit) for me",
    "(有沒有|有無|是否有|還有沒有|是否還有|有什麼)(適合|合適)*(職缺|職位|職務|缺額|工作|位子|空缺)", "(有沒有|是不是|還|是否|有)在(找人|徵人|招人|收人|找新人|找助理|找工程師|找實習)", "成為(貴公司|貴司|貴團隊|您團隊|你們|您們|您的團隊|你們公司)(的|)(一員|一份子|一分子|一分)", "(讓我|我想|想|我要|我能)(去|到|進|過去)(你們|您們|您|你)(公司|部門|那邊|團隊|那|組|們公司)(試試|試看看|幫忙|上班|工作|歷練)", "(跟|向|和)(你|您)(的|們|)(主管|老闆|hr|人資|部門主管)(講|說|提|推薦|美言|介紹)(一聲|一下|我|看看)",
    "內推", "推薦(我|在下|小弟|敝人|一下我|我們家|我兒|我女|我弟|我妹|我先生|我太太)(去|到|進|給|應徵|這個|那個|面試|，|,|。|!|嗎|一下|的履歷|的|當|做|為|呢|吧|?|~|給主管|弟|妹|兒|女)", "(幫|替|為|跟|向|和)(我|您|你|主管|hr|人資|老闆)*(推薦|引薦|舉薦|美言|說幾句|講幾句|遞履歷|投履歷|轉履歷|轉交履歷|送履歷|牽線進|安插|安排(個|一個|)(職|工作|位|面試)|找(個|份|一份|一個)(工作|職|位|差)|介紹(個|份|一份|一個|)(工作|職缺))", "美言", "(把|將)*我的(履歷|cv|resume)*(轉|遞|交|給|推|送|傳)*(主管|hr|人資|老闆|部門|團隊|公司|您|你)", "(轉|遞|交|送|投|代轉)*履歷*(給|到|進)(主管|hr|人資|老闆|部門|團隊|貴|你們|您們|用人)",
    "(有沒有|有無|是否有|是否還有|還有沒有|有什麼|有任何|有)(在|適合我的|適合他的|適合她的|適合小犬的|適合小女的|適合小孩的|適合的|合適的|相關的|其他|其它|任何|開|釋出|空的|實習|正職|工程師|行銷|設計|業務|資料|新人|什麼|新的|一些|)(職缺|缺額|空缺|職位|工作機會|缺人|缺工|在徵|徵人|招人|招募|徵才|開缺|實習|實習機會|缺|名額|位子|位置|出缺|工讀)", "(缺人|徵人|招人|在徵|開缺|招募|缺工讀|徵才|缺實習生|收實習生|招實習生|收人|缺助理)(嗎|呢|嘛|沒|不|中|的話|，我|,我|?|，不知|的計畫|的打算|的需求)", "(還|有)(在|)(缺人|徵人|招人|招募|徵才|收人|收實習生|招實習生)", "(職缺|職位|空缺|缺額|工作機會|實習機會|名額|位子|機會)*(可以|能|是否|能否|能不能|可不可以|方便)*(給我|留給我|讓我|介紹給我|適合我)", "(可以|能|想|希望(能|可以|有機會|)|盼|期待|有機會|可否|能否|是否|機會|渴望|夢想|願意|讓我|一直想|很想|好想|是不是能|能不能)(能|可以|有機會|夠|)(到|進|進入|去|加入|在|來)(貴公司|貴司|您(的|們|)(公司|部門|團隊|單位|實驗室|店|工作室|那邊|那裡|這邊|手下|旗下)|你(的|們|)(公司|部門|團隊|單位|實驗室|店|工作室|那邊|那裡|這邊)|貴單位|貴部門|貴團隊|貴廠|貴店|貴行|貴所|貴校)(服務|工作|上班|實習|任職|效力|發展|學習|，|,|。|!|一起|的|面試|歷練|貢獻|嗎|當|做|?|打拼|打工|~|嘛|就職)", "(到|去|進|在|來)(您|你|貴)(的|們|)(部門|公司|團隊|單位|廠|店|實驗室|工作室|那邊|那裡|手下|旗下|這邊|那)(服務|工作|上班|實習|任職|效力|當實習生|打工|當助理|做事)", "(加入|進|進入|進到|進去)(貴公司|貴司|貴單位|貴團隊|貴部門|貴廠|你們公司|您公司|您們公司|你們團隊|您的團隊|您團隊|你的團隊|您們團隊|你們部門|您的部門|您的公司|你們家|您的實驗室|你們那|您那)", "給(我|小弟|在下|晚輩|學生|敝人|後輩|新人|我們|我兒子|我女兒|我弟弟|我妹妹|他|她)(一|)(個|次|份)(工作|面試|機會|職位|實習|職缺|位子)", "(給|賞)(我|小弟|在下|晚輩|學生)(一口飯|口飯|碗飯|飯吃)", "(賞|討|混)(一|)(口|碗)飯", "(錄用|僱用|雇用|聘用|聘請|任用|收留|提拔|收)(我|小弟|在下|晚輩|敝人)", "(考慮|用|收)(一下|)(我|小弟|在下)(吧|嗎|呢|看看|好嗎|，|,|。|!|這個人)", "(謀|求|找|討)(個|一個|一份|份)(職|職位|工作|差事|差|飯碗|位子|職務)", "(毛遂自薦|求職|應徵貴|應徵您|應徵你|想應徵|找頭路)", "(安插|安排)(一下|)(個|一個|一份|我|他|她|我兒|我女|我弟|我妹|小孩|小犬|職|工作|位)", "(面試|工作|實習|就業|上班|入職)(的|)機會(嗎|呢|，|,|。|!|?|可|給|~|能|不|，謝)", "(爭取|尋求|求|要|得到|獲得|有)(一個|一份|)(面試|工作|實習)(的|)機會", "(有沒有|有無|是否有)機會*(服務|任職|上班|工作|實習|面試|加入|進去|進貴)", "(幫忙|麻煩|拜託|請)*(留意|打聽|問問|問一下|注意)*(職缺|缺|工作|機會|位子|職位)", "(有|若有|如果有|如有|要是有|假如有)(適合(我|)的|合適(我|)的|相關|任何|好的|空|什麼)(職缺|職位|缺|機會|工作|位置|位子)*(通知|告訴|想到|推薦|聯絡|聯繫|跟我說|讓我知道|考慮|記得|找我|請|麻煩|歡迎|務必|介紹)", "(有|若有|如果有|如有)*(職缺|職位|缺額|工作機會|空缺)*(通知|告訴|想到|推薦|聯絡|聯繫|跟我說|讓我知道|考慮|記得|找)我", "(我兒子|我女兒|我弟弟|我妹妹|我弟|我妹|犬子|小女|小犬|姪子|姪女|外甥|外甥女|我先生|我太太|我老公|我老婆|我小孩|表弟|表妹|堂弟|堂妹|我家小孩|我姪子)*(實習|工作|上班|打工|面試|職缺|謀職|求職|安插|任職|位子|職位|見習)", "(引薦|介紹|推薦)(我|)(到|進|給)(貴|你們|您|你|hr|人資|主管|用人)", "(推薦人|內部推薦|員工推薦|推薦碼)",
]);

/// It is said that this is not what is asked.
static NOT: Patterns = Patterns::new(&[
    "內推(制度|系統|文化|機制|獎金|成功|上了|這件事)",
    "推薦(信|函|書|人選|的書|的店|您看|你看)", "(letter of|recommendation letter|reference letter)",
    "(not|never|isnt|dont|do not|wont|without|no longer|nor|not here to|rather than) (a |for a |me |be |) (asking|looking|ask|look|seeking|applying|after|want|need|hoping|expect|about|fishing|request|begging|hunting|trying|here) * (job|referral|work|position|opening|openings|roles|role|introduction|hire|hired|internship|opportunity|favour)", "(no|not a) (job|referral) (ask|request|hunt)", "(happy|content|settled|love) (where i am|in my (job|role))",
    "(不是|沒有|沒|不|無意|並非|不求|不用|不必|不敢|別|不會|不要)(要|想|打算|急著|是要|在|來|您|你|是|真的|會|為了|請|需要|敢|奢求|用)*(找工作|求職|內推|推薦|換工作|職缺|面試|應徵|轉職|要工作|履歷|工作機會|謀職)", "(不求|不為)(內推|職缺|工作)",
]);

/// It is an opening of the writer's own, or of a third, that is told about.
static GIVES: Patterns = Patterns::new(&[
    "(your|ur) (cv|resume|portfolio|details|application|profile) * (forward|pass|send|sent|keep|kept|to|on file|with|hr|cto|through)", "(forwarded|passed|sent|pass|keep|send|forward|submitted|shared|reviewed|received) (on |along |over |me |us |in |) your (cv|resume|portfolio|details|application|profile)", "(contact|inform|notify|call|mail|email) you (if|when|as soon|once)", "(你|您)的(履歷|作品集|資料|應徵|申請|面試)", "(幫|替|為)(你|您|妳)(引薦|推薦|內推|介紹|問|留意|轉|遞|說)", "(通知|聯絡|聯繫|告知)(你|您|妳)",
    "(we|were|we are|weve|our (team|company|firm|group|lab|crew|department|client|office)|my (team|company|firm|group|lab|boss)|i am|im) (are |is |re |just |currently |now |have |had |also |) (hiring|recruiting|opened|open|looking for (a|an|someone|somebody|people)|have (a|an|one) (role|position|opening|vacancy)|searching|posted|seeking a|building a)", "(a role|an opening|a position|a vacancy|a job|roles|openings|an internship) (on|in|at|with) (my|our) (team|company|side|firm|group|lab|place|department)", "(would|might|could) (you|this|it|that) (be|interest) * (interested|interest|open|a fit|candidate)", "(may|can|could|shall) (i|we) (recommend|refer|suggest|introduce) (you|your|him|her|them)", "(i|we|ive|weve) (have |) (recommended|referred) (you|your name|her|him|them)", "(i|ill|id|i can|happy to|glad to|would gladly) (can |could |will |would |) (refer|recommend|put in a good word for|pass on|forward) (you|your|him|her)", "(candidate|candidates|applicant|somebody|someone|a friend|a colleague|former colleague) (for|to fill|who (would|might|fits|could)) (your|the) (role|opening|position|job|vacancy)", "(for|about|fits|suits|to) your (open |) (role|opening|position|vacancy|posting)",
    "(我們|我司|敝公司|敝司|本公司|我這邊|我們公司|我們團隊|我們部門|我們組|敝團隊|我主管|我老闆)(這邊|目前|最近|現在|剛|正|也|有|團隊|部門|組|正好|剛好|公司)*(開|在找|徵|招|缺|有(一|個|幾)|釋出|職缺)", "(您|你)(是否|會不會|有沒有|若|如果|要不要)(有興趣|考慮|感興趣)", "(您|你)(有興趣|感興趣)", "(招募夥伴|獵頭|招募顧問|人資專員|recruiter|headhunter|talent acquisition)", "(前同事|朋友|學弟|學妹|同學|學生|同事|他|她|一位)*(正好|符合|適合|剛好)*(您|你)(寫|開|找|徵|要)的(條件|職缺|人)", "(想|要|可以|幫您|幫你|替您|替你)*推薦(您|你|他|她|一位|一個)",
]);

/// They spoke of a place themselves.
static OFFERED: Patterns = Patterns::new(&[
    "(we|were|we are|im|i am|our (team|company|firm|group|lab|department)|my (team|company|boss)) * (hiring|recruiting|looking for|hire|need (a|an|people|someone|more)|searching for|seeking|growing the team|short of|expanding)", "(open|new|vacant|free) (role|roles|position|positions|headcount|spot|job|jobs|internship)", "(opening|openings|vacancy|vacancies|internship|internships|apprenticeship)", "(send|forward|give|drop|shoot|email|show) (me|us|over|in) (your|a|the) (cv|resume|portfolio|application)", "your (cv|resume|application)", "(would|do|might|could) you (like|want|consider|be interested in|be up for|fancy) * (job|post|role|position|place|joining|join|work with us|come work|part of|spot)", "(apply|application|applications|applicants|candidates)", "(refer|recommend) (you|people|someone|friends)", "put (you|your name|in a good word)", "(join us|join our|join the team|come work|work with us|work for us|work here|come and work|on board)", "(leaves|leaving|retires|left) * (post|job|like the|role|position|desk|you)", "job (for you|description|ad|posting)", "(role|position|job|post) (is|on my|in my|in our|on our|for you|might|would|could|opens|has opened)",
    "(職缺|徵才|徵人|招募|缺人|在找|在徵|開缺|招人|職位|實習生|應徵|缺額|歡迎投|投遞|內推|履歷|擴編|人手不足|缺一個|缺一位|找夥伴|找隊友|找工程師|找設計|找助理|招生|招實習)", "(要不要|想不想|有沒有興趣|有興趣|歡迎|願不願意|考慮)*(來|加入|一起)*(我們|上班|工作|團隊|公司|試試|面試|幫忙)", "(幫|替)(你|您|妳)(推薦|內推|引薦|問|轉|遞|留意|介紹)", "推薦(你|您|妳)", "加入我們",
]);

fn check(draft: &Draft) -> Vec<Remark> {
    for line in &draft.lines {
        let Some(span) = draft.hit(line, &ASKS).or_else(|| into_their_firm(draft, line)) else { continue };
        if draft.has(line, &NOT) || draft.has(line, &GIVES) {
            continue;
        }
        // One who recruits speaks of openings in every sentence.
        if draft.lines.iter().any(|other| draft.has(other, &RECRUITS)) {
            continue;
        }
        if offered(draft.brief) {
            return Vec::new();
        }
        // "I applied for a role at your team" reports; only what is asked or wished is an ask.
        return vec![Remark::on(draft, trim(draft, span))];
    }
    Vec::new()
}

/// "I'd be thrilled to join Gogoro", where their page says that they are there.
fn into_their_firm(draft: &Draft, line: &Line) -> Option<Span> {
    let wish = draft.hit(line, &WISH)?;
    let from = draft.folded.folded(wish);
    let rest = &draft.folded.text[from.start..line.folded.end.max(from.start)];
    let employers = draft.brief.recipients.iter().flat_map(|page| &page.employers).map(|employer| folded(employer));
    let named = employers.filter(|employer| employer.chars().count() >= 2).find_map(|employer| {
        WORK_AT.iter().find_map(|verb| {
            let at = rest.find(&format!("{verb}{employer}"))?;
            Some(Span::new(from.start, from.start + at + verb.len() + employer.len()))
        })
    });
    named.map(|span| draft.folded.source(span))
}

static WISH: Patterns = Patterns::new(&["(thrilled|love|like|hope|hoping|want|dream|keen|eager|help me|happy|wish|possible|chance)", "(想|希望|盼|渴望|夢想|期待|可以|能)"]);

const WORK_AT: &[&str] = &["join ", "joining ", "work at ", "work for ", "working at ", "working for ", "get into ", "進", "進入", "加入", "到", "去"];

/// Whether the reader spoke of a place. All they wrote is looked through, so only an ask is worth it.
fn offered(brief: &Brief) -> bool {
    let theirs = brief.thread.iter().filter(|said| said.from == Who::Them).map(|said| said.text.as_str());
    let posts = brief.recipients.iter().flat_map(|page| &page.posts).map(|post| post.text.as_str());
    theirs.chain(posts).any(|text| OFFERED.within(text))
}

/// The writer hires.
static RECRUITS: Patterns = Patterns::new(&[
    "(we|were|we are) (are |) (currently |now |) (hiring|recruiting)", "(i am|im) (a|an) (recruiter|headhunter|talent)", "i recruit", "(our|my) (open|new) (role|position|vacancy|opening)", "(opened|have|posted|filling) (a|an|the|one|two|three) (new |open |senior |junior |) (role|position|vacancy|opening)",
    "(招募夥伴|招募專員|獵頭|我們(正在|在|剛)(招募|徵|開|找)|我們剛開|我們團隊在找|我是*招募)",
]);

fn trim(draft: &Draft, span: Span) -> Span {
    let mut end = span.end;
    let source = draft.text.source;
    while source[..end].ends_with([',', '，', '.', '。', '!', '！', ' ', '?', '？', '~', '～']) && end > span.start {
        end -= source[..end].chars().next_back().map_or(1, char::len_utf8);
    }
    Span::new(span.start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::testing::{after, brief, posted, silent};

    #[track_caller]
    fn flags(draft: &str) {
        let found = check(&Draft::new(&brief(draft)));
        assert!(!found.is_empty(), "{draft:?} asks for a job");
    }

    #[test]
    fn flags_asking_for_a_place() {
        for draft in [
            "Hi Laura, quick one: does your crew still have room for a finance person?", "please get me inside your firm, any position", "has a box 'employee who recommended you'. May I put you in there?",
            "I would like to join your department and I am flexible about the title.", "Please tell me when I can come for an interview.", "Could you refer me for the analyst role?", "Are you hiring at the moment?",
            "do u know of any openings at ur company", "Could you put in a good word with your manager?", "My nephew needs an internship for the summer.", "If anything opens up in your team, please keep me in mind.", "Could you pass my CV on to your HR?",
            "有沒有機會到您的部門服務？", "還是希望能進你們公司", "看你這邊能不能直接跟你主管推薦我，最好", "可以幫我內推嗎？", "請問貴公司還有缺人嗎？", "我女兒暑假想找實習，可以到您公司實習嗎？", "希望您給我一個機會",
        ] {
            flags(draft);
        }
    }

    #[test]
    fn silent_where_no_place_is_asked_for() {
        for draft in [
            "We just opened a role in Bluetooth firmware. Would you be interested?", "I'm not asking for a job, only how you learnt it.", "What did you learn in your first job?", "I applied for the PM role at Hive last week.", "Congratulations on the new position!",
            "What is it like to work for a family firm?", "May I recommend you for the opening at Gogoro?", "Who leads the team that is hiring at Cherubic?",
            "我們剛開一個藍牙韌體的職缺，您若想看我就傳給您", "我自己沒有要換工作，但前同事 Ian 正好是您寫的條件", "恭喜您的新工作！", "想請教您當初怎麼準備面試的？", "我不是要找內推，只想請教工作內容",
        ] {
            silent(&RULE, brief(draft));
        }
        silent(&RULE, after("Would you like the post? If so send me your CV.", "Yes, I would like to join your team. My CV is attached."));
        silent(&RULE, posted("我們在找資深資料工程師，遠端可談。", "想應徵您貼的職缺，可以把履歷給您嗎？"));
    }
}
