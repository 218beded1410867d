//! Which elements of HTML do what, as far as readers see.

/// Elements whose text nobody reads.
pub(super) const SKIPPED: [&str; 14] = [
    "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "textarea", "button", "title",
    "audio", "video", "math",
];
/// Elements whose text is not the article's.
pub(super) const ASIDE: [&str; 6] = ["nav", "aside", "footer", "figcaption", "form", "dialog"];
/// Elements that start and end a block.
#[rustfmt::skip]
pub(super) const BLOCKS: [&str; 38] = [
    "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tr", "td", "th", "figure", "figcaption", "form",
    "fieldset", "address", "hr", "details", "summary", "body", "html", "dialog",
];
/// Elements that do not nest: they have no end tag, or need none.
pub(super) const FLAT: [&str; 21] = [
    "p", "li", "td", "th", "tr", "dt", "dd", "option", "br", "hr", "img", "input", "link", "meta", "source", "area",
    "base", "col", "embed", "track", "wbr",
];

/// An element that is open, until as many of its name are closed as were opened inside it.
pub(super) struct Open {
    pub name: String,
    depth: usize,
}

impl Open {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), depth: 1 }
    }

    /// An element opens inside.
    pub fn start(&mut self, name: &str) {
        self.depth += usize::from(self.name == name);
    }

    /// An end tag comes by: whether the element ends with it.
    pub fn end(&mut self, name: &str) -> bool {
        self.depth -= usize::from(self.name == name);
        self.depth == 0
    }
}
