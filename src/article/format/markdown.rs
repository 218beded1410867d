//! Markdown with front matter.

use super::{Drafted, front_matter};
use crate::article::weaver::Weaver;
use crate::article::{BlockKind, Metadata};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

pub(super) fn read(text: &str) -> Drafted {
    let mut weaver = Weaver::new(text);
    let (mut metadata, mut wrong_dates, mut body) = (Metadata::default(), Vec::new(), 0);
    let mut headline = false;
    if let Some((range, start)) = front_matter::split(text) {
        let fields = front_matter::read(text, range);
        body = start;
        if let (Some(place), Some(title)) = (fields.title, &fields.metadata.title) {
            weaver.begin(BlockKind::Headline);
            add(&mut weaver, text, place, title);
            headline = true;
        }
        (metadata, wrong_dates) = (fields.metadata, fields.wrong_dates);
    }
    weave_body(&mut weaver, text, body, headline);
    Drafted { woven: weaver.finish(), metadata, sifted: false, wrong_dates }
}

fn weave_body(weaver: &mut Weaver<'_>, text: &str, body: usize, mut headline: bool) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut hidden = 0_usize;
    let mut items = 0_usize;
    for (event, range) in Parser::new_ext(&text[body..], options).into_offset_iter() {
        let range = range.start + body..range.end + body;
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::Image { .. } | Tag::HtmlBlock | Tag::Strikethrough) => hidden += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::Image | TagEnd::HtmlBlock | TagEnd::Strikethrough) => {
                hidden = hidden.saturating_sub(1);
            }
            Event::Start(Tag::Heading { level, .. }) => {
                let first = level == HeadingLevel::H1 && !headline;
                headline |= first;
                weaver.begin(if first { BlockKind::Headline } else { BlockKind::Heading });
            }
            Event::Start(Tag::Item) => {
                items += 1;
                weaver.begin(BlockKind::Item);
            }
            Event::End(TagEnd::Item) => {
                items = items.saturating_sub(1);
                weaver.end();
            }
            Event::Start(Tag::TableCell) => weaver.begin(BlockKind::Item),
            Event::Start(Tag::Paragraph) => {
                weaver.begin(if items > 0 { BlockKind::Item } else { BlockKind::Paragraph });
            }
            Event::Start(Tag::BlockQuote(_)) => weaver.begin(BlockKind::Paragraph),
            Event::End(TagEnd::Heading(_) | TagEnd::TableCell | TagEnd::Paragraph | TagEnd::BlockQuote(_)) => {
                weaver.end();
            }
            Event::Text(piece) if hidden == 0 => add(weaver, text, range, &piece),
            Event::Code(piece) if hidden == 0 => {
                let inside = text[range.clone()].find(&*piece).map(|at| range.start + at);
                let range = inside.map_or(range, |at| at..at + piece.len());
                add(weaver, text, range, &piece);
            }
            Event::SoftBreak | Event::HardBreak if hidden == 0 => weaver.space(range),
            _ => {}
        }
    }
}

/// Adds a piece as it stands in the source, or what it stands for.
fn add(weaver: &mut Weaver<'_>, text: &str, range: Range<usize>, piece: &str) {
    if text[range.clone()] == *piece {
        weaver.copy(range);
    } else {
        weaver.replace(range, piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<(BlockKind, String)> {
        let woven = read(text).woven;
        woven.blocks.iter().map(|block| (block.kind, block.span.of(&woven.text).to_owned())).collect()
    }

    #[test]
    fn marks_go_and_text_stays() {
        let text = "# Harbour *plan* backed\n\nThe **council** backed\nthe [plan](http://a.example) &amp; the \
                    \\*quay\\* `now`.\n\n![a map](m.png)\n\n```\ncode 60%\n```\n\n## Next\n\n- First, the quay.\n- \
                    Then\n\n> “We agree,” she said.\n\n<div>ad</div>\n";
        assert_eq!(
            blocks(text),
            [
                (BlockKind::Headline, "Harbour plan backed".to_owned()),
                (BlockKind::Paragraph, "The council backed the plan & the *quay* now.".to_owned()),
                (BlockKind::Heading, "Next".to_owned()),
                (BlockKind::Item, "First, the quay.".to_owned()),
                (BlockKind::Item, "Then".to_owned()),
                (BlockKind::Paragraph, "“We agree,” she said.".to_owned()),
            ]
        );
    }

    #[test]
    fn the_title_of_the_front_matter_is_the_headline() {
        let read = blocks("---\ntitle: \"Six in ten\"\n---\n# Part one\n\nText.");
        assert_eq!(read[0], (BlockKind::Headline, "Six in ten".to_owned()));
        assert_eq!(read[1].0, BlockKind::Heading);
    }
}
