use super::model::Day;
use crate::article::Article;
use crate::claim::cursor::Cursor;
use crate::rule::dates::{Dates, Period};
use crate::rule::units::Units;
use crate::rule::{Language, SlotStarts};
use crate::text::TokenKind;
use std::ops::{Deref, Range};

/// One sentence as the readers of dates see it, or the part of it that no date has taken yet.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    cursor: Cursor<'a>,
    pub dates: &'a Dates,
    pub slot_starts: &'a SlotStarts,
    pub units: &'a Units,
    /// The day of publication.
    pub anchor: Option<Day>,
    /// The first token of the sentence.
    pub sentence: usize,
    /// The date that the paragraph printed last, and its length: what "two days later" counts from.
    pub last: Option<(Day, Period)>,
    /// The length of that date, where `anchor` is its first day and not the day of publication.
    pub base: Option<Period>,
}

impl<'a> Deref for Scan<'a> {
    type Target = Cursor<'a>;

    fn deref(&self) -> &Self::Target {
        &self.cursor
    }
}

impl<'a> Scan<'a> {
    pub fn new(article: &'a Article, language: &'a Language, sentence: Range<usize>, anchor: Option<Day>) -> Self {
        Self {
            cursor: Cursor::new(article, language, &sentence),
            dates: &language.tables.dates,
            slot_starts: &language.tables.slot_starts,
            units: &language.tables.units,
            anchor,
            sentence: sentence.start,
            last: None,
            base: None,
        }
    }

    /// The sentence from token `start` on.
    pub fn starting(&self, start: usize) -> Self {
        Self { cursor: Cursor { start, ..self.cursor }, ..*self }
    }

    /// Where the words at `start..end` count from a date told before ("two days later", "the same week") and the paragraph
    /// has one, the same with that date in the place of today.
    pub fn told(&self, (start, end): (usize, usize)) -> Self {
        match self.last.filter(|_| self.is_told(start, end)) {
            Some((day, unit)) => Self { anchor: Some(day), base: Some(unit), ..*self },
            None => *self,
        }
    }

    /// Whether a word at `start..end` counts from a date told before, and not from today.
    fn is_told(&self, start: usize, end: usize) -> bool {
        (start..end).any(|at| self.has(&self.dates.told, at))
    }

    /// Whether "two days later" counts from a date that the paragraph does not have: not from today, where the text speaks
    /// of what was.
    pub fn untold(&self, (start, end): (usize, usize)) -> bool {
        self.base.is_none() && self.is_told(start, end) && !self.ahead(start, end)
    }

    /// Whether a time of day can start here: keeps the reader of times away from nearly all numbers.
    pub fn may_be_clock(&self, at: usize) -> bool {
        if self.kind(at) != Some(TokenKind::Number) {
            return self.dates.named_times.starts(self.tokens[at].word);
        }
        let sign = |at: usize| {
            let Some(token) = self.tokens.get(at).filter(|_| at < self.end) else { return false };
            let dates = self.dates;
            dates.day_halves.starts(token.word)
                || dates.clock_marks.starts(token.word)
                || dates.zones.starts(token.word)
        };
        sign(at + 1) || (self.is(at + 1, ":") && sign(at + 3))
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
        let first = self.number(at)?;
        if let Some(tens) = first.tens {
            let next = if self.dash(at + 1) { at + 2 } else { at + 1 };
            let ones = self.number(next).and_then(|w| w.small).filter(|n| (1..10).contains(n));
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
        let first = self.number(at)?;
        if let Some(value) = first.ordinal {
            return Some((i8::try_from(value).ok()?, at + 1));
        }
        let tens = first.tens?;
        let next = if self.dash(at + 1) { at + 2 } else { at + 1 };
        let ones = self.number(next)?.ordinal.filter(|n| (1..10).contains(n))?;
        Some((i8::try_from(tens + ones).ok()?, next + 1))
    }

    /// Whether a unit stands here, so that the number before it is no year.
    pub fn unit(&self, at: usize) -> bool {
        at < self.end && self.units.words.at(self.tokens, at, self.end).is_some()
    }

    /// A year in four digits, and the token after it.
    pub fn year(&self, at: usize) -> Option<(i16, usize)> {
        let (value, length) = self.digits(at)?;
        let value = i16::try_from(value).ok()?;
        let (first, last) = self.dates.years;
        (length == 4 && (first..=last).contains(&value)).then_some((value, at + 1))
    }
}
