//! The top of the page: the story, how much is at odds, the inputs, and which of them are one witness.

use super::dossier::{Dossier, when};
use crate::finding::Outcome;
use crate::report::count::count;
use crate::report::{plain, witness};
use crate::rule::Severity;

/// An article as listed.
#[derive(Debug)]
pub struct Source {
    pub id: usize,
    pub name: String,
    pub path: String,
    pub title: String,
    pub published: String,
    pub draft: bool,
    pub group: usize,
    /// How many findings touch it.
    pub findings: usize,
    /// Whether its text stands on the page.
    pub printed: bool,
}

/// Articles that are one witness.
#[derive(Debug)]
pub struct Group {
    /// Their ids: `2, 3 and 5`.
    pub members: String,
    pub names: String,
    pub why: String,
}

/// The headlines of the stories, those with the most articles first.
pub fn stories(dossier: &Dossier<'_>) -> Vec<String> {
    let mut stories: Vec<&Vec<u32>> =
        dossier.clustering.stories.members.iter().filter(|story| !story.is_empty()).collect();
    stories.sort_by_key(|story| std::cmp::Reverse(story.len()));
    stories.into_iter().map(|story| dossier.headline(story[0] as usize + 1)).filter(|title| !title.is_empty()).collect()
}

/// `The sources disagree in 10 places`.
pub fn verdict(outcome: &Outcome) -> String {
    let open = outcome.findings.iter().filter(|finding| finding.is_open()).count();
    match (open, outcome.findings.len(), outcome.sources.len()) {
        (_, _, 0) => "No article could be read".to_owned(),
        (0, 0, _) => "No place was found where the sources disagree".to_owned(),
        (0, _, _) => "Everything has been decided".to_owned(),
        (1, _, _) => "The sources disagree in 1 place".to_owned(),
        (open, _, _) => format!("The sources disagree in {open} places"),
    }
}

/// `2 errors, 8 warnings, 1 decided`.
pub fn tally(outcome: &Outcome) -> String {
    let of = |wanted: Severity| outcome.findings.iter().filter(|f| f.is_open() && f.severity == wanted).count();
    let severities = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")];
    let mut parts: Vec<String> = severities
        .into_iter()
        .map(|(severity, name)| (of(severity), name))
        .filter(|(number, _)| *number > 0)
        .map(|(number, name)| count(number, name))
        .collect();
    let decided = outcome.findings.iter().filter(|finding| !finding.is_open()).count();
    if decided > 0 {
        parts.push(format!("{decided} decided"));
    }
    parts.join(", ")
}

/// `5 articles are 4 independent reports`.
pub fn independence(outcome: &Outcome) -> String {
    let articles = count(outcome.sources.len(), "article");
    match (outcome.sources.len(), outcome.groups.len()) {
        (0, _) => String::new(),
        (1, _) => format!("{articles}, held against itself"),
        (sources, groups) if sources == groups => format!("{articles}, all independent of each other"),
        (_, groups) => format!("{articles} are {}", count(groups, "independent report")),
    }
}

pub fn sources(dossier: &Dossier<'_>, printed: &[usize]) -> Vec<Source> {
    let touches = |id: usize| {
        let of = |finding: &&crate::finding::Finding| {
            finding.sides.iter().any(|side| side.spots().any(|(source, _)| source == id))
        };
        dossier.outcome.findings.iter().filter(of).count()
    };
    let source = |source: &crate::finding::SourceInfo| Source {
        id: source.id,
        name: dossier.name(source.id),
        path: plain(witness::path(&source.path)),
        title: dossier.headline(source.id),
        published: source.published.as_deref().map(when).unwrap_or_default(),
        draft: source.id <= dossier.drafts,
        group: source.group,
        findings: touches(source.id),
        printed: printed.contains(&source.id),
    };
    dossier.outcome.sources.iter().map(source).collect()
}

/// The groups of several articles.
pub fn groups(dossier: &Dossier<'_>) -> Vec<Group> {
    let several = dossier.outcome.groups.iter().filter(|group| group.sources.len() > 1);
    several
        .map(|group| Group {
            members: listed(&group.sources.iter().map(ToString::to_string).collect::<Vec<_>>()),
            names: listed(&group.sources.iter().map(|&source| dossier.name(source)).collect::<Vec<_>>()),
            why: plain(&group.why),
        })
        .collect()
}

/// `a`, `a and b`, `a, b and c`.
fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
