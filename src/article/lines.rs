//! Lines and columns of a file, without its text.

use std::ops::Range;

/// Every so many bytes line and column are kept, so that a look-up reads less than this.
const CHECKPOINT_EVERY: usize = 256;
/// The bits of a block.
const BLOCK: usize = 64;
/// A byte repeated eight times: 1, and the highest bit.
const ONES: u64 = u64::from_le_bytes([1; 8]);
const TOPS: u64 = ONES * 0x80;

/// Where the lines of a text end and its characters start: a quarter of the bytes of the text, whatever it holds.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// Byte by byte, a bit for the last one of a line. A line ends with LF, CR LF or CR.
    ends: Vec<u64>,
    /// Byte by byte, a bit for those inside a character.
    inner: Vec<u64>,
    /// At every multiple of [`CHECKPOINT_EVERY`].
    checkpoints: Vec<Position>,
    /// The length of the text.
    len: usize,
}

/// Line and column, from 1.
#[derive(Debug, Clone, Copy)]
struct Position {
    line: u32,
    column: u32,
}

impl Lines {
    pub fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let blocks = bytes.len() / BLOCK + 1;
        let has_returns = bytes.contains(&b'\r');
        let (mut ends, mut inner) = (Vec::with_capacity(blocks), Vec::with_capacity(blocks));
        for start in (0..=bytes.len()).step_by(BLOCK) {
            let rest = &bytes[start..];
            let mut last = [0; BLOCK];
            let block = rest.first_chunk().unwrap_or_else(|| {
                last[..rest.len()].copy_from_slice(rest);
                &last
            });
            let feeds = bits(block, |eight| equal(eight, b'\n'));
            let returns = if has_returns { bits(block, |eight| equal(eight, b'\r')) } else { 0 };
            let next = u64::from(rest.get(BLOCK) == Some(&b'\n')) << (BLOCK - 1);
            ends.push(feeds | returns & !(feeds >> 1 | next));
            // 10 in front: the shift brings the second bit of every byte under its first one.
            inner.push(if block.is_ascii() { 0 } else { bits(block, |eight| eight & !(eight << 1)) });
        }
        let checkpoints = Vec::with_capacity(bytes.len() / CHECKPOINT_EVERY + 1);
        let mut lines = Self { ends, inner, checkpoints, len: bytes.len() };
        let mut position = Position { line: 1, column: 1 };
        for at in (0..=bytes.len()).step_by(CHECKPOINT_EVERY) {
            position = lines.advance(position, at.saturating_sub(CHECKPOINT_EVERY)..at);
            lines.checkpoints.push(position);
        }
        lines
    }

    /// Line and column, from 1, of the first character that starts at the offset or behind it.
    pub fn at(&self, offset: usize) -> (usize, usize) {
        let is_inner = |at: usize| self.inner.get(at / BLOCK).is_some_and(|block| block >> (at % BLOCK) & 1 == 1);
        let at = (offset..self.len).find(|at| !is_inner(*at)).unwrap_or(self.len);
        let before = at / CHECKPOINT_EVERY;
        let Some(&position) = self.checkpoints.get(before) else { return (1, 1) };
        let position = self.advance(position, before * CHECKPOINT_EVERY..at);
        (position.line as usize, position.column as usize)
    }

    /// Moves over the range, which starts at a block.
    fn advance(&self, mut position: Position, range: Range<usize>) -> Position {
        for block in range.start / BLOCK..range.end.div_ceil(BLOCK) {
            let (Some(ends), Some(inner)) = (self.ends.get(block), self.inner.get(block)) else { break };
            let bits = (range.end - block * BLOCK).min(BLOCK);
            let inside = u64::MAX >> (BLOCK - bits);
            let ends = ends & inside;
            // What of the block stands behind the last end of a line.
            let behind = if ends == 0 { inside } else { inside & !(u64::MAX >> ends.leading_zeros()) };
            if ends != 0 {
                position.line += ends.count_ones();
                position.column = 1;
            }
            position.column += (behind & !inner).count_ones();
        }
        position
    }
}

/// A bit for every byte of a block. The test holds for those of eight bytes whose highest bit it leaves set: eight at a
/// time take a quarter of the instructions of one at a time.
fn bits(block: &[u8; BLOCK], test: impl Fn(u64) -> u64) -> u64 {
    let eights = block.as_chunks::<8>().0.iter().map(|eight| test(u64::from_le_bytes(*eight)) & TOPS);
    // The product brings the highest bits of the bytes together in the uppermost one.
    eights.rev().fold(0, |bits, tops| bits << 8 | (tops >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56)
}

/// Sets the highest bit of the bytes that are this one.
fn equal(eight: u64, byte: u8) -> u64 {
    let differ = eight ^ (ONES * u64::from(byte));
    !(((differ & !TOPS) + !TOPS) | differ)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_agree_with_counting() {
        let text = "één\r\ntwee — drie\rvier\n".repeat(400) + &"é😀".repeat(2000) + "\r";
        let lines = Lines::of(&text);
        let (mut line, mut column) = (1, 1);
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            assert_eq!(lines.at(at), (line, column), "at {at}");
            let crlf = c == '\r' && chars.peek().is_some_and(|(_, next)| *next == '\n');
            if (c == '\n' || c == '\r') && !crlf {
                (line, column) = (line + 1, 1);
            } else {
                column += 1;
            }
        }
        assert_eq!(lines.at(text.len()), (line, column));
        assert_eq!(lines.at(text.len() + 9), (line, column));
        assert_eq!(Lines::default().at(5), (1, 1));
    }

    #[test]
    fn texts_of_whole_blocks_have_an_end_too() {
        for length in [0, 63, 64, 65, 255, 256, 257, 512] {
            assert_eq!(Lines::of(&"x".repeat(length)).at(length), (1, length + 1));
        }
    }
}
