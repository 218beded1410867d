//! The report in Markdown, for a mail or a pull request.

use super::count::{articles, count};
use super::decided::{decided, reopened};
use super::layout::capitalized;
use super::marks::marks;
use super::sureness::sureness;
use super::{plain, witness};
use crate::finding::{Finding, FindingSide, Outcome};
use crate::rule::Severity;
use std::cmp::Reverse;
use std::io::{self, Write};
use std::ops::Range;

/// Up to this many bytes a passage is quoted whole.
const WHOLE: usize = 1_000;

/// Writes the findings: the worst first, then in order of place, those that have been decided as a list at the end.
/// `drafts` are the first so many sources.
///
/// # Errors
/// Writing fails.
pub fn markdown(outcome: &Outcome, drafts: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut findings: Vec<&Finding> = outcome.findings.iter().collect();
    findings.sort_by_key(|finding| (Reverse(finding.severity), finding.sides.first().map(|s| (s.source, s.start))));
    let (open, settled): (Vec<&Finding>, Vec<&Finding>) = findings.into_iter().partition(|f| f.is_open());
    head(outcome, open.len(), out)?;
    for (number, finding) in (1..).zip(open) {
        card(outcome, finding, number, drafts, out)?;
    }
    if !settled.is_empty() {
        writeln!(out, "## Decided\n")?;
        for finding in settled {
            let decision = finding.decision.as_ref().map(decided).unwrap_or_default();
            writeln!(out, "- {} ({})", text(&capitalized(&finding.message)), text(&decision))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn head(outcome: &Outcome, open: usize, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# The sources disagree in {}\n", count(open, "place"))?;
    writeln!(out, "{}.\n", articles(outcome))?;
    if outcome.sources.is_empty() {
        return Ok(());
    }
    writeln!(out, "| No. | Source | File | Published | Counts as |\n| ---: | --- | --- | --- | --- |")?;
    for source in &outcome.sources {
        let (publisher, path) = (source.publisher.as_deref().unwrap_or_default(), witness::path(&source.path));
        let day = source.published.as_deref().unwrap_or("not known");
        let (id, group) = (source.id, source.group);
        writeln!(out, "| {id} | {} | {} | {} | report {group} |", text(publisher), text(path), text(day))?;
    }
    writeln!(out)?;
    for group in outcome.groups.iter().filter(|group| group.sources.len() > 1) {
        let members = group.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        writeln!(out, "{members} count as one report: {}.\n", text(&group.why))?;
    }
    Ok(())
}

fn card(outcome: &Outcome, finding: &Finding, number: usize, drafts: usize, out: &mut dyn Write) -> io::Result<()> {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    writeln!(out, "## {number}. {}\n", text(&capitalized(&finding.message)))?;
    writeln!(out, "{severity} · {} · `{}`\n", finding.code.name(), finding.id)?;
    for (index, side) in finding.sides.iter().enumerate() {
        let draft = if side.source <= drafts { "draft, " } else { "" };
        let name = witness::name(outcome, side.source, &side.path);
        let place = format!("{}:{}", witness::path(&side.path), side.line);
        writeln!(out, "> {}\n>\n> — **{}**, {draft}{}", passage(finding, index, side), text(&name), text(&place))?;
        if let Some(others) = witness::others(outcome, side) {
            writeln!(out, "> ({})", text(&others))?;
        }
        writeln!(out)?;
    }
    let mut lines = vec![("Why", plain(&finding.why))];
    lines.extend(finding.explanations.iter().map(|explanation| ("Could be", plain(explanation))));
    lines.push(("Check", plain(&finding.check)));
    lines.push(("Confidence", sureness(finding.confidence).to_owned()));
    lines.extend(finding.reopened.as_ref().map(|again| ("Open again", reopened(outcome, again))));
    for (label, line) in lines.iter().filter(|(_, line)| !line.is_empty()) {
        writeln!(out, "- {label}: {}", text(line))?;
    }
    writeln!(out)
}

/// The sentence with what differs in bold; of a long one what is marked.
fn passage(finding: &Finding, number: usize, side: &FindingSide) -> String {
    let shown = if side.sentence.is_empty() { &side.text } else { &side.sentence };
    let marks: Vec<Range<usize>> = marks(finding, number);
    let (first, last) = (marks.first().map_or(0, |mark| mark.start), marks.last().map_or(0, |mark| mark.end));
    let (from, to) = if shown.len() <= WHOLE { (0, shown.len()) } else { (first, last) };
    let mut quoted = String::from(if from > 0 { "… " } else { "" });
    let mut at = from;
    for mark in &marks {
        let (Some(before), Some(marked)) = (shown.get(at..mark.start), shown.get(mark.clone())) else { continue };
        let marked = plain(marked);
        quoted.push_str(&text(before));
        // Bold letters need a letter at each end.
        let inner = marked.trim();
        let lead = if marked.starts_with(' ') { " " } else { "" };
        quoted.extend([lead, "**", &text(inner), "**"]);
        at = mark.end;
    }
    quoted.push_str(&text(shown.get(at..to).unwrap_or_default()));
    if to < shown.len() {
        quoted.push_str(" …");
    }
    quoted
}

/// Text of which nothing is taken for Markdown, HTML or, where a forge shows it, the name of a person or an issue.
fn text(printed: &str) -> String {
    let mut escaped = String::with_capacity(printed.len());
    for letter in plain(printed).chars() {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            '@' => escaped.push_str("&#64;"),
            '#' => escaped.push_str("&#35;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '>' | '|' | '!' | '~' | '$' => escaped.extend(['\\', letter]),
            _ => escaped.push(letter),
        }
    }
    escaped
}
