//! Adds up number words, one after the other.

use super::{Form, Number, scale};
use crate::claim::figure::scan::Scan;
use crate::rule::NumberWord;
use crate::text::TokenKind;
use rust_decimal::Decimal;

/// No number of news has more words.
const LONGEST: usize = 24;

/// What a word contributed last, which decides what may follow it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
    Nothing,
    Digits,
    Small,
    Tens,
    Hundred,
    Scale,
}

/// What has been read so far: `total` in whole scales and `current` that the next scale multiplies.
pub(super) struct Sum {
    total: Decimal,
    current: Decimal,
    /// The step of the last word.
    step: Decimal,
    /// The last scale; the next one must be smaller.
    smallest: Decimal,
    last: Last,
    /// The token after the last word.
    at: usize,
    form: Form,
    scaled: bool,
}

/// What the next word makes of the number.
enum Next {
    More,
    /// It belongs to the number no more.
    Stop,
    /// The number ends with it.
    Whole(Number),
}

impl Sum {
    /// On top of a number that stands before the words; one without tokens is nothing.
    pub fn onto(number: &Number) -> Self {
        Self {
            total: Decimal::ZERO,
            current: number.low,
            step: number.step,
            smallest: Decimal::MAX,
            last: if number.end > number.start { Last::Digits } else { Last::Nothing },
            at: number.end,
            form: number.form,
            scaled: false,
        }
    }

    /// Reads on; `None` where no word adds anything, or the number is too large.
    pub fn read(mut self, scan: &Scan<'_>, start: &Number) -> Option<Number> {
        for _ in 0..LONGEST {
            let next = if self.last == Last::Nothing { self.at } else { scan.past_hyphen(self.at) };
            let joined =
                matches!(self.last, Last::Hundred | Last::Scale) && scan.number(next).is_some_and(|w| w.joiner);
            let next = next + usize::from(joined);
            if next >= scan.end {
                break;
            }
            let taken = match scan.number(next) {
                Some(word) => self.word(scan, word, next, joined, start)?,
                None => self.digits(scan, next, joined, start)?,
            };
            match taken {
                Next::More => {}
                Next::Stop => break,
                Next::Whole(number) => return Some(number),
            }
        }
        if self.last == Last::Nothing {
            return None;
        }
        let value = self.total.checked_add(self.current)?;
        let times = if self.scaled { self.smallest } else { Decimal::ONE };
        Some(Number { scaled: self.scaled, times, ..Number::one(value, self.step, self.form, start.start, self.at) })
    }

    fn word(&mut self, scan: &Scan<'_>, word: &NumberWord, at: usize, joined: bool, start: &Number) -> Option<Next> {
        let last = self.last;
        let fits_small = matches!(last, Last::Nothing | Last::Hundred | Last::Scale);
        if let Some(value) = word.small.filter(|&v| fits_small || (last == Last::Tens && (1..10).contains(&v))) {
            if joined && (value == 0 || is_numerator(scan, value, at)) {
                return Some(Next::Stop);
            }
            self.add(value, Last::Small)?;
        } else if let Some(value) = word.tens.filter(|_| fits_small) {
            self.add(value, Last::Tens)?;
        } else if let Some(value) =
            word.ordinal.filter(|&v| (last == Last::Tens && v < 10) || (last == Last::Hundred && joined && v < 100))
        {
            // "twenty-first", but "twenty fifths"
            if word.denominator.is_some() && !scan.dash(at - 1) {
                return Some(Next::Stop);
            }
            let value = self.total.checked_add(self.current)?.checked_add(Decimal::from(value))?;
            return Some(Next::Whole(Number::one(value, Decimal::ONE, Form::Ordinal, start.start, at + 1)));
        } else if word.hundred
            && !joined
            && !matches!(last, Last::Hundred | Last::Scale)
            && self.current < Decimal::from(1000)
        {
            let hundred = Decimal::ONE_HUNDRED;
            self.current = if last == Last::Nothing { hundred } else { self.current.checked_mul(hundred)? };
            (self.step, self.last) = (self.step.checked_mul(hundred)?, Last::Hundred);
        } else if let Some(scale) = scale::at(scan, at, self.at, last, start).filter(|_| !joined) {
            if !self.scale(Decimal::from(scale))? {
                return Some(Next::Stop);
            }
        } else if let Some(dozen) = word.dozen.filter(|_| !joined && last != Last::Scale) {
            let count = if last == Last::Nothing { Decimal::ONE } else { self.current };
            let value = self.total.checked_add(count.checked_mul(Decimal::from(dozen))?)?;
            return Some(Next::Whole(Number::one(value, Decimal::ONE, Form::Words, start.start, at + 1)));
        } else {
            return Some(Next::Stop);
        }
        if self.form == Form::Bare {
            self.form = Form::Digits;
        }
        self.at = past_stop(scan, at, word.mark.is_some());
        Some(Next::More)
    }

    fn add(&mut self, value: u64, last: Last) -> Option<()> {
        self.current = self.current.checked_add(Decimal::from(value))?;
        (self.step, self.last) = (Decimal::ONE, last);
        Some(())
    }

    /// Multiplies by thousands or more; whether they may stand here.
    fn scale(&mut self, scale: Decimal) -> Option<bool> {
        if scale >= self.smallest {
            // "a thousand million"
            if self.last != Last::Scale {
                return Some(false);
            }
            self.total = self.total.checked_mul(scale)?;
        } else {
            if self.last == Last::Nothing && !(self.current.is_zero() && self.total.is_zero()) {
                return Some(false);
            }
            let count = if self.last == Last::Nothing { Decimal::ONE } else { self.current };
            self.total = self.total.checked_add(count.checked_mul(scale)?)?;
            self.current = Decimal::ZERO;
        }
        self.step = self.step.checked_mul(scale)?;
        (self.smallest, self.last, self.scaled) = (scale, Last::Scale, true);
        Some(true)
    }

    /// Digits behind words: "4 thousand 3 hundred", "3 hundred and 21".
    fn digits(&mut self, scan: &Scan<'_>, at: usize, joined: bool, start: &Number) -> Option<Next> {
        if start.form != Form::Bare || scan.kind(at) != Some(TokenKind::Number) {
            return Some(Next::Stop);
        }
        let Ok(digits) = scan.str(at).parse::<u32>() else { return Some(Next::Stop) };
        let behind = scan.number(at + 1);
        if !joined {
            let hundreds = self.last == Last::Scale && (1..10).contains(&digits) && behind.is_some_and(|w| w.hundred);
            if !hundreds {
                return Some(Next::Stop);
            }
            self.current = self.current.checked_add(Decimal::from(digits).checked_mul(Decimal::ONE_HUNDRED)?)?;
            (self.step, self.last, self.at) = (Decimal::ONE_HUNDRED, Last::Hundred, at + 2);
            return Some(Next::More);
        }
        // "$5 million and 6%" are two figures
        let other = self.last != Last::Hundred || behind.is_some_and(|w| w.hundred || w.scale.is_some());
        if !other && digits > 0 && Decimal::from(digits) < self.step {
            self.current = self.current.checked_add(Decimal::from(digits))?;
            (self.step, self.at) = (Decimal::ONE, at + 1);
        }
        Some(Next::Stop)
    }
}

/// Whether a part of something follows: "two hundred and three quarters".
fn is_numerator(scan: &Scan<'_>, value: u64, at: usize) -> bool {
    let name = scan.past_hyphen(at + 1);
    scan.number(name).is_some_and(|w| w.denominator.is_some())
        && (value == 1 || scan.numbers.plurals.singular(scan.str(name)).is_some())
}

/// The token after a word; after the full stop of a mark that is abbreviated: "2,8 Mrd. Euro".
fn past_stop(scan: &Scan<'_>, word: usize, mark: bool) -> usize {
    let stop = word + 1;
    if mark && scan.is(stop, ".") && scan.glued(stop) && stop + 1 < scan.end { stop + 1 } else { stop }
}
