//! Plain text: a paragraph a line, or lines wrapped at a width with blank lines between paragraphs.

mod kind;
mod line;
mod wrap;

use super::Drafted;
use crate::article::weaver::Weaver;
use crate::article::{BlockKind, Metadata};
use crate::rule::ReadingRules;
use kind::kinds;
use line::{bullet, lines};
use wrap::paragraphs;

pub(super) fn read(text: &str, rules: &ReadingRules) -> Drafted {
    let lines = paragraphs(text, lines(text));
    let kinds = kinds(text, &lines, rules);
    let mut weaver = Weaver::new(text);
    for (line, kind) in lines.iter().zip(kinds) {
        weaver.begin(kind);
        let mut range = line.range.clone();
        if kind == BlockKind::Item {
            range.start += bullet(&text[range.clone()]).unwrap_or(0);
        }
        if !line.wrapped {
            weaver.copy(range);
            continue;
        }
        for piece in text[range.clone()].split_inclusive(['\n', '\r']) {
            let end = range.start + piece.len();
            weaver.copy(range.start..end);
            range.start = end;
        }
    }
    Drafted { woven: weaver.finish(), metadata: Metadata::default(), sifted: true, wrong_dates: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Pack;

    fn blocks(text: &str) -> Vec<(BlockKind, String)> {
        let pack = Pack::built_in();
        let woven = read(text, &pack.languages["en"].reading).woven;
        woven.blocks.iter().map(|block| (block.kind, block.span.of(&woven.text).to_owned())).collect()
    }

    fn kinds_of(text: &str) -> Vec<BlockKind> {
        blocks(text).into_iter().map(|(kind, _)| kind).collect()
    }

    #[test]
    fn headline_headings_items_and_paragraphs() {
        use BlockKind::{Boilerplate, Heading, Headline, Item, Paragraph};
        let text = "Council backs harbour plan\n\nThe council backed the plan on Monday.\nWhat comes next?\nWork starts in \
                    May.\n- The quay is first.\n* The bridge follows.\n0 Comments\n";
        assert_eq!(kinds_of(text), [Headline, Paragraph, Heading, Paragraph, Item, Item, Boilerplate]);
        assert_eq!(blocks(text)[4].1, "The quay is first.");
    }

    #[test]
    fn a_paragraph_or_a_label_at_the_start_is_no_headline() {
        assert_eq!(kinds_of("The council met.\n\nIt voted.")[0], BlockKind::Paragraph);
        assert_eq!(kinds_of("Highlights\n- The council met.\n- It voted.")[0], BlockKind::Heading);
        assert_eq!(kinds_of("Council Backs Harbour Plan.\n\nIt voted.")[0], BlockKind::Headline);
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let text = "Harbour plan backed by council\r\n\r\nThe council backed the plan for the old harbour on\r\nMonday \
                    after a debate of six hours that drew a\r\ncrowd to the hall.\r\n\r\nWork starts in May.\r\n";
        assert_eq!(
            blocks(text),
            [
                (BlockKind::Headline, "Harbour plan backed by council".to_owned()),
                (
                    BlockKind::Paragraph,
                    "The council backed the plan for the old harbour on Monday after a debate of six hours that drew \
                     a crowd to the hall."
                        .to_owned()
                ),
                (BlockKind::Paragraph, "Work starts in May.".to_owned()),
            ]
        );
    }

    #[test]
    fn paragraphs_of_one_line_stay_apart() {
        let text = "The council backed the plan.\nThe mayor was glad of it.\nWork on the quay starts in May.";
        assert_eq!(blocks(text).len(), 3);
    }
}
