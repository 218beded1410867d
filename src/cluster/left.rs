//! Figures and years that are the only ones of their sort left in two articles, once those are set aside that both print: one word
//! beside both is enough to tell that they are of one thing.

use super::ClaimRef;
use crate::claim::figure::slip::{digits_of, one_digit_off};
use crate::claim::{Account, Claim, ClaimData, DateClaim, Figure, FigureKind, Period, Role};
use crate::rule::dates::Edge;
use std::collections::BTreeMap;

/// An article that prints more values of a sort has none that is the only one left.
pub const MOST_OF_A_SORT: usize = 16;
/// Bare numbers of fewer digits are of anything.
const FEWEST_DIGITS: usize = 2;

/// What a value is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort<'a> {
    /// So many of something, measured or counted.
    Of(FigureKind, &'a str),
    /// A number that stands alone.
    Bare,
    Date(Period, Option<Edge>),
}

fn sort(claim: &Claim) -> Option<Sort<'_>> {
    match &claim.data {
        ClaimData::Figure(figure) if figure.role == Role::Level => of_figure(figure),
        ClaimData::Date(date) => of_date(date),
        _ => None,
    }
}

fn of_figure(figure: &Figure) -> Option<Sort<'_>> {
    match figure.kind {
        FigureKind::Count if figure.unit.is_none() => {
            digits_of(figure).filter(|digits| digits.len() >= FEWEST_DIGITS).map(|_| Sort::Bare)
        }
        FigureKind::Count | FigureKind::Percent | FigureKind::Money => {
            figure.sort().map(|(kind, sort)| Sort::Of(kind, sort))
        }
        FigureKind::Measure => figure.unit.as_deref().map(|unit| Sort::Of(figure.kind, unit)),
        _ => None,
    }
}

fn of_date(date: &DateClaim) -> Option<Sort<'_>> {
    let long = matches!(date.granularity, Period::Year | Period::Month);
    let plain = date.clock.is_none() && !date.range && date.reporting.is_none() && date.back.is_none();
    (long && plain && date.printed.year.is_some()).then_some(Sort::Date(date.granularity, date.edge))
}

/// Whether two values are of one sort, and each the only one of it in its article, once those are set aside that both print.
/// Numbers that stand alone differ in one digit.
#[must_use]
pub fn is_left([(first, a), (second, b)]: [(&Account, &Claim); 2]) -> bool {
    let Some(of) = sort(a).filter(|of| sort(b) == Some(*of)) else { return false };
    let [mine, theirs] = [first, second].map(|account| of_sort(account, of));
    are_left(of, (a, &mine), (b, &theirs))
}

/// The same among all values `of` the sort that the two articles print.
fn are_left(of: Sort<'_>, (a, mine): (&Claim, &[&Claim]), (b, theirs): (&Claim, &[&Claim])) -> bool {
    only_left((a, mine), (b, theirs), Claim::agrees)
        && (of != Sort::Bare || a.figure().zip(b.figure()).is_some_and(|(a, b)| one_digit_off(a, b)))
}

fn of_sort<'a>(account: &'a Account, of: Sort<'_>) -> Vec<&'a Claim> {
    account.claims.iter().filter(|claim| sort(claim) == Some(of)).take(MOST_OF_A_SORT + 1).collect()
}

/// Whether each of two values is the only one left among those of its article, once those are set aside that the other article prints
/// as well.
#[must_use]
pub fn only_left<T>((a, mine): (&T, &[&T]), (b, theirs): (&T, &[&T]), agree: impl Fn(&T, &T) -> bool) -> bool {
    let left = |own: &T, some: &[&T], others: &[&T]| {
        some.iter().all(|value| agree(value, own) || others.iter().any(|other| agree(value, other)))
    };
    mine.len().max(theirs.len()) <= MOST_OF_A_SORT && left(a, mine, theirs) && left(b, theirs, mine)
}

/// The pairs of claims, by their places in `claims`, for which [`is_left`] holds, in two articles for which `related` holds, in order.
/// So many places of a sort lead to no more than `common` others.
pub(super) fn pairs(
    accounts: &[Account],
    claims: &[ClaimRef],
    common: usize,
    related: impl Fn(u32, u32) -> bool,
) -> Vec<(usize, usize)> {
    let claim = |at: &ClaimRef| &accounts[at.account as usize].claims[at.claim as usize];
    // Article by article and sort by sort, what it prints, but no more than matters.
    let mut printed: BTreeMap<(u32, Sort<'_>), Vec<&Claim>> = BTreeMap::new();
    for at in claims {
        let Some(sort) = sort(claim(at)) else { continue };
        let known = printed.entry((at.account, sort)).or_default();
        if known.len() <= MOST_OF_A_SORT {
            known.push(claim(at));
        }
    }
    let all = |account: u32, sort| printed.get(&(account, sort)).map_or(&[][..], Vec::as_slice);
    let mut known: BTreeMap<Sort<'_>, Vec<usize>> = BTreeMap::new();
    let mut found = Vec::new();
    for (place, at) in claims.iter().enumerate() {
        let Some(sort) = sort(claim(at)) else { continue };
        let others = known.entry(sort).or_default();
        let met = others.iter().copied().filter(|&other| {
            let before = &claims[other];
            let sides = ((claim(before), all(before.account, sort)), (claim(at), all(at.account, sort)));
            before.account != at.account && related(before.account, at.account) && are_left(sort, sides.0, sides.1)
        });
        found.extend(met.map(|other| (other, place)));
        if others.len() < common {
            others.push(place);
        }
    }
    found.sort_unstable();
    found
}
