//! With which words the slots of dates can start. A form is tried at thousands of places, and nearly all of its slots are
//! out of the question there.

use super::date_form::DateSlot;
use super::dates::Dates;
use super::numbers::Numbers;
use super::phrases::Phrases;
use crate::text::{Token, TokenKind, WordId};

/// Word by word, the slots that can start with it.
#[derive(Debug, Default)]
pub struct SlotStarts {
    /// By word; those beyond the end start what any word does.
    words: Vec<SlotSet>,
    /// What a number in digits can start.
    digits: SlotSet,
    /// What any word can start.
    anything: SlotSet,
}

/// A set of slots, as bits.
#[derive(Debug, Clone, Copy, Default)]
pub struct SlotSet(u64);

impl SlotSet {
    fn of(slots: &[DateSlot]) -> Self {
        Self(slots.iter().fold(0, |bits, slot| bits | 1 << *slot as u64))
    }

    /// Whether the slot is in the set.
    #[must_use]
    pub fn has(self, slot: DateSlot) -> bool {
        self.0 >> slot as u64 & 1 == 1
    }
}

impl SlotStarts {
    pub(super) fn new(numbers: &Numbers, dates: &Dates) -> Self {
        use DateSlot as S;
        let in_words =
            SlotSet::of(&[S::SpokenYear, S::Day, S::OrdinalDay, S::LoneDay, S::FirstDay, S::Ordinal, S::Count]);
        let in_digits = [S::Year, S::BareYear, S::ShortYear, S::EndYear, S::MonthNumber, S::PaddedMonth];
        let in_digits = SlotSet::of(&in_digits).0
            | SlotSet::of(&[S::DayNumber, S::PaddedDay, S::ClosingDay, S::Dotted, S::QuarterCode]).0;
        let mut starts = Self {
            words: Vec::new(),
            digits: SlotSet(in_digits | in_words.0),
            anything: SlotSet::of(&[S::Date, S::Dated, S::Period]),
        };
        for word in numbers.words.all() {
            starts.mark(word, in_words);
        }
        starts.mark_all(&dates.months, &[S::Month]);
        starts.mark_all(&dates.weekdays, &[S::Weekday]);
        starts.mark_all(&dates.days, &[S::NamedDay]);
        starts.mark_all(&dates.holidays, &[S::Holiday]);
        starts.mark_all(&dates.seasons, &[S::Season]);
        starts.mark_all(&dates.quarter_marks, &[S::Quarter]);
        starts.mark_all(&dates.half_marks, &[S::Half]);
        starts.mark_all(&dates.decades, &[S::Decade]);
        starts.mark_all(&dates.last, &[S::Last]);
        starts.mark_all(&dates.units, &[S::Unit, S::Whole]);
        starts.mark_all(&dates.steps, &[S::Step, S::Nearest]);
        starts.mark_all(&dates.units_before, &[S::UnitBefore]);
        starts.mark_all(&dates.parts, &[S::Part]);
        starts.mark_all(&dates.points, &[S::Point]);
        starts.mark_all(&dates.article, &[S::Article]);
        starts.mark_all(&dates.of, &[S::Of]);
        starts.mark_all(&dates.ago, &[S::Ago]);
        starts.mark_all(&dates.later, &[S::Later]);
        starts.mark_all(&dates.within, &[S::Within]);
        starts.mark_all(&dates.fiscal, &[S::Fiscal]);
        starts.mark_all(&dates.year_words, &[S::YearWord]);
        starts.mark_all(&dates.decade_mark, &[S::DecadeMark]);
        starts.mark_all(&dates.range_to, &[S::To]);
        starts.mark_all(&dates.and, &[S::And]);
        let reporting = &dates.reporting;
        starts.mark_all(&reporting.fiscal_codes, &[S::FiscalCode]);
        starts.mark_all(&reporting.year_back, &[S::YearBack]);
        starts.mark_all(&reporting.same, &[S::Same]);
        starts.mark_all(&reporting.periods, &[S::PeriodWord]);
        starts.mark_all(&reporting.ended, &[S::Ended]);
        starts
    }

    fn mark_all<T>(&mut self, phrases: &Phrases<T>, slots: &[DateSlot]) {
        phrases.words().for_each(|words| self.mark(words[0], SlotSet::of(slots)));
    }

    fn mark(&mut self, word: WordId, slots: SlotSet) {
        let at = word.index();
        if self.words.len() <= at {
            self.words.resize(at + 1, self.anything);
        }
        self.words[at].0 |= slots.0;
    }

    /// The slots that can start with the token.
    #[must_use]
    pub fn of(&self, token: &Token) -> SlotSet {
        let of_word = self.words.get(token.word.index()).copied().unwrap_or(self.anything);
        if token.kind == TokenKind::Number { SlotSet(of_word.0 | self.digits.0) } else { of_word }
    }
}
