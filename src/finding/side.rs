//! One side of a finding, with its place in the file as stored.

use super::fingerprint;
use super::model::{Also, FindingSide, Spot};
use crate::article::Article;
use crate::claim::Account;
use crate::conflict::Side;
use crate::rule::Code;
use crate::text::Span;

/// The side as the contract has it. `rest` are the other places that print the same value.
pub fn side(accounts: &[Account], code: Code, side: &Side, rest: &[Side]) -> FindingSide {
    let account = &accounts[side.claim.account as usize];
    let article = &account.article;
    let place = article.origin.place(side.span);
    let touched = sentences(article, side.span);
    FindingSide {
        source: source(side),
        path: article.path.clone(),
        line: place.line,
        column: place.column,
        start: place.start,
        end: place.end,
        text: side.span.of(&article.text).to_owned(),
        sentence: touched.of(&article.text).to_owned(),
        at: (side.span.start - touched.start) as usize,
        value: side.value.clone(),
        claim: fingerprint::of_claim(account, &account.claims[side.claim.claim as usize]),
        also: rest.iter().map(|side| also(accounts, code, side)).collect(),
        spot: spot(article, code, side),
    }
}

fn also(accounts: &[Account], code: Code, side: &Side) -> Also {
    let article = &accounts[side.claim.account as usize].article;
    let place = article.origin.place(side.span);
    Also {
        source: source(side),
        path: article.path.clone(),
        start: place.start,
        end: place.end,
        text: side.span.of(&article.text).to_owned(),
        sentence: sentences(article, side.span).of(&article.text).to_owned(),
        spot: spot(article, code, side),
    }
}

fn spot(article: &Article, code: Code, side: &Side) -> Spot {
    let said_by = (code == Code::SpeakerMismatch).then_some(side.value.as_str());
    Spot { claim: side.claim.claim as usize, span: side.span, mark: fingerprint::of_place(article, side.span, said_by) }
}

fn source(side: &Side) -> usize {
    side.claim.account as usize + 1
}

/// Every sentence that the span touches.
pub(super) fn sentences(article: &Article, span: Span) -> Span {
    let first = article.sentences.partition_point(|s| s.span.end <= span.start);
    let touched = article.sentences[first..].iter().take_while(|s| s.span.start < span.end.max(span.start + 1));
    touched.map(|s| s.span).fold(span, Span::cover)
}
