use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// One typographic variant to one plain character: curly marks to straight ones, any dash to `-`, any space to a
/// space, full-width digits to ASCII. Everything else stays.
#[must_use]
pub fn fold_char(c: char) -> char {
    match c {
        '‘' | '’' | '‛' | 'ʼ' | '′' | '´' | '`' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => ' ',
        '０'..='９' => char::from(b'0' + u8::try_from(c as u32 - '０' as u32).unwrap_or(0)),
        _ => c,
    }
}

/// [`char::is_alphabetic`], quickly of what most English texts have beyond ASCII: curly marks and dashes.
#[must_use]
pub fn is_letter(c: char) -> bool {
    !is_typographic(c) && c.is_alphabetic()
}

/// General punctuation: no letter or number is in it.
pub(super) fn is_typographic(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{206f}')
}

/// A word as it is looked up and compared: lower case, without accents, with plain apostrophes and hyphens.
#[must_use]
pub fn fold_word(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(|c| fold_char(c).to_lowercase()).collect()
}
