//! An age in place of the name of somebody who was told of before: `The 71-year-old came to Norvale`.

use super::{Place, Told, years};
use crate::claim::entity::EntityKind;
use crate::claim::{Account, Claim, ClaimData, FigureKind};
use crate::conflict::nearby::{has, lists};
use crate::rule::Language;
use crate::rule::arithmetic_limits::ReturningLimits;
use crate::text::TokenKind;

/// The ages of an article that stand in place of a name, where all others that it prints are among its `ages` beside names.
pub fn returning<'a>(
    account: &'a Account,
    language: &'a Language,
    limits: &ReturningLimits,
    ages: &[Told<'a, i16>],
) -> Vec<(u32, &'a Claim, i16)> {
    let [articles, verbs] = [&limits.article, &limits.verbs].map(|names| lists(language, names));
    let stands_for = |claim: &Claim| {
        let place = Place::of(account, claim);
        let (start, end) = (place.tokens.start, place.tokens.end);
        let article = &account.article;
        let joined = place.tokens.clone().any(|at| article.tokens[at].kind == TokenKind::Mark);
        let led = start > place.sentence.start && has(article, language, &articles, start - 1..start);
        let is_person = |c: &Claim| matches!(&c.data, ClaimData::Name(name) if name.kind == EntityKind::Person);
        let named = place.claims.iter().any(|c| is_person(c) && c.span < claim.span);
        joined && led && end < place.sentence.end && has(article, language, &verbs, end..end + 1) && !named
    };
    let all = (0..).zip(&account.claims).filter_map(|(index, claim)| {
        let figure = claim.figure().filter(|figure| figure.kind == FigureKind::Age)?;
        Some((index, claim, years(figure, false)?))
    });
    let (alone, others): (Vec<_>, Vec<_>) = all.partition(|(_, claim, _)| stands_for(claim));
    // Somebody without a name has another age.
    let somebody = others.iter().any(|(.., value)| ages.iter().all(|age| age.value != *value));
    if somebody { Vec::new() } else { alone }
}
