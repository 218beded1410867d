//! What the page is made from, and the names that its parts share.

use crate::article::BlockKind;
use crate::claim::{Account, Claim};
use crate::cluster::Clustering;
use crate::finding::{Finding, Outcome};
use crate::problem::Problem;
use crate::report::layout::capitalized;
use crate::report::{plain, witness};
use crate::rule::{Code, Severity, Words};
use std::cmp::Reverse;

/// The longest a headline is shown, and the beginning of an article that has none, in characters.
const HEADLINE: usize = 160;
const BEGINNING: usize = 90;

/// A run, as the page needs it.
#[derive(Debug, Clone, Copy)]
pub struct Dossier<'a> {
    pub outcome: &'a Outcome,
    /// The articles and their claims; the source of id 1 is the first.
    pub accounts: &'a [Account],
    pub clustering: &'a Clustering,
    pub problems: &'a [Problem],
    /// How many of the sources are drafts: the first ones.
    pub drafts: usize,
    /// The hash of the rules in force.
    pub rules: &'a str,
    /// The words of the report, and the code of their language.
    pub words: &'a Words,
    pub language: &'a str,
}

impl<'a> Dossier<'a> {
    /// The findings in the order in which they are numbered, from 1: open ones first, the worst first, then by place.
    pub(super) fn findings(&self) -> Vec<&'a Finding> {
        let mut findings: Vec<&Finding> = self.outcome.findings.iter().collect();
        findings.sort_by_key(|finding| {
            let place = finding.sides.first().map(|side| (side.source, side.start));
            (!finding.is_open(), Reverse(finding.severity), place)
        });
        findings
    }

    /// The publisher of a source, or its file.
    pub(super) fn name(&self, source: usize) -> String {
        self.outcome
            .source(source)
            .map(|s| witness::name(self.outcome, source, &s.path, self.words))
            .unwrap_or_default()
    }

    /// The group of a source.
    pub(super) fn group(&self, source: usize) -> usize {
        self.outcome.source(source).map_or(0, |source| source.group)
    }

    pub(super) fn account(&self, source: usize) -> Option<&'a Account> {
        self.accounts.get(source.checked_sub(1)?)
    }

    /// The language of an article, where it is not that of the page.
    pub(super) fn other_language(&self, source: usize) -> Option<String> {
        let article = &self.account(source)?.article;
        Some(article.language.clone()).filter(|language| language != self.language)
    }

    /// The claim at a place of a finding.
    pub(super) fn claim(&self, source: usize, claim: usize) -> Option<&'a Claim> {
        self.account(source)?.claims.get(claim)
    }

    /// The title of an article, its headline, or how it begins.
    pub(super) fn headline(&self, source: usize) -> String {
        let Some(article) = self.account(source).map(|account| &account.article) else { return String::new() };
        let first = |wanted: BlockKind| article.blocks.iter().find(|block| block.kind == wanted);
        let printed = || first(BlockKind::Headline).map(|block| block.span.of(&article.text));
        if let Some(title) = article.metadata.title.as_deref().or_else(printed) {
            return shortened(&plain(title), HEADLINE);
        }
        let beginning = first(BlockKind::Paragraph).map_or("", |block| block.span.of(&article.text));
        let sentence = article.sentences.first().map_or(beginning, |sentence| sentence.span.of(&article.text));
        shortened(&plain(sentence), BEGINNING)
    }
}

/// At most so many characters, with a sign that there are more.
pub fn shortened(text: &str, most: usize) -> String {
    let text = text.trim();
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => {
            let head = &text[..end];
            format!("{} …", head.rfind(' ').map_or(head, |space| &head[..space]))
        }
    }
}

/// A day, or `2026-02-03 12:30 UTC` from an RFC 3339 time.
pub fn when(published: &str) -> String {
    let Some((day, time)) = published.split_once('T') else { return plain(published) };
    let offset = time.find(['Z', '+', '-']).map_or("", |at| &time[at..]);
    let offset = if matches!(offset, "Z" | "+00:00") { "" } else { offset };
    plain(&format!("{day} {} UTC{offset}", time.get(..5).unwrap_or(time)))
}

/// What a severity is called in the page's own language: CSS.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// The letter of a side: A, B, … Z, then 27, 28, …
pub fn letter(side: usize) -> String {
    match u8::try_from(side).ok().filter(|&side| side < 26) {
        Some(side) => char::from(b'A' + side).to_string(),
        None => (side + 1).to_string(),
    }
}

/// `Figure mismatch`: what a finding is called.
pub fn kind(code: Code, words: &Words) -> String {
    capitalized(words.kinds.of(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_for_people() {
        assert_eq!(when("2026-02-03"), "2026-02-03");
        assert_eq!(when("2026-02-03T12:30:00Z"), "2026-02-03 12:30 UTC");
        assert_eq!(when("2026-02-03T12:30:00+01:00"), "2026-02-03 12:30 UTC+01:00");
        assert_eq!(when("2026-02-03T1"), "2026-02-03 1 UTC");
    }

    #[test]
    fn sides_have_letters_and_then_numbers() {
        assert_eq!([0, 25, 26, 300].map(letter), ["A", "Z", "27", "301"]);
    }
}
