//! Numbers that are names of things, not figures: years, hours, labels, telephone numbers, model names, addresses.

use super::number::{Form, Number};
use super::quantity::Quantity;
use super::scan::Scan;
use crate::text::TokenKind;
use rust_decimal::prelude::ToPrimitive as _;

/// Whether a number without unit, bound and counted noun is no figure. `counts` tells that a noun follows that it may count.
pub(super) fn is_name(scan: &Scan<'_>, quantity: &Quantity, counts: bool, limited: bool) -> bool {
    let number = &quantity.number;
    if number.form == Form::Bare && scan.has(&scan.numbers.labels_after, number.end) {
        return true;
    }
    // "COVID -19"
    if quantity.negative && number.form == Form::Bare && labelled(scan, quantity.start) {
        return true;
    }
    if scan.has(&scan.tables.dates.time_marks, number.end) && !number.scaled {
        return true;
    }
    match number.form {
        Form::Bare => bare(scan, number, counts, limited),
        Form::Digits => labelled(scan, number.start) && !number.scaled && !counts && !limited,
        Form::Words => (!limited && one(scan, number)) || (!limited && !counts && named(scan, number)),
        Form::Ordinal | Form::Share | Form::Many | Form::Factor(_) => false,
    }
}

/// The token after a telephone number that starts here: "202-555-0143", "(202) 555-0143", "+44 20 7946 0958".
pub(super) fn telephone(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let digits =
        |at: usize| scan.kind(at) == Some(TokenKind::Number) && scan.str(at).bytes().all(|b| b.is_ascii_digit());
    let long = |at: usize, length: usize| digits(at) && scan.str(at).len() == length;
    let dash = |at: usize| scan.dash(at) && scan.glued(at) && scan.glued(at + 1);
    if !digits(at) {
        return None;
    }
    let local = |at: usize| long(at, 3) && dash(at + 1) && long(at + 2, 4) && scan.str(at + 2).starts_with('0');
    if local(at) {
        return Some(at + 3);
    }
    let code = long(at, 3) && at > scan.start && scan.is(at - 1, "(") && scan.is(at + 1, ")");
    if code && long(at + 2, 3) && dash(at + 3) && long(at + 4, 4) {
        return Some(at + 5);
    }
    let abroad = at > scan.start && scan.is(at - 1, "+") && scan.glued(at) && digits(at + 1) && digits(at + 2);
    abroad.then(|| (at..scan.end).find(|&next| !digits(next)).unwrap_or(scan.end))
}

/// Whether a number is part of something written together: `F-16`, `737s`, `10:30`, `1-222-2222`, a web address.
pub(super) fn is_glued(scan: &Scan<'_>, number: &Number) -> bool {
    let (start, end) = (number.start, number.end);
    let digits = matches!(number.form, Form::Bare | Form::Digits);
    if digits && scan.glued(end) && !number.scaled && scan.word(end) {
        return true;
    }
    let joins = |at: usize| {
        scan.kind(at) == Some(TokenKind::Mark)
            && (scan.dash(at) || matches!(scan.str(at), "/" | ":" | "." | "@" | "_" | "=" | "\\" | "#" | "&"))
    };
    let behind = digits && scan.glued(end) && joins(end) && scan.glued(end + 1) && {
        let telephone = scan.kind(end + 1) == Some(TokenKind::Number)
            && scan.glued(end + 2)
            && joins(end + 2)
            && scan.kind(end + 3) == Some(TokenKind::Number)
            && scan.glued(end + 3);
        telephone || !scan.dash(end)
    };
    let before = scan.glued(start)
        && start > scan.start
        && (joins(start - 1) || scan.is(start - 1, ","))
        && scan.glued(start - 1)
        && start - 1 > scan.start
        && (digits || scan.word(start - 2) || scan.kind(start - 2) == Some(TokenKind::Number))
        && scan.kind(start - 2) != Some(TokenKind::Mark);
    behind || before || (digits && scan.glued(start) && scan.word(start.wrapping_sub(1)))
}

fn bare(scan: &Scan<'_>, number: &Number, counts: bool, limited: bool) -> bool {
    let digits = scan.str(number.start);
    if digits.len() > 1 && digits.starts_with('0') {
        return true;
    }
    // `id="672154558152491008"`
    if digits.len() > scan.numbers.longest_bare {
        return true;
    }
    let value = number.low.to_i64().unwrap_or(i64::MAX);
    // "the Sept. 11 attacks", which is a name with a day in it
    let month = number.start - usize::from(scan.glued(number.start.wrapping_sub(1)) && scan.is(number.start - 1, "."));
    let named = month > scan.start && scan.tokens[month - 1].capital();
    if value <= 31 && named && scan.tables.dates.months.before(scan.tokens, month, scan.start).is_some() {
        return true;
    }
    // "ReplyFebruary 6, 2016" and other days whose month is not read
    let year = scan.is(number.end, ",") && scan.kind(number.end + 1) == Some(TokenKind::Number) && value <= 31;
    if year && !counts && !limited && is_bare_year(scan, number.end + 1) {
        return true;
    }
    if digits.len() == 4 && !limited {
        let (first, last) = scan.tables.dates.bare_years;
        if (i64::from(first)..=i64::from(last)).contains(&value) {
            return true;
        }
        let (first, last) = scan.tables.dates.years;
        let year = (i64::from(first)..=i64::from(last)).contains(&value) && !counts;
        if year && scan.before(&scan.tables.dates.year_before, number.start).is_some() {
            return true;
        }
    }
    // "[6]" of a note
    if number.start > scan.start && scan.is(number.start - 1, "[") && scan.is(number.end, "]") {
        return true;
    }
    let item = number.start == scan.start && number.end + 1 < scan.end && scan.glued(number.end);
    if item && (scan.is(number.end, ".") || scan.is(number.end, ")")) {
        return true;
    }
    address(scan, number) || (labelled(scan, number.start) && !limited && (!counts || label_word(scan, number)))
}

/// Whether the number there can be nothing but a year.
fn is_bare_year(scan: &Scan<'_>, at: usize) -> bool {
    let (first, last) = scan.tables.dates.bare_years;
    let digits = scan.str(at);
    digits.len() == 4 && digits.parse::<i16>().is_ok_and(|year| (first..=last).contains(&year))
}

fn label_word(scan: &Scan<'_>, number: &Number) -> bool {
    label(scan, number.start).is_some_and(|at| scan.str(at).contains(char::is_uppercase))
}

/// The first token of the label before a number, also of one with a full stop: "No. 2".
fn label(scan: &Scan<'_>, start: usize) -> Option<usize> {
    let stop = start > scan.start && scan.is(start - 1, ".") && scan.glued(start - 1);
    let printed = |at: &usize| *at > scan.start && !scan.title_case && scan.tokens[*at].capital();
    scan.before(&scan.numbers.labels, if stop { start - 1 } else { start })
        .or_else(|| scan.before(&scan.numbers.capital_labels, start).filter(printed))
}

/// "Section 230", "Boeing 737", "Model 3": a label, or a capitalised word inside the sentence.
pub(super) fn labelled(scan: &Scan<'_>, start: usize) -> bool {
    if start <= scan.start {
        return false;
    }
    let before = start - 1;
    if label(scan, start).is_some() {
        return true;
    }
    let name = scan.word(before)
        && scan.tokens[before].capital()
        && !scan.in_list(scan.tables.lists.function, before)
        && !scan.in_list(scan.tables.lists.verb, before)
        && !scan.tables.dates.weekdays.starts(scan.tokens[before].word);
    name && !scan.title_case && before > scan.start
}

/// "123 Main Street", "9 E 71st St", "22 Rue Exemple".
fn address(scan: &Scan<'_>, number: &Number) -> bool {
    let end = scan.end.min(number.end + 5);
    if scan.has(&scan.numbers.streets_first, number.end) && scan.tokens[number.end].capital() {
        return scan.word(number.end + 1) && scan.tokens[number.end + 1].capital();
    }
    for at in number.end..end {
        if at > number.end && scan.has(&scan.numbers.streets, at) {
            return true;
        }
        let ordinal = scan.kind(at) == Some(TokenKind::Number) && scan.has(&scan.numbers.ordinal_marks, at + 1)
            || scan.glued(at) && scan.has(&scan.numbers.ordinal_marks, at);
        let name = scan.word(at) && scan.tokens[at].capital();
        if !ordinal && !name {
            return false;
        }
    }
    false
}

/// "71st Street".
pub(super) fn is_street(scan: &Scan<'_>, number: &Number) -> bool {
    scan.has(&scan.numbers.streets, number.end) && scan.tokens[number.end].capital()
}

/// "One" as a pronoun.
fn one(scan: &Scan<'_>, number: &Number) -> bool {
    let single = number.end == number.start + 1 && scan.number(number.start).and_then(|w| w.small) == Some(1);
    if !single {
        return false;
    }
    let end = number.end;
    let closes = end >= scan.end
        || scan.kind(end) == Some(TokenKind::Number)
        || (scan.kind(end) == Some(TokenKind::Mark) && !scan.dash(end))
        || scan.kind(end) == Some(TokenKind::Clitic);
    closes
        || scan.before(&scan.numbers.one_not_after, number.start).is_some()
        || scan.has(&scan.numbers.one_not_before, end)
}

/// A number word that is part of a name: "Formula One", "the Seven Network".
fn named(scan: &Scan<'_>, number: &Number) -> bool {
    let inside = number.start > scan.start && !scan.title_case && scan.tokens[number.start].capital();
    inside && scan.word(number.start - 1) && scan.tokens[number.start - 1].capital()
}
