//! Whether two sentences quote the same words: then they report one remark.

use super::pairs::Pair;
use crate::article::Quotation;
use crate::claim::{Account, Claim};
use crate::text::{TokenKind, fold_word};
use std::collections::BTreeSet;

/// A sentence with more quotations than this is looked at from its end.
const MOST_QUOTATIONS: usize = 32;

/// Whether so many words in a row stand in quotation marks in the sentences of both claims.
pub fn same_quotation(accounts: &[Account], pair: &Pair<'_>, run: usize) -> bool {
    let quoted = |account: u32, claim: &Claim| runs(&accounts[account as usize], claim, run);
    let (a, b) = (quoted(pair.alignment.a.account, pair.a), quoted(pair.alignment.b.account, pair.b));
    !a.is_disjoint(&b)
}

/// The runs of so many words inside the quotation marks of the sentence of a claim.
fn runs(account: &Account, claim: &Claim, run: usize) -> BTreeSet<Vec<String>> {
    let article = &account.article;
    let Some(sentence) = article.sentences.get(claim.sentence as usize) else { return BTreeSet::new() };
    let inside = sentence.tokens();
    let after = article.quotations.partition_point(|q| q.span.start < sentence.span.end);
    let touching = |q: &&Quotation| q.depth == 0 && q.span.end > sentence.span.start;
    let mut found = BTreeSet::new();
    for quotation in article.quotations[..after].iter().rev().take(MOST_QUOTATIONS).filter(touching) {
        let tokens = quotation.tokens.start.max(inside.start)..quotation.tokens.end.min(inside.end);
        let words: Vec<String> = article.tokens[tokens.start..tokens.end.max(tokens.start)]
            .iter()
            .filter(|token| token.kind == TokenKind::Word)
            .map(|token| fold_word(token.span.of(&article.text)))
            .collect();
        found.extend(words.windows(run.max(1)).map(<[String]>::to_vec));
    }
    found
}
