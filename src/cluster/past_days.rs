//! Days of a year that is past, printed in full: where an article prints only one of its month, it tells what a story goes back to,
//! and another article's only one of that month is the same day.

use super::ClaimRef;
use super::sole::{self, is_sole};
use crate::claim::{Account, Claim, ClaimData, Period};
use crate::rule::Day;
use crate::rule::align_signs::PastDayAlign;
use rustc_hash::FxHashMap;

/// A year and a month of it.
type Month = (i16, i8);

/// The month of a day that is printed with year and month, and nothing more: no time of day, no end of a period.
fn month(claim: &Claim) -> Option<Month> {
    let ClaimData::Date(date) = &claim.data else { return None };
    let plain = date.granularity == Period::Day && date.clock.is_none() && date.edge.is_none() && !date.range;
    date.printed.day.filter(|_| plain)?;
    Some((date.printed.year?, date.printed.month?))
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
    let [Some(a), Some(b)] = sides.map(|(_, claim)| month(claim)) else { return false };
    let newest = || sides.iter().filter_map(|(account, _)| newest(account)).max();
    a == b && is_past(a.0, newest(), years) && sides.iter().all(|(account, claim)| is_sole(account, claim, month))
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
    let mut newest_of: FxHashMap<u32, Option<i16>> = FxHashMap::default();
    for at in claims {
        let account = &accounts[at.account as usize];
        if month(&account.claims[at.claim as usize]).is_some() {
            newest_of.entry(at.account).or_insert_with(|| newest(account));
        }
    }
    let year = |at: ClaimRef| newest_of.get(&at.account).copied().flatten();
    sole::pairs(accounts, claims, month, limits.common, |(of, _), [a, b]| {
        related(a.account, b.account) && is_past(of, year(a).max(year(b)), limits.years)
    })
}
