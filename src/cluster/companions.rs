//! Figures that differ in one digit, in two sentences that print another figure in common: "171 votes to 164", "171 of them
//! for it and 161 against".

use super::ClaimRef;
use crate::claim::figure::slip::{digits_of, small_slip};
use crate::claim::{Account, Bound, Claim, Figure};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

/// A figure of fewer digits stands in two sentences by chance.
const FEWEST_DIGITS: usize = 2;

/// Whether two figures of so many digits or more differ in one, and the sentences of both print another figure in common.
#[must_use]
pub fn has_companion(sides: [(&Account, &Claim); 2], digits: usize) -> bool {
    let [Some(a), Some(b)] = sides.map(|(_, claim)| claim.figure()) else { return false };
    let [others, of_other] = sides.map(|(account, claim)| {
        account.in_sentence(claim.sentence).filter(|other| other.span != claim.span).filter_map(telling)
    });
    let known: Vec<Decimal> = of_other.collect();
    is_near(a, b, digits) && others.into_iter().any(|value| known.contains(&value))
}

/// The pairs of claims, by their places in `claims`, for which [`has_companion`] holds, in two articles for which `related`
/// holds, in order. A value that `common` sentences print leads to no more.
pub(super) fn pairs(
    accounts: &[Account],
    claims: &[ClaimRef],
    (digits, common): (usize, usize),
    related: impl Fn(u32, u32) -> bool,
) -> Vec<(usize, usize)> {
    let claim = |at: &ClaimRef| &accounts[at.account as usize].claims[at.claim as usize];
    let sentence = |at: &ClaimRef| (at.account, claim(at).sentence);
    // Sentence by sentence, its claims, by their places.
    let sentences: Vec<&[ClaimRef]> = claims.chunk_by(|a, b| sentence(a) == sentence(b)).collect();
    let mut printing: FxHashMap<Decimal, Vec<usize>> = FxHashMap::default();
    let mut starts = Vec::with_capacity(sentences.len());
    let mut found = Vec::new();
    for (number, own) in sentences.iter().enumerate() {
        let start: usize = starts.last().map_or(0, |last: &usize| last + sentences[number - 1].len());
        starts.push(start);
        if own.len() < 2 {
            continue;
        }
        for value in own.iter().filter_map(|at| telling(claim(at))) {
            let others = printing.entry(value).or_default();
            let apart = |other: u32| other != own[0].account && related(other, own[0].account);
            for &other in others.iter().filter(|other| apart(sentences[**other][0].account)) {
                let pairs =
                    (0..).zip(sentences[other]).flat_map(|(i, a)| (0..).zip(*own).map(move |(j, b)| (i, a, j, b)));
                let near = pairs.filter(|(_, a, _, b)| {
                    let sides = [a, b].map(|at| (&accounts[at.account as usize], claim(at)));
                    has_companion(sides, digits)
                });
                found.extend(near.map(|(i, _, j, _)| (starts[other] + i, start + j)));
            }
            if others.len() < common && others.last() != Some(&number) {
                others.push(number);
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn is_near(a: &Figure, b: &Figure, digits: usize) -> bool {
    let long = digits_of(a).is_some_and(|own| own.len() >= digits);
    long && a.kind == b.kind && a.unit == b.unit && a.role == b.role && small_slip(a, b)
}

/// The value of an exact figure of some digits.
fn telling(claim: &Claim) -> Option<Decimal> {
    let figure = claim.figure()?;
    let long = digits_of(figure).is_some_and(|digits| digits.len() >= FEWEST_DIGITS);
    figure.low.filter(|_| long && figure.bound == Bound::Exact)
}
