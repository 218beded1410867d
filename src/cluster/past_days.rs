//! Days of a year that is past, printed in full: where an article prints only one of its month, it tells what a story goes back to,
//! and another article's only one of that month is the same day.

use super::ClaimRef;
use crate::claim::{Account, Claim, ClaimData, DateClaim, Period};
use crate::rule::Day;
use crate::rule::align_signs::PastDayAlign;
use rustc_hash::FxHashMap;

/// A year and a month of it.
type Month = (i16, i8);

/// The year and the month of a day that is printed with both, and nothing more: no time of day, no end of a period.
fn in_full(claim: &Claim) -> Option<(Month, &DateClaim)> {
    let ClaimData::Date(date) = &claim.data else { return None };
    let plain = date.granularity == Period::Day && date.clock.is_none() && date.edge.is_none() && !date.range;
    date.printed.day.filter(|_| plain)?;
    Some(((date.printed.year?, date.printed.month?), &**date))
}

/// The last year that an article is from, as far as it prints years.
fn newest(account: &Account) -> Option<i16> {
    let printed = account.claims.iter().filter_map(|claim| match &claim.data {
        ClaimData::Date(date) => date.printed.year,
        _ => None,
    });
    account.article.day().map(Day::year).or(printed.max())
}

/// Whether both are days of one month of a year that is so many years past, and each the only one of that month in its article.
#[must_use]
pub fn same_past_month(sides: [(&Account, &Claim); 2], years: i16) -> bool {
    let [Some((a, _)), Some((b, _))] = sides.map(|(_, claim)| in_full(claim)) else { return false };
    let newest = sides.iter().filter_map(|(account, _)| newest(account)).max();
    let past = is_past(a.0, newest, years);
    let sole = |(account, claim): &(&Account, &Claim)| {
        let others = account.claims.iter().filter(|other| in_full(other).is_some_and(|(month, _)| month == a));
        others.into_iter().all(|other| other.agrees(claim))
    };
    a == b && past && sides.iter().all(sole)
}

/// Whether a year is so many years before the newest one.
fn is_past(year: i16, newest: Option<i16>, years: i16) -> bool {
    newest.is_some_and(|newest| year <= newest.saturating_sub(years))
}

/// The pairs of claims, by their places in `claims`, for which [`same_past_month`] holds, in two articles for which `related` holds,
/// in order.
pub(super) fn pairs(
    accounts: &[Account],
    claims: &[ClaimRef],
    limits: &PastDayAlign,
    related: impl Fn(u32, u32) -> bool,
) -> Vec<(usize, usize)> {
    let claim = |at: &ClaimRef| &accounts[at.account as usize].claims[at.claim as usize];
    let mut newest_of: FxHashMap<u32, Option<i16>> = FxHashMap::default();
    // By article and month, its first day, and whether all are the same.
    let mut days: FxHashMap<(u32, Month), (&Claim, bool)> = FxHashMap::default();
    for at in claims {
        let Some((month, _)) = in_full(claim(at)) else { continue };
        newest_of.entry(at.account).or_insert_with(|| newest(&accounts[at.account as usize]));
        let (first, sole) = days.entry((at.account, month)).or_insert((claim(at), true));
        *sole &= first.agrees(claim(at));
    }
    let sole = |at: &ClaimRef, month| days.get(&(at.account, month)).is_some_and(|(_, sole)| *sole);
    let year = |at: &ClaimRef| newest_of.get(&at.account).copied().flatten();
    let mut known: FxHashMap<Month, Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    for (place, at) in claims.iter().enumerate() {
        let Some((month, _)) = in_full(claim(at)).filter(|(month, _)| sole(at, *month)) else { continue };
        let others = known.entry(month).or_default();
        let met = others.iter().copied().filter(|&other| {
            let before = &claims[other];
            before.account != at.account
                && related(before.account, at.account)
                && is_past(month.0, year(before).max(year(at)), limits.years)
        });
        found.extend(met.map(|other| (other, place)));
        if others.len() < limits.common {
            others.push(place);
        }
    }
    found.sort_unstable();
    found
}
