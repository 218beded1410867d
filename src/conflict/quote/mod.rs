//! Two quotations of the same words: are they the same words?

mod align;
mod change;
mod lists;
mod reading;

pub use change::{Change, Grade, Reason};
pub use lists::QuoteLists;
pub use reading::{Context, Reading, grade};
