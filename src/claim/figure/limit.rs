//! Bounds and hedges before and behind a figure.

use super::scan::Scan;
use crate::rule::numbers::{Bound, Limit};
use crate::text::TokenKind;
use rust_decimal::Decimal;
use std::ops::Range;

/// What the words around a figure say of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Limits {
    pub bound: Bound,
    pub slack: (Decimal, Decimal),
    /// The first token of the words before, the token after the words behind.
    pub start: usize,
    pub end: usize,
}

/// How many words are looked at before a figure.
const STEPS: usize = 4;

/// Reads outwards from a figure at `start..end`; the word nearest to the number decides, and those further out
/// belong to the figure only when they limit it as well.
pub(super) fn read(scan: &Scan<'_>, start: usize, end: usize) -> Limits {
    let mut limits = Limits { bound: Bound::Exact, slack: (Decimal::ZERO, Decimal::ZERO), start, end };
    let mut at = start;
    for _ in 0..STEPS {
        if let Some((first, limit)) = scan.numbers.bounds.before(scan.tokens, at, scan.start) {
            apply(&mut limits, limit);
            (at, limits.start) = (first, first);
        } else if let Some(first) = scan.before(&scan.numbers.neutral, at) {
            at = first;
        } else {
            break;
        }
    }
    let end = scan.past_hyphen(end);
    if end < scan.end
        && let Some((after, limit)) = scan.numbers.bounds_after.at(scan.tokens, end, scan.end)
        && scan.kind(after) != Some(TokenKind::Number)
    {
        apply(&mut limits, limit);
        limits.end = after;
    }
    limits
}

/// The bound behind the noun that a figure counts: "500 fans or more".
pub(super) fn behind_noun(scan: &Scan<'_>, limits: &mut Limits, at: usize) {
    if at < scan.end
        && let Some((_, limit)) = scan.numbers.bounds_after.at(scan.tokens, at, scan.end)
        && !matches!(limit.bound, Bound::About)
    {
        apply(limits, limit);
    }
}

/// How far beyond a bound a value may lie that is itself what is told, as a share of it: no further than its last digit.
pub(super) const TOLD: Decimal = Decimal::from_parts(1, 0, 0, false, 3);

/// Whether the bound of a figure is itself what is told, as the minimum of a prison term is.
pub(super) fn is_told(scan: &Scan<'_>, figure: &Range<usize>) -> bool {
    scan.before(&scan.numbers.told_bounds_after, figure.start).is_some()
        || scan.after(&scan.numbers.told_bounds_before, figure.end).is_some()
}

/// A bound weighs more than a hedge ("about 500 or more" is at least 500); else the first stays.
fn apply(limits: &mut Limits, limit: &Limit) {
    let open = |bound: Bound| !matches!(bound, Bound::Exact | Bound::About);
    if !open(limits.bound) && (open(limit.bound) || limits.bound == Bound::Exact) {
        limits.bound = limit.bound;
    }
    limits.slack.0 = limits.slack.0.max(limit.below.unwrap_or_default());
    limits.slack.1 = limits.slack.1.max(limit.above.unwrap_or_default());
}
