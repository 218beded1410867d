//! `reading.yaml`: what a line of an article is when it is not a paragraph.

use super::file::RuleFile;
use super::line_filter::LineFilter;
use super::line_set::LineSet;
use super::place::Step;
use crate::problem::Problem;
use crate::text::{find_byte, fold_char};
use regex::{Regex, RegexBuilder};
use schemars::JsonSchema;
use serde::Deserialize;
use std::borrow::Cow;
use std::ops::Range;

/// Longer lines, in bytes, are paragraphs.
const LONGEST_LINE: usize = 1000;
/// The compiled size, in bytes, that one set of patterns may have.
const SIZE_LIMIT: usize = 64 << 20;

/// `reading.yaml` as written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawReading {
    #[serde(rename = "about")]
    _about: String,
    #[serde(default)]
    boilerplate: Vec<String>,
    #[serde(default)]
    cut: Vec<String>,
    #[serde(default)]
    byline: Vec<String>,
    #[serde(default)]
    dateline: Vec<String>,
    #[serde(default)]
    tests: Vec<ReadingTest>,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    Boilerplate,
    Byline,
    /// Text that starts with a dateline.
    Dateline,
    Text,
}

/// A line and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadingTest {
    pub given: String,
    pub is: LineKind,
    /// The dateline, or what is left of the line after the cuts.
    pub text: Option<String>,
}

/// The lines of a language that are not paragraphs, compiled.
#[derive(Debug, Default)]
pub struct ReadingRules {
    /// Matched against lines in ASCII, as are the next two: with Unicode classes they would be ten times slower, to
    /// compile and to match.
    boilerplate: LineFilter,
    byline: LineSet,
    dateline: LineSet,
    cut: Option<Regex>,
    pub tests: Vec<ReadingTest>,
}

impl ReadingRules {
    /// Whether a whole line is not the article's.
    #[must_use]
    pub fn is_boilerplate(&self, line: &str) -> bool {
        line.len() <= LONGEST_LINE && self.boilerplate.is_match(ascii(line).as_bytes())
    }

    /// Whether a whole line names who wrote the article.
    #[must_use]
    pub fn is_byline(&self, line: &str) -> bool {
        line.len() <= LONGEST_LINE && self.byline.is_match(ascii(line).as_bytes())
    }

    /// The length in bytes of the dateline, with its dash, that a paragraph starts with.
    #[must_use]
    pub fn dateline(&self, paragraph: &str) -> Option<usize> {
        let head = &paragraph[..paragraph.floor_char_boundary(LONGEST_LINE)];
        let end = self.dateline.end(ascii(head).as_bytes())?;
        // The length in ASCII, of as many characters.
        let mut done = 0;
        let chars = head.char_indices().take_while(|(_, c)| {
            let before = done;
            done += ascii_len(*c);
            before < end
        });
        chars.last().map(|(at, c)| at + c.len_utf8())
    }

    /// What is to be cut out of a line, in order, with the blank space before it.
    pub fn cuts<'a>(&'a self, line: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let mut free = 0;
        self.cut.iter().flat_map(move |cut| cut.find_iter(line)).map(move |found| {
            let start = free + line[free..found.start()].trim_end().len();
            free = found.end();
            start..free
        })
    }

    /// What the rules make of the line of a test.
    #[must_use]
    pub fn run(&self, test: &ReadingTest) -> (LineKind, String) {
        let line = test.given.as_str();
        let mut left = String::new();
        let mut done = 0;
        for cut in self.cuts(line) {
            left.push_str(&line[done..cut.start]);
            done = cut.end;
        }
        left.push_str(&line[done..]);
        if self.is_boilerplate(line) {
            (LineKind::Boilerplate, left)
        } else if self.is_byline(line) {
            (LineKind::Byline, left)
        } else if let Some(end) = self.dateline(line) {
            (LineKind::Dateline, line[..end].to_owned())
        } else {
            (LineKind::Text, left)
        }
    }
}

/// Compiles the file. Patterns with mistakes are left out and reported.
pub(super) fn compile(file: &RuleFile, raw: RawReading, problems: &mut Vec<Problem>) -> ReadingRules {
    let mut checked = |key: &'static str, patterns: &[String], unicode: bool, form: &dyn Fn(&str) -> String| {
        let mut good = Vec::with_capacity(patterns.len());
        for (index, pattern) in patterns.iter().enumerate() {
            // Those of the program are right, which the tests of the project show.
            match if file.is_built_in() { None } else { fault(pattern, unicode) } {
                None => good.push(form(pattern)),
                Some((inside, length, message)) => {
                    let place = [Step::Key(key), Step::Item(index)];
                    let help = "a mark that stands for itself has a backslash before it";
                    problems.push(file.problem_in(&place, inside, length, message).help(help));
                }
            }
        }
        good
    };
    let boilerplate = checked("boilerplate", &raw.boilerplate, false, &str::to_owned);
    let byline = checked("byline", &raw.byline, false, &|p| format!("^(?:{p})$"));
    let dateline = checked("dateline", &raw.dateline, false, &|p| format!("^(?:{p})"));
    let cut = checked("cut", &raw.cut, true, &|p| format!("(?i:{p})"));
    let mut failed = |key: &'static str, error: &dyn std::fmt::Display| {
        let message = format!("the patterns cannot be compiled together: {}", one_line(&error.to_string()));
        problems.push(file.problem(&[Step::Key(key)], 0, message));
    };
    let boilerplate = LineFilter::new(&boilerplate).unwrap_or_else(|error| {
        failed("boilerplate", &error);
        LineFilter::default()
    });
    let mut set = |key: &'static str, patterns: &[String]| {
        LineSet::new(patterns).unwrap_or_else(|error| {
            failed(key, &error);
            LineSet::default()
        })
    };
    ReadingRules {
        boilerplate,
        byline: set("byline", &byline),
        dateline: set("dateline", &dateline),
        cut: either(&cut).unwrap_or_else(|error| {
            failed("cut", &error);
            None
        }),
        tests: raw.tests,
    }
}

/// A line in ASCII: typographic variants as the plain marks, © as (c), other letters as A and a, other signs as spaces.
fn ascii(line: &str) -> Cow<'_, str> {
    if line.is_ascii() {
        return line.into();
    }
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = find_byte(rest.as_bytes(), |byte| !byte.is_ascii()) {
        plain.push_str(&rest[..at]);
        let mut chars = rest[at..].chars();
        match chars.next().map_or(' ', fold_char) {
            '©' => plain.push_str("(c)"),
            c if c.is_ascii() => plain.push(c),
            c if c.is_uppercase() => plain.push('A'),
            c if c.is_alphabetic() => plain.push('a'),
            _ => plain.push(' '),
        }
        rest = chars.as_str();
    }
    plain.push_str(rest);
    plain.into()
}

/// How many characters [`ascii`] makes of one.
fn ascii_len(c: char) -> usize {
    if c == '©' { 3 } else { 1 }
}

fn either(patterns: &[String]) -> Result<Option<Regex>, regex::Error> {
    if patterns.is_empty() {
        return Ok(None);
    }
    RegexBuilder::new(&patterns.join("|")).size_limit(SIZE_LIMIT).build().map(Some)
}

/// What is wrong with a regular expression, for all letters or in ASCII: from which of its characters on, how many.
fn fault(pattern: &str, unicode: bool) -> Option<(usize, usize, String)> {
    match regex_syntax::ParserBuilder::new().unicode(unicode).utf8(unicode).build().parse(pattern) {
        Ok(_) => None,
        Err(regex_syntax::Error::Parse(error)) => Some(told(pattern, error.span(), error.kind())),
        Err(regex_syntax::Error::Translate(error)) => Some(told(pattern, error.span(), error.kind())),
        Err(error) => Some((0, 0, one_line(&error.to_string()).into_owned())),
    }
}

fn told(pattern: &str, span: &regex_syntax::ast::Span, kind: &dyn std::fmt::Display) -> (usize, usize, String) {
    let characters = |bytes: Range<usize>| pattern[bytes].chars().count();
    let (start, end) = (span.start.offset, span.end.offset);
    (characters(0..start), characters(start..end).max(1), format!("wrong regular expression: {kind}"))
}

fn one_line(message: &str) -> Cow<'_, str> {
    if message.contains('\n') {
        message.split_whitespace().collect::<Vec<_>>().join(" ").into()
    } else {
        message.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Pack;

    #[test]
    fn every_test_of_the_built_in_rules_holds() {
        for language in Pack::built_in().languages.values() {
            assert!(!language.reading.tests.is_empty());
            for test in &language.reading.tests {
                let (is, text) = language.reading.run(test);
                assert_eq!(is, test.is, "{}", test.given);
                assert_eq!(&text, test.text.as_ref().unwrap_or(&text), "{}", test.given);
            }
        }
    }

    #[test]
    fn a_bad_pattern_is_told_at_its_place_and_the_others_hold() {
        let text = "about: x\nboilerplate:\n  - fine\n  - 'not (fine'\ncut: ['[z-a]', \"\\\\s+ad\"]\n".to_owned();
        let file = RuleFile::new("r.yaml", "en/reading.yaml", text);
        let mut problems = Vec::new();
        let rules = compile(&file, file.parse().unwrap(), &mut problems);
        let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "r.yaml:4:10: wrong regular expression: unclosed group; a mark that stands for itself has a backslash before it",
                "r.yaml:5:9: wrong regular expression: invalid character class range, the start must be <= the end; \
                 a mark that stands for itself has a backslash before it",
            ]
        );
        assert!(rules.is_boilerplate("Fine") && !rules.is_boilerplate("fine ad"));
        assert!(rules.cuts("an  ad").eq(std::iter::once(2..6)));
    }
}
