//! `dates.yaml`: how a language prints days, periods and times.

use super::lexicon_builder::LexiconBuilder;
use super::numbers::WordSet;
use super::phrases::Phrases;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A length of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// Which end of time a date leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Edge {
    /// From that day on.
    Since,
    /// From the day after it on.
    After,
    /// Up to that day.
    Until,
    /// Up to the day before it.
    Before,
}

/// A part of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Start,
    Middle,
    End,
}

/// The file as written; what a language does not have is left out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct RawDates {
    #[serde(rename = "about")]
    _about: String,
    day_first: bool,
    months: BTreeMap<String, i8>,
    weekdays: BTreeMap<String, i8>,
    wary: Vec<String>,
    names: Vec<String>,
    before: Vec<String>,
    seasons: BTreeMap<String, (i8, i8)>,
    days: BTreeMap<String, i32>,
    now: Vec<String>,
    units: BTreeMap<Period, Vec<String>>,
    steps: BTreeMap<String, i32>,
    ago: Vec<String>,
    later: Vec<String>,
    within: Vec<String>,
    #[serde(rename = "in")]
    in_: Vec<String>,
    edges: BTreeMap<Edge, Vec<String>>,
    edges_after: BTreeMap<Edge, Vec<String>>,
    parts: BTreeMap<Part, Vec<String>>,
    between: Vec<String>,
    from: Vec<String>,
    range_to: Vec<String>,
    and: Vec<String>,
    of: Vec<String>,
    article: Vec<String>,
    on: Vec<String>,
    ahead: Vec<String>,
    fiscal: Vec<String>,
    quarter_marks: BTreeMap<String, i8>,
    half_marks: BTreeMap<String, i8>,
    decades: BTreeMap<String, i16>,
    decade_mark: Vec<String>,
    year_words: Vec<String>,
    holidays: BTreeMap<String, (i8, i8)>,
    years: (i16, i16),
    bare_years: (i16, i16),
    year_before: Vec<String>,
    time_marks: Vec<String>,
    zones: Vec<String>,
}

/// The table, compiled.
#[derive(Debug, Default)]
pub struct Dates {
    pub day_first: bool,
    pub months: Phrases<i8>,
    pub weekdays: Phrases<i8>,
    pub wary: WordSet,
    pub names: WordSet,
    pub before: WordSet,
    /// First and last month; the last may lie in the next year.
    pub seasons: Phrases<(i8, i8)>,
    /// Days from today.
    pub days: Phrases<i32>,
    pub now: WordSet,
    pub units: Phrases<Period>,
    pub steps: Phrases<i32>,
    pub ago: WordSet,
    pub later: WordSet,
    pub within: WordSet,
    pub in_: WordSet,
    pub edges: Phrases<Edge>,
    pub edges_after: Phrases<Edge>,
    pub parts: Phrases<Part>,
    pub between: WordSet,
    pub from: WordSet,
    pub range_to: WordSet,
    pub and: WordSet,
    pub of: WordSet,
    pub article: WordSet,
    pub on: WordSet,
    pub ahead: WordSet,
    pub fiscal: WordSet,
    pub quarter_marks: Phrases<i8>,
    pub half_marks: Phrases<i8>,
    pub decades: Phrases<i16>,
    pub decade_mark: WordSet,
    pub year_words: WordSet,
    pub holidays: Phrases<(i8, i8)>,
    /// First and last year that a number can mean.
    pub years: (i16, i16),
    pub bare_years: (i16, i16),
    pub year_before: WordSet,
    pub time_marks: WordSet,
    pub zones: WordSet,
}

impl Dates {
    pub(super) fn compile(raw: &RawDates, lexicon: &mut LexiconBuilder) -> Self {
        Self {
            day_first: raw.day_first,
            months: map(&raw.months, lexicon),
            weekdays: map(&raw.weekdays, lexicon),
            wary: set(&raw.wary, lexicon),
            names: set(&raw.names, lexicon),
            before: set(&raw.before, lexicon),
            seasons: map(&raw.seasons, lexicon),
            days: map(&raw.days, lexicon),
            now: set(&raw.now, lexicon),
            units: lists(&raw.units, lexicon),
            steps: map(&raw.steps, lexicon),
            ago: set(&raw.ago, lexicon),
            later: set(&raw.later, lexicon),
            within: set(&raw.within, lexicon),
            in_: set(&raw.in_, lexicon),
            edges: lists(&raw.edges, lexicon),
            edges_after: lists(&raw.edges_after, lexicon),
            parts: lists(&raw.parts, lexicon),
            between: set(&raw.between, lexicon),
            from: set(&raw.from, lexicon),
            range_to: set(&raw.range_to, lexicon),
            and: set(&raw.and, lexicon),
            of: set(&raw.of, lexicon),
            article: set(&raw.article, lexicon),
            on: set(&raw.on, lexicon),
            ahead: set(&raw.ahead, lexicon),
            fiscal: set(&raw.fiscal, lexicon),
            quarter_marks: map(&raw.quarter_marks, lexicon),
            half_marks: map(&raw.half_marks, lexicon),
            decades: map(&raw.decades, lexicon),
            decade_mark: set(&raw.decade_mark, lexicon),
            year_words: set(&raw.year_words, lexicon),
            holidays: map(&raw.holidays, lexicon),
            years: raw.years,
            bare_years: raw.bare_years,
            year_before: set(&raw.year_before, lexicon),
            time_marks: set(&raw.time_marks, lexicon),
            zones: set(&raw.zones, lexicon),
        }
    }
}

fn set(words: &[String], lexicon: &mut LexiconBuilder) -> WordSet {
    Phrases::new(words.iter().map(|w| (w.as_str(), ())), lexicon)
}

fn map<T: Copy>(words: &BTreeMap<String, T>, lexicon: &mut LexiconBuilder) -> Phrases<T> {
    Phrases::new(words.iter().map(|(word, meaning)| (word.as_str(), *meaning)), lexicon)
}

fn lists<T: Copy>(lists: &BTreeMap<T, Vec<String>>, lexicon: &mut LexiconBuilder) -> Phrases<T> {
    let entries = lists.iter().flat_map(|(meaning, words)| words.iter().map(|word| (word.as_str(), *meaning)));
    Phrases::new(entries, lexicon)
}
