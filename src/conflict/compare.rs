//! The stage as one pure function: every comparison rule on every cluster of the kind that it compares.

use super::name::NameComparison;
use super::pronoun::PronounComparison;
use super::quote::QuoteComparison;
use super::speaker::SpeakerComparison;
use super::strength::StrengthComparison;
use super::title::TitleComparison;
use super::{Conflict, age, birth, change, date, figure, share, sum, tally, time, weekday};
use crate::claim::Account;
use crate::cluster::{Cluster, Clustering};
use crate::rule::{ClaimKind, CompareRule, Comparison, Pack};

/// A comparison rule on one cluster, which it knows by its index.
type Compare<'a> = Box<dyn Fn((u32, &Cluster)) -> Vec<Conflict> + 'a>;

/// Everything that cannot be right together, rule by rule, in order of the clusters.
#[must_use]
pub fn compare(accounts: &[Account], clustering: &Clustering, pack: &Pack) -> Vec<Conflict> {
    let articles = || (0..).zip(accounts).filter(|(_, account)| !account.desk);
    let stories = || clustering.stories.members.iter();
    let mut conflicts = Vec::new();
    for (number, rule) in pack.compare.iter().enumerate() {
        if let Some(limits) = &rule.compare.weekday {
            conflicts.extend(articles().flat_map(|article| weekday::compare(article, (number, rule), limits, pack)));
        }
        if let Some(limits) = &rule.compare.sum {
            conflicts.extend(articles().flat_map(|article| sum::compare(article, (number, rule), limits, pack)));
        }
        if let Some(limits) = &rule.compare.share {
            conflicts.extend(articles().flat_map(|article| share::compare(article, (number, rule), limits, pack)));
            let of = |story| share::across(accounts, (story, &clustering.stories), (number, rule), limits, pack);
            conflicts.extend(stories().flat_map(|story| of(story)));
        }
        if let Some(limits) = &rule.compare.change {
            conflicts.extend(articles().flat_map(|article| change::compare(article, (number, rule), limits, pack)));
        }
        if let Some(limits) = &rule.compare.birth {
            conflicts.extend(stories().flat_map(|story| birth::compare(accounts, story, (number, rule), limits, pack)));
        }
        if let Some(limits) = &rule.compare.age {
            let of = |story| age::compare(accounts, (story, &clustering.stories), (number, rule), limits, pack);
            conflicts.extend(stories().flat_map(|story| of(story)));
        }
        if let Some(limits) = &rule.compare.tally {
            let of = |story| tally::compare(accounts, (story, &clustering.stories), (number, rule), limits, pack);
            conflicts.extend(stories().flat_map(|story| of(story)));
        }
        let Some((kind, compare)) = comparison(accounts, number, rule, pack) else { continue };
        let first = conflicts.len();
        for (index, cluster) in (0..).zip(&clustering.clusters).filter(|(_, cluster)| cluster.kind == kind) {
            conflicts.extend(compare((index, cluster)));
        }
        if let Some(limits) = &rule.compare.figure {
            let told = conflicts[first..].iter().flat_map(|conflict| [conflict.a.claim, conflict.b.claim]).collect();
            let of =
                |story| figure::across(accounts, (story, &clustering.stories), (number, rule), (limits, pack), &told);
            conflicts.extend(stories().flat_map(|story| of(story)));
        }
    }
    conflicts
}

/// The comparison of clusters that a rule asks for, and the kind of clusters that it compares.
fn comparison<'a>(
    accounts: &'a [Account],
    number: usize,
    rule: &'a CompareRule,
    pack: &'a Pack,
) -> Option<(ClaimKind, Compare<'a>)> {
    let Comparison { figure, date, quote, speaker, name, pronoun, strength, title, time, .. } = &rule.compare;
    Some(if let Some(limits) = figure {
        (ClaimKind::Figure, Box::new(move |of| figure::compare(accounts, of, (number, rule), limits, pack)))
    } else if let Some(limits) = date {
        (ClaimKind::Date, Box::new(move |of| date::compare(accounts, of, (number, rule), limits, pack)))
    } else if let Some(limits) = time {
        (ClaimKind::Date, Box::new(move |of| time::compare(accounts, of, (number, rule), limits, pack)))
    } else if let Some(limits) = quote {
        let compare = QuoteComparison::new(number, rule, limits, pack);
        (ClaimKind::Quote, Box::new(move |of| compare.compare(accounts, of)))
    } else if let Some(limits) = speaker {
        let compare = SpeakerComparison::new(number, rule, limits, pack, accounts);
        (ClaimKind::Quote, Box::new(move |of| compare.compare(of)))
    } else if let Some(limits) = name {
        let compare = NameComparison::new(number, rule, limits, pack, accounts);
        (ClaimKind::Name, Box::new(move |of| compare.compare(of)))
    } else if let Some(limits) = pronoun {
        let compare = PronounComparison::new(number, rule, limits, pack);
        (ClaimKind::Pronoun, Box::new(move |of| compare.compare(accounts, of)))
    } else if let Some(limits) = strength {
        let compare = StrengthComparison::new(number, rule, limits, pack);
        (ClaimKind::Statement, Box::new(move |of| compare.compare(accounts, of)))
    } else if let Some(limits) = title {
        let compare = TitleComparison::new(number, rule, limits, pack);
        (ClaimKind::Title, Box::new(move |of| compare.compare(accounts, of)))
    } else {
        return None;
    })
}
