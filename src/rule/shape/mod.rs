//! Holds a YAML file against the JSON Schema of what it should be, and tells everything that does not fit, each with its
//! place. The schema is made from the same types as the parser, which stops at the first mistake.

mod wanted;
mod wording;

use self::wanted::{kind, may_be_nothing, values};
use self::wording::{alternatives, listed, one_line, printed};
use super::file::nearest;
use super::place::whole;
use crate::problem::Place;
use saphyr::{LoadableYamlNode, MarkedYaml, Scalar, YamlData};
use serde_json::Value;

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub place: Place,
    pub message: String,
    pub help: Option<String>,
}

/// What a file says that the schema does not allow, in order of place. Empty where the file is no YAML at all.
pub(super) fn faults(text: &str, schema: &Value) -> Vec<Fault> {
    faults_at(text, &[], schema, true)
}

/// The same for the part of a file that the keys lead to. With `complete` false, required keys may be missing.
pub(super) fn faults_at(text: &str, keys: &[&str], schema: &Value, complete: bool) -> Vec<Fault> {
    let documents = match MarkedYaml::load_from_str(text) {
        Ok(documents) => documents,
        Err(error) if error.info().contains("duplicated key") => return vec![twice(error.marker(), text)],
        Err(_) => return Vec::new(),
    };
    let Some(mut node) = documents.first() else { return Vec::new() };
    for key in keys {
        let YamlData::Mapping(map) = &node.data else { return Vec::new() };
        match map.iter().find(|(k, _)| k.data.as_str() == Some(key)) {
            Some((_, value)) => node = value,
            None => return Vec::new(),
        }
    }
    let mut check = Check { root: schema, complete, faults: Vec::new() };
    check.node(node, schema, keys.last().copied());
    check.faults.sort_by_key(|fault| fault.place);
    check.faults
}

fn twice(marker: &saphyr::Marker, text: &str) -> Fault {
    let line = text.lines().nth(marker.line().saturating_sub(1)).unwrap_or_default();
    let key: String = line.chars().skip(marker.col()).take_while(|c| *c != ':').collect();
    let place = Place { line: marker.line(), column: marker.col() + 1, length: key.chars().count() };
    Fault {
        place,
        message: format!("the key `{key}` is there twice"),
        help: Some("put what belongs to it into one place".into()),
    }
}

struct Check<'a> {
    /// The whole schema, for its definitions.
    root: &'a Value,
    complete: bool,
    faults: Vec<Fault>,
}

impl<'a> Check<'a> {
    fn add(&mut self, place: Place, message: String, help: Option<String>) {
        self.faults.push(Fault { place, message, help });
    }

    /// The schema behind references, and behind "or nothing".
    fn resolve(&self, mut schema: &'a Value) -> &'a Value {
        // Definitions may refer to each other, but never in a circle without a level of YAML between.
        for _ in 0..8 {
            if let Some(name) = schema["$ref"].as_str() {
                schema = &self.root["$defs"][name.trim_start_matches("#/$defs/")];
            } else if let Some(some) =
                schema["anyOf"].as_array().and_then(|any| any.iter().find(|s| s["type"] != "null"))
            {
                schema = some;
            } else {
                break;
            }
        }
        schema
    }

    fn node(&mut self, node: &MarkedYaml<'_>, schema: &'a Value, name: Option<&str>) {
        if may_be_nothing(schema) && matches!(node.data, YamlData::Value(Scalar::Null)) {
            return;
        }
        let schema = self.resolve(schema);
        if let Some(allowed) = values(schema) {
            return self.choice(node, &allowed, name);
        }
        match kind(schema) {
            Some("object") => self.mapping(node, schema, name),
            Some("array") => self.list(node, schema, name),
            Some(scalar) => self.scalar(node, scalar, schema, name),
            None => {}
        }
    }

    fn mapping(&mut self, node: &MarkedYaml<'_>, schema: &'a Value, name: Option<&str>) {
        let YamlData::Mapping(map) = &node.data else {
            return self.wrong_type(node, name, "keys with values", "write `key: value`, indented under it");
        };
        let mut unknown = Vec::new();
        let known = &schema["properties"];
        let names = || known.as_object().into_iter().flatten().map(|(key, _)| key.as_str());
        for (key, value) in map {
            let Some(printed) = printed(key) else {
                self.add(whole(key), "a key must be plain text".into(), Some("write `key: value`".into()));
                continue;
            };
            match (known.get(&printed), schema.get("additionalProperties")) {
                (None, Some(Value::Bool(false))) => {
                    let help = alternatives(&printed, names(), "key");
                    self.add(whole(key), format!("unknown key `{printed}`"), Some(help));
                    unknown.push(printed);
                }
                (Some(inner), _) | (None, Some(inner)) => self.node(value, inner, Some(&printed)),
                (None, None) => {}
            }
        }
        if self.complete {
            self.missing(node, schema, &unknown);
        }
    }

    /// Tells the required keys that are not there; one that was only misspelt, as an unknown key, has been told.
    fn missing(&mut self, node: &MarkedYaml<'_>, schema: &'a Value, unknown: &[String]) {
        let YamlData::Mapping(map) = &node.data else { return };
        let names = || schema["properties"].as_object().into_iter().flatten().map(|(key, _)| key.as_str());
        let misspelt: Vec<&str> = unknown.iter().filter_map(|word| nearest(word, names())).collect();
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let missing: Vec<&str> = required
            .filter(|key| !misspelt.contains(key) && !map.iter().any(|(k, _)| k.data.as_str() == Some(key)))
            .collect();
        let place = Place { length: 0, ..whole(node) };
        match missing[..] {
            [] => {}
            [key] => {
                let about = schema["properties"][key]["description"].as_str().map(one_line);
                let help = about.map_or_else(|| "add it".to_owned(), |about| format!("add it: {about}"));
                self.add(place, format!("missing key `{key}`"), Some(help));
            }
            _ => self.add(place, format!("missing keys {}", listed(&missing)), Some("add them".into())),
        }
    }

    fn list(&mut self, node: &MarkedYaml<'_>, schema: &'a Value, name: Option<&str>) {
        let YamlData::Sequence(items) = &node.data else {
            return self.wrong_type(node, name, "a list", "write a list: [one, two]");
        };
        let first = schema["prefixItems"].as_array().map_or(&[][..], Vec::as_slice);
        for (index, item) in items.iter().enumerate() {
            if let Some(inner) = first.get(index).or_else(|| schema.get("items")).filter(|inner| inner.is_object()) {
                self.node(item, inner, name);
            }
        }
        let bounds = (schema["minItems"].as_u64(), schema["maxItems"].as_u64());
        if let (Some(least), Some(most)) = bounds
            && !(least..=most).contains(&(items.len() as u64))
        {
            let of = name.map_or(String::new(), |name| format!("`{name}`: "));
            let message = format!("{of}a list of {least} is wanted, and this has {}", items.len());
            self.add(whole(node), message, None);
        }
    }

    fn scalar(&mut self, node: &MarkedYaml<'_>, wanted: &str, schema: &Value, name: Option<&str>) {
        let YamlData::Value(value) = &node.data else {
            let (what, help) = match wanted {
                "string" => ("text", "put it in quotation marks: \"...\""),
                "boolean" => ("true or false", "write true or false"),
                _ => ("a number", "write a number"),
            };
            return self.wrong_type(node, name, what, help);
        };
        let number = printed(node).and_then(|text| text.parse::<f64>().ok());
        let number = number.filter(|_| matches!(value, Scalar::Integer(_) | Scalar::FloatingPoint(_)));
        let least = schema["minimum"].as_f64();
        match wanted {
            "boolean" if !matches!(value, Scalar::Boolean(_)) => {
                self.wrong_type(node, name, "true or false", "write true or false");
            }
            "integer" if !matches!(value, Scalar::Integer(_)) => {
                self.wrong_type(node, name, "a whole number", "write a number without a point");
            }
            "number" | "integer" if number.is_none() => {
                self.wrong_type(node, name, "a number", "write a number, without quotation marks");
            }
            "integer" | "number" if least.zip(number).is_some_and(|(least, number)| number < least) => {
                self.wrong_type(node, name, &format!("a number from {} on", schema["minimum"]), "write a larger one");
            }
            "string" if schema["format"] == "date" => {
                let printed = printed(node).unwrap_or_default();
                if printed.parse::<jiff::civil::Date>().is_ok_and(|day| day.to_string() == printed) {
                    return;
                }
                self.wrong_type(node, name, "a day of the calendar", "write it as 2025-10-30");
            }
            "string" if schema["maxLength"] == 1 && printed(node).is_none_or(|text| text.chars().count() != 1) => {
                self.wrong_type(node, name, "one character", "write a single character in quotation marks");
            }
            _ => {}
        }
    }

    fn choice(&mut self, node: &MarkedYaml<'_>, allowed: &[&str], name: Option<&str>) {
        let Some(printed) = printed(node) else {
            return self.wrong_type(node, name, &format!("one of {}", listed(allowed)), "choose one");
        };
        if !allowed.contains(&printed.as_str()) {
            let of = name.map_or(String::new(), |name| format!(" for `{name}`"));
            let help = alternatives(&printed, allowed.iter().copied(), "value");
            self.add(whole(node), format!("unknown value `{printed}`{of}"), Some(help));
        }
    }

    fn wrong_type(&mut self, node: &MarkedYaml<'_>, name: Option<&str>, wanted: &str, help: &str) {
        let of = name.map_or("this".to_owned(), |name| format!("`{name}`"));
        let got = match &node.data {
            YamlData::Mapping(_) => "keys with values",
            YamlData::Sequence(_) => "a list",
            YamlData::Value(Scalar::Null) => "nothing",
            YamlData::Value(Scalar::Integer(_) | Scalar::FloatingPoint(_)) => "a number",
            YamlData::Value(Scalar::Boolean(_)) => "true or false",
            _ => "text",
        };
        let message = if got == "text" && !matches!(wanted, "a list" | "keys with values") {
            format!("{of} wants {wanted}, and this is `{}`", printed(node).unwrap_or_default())
        } else {
            format!("{of} wants {wanted}, and this is {got}")
        };
        self.add(whole(node), message, Some(help.to_owned()));
    }
}
