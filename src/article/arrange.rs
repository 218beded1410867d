//! Tells paragraphs from what only looks like them, with the rules of the language.

use super::offset_map::OffsetMap;
use super::weaver::{Weaver, Woven, span};
use super::{Block, BlockKind};
use crate::rule::ReadingRules;

/// How many blocks of an article, boilerplate apart, may hold its byline.
const BYLINE_WITHIN: usize = 8;
/// How many paragraphs may start with a dateline.
const DATELINE_WITHIN: usize = 3;

/// Cuts what the rules cut out of lines. Gives the way back to the text before, if anything was cut.
pub(super) fn cut(woven: &mut Woven, rules: &ReadingRules) -> Option<OffsetMap> {
    let cuts: Vec<_> = woven
        .blocks
        .iter()
        .flat_map(|block| {
            let start = block.span.start as usize;
            rules.cuts(block.span.of(&woven.text)).map(move |cut| start + cut.start..start + cut.end)
        })
        .collect();
    if cuts.is_empty() {
        return None;
    }
    let mut weaver = Weaver::new(&woven.text);
    let mut cuts = cuts.into_iter().peekable();
    for block in &woven.blocks {
        weaver.begin(block.kind);
        let mut at = block.span.start as usize;
        while let Some(cut) = cuts.next_if(|cut| cut.start < block.span.end as usize) {
            weaver.copy(at..cut.start);
            at = cut.end;
        }
        weaver.copy(at..block.span.end as usize);
    }
    let Woven { text, map, blocks } = weaver.finish();
    (woven.text, woven.blocks) = (text, blocks);
    Some(map)
}

/// Finds boilerplate (unless the blocks are `sifted` already), the byline and the dateline among the blocks.
pub(super) fn arrange(text: &str, blocks: Vec<Block>, sifted: bool, rules: &ReadingRules) -> Vec<Block> {
    let mut arranged = Vec::with_capacity(blocks.len() + 1);
    let (mut seen, mut paragraphs) = (0, 0);
    for mut block in blocks {
        let line = block.span.of(text);
        if block.kind == BlockKind::Boilerplate || (!sifted && rules.is_boilerplate(line)) {
            arranged.push(Block { kind: BlockKind::Boilerplate, ..block });
            continue;
        }
        seen += 1;
        if matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading)
            && seen <= BYLINE_WITHIN
            && rules.is_byline(line)
        {
            block.kind = BlockKind::Byline;
        } else if block.kind == BlockKind::Paragraph && paragraphs < DATELINE_WITHIN {
            paragraphs += 1;
            let (start, end) = (block.span.start as usize, block.span.end as usize);
            if let Some(length) = rules.dateline(line).filter(|length| *length < line.len()) {
                let dateline = line[..length].trim_end().len();
                arranged.push(Block { kind: BlockKind::Dateline, span: span(start..start + dateline) });
                block.span = span(start + length..end);
            }
        }
        arranged.push(block);
    }
    arranged
}
