//! With which words the first steps of the forms can start: keeps a walk from trying every form on every word.

use super::{DateSlot, DateStep};
use crate::rule::dates::Dates;
use crate::text::WordId;

/// By word, the edges of the root that it can be the first of, a bit each; edges beyond the bits can start anywhere.
#[derive(Debug, Default)]
pub struct Openings {
    words: Vec<u64>,
    /// The edges that start with numbers or other dates.
    others: u64,
}

impl Openings {
    pub(in crate::rule) fn new(dates: &Dates) -> Self {
        let mut openings = Self::default();
        let Some(root) = dates.forms.node(0) else { return openings };
        for (number, edge) in root.edges.iter().enumerate().take(u64::BITS as usize) {
            let bit = 1 << number;
            match edge.step {
                DateStep::Word(word) => openings.mark(word, bit),
                DateStep::Slot(slot) => match first_words(dates, slot) {
                    Some(words) => words.into_iter().for_each(|word| openings.mark(word, bit)),
                    None => openings.others |= bit,
                },
            }
        }
        openings
    }

    fn mark(&mut self, word: WordId, bit: u64) {
        let at = word.0 as usize;
        if self.words.len() <= at {
            self.words.resize(at + 1, 0);
        }
        self.words[at] |= bit;
    }

    /// Whether the edge of that number of the root can start with the word.
    #[must_use]
    pub fn allow(&self, word: WordId, edge: usize) -> bool {
        let bits = self.others | self.words.get(word.0 as usize).copied().unwrap_or(0);
        edge >= u64::BITS as usize || bits >> edge & 1 == 1
    }
}

/// The words that a slot starts with, where it starts with words.
fn first_words(dates: &Dates, slot: DateSlot) -> Option<Vec<WordId>> {
    macro_rules! first {
        ($($phrases:expr),+) => { Some([$($phrases.words().map(|words| words[0]).collect::<Vec<_>>()),+].concat()) };
    }
    match slot {
        DateSlot::Month => first!(dates.months),
        DateSlot::Weekday => first!(dates.weekdays),
        DateSlot::NamedDay => first!(dates.days),
        DateSlot::Holiday => first!(dates.holidays),
        DateSlot::Season => first!(dates.seasons),
        DateSlot::Quarter => first!(dates.quarter_marks),
        DateSlot::Half => first!(dates.half_marks),
        DateSlot::Decade => first!(dates.decades),
        DateSlot::Last => first!(dates.last),
        DateSlot::Unit | DateSlot::Whole => first!(dates.units),
        DateSlot::Step | DateSlot::Nearest => first!(dates.steps),
        DateSlot::Part => first!(dates.parts),
        DateSlot::Point => first!(dates.points),
        DateSlot::Article => first!(dates.article),
        DateSlot::Within => first!(dates.within),
        DateSlot::Fiscal => first!(dates.fiscal),
        DateSlot::FiscalCode => first!(dates.reporting.fiscal_codes),
        DateSlot::YearBack => first!(dates.reporting.year_back),
        DateSlot::Same => first!(dates.reporting.same),
        DateSlot::PeriodWord => first!(dates.reporting.periods),
        DateSlot::YearWord => first!(dates.year_words),
        _ => None,
    }
}
