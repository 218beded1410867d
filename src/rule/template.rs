//! Messages with holes: `{a} and {b} give different figures`.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// A message; `{name}` is replaced by the fact of that name. What stands in square brackets is left out where a fact in it is
/// not there: `two figures[ for {about}]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Template {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Fact(String),
    /// A part that needs its facts.
    Part(Vec<Piece>),
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
    /// A `{` or `[` is never closed, or a `{` holds something that is not a name.
    pub fn parse(text: &str) -> Result<Self, TemplateError> {
        let mut pieces = Vec::new();
        let mut from = 0;
        while let Some(open) = text[from..].find('[').map(|at| from + at) {
            let Some(close) = text[open..].find(']').map(|at| open + at) else {
                let at = text[..open].chars().count();
                return Err(TemplateError { at, length: 1, message: "this `[` is never closed".into() });
            };
            holes(text, from..open, &mut pieces)?;
            let mut part = Vec::new();
            holes(text, open + 1..close, &mut part)?;
            pieces.push(Piece::Part(part));
            from = close + 1;
        }
        holes(text, from..text.len(), &mut pieces)?;
        Ok(Self { pieces })
    }

    /// The message with the facts put in; a fact that is not there leaves nothing.
    #[must_use]
    pub fn fill(&self, facts: &BTreeMap<&'static str, String>) -> String {
        let mut filled = String::new();
        for piece in &self.pieces {
            piece.fill(facts, &mut filled);
        }
        filled
    }

    /// The names of the facts that it uses.
    pub fn facts(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().flat_map(Piece::facts)
    }
}

/// Reads the part of a template at `range`, which has no brackets.
fn holes(text: &str, range: Range<usize>, pieces: &mut Vec<Piece>) -> Result<(), TemplateError> {
    let mut rest = range.start;
    while let Some(open) = text[rest..range.end].find('{').map(|at| rest + at) {
        let at = text[..open].chars().count();
        let Some(close) = text[open..range.end].find('}').map(|length| open + length) else {
            return Err(TemplateError { at, length: 1, message: "this `{` is never closed".into() });
        };
        let name = &text[open + 1..close];
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
            let message = format!("`{{{name}}}` does not name a fact");
            return Err(TemplateError { at, length: name.chars().count() + 2, message });
        }
        pieces.push(Piece::Text(text[rest..open].to_owned()));
        pieces.push(Piece::Fact(name.to_owned()));
        rest = close + 1;
    }
    pieces.push(Piece::Text(text[rest..range.end].to_owned()));
    Ok(())
}

impl Piece {
    fn fill(&self, facts: &BTreeMap<&'static str, String>, filled: &mut String) {
        match self {
            Self::Text(text) => filled.push_str(text),
            Self::Fact(name) => filled.push_str(facts.get(name.as_str()).map_or("", String::as_str)),
            Self::Part(pieces) => {
                let known = |name: &str| facts.get(name).is_some_and(|fact| !fact.is_empty());
                if self.facts().into_iter().all(known) {
                    for piece in pieces {
                        piece.fill(facts, filled);
                    }
                }
            }
        }
    }

    fn facts(&self) -> Vec<&str> {
        match self {
            Self::Text(_) => Vec::new(),
            Self::Fact(name) => vec![name],
            Self::Part(pieces) => pieces.iter().flat_map(Self::facts).collect(),
        }
    }
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Fact(name) => write!(f, "{{{name}}}"),
            Self::Part(pieces) => {
                f.write_str("[")?;
                pieces.iter().try_for_each(|piece| piece.fmt(f))?;
                f.write_str("]")
            }
        }
    }
}

impl fmt::Display for Template {
    /// As written.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|piece| piece.fmt(f))
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

    #[test]
    fn a_part_needs_its_facts() {
        let template = Template::parse("{a}[ of {b}].");
        let fill = |facts| template.clone().map(|t| t.fill(&facts));
        assert_eq!(fill(BTreeMap::from([("a", "60%".to_owned())])).as_deref(), Ok("60%."));
        let both = BTreeMap::from([("a", "60%".to_owned()), ("b", "voters".to_owned())]);
        assert_eq!(fill(both).as_deref(), Ok("60% of voters."));
        assert_eq!(template.map(|t| t.to_string()).as_deref(), Ok("{a}[ of {b}]."));
        assert_eq!(Template::parse("é [ of {b}").map_err(|e| e.at), Err(2));
    }
}
