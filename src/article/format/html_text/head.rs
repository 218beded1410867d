//! What the head of a page (and the marks on its text) say about the article.

use crate::article::format::json_ld;

/// The attributes of a tag, as names in small letters and decoded values.
#[derive(Default)]
pub(super) struct Attributes(pub Vec<(String, String)>);

impl Attributes {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    fn owned(&self, name: &str) -> Option<String> {
        self.get(name).map(str::to_owned)
    }
}

#[derive(Default)]
pub(in crate::article::format) struct Head {
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

impl Head {
    pub(super) fn start_tag(&mut self, tag: &str, attributes: &Attributes) {
        match tag {
            "meta" => self.meta(attributes),
            "link" if attributes.get("rel") == Some("canonical") => self.canonical = attributes.owned("href"),
            "html" if self.language.is_none() => {
                self.language = attributes.owned("lang").or_else(|| attributes.owned("xml:lang"));
            }
            "time" if self.time.is_none() => self.time = attributes.owned("datetime"),
            _ => {}
        }
    }

    fn meta(&mut self, attributes: &Attributes) {
        let name = ["property", "name", "itemprop"].iter().find_map(|name| attributes.get(name));
        if let (Some(name), Some(content)) = (name, attributes.get("content")) {
            let entry = (name.to_ascii_lowercase(), content.trim().to_owned());
            if !entry.1.is_empty() {
                self.metas.push(entry);
            }
        }
    }

    /// Takes the text of `<title>`; the first one counts.
    pub(super) fn take_title(&mut self, text: &str) {
        if self.title.is_none() {
            let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
            self.title = Some(title).filter(|title| !title.is_empty());
        }
    }

    /// Takes a script of JSON-LD; the first one that describes an article counts.
    pub(super) fn take_json_ld(&mut self, text: &str) {
        if self.described.is_none() {
            self.described = json_ld::describe(text);
        }
    }
}
