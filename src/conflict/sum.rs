//! `compare: sum`: a total and the parts that the same sentence lists behind it: `21 people: 12 men and 8 women`.

use super::nearby::lists;
use super::{Conflict, NO_CLUSTER, Side};
use crate::article::Article;
use crate::claim::{Account, Bound, Claim, ClaimData, Figure, FigureKind, Role};
use crate::cluster::ClaimRef;
use crate::rule::limits::SumLimits;
use crate::rule::{CompareRule, Language, Pack};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::ops::Range;

/// A list of more parts than this is not added up; it keeps sentences of many figures linear.
const MOST_PARTS: usize = 24;

/// A figure of a sentence, and the index of its claim.
type Part<'a> = (u32, &'a Claim, &'a Figure);

/// The totals of an article that are not the sum of their parts, in order of place.
pub fn compare(
    (number, account): (u32, &Account),
    rule: (usize, &CompareRule),
    limits: &SumLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let article = &account.article;
    let Some(language) = pack.languages.get(&article.language) else { return Vec::new() };
    let figures: Vec<Part<'_>> = (0..)
        .zip(&account.claims)
        .filter_map(|(index, claim)| match &claim.data {
            ClaimData::Figure(figure) => Some((index, claim, &**figure)),
            _ => None,
        })
        .collect();
    let sentences = figures.chunk_by(|a, b| a.1.sentence == b.1.sentence);
    let conflict = |figures: &[Part<'_>], total: usize| {
        let parts = parts(article, figures, total, language, limits)?;
        let (index, claim, figure) = figures[total];
        let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.2.low?))?;
        let whole = figure.low?;
        // A list of which much is missing is no list of all parts.
        if whole < Decimal::from(limits.least)
            || sum == whole
            || sum > whole.checked_mul(Decimal::TWO)?
            || whole > sum.checked_mul(Decimal::TWO)?
        {
            return None;
        }
        let (first, last) = (parts.first()?, parts.last()?);
        let text = |claim: &Claim| claim.span.of(&article.text).to_owned();
        let added: Vec<String> = parts.iter().map(|part| text(part.1)).collect();
        let at = |claim: u32| ClaimRef { account: number, claim };
        Some(Conflict {
            rule: rule.0,
            cluster: NO_CLUSTER,
            a: Side { claim: at(index), span: claim.span, value: text(claim) },
            b: Side { claim: at(first.0), span: first.1.span.cover(last.1.span), value: added.join(" + ") },
            severity: rule.1.severity,
            confidence: limits.confidence,
            facts: BTreeMap::from([("sum", sum.normalize().to_string())]),
        })
    };
    sentences.flat_map(|figures| (0..figures.len()).filter_map(move |total| conflict(figures, total))).collect()
}

/// The figures that are listed behind a total as its parts: all that a mark opens, to the one that "and" closes.
fn parts<'a>(
    article: &Article,
    figures: &'a [Part<'a>],
    total: usize,
    language: &Language,
    limits: &SumLimits,
) -> Option<&'a [Part<'a>]> {
    let plain = |figure: &Figure| {
        figure.bound == Bound::Exact
            && figure.role == Role::Level
            && figure.low == figure.high
            && matches!(figure.kind, FigureKind::Count | FigureKind::Money)
    };
    let (.., whole) = figures[total];
    let rest = &figures[total + 1..figures.len().min(total + 1 + MOST_PARTS)];
    let first = rest.first()?.1;
    let between = |from: &Claim, to: &Claim| article.token_at(from.span.end)..article.token_at(to.span.start);
    let opening = between(figures[total].1, first);
    let marked = |tokens: &Range<usize>| tokens.clone().find(|&token| is_mark(article, token, &limits.opens));
    let open = marked(&opening)?;
    if open > opening.start + limits.counted || opening.end > open + 1 + limits.counted {
        return None;
    }
    let (and, not) = (lists(language, &limits.closes), lists(language, &limits.not));
    let has = |tokens: Range<usize>, of: &[crate::rule::ListId]| {
        let until = &article.tokens[..tokens.end];
        tokens.clone().any(|token| of.iter().any(|list| language.lexicon.match_at(*list, until, token).is_some()))
    };
    let closing = (1..rest.len()).find(|&part| has(between(rest[part - 1].1, rest[part].1), &and))?;
    let parts = &rest[..=closing];
    let same = |part: &Part<'_>| plain(part.2) && part.2.kind == whole.kind && part.2.scale == whole.scale;
    let last = article.token_at(parts[closing].1.span.end);
    let behind = last..(last + limits.counted).min(article.sentences.get(first.sentence as usize)?.tokens().end);
    let all = plain(whole) && parts.iter().all(same);
    (all && !has(article.token_at(figures[total].1.span.end)..behind.end, &not)).then_some(parts)
}

fn is_mark(article: &Article, token: usize, marks: &[String]) -> bool {
    marks.iter().any(|mark| article.tokens[token].span.is(&article.text, mark))
}
