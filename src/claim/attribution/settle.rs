//! Which drafts stand: one attribution for every word.

use super::build::Draft;
use super::grammar::Grammar;
use std::cmp::Reverse;
use std::ops::Range;

/// The drafts of sentences that a quotation joins; most sentences stand alone.
#[derive(Debug, Default)]
pub(super) struct Unsettled {
    drafts: Vec<Draft>,
    /// The token after the last one that a draft takes.
    end: usize,
    /// Token by token, from the first one that a draft takes, whether a draft that stands has it.
    taken: Vec<bool>,
}

impl Unsettled {
    pub fn add(&mut self, draft: Draft) {
        self.end = draft.pieces().map(|piece| piece.end).fold(self.end, usize::max);
        self.drafts.push(draft);
    }

    /// Whether no draft from token `at` on, where a sentence starts, can take a word from those here.
    pub fn ends_before(&self, grammar: &Grammar<'_>, at: usize) -> bool {
        self.end <= at && !grammar.joins(at)
    }

    /// Settles the drafts, and empties them. Where they overlap, a quotation wins over retold words, then the longer
    /// content, then the earlier rule. Hands over those that stand, in order of place.
    pub fn settle(&mut self, grammar: &Grammar<'_>) -> impl Iterator<Item = Draft> {
        if self.drafts.len() > 1 {
            self.sort_out(grammar);
        }
        self.end = 0;
        self.drafts.drain(..)
    }

    fn sort_out(&mut self, grammar: &Grammar<'_>) {
        self.drafts.sort_by_cached_key(|d| {
            let length: usize = d.content.iter().map(ExactSizeIterator::len).sum();
            (d.speaker.is_none(), grammar.is_loose(d), !d.direct, Reverse(length), d.content.first.start, d.rule)
        });
        let start = self.drafts.iter().flat_map(Draft::pieces).map(|piece| piece.start).min().unwrap_or(self.end);
        self.taken.clear();
        self.taken.resize(self.end - start, false);
        let taken = &mut self.taken;
        let place = |piece: &Range<usize>| piece.start - start..piece.end - start;
        self.drafts.retain(|draft| {
            let free = !draft.pieces().any(|piece| taken[place(piece)].contains(&true));
            if free {
                draft.pieces().for_each(|piece| taken[place(piece)].fill(true));
            }
            free
        });
        self.drafts.sort_by_key(|draft| (draft.place(), draft.rule));
    }
}

impl Draft {
    /// The tokens that belong to the attribution alone.
    fn pieces(&self) -> impl Iterator<Item = &Range<usize>> {
        self.content.iter().chain(&self.cue)
    }

    fn place(&self) -> usize {
        self.content.iter().map(|c| c.start).min().unwrap_or(usize::MAX)
    }
}

impl Grammar<'_> {
    /// Whether a quotation stands on both sides of the start of a token.
    fn joins(&self, at: usize) -> bool {
        self.quotation(at).is_some_and(|index| self.article.quotations[index].tokens.start < at)
    }

    /// Whether it is a quotation inside a sentence that gives it to nobody.
    pub(super) fn is_loose(&self, draft: &Draft) -> bool {
        let (tokens, content) = (self.article.sentences[draft.sentence].tokens(), &draft.content.first);
        let sentence = content.start <= tokens.start && tokens.end <= content.end;
        draft.speaker.is_none() && draft.cue.is_none() && draft.direct && !sentence
    }
}
