//! `compare: strength` on a cluster of statements: is one remark reported with a stronger verb than the other?

use super::setting::{attribution, claim, shared};
use super::speaker::{Speakers, speakers};
use super::{Conflict, Side};
use crate::article::Article;
use crate::claim::{Account, Attribution};
use crate::cluster::{ClaimRef, Cluster};
use crate::rule::limits::StrengthLimits;
use crate::rule::{CompareRule, Language, ListId, Pack};
use crate::text::{Span, TokenKind, fold_word};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A rule with `compare: strength`, ready to be used on clusters.
pub struct StrengthComparison<'a> {
    number: usize,
    rule: &'a CompareRule,
    limits: &'a StrengthLimits,
    languages: BTreeMap<&'a str, Lists<'a>>,
}

/// The word lists of the rule in one language.
struct Lists<'a> {
    language: &'a Language,
    /// Scale by scale, step by step from weak to strong.
    scales: Vec<Vec<Option<ListId>>>,
    plain: Vec<ListId>,
    common: Vec<ListId>,
}

/// A verb that stands on a scale.
struct Verb {
    tokens: Range<usize>,
    scale: usize,
    step: usize,
    plain: bool,
}

/// A remark as reported.
struct Remark<'a> {
    article: &'a Article,
    attribution: &'a Attribution,
    /// The verbs that say how strong it is: the verb of saying, and those at the start of what was said.
    verbs: Vec<Verb>,
    content: BTreeSet<String>,
}

impl<'a> StrengthComparison<'a> {
    /// `number` is that of the rule in [`Pack::compare`].
    #[must_use]
    pub fn new(number: usize, rule: &'a CompareRule, limits: &'a StrengthLimits, pack: &'a Pack) -> Self {
        let lists = |language: &'a Language| {
            let find = |names: &[String]| names.iter().filter_map(|name| language.lexicon.list(name)).collect();
            let scale = |steps: &Vec<String>| steps.iter().map(|name| language.lexicon.list(name)).collect();
            let scales = limits.scales.iter().map(scale).collect();
            Lists { language, scales, plain: find(&limits.plain), common: find(&limits.common) }
        };
        let languages = pack.languages.in_use().map(|(code, language)| (code, lists(language))).collect();
        Self { number, rule, limits, languages }
    }

    /// The conflicts of the remarks of a cluster, in order of its alignments.
    ///
    /// Facts: `speaker`: who made the remark; `steps`: how far apart the verbs are on their scale; `plain`: one of
    /// them only says that something was said; `within`: one article prints both.
    #[must_use]
    pub fn compare(&self, accounts: &[Account], (index, cluster): (u32, &Cluster)) -> Vec<Conflict> {
        let remarks: BTreeMap<ClaimRef, Remark<'_>> =
            cluster.claims.iter().filter_map(|at| Some((*at, self.remark(accounts, *at)?))).collect();
        let pairs = cluster.alignments.iter().map(|alignment| (alignment.a, alignment.b));
        pairs.filter_map(|(a, b)| self.conflict(index, (a, remarks.get(&a)?), (b, remarks.get(&b)?))).collect()
    }

    fn remark<'b>(&self, accounts: &'b [Account], at: ClaimRef) -> Option<Remark<'b>> {
        let (article, claim) = claim(accounts, at)?;
        let attribution = attribution(claim)?;
        let lists = self.languages.get(article.language.as_str())?;
        let content = attribution.content.iter().flat_map(|piece| &article.tokens[tokens_of(article, *piece)]);
        let lexicon = &lists.language.lexicon;
        let content = content
            .filter(|token| token.kind != TokenKind::Mark)
            .filter(|token| !lists.common.iter().any(|list| lexicon.has(*list, token.word)))
            .map(|token| fold_word(token.span.of(&article.text)))
            .collect();
        let verbs = lists.verbs(article, attribution, self.limits.reach);
        Some(Remark { article, attribution, verbs, content })
    }

    fn conflict(
        &self,
        cluster: u32,
        (at_a, a): (ClaimRef, &Remark<'_>),
        (at_b, b): (ClaimRef, &Remark<'_>),
    ) -> Option<Conflict> {
        let language = self.languages.get(a.article.language.as_str())?.language;
        let known = speakers(a.attribution.name.as_deref(), b.attribution.name.as_deref(), language);
        let (count, alike) = shared(&a.content, &b.content);
        if !matches!(known, Speakers::Same | Speakers::Alike)
            || a.article.language != b.article.language
            || count < self.limits.shared_words
            || alike < self.limits.same_content
        {
            return None;
        }
        let (x, y) = apart(&a.verbs, &b.verbs)?;
        let sure = &self.limits.confidence;
        let side = |claim: ClaimRef, of: &Remark<'_>, verb: &Verb| Side {
            claim,
            span: of.article.span(verb.tokens.clone()),
            value: of.article.slice(verb.tokens.clone()).to_owned(),
        };
        let speaker = a.attribution.name.as_deref().unwrap_or_default().to_owned();
        let mut facts = BTreeMap::from([("speaker", speaker), ("steps", x.step.abs_diff(y.step).to_string())]);
        let holds = [("plain", x.plain || y.plain), ("within", at_a.account == at_b.account)];
        facts.extend(holds.iter().filter(|(_, holds)| *holds).map(|(fact, _)| (*fact, String::new())));
        Some(Conflict {
            rule: self.number,
            cluster,
            a: side(at_a, a, x),
            b: side(at_b, b, y),
            severity: self.rule.severity,
            confidence: sure.least + sure.same_content * alike,
            facts,
        })
    }
}

impl Lists<'_> {
    /// The first verb of each scale, in the verb of saying or at the start of the content.
    fn verbs(&self, article: &Article, attribution: &Attribution, reach: usize) -> Vec<Verb> {
        let cue = attribution.cue.map(|cue| tokens_of(article, cue)).unwrap_or_default();
        let start = attribution.content.first().map(|piece| tokens_of(article, *piece)).unwrap_or_default();
        let start = start.start..start.end.min(start.start + reach);
        let mut verbs: Vec<Verb> = Vec::new();
        for at in cue.chain(start) {
            let Some(verb) = self.verb(article, at) else { continue };
            if !verbs.iter().any(|known| known.scale == verb.scale) {
                verbs.push(verb);
            }
        }
        verbs
    }

    fn verb(&self, article: &Article, at: usize) -> Option<Verb> {
        let lexicon = &self.language.lexicon;
        let length = |list: &Option<ListId>| lexicon.match_at((*list)?, &article.tokens, at);
        self.scales.iter().enumerate().find_map(|(scale, steps)| {
            let (step, length) = steps.iter().enumerate().find_map(|(step, list)| Some((step, length(list)?)))?;
            let plain = self.plain.iter().any(|list| lexicon.has(*list, article.tokens[at].word));
            Some(Verb { tokens: at..at + length, scale, step, plain })
        })
    }
}

/// The verbs of two remarks that stand on different steps of one scale.
fn apart<'v>(a: &'v [Verb], b: &'v [Verb]) -> Option<(&'v Verb, &'v Verb)> {
    a.iter().find_map(|x| {
        let y = b.iter().find(|y| y.scale == x.scale)?;
        (x.step != y.step).then_some((x, y))
    })
}

fn tokens_of(article: &Article, span: Span) -> Range<usize> {
    let first = article.tokens.partition_point(|t| t.span.start < span.start);
    let last = article.tokens.partition_point(|t| t.span.end <= span.end);
    first..last.max(first)
}
