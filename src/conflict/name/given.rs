//! Names of which another given name than a misspelt one is printed, told to be one person's by a role.

use super::alike::{Evidence, Likeness, Part, likeness};
use super::form::NameForm;
use crate::rule::limits::NameLimits;

/// Whether one of a role has two given names that start with the same letter, in articles of one event that name nobody else so.
pub(super) fn other_given(a: &NameForm, b: &NameForm, evidence: Evidence, limits: &NameLimits) -> Option<Likeness> {
    let ([x], [y]) = (a.given(), b.given()) else { return None };
    // A much shorter one is a pet name.
    let (long, longer) = (x.chars().count().min(y.chars().count()), x.chars().count().max(y.chars().count()));
    let one = long >= limits.shortest
        && longer - long <= 1
        && x.chars().next() == y.chars().next()
        && a.surname() == b.surname();
    let sure = evidence.role && evidence.one_event && evidence.only_namesake;
    (one && sure).then(|| likeness(Part::Given, strsim::osa_distance(x, y), false, evidence, limits))
}

/// Whether given name and surname are both spelled a little differently, of two of one role in articles of one event.
pub(super) fn both_misspelt(a: &NameForm, b: &NameForm, evidence: Evidence, limits: &NameLimits) -> bool {
    let ([x], [y]) = (a.given(), b.given()) else { return false };
    let near = |x: &str, y: &str| {
        let letters = x.chars().count().min(y.chars().count());
        let edits = if letters >= limits.short { limits.edits } else { 1 };
        letters >= limits.shortest && x.chars().next() == y.chars().next() && strsim::osa_distance(x, y) <= edits
    };
    evidence.role && evidence.one_event && !evidence.apart && near(x, y) && near(a.surname(), b.surname())
}
