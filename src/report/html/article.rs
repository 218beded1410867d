//! The articles with marks that lead to the cards.

use super::dossier::{Dossier, letter, when};
use super::passage::anchor;
use crate::article::{Block, BlockKind};
use crate::finding::Finding;
use crate::report::{plain, witness};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// An article that is longer, in bytes, shows the paragraphs with marks only.
const LONGEST: usize = 60_000;
/// How much of such a paragraph is shown on each side of a mark.
const CONTEXT: u32 = 600;
/// So many articles are printed; more would make a page that nobody reads.
const MOST: usize = 60;

const DATELINE: &str = "dateline";

/// An article, ready for the template.
#[derive(Debug)]
pub struct Printed {
    pub source: usize,
    pub name: String,
    pub title: String,
    pub published: String,
    pub path: String,
    pub url: Option<String>,
    /// Its language, where it is not that of the page.
    pub language: Option<String>,
    pub draft: bool,
    /// How many marks it has.
    pub marks: usize,
    /// Whether only a part of it is shown.
    pub cut: bool,
    pub blocks: Vec<Paragraph>,
}

/// A block of it.
#[derive(Debug)]
pub struct Paragraph {
    /// A word that CSS knows it by.
    pub class: &'static str,
    pub runs: Vec<Run>,
}

/// A run of text, and the labels of the marks that end with it.
#[derive(Debug)]
pub struct Run {
    pub text: String,
    pub marked: bool,
    pub labels: Vec<Label>,
}

/// The link from a mark to its card.
#[derive(Debug)]
pub struct Label {
    pub card: usize,
    pub letter: String,
    /// The id of the place, where a card leads to it.
    pub anchor: Option<String>,
}

/// A mark before it is printed.
#[derive(Debug)]
struct Mark {
    span: Span,
    card: usize,
    side: usize,
    first: bool,
}

/// The articles with a place in a finding.
pub fn articles(dossier: &Dossier<'_>, findings: &[&Finding]) -> Vec<Printed> {
    let mut marks: BTreeMap<usize, Vec<Mark>> = BTreeMap::new();
    for (card, finding) in (1..).zip(findings) {
        for (side, of) in finding.sides.iter().enumerate() {
            for (place, (source, spot)) in of.spots().enumerate() {
                marks.entry(source).or_default().push(Mark { span: spot.span, card, side, first: place == 0 });
            }
        }
    }
    marks.into_iter().take(MOST).filter_map(|(source, marks)| printed(dossier, source, marks)).collect()
}

fn printed(dossier: &Dossier<'_>, source: usize, mut marks: Vec<Mark>) -> Option<Printed> {
    let article = &dossier.account(source)?.article;
    let info = dossier.outcome.source(source)?;
    marks.sort_by_key(|mark| (mark.span, mark.card, mark.side));
    let cut = article.text.len() > LONGEST;
    let mut seen = BTreeSet::new();
    let mut rest = marks.as_slice();
    let mut blocks: Vec<Paragraph> = Vec::new();
    for block in article.blocks.iter().filter(|block| block.kind != BlockKind::Boilerplate) {
        rest = &rest[rest.partition_point(|mark| mark.span.start < block.span.start)..];
        let inside = &rest[..rest.partition_point(|mark| mark.span.start < block.span.end)];
        if cut && inside.is_empty() {
            continue;
        }
        let next = paragraph(&article.text, block, inside, cut, &mut seen);
        match blocks.last_mut() {
            // The start of the paragraph that follows it.
            Some(Paragraph { class, runs }) if *class == DATELINE => {
                *class = next.class;
                runs.push(Run { text: " ".to_owned(), marked: false, labels: Vec::new() });
                runs.extend(next.runs);
            }
            _ => blocks.push(next),
        }
    }
    Some(Printed {
        source,
        name: dossier.name(source),
        title: dossier.headline(source),
        published: info.published.as_deref().map(when).unwrap_or_default(),
        path: plain(witness::path(&info.path, dossier.words)),
        language: dossier.other_language(source),
        url: article.metadata.url.as_deref().filter(|url| is_web(url)).map(plain),
        draft: source <= dossier.drafts,
        marks: marks.len(),
        cut,
        blocks,
    })
}

/// Only such addresses become links: an article may hold anything.
fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn paragraph(text: &str, block: &Block, marks: &[Mark], cut: bool, seen: &mut BTreeSet<String>) -> Paragraph {
    let class = match block.kind {
        BlockKind::Headline => "headline",
        BlockKind::Byline => "byline",
        BlockKind::Heading => "heading",
        BlockKind::Item => "item",
        BlockKind::Dateline => DATELINE,
        BlockKind::Paragraph | BlockKind::Boilerplate => "text",
    };
    let end_of = |mark: &Mark| mark.span.end.min(block.span.end);
    let mut bounds: BTreeSet<u32> = marks.iter().flat_map(|mark| [mark.span.start, end_of(mark)]).collect();
    bounds.extend([block.span.start, block.span.end]);
    let bounds: Vec<u32> = bounds.into_iter().collect();
    let mut ends: BTreeMap<u32, Vec<&Mark>> = BTreeMap::new();
    for mark in marks {
        ends.entry(end_of(mark)).or_default().push(mark);
    }
    let (mut covered, mut next) = (0_u32, 0);
    let mut runs = Vec::new();
    for pair in bounds.windows(2) {
        covered = covered.max(pair[0]);
        while let Some(mark) = marks.get(next).filter(|mark| mark.span.start <= pair[0]) {
            covered = covered.max(end_of(mark));
            next += 1;
        }
        let marked = covered > pair[0];
        let piece = &text[pair[0] as usize..pair[1] as usize];
        let piece = if cut && !marked { ends_only(piece) } else { piece.to_owned() };
        let labels = ends.get(&pair[1]).into_iter().flatten().map(|mark| label(mark, seen)).collect();
        runs.push(Run { text: plain(&piece), marked, labels });
    }
    Paragraph { class, runs }
}

fn label(mark: &Mark, seen: &mut BTreeSet<String>) -> Label {
    let anchor = Some(anchor(mark.card, mark.side)).filter(|anchor| mark.first && seen.insert(anchor.clone()));
    Label { card: mark.card, letter: letter(mark.side), anchor }
}

/// A long run without marks loses its middle.
fn ends_only(piece: &str) -> String {
    let context = CONTEXT as usize;
    if piece.len() <= 2 * context {
        return piece.to_owned();
    }
    let head = (0..=context).rev().find(|&at| piece.is_char_boundary(at)).unwrap_or(0);
    let tail = (piece.len() - context..=piece.len()).find(|&at| piece.is_char_boundary(at)).unwrap_or(piece.len());
    format!("{} … {}", &piece[..head], &piece[tail..])
}
