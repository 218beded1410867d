//! The JSON Schemas of all files that people write, from the types that read them; for editors.

use super::align_rule::RawAlignRule;
use super::claim_rule::RawClaimRule;
use super::compare_rule::RawCompareRule;
use super::dates::RawDates;
use super::desk_names::RawNames;
use super::messages::RawMessages;
use super::name_forms::RawNameForms;
use super::numbers::RawNumbers;
use super::reading::RawReading;
use super::schema_of_settings;
use super::spelling::RawSpelling;
use super::traits::RawTraits;
use super::units::RawUnits;
use super::words::WordList;
use schemars::schema_for;
use serde_json::Value;

/// The schemas by the names of their files, without the ending.
#[must_use]
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("align", schema_for!(RawAlignRule).to_value()),
        ("claims", schema_for!(RawClaimRule).to_value()),
        ("compare", schema_for!(RawCompareRule).to_value()),
        ("contrasts", schema_for!(Vec<Vec<Vec<String>>>).to_value()),
        ("dates", schema_for!(RawDates).to_value()),
        ("equivalents", schema_for!(Vec<Vec<String>>).to_value()),
        ("events", schema_for!(Vec<Vec<String>>).to_value()),
        ("factlint", schema_of_settings::settings()),
        ("language", schema_for!(RawTraits).to_value()),
        ("messages", schema_of_settings::part(schema_for!(RawMessages).to_value())),
        ("name-forms", schema_for!(RawNameForms).to_value()),
        ("names", schema_for!(RawNames).to_value()),
        ("numbers", schema_for!(RawNumbers).to_value()),
        ("pack", schema_of_settings::manifest()),
        ("reading", schema_for!(RawReading).to_value()),
        ("spelling", schema_for!(RawSpelling).to_value()),
        ("units", schema_for!(RawUnits).to_value()),
        ("words", schema_for!(WordList).to_value()),
    ]
}
