//! From the text of a pattern to its parts.

use super::node::Node;
use super::{SlotKind, SlotType, Step};
use crate::rule::LexiconBuilder;
use crate::rule::file::nearest;

/// What is wrong with a pattern, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternError {
    /// Characters from the start of the pattern.
    pub at: usize,
    /// How many characters are wrong; 0 for the whole pattern.
    pub length: usize,
    pub message: String,
    pub help: Option<String>,
}

/// A gap without a number is this many words at most.
const GAP: usize = 5;
/// Longer gaps make rules that nobody can predict.
const LONGEST_GAP: usize = 30;

/// Bounds the memory and the recursion of the parser and the matcher.
const LONGEST_PATTERN: usize = 1_000;

/// The parts of a pattern, and the names of its remembered slots; its words are added to the lexicon.
pub(super) fn nodes(text: &str, lexicon: &mut LexiconBuilder) -> Result<(Vec<Node>, Vec<String>), PatternError> {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() > LONGEST_PATTERN {
        let message = format!("a pattern has {LONGEST_PATTERN} characters at most");
        return Err(PatternError { at: 0, length: 0, message, help: Some("split it into several patterns".into()) });
    }
    let mut parser = Parser { chars: &chars, at: 0, slots: Vec::new(), lexicon };
    let nodes = parser.sequence()?;
    if let Some(')' | '|') = parser.peek() {
        return Err(parser.error("there is no open `(` for this"));
    }
    Ok((nodes, parser.slots))
}

struct Parser<'a> {
    chars: &'a [char],
    at: usize,
    slots: Vec<String>,
    lexicon: &'a mut LexiconBuilder,
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn error(&self, message: impl Into<String>) -> PatternError {
        PatternError { at: self.at, length: 1, message: message.into(), help: None }
    }

    fn never_closed(&self, open: char, close: char) -> PatternError {
        let help = format!("close it with `{close}`, or write `\\{open}` for the mark itself");
        PatternError { help: Some(help), ..self.error(format!("this `{open}` is never closed")) }
    }

    fn sequence(&mut self) -> Result<Vec<Node>, PatternError> {
        let mut nodes = Vec::new();
        loop {
            while self.peek().is_some_and(char::is_whitespace) {
                self.at += 1;
            }
            match self.peek() {
                None | Some(')' | '|') => return Ok(nodes),
                Some('?') => return Err(self.error("`?` stands after nothing that could be optional")),
                Some(_) => {}
            }
            let mut part = self.part()?;
            if self.peek() == Some('?') && !(part.len() == 1 && matches!(part[0], Node::Gap(_))) {
                self.at += 1;
                part = vec![Node::Optional(part)];
            }
            nodes.append(&mut part);
        }
    }

    fn part(&mut self) -> Result<Vec<Node>, PatternError> {
        let rest = &self.chars[self.at..];
        if rest.starts_with(&['.', '.', '.']) {
            self.at += 3;
            return self.gap();
        }
        match rest[0] {
            '(' => self.group(),
            '{' => self.slot(),
            '^' => {
                self.at += 1;
                Ok(vec![Node::Step(Step::SentenceStart)])
            }
            '$' => {
                self.at += 1;
                Ok(vec![Node::Step(Step::SentenceEnd)])
            }
            '}' => Err(self.error("there is no open `{` for this")),
            _ => self.words(),
        }
    }

    fn gap(&mut self) -> Result<Vec<Node>, PatternError> {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        let digits: String = self.chars[start..self.at].iter().collect();
        let size = if digits.is_empty() { GAP } else { digits.parse().unwrap_or(usize::MAX) };
        if size == 0 || size > LONGEST_GAP {
            return Err(PatternError {
                at: start,
                length: digits.chars().count().max(1),
                message: format!("a gap is 1 to {LONGEST_GAP} words long"),
                help: None,
            });
        }
        Ok(vec![Node::Gap(size)])
    }

    fn group(&mut self) -> Result<Vec<Node>, PatternError> {
        let open = self.at;
        self.at += 1;
        let mut alternatives = vec![self.sequence()?];
        while self.peek() == Some('|') {
            self.at += 1;
            alternatives.push(self.sequence()?);
        }
        if self.peek() != Some(')') {
            self.at = open;
            return Err(self.never_closed('(', ')'));
        }
        self.at += 1;
        if alternatives.iter().any(Vec::is_empty) {
            self.at = open;
            let mut error = self.error("an alternative of this group is empty");
            error.help = Some("write `(...)?` for an optional group".into());
            return Err(error);
        }
        Ok(vec![Node::Alternatives(alternatives)])
    }

    fn slot(&mut self) -> Result<Vec<Node>, PatternError> {
        let open = self.at;
        let Some(length) = self.chars[open..].iter().position(|&c| c == '}') else {
            return Err(self.never_closed('{', '}'));
        };
        let inside: String = self.chars[open + 1..open + length].iter().collect();
        let Some((name, kind)) = inside.split_once(':') else {
            let mut error = self.error("a slot needs a type");
            error.length = length + 1;
            error.help = Some(format!("write `{{{inside}:TYPE}}`, or `{{:{inside}}}` for a word list"));
            return Err(error);
        };
        let of = match (SlotKind::from_name(kind), self.lexicon.list(kind)) {
            (Some(kind), _) => SlotType::Kind(kind),
            (None, Some(list)) => SlotType::List(list),
            (None, None) => {
                let known = SlotKind::ALL.iter().map(|k| k.name()).chain(self.lexicon.lists());
                let help = nearest(kind, known).map_or_else(
                    || "add a word list of that id, or use a type that is there".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                let help = Some(help);
                let at = open + 2 + name.chars().count();
                let message = format!("there is no slot type or word list `{kind}`");
                return Err(PatternError { at, length: kind.chars().count(), message, help });
            }
        };
        self.at = open + length + 1;
        let slot = (!name.is_empty()).then(|| {
            self.slots.iter().position(|known| known == name).unwrap_or_else(|| {
                self.slots.push(name.to_owned());
                self.slots.len() - 1
            })
        });
        Ok(vec![Node::Step(Step::Slot { slot, of })])
    }

    /// A word or mark; words that are written together may be several tokens (`China's`).
    fn words(&mut self) -> Result<Vec<Node>, PatternError> {
        let mut word = String::new();
        let start = self.at;
        while let Some(c) = self.peek() {
            match c {
                '\\' => {
                    self.at += 1;
                    let Some(escaped) = self.peek() else {
                        return Err(self.error("`\\` stands before nothing"));
                    };
                    word.push(escaped);
                }
                '(' | ')' | '{' | '}' | '|' | '?' => break,
                c if c.is_whitespace() => break,
                c => word.push(c),
            }
            self.at += 1;
        }
        let ids = self.lexicon.intern_all(&word);
        if ids.is_empty() {
            self.at = start;
            return Err(self.error("this is not a word"));
        }
        Ok(ids.iter().map(|id| Node::Step(Step::Word(*id))).collect())
    }
}
