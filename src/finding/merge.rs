//! Conflicts of one rule that meet in a claim, or print the same values of one cluster, are one finding.

use crate::conflict::{Conflict, Side};
use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

/// The conflicts of one finding, in order, and its sides: value by value, the places that print it, in order.
#[derive(Debug)]
pub struct Merged<'a> {
    pub conflicts: Vec<&'a Conflict>,
    pub sides: Vec<Vec<&'a Side>>,
}

/// Merges conflicts, in order of their first place.
#[must_use]
pub fn merge(conflicts: &[Conflict]) -> Vec<Merged<'_>> {
    let mut joined = UnionFind::<usize>::new(conflicts.len());
    let mut by_value: BTreeMap<(usize, u32, String), usize> = BTreeMap::new();
    for (index, conflict) in conflicts.iter().enumerate() {
        let values = pair_of_values(conflict);
        let first = *by_value.entry((conflict.rule, conflict.cluster, values)).or_insert(index);
        joined.union(first, index);
    }
    let mut by_claim = BTreeMap::new();
    for (index, conflict) in conflicts.iter().enumerate() {
        for side in [&conflict.a, &conflict.b] {
            let key = (conflict.rule, side.claim, side.span, folded(&side.value));
            let first = *by_claim.entry(key).or_insert(index);
            joined.union(first, index);
        }
    }
    let mut bundles: BTreeMap<usize, Vec<&Conflict>> = BTreeMap::new();
    for (index, conflict) in conflicts.iter().enumerate() {
        bundles.entry(joined.find(index)).or_default().push(conflict);
    }
    let mut merged: Vec<Merged<'_>> = bundles.into_values().map(bundle).collect();
    merged.sort_by_key(|m| (m.sides[0][0].claim, m.sides[0][0].span, m.conflicts[0].rule));
    merged
}

fn bundle(conflicts: Vec<&Conflict>) -> Merged<'_> {
    let mut places: Vec<&Side> = conflicts.iter().flat_map(|c| [&c.a, &c.b]).collect();
    places.sort_by_key(|side| (side.claim, side.span));
    let mut sides: Vec<Vec<&Side>> = Vec::new();
    for place in places {
        let known = sides.iter_mut().find(|side| folded(&side[0].value) == folded(&place.value));
        match known {
            Some(side) if side.iter().any(|s| s.claim == place.claim && s.span == place.span) => {}
            Some(side) => side.push(place),
            None => sides.push(vec![place]),
        }
    }
    Merged { conflicts, sides }
}

fn pair_of_values(conflict: &Conflict) -> String {
    let mut values = [folded(&conflict.a.value), folded(&conflict.b.value)];
    values.sort();
    values.join("\n")
}

fn folded(value: &str) -> String {
    value.to_lowercase()
}
