//! Figures that differ by a slip of the keyboard: with so many digits the same, or nearly the same, they meet whatever the
//! words around them.

use super::ClaimRef;
use super::left::{MOST_OF_A_SORT, only_left};
use crate::claim::figure::slip::{MAGNITUDE, digits_of, slip, small_slip};
use crate::claim::{Account, Figure, FigureKind};
use crate::rule::align_signs::SlipAlign;
use rustc_hash::FxHashMap;

/// The pairs of claims, by their places in `claims`, that differ by one digit, by two that changed places, or a thousandfold,
/// in two articles for which `related` holds, in order. Figures that are the only ones of their sort in both articles, but for
/// those that both print, meet with fewer digits.
///
/// Found through what is left of the digits without one of them, which both share (Fred Damerau's four slips of one key).
pub(super) fn pairs(
    accounts: &[Account],
    claims: &[ClaimRef],
    limits: &SlipAlign,
    related: impl Fn(u32, u32) -> bool,
) -> Vec<(usize, usize)> {
    let mut shortened: FxHashMap<(Sort<'_>, String), Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    if claims.first().map(|at| at.account) == claims.last().map(|at| at.account) {
        return found;
    }
    let printed = printed(accounts, claims);
    let fewest = limits.magnitude_digits.min(limits.sole_digits);
    for (place, at) in claims.iter().enumerate() {
        let Some((figure, sort, digits)) = sorted(accounts, *at).filter(|(_, _, digits)| digits.len() >= fewest) else {
            continue;
        };
        for key in without_one(&digits) {
            let others = shortened.entry((sort, key)).or_default();
            let met = others.iter().copied().filter(|&other| {
                let of = claims[other];
                of.account != at.account
                    && related(of.account, at.account)
                    && self::figure(accounts, of).is_some_and(|met| {
                        let few =
                            || digits.len() >= limits.sole_digits && met.same_unit(figure) && small_slip(met, figure);
                        is_slip(met, figure, &digits, limits) || few() && printed.is_left(accounts, of, *at)
                    })
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

/// What sort a figure is of.
type Sort<'a> = (FigureKind, &'a str);

/// A figure of some sort, with its digits.
fn sorted(accounts: &[Account], at: ClaimRef) -> Option<(&Figure, Sort<'_>, String)> {
    let figure = figure(accounts, at)?;
    Some((figure, figure.sort()?, digits_of(figure)?))
}

/// Article by article and sort by sort, the figures that it prints, but no more than matter.
struct Printed<'a>(FxHashMap<(u32, Sort<'a>), Vec<&'a Figure>>);

fn printed<'a>(accounts: &'a [Account], claims: &[ClaimRef]) -> Printed<'a> {
    let mut printed: FxHashMap<(u32, Sort<'a>), Vec<&'a Figure>> = FxHashMap::default();
    for at in claims {
        let Some((figure, sort)) = figure(accounts, *at).and_then(|figure| Some((figure, narrow(figure)?))) else {
            continue;
        };
        let known = printed.entry((at.account, sort)).or_default();
        if known.len() <= MOST_OF_A_SORT {
            known.push(figure);
        }
    }
    Printed(printed)
}

impl Printed<'_> {
    fn is_left(&self, accounts: &[Account], a: ClaimRef, b: ClaimRef) -> bool {
        let (Some(x), Some(y)) = (figure(accounts, a), figure(accounts, b)) else { return false };
        let of = |at: ClaimRef, figure| narrow(figure).and_then(|sort| self.0.get(&(at.account, sort)));
        let agree = |x: &Figure, y: &Figure| x.agrees(y) == Some(true);
        of(a, x).zip(of(b, y)).is_some_and(|(mine, theirs)| only_left((x, mine), (y, theirs), agree))
    }
}

/// The sort of a figure; kilometres of a distance and metres of a height are of two sorts here.
fn narrow(figure: &Figure) -> Option<Sort<'_>> {
    let (kind, sort) = figure.sort()?;
    Some((kind, if kind == FigureKind::Measure { figure.unit.as_deref()? } else { sort }))
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
    accounts[at.account as usize].claims[at.claim as usize].figure()
}
