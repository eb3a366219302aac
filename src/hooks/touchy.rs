//! What is never brought up, however well it is remembered: health, family trouble, money, quarrels, rumours, what was told
//! in confidence or about a third person. Only the judgement lives here; what a remark is used for lives in `kinds/`.

use crate::text::is_han;

/// Words that are private wherever they stand. A trailing `*` takes any ending.
const PRIVATE: &[&str] = &[
    // Health.
    "in hospital", "in the hospital", "hospitalized", "hospitalised", "surgery", "operated on", "chemo*", "diagnos*", "miscarr*",
    "ivf", "infertil*", "panic attack*", "anxiety", "antidepressant*", "burnout", "burned out", "burnt out", "burn out", "sick leave",
    "medical leave", "rehab", "sober", "alcoholic", "alcoholism", "drinks too much", "drinking problem", "drunk", "overdose", "suicid*",
    "suicide", "breakdown", "therapist", "in therapy", "looked exhausted", "looks exhausted", "is ill", "was ill", "seriously ill", "fell ill",
    "very ill", "got sick", "has been sick", "is sick", "was sick", "injured", "wheelchair", "dementia", "alzheimer*", "migraine*",
    "lost weight", "gained weight", "eating disorder", "pregnan*", "mental health", "health problem*", "health issue*", "back pain",
    "heart attack", "epilep*", "insomnia", "cannot sleep", "can not sleep", "adhd", "hiv", "his knee", "her knee", "bipolar",
    "住院", "開刀", "手術", "化療", "電療", "流產", "不孕", "試管", "恐慌", "焦慮", "憂鬱", "躁鬱", "失眠", "生病", "重病", "病倒", "病假",
    "確診", "健康檢查", "健檢", "身體不好", "身體出", "酗酒", "酒癮", "喝太多", "自殺", "輕生", "懷孕", "備孕", "身心科", "精神科", "看醫生",
    "復健", "受傷", "骨折", "車禍", "失智", "過勞", "心臟病", "昏倒", "抗癌", "罹癌", "腫瘤切除", "吃藥", "病了", "耳鳴", "聲音很累",
    // Family trouble and private life.
    "divorc*", "split up", "broke up", "break up", "breakup", "separated from", "separation", "custody", "affair", "cheated", "cheating",
    "dumped", "passed away", "his death", "her death", "death of his", "death of her", "death in the family", "funeral", "grief", "grieving", "mourning", "widow*", "lost his father", "lost her father",
    "lost his mother", "lost her mother", "lost his wife", "lost her husband", "lost his son", "lost her son", "lost a child",
    "trouble at home", "marriage", "dating", "girlfriend", "boyfriend", "estranged", "pregnancy",
    "離婚", "分手", "分居", "外遇", "劈腿", "小三", "過世", "去世", "往生", "喪禮", "告別式", "奔喪", "離世", "病逝", "守寡", "喪偶", "監護權", "家裡出事",
    "家裡有事", "家變", "家暴", "婆媳", "婚姻", "單親", "喪父", "喪母", "男友", "女友", "親子關係",
    // Money and work lost.
    "salary", "salaries", "underpaid", "overpaid", "pay rise", "paycheck", "earns", "debt*", "mortgage", "broke", "bankrupt*", "loan*",
    "lawsuit", "sued", "suing", "owes", "owe money", "lost money", "money problem*", "money trouble*", "cannot afford", "rent is", "laid off",
    "layoff*", "got fired", "was fired", "been fired", "getting fired", "redundan*", "pip", "equity stake", "net worth", "commission", "bonus",
    "fee is", "takes 10", "takes 15", "takes 20", "per cent cut", "severance", "expensive divorce", "tax trouble",
    "薪水", "月薪", "年薪", "薪資", "欠債", "欠錢", "欠很多", "負債", "房貸", "貸款", "破產", "周轉", "缺錢", "借錢", "賠錢", "虧錢", "資遣", "被裁",
    "裁員", "被開除", "被辭", "官司", "被告", "分紅", "獎金", "年終", "快倒", "倒閉", "股票賠", "卡債", "沒錢", "身家",
    // Quarrels and ill words.
    "fell out", "falling out", "bad terms", "quarrel*", "argument with", "argued with", "row with", "feud", "hates", "hated", "hate", "can not stand",
    "cannot stand", "cant stand", "despises", "complain*", "complaint*", "grumbl*", "badmouth*", "bad mouth*", "moaned", "rant*", "furious",
    "is cheap", "stingy", "stupid", "idiot*", "incompetent", "lazy", "toxic", "bully", "bullied", "bullying", "harass*", "scandal", "in anger", "angry at",
    "angry with", "annoyed", "blames", "blamed", "fight with", "fought with", "enemy", "enemies", "not speaking to", "no longer speak", "tension between",
    "blocks every", "office politics", "clash*", "resent*", "thinks his", "thinks her",
    "吵架", "吵翻", "鬧翻", "撕破臉", "翻臉", "不和", "不合", "交惡", "決裂", "冷戰", "抱怨", "罵", "討厭", "看不起", "嫌棄", "不爽", "難搞", "很爛", "小氣",
    "霸凌", "騷擾", "醜聞", "內鬥", "鬥爭", "不講話", "嗆", "氣炸", "不歡而散", "有過節", "心結", "處不來", "批評",
    // Rumours.
    "rumour*", "rumor*", "gossip*", "i heard that", "heard that", "heard from", "heard he", "heard she", "heard they", "apparently", "supposedly", "allegedly",
    "word is", "they say", "people say", "someone said", "somebody said", "says his ex", "says her ex", "it seems he", "it seems she", "might be leaving",
    "may be leaving", "about to quit", "about to leave", "wants to quit", "wants to leave", "looking for another job", "looking for a new job",
    "interviewing elsewhere", "interviewing at", "thinking of leaving", "thinking of quitting", "job hunting", "planning to quit", "planning to leave",
    "plans to quit", "plans to leave", "will resign", "to resign", "quietly", "secretly", "unhappy at", "unhappy with", "fed up",
    "聽說", "據說", "傳聞", "謠言", "八卦", "謠傳", "風聲", "轉述", "小道消息", "好像要", "疑似", "聽同事", "聽他", "聽她", "聽人", "有人說", "聽朋友", "想離職",
    "要離職", "打算離職", "準備離職", "找新工作", "在找工作", "想跳槽", "要跳槽", "偷偷", "面試別", "待不下去", "想走",
    // Told in confidence.
    "confiden*", "confided", "secret*", "off the record", "between us", "between you and me", "do not tell", "dont tell", "don t tell", "keep it to myself",
    "not to tell", "not to share", "keep quiet", "in private", "private matter", "privately", "not public", "not announced", "unannounced", "nda", "not for sharing",
    "do not mention", "dont mention", "never mention", "do not share", "dont share", "not yet public", "embargo*", "told me in tears", "cried", "crying", "in tears",
    "sensitive", "keep this",
    "別說", "別講", "不要說", "不要講", "別告訴", "保密", "秘密", "祕密", "私下", "不能說", "不能講", "還沒公開", "未公開", "尚未公開", "不公開", "別外傳", "勿外傳",
    "只跟我說", "只告訴我", "私事", "哭了", "落淚", "別提", "不要提", "低調",
    // Views that divide.
    "votes", "voted", "election", "church politics", "投票給", "政黨", "支持誰",
];

/// Words that are private unless they are this person's public work (a cardiologist's strokes) or stand beside work.
const WORK_OR_PRIVATE: &[&str] = &[
    "cancer", "stroke", "depress*", "illness", "disease", "hospital", "clinic", "doctor", "addiction", "diabetes", "autis*", "disab*", "therapy", "covid",
    "exhausted", "operation", "trauma", "treatment", "tumour", "tumor", "sick", "ill", "pain", "drinking", "alcohol",
    "癌", "中風", "糖尿病", "腫瘤", "疾病", "自閉", "過動", "醫院", "看診", "治療", "疼痛", "身體",
];

/// Words that say a remark is about work.
const WORK: &[&str] = &[
    "talk", "talks", "paper", "study", "studies", "research", "project", "team", "tool", "tools", "class", "course", "trial", "lecture", "session",
    "panel", "app", "workshop", "book", "dataset", "model", "taught", "ward",
    "演講", "研究", "論文", "計畫", "專案", "課", "分享", "講座", "工作坊", "門診", "病房", "團隊", "系統",
];

/// Things that die without anybody's grief.
const MACHINES: &[&str] = &[
    "heating", "boiler", "server", "servers", "laptop", "phone", "battery", "engine", "motor", "car", "van", "projector", "microphone", "mic", "demo", "disk", "printer",
    "screen", "network", "wifi", "power", "pump", "machine", "sensor", "camera", "build", "plant", "plants", "drive", "heater", "fridge", "site", "link", "idea",
];

/// Somebody who belongs to the reader and is not the reader.
const RELATIONS: &[&str] = &[
    "colleague", "colleagues", "coworker", "boss", "manager", "founder", "cofounder", "ceo", "cto", "brother", "sister", "wife", "husband", "partner", "son",
    "daughter", "mother", "father", "mom", "mum", "dad", "parents", "kid", "kids", "child", "children", "ex", "friend", "client", "assistant", "intern",
    "successor", "predecessor", "neighbour", "neighbor", "roommate", "girlfriend", "boyfriend", "fiance", "fiancee", "uncle", "aunt", "cousin", "in laws",
    "landlord", "rival", "supervisor", "advisor", "professor", "deputy",
];

/// The same in Chinese; a remark that opens with one is about that one.
const RELATIONS_HAN: &[&str] = &[
    "同事", "主管", "老闆", "上司", "前主管", "前同事", "創辦人", "合夥人", "哥哥", "弟弟", "姊姊", "姐姐", "妹妹", "太太", "老婆", "先生", "老公", "另一半", "兒子", "女兒",
    "小孩", "孩子", "媽媽", "爸爸", "母親", "父親", "公公", "婆婆", "岳父", "岳母", "前夫", "前妻", "前男友", "前女友", "室友", "客戶", "助理", "男主角", "女主角", "下屬",
    "學生", "家人", "父母", "爸媽",
];

fn bounded(text: &str, phrase: &str) -> bool {
    let (word, open) = match phrase.strip_suffix('*') {
        Some(word) => (word, true),
        None => (phrase, false),
    };
    if word.starts_with(is_han) {
        return text.contains(word);
    }
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
        edge(before) && (open || edge(after))
    })
}

fn any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| bounded(text, phrase))
}

/// Whether a remark is better left alone. `folded` is the remark, `page` what the reader says of themselves in public, both
/// folded by `same::fold`.
pub fn touchy(folded: &str, page: &str) -> bool {
    if any(folded, PRIVATE) || bounded(folded, "died") && !any(folded, MACHINES) {
        return true;
    }
    let public = |phrase: &str| page.contains(phrase.trim_end_matches('*'));
    let work = any(folded, WORK);
    if WORK_OR_PRIVATE.iter().any(|phrase| bounded(folded, phrase) && !work && !public(phrase)) {
        return true;
    }
    third(folded)
}

/// Whether the remark is about somebody who belongs to the reader: "his boss left", 她劇團的男主角….
fn third(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let possessive = |word: &str| matches!(word, "his" | "her" | "their" | "hers");
    let latin = words.iter().enumerate().any(|(at, word)| {
        let subject = at == 0 || matches!(words[at - 1], "that" | "because" | "and" | "says" | "said" | "since" | "thinks");
        subject
            && possessive(word)
            && words.iter().skip(at + 1).take(3).any(|next| RELATIONS.contains(next))
    });
    let start: String = folded.chars().filter(|&c| is_han(c)).take(12).collect();
    let han = RELATIONS_HAN.iter().any(|relation| {
        start.find(relation).is_some_and(|at| {
            // 先生剛…, 她弟弟…, 他公司的主管…: the subject, where nothing but 他, 她 and what is theirs stands before it.
            let before = &start[..at];
            let mut owner = before.chars();
            let owned = matches!(owner.next(), Some('他' | '她')) && (before.chars().count() == 1 || before.ends_with('的'));
            before.is_empty() && !start[at + relation.len()..].is_empty() && *relation != "學生" || owned
        })
    });
    latin || han
}

/// Whether a remark says that somebody it names is no friend any more.
pub fn fell_out(folded: &str) -> bool {
    const OUT: &[&str] = &[
        "fell out", "falling out", "bad terms", "quarrel*", "argued", "feud", "hates", "hate", "can not stand", "cannot stand", "cant stand", "not speaking",
        "no longer speak*", "do not speak", "dont speak", "sued", "suing", "lawsuit", "in anger", "avoid*", "do not mention", "dont mention", "never mention", "not mention",
        "stole", "betray*", "dislike*", "row with", "fight", "fired", "left on", "enem*", "grudge", "ended badly", "burned", "ex wife", "ex husband", "divorc*", "broke up",
        "bitter", "tension", "sore point", "complain*", "not on speaking terms",
        "吵", "鬧翻", "撕破臉", "翻臉", "不和", "不合", "交惡", "決裂", "冷戰", "討厭", "不講話", "不說話", "有過節", "心結", "處不來", "別提", "不要提", "不歡而散", "告他", "告她",
        "離婚", "分手", "拆夥", "不往來", "沒聯絡", "過節", "恩怨", "得罪", "尷尬", "挖角", "背叛", "嫌",
    ];
    any(folded, OUT)
}

/// Whether news of theirs is a loss: a job gone, a firm closed.
pub fn loss(folded: &str) -> bool {
    const LOSS: &[&str] = &[
        "laid off", "layoff*", "made redundant", "redundan*", "let go", "lost my job", "job loss", "position eliminated", "role eliminated", "was eliminated", "open to work",
        "opentowork", "looking for work", "looking for a new role", "looking for my next", "last day at", "shut down", "shutting down", "closed down", "closing down", "wound down", "bankrupt*",
        "insolven*", "dissolved", "unemployed", "company closed", "team was closed", "closure of", "was cut", "were cut", "position was cut", "fired", "studio closed", "closed its",
        "資遣", "裁員", "被裁", "解散", "倒閉", "收掉", "收攤", "結束營業", "歇業", "失業", "待業", "離開", "求職中", "尋找新", "縮編", "關閉", "熄燈",
    ];
    any(folded, LOSS)
}


#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::same;

    fn touchy_text(text: &str) -> bool {
        touchy(&same::fold(text), "")
    }

    #[test]
    fn leaves_private_matters_alone() {
        for remark in [
            "her son was in hospital all winter, she looked exhausted",
            "thinks his founder is cheap, said so after two beers",
            "panic attack before the pitch, I sat with him",
            "takes 15 % and complained about Faber's advances",
            "his colleague Aoife is quietly looking for another job",
            "told me about her miscarriage",
            "says the bishop blocks every budget, confidential",
            "聽他前同事說他是被資遣的",
            "先生剛開完刀",
            "說那家經銷商快倒了，別講出去",
            "她劇團的男主角好像酗酒",
            "聽同事說她弟弟欠很多錢",
            "房貸壓力很大，朋友轉述",
            "剛分手，聲音很累",
            "離婚中",
            "聽說他前年中風過",
            "his boss wants to close the Berlin office",
            "her father died in May",
        ] {
            assert!(touchy_text(remark), "{remark}");
        }
    }

    #[test]
    fn keeps_what_they_would_be_glad_of() {
        for remark in [
            "met at COSCUP, his talk on stream joins",
            "collects fountain pens, laughed about my leaking one",
            "he taught me the handover checklist we still use on the ward",
            "fought her own sales department to get translators' names on the covers",
            "he threw a teapot and forgot the spout, it stands on the agency's reception desk",
            "在北投泡湯吵兇手該不該被抓，吵到被請出去",
            "她說灶下的故事是阿婆用客語講的，講到火就小聲",
            "凌晨三點在 sub-fab 等真空拉起來，她教我先泡茶再看錶",
            "馬芬妹老師說科長當替代役時在她那裡染過布",
            "演講時說角色的名字都取自外婆的村子",
            "her talk on screening for bowel cancer at ESMO",
            "the heating of the hall died last night",
        ] {
            assert!(!touchy_text(remark), "{remark}");
        }
        let page = same::fold("Stroke rehabilitation nurse");
        assert!(!touchy(&same::fold("runs a choir for people after a stroke"), &page));
    }

    #[test]
    fn knows_a_loss_and_a_quarrel() {
        assert!(loss(&same::fold("團隊解散，離開雷亞")) && !loss(&same::fold("Started as Head of Data")));
        assert!(fell_out(&same::fold("Erik Aas left Skogbarn on bad terms, Penny says")));
    }
}
