//! Dates, weekdays and periods.

/// A day of the Gregorian calendar.
pub type Day = jiff::civil::Date;

/// A date as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateClaim {
    /// The first and the last day, where they can be known; `None` at an open end ("since August").
    pub from: Option<Day>,
    pub to: Option<Day>,
}
