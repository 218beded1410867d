//! Which words of a side's sentence an editor should look at.

use super::difference::differing;
use crate::finding::{Finding, FindingSide};
use crate::rule::Code;
use std::ops::Range;

/// The places in the sentence of a side that are marked, in order, not overlapping.
pub fn marks(finding: &Finding, side: usize) -> Vec<Range<usize>> {
    let Some(this) = finding.sides.get(side) else { return Vec::new() };
    let Some(text) = place_of_text(this) else { return Vec::new() };
    let places = match finding.code {
        Code::QuoteAltered | Code::NegationMismatch | Code::StrengthShift => changed_words(finding, side, &text),
        // Where the speaker stands in another sentence there is nothing to mark: the words are the same.
        Code::SpeakerMismatch => return speaker(this, &text).into_iter().collect(),
        _ => None,
    };
    places.filter(|places| !places.is_empty()).unwrap_or_else(|| vec![text])
}

/// Where the text of the side stands in its sentence.
fn place_of_text(side: &FindingSide) -> Option<Range<usize>> {
    let known = side.sentence.get(side.at..).is_some_and(|rest| rest.starts_with(&side.text));
    let start = if known { side.at } else { side.sentence.find(&side.text)? };
    Some(start..start + side.text.len())
}

/// The words of the text that differ from those of another side: the first one, or for the first the second. Where the
/// value of the side stands in the text, only what touches it: other differences (a contraction, a spelling) are harmless.
fn changed_words(finding: &Finding, side: usize, text: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let other = finding.sides.get(usize::from(side == 0))?;
    let this = finding.sides.get(side)?;
    let mut places = differing(&this.text, &other.text)?;
    if let Some(at) = this.text.find(&this.value).filter(|_| !this.value.is_empty()) {
        let value = at..at + this.value.len();
        places.retain(|place| place.start < value.end && value.start < place.end);
    }
    Some(places.into_iter().map(|place| text.start + place.start..text.start + place.end).collect())
}

/// The speaker, by full name or by the last word of it, outside the quotation.
fn speaker(side: &FindingSide, quotation: &Range<usize>) -> Option<Range<usize>> {
    let last = side.value.rsplit(' ').next().unwrap_or_default();
    [side.value.as_str(), last].into_iter().filter(|name| !name.is_empty()).find_map(|name| {
        let mut places = side.sentence.match_indices(name).map(|(at, found)| at..at + found.len());
        places.find(|place| place.end <= quotation.start || place.start >= quotation.end)
    })
}
