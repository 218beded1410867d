//! The graph of claims: a node a claim, an edge an alignment; a cluster is a connected component.

use super::{Alignment, ClaimRef, Cluster};
use crate::rule::ClaimKind;
use petgraph::graphmap::UnGraphMap;
use petgraph::visit::Dfs;
use std::collections::BTreeSet;

/// The clusters of claims of one kind. Where two claims are aligned more than once, the closest alignment counts.
#[must_use]
pub fn clusters(kind: ClaimKind, alignments: &[Alignment]) -> Vec<Cluster> {
    let mut graph: UnGraphMap<ClaimRef, Alignment> = UnGraphMap::new();
    for alignment in alignments {
        let known = graph.edge_weight(alignment.a, alignment.b);
        let closeness = |alignment: &Alignment| alignment.topic + alignment.sentence;
        if known.is_none_or(|known| closeness(known) < closeness(alignment)) {
            graph.add_edge(alignment.a, alignment.b, *alignment);
        }
    }
    let mut starts: Vec<ClaimRef> = graph.nodes().collect();
    starts.sort_unstable();
    let mut seen = BTreeSet::new();
    let mut clusters = Vec::new();
    for start in starts {
        if seen.contains(&start) {
            continue;
        }
        let mut claims = Vec::new();
        let mut search = Dfs::new(&graph, start);
        while let Some(claim) = search.next(&graph) {
            seen.insert(claim);
            claims.push(claim);
        }
        claims.sort_unstable();
        let mut inside: Vec<Alignment> = claims
            .iter()
            .flat_map(|&c| graph.edges(c).filter(move |(a, _, e)| *a == e.a).map(|(_, _, e)| *e))
            .collect();
        inside.sort_by_key(|alignment| (alignment.a, alignment.b));
        clusters.push(Cluster { kind, claims, alignments: inside });
    }
    clusters
}
