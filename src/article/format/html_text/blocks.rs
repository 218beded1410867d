//! The text that readers see, as blocks: where they start and end, and of which kind they are.

use super::elements::{ASIDE, BLOCKS, Open};
use super::reference::reference;
use crate::article::BlockKind;
use crate::article::weaver::{Weaver, Woven};
use std::ops::Range;

pub(super) struct Blocks<'a> {
    html: &'a str,
    weaver: Weaver<'a>,
    /// For every block whether it stands in an article.
    in_article: Vec<bool>,
    aside: Option<Open>,
    /// How many `<article>` and `<main>` are open.
    articles: usize,
    /// Whether the open block stands in an article.
    block_in_article: bool,
    /// How many lists are open.
    lists: usize,
    heading: Option<BlockKind>,
    has_headline: bool,
    after_break: bool,
    /// See `Page::copied`.
    copied: usize,
}

impl<'a> Blocks<'a> {
    pub fn new(html: &'a str) -> Self {
        Self {
            html,
            weaver: Weaver::new(html),
            in_article: Vec::new(),
            aside: None,
            articles: 0,
            block_in_article: false,
            lists: 0,
            heading: None,
            has_headline: false,
            after_break: false,
            copied: 0,
        }
    }

    pub fn start_tag(&mut self, tag: &str) {
        match tag {
            "br" if self.after_break => self.begin(),
            "br" => {
                self.weaver.break_line();
                self.after_break = true;
            }
            tag if BLOCKS.contains(&tag) => self.open(tag),
            _ => {}
        }
    }

    fn open(&mut self, tag: &str) {
        match &mut self.aside {
            Some(aside) => aside.start(tag),
            None if ASIDE.contains(&tag) => self.aside = Some(Open::new(tag)),
            None => {}
        }
        match tag {
            "article" | "main" => self.articles += 1,
            "ul" | "ol" => self.lists += 1,
            "h1" => self.heading = Some(BlockKind::Headline),
            "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = Some(BlockKind::Heading),
            _ => {}
        }
        self.begin();
    }

    pub fn end_tag(&mut self, tag: &str) {
        if !BLOCKS.contains(&tag) {
            return;
        }
        self.end();
        self.aside.take_if(|aside| aside.end(tag));
        match tag {
            "article" | "main" => self.articles = self.articles.saturating_sub(1),
            "ul" | "ol" => self.lists = self.lists.saturating_sub(1),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = None,
            _ => {}
        }
        self.begin();
    }

    fn begin(&mut self) {
        self.end();
        let kind = match self.heading {
            _ if self.aside.is_some() => BlockKind::Boilerplate,
            Some(BlockKind::Headline) if self.has_headline => BlockKind::Heading,
            Some(kind) => kind,
            None if self.lists > 0 => BlockKind::Item,
            None => BlockKind::Paragraph,
        };
        self.weaver.begin(kind);
        self.block_in_article = self.articles > 0;
        self.after_break = false;
    }

    fn end(&mut self) {
        if self.weaver.has_text() {
            self.in_article.push(self.block_in_article);
            self.has_headline |= self.heading == Some(BlockKind::Headline);
            self.weaver.end();
        }
    }

    /// Adds a run of text: character references decoded, runs of blank space made one space.
    pub fn text(&mut self, range: Range<usize>) {
        let Some(run) = self.html.get(range.clone()) else { return };
        let bytes = run.as_bytes();
        let (mut done, mut at, mut references) = (0, 0, 0);
        while at < bytes.len() {
            let special = match bytes[at] {
                b'&' => reference(&run[at..]),
                b' ' | b'\n' | b'\t' | b'\r' | b'\x0c' => {
                    let blank = bytes[at..].iter().take_while(|b| b.is_ascii_whitespace()).count();
                    (blank > 1 || bytes[at] != b' ').then(|| (blank, " ".to_owned()))
                }
                _ => None,
            };
            let Some((length, text)) = special else {
                at += 1;
                continue;
            };
            self.copy(range.start + done..range.start + at);
            references += usize::from(bytes[at] == b'&');
            let place = range.start + at..range.start + at + length;
            self.after_break &= text.trim().is_empty();
            self.weaver.replace(place, &text);
            at += length;
            done = at;
        }
        self.copy(range.start + done..range.end);
        self.copied = self.copied.saturating_add(run.len().saturating_mul(references));
    }

    fn copy(&mut self, range: Range<usize>) {
        self.after_break &= self.html[range.clone()].trim().is_empty();
        self.weaver.copy(range);
    }

    /// The text, for every block whether it stands in an article, and how much was copied.
    pub fn finish(mut self) -> (Woven, Vec<bool>, usize) {
        self.end();
        (self.weaver.finish(), self.in_article, self.copied)
    }
}
