//! What there is to be set, by the ids that stand in the files: nothing needs to be compiled for it.

use super::super::file::RuleFile;
use super::super::pack::Files;
use std::collections::{BTreeMap, BTreeSet};

/// What kind of rule an id stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleKind {
    Claim,
    Alignment,
    Comparison,
}

/// The ids of a pack.
#[derive(Debug, Default)]
pub struct Known {
    pub rules: BTreeMap<String, RuleKind>,
    /// The word lists, by themselves and with their language: `hedges`, `de/hedges`.
    pub lists: BTreeSet<String>,
}

impl RuleKind {
    /// In words.
    pub fn name(self) -> &'static str {
        match self {
            RuleKind::Claim => "an extraction rule",
            RuleKind::Alignment => "an alignment rule",
            RuleKind::Comparison => "a comparison rule",
        }
    }

    /// Whether rules of the kind take a key of the settings.
    pub fn takes(self, key: &str) -> bool {
        match self {
            RuleKind::Claim => key == "only-in",
            RuleKind::Alignment => matches!(key, "only-in" | "limits"),
            RuleKind::Comparison => key != "only-in",
        }
    }

    /// What else can be done to such a rule, where a key is not for it.
    pub fn instead(self) -> &'static str {
        match self {
            RuleKind::Claim => "an extraction rule can be switched off, and its `only-in` changed",
            RuleKind::Alignment => "an alignment rule can be switched off, and its `only-in` and `limits` changed",
            RuleKind::Comparison => "say it of the extraction rule or the alignment rule whose claims it compares",
        }
    }

    /// What kind of rule stands in the file of that name.
    pub fn of(name: &str) -> Option<Self> {
        match name.split('/').collect::<Vec<_>>()[..] {
            ["align", ..] => Some(RuleKind::Alignment),
            ["compare", ..] => Some(RuleKind::Comparison),
            [_, "claims", ..] => Some(RuleKind::Claim),
            _ => None,
        }
    }
}

impl Known {
    pub fn of(files: &Files) -> Self {
        let mut known = Self::default();
        let id = |file: &RuleFile| file.id();
        for (name, file) in files {
            match name.split('/').collect::<Vec<_>>()[..] {
                [language, "words", ..] => {
                    known.lists.extend(id(file).into_iter().flat_map(|id| [format!("{language}/{id}"), id]));
                }
                _ => known.rules.extend(RuleKind::of(name).and_then(|kind| Some((id(file)?, kind)))),
            }
        }
        known
    }
}
