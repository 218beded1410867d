//! Marks of places as they are written: in one line, with spaces between them.

use serde::{Deserialize as _, Deserializer, Serializer};
use std::collections::BTreeSet;

pub fn serialize<S: Serializer>(places: &BTreeSet<String>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&places.iter().map(String::as_str).collect::<Vec<_>>().join(" "))
}

pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeSet<String>, D::Error> {
    Ok(String::deserialize(deserializer)?.split_whitespace().map(str::to_owned).collect())
}
