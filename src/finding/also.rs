//! Who else prints the value of a side: claims of the cluster that are aligned with one of its places and agree with it.

use crate::claim::{Account, Claim};
use crate::cluster::{ClaimRef, Clustering};
use crate::conflict::{Conflict, Side};
use std::collections::{BTreeMap, BTreeSet};

/// What agrees with what, cluster by cluster; found when it is first asked for, since most clusters hold no conflict and
/// some hold many.
pub struct Agreeing<'a> {
    accounts: &'a [Account],
    clustering: &'a Clustering,
    known: BTreeMap<u32, Neighbours>,
}

/// Claim -> the claims that are aligned and agree with it.
type Neighbours = BTreeMap<ClaimRef, Vec<ClaimRef>>;

impl<'a> Agreeing<'a> {
    #[must_use]
    pub fn new(accounts: &'a [Account], clustering: &'a Clustering) -> Self {
        Self { accounts, clustering, known: BTreeMap::new() }
    }

    /// Adds to every side the claims that agree with it, directly or through others that do. No place is in two sides.
    /// What agrees with two sides ("almost 12" with 10.6 and with 11.8) or says less than a value ("at least nine")
    /// speaks for none.
    pub fn add(&mut self, conflicts: &[&Conflict], sides: &mut [Vec<Side>]) {
        let clusters: BTreeSet<u32> = conflicts.iter().map(|conflict| conflict.cluster).collect();
        for &cluster in &clusters {
            let (accounts, clustering) = (self.accounts, self.clustering);
            self.known.entry(cluster).or_insert_with(|| neighbours(accounts, clustering, cluster));
        }
        let agreeing: Vec<&Neighbours> = clusters.iter().filter_map(|cluster| self.known.get(cluster)).collect();
        spread(self.accounts, &agreeing, sides);
    }
}

fn neighbours(accounts: &[Account], clustering: &Clustering, cluster: u32) -> Neighbours {
    let mut agreeing = Neighbours::new();
    let alignments = clustering.clusters.get(cluster as usize).into_iter().flat_map(|cluster| &cluster.alignments);
    for alignment in alignments {
        if claim(accounts, alignment.a).agrees(claim(accounts, alignment.b)) {
            agreeing.entry(alignment.a).or_default().push(alignment.b);
            agreeing.entry(alignment.b).or_default().push(alignment.a);
        }
    }
    agreeing
}

fn spread(accounts: &[Account], agreeing: &[&Neighbours], sides: &mut [Vec<Side>]) {
    let mut seen: BTreeSet<ClaimRef> = sides.iter().flatten().map(|side| side.claim).collect();
    let firsts: Vec<&Claim> = sides.iter().map(|side| claim(accounts, side[0].claim)).collect();
    for (number, side) in sides.iter_mut().enumerate() {
        let mut open: Vec<ClaimRef> = side.iter().map(|place| place.claim).collect();
        while let Some(at) = open.pop() {
            for &other in agreeing.iter().filter_map(|known| known.get(&at)).flatten() {
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
