//! Words in a row that two quotations share.

use crate::conflict::words::Word;

/// A run of words that both sides have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub a: usize,
    pub b: usize,
    pub length: usize,
}

/// The runs of aligned words, in order.
pub(super) fn runs(pairs: &[(usize, usize)]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for &(a, b) in pairs {
        match runs.last_mut() {
            Some(run) if run.a + run.length == a && run.b + run.length == b => run.length += 1,
            _ => runs.push(Run { a, b, length: 1 }),
        }
    }
    runs
}

/// Words that stand together on one side are matched with words that stand together on the other: where a run and the
/// next touch on one side, and a sentence ends between them on the other, the shorter run moves to the longer one when
/// most of its words stand there too.
pub(super) fn gather(runs: Vec<Run>, a: &[Word], b: &[Word]) -> Vec<Run> {
    let ends = |words: &[Word], from: usize, to: usize| words[from].sentence != words[to].sentence;
    let mut kept: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        let Some(before) = kept.last().copied() else {
            kept.push(run);
            continue;
        };
        let (last_a, last_b) = (before.a + before.length - 1, before.b + before.length - 1);
        let on_a = last_a + 1 == run.a && !ends(a, last_a, run.a) && ends(b, last_b, run.b);
        let on_b = last_b + 1 == run.b && !ends(b, last_b, run.b) && ends(a, last_a, run.a);
        // The words of `before`, shifted so that they end where `run` starts.
        let (from_a, from_b) = (run.a.checked_sub(before.length), run.b.checked_sub(before.length));
        let (Some(from_a), Some(from_b), true) = (from_a, from_b, (on_a || on_b) && before.length < run.length) else {
            kept.push(run);
            continue;
        };
        let same: Vec<usize> = (0..before.length).filter(|&i| a[from_a + i].text == b[from_b + i].text).collect();
        if same.len() * 3 >= before.length * 2 {
            kept.pop();
            for i in same {
                match kept.last_mut() {
                    Some(last) if last.a + last.length == from_a + i && last.b + last.length == from_b + i => {
                        last.length += 1;
                    }
                    _ => kept.push(Run { a: from_a + i, b: from_b + i, length: 1 }),
                }
            }
        }
        match kept.last_mut() {
            Some(last) if last.a + last.length == run.a && last.b + last.length == run.b => last.length += run.length,
            _ => kept.push(run),
        }
    }
    kept
}

/// Without the runs at either end that are only a small word or two, far from the rest.
pub(super) fn solid(mut runs: Vec<Run>, a: &[Word], common: impl Fn(&Word) -> bool) -> Vec<Run> {
    let stray = |run: &Run, near: &Run| {
        let (first, second) = if run.a < near.a { (run, near) } else { (near, run) };
        let between = (second.a - first.a - first.length).max(second.b - first.b - first.length);
        run.length <= 2 && between > run.length && a[run.a..run.a + run.length].iter().all(&common)
    };
    while runs.len() > 1 && stray(&runs[runs.len() - 1], &runs[runs.len() - 2]) {
        runs.pop();
    }
    let skip = runs.windows(2).take_while(|pair| stray(&pair[0], &pair[1])).count();
    runs.drain(..skip);
    runs
}
