//! How companies and agencies name the periods that they report on: `FY15`, `1Q15`, "the quarter ended June 30", "the
//! year-earlier period".

use super::Period;
use crate::rule::lexicon_builder::LexiconBuilder;
use crate::rule::numbers::WordSet;
use crate::rule::phrases::Phrases;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// As written; what a language does not have is left out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct RawReporting {
    /// Letters that a fiscal year is written together with: `FY15`, `FY2015`.
    fiscal_codes: Vec<String>,
    /// Letters behind a number, with or without a year behind them: `1Q`, `1Q15`.
    letters: BTreeMap<Period, Vec<String>>,
    /// The same period of the year before: "year-earlier".
    year_back: Vec<String>,
    /// "the same" of "the same quarter last year".
    same: Vec<String>,
    /// Periods whose length is not said: "the period ended June 30".
    periods: Vec<String>,
    /// "ended" of "the quarter ended June 30".
    ended: Vec<String>,
}

/// The same, compiled.
#[derive(Debug, Default)]
pub struct Reporting {
    /// The code with its year -> that year.
    pub fiscal_codes: Phrases<i16>,
    /// In small letters.
    pub letters: Vec<(Box<str>, Period)>,
    pub year_back: WordSet,
    pub same: WordSet,
    pub periods: WordSet,
    pub ended: WordSet,
}

impl Reporting {
    /// `years`: the first and the last that two digits can mean.
    pub(super) fn compile(raw: &RawReporting, years: (i16, i16), lexicon: &mut LexiconBuilder) -> Self {
        let written =
            |code: &String, year: i16| [format!("{code}{:02}", year.rem_euclid(100)), format!("{code}{year}")];
        let codes: Vec<(String, i16)> = raw
            .fiscal_codes
            .iter()
            .flat_map(|code| (years.0..=years.1).flat_map(move |year| written(code, year).map(|word| (word, year))))
            .collect();
        let set = |words: &[String], lexicon: &mut LexiconBuilder| -> WordSet {
            Phrases::new(words.iter().map(|word| (word.as_str(), ())), lexicon)
        };
        Self {
            fiscal_codes: Phrases::new(codes.iter().map(|(word, year)| (word.as_str(), *year)), lexicon),
            letters: raw
                .letters
                .iter()
                .flat_map(|(period, letters)| letters.iter().map(|letter| (letter.as_str().into(), *period)))
                .collect(),
            year_back: set(&raw.year_back, lexicon),
            same: set(&raw.same, lexicon),
            periods: set(&raw.periods, lexicon),
            ended: set(&raw.ended, lexicon),
        }
    }
}
