//! Messages with holes: `{a} and {b} give different figures`.

use std::collections::BTreeMap;
use std::fmt;

/// A message; `{name}` is replaced by the fact of that name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Template {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Fact(String),
}

/// What is wrong with a template, and how many characters from its start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateError {
    pub at: usize,
    /// In characters.
    pub length: usize,
    pub message: String,
}

impl Template {
    /// # Errors
    /// A `{` is never closed, or holds something that is not a name.
    pub fn parse(text: &str) -> Result<Self, TemplateError> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let at = text[..text.len() - rest.len() + open].chars().count();
            let Some(length) = rest[open..].find('}') else {
                return Err(TemplateError { at, length: 1, message: "this `{` is never closed".into() });
            };
            let name = &rest[open + 1..open + length];
            if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
                return Err(TemplateError {
                    at,
                    length: name.chars().count() + 2,
                    message: format!("`{{{name}}}` does not name a fact"),
                });
            }
            pieces.push(Piece::Text(rest[..open].to_owned()));
            pieces.push(Piece::Fact(name.to_owned()));
            rest = &rest[open + length + 1..];
        }
        pieces.push(Piece::Text(rest.to_owned()));
        Ok(Self { pieces })
    }

    /// The message with the facts put in; a fact that is not there leaves nothing.
    #[must_use]
    pub fn fill(&self, facts: &BTreeMap<&'static str, String>) -> String {
        let mut filled = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => filled.push_str(text),
                Piece::Fact(name) => filled.push_str(facts.get(name.as_str()).map_or("", String::as_str)),
            }
        }
        filled
    }

    /// The names of the facts that it uses.
    pub fn facts(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| if let Piece::Fact(name) = piece { Some(name.as_str()) } else { None })
    }
}

impl fmt::Display for Template {
    /// As written.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|piece| match piece {
            Piece::Text(text) => f.write_str(text),
            Piece::Fact(name) => write!(f, "{{{name}}}"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_filled_and_mistakes_placed() {
        let facts = BTreeMap::from([("a", "60%".to_owned())]);
        let template = Template::parse("one says {a}, another {b}").map(|t| t.fill(&facts));
        assert_eq!(template.as_deref(), Ok("one says 60%, another "));
        assert_eq!(Template::parse("é {a").map_err(|e| e.at), Err(2));
        assert_eq!(Template::parse("{A b}").map_err(|e| e.at), Err(0));
    }
}
