//! The typed tables of a language: numbers, units and dates.

use super::dates::{Dates, RawDates};
use super::file::RuleFile;
use super::lexicon_builder::LexiconBuilder;
use super::list_set::ListId;
use super::numbers::{Numbers, RawNumbers};
use super::pack::table;
use super::slot_starts::SlotStarts;
use super::starts::Starts;
use super::units::{RawUnits, Units};
use crate::problem::Problem;
use std::collections::BTreeMap;

/// What the annotators of figures and dates know of a language; empty where a pack has no such table, and then
/// nothing of the kind is found.
#[derive(Debug, Default)]
pub struct Tables {
    pub numbers: Numbers,
    pub units: Units,
    pub dates: Dates,
    pub lists: FigureLists,
    pub starts: Starts,
    pub slot_starts: SlotStarts,
}

/// The word lists that tell what a figure counts.
#[derive(Debug, Default)]
pub struct FigureLists {
    /// Words that carry grammar.
    pub function: Option<ListId>,
    /// Verbs between a figure and its noun.
    pub verb: Option<ListId>,
    /// Where a clause ends.
    pub clause_break: Option<ListId>,
}

impl Tables {
    pub(super) fn load(
        code: &str,
        files: &BTreeMap<String, RuleFile>,
        lexicon: &mut LexiconBuilder,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut tables = Self::default();
        if let Some((_, raw)) = table::<RawNumbers>(files, &format!("{code}/numbers.yaml"), problems) {
            tables.numbers = Numbers::compile(raw, lexicon);
        }
        if let Some((file, raw)) = table::<RawUnits>(files, &format!("{code}/units.yaml"), problems) {
            tables.units = Units::compile(file, &raw, lexicon, problems);
        }
        if let Some((file, raw)) = table::<RawDates>(files, &format!("{code}/dates.yaml"), problems) {
            tables.dates = Dates::compile(file, &raw, lexicon, problems);
        }
        tables.starts = Starts::new(&tables.numbers, &tables.units, &tables.dates, lexicon);
        tables.slot_starts = SlotStarts::new(&tables.numbers, &tables.dates);
        tables.lists = FigureLists {
            function: lexicon.list("figure-function-word"),
            verb: lexicon.list("figure-verb"),
            clause_break: lexicon.list("clause-break"),
        };
        tables
    }
}
