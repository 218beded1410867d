//! `dates.yaml`: how a language prints days, periods and times.

use super::date_form::{DateForms, DateMeaning, Openings};
use super::file::RuleFile;
pub use super::holiday::Holiday;
use super::holiday::RawMovingHoliday;
use super::lexicon_builder::LexiconBuilder;
use super::numbers::WordSet;
use super::phrases::Phrases;
use super::place::Step as PathStep;
use super::reporting::RawReporting;
pub use super::reporting::Reporting;
use crate::problem::Problem;
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
    /// What of it is over.
    Earlier,
    /// What of it is still to come.
    Later,
}

/// How many units on or back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub count: i32,
    /// The nearest one of that name, and not the one of the next week or year.
    pub nearest: bool,
}

/// The file as written; what a language does not have is left out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct RawDates {
    #[serde(rename = "about")]
    _about: String,
    forms: BTreeMap<DateMeaning, Vec<String>>,
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
    nearest: BTreeMap<String, i32>,
    last: Vec<String>,
    told: Vec<String>,
    plurals: Vec<String>,
    names_with_dates: Vec<String>,
    ago: Vec<String>,
    ago_or_before: Vec<String>,
    later: Vec<String>,
    within: Vec<String>,
    edges: BTreeMap<Edge, Vec<String>>,
    edges_after: BTreeMap<Edge, Vec<String>>,
    parts: BTreeMap<Part, Vec<String>>,
    points: BTreeMap<Part, Vec<String>>,
    between: Vec<String>,
    from: Vec<String>,
    range_to: Vec<String>,
    and: Vec<String>,
    of: Vec<String>,
    article: Vec<String>,
    ahead: Vec<String>,
    past: Vec<String>,
    past_endings: Vec<String>,
    on: Vec<String>,
    not_past: Vec<String>,
    passive: Vec<String>,
    fiscal: Vec<String>,
    /// The periods that companies and agencies report on.
    reporting: RawReporting,
    quarter_marks: BTreeMap<String, i8>,
    half_marks: BTreeMap<String, i8>,
    decades: BTreeMap<String, i16>,
    decade_mark: Vec<String>,
    year_words: Vec<String>,
    holidays: BTreeMap<String, (i8, i8)>,
    moving_holidays: Vec<RawMovingHoliday>,
    numeric_after: Vec<String>,
    not_after: Vec<String>,
    short_years: (i16, i16),
    years: (i16, i16),
    bare_years: (i16, i16),
    year_before: Vec<String>,
    time_marks: Vec<String>,
    /// Half of the day -> the hour it starts at.
    day_halves: BTreeMap<String, u32>,
    /// Times with names -> minutes from midnight.
    named_times: BTreeMap<String, u16>,
    /// Words behind the hour in a language that counts to 24.
    clock_marks: Vec<String>,
    /// Minutes before or after UTC, least and most.
    zones: BTreeMap<String, (i16, i16)>,
}

/// The table, compiled.
#[derive(Debug, Default)]
pub struct Dates {
    /// How the parts of dates follow each other, and what they mean.
    pub forms: DateForms,
    /// Which forms a word can open.
    pub openings: Openings,
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
    pub steps: Phrases<Step>,
    /// What counts from the date told before, and not from today: "later", "the same", "the next day".
    pub told: WordSet,
    /// Units of which "next" names no single one: "the coming months".
    pub plurals: WordSet,
    /// Names that only look like dates: "Super Tuesday".
    pub names_with_dates: WordSet,
    /// "last" of "the last week of May".
    pub last: WordSet,
    pub ago: WordSet,
    /// Those of `ago` that are prepositions as well: "two days before" is one date, and not "two days before the vote".
    pub ago_or_before: WordSet,
    pub later: WordSet,
    pub within: WordSet,
    pub edges: Phrases<Edge>,
    pub edges_after: Phrases<Edge>,
    /// "early", "late": a stretch of what follows.
    pub parts: Phrases<Part>,
    /// "the end of": a stretch of what follows, or its last day where something reaches up to it.
    pub points: Phrases<Part>,
    pub between: WordSet,
    pub from: WordSet,
    pub range_to: WordSet,
    pub and: WordSet,
    pub of: WordSet,
    pub article: WordSet,
    /// Words behind which a date lies ahead, and those behind which it is past; the nearest counts.
    pub ahead: WordSet,
    pub past: WordSet,
    /// How verbs of the past end: "-ed".
    pub past_endings: Vec<String>,
    /// What can stand between such a verb and its date.
    pub on: WordSet,
    /// Words that only look like verbs of the past: "proceed".
    pub not_past: WordSet,
    /// Verbs behind which a participle tells nothing: "be sold".
    pub passive: WordSet,
    pub fiscal: WordSet,
    pub reporting: Reporting,
    pub quarter_marks: Phrases<i8>,
    pub half_marks: Phrases<i8>,
    pub decades: Phrases<i16>,
    pub decade_mark: WordSet,
    pub year_words: WordSet,
    pub holidays: Phrases<Holiday>,
    /// Words behind which two numbers with a slash can be a month and a day.
    pub numeric_after: WordSet,
    /// Marks behind which a number is no part of a date: those of money.
    pub not_after: WordSet,
    /// First and last year that two digits can mean.
    pub short_years: (i16, i16),
    /// First and last year that a number can mean.
    pub years: (i16, i16),
    pub bare_years: (i16, i16),
    pub year_before: WordSet,
    pub time_marks: WordSet,
    /// "a.m.": the hour at which the half of the day starts.
    pub day_halves: Phrases<u32>,
    /// "noon": minutes from midnight.
    pub named_times: Phrases<u16>,
    /// Words behind the hour in a language that counts to 24.
    pub clock_marks: WordSet,
    /// Minutes before or after UTC, least and most.
    pub zones: Phrases<(i16, i16)>,
}

impl Dates {
    pub(super) fn compile(
        file: &RuleFile,
        raw: &RawDates,
        lexicon: &mut LexiconBuilder,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let step = |count: &i32, nearest: bool| Step { count: *count, nearest };
        let steps = raw.steps.iter().map(|(word, count)| (word.as_str(), step(count, false)));
        let nearest = raw.nearest.iter().map(|(word, count)| (word.as_str(), step(count, true)));
        let mut dates = Self {
            forms: forms(file, raw, lexicon, problems),
            openings: Openings::default(),
            months: map(&raw.months, lexicon),
            weekdays: map(&raw.weekdays, lexicon),
            wary: set(&raw.wary, lexicon),
            names: set(&raw.names, lexicon),
            before: set(&raw.before, lexicon),
            seasons: map(&raw.seasons, lexicon),
            days: map(&raw.days, lexicon),
            now: set(&raw.now, lexicon),
            units: lists(&raw.units, lexicon),
            steps: Phrases::new(steps.chain(nearest), lexicon),
            told: set(&raw.told, lexicon),
            plurals: set(&raw.plurals, lexicon),
            names_with_dates: set(&raw.names_with_dates, lexicon),
            last: set(&raw.last, lexicon),
            ago: set(&raw.ago, lexicon),
            ago_or_before: set(&raw.ago_or_before, lexicon),
            later: set(&raw.later, lexicon),
            within: set(&raw.within, lexicon),
            edges: lists(&raw.edges, lexicon),
            edges_after: lists(&raw.edges_after, lexicon),
            parts: lists(&raw.parts, lexicon),
            points: lists(&raw.points, lexicon),
            between: set(&raw.between, lexicon),
            from: set(&raw.from, lexicon),
            range_to: set(&raw.range_to, lexicon),
            and: set(&raw.and, lexicon),
            of: set(&raw.of, lexicon),
            article: set(&raw.article, lexicon),
            ahead: set(&raw.ahead, lexicon),
            past: set(&raw.past, lexicon),
            past_endings: raw.past_endings.clone(),
            on: set(&raw.on, lexicon),
            not_past: set(&raw.not_past, lexicon),
            passive: set(&raw.passive, lexicon),
            fiscal: set(&raw.fiscal, lexicon),
            reporting: Reporting::compile(&raw.reporting, raw.short_years, lexicon),
            quarter_marks: map(&raw.quarter_marks, lexicon),
            half_marks: map(&raw.half_marks, lexicon),
            decades: map(&raw.decades, lexicon),
            decade_mark: set(&raw.decade_mark, lexicon),
            year_words: set(&raw.year_words, lexicon),
            holidays: super::holiday::compile(file, &raw.holidays, &raw.moving_holidays, lexicon, problems),
            numeric_after: set(&raw.numeric_after, lexicon),
            not_after: set(&raw.not_after, lexicon),
            short_years: raw.short_years,
            years: raw.years,
            bare_years: raw.bare_years,
            year_before: set(&raw.year_before, lexicon),
            time_marks: set(&raw.time_marks, lexicon),
            day_halves: map(&raw.day_halves, lexicon),
            named_times: map(&raw.named_times, lexicon),
            clock_marks: set(&raw.clock_marks, lexicon),
            zones: map(&raw.zones, lexicon),
        };
        dates.openings = Openings::new(&dates);
        dates
    }
}

fn forms(file: &RuleFile, raw: &RawDates, lexicon: &mut LexiconBuilder, problems: &mut Vec<Problem>) -> DateForms {
    let mut forms = DateForms::default();
    for (meaning, list) in &raw.forms {
        for (item, form) in list.iter().enumerate() {
            if let Err(error) = forms.add(*meaning, form, lexicon) {
                let place = [PathStep::Key("forms"), PathStep::Key(meaning.name()), PathStep::Item(item)];
                problems.push(file.problem_in(&place, error.at, error.length, error.message));
            }
        }
    }
    forms
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_in_forms_and_holidays_are_told_with_their_place() {
        let text = "about: x\nforms:\n  date: [\"{day} {moth}\"]\nmoving-holidays:\n  - {words: [fair], nth: 1}\n";
        let file = RuleFile::new("desk/en/dates.yaml", "en/dates.yaml", text.to_owned());
        let raw = file.parse().unwrap();
        let mut problems = Vec::new();
        Dates::compile(&file, &raw, &mut LexiconBuilder::default(), &mut problems);
        let told: Vec<_> = problems.iter().map(|p| (p.line, p.column, p.message.as_str())).collect();
        assert_eq!(
            told,
            [
                (Some(3), Some(17), "there is no slot `{moth}` in dates; did you mean `{month}`?"),
                (Some(5), Some(5), "a moving holiday has either `easter`, or `nth`, `weekday` and `month`"),
            ]
        );
    }
}
