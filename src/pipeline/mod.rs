//! The stages in a row: from paths to claims, and from there to findings. Stands on top of all stages.

mod input;
mod progress;
mod run;

pub use input::{Input, gather};
pub use progress::{Progress, Silent};
pub use run::{Options, Run, check, each, extract, in_pool};
