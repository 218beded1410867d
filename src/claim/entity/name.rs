//! The words of a name as they are compared.

use crate::text::{Span, Token, TokenKind, fold_word};
use compact_str::CompactString;

/// The words of a name: folded, without full stops and titles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct NameParts {
    /// `donald j trump jr`
    pub key: CompactString,
    /// The length of the key without a suffix (Jr.), in bytes.
    core: usize,
    /// Where its first word ends.
    first: usize,
    /// Where its last word starts.
    last: usize,
    /// How many words the key has without a suffix.
    pub count: usize,
}

impl NameParts {
    /// The parts of the name under `span`; `tokens` are those of the mention.
    pub fn of(text: &str, tokens: &[Token], span: Span, is_suffix: impl Fn(&Token) -> bool) -> Self {
        let mut parts = Self { key: CompactString::with_capacity(span.len() as usize), ..Self::default() };
        parts.read(text, tokens, span, is_suffix);
        parts
    }

    /// Becomes the parts of another name, in the memory that it has.
    pub fn read(&mut self, text: &str, tokens: &[Token], span: Span, is_suffix: impl Fn(&Token) -> bool) {
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        *self = Self { key, ..Self::default() };
        let parts = self;
        let (mut joined, mut start) = (false, 0);
        for token in tokens {
            let inside = Span::new(token.span.start, token.span.end.min(span.end));
            match token.kind {
                TokenKind::Mark => {
                    joined = matches!(inside.of(text), "-" | "‐" | "‑");
                    continue;
                }
                TokenKind::Clitic => continue,
                TokenKind::Word | TokenKind::Number => {}
            }
            let compound = joined && !token.spaced() && !parts.key.is_empty();
            joined = false;
            if !parts.key.is_empty() {
                parts.key.push(if compound { '-' } else { ' ' });
            }
            if !compound {
                start = parts.key.len();
            }
            let piece = inside.of(text);
            if piece.is_ascii() && !piece.contains('.') {
                let before = parts.key.len();
                parts.key.push_str(piece);
                parts.key[before..].make_ascii_lowercase();
            } else {
                parts.key.extend(fold_word(piece).chars().filter(|c| *c != '.'));
            }
            if parts.count == 0 || compound || !is_suffix(token) {
                parts.count += usize::from(!compound);
                (parts.core, parts.last) = (parts.key.len(), start);
                if start == 0 {
                    parts.first = parts.core;
                }
            }
        }
    }

    /// The name without a suffix.
    pub fn core(&self) -> &str {
        &self.key[..self.core]
    }

    pub fn first(&self) -> &str {
        &self.key[..self.first]
    }

    pub fn last(&self) -> &str {
        &self.key[self.last..self.core]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn first_and_last_are_words_of_the_key_without_its_suffix() {
        let mut again = NameParts::default();
        for (name, first, last, count) in [
            ("Ann Bell", "ann", "bell", 2),
            ("Bell", "bell", "bell", 1),
            ("J. K. Bell Jr.", "j", "bell", 3),
            ("Jr. Bell", "jr", "bell", 2),
            ("Samir al-Haddad", "samir", "al-haddad", 2),
            ("Al-Haddad", "al-haddad", "al-haddad", 1),
            ("André Bêll Jr", "andre", "bell", 2),
            ("", "", "", 0),
        ] {
            let tokens = tokenize(name, &());
            let span = Span::new(0, u32::try_from(name.len()).unwrap());
            let is_suffix = |token: &Token| token.span.of(name).starts_with("Jr");
            let parts = NameParts::of(name, &tokens, span, is_suffix);
            assert_eq!((parts.first(), parts.last(), parts.count), (first, last, count), "{name}");
            again.read(name, &tokens, span, is_suffix);
            assert_eq!(again, parts, "{name}");
        }
    }
}
