use crate::rule::EventSort;
use crate::rule::dates::{Edge, Period};
use crate::text::Span;

/// A day of the Gregorian calendar.
pub type Day = jiff::civil::Date;

/// What a date says by itself, without the day of publication.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Printed {
    pub year: Option<i16>,
    /// 1 to 12.
    pub month: Option<i8>,
    /// 1 to 31.
    pub day: Option<i8>,
    /// 1 (Monday) to 7.
    pub weekday: Option<i8>,
    /// Of a quarter, half, week or century.
    pub number: Option<i8>,
}

/// A zone of time, as minutes before or after UTC; two where the name leaves open whether it is summer ("ET").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    pub low: i16,
    pub high: i16,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// From midnight.
    pub minute: u16,
    pub zone: Option<Zone>,
    /// Words before it make it no exact time.
    pub about: bool,
}

/// The minutes of a day.
const DAY: i32 = 24 * 60;
const HOUR: i32 = 60;

impl Clock {
    /// As ISO 8601 has it, with the offset where the zone leaves none open: `09:30-05:00`.
    #[must_use]
    pub fn display(self) -> String {
        let time = format!("{:02}:{:02}", self.minute / 60, self.minute % 60);
        match self.zone.filter(|zone| zone.low == zone.high) {
            Some(Zone { low: 0, .. }) => time + "Z",
            Some(Zone { low, .. }) => {
                let sign = if low < 0 { '-' } else { '+' };
                format!("{time}{sign}{:02}:{:02}", low.abs() / 60, low.abs() % 60)
            }
            None => time,
        }
    }

    /// Whether the two are different times; `None` where that cannot be known: only one names its zone, or a word makes
    /// one no exact time.
    #[must_use]
    pub fn differs(self, other: Self) -> Option<bool> {
        let equal = self.apart(other, 0)? == 0;
        // A time that is about so much is another one from an hour on; within it nobody knows.
        let about = self.about || other.about;
        if equal || !about {
            return Some(!equal);
        }
        (self.apart(other, HOUR)? > HOUR).then_some(true)
    }

    /// How many minutes lie between the two, in the zones in which they are nearest; `None` where only one names its zone and they
    /// are more than so many apart.
    fn apart(self, other: Self, least: i32) -> Option<i32> {
        let between = |offset: i32| {
            let minutes = (i32::from(self.minute) - i32::from(other.minute) - offset).rem_euclid(DAY);
            minutes.min(DAY - minutes)
        };
        match (self.zone, other.zone) {
            (Some(a), Some(b)) if a != b => {
                let pairs = [(a.low, b.low), (a.low, b.high), (a.high, b.low), (a.high, b.high)];
                pairs.iter().map(|(a, b)| between(i32::from(*a) - i32::from(*b))).min()
            }
            (Some(_), None) | (None, Some(_)) => Some(between(0)).filter(|minutes| *minutes <= least),
            _ => Some(between(0)),
        }
    }
}

/// How a period is named that somebody reports on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reporting {
    /// A fiscal year or a quarter of one, which starts where its owner says, so that nobody knows its days.
    Fiscal,
    /// By its last day: "the quarter ended June 30".
    Ended,
    /// As the one of another year that it is compared with: "the year-earlier quarter".
    Compared,
}

/// How a sentence tells what a date dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// Something was said then: "said", "in an interview".
    Remark,
    /// Something was done that words can do as well: "criticized", "published".
    Act,
    /// Something happened, told by a verb: "arrested".
    Verb,
    /// Something happened, told by its noun: "the vote".
    Noun,
}

/// What a date dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// The word that tells it.
    pub span: Span,
    pub telling: Telling,
    /// The sort of event that the word tells of, where `events.yaml` has it.
    pub sort: Option<EventSort>,
}

/// A date as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateClaim {
    /// The first and the last day, where they can be known; `None` at an open end ("since August"), and both where
    /// the article does not say when it was published.
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// How exactly the date is said: "Friday" and "Oct. 9" are days, "last month" is a month.
    pub granularity: Period,
    pub printed: Printed,
    /// Which end is open, where one is.
    pub edge: Option<Edge>,
    /// The year, or the day itself, follows from the day of publication.
    pub relative: bool,
    /// It is said as a length of time from now ("two days ago", "the last three months").
    pub length: bool,
    /// It has a beginning and an end as printed ("from March to May").
    pub range: bool,
    /// It is a time of day, and says nothing of the day.
    pub clock: Option<Clock>,
    /// The period is one that somebody reports on, and named as such.
    pub reporting: Option<Reporting>,
    /// It is told as so many units before the present one: "last year", "a year earlier", "the same quarter last year".
    pub back: Option<(Period, i32)>,
    /// What happened then, as far as the sentence says.
    pub event: Option<Event>,
}

impl DateClaim {
    /// Whether both are known to be the same days, however they are printed ("Tuesday", "March 10").
    #[must_use]
    pub fn same_days(&self, other: &Self) -> bool {
        (self.from.is_some() || self.to.is_some()) && (self.from, self.to) == (other.from, other.to)
    }

    /// The weekday (1 is Monday) on which the date really falls, where another one is printed beside it: "Friday, Oct. 30,
    /// 2025" was a Thursday. Without a printed year the year is the one that the day of publication gives.
    #[must_use]
    pub fn weekday_slip(&self) -> Option<i8> {
        let (printed, day) = (self.printed.weekday?, self.from.or(self.to)?);
        let dated = self.printed.month.is_some() && self.printed.day.is_some() && self.granularity == Period::Day;
        let falls_on = day.weekday().to_monday_one_offset();
        (dated && !self.range && falls_on != printed).then_some(falls_on)
    }

    /// Whether it names a period that somebody reports on, and no day of an event.
    #[must_use]
    pub fn is_reporting(&self) -> bool {
        self.reporting.is_some() || self.printed.year.is_some() && self.from.is_none() && self.to.is_none()
    }

    /// Whether the number inside is a figure as well: "the last three months".
    #[must_use]
    pub fn spans_figure(&self) -> bool {
        self.length
    }
}
