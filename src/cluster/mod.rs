//! Stage 3: which claims are about the same thing, in one article and across articles; which articles are about the
//! same story, and which are one witness.

mod context;
mod graph;
mod groups;
mod names;
mod neighbours;
mod pairing;
mod pronouns;
mod quotes;
mod sentences;
mod spellings;
mod statements;
mod stories;
mod term_sets;
mod terms;
mod titles;
mod values;

pub use context::{Context, alike, context};
pub use sentences::{SentencePair, SentenceRef, Sentences};
pub use terms::{NO_TERM, Term, Terms};

use crate::claim::Account;
use crate::rule::{ClaimKind, Pack};

/// A claim of one of the articles of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClaimRef {
    /// The index of the account.
    pub account: u32,
    /// The index of the claim in it.
    pub claim: u32,
}

/// Two claims that are about the same thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alignment {
    /// `a` stands before `b`.
    pub a: ClaimRef,
    pub b: ClaimRef,
    /// How alike what they are about is, 0 to 1.
    pub topic: f64,
    /// How alike their sentences are, 0 to 1.
    pub sentence: f64,
}

/// Claims that are about the same thing, with the alignments that join them.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    pub kind: ClaimKind,
    /// In order.
    pub claims: Vec<ClaimRef>,
    /// In order.
    pub alignments: Vec<Alignment>,
}

/// Articles that are one witness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The indices of their accounts, in order.
    pub members: Vec<u32>,
    pub why: String,
}

/// Everything the stage finds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Clustering {
    /// Articles by story, as indices of accounts.
    pub stories: Vec<Vec<u32>>,
    /// Every account is in exactly one.
    pub groups: Vec<Group>,
    pub clusters: Vec<Cluster>,
}

/// Runs the stage.
#[must_use]
pub fn cluster(accounts: &[Account], pack: &Pack) -> Clustering {
    let limits = &pack.align;
    let terms = Terms::read(accounts, pack);
    let all_sentences = Sentences::read(accounts, &terms);
    let mut sentences = all_sentences.align(&terms, &limits.sentence);
    let stories = stories::stories(accounts, &terms, &sentences, &limits.story);
    let mut story_of = vec![0; accounts.len()];
    for (story, members) in stories.iter().enumerate() {
        for &member in members {
            story_of[member as usize] = story;
        }
    }
    sentences.retain(|pair| story_of[pair.a.account as usize] == story_of[pair.b.account as usize]);
    let groups = groups::groups(accounts, &sentences, &limits.group);
    let mut clusters = Vec::new();
    let desks: Vec<u32> = (0..).zip(accounts).filter(|(_, account)| account.desk).map(|(number, _)| number).collect();
    let statements = statements::align(accounts, &terms, &sentences);
    clusters.extend(graph::clusters(ClaimKind::Statement, statements));
    for story in &stories {
        clusters.extend(values::clusters(accounts, story, &terms, &all_sentences, limits));
        let naming: Vec<u32> = story.iter().chain(desks.iter().filter(|desk| !story.contains(desk))).copied().collect();
        let mut names = names::align(accounts, &naming, &limits.name);
        let quotes = quotes::align(accounts, story, &limits.quote);
        let pronouns = pronouns::align(accounts, story, &names);
        clusters.extend(graph::clusters(ClaimKind::Quote, quotes));
        if story.iter().any(|account| !desks.contains(account)) {
            clusters.extend(graph::clusters(ClaimKind::Name, std::mem::take(&mut names.alignments)));
        }
        clusters.extend(graph::clusters(ClaimKind::Pronoun, pronouns));
        clusters.extend(graph::clusters(ClaimKind::Title, titles::align(accounts, story, &names)));
    }
    Clustering { stories, groups, clusters }
}
