//! Statements of sentences that say the same: what somebody is reported to have said, in two wordings.

use super::context::{Context, alike};
use super::pairing::{Candidates, pair_off};
use super::sentences::{SentencePair, SentenceRef};
use super::terms::{Term, Terms};
use super::{Alignment, ClaimRef};
use crate::claim::{Account, ClaimData};
use crate::rule::align::StatementAlign;
use rustc_hash::{FxHashMap, FxHashSet};

/// Aligns the statements (and quotations) of aligned sentences, the most alike first, each once. `limits` are those of
/// every account.
#[must_use]
pub fn align(
    accounts: &[Account],
    terms: &Terms,
    sentences: &[SentencePair],
    limits: &[Option<&StatementAlign>],
    takes: impl Fn(ClaimRef) -> bool,
) -> Vec<Alignment> {
    let paired: FxHashSet<SentenceRef> = sentences.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    let mut statements: FxHashMap<SentenceRef, Vec<(ClaimRef, Context)>> = FxHashMap::default();
    for (account, of) in (0..).zip(accounts) {
        for (claim, statement) in (0..).zip(&of.claims) {
            let (ClaimData::Statement(said) | ClaimData::Quote(said)) = &statement.data else { continue };
            let place = SentenceRef { account, sentence: statement.sentence };
            if said.speaker.is_none() || !paired.contains(&place) || !takes(ClaimRef { account, claim }) {
                continue;
            }
            let mut context: Vec<(Term, f64)> = Vec::new();
            for span in &said.content {
                let words = terms.tokens[account as usize][of.article.tokens_in(*span)]
                    .iter()
                    .filter(|&&t| t != super::NO_TERM);
                context.extend(words.map(|&term| (term, terms.weight(term))));
            }
            context.sort_by_key(|(term, _)| *term);
            context.dedup_by_key(|(term, _)| *term);
            statements.entry(place).or_default().push((ClaimRef { account, claim }, context));
        }
    }
    let mut candidates = Vec::new();
    for pair in sentences {
        let Some(limits) = limits[pair.a.account as usize] else { continue };
        let (Some(a), Some(b)) = (statements.get(&pair.a), statements.get(&pair.b)) else { continue };
        for (a, x) in a {
            let options = b.iter().map(|(b, y)| (*b, alike(x, y)));
            candidates.extend(options.map(|(b, topic)| Candidates {
                a: *a,
                b,
                topic,
                sentence: pair.alike,
                close: topic + pair.alike * limits.sentence_weight,
                far: false,
                equal: false,
            }));
        }
    }
    pair_off(candidates, 0.0)
}
