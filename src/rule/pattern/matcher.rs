//! Runs compiled patterns over the tokens of a sentence: a backtracker that never tries the same step at the same
//! token twice, as the bounded backtracker of the `regex` crate does, so its time is linear.

use super::{Pattern, SlotKind, SlotType, Step};
use crate::rule::Lexicon;
use crate::text::Token;
use std::ops::Range;

/// What the matcher sees of an article.
pub trait Reading {
    fn tokens(&self) -> &[Token];
    fn lexicon(&self) -> &Lexicon;
    /// Puts into `ends` where things of this kind that start at token `at` can end, the best first; tokens from
    /// `limit` on belong to the next sentence. An end is the token after the last.
    fn ends(&self, kind: SlotKind, at: usize, limit: usize, ends: &mut Vec<usize>);
}

/// Where a pattern matched, in tokens of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captures {
    pub tokens: Range<usize>,
    /// Slot by slot, in the order of [`Pattern::slots`].
    pub slots: Vec<Option<Range<usize>>>,
}

/// The matches of `pattern` in the sentence, leftmost first, none overlapping the one before.
pub fn find(pattern: &Pattern, reading: &impl Reading, sentence: Range<usize>) -> Vec<Captures> {
    let width = sentence.len() + 1;
    let mut run = Run {
        pattern,
        reading,
        visited: vec![0; (pattern.code.len() * width).div_ceil(64)],
        slots: vec![None; pattern.slots.len()],
        sentence,
        width,
    };
    let mut found = Vec::new();
    let mut start = run.sentence.start;
    while start < run.sentence.end {
        if let Some(end) = run.step(0, start) {
            found.push(Captures { tokens: start..end, slots: run.slots.clone() });
            run.visited.fill(0);
            run.slots.fill(None);
            start = end.max(start + 1);
        } else {
            start += 1;
        }
    }
    found
}

struct Run<'a, R> {
    pattern: &'a Pattern,
    reading: &'a R,
    /// One bit for every step at every token: tried, and did not lead to a match.
    visited: Vec<u64>,
    slots: Vec<Option<Range<usize>>>,
    sentence: Range<usize>,
    width: usize,
}

impl<R: Reading> Run<'_, R> {
    /// Runs from step `pc` at token `at`; the end of the match, if there is one. The depth of the recursion is bounded by
    /// the length of the pattern.
    fn step(&mut self, mut pc: usize, mut at: usize) -> Option<usize> {
        loop {
            let bit = pc * self.width + at - self.sentence.start;
            if self.visited[bit / 64] >> (bit % 64) & 1 == 1 {
                return None;
            }
            self.visited[bit / 64] |= 1 << (bit % 64);
            let inside = at < self.sentence.end;
            match &self.pattern.code[pc] {
                Step::Done => return Some(at),
                Step::Word(word) if inside && self.reading.tokens()[at].word == *word => at += 1,
                Step::Any if inside => at += 1,
                Step::SentenceStart if at == self.sentence.start => {}
                Step::SentenceEnd if !inside => {}
                Step::Slot { slot, of } if inside => return self.slot(pc, at, *slot, *of),
                Step::Split(first, second) => {
                    if let Some(end) = self.step(*first, at) {
                        return Some(end);
                    }
                    pc = *second;
                    continue;
                }
                Step::Jump(to) => {
                    pc = *to;
                    continue;
                }
                _ => return None,
            }
            pc += 1;
        }
    }

    fn slot(&mut self, pc: usize, at: usize, slot: Option<usize>, of: SlotType) -> Option<usize> {
        let mut ends = Vec::new();
        match of {
            SlotType::Kind(kind) => self.reading.ends(kind, at, self.sentence.end, &mut ends),
            SlotType::List(list) => {
                let tokens = &self.reading.tokens()[..self.sentence.end];
                ends.extend(self.reading.lexicon().match_at(list, tokens, at).map(|length| at + length));
            }
        }
        for end in ends {
            let before = slot.map(|slot| self.slots[slot].replace(at..end));
            if let Some(done) = self.step(pc + 1, end) {
                return Some(done);
            }
            if let (Some(slot), Some(before)) = (slot, before) {
                self.slots[slot] = before;
            }
        }
        None
    }
}
