//! Titles of one person.

use super::names::{EntityRef, Names};
use super::{Alignment, ClaimRef, Story};
use crate::claim::{Account, ClaimData};
use crate::rule::align::TitleAlign;
use crate::text::fold_word;
use std::collections::BTreeMap;

/// Aligns every title of a person with the first of every other title of the same person, as pronouns are.
#[must_use]
pub fn align(
    accounts: &[Account],
    story: Story<'_>,
    names: &Names,
    limits: &TitleAlign,
    takes: impl Fn(ClaimRef) -> bool,
) -> Vec<Alignment> {
    let mut firsts: BTreeMap<EntityRef, Vec<(String, u32, ClaimRef)>> = BTreeMap::new();
    let mut alignments = Vec::new();
    for &account in story.members {
        for (claim, data) in (0..).zip(accounts[account as usize].claims.iter().map(|claim| &claim.data)) {
            let ClaimData::Title(title) = data else { continue };
            let person = names.bearer(account, title.index);
            let at = ClaimRef { account, claim };
            if !takes(at) {
                continue;
            }
            let known = firsts.entry(person).or_default();
            let related = known.iter().filter(|(_, of, _)| story.stories.related(*of, account));
            alignments.extend(related.map(|(.., first)| Alignment { a: *first, b: at, topic: 1.0, sentence: 1.0 }));
            let folded = fold_word(&title.value);
            if known.len() < limits.most && !known.iter().any(|(value, of, _)| *value == folded && *of == account) {
                known.push((folded, account, at));
            }
        }
    }
    alignments
}
