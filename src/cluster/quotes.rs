//! Quotations that could be the same words: those that share a few words in a row.

use super::{Alignment, ClaimRef};
use crate::claim::{Account, Attribution, ClaimData, Quoted};
use crate::rule::align::QuoteAlign;
use crate::text::{TokenKind, fold_word};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash as _, Hasher as _};
use std::ops::Range;

/// The pairs of quotations of one story that are worth comparing, in order.
#[must_use]
pub fn align(
    accounts: &[Account],
    story: &[u32],
    limits: &QuoteAlign,
    takes: impl Fn(ClaimRef) -> bool,
) -> Vec<Alignment> {
    let mut quotes: Vec<Quote> = Vec::new();
    let mut all: Vec<Run> = Vec::new();
    for &account in story {
        let of = &accounts[account as usize];
        for (claim, data) in (0..).zip(&of.claims).map(|(number, claim)| (number, &claim.data)) {
            if let ClaimData::Quote(attribution) | ClaimData::Statement(attribution) = data
                && attribution.quoted != Quoted::Indirect
                && takes(ClaimRef { account, claim })
            {
                let (own, number) = (runs(of, attribution, limits), u32::try_from(quotes.len()).unwrap_or(u32::MAX));
                quotes.push(Quote { claim: ClaimRef { account, claim }, runs: own.len() });
                all.extend(own.into_iter().map(|hash| Run::new(hash, number)));
            }
        }
    }
    let meetings = meetings(all, limits.common);
    let mut found = Vec::new();
    let mut shared: FxHashMap<u32, usize> = FxHashMap::default();
    for of_one in meetings.runs.chunk_by(|x, y| x.quote == y.quote) {
        let b = &quotes[of_one[0].quote as usize];
        shared.clear();
        for a in of_one.iter().flat_map(|run| &meetings.quotes[run.others()]) {
            *shared.entry(*a).or_default() += 1;
        }
        let mut partners: Vec<(u32, usize)> = shared.iter().map(|(&a, &count)| (a, count)).collect();
        partners.sort_by_key(|&(a, count)| (std::cmp::Reverse(count), a));
        for &(a, count) in partners.iter().take(limits.candidates) {
            let a = &quotes[a as usize];
            let topic = ratio(count, a.runs.min(b.runs));
            if topic >= limits.alike {
                found.push(Alignment { a: a.claim, b: b.claim, topic, sentence: topic });
            }
        }
    }
    found.sort_by_key(|alignment| (alignment.a, alignment.b));
    found
}

struct Quote {
    claim: ClaimRef,
    /// How many different runs of words it has.
    runs: usize,
}

/// A run of words of a quotation: the halves of its hash and the number of the quotation. There are about as many as
/// quoted words, so that they are kept in a third of the bytes of a hash table; nearly all of them meet no other.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Run([u32; 2], u32);

impl Run {
    #[expect(clippy::cast_possible_truncation, reason = "the halves of a hash")]
    fn new(hash: u64, quote: u32) -> Self {
        Self([(hash >> 32) as u32, hash as u32], quote)
    }
}

/// Where quotations meet.
#[derive(Default)]
struct Meetings {
    /// Run by run, the quotations that have it, in order.
    quotes: Vec<u32>,
    /// In order of the quotations.
    runs: Vec<Meeting>,
}

/// A quotation and earlier ones with one of its runs.
struct Meeting {
    quote: u32,
    /// The first of them in [`Meetings::quotes`], and how many they are.
    first: u32,
    others: u32,
}

impl Meeting {
    fn others(&self) -> Range<usize> {
        let first = self.first as usize;
        first..first + self.others as usize
    }
}

/// The runs that several quotations have. Only the first `common` quotations with a run are met through it.
fn meetings(mut all: Vec<Run>, common: usize) -> Meetings {
    all.sort_unstable();
    // Runs of words are fewer than the bytes of the articles of a run that fits into memory.
    let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut found = Meetings::default();
    for group in all.chunk_by(|x, y| x.0 == y.0).filter(|group| group.len() > 1) {
        let first = index(found.quotes.len());
        for (before, run) in group.iter().enumerate() {
            if before > 0 {
                found.runs.push(Meeting { quote: run.1, first, others: index(before.min(common)) });
            }
            if before < common {
                found.quotes.push(run.1);
            }
        }
    }
    drop(all);
    found.runs.sort_unstable_by_key(|meeting| (meeting.quote, meeting.first));
    found
}

/// The distinct runs of so many words in a quotation, hashed; a quotation with fewer words is one run. A short one has
/// also every run that is longer by a word and lacks an inner one.
pub(super) fn runs(account: &Account, quote: &Attribution, limits: &QuoteAlign) -> Vec<u64> {
    let length = limits.run;
    let article = &account.article;
    let mut words: Vec<String> = Vec::new();
    for span in quote.quoted_pieces(article) {
        let first = article.token_at(span.start);
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
pub(super) fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
