//! Which words of two quotations are the same words: the heaviest common subsequence, with few breaks.

use crate::conflict::words::Word;
use rustc_hash::FxHashMap;

/// The largest table (words of one side times words of the other) that is filled; longer texts are first cut at
/// words that both have exactly once.
const CELLS: usize = 1 << 18;
/// A word that carries content weighs more than one that any sentence has; a break between matches costs one.
const CONTENT: u32 = 4;
const COMMON: u32 = 2;
const BREAK: u32 = 1;

/// Pairs of indices of words that are the same, rising on both sides. `common` tells words that any sentence has.
pub fn align(a: &[Word], b: &[Word], common: impl Fn(&Word) -> bool) -> Vec<(usize, usize)> {
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut keys_a = Vec::with_capacity(a.len());
    let mut keys_b = Vec::with_capacity(b.len());
    for (words, keys) in [(a, &mut keys_a), (b, &mut keys_b)] {
        for word in words {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            keys.push(*numbers.entry(&word.text).or_insert(next));
        }
    }
    let weights: Vec<u32> = a.iter().map(|word| if common(word) { COMMON } else { CONTENT }).collect();
    let mut pairs = Vec::new();
    let (mut from_a, mut from_b) = (0, 0);
    let cuts = if a.len() * b.len() > CELLS { anchors(&keys_a, &keys_b) } else { Vec::new() };
    for (i, j) in cuts.into_iter().map(|(i, j)| (i + 1, j + 1)).chain([(a.len(), b.len())]) {
        let part = fill(&keys_a[from_a..i], &keys_b[from_b..j], &weights[from_a..i]);
        pairs.extend(part.into_iter().map(|(x, y)| (from_a + x, from_b + y)));
        (from_a, from_b) = (i, j);
    }
    pairs
}

/// Words that both sides have exactly once, in the longest order that both keep.
fn anchors(a: &[u32], b: &[u32]) -> Vec<(usize, usize)> {
    let mut seen: FxHashMap<u32, (u32, u32, usize, usize)> = FxHashMap::default();
    for (i, key) in a.iter().enumerate() {
        let entry = seen.entry(*key).or_default();
        (entry.0, entry.2) = (entry.0 + 1, i);
    }
    for (j, key) in b.iter().enumerate() {
        let entry = seen.entry(*key).or_default();
        (entry.1, entry.3) = (entry.1 + 1, j);
    }
    let mut unique: Vec<(usize, usize)> =
        seen.into_values().filter(|(x, y, ..)| (*x, *y) == (1, 1)).map(|(_, _, i, j)| (i, j)).collect();
    unique.sort_unstable();
    longest_rising(&unique)
}

/// The longest run of pairs, not necessarily neighbours, whose second parts rise (patience sorting).
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before = vec![None; pairs.len()];
    for (index, (_, j)) in pairs.iter().enumerate() {
        let pile = tops.partition_point(|top| pairs[*top].1 < *j);
        before[index] = pile.checked_sub(1).map(|p| tops[p]);
        if pile == tops.len() {
            tops.push(index);
        } else {
            tops[pile] = index;
        }
    }
    let mut chain = Vec::new();
    let mut at = tops.last().copied();
    while let Some(index) = at {
        chain.push(pairs[index]);
        at = before[index];
    }
    chain.reverse();
    chain
}

/// How a cell was reached.
const FROM_MATCH: u8 = 1;
const UP: u8 = 2;
const LEFT: u8 = 4;
const MATCHED: u8 = 8;

/// The heaviest common subsequence; nothing where the table would be too large.
fn fill(a: &[u32], b: &[u32], weights: &[u32]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    if a.is_empty() || b.is_empty() || a.len().saturating_mul(b.len()) > CELLS {
        return Vec::new();
    }
    // `run`: the best sum that ends with a match in the cell; `best`: the best sum up to the cell.
    let (mut run, mut best) = (vec![0u32; width], vec![0u32; width]);
    let mut trace = vec![0u8; (a.len() + 1) * width];
    for i in 1..=a.len() {
        let (mut run_corner, mut best_corner) = (run[0], best[0]);
        for j in 1..=b.len() {
            let cell = i * width + j;
            let (run_above, best_above) = (run[j], best[j]);
            let mut flags = 0;
            run[j] = 0;
            if a[i - 1] == b[j - 1] {
                let apart = best_corner.saturating_sub(BREAK);
                if run_corner > 0 && run_corner >= apart {
                    flags |= FROM_MATCH;
                }
                run[j] = weights[i - 1] + if flags & FROM_MATCH == 0 { apart } else { run_corner };
            }
            best[j] = best_above.max(best[j - 1]);
            flags |= if best_above >= best[j - 1] { UP } else { LEFT };
            if run[j] > best[j] {
                best[j] = run[j];
                flags |= MATCHED;
            }
            trace[cell] = flags;
            (run_corner, best_corner) = (run_above, best_above);
        }
    }
    let mut pairs = Vec::new();
    let (mut i, mut j, mut in_run) = (a.len(), b.len(), false);
    while i > 0 && j > 0 {
        let flags = trace[i * width + j];
        if in_run || flags & MATCHED != 0 {
            pairs.push((i - 1, j - 1));
            in_run = flags & FROM_MATCH != 0;
            (i, j) = (i - 1, j - 1);
        } else if flags & UP != 0 {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    pairs.reverse();
    pairs
}
