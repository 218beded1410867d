//! The words of a name as they are compared.

use crate::text::{Span, Token, TokenKind, fold_word};

/// The words of a name: folded, without full stops, titles and suffixes aside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct NameParts {
    /// `donald j trump`
    pub key: String,
    pub words: Vec<String>,
    /// How many of them there are without a suffix (Jr.); at least one.
    pub core: usize,
}

impl NameParts {
    /// The parts of the name under `span`; `tokens` are those of the mention.
    pub fn of(text: &str, tokens: &[Token], span: Span, is_suffix: impl Fn(&Token) -> bool) -> Self {
        let mut words = Vec::new();
        let mut joined = false;
        let mut suffixes = 0;
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
            suffixes = if is_suffix(token) { suffixes + 1 } else { 0 };
            let mut word = fold_word(inside.of(text));
            word.retain(|c| c != '.');
            match words.last_mut() {
                Some(last) if joined && !token.spaced => {
                    let last: &mut String = last;
                    last.push('-');
                    last.push_str(&word);
                }
                _ => words.push(word),
            }
            joined = false;
        }
        let core = words.len().saturating_sub(suffixes).max(1).min(words.len());
        Self { key: words.join(" "), words, core }
    }
}
