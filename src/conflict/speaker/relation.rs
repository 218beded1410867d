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

/// From this likeness (Jaro-Winkler) on two surnames are not told apart here: the comparison of names is stricter.
const ALIKE: f64 = 0.84;

/// How the names of two speakers relate.
#[must_use]
pub fn speakers(a: Option<&str>, b: Option<&str>, language: &Language) -> Speakers {
    let (Some(a), Some(b)) = (a, b) else { return Speakers::Unknown };
    match same_bearer(a, b, &language.name_forms) {
        None => Speakers::Unknown,
        Some(likeness) if likeness >= 1.0 => Speakers::Same,
        Some(likeness) if likeness >= ALIKE => Speakers::Alike,
        Some(_) => Speakers::Different,
    }
}
