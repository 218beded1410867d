//! What is wrong in messages, or probably not meant: rules and facts that are not there, words to put in that nothing gives.

use super::super::compare_rule::RawCompareRule;
use super::super::file::{RuleFile, nearest};
use super::super::pack::{Files, Pack, built_in};
use super::super::place::Step;
use super::super::template::Template;
use super::{ALWAYS, FOLDER, USUAL, mapping, name, read, templates};
use crate::problem::{Gravity, Problem};
use serde_yaml::Value;
use std::collections::BTreeMap;

/// Looks through the messages of all languages, also of those that are not in force.
pub fn advise(pack: &Pack, problems: &mut Vec<Problem>) {
    let rules = rules(&pack.files);
    let usual = built_in().get(&name(USUAL)).and_then(|file| read(file, &mut Vec::new())).unwrap_or_default();
    for (name, file) in pack.files.iter().filter(|(name, _)| name.starts_with(FOLDER)) {
        let in_force = *name == super::name(&pack.messages.language) || *name == super::name(USUAL);
        // What is wrong with the form of those in force has been told.
        let mut met = Vec::new();
        let value = read(file, &mut met);
        if !in_force {
            problems.append(&mut met);
        }
        let Some(value) = value else { continue };
        told(file, &value, &rules, problems);
        if let (Some(words), Some(usual)) = (value.get("words"), usual.get("words")) {
            holes(file, &mut vec![Step::Key("words")], words, usual, problems);
        }
    }
}

/// The comparison rules by their ids, whether or not they are in force.
fn rules(files: &Files) -> BTreeMap<String, RawCompareRule> {
    let of_rules = files.values().filter(|file| file.name.starts_with("compare/"));
    let rules = of_rules.filter_map(|file| file.parse::<RawCompareRule>().ok());
    rules.map(|rule| (rule.id.clone(), rule)).collect()
}

/// Rules, explanations and facts that are not there.
fn told(file: &RuleFile, value: &Value, rules: &BTreeMap<String, RawCompareRule>, problems: &mut Vec<Problem>) {
    for (id, _) in mapping(value.get("rules")).filter(|(id, _)| !rules.contains_key(*id)) {
        let place = [Step::Key("rules"), Step::Key(id)];
        let problem = file.problem_at_key(&place, format!("there is no comparison rule `{id}`"));
        problems.push(problem.help(known(id, rules.keys().map(String::as_str), "rules")));
    }
    for (keys, text) in templates(value) {
        let (Some(rule), Ok(template)) = (rules.get(keys[1]), Template::parse(text)) else { continue };
        let steps: Vec<Step<'_>> = keys.iter().map(|key| Step::Key(key)).collect();
        if let [.., "explanations", when] = keys[..] {
            let all = || rule.explanations.iter().map(|explanation| explanation.when.as_deref().unwrap_or(ALWAYS));
            if !all().any(|known| known == when) {
                let problem = file.problem_at_key(&steps, format!("the rule has no explanation when `{when}`"));
                problems.push(problem.help(known(when, all(), "explanations")));
            }
        }
        let facts = rule.compare.facts();
        for fact in template.facts().filter(|fact| !facts.contains(fact)) {
            let at = text.find(&format!("{{{fact}}}")).map_or(0, |at| text[..at].chars().count());
            let problem =
                file.problem_in(&steps, at, fact.chars().count() + 2, format!("there is no fact `{fact}` here"));
            problems.push(warning(problem).help(known(fact, facts.iter().copied(), "facts")));
        }
    }
}

/// Words to put in of which the English text has none: nothing is ever put in there.
fn holes<'a>(file: &RuleFile, place: &mut Vec<Step<'a>>, value: &'a Value, usual: &Value, problems: &mut Vec<Problem>) {
    if let (Some(text), Some(usual)) = (value.as_str(), usual.as_str()) {
        let all = names(usual);
        for (at, name) in names(text).into_iter().filter(|(_, name)| !all.iter().any(|(_, known)| known == name)) {
            let problem =
                file.problem_in(place, at, name.chars().count() + 2, format!("nothing is put in for `{name}`"));
            let allowed = all.iter().map(|(_, name)| *name);
            problems.push(warning(problem).help(known(name, allowed, "words")));
        }
    }
    for (key, inner) in mapping(Some(value)) {
        // `one` may leave out the number that `other` has.
        let other = if key == "one" { usual.get("other") } else { usual.get(key) };
        let Some(other) = other else { continue };
        place.push(Step::Key(key));
        holes(file, place, inner, other, problems);
        place.pop();
    }
}

/// The names in braces, with the characters before each.
fn names(text: &str) -> Vec<(usize, &str)> {
    let opened = text.match_indices('{').filter_map(|(at, _)| Some((at, &text[at + 1..at + text[at..].find('}')?])));
    opened.map(|(at, name)| (text[..at].chars().count(), name)).collect()
}

fn warning(problem: Problem) -> Problem {
    Problem { gravity: Gravity::Warning, ..problem }
}

fn known<'a>(word: &str, all: impl Iterator<Item = &'a str>, what: &str) -> String {
    let all: Vec<&str> = all.collect();
    let listed = all.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    let listed =
        if all.is_empty() { format!("there are no {what} here") } else { format!("the {what} here are {listed}") };
    match nearest(word, all.iter().copied()) {
        Some(near) => format!("did you mean `{near}`? {}{}", listed[..1].to_uppercase(), &listed[1..]),
        None => listed,
    }
}
