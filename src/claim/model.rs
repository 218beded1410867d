use super::{Attribution, DateClaim, EntityClaim, Figure, PronounClaim, TitleClaim};
use crate::rule::ClaimKind;
use crate::text::{Span, fold_word};
use std::sync::Arc;

/// What one article states in one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The id of the rule that made it.
    pub rule: Arc<str>,
    /// The words that state it.
    pub span: Span,
    /// The index of the sentence in which it starts.
    pub sentence: u32,
    pub data: ClaimData,
}

/// A claim as read.
#[derive(Debug, Clone, PartialEq)]
pub enum ClaimData {
    Figure(Arc<Figure>),
    Date(Box<DateClaim>),
    /// Somebody's words in quotation marks.
    Quote(Box<Attribution>),
    /// Somebody's words retold.
    Statement(Box<Attribution>),
    Name(EntityClaim),
    Pronoun(PronounClaim),
    Title(TitleClaim),
    Place(EntityClaim),
}

impl Claim {
    /// Whether the two say the same, in whatever words: figures that can both be right, the same date, name or pronoun.
    /// Quotations and statements never do; what they say is more than one value.
    #[must_use]
    pub fn agrees(&self, other: &Claim) -> bool {
        match (&self.data, &other.data) {
            (ClaimData::Figure(a), ClaimData::Figure(b)) => a.agrees(b) == Some(true),
            (ClaimData::Date(a), ClaimData::Date(b)) => match (a.clock, b.clock) {
                (None, None) => a.edge == b.edge && (a.printed == b.printed || a.same_days(b)),
                (Some(x), Some(y)) => a.edge == b.edge && x.differs(y) == Some(false),
                _ => false,
            },
            (ClaimData::Name(a), ClaimData::Name(b)) => {
                a.value == b.value || fold_word(&a.value) == fold_word(&b.value)
            }
            (ClaimData::Title(a), ClaimData::Title(b)) => {
                a.value == b.value || fold_word(&a.value) == fold_word(&b.value)
            }
            (ClaimData::Pronoun(a), ClaimData::Pronoun(b)) => fold_word(&a.value) == fold_word(&b.value),
            _ => false,
        }
    }

    /// Whether it says a value, or a range with both ends; "at least nine" and "dozens" leave an end open.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        match &self.data {
            ClaimData::Figure(figure) => figure.low.is_some() && figure.high.is_some(),
            _ => true,
        }
    }

    /// The figure, if it is one.
    #[must_use]
    pub fn figure(&self) -> Option<&Figure> {
        match &self.data {
            ClaimData::Figure(figure) => Some(figure),
            _ => None,
        }
    }

    /// Whether it is a quotation that the article gives to nobody: compared, but no attribution.
    #[must_use]
    pub fn is_unattributed(&self) -> bool {
        matches!(&self.data, ClaimData::Quote(quote) if quote.speaker.is_none())
    }

    #[must_use]
    pub fn kind(&self) -> ClaimKind {
        match self.data {
            ClaimData::Figure(_) => ClaimKind::Figure,
            ClaimData::Date(_) => ClaimKind::Date,
            ClaimData::Quote(_) => ClaimKind::Quote,
            ClaimData::Statement(_) => ClaimKind::Statement,
            ClaimData::Name(_) => ClaimKind::Name,
            ClaimData::Pronoun(_) => ClaimKind::Pronoun,
            ClaimData::Title(_) => ClaimKind::Title,
            ClaimData::Place(_) => ClaimKind::Place,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_small() {
        assert_eq!(size_of::<Claim>(), 56);
    }
}
