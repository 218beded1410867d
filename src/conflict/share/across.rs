//! The counts in one article and their share in another: `12 of the 60 members`, `a quarter of the members`.

use super::links::Links;
use super::ratio::{Range, Ratio};
use super::{Printed, figures, other_scope};
use crate::article::Sentence;
use crate::claim::Account;
use crate::claim::figure::FigureKind;
use crate::cluster::{Alignment, ClaimRef, Stories};
use crate::conflict::contrast::contrasted;
use crate::conflict::figure::other_period;
use crate::conflict::pairs::{Pair, text};
use crate::conflict::people::same_people;
use crate::conflict::setting::shared;
use crate::conflict::{Conflict, NO_CLUSTER, Side};
use crate::rule::arithmetic_limits::ShareLimits;
use crate::rule::{CompareRule, Language, ListSet, Pack};
use crate::text::{TokenKind, fold_word};
use std::collections::{BTreeMap, BTreeSet};

/// So many shares of one thing are looked at for one pair of counts.
const MOST_SHARES: usize = 24;
/// So many figures of a sentence are looked at.
const MOST_FIGURES: usize = 64;
/// So many words of a sentence are looked at.
const MOST_WORDS: usize = 200;
/// So many words behind a share can name what it is of.
const BASE: usize = 4;

/// An article of a story with its figures.
struct Told<'a> {
    number: u32,
    account: &'a Account,
    language: &'a Language,
    figures: Vec<Printed<'a>>,
}

/// The shares of a story that are not those of the counts of another article.
pub fn across(
    accounts: &[Account],
    (story, stories): (&[u32], &Stories),
    rule: (usize, &CompareRule),
    limits: &ShareLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let told: Vec<Told<'_>> = story
        .iter()
        .filter_map(|&number| {
            let account = accounts.get(number as usize).filter(|account| !account.desk)?;
            let language = pack.languages.get(&account.article.language)?;
            Some(Told { number, account, language, figures: figures(account) })
        })
        .collect();
    let mut shares: BTreeMap<String, Vec<(&Told<'_>, &Printed<'_>)>> = BTreeMap::new();
    for of in &told {
        for share in of.figures.iter().filter(|figure| figure.is_share()) {
            for stem in base(of, share, limits) {
                shares.entry(stem).or_default().push((of, share));
            }
        }
    }
    let mut conflicts = Vec::new();
    for counts in &told {
        let links = Links::new(&counts.account.article, counts.language, limits);
        for pair in counts.figures.windows(2).filter(|pair| pair[0].claim.sentence == pair[1].claim.sentence) {
            let ratio = if links.of(&pair[0], &pair[1]) { Ratio::of(&pair[0], &pair[1], true) } else { None };
            let noun = pair[1].figure.unit.as_deref().filter(|_| pair[1].figure.kind == FigureKind::Count);
            let (Some(ratio), Some(noun)) = (ratio, noun) else { continue };
            let stem = counts.language.equivalents.term(noun);
            let others = shares
                .get(&stem)
                .into_iter()
                .flatten()
                .filter(|(of, _)| of.number != counts.number && stories.related(of.number, counts.number));
            for (of, share) in others.take(MOST_SHARES) {
                conflicts.extend(conflict(accounts, (counts, ratio), (of, share), rule, limits, pack));
            }
        }
    }
    conflicts
}

/// The stems of the words that name what a share is of.
fn base(of: &Told<'_>, share: &Printed<'_>, limits: &ShareLimits) -> Vec<String> {
    let article = &of.account.article;
    let links = Links::new(article, of.language, limits);
    let Some(start) = links.base(share) else { return Vec::new() };
    let words = article.tokens[start..].iter().take(BASE).take_while(|token| token.kind == TokenKind::Word);
    words.map(|token| of.language.equivalents.term(&fold_word(token.span.of(&article.text)))).collect()
}

fn conflict(
    accounts: &[Account],
    (counts, ratio): (&Told<'_>, Ratio<'_, '_>),
    (of, share): (&Told<'_>, &Printed<'_>),
    rule: (usize, &CompareRule),
    limits: &ShareLimits,
    pack: &Pack,
) -> Option<Conflict> {
    let said = ratio.share();
    let meets = |figure: &Printed<'_>| figure.is_share() && said.meets(&Range::of_share(figure.figure));
    let scoped = ratio.figures().any(|figure| other_scope(counts.account, figure, counts.language, limits))
        || other_scope(of.account, share, of.language, limits);
    let explained = |told: &Told<'_>, claim: &Printed<'_>, fits: &dyn Fn(&Printed<'_>) -> bool| {
        let first = told.figures.partition_point(|figure| figure.claim.sentence < claim.claim.sentence);
        let inside = told.figures[first..].iter().take_while(|figure| figure.claim.sentence == claim.claim.sentence);
        inside.take(MOST_FIGURES).any(fits)
    };
    let part = ratio.first();
    let counted = |figure: &Printed<'_>| {
        figure.figure.kind == part.figure.kind && figure.figure.agrees(part.figure) == Some(true)
    };
    if ratio.is_small(limits.least) || scoped || explained(of, share, &meets) || explained(of, share, &counted) {
        return None;
    }
    let shares = |figure: &Printed<'_>| figure.is_share() && figure.figure.agrees(share.figure) == Some(true);
    if explained(counts, part, &shares) || !same_words((counts, part), (of, share), limits) {
        return None;
    }
    let sides = [(counts, part), (of, share)]
        .map(|(told, figure)| (ClaimRef { account: told.number, claim: figure.index }, told, figure));
    let [(x, first, a), (y, second, b)] = sides;
    let pair = Pair { alignment: Alignment { a: x, b: y, topic: 0.0, sentence: 0.0 }, a: a.claim, b: b.claim };
    if other_period(first.account, a.claim, second.account, b.claim)
        || !same_people(accounts, &pair, pack)
        || contrasted(accounts, &pair, pack, &limits.across.contrasts_within)
    {
        return None;
    }
    let mut sides = [
        Side { claim: x, span: ratio.span(), value: ratio.span().of(&first.account.article.text).to_owned() },
        Side { claim: y, span: b.claim.span, value: text(accounts, y, b.claim) },
    ];
    sides.sort_by_key(|side| (side.claim, side.span));
    let [a, b] = sides;
    Some(Conflict {
        rule: rule.0,
        cluster: NO_CLUSTER,
        a,
        b,
        severity: limits.across.severity,
        confidence: limits.across.confidence,
        facts: BTreeMap::from([("share", ratio.percent()), ("across", String::new())]),
    })
}

/// Whether the sentences of two figures have enough words in common.
fn same_words(a: (&Told<'_>, &Printed<'_>), b: (&Told<'_>, &Printed<'_>), limits: &ShareLimits) -> bool {
    let words = |(told, figure): (&Told<'_>, &Printed<'_>)| -> BTreeSet<String> {
        let lexicon = &told.language.lexicon;
        let common = limits.across.common.iter().filter_map(|name| lexicon.list(name)).collect::<ListSet>();
        let article = &told.account.article;
        let sentence = article.sentences.get(figure.claim.sentence as usize);
        let tokens = &article.tokens[sentence.map_or(0..0, Sentence::tokens)];
        let telling = tokens.iter().filter(|t| t.kind == TokenKind::Word && !lexicon.has_any(&common, t.word));
        telling.take(MOST_WORDS).map(|t| told.language.equivalents.term(&fold_word(t.span.of(&article.text)))).collect()
    };
    let (count, share) = shared(&words(a), &words(b));
    count >= limits.across.words && share >= limits.across.alike
}
