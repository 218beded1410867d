//! Pronouns and titles: what counts is whose they are.

use super::{Bar, Met, Run};
use crate::claim::{Claim, ClaimData};
use crate::cluster::{Thing, claims};

/// Whether two pronouns, or two titles, are those of one person.
pub(super) fn of_people(run: Run<'_>, a: Thing, b: Thing) -> Met {
    let (Some(x), Some(y)) = (person(run.claim(a)), person(run.claim(b))) else { return Bar::Kinds.into() };
    let mut stories = run.ground.stories.members.iter();
    let Some(story) = stories.find(|story| story.contains(&a.account)) else { return Bar::Events.into() };
    let names = claims::names(run.accounts, run.pack, run.ground, story);
    if names.bearer(a.account, x.0) == names.bearer(b.account, y.0) {
        return Met::default();
    }
    Bar::People(x.1.to_owned(), y.1.to_owned()).into()
}

/// The number in the article of the person that a pronoun or title is about, and the name.
fn person(claim: &Claim) -> Option<(usize, &str)> {
    match &claim.data {
        ClaimData::Pronoun(pronoun) => Some((pronoun.index, &pronoun.entity)),
        ClaimData::Title(title) => Some((title.index, &title.entity)),
        _ => None,
    }
}
