//! Figures that differ by a slip of the keyboard: with so many digits the same, or nearly the same, they meet whatever the
//! words around them.

use super::ClaimRef;
use crate::claim::figure::slip::{MAGNITUDE, digits_of, slip};
use crate::claim::{Account, ClaimData, Figure};
use crate::rule::align::SlipAlign;
use rustc_hash::FxHashMap;

/// The pairs of claims, by their places in `claims`, that differ by one digit, by two that changed places, or a thousandfold,
/// in two articles for which `related` holds, in order.
///
/// Found through what is left of the digits without one of them, which both share (Fred Damerau's four slips of one key).
pub(super) fn pairs(
    accounts: &[Account],
    claims: &[ClaimRef],
    limits: &SlipAlign,
    related: impl Fn(u32, u32) -> bool,
) -> Vec<(usize, usize)> {
    let mut shortened: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    if claims.first().map(|at| at.account) == claims.last().map(|at| at.account) {
        return found;
    }
    for (place, at) in claims.iter().enumerate() {
        let Some((figure, digits)) = figure(accounts, *at).and_then(|figure| Some((figure, digits_of(figure)?))) else {
            continue;
        };
        if digits.len() < limits.magnitude_digits || figure.sort().is_none() {
            continue;
        }
        for key in without_one(&digits) {
            let others = shortened.entry(key).or_default();
            let met = others.iter().copied().filter(|&other| {
                let of = claims[other];
                of.account != at.account
                    && related(of.account, at.account)
                    && self::figure(accounts, of)
                        .is_some_and(|other| other.sort() == figure.sort() && is_slip(other, figure, &digits, limits))
            });
            found.extend(met.map(|other| (other, place)));
            if others.len() < limits.common {
                others.push(place);
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether one looks like a slip of the other, with enough digits for it.
fn is_slip(a: &Figure, b: &Figure, digits: &str, limits: &SlipAlign) -> bool {
    match slip(a, b) {
        Some(MAGNITUDE) => true,
        Some(_) => digits.len() >= limits.digits && digits_of(a).is_some_and(|digits| digits.len() >= limits.digits),
        None => false,
    }
}

/// The digits, and what is left of them without one.
fn without_one(digits: &str) -> impl Iterator<Item = String> + '_ {
    let shortened = (0..digits.len()).map(|at| [&digits[..at], &digits[at + 1..]].concat());
    std::iter::once(digits.to_owned()).chain(shortened)
}

fn figure(accounts: &[Account], at: ClaimRef) -> Option<&Figure> {
    match &accounts[at.account as usize].claims[at.claim as usize].data {
        ClaimData::Figure(figure) => Some(figure),
        _ => None,
    }
}
