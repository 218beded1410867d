//! `align.yaml`: what is about the same thing.

use schemars::JsonSchema;
use serde::Deserialize;

/// Limits of the matcher; the file says what each means.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Align {
    pub story: StoryAlign,
    pub group: GroupAlign,
    pub sentence: SentenceAlign,
    pub context: ContextAlign,
    pub quote: QuoteAlign,
    pub name: NameAlign,
}

/// When two articles tell one story.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StoryAlign {
    pub alike: f64,
    pub shared_sentences: usize,
}

/// When two articles are one witness.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct GroupAlign {
    pub shared_sentences: f64,
    pub alike: f64,
    pub same_order: f64,
    pub fewest_sentences: usize,
}

/// When two sentences say the same.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SentenceAlign {
    pub alike: f64,
    pub alike_within: f64,
    pub shared_words: usize,
    pub common: usize,
    pub rarest: usize,
    pub candidates: usize,
}

/// Which words around a figure or date tell what it is about.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ContextAlign {
    pub reach: usize,
    pub fade: f64,
    pub alike: f64,
    pub shared_words: usize,
    pub equal_first: f64,
    pub common: usize,
    pub rarest: usize,
    pub candidates: usize,
}

/// Which quotations are compared.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct QuoteAlign {
    pub run: usize,
    pub common: usize,
    pub alike: f64,
}

/// Which spellings of names are compared.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NameAlign {
    pub edits: usize,
}
