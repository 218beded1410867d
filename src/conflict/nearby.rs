//! Words of lists beside a claim, or anywhere in its sentence.

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

/// Which of the lists have a word within reach of a claim, in its sentence.
pub fn beside(account: &Account, claim: &Claim, language: &Language, lists: &[ListId], reach: Within) -> Vec<ListId> {
    let tokens = within(account, claim, reach);
    let inside = |list: &ListId| {
        let until = &account.article.tokens[..tokens.end];
        tokens.clone().any(|token| language.lexicon.match_at(*list, until, token).is_some())
    };
    lists.iter().copied().filter(inside).collect()
}

/// Which of the lists have a word within reach of a claim that is none of its own: `per` of "13 per cent" says nothing about it.
pub fn outside(account: &Account, claim: &Claim, language: &Language, lists: &[ListId], reach: Within) -> Vec<ListId> {
    let tokens = within(account, claim, reach);
    let own = account.article.tokens_in(claim.span);
    let sides = [tokens.start..own.start.max(tokens.start), own.end.min(tokens.end)..tokens.end];
    let has = |list: &ListId| {
        sides.iter().any(|side| {
            let until = &account.article.tokens[..side.end];
            side.clone().any(|token| language.lexicon.match_at(*list, until, token).is_some())
        })
    };
    lists.iter().copied().filter(has).collect()
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
