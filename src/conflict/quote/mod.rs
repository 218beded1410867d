//! Two quotations of the same words: are they the same words?

mod align;
mod change;
mod compare;
mod lists;
mod reading;
mod shown;

pub use change::{Change, Grade, Reason};
pub use compare::QuoteComparison;
pub use lists::QuoteLists;
pub use reading::{Context, Reading, grade};
