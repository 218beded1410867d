//! Whether two figures, or two dates, can be compared at all, and whether they print the same.

use crate::claim::figure::slip::slip;
use crate::claim::{Claim, ClaimData, DateClaim, Figure, FigureKind, Role};

/// How two claims stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// They print the same value.
    Equal,
    /// They could be compared.
    Comparable,
    /// They are of different kinds: a share and a sum, a day and a year.
    Different,
}

/// Whether two claims are figures of which one is so many times the other, and not by a slip.
pub fn far_apart(a: &Claim, b: &Claim, times: u32) -> bool {
    match (&a.data, &b.data) {
        (ClaimData::Figure(a), ClaimData::Figure(b)) => a.apart(b, times) && slip(a, b).is_none(),
        _ => false,
    }
}

/// How two claims of one kind stand to each other.
pub fn relation(a: &Claim, b: &Claim) -> Relation {
    match (&a.data, &b.data) {
        (ClaimData::Figure(a), ClaimData::Figure(b)) => figures(a, b),
        (ClaimData::Date(a), ClaimData::Date(b)) => dates(a, b),
        _ => Relation::Different,
    }
}

/// Figures of one kind, one part in a change and one dimension can be compared; counts also when one of them does not
/// say of what.
fn figures(a: &Figure, b: &Figure) -> Relation {
    let same_unit = match a.kind {
        FigureKind::Count => a.unit.is_none() || b.unit.is_none() || a.same_unit(b),
        _ => a.scale.dimension == b.scale.dimension,
    };
    let change = |figure: &Figure| figure.role == Role::Change;
    if a.kind != b.kind || !same_unit || change(a) != change(b) {
        Relation::Different
    } else if a.agrees(b) != Some(false) {
        Relation::Equal
    } else {
        Relation::Comparable
    }
}

/// Dates of one granularity can be compared when both print the same parts (a weekday, a month and day, a year), or
/// both days are known.
fn dates(a: &DateClaim, b: &DateClaim) -> Relation {
    if a.granularity != b.granularity || a.edge != b.edge || a.range != b.range {
        return Relation::Different;
    }
    if a.clock.is_some() || b.clock.is_some() {
        return a.clock.zip(b.clock).and_then(|(a, b)| a.differs(b)).map_or(Relation::Different, relation_of);
    }
    let (x, y) = (a.printed, b.printed);
    let differ = |x: Option<i8>, y: Option<i8>| matches!((x, y), (Some(x), Some(y)) if x != y);
    let both = |x: bool, y: bool| x && y;
    if both(x.day.is_some() && x.month.is_some(), y.day.is_some() && y.month.is_some()) {
        let years = matches!((x.year, y.year), (Some(x), Some(y)) if x != y);
        return relation_of(differ(x.day, y.day) || differ(x.month, y.month) || years);
    }
    if both(x.weekday.is_some(), y.weekday.is_some()) {
        return relation_of(differ(x.weekday, y.weekday));
    }
    if both(x.year.is_some(), y.year.is_some()) {
        return relation_of(x.year != y.year || differ(x.month, y.month));
    }
    if both(x.month.is_some(), y.month.is_some()) && x.year.is_some() == y.year.is_some() {
        return relation_of(differ(x.month, y.month));
    }
    match (a.from, b.from) {
        (Some(_), Some(_)) if (a.from, a.to) == (b.from, b.to) => Relation::Equal,
        _ => Relation::Different,
    }
}

fn relation_of(differ: bool) -> Relation {
    if differ { Relation::Comparable } else { Relation::Equal }
}
