//! The page as a whole.

use super::agreed::{Agreed, Alone, Listed, agreed, alone, disputed};
use super::article::{Printed, articles};
use super::card::{Card, card};
use super::dossier::{Dossier, kind};
use super::filters;
use super::header::{self, Group, Source};
use super::matrix::{Matrix, matrices};
use crate::problem::Gravity;
use crate::report::plain;
use crate::rule::{Code, PageWords, Severity, Words};
use askama::Template;
use std::collections::BTreeMap;
use std::io::{self, Write};

const STYLE: &str = include_str!("../../../templates/report/style.css");
const SCRIPT: &str = include_str!("../../../templates/report/script.js");

#[derive(Template)]
#[template(path = "report/page.html")]
struct Html<'a> {
    /// The words of the page, and the code of their language.
    page: &'a PageWords,
    words: &'a Words,
    language: &'a str,
    /// Allows the style and the script of the page, and no others.
    nonce: String,
    style: &'static str,
    script: &'static str,
    version: &'static str,
    rules: String,
    stories: Vec<String>,
    verdict: String,
    /// Whether anything is left to decide.
    open: bool,
    tally: String,
    independence: String,
    sources: Vec<Source>,
    groups: Vec<Group>,
    problems: Vec<(String, String)>,
    bands: Vec<Band>,
    /// Code and words of every kind of finding on the page.
    kinds: Vec<(&'static str, String)>,
    matrices: Vec<Matrix>,
    agreed: Listed<Agreed>,
    alone: Vec<Alone>,
    articles: Vec<Printed>,
}

/// Cards under one heading.
struct Band {
    id: &'static str,
    title: String,
    cards: Vec<Card>,
}

/// Writes the page.
///
/// # Errors
/// Writing fails.
pub fn html(dossier: &Dossier<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (findings, words) = (dossier.findings(), dossier.words);
    let articles = articles(dossier, &findings);
    let printed: Vec<usize> = articles.iter().map(|article| article.source).collect();
    let cards: Vec<Card> =
        (1..).zip(&findings).map(|(number, finding)| card(dossier, finding, number, &printed)).collect();
    let kinds: BTreeMap<&'static str, Code> =
        findings.iter().map(|finding| (finding.code.name(), finding.code)).collect();
    let disputed = disputed(&findings);
    let problem = |problem: &crate::problem::Problem| {
        let severity = if problem.gravity == Gravity::Error { Severity::Error } else { Severity::Warning };
        (words.severity(severity).to_owned(), plain(&problem.to_string()))
    };
    let page = Html {
        page: &words.page,
        words,
        language: dossier.language,
        nonce: nonce(dossier),
        style: STYLE,
        script: SCRIPT,
        version: env!("CARGO_PKG_VERSION"),
        rules: dossier.rules.to_owned(),
        stories: header::stories(dossier),
        verdict: header::verdict(dossier.outcome, words),
        open: findings.iter().any(|finding| finding.is_open()),
        tally: header::tally(dossier.outcome, words),
        independence: header::independence(dossier.outcome, dossier.drafts, words),
        sources: header::sources(dossier, &printed),
        groups: header::groups(dossier),
        problems: dossier.problems.iter().map(problem).collect(),
        kinds: kinds.into_iter().map(|(name, code)| (name, kind(code, words))).collect(),
        bands: bands(cards, &words.page),
        matrices: matrices(dossier, &findings),
        agreed: agreed(dossier, &disputed),
        alone: alone(dossier, &disputed),
        articles,
    };
    page.write_into(out).map_err(io::Error::other)
}

/// The cards by severity, those that have been decided last.
fn bands(cards: Vec<Card>, words: &PageWords) -> Vec<Band> {
    let titles =
        [("error", &words.errors), ("warning", &words.warnings), ("note", &words.notes), ("decided", &words.decided)];
    let band = |(id, title): (&'static str, &String)| Band { id, title: title.clone(), cards: Vec::new() };
    let mut bands: Vec<Band> = titles.map(band).into();
    for card in cards {
        let wanted = if card.is_open() { card.severity } else { "decided" };
        if let Some(band) = bands.iter_mut().find(|band| band.id == wanted) {
            band.cards.push(card);
        }
    }
    bands.retain(|band| !band.cards.is_empty());
    bands
}

/// A number that depends on every word of every article: none of them can name it.
fn nonce(dossier: &Dossier<'_>) -> String {
    let mut hasher = blake3::Hasher::new();
    for account in dossier.accounts {
        hasher.update(account.article.text.as_bytes()).update(&[0]).update(account.article.path.as_bytes());
    }
    hasher.finalize().to_hex()[..32].to_owned()
}
