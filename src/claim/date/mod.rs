//! Dates, weekdays and periods.

mod anchor;
mod annotate;
mod calendar;
mod dotted;
mod model;
mod read;
mod relative;
mod scan;
mod spoken;
#[cfg(test)]
mod tests;

pub use crate::rule::dates::{Edge, Period};
pub use annotate::annotate;
pub use model::{DateClaim, Day, Printed};
