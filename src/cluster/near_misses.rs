//! Figures that differ by a slip that is hardly chance: of all figures of the sort that two articles print, so few are expected to
//! be so near each other.

use super::ClaimRef;
use crate::claim::figure::slip::{FEWEST_NEAR, NearMiss, digits_of, near_miss, sounds_as};
use crate::claim::{Account, Claim, Figure, FigureKind};
use crate::rule::align_signs::ChanceLimits;
use rust_decimal::{Decimal, RoundingStrategy};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// More digits than these tell no more.
const MOST_DIGITS: usize = 6;

/// An article that prints more figures of a sort has near misses among them anyway.
const MOST_OF_A_SORT: usize = 64;
/// So does one with more claims, which is a book; so no pair takes longer than an article does.
const MOST_CLAIMS: usize = 4096;

/// The slip by which two figures differ, where fewer such pairs than the limits say are expected by chance among the figures of
/// the sort, and neither article prints the value of the other. Its chance is that of all these pairs.
#[must_use]
pub fn improbable(sides: [(&Account, &Claim); 2], limits: &ChanceLimits) -> Option<NearMiss> {
    let [(first, x), (second, y)] = sides;
    let within = std::ptr::eq(first, second);
    let long = [first, second].iter().any(|account| account.claims.len() > MOST_CLAIMS);
    let miss = candidate([x, y], within, limits).filter(|_| !long)?;
    let of = sort(x.figure()?)?;
    let all = [first, second].map(|account| {
        let figures = account.claims.iter().filter_map(Claim::figure).filter(|figure| sort(figure) == Some(of));
        figures.take(MOST_OF_A_SORT + 1).collect::<Vec<_>>()
    });
    among(miss, [x.figure()?, y.figure()?], [&all[0], &all[1]], within, limits)
}

/// The slip by which two claims differ, whatever else the articles print.
fn candidate([x, y]: [&Claim; 2], within: bool, limits: &ChanceLimits) -> Option<NearMiss> {
    let (a, b) = (x.figure()?, y.figure()?);
    if sort(a).is_none() || sort(a) != sort(b) || a.role != b.role || within && x.sentence == y.sentence {
        return None;
    }
    let most = if within { limits.within } else { limits.across };
    near_miss(a, b, &limits.misheard).filter(|miss| miss.chance <= most)
}

/// The slip, where it is improbable `among` the figures of the sort that the two articles print.
fn among(
    miss: NearMiss,
    [a, b]: [&Figure; 2],
    [first, second]: [&[&Figure]; 2],
    within: bool,
    limits: &ChanceLimits,
) -> Option<NearMiss> {
    if first.len().max(second.len()) > MOST_OF_A_SORT {
        return None;
    }
    let values = |of: &[&Figure]| of.iter().filter_map(|figure| figure.low.or(figure.high)).collect::<BTreeSet<_>>();
    let (x, y) = (values(first), values(second));
    #[expect(clippy::cast_precision_loss, reason = "there are few")]
    let (most, pairs) = if within {
        (limits.within, (x.len() * x.len().saturating_sub(1)) as f64 / 2.0)
    } else {
        // What both print is explained by that.
        (limits.across, (x.difference(&y).count() * y.difference(&x).count()) as f64)
    };
    let prints = |of: &[&Figure], figure: &Figure| {
        let closed = |other: &&&Figure| other.low.is_some() && other.high.is_some();
        of.iter().filter(closed).any(|other| figure.agrees(other) == Some(true))
    };
    let told = !within && (prints(second, a) || prints(first, b));
    let miss = NearMiss { chance: miss.chance * pairs, ..miss };
    (miss.chance <= most && !told).then_some(miss)
}

/// The pairs of claims, by their places in `claims`, that are [`improbable`], in articles for which `related` holds or in one, in
/// order. Digits that `common` figures share lead to no more.
pub(super) fn pairs(
    accounts: &[Account],
    claims: &[ClaimRef],
    (limits, common): (&ChanceLimits, usize),
    related: impl Fn(u32, u32) -> bool,
) -> Vec<(usize, usize)> {
    let claim = |at: ClaimRef| &accounts[at.account as usize].claims[at.claim as usize];
    // What every article prints of a sort, but no more than matters.
    let mut printed: FxHashMap<(u32, Sort<'_>), Vec<&Figure>> = FxHashMap::default();
    for at in claims {
        let Some((figure, of)) = claim(*at).figure().and_then(|figure| Some((figure, sort(figure)?))) else { continue };
        let figures = printed.entry((at.account, of)).or_default();
        if figures.len() <= MOST_OF_A_SORT {
            figures.push(figure);
        }
    }
    let mut shortened: FxHashMap<(Sort<'_>, String), Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    for (place, at) in claims.iter().enumerate() {
        if accounts[at.account as usize].claims.len() > MOST_CLAIMS {
            continue;
        }
        let Some((figure, of)) = claim(*at).figure().and_then(|figure| Some((figure, sort(figure)?))) else { continue };
        let all = |account: u32| printed.get(&(account, of)).map_or(&[][..], Vec::as_slice);
        if all(at.account).len() > MOST_OF_A_SORT {
            continue;
        }
        for key in keys(figure, &limits.misheard) {
            let others = shortened.entry((of, key)).or_default();
            let near = others.iter().copied().filter(|&other| {
                let before = claims[other];
                let within = before.account == at.account;
                let sides = [claim(before), claim(*at)];
                let figures = sides.map(Claim::figure);
                (within || related(before.account, at.account))
                    && candidate(sides, within, limits).zip(figures[0].zip(figures[1])).is_some_and(|(miss, (a, b))| {
                        among(miss, [a, b], [all(before.account), all(at.account)], within, limits).is_some()
                    })
            });
            found.extend(near.map(|other| (other, place)));
            if others.len() < common && others.last() != Some(&place) {
                others.push(place);
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// What is left of the digits of a figure without one of them, at every length to which it can be rounded: of two near misses
/// some are the same.
fn keys(figure: &Figure, misheard: &[(u32, u32)]) -> BTreeSet<String> {
    let Some(value) = figure.single().filter(|low| *low > Decimal::ZERO) else {
        return BTreeSet::new();
    };
    let length = digits_of(figure).map_or(0, |digits| digits.len());
    let mut keys = BTreeSet::new();
    for digits in FEWEST_NEAR..=length.min(MOST_DIGITS) {
        let places = u32::try_from(digits).unwrap_or(u32::MAX);
        let Some(rounded) = value.round_sf_with_strategy(places, RoundingStrategy::MidpointAwayFromZero) else {
            continue;
        };
        let number = rounded.normalize().mantissa().unsigned_abs().to_string();
        let number = format!("{:0<digits$}", number.trim_end_matches('0'));
        keys.extend((0..digits).map(|at| [&number[..at], &number[at + 1..]].concat()));
        keys.insert(number);
    }
    let heard = |&(a, b): &(u32, u32)| [a, b].into_iter().any(|one| sounds_as(value, one));
    keys.extend(misheard.iter().filter(|pair| heard(pair)).map(|(a, b)| format!("{a}/{b}")));
    keys
}

/// What figures are of.
type Sort<'a> = (FigureKind, &'a str);

/// Smaller numbers that stand alone are of anything, or years.
const LEAST_BARE: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

/// What sort a figure is of; ages are one here, and long numbers that stand alone.
fn sort(figure: &Figure) -> Option<Sort<'_>> {
    let long = || figure.single().is_some_and(|value| value >= LEAST_BARE);
    match figure.kind {
        FigureKind::Age => Some((FigureKind::Age, "")),
        FigureKind::Count if figure.unit.is_none() && long() => Some((FigureKind::Count, "")),
        _ => figure.sort(),
    }
}
