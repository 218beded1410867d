//! Whether two claims can be about the same people: a sentence about one person says nothing about another.

use super::pairs::Pair;
use crate::claim::entity::EntityKind;
use crate::claim::{Account, Claim, ClaimData};
use crate::text::fold_word;
use std::collections::BTreeSet;

/// False where both sentences name people, and no name, nor any part of one, stands in both.
pub fn same_people(accounts: &[Account], pair: &Pair<'_>) -> bool {
    let people = |account: u32, claim: &Claim| named(&accounts[account as usize], claim);
    let (a, b) = (people(pair.alignment.a.account, pair.a), people(pair.alignment.b.account, pair.b));
    a.is_empty() || b.is_empty() || !a.is_disjoint(&b)
}

/// The words of the names of the people whom the sentence of a claim names.
fn named(account: &Account, claim: &Claim) -> BTreeSet<String> {
    let first = account.claims.partition_point(|c| c.sentence < claim.sentence);
    account.claims[first..]
        .iter()
        .take_while(|c| c.sentence == claim.sentence)
        .filter_map(|c| match &c.data {
            ClaimData::Name(name) if name.kind == EntityKind::Person => Some(name.entity.split_whitespace()),
            _ => None,
        })
        .flatten()
        .map(fold_word)
        .collect()
}
