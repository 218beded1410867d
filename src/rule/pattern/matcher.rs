//! Runs compiled patterns over the tokens of a sentence: a backtracker that never tries the same step at the same
//! token twice, as the bounded backtracker of the `regex` crate does, so its time is linear.

use super::signs::Sign;
use super::{Pattern, Signs, SlotKind, SlotType, Step};
use crate::rule::Lexicon;
use crate::text::Token;
use std::ops::Range;

/// What the matcher sees: a sentence, with its tokens as they are counted in the article.
pub trait Reading {
    /// The tokens of the article.
    fn tokens(&self) -> &[Token];
    /// Those of the sentence, as indices.
    fn sentence(&self) -> Range<usize>;
    fn lexicon(&self) -> &Lexicon;
    /// Adds to `ends` where things of this kind that start at token `at` of the sentence can end, the best first. An end
    /// is the token after the last.
    fn ends(&self, kind: SlotKind, at: usize, ends: &mut Vec<usize>);
    /// What may start at the tokens of the sentence: nothing else is tried.
    fn signs(&self) -> &Signs;
}

/// Where a pattern matched, in tokens of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captures<'m> {
    pub tokens: Range<usize>,
    /// Slot by slot, in the order of [`Pattern::slots`].
    pub slots: &'m [Option<Range<usize>>],
}

/// The matches of a pattern in a sentence. Kept from one to the next, so that a match allocates nothing.
#[derive(Debug, Default)]
pub struct Matches {
    tokens: Vec<Range<usize>>,
    /// The slots of all matches, one after the other.
    slots: Vec<Option<Range<usize>>>,
    /// How many slots a match has.
    width: usize,
}

impl Matches {
    /// The matches in order.
    pub fn iter(&self) -> impl Iterator<Item = Captures<'_>> {
        let slots = |number: usize| &self.slots[number * self.width..(number + 1) * self.width];
        self.tokens
            .iter()
            .enumerate()
            .map(move |(number, tokens)| Captures { tokens: tokens.clone(), slots: slots(number) })
    }

    fn clear(&mut self, width: usize) {
        self.tokens.clear();
        self.slots.clear();
        self.width = width;
    }

    fn push(&mut self, tokens: Range<usize>, slots: &[Option<Range<usize>>]) {
        self.tokens.push(tokens);
        self.slots.extend_from_slice(slots);
    }
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
    /// Finds the matches of `pattern` in the sentence, leftmost first, none overlapping the one before.
    pub fn find(&mut self, pattern: &Pattern, reading: &impl Reading, found: &mut Matches) {
        found.clear(pattern.slots.len());
        self.search(pattern, reading, |tokens, slots| {
            found.push(tokens, slots);
            true
        });
    }

    /// Whether `pattern` matches in the sentence.
    pub fn occurs(&mut self, pattern: &Pattern, reading: &impl Reading) -> bool {
        let mut occurs = false;
        self.search(pattern, reading, |_, _| {
            occurs = true;
            false
        });
        occurs
    }

    /// Hands over match by match, for as long as more are wanted.
    fn search(
        &mut self,
        pattern: &Pattern,
        reading: &impl Reading,
        mut take: impl FnMut(Range<usize>, &[Option<Range<usize>>]) -> bool,
    ) {
        let Pattern { anchored, alone, .. } = *pattern;
        let sentence = reading.sentence();
        let width = sentence.len() + 1;
        let mut start = sentence.start;
        let mut last = if anchored { start + 1 } else { sentence.end };
        let mut run = Run { pattern, reading, width, memory: self, sentence };
        let mut fresh = false;
        let mut begun = anchored;
        while let Some(at) = pattern.firsts[0].next(reading, start..last) {
            // In most sentences nothing begins, and it need not be known where the last match would.
            if !std::mem::replace(&mut begun, true) {
                last = pattern.last_start(reading);
                if at >= last {
                    return;
                }
            }
            if !fresh {
                // Where the pattern is one slot, nothing is ever tried twice.
                run.memory.clear(pattern, if alone { 0 } else { width });
                fresh = true;
            }
            start = at + 1;
            if let Some(end) = if alone { run.alone(at) } else { run.step(0, at) } {
                fresh = false;
                start = end.max(start);
                if !take(at..end, &run.memory.slots) {
                    return;
                }
            }
        }
    }

    fn clear(&mut self, pattern: &Pattern, width: usize) {
        self.visited.clear();
        self.visited.resize((pattern.code.len() * width).div_ceil(64), 0);
        self.slots.clear();
        self.slots.resize(pattern.slots.len(), None);
        self.ends.clear();
    }
}

impl Pattern {
    /// The token before which every match in the sentence starts: none starts behind the last trigger.
    fn last_start(&self, reading: &impl Reading) -> usize {
        let (sentence, sign) = (reading.sentence(), self.trigger_sign);
        if sign == Sign::default() {
            return sentence.end;
        }
        let found = reading.signs().block(sign.block).iter().rposition(|lists| lists & sign.bit != 0);
        found.map_or(sentence.start, |at| sentence.start + at + 1)
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
    /// Whether step `pc` has a chance at token `at`.
    fn allowed(&self, pc: usize, at: usize) -> bool {
        let first = &self.pattern.firsts[pc];
        if at < self.sentence.end { first.allows(self.reading, at) } else { first.allows_end() }
    }

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
                    if self.allowed(*first, at)
                        && let Some(end) = self.step(*first, at)
                    {
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

    /// Matches a pattern that is just a slot.
    fn alone(&mut self, at: usize) -> Option<usize> {
        let Some(Step::Slot { slot, of }) = self.pattern.code.first() else { return None };
        self.memory.ends.clear();
        self.add_ends(at, *of);
        let end = *self.memory.ends.first()?;
        if let Some(slot) = slot {
            self.memory.slots[*slot] = Some(at..end);
        }
        Some(end)
    }

    /// Adds where the slot can end that starts at a token, the best first.
    fn add_ends(&mut self, at: usize, of: SlotType) {
        match of {
            SlotType::Kind(kind) => self.reading.ends(kind, at, &mut self.memory.ends),
            SlotType::List(list) => {
                let tokens = &self.reading.tokens()[..self.sentence.end];
                let length = self.reading.lexicon().match_at(list, tokens, at);
                self.memory.ends.extend(length.map(|length| at + length));
            }
        }
    }

    fn slot(&mut self, pc: usize, at: usize, slot: Option<usize>, of: SlotType) -> Option<usize> {
        let first = self.memory.ends.len();
        self.add_ends(at, of);
        let mut done = None;
        for index in first..self.memory.ends.len() {
            let end = self.memory.ends[index];
            if !self.allowed(pc + 1, end) {
                continue;
            }
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
