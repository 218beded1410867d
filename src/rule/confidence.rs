//! How sure findings are, 0 to 1, where more than one thing speaks for them. What reports make of it stands in
//! `messages/`.

use schemars::JsonSchema;
use serde::Deserialize;

/// How sure it is that two quotations are one with other words.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct QuoteConfidence {
    /// With nothing that makes it surer.
    pub least: f64,
    /// What it adds that they share `many-words` or more; of fewer the share.
    pub words: f64,
    /// So many shared words are many.
    pub many_words: u32,
    /// What it adds that all words are the same where both have words; of fewer the share.
    pub same_words: f64,
    /// What one speaker adds ...
    pub same_speaker: f64,
    /// ... and one speaker in sentences that are alike.
    pub same_sentence: f64,
    /// Never more than this.
    pub most: f64,
}

/// How sure it is that one of two people never said the words.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SpeakerConfidence {
    /// With nothing that makes it surer.
    pub least: f64,
    /// What each word adds that both quotations have in a row.
    pub each_word: f64,
    /// Never more than this.
    pub most: f64,
}

/// How sure it is that two spellings are one name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NameConfidence {
    /// With nothing that makes it surer.
    pub least: f64,
    /// What one given name adds.
    pub given: f64,
    /// What one role adds.
    pub role: f64,
    /// What articles of one event add.
    pub one_event: f64,
    /// What it adds that no more than one letter differs.
    pub one_letter: f64,
}

/// How sure it is that two pronouns are those of one person.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PronounConfidence {
    /// With nothing that makes it surer.
    pub least: f64,
    /// What it adds that the sentences are the same; of less alike ones the share.
    pub same_sentence: f64,
    /// Where one article prints both, or somebody of the same name is there as well.
    pub doubtful: f64,
}

/// How sure it is that two reports are of one remark.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StrengthConfidence {
    /// With nothing that makes it surer.
    pub least: f64,
    /// What it adds that the contents are the same; of less alike ones the share.
    pub same_content: f64,
}
