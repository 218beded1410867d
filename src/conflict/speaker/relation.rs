use crate::conflict::name::same_bearer;
use crate::rule::Language;

/// What two resolved names of speakers say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speakers {
    Same,
    /// Probably one name, once misspelt.
    Alike,
    Different,
    /// At least one of them is not known.
    Unknown,
}

/// How the names of two speakers relate.
#[must_use]
pub fn speakers(a: Option<&str>, b: Option<&str>, language: &Language) -> Speakers {
    let (Some(a), Some(b)) = (a, b) else { return Speakers::Unknown };
    match same_bearer(a, b, &language.name_forms) {
        None => Speakers::Unknown,
        Some(likeness) if likeness >= 1.0 => Speakers::Same,
        Some(likeness) if language.name_forms.may_be_one_surname(likeness) => Speakers::Alike,
        Some(_) => Speakers::Different,
    }
}
