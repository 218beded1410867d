//! `dates.yaml` as written.

use super::holiday::RawMovingHoliday;
use super::reporting::RawReporting;
use super::{Edge, Part, Period};
use crate::rule::date_form::DateMeaning;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The file as written; what a language does not have is left out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(in crate::rule) struct RawDates {
    #[serde(rename = "about")]
    _about: String,
    pub(super) forms: BTreeMap<DateMeaning, Vec<String>>,
    pub(super) months: BTreeMap<String, i8>,
    pub(super) weekdays: BTreeMap<String, i8>,
    pub(super) wary: Vec<String>,
    pub(super) names: Vec<String>,
    pub(super) before: Vec<String>,
    pub(super) seasons: BTreeMap<String, (i8, i8)>,
    pub(super) days: BTreeMap<String, i32>,
    pub(super) now: Vec<String>,
    pub(super) units: BTreeMap<Period, Vec<String>>,
    pub(super) steps: BTreeMap<String, i32>,
    pub(super) nearest: BTreeMap<String, i32>,
    /// One word for the unit before the one told of: `Vorjahr`.
    pub(super) units_before: BTreeMap<Period, Vec<String>>,
    pub(super) last: Vec<String>,
    pub(super) told: Vec<String>,
    pub(super) plurals: Vec<String>,
    pub(super) names_with_dates: Vec<String>,
    pub(super) ago: Vec<String>,
    pub(super) ago_or_before: Vec<String>,
    pub(super) later: Vec<String>,
    pub(super) within: Vec<String>,
    pub(super) edges: BTreeMap<Edge, Vec<String>>,
    pub(super) edges_after: BTreeMap<Edge, Vec<String>>,
    pub(super) parts: BTreeMap<Part, Vec<String>>,
    pub(super) points: BTreeMap<Part, Vec<String>>,
    /// Words before one of `edges` that make a time of day one of about then: `shortly after 9 a.m.`
    #[serde(default)]
    pub(super) nearly: Vec<String>,
    pub(super) between: Vec<String>,
    pub(super) from: Vec<String>,
    pub(super) range_to: Vec<String>,
    pub(super) and: Vec<String>,
    pub(super) of: Vec<String>,
    pub(super) article: Vec<String>,
    pub(super) ahead: Vec<String>,
    pub(super) past: Vec<String>,
    pub(super) past_endings: Vec<String>,
    /// How verbs of what is going on end, behind a form of "be" or a word like "while".
    #[serde(default)]
    pub(super) present_endings: Vec<String>,
    pub(super) on: Vec<String>,
    pub(super) not_past: Vec<String>,
    pub(super) passive: Vec<String>,
    pub(super) fiscal: Vec<String>,
    /// The periods that companies and agencies report on.
    pub(super) reporting: RawReporting,
    pub(super) quarter_marks: BTreeMap<String, i8>,
    pub(super) half_marks: BTreeMap<String, i8>,
    /// Words of whose sentence a half without its year is one of a year, and not of a game: `profit`.
    #[serde(default)]
    pub(super) half_with: Vec<String>,
    pub(super) decades: BTreeMap<String, i16>,
    pub(super) decade_mark: Vec<String>,
    pub(super) year_words: Vec<String>,
    pub(super) holidays: BTreeMap<String, (i8, i8)>,
    pub(super) moving_holidays: Vec<RawMovingHoliday>,
    pub(super) numeric_after: Vec<String>,
    pub(super) not_after: Vec<String>,
    pub(super) short_years: (i16, i16),
    pub(super) years: (i16, i16),
    pub(super) bare_years: (i16, i16),
    pub(super) year_before: Vec<String>,
    pub(super) time_marks: Vec<String>,
    /// Half of the day -> the hour it starts at.
    pub(super) day_halves: BTreeMap<String, u32>,
    /// Times with names -> minutes from midnight.
    pub(super) named_times: BTreeMap<String, u16>,
    /// Words behind the hour in a language that counts to 24.
    pub(super) clock_marks: Vec<String>,
    /// Minutes before or after UTC, least and most.
    pub(super) zones: BTreeMap<String, (i16, i16)>,
}
