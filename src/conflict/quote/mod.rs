//! Two quotations of the same words: are they the same words?

mod align;
mod change;
mod compare;
mod edge;
mod grade;
mod lists;
mod reading;
mod run;
mod same_quotation;
mod shown;
#[cfg(test)]
mod tests;

pub use change::{Change, Grade, Reason};
pub use compare::QuoteComparison;
pub use grade::grade;
pub use lists::QuoteLists;
pub use reading::Reading;
pub use same_quotation::Context;
