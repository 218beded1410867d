//! Limits on articles as wholes: one story, one witness.

use super::words::shared;
use super::{Measure, Met, Run};
use crate::cluster::terms::distinct;
use crate::cluster::{Thing, groups};
use crate::rule::align::{GroupAlign, StoryAlign};

pub(super) fn of_stories(run: Run<'_>, a: Thing, b: Thing, limits: &StoryAlign) -> Met {
    let sets = [a, b].map(|thing| {
        let mut set = Vec::new();
        distinct(&run.ground.terms.tokens[thing.account as usize], &mut set);
        set
    });
    let said = run.ground.said.get(&(a.account, b.account)).copied().unwrap_or_default();
    let articles = run.accounts.iter().filter(|account| !account.desk).count();
    let limit = if articles == 2 { "alike-chosen" } else { "alike" };
    let sum = shared(run, [&sets[0], &sets[1]]).0 + said * limits.sentences_weight;
    let any =
        vec![Measure::at_least(limit, sum, limits.needed(articles)), Measure::at_least("copied", said, limits.copied)];
    let day = |thing: Thing| run.account(thing).article.day();
    let days = day(a).zip(day(b)).map(|(a, b)| f64::from(a.days_between(b)));
    // A copy of an article is one, however late it is.
    let days = days.filter(|_| said < limits.copied);
    let all = days.map(|days| Measure::at_least("days-apart", days, f64::from(limits.days_apart)).at_most());
    Met { all: all.into_iter().collect(), any, bar: None }
}

pub(super) fn of_witnesses(run: Run<'_>, a: Thing, b: Thing, limits: &GroupAlign) -> Met {
    let (a, b) = (a.account.min(b.account), a.account.max(b.account));
    let pairs = run.ground.pairs.iter().filter(|pair| (pair.a.account, pair.b.account) == (a, b));
    let order = groups::counterparts(pairs.filter(|pair| pair.alike >= limits.alike));
    let derived = groups::Derived::of(run.accounts, (a, b), &order);
    let all = vec![
        Measure::count("fewest-sentences", derived.sentences, limits.fewest_sentences),
        Measure::at_least("shared-sentences", derived.share, limits.shared_sentences),
        Measure::at_least("same-order", derived.in_order, limits.same_order),
    ];
    Met { all, ..Met::default() }
}
