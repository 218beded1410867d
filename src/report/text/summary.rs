//! The last line.

use super::Page;
use super::card::role;
use crate::finding::Outcome;
use crate::report::count::articles_read;
use crate::rule::{Severity, filled};
use std::io;

pub fn summary(outcome: &Outcome, incomplete: bool, page: &mut Page<'_>) -> io::Result<()> {
    let words = page.words;
    let found: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter_map(|severity| {
            let number = outcome.findings.iter().filter(|f| f.is_open() && f.severity == severity).count();
            (number > 0).then(|| page.paint.text(role(severity), &words.findings(number, severity)))
        })
        .collect();
    let decided = outcome.findings.iter().filter(|finding| !finding.is_open()).count();
    let form = match (outcome.sources.is_empty(), found.is_empty(), decided > 0) {
        (true, ..) => &words.summary.no_article,
        (_, true, true) => &words.summary.nothing_open,
        (_, true, false) => &words.summary.nothing,
        (_, false, true) => &words.summary.found_and_decided,
        (_, false, false) => &words.summary.found,
    };
    let (articles, decided) = (articles_read(outcome, words), decided.to_string());
    let told = filled(form, &[("articles", &articles), ("found", &found.join(", ")), ("n", &decided)]);
    // Where something was found, silence is not taken for proof.
    let caveat = incomplete && found.is_empty();
    let caveat = if caveat { format!(" {}", words.summary.incomplete) } else { String::new() };
    page.hanging("", &format!("{told}{caveat}"))
}
