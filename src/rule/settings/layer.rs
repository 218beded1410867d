//! What one file changes about rules and word lists: the settings of a project, or the manifest of a pack.

use super::super::file::RuleFile;
use crate::rule::claim_rule::Context;
use crate::rule::code::Severity;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a file changes about one rule.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RuleSettings {
    /// Whether the rule is switched off; `false` switches on what a pack switches off.
    pub off: Option<bool>,
    /// Where in an article a match of an extraction rule, or a claim of an alignment rule, must start.
    pub only_in: Option<Context>,
    /// How bad its findings are.
    pub severity: Option<Severity>,
    /// What a finding says; `{a}` and `{b}` are the two values.
    pub message: Option<String>,
    /// Why it was found.
    pub why: Option<String>,
    /// What the editor can do about it.
    pub check: Option<String>,
    /// Limits of its comparison or alignment that are to be otherwise; the keys are those of the rule.
    #[schemars(with = "Option<BTreeMap<String, serde_json::Value>>")]
    pub limits: Option<serde_yaml::Value>,
}

impl RuleSettings {
    /// The keys that are set, `off` excepted, which every rule takes.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        let keys = [
            ("only-in", self.only_in.is_some()),
            ("severity", self.severity.is_some()),
            ("message", self.message.is_some()),
            ("why", self.why.is_some()),
            ("check", self.check.is_some()),
            ("limits", self.limits.is_some()),
        ];
        keys.into_iter().filter(|(_, set)| *set).map(|(key, _)| key)
    }
}

/// What a file changes about a word list.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WordSettings {
    /// Entries to put in.
    #[serde(default)]
    pub add: Vec<String>,
    /// Entries to take out.
    #[serde(default)]
    pub remove: Vec<String>,
}

/// The changes of one file.
#[derive(Debug, Clone)]
pub struct Layer {
    pub file: RuleFile,
    pub rules: BTreeMap<String, RuleSettings>,
    pub words: BTreeMap<String, WordSettings>,
}
