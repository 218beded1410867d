//! The graph of claims: a node a claim, an edge an alignment; a cluster is a connected component.

use super::{Alignment, ClaimRef, Cluster};
use crate::rule::ClaimKind;
use petgraph::unionfind::UnionFind;
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// The clusters of claims of one kind, in order of their first claims. Where two claims are aligned more than once, the
/// closest alignment counts.
///
/// The edges stand in one sorted list and the components in a disjoint-set forest, which take a quarter of the memory of
/// adjacency lists; no later stage walks the graph. The names of a large story have more alignments than all else, so that
/// the largest cluster takes the list over when the others have taken their part.
#[must_use]
pub fn clusters(kind: ClaimKind, mut alignments: Vec<Alignment>) -> Vec<Cluster> {
    let closeness = |alignment: &Alignment| alignment.topic + alignment.sentence;
    alignments.sort_unstable_by(|x, y| (x.a, x.b).cmp(&(y.a, y.b)).then(closeness(y).total_cmp(&closeness(x))));
    alignments.dedup_by_key(|alignment| (alignment.a, alignment.b));
    // One by one: there are far fewer claims than ends of alignments, for which a whole collection would make room.
    let mut distinct: FxHashSet<ClaimRef> = FxHashSet::default();
    for alignment in &alignments {
        distinct.extend([alignment.a, alignment.b]);
    }
    let mut nodes: Vec<ClaimRef> = distinct.into_iter().collect();
    nodes.sort_unstable();
    let node = |claim: ClaimRef| nodes.partition_point(|known| *known < claim);
    let mut components = UnionFind::<usize>::new(nodes.len());
    for alignment in &alignments {
        components.union(node(alignment.a), node(alignment.b));
    }
    let mut number: BTreeMap<usize, usize> = BTreeMap::new();
    let mut clusters: Vec<Cluster> = Vec::new();
    for (index, &claim) in nodes.iter().enumerate() {
        let next = number.len();
        let at = *number.entry(components.find_mut(index)).or_insert(next);
        if at == clusters.len() {
            clusters.push(Cluster { kind, claims: Vec::new(), alignments: Vec::new() });
        }
        clusters[at].claims.push(claim);
    }
    let largest = (0..clusters.len()).max_by_key(|&at| clusters[at].claims.len());
    alignments.retain(|alignment| {
        let cluster = number[&components.find_mut(node(alignment.a))];
        let stays = Some(cluster) == largest;
        if !stays {
            clusters[cluster].alignments.push(*alignment);
        }
        stays
    });
    if let Some(largest) = largest {
        clusters[largest].alignments = alignments;
    }
    for cluster in &mut clusters {
        cluster.claims.shrink_to_fit();
        cluster.alignments.shrink_to_fit();
    }
    clusters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alignment(a: u32, b: u32, topic: f64) -> Alignment {
        let claim = |claim| ClaimRef { account: 0, claim };
        Alignment { a: claim(a), b: claim(b), topic, sentence: 0.0 }
    }

    #[test]
    fn what_hangs_together_is_one_cluster_and_the_closest_alignment_counts() {
        let all = vec![alignment(3, 4, 0.5), alignment(0, 2, 0.3), alignment(0, 2, 0.9), alignment(1, 2, 0.4)];
        let found = clusters(ClaimKind::Figure, all);
        let claims: Vec<Vec<u32>> = found.iter().map(|c| c.claims.iter().map(|c| c.claim).collect()).collect();
        assert_eq!(claims, [vec![0, 1, 2], vec![3, 4]]);
        assert_eq!(found[0].alignments, [alignment(0, 2, 0.9), alignment(1, 2, 0.4)]);
        assert_eq!(found[1].alignments, [alignment(3, 4, 0.5)]);
    }
}
