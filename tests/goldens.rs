//! Every golden case, as `factlint test` runs them. After a change that is meant: `factlint test --accept`.

use factlint::rule::Pack;
use factlint::testing::{self, Filter};
use std::path::Path;

#[test]
fn the_golden_cases_pass() {
    let report = testing::goldens(Path::new("golden"), &Pack::built_in(), &Filter::all());
    let mut shown = Vec::new();
    testing::text(&report, None, "factlint test --accept", &mut shown).unwrap();
    assert_eq!(report.problems, []);
    assert!(report.all_right(), "\n{}", String::from_utf8_lossy(&shown));
}
