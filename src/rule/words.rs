//! Word lists: `words/*.yaml`, one list a file.

use super::file::{RuleFile, nearest};
use super::lexicon_builder::LexiconBuilder;
use super::place::Step;
use crate::problem::Problem;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A word list as written. Entries may have several words; case, accents and the style of apostrophes do not matter.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "word list")]
pub(super) struct WordList {
    /// The name by which patterns know the list.
    pub id: String,
    /// What the list is for; shown by `factlint rules`.
    #[serde(rename = "about")]
    pub _about: String,
    /// Other lists whose words belong to this one too.
    #[serde(default)]
    pub include: Vec<String>,
    /// Its entries.
    #[serde(default)]
    pub words: Vec<String>,
}

/// Puts every list, whose ids differ, with all that it includes into the lexicon. A list with a mistake is left out and reported.
pub(super) fn add_lists(lists: &[(&RuleFile, WordList)], lexicon: &mut LexiconBuilder, problems: &mut Vec<Problem>) {
    let mut by_id: BTreeMap<&str, usize> = BTreeMap::new();
    by_id.extend(lists.iter().enumerate().map(|(index, (_, list))| (list.id.as_str(), index)));
    for (&id, &index) in &by_id {
        let mut words = Vec::new();
        let mut open = vec![id];
        collect(index, lists, &by_id, &mut open, &mut BTreeSet::new(), &mut words, problems);
        lexicon.add_list(id, words);
    }
}

fn collect<'a>(
    index: usize,
    lists: &'a [(&RuleFile, WordList)],
    by_id: &BTreeMap<&str, usize>,
    open: &mut Vec<&'a str>,
    done: &mut BTreeSet<usize>,
    words: &mut Vec<&'a str>,
    problems: &mut Vec<Problem>,
) {
    let (file, list) = &lists[index];
    done.insert(index);
    words.extend(list.words.iter().map(String::as_str));
    for (item, other) in list.include.iter().enumerate() {
        let place = [Step::Key("include"), Step::Item(item)];
        let Some(&next) = by_id.get(other.as_str()) else {
            let problem = file.problem(&place, 0, format!("there is no word list `{other}`"));
            push_once(problems, with_nearest(problem, other, by_id.keys().copied()));
            continue;
        };
        if open.contains(&other.as_str()) {
            let circle = [open.as_slice(), &[other.as_str()]].concat().join(" -> ");
            push_once(
                problems,
                file.problem(&place, 0, format!("word lists include each other in a circle: {circle}"))
                    .help("remove one of the includes"),
            );
            continue;
        }
        if done.contains(&next) {
            continue;
        }
        open.push(other);
        collect(next, lists, by_id, open, done, words, problems);
        open.pop();
    }
}

fn push_once(problems: &mut Vec<Problem>, problem: Problem) {
    if !problems.iter().any(|p| p.path == problem.path && p.line == problem.line && p.column == problem.column) {
        problems.push(problem);
    }
}

/// Adds "did you mean" to a problem about an unknown name.
pub(super) fn with_nearest<'a>(problem: Problem, word: &str, known: impl IntoIterator<Item = &'a str>) -> Problem {
    match nearest(word, known) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem,
    }
}
