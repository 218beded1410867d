//! Days, or times of day, of one sort of event (`events.yaml`): where neither of two articles dates another event of the sort, they
//! meet whatever the words around them.

use super::ClaimRef;
use crate::claim::{Account, Claim, ClaimData, DateClaim, Period, Telling};
use crate::rule::EventSort;
use crate::rule::align_signs::EventAlign;
use rustc_hash::FxHashMap;

/// A sort of event, and whether it is its time of day.
type Told = (EventSort, bool);

/// The sort of event that a claim is the day of, and nothing more: no remark, no time of day, no end of a period.
fn dated_event(claim: &Claim) -> Option<(EventSort, &DateClaim)> {
    let ClaimData::Date(date) = &claim.data else { return None };
    let event = date.event.filter(|event| event.telling != Telling::Remark)?;
    let plain = date.granularity == Period::Day && date.clock.is_none() && date.edge.is_none() && !date.range;
    Some((event.sort.filter(|_| plain)?, &**date))
}

/// The sort of event that a claim is the day or, as the second part says, the time of day of, and nothing more.
fn told_event(claim: &Claim) -> Option<Told> {
    let ClaimData::Date(date) = &claim.data else { return None };
    if date.clock.is_none() {
        return dated_event(claim).map(|(sort, _)| (sort, false));
    }
    let event = date.event.filter(|event| event.telling != Telling::Remark)?;
    event.sort.filter(|_| date.edge.is_none() && !date.range).map(|sort| (sort, true))
}

/// Whether an article dates one event of the sort only: all of them print the same day, or time of day.
fn is_sole(account: &Account, claim: &Claim) -> bool {
    let Some(sort) = told_event(claim) else { return false };
    let same = |other: &&Claim| told_event(other) == Some(sort);
    account.claims.iter().filter(same).all(|other| other.agrees(claim))
}

/// Whether both are days, or both times of day, of one sort of event, and neither article dates another event of the sort.
#[must_use]
pub fn same_event(sides: [(&Account, &Claim); 2]) -> bool {
    let [a, b] = sides.map(|(_, claim)| told_event(claim));
    a.is_some() && a == b && sides.iter().all(|(account, claim)| is_sole(account, claim))
}

/// The pairs of claims, by their places in `claims`, that are the days of one sort of event in two articles for which `related`
/// holds and which date no other event of the sort, in order.
pub(super) fn pairs(
    accounts: &[Account],
    claims: &[ClaimRef],
    limits: &EventAlign,
    related: impl Fn(u32, u32) -> bool,
) -> Vec<(usize, usize)> {
    let claim = |at: &ClaimRef| &accounts[at.account as usize].claims[at.claim as usize];
    // By article and sort, its first day, and whether all are the same.
    let mut days: FxHashMap<(u32, Told), (&Claim, bool)> = FxHashMap::default();
    for at in claims {
        let Some(sort) = told_event(claim(at)) else { continue };
        let (first, sole) = days.entry((at.account, sort)).or_insert((claim(at), true));
        *sole &= first.agrees(claim(at));
    }
    let mut dated: FxHashMap<Told, Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    for (place, at) in claims.iter().enumerate() {
        let Some(sort) = told_event(claim(at)) else { continue };
        if !days.get(&(at.account, sort)).is_some_and(|(_, sole)| *sole) {
            continue;
        }
        let others = dated.entry(sort).or_default();
        let met = others.iter().copied().filter(|&other| {
            let of = claims[other].account;
            of != at.account && related(of, at.account)
        });
        found.extend(met.map(|other| (other, place)));
        if others.len() < limits.common {
            others.push(place);
        }
    }
    found.sort_unstable();
    found
}
