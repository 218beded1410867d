//! Between findings and reports: what people decided about findings, kept in files of their own and matched with the
//! findings of each run.

mod apply;
mod entry;
mod file;
mod matching;
mod places;
mod stale;

pub use apply::apply;
pub use entry::{DecidedSide, Entry};
pub use file::{FILE_NAME, Kept, append, find, load};
