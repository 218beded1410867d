//! Cuts a text into tokens.

use super::short_word::Letters;
use super::token::Shape;
use super::token_end::{char_at, code_end, ends_word, piece};
use super::{ShortWord, Span, Token, TokenKind, Vocabulary, WordId, fold_char, fold_word};

/// Sizes the vector of tokens; news in English has a token every 4.7 bytes, and growing would double it.
const BYTES_PER_TOKEN: usize = 4;
/// No word of any language is longer; longer runs of letters are unknown words and are not looked up.
const LONGEST_WORD: usize = 64;

/// Splits `text` into tokens. Linear in the text.
pub fn tokenize(text: &str, vocabulary: &impl Vocabulary) -> Vec<Token> {
    tokenize_money(text, vocabulary, |_| false)
}

/// The same; `is_code` tells of letters as printed, with a mark right before them where there is one, whether they are
/// the code of a currency (`USD`, `$US`), which is a word of its own right before its number.
pub fn tokenize_money(text: &str, vocabulary: &impl Vocabulary, is_code: impl Fn(&str) -> bool) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / BYTES_PER_TOKEN);
    let bytes = text.as_bytes();
    let mut words = Words { vocabulary, folded: String::with_capacity(LONGEST_WORD), marks: [None; 128] };
    let (mut at, mut spaced) = (0, true);
    while at < bytes.len() {
        if matches!(bytes[at], b' ' | b'\n') {
            at += 1;
            spaced = true;
            continue;
        }
        // Nearly every token is a word of ASCII letters.
        if let Some(Letters { word, len, upper }) = ShortWord::letters(&bytes[at..])
            && ends_word(bytes.get(at + len).copied(), len)
        {
            let end = at + len;
            let span = Span::new(offset(at), offset(end));
            let capital = bytes[at].is_ascii_uppercase();
            let (word, upper) = (vocabulary.id_of_short(word), upper && len > 1);
            tokens.push(Token::new(span, word, TokenKind::Word, Shape::new(spaced, capital, upper)));
            at = end;
            spaced = false;
            continue;
        }
        if is_lone_mark(bytes, at) {
            let span = Span::new(offset(at), offset(at + 1));
            let word = words.of_ascii(bytes[at]);
            let shape = Shape::new(spaced, false, false).ending(bytes[at]);
            tokens.push(Token::new(span, word, TokenKind::Mark, shape));
            at += 1;
            spaced = false;
            continue;
        }
        let c = char_at(text, at);
        if c.is_whitespace() {
            at += c.len_utf8();
            spaced = true;
            continue;
        }
        let (kind, end) = piece(text, at, c, tokens.last(), spaced);
        let before = tokens.last().filter(|t: &&Token| t.kind == TokenKind::Mark && !spaced);
        let end = if c.is_ascii_uppercase() { code_end(text, before, at, end, &is_code).unwrap_or(end) } else { end };
        let span = Span::new(offset(at), offset(end));
        let piece = &text[at..end];
        let word = words.id(piece, c);
        let capital = kind == TokenKind::Word && c.is_uppercase();
        let upper = capital && piece.len() > 1 && is_upper(piece);
        let shape = Shape::new(spaced, capital, upper).ending(bytes[end - 1]);
        tokens.push(Token::new(span, word, kind, shape));
        at = end;
        spaced = false;
    }
    tokens.shrink_to_fit();
    tokens
}

/// Whether an ASCII mark is a token by itself, as most are: it never runs on, and is no apostrophe.
fn is_lone_mark(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b'.' => bytes.get(at + 1) != Some(&b'.'),
        b'-' | b'\'' | b'`' => false,
        byte => byte.is_ascii_punctuation(),
    }
}

/// Finds the ids of words.
struct Words<'a, V> {
    vocabulary: &'a V,
    folded: String,
    /// The ids of single ASCII characters, as far as they were met.
    marks: [Option<WordId>; 128],
}

impl<V: Vocabulary> Words<'_, V> {
    /// The id of a token, whose first character is `c`.
    fn id(&mut self, piece: &str, c: char) -> WordId {
        if piece.len() > LONGEST_WORD {
            return WordId::UNKNOWN;
        }
        let plain = if c.is_ascii_alphanumeric() { c } else { fold_char(c) }.to_ascii_lowercase();
        if piece.len() == c.len_utf8() && plain.is_ascii() {
            return self.of_ascii(plain as u8);
        }
        self.folded.clear();
        let rest = &piece[c.len_utf8()..];
        if plain.is_ascii() && rest.is_ascii() {
            self.folded.push(plain);
            self.folded.push_str(rest);
            self.folded.make_ascii_lowercase();
            return self.vocabulary.id(&self.folded);
        }
        self.vocabulary.id(&fold_word(piece))
    }

    /// The id of a single ASCII character, folded.
    fn of_ascii(&mut self, byte: u8) -> WordId {
        let id = || self.vocabulary.id(char::from(byte).encode_utf8(&mut [0; 4]));
        *self.marks[usize::from(byte)].get_or_insert_with(id)
    }
}

fn is_upper(piece: &str) -> bool {
    if piece.as_bytes()[1].is_ascii_lowercase() {
        return false;
    }
    piece.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
        && piece.chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// Articles are at most 4 GB; the reader refuses larger files.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokenize(text, &()).iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn clitics_and_possessives_are_tokens_of_their_own() {
        assert_eq!(words("China’s aren't she'd O'Brien's"), ["China", "’s", "aren't", "she", "'d", "O'Brien", "'s"]);
        assert_eq!(words("China‘s don‘t it`s ‘s"), ["China", "‘s", "don‘t", "it", "`s", "‘", "s"]);
    }

    #[test]
    fn initialisms_keep_their_full_stops() {
        assert_eq!(words("U.S. officials. A.B.C. Jan. 3."), ["U.S.", "officials", ".", "A.B.C.", "Jan", ".", "3", "."]);
    }

    #[test]
    fn a_letter_and_its_word_are_one() {
        assert_eq!(
            words("e-mails, a T-shirt, 6-year-old A-B"),
            ["e-mails", ",", "a", "T-shirt", ",", "6", "-", "year", "-", "old", "A", "-", "B"]
        );
    }

    #[test]
    fn numbers_keep_inner_marks_and_leave_units() {
        assert_eq!(
            words("$1,234.5m, 60%, 90–98, 5th"),
            ["$", "1,234.5", "m", ",", "60", "%", ",", "90", "–", "98", ",", "5", "th"]
        );
    }

    #[test]
    fn codes_of_currencies_leave_their_numbers() {
        let text = "USD115, $US5m, RM23.50, COP26, US50";
        let tokens = tokenize_money(text, &(), |code| matches!(code, "USD" | "$US"));
        let words: Vec<_> = tokens.iter().map(|t| t.span.of(text)).collect();
        assert_eq!(words, ["USD", "115", ",", "$", "US", "5", "m", ",", "RM", "23.50", ",", "COP26", ",", "US50"]);
    }

    #[test]
    fn runs_of_marks_are_one_token() {
        assert_eq!(words("well... -- ''"), ["well", "...", "--", "''"]);
    }

    #[test]
    fn offsets_survive_every_script() {
        let text = "détente 中国 😀 x";
        for token in tokenize(text, &()) {
            assert!(!token.span.of(text).is_empty());
        }
    }
}
