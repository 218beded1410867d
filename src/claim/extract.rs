//! The stage as one pure function.

use super::attribution::{self, Attributions};
use super::entity::{self, Antecedents, PrintedNames};
use super::passage::Passage;
use super::{Annotated, Claim, ClaimData};
use crate::article::Article;
use crate::rule::pattern::{Candidates, Matcher, Matches, Pattern, Reading};
use crate::rule::{ClaimKind, ClaimRule, Pack};
use std::sync::Arc;

/// Everything that an article claims, in order of place.
///
/// `article.language` must be a language of the pack; an article in another one claims nothing.
#[must_use]
pub fn extract(article: &Article, pack: &Pack) -> Vec<Claim> {
    let Some(language) = pack.languages.get(&article.language) else { return Vec::new() };
    let reading = Annotated::of(article, language);
    let mut claims = Vec::new();
    let mut attributions = Attributions::new(&reading);
    let mut names = PrintedNames::default();
    let (mut passage, mut beside) = (Passage::new(&reading), Passage::new(&reading));
    let mut candidates = Candidates::default();
    let mut matcher = Matcher::default();
    let (mut found, mut over) = (Matches::default(), Matches::default());
    for sentence in 0..article.sentences.len() {
        let tokens = article.sentences[sentence].tokens();
        passage.go_to(tokens.clone());
        language.index.candidates(passage.signs(), &mut candidates);
        for &number in &candidates.numbers {
            let (rule, pattern) = language.patterns[number as usize];
            let (number, rule) = (rule, &language.claim_rules[rule]);
            let pattern = &rule.patterns[pattern];
            matcher.find(pattern, &passage, &mut found);
            for captures in found.iter() {
                let mut silent = |unless| {
                    if !candidates.may_match(unless) {
                        return false;
                    }
                    matcher.find(unless, &passage, &mut over);
                    over.iter().any(|c| c.tokens.start < captures.tokens.end && captures.tokens.start < c.tokens.end)
                };
                let looks = |context| reading.is_in(context, sentence, captures.tokens.start);
                if !rule.only_in.is_none_or(looks) || rule.unless.iter().any(&mut silent) {
                    continue;
                }
                let mut stands = |patterns: &[Pattern], other: Option<usize>| {
                    patterns.is_empty()
                        || neighbour(article, sentence, other).is_some_and(|tokens| {
                            beside.go_to(tokens);
                            patterns.iter().any(|pattern| matcher.occurs(pattern, &beside))
                        })
                };
                let before = sentence.checked_sub(1);
                if !stands(&rule.next_sentence, sentence.checked_add(1)) || !stands(&rule.sentence_before, before) {
                    continue;
                }
                let slot =
                    |name: &str| pattern.slots.iter().position(|s| s == name).and_then(|s| captures.slots[s].clone());
                if let ClaimKind::Quote | ClaimKind::Statement = rule.kind {
                    let direct = rule.kind == ClaimKind::Quote;
                    if let Some(draft) = attribution::build(&reading.grammar, number, sentence, direct, slot) {
                        attributions.add(draft);
                    }
                } else {
                    claims.extend(claim(&reading, &mut names, sentence, rule, &slot));
                }
            }
        }
        attributions.end_sentence(tokens.end, &mut claims);
    }
    attributions.end_article(&mut claims);
    drop(names);
    // What was annotated takes as much memory as the claims, and sorting takes some more.
    drop(reading);
    // Sorts the keys and then moves every claim once; sorting the claims would take half of their memory again.
    claims.sort_by_cached_key(|c: &Claim| (c.span, c.kind()));
    claims
}

/// The tokens of the other sentence, where it stands in the same paragraph.
pub(super) fn neighbour(article: &Article, sentence: usize, other: Option<usize>) -> Option<std::ops::Range<usize>> {
    let found = article.sentences.get(other?)?;
    (found.block == article.sentences[sentence].block).then(|| found.tokens())
}

fn claim<'a>(
    reading: &'a Annotated<'_>,
    names: &mut PrintedNames<'a>,
    sentence: usize,
    rule: &ClaimRule,
    slot: &dyn Fn(&str) -> Option<std::ops::Range<usize>>,
) -> Option<Claim> {
    let article = reading.article;
    let (tokens, data) = match rule.kind {
        ClaimKind::Figure => {
            let tokens = slot("value")?;
            let figure = reading.figure_at(tokens.start)?;
            (tokens, ClaimData::Figure(Arc::clone(&figure.value)))
        }
        ClaimKind::Date => {
            let tokens = slot("when")?;
            let date = reading.date_at(tokens.start)?;
            (tokens, ClaimData::Date(Box::new(date.value.clone())))
        }
        ClaimKind::Name | ClaimKind::Place => {
            let tokens = slot(if rule.kind == ClaimKind::Name { "who" } else { "where" })?;
            let (span, claim) = entity::name_claim(article, &reading.entities, names, tokens.start)?;
            let data = if rule.kind == ClaimKind::Name { ClaimData::Name(claim) } else { ClaimData::Place(claim) };
            return Some(Claim {
                span,
                rule: Arc::clone(&rule.id),
                sentence: u32::try_from(sentence).unwrap_or(u32::MAX),
                data,
            });
        }
        ClaimKind::Title => {
            let (who, title) = (slot("who")?, slot("title")?);
            let claim = entity::title_claim(article, &reading.entities, names, who.start, title.clone())?;
            (title, ClaimData::Title(claim))
        }
        ClaimKind::Pronoun => {
            let pronoun = slot("pronoun")?;
            let quoted = |at: usize| reading.grammar.quoted(at);
            let who = slot("who").map(|who| who.start);
            let antecedents = Antecedents { article, entities: &reading.entities };
            let claim = entity::pronoun_claim(antecedents, names, sentence, who, pronoun.start, quoted)?;
            (pronoun, ClaimData::Pronoun(claim))
        }
        ClaimKind::Quote | ClaimKind::Statement => return None,
    };
    Some(Claim {
        rule: Arc::clone(&rule.id),
        span: reading.article.span(tokens),
        sentence: u32::try_from(sentence).unwrap_or(u32::MAX),
        data,
    })
}
