//! The visible text of an HTML page in blocks, with exact places, and what its head says.

mod blocks;
mod elements;
mod head;
mod reader;
mod reference;

use crate::article::weaver::Woven;
pub(super) use head::Head;
use reader::Reader;

/// A page as its tokens tell.
pub(super) struct Page {
    pub woven: Woven,
    /// For every block whether it stands in `<article>` or `<main>`.
    pub in_article: Vec<bool>,
    pub head: Head,
    /// How deep its elements nest at most.
    pub depth: usize,
    /// The sum, over runs of text, of their references times their bytes: what a parser copies that appends every
    /// reference to its run anew.
    pub copied: usize,
}

/// Reads a page from start to end.
pub(super) fn read(html: &str) -> Page {
    Reader::read(html)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;

    fn blocks(html: &str) -> Vec<(BlockKind, String)> {
        let woven = read(html).woven;
        woven.blocks.iter().map(|block| (block.kind, block.span.of(&woven.text).to_owned())).collect()
    }

    #[test]
    fn visible_text_in_blocks() {
        let html = "<html><head><title>T &amp; x</title><style>p{}</style></head><body><nav><a>Home</a></nav>\
                    <h1>Plan\n  backed</h1><p>The <b>coun</b>cil &mdash; 60% &lt;of\r\n it&gt;.<script>var a='<p>';\
                    </script></p>One<br>line<br><br>Two<ul><li>First</li><li><p>Second</p></ul><p>End</body>";
        assert_eq!(
            blocks(html),
            [
                (BlockKind::Boilerplate, "Home".to_owned()),
                (BlockKind::Headline, "Plan backed".to_owned()),
                (BlockKind::Paragraph, "The council — 60% <of it>.".to_owned()),
                (BlockKind::Paragraph, "One line".to_owned()),
                (BlockKind::Paragraph, "Two".to_owned()),
                (BlockKind::Item, "First".to_owned()),
                (BlockKind::Item, "Second".to_owned()),
                (BlockKind::Paragraph, "End".to_owned()),
            ]
        );
        assert_eq!(read(html).head.title.as_deref(), Some("T & x"));
    }
}
