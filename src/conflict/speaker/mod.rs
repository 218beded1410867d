//! One quotation: do all articles give it to the same speaker?

mod compare;
mod relation;

pub use compare::SpeakerComparison;
pub use relation::{Speakers, speakers};
