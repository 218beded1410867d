//! Runs the tests inside rules and the golden cases. Uses every stage, so it stands after all of them.

mod case;
mod claim_field;
mod coverage;
mod difference;
mod expectation;
#[cfg(test)]
mod expectation_tests;
mod filter;
mod golden;
mod junit;
mod render;
mod report;
mod rules;
mod snapshot;
mod wording;

pub use coverage::{Coverage, coverage};
pub use filter::Filter;
pub use golden::{Accepted, accept, goldens};
pub use junit::junit;
pub use render::{json, text};
pub use report::{Failure, Report};
pub use rules::rules;
