//! Dates, weekdays and periods.

mod absolute;
mod anchor;
mod annotate;
mod calendar;
mod clock;
mod event;
mod forms;
mod holiday;
mod meaning;
mod model;
mod names;
mod nth;
mod part;
mod range;
mod reading;
mod relative;
mod reporting;
mod scan;
mod slot;
mod spoken;
mod tense;
#[cfg(test)]
mod tests;

pub use crate::rule::dates::{Edge, Period};
pub use annotate::annotate;
pub use model::{Clock, DateClaim, Day, Event, Printed, Reporting, Telling, Zone};
