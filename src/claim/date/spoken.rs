//! Years in words: "nineteen eighty-six", "two thousand and fifteen".

use super::scan::Scan;

/// The year that starts at token `at`, and the token after it.
pub(super) fn year(scan: &Scan<'_>, at: usize) -> Option<(i16, usize)> {
    let word = |at: usize| if at < scan.end { scan.numbers.words.get(scan.tokens[at].word) } else { None };
    let first = word(at)?;
    let next = word(at + 1)?;
    if let Some(thousands) = first.small.filter(|&n| n == 2 && next.scale == Some(1000)) {
        let mut end = at + 2;
        let behind = if word(end).is_some_and(|w| w.joiner) { end + 1 } else { end };
        let mut rest = 0;
        if let Some((value, after)) = scan.count(behind).filter(|_| word(behind).is_some_and(|w| !w.article)) {
            (rest, end) = (value, after);
        }
        let year = i32::try_from(thousands * 1000).ok()? + rest;
        return i16::try_from(year).ok().map(|year| (year, end));
    }
    let hundreds = first.small.filter(|n| (16..=20).contains(n)).or(first.tens.filter(|&n| n == 20))?;
    let (rest, end) = scan.count(at + 1).filter(|(value, _)| (10..=99).contains(value))?;
    let year = i32::try_from(hundreds * 100).ok()? + rest;
    i16::try_from(year).ok().map(|year| (year, end))
}
