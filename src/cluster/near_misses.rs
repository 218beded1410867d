//! Figures that differ by a slip that is hardly chance: of all figures of the sort that two articles print, so few are expected to
//! be so near each other.

use super::ClaimRef;
use crate::claim::figure::slip::{NearMiss, digits_of, near_miss, sounds_as};
use crate::claim::{Account, Claim, ClaimData, Figure, FigureKind};
use crate::rule::align::ChanceLimits;
use rust_decimal::{Decimal, RoundingStrategy};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// More digits than these tell no more.
const MOST_DIGITS: usize = 6;
/// Numbers of fewer are near all others.
const FEWEST_DIGITS: usize = 2;

/// The slip by which two figures differ, where fewer such pairs than the limits say are expected by chance among the figures of
/// the sort, and neither article prints the value of the other. Its chance is that of all these pairs.
#[must_use]
pub fn improbable(sides: [(&Account, &Claim); 2], limits: &ChanceLimits) -> Option<NearMiss> {
    let [(first, x), (second, y)] = sides;
    let (a, b) = (figure(x)?, figure(y)?);
    let within = std::ptr::eq(first, second);
    if sort(a).is_none() || sort(a) != sort(b) || a.role != b.role || within && x.sentence == y.sentence {
        return None;
    }
    let miss = near_miss(a, b, &limits.misheard)?;
    let (mut values, mut of_other) = (values(first, a), values(second, b));
    if !within {
        // What both print is explained by that.
        let both: BTreeSet<Decimal> = values.intersection(&of_other).copied().collect();
        values.retain(|value| !both.contains(value));
        of_other.retain(|value| !both.contains(value));
    }
    #[expect(clippy::cast_precision_loss, reason = "an article prints far fewer figures than 2^52")]
    let (most, pairs) = if within {
        (limits.within, (values.len() * values.len().saturating_sub(1)) as f64 / 2.0)
    } else {
        (limits.across, (values.len() * of_other.len()) as f64)
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
    let mut shortened: FxHashMap<(FigureKind, &str, String), Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    let side = |at: ClaimRef| {
        let account = &accounts[at.account as usize];
        (account, &account.claims[at.claim as usize])
    };
    for (place, at) in claims.iter().enumerate() {
        let Some((figure, (kind, of))) = figure(side(*at).1).and_then(|figure| Some((figure, sort(figure)?))) else {
            continue;
        };
        for key in keys(figure, &limits.misheard) {
            let others = shortened.entry((kind, of, key)).or_default();
            let near = others.iter().copied().filter(|&other| {
                let before = claims[other];
                (before.account == at.account || related(before.account, at.account))
                    && improbable([side(before), side(*at)], limits).is_some()
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
    let Some(value) = figure.low.filter(|low| figure.low == figure.high && *low > Decimal::ZERO) else {
        return BTreeSet::new();
    };
    let length = digits_of(figure).map_or(0, |digits| digits.len());
    let mut keys = BTreeSet::new();
    for digits in FEWEST_DIGITS..=length.min(MOST_DIGITS) {
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

/// The values that an article prints of the sort of a figure, each once.
fn values(account: &Account, figure: &Figure) -> BTreeSet<Decimal> {
    of_sort(account, figure).filter_map(|other| other.low.or(other.high)).collect()
}

/// Whether an article prints the value of a figure, or one that it can be.
fn prints(account: &Account, figure: &Figure) -> bool {
    let closed = |other: &&Figure| other.low.is_some() && other.high.is_some();
    of_sort(account, figure).filter(closed).any(|other| figure.agrees(other) == Some(true))
}

/// What sort a figure is of; ages are one here.
fn sort(figure: &Figure) -> Option<(FigureKind, &str)> {
    if figure.kind == FigureKind::Age { Some((FigureKind::Age, "")) } else { figure.sort() }
}

fn of_sort<'a>(account: &'a Account, figure: &Figure) -> impl Iterator<Item = &'a Figure> {
    account.claims.iter().filter_map(self::figure).filter(|other| sort(other) == sort(figure))
}

fn figure(claim: &Claim) -> Option<&Figure> {
    match &claim.data {
        ClaimData::Figure(figure) => Some(figure),
        _ => None,
    }
}
