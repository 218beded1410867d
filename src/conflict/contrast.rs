//! Words that exclude each other beside two claims: what is said of imports says nothing of exports.

use super::nearby::within;
use super::pairs::Pair;
use crate::claim::{Account, Claim};
use crate::rule::Pack;
use crate::rule::limits::Within;
use crate::text::{TokenKind, fold_word};
use std::collections::BTreeSet;

/// Whether a word within reach of the one claim excludes one within reach of the other, and neither stands beside both.
pub fn contrasted(accounts: &[Account], pair: &Pair<'_>, pack: &Pack, limits: &Within) -> bool {
    let sides = |account: u32, claim: &Claim| sides(&accounts[account as usize], claim, pack, limits);
    let (a, b) = (sides(pair.alignment.a.account, pair.a), sides(pair.alignment.b.account, pair.b));
    let only = |one: &BTreeSet<(usize, usize)>, other: &BTreeSet<(usize, usize)>| {
        one.difference(other).map(|(contrast, _)| *contrast).collect::<BTreeSet<usize>>()
    };
    let shared: BTreeSet<usize> = a.intersection(&b).map(|(contrast, _)| *contrast).collect();
    only(&a, &b).intersection(&only(&b, &a)).any(|contrast| !shared.contains(contrast))
}

/// The contrasts that words beside a claim belong to, and their sides in them.
fn sides(account: &Account, claim: &Claim, pack: &Pack, limits: &Within) -> BTreeSet<(usize, usize)> {
    let article = &account.article;
    let Some(language) = pack.languages.get(&article.language) else { return BTreeSet::new() };
    article.tokens[within(account, claim, *limits)]
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .filter_map(|token| language.contrasts.get(&fold_word(token.span.of(&article.text))))
        .flatten()
        .copied()
        .collect()
}
