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
    /// Adds to `ends` where things of this kind that start at token `at` can end, the best first; tokens from
    /// `limit` on belong to the next sentence. An end is the token after the last.
    fn ends(&self, kind: SlotKind, at: usize, limit: usize, ends: &mut Vec<usize>);
    /// The first token from `at` on, up to `limit`, at which something of this kind may start: what lies before it is not
    /// tried. `at` itself where that is not known.
    fn next_start(&self, kind: SlotKind, at: usize, limit: usize) -> usize {
        let _ = (kind, limit);
        at
    }
}

/// Where a pattern matched, in tokens of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captures {
    pub tokens: Range<usize>,
    /// Slot by slot, in the order of [`Pattern::slots`].
    pub slots: Vec<Option<Range<usize>>>,
}

/// The memory of matching, kept from one pattern and sentence to the next.
#[derive(Debug, Default)]
pub struct Matcher {
    /// One bit for every step at every token: tried, and did not lead to a match.
    visited: Vec<u64>,
    slots: Vec<Option<Range<usize>>>,
    /// A stack of the ends that open slots have yet to try.
    ends: Vec<usize>,
}

impl Matcher {
    /// The matches of `pattern` in the sentence, leftmost first, none overlapping the one before.
    pub fn find(&mut self, pattern: &Pattern, reading: &impl Reading, sentence: Range<usize>) -> Vec<Captures> {
        let Some(first) = next_start(pattern, reading, sentence.clone()) else { return Vec::new() };
        let width = sentence.len() + 1;
        self.visited.clear();
        self.visited.resize((pattern.code.len() * width).div_ceil(64), 0);
        self.slots.clear();
        self.slots.resize(pattern.slots.len(), None);
        self.ends.clear();
        let anchored = pattern.code.first() == Some(&Step::SentenceStart);
        let mut found = Vec::new();
        let mut run = Run { pattern, reading, memory: self, sentence, width };
        let mut next = Some(first);
        while let Some(mut start) = next {
            if let Some(end) = run.step(0, start) {
                found.push(Captures { tokens: start..end, slots: run.memory.slots.clone() });
                run.memory.visited.fill(0);
                run.memory.slots.fill(None);
                start = end.max(start + 1);
            } else {
                start += 1;
            }
            if anchored {
                break;
            }
            next = next_start(pattern, reading, start..run.sentence.end);
        }
        found
    }
}

/// The first of the tokens at which the first step of the pattern can succeed.
fn next_start(pattern: &Pattern, reading: &impl Reading, within: Range<usize>) -> Option<usize> {
    let Range { start: at, end } = within;
    if at >= end {
        return None;
    }
    let tokens = &reading.tokens()[..end];
    match pattern.code.first() {
        Some(Step::Slot { of: SlotType::Kind(kind), .. }) => {
            Some(reading.next_start(*kind, at, end)).filter(|start| *start < end)
        }
        Some(Step::Slot { of: SlotType::List(list), .. }) => {
            (at..end).find(|&i| reading.lexicon().match_at(*list, tokens, i).is_some())
        }
        Some(Step::Word(word)) => (at..end).find(|&i| tokens[i].word == *word),
        _ => Some(at),
    }
}

struct Run<'a, R> {
    pattern: &'a Pattern,
    reading: &'a R,
    memory: &'a mut Matcher,
    sentence: Range<usize>,
    width: usize,
}

impl<R: Reading> Run<'_, R> {
    /// Runs from step `pc` at token `at`; the end of the match, if there is one. The depth of the recursion is bounded by
    /// the length of the pattern.
    fn step(&mut self, mut pc: usize, mut at: usize) -> Option<usize> {
        loop {
            let bit = pc * self.width + at - self.sentence.start;
            let block = &mut self.memory.visited[bit / 64];
            if *block >> (bit % 64) & 1 == 1 {
                return None;
            }
            *block |= 1 << (bit % 64);
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
        let first = self.memory.ends.len();
        match of {
            SlotType::Kind(kind) => self.reading.ends(kind, at, self.sentence.end, &mut self.memory.ends),
            SlotType::List(list) => {
                let tokens = &self.reading.tokens()[..self.sentence.end];
                let length = self.reading.lexicon().match_at(list, tokens, at);
                self.memory.ends.extend(length.map(|length| at + length));
            }
        }
        let mut done = None;
        for index in first..self.memory.ends.len() {
            let end = self.memory.ends[index];
            let before = slot.map(|slot| self.memory.slots[slot].replace(at..end));
            done = self.step(pc + 1, end);
            if done.is_some() {
                break;
            }
            if let (Some(slot), Some(before)) = (slot, before) {
                self.memory.slots[slot] = before;
            }
        }
        self.memory.ends.truncate(first);
        done
    }
}
