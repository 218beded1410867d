//! Stage 5: conflicts as an editor meets them: sides, who else says so, reason, severity, fingerprint.

mod also;
mod assemble;
mod decided;
mod fingerprint;
mod found_again;
mod merge;
mod model;
mod origin;
mod side;

pub use assemble::assemble;
pub use decided::{Decision, DecisionStatus, Reopened};
pub use fingerprint::of_sentence;
pub use model::{Also, Finding, FindingSide, GroupInfo, Outcome, SourceInfo, Spot};
