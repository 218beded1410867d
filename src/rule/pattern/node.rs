//! The parts of a pattern as they are nested, and what of them every match has.

use super::Step;

#[derive(Debug)]
pub(super) enum Node {
    Step(Step),
    Alternatives(Vec<Vec<Node>>),
    Optional(Vec<Node>),
    Gap(usize),
}

/// Whether a match can be of no token at all.
pub(super) fn can_be_empty(nodes: &[Node]) -> bool {
    nodes.iter().all(|node| match node {
        Node::Step(step) => matches!(step, Step::SentenceStart | Step::SentenceEnd),
        Node::Optional(_) | Node::Gap(_) => true,
        Node::Alternatives(alternatives) => alternatives.iter().any(|inner| can_be_empty(inner)),
    })
}

/// The steps that every match takes.
pub(super) fn required(nodes: &[Node]) -> impl Iterator<Item = &Step> {
    nodes.iter().filter_map(|node| if let Node::Step(step) = node { Some(step) } else { None })
}

/// The alternatives of which every match takes one.
pub(super) fn alternatives(nodes: &[Node]) -> impl Iterator<Item = &Vec<Vec<Node>>> {
    nodes.iter().filter_map(|node| if let Node::Alternatives(all) = node { Some(all) } else { None })
}
