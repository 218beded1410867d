//! The day in the name of a file, as archives and exports write it: `2026-03-12_budget.txt`.

use crate::rule::Day;

/// The letters of `2026-03-12`.
const LENGTH: usize = 10;

/// The first day in the last part of a path, between characters that are no digits.
pub(super) fn named_day(path: &str) -> Option<Day> {
    let name = path.rsplit(['/', '\\']).next()?;
    let digit = |at: Option<&u8>| at.is_some_and(u8::is_ascii_digit);
    let alone = |start: usize| {
        let before = start.checked_sub(1).and_then(|at| name.as_bytes().get(at));
        !digit(before) && !digit(name.as_bytes().get(start + LENGTH))
    };
    let starts = (0..name.len()).filter(|&start| digit(name.as_bytes().get(start)) && alone(start));
    starts.filter_map(|start| name.get(start..start + LENGTH)).find_map(|day| day.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::named_day;

    #[test]
    fn a_day_stands_alone_and_is_one_of_the_calendar() {
        let day = |path: &str| named_day(path).map(|day| day.to_string());
        assert_eq!(day("in/2026-03-12_budget.txt").as_deref(), Some("2026-03-12"));
        assert_eq!(day("courier-99-2026-03-12.md").as_deref(), Some("2026-03-12"));
        assert_eq!(day("2026-03-12/budget.txt"), None);
        assert_eq!(day("2026-02-30.txt"), None);
        assert_eq!(day("12026-03-124.txt"), None);
        assert_eq!(day("Über-2026-03-1é.txt"), None);
    }
}
