//! `dates.yaml`: how a language prints days, periods and times.

mod compile;
mod holiday;
mod meaning;
mod raw;
mod reporting;

pub use holiday::Holiday;
pub use meaning::{Edge, Part, Period, Step};
pub(super) use raw::RawDates;
pub use reporting::Reporting;

use super::date_form::DateForms;
use super::numbers::WordSet;
use super::phrases::Phrases;

/// The table, compiled.
#[derive(Debug, Default)]
pub struct Dates {
    /// How the parts of dates follow each other, and what they mean.
    pub forms: DateForms,
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
    /// One word for the unit before.
    pub units_before: Phrases<Period>,
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
    /// Words before one of `edges` that make a time of day one of about then.
    pub nearly: WordSet,
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
    /// How verbs of what is going on end.
    pub present_endings: Vec<String>,
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
    /// Words of whose sentence a half without its year is one of a year.
    pub half_with: WordSet,
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
