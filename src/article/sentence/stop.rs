use crate::text::{Token, TokenKind};

/// A token with which a sentence may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    Full,
    /// The full stop of an initialism is part of its token.
    Inside,
    /// `?` or `!`
    Strong,
    Ellipsis,
}

impl Stop {
    pub(super) fn of(token: &Token, text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        match token.kind {
            TokenKind::Word => (bytes[token.span.end as usize - 1] == b'.').then_some(Stop::Inside),
            TokenKind::Mark => match bytes[token.span.start as usize] {
                b'.' if token.span.len() == 1 => Some(Stop::Full),
                b'.' => Some(Stop::Ellipsis),
                b'?' | b'!' => Some(Stop::Strong),
                byte if byte.is_ascii() => None,
                _ => match token.span.of(text) {
                    "…" => Some(Stop::Ellipsis),
                    "‼" | "⁇" | "⁉" | "⁈" => Some(Stop::Strong),
                    _ => None,
                },
            },
            _ => None,
        }
    }
}
