//! From a match of a rule to an attribution.

use super::grammar::Grammar;
use super::{Attribution, Quoted};
use crate::claim::one_or_more::OneOrMore;
use crate::text::{Span, TokenKind};
use std::ops::Range;

/// An attribution before it is settled against the others, with its places in tokens.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// The index of its rule in the language.
    pub rule: usize,
    pub sentence: usize,
    pub speaker: Option<Range<usize>>,
    pub cue: Option<Range<usize>>,
    pub content: Content,
    pub direct: bool,
}

/// The pieces of what was said, in order; whole quotations where a piece is (part of) one.
pub(crate) type Content = OneOrMore<Range<usize>>;

/// The content of a match: the slots `content` and `rest`, quotations in full.
pub(crate) fn build(
    grammar: &Grammar<'_>,
    rule: usize,
    sentence: usize,
    direct: bool,
    slot: impl Fn(&str) -> Option<Range<usize>>,
) -> Option<Draft> {
    let pieces = slot("content").into_iter().chain(slot("rest"));
    let content = Content::gather(pieces.map(|piece| grammar.in_full(piece)))?;
    let (speaker, cue) = (slot("speaker"), slot("cue"));
    if !direct && cue.as_ref().is_some_and(|cue| grammar.is_subject_of(&content.first, cue.start)) {
        return None;
    }
    Some(Draft { rule, sentence, speaker, cue, content, direct })
}

impl Grammar<'_> {
    /// Whether a piece is no clause but who speaks, with what stands between commas: `Ann Bell, a baker, said`.
    fn is_subject_of(&self, piece: &Range<usize>, cue: usize) -> bool {
        self.is(cue.wrapping_sub(1), ",") && self.subjects(piece.start).any(|end| end as usize == cue)
    }

    /// The range with the quotations that it touches at either end in full.
    fn in_full(&self, piece: Range<usize>) -> Range<usize> {
        let quotation = |at: usize| Some(self.article.quotations[self.quotation(at)?].tokens.clone());
        let start = quotation(piece.start).map_or(piece.start, |q| q.start.min(piece.start));
        let end = quotation(piece.end - 1).map_or(piece.end, |q| q.end.max(piece.end));
        start..end
    }

    /// How much of the content stands in quotation marks.
    pub(super) fn quotedness(&self, content: &Content) -> Quoted {
        let words = content.iter().flat_map(Clone::clone);
        let words = words.filter(|&at| self.article.tokens[at].kind != TokenKind::Mark);
        let (mut inside, mut outside) = (0_usize, 0_usize);
        for at in words {
            if self.quoted(at) { inside += 1 } else { outside += 1 }
        }
        match (inside, outside) {
            (0, _) => Quoted::Indirect,
            (_, 0) => Quoted::Direct,
            _ => Quoted::Mixed,
        }
    }

    /// The attribution of a draft; a comma at the end of the speaker is not the speaker's.
    pub(super) fn finish(&self, draft: &Draft) -> Attribution {
        let speaker = draft.speaker.clone().map(|range| self.without_marks(range));
        let speaker = speaker.map(|range| self.article.span(range));
        Attribution {
            speaker: speaker.filter(|span| !span.is_empty()),
            name: None,
            certainty: None,
            cue: draft.cue.clone().map(|range| self.article.span(range)),
            content: draft.content.iter().map(|range| self.article.span(range.clone())).collect::<Vec<Span>>(),
            quoted: self.quotedness(&draft.content),
        }
    }

    fn without_marks(&self, mut range: Range<usize>) -> Range<usize> {
        while range.end > range.start + 1 {
            let token = &self.article.tokens[range.end - 1];
            let last = token.span.of(&self.article.text);
            if token.kind != TokenKind::Clitic && !matches!(last, "," | "—" | "–" | "--" | "-") {
                break;
            }
            range.end -= 1;
        }
        range
    }
}
