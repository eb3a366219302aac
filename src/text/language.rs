//! Which language a text or a sentence is written in. What is said in it is not looked at here.

/// The languages Kith speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English, and whatever else is written in Latin letters.
    #[default]
    En,
    /// Chinese.
    Zh,
}

/// Whether a character is Han.
pub fn is_han(c: char) -> bool {
    // 々 stands in a block of symbols but repeats the character before it, so it is written as Han.
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3347F}' | '\u{3005}')
}

/// Whether a character is a letter or a digit, as `char::is_alphanumeric` says: the marks and characters that nearly all
/// texts are made of without its tables, which took a twelfth of the time of a Chinese draft.
pub fn is_alphanumeric(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphanumeric(),
        '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' => true,
        '\u{2010}'..='\u{205E}'
        | '\u{3001}'..='\u{3003}'
        | '\u{3008}'..='\u{3020}'
        | '\u{FF01}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF20}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// The language of a text: Chinese where its Han characters are at least as many as its Latin words.
pub fn language(text: &str) -> Lang {
    if text.is_ascii() {
        return Lang::En;
    }
    // Counted by hand: the tables of Unicode's word breaks took most of the time of a Chinese message.
    let (mut han, mut latin, mut within) = (0, 0, false);
    for c in text.chars() {
        let written_as_han = is_han(c);
        let letter = !written_as_han && is_alphanumeric(c) && c.is_alphabetic();
        han += usize::from(written_as_han);
        latin += usize::from(letter && !within);
        within = letter || within && (c.is_ascii_digit() || matches!(c, '\'' | '’' | '_'));
    }
    if han == 0 {
        return Lang::En;
    }
    if han >= latin { Lang::Zh } else { Lang::En }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_unicode() {
        assert!(('\0'..=char::MAX).all(|c| is_alphanumeric(c) == c.is_alphanumeric()));
    }

    #[test]
    fn counts_characters_against_words() {
        assert_eq!(language("Hi 彥廷"), Lang::Zh);
        assert_eq!(language("Dear Dr. Lin 您好"), Lang::En);
        assert_eq!(language("really enjoyed your lightning talk 謝謝！"), Lang::En);
        assert_eq!(language("最近在看 strict concurrency 的文件"), Lang::Zh);
        assert_eq!(language(""), Lang::En);
        assert_eq!(language("🎉 42"), Lang::En);
    }
}
