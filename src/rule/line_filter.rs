//! Regular expressions in ASCII for whole lines, most of which no line of an article matches.
//!
//! Most patterns begin with a word, and are done with a line that begins with another one. Those that begin with a run of
//! anything would read every line to its end: they are tried only where one of the words behind that run stands.

use super::line_set::LineSet;
use regex::bytes::{Regex, RegexBuilder};
use regex_automata::hybrid::BuildError;
use regex_syntax::hir::literal::Extractor;
use regex_syntax::hir::{Hir, HirKind};
use std::collections::BTreeSet;

/// Shorter words stand in too many lines to be worth looking for.
const SHORTEST_WORD: usize = 3;

/// Patterns, whatever the case of letters, each for a whole line.
#[derive(Debug, Default)]
pub(super) struct LineFilter {
    patterns: LineSet,
    /// Those that begin with a run of anything, and the words, in small letters, of which their lines have one.
    roaming: Option<(Regex, LineSet)>,
}

impl LineFilter {
    /// Compiles patterns that are right.
    ///
    /// # Errors
    /// All of them together are too large.
    pub fn new(patterns: &[String]) -> Result<Self, Box<BuildError>> {
        let mut words = BTreeSet::new();
        let (roaming, others): (Vec<&String>, Vec<&String>) = patterns.iter().partition(|pattern| {
            behind_a_run(pattern).is_some_and(|found| {
                words.extend(found);
                true
            })
        });
        let whole = |patterns: Vec<&String>| {
            LineSet::new(&patterns.into_iter().map(|pattern| format!("^(?i:{pattern})$")).collect::<Vec<_>>())
        };
        let words: Vec<String> = words.iter().map(|word| regex_syntax::escape(word)).collect();
        match RegexBuilder::new(&words.join("|")).unicode(false).build() {
            Ok(words) if !roaming.is_empty() => {
                Ok(Self { patterns: whole(others)?, roaming: Some((words, whole(roaming)?)) })
            }
            // So many words are looked for no more quickly than the patterns.
            _ => Ok(Self { patterns: whole(patterns.iter().collect())?, roaming: None }),
        }
    }

    /// Whether a pattern matches the line.
    pub fn is_match(&self, line: &[u8]) -> bool {
        let roams = |(words, patterns): &(Regex, LineSet)| {
            words.is_match(&line.to_ascii_lowercase()) && patterns.is_match(line)
        };
        self.patterns.is_match(line) || self.roaming.as_ref().is_some_and(roams)
    }
}

/// Of a pattern that begins with a run of no certain length, words in small letters with one of which its match goes on.
fn behind_a_run(pattern: &str) -> Option<Vec<String>> {
    let parsed = regex_syntax::ParserBuilder::new().unicode(false).utf8(false).build().parse(pattern).ok()?;
    let HirKind::Concat(mut parts) = parsed.into_kind() else { return None };
    let HirKind::Repetition(run) = parts.remove(0).into_kind() else { return None };
    if run.max.is_some() {
        return None;
    }
    let words = Extractor::new().extract(&Hir::concat(parts));
    words.literals()?.iter().map(|word| lower(word.as_bytes())).collect()
}

fn lower(word: &[u8]) -> Option<String> {
    let word = String::from_utf8(word.to_ascii_lowercase()).ok()?;
    (word.len() >= SHORTEST_WORD && word.is_ascii()).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PATTERNS: [&str; 5] =
        [r".*\bRights reserved\b.*", r#"[^"]+\bgave (to|by) us\b.*"#, r"share( this)?\W*", r"\W+", r".+ x?"];

    fn owned(patterns: &[&str]) -> Vec<String> {
        patterns.iter().map(|pattern| (*pattern).to_owned()).collect()
    }

    #[test]
    fn the_words_behind_a_run_are_known() {
        let words = |pattern| behind_a_run(pattern).map(|words| words.join("|"));
        assert_eq!(words(PATTERNS[0]).as_deref(), Some("rights reserved"));
        assert_eq!(words(PATTERNS[1]).as_deref(), Some("gave to us|gave by us"));
        assert_eq!([words(PATTERNS[2]), words(PATTERNS[3]), words(PATTERNS[4])], [None, None, None]);
    }

    proptest! {
        #[test]
        fn it_matches_what_the_patterns_do(line in "(Rights |RESERVED|rights reserved|x gave |To us|by us|share|this|\"|[ a-z,.]){0,6}") {
            for patterns in [&PATTERNS[..3], &PATTERNS[..2], &PATTERNS[2..4], &[]] {
                let whole = patterns.iter().map(|pattern| format!("^(?i:{pattern})$")).collect::<Vec<_>>();
                let (all, filter) = (LineSet::new(&whole).unwrap(), LineFilter::new(&owned(patterns)).unwrap());
                prop_assert_eq!(filter.is_match(line.as_bytes()), all.is_match(line.as_bytes()), "{}", line);
            }
        }
    }
}
