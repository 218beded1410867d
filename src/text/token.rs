//! Words, numbers and marks with their places: the units that rules, sentences and comparisons work on.

use super::short_word::Letters;
use super::{ShortWord, Span, fold_char, fold_word};

/// A word of the vocabulary of a rule pack; [`WordId::UNKNOWN`] for every other word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct WordId(pub u32);

impl WordId {
    pub const UNKNOWN: WordId = WordId(0);
}

/// Where the tokenizer looks words up: words, clitics (folded, as `'s`), numbers and marks.
pub trait Vocabulary {
    /// The id of a folded word (see [`fold_word`]).
    fn id(&self, folded: &str) -> WordId;
    /// The same for a short one.
    fn id_of_short(&self, word: ShortWord) -> WordId;
}

/// The vocabulary without words.
impl Vocabulary for () {
    fn id(&self, _: &str) -> WordId {
        WordId::UNKNOWN
    }

    fn id_of_short(&self, _: ShortWord) -> WordId {
        WordId::UNKNOWN
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner apostrophes (`O'Brien`, `don't`), digits after the first letter (`G20`) and the full
    /// stops of initialisms (`U.S.`).
    Word,
    /// A clitic split off its word: `'s`, `'re`, `'ll`, `'ve`, `'d`, `'m`.
    Clitic,
    /// Digits with inner commas and points: `1,234.5`.
    Number,
    /// One mark, or a run that is read as one: `...`, `--`, `''`.
    Mark,
}

/// A token. Blank space is not a token; `spaced` tells whether some stood before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub word: WordId,
    pub kind: TokenKind,
    /// Blank space, or the start of the text, stands before the token.
    pub spaced: bool,
    /// The first letter is upper case.
    pub capital: bool,
    /// Two letters or more, and all of them upper case (`NATO`, `U.S.`).
    pub upper: bool,
}

const CLITICS: [&str; 6] = ["s", "re", "ll", "ve", "d", "m"];
/// Sizes the vector of tokens; news in English has a token every 4.7 bytes, and growing would double it.
const BYTES_PER_TOKEN: usize = 4;
/// No sign or code of a currency is longer.
const LONGEST_CODE: usize = 4;
/// No word of any language is longer; longer runs of letters are unknown words and are not looked up.
const LONGEST_WORD: usize = 64;

/// Splits `text` into tokens. Linear in the text.
pub fn tokenize(text: &str, vocabulary: &impl Vocabulary) -> Vec<Token> {
    tokenize_money(text, vocabulary, |_| false)
}

/// The same; `is_code` tells of letters as printed, with a mark right before them where there is one, whether they are
/// the code of a currency (`USD`, `$US`), which is a word of its own right before its number.
pub fn tokenize_money(text: &str, vocabulary: &impl Vocabulary, is_code: impl Fn(&str) -> bool) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / BYTES_PER_TOKEN);
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
            tokens.push(Token { span, word, kind: TokenKind::Word, spaced, capital, upper });
            at = end;
            spaced = false;
            continue;
        }
        if is_lone_mark(bytes, at) {
            let span = Span::new(offset(at), offset(at + 1));
            let word = words.of_ascii(bytes[at]);
            tokens.push(Token { span, word, kind: TokenKind::Mark, spaced, capital: false, upper: false });
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
        let (kind, end) = scan(text, at, c, tokens.last(), spaced);
        let before = tokens.last().filter(|t: &&Token| t.kind == TokenKind::Mark && !spaced);
        let end = if c.is_ascii_uppercase() { code_end(text, before, at, end, &is_code).unwrap_or(end) } else { end };
        let span = Span::new(offset(at), offset(end));
        let piece = &text[at..end];
        let word = words.id(piece, c);
        let capital = kind == TokenKind::Word && c.is_uppercase();
        let upper = capital && piece.len() > 1 && is_upper(piece);
        tokens.push(Token { span, word, kind, spaced, capital, upper });
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

/// Whether a word of so many ASCII letters ends before the byte: a space or a mark that joins nothing.
fn ends_word(next: Option<u8>, letters: usize) -> bool {
    next.is_none_or(|b| {
        b.is_ascii() && !b.is_ascii_alphanumeric() && b != b'\'' && (!matches!(b, b'.' | b'-') || letters > 1)
    })
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

fn scan(text: &str, at: usize, c: char, before: Option<&Token>, spaced: bool) -> (TokenKind, usize) {
    if c.is_ascii_digit() || (c.is_numeric() && fold_char(c).is_ascii_digit()) {
        return (TokenKind::Number, number_end(text, at));
    }
    if c.is_alphabetic() {
        return (TokenKind::Word, word_end(text, at));
    }
    let rest = &text[at + c.len_utf8()..];
    let apostrophe = is_apostrophe(c) || is_mistaken_apostrophe(c) && is_clitic_at(rest);
    if apostrophe && !spaced && before.is_some_and(|t| t.kind == TokenKind::Word) {
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).take(3).count();
        if CLITICS.iter().any(|clitic| rest[..letters].eq_ignore_ascii_case(clitic)) {
            return (TokenKind::Clitic, at + c.len_utf8() + letters);
        }
    }
    (TokenKind::Mark, mark_end(text, at, c))
}

fn word_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let end = start + bytes[start..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    if let Some(end) = letter_word_end(bytes, start, end) {
        return end;
    }
    // Nearly every word ends here: before a space or a mark that joins nothing.
    if ends_word(bytes.get(end).copied(), end - start) {
        return end;
    }
    if let Some(end) = initialism_end(text, start) {
        return end;
    }
    let mut end = start;
    let mut chars = text[start..].char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let joins = c.is_alphanumeric() || is_combining(c);
        if joins {
            end = start + i + c.len_utf8();
            continue;
        }
        let followed = chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        let rest = &text[start + i + c.len_utf8()..];
        if followed && (is_apostrophe(c) && !is_clitic_at(rest) || is_mistaken_apostrophe(c) && is_not_at(rest)) {
            continue;
        }
        break;
    }
    end
}

/// The end of letters that are a word of their own before a number: codes of currencies, and whatever stands before a
/// number with inner marks (`RM23.50`).
fn code_end(
    text: &str,
    mark: Option<&Token>,
    start: usize,
    end: usize,
    is_code: impl Fn(&str) -> bool,
) -> Option<usize> {
    let bytes = text.as_bytes();
    let letters = bytes[start..end].iter().take(LONGEST_CODE + 1).take_while(|b| b.is_ascii_alphabetic()).count();
    let behind = start + letters;
    if letters > LONGEST_CODE || !bytes[behind..end].first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let digits = bytes[behind..end].iter().take_while(|b| b.is_ascii_digit()).count();
    let marked = behind + digits == end && number_end(text, behind) > end;
    let coded = || mark.is_some_and(|mark| is_code(&text[mark.span.start as usize..behind]));
    (marked || is_code(&text[start..behind]) || coded()).then_some(behind)
}

/// The end of `e-mail` or `T-shirt`: a single letter joined to a word.
fn letter_word_end(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let rest = bytes.get(end + 1..).filter(|_| end == start + 1 && bytes[end] == b'-')?;
    let letters = rest.iter().take_while(|b| b.is_ascii_lowercase()).count();
    (letters > 1).then_some(end + 1 + letters)
}

/// The end of `U.S.` or `J.K.`: two single letters or more, each with its full stop.
fn initialism_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    let mut letters = 0;
    while at + 1 < bytes.len() && bytes[at].is_ascii_alphabetic() && bytes[at + 1] == b'.' {
        letters += 1;
        at += 2;
    }
    if letters >= 2 && !bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) { Some(at) } else { None }
}

fn is_clitic_at(rest: &str) -> bool {
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).take(3).count();
    let ends = !rest[letters..].chars().next().is_some_and(char::is_alphanumeric);
    ends && CLITICS.iter().any(|clitic| rest[..letters].eq_ignore_ascii_case(clitic))
}

/// Whether the rest of `don't` stands here.
fn is_not_at(rest: &str) -> bool {
    rest.starts_with(['t', 'T']) && !rest[1..].starts_with(char::is_alphanumeric)
}

fn number_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    if !bytes[start].is_ascii() {
        return start + char_at(text, start).len_utf8();
    }
    let mut at = start;
    while at < bytes.len() {
        let inner = matches!(bytes[at], b',' | b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !(bytes[at].is_ascii_digit() || inner) {
            break;
        }
        at += 1;
    }
    at
}

/// Runs of full stops, hyphens, single quotation marks and grave accents are one mark.
fn mark_end(text: &str, start: usize, c: char) -> usize {
    let longest = match c {
        '.' | '-' => usize::MAX,
        '\'' | '’' | '`' | '‘' => 2,
        _ => 1,
    };
    text[start..].chars().take_while(|&next| next == c).take(longest).map(char::len_utf8).sum::<usize>() + start
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Marks that are printed for an apostrophe, and are one only where a clitic follows: `the mayor‘s`.
fn is_mistaken_apostrophe(c: char) -> bool {
    matches!(c, '‘' | '‛' | '`' | '´' | '′')
}

fn is_combining(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

fn is_upper(piece: &str) -> bool {
    if piece.as_bytes()[1].is_ascii_lowercase() {
        return false;
    }
    piece.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
        && piece.chars().filter(|c| c.is_alphabetic()).count() > 1
}

fn char_at(text: &str, at: usize) -> char {
    let byte = text.as_bytes()[at];
    if byte.is_ascii() {
        return char::from(byte);
    }
    text[at..].chars().next().unwrap_or('\0')
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
