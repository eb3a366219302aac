//! A person both know. What such a person said of the reader is a note, and `your_note.rs`'s.

use super::Kind;
use crate::brief::Details;
use crate::hooks::ground::Ground;
use crate::hooks::touchy::fell_out;
use crate::hooks::{Found, Said};
use crate::text::same::{Person, Spoken, fold};

/// # What
/// A person both know, unless a note says that they fell out, or the draft names them already.
/// # Why
/// A name in common turns a stranger into somebody's friend.
/// # Example
/// We both know Mei-Ling Lin.
/// # Source
/// Seed B: say how you found them.
pub const KIND: Kind = Kind { name: "mutual", owed: false, find, say };

fn find(ground: &Ground, found: &mut Vec<Found>) {
    let reader = Person::new(&ground.reader.name);
    let me = Person::new(&ground.brief.me.name);
    let lines: Vec<Spoken> = ground.sentences().map(|(line, _)| Spoken::new(line)).collect();
    let notes: Vec<Spoken> = ground.notes.iter().map(|folded| Spoken::new(folded)).collect();
    for (at, name) in ground.reader.mutuals.iter().enumerate() {
        let person = &ground.mutuals()[at];
        if name.trim().is_empty() || person.same(&reader) || person.same(&me) {
            continue;
        }
        if ground.count_used(name, lines.iter().any(|line| person.named_in(line))) {
            continue;
        }
        let mut score = 52;
        let whole = fold(name);
        if notes.iter().zip(&ground.notes).any(|(note, folded)| mentions(&whole, person, note, folded)) {
            score += 12;
        }
        if !ground.first_contact {
            score -= 8;
        }
        found.push(Found { evidence: format!("mutuals:{name}"), score, at });
    }
}

fn mentions(whole: &str, person: &Person, note: &Spoken, folded: &str) -> bool {
    note.may_hold(whole) && folded.contains(whole) || person.named_in(note)
}

fn say(ground: &Ground, found: &Found) -> Option<Said> {
    let name = ground.reader.mutuals.get(found.at)?;
    let person = &ground.mutuals()[found.at];
    let whole = fold(name);
    let out =
        ground.notes.iter().any(|folded| mentions(&whole, person, &Spoken::new(folded), folded) && fell_out(folded));
    if out {
        return None;
    }
    let text = if ground.zh() {
        let gap = if name.is_ascii() { " " } else { "" };
        [format!("我們都認識{gap}{name}。"), format!("我也認識{gap}{name}，……")]
            [ground.pick(&found.evidence, &[0, 0, 1])]
        .clone()
    } else {
        [format!("We both know {name}."), format!("We have {name} in common: …")]
            [ground.pick(&found.evidence, &[0, 0, 1])]
        .clone()
    };
    Some(Said { text, details: Details { name: Some(name.clone()), ..Details::default() } })
}

#[cfg(test)]
mod tests {
    use crate::hooks::kinds::testing::{about, reader};

    #[test]
    fn known_in_both_scripts() {
        let facts = r#""mutuals":["Mei-Ling Lin"]"#;
        assert_eq!(reader(facts, "Hi Ana,", "mutual"), ["mutuals:Mei-Ling Lin"]);
        assert!(reader(facts, "David 你好，美玲說一定要來找你。", "mutual").is_empty());
    }

    #[test]
    fn not_where_they_fell_out() {
        let brief = about(
            r#""mutuals":["Erik Aas"]"#,
            r#""notes":[{"id":"n2","text":"Erik Aas left on bad terms","at":"2026-02-01"}]"#,
            "Hi Ana,",
        );
        assert!(crate::hooks::suggest(&brief).iter().all(|hook| hook.kind != "mutual"));
    }
}
