//! # What
//! The draft greets a name that is no part of the recipient's name: somebody else's, or theirs misspelt. Their parts are
//! nicknames, initials, a surname with its title, the English name beside a Chinese one. A Chinese name without an
//! English one on the page may go by any English name.
//!
//! # Why
//! Nothing says "this was meant for another" as plainly as the wrong name in the first line.
//!
//! # Example
//! > To Kirsten: "Hi Kristin, …". To 怡君: 「怡均您好，……」
//!
//! Instead: the name as their page has it.
//!
//! # Source
//! Practice; nobody has measured it.

use crate::brief::{Details, Level};
use crate::coach::{Draft, Remark, Rule};
use crate::text::names::{Fit, Name, is_given, plain};

/// The rule.
pub static RULE: Rule = Rule { code: "wrong-name", level: Level::Fix, check };

fn check(draft: &Draft) -> Vec<Remark> {
    let Some(greeted) = &draft.greeting.name else { return Vec::new() };
    if draft.names.is_empty() || draft.names.iter().any(Name::is_empty) {
        return Vec::new();
    }
    let said = draft.text.slice(greeted.span);
    // "Dear Gogoro," greets the firm.
    let pages = || draft.brief.recipients.iter();
    let is_firm = |page: &crate::brief::Page| page.employers.iter().any(|employer| plain(employer).contains(&plain(said)));
    if !greeted.han && pages().any(is_firm) {
        return Vec::new();
    }
    let words: Vec<&str> = said.split_whitespace().map(plain_word).collect();
    let fits = |name: &Name| match greeted.han {
        true => name.fits_han(said, greeted.titled),
        false => name.fits_latin(&words, greeted.titled),
    };
    if draft.names.iter().any(|name| fits(name) != Fit::No) {
        return Vec::new();
    }
    let near = draft.names.iter().any(|name| if greeted.han { name.near_han(said) } else { words.iter().any(|word| name.near(word)) });
    // A bare word with a comma is a name where it is like theirs, or a common one.
    let told = draft.text.source[greeted.span.end..].trim_start_matches([',', ' ', '，']);
    let told_of = ["who", "whose", "which", "my", "our", "the", "and", "your", "his", "her"];
    let told_of = told_of.contains(&told.split(' ').next().unwrap_or(""));
    let name = near || greeted.sure || !greeted.han && !told_of && words.iter().all(|word| is_given(&plain(word)));
    if !name {
        return Vec::new();
    }
    let details = Details { words: Some(said.to_owned()), name: Some(draft.names[0].short()), ..Details::default() };
    vec![Remark { span: Some(greeted.span), details }]
}

/// A word of a greeting without its full stop and without the Japanese and Korean titles that hang on names.
fn plain_word(word: &str) -> &str {
    let word = word.trim_end_matches('.');
    let titles = ["-san", "-sama", "-sensei", "-kun", "-ssi", "-nim"];
    titles.iter().find_map(|title| word.strip_suffix(title)).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::testing::{brief, flags, silent, tells, to};

    #[test]
    fn flags_another_name() {
        flags(&RULE, to("Gerald Lippert", "Hi Jerome, you were quoted."), "Jerome");
        flags(&RULE, to("Sabine Krüger", "Dear Ms. Kramer,\n\nthank you"), "Kramer");
        flags(&RULE, to("Kirsten Møller", "Hi Kristin, could you look?"), "Kristin");
        flags(&RULE, to("Michael Stone", "hi micheal, quick one"), "micheal");
        flags(&RULE, to("Michael Stone", "Micheal, quick one"), "Micheal");
        flags(&RULE, to("Stephen Lo 羅世豐", "Hi Steven 學長，我九月要去"), "Steven");
        flags(&RULE, to("章雅雯", "張老師您好，打擾"), "張");
        flags(&RULE, to("范姜明", "江先生您好，我想"), "江");
        flags(&RULE, to("陳怡君", "怡均，好久不見！"), "怡均");
        flags(&RULE, to("陳怡君", "嗨佩珊，上次"), "佩珊");
        flags(&RULE, to("David Chen", "王經理您好"), "王");
        let details = Details { words: Some("佩珊".to_owned()), name: Some("怡君".to_owned()), ..Details::default() };
        tells(&RULE, to("陳怡君", "嗨佩珊，上次"), details);
    }

    #[test]
    fn silent_on_their_own_names() {
        for (name, draft) in [
            ("Robert Ekholm", "Hi Bob, sorry"), ("王建宏 (Jason Wang)", "Hi Jason, our"), ("王建宏", "Hi Jason, our"), ("Elizabeth Hale", "Dear Liz,"),
            ("Hiroshi Tanaka", "Hello Mr. Tanaka, I"), ("Hung Chia-Jung", "Dear Manager Hung, the"), ("Ko Shu-Wen", "Hey Shu-Wen, saw"),
            ("Ngozi Obi", "Dear Ms. Obi, is"), ("游士賢", "士賢大哥，上次"), ("Jerry Huang 黃俊傑", "黃先生您好，我是"), ("陳彥甫", "陳醫師您好，我叫阿弘"),
            ("歐陽靜", "歐陽老師您好，想"), ("廖俊宏", "哥，真的超級"), ("Winnie Pai 白詠恩", "谢谢你上次"), ("高詩涵", "高興認識您"), ("謝明翰", "謝謝，收到"),
        ] {
            silent(&RULE, to(name, draft));
        }
    }

    #[test]
    fn silent_where_nobody_is_named() {
        for draft in ["Hi there, how are you?", "Dear Hiring Manager,", "Hi all,", "老師您好，", "您好，我是王小明", "最近，我在想", "Hi, Anna here.", "Actually, no.", "團隊您好，"] {
            silent(&RULE, to("Ann Example", draft));
            silent(&RULE, to("陳怡君", draft));
        }
        silent(&RULE, brief("Hi David, nobody knows whom this is for"));
        silent(&RULE, to("", "Hi David,"));
    }
}
