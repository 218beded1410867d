//! The clusters of claims, kind by kind, each by its alignment rule.

use super::names::Names;
use super::place::Place;
use super::{Cluster, Ground, Story, graph, limits, names, pronouns, quotes, statements, titles, values};
use crate::claim::Account;
use crate::rule::align::AlignKind;
use crate::rule::{ClaimKind, Pack};

/// The clusters of statements, of all stories.
pub fn statements(accounts: &[Account], pack: &Pack, ground: &Ground) -> Vec<Cluster> {
    let kind = AlignKind::Claim(ClaimKind::Statement);
    let of_accounts = limits(accounts, pack, kind, |of| of.statement.as_ref());
    let only_in = |account: u32| {
        let language = &accounts[account as usize].article.language;
        pack.align.rule(kind, language).and_then(|rule| rule.only_in)
    };
    let place = Place::new(accounts, (0..).take(accounts.len()), only_in);
    let takes = |claim| place.takes(claim);
    graph::clusters(
        ClaimKind::Statement,
        statements::align(accounts, &ground.terms, &ground.pairs, &of_accounts, takes),
    )
}

/// The clusters of all other claims of one story.
pub fn of_story(accounts: &[Account], pack: &Pack, ground: &Ground, story: &[u32]) -> Vec<Cluster> {
    let of = Story { members: story, stories: &ground.stories };
    let rule = |kind| pack.align.rule(AlignKind::Claim(kind), &accounts[story[0] as usize].article.language);
    let mut clusters = Vec::new();
    for kind in [ClaimKind::Figure, ClaimKind::Date] {
        let Some(rule) = rule(kind) else { continue };
        let Some(limits) = rule.align.values(kind) else { continue };
        let place = Place::new(accounts, story.iter().copied(), |_| rule.only_in);
        let takes = |claim| place.takes(claim);
        clusters.extend(values::clusters(accounts, of, &ground.terms, &ground.sentences, kind, limits, takes));
    }
    if let Some(rule) = rule(ClaimKind::Quote)
        && let Some(limits) = &rule.align.quote
    {
        let place = Place::new(accounts, story.iter().copied(), |_| rule.only_in);
        let aligned = quotes::align(accounts, story, limits, |claim| place.takes(claim));
        clusters.extend(graph::clusters(ClaimKind::Quote, aligned));
    }
    let mut known = names(accounts, pack, ground, story);
    if !story.iter().all(|account| accounts[*account as usize].desk) {
        clusters.extend(graph::clusters(ClaimKind::Name, std::mem::take(&mut known.alignments)));
    }
    if let Some(rule) = rule(ClaimKind::Pronoun) {
        let place = Place::new(accounts, story.iter().copied(), |_| rule.only_in);
        let aligned = pronouns::align(accounts, of, &known, |claim| place.takes(claim));
        clusters.extend(graph::clusters(ClaimKind::Pronoun, aligned));
    }
    if let Some(rule) = rule(ClaimKind::Title)
        && let Some(limits) = &rule.align.title
    {
        let place = Place::new(accounts, story.iter().copied(), |_| rule.only_in);
        let aligned = titles::align(accounts, of, &known, limits, |claim| place.takes(claim));
        clusters.extend(graph::clusters(ClaimKind::Title, aligned));
    }
    clusters
}

/// The names of one story: their alignments, and who is who.
pub fn names(accounts: &[Account], pack: &Pack, ground: &Ground, story: &[u32]) -> Names {
    let language = &accounts[story[0] as usize].article.language;
    let rule = pack.align.rule(AlignKind::Claim(ClaimKind::Name), language);
    let Some((rule, limits)) = rule.and_then(|rule| Some((rule, rule.align.name.as_ref()?))) else {
        return Names::default();
    };
    // The spellings of a desk belong to every story.
    let desk = |account: u32| accounts[account as usize].desk;
    let others = ground.stories.desks().iter().filter(|desk| !story.contains(desk));
    let members: Vec<u32> = story.iter().chain(others).copied().collect();
    let place = Place::new(accounts, members.iter().copied(), |account| rule.only_in.filter(|_| !desk(account)));
    let of = Story { members: &members, stories: &ground.stories };
    names::align(accounts, of, limits, |claim| place.takes(claim))
}
