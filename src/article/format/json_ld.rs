//! What a page says about its article as schema.org JSON-LD.

use serde_json::Value;

/// Lists and graphs are followed so deep.
const DEEPEST: usize = 8;

/// The fields of the article, as printed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Described {
    pub headline: Option<String>,
    pub publisher: Option<String>,
    pub published: Option<String>,
    pub url: Option<String>,
    pub language: Option<String>,
}

/// The first article that a script of type `application/ld+json` describes. A script with mistakes describes none.
pub(super) fn describe(script: &str) -> Option<Described> {
    let value: Value = serde_json::from_str(script.trim()).ok()?;
    article(&value, 0)
}

fn article(value: &Value, depth: usize) -> Option<Described> {
    match value {
        Value::Array(items) if depth < DEEPEST => items.iter().find_map(|item| article(item, depth + 1)),
        Value::Object(_) if is_article(&value["@type"]) => Some(Described {
            headline: text(&value["headline"]).or_else(|| text(&value["name"])),
            publisher: text(&value["publisher"]),
            published: text(&value["datePublished"]).or_else(|| text(&value["dateCreated"])),
            url: text(&value["url"]).or_else(|| text(&value["mainEntityOfPage"])),
            language: text(&value["inLanguage"]),
        }),
        Value::Object(_) if depth < DEEPEST => {
            ["@graph", "mainEntity", "itemListElement"].iter().find_map(|key| article(&value[*key], depth + 1))
        }
        _ => None,
    }
}

/// `NewsArticle`, `Article`, `ReportageNewsArticle`, `BlogPosting`..., also with the address of the vocabulary.
fn is_article(kind: &Value) -> bool {
    match kind {
        Value::String(kind) => kind.ends_with("Article") || kind.ends_with("BlogPosting"),
        Value::Array(kinds) => kinds.iter().any(|kind| kind.is_string() && is_article(kind)),
        _ => false,
    }
}

/// A text, or the name (or address) of the thing that stands for it.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Array(items) => items.first().filter(|item| !item.is_array()).and_then(text),
        Value::Object(fields) => ["name", "@id", "url"]
            .iter()
            .find_map(|key| fields.get(*key).and_then(Value::as_str))
            .map(|text| text.trim().to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_found_in_lists_and_graphs() {
        let article = r#"{"@type":["NewsArticle"],"headline":"Plan backed","inLanguage":"de-AT","datePublished":"2026-03-02",
            "publisher":{"@type":"Organization","name":"Courier"},"mainEntityOfPage":{"@id":"https://a.example/p"}}"#;
        let expected = Described {
            headline: Some("Plan backed".into()),
            publisher: Some("Courier".into()),
            published: Some("2026-03-02".into()),
            url: Some("https://a.example/p".into()),
            language: Some("de-AT".into()),
        };
        assert_eq!(describe(article).as_ref(), Some(&expected));
        let graph = format!(r#"[{{"@context":"x","@graph":[{{"@type":"WebPage","name":"y"}},{article}]}}]"#);
        assert_eq!(describe(&graph), Some(expected));
        assert_eq!(describe(r#"{"@type":"WebSite","name":"y"}"#), None);
        assert_eq!(describe("{broken"), None);
    }
}
