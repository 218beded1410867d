//! Stage 3: which claims are about the same thing, in one article and across articles; which articles are about the
//! same story, and which are one witness.

use crate::rule::ClaimKind;

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
