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

impl Known {
    pub fn of(files: &Files) -> Self {
        let mut known = Self::default();
        let id = |file: &RuleFile| file.id();
        for (name, file) in files {
            match name.split('/').collect::<Vec<_>>()[..] {
                ["compare", ..] => known.rules.extend(id(file).map(|id| (id, RuleKind::Comparison))),
                ["align", ..] => known.rules.extend(id(file).map(|id| (id, RuleKind::Alignment))),
                [_, "claims", ..] => known.rules.extend(id(file).map(|id| (id, RuleKind::Claim))),
                [language, "words", ..] => {
                    known.lists.extend(id(file).into_iter().flat_map(|id| [format!("{language}/{id}"), id]));
                }
                _ => {}
            }
        }
        known
    }
}
