//! What is never brought up, however well it is remembered: health, family trouble, money, quarrels, rumours, what was told
//! in confidence or about a third person. Only the judgement lives here; what a remark is used for lives in `kinds/`.

use crate::text::is_han;
use std::sync::OnceLock;

/// The phrases of `touchy.txt`, a list for each of its sections.
struct Lists([Vec<&'static str>; 9]);

const SECTIONS: [&str; 9] =
    ["private", "private or work", "work", "relations", "relations in chinese", "fell out", "loss", "sorrow", "things"];

fn list(section: &str) -> &'static [&'static str] {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    let lists = LISTS.get_or_init(|| {
        let mut lists = Lists(Default::default());
        let mut at = 0;
        for line in include_str!("touchy.txt").lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[') {
                at = SECTIONS.iter().position(|section| *section == name.trim_end_matches(']')).unwrap_or(0);
            } else {
                lists.0[at].extend(line.split(',').map(str::trim).filter(|phrase| !phrase.is_empty()));
            }
        }
        lists
    });
    let at = SECTIONS.iter().position(|name| *name == section);
    at.map_or(&[], |at| &lists.0[at])
}

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
    let owes = folded.contains('欠') && folded.contains(['錢', '債', '款']);
    if owes || any(folded, list("private")) || bounded(folded, "died") && !any(folded, list("things")) {
        return true;
    }
    let public = |phrase: &str| page.contains(phrase.trim_end_matches('*'));
    let work = any(folded, list("work"));
    if list("private or work").iter().any(|phrase| bounded(folded, phrase) && !work && !public(phrase)) {
        return true;
    }
    third(folded)
}

/// Whether the remark is about somebody who belongs to the reader: "his boss left", 她劇團的男主角….
fn third(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let possessive = |word: &str| matches!(word, "his" | "her" | "their" | "hers");
    let latin = words.iter().enumerate().any(|(at, word)| {
        let subject =
            at == 0 || matches!(words[at - 1], "that" | "because" | "and" | "says" | "said" | "since" | "thinks");
        subject && possessive(word) && words.iter().skip(at + 1).take(3).any(|next| list("relations").contains(next))
    });
    let start: String = folded.chars().filter(|&c| is_han(c)).take(12).collect();
    let han = list("relations in chinese").iter().any(|relation| {
        start.find(relation).is_some_and(|at| {
            // 先生剛…, 她弟弟…, 他公司的主管…: the subject, where nothing but 他, 她 and what is theirs stands before it.
            let before = &start[..at];
            let mut owner = before.chars();
            let owned =
                matches!(owner.next(), Some('他' | '她')) && (before.chars().count() == 1 || before.ends_with('的'));
            before.is_empty() && !start[at + relation.len()..].is_empty() && *relation != "學生" || owned
        })
    });
    latin || han
}

/// Whether words that are no secret still speak of grief, illness or a loan: no opening for a message, though one may write
/// about it.
pub fn sorrow(folded: &str) -> bool {
    any(folded, list("sorrow"))
}

/// Whether a remark says that somebody it names is no friend any more.
pub fn fell_out(folded: &str) -> bool {
    any(folded, list("fell out"))
}

/// Whether news of theirs is a loss: a job gone, a firm closed.
pub fn loss(folded: &str) -> bool {
    any(folded, list("loss"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::same;

    fn touchy_text(text: &str) -> bool {
        touchy(&same::fold(text), "")
    }

    #[test]
    fn every_list_is_there() {
        for section in SECTIONS {
            assert!(list(section).len() > 5, "{section}");
            assert!(
                list(section)
                    .iter()
                    .all(|phrase| same::fold(phrase.trim_end_matches('*')) == phrase.trim_end_matches('*')),
                "{section} is not folded"
            );
        }
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
            "has asthma, hides it from HR",
            "went broke with his first firm",
            "最近壓力很大，睡不好",
            "有氣喘，不想讓人知道",
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
