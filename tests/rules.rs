//! Every test inside the built-in rules, as `factlint test` runs them.

use factlint::rule::Pack;
use factlint::testing::{self, Filter};

#[test]
fn the_tests_inside_the_rules_pass() {
    let report = testing::rules(&Pack::built_in(), &Filter::all());
    let mut shown = Vec::new();
    testing::text(&report, None, "", &mut shown).unwrap();
    assert!(report.all_right(), "\n{}", String::from_utf8_lossy(&shown));
}
