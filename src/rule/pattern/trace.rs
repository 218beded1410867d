//! How far a pattern gets on a sentence, for people who ask why. Slow and thorough, where the matcher is fast.

use super::{Pattern, Reading, SlotType, Step};
use crate::rule::Lexicon;
use std::collections::BTreeSet;
use std::ops::Range;

/// The best that a pattern does on a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The tokens that fit, from the first to the last.
    pub fits: Range<usize>,
    /// Whether that is a match.
    pub matched: bool,
    /// What the pattern wanted next, where it got no further.
    pub wanted: Vec<String>,
}

/// Tries the pattern at every token of the sentence: the first match, else the attempt in which most tokens fit.
#[must_use]
pub fn trace(pattern: &Pattern, reading: &impl Reading) -> Attempt {
    let sentence = reading.sentence();
    let mut best = Attempt { fits: sentence.start..sentence.start, matched: false, wanted: Vec::new() };
    for start in sentence.clone() {
        let attempt = from(pattern, reading, &sentence, start);
        if attempt.matched {
            return attempt;
        }
        if attempt.fits.len() > best.fits.len() || best.wanted.is_empty() {
            best = attempt;
        }
    }
    best
}

fn from(pattern: &Pattern, reading: &impl Reading, sentence: &Range<usize>, start: usize) -> Attempt {
    let tokens = &reading.tokens()[..sentence.end];
    let mut seen = BTreeSet::new();
    let mut open = vec![(0, start)];
    let mut reached = start;
    let mut stopped: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut ends = Vec::new();
    while let Some((pc, at)) = open.pop() {
        if !seen.insert((pc, at)) {
            continue;
        }
        reached = reached.max(at);
        let inside = at < sentence.end;
        match &pattern.code[pc] {
            Step::Done => return Attempt { fits: start..at, matched: true, wanted: Vec::new() },
            Step::Split(first, second) => open.extend([(*second, at), (*first, at)]),
            Step::Jump(to) => open.push((*to, at)),
            Step::Word(word) if inside && tokens[at].word == *word => open.push((pc + 1, at + 1)),
            Step::Any if inside => open.push((pc + 1, at + 1)),
            Step::SentenceStart if at == sentence.start => open.push((pc + 1, at)),
            Step::SentenceEnd if !inside => open.push((pc + 1, at)),
            Step::Slot { of, .. } if inside => {
                ends.clear();
                match of {
                    SlotType::Kind(kind) => reading.ends(*kind, at, &mut ends),
                    SlotType::List(list) => {
                        ends.extend(reading.lexicon().match_at(*list, tokens, at).map(|length| at + length));
                    }
                }
                if ends.is_empty() {
                    stopped.insert((at, pc));
                }
                open.extend(ends.iter().rev().map(|end| (pc + 1, *end)));
            }
            _ => {
                stopped.insert((at, pc));
            }
        }
    }
    let last = stopped.iter().filter(|(at, _)| *at == reached);
    let mut wanted = Vec::new();
    for (_, pc) in last {
        let named = pattern.named(*pc, reading.lexicon());
        if !wanted.contains(&named) {
            wanted.push(named);
        }
    }
    Attempt { fits: start..reached, matched: false, wanted }
}

impl Pattern {
    /// A step as it is written in patterns.
    fn named(&self, step: usize, lexicon: &Lexicon) -> String {
        match &self.code[step] {
            Step::Word(word) => format!("`{}`", lexicon.word(*word).unwrap_or("?")),
            Step::Any => "any word".into(),
            Step::SentenceStart => "the start of the sentence".into(),
            Step::SentenceEnd => "the end of the sentence".into(),
            Step::Slot { slot, of } => {
                let name = slot.map_or("", |slot| self.slots[slot].as_str());
                let kind = match of {
                    SlotType::Kind(kind) => kind.name(),
                    SlotType::List(list) => lexicon.name_of(*list).unwrap_or("?"),
                };
                format!("{{{name}:{kind}}}")
            }
            Step::Split(..) | Step::Jump(_) | Step::Done => "nothing more".into(),
        }
    }
}
