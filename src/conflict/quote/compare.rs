//! `compare: quote` on a cluster of quotations.

use super::grade::grade;
use super::reading::Reading;
use super::same_quotation::Context;
use super::shown::shown;
use super::{Grade, QuoteLists, Reason};
use crate::article::{Article, BlockKind};
use crate::claim::{Account, Attribution};
use crate::cluster::{Alignment, ClaimRef, Cluster};
use crate::conflict::setting::{attribution, claim, shared, words_around};
use crate::conflict::speaker::{Speakers, speakers};
use crate::conflict::words::{Word, words};
use crate::conflict::{Conflict, Side};
use crate::rule::confidence::QuoteConfidence;
use crate::rule::limits::QuoteLimits;
use crate::rule::{CompareRule, Language, Pack};
use crate::text::Span;
use std::collections::BTreeMap;
use std::ops::Range;

/// A rule with `compare: quote`, ready to be used on clusters.
pub struct QuoteComparison<'a> {
    number: usize,
    rule: &'a CompareRule,
    limits: &'a QuoteLimits,
    languages: BTreeMap<&'a str, (&'a Language, QuoteLists)>,
}

/// A quotation as printed.
struct Quote<'a> {
    article: &'a Article,
    attribution: &'a Attribution,
    /// Where its words stand, quotation marks included.
    pieces: Vec<Span>,
    words: Vec<Word>,
}

impl<'a> QuoteComparison<'a> {
    /// `number` is that of the rule in [`Pack::compare`].
    #[must_use]
    pub fn new(number: usize, rule: &'a CompareRule, limits: &'a QuoteLimits, pack: &'a Pack) -> Self {
        let lists = |language: &'a Language| (language, QuoteLists::new(limits, language));
        let languages = pack.languages.in_use().map(|(code, language)| (code, lists(language))).collect();
        Self { number, rule, limits, languages }
    }

    /// The conflicts of the quotations of a cluster, in order of its alignments.
    ///
    /// Facts: `meaning`, `wording` or `minor`, whichever the gravest difference is; `negation`, `number`, `name`,
    /// `opposite`, `qualifier` or `shift`: why the meaning changes; `shared`: how many words the two share; `within`:
    /// one article prints both; `speaker`: the name of the one speaker of both.
    #[must_use]
    pub fn compare(&self, accounts: &'a [Account], (index, cluster): (u32, &Cluster)) -> Vec<Conflict> {
        let quotes: BTreeMap<ClaimRef, Quote<'a>> =
            cluster.claims.iter().filter_map(|at| Some((*at, self.quote(accounts, *at)?))).collect();
        let mut readings = Vec::new();
        for Alignment { a, b, .. } in &cluster.alignments {
            let (Some(x), Some(y)) = (quotes.get(a), quotes.get(b)) else { continue };
            if let Some((reading, context)) = self.read(x, y, a.account == b.account) {
                readings.push((*a, *b, reading, context));
            }
        }
        let faithful: Faithful = readings
            .iter()
            .filter(|(_, _, reading, _)| reading.grade() <= Grade::Trim)
            .flat_map(|(a, b, reading, _)| [((*a, *b), reading.a.clone()), ((*b, *a), reading.b.clone())])
            .collect();
        let mut conflicts = Vec::new();
        for (a, b, reading, context) in &readings {
            if reading.grade() >= Grade::Minor && !two_remarks(*a, *b, reading, &faithful) {
                self.conflicts(index, (*a, &quotes[a]), (*b, &quotes[b]), reading, *context, &mut conflicts);
            }
        }
        conflicts
    }

    fn quote(&self, accounts: &'a [Account], at: ClaimRef) -> Option<Quote<'a>> {
        let (article, claim) = claim(accounts, at)?;
        let attribution = attribution(claim)?;
        let (language, lists) = self.languages.get(article.language.as_str())?;
        let pieces = attribution.quoted_pieces(article);
        let words = words(&article.text, &article.tokens, &pieces, language, &lists.fillers);
        (words.len() >= self.limits.shortest).then_some(Quote { article, attribution, pieces, words })
    }

    fn read(&self, a: &Quote<'_>, b: &Quote<'_>, within: bool) -> Option<(Reading, Context)> {
        let overlap = within && a.pieces.iter().any(|x| b.pieces.iter().any(|y| x.overlaps(*y)));
        if overlap || a.article.language != b.article.language {
            return None;
        }
        let (language, lists) = self.languages.get(a.article.language.as_str())?;
        let context = match speakers(a.attribution.name.as_deref(), b.attribution.name.as_deref(), language) {
            // A headline repeats the body; otherwise an article seldom prints a quotation twice, and often two remarks of
            // one person.
            _ if within && (a.is_headline() || b.is_headline()) => Context::Unknown,
            _ if within => Context::Apart,
            Speakers::Different => Context::Apart,
            Speakers::Unknown => Context::Unknown,
            Speakers::Same | Speakers::Alike if self.same_sentence(a, b, language) => Context::Sentence,
            Speakers::Same | Speakers::Alike => Context::Speaker,
        };
        Some((grade(&a.words, &b.words, context, self.limits, lists, language)?, context))
    }

    /// Whether the words around the quotations are alike, the speakers' names apart.
    fn same_sentence(&self, a: &Quote<'_>, b: &Quote<'_>, language: &Language) -> bool {
        let common = |word: &str| {
            let id = language.lexicon.id(word);
            self.limits
                .common
                .iter()
                .filter_map(|name| language.lexicon.list(name))
                .any(|l| language.lexicon.has(l, id))
        };
        let around = |quote: &Quote<'_>| {
            let whole = quote.pieces.iter().copied().reduce(Span::cover).unwrap_or_default();
            let name = quote.attribution.name.as_deref().unwrap_or_default().to_lowercase();
            let except: Vec<Span> = quote.pieces.iter().copied().chain(quote.attribution.cue).collect();
            let named = |word: &str| name.split_whitespace().any(|part| part == word);
            words_around(quote.article, whole, &except, |word| !common(word) && !named(word))
        };
        let (count, share) = shared(&around(a), &around(b));
        count >= 2 && share >= self.limits.same_sentence
    }

    /// One conflict for each pair of pieces in which the quotations differ.
    fn conflicts(
        &self,
        cluster: u32,
        (at_a, a): (ClaimRef, &Quote<'_>),
        (at_b, b): (ClaimRef, &Quote<'_>),
        reading: &Reading,
        context: Context,
        conflicts: &mut Vec<Conflict>,
    ) {
        let mut by_piece: BTreeMap<(usize, usize), Vec<&super::Change>> = BTreeMap::new();
        for change in reading.changes.iter().filter(|change| change.grade >= Grade::Minor) {
            let key = (a.piece(change.a.start, change.a.end), b.piece(change.b.start, change.b.end));
            by_piece.entry(key).or_default().push(change);
        }
        for ((piece_a, piece_b), changes) in by_piece {
            let gravest = changes.iter().map(|change| change.grade).max().unwrap_or(Grade::Same);
            let told: Vec<_> = changes.iter().filter(|change| change.grade >= gravest.min(Grade::Wording)).collect();
            let side = |at: ClaimRef, quote: &Quote<'_>, piece: usize, ranges: Vec<Range<usize>>| Side {
                claim: at,
                span: quote.pieces[piece],
                value: shown(quote.article, &quote.words, &ranges),
            };
            let mut facts = BTreeMap::from([("shared", reading.matched.to_string())]);
            let grade = match gravest {
                Grade::Meaning => "meaning",
                Grade::Wording => "wording",
                _ => "minor",
            };
            facts.insert(grade, String::new());
            facts.extend(
                told.iter().filter_map(|change| Some((self.reason(change.reason?, a.article)?, String::new()))),
            );
            if at_a.account == at_b.account {
                facts.insert("within", String::new());
            }
            if let (Some(name), Context::Speaker | Context::Sentence) = (&a.attribution.name, context) {
                facts.insert("speaker", name.to_string());
            }
            conflicts.push(Conflict {
                rule: self.number,
                cluster,
                a: side(at_a, a, piece_a, told.iter().map(|change| told_by(change, &change.a, &a.words)).collect()),
                b: side(at_b, b, piece_b, told.iter().map(|change| told_by(change, &change.b, &b.words)).collect()),
                severity: self.rule.severity,
                confidence: confidence(reading, context, &self.limits.confidence),
                facts,
            });
        }
    }

    fn reason(&self, reason: Reason, article: &Article) -> Option<&'static str> {
        let (_, lists) = self.languages.get(article.language.as_str())?;
        Some(match reason {
            Reason::Negation => "negation",
            Reason::Number => "number",
            Reason::Name => "name",
            Reason::Opposite => "opposite",
            Reason::Word(list) if lists.qualifiers.contains(&list) => "qualifier",
            Reason::Word(_) => "shift",
        })
    }
}

/// The words of one side that tell a change: where the other side lacks words, those around them too.
fn told_by(change: &super::Change, side: &Range<usize>, words: &[Word]) -> Range<usize> {
    if change.a.is_empty() || change.b.is_empty() {
        side.start.saturating_sub(1)..(side.end + 1).min(words.len())
    } else {
        side.clone()
    }
}

impl Quote<'_> {
    fn is_headline(&self) -> bool {
        let start = self.pieces.first().map_or(0, |piece| piece.start);
        let block = self.article.blocks.partition_point(|block| block.span.end <= start);
        self.article.blocks.get(block).is_some_and(|block| block.kind == BlockKind::Headline)
    }

    /// The piece in which the words stand, or the one where they are missing.
    fn piece(&self, first: usize, end: usize) -> usize {
        let word = self.words.get(first).filter(|_| first < end).or_else(|| self.words.get(first.saturating_sub(1)));
        let start = word.map_or(0, |word| self.article.tokens[word.token as usize].span.start);
        self.pieces.iter().position(|piece| piece.start <= start && start < piece.end).unwrap_or(0)
    }
}

/// Quotations that share their words: from, to, and which words of the first the second has.
type Faithful = BTreeMap<(ClaimRef, ClaimRef), Range<usize>>;

/// Both quotations are printed faithfully by another article, as two, with the words in which they differ: one person
/// said two similar things.
fn two_remarks(a: ClaimRef, b: ClaimRef, reading: &Reading, faithful: &Faithful) -> bool {
    let first = ClaimRef { account: 0, claim: 0 };
    let last = ClaimRef { account: u32::MAX, claim: u32::MAX };
    let grave = || reading.changes.iter().filter(|change| change.grade >= Grade::Minor);
    let partners = |of: ClaimRef, side: fn(&super::Change) -> &Range<usize>| {
        let of_it = faithful.range((of, first)..=(of, last));
        of_it.filter(move |(_, words)| {
            grave().all(|change| words.start <= side(change).start && side(change).end <= words.end)
        })
    };
    partners(a, |change| &change.a).map(|((_, x), _)| *x).filter(|x| *x != b).any(|x| {
        let mut of_b = partners(b, |change| &change.b).map(|((_, y), _)| *y).filter(|y| *y != a);
        of_b.any(|y| x != y && (x.account == y.account || (x.account == b.account && y.account == a.account)))
    })
}

/// More shared words, and one speaker, make it surer that the two are one quotation.
#[allow(clippy::cast_precision_loss)] // counts of words
fn confidence(reading: &Reading, context: Context, sure: &QuoteConfidence) -> f64 {
    let words = (reading.matched as f64 / f64::from(sure.many_words)).min(1.0);
    let speaker = match context {
        Context::Sentence => sure.same_sentence,
        Context::Speaker => sure.same_speaker,
        Context::Unknown | Context::Apart => 0.0,
    };
    (sure.least + sure.words * words + sure.same_words * reading.share + speaker).min(sure.most)
}
