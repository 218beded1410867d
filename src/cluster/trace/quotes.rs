//! Limits on the words that quotations share.

use super::{Bar, Measure, Met, Run};
use crate::claim::ClaimData;
use crate::cluster::{Thing, quotes};
use crate::rule::align::QuoteAlign;

pub(super) fn of_quotes(run: Run<'_>, a: Thing, b: Thing, limits: &QuoteAlign) -> Met {
    let runs = |thing: Thing| match &run.claim(thing).data {
        ClaimData::Quote(said) | ClaimData::Statement(said) => Some(quotes::runs(run.account(thing), said, limits)),
        _ => None,
    };
    let (Some(x), Some(y)) = (runs(a), runs(b)) else { return Bar::Kinds.into() };
    let shared = x.iter().filter(|run| y.binary_search(run).is_ok()).count();
    let all = vec![Measure::at_least("alike", quotes::ratio(shared, x.len().min(y.len())), limits.alike)];
    Met { all, ..Met::default() }
}
