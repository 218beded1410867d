//! Every test inside the built-in rules, as `factlint test` runs them.

use factlint::rule::{Pack, advice};
use factlint::testing::{self, Filter};

#[test]
fn the_tests_inside_the_rules_pass() {
    let report = testing::rules(&Pack::built_in(), &Filter::all());
    let mut shown = Vec::new();
    testing::text(&report, None, "", &mut shown).unwrap();
    assert!(report.all_right(), "\n{}", String::from_utf8_lossy(&shown));
}

#[test]
fn nothing_is_to_be_said_against_the_built_in_rules() {
    let said: Vec<String> = advice(&Pack::built_in()).iter().map(ToString::to_string).collect();
    assert_eq!(said, Vec::<String>::new());
}
