//! Pronouns that stand for one person.

use super::names::{EntityRef, Names};
use super::{Alignment, ClaimRef, Story};
use crate::claim::{Account, ClaimData};
use compact_str::CompactString;
use std::collections::BTreeMap;

/// Aligns every pronoun of a person with the first of every other pronoun for the same person. So the graph grows with
/// the number of pronouns, not with its square.
#[must_use]
pub fn align(
    accounts: &[Account],
    story: Story<'_>,
    names: &Names,
    takes: impl Fn(ClaimRef) -> bool,
) -> Vec<Alignment> {
    let mut firsts: BTreeMap<EntityRef, BTreeMap<CompactString, ClaimRef>> = BTreeMap::new();
    let mut alignments = Vec::new();
    for &account in story.members {
        for (claim, data) in (0..).zip(accounts[account as usize].claims.iter().map(|claim| &claim.data)) {
            let ClaimData::Pronoun(pronoun) = data else { continue };
            let person = names.bearer(account, pronoun.index);
            let at = ClaimRef { account, claim };
            if !takes(at) {
                continue;
            }
            let known = firsts.entry(person).or_default();
            for &first in known.values().filter(|first| story.stories.related(first.account, account)) {
                alignments.push(Alignment { a: first, b: at, topic: 1.0, sentence: 1.0 });
            }
            known.entry(pronoun.value.to_lowercase()).or_insert(at);
        }
    }
    alignments
}
