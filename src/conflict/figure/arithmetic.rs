//! What a sentence lets one calculate: 10%, then doubled, is 20%.

use crate::claim::{Account, Claim, ClaimData, Figure, FigureKind};
use rust_decimal::Decimal;

/// How many sentences after a figure may say how many times as much it became.
const SENTENCES: u32 = 2;

/// Whether the other figure is what became of this one: the same sentence, or one of the next, says how many times as much.
pub fn multiplied(account: &Account, claim: &Claim, figure: &Figure, other: &Figure) -> bool {
    times(account, claim).any(|times| scaled(figure, times).is_some_and(|figure| figure.agrees(other) == Some(true)))
}

/// The factors in the sentence of a claim, and in the next ones.
fn times<'a>(account: &'a Account, claim: &'a Claim) -> impl Iterator<Item = Decimal> + 'a {
    let first = account.claims.partition_point(|c| c.sentence < claim.sentence);
    account.claims[first..].iter().take_while(|c| c.sentence <= claim.sentence + SENTENCES).filter_map(|c| {
        match &c.data {
            ClaimData::Figure(figure) if figure.kind == FigureKind::Times && c.span.start > claim.span.start => {
                figure.low.filter(|_| figure.low == figure.high)
            }
            _ => None,
        }
    })
}

fn scaled(figure: &Figure, times: Decimal) -> Option<Figure> {
    let scale = |value: Option<Decimal>| value.map_or(Some(None), |value| value.checked_mul(times).map(Some));
    Some(Figure { low: scale(figure.low)?, high: scale(figure.high)?, ..figure.clone() })
}
