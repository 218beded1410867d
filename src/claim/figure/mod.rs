//! Figures: numbers with unit, precision, bound and direction.

mod about;
mod age;
mod annotate;
mod change;
mod counted;
mod display;
mod exclude;
mod interval;
mod limit;
mod model;
mod neighbours;
mod number;
mod period;
#[cfg(test)]
mod period_properties;
#[cfg(test)]
mod properties;
mod quantity;
mod range;
mod scan;
mod single;
pub mod slip;
#[cfg(test)]
mod tests;

pub use crate::rule::numbers::{Bound, Direction};
pub use annotate::annotate;
pub use interval::{Interval, interval};
pub use model::{Figure, FigureKind, Role, Scale};
