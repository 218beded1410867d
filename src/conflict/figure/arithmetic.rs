//! What a sentence lets one calculate: 10%, then doubled, is 20%; two and ten are a dozen.

use crate::claim::{Account, Claim, ClaimData, Figure, FigureKind};
use rust_decimal::Decimal;

/// How many sentences after its own may say how many times as much a figure became.
const SENTENCES: u32 = 2;

/// So many figures of a sentence are added up; a longer list is no sum that a reader does in the head.
const PARTS: usize = 6;

/// Whether the other figure is what became of this one: the same sentence, or one of the next, says how many times as much.
pub fn multiplied(account: &Account, claim: &Claim, figure: &Figure, other: &Figure) -> bool {
    times(account, claim).any(|times| scaled(figure, times).is_some_and(|figure| figure.agrees(other) == Some(true)))
}

/// Whether the other figure is this one as often as the number right before it says: "two four-year terms" are eight years.
pub fn repeated(account: &Account, claim: &Claim, figure: &Figure, other: &Figure) -> bool {
    let before = account.in_sentence(claim.sentence).take_while(|c| c.span.start < claim.span.start);
    let counts = before.filter_map(|c| match &c.data {
        ClaimData::Figure(times) if times.kind == FigureKind::Count => Some((c.span.end, times.low?)),
        _ => None,
    });
    counts.last().is_some_and(|(end, times)| {
        let between = account.article.text.get(end as usize..claim.span.start as usize);
        between.is_some_and(|between| between.trim().is_empty())
            && scaled(figure, times).is_some_and(|figure| figure.agrees(other) == Some(true))
    })
}

/// The factors in the sentence of a claim, and in the next ones.
fn times<'a>(account: &'a Account, claim: &'a Claim) -> impl Iterator<Item = Decimal> + 'a {
    let first = account.claims.partition_point(|c| c.sentence < claim.sentence);
    account.claims[first..].iter().take_while(|c| c.sentence <= claim.sentence + SENTENCES).filter_map(|c| {
        match &c.data {
            ClaimData::Figure(figure) if figure.kind == FigureKind::Times => {
                figure.low.filter(|_| figure.low == figure.high)
            }
            _ => None,
        }
    })
}

/// Whether the other figure is the sum of this one and others of its sentence, of the same unit.
pub fn summed(account: &Account, claim: &Claim, figure: &Figure, other: &Figure) -> bool {
    if figure.unit.is_none() {
        return false;
    }
    let sentence = account.in_sentence(claim.sentence);
    let parts = sentence.filter(|c| c.span != claim.span).filter_map(|c| match &c.data {
        ClaimData::Figure(part) if part.kind == figure.kind && part.same_unit(figure) => Some(&**part),
        _ => None,
    });
    // The sums that some of the parts make with the figure.
    let mut sums = vec![figure.clone()];
    for part in parts.take(PARTS) {
        let more: Vec<Figure> = sums.iter().filter_map(|sum| added(sum, part)).collect();
        if more.iter().any(|sum| sum.agrees(other) == Some(true)) {
            return true;
        }
        sums.extend(more);
    }
    false
}

fn added(a: &Figure, b: &Figure) -> Option<Figure> {
    let sum = |a: Option<Decimal>, b: Option<Decimal>| a?.checked_add(b?);
    Some(Figure { low: Some(sum(a.low, b.low)?), high: Some(sum(a.high, b.high)?), ..a.clone() })
}

fn scaled(figure: &Figure, times: Decimal) -> Option<Figure> {
    let scale = |value: Option<Decimal>| value.map_or(Some(None), |value| value.checked_mul(times).map(Some));
    Some(Figure { low: scale(figure.low)?, high: scale(figure.high)?, ..figure.clone() })
}
