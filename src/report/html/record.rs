//! What the page puts into `decisions.yaml`.

use crate::decision::Entry;
use crate::finding::{DecisionStatus, Finding};

/// The lines of a decision that no person writes: what it is about. Each begins with a line feed.
pub fn record(finding: &Finding) -> String {
    let entry = Entry::of(finding, DecisionStatus::Baseline, "", "", None);
    let yaml = serde_yaml::to_string(&[entry]).unwrap_or_default();
    let about = yaml.lines().skip_while(|line| !line.starts_with("  code:"));
    about.flat_map(|line| ["\n", line]).collect()
}
