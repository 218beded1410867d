//! Limits on the spellings of names.

use super::{Bar, Measure, Met, Run};
use crate::claim::ClaimData;
use crate::claim::entity::EntityKind;
use crate::cluster::Thing;
use crate::rule::align::NameAlign;
use crate::text::fold_word;

/// How the two words stand to each other in which two names differ: the closest of them.
pub(super) fn of_names(run: Run<'_>, a: Thing, b: Thing, limits: &NameAlign) -> Met {
    let (ClaimData::Name(x), ClaimData::Name(y)) = (&run.claim(a).data, &run.claim(b).data) else {
        return Bar::Kinds.into();
    };
    let words = |name: &str| name.split_whitespace().map(fold_word).collect::<Vec<_>>();
    let (first, second) = (words(&x.value), words(&y.value));
    if first == second {
        return Bar::Spelling.into();
    }
    let person = x.kind == EntityKind::Person || y.kind == EntityKind::Person;
    let differing = first.iter().zip(&second).filter(|(x, y)| x != y).count();
    if !person && (first.len() != second.len() || differing != 1) {
        return Bar::Words.into();
    }
    let last_only = first.len() > 1 && first.split_last().map(|(_, rest)| rest) == second.split_last().map(|(_, r)| r);
    if !run.one_event(a, b) && !last_only {
        return Bar::Events.into();
    }
    let apart = |x: &String, y: &String| strsim::damerau_levenshtein(x, y);
    let pairs = first.iter().filter(|x| !second.contains(x)).flat_map(|x| {
        let others = second.iter().filter(|y| !first.contains(y));
        others.map(move |y| (apart(x, y), x, y))
    });
    let Some((edits, x, y)) = pairs.min() else { return Met::default() };
    let letters = [x, y].map(|word| word.chars().count());
    let (least, most) = (letters[0].min(letters[1]), letters[0].max(letters[1]));
    let mut all = vec![
        Measure::count("edits", edits, limits.edits).at_most(),
        Measure::count("shortest", least, limits.shortest),
        Measure::count("longest", most, limits.longest).at_most(),
    ];
    if edits > 1 {
        all.push(Measure::count("short", least, limits.short));
    }
    Met { all, ..Met::default() }
}
