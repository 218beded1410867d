//! Of what time two figures are: last year's and this year's, those of two quarters, those of a fiscal year.

use crate::claim::{Account, Claim, ClaimData, DateClaim, Period, Printed, Reporting};

/// Whether the two belong to different times: those that their own clauses say exclude each other, or both sentences say
/// when, and never the same.
#[must_use]
pub fn other_period(first: &Account, a: &Claim, second: &Account, b: &Claim) -> bool {
    if own(first, a).zip(own(second, b)).is_some_and(|(a, b)| !same_period(a, b)) {
        return true;
    }
    let (a, b) = (periods(first, a), periods(second, b));
    !a.is_empty() && !b.is_empty() && !a.iter().any(|x| b.iter().any(|y| same_period(x, y)))
}

/// Whether nobody can tell if the two are of one time: only one is a fiscal period, or says which, and they print nothing
/// in common, as "the fiscal second quarter" and "the quarter ended in April".
pub fn unsure_period([(first, a), (second, b)]: [(&Account, &Claim); 2]) -> bool {
    let Some((a, b)) = own(first, a).zip(own(second, b)) else { return false };
    let fiscal = |date: &DateClaim| date.reporting == Some(Reporting::Fiscal);
    let (x, y) = (a.printed, b.printed);
    let common = x.year.zip(y.year).is_some() || x.number.zip(y.number).is_some() || x.month.zip(y.month).is_some();
    (fiscal(a) || fiscal(b)) && x != y && !common
}

/// The date that the clause of a figure gives it.
fn own<'a>(account: &'a Account, claim: &Claim) -> Option<&'a DateClaim> {
    let ClaimData::Figure(figure) = &claim.data else { return None };
    let span = figure.period?;
    dates(account, claim).find(|date| date.0.span == span).map(|date| date.1)
}

/// The dates in the sentence of a claim.
pub fn dates<'a>(account: &'a Account, claim: &Claim) -> impl Iterator<Item = (&'a Claim, &'a DateClaim)> + use<'a> {
    account
        .in_sentence(claim.sentence)
        .filter_map(|c| if let ClaimData::Date(date) = &c.data { Some((c, &**date)) } else { None })
}

/// The periods that the sentence of a figure tells of. One that other figures are compared with ("$5 million, against $4 million
/// in the year-earlier quarter") is theirs.
fn periods<'a>(account: &'a Account, claim: &Claim) -> Vec<&'a DateClaim> {
    let has =
        |of: &Claim, date: &Claim| matches!(&of.data, ClaimData::Figure(figure) if figure.period == Some(date.span));
    let of_others = |date: &Claim| !has(claim, date) && account.in_sentence(claim.sentence).any(|of| has(of, date));
    let compared = |date: &DateClaim| date.reporting == Some(Reporting::Compared);
    dates(account, claim)
        .filter(|(at, date)| date.clock.is_none() && !(compared(date) && of_others(at)))
        .map(|(_, date)| date)
        .collect()
}

/// Whether two dates can mean the same time.
fn same_period(a: &DateClaim, b: &DateClaim) -> bool {
    if (a.printed, a.edge, a.back) == (b.printed, b.edge, b.back) && a.granularity == b.granularity {
        return true;
    }
    if other_number(a, b) || other_year(a, b) || other_length(a, b) || other_length(b, a) {
        return false;
    }
    match (a.from, a.to, b.from, b.to) {
        (Some(a_from), Some(a_to), Some(b_from), Some(b_to)) => a_from <= b_to && b_from <= a_to,
        _ if month_outside(a, b) || month_outside(b, a) => false,
        // Without the day of publication, "Tuesday" and "May 3" can be one day; two weekdays or two years cannot.
        _ => !differ(a, b) && !earlier(a, b) && !earlier(b, a),
    }
}

/// The second quarter and the third, of whatever year.
fn other_number(a: &DateClaim, b: &DateClaim) -> bool {
    a.granularity == b.granularity && a.printed.number.zip(b.printed.number).is_some_and(|(a, b)| a != b)
}

/// Two years of one kind; fiscal 2003 and the year 2002 can have months in common.
fn other_year(a: &DateClaim, b: &DateClaim) -> bool {
    let fiscal = |date: &DateClaim| date.reporting == Some(Reporting::Fiscal);
    a.printed.year.zip(b.printed.year).is_some_and(|(x, y)| {
        let apart = (i32::from(x) - i32::from(y)).abs();
        if fiscal(a) == fiscal(b) { apart > 0 && (fiscal(a) || reports(a) && reports(b)) } else { apart > 1 }
    })
}

/// A quarter or half by its number or days, and a month or a year: what was sold in the one is no sum of the other.
fn other_length(quarter: &DateClaim, other: &DateClaim) -> bool {
    let counted = quarter.printed.number.is_some() || quarter.from.is_some();
    let told = other.printed.year.is_some() || other.printed.month.is_some() || other.from.is_some();
    let long = other.granularity > Period::Day && other.edge.is_none() && !other.range;
    reports(quarter) && counted && told && long && other.granularity != quarter.granularity
}

/// Whether it is a period of those that are reported on.
fn reports(date: &DateClaim) -> bool {
    matches!(date.granularity, Period::Quarter | Period::Half)
}

/// Whether the one is told as of a year before, and the other as of now: "the year-earlier quarter", "the quarter".
fn earlier(a: &DateClaim, b: &DateClaim) -> bool {
    let years = |date: &DateClaim| date.back.filter(|(unit, _)| *unit == Period::Year).map(|(_, count)| count);
    match (a.back, b.back) {
        (Some((unit, count)), Some((other, less))) => unit == other && count != less,
        (Some(_), None) => years(a).is_some_and(|count| count > 0) && b.printed.year.is_none(),
        _ => false,
    }
}

/// Whether the one prints a month, of whatever year, that does not lie in the days of the other.
fn month_outside(a: &DateClaim, b: &DateClaim) -> bool {
    let (Some(month), Some(from), Some(to)) = (a.printed.month, b.from, b.to) else { return false };
    if a.from.is_some() || a.edge.is_some() || (to.year(), to.month()) >= (from.year() + 1, from.month()) {
        return false;
    }
    if from.year() == to.year() {
        !(from.month()..=to.month()).contains(&month)
    } else {
        (to.month() + 1..from.month()).contains(&month)
    }
}

/// Whether both print a part of a date that differs; that of "until May 9" and that of "May 9" are two times.
fn differ(a: &DateClaim, b: &DateClaim) -> bool {
    let edges = a.edge != b.edge;
    let (a, b) = (a.printed, b.printed);
    let parts = |part: fn(&Printed) -> Option<i8>| part(&a).zip(part(&b)).is_some_and(|(a, b)| edges || a != b);
    parts(|date| date.weekday)
        || parts(|date| date.day)
        || parts(|date| date.month)
        || a.year.zip(b.year).is_some_and(|(a, b)| edges || a != b)
}
