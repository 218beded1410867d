//! A form as written, to every way in which it can be printed.

use super::slot::SLOTS;
use super::{DateSlot, DateStep};
use crate::rule::file::nearest;
use crate::rule::lexicon_builder::LexiconBuilder;
use crate::text::fold_char;

/// What is wrong with a form, and where, in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rule) struct FormError {
    pub at: usize,
    pub length: usize,
    pub message: String,
}

/// A form has no more ways to be printed; more are a mistake of its writer.
const MOST_WAYS: usize = 256;
/// Brackets in brackets; more are a mistake of the writer.
const DEEPEST: usize = 6;

/// Steps in order; `true` where nothing may stand before.
pub(super) type Way = Vec<(bool, DateStep)>;

/// Every way to print the form.
pub(super) fn ways(form: &str, lexicon: &mut LexiconBuilder) -> Result<Vec<Way>, FormError> {
    let mut parser = Parser { form, at: 0, lexicon };
    let ways = parser.alternatives(0)?;
    if parser.at < form.len() {
        return Err(parser.error(1, "this bracket was never opened"));
    }
    match ways.iter().map(|way| way.first()).find(|first| first.is_none_or(|(_, step)| is_date(*step))) {
        Some(None) => Err(parser.whole("a form needs a part that is always there")),
        Some(Some(_)) => Err(parser.whole("a form cannot start with another date")),
        None => Ok(ways),
    }
}

fn is_date(step: DateStep) -> bool {
    matches!(step, DateStep::Slot(DateSlot::Date | DateSlot::Dated | DateSlot::Period))
}

struct Parser<'a, 'b> {
    form: &'a str,
    /// In bytes.
    at: usize,
    lexicon: &'b mut LexiconBuilder,
}

impl Parser<'_, '_> {
    fn error(&self, length: usize, message: impl Into<String>) -> FormError {
        FormError { at: self.form[..self.at].chars().count(), length, message: message.into() }
    }

    fn whole(&self, message: &str) -> FormError {
        FormError { at: 0, length: self.form.chars().count(), message: message.into() }
    }

    fn next(&self) -> Option<char> {
        self.form[self.at..].chars().next()
    }

    /// `a | b`, up to a closing bracket or the end.
    fn alternatives(&mut self, depth: usize) -> Result<Vec<Way>, FormError> {
        let mut all = Vec::new();
        loop {
            all.extend(self.sequence(depth)?);
            if self.next() != Some('|') {
                return Ok(all);
            }
            self.at += 1;
        }
    }

    fn sequence(&mut self, depth: usize) -> Result<Vec<Way>, FormError> {
        let mut ways: Vec<Way> = vec![Vec::new()];
        let mut glued = false;
        while let Some(c) = self.next() {
            if matches!(c, '|' | ')' | ']') {
                break;
            }
            if c.is_whitespace() {
                self.at += c.len_utf8();
                glued = false;
                continue;
            }
            let start = self.at;
            let mut options = match c {
                '{' => vec![vec![(false, DateStep::Slot(self.slot()?))]],
                '(' | '[' => self.bracket(c, depth)?,
                _ => vec![self.words()],
            };
            for first in options.iter_mut().filter_map(|option| option.first_mut()) {
                first.0 = glued;
            }
            ways = ways.iter().flat_map(|way| options.iter().map(|o| [&way[..], &o[..]].concat())).collect();
            if ways.len() > MOST_WAYS {
                self.at = start;
                return Err(self.error(1, "from here on this form has too many ways to be printed"));
            }
            glued = true;
        }
        Ok(ways)
    }

    fn bracket(&mut self, open: char, depth: usize) -> Result<Vec<Way>, FormError> {
        let start = self.at;
        let close = if open == '(' { ')' } else { ']' };
        if depth == DEEPEST {
            return Err(self.error(1, "there are too many brackets in brackets here"));
        }
        self.at += 1;
        let mut ways = self.alternatives(depth + 1)?;
        if self.next() != Some(close) {
            self.at = start;
            return Err(self.error(1, format!("this bracket is never closed with `{close}`")));
        }
        self.at += 1;
        if open == '[' {
            ways.push(Vec::new());
        }
        Ok(ways)
    }

    fn slot(&mut self) -> Result<DateSlot, FormError> {
        let rest = &self.form[self.at..];
        let Some(length) = rest.find('}') else { return Err(self.error(1, "this `{` is never closed")) };
        let name = &rest[1..length];
        let Some((_, slot)) = SLOTS.iter().find(|(known, _)| *known == name) else {
            let near = nearest(name, SLOTS.iter().map(|(known, _)| *known));
            let meant = near.map_or_else(String::new, |near| format!("; did you mean `{{{near}}}`?"));
            return Err(self.error(name.chars().count() + 2, format!("there is no slot `{{{name}}}` in dates{meant}")));
        };
        self.at += length + 1;
        Ok(*slot)
    }

    /// Words and marks up to a blank, a slot or a bracket.
    fn words(&mut self) -> Way {
        let rest = &self.form[self.at..];
        let ends = |c: char| c.is_whitespace() || matches!(c, '{' | '(' | '[' | ')' | ']' | '|');
        let chunk = &rest[..rest.find(ends).unwrap_or(rest.len())];
        self.at += chunk.len();
        let plain: String = chunk.chars().map(fold_char).collect();
        self.lexicon.intern_all(&plain).iter().map(|word| (true, DateStep::Word(*word))).collect()
    }
}
