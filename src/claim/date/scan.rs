use super::model::Day;
use crate::article::Article;
use crate::rule::dates::Dates;
use crate::rule::numbers::{Numbers, WordSet};
use crate::rule::units::Units;
use crate::rule::{Language, Phrases};
use crate::text::{Token, TokenKind, fold_char};
use std::ops::Range;

/// One sentence as the readers of dates see it. All places are token indices of the article.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub dates: &'a Dates,
    pub numbers: &'a Numbers,
    pub units: &'a Units,
    pub start: usize,
    pub end: usize,
    /// The day of publication.
    pub anchor: Option<Day>,
}

impl<'a> Scan<'a> {
    pub fn new(article: &'a Article, language: &'a Language, sentence: Range<usize>, anchor: Option<Day>) -> Self {
        Self {
            text: &article.text,
            tokens: &article.tokens,
            dates: &language.tables.dates,
            numbers: &language.tables.numbers,
            units: &language.tables.units,
            start: sentence.start,
            end: sentence.end,
            anchor,
        }
    }

    pub fn str(&self, at: usize) -> &'a str {
        self.tokens[at].span.of(self.text)
    }

    pub fn kind(&self, at: usize) -> Option<TokenKind> {
        (at >= self.start && at < self.end).then(|| self.tokens[at].kind)
    }

    pub fn is(&self, at: usize, mark: &str) -> bool {
        at >= self.start && at < self.end && self.tokens[at].span.is(self.text, mark)
    }

    pub fn glued(&self, at: usize) -> bool {
        at > self.start && at < self.end && !self.tokens[at].spaced
    }

    pub fn dash(&self, at: usize) -> bool {
        if self.kind(at) != Some(TokenKind::Mark) {
            return false;
        }
        let mut chars = self.str(at).chars();
        chars.next().map(fold_char) == Some('-') && chars.next().is_none()
    }

    /// The token after a word or phrase of the set that starts here.
    pub fn after(&self, set: &WordSet, at: usize) -> Option<usize> {
        self.map(set, at).map(|(end, ())| end)
    }

    pub fn has(&self, set: &WordSet, at: usize) -> bool {
        self.after(set, at).is_some()
    }

    /// The meaning of a phrase that starts here, and the token after it.
    pub fn map<T: Copy>(&self, phrases: &Phrases<T>, at: usize) -> Option<(usize, T)> {
        if at < self.start || at >= self.end {
            return None;
        }
        phrases.at(self.tokens, at, self.end).map(|(end, meaning)| (end, *meaning))
    }

    /// The first token of a word or phrase of the set that ends just before `end`.
    pub fn before(&self, set: &WordSet, end: usize) -> Option<usize> {
        if end <= self.start { None } else { set.before(self.tokens, end, self.start).map(|(start, ())| start) }
    }

    /// A plain whole number in digits, and its number of digits.
    pub fn digits(&self, at: usize) -> Option<(u32, usize)> {
        if self.kind(at)? != TokenKind::Number {
            return None;
        }
        let text = self.str(at);
        (text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit())).then_some(())?;
        Some((text.parse().ok()?, text.len()))
    }

    /// A small number in digits or one or two words, and the token after it.
    pub fn count(&self, at: usize) -> Option<(i32, usize)> {
        if let Some((value, _)) = self.digits(at) {
            return Some((i32::try_from(value).ok()?, at + 1));
        }
        let word = |at: usize| if at < self.end { self.numbers.words.get(self.tokens[at].word) } else { None };
        let first = word(at)?;
        if let Some(tens) = first.tens {
            let next = if self.dash(at + 1) { at + 2 } else { at + 1 };
            let ones = word(next).and_then(|w| w.small).filter(|n| (1..10).contains(n));
            let end = if ones.is_some() { next + 1 } else { at + 1 };
            return Some((i32::try_from(tens + ones.unwrap_or(0)).ok()?, end));
        }
        let small = first.small.or(first.article.then_some(1))?;
        Some((i32::try_from(small).ok()?, at + 1))
    }

    /// A day of the month: `9`, `9th`, `ninth`, `twenty-first`; the token after it.
    pub fn month_day(&self, at: usize) -> Option<(i8, usize)> {
        if let Some((value, length)) = self.digits(at) {
            let marked = self.glued(at + 1) && self.has(&self.numbers.ordinal_marks, at + 1);
            let fits = length <= 2 && (1..=31).contains(&value);
            return fits.then_some((i8::try_from(value).ok()?, at + 1 + usize::from(marked)));
        }
        self.ordinal(at).filter(|(day, _)| (1..=31).contains(day))
    }

    /// An ordinal in words.
    pub fn ordinal(&self, at: usize) -> Option<(i8, usize)> {
        let word = |at: usize| if at < self.end { self.numbers.words.get(self.tokens[at].word) } else { None };
        let first = word(at)?;
        if let Some(value) = first.ordinal {
            return Some((i8::try_from(value).ok()?, at + 1));
        }
        let tens = first.tens?;
        let next = if self.dash(at + 1) { at + 2 } else { at + 1 };
        let ones = word(next)?.ordinal.filter(|n| (1..10).contains(n))?;
        Some((i8::try_from(tens + ones).ok()?, next + 1))
    }

    /// Whether a unit stands here, so that the number before it is no year.
    pub fn unit(&self, at: usize) -> bool {
        at < self.end && self.units.words.at(self.tokens, at, self.end).is_some()
    }

    /// Whether the part named here speaks of what is over ("earlier this year").
    pub fn is_earlier(&self, at: usize) -> bool {
        self.has(&self.dates.ago, at)
    }

    /// A year in four digits, and the token after it.
    pub fn year(&self, at: usize) -> Option<(i16, usize)> {
        let (value, length) = self.digits(at)?;
        let value = i16::try_from(value).ok()?;
        let (first, last) = self.dates.years;
        (length == 4 && (first..=last).contains(&value)).then_some((value, at + 1))
    }
}
