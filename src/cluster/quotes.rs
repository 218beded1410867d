//! Quotations that could be the same words: those that share a few words in a row.

use super::{Alignment, ClaimRef};
use crate::claim::{Account, Attribution, ClaimData, Quoted};
use crate::rule::align::QuoteAlign;
use crate::text::{TokenKind, fold_word};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash as _, Hasher as _};

/// The pairs of quotations of one story that are worth comparing, in order.
#[must_use]
pub fn align(
    accounts: &[Account],
    story: &[u32],
    limits: &QuoteAlign,
    takes: impl Fn(ClaimRef) -> bool,
) -> Vec<Alignment> {
    let mut quotes: Vec<(ClaimRef, Vec<u64>)> = Vec::new();
    for &account in story {
        let of = &accounts[account as usize];
        for (claim, data) in (0..).zip(&of.claims).map(|(number, claim)| (number, &claim.data)) {
            if let ClaimData::Quote(attribution) | ClaimData::Statement(attribution) = data
                && attribution.quoted != Quoted::Indirect
                && takes(ClaimRef { account, claim })
            {
                quotes.push((ClaimRef { account, claim }, runs(of, attribution, limits)));
            }
        }
    }
    let mut postings: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    let mut shared: FxHashMap<usize, usize> = FxHashMap::default();
    for (b, (claim, set)) in quotes.iter().enumerate() {
        shared.clear();
        for run in set {
            for &a in postings.get(run).into_iter().flatten() {
                *shared.entry(a).or_default() += 1;
            }
        }
        let mut partners: Vec<(usize, usize)> = shared.iter().map(|(&a, &count)| (a, count)).collect();
        partners.sort_by_key(|&(a, count)| (std::cmp::Reverse(count), a));
        for &(a, count) in partners.iter().take(limits.candidates) {
            let shorter = set.len().min(quotes[a].1.len());
            let topic = ratio(count, shorter);
            if topic >= limits.alike {
                found.push(Alignment { a: quotes[a].0, b: *claim, topic, sentence: topic });
            }
        }
        for &run in set {
            let list = postings.entry(run).or_default();
            if list.len() < limits.common {
                list.push(b);
            }
        }
    }
    found.sort_by_key(|alignment| (alignment.a, alignment.b));
    found
}

/// The distinct runs of so many words in a quotation, hashed; a quotation with fewer words is one run. A short one has
/// also every run that is longer by a word and lacks an inner one.
fn runs(account: &Account, quote: &Attribution, limits: &QuoteAlign) -> Vec<u64> {
    let length = limits.run;
    let article = &account.article;
    let mut words: Vec<String> = Vec::new();
    for span in quote.quoted_pieces(article) {
        let first = article.tokens.partition_point(|t| t.span.start < span.start);
        let inside = article.tokens[first..].iter().take_while(|t| t.span.end <= span.end);
        words.extend(inside.filter(|t| t.kind != TokenKind::Mark).map(|t| fold_word(t.span.of(&article.text))));
    }
    let mut runs: Vec<u64> = words.windows(length.min(words.len()).max(1)).map(hash).collect();
    if words.len() <= limits.short {
        for run in words.windows(length + 1) {
            runs.extend(
                (1..length).map(|gap| {
                    hash_all(run[..gap].iter().map(Some).chain([None]).chain(run[gap + 1..].iter().map(Some)))
                }),
            );
        }
    }
    runs.sort_unstable();
    runs.dedup();
    runs
}

fn hash(words: &[String]) -> u64 {
    hash_all(words.iter().map(Some))
}

/// The hash of a run; `None` stands for any word.
fn hash_all<'a>(words: impl Iterator<Item = Option<&'a String>>) -> u64 {
    let mut hasher = FxHasher::default();
    words.for_each(|word| word.hash(&mut hasher));
    hasher.finish()
}

#[expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^52")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
