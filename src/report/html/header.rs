//! The top of the page: the story, how much is at odds, the inputs, and which of them are one witness.

use super::dossier::{Dossier, when};
use crate::finding::{GroupInfo, Outcome};
use crate::report::{plain, witness};
use crate::rule::{Severity, Words, filled};

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
    /// `count as one report (Gazette and Herald): ...`
    pub told: String,
}

/// The headlines of the stories, those with the most articles first.
pub fn stories(dossier: &Dossier<'_>) -> Vec<String> {
    let mut stories: Vec<&Vec<u32>> =
        dossier.clustering.stories.members.iter().filter(|story| !story.is_empty()).collect();
    stories.sort_by_key(|story| std::cmp::Reverse(story.len()));
    stories.into_iter().map(|story| dossier.headline(story[0] as usize + 1)).filter(|title| !title.is_empty()).collect()
}

/// `The sources disagree in 10 places`.
pub fn verdict(outcome: &Outcome, words: &Words) -> String {
    let of = &words.page;
    let open = outcome.findings.iter().filter(|finding| finding.is_open()).count();
    match (open, outcome.findings.len(), outcome.sources.len()) {
        (_, _, 0) => of.no_article.clone(),
        (0, 0, _) => of.no_finding.clone(),
        (0, _, _) => of.all_decided.clone(),
        (open, _, _) => filled(&of.verdict, &[("places", &words.counts.places.of(open))]),
    }
}

/// `2 errors, 8 warnings, 1 decided`.
pub fn tally(outcome: &Outcome, words: &Words) -> String {
    let of = |wanted: Severity| outcome.findings.iter().filter(|f| f.is_open() && f.severity == wanted).count();
    let mut parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .map(|severity| (of(severity), severity))
        .filter(|(number, _)| *number > 0)
        .map(|(number, severity)| words.findings(number, severity))
        .collect();
    let decided = outcome.findings.iter().filter(|finding| !finding.is_open()).count();
    if decided > 0 {
        parts.push(filled(&words.decisions.count, &[("n", &decided.to_string())]));
    }
    parts.join(", ")
}

/// `5 articles are 4 independent reports.`
pub fn independence(outcome: &Outcome, drafts: usize, words: &Words) -> String {
    let of = &words.page;
    let articles = words.counts.articles.of(outcome.sources.len());
    let articles = articles.as_str();
    let told = match (outcome.sources.len(), outcome.groups.len()) {
        (0, _) => return String::new(),
        (1, _) => filled(&of.itself, &[("articles", articles)]),
        (sources, groups) if sources == groups => filled(&of.all_independent, &[("articles", articles)]),
        (_, groups) => filled(&of.independent, &[("articles", articles), ("reports", &of.reports.of(groups))]),
    };
    let with_drafts = || of.header.drafts.of(drafts);
    let form = if drafts == 0 { of.header.no_drafts.clone() } else { with_drafts() };
    filled(&form, &[("independence", &told)])
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
        path: plain(witness::path(&source.path, dossier.words)),
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
    let lists = &dossier.words.lists;
    let names =
        |group: &GroupInfo| lists.all(&group.sources.iter().map(|&source| dossier.name(source)).collect::<Vec<_>>());
    let several = dossier.outcome.groups.iter().filter(|group| group.sources.len() > 1);
    several
        .map(|group| Group {
            members: lists.all(&group.sources.iter().map(ToString::to_string).collect::<Vec<_>>()),
            told: filled(
                &dossier.words.page.header.one_report,
                &[("names", &names(group)), ("why", &plain(&group.why))],
            ),
        })
        .collect()
}
