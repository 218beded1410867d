//! The commands, one a file.

mod check;
mod completions;
mod decide;
mod extract;
mod init;
mod lint;
mod man;
mod rules;
mod test;
mod trace;
mod try_out;

pub use check::check;
pub use completions::completions;
pub use decide::decide;
pub use extract::extract;
pub use init::init;
pub use lint::lint;
pub use man::man;
pub use rules::rules;
pub use test::test;
pub use trace::trace;
pub use try_out::try_out;
