//! With which words dates and figures can start: keeps their readers away from nearly all words.

use super::date_form::{DateSlot, DateStep};
use super::dates::Dates;
use super::lexicon_builder::LexiconBuilder;
use super::numbers::Numbers;
use super::units::Units;
use crate::text::{Token, TokenKind, WordId};

/// How far behind a number word the unit or month of its date can stand: `twenty-first of May`.
const COUNT_REACH: usize = 4;

/// Word by word, what it can start.
#[derive(Debug, Default)]
pub struct Starts {
    /// By word; those beyond the end start nothing.
    hints: Vec<u16>,
}

const FIGURE: u16 = 1;
/// A date, by itself.
const DATE: u16 = 1 << 1;
/// A date, with one of the words of [`SECOND`] behind it.
const FIRST: u16 = 1 << 2;
const SECOND: u16 = 1 << 3;
/// A number in words.
const COUNT: u16 = 1 << 4;
/// A date, with a number behind it: `in two weeks`.
const LEAD: u16 = 1 << 5;
/// A unit or month, with which a number is a date.
const COUNTED: u16 = 1 << 6;
/// A decimal point, which starts a figure with digits behind it.
const POINT: u16 = 1 << 7;
/// A name with a number in it ("no one", "bottom three"), with one of the words of [`NAMES`] behind it.
const NAME: u16 = 1 << 8;
const NAMES: u16 = 1 << 9;
/// A figure, with a number in words behind it: "a hundred".
const ARTICLE: u16 = 1 << 10;
/// A unit of which an article is one: "a penny".
const ONE: u16 = 1 << 11;

impl Starts {
    pub(super) fn new(numbers: &Numbers, units: &Units, dates: &Dates, lexicon: &mut LexiconBuilder) -> Self {
        let mut starts = Self::default();
        for word in numbers.words.all() {
            let Some(number) = numbers.words.get(word) else { continue };
            starts.mark(word, if number.begins() { FIGURE } else { 0 });
            starts.mark(word, if number.article { ARTICLE } else { 0 });
            starts.mark(word, if number.joiner { 0 } else { COUNT });
        }
        let figures = numbers.many.words().chain(numbers.factors.words()).chain(numbers.digits_of.words());
        figures.for_each(|words| starts.mark(words[0], FIGURE));
        for words in numbers.not_numbers.words() {
            if let [first, second, ..] = words {
                starts.mark(*first, NAME);
                starts.mark(*second, NAMES);
            }
        }
        units.by_article.words().for_each(|words| starts.mark(words[0], ONE));
        starts.mark(lexicon.intern("."), POINT);
        let days = dates.days.words().chain(dates.months.words()).chain(dates.weekdays.words());
        let parts = dates
            .steps
            .words()
            .chain(dates.units_before.words())
            .chain(dates.parts.words())
            .chain(dates.within.words());
        let years = dates.year_words.words().chain(dates.fiscal.words()).chain(dates.decades.words());
        let marks = dates.quarter_marks.words().chain(dates.half_marks.words()).chain(dates.holidays.words());
        let points = dates.points.words().chain(dates.seasons.words()).chain(dates.named_times.words());
        let reporting = dates.reporting.fiscal_codes.words().chain(dates.reporting.year_back.words());
        let reporting = reporting.chain(dates.reporting.same.words());
        let all = days.chain(parts).chain(years).chain(marks).chain(points).chain(reporting);
        all.for_each(|words| starts.mark_phrase(words, DATE));
        dates.last.words().chain(dates.article.words()).for_each(|words| starts.mark_phrase(words, LEAD));
        for (word, second) in dates.forms.openings() {
            match second {
                DateStep::Word(second) => starts.mark_phrase(&[word, second], DATE),
                DateStep::Slot(DateSlot::Article) => {
                    dates.article.words().for_each(|article| starts.mark_phrase(&[word, article[0]], DATE));
                }
                DateStep::Slot(slot) => starts.mark(word, if slot.is_number() { LEAD } else { DATE }),
            }
        }
        // "the quarter ended June 30"
        let ended: Vec<WordId> = dates.forms.behind_units(dates);
        for unit in dates.units.words().chain(dates.reporting.periods.words()) {
            for word in &ended {
                starts.mark_phrase(&[unit[0], *word], DATE);
            }
        }
        let counted = dates.units.words().chain(dates.months.words());
        counted.for_each(|words| starts.mark(words[0], COUNTED));
        starts
    }

    fn mark(&mut self, word: WordId, hint: u16) {
        let at = word.index();
        if self.hints.len() <= at {
            self.hints.resize(at + 1, 0);
        }
        self.hints[at] |= hint;
    }

    fn mark_phrase(&mut self, words: &[WordId], alone: u16) {
        match words {
            [word] => self.mark(*word, alone),
            [first, second, ..] => {
                self.mark(*first, FIRST);
                self.mark(*second, SECOND);
            }
            [] => {}
        }
    }

    fn hint(&self, token: &Token) -> u16 {
        self.hints.get(token.word.index()).copied().unwrap_or(0)
    }

    /// The first token from `at` on with which a figure can start.
    #[must_use]
    pub fn next_figure(&self, tokens: &[Token], at: usize) -> Option<usize> {
        self.next(tokens, at, FIGURE | POINT | ARTICLE | NAME, |rest| self.figure(rest))
    }

    /// The first token from `at` on with which a date can start.
    #[must_use]
    pub fn next_date(&self, tokens: &[Token], at: usize) -> Option<usize> {
        self.next(tokens, at, DATE | FIRST | LEAD | COUNT, |rest| self.date(rest))
    }

    /// The first token from `at` on that is a number, or whose word has one of the hints, and that starts something.
    fn next(&self, tokens: &[Token], mut at: usize, hints: u16, starts: impl Fn(&[Token]) -> bool) -> Option<usize> {
        let likely = |token: &Token| token.kind == TokenKind::Number || self.hint(token) & hints != 0;
        loop {
            at += tokens.get(at..)?.iter().position(likely)?;
            if starts(&tokens[at..]) {
                return Some(at);
            }
            at += 1;
        }
    }

    /// Whether a figure can start with the first of the tokens.
    fn figure(&self, tokens: &[Token]) -> bool {
        let [token, rest @ ..] = tokens else { return false };
        let hint = self.hint(token);
        token.kind == TokenKind::Number
            || hint & FIGURE != 0
            || (hint & POINT != 0 && rest.first().is_some_and(|next| next.kind == TokenKind::Number))
            || (hint & ARTICLE != 0 && rest.first().is_some_and(|next| self.hint(next) & (COUNT | ONE) != 0))
            || (hint & NAME != 0 && rest.first().is_some_and(|next| self.hint(next) & NAMES != 0))
    }

    /// Whether a date can start with the first of the tokens.
    fn date(&self, tokens: &[Token]) -> bool {
        let [token, rest @ ..] = tokens else { return false };
        if token.kind == TokenKind::Number {
            return true;
        }
        let hint = self.hint(token);
        if hint & (DATE | FIRST | LEAD | COUNT) == 0 {
            return false;
        }
        let next = rest.first().map_or(0, |next| self.hint(next));
        let number = next & COUNT != 0 || rest.first().is_some_and(|next| next.kind == TokenKind::Number);
        let counted = || rest.iter().take(COUNT_REACH).any(|token| self.hint(token) & COUNTED != 0);
        hint & DATE != 0
            || (hint & FIRST != 0 && next & SECOND != 0)
            || (hint & LEAD != 0 && number)
            || (hint & COUNT != 0 && counted())
    }
}
