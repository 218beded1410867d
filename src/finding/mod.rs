//! Stage 5: conflicts as an editor meets them: sides, who else says so, reason, severity, fingerprint.

mod model;

pub use model::{Also, Finding, FindingSide, GroupInfo, Outcome, SourceInfo};
