use super::Named;
use crate::finding::{Finding, FindingSide};
use crate::testing::wording::{short, spaced};

/// Values and passages are cut to this many characters.
const LONGEST: usize = 80;

/// `SEVERITY CODE: FILE: VALUE | TEXT (also FILES) <> ...; MESSAGE`
pub fn lines(named: &Named<'_>, findings: &[Finding]) -> Vec<String> {
    let line = |finding: &Finding| {
        let severity = format!("{:?}", finding.severity).to_lowercase();
        let sides: Vec<String> = finding.sides.iter().map(|s| side(named, s)).collect();
        format!("{severity} {}: {}; {}", finding.code.name(), sides.join(" <> "), spaced(&finding.message))
    };
    findings.iter().map(line).collect()
}

fn side(named: &Named<'_>, side: &FindingSide) -> String {
    let file = |source: usize| named.names.get(source - 1).map_or("", String::as_str);
    let mut line = format!("{}: {}", file(side.source), short(&side.value, LONGEST));
    if side.text != side.value {
        line.extend([" | ", &short(&side.text, LONGEST)]);
    }
    if !side.also.is_empty() {
        let files: Vec<&str> = side.also.iter().map(|also| file(also.source)).collect();
        line.extend([" (also ", &files.join(", "), ")"]);
    }
    line
}
