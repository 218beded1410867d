//! Conflicts of one rule that meet in a claim, or print the same values of one cluster, are one finding.

use crate::claim::Account;
use crate::cluster::ClaimRef;
use crate::conflict::{Conflict, Side};
use petgraph::unionfind::UnionFind;
use std::collections::{BTreeMap, BTreeSet};

/// The conflicts of one finding, in order, and its sides: value by value, the places that print it, in order.
#[derive(Debug)]
pub struct Merged<'a> {
    pub conflicts: Vec<&'a Conflict>,
    pub sides: Vec<Vec<Side>>,
}

/// Merges conflicts, in order of their first place.
#[must_use]
pub fn merge<'a>(accounts: &[Account], conflicts: &'a [Conflict]) -> Vec<Merged<'a>> {
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
    let mut merged: Vec<Merged<'_>> = bundles.into_values().map(|conflicts| bundle(accounts, conflicts)).collect();
    merged.sort_by_key(|m| (m.sides[0][0].claim, m.sides[0][0].span, m.conflicts[0].rule));
    merged
}

fn bundle<'a>(accounts: &[Account], conflicts: Vec<&'a Conflict>) -> Merged<'a> {
    let mut places: Vec<&Side> = conflicts.iter().flat_map(|c| [&c.a, &c.b]).collect();
    places.sort_by_key(|side| (side.claim, side.span));
    places.dedup_by_key(|side| (side.claim, side.span, folded(&side.value)));
    let opposed: BTreeSet<(ClaimRef, ClaimRef)> =
        conflicts.iter().flat_map(|c| [(c.a.claim, c.b.claim), (c.b.claim, c.a.claim)]).collect();
    let mut sides: Vec<Vec<Side>> = Vec::new();
    for place in places {
        let same = |side: &[Side]| {
            folded(&side[0].value) == folded(&place.value)
                || (agree(accounts, &side[0], place)
                    && !side.iter().any(|other| opposed.contains(&(other.claim, place.claim))))
        };
        match sides.iter_mut().find(|side| same(side)) {
            Some(side) => side.push(place.clone()),
            None => sides.push(vec![place.clone()]),
        }
    }
    Merged { conflicts, sides }
}

fn agree(accounts: &[Account], a: &Side, b: &Side) -> bool {
    let claim = |side: &Side| &accounts[side.claim.account as usize].claims[side.claim.claim as usize];
    claim(a).agrees(claim(b))
}

fn pair_of_values(conflict: &Conflict) -> String {
    let mut values = [folded(&conflict.a.value), folded(&conflict.b.value)];
    values.sort();
    values.join("\n")
}

fn folded(value: &str) -> String {
    value.to_lowercase()
}
