use rust_stemmers::{Algorithm, Stemmer};

/// The stemmer (Snowball) of a language by its ISO 639-1 code, where there is one; words of other languages are compared
/// as they are.
#[must_use]
pub fn stemmer(code: &str) -> Option<Stemmer> {
    let algorithm = match code {
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fr" => Algorithm::French,
        "it" => Algorithm::Italian,
        "nl" => Algorithm::Dutch,
        "no" => Algorithm::Norwegian,
        "pt" => Algorithm::Portuguese,
        "sv" => Algorithm::Swedish,
        _ => return None,
    };
    Some(Stemmer::create(algorithm))
}
