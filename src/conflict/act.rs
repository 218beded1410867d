//! What a date dates: the words right beside it, among them the verb that it belongs to. `apologized Saturday` and
//! `on Friday apologized` date one act; `assailed on Tuesday` and `the backlash Wednesday` date two.

use super::setting::claim;
use crate::article::Article;
use crate::claim::Account;
use crate::cluster::{Alignment, ClaimRef};
use crate::rule::limits::ActLimits;
use crate::rule::{Language, ListSet, Pack};
use crate::text::{TokenKind, fold_word, stemmer};
use std::collections::BTreeSet;

/// Marks beyond which nothing belongs to a date.
const ENDS: [&str; 7] = [";", ":", ".", "—", "–", "--", "("];

/// Whether the claims of an alignment belong to forms of one word.
pub fn same_act(accounts: &[Account], alignment: &Alignment, pack: &Pack, limits: &ActLimits) -> bool {
    let acts = |at: ClaimRef| acts(accounts, at, pack, limits);
    match (acts(alignment.a), acts(alignment.b)) {
        (Some(a), Some(b)) => !a.is_disjoint(&b),
        _ => false,
    }
}

/// The stems of the words beside a claim that can name an act: no names, and none of the lists.
fn acts(accounts: &[Account], at: ClaimRef, pack: &Pack, limits: &ActLimits) -> Option<BTreeSet<String>> {
    let (article, claim) = claim(accounts, at)?;
    let language = pack.languages.get(&article.language)?;
    let set = |names: &[String]| names.iter().filter_map(|name| language.lexicon.list(name)).collect::<ListSet>();
    let (not, ends) = (set(&limits.not), set(&limits.ends));
    let sentence = article.sentences.get(claim.sentence as usize)?.tokens();
    let token = |offset: u32| article.tokens.partition_point(|t| t.span.start < offset);
    let (start, end) = (token(claim.span.start), token(claim.span.end));
    let before = words(article, language, [&not, &ends], (sentence.start..start).rev(), limits.before);
    let after = words(article, language, [&not, &ends], end..sentence.end, limits.after);
    let stem = stemmer(&language.code);
    let stemmed = |word: String| {
        let same = language.equivalents.get(&word).unwrap_or(&word);
        stem.as_ref().map_or_else(|| same.clone(), |stem| stem.stem(same).into_owned())
    };
    Some(before.chain(after).map(stemmed).collect())
}

/// The first words in an order of tokens, up to a mark or word that ends what belongs together; `most` counts names as
/// well.
fn words<'a>(
    article: &'a Article,
    language: &'a Language,
    [not, ends]: [&'a ListSet; 2],
    order: impl Iterator<Item = usize> + 'a,
    most: usize,
) -> impl Iterator<Item = String> + 'a {
    let inside = move |at: &usize| {
        let token = &article.tokens[*at];
        !language.lexicon.has_any(ends, token.word) && !ENDS.iter().any(|mark| token.span.is(&article.text, mark))
    };
    let counts = move |at: &usize| {
        let token = &article.tokens[*at];
        token.kind == TokenKind::Word && !language.lexicon.has_any(not, token.word)
    };
    let small = move |at: &usize| !article.tokens[*at].capital;
    order
        .take_while(inside)
        .filter(counts)
        .take(most)
        .filter(small)
        .map(|at| fold_word(article.tokens[at].span.of(&article.text)))
}
