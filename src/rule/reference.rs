//! The reference of the rule language, from the rules and the types themselves; `docs/rules-reference.md` is its output.

use super::align::Alignable;
use super::claim_rule::ClaimKind;
use super::pack::Pack;
use super::pattern::SlotKind;
use super::schema::schemas;
use schemars::schema_for;
use serde_json::Value;
use std::fmt::Write as _;

const KINDS: [ClaimKind; 8] = [
    ClaimKind::Figure,
    ClaimKind::Date,
    ClaimKind::Quote,
    ClaimKind::Statement,
    ClaimKind::Name,
    ClaimKind::Pronoun,
    ClaimKind::Title,
    ClaimKind::Place,
];

/// The files that a desk writes, as the schemas call them, with where they stand.
const FILES: [(&str, &str); 9] = [
    ("claims", "extraction rules, `LANGUAGE/claims/*.yaml`"),
    ("words", "word lists, `LANGUAGE/words/*.yaml`"),
    ("align", "alignment rules, `align/*.yaml`"),
    ("compare", "comparison rules, `compare/*.yaml`"),
    ("language", "what a language is like, `LANGUAGE/language.yaml`"),
    ("pack", "the manifest of a pack, `pack.yaml`"),
    ("factlint", "the settings of a project, `factlint.yaml`"),
    ("messages", "what is told in a language, `messages/LANGUAGE.yaml`"),
    ("names", "how names are spelled, `names.yaml`"),
];

/// The reference in Markdown.
#[must_use]
pub fn reference(pack: &Pack) -> String {
    let mut out = String::from(
        "# Reference of the rule language\n\nMade by `factlint rules reference` from the program; do not edit. \
         [rules.md](rules.md) explains by example.\n\n## Types of slots\n\
         `{name:type}` remembers what fits; `{:type}` does not. A type is one of these, or the id of a word list.\n\n\
         | type | accepts |\n| --- | --- |\n",
    );
    for kind in SlotKind::ALL {
        let _ = writeln!(out, "| `{}` | {} |", kind.name(), kind.about());
    }
    out.push_str("\n## Kinds of claims\n| `claim:` | slots it reads | slots it needs |\n| --- | --- | --- |\n");
    for kind in KINDS {
        let _ = writeln!(out, "| `{}` | {} | {} |", kind.name(), ticked(kind.slots()), ticked(kind.required_slots()));
    }
    out.push_str("\n## Facts of comparisons\nWhat `{...}` in messages and `when:` in explanations can name.\n\n");
    out.push_str("| rule | facts |\n| --- | --- |\n");
    for rule in &pack.compare {
        let _ = writeln!(out, "| `{}` | {} |", rule.id, ticked(&rule.compare.facts()));
    }
    let all = schemas();
    for (name, about) in FILES {
        let _ = writeln!(out, "\n## Keys of {about}");
        if let Some((_, schema)) = all.iter().find(|(known, _)| *known == name) {
            keys(schema, &mut out);
        }
    }
    out.push_str("\n## Limits of alignment rules\n`factlint rules show ID` tells the values in force.\n\n");
    limits(&schema_for!(Alignable).to_value(), &mut out);
    out.push_str("\n## Rules\n| rule | makes | about |\n| --- | --- | --- |\n");
    for language in pack.languages.values() {
        for rule in &language.claim_rules {
            let _ = writeln!(out, "| `{}` | {} {} | {} |", rule.id, language.code, rule.kind.name(), cell(&rule.about));
        }
    }
    for rule in pack.align.iter() {
        let _ = writeln!(out, "| `{}` | aligns {} | {} |", rule.id, rule.kind.name(), cell(&rule.about));
    }
    for rule in &pack.compare {
        let severity = format!("{:?}", rule.severity).to_lowercase();
        let _ = writeln!(out, "| `{}` | {severity} | {} |", rule.id, cell(&rule.about));
    }
    out
}

fn keys(schema: &Value, out: &mut String) {
    out.push_str("| key | required | means |\n| --- | --- | --- |\n");
    let required = |key: &str| schema["required"].as_array().is_some_and(|all| all.iter().any(|known| known == key));
    for (key, value) in schema["properties"].as_object().into_iter().flatten() {
        let about = value["description"].as_str().unwrap_or_default();
        let _ = writeln!(out, "| `{key}` | {} | {} |", if required(key) { "yes" } else { "" }, cell(about));
    }
}

/// The keys of every part of a file that has parts.
fn limits(schema: &Value, out: &mut String) {
    out.push_str("| key | means |\n| --- | --- |\n");
    for (part, value) in schema["properties"].as_object().into_iter().flatten() {
        let name = value["anyOf"][0]["$ref"].as_str().unwrap_or_default().trim_start_matches("#/$defs/");
        let about = value["description"].as_str().unwrap_or_default();
        let _ = writeln!(out, "| `{part}` | {} |", cell(about));
        for (key, inner) in schema["$defs"][name]["properties"].as_object().into_iter().flatten() {
            let about = inner["description"].as_str().unwrap_or_default();
            let _ = writeln!(out, "| `{part}.{key}` | {} |", cell(about));
        }
    }
}

fn ticked(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" ")
}

/// As it may stand in a table.
fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
