//! The report in Markdown, for a mail or a pull request.

use super::count::articles;
use super::decided::{decided, reopened};
use super::layout::capitalized;
use super::marks::marks;
use super::{plain, witness};
use crate::finding::{Finding, FindingSide, Outcome};
use crate::rule::{Words, filled};
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
pub fn markdown(outcome: &Outcome, drafts: usize, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let mut findings: Vec<&Finding> = outcome.findings.iter().collect();
    findings.sort_by_key(|finding| (Reverse(finding.severity), finding.sides.first().map(|s| (s.source, s.start))));
    let (open, settled): (Vec<&Finding>, Vec<&Finding>) = findings.into_iter().partition(|f| f.is_open());
    head(outcome, open.len(), words, out)?;
    for (number, finding) in (1..).zip(open) {
        card(outcome, finding, number, drafts, words, out)?;
    }
    if !settled.is_empty() {
        writeln!(out, "## {}\n", text(&words.markdown.decided))?;
        for finding in settled {
            let decision = finding.decision.as_ref().map(|decision| decided(decision, words)).unwrap_or_default();
            writeln!(out, "- {} ({})", text(&capitalized(&finding.message)), text(&decision))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn head(outcome: &Outcome, open: usize, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let of = &words.markdown;
    writeln!(out, "# {}\n", filled(&of.title, &[("places", &words.counts.places.of(open))]))?;
    writeln!(out, "{}.\n", articles(outcome, words))?;
    if outcome.sources.is_empty() {
        return Ok(());
    }
    writeln!(out, "| {} |\n| ---: | --- | --- | --- | --- |", of.columns.join(" | "))?;
    for source in &outcome.sources {
        let (publisher, path) = (source.publisher.as_deref().unwrap_or_default(), witness::path(&source.path, words));
        let day = source.published.as_deref().unwrap_or(&of.not_known);
        let report = filled(&of.report, &[("n", &source.group.to_string())]);
        writeln!(out, "| {} | {} | {} | {} | {report} |", source.id, text(publisher), text(path), text(day))?;
    }
    writeln!(out)?;
    for group in outcome.groups.iter().filter(|group| group.sources.len() > 1) {
        let members = group.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let told = filled(&of.one_report, &[("sources", &members), ("why", &text(&group.why))]);
        writeln!(out, "{told}\n")?;
    }
    Ok(())
}

fn card(
    outcome: &Outcome,
    finding: &Finding,
    number: usize,
    drafts: usize,
    words: &Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let severity = words.severity(finding.severity);
    writeln!(out, "## {number}. {}\n", text(&capitalized(&finding.message)))?;
    writeln!(out, "{severity} · {} · `{}`\n", finding.code.name(), finding.id)?;
    for (index, side) in finding.sides.iter().enumerate() {
        let draft = if side.source <= drafts { format!("{}, ", words.passage.draft) } else { String::new() };
        let name = witness::name(outcome, side.source, &side.path, words);
        let place = format!("{}:{}", witness::path(&side.path, words), side.line);
        writeln!(out, "> {}\n>\n> — **{}**, {draft}{}", passage(finding, index, side), text(&name), text(&place))?;
        if let Some(others) = witness::others(outcome, side, words) {
            writeln!(out, "> ({})", text(&others))?;
        }
        writeln!(out)?;
    }
    let labels = &words.labels;
    let mut lines = vec![(&labels.why, plain(&finding.why))];
    lines.extend(finding.explanations.iter().map(|explanation| (&labels.could_be, plain(explanation))));
    lines.push((&labels.check, plain(&finding.check)));
    lines.push((&labels.confidence, words.sureness(finding.confidence).to_owned()));
    let again = finding.reopened.as_ref();
    lines.extend(again.map(|again| (&words.markdown.open_again, reopened(outcome, again, words))));
    for (label, line) in lines.iter().filter(|(_, line)| !line.is_empty()) {
        writeln!(out, "- {}: {}", capitalized(label), text(line))?;
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
