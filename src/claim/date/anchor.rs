//! From what is printed to days, by the day of publication.

use super::calendar::{Days, month};
use super::model::{Day, Printed};
use crate::article::Article;
use jiff::ToSpan as _;

/// A printed weekday decides between the days of two years that are both this near, in days. Farther off it does not
/// move the date: "Friday, Oct. 30" on the day before a Thursday, Oct. 30, is a slip and not a day six years ago.
const NEAR: i32 = 250;

/// The day an article was published, where it says so.
pub(super) fn published(article: &Article) -> Option<Day> {
    article.metadata.published.as_ref()?.get(..10)?.parse().ok()
}

/// The days that a printed date means. `anchor` is the day of publication; `ahead`, whether the text speaks of what is to
/// come, is only asked where that matters.
pub(super) fn resolve(printed: &Printed, anchor: Option<Day>, ahead: impl Fn() -> bool) -> Option<Days> {
    match *printed {
        Printed { year: Some(year), month: Some(m), day: Some(day), .. } => one(Day::new(year, m, day).ok()?),
        Printed { year: Some(year), month: Some(m), day: None, .. } => month(year, m),
        Printed { year: None, month: Some(m), day: Some(day), weekday, .. } => {
            let anchor = anchor?;
            // February 29 comes once in up to eight years
            let days = (-8..=8).filter_map(|i: i16| Day::new(anchor.year().checked_add(i)?, m, day).ok());
            let near = days.clone().filter(|day| away(*day, anchor).abs() <= NEAR);
            let ahead = ahead();
            let fitting = nearest(near.filter(|day| fits(*day, weekday)), anchor, ahead);
            one(fitting.or_else(|| nearest(days, anchor, ahead))?)
        }
        Printed { year: None, month: Some(m), day: None, .. } => {
            let anchor = anchor?;
            let months = (-1..=1).filter_map(|i: i16| month(anchor.year().checked_add(i)?, m));
            let current = (anchor.year(), anchor.month());
            let back = |days: &Days| (days.0.year(), days.0.month()) <= current;
            if ahead() {
                months.filter(|d| !back(d) || (d.0.year(), d.0.month()) == current).min_by_key(|d| d.0)
            } else {
                months.filter(back).max_by_key(|d| d.0)
            }
        }
        Printed { year: None, month: None, day: Some(day), weekday, .. } => {
            let anchor = anchor?;
            let months = (-14..=14).filter_map(|i| anchor.first_of_month().checked_add(i.months()).ok());
            let days = months.filter_map(|first| Day::new(first.year(), first.month(), day).ok());
            one(nearest(days.filter(|day| fits(*day, weekday)), anchor, ahead())?)
        }
        Printed { weekday: Some(weekday), .. } => {
            let anchor = anchor?;
            let days = (-6..=6).filter_map(|i| anchor.checked_add(i.days()).ok());
            let mut days = days.filter(|day| fits(*day, Some(weekday)));
            let ahead = ahead();
            one(days.find(|day| *day == anchor || (*day > anchor) == ahead)?)
        }
        Printed { year: Some(year), .. } => super::calendar::year(year),
        _ => None,
    }
}

#[expect(clippy::unnecessary_wraps, reason = "reads as one of the arms that can fail")]
fn one(day: Day) -> Option<Days> {
    Some((day, day))
}

fn fits(day: Day, weekday: Option<i8>) -> bool {
    weekday.is_none_or(|weekday| day.weekday().to_monday_one_offset() == weekday)
}

/// From the anchor to the day, in days.
fn away(day: Day, anchor: Day) -> i32 {
    anchor.until(day).map_or(i32::MAX / 4, |span| span.get_days())
}

/// The day nearest to the anchor of those that `day` gives for the years around it.
pub(super) fn nearest_year(anchor: Day, ahead: bool, day: impl Fn(i16) -> Option<Day>) -> Option<Day> {
    nearest((-1..=1).filter_map(|i: i16| day(anchor.year().checked_add(i)?)), anchor, ahead)
}

/// The day nearest to the anchor; days on the wrong side of it count as twice as far.
fn nearest(days: impl Iterator<Item = Day>, anchor: Day, ahead: bool) -> Option<Day> {
    days.min_by_key(|day| {
        let away = away(*day, anchor);
        let wrong = if ahead { away < 0 } else { away > 0 };
        (away.abs() * if wrong { 2 } else { 1 }, *day)
    })
}
