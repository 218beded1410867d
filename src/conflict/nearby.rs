//! Words of lists beside a claim, or anywhere in its sentence.

use crate::article::Article;
use crate::claim::{Account, Claim};
use crate::rule::limits::Within;
use crate::rule::{Language, ListId};
use std::ops::Range;

impl Within {
    /// The whole sentence.
    pub const SENTENCE: Self = Self { before: usize::MAX, after: usize::MAX };

    /// As many on both sides.
    #[must_use]
    pub fn around(tokens: usize) -> Self {
        Self { before: tokens, after: tokens }
    }
}

/// The lists of a language that have these names.
pub fn lists(language: &Language, names: &[String]) -> Vec<ListId> {
    names.iter().filter_map(|name| language.lexicon.list(name)).collect()
}

/// Whether an entry of one of the lists stands among the tokens.
pub fn has(article: &Article, language: &Language, lists: &[ListId], mut tokens: Range<usize>) -> bool {
    let until = &article.tokens[..tokens.end];
    tokens.any(|at| lists.iter().any(|list| language.lexicon.match_at(*list, until, at).is_some()))
}

/// Which of the lists have a word within reach of a claim, in its sentence.
pub fn beside(account: &Account, claim: &Claim, language: &Language, lists: &[ListId], reach: Within) -> Vec<ListId> {
    let tokens = within(account, claim, reach);
    lists.iter().copied().filter(|list| has(&account.article, language, &[*list], tokens.clone())).collect()
}

/// Which of the lists have a word within reach of a claim that is none of its own: `per` of "13 per cent" says nothing about it.
pub fn outside(account: &Account, claim: &Claim, language: &Language, lists: &[ListId], reach: Within) -> Vec<ListId> {
    let tokens = within(account, claim, reach);
    let own = account.article.tokens_in(claim.span);
    let sides = [tokens.start..own.start.max(tokens.start), own.end.min(tokens.end)..tokens.end];
    let inside = |list: &ListId| sides.iter().any(|side| has(&account.article, language, &[*list], side.clone()));
    lists.iter().copied().filter(inside).collect()
}

/// The tokens within reach of a claim, in its sentence, and its own.
pub fn within(account: &Account, claim: &Claim, reach: Within) -> Range<usize> {
    let article = &account.article;
    let Some(sentence) = article.sentences.get(claim.sentence as usize) else { return 0..0 };
    let (own, around) = (article.tokens_in(claim.span), sentence.tokens());
    let from = own.start.saturating_sub(reach.before).max(around.start);
    let to = own.end.saturating_add(reach.after).min(around.end);
    from..to.max(from)
}
