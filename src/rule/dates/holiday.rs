//! Holidays: those of one day of the year, and those that move.

use crate::problem::Problem;
use crate::rule::file::RuleFile;
use crate::rule::lexicon_builder::LexiconBuilder;
use crate::rule::phrases::Phrases;
use crate::rule::place::Step;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// When a holiday is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// Month and day.
    Fixed(i8, i8),
    /// The `nth` weekday (1 is Monday) of a month, and days on from it; the last one where `nth` is -1.
    Weekday { nth: i8, weekday: i8, month: i8, plus: i32 },
    /// Days on from Easter Sunday.
    Easter(i32),
}

/// A holiday whose day moves from year to year: by Easter, or by the weekday.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawMovingHoliday {
    words: Vec<String>,
    easter: Option<i32>,
    nth: Option<i8>,
    weekday: Option<i8>,
    month: Option<i8>,
    #[serde(default)]
    plus: i32,
}

/// All holidays by their words.
pub(super) fn compile(
    file: &RuleFile,
    fixed: &BTreeMap<String, (i8, i8)>,
    moving: &[RawMovingHoliday],
    lexicon: &mut LexiconBuilder,
    problems: &mut Vec<Problem>,
) -> Phrases<Holiday> {
    let fixed = fixed.iter().map(|(word, (month, day))| (word.as_str(), Holiday::Fixed(*month, *day)));
    let mut all: Vec<_> = fixed.collect();
    for (item, moving) in moving.iter().enumerate() {
        let holiday = match (moving.easter, moving.nth, moving.weekday, moving.month) {
            (Some(days), None, None, None) => Holiday::Easter(days),
            (None, Some(nth), Some(weekday), Some(month)) => {
                Holiday::Weekday { nth, weekday, month, plus: moving.plus }
            }
            _ => {
                let place = [Step::Key("moving-holidays"), Step::Item(item)];
                let message = "a moving holiday has either `easter`, or `nth`, `weekday` and `month`";
                problems.push(file.problem(&place, 0, message));
                continue;
            }
        };
        all.extend(moving.words.iter().map(|word| (word.as_str(), holiday)));
    }
    Phrases::new(all, lexicon)
}
