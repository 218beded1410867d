//! Runs of words that two quotations share, freed of what only looks shared.

use super::align::align;
use crate::conflict::words::Word;
use std::ops::Range;

/// A run of words that both sides have.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    pub a: usize,
    pub b: usize,
    pub length: usize,
}

impl Run {
    pub fn in_a(&self) -> Range<usize> {
        self.a..self.a + self.length
    }

    pub fn in_b(&self) -> Range<usize> {
        self.b..self.b + self.length
    }
}

/// The runs of two quotations, in the order of both. `common` tells words that any sentence has.
pub fn shared_runs(a: &[Word], b: &[Word], common: impl Fn(&Word) -> bool) -> Vec<Run> {
    solid(tight(&runs(&align(a, b, &common)), a, b), a, common)
}

fn runs(pairs: &[(usize, usize)]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for &(a, b) in pairs {
        match runs.last_mut() {
            Some(run) if run.a + run.length == a && run.b + run.length == b => run.length += 1,
            _ => runs.push(Run { a, b, length: 1 }),
        }
    }
    runs
}

/// The first and the last run, where one side has them right beside the next and the other side far from it, moved to
/// where most of their words stand beside it there too: "I think it is" belongs to the "I know it is" before the rest
/// of the sentence, not to another sentence that begins with the same words.
fn tight(runs: &[Run], a: &[Word], b: &[Word]) -> Vec<Run> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (index, run) in runs.iter().enumerate() {
        let beside = match index {
            0 => runs.get(1),
            _ if index + 1 == runs.len() => runs.get(index - 1),
            _ => None,
        };
        let moved = beside.and_then(|beside| moved(run, beside)).and_then(|(from_a, from_b)| {
            let same = (0..run.length).filter(|&i| a[from_a + i].text == b[from_b + i].text);
            let same: Vec<_> = same.map(|i| (from_a + i, from_b + i)).collect();
            (same.len() * 2 >= run.length).then_some(same)
        });
        pairs.extend(moved.unwrap_or_else(|| (0..run.length).map(|i| (run.a + i, run.b + i)).collect()));
    }
    pairs.sort_unstable();
    pairs.dedup_by(|x, y| x.0 <= y.0 || x.1 <= y.1);
    self::runs(&pairs)
}

/// Where a run would start on either side if it stood beside another one, where it does so on one side only.
fn moved(run: &Run, beside: &Run) -> Option<(usize, usize)> {
    let ahead = run.a < beside.a;
    let (first, second) = if ahead { (run, beside) } else { (beside, run) };
    let gaps = (second.a - first.a - first.length, second.b - first.b - first.length);
    if gaps.0.min(gaps.1) > 0 || gaps.0.max(gaps.1) < run.length {
        return None;
    }
    let place = |beside: usize, length: usize| if ahead { beside - run.length } else { beside + length };
    Some((place(beside.a, beside.length), place(beside.b, beside.length)))
}

/// Without the runs at either end that are only a small word or two, far from the rest.
fn solid(mut runs: Vec<Run>, a: &[Word], common: impl Fn(&Word) -> bool) -> Vec<Run> {
    let stray = |run: &Run, near: &Run| {
        let (first, second) = if run.a < near.a { (run, near) } else { (near, run) };
        let between = (second.a - first.a - first.length).max(second.b - first.b - first.length);
        run.length <= 2 && between > run.length && a[run.in_a()].iter().all(&common)
    };
    while runs.len() > 1 && stray(&runs[runs.len() - 1], &runs[runs.len() - 2]) {
        runs.pop();
    }
    let skip = runs.windows(2).take_while(|pair| stray(&pair[0], &pair[1])).count();
    runs.drain(..skip);
    runs
}
