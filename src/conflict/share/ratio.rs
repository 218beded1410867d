//! What share a part is of its whole, as far as both are printed.

use super::Printed;
use crate::claim::figure::interval;
use crate::claim::{Bound, Figure, FigureKind, Role};
use crate::text::Span;
use rust_decimal::Decimal;

/// A stretch of values; `None` is an open end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    low: Option<Decimal>,
    high: Option<Decimal>,
}

impl Range {
    pub fn closed(low: Decimal, high: Decimal) -> Self {
        Self { low: Some(low), high: Some(high) }
    }

    /// What a printed share can mean; desks cut digits off as often as they round.
    pub fn of_share(share: &Figure) -> Self {
        let Some(interval) = interval(share) else { return Self { low: None, high: None } };
        let half = share.precision.checked_mul(share.scale.factor).and_then(|step| step.checked_div(Decimal::TWO));
        let cut = |high: Decimal| if share.bound == Bound::Exact { high.checked_add(half?) } else { Some(high) };
        Self { low: interval.low, high: interval.high.and_then(cut) }
    }

    /// What a printed count can mean: small ones are exact.
    fn of_count(figure: &Figure) -> Self {
        let counted = figure.kind == FigureKind::Count && figure.precision == Decimal::ONE;
        let small = figure.low.is_some_and(|low| low < Decimal::ONE_THOUSAND);
        if figure.bound == Bound::Exact && counted && small {
            return Self { low: figure.low, high: figure.high };
        }
        interval(figure).map_or(Self { low: None, high: None }, |i| Self { low: i.low, high: i.high })
    }

    /// Whether one value can lie in both.
    pub fn meets(&self, other: &Self) -> bool {
        let below = |low: Option<Decimal>, high: Option<Decimal>| match (low, high) {
            (Some(low), Some(high)) => low <= high,
            _ => true,
        };
        below(self.low, other.high) && below(other.low, self.high)
    }
}

/// What a sentence says a share is of.
#[derive(Debug, Clone, Copy)]
pub enum Ratio<'a, 'b> {
    /// A part and its whole; the share may stand between them.
    Counts { part: &'b Printed<'a>, whole: &'b Printed<'a>, together: bool },
    /// The share itself, in other words.
    Share(&'b Printed<'a>),
}

impl<'a, 'b> Ratio<'a, 'b> {
    /// Two figures of one kind, neither of them a change, the part not the larger one.
    pub fn of(part: &'b Printed<'a>, whole: &'b Printed<'a>, together: bool) -> Option<Self> {
        let counts = |kind: FigureKind| matches!(kind, FigureKind::Count | FigureKind::Money | FigureKind::Measure);
        let (a, b) = (part.figure, whole.figure);
        let level = a.role == Role::Level && b.role == Role::Level;
        let like = a.kind == b.kind && counts(a.kind) && a.scale.dimension == b.scale.dimension;
        let (low, high) = (a.low.or(a.high)?, b.high.or(b.low)?);
        let fits = low > Decimal::ZERO && low <= high;
        (level && like && fits).then_some(Self::Counts { part, whole, together })
    }

    pub fn figures(self) -> impl Iterator<Item = &'b Printed<'a>> {
        let (first, second) = match self {
            Self::Counts { part, whole, .. } => (part, Some(whole)),
            Self::Share(share) => (share, None),
        };
        std::iter::once(first).chain(second)
    }

    /// Whether the whole is smaller than that.
    pub fn is_small(self, least: u32) -> bool {
        let least = Decimal::from(least);
        matches!(self, Self::Counts { whole, .. } if whole.figure.high.or(whole.figure.low).is_none_or(|high| high < least))
    }

    /// The figure that stands first.
    pub fn first(self) -> &'b Printed<'a> {
        match self {
            Self::Counts { part, whole, together: true } if whole.claim.span < part.claim.span => whole,
            Self::Counts { part, .. } | Self::Share(part) => part,
        }
    }

    /// From the first figure to the last where nothing stands between them; otherwise the part alone.
    pub fn span(self) -> Span {
        match self {
            Self::Counts { part, whole, together: true } => part.claim.span.cover(whole.claim.span),
            Self::Counts { part, .. } | Self::Share(part) => part.claim.span,
        }
    }

    /// The share that it can be.
    pub fn share(self) -> Range {
        let (part, whole) = match self {
            Self::Share(share) => return Range::of_share(share.figure),
            Self::Counts { part, whole, .. } => (Range::of_count(part.figure), Range::of_count(whole.figure)),
        };
        let over = |part: Option<Decimal>, whole: Option<Decimal>| {
            let (part, whole) = (part?, whole?);
            if whole > Decimal::ZERO { part.checked_div(whole) } else { None }
        };
        Range { low: over(part.low, whole.high), high: over(part.high, whole.low) }
    }

    /// The share in words, as printed it comes to.
    pub fn percent(self) -> String {
        let share = match self {
            Self::Counts { part, whole, .. } => {
                let end = |figure: &Figure| figure.low.or(figure.high);
                end(part.figure).zip(end(whole.figure)).and_then(|(part, whole)| part.checked_div(whole))
            }
            Self::Share(share) => share.figure.low.or(share.figure.high),
        };
        let percent = share.and_then(|share| share.checked_mul(Decimal::ONE_HUNDRED)).unwrap_or_default();
        format!("{}%", percent.round_dp(1).normalize())
    }
}
