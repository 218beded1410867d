//! Distances that say where something is: "a driver 50 miles north of Norvale", "the office is 15 miles north of Norvale".

use super::meeting::Meeting;
use crate::claim::{Account, Claim, Figure};
use crate::text::fold_word;
use std::collections::BTreeSet;

/// Whether both say how far from a place something is, and no word before them tells that it is the same.
pub fn elsewhere(meeting: &Meeting<'_>) -> bool {
    let Meeting { sides: [first, second], figures: [a, b], limits, .. } = *meeting;
    let located = |side| meeting.has_beside(side, &limits.directions, limits.directions_within);
    meeting.is_measured()
        && located(first)
        && located(second)
        && subject(meeting, first, a).is_disjoint(&subject(meeting, second, b))
}

/// The words before a figure that tell what it is about, in the form that stands for all that say the same.
fn subject(meeting: &Meeting<'_>, (account, claim): (&Account, &Claim), figure: &Figure) -> BTreeSet<String> {
    let Some(language) = meeting.pack.languages.get(&account.article.language) else { return BTreeSet::new() };
    let before = figure.about.iter().filter(|word| word.start < claim.span.start);
    before.map(|word| language.equivalents.term(&fold_word(word.of(&account.article.text)))).collect()
}
