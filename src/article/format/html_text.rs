//! The visible text of an HTML page in blocks, with exact places, and what its head says.

use super::json_ld;
use crate::article::BlockKind;
use crate::article::weaver::{Weaver, Woven};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::convert::Infallible;
use std::ops::Range;

/// Elements whose text nobody reads.
const SKIPPED: [&str; 14] = [
    "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "textarea", "button", "title",
    "audio", "video", "math",
];
/// Elements whose text is not the article's.
const ASIDE: [&str; 6] = ["nav", "aside", "footer", "figcaption", "form", "dialog"];
/// Elements that start and end a block.
const BLOCKS: [&str; 38] = [
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "nav",
    "aside",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "table",
    "tr",
    "td",
    "th",
    "figure",
    "figcaption",
    "form",
    "fieldset",
    "address",
    "hr",
    "details",
    "summary",
    "body",
    "html",
    "dialog",
];
/// Elements that do not nest: they have no end tag, or need none.
const FLAT: [&str; 21] = [
    "p", "li", "td", "th", "tr", "dt", "dd", "option", "br", "hr", "img", "input", "link", "meta", "source", "area",
    "base", "col", "embed", "track", "wbr",
];
/// The longest name of a character reference, with room for leading zeros.
const LONGEST_REFERENCE: usize = 48;

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

/// What the head (and the marks on the text) say about the article.
#[derive(Default)]
pub(super) struct Head {
    pub described: Option<json_ld::Described>,
    pub title: Option<String>,
    /// `property` or `name` of `<meta>`, in small letters, and its content.
    pub metas: Vec<(String, String)>,
    pub canonical: Option<String>,
    /// The first `<time datetime>`.
    pub time: Option<String>,
    /// What `<html lang>` says.
    pub language: Option<String>,
}

/// Reads a page from start to end.
pub(super) fn read(html: &str) -> Page {
    let mut reader = Reader::new(html);
    {
        let on_event = |event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
            reader.event(&event, span);
            None
        };
        let mut emitter = CallbackEmitter::new(on_event);
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
    }
    reader.finish()
}

/// An element that is open, by name, and how many of the same name are open inside it.
type Inside = Option<(String, usize)>;

#[expect(clippy::struct_excessive_bools, reason = "they change independently of each other as the page goes by")]
struct Reader<'a> {
    html: &'a str,
    weaver: Weaver<'a>,
    in_article: Vec<bool>,
    head: Head,
    tag: String,
    attributes: Vec<(String, String)>,
    /// The text of a script or title.
    raw: String,
    is_json_ld: bool,
    skipped: Inside,
    aside: Inside,
    articles: usize,
    /// Whether the open block stands in an article.
    block_in_article: bool,
    lists: usize,
    heading: Option<BlockKind>,
    has_headline: bool,
    after_break: bool,
    depth: usize,
    deepest: usize,
    copied: usize,
}

impl<'a> Reader<'a> {
    fn new(html: &'a str) -> Self {
        Self {
            html,
            weaver: Weaver::new(html),
            in_article: Vec::new(),
            head: Head::default(),
            tag: String::new(),
            attributes: Vec::new(),
            raw: String::new(),
            is_json_ld: false,
            skipped: None,
            aside: None,
            articles: 0,
            block_in_article: false,
            lists: 0,
            heading: None,
            has_headline: false,
            after_break: false,
            depth: 0,
            deepest: 0,
            copied: 0,
        }
    }

    fn event(&mut self, event: &CallbackEvent<'_>, span: Span<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = String::from_utf8_lossy(name).into_owned();
                self.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => {
                self.attributes.push((String::from_utf8_lossy(name).into_owned(), String::new()));
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(last) = self.attributes.last_mut() {
                    last.1 = String::from_utf8_lossy(value).into_owned();
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                let tag = std::mem::take(&mut self.tag);
                self.start_tag(&tag, *self_closing);
            }
            CallbackEvent::EndTag { name } => self.end_tag(&String::from_utf8_lossy(name)),
            CallbackEvent::String { value } => match &self.skipped {
                None => self.text(span.start..span.end),
                Some((name, _)) if name == "title" || self.is_json_ld => {
                    self.raw.push_str(&String::from_utf8_lossy(value));
                }
                Some(_) => {}
            },
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    fn start_tag(&mut self, tag: &str, self_closing: bool) {
        if !FLAT.contains(&tag) && !self_closing {
            self.depth += 1;
            self.deepest = self.deepest.max(self.depth);
        }
        if let Some((name, count)) = &mut self.skipped {
            *count += usize::from(name == tag);
            return;
        }
        if SKIPPED.contains(&tag) {
            if !(self_closing && tag == "svg") {
                self.skipped = Some((tag.to_owned(), 1));
            }
            self.is_json_ld = tag == "script"
                && self.attribute("type").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"));
            self.raw.clear();
            return;
        }
        match tag {
            "meta" => self.meta(),
            "link" if self.attribute("rel") == Some("canonical") => {
                self.head.canonical = self.attribute("href").map(str::to_owned);
            }
            "html" if self.head.language.is_none() => {
                self.head.language = self.attribute("lang").or_else(|| self.attribute("xml:lang")).map(str::to_owned);
            }
            "time" if self.head.time.is_none() => self.head.time = self.attribute("datetime").map(str::to_owned),
            "br" if self.after_break => self.begin(),
            "br" => {
                self.weaver.break_line();
                self.after_break = true;
            }
            _ => {}
        }
        if BLOCKS.contains(&tag) {
            self.open_block(tag);
        }
    }

    fn open_block(&mut self, tag: &str) {
        match (&mut self.aside, tag) {
            (Some((name, count)), tag) if name == tag => *count += 1,
            (None, tag) if ASIDE.contains(&tag) => self.aside = Some((tag.to_owned(), 1)),
            _ => {}
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

    fn end_tag(&mut self, tag: &str) {
        if !FLAT.contains(&tag) {
            self.depth = self.depth.saturating_sub(1);
        }
        if let Some((name, count)) = &mut self.skipped {
            if name == tag || tag == "body" {
                *count -= 1;
                if *count == 0 || tag == "body" {
                    self.leave_skipped();
                }
            }
            return;
        }
        if !BLOCKS.contains(&tag) {
            return;
        }
        self.end_block();
        match &mut self.aside {
            Some((name, count)) if name == tag => {
                *count -= 1;
                if *count == 0 {
                    self.aside = None;
                }
            }
            _ => {}
        }
        match tag {
            "article" | "main" => self.articles = self.articles.saturating_sub(1),
            "ul" | "ol" => self.lists = self.lists.saturating_sub(1),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = None,
            _ => {}
        }
        self.begin();
    }

    fn leave_skipped(&mut self) {
        let Some((name, _)) = self.skipped.take() else { return };
        if name == "title" && self.head.title.is_none() {
            let title = self.raw.split_whitespace().collect::<Vec<_>>().join(" ");
            self.head.title = Some(title).filter(|title| !title.is_empty());
        } else if self.is_json_ld && self.head.described.is_none() {
            self.head.described = json_ld::describe(&self.raw);
        }
        self.is_json_ld = false;
        self.raw.clear();
    }

    fn meta(&mut self) {
        let name = self.attribute("property").or_else(|| self.attribute("name")).or_else(|| self.attribute("itemprop"));
        if let (Some(name), Some(content)) = (name, self.attribute("content")) {
            let entry = (name.to_ascii_lowercase(), content.trim().to_owned());
            if !entry.1.is_empty() {
                self.head.metas.push(entry);
            }
        }
    }

    fn begin(&mut self) {
        self.end_block();
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

    fn end_block(&mut self) {
        if self.weaver.has_text() {
            self.in_article.push(self.block_in_article);
            self.has_headline |= self.heading == Some(BlockKind::Headline);
            self.weaver.end();
        }
    }

    /// Adds a run of text: character references decoded, runs of blank space made one space.
    fn text(&mut self, range: Range<usize>) {
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

    fn finish(mut self) -> Page {
        self.end_block();
        Page {
            woven: self.weaver.finish(),
            in_article: self.in_article,
            head: self.head,
            depth: self.deepest,
            copied: self.copied,
        }
    }
}

/// The length of the character reference that the text starts with, and what it stands for.
fn reference(text: &str) -> Option<(usize, String)> {
    let name = text.bytes().skip(1).take(LONGEST_REFERENCE).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#');
    let mut length = 1 + name.count();
    length += usize::from(text.as_bytes().get(length) == Some(&b';'));
    let piece = &text[..length];
    let mut decoded = String::new();
    let on_event = |event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        if let CallbackEvent::String { value } = event {
            decoded.push_str(&String::from_utf8_lossy(value));
        }
        None
    };
    let Ok(()) = Tokenizer::new_with_emitter(piece, CallbackEmitter::new(on_event)).finish();
    if decoded == piece || decoded.is_empty() {
        return None;
    }
    // `&copyright` is a reference without its semicolon and the rest of a word.
    let tail = decoded.bytes().rev().zip(piece.bytes().rev()).take_while(|(a, b)| a == b && a.is_ascii()).count();
    let tail = tail.min(decoded.len().saturating_sub(1));
    decoded.truncate(decoded.len() - tail);
    Some((length - tail, decoded))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(html: &str) -> Vec<(BlockKind, String)> {
        let woven = read(html).woven;
        woven.blocks.iter().map(|block| (block.kind, block.span.of(&woven.text).to_owned())).collect()
    }

    #[test]
    fn references_are_decoded_with_their_length() {
        for (text, length, decoded) in [
            ("&amp;amp;", 5, "&"),
            ("&#8217;s", 7, "’"),
            ("&#x201C;Go", 8, "“"),
            ("&copy2026", 5, "©"),
            ("&eacute;", 8, "é"),
            ("&nbsp;x", 6, "\u{a0}"),
        ] {
            assert_eq!(reference(text), Some((length, decoded.to_owned())), "{text}");
        }
        assert_eq!(reference("& so"), None);
        assert_eq!(reference("&unheard;"), None);
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
