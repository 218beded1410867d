//! The words before the first and after the last word that two quotations share.

use super::change::Pair;
use crate::conflict::words::Word;
use std::ops::Range;

/// The words before the first shared one, where both sides have some in that sentence and they can be a change.
pub fn head(pair: &Pair<'_>, a: usize, b: usize) -> Option<(Range<usize>, Range<usize>)> {
    let from = |words: &[Word], end: usize| {
        words[..end].iter().rposition(|w| w.sentence != words[end].sentence).map_or(0, |at| at + 1)
    };
    let (x, y) = (from(pair.a, a), from(pair.b, b));
    let length = edge(a - x, b - y, pair.limits.longest_change)?;
    Some((a - length.0..a, b - length.1..b))
}

/// The words after the last shared one; see [`head`].
pub fn tail(pair: &Pair<'_>, a: usize, b: usize) -> Option<(Range<usize>, Range<usize>)> {
    let until = |words: &[Word], start: usize| {
        let sentence = words[start - 1].sentence;
        words[start..].iter().position(|w| w.sentence != sentence).map_or(words.len(), |length| start + length)
    };
    let (x, y) = (until(pair.a, a), until(pair.b, b));
    if pair.a.get(a).is_some_and(|word| word.gap) || pair.b.get(b).is_some_and(|word| word.gap) {
        return None;
    }
    let length = edge(x - a, y - b, pair.limits.longest_change)?;
    Some((a..a + length.0, b..b + length.1))
}

/// How many words of an end of either side stand against each other. One side ending sooner is a trim; where a
/// word or two stand against many, the many go on beyond them.
fn edge(a: usize, b: usize, longest: usize) -> Option<(usize, usize)> {
    match (a.min(b), a.max(b)) {
        (0, _) => None,
        (_, most) if most <= longest => Some((a, b)),
        (least @ 1..=2, _) => Some((least, least)),
        _ => None,
    }
}
