//! Numbers in digits, with every style of grouping and decimals.

use rust_decimal::Decimal;

/// Reads `1,234.5`, `1.234,5`, `12,34,567.89`, `5,00`; with the number of digits after the decimal mark.
///
/// `decimal` and `group` are the marks of the language; they decide where one mark could be either. `None` where the
/// marks make no number ("1.2.3"), or it is too large.
pub(super) fn read(text: &str, decimal: char, group: char) -> Option<(Decimal, u32)> {
    let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let (fraction_at, grouped) = match marks.as_slice() {
        [] => (None, false),
        [(at, mark)] => {
            let behind = text.len() - at - 1;
            let could_group = behind == 3 && *at > 0 && *at <= 3 && !text.starts_with('0');
            if *mark == decimal || !could_group { (Some(*at), false) } else { (None, true) }
        }
        [.., (last, mark)] => {
            let others = &marks[..marks.len() - 1];
            let first = others[0].1;
            if others.iter().any(|(_, m)| *m != first) {
                return None;
            }
            if *mark == first { (None, true) } else { (Some(*last), true) }
        }
    };
    let whole = &text[..fraction_at.unwrap_or(text.len())];
    if grouped && !groups_are_right(whole, if fraction_at.is_some() { None } else { Some(group) }) {
        return None;
    }
    let fraction = fraction_at.map_or("", |at| &text[at + 1..]);
    let mut value: i128 = 0;
    for digit in whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit) {
        value = value.checked_mul(10)?.checked_add(i128::from(digit - b'0'))?;
    }
    let scale = u32::try_from(fraction.len()).ok()?;
    Decimal::try_from_i128_with_scale(value, scale).ok().map(|value| (value, scale))
}

/// Groups of three, or of two before a last one of three (lakh and crore).
fn groups_are_right(whole: &str, only: Option<char>) -> bool {
    let mark = whole.chars().find(|c| matches!(c, '.' | ','));
    if mark == Some('.') && only == Some(',') && whole.matches('.').count() < 2 {
        return false;
    }
    let groups: Vec<usize> = whole.split(['.', ',']).map(str::len).collect();
    let (first, rest) = (groups[0], &groups[1..]);
    let Some((last, middle)) = rest.split_last() else { return true };
    let threes = middle.iter().all(|&n| n == 3);
    let twos = middle.iter().all(|&n| n == 2);
    (1..=3).contains(&first) && *last == 3 && (threes || (twos && first <= 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<String> {
        read(text, '.', ',').map(|(value, _)| value.to_string())
    }

    #[test]
    fn every_style_of_digits_is_read() {
        for (text, want) in [
            ("192", "192"),
            ("13,000", "13000"),
            ("1,234.5", "1234.5"),
            ("1.234,5", "1234.5"),
            ("1.111,11", "1111.11"),
            ("12,34,567.89", "1234567.89"),
            ("1.234.567", "1234567"),
            ("5,00", "5.00"),
            ("0,123", "0.123"),
            ("2.500", "2.500"),
        ] {
            assert_eq!(value(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_number_is_none() {
        for text in ["1.2.3", "1,2,3", "1,23.456,7", "99999999999999999999999999999999999999999999"] {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
