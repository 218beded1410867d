//! Values that are the only ones of their sort in their articles: two of one sort meet whatever the words around them.

use super::ClaimRef;
use crate::claim::{Account, Claim};
use rustc_hash::FxHashMap;
use std::hash::Hash;

/// Whether a claim is of a sort, and all of that sort in its article print the same.
pub(super) fn is_sole<S: PartialEq>(account: &Account, claim: &Claim, sort: impl Fn(&Claim) -> Option<S>) -> bool {
    let own = sort(claim);
    own.is_some() && account.claims.iter().filter(|other| sort(other) == own).all(|other| other.agrees(claim))
}

/// The pairs of claims of one sort, by their places in `claims`, of which each is the only one of the sort in its article, in order.
/// The articles differ, and `related` holds for both claims of the sort. So many places of a sort lead to no more than `common`
/// others.
pub(super) fn pairs<S: Copy + Eq + Hash>(
    accounts: &[Account],
    claims: &[ClaimRef],
    sort: impl Fn(&Claim) -> Option<S>,
    common: usize,
    related: impl Fn(S, [ClaimRef; 2]) -> bool,
) -> Vec<(usize, usize)> {
    let claim = |at: &ClaimRef| &accounts[at.account as usize].claims[at.claim as usize];
    // By article and sort, its first one, and whether all are the same.
    let mut printed: FxHashMap<(u32, S), (&Claim, bool)> = FxHashMap::default();
    for at in claims {
        let Some(sort) = sort(claim(at)) else { continue };
        let (first, sole) = printed.entry((at.account, sort)).or_insert((claim(at), true));
        *sole &= first.agrees(claim(at));
    }
    let sole = |at: &ClaimRef, sort: S| printed.get(&(at.account, sort)).is_some_and(|(_, sole)| *sole);
    let mut known: FxHashMap<S, Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    for (place, at) in claims.iter().enumerate() {
        let Some(sort) = sort(claim(at)).filter(|sort| sole(at, *sort)) else { continue };
        let others = known.entry(sort).or_default();
        let met = others.iter().copied().filter(|&other| {
            let of = claims[other];
            of.account != at.account && related(sort, [of, *at])
        });
        found.extend(met.map(|other| (other, place)));
        if others.len() < common {
            others.push(place);
        }
    }
    found.sort_unstable();
    found
}
