//! Days in rule files and test cases.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A day of the calendar, written `2025-10-30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(jiff::civil::Date);

impl Day {
    /// The day of a year, a month and a day of it, from 1; `None` where the calendar has none.
    #[must_use]
    pub fn of(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// How many days lie between two days, whichever is first.
    #[must_use]
    pub fn days_between(self, other: Day) -> i32 {
        self.0.since(other.0).map_or(i32::MAX, |span| span.get_days()).abs()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        match written.parse::<jiff::civil::Date>() {
            Ok(day) if day.to_string() == written => Ok(Day(day)),
            _ => Err("not a day of the form 2025-10-30".to_owned()),
        }
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(DayVisitor)
    }
}

impl JsonSchema for Day {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "date"})
    }
}

struct DayVisitor;

impl de::Visitor<'_> for DayVisitor {
    type Value = Day;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day of the form 2025-10-30")
    }

    fn visit_str<E: de::Error>(self, written: &str) -> Result<Day, E> {
        written.parse().map_err(|_| E::invalid_value(de::Unexpected::Str(written), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(
            serde_yaml::from_str::<Day>("2026-02-28").map(|d| d.to_string()).ok().as_deref(),
            Some("2026-02-28")
        );
        for wrong in ["2026-02-30", "2026-2-3", "Monday", "2026-02-28T10:00:00Z"] {
            let error = serde_yaml::from_str::<Day>(wrong).unwrap_err().to_string();
            assert!(error.contains("a day of the form 2025-10-30"), "{wrong}: {error}");
        }
    }
}
