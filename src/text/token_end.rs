//! Where words, numbers and marks end.

use super::fold::is_typographic;
use super::{Token, TokenKind, fold_char, is_letter};

const CLITICS: [&str; 6] = ["s", "re", "ll", "ve", "d", "m"];
/// No sign or code of a currency is longer.
const LONGEST_CODE: usize = 4;

/// The kind of the token that starts with `c`, and where it ends.
pub(super) fn piece(text: &str, at: usize, c: char, before: Option<&Token>, spaced: bool) -> (TokenKind, usize) {
    if c.is_ascii_digit() || (!is_typographic(c) && c.is_numeric() && fold_char(c).is_ascii_digit()) {
        return (TokenKind::Number, number_end(text, at));
    }
    if is_letter(c) {
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
pub(super) fn code_end(
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

/// Whether a word of so many ASCII letters ends before the byte: a space or a mark that joins nothing.
pub(super) fn ends_word(next: Option<u8>, letters: usize) -> bool {
    next.is_none_or(|b| {
        b.is_ascii() && !b.is_ascii_alphanumeric() && b != b'\'' && (!matches!(b, b'.' | b'-') || letters > 1)
    })
}

pub(super) fn char_at(text: &str, at: usize) -> char {
    let byte = text.as_bytes()[at];
    if byte.is_ascii() {
        return char::from(byte);
    }
    text[at..].chars().next().unwrap_or('\0')
}
