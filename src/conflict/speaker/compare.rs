//! `compare: speaker` on a cluster of quotations.

use super::{Speakers, speakers};
use crate::article::Article;
use crate::claim::entity::{Certainty, EntityKind};
use crate::claim::{Account, Attribution, Claim, ClaimData};
use crate::cluster::{ClaimRef, Cluster};
use crate::conflict::setting::{attribution, claim};
use crate::conflict::words::{Word, words};
use crate::conflict::{Conflict, Side};
use crate::rule::confidence::SpeakerConfidence;
use crate::rule::limits::SpeakerLimits;
use crate::rule::{CompareRule, Pack};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A rule with `compare: speaker`, ready to be used on clusters.
pub struct SpeakerComparison<'a> {
    number: usize,
    rule: &'a CompareRule,
    limits: &'a SpeakerLimits,
    pack: &'a Pack,
    accounts: &'a [Account],
    /// The people of each account, by name.
    people: Vec<BTreeSet<&'a str>>,
}

/// A quotation whose speaker is known by name.
struct Spoken<'a> {
    article: &'a Article,
    name: &'a str,
    /// The speaker is a pronoun, and only the sentences before tell whom it stands for.
    inferred: bool,
    pieces: Vec<Span>,
    words: Vec<Word>,
}

impl<'a> SpeakerComparison<'a> {
    /// `number` is that of the rule in [`Pack::compare`].
    #[must_use]
    pub fn new(
        number: usize,
        rule: &'a CompareRule,
        limits: &'a SpeakerLimits,
        pack: &'a Pack,
        accounts: &'a [Account],
    ) -> Self {
        let person = |claim: &'a Claim| match &claim.data {
            ClaimData::Name(name) if name.kind == EntityKind::Person => Some(&*name.entity),
            _ => None,
        };
        let people = accounts.iter().map(|account| account.claims.iter().filter_map(person).collect()).collect();
        Self { number, rule, limits, pack, accounts, people }
    }

    /// The conflicts of the quotations of a cluster, in order of its alignments.
    ///
    /// Facts: `shared`: how many words the quotations share in a row; `within`: one article prints both;
    /// `inferred`: one speaker is a pronoun, and only the sentences before tell whom it stands for.
    #[must_use]
    pub fn compare(&self, (index, cluster): (u32, &Cluster)) -> Vec<Conflict> {
        let spoken: BTreeMap<ClaimRef, Spoken<'_>> =
            cluster.claims.iter().filter_map(|at| Some((*at, self.spoken(*at)?))).collect();
        let mut found = Vec::new();
        let mut names: BTreeMap<ClaimRef, BTreeSet<&str>> = BTreeMap::new();
        for alignment in &cluster.alignments {
            let (at_a, at_b) = (alignment.a, alignment.b);
            let (Some(a), Some(b)) = (spoken.get(&at_a), spoken.get(&at_b)) else { continue };
            let Some(language) = self.pack.languages.get(&a.article.language) else { continue };
            if a.article.language != b.article.language
                || speakers(Some(a.name), Some(b.name), language) != Speakers::Different
            {
                continue;
            }
            let Some((run, piece_a, piece_b)) = self.same_words(a, b) else { continue };
            for at in [at_a, at_b] {
                names.entry(at).or_default().extend([a.name, b.name]);
            }
            let side = |claim, of: &Spoken<'_>, piece: usize| Side {
                claim,
                span: of.pieces[piece],
                value: of.name.to_owned(),
            };
            let mut facts = BTreeMap::from([("shared", run.to_string())]);
            if at_a.account == at_b.account {
                facts.insert("within", String::new());
            }
            if a.inferred || b.inferred {
                facts.insert("inferred", String::new());
            }
            found.push(Conflict {
                rule: self.number,
                cluster: index,
                a: side(at_a, a, piece_a),
                b: side(at_b, b, piece_b),
                severity: self.rule.severity,
                confidence: confidence(run, &self.limits.confidence),
                facts,
            });
        }
        let slogan = |at: &ClaimRef| names.get(at).is_some_and(|names| names.len() >= self.limits.slogan);
        found.retain(|conflict| !slogan(&conflict.a.claim) && !slogan(&conflict.b.claim));
        found
    }

    fn spoken(&self, at: ClaimRef) -> Option<Spoken<'a>> {
        let (article, claim) = claim(self.accounts, at)?;
        let attribution = attribution(claim)?;
        let name = attribution.name.as_deref()?;
        let language = self.pack.languages.get(&article.language)?;
        let person = self.people.get(at.account as usize).is_some_and(|people| people.contains(name));
        if !person || self.speaks_for_another(article, attribution) {
            return None;
        }
        let pieces = attribution.quoted_pieces(article);
        let words = words(&article.text, &article.tokens, &pieces, language, &[]);
        let inferred = attribution.certainty == Some(Certainty::Subject);
        (words.len() >= self.limits.whole).then_some(Spoken { article, name, inferred, pieces, words })
    }

    /// A few words before or after the source, outside the quotation, name somebody who passes words on.
    fn speaks_for_another(&self, article: &Article, attribution: &Attribution) -> bool {
        let Some(language) = self.pack.languages.get(&article.language) else { return true };
        let Some(speaker) = attribution.speaker else { return true };
        let lexicon = &language.lexicon;
        let lists: Vec<_> = self.limits.go_betweens.iter().filter_map(|name| lexicon.list(name)).collect();
        let Range { start, end } = article.tokens_in(speaker);
        let around = start.saturating_sub(self.limits.beside)..(end + self.limits.beside).min(article.tokens.len());
        let said = |span: Span| attribution.content.iter().any(|piece| piece.contains(span));
        let mut tokens = article.tokens[around].iter().filter(|token| !said(token.span));
        tokens.any(|token| lists.iter().any(|list| lexicon.has(*list, token.word)))
    }

    /// The most words that both quotations have in a row, where enough; and the pieces in which they start.
    fn same_words(&self, a: &Spoken<'_>, b: &Spoken<'_>) -> Option<(usize, usize, usize)> {
        let (run, start_a, start_b) = longest_run(&a.words, &b.words);
        let whole = run >= self.limits.whole && run == a.words.len() && run == b.words.len();
        if a.quotes(start_a) || b.quotes(start_b) {
            return None;
        }
        (whole || run >= self.limits.same_words).then(|| (run, a.piece(start_a), b.piece(start_b)))
    }
}

impl Spoken<'_> {
    /// Whether a word stands in a quotation inside the quotation: the speaker gives the words of somebody else.
    fn quotes(&self, word: usize) -> bool {
        let piece = self.pieces[self.piece(word)];
        let span = self.article.tokens[self.words[word].token as usize].span;
        let inside = |inner: Span| inner.contains(span) && piece.contains(inner) && inner.start > piece.start;
        self.article.quotations.iter().any(|quotation| inside(quotation.span))
    }

    fn piece(&self, word: usize) -> usize {
        let start = self.article.tokens[self.words[word].token as usize].span.start;
        self.pieces.iter().position(|piece| piece.start <= start && start < piece.end).unwrap_or(0)
    }
}

/// The most words that two sequences have in a row, and where they start. Words beyond the first `MOST` are left
/// out, so that the time is bounded.
fn longest_run(a: &[Word], b: &[Word]) -> (usize, usize, usize) {
    const MOST: usize = 1000;
    let (a, b) = (&a[..a.len().min(MOST)], &b[..b.len().min(MOST)]);
    let mut above = vec![0; b.len() + 1];
    let mut best = (0, 0, 0);
    for (i, x) in a.iter().enumerate() {
        let mut corner = 0;
        for (j, y) in b.iter().enumerate() {
            let next = if x.text == y.text { corner + 1 } else { 0 };
            corner = std::mem::replace(&mut above[j + 1], next);
            if next > best.0 {
                best = (next, i + 1 - next, j + 1 - next);
            }
        }
    }
    best
}

/// The longer the words that two people are given, the surer it is that one of them never said them.
#[allow(clippy::cast_precision_loss)] // counts of words
fn confidence(run: usize, sure: &SpeakerConfidence) -> f64 {
    (sure.least + sure.each_word * run as f64).min(sure.most)
}
