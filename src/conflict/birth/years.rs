//! How old somebody is who was born on a day, or in a year.

use crate::claim::{Day, Printed};
use jiff::ToSpan as _;

/// The ages, from and to, that an article of a day can print: what it tells may be some days older, and in the year of
/// birth alone the birthday may be still to come.
pub fn allowed(birth: &Printed, published: Day, slack: i64) -> Option<(i16, i16)> {
    let year = birth.year?;
    let told = published.checked_sub(slack.days()).ok()?;
    let completed = |day: Day| {
        let years = day.year().checked_sub(year)?;
        match (birth.month, birth.day) {
            (Some(month), Some(of_month)) => {
                let before = (day.month(), day.day()) < (month, of_month);
                Some((years - i16::from(before), years - i16::from(before)))
            }
            (Some(month), None) if month != day.month() => {
                let before = day.month() < month;
                Some((years - i16::from(before), years - i16::from(before)))
            }
            _ => Some((years - 1, years)),
        }
    };
    let (early, late) = (completed(told)?, completed(published)?);
    Some((early.0.min(late.0), early.1.max(late.1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ages(year: i16, month: Option<i8>, day: Option<i8>, published: &str) -> Option<(i16, i16)> {
        let birth = Printed { year: Some(year), month, day, ..Printed::default() };
        allowed(&birth, published.parse().unwrap(), 30)
    }

    #[test]
    fn the_birthday_decides_where_it_is_known() {
        assert_eq!(ages(1954, None, None, "2026-06-01"), Some((71, 72)));
        assert_eq!(ages(1954, None, None, "2026-01-10"), Some((70, 72)));
        assert_eq!(ages(1954, Some(8), None, "2026-06-01"), Some((71, 71)));
        assert_eq!(ages(1954, Some(6), None, "2026-06-20"), Some((71, 72)));
        assert_eq!(ages(1954, Some(8), Some(4), "2026-06-01"), Some((71, 71)));
        assert_eq!(ages(1954, Some(8), Some(4), "2026-08-20"), Some((71, 72)));
        assert_eq!(ages(1954, Some(8), Some(4), "2026-12-01"), Some((72, 72)));
        assert_eq!(ages(1954, Some(2), Some(29), "2026-12-01"), Some((72, 72)));
    }
}
