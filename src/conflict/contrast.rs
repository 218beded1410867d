//! Words that exclude each other beside two claims: what is said of imports says nothing of exports.

use super::nearby::within;
use super::pairs::Pair;
use crate::claim::{Account, Claim};
use crate::rule::limits::Within;
use crate::rule::{ListSet, Pack};
use crate::text::{TokenKind, fold_word};
use std::collections::{BTreeMap, BTreeSet};

/// The word lists of what stands between two clauses.
const BREAKS: [&str; 2] = ["conjunctions", "clause-break"];

/// How far away the nearest words of a contrast stand, and their sides in it.
type Nearest = (Distance, BTreeSet<usize>);

/// The ends of clauses between a word and a claim, then the tokens.
type Distance = (usize, usize);

/// Whether of the words of a contrast, that nearest to the one claim and that nearest to the other exclude each other: "one dead
/// and several injured" and "four injured".
pub fn contrasted(accounts: &[Account], pair: &Pair<'_>, pack: &Pack, limits: &Within) -> bool {
    let nearest = |account: u32, claim: &Claim| nearest(&accounts[account as usize], claim, pack, limits);
    let (a, b) = (nearest(pair.alignment.a.account, pair.a), nearest(pair.alignment.b.account, pair.b));
    a.iter().any(|(contrast, (_, one))| b.get(contrast).is_some_and(|(_, other)| one.is_disjoint(other)))
}

/// By the contrasts that words beside a claim belong to, the nearest of these words.
fn nearest(account: &Account, claim: &Claim, pack: &Pack, limits: &Within) -> BTreeMap<usize, Nearest> {
    let article = &account.article;
    let mut found: BTreeMap<usize, Nearest> = BTreeMap::new();
    let Some(language) = pack.languages.get(&article.language) else { return found };
    let breaks: ListSet = BREAKS.iter().filter_map(|name| language.lexicon.list(name)).collect();
    let (own, reach) = (article.tokens_in(claim.span), within(account, claim, *limits));
    let mut add = |tokens: &mut dyn Iterator<Item = usize>| {
        let mut distance = (0, 0);
        for at in tokens {
            let token = &article.tokens[at];
            let ends = language.lexicon.has_any(&breaks, token.word);
            distance = (distance.0 + usize::from(ends), distance.1 + 1);
            let word = (token.kind == TokenKind::Word).then(|| fold_word(token.span.of(&article.text)));
            for &(contrast, side) in word.and_then(|word| language.contrasts.get(&word)).into_iter().flatten() {
                let (least, sides) = found.entry(contrast).or_insert((distance, BTreeSet::new()));
                if distance < *least {
                    (*least, *sides) = (distance, BTreeSet::new());
                }
                if distance == *least {
                    sides.insert(side);
                }
            }
        }
    };
    add(&mut own.clone());
    add(&mut (reach.start..own.start).rev());
    add(&mut (own.end..reach.end));
    found
}
