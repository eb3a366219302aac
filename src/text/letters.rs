//! Letters without what stands on them: é is e, Ł is l, Ａ is a. Latin letters alone; two small rows of base letters take the
//! place of Unicode's decomposition tables, which are sixty kilobytes of a worker's module when packed.

/// The base letters of U+00C0 to U+024F; `?` where there is no single one.
const LATIN: &[u8; 400] = b"\
    aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggggggg\
    hhhhiiiiiiiiii??jjkk?llllll??llnnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz?????????\
    ????????????????????????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aaaa????ggkkoo\
    oo??j???gg??nnaa??ooaaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????";

/// The base letters of U+1E00 to U+1EFF, with which Vietnamese is written; `?` where there is no single one.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss\
    ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
    iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

/// The small base letter of a Latin letter, small or capital, half or full width; any other character as it is.
pub fn base(c: char) -> char {
    let found = match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{C0}'..='\u{24F}' => char::from(LATIN[c as usize - 0xC0]),
        '\u{1E00}'..='\u{1EFF}' => char::from(LATIN_ADDITIONAL[c as usize - 0x1E00]),
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).map_or(c, |c| c.to_ascii_lowercase()),
        '\u{3000}' => ' ',
        _ => c,
    };
    if found == '?' && c != '?' && c != '？' { c } else { found }
}

/// Whether a character stands on the letter before it, as the accent of a letter typed in two parts does.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_off_what_stands_on_a_letter() {
        let bases = |text: &str| text.chars().filter(|&c| !is_mark(c)).map(base).collect::<String>();
        assert_eq!(bases("Zoë Łukasz Nguyễn Ｋｉｔｈ？ 林ß"), "zoe lukasz nguyen kith? 林ß");
        assert_eq!(bases("Zoe\u{308} İŞ"), "zoe is");
    }
}
