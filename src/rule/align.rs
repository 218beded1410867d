//! `align.yaml`: what is about the same thing.

use schemars::JsonSchema;
use serde::Deserialize;

/// The alignment rules: when two articles, sentences and claims are about the same thing. Likenesses run from 0 (nothing in
/// common) to 1 (the same words).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "alignment")]
pub struct Align {
    /// When two articles tell of one event; only such articles are compared.
    pub story: StoryAlign,
    /// When two articles are one witness.
    pub group: GroupAlign,
    /// When two sentences say the same.
    pub sentence: SentenceAlign,
    /// When two figures or dates can be about the same thing.
    pub context: ContextAlign,
    /// Which quotations are compared.
    pub quote: QuoteAlign,
    /// Which spellings of names are compared.
    pub name: NameAlign,
}

/// When two articles tell of one event.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StoryAlign {
    /// Two articles tell of one event from this sum on: how alike their words are, weighted by how rare they are ...
    pub alike: f64,
    /// ... and, times this, how much of the shorter one the longer one says as well, 0 to 1.
    pub sentences_weight: f64,
    /// Articles that were published more days apart tell of two events, unless the one copies the other.
    pub apart_days: i32,
}

/// When two articles are one witness.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct GroupAlign {
    /// An article is derived from another when this share of its sentences has a counterpart there ...
    pub shared_sentences: f64,
    /// ... that is this much alike ...
    pub alike: f64,
    /// ... and this share of the counterparts stands in the same order.
    pub same_order: f64,
    /// Articles of fewer sentences are too short to tell.
    pub fewest_sentences: usize,
}

/// When two sentences say the same.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SentenceAlign {
    /// Two sentences of two articles say the same from this likeness on.
    pub alike: f64,
    /// The same within one article, where words repeat.
    pub alike_within: f64,
    /// How many words they must share at least.
    pub shared_words: usize,
    /// Words in more sentences than this do not lead to candidates.
    pub common: usize,
    /// How many of its rarest words lead from a sentence to candidates.
    pub rarest: usize,
    /// How many candidates are looked at.
    pub candidates: usize,
}

/// Which words around a figure or date tell what it is about.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ContextAlign {
    /// How many content words to each side of a figure or date belong to what it is about.
    pub reach: usize,
    /// What a word at the end of the reach weighs against one beside the figure, 0 to 1.
    pub fade: f64,
    /// Two figures (or dates) can be about the same thing when the words around them are this much alike ...
    pub alike: f64,
    /// ... or, of so many nearest ones on each side, `near-words` are the same ...
    pub near: usize,
    /// ... which are so many ...
    pub near_words: u32,
    /// (each of which brings the two so much closer when partners are sought)
    pub near_weight: f64,
    /// Figures of which one is so many times the other are partners only where they have no others.
    pub apart: u32,
    /// ... and so many words are the same in all.
    pub shared_words: usize,
    /// Equal values pair off before unequal ones that are closer by less than this.
    pub equal_first: f64,
    /// Words around more figures than this do not lead to candidates.
    pub common: usize,
    /// How many of the rarest words lead to candidates.
    pub rarest: usize,
    /// How many candidates are looked at.
    pub candidates: usize,
}

/// Which quotations are compared.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct QuoteAlign {
    /// How many words in a row two quotations must share to be looked at.
    pub run: usize,
    /// Runs in more quotations than this do not lead to candidates.
    pub common: usize,
    /// The share of the shorter one's runs that must be shared.
    pub alike: f64,
}

/// Which spellings of names are compared.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NameAlign {
    /// How many letters may be missing or added between two spellings that are looked at.
    pub edits: usize,
}
