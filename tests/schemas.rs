//! What is made from the types and rules and committed: the schemas in `schemas/`, the reference in `docs/`.

use factlint::rule::{Pack, reference, schemas};
use std::fs;
use std::path::Path;

#[test]
fn the_schemas_are_current() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
    let mut known: Vec<String> = Vec::new();
    for (name, schema) in schemas() {
        let file = format!("{name}.json");
        let written = fs::read_to_string(folder.join(&file)).unwrap_or_default();
        let current = format!("{}\n", serde_json::to_string_pretty(&schema).expect("JSON"));
        assert_eq!(written, current, "{file} is not current: run `factlint rules schemas schemas`");
        known.push(file);
    }
    let mut there: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    there.sort();
    assert_eq!(there, known, "the schemas that are there, and those that there should be");
}

#[test]
fn a_schema_knows_keys_values_and_what_they_mean() {
    let all = schemas();
    let of = |name: &str| all.iter().find(|(n, _)| *n == name).map(|(_, schema)| schema).expect("a schema");
    let claims = of("claims");
    assert_eq!(claims["additionalProperties"], false);
    assert!(claims["properties"]["unless"]["description"].as_str().is_some_and(|text| text.contains("silent")));
    let required = claims["required"].as_array().expect("required keys");
    assert!(required.iter().any(|key| key == "patterns") && !required.iter().any(|key| key == "tests"));
    let severities = serde_json::to_string(of("compare")).expect("JSON");
    assert!(severities.contains("\"warning\""), "{severities}");
}

#[test]
fn the_reference_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules-reference.md");
    let written = fs::read_to_string(path).unwrap_or_default();
    let current = reference(&Pack::built_in());
    assert!(written == current, "not current: run `factlint rules reference --output docs/rules-reference.md`");
}
