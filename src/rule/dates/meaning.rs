//! What a word of a date means.

use schemars::JsonSchema;
use serde::Deserialize;

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
