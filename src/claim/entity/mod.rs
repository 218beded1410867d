//! People, organisations and places, and what refers to them.

use crate::text::Span;

/// A mention of somebody or something by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityClaim {
    /// The fullest name the article prints for it.
    pub entity: String,
    pub value: String,
}

/// A pronoun whose antecedent is certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PronounClaim {
    pub entity: String,
    pub value: String,
    /// The name that it stands for.
    pub antecedent: Span,
}

/// A title or role of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TitleClaim {
    pub entity: String,
    pub value: String,
}
