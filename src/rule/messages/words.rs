//! The words of reports, as `messages/*.yaml` gives them. None of them stands in the program.

use super::super::compare_rule::Severity;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The words of reports. What stands in braces is put in.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub severities: SeverityWords,
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
    /// What the page for editors puts into its templates.
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

/// What the page for editors puts into its templates.
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

impl Counted {
    /// So many of the things, with `{n}` put in.
    #[must_use]
    pub fn of(&self, number: usize) -> String {
        filled(if number == 1 { &self.one } else { &self.other }, &[("n", &number.to_string())])
    }
}

impl Labels {
    /// How many characters the longest has.
    #[must_use]
    pub fn widest(&self) -> usize {
        let all = [&self.why, &self.could_be, &self.check, &self.confidence, &self.reopened];
        all.iter().map(|label| label.chars().count()).max().unwrap_or(0)
    }
}

impl Lists {
    /// `a`, `a and b`, `a, b and c`.
    #[must_use]
    pub fn all(&self, things: &[impl AsRef<str>]) -> String {
        match things {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [most @ .., last] => filled(&self.and, &[("list", &commas(most)), ("last", last.as_ref())]),
        }
    }

    /// The first so many with commas, and how many more there are.
    #[must_use]
    pub fn first(&self, things: &[impl AsRef<str>], most: usize) -> String {
        let shown = commas(&things[..things.len().min(most)]);
        match things.len().saturating_sub(most) {
            0 => shown,
            more => filled(&self.more, &[("list", &shown), ("n", &more.to_string())]),
        }
    }
}

fn commas(things: &[impl AsRef<str>]) -> String {
    things.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ")
}

impl Words {
    /// The confidence (0 to 1) in words.
    #[must_use]
    pub fn sureness(&self, confidence: f64) -> &str {
        let fits = self.confidence.iter().find(|sureness| confidence >= sureness.from);
        fits.or(self.confidence.last()).map_or("", |sureness| &sureness.say)
    }

    /// How bad a finding is.
    #[must_use]
    pub fn severity(&self, severity: Severity) -> &str {
        match severity {
            Severity::Error => &self.severities.error,
            Severity::Warning => &self.severities.warning,
            Severity::Note => &self.severities.note,
        }
    }

    /// So many findings that are so bad.
    #[must_use]
    pub fn findings(&self, number: usize, severity: Severity) -> String {
        match severity {
            Severity::Error => self.counts.errors.of(number),
            Severity::Warning => self.counts.warnings.of(number),
            Severity::Note => self.counts.notes.of(number),
        }
    }
}

impl FigureWords {
    /// What stands behind the digits of a rank.
    #[must_use]
    pub fn ordinal(&self, digits: &str) -> &str {
        longest(&self.ordinals, digits).map_or("", |(_, ending)| ending)
    }

    /// The plural of a unit.
    #[must_use]
    pub fn plural(&self, unit: &str) -> String {
        if self.no_plural.iter().any(|same| same == unit) {
            return unit.to_owned();
        }
        if let Some(plural) = self.plurals.get(unit) {
            return plural.clone();
        }
        match longest(&self.plural_endings, unit) {
            Some((singular, plural)) => format!("{}{plural}", &unit[..unit.len() - singular.len()]),
            None => unit.to_owned(),
        }
    }
}

/// The longest of the endings that a word has, and what belongs to it.
fn longest<'a>(endings: &'a BTreeMap<String, String>, word: &str) -> Option<(&'a str, &'a str)> {
    let fit = endings.iter().filter(|(ending, _)| word.ends_with(ending.as_str()));
    fit.max_by_key(|(ending, _)| ending.len()).map(|(ending, of)| (ending.as_str(), of.as_str()))
}

/// The words with what stands in braces put in.
#[must_use]
pub fn filled(words: &str, facts: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(open) = rest.find('{') {
        let fact = |(name, _): &&(&str, &str)| {
            rest[open + 1..].strip_prefix(name).is_some_and(|behind| behind.starts_with('}'))
        };
        out.push_str(&rest[..open]);
        if let Some((name, value)) = facts.iter().find(fact) {
            out.push_str(value);
            rest = &rest[open + name.len() + 2..];
        } else {
            out.push('{');
            rest = &rest[open + 1..];
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn what_is_put_in_is_not_read_again() {
        assert_eq!(filled("{a} {b} {c}", &[("a", "{b}"), ("b", "2")]), "{b} 2 {c}");
        assert_eq!(filled("{a", &[("a", "1")]), "{a");
    }
}
