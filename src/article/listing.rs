//! A file that is no article, line by line.

use super::offset_map::OffsetMap;
use super::sentence::Sentence;
use super::{Article, Block, BlockKind, Metadata, Origin};
use crate::text::{Span, tokenize};

/// The lines of a file, each a block and a sentence, in no language: places in it can be shown like those of articles,
/// and nothing else is found in it.
#[must_use]
pub fn listing(path: &str, text: &str) -> Article {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let tokens = tokenize(text, &());
    let (mut blocks, mut sentences) = (Vec::new(), Vec::new());
    let (mut start, mut first) = (0, 0);
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let shown = line.trim();
        let last = first + tokens[first..].iter().take_while(|t| (t.span.end as usize) <= end).count();
        if last > first {
            let from = start + line.find(shown).unwrap_or(0);
            let span = Span::new(offset(from), offset(from + shown.len()));
            sentences.push(Sentence::new(span, offset(blocks.len()), offset(first)..offset(last)));
            blocks.push(Block { kind: BlockKind::Item, span });
        }
        (start, first) = (end, last);
    }
    let copied = || {
        let mut map = OffsetMap::default();
        map.copy(0, text.len());
        map
    };
    Article {
        path: path.to_owned(),
        metadata: Metadata::default(),
        text: text.to_owned(),
        language: String::new(),
        blocks,
        tokens,
        sentences,
        quotations: Vec::new(),
        origin: Origin::new(vec![copied()], text, copied()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_sentences_with_their_places() {
        let article = listing("names.yaml", "names:\n\n  - name: Zoë Orme\n");
        let lines: Vec<&str> = article.sentences.iter().map(|s| s.span.of(&article.text)).collect();
        assert_eq!(lines, ["names:", "- name: Zoë Orme"]);
        let place = article.origin.place(Span::new(18, 26));
        assert_eq!((place.line, place.column, place.start), (3, 11, 18));
    }
}
