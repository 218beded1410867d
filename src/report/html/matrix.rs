//! What is disputed against the independent groups of a story: who prints what, and who stands apart.

use super::dossier::{Dossier, kind, letter, shortened};
use crate::finding::{Finding, FindingSide};
use crate::report::plain;
use std::collections::{BTreeMap, BTreeSet};

/// The longest words shown in a cell, in characters.
const CELL: usize = 48;

/// The table of one story.
#[derive(Debug)]
pub struct Matrix {
    /// The headline, where there are several stories.
    pub story: Option<String>,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
}

/// A finding.
#[derive(Debug)]
pub struct Row {
    pub number: usize,
    pub what: String,
    pub cells: Vec<Cell>,
}

/// What a group prints of it.
#[derive(Debug)]
pub struct Cell {
    /// Letter and words of each side that it prints; none where it says nothing about it.
    pub values: Vec<(String, String)>,
    pub standing: Standing,
}

/// How a group stands to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Silent,
    /// Its value has the most witnesses.
    Most,
    /// Others print something else, and not fewer of them.
    Apart,
    /// It prints more than one value itself.
    Torn,
}

impl Cell {
    /// The standing in a word that CSS knows it by.
    pub fn class(&self) -> &'static str {
        match self.standing {
            Standing::Silent => "silent",
            Standing::Most => "most",
            Standing::Apart => "apart",
            Standing::Torn => "torn",
        }
    }
}

/// A table for each story with findings. `findings` are numbered from 1.
pub fn matrices(dossier: &Dossier<'_>, findings: &[&Finding]) -> Vec<Matrix> {
    let stories = &dossier.clustering.stories.members;
    let several = stories.len() > 1;
    let mut story_of = BTreeMap::new();
    for (story, members) in stories.iter().enumerate() {
        story_of.extend(members.iter().map(|&member| (member as usize + 1, story)));
    }
    let mut by_story: BTreeMap<usize, Vec<(usize, &Finding)>> = BTreeMap::new();
    for (number, finding) in (1..).zip(findings) {
        let story = finding.sides.first().and_then(|side| story_of.get(&side.source));
        by_story.entry(story.copied().unwrap_or_default()).or_default().push((number, finding));
    }
    by_story
        .into_iter()
        .map(|(story, findings)| {
            let first = stories.get(story).and_then(|members| members.first());
            matrix(dossier, first.filter(|_| several).map(|&member| dossier.headline(member as usize + 1)), &findings)
        })
        .collect()
}

fn matrix(dossier: &Dossier<'_>, story: Option<String>, findings: &[(usize, &Finding)]) -> Matrix {
    let sources = findings.iter().flat_map(|(_, finding)| finding.sides.iter().flat_map(FindingSide::spots));
    let groups: BTreeSet<usize> = sources.map(|(source, _)| dossier.group(source)).collect();
    let column = |&group: &usize| {
        let members = dossier.outcome.groups.iter().find(|g| g.id == group).map(|g| g.sources.as_slice());
        let members = members.unwrap_or_default();
        let name = members.first().map(|&source| dossier.name(source)).unwrap_or_default();
        if members.len() > 1 { format!("{name} + {}", members.len() - 1) } else { name }
    };
    let row = |&(number, finding): &(usize, &Finding)| Row {
        number,
        what: kind(finding.code, dossier.words),
        cells: cells(dossier, finding, &groups),
    };
    Matrix { story, columns: groups.iter().map(column).collect(), rows: findings.iter().map(row).collect() }
}

fn cells(dossier: &Dossier<'_>, finding: &Finding, groups: &BTreeSet<usize>) -> Vec<Cell> {
    let witnesses: Vec<BTreeSet<usize>> =
        finding.sides.iter().map(|side| side.spots().map(|(source, _)| dossier.group(source)).collect()).collect();
    let most = witnesses.iter().map(BTreeSet::len).max().unwrap_or_default();
    let alone = witnesses.iter().filter(|groups| groups.len() == most).count() == 1;
    let cell = |group: &usize| {
        let sides: Vec<usize> = (0..witnesses.len()).filter(|&side| witnesses[side].contains(group)).collect();
        let standing = match sides.as_slice() {
            [] => Standing::Silent,
            [one] if alone && witnesses[*one].len() == most => Standing::Most,
            [_] => Standing::Apart,
            _ => Standing::Torn,
        };
        let words = |&side: &usize| (letter(side), shortened(&plain(&finding.sides[side].value), CELL));
        Cell { values: sides.iter().map(words).collect(), standing }
    };
    groups.iter().map(cell).collect()
}
