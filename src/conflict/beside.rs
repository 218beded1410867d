//! What a date or figure belongs to: the words right beside it. `apologized Saturday` and `on Friday apologized` date one
//! act; `assailed on Tuesday` and `the backlash Wednesday` date two. `the 100 pages of emails` and `200 pages of e-mails`
//! count one thing.

use super::setting::claim;
use crate::article::Article;
use crate::claim::Account;
use crate::cluster::{Alignment, ClaimRef};
use crate::rule::limits::BesideLimits;
use crate::rule::{Language, ListSet, Pack};
use crate::text::{TokenKind, fold_word};
use std::collections::BTreeSet;
use std::ops::Range;

/// How many words, in whatever form, stand beside both claims of an alignment.
pub fn shared_beside(accounts: &[Account], alignment: &Alignment, pack: &Pack, limits: &BesideLimits) -> usize {
    let beside = |at: ClaimRef| beside(accounts, at, pack, limits);
    match (beside(alignment.a), beside(alignment.b)) {
        (Some(a), Some(b)) => a.intersection(&b).count(),
        _ => 0,
    }
}

/// The stems of the words beside a claim that can say what it belongs to: no names, and none of the lists.
fn beside(accounts: &[Account], at: ClaimRef, pack: &Pack, limits: &BesideLimits) -> Option<BTreeSet<String>> {
    let (article, claim) = claim(accounts, at)?;
    let language = pack.languages.get(&article.language)?;
    let set = |names: &[String]| names.iter().filter_map(|name| language.lexicon.list(name)).collect::<ListSet>();
    let (not, ends) = (set(&limits.not), set(&limits.ends));
    let sentence = article.sentences.get(claim.sentence as usize)?.tokens();
    let Range { start, end } = article.tokens_in(claim.span);
    let read = Words { article, language, marks: &limits.marks, not: &not, ends: &ends };
    let before = read.in_order((sentence.start..start).rev(), limits.before);
    let after = read.in_order(end..sentence.end, limits.after);
    Some(before.chain(after).map(|word| language.equivalents.term(&word)).collect())
}

/// How words beside a claim are read.
struct Words<'a> {
    article: &'a Article,
    language: &'a Language,
    marks: &'a [String],
    not: &'a ListSet,
    ends: &'a ListSet,
}

impl<'a> Words<'a> {
    /// The first words in an order of tokens, up to a mark or word that ends what belongs together; `most` counts names as
    /// well.
    fn in_order(&'a self, order: impl Iterator<Item = usize> + 'a, most: usize) -> impl Iterator<Item = String> + 'a {
        let token = |at: &usize| &self.article.tokens[*at];
        let text = &self.article.text;
        let inside = move |at: &usize| {
            let token = token(at);
            let ends = self.language.lexicon.has_any(self.ends, token.word);
            !ends && !self.marks.iter().any(|mark| token.span.is(text, mark))
        };
        let counts = move |at: &usize| {
            token(at).kind == TokenKind::Word && !self.language.lexicon.has_any(self.not, token(at).word)
        };
        let small = move |at: &usize| !token(at).capital();
        order
            .take_while(inside)
            .filter(counts)
            .take(most)
            .filter(small)
            .map(move |at| fold_word(token(&at).span.of(text)))
    }
}
