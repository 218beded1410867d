//! The words of the page for editors, as `messages/*.yaml` gives them; its templates (`templates/report`) have none.

use super::words::Counted;
use schemars::JsonSchema;
use serde::Deserialize;

/// The page for editors.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PageWords {
    pub no_article: String,
    pub no_finding: String,
    pub all_decided: String,
    pub verdict: String,
    pub itself: String,
    pub all_independent: String,
    pub independent: String,
    pub reports: Counted,
    /// The heads of its parts; what stands before a colon is its name in the filter.
    pub errors: String,
    pub warnings: String,
    pub notes: String,
    pub decided: String,
    pub line: String,
    pub in_headline: String,
    pub in_paragraph: String,
    pub same_quote: String,
    pub same_words: String,
    pub from_on: String,
    pub up_to: String,
    pub figure: String,
    pub quotation: String,
    /// The top of the page.
    pub header: HeaderWords,
    /// The findings, and what filters and orders them.
    pub filter: FilterWords,
    /// A finding.
    pub card: CardWords,
    /// What is decided on the page.
    pub decide: DecideWords,
    /// The values of a finding on one axis.
    pub chart: ChartWords,
    /// The table of who prints what.
    pub matrix: MatrixWords,
    /// What nobody disputes, and the articles.
    pub rest: RestWords,
}

/// The top of the page.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct HeaderWords {
    /// What the page is.
    pub name: String,
    /// How many stories it is about.
    pub stories: String,
    pub no_story: String,
    /// Drafts held against the rest; `{independence}` says how many articles and reports there are.
    pub drafts: Counted,
    /// The same without any.
    pub no_drafts: String,
    /// Why articles are one report, behind their numbers.
    pub one_report: String,
    pub problems: String,
    pub articles: String,
    /// The heads of the table of articles.
    pub columns: [String; 6],
}

/// The findings, and what filters and orders them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FilterWords {
    pub skip: String,
    pub findings: String,
    pub all_findings: String,
    pub nothing: String,
    pub tools: String,
    pub show: String,
    pub to_do: String,
    pub kind: String,
    pub all: String,
    pub article: String,
    pub words: String,
    pub order: String,
    pub by_severity: String,
    pub by_confidence: String,
    pub by_witnesses: String,
    pub by_kind: String,
    pub shown: String,
}

/// A finding.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CardWords {
    pub id: String,
    pub decided: String,
    pub still_there: String,
    pub open_again: String,
    /// Before marked words, where they are read aloud.
    pub differs: String,
    /// Before the letter of a side, where it is read aloud.
    pub side: String,
    /// Before the number of a finding, where it is read aloud.
    pub finding: String,
    pub in_its_paragraph: String,
    /// Who else says so.
    pub independent: String,
    pub copies: Counted,
    pub why: String,
    pub rule: String,
    pub could_be: String,
    pub check: String,
    pub confidence: String,
}

/// What is decided on the page.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DecideWords {
    pub decide: String,
    pub about: String,
    pub accepted: String,
    pub false_alarm: String,
    pub corrected: String,
    pub later: String,
    pub not_yet: String,
    pub reason: String,
    pub by: String,
    pub copy: String,
    pub by_hand: String,
    /// Words in backticks are shown as code.
    pub add: String,
    pub lines: String,
    /// Between a status and the others.
    pub or: String,
    pub about_all: String,
    pub decision: String,
    pub made: String,
    /// How many decisions were made, and ...
    pub count: Counted,
    /// ... where they are.
    pub kept: String,
    pub copy_all: String,
    pub save_all: String,
    pub missing: String,
    pub copied: String,
    pub paste: String,
    pub decided: String,
}

/// The values of a finding on one axis.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ChartWords {
    pub caption: String,
    pub logarithmic: String,
    pub title: String,
    pub as_table: String,
    pub values: String,
    /// The heads of the table.
    pub columns: [String; 4],
}

/// The table of who prints what.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MatrixWords {
    pub title: String,
    pub about: String,
    pub table: String,
    pub finding: String,
    pub silent: String,
    pub apart: String,
    pub torn: String,
    pub most: String,
}

/// What nobody disputes, and the articles.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RestWords {
    pub agreed: String,
    pub agreed_about: String,
    pub printed_by: String,
    pub alone: String,
    pub alone_about: String,
    pub more: String,
    pub articles: String,
    pub articles_about: String,
    pub marks: Counted,
    pub cut: String,
    pub made_by: String,
    /// Words in backticks are shown as code.
    pub decisions: String,
}
