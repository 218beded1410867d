//! Stage 3: which claims are about the same thing, in one article and across articles; which articles are about the
//! same story, and which are one witness.

mod claims;
mod companions;
mod context;
mod events;
mod graph;
mod groups;
mod left;
mod names;
mod near_misses;
mod neighbours;
mod pairing;
mod past_days;
mod people;
mod place;
mod pronouns;
mod quotes;
mod relation;
mod sentences;
mod slips;
mod sole;
mod spellings;
mod statements;
mod stories;
mod term_sets;
mod terms;
mod titles;
mod together;
mod trace;
mod values;

pub use companions::has_companion;
pub use context::{Context, alike, context};
pub use events::same_event;
pub use left::{MOST_OF_A_SORT, is_left, only_left};
pub use near_misses::improbable;
pub use past_days::same_past_month;
pub use sentences::{SentencePair, SentenceRef, Sentences};
pub use stories::Stories;
pub use terms::{NO_TERM, Term, Terms};
pub use together::{Thing, together};
pub use trace::{Bar, Compared, Measure, trace};

use crate::claim::Account;
use crate::rule::align::{AlignKind, Alignable};
use crate::rule::{ClaimKind, Pack};
use rustc_hash::FxHashMap;

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
    /// Which articles tell of one event.
    pub stories: Stories,
    /// Every account is in exactly one.
    pub groups: Vec<Group>,
    pub clusters: Vec<Cluster>,
}

/// The articles of a story.
#[derive(Debug, Clone, Copy)]
struct Story<'a> {
    /// Indices of accounts, in order.
    members: &'a [u32],
    stories: &'a Stories,
}

/// Runs the stage.
#[must_use]
pub fn cluster(accounts: &[Account], pack: &Pack) -> Clustering {
    let ground = Ground::read(accounts, pack);
    let of_groups = limits(accounts, pack, AlignKind::Group, |of| of.group.as_ref());
    let groups = groups::groups(accounts, &ground.pairs, &of_groups, &pack.messages.words.witnesses);
    let mut clusters = claims::statements(accounts, pack, &ground);
    for story in &ground.stories.members {
        clusters.extend(claims::of_story(accounts, pack, &ground, story));
    }
    Clustering { stories: ground.stories, groups, clusters }
}

/// The pairs of sentences of one story that say the same, in order.
fn same_sentences(accounts: &[Account], pack: &Pack) -> Vec<SentencePair> {
    Ground::read(accounts, pack).pairs
}

/// What the alignment of claims stands on.
struct Ground {
    terms: Terms,
    sentences: Sentences,
    /// Sentences of one event that say the same.
    pairs: Vec<SentencePair>,
    /// Pair of accounts by pair, how much of the shorter one the longer one says as well, 0 to 1.
    said: FxHashMap<(u32, u32), f64>,
    stories: Stories,
}

impl Ground {
    fn read(accounts: &[Account], pack: &Pack) -> Self {
        let of_stories = limits(accounts, pack, AlignKind::Story, |of| of.story.as_ref());
        let prior = of_stories.iter().flatten().map(|story| story.prior_sentences).max();
        let terms = Terms::read(accounts, pack, prior.unwrap_or_default());
        let sentences = Sentences::read(accounts, &terms);
        let of_sentences = limits(accounts, pack, AlignKind::Sentence, |of| of.sentence.as_ref());
        let mut pairs = sentences.align(&terms, &of_sentences);
        let said = stories::shares_said(accounts, &pairs);
        let stories = stories::stories(accounts, &terms, &said, &of_stories);
        pairs.retain(|pair| stories.related(pair.a.account, pair.b.account));
        Self { terms, sentences, pairs, said, stories }
    }
}

/// The limits of a kind for every account, as its language has them; none where nothing of the kind is aligned.
fn limits<'a, T>(
    accounts: &[Account],
    pack: &'a Pack,
    kind: AlignKind,
    of: impl Fn(&'a Alignable) -> Option<&'a T>,
) -> Vec<Option<&'a T>> {
    let of_account = |account: &Account| pack.align.rule(kind, &account.article.language).map(|rule| &rule.align);
    accounts.iter().map(|account| of_account(account).and_then(&of)).collect()
}
