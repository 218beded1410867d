//! What stands around a claim: its sentences without itself, and how alike two such surroundings are.

use crate::article::Article;
use crate::claim::{Account, Attribution, Claim, ClaimData};
use crate::cluster::ClaimRef;
use crate::text::{Span, TokenKind, fold_word};
use std::collections::BTreeSet;

/// Words of surroundings are looked at up to this many; two claims with longer ones are compared by their start.
const MOST_WORDS: usize = 200;

/// The claim that a reference stands for, with its article.
pub fn claim(accounts: &[Account], at: ClaimRef) -> Option<(&Article, &Claim)> {
    let account = accounts.get(at.account as usize)?;
    Some((&account.article, account.claims.get(at.claim as usize)?))
}

/// The attribution of a quotation or a retold statement.
pub fn attribution(claim: &Claim) -> Option<&Attribution> {
    match &claim.data {
        ClaimData::Quote(attribution) | ClaimData::Statement(attribution) => Some(attribution),
        _ => None,
    }
}

/// The folded words of the sentences that a span touches, outside `except`, that `telling` finds worth comparing.
pub fn words_around(
    article: &Article,
    span: Span,
    except: &[Span],
    telling: impl Fn(&str) -> bool,
) -> BTreeSet<String> {
    let first = article.sentences.partition_point(|s| s.span.end <= span.start);
    let touched = article.sentences[first..].iter().take_while(|s| s.span.start < span.end);
    let tokens = touched.flat_map(|sentence| &article.tokens[sentence.tokens()]);
    tokens
        .filter(|token| token.kind != TokenKind::Mark && !except.iter().any(|span| span.contains(token.span)))
        .take(MOST_WORDS)
        .map(|token| fold_word(token.span.of(&article.text)))
        .filter(|word| telling(word))
        .collect()
}

/// How many words two sets share, and that number over the size of the smaller one.
#[allow(clippy::cast_precision_loss)] // counts of words
pub fn shared(a: &BTreeSet<String>, b: &BTreeSet<String>) -> (usize, f64) {
    let count = a.intersection(b).count();
    (count, count as f64 / a.len().min(b.len()).max(1) as f64)
}
