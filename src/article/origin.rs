use crate::text::Span;

/// The way from the text of an article back to its file.
#[derive(Debug, Default)]
pub struct Origin {
    stored: Vec<u8>,
}

/// A place in the file as stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Byte offsets.
    pub start: usize,
    pub end: usize,
    /// Of the start, from 1; the column in characters.
    pub line: usize,
    pub column: usize,
}

impl Origin {
    pub(super) fn new(stored: Vec<u8>) -> Self {
        Self { stored }
    }

    /// Where a span of the article's text stands in the file.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        let before = &self.stored[..span.start as usize];
        let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
        let from = before.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
        let column = String::from_utf8_lossy(&before[from..]).chars().count() + 1;
        Place { start: span.start as usize, end: span.end as usize, line, column }
    }
}
