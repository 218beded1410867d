//! What is wrong in the settings of a project, or probably not meant.

use super::super::file::{RuleFile, nearest};
use super::super::languages::codes;
use super::super::pack::{Files, Pack};
use super::super::place::Step;
use super::super::words::WordList;
use super::known::{Known, RuleKind};
use super::{Layer, Settings};
use crate::problem::{Gravity, Problem};
use crate::text::fold_word;
use std::collections::BTreeMap;

impl Settings {
    /// Tells what the settings say about rules, lists and languages that are not there.
    pub(in crate::rule) fn check(&self, files: &Files, problems: &mut Vec<Problem>) {
        if let (Some(file), Some(code)) = (&self.file, &self.language)
            && !codes(files).any(|known| known == *code)
        {
            let problem =
                file.problem(&[Step::Key("language")], 0, format!("there are no rules for the language `{code}`"));
            let known: Vec<&str> = codes(files).collect();
            problems.push(problem.help(format!("there are rules for {}", known.join(", "))));
        }
        if self.layers.iter().all(|layer| layer.rules.is_empty() && layer.words.is_empty()) {
            return;
        }
        let known = Known::of(files);
        for layer in &self.layers {
            layer.check(&known, problems);
        }
    }

    /// Warns of entries to take out of word lists that do not have them.
    pub(in crate::rule) fn advise(&self, pack: &Pack, problems: &mut Vec<Problem>) {
        if self.layers.iter().all(|layer| layer.words.is_empty()) {
            return;
        }
        let of_words = pack.files.values().filter_map(|file| Some((file.name.split_once("/words/")?.0, file)));
        let lists: Vec<(&str, WordList)> =
            of_words.filter_map(|(language, file)| Some((language, file.parse().ok()?))).collect();
        for (layer, (id, change)) in
            self.layers.iter().flat_map(|layer| layer.words.iter().map(move |word| (layer, word)))
        {
            for (index, word) in change.remove.iter().enumerate() {
                let has = |list: &&WordList| list.words.iter().any(|other| fold_word(other) == fold_word(word));
                let meant =
                    |(language, list): &&(&str, WordList)| list.id == *id || format!("{language}/{}", list.id) == *id;
                if !lists.iter().filter(meant).any(|(_, list)| has(&list)) {
                    let place = [Step::Key("words"), Step::Key(id), Step::Key("remove"), Step::Item(index)];
                    let problem = layer.file.problem(&place, 0, format!("`{word}` is not in the list `{id}` itself"));
                    let help = "see which of the lists that it includes has it: factlint rules show LIST";
                    problems.push(Problem { gravity: Gravity::Warning, ..problem.help(help) });
                }
            }
        }
    }
}

impl Layer {
    /// Tells what it says about rules and lists that are not there.
    fn check(&self, Known { rules, lists }: &Known, problems: &mut Vec<Problem>) {
        let file = &self.file;
        for (id, settings) in &self.rules {
            let rule = [Step::Key("rules"), Step::Key(id)];
            let Some(kind) = rules.get(id) else {
                let problem = file.problem_at_key(&rule, format!("there is no rule `{id}`"));
                problems.push(did_you_mean(problem, id, rules.keys().map(String::as_str)));
                continue;
            };
            for key in settings.keys().filter(|key| !kind.takes(key)) {
                let place = [rule[0], rule[1], Step::Key(key)];
                let message = format!("`{id}` is {}, which has no `{key}`", kind.name());
                problems.push(file.problem_at_key(&place, message).help(kind.instead()));
            }
        }
        for id in self.words.keys().filter(|id| !lists.contains(*id)) {
            let place = [Step::Key("words"), Step::Key(id)];
            let problem = file.problem_at_key(&place, format!("there is no word list `{id}`"));
            problems.push(did_you_mean(problem, id, lists.iter().map(String::as_str)));
        }
    }
}

fn did_you_mean<'a>(problem: Problem, word: &str, known: impl Iterator<Item = &'a str>) -> Problem {
    match nearest(word, known) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help("`factlint rules` lists what there is"),
    }
}

/// Tells the files whose rule has the id of a rule of another kind: settings and tests would not know which is meant.
pub(in crate::rule) fn one_kind_an_id(files: &Files, problems: &mut Vec<Problem>) {
    let mut owners: BTreeMap<String, (RuleKind, &RuleFile)> = BTreeMap::new();
    let mut all: Vec<_> = files.values().filter_map(|file| Some((RuleKind::of(&file.name)?, file))).collect();
    all.sort_by_key(|(_, file)| !file.is_built_in());
    for (kind, file) in all {
        let Some(id) = file.id() else { continue };
        let (known, owner) = *owners.entry(id.clone()).or_insert((kind, file));
        if known != kind {
            let message = format!("the id `{id}` is taken by {}, in {}", known.name(), owner.path);
            problems.push(file.problem(&[Step::Key("id")], 0, message).help("give it another id"));
        }
    }
}
