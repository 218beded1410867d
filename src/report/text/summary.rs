//! The last line.

use super::Page;
use super::card::named;
use crate::finding::Outcome;
use crate::report::count::{articles_read, count};
use crate::rule::Severity;
use std::io;

pub fn summary(outcome: &Outcome, incomplete: bool, page: &mut Page<'_>) -> io::Result<()> {
    let caveat = if incomplete { " Not all of it could be done: see the messages on standard error." } else { "" };
    if outcome.sources.is_empty() {
        return page.hanging("", &format!("No article could be read.{caveat}"));
    }
    let found: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter_map(|severity| {
            let number = outcome.findings.iter().filter(|f| f.is_open() && f.severity == severity).count();
            let (role, name) = named(severity);
            (number > 0).then(|| page.paint.text(role, &count(number, name)))
        })
        .collect();
    let read = articles_read(outcome);
    let decided = outcome.findings.iter().filter(|finding| !finding.is_open()).count();
    if found.is_empty() && decided > 0 {
        return page.hanging("", &format!("Nothing open in {read}; {decided} decided.{caveat}"));
    }
    if found.is_empty() {
        return page.hanging("", &format!("Nothing at odds in {read}.{caveat}"));
    }
    if decided > 0 {
        return page.hanging("", &format!("{} in {read}; {decided} decided.", found.join(", ")));
    }
    page.hanging("", &format!("{} in {read}.", found.join(", ")))
}
