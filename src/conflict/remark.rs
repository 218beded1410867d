//! Whether two dates say when one speaker said something: `the Treasury announced Thursday` and `the Treasury Department
//! said Wednesday`.

use super::pairs::Pair;
use super::setting::attribution;
use crate::article::Article;
use crate::claim::{Account, Attribution, Claim};
use crate::rule::{Language, Pack};
use crate::text::{Span, TokenKind, fold_word};
use std::collections::BTreeSet;

/// Whether a verb of saying stands within `reach` tokens of both claims, and its speakers share at least half of the
/// words of the shorter name.
pub fn same_speaker(accounts: &[Account], pair: &Pair<'_>, reach: usize, pack: &Pack) -> bool {
    let speakers = |account: u32, claim: &Claim| speakers(&accounts[account as usize], claim, reach, pack);
    let (a, b) = (speakers(pair.alignment.a.account, pair.a), speakers(pair.alignment.b.account, pair.b));
    let same = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
        let shared = a.intersection(b).count();
        shared > 0 && 2 * shared >= a.len().min(b.len())
    };
    a.iter().any(|a| b.iter().any(|b| same(a, b)))
}

/// The words of the names of those who say something right beside a claim, in its sentence.
fn speakers(account: &Account, claim: &Claim, reach: usize, pack: &Pack) -> Vec<BTreeSet<String>> {
    let article = &account.article;
    let Some(language) = pack.languages.get(&article.language) else { return Vec::new() };
    account
        .in_sentence(claim.sentence)
        .filter_map(attribution)
        .filter(|said| said.cue.is_some_and(|cue| beside(article, cue, claim.span, reach)))
        .map(|said| names(article, said, language))
        .collect()
}

/// Whether at most `reach` tokens stand between two spans.
fn beside(article: &Article, a: Span, b: Span, reach: usize) -> bool {
    let (first, second) = if a.start <= b.start { (a, b) } else { (b, a) };
    article.token_at(second.start).saturating_sub(article.token_at(first.end)) <= reach
}

/// The capitalised words of a speaker as printed, and those of the name that is known.
fn names(article: &Article, said: &Attribution, language: &Language) -> BTreeSet<String> {
    let large = |word: &&str| word.starts_with(char::is_uppercase);
    let known = said.name.iter().flat_map(|name| name.split_whitespace());
    let mut words: BTreeSet<String> = known.filter(large).map(fold_word).collect();
    if let Some(speaker) = said.speaker {
        let first = article.token_at(speaker.start);
        let inside = article.tokens[first..].iter().take_while(|t| t.span.end <= speaker.end);
        let named = inside.filter(|t| t.kind == TokenKind::Word && t.capital() && !language.is_stop_word(t.word));
        words.extend(named.map(|t| fold_word(t.span.of(&article.text))));
    }
    words
}
