//! Stage 4: which claims of a cluster cannot both be right as printed, one comparison a file.

mod age;
mod bearer;
mod beside;
mod birth;
mod change;
mod compare;
mod contrast;
mod date;
pub mod figure;
mod moving;
pub mod name;
mod nearby;
mod owner;
mod pairs;
mod people;
pub mod pronoun;
pub mod quote;
mod quoted;
mod remark;
mod setting;
mod share;
pub mod speaker;
pub mod strength;
mod sum;
mod survey;
mod tally;
mod time;
pub mod title;
mod weekday;
pub mod words;

pub use compare::compare;

use crate::cluster::ClaimRef;
use crate::rule::Severity;
use crate::text::Span;
use std::collections::BTreeMap;

/// The cluster of a conflict inside one sentence: it stands whatever other claims say.
const NO_CLUSTER: u32 = u32::MAX;

/// One of the two claims of a conflict.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    pub claim: ClaimRef,
    /// The words that conflict.
    pub span: Span,
    /// The claim as read, in words (see the contract: the figure, the name, the words of a quotation that differ).
    pub value: String,
}

/// Two claims that cannot both be right.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The index of the comparison rule in `Pack::compare`.
    pub rule: usize,
    /// The index of the cluster in `Clustering::clusters`; none has that of a conflict inside one sentence.
    pub cluster: u32,
    /// `a` stands before `b`.
    pub a: Side,
    pub b: Side,
    /// Lower than the rule's where the comparison found something that speaks for a harmless difference.
    pub severity: Severity,
    /// 0 to 1: how sure it is that the two are about the same thing.
    pub confidence: f64,
    /// What messages and explanations can use: `a`, `b`, and what the comparison adds.
    pub facts: BTreeMap<&'static str, String>,
}
