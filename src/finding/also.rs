//! Who else prints the value of a side: claims of the cluster that are aligned with one of its places and agree with it.

use crate::claim::{Account, Claim};
use crate::cluster::{ClaimRef, Clustering};
use crate::conflict::{Conflict, Side};
use std::collections::{BTreeMap, BTreeSet};

/// Adds to every side the claims that agree with it, directly or through others that do. No place is in two sides. What
/// agrees with two sides ("almost 12" with 10.6 and with 11.8) or says less than a value ("at least nine") speaks for none.
pub fn add_agreeing(accounts: &[Account], clustering: &Clustering, conflicts: &[&Conflict], sides: &mut [Vec<Side>]) {
    let clusters: BTreeSet<u32> = conflicts.iter().map(|conflict| conflict.cluster).collect();
    let mut agreeing: BTreeMap<ClaimRef, Vec<ClaimRef>> = BTreeMap::new();
    for cluster in clusters.into_iter().filter_map(|index| clustering.clusters.get(index as usize)) {
        for alignment in &cluster.alignments {
            if claim(accounts, alignment.a).agrees(claim(accounts, alignment.b)) {
                agreeing.entry(alignment.a).or_default().push(alignment.b);
                agreeing.entry(alignment.b).or_default().push(alignment.a);
            }
        }
    }
    let mut seen: BTreeSet<ClaimRef> = sides.iter().flatten().map(|side| side.claim).collect();
    let firsts: Vec<&Claim> = sides.iter().map(|side| claim(accounts, side[0].claim)).collect();
    for (number, side) in sides.iter_mut().enumerate() {
        let mut open: Vec<ClaimRef> = side.iter().map(|place| place.claim).collect();
        while let Some(at) = open.pop() {
            for &other in agreeing.get(&at).into_iter().flatten() {
                let told = claim(accounts, other);
                let torn = firsts.iter().enumerate().any(|(at, first)| at != number && first.agrees(told));
                if !torn && told.is_closed() && seen.insert(other) {
                    side.push(Side { claim: other, span: told.span, value: side[0].value.clone() });
                    open.push(other);
                }
            }
        }
        side[1..].sort_by_key(|place| (place.claim, place.span));
    }
}

fn claim(accounts: &[Account], at: ClaimRef) -> &Claim {
    &accounts[at.account as usize].claims[at.claim as usize]
}
