use super::offset_map::OffsetMap;
use crate::text::{Span, count_bytes};
use std::ops::Range;
use std::sync::OnceLock;

/// Every so many bytes of the decoded file its line and column are kept, so that a look-up reads less than this.
const CHECKPOINT_EVERY: usize = 256;

/// The way from the text of an article back to its file.
#[derive(Debug, Default)]
pub struct Origin {
    /// From the text back to the decoded file: format, cuts, repairs.
    levels: Vec<OffsetMap>,
    decoded: String,
    /// Line and column, from 1, at every multiple of [`CHECKPOINT_EVERY`] (of the first character from there on).
    /// Found when somebody asks.
    checkpoints: OnceLock<Vec<(u32, u32)>>,
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
    pub(super) fn new(levels: Vec<OffsetMap>, decoded: String, encoding: OffsetMap) -> Self {
        Self { levels, decoded, checkpoints: OnceLock::new(), encoding }
    }

    /// Where a span of the article's text stands in the file. Takes time logarithmic in the length of the file.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        let range = self.decoded(span);
        let (line, column) = self.line_and_column(range.start);
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

    fn line_and_column(&self, at: usize) -> (usize, usize) {
        let at = boundary(&self.decoded, at);
        let mut index = at / CHECKPOINT_EVERY;
        if boundary(&self.decoded, index * CHECKPOINT_EVERY) > at {
            index -= 1;
        }
        let checkpoints = self.checkpoints.get_or_init(|| checkpoints(&self.decoded));
        let (line, column) = checkpoints.get(index).copied().unwrap_or((1, 1));
        let mut position = Position { line, column };
        position.advance(&self.decoded, boundary(&self.decoded, index * CHECKPOINT_EVERY)..at);
        (position.line as usize, position.column as usize)
    }
}

fn checkpoints(decoded: &str) -> Vec<(u32, u32)> {
    let mut checkpoints = Vec::with_capacity(decoded.len() / CHECKPOINT_EVERY + 1);
    let mut position = Position::default();
    let mut at = 0;
    while at <= decoded.len() {
        checkpoints.push((position.line, position.column));
        let next = boundary(decoded, at + CHECKPOINT_EVERY);
        position.advance(decoded, boundary(decoded, at)..next);
        at += CHECKPOINT_EVERY;
    }
    checkpoints
}

/// Line and column, from 1.
struct Position {
    line: u32,
    column: u32,
}

impl Default for Position {
    fn default() -> Self {
        Self { line: 1, column: 1 }
    }
}

impl Position {
    /// Moves over `range`. A line ends with LF, CR LF or CR.
    fn advance(&mut self, text: &str, range: std::ops::Range<usize>) {
        let bytes = text.as_bytes();
        let ends = |at: usize| match bytes[at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let mut line_start = range.start;
        if count_bytes(&bytes[range.clone()], |b| b == b'\n' || b == b'\r') > 0 {
            for at in range.clone().filter(|&at| ends(at)) {
                self.line += 1;
                self.column = 1;
                line_start = at + 1;
            }
        }
        let chars = count_bytes(&bytes[line_start..range.end], |b| b & 0xC0 != 0x80);
        self.column += u32::try_from(chars).unwrap_or(u32::MAX);
    }
}

/// The first character boundary from `at` on.
fn boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_agree_with_counting() {
        let text = "één\r\ntwee — drie\rvier\n".repeat(400) + &"é😀".repeat(2000);
        let mut map = OffsetMap::default();
        map.copy(0, text.len());
        let mut encoding = OffsetMap::default();
        encoding.copy(0, text.len());
        let origin = Origin::new(vec![map], text.clone(), encoding);
        let (mut line, mut column) = (1, 1);
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let start = u32::try_from(at).unwrap();
            let place = origin.place(Span::new(start, start + u32::try_from(c.len_utf8()).unwrap()));
            assert_eq!((place.line, place.column, place.start), (line, column, at), "at {at}");
            let crlf = c == '\r' && chars.peek().is_some_and(|(_, next)| *next == '\n');
            if (c == '\n' || c == '\r') && !crlf {
                (line, column) = (line + 1, 1);
            } else {
                column += 1;
            }
        }
    }
}
