//! The words of reports, as `messages/*.yaml` gives them. None of them stands in the program.

use super::page::PageWords;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The words of reports. What stands in braces is put in.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub severities: SeverityWords,
    /// Kinds of findings.
    pub kinds: KindWords,
    /// How sure it is that two claims are about the same thing, from the surest on.
    pub confidence: Vec<Sureness>,
    /// What stands before the parts of a finding.
    pub labels: Labels,
    /// Numbers of things.
    pub counts: Counts,
    /// How several things are listed.
    pub lists: Lists,
    /// Articles that are one witness.
    pub witnesses: WitnessWords,
    /// What was read.
    pub articles: ArticleWords,
    /// What stands beside a passage.
    pub passage: PassageWords,
    /// What was decided.
    pub decisions: DecisionWords,
    /// The end of a report.
    pub summary: SummaryWords,
    /// The report as Markdown, where it differs.
    pub markdown: MarkdownWords,
    /// The table of claims.
    pub claims: ClaimWords,
    /// The page for editors.
    pub page: PageWords,
    /// Figures as the report for editors writes them.
    pub figures: FigureWords,
}

/// How bad a finding is.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SeverityWords {
    pub error: String,
    pub warning: String,
    pub note: String,
}

/// What a kind of finding is called.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct KindWords {
    pub figure_mismatch: String,
    pub date_mismatch: String,
    pub quote_altered: String,
    pub speaker_mismatch: String,
    pub name_mismatch: String,
    pub pronoun_mismatch: String,
    pub title_mismatch: String,
    pub place_mismatch: String,
    pub negation_mismatch: String,
    pub strength_shift: String,
    pub sum_mismatch: String,
    pub superseded: String,
}

/// A confidence in words.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sureness {
    /// The least confidence, 0 to 1, that is told so.
    pub from: f64,
    /// One word, a colon, what it means.
    pub say: String,
}

/// What stands before the parts of a finding.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Labels {
    pub why: String,
    pub could_be: String,
    pub check: String,
    pub confidence: String,
    pub reopened: String,
}

/// One thing, and `{n}` things.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    pub one: String,
    pub other: String,
}

/// Numbers of things.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    pub articles: Counted,
    pub drafts: Counted,
    pub errors: Counted,
    pub warnings: Counted,
    pub notes: Counted,
    pub places: Counted,
    pub letters: Counted,
    pub claims: Counted,
}

/// How several things are listed.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lists {
    /// `{list}` are all but the `{last}`, with commas.
    pub and: String,
    /// Of which `{n}` are not listed.
    pub more: String,
}

/// Articles that are one witness.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WitnessWords {
    /// Why they are: `{shared}` of `{sentences}` sentences.
    pub derived: String,
    /// Why an article is none with others.
    pub alone: String,
    pub all_independent: String,
    pub independent: String,
    pub one_source: String,
    pub more: String,
}

/// What was read.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ArticleWords {
    pub listed: String,
    pub read: String,
    pub drafts: String,
    pub more: String,
    pub standard_input: String,
}

/// What stands beside a passage.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PassageWords {
    pub draft: String,
    pub speaker: String,
    pub read_as: String,
    pub also: String,
    /// Who also prints a value, in other words than those of the side.
    pub printed: String,
    pub copies: Counted,
    pub again: Counted,
}

/// What was decided.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DecisionWords {
    pub accepted: String,
    pub false_alarm: String,
    pub corrected: String,
    pub later: String,
    pub baseline: String,
    pub by: String,
    pub dated: String,
    pub because: String,
    pub reopened: String,
    pub count: String,
}

/// The end of a report.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SummaryWords {
    pub notes: String,
    pub found: String,
    pub found_and_decided: String,
    pub nothing_open: String,
    pub nothing: String,
    pub no_article: String,
    pub incomplete: String,
}

/// The report as Markdown, where it differs.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MarkdownWords {
    pub title: String,
    /// The heads of the table of articles.
    pub columns: [String; 5],
    pub report: String,
    pub one_report: String,
    pub not_known: String,
    pub decided: String,
    pub open_again: String,
}

/// The table of claims.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ClaimWords {
    /// The heads of its columns.
    pub columns: [String; 4],
    pub range: String,
    pub since: String,
    pub until: String,
    pub unknown_day: String,
    pub nobody: String,
}

/// Figures as the report for editors writes them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FigureWords {
    pub up: String,
    pub down: String,
    pub about: String,
    pub more_than: String,
    pub at_least: String,
    pub less_than: String,
    pub at_most: String,
    /// What stands between groups of three digits.
    pub thousands: String,
    /// What stands before decimals.
    pub point: String,
    /// Words for large numbers, the largest first.
    pub scales: Vec<Scale>,
    /// The last digits of a rank -> what stands behind them; the longest that fit.
    pub ordinals: BTreeMap<String, String>,
    /// Units, which are singular English in the program -> their names, where these are others.
    pub units: BTreeMap<String, String>,
    /// Units -> their plurals.
    pub plurals: BTreeMap<String, String>,
    /// Units without a plural.
    pub no_plural: Vec<String>,
    /// Endings of units -> those of their plurals; the longest that fits.
    pub plural_endings: BTreeMap<String, String>,
}

/// A word for a large number.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    pub word: String,
    pub is: i64,
}
