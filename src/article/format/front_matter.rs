//! The fields at the head of a Markdown file: YAML between `---`, TOML between `+++`.

use crate::article::Metadata;
use crate::article::metadata;
use std::ops::Range;

/// Names of the fields, in the order of preference.
const TITLE: [&str; 2] = ["title", "headline"];
const PUBLISHER: [&str; 4] = ["publisher", "source", "site", "outlet"];
const PUBLISHED: [&str; 6] = ["published", "date", "publishdate", "published_at", "datepublished", "lastmod"];
const URL: [&str; 4] = ["url", "canonical", "canonicalurl", "link"];
const LANGUAGE: [&str; 4] = ["lang", "language", "locale", "inlanguage"];

/// Splits a file into the range of its fields and the start of its body.
pub(super) fn split(text: &str) -> Option<(Range<usize>, usize)> {
    let start = text.len() - text.trim_start().len();
    let fence = text[start..].get(..3).filter(|fence| *fence == "---" || *fence == "+++")?;
    let mut at = start;
    let mut fields = None;
    for line in text[start..].split_inclusive('\n') {
        let end = at + line.len();
        match fields {
            None if line.trim_end() == fence => fields = Some(end),
            None => return None,
            Some(from) if line.trim_end() == fence || (fence == "---" && line.trim_end() == "...") => {
                let fields = from..at;
                let looks_right =
                    text[fields.clone()].lines().any(|line| field(line).is_some_and(|(name, _)| !name.is_empty()));
                return looks_right.then_some((fields, end));
            }
            Some(_) => {}
        }
        at = end;
    }
    None
}

/// What the fields say, and where the title stands when it stands there as it is read.
pub(super) struct Fields {
    pub metadata: Metadata,
    pub title: Option<Range<usize>>,
    pub wrong_dates: Vec<String>,
}

/// Reads the fields line by line: a file with one odd field still has its title and date.
pub(super) fn read(text: &str, range: Range<usize>) -> Fields {
    let mut found: Vec<(String, Range<usize>)> = Vec::new();
    let mut at = range.start;
    for line in text[range].split_inclusive('\n') {
        if let Some((name, value)) = field(line) {
            found.push((name.to_ascii_lowercase(), at + value.start..at + value.end));
        }
        at += line.len();
    }
    let one = |names: &[&str]| {
        names.iter().find_map(|name| found.iter().find(|(n, value)| n == name && !value.is_empty())).map(|(_, v)| v)
    };
    let text_of = |names: &[&str]| one(names).map(|value| unescaped(&text[value.clone()]));
    let mut metadata = Metadata {
        title: text_of(&TITLE),
        publisher: text_of(&PUBLISHER),
        published: None,
        url: text_of(&URL),
        language: text_of(&LANGUAGE).and_then(|printed| metadata::language(&printed)),
    };
    let mut wrong_dates = Vec::new();
    if let Some(printed) = text_of(&PUBLISHED) {
        metadata.published = metadata::published(&printed);
        if metadata.published.is_none() {
            wrong_dates.push(printed);
        }
    }
    Fields { metadata, title: one(&TITLE).cloned(), wrong_dates }
}

/// `name: value` or `name = value` at the start of a line, the value without its quotation marks.
fn field(line: &str) -> Option<(&str, Range<usize>)> {
    let at = line.find([':', '='])?;
    let name = line[..at].trim_end();
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-') {
        return None;
    }
    let rest = &line[at + 1..];
    let start = at + 1 + rest.len() - rest.trim_start().len();
    let value = rest.trim();
    let quoted = value.len() >= 2 && ['"', '\''].iter().any(|q| value.starts_with(*q) && value.ends_with(*q));
    let inset = usize::from(quoted);
    Some((name, start + inset..start + value.len() - inset))
}

fn unescaped(value: &str) -> String {
    value.replace("\\\"", "\"").replace("''", "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_and_toml_fields() {
        let yaml = "---\ntitle: \"Harbour: six in ten\"\ndate: 2026-03-02T12:00:00Z\nsource: Example Wire\nlang: en-GB\n---\nBody";
        let (fields, body) = split(yaml).unwrap();
        assert_eq!(&yaml[body..], "Body");
        let read_fields = read(yaml, fields);
        assert_eq!(&yaml[read_fields.title.unwrap()], "Harbour: six in ten");
        let expected = Metadata {
            title: Some("Harbour: six in ten".into()),
            publisher: Some("Example Wire".into()),
            published: Some("2026-03-02T12:00:00Z".into()),
            url: None,
            language: Some("en".into()),
        };
        assert_eq!(read_fields.metadata, expected);

        let toml = "+++\ntitle = 'Harbour'\ndate = 2 March\n+++\n";
        let (fields, _) = split(toml).unwrap();
        let read_fields = read(toml, fields);
        assert_eq!(read_fields.metadata.title.as_deref(), Some("Harbour"));
        assert_eq!(read_fields.wrong_dates, ["2 March"]);
    }

    #[test]
    fn a_rule_between_paragraphs_is_no_front_matter() {
        assert!(split("---\n\nJust text.\n\n---\nMore").is_none());
        assert!(split("--- x\ntitle: a\n---\n").is_none());
        assert!(split("---\ntitle: never closed").is_none());
    }
}
