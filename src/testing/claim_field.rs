//! What a claim says, field by field: as `extract --format jsonl` prints it, without places.

use super::wording::spaced;
use crate::article::Article;
use crate::claim::{Claim, ClaimData};
use crate::report;
use crate::rule::ClaimKind;
use serde_json::Value;
use std::collections::BTreeMap;

/// How a field without a value is written.
pub const NOTHING: &str = "null";
/// What stands between two pieces of what somebody said.
const GAP: &str = " ... ";

/// The fields of a claim by their names; those that it could have and has not are [`NOTHING`]. What a slot of every rule
/// of its kind captures has the name of the slot: whoever a pronoun or title belongs to is `who`, not `entity`.
pub fn fields(article: &Article, claim: &Claim) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    let Value::Object(line) = report::claim_line(article, claim) else { return fields };
    for (name, value) in &line {
        match (name.as_str(), value) {
            ("path" | "kind" | "rule" | "start" | "end" | "sentence" | "text" | "content", _) => {}
            ("speaker", speaker) => {
                fields.insert("speaker".into(), told(&speaker["text"]));
                fields.insert("name".into(), told(&speaker["name"]));
            }
            ("cue" | "event" | "period", words) => {
                fields.insert(name.clone(), told(&words["text"]));
            }
            (_, Value::Object(parts)) => {
                fields.extend(parts.iter().map(|(name, part)| (name.clone(), told(part))));
            }
            (name, value) => {
                fields.insert(name.to_owned(), told(value));
            }
        }
    }
    let (name, printed) = headline(article, claim);
    fields.insert(name.to_owned(), printed);
    if let ClaimKind::Pronoun | ClaimKind::Title = claim.kind() {
        let entity = fields.remove("entity").unwrap_or_else(|| NOTHING.to_owned());
        fields.insert("who".to_owned(), entity);
    }
    fields
}

/// The field that says most: what is printed, under the name of the slot that every such rule has.
pub fn headline(article: &Article, claim: &Claim) -> (&'static str, String) {
    let printed = match &claim.data {
        ClaimData::Quote(said) | ClaimData::Statement(said) => {
            let pieces: Vec<String> = said.content.iter().map(|piece| spaced(piece.of(&article.text))).collect();
            pieces.join(GAP)
        }
        _ => spaced(claim.span.of(&article.text)),
    };
    (slot(claim.kind()), printed)
}

fn slot(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Pronoun => "pronoun",
        ClaimKind::Title => "title",
        other => other.required_slots()[0],
    }
}

fn told(value: &Value) -> String {
    match value {
        Value::String(text) => spaced(text),
        other => other.to_string(),
    }
}
