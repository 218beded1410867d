//! One side of a finding: who says it, where, in which words, and who else does.

use super::dossier::{Dossier, letter, when};
use super::piece::{Piece, pieces};
use crate::article::{Article, BlockKind};
use crate::claim::ClaimData;
use crate::finding::{Finding, FindingSide};
use crate::report::marks::marks;
use crate::report::plain;
use crate::report::witness::{self, Others};
use crate::rule::{Code, Words, filled};

/// A side, ready for the template.
#[derive(Debug)]
pub struct Passage {
    pub letter: String,
    pub name: String,
    pub draft: bool,
    pub published: String,
    /// `line 4, paragraph 2`
    pub place: String,
    pub file: String,
    pub pieces: Vec<Piece>,
    /// The paragraph around the passage, where it holds more.
    pub context: Option<Vec<Piece>>,
    /// What was read, where the words do not say it themselves.
    pub reading: Option<String>,
    pub independent: Vec<String>,
    pub copies: Vec<String>,
    pub again: Option<String>,
    /// The language of its words, where it is not that of the page.
    pub language: Option<String>,
    /// The place in the article on this page.
    pub anchor: String,
    /// Whether the article stands on the page.
    pub linked: bool,
}

/// The side `number` of the finding on card `card`; `printed` are the sources whose articles stand on the page.
pub fn passage(dossier: &Dossier<'_>, finding: &Finding, card: usize, number: usize, printed: &[usize]) -> Passage {
    let side = &finding.sides[number];
    let (outcome, words) = (dossier.outcome, dossier.words);
    let shown = if side.sentence.is_empty() { &side.text } else { &side.sentence };
    let others = Others::of(outcome, side);
    let article = dossier.account(side.source).map(|account| &account.article);
    Passage {
        letter: letter(number),
        name: dossier.name(side.source),
        draft: side.source <= dossier.drafts,
        published: outcome.source(side.source).and_then(|s| s.published.as_deref()).map(when).unwrap_or_default(),
        place: place(article, side, words),
        file: plain(witness::file(&side.path, words)),
        pieces: pieces(shown, &marks(finding, number)),
        context: article.and_then(|article| context(article, side)),
        reading: reading(dossier, finding, side),
        independent: others.independent.iter().map(|also| witness::printed(outcome, also, side, words)).collect(),
        copies: others.copies.iter().map(|also| witness::printed(outcome, also, side, words)).collect(),
        again: witness::again(others.here, words),
        language: dossier.other_language(side.source),
        anchor: anchor(card, number),
        linked: printed.contains(&side.source),
    }
}

/// The id of the first place of a side in its article.
pub fn anchor(card: usize, side: usize) -> String {
    format!("place-{card}-{}", letter(side))
}

/// The block in which a side stands, with the words of the side marked, unless its sentence is all of it.
fn context(article: &Article, side: &FindingSide) -> Option<Vec<Piece>> {
    let span = side.spot.span;
    let at = article.blocks.partition_point(|block| block.span.end <= span.start);
    let block = article.blocks.get(at).filter(|block| block.span.contains(span))?.span;
    let mark = (span.start - block.start) as usize..(span.end - block.start) as usize;
    let text = block.of(&article.text);
    (text.trim().len() > side.sentence.trim().len()).then(|| pieces(text, std::slice::from_ref(&mark)))
}

/// `line 4, headline`
fn place(article: Option<&Article>, side: &FindingSide, words: &Words) -> String {
    let of = &words.page;
    let line = filled(&of.line, &[("n", &side.line.to_string())]);
    let Some(article) = article else { return line };
    let at = article.blocks.partition_point(|block| block.span.end <= side.spot.span.start);
    match article.blocks.get(at).map(|block| block.kind) {
        Some(BlockKind::Headline) => filled(&of.in_headline, &[("line", &line)]),
        Some(BlockKind::Paragraph) => {
            let before = article.blocks[..=at].iter().filter(|block| block.kind == BlockKind::Paragraph).count();
            filled(&of.in_paragraph, &[("line", &line), ("n", &before.to_string())])
        }
        _ => line,
    }
}

/// How the words were read: figures, days and speakers.
fn reading(dossier: &Dossier<'_>, finding: &Finding, side: &FindingSide) -> Option<String> {
    let words = dossier.words;
    if finding.code == Code::SpeakerMismatch {
        let value = Some(plain(&side.value)).filter(|value| !value.is_empty());
        return value.map(|value| filled(&words.passage.speaker, &[("value", &value)]));
    }
    let read_as = |value: &str| Some(filled(&words.passage.read_as, &[("value", value)]));
    match &dossier.claim(side.source, side.spot.claim)?.data {
        ClaimData::Figure(figure) => read_as(&plain(&figure.display(&words.figures))),
        ClaimData::Date(date) => match (date.from, date.to) {
            _ if date.clock.is_some() => date.clock.and_then(|clock| read_as(&clock.display())),
            (Some(from), Some(to)) if from == to => read_as(&from.to_string()),
            (Some(from), Some(to)) => {
                read_as(&filled(&words.claims.range, &[("low", &from.to_string()), ("high", &to.to_string())]))
            }
            _ => None,
        },
        _ => None,
    }
}
