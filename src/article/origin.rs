use super::lines::Lines;
use super::offset_map::OffsetMap;
use crate::text::Span;
use std::ops::Range;

/// The way from the text of an article back to its file.
#[derive(Debug, Default)]
pub struct Origin {
    /// From the text back to the decoded file: format, cuts, repairs.
    levels: Vec<OffsetMap>,
    /// Of the decoded file, which is as large as the text and not kept itself.
    lines: Lines,
    /// From the decoded file to the stored one.
    encoding: OffsetMap,
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
    /// `levels` lead from the text to `decoded`, in the order in which they are walked back.
    pub(super) fn new(levels: Vec<OffsetMap>, decoded: &str, encoding: OffsetMap) -> Self {
        Self { levels, lines: Lines::of(decoded), encoding }
    }

    /// Where a span of the article's text stands in the file. Takes time logarithmic in the length of the file.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        let range = self.decoded(span);
        let (line, column) = self.lines.at(range.start);
        let stored = self.encoding.back(range);
        Place { start: stored.start, end: stored.end, line, column }
    }

    /// The bytes of the file that a span of the article's text stands for: [`Origin::place`] for those who do not ask for
    /// the line.
    #[must_use]
    pub fn stored(&self, span: Span) -> Range<usize> {
        self.encoding.back(self.decoded(span))
    }

    /// The range of the decoded file.
    fn decoded(&self, span: Span) -> Range<usize> {
        self.levels.iter().fold(span.range(), |range, level| level.back(range))
    }
}
