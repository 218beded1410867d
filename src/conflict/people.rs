//! Whether two claims can be about the same people: a sentence about one person says nothing about another.

use super::pairs::Pair;
use crate::claim::entity::EntityKind;
use crate::claim::{Account, Claim, ClaimData, EntityClaim};
use crate::text::fold_word;
use std::collections::BTreeSet;

/// Names of at least so many letters are one with a letter off: a misprint makes no other person.
const MISPRINT: usize = 5;

/// False where both sentences name people, and nobody of either is named in the other, nor any part of a name.
pub fn same_people(accounts: &[Account], pair: &Pair<'_>) -> bool {
    let sides = [(pair.alignment.a.account, pair.a), (pair.alignment.b.account, pair.b)];
    let [people, names] = [true, false].map(|only| {
        sides.map(|(account, claim)| {
            named(&accounts[account as usize], claim, |_, name| !only || name.kind == EntityKind::Person)
        })
    });
    meet(&people, &names)
}

/// Whether one side has no people, or somebody of one is among the names of the other.
fn meet(people: &[BTreeSet<String>; 2], names: &[BTreeSet<String>; 2]) -> bool {
    let meet = |a: &BTreeSet<String>, b: &BTreeSet<String>| a.iter().any(|x| b.iter().any(|y| same_word(x, y)));
    people.iter().any(BTreeSet::is_empty) || meet(&people[0], &names[1]) || meet(&names[0], &people[1])
}

/// The same of two figures, as far as they are about people: those who are named where it is said what a figure is of.
pub fn about_same_people(accounts: &[Account], pair: &Pair<'_>) -> bool {
    let sides = [(pair.alignment.a.account, pair.a), (pair.alignment.b.account, pair.b)];
    let [people, names] = [true, false].map(|only| {
        sides.map(|(account, claim)| {
            let about = if let ClaimData::Figure(figure) = &claim.data { figure.about.as_slice() } else { &[] };
            let inside = |named: &Claim| !only || about.iter().any(|word| named.span.contains(*word));
            named(&accounts[account as usize], claim, |c, name| inside(c) && (!only || name.kind == EntityKind::Person))
        })
    });
    meet(&people, &names)
}

/// Whether a word of a name stands in both sentences.
pub fn share_a_name(accounts: &[Account], pair: &Pair<'_>) -> bool {
    let names = |account: u32, claim: &Claim| named(&accounts[account as usize], claim, |_, _| true);
    let (a, b) = (names(pair.alignment.a.account, pair.a), names(pair.alignment.b.account, pair.b));
    a.iter().any(|x| b.iter().any(|y| same_word(x, y)))
}

/// Whether both sentences name somebody or something, and one of them nothing that the other does not.
pub fn same_names(accounts: &[Account], pair: &Pair<'_>) -> bool {
    let names = |account: u32, claim: &Claim| named(&accounts[account as usize], claim, |_, _| true);
    let (a, b) = (names(pair.alignment.a.account, pair.a), names(pair.alignment.b.account, pair.b));
    !a.is_empty() && !b.is_empty() && (a.is_subset(&b) || b.is_subset(&a))
}

/// Whether two words of names are one, but for a misprint.
pub fn same_word(a: &str, b: &str) -> bool {
    let long = |word: &str| word.chars().count() >= MISPRINT;
    a == b || long(a) && long(b) && strsim::damerau_levenshtein(a, b) == 1
}

/// The words of the names in the sentence of a claim, of those whom `wanted` finds.
fn named(account: &Account, claim: &Claim, wanted: impl Fn(&Claim, &EntityClaim) -> bool) -> BTreeSet<String> {
    let first = account.claims.partition_point(|c| c.sentence < claim.sentence);
    account.claims[first..]
        .iter()
        .take_while(|c| c.sentence == claim.sentence)
        .filter_map(|c| match &c.data {
            ClaimData::Name(name) | ClaimData::Place(name) if wanted(c, name) => Some(name.entity.split_whitespace()),
            _ => None,
        })
        .flatten()
        .map(fold_word)
        .collect()
}
