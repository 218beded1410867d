//! Days, or times of day, of one sort of event (`events.yaml`): where neither of two articles dates another event of the sort, they
//! meet whatever the words around them.

use super::ClaimRef;
use super::sole::{self, is_sole};
use crate::claim::{Account, Claim, ClaimData, Period, Telling};
use crate::rule::EventSort;
use crate::rule::align_signs::EventAlign;

/// A sort of event, and whether it is its time of day.
type Told = (EventSort, bool);

/// The sort of event that a claim is the day, or the time of day, of, and nothing more: no remark, no end of a period.
fn told_event(claim: &Claim) -> Option<Told> {
    let ClaimData::Date(date) = &claim.data else { return None };
    let event = date.event.filter(|event| event.telling != Telling::Remark)?;
    let timed = date.clock.is_some();
    let plain = (timed || date.granularity == Period::Day) && date.edge.is_none() && !date.range;
    event.sort.filter(|_| plain).map(|sort| (sort, timed))
}

/// Whether both are days, or both times of day, of one sort of event, and neither article dates another event of the sort.
#[must_use]
pub fn same_event(sides: [(&Account, &Claim); 2]) -> bool {
    let [a, b] = sides.map(|(_, claim)| told_event(claim));
    a == b && sides.iter().all(|(account, claim)| is_sole(account, claim, told_event))
}

/// The pairs of claims, by their places in `claims`, for which [`same_event`] holds, in two articles for which `related` holds, in
/// order.
pub(super) fn pairs(
    accounts: &[Account],
    claims: &[ClaimRef],
    limits: &EventAlign,
    related: impl Fn(u32, u32) -> bool,
) -> Vec<(usize, usize)> {
    sole::pairs(accounts, claims, told_event, limits.common, |_, [a, b]| related(a.account, b.account))
}
