//! From the plural of a counted noun to its singular.

use crate::text::fold_word;
use rustc_hash::FxHashMap;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// As written in `numbers.yaml`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawPlurals {
    words: BTreeMap<String, String>,
    /// Ending of the plural -> ending of the singular.
    endings: BTreeMap<String, String>,
    /// Endings of words that only look like plurals.
    not: Vec<String>,
}

/// How plurals are made.
#[derive(Debug, Default)]
pub struct Plurals {
    words: FxHashMap<String, String>,
    /// Longest first.
    endings: Vec<(String, String)>,
    not: Vec<String>,
}

impl Plurals {
    pub(super) fn new(raw: RawPlurals) -> Self {
        let mut endings: Vec<_> =
            raw.endings.into_iter().map(|(plural, singular)| (fold_word(&plural), singular)).collect();
        endings.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        let words = raw.words.into_iter().map(|(plural, singular)| (fold_word(&plural), singular)).collect();
        Self { words, endings, not: raw.not }
    }

    /// The singular of a plural noun, in lower case unless it is a name; `None` where the word is no plural.
    #[must_use]
    pub fn singular(&self, word: &str) -> Option<String> {
        let folded = fold_word(word);
        if let Some(singular) = self.words.get(&folded) {
            return Some(singular.clone());
        }
        if self.not.iter().any(|ending| folded.ends_with(ending.as_str())) {
            return None;
        }
        let (plural, singular) =
            self.endings.iter().find(|(e, _)| folded.ends_with(e.as_str()) && folded.len() > e.len() + 1)?;
        Some(format!("{}{singular}", &folded[..folded.len() - plural.len()]))
    }
}
