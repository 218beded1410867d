use super::*;
use crate::testing::coverage;
use std::fs;

/// The built-in rules and one more of the given text.
fn pack(rule: &str) -> (Pack, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("en/claims")).unwrap();
    fs::write(folder.path().join("en/claims/days.yaml"), rule).unwrap();
    let (pack, problems) = Pack::load(&[folder.path().to_owned()]);
    assert!(problems.is_empty(), "{problems:?}");
    (pack, folder)
}

const RULE: &str = "
id: days-of-tests
about: dates after the word zebra
claim: figure
patterns: [\"zebra {value:figure}\"]
tests:
  - name: no zebra
    published: 2026-01-05
    given: They met 12 people.
    want: []
  - name: wants too much
    given: They met nobody at all.
    want: [{value: \"12\", unit: null}]
";

#[test]
fn a_failing_test_says_what_was_wanted() {
    let (pack, _folder) = pack(RULE);
    let report = rules(&pack, &Filter::new("days-of-tests"));
    assert_eq!((report.passed.len(), report.failures.len()), (1, 1));
    let failure = &report.failures[0];
    assert_eq!(failure.test, "days-of-tests: wants too much");
    assert_eq!(failure.message, "wanted 1 claim, got silence");
    assert_eq!(failure.difference, ["- unit: null; value: 12"]);
    assert!(failure.place.ends_with("en/claims/days.yaml:11:5"), "{}", failure.place);
}

const DAYS: &str = "
id: days-of-tests
about: every day
claim: date
patterns: [\"{when:date}\"]
tests:
  - name: right
    published: 2026-01-07
    given: The gate was closed on Monday.
    want: [{when: Monday, from: 2026-01-05, to: 2026-01-05}]
  - name: another day
    published: 2026-01-07
    given: The gate was closed on Monday.
    want: [{from: 2026-01-06}]
  - name: misspelled
    published: 2026-01-07
    given: The gate was closed on Monday.
    want: [{form: 2026-01-05}]
";

#[test]
fn claims_are_compared_field_by_field() {
    let (pack, _folder) = pack(DAYS);
    let report = rules(&pack, &Filter::new("days-of-tests"));
    assert_eq!(report.passed.len(), 1, "{:?}", report.failures);
    assert_eq!(report.failures[0].difference, ["- from: 2026-01-06", "+ from: 2026-01-05"]);
    assert!(report.failures[1].message.starts_with("there is no field `form` "), "{}", report.failures[1].message);
}

#[test]
fn coverage_names_patterns_as_well() {
    let (pack, _folder) = pack(&DAYS.replace("[\"{when:date}\"]", "[\"{when:date}\", \"zebra {when:date}\"]"));
    let gaps = coverage(&pack, &Filter::all()).gaps;
    let ours: Vec<&String> = gaps.iter().filter(|gap| gap.starts_with("days-of-tests")).collect();
    assert_eq!(
        ours,
        [
            "days-of-tests: no test has it stay silent",
            "days-of-tests: every test matches \"{when:date}\"",
            "days-of-tests: no test matches \"zebra {when:date}\""
        ]
    );
}

#[test]
fn coverage_names_what_no_test_proves() {
    let (pack, _folder) = pack(RULE);
    let gaps = coverage(&pack, &Filter::all()).gaps;
    assert!(gaps.contains(&"days-of-tests: no test makes it fire".to_owned()), "{gaps:?}");
    assert!(!gaps.contains(&"days-of-tests: no test has it stay silent".to_owned()), "{gaps:?}");
}
