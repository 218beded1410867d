//! Problems on standard error: `file:line:column: message; help`, and the line of a rule file with the mistake
//! underlined.

use crate::arguments::Common;
use crate::output;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use factlint::problem::{Gravity, Problem};
use factlint::report::plain;
use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::ops::Range;
use std::path::Path;

/// Lines that are longer are not shown: an underline helps in lines that people wrote.
const LONGEST_LINE: usize = 400;

/// Tells the problems; with `--quiet` the errors only. If nobody listens, that is no reason to stop.
pub fn tell(problems: &[Problem], common: &Common) {
    let stderr = io::stderr();
    let choice = output::choice(common.color, &stderr);
    let renderer = if choice == anstream::ColorChoice::Never { Renderer::plain() } else { Renderer::styled() };
    let mut out = anstream::AutoStream::new(stderr.lock(), choice);
    let mut files = BTreeMap::new();
    for problem in problems.iter().filter(|problem| !common.quiet || problem.gravity == Gravity::Error) {
        let _ = writeln!(out, "{}", plain(&problem.to_string()));
        if let Some(shown) = snippet(problem, &renderer, &mut files) {
            let _ = writeln!(out, "{shown}");
        }
    }
}

/// The line that a problem with a rule file is about, from the file.
fn snippet<'a>(
    problem: &'a Problem,
    renderer: &Renderer,
    files: &mut BTreeMap<&'a str, Option<String>>,
) -> Option<String> {
    let path = Path::new(&problem.path);
    path.extension().filter(|extension| *extension == "yaml" || *extension == "yml")?;
    let (line, column) = (problem.line?, problem.column?);
    let text = files.entry(&problem.path).or_insert_with(|| std::fs::read_to_string(path).ok()).as_ref()?;
    let printable = |letter: char| if letter.is_control() && letter != '\t' { '\u{fffd}' } else { letter };
    let source: String = text.lines().nth(line.checked_sub(1)?)?.chars().map(printable).collect();
    if source.len() > LONGEST_LINE || source.trim().is_empty() {
        return None;
    }
    let mistake = if problem.length > 0 { piece(&source, column, problem.length) } else { word_at(&source, column) };
    let annotation = AnnotationKind::Primary.span(mistake);
    let level = if problem.gravity == Gravity::Error { Level::ERROR } else { Level::WARNING };
    let snippet = Snippet::source(source.as_str()).line_start(line).annotation(annotation);
    Some(renderer.render(&[Group::with_level(level).element(snippet)]))
}

/// The bytes of so many characters from a column (from 1, in characters) on.
fn piece(line: &str, column: usize, length: usize) -> Range<usize> {
    let byte = |at: usize| line.char_indices().nth(at).map_or(line.len(), |(at, _)| at);
    byte(column.saturating_sub(1))..byte(column.saturating_sub(1) + length)
}

/// The bytes of the word at a column (from 1, in characters); at least one character, but none past the end.
fn word_at(line: &str, column: usize) -> Range<usize> {
    let start = line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
    let word = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    let rest = &line[start..];
    let length = rest.find(|letter| !word(letter)).unwrap_or(rest.len());
    let least = rest.chars().next().map_or(0, char::len_utf8);
    start..start + length.max(least)
}
