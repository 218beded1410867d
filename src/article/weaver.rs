//! Weaves the text of an article out of pieces of its source.

use super::offset_map::OffsetMap;
use super::{Block, BlockKind};
use crate::text::Span;
use std::ops::Range;

/// Builds text block by block from pieces of a source, remembering where each piece came from. Blocks end with a
/// line feed; blank space at their edges is left out, and so are blocks without text.
#[derive(Debug)]
pub(super) struct Weaver<'a> {
    source: &'a str,
    text: String,
    map: OffsetMap,
    blocks: Vec<Block>,
    kind: BlockKind,
    /// Where the open block starts.
    start: usize,
    /// Blank space that counts only if more text of the block follows.
    space: Option<Range<usize>>,
    /// Where the last piece ended in the source.
    last: usize,
}

/// Text in blocks, and its way back.
#[derive(Debug)]
pub(super) struct Woven {
    pub text: String,
    pub map: OffsetMap,
    pub blocks: Vec<Block>,
}

impl<'a> Weaver<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self {
            source,
            text: String::with_capacity(source.len()),
            map: OffsetMap::default(),
            blocks: Vec::new(),
            kind: BlockKind::Paragraph,
            start: 0,
            space: None,
            last: 0,
        }
    }

    /// Ends the block before, if one is open, and starts another.
    pub(super) fn begin(&mut self, kind: BlockKind) {
        self.end();
        self.kind = kind;
    }

    /// Whether the open block has text.
    pub(super) fn has_text(&self) -> bool {
        self.text.len() > self.start
    }

    /// Adds a piece of the source as it stands.
    pub(super) fn copy(&mut self, range: Range<usize>) {
        let piece = &self.source[range.clone()];
        let body = piece.trim_start();
        let start = range.end - body.len();
        if start > range.start {
            self.space(range.start..start);
        }
        let body = body.trim_end();
        if body.is_empty() {
            return;
        }
        self.flush_space();
        self.map.copy(start, body.len());
        self.text.push_str(body);
        self.last = start + body.len();
        if self.last < range.end {
            self.space = Some(self.last..range.end);
        }
    }

    /// Adds text that stands for a piece of the source.
    pub(super) fn replace(&mut self, range: Range<usize>, with: &str) {
        if with.trim().is_empty() {
            self.space(range);
            return;
        }
        self.flush_space();
        self.map.unit(with.len(), range.clone());
        self.text.push_str(with);
        self.last = range.end;
    }

    /// Adds one space for a run of blank space in the source.
    pub(super) fn space(&mut self, range: Range<usize>) {
        if self.has_text() && self.space.is_none() {
            self.space = Some(range);
        }
    }

    /// Adds a space for a line break that has no characters of its own.
    pub(super) fn break_line(&mut self) {
        self.space(self.last..self.last);
    }

    fn flush_space(&mut self) {
        if let Some(range) = self.space.take() {
            self.map.unit(1, range);
            self.text.push(' ');
        }
    }

    /// Ends the open block.
    pub(super) fn end(&mut self) {
        self.space = None;
        if !self.has_text() {
            return;
        }
        self.blocks.push(Block { kind: self.kind, span: span(self.start..self.text.len()) });
        let feed = self.source.as_bytes().get(self.last) == Some(&b'\n');
        self.map.unit(1, self.last..self.last + usize::from(feed));
        self.text.push('\n');
        self.start = self.text.len();
    }

    pub(super) fn finish(mut self) -> Woven {
        self.end();
        self.text.shrink_to_fit();
        Woven { text: self.text, map: self.map, blocks: self.blocks }
    }
}

/// The span of a range; articles are far smaller than 4 GB (see `MOST_BYTES`).
pub(super) fn span(range: Range<usize>) -> Span {
    let offset = |at| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(offset(range.start), offset(range.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_space_between_pieces_is_one_space_and_none_at_the_edges() {
        let source = "  one  <b> two&amp;</b>three \n";
        let mut weaver = Weaver::new(source);
        weaver.begin(BlockKind::Heading);
        weaver.copy(0..7);
        weaver.copy(10..14);
        weaver.replace(14..19, "&");
        weaver.copy(23..source.len());
        let woven = weaver.finish();
        assert_eq!(woven.text, "one two&three\n");
        assert_eq!(woven.blocks, [Block { kind: BlockKind::Heading, span: Span::new(0, 13) }]);
        assert_eq!(woven.map.back(4..8), 11..19);
    }
}
