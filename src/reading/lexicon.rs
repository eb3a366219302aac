//! All phrases that reading knows, found in one pass over a sentence. The phrases themselves stand beside the rules that
//! use them (`PHRASES` in each file); here they are only gathered and matched.

use crate::order;
use daachorse::DoubleArrayAhoCorasick;
use std::sync::LazyLock;

/// What a phrase is a sign of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Cue {
    /// "how are you": asked without wanting to know.
    Courtesy,
    /// "who knows": a question that answers itself.
    Rhetorical,
    /// "isn't it?": a question hung on a statement.
    Tag,
    /// "let me know whether", 想請教: a question without its form.
    Indirect,
    /// "let me know if", which asks only where the rest does.
    LetMeKnowIf,
    /// "any questions", 有需要: what the reader is free to come back with.
    OpenDoor,
    /// 不知道, which asks only with a question word.
    Unknowing,
    /// 嗎, 是否, 哪: a word that makes a question of a clause.
    AskingWord,
    /// 我問他: a question that is told.
    ToldQuestion,
    /// "I'll", "we will": the writer binds themselves to what follows.
    Commit,
    /// "let me", which binds only before some deeds.
    LetMe,
    /// "you'll have", "expect": bound by a day alone.
    Delivery,
    /// "in your inbox": the thing itself will come.
    Arrival,
    /// "sending": a deed under way, or bound by a day to come.
    Progressive,
    /// "send", "look into": done for the reader unless said otherwise.
    Deed,
    /// "be", "see": about the writer, whatever follows.
    Own,
    /// "get back to you": for the reader, whatever stands before it.
    ToReader,
    /// "see you": the reader is named, and nothing is done for them.
    Idle,
    /// "try", 盡量: a hope, no promise.
    Hedge,
    /// "if", 如果: waits for something.
    Condition,
    /// "once you", 等您: waits for the reader.
    ReaderFirst,
    /// 寄給您: a deed that reaches the reader.
    Reaches,
    /// 上傳, 確認: a deed that may be for the reader.
    Work,
    /// 會, 一定: what is still to come.
    Future,
    /// 已經, 剛: what is done.
    Done,
    /// 他, 助理: somebody else's doing.
    Third,
    /// 有需要再聯絡: a formula.
    Formula,
    /// 一有消息就: waits for the world alone.
    Once,
    /// "ping me", 再來找我: asks to be written to.
    Contact,
    /// "let's talk", which asks only with a time that puts it off.
    Together,
    /// "let's reconnect", 再聊: puts off by itself.
    Again,
    /// "swamped", 最近很忙: why now is no good.
    Busy,
    /// "when I'm back", 等我忙完: a time without a day.
    WhenFree,
    /// "don't", 不用: takes a request back.
    Not,
    /// "I'd cut", 建議: advice.
    Advice,
    /// "I've forwarded your", 已經幫你問: help that is done.
    Helped,
    /// "the deadline is", 截止: something to act on.
    Fact,
    /// "best of luck", 加油: kind, and no help.
    Wish,
    /// "not interested", 請不要再傳: a no in any company.
    Refusal,
    /// "can't make it": a no unless another time is offered.
    SoftRefusal,
    /// "Friday works", 可以改: another time is offered.
    Instead,
}

/// A phrase that was found.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    /// Bit set of cues.
    cues: u128,
    /// First byte in the folded sentence.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// The phrases of one sentence.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    all: Vec<Hit>,
    any: u128,
}

/// A list as one text of lines: an address for each of thousands of phrases would be half of what they take in the wasm.
macro_rules! lines {
    ($($line:literal),* $(,)?) => { concat!($($line, "\n"),*) };
}
pub(super) use lines;

struct Lexicon {
    automaton: DoubleArrayAhoCorasick<u32>,
    /// For each phrase: its cues, and whether it may run on into a longer word.
    entries: Vec<(u128, bool)>,
}

/// A phrase ending in `*` may run on: `introduc*`. All others begin and end where a word does.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut phrases: Vec<(&str, u128, bool)> = Vec::new();
    for table in [
        super::questions::PHRASES,
        super::promises::PHRASES,
        super::later::PHRASES,
        super::help::PHRASES,
        super::decline::PHRASES,
    ] {
        for &(cue, list) in table {
            for phrase in list.lines() {
                phrases.push((phrase.trim_end_matches('*'), 1 << cue as u8, phrase.ends_with('*')));
            }
        }
    }
    order::sort_by_key(&mut phrases, |(phrase, ..)| *phrase);
    phrases.dedup_by(|(again, cues, open), (phrase, all, any)| {
        let same = again == phrase;
        if same {
            *all |= *cues;
            *any |= *open;
        }
        same
    });
    let entries: Vec<(u128, bool)> = phrases.iter().map(|&(_, cues, open)| (cues, open)).collect();
    let patterns = phrases.iter().enumerate().map(|(index, (phrase, ..))| (*phrase, index as u32));
    // The tables are fixed and a test builds them: no phrase is empty, none stands twice.
    let automaton = DoubleArrayAhoCorasick::with_values(patterns).expect("phrases make an automaton");
    Lexicon { automaton, entries }
});

impl Hits {
    /// Finds all phrases of a folded sentence.
    pub fn of(plain: &str) -> Hits {
        let lexicon = &*LEXICON;
        let bytes = plain.as_bytes();
        let mut hits = Hits::default();
        for found in lexicon.automaton.find_overlapping_iter(plain) {
            let (cues, open) = lexicon.entries[found.value() as usize];
            let (start, end) = (found.start(), found.end());
            if !begins_word(bytes, start) || (!open && !ends_word(bytes, end)) {
                continue;
            }
            hits.any |= cues;
            hits.all.push(Hit { cues, start, end });
        }
        hits
    }

    /// Whether there is a phrase of the kind.
    pub fn has(&self, cue: Cue) -> bool {
        self.any & (1 << cue as u8) != 0
    }

    /// The phrases of the kind, in order of their ends.
    pub fn of_kind(&self, cue: Cue) -> impl Iterator<Item = Hit> + '_ {
        let bit = 1 << cue as u8;
        self.all.iter().copied().filter(move |hit| hit.cues & bit != 0)
    }
}

/// Whether no word runs on over the left edge.
pub fn begins_word(bytes: &[u8], start: usize) -> bool {
    start == 0 || !bytes[start].is_ascii_alphanumeric() || !bytes[start - 1].is_ascii_alphanumeric()
}

/// Whether no word runs on over the right edge; an apostrophe with a letter behind it belongs to the word.
pub fn ends_word(bytes: &[u8], end: usize) -> bool {
    if end == 0 || !bytes[end - 1].is_ascii_alphanumeric() {
        return true;
    }
    match bytes.get(end) {
        Some(b'\'') => !bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric),
        Some(byte) => !byte.is_ascii_alphanumeric(),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_to_word_edges() {
        assert!(Hits::of("how are you").has(Cue::Courtesy));
        assert!(!Hits::of("how are young people").has(Cue::Courtesy));
        assert!(Hits::of("最近好嗎").has(Cue::Courtesy));
    }
}
