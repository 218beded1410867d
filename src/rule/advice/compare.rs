//! Comparison rules: word lists that are not there, facts that no comparison knows.

use super::super::compare_rule::RawCompareRule;
use super::super::file::{RuleFile, nearest};
use super::super::pack::Pack;
use super::super::place::Step;
use super::super::template::Template;
use super::{untested, warning};
use crate::problem::Problem;
use serde_yaml::Value;

/// The limits, at any depth, whose values are ids of word lists.
const LISTS: [&str; 57] = [
    "scope-words",
    "other-case",
    "part-words",
    "running-tolls",
    "earlier",
    "negations",
    "qualifiers",
    "changing",
    "fillers",
    "common",
    "go-betweens",
    "against",
    "titles",
    "scales",
    "plain",
    "not",
    "ends",
    "after",
    "words",
    "levels",
    "settled",
    "closes",
    "offices",
    "exclusive",
    "fields",
    "passing",
    "by",
    "so-far",
    "in-year",
    "as-of",
    "total-words",
    "general",
    "before",
    "turned",
    "any",
    "votes",
    "matches",
    "to",
    "in-favour",
    "and",
    "one",
    "among",
    "including",
    "sorts",
    "people",
    "ranked",
    "directions",
    "forecast",
    "to-come",
    "posts",
    "terms",
    "not-terms",
    "breaks",
    "being",
    "closes-age",
    "article",
    "verbs",
];

pub fn advise(file: &RuleFile, raw: &RawCompareRule, pack: &Pack, problems: &mut Vec<Problem>) {
    let silent = raw.tests.iter().filter(|test| test.want.is_empty()).count();
    untested(file, raw.tests.len() - silent, silent, problems);
    let Some(kind) = raw.compare.kind() else { return };
    if let Ok(value) = serde_yaml::from_str::<Value>(&file.text)
        && let Some(limits) = value.get("compare").and_then(|compare| compare.get(kind))
    {
        list_limits(file, &mut vec![Step::Key("compare"), Step::Key(kind)], limits, pack, problems);
    }
    let facts = raw.compare.facts();
    let mut template = |place: &[Step<'_>], text: &str| {
        let Ok(template) = Template::parse(text) else { return };
        for fact in template.facts().filter(|fact| !facts.contains(fact)) {
            let at = text.find(&format!("{{{fact}}}")).map_or(0, |at| text[..at].chars().count());
            let problem =
                file.problem_in(place, at, fact.chars().count() + 2, format!("there is no fact `{fact}` here"));
            problems.push(warning(problem).help(known(fact, &facts)));
        }
    };
    template(&[Step::Key("message")], &raw.message);
    template(&[Step::Key("why")], &raw.why);
    template(&[Step::Key("check")], &raw.check);
    for (index, explanation) in raw.explanations.iter().enumerate() {
        let place = |key| [Step::Key("explanations"), Step::Item(index), Step::Key(key)];
        template(&place("say"), &explanation.say);
    }
    for (index, explanation) in raw.explanations.iter().enumerate() {
        if let Some(when) = explanation.when.as_ref().filter(|when| !facts.contains(&when.as_str())) {
            let place = [Step::Key("explanations"), Step::Item(index), Step::Key("when")];
            let problem = file.problem(&place, 0, format!("this never holds: there is no fact `{when}` here"));
            problems.push(warning(problem).help(known(when, &facts)));
        }
    }
}

/// Looks through limits for those that name word lists which are not there.
pub fn list_limits<'a>(
    file: &RuleFile,
    place: &mut Vec<Step<'a>>,
    limits: &'a Value,
    pack: &Pack,
    problems: &mut Vec<Problem>,
) {
    for (key, value) in limits.as_mapping().into_iter().flatten() {
        let Some(key) = key.as_str() else { continue };
        place.push(Step::Key(key));
        if LISTS.contains(&key) {
            lists(file, place, value, pack, problems);
        } else {
            list_limits(file, place, value, pack, problems);
        }
        place.pop();
    }
}

fn known(word: &str, facts: &[&str]) -> String {
    let all = facts.iter().map(|fact| format!("`{fact}`")).collect::<Vec<_>>().join(", ");
    match nearest(word, facts.iter().copied()) {
        Some(near) => format!("did you mean `{near}`? The facts here are {all}"),
        None => format!("the facts here are {all}"),
    }
}

/// Tells the ids in a value, at any depth, that no language has a list of.
fn lists<'a>(file: &RuleFile, place: &mut Vec<Step<'a>>, value: &'a Value, pack: &Pack, problems: &mut Vec<Problem>) {
    match value {
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                place.push(Step::Item(index));
                lists(file, place, item, pack, problems);
                place.pop();
            }
        }
        Value::String(id) => {
            let all = || pack.languages.values().flat_map(|language| language.lexicon.lists());
            if !all().any(|list| list == id) {
                let problem = file.problem(place, 0, format!("there is no word list `{id}`"));
                problems.push(match nearest(id, all()) {
                    Some(near) => problem.help(format!("did you mean `{near}`?")),
                    None => problem.help("add a list of that id, or name one that is there"),
                });
            }
        }
        _ => {}
    }
}
