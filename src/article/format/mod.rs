//! One reader a format: from the decoded file to text in blocks.

mod front_matter;
mod html;
mod html_text;
mod json_ld;
mod main_text;
mod markdown;
mod plain;

use super::Metadata;
use super::weaver::Woven;
use crate::rule::Language;
use std::path::Path;

/// How far into a file is looked for the signs of its format, in bytes.
const SAMPLE: usize = 512;

/// The form in which an article is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Plain,
    Markdown,
    Html,
}

/// What a format makes of a file.
pub(super) struct Drafted {
    pub woven: Woven,
    pub metadata: Metadata,
    /// The blocks have been told from boilerplate.
    pub sifted: bool,
    /// Dates that could not be read, as printed.
    pub wrong_dates: Vec<String>,
}

impl Format {
    /// The format of a file, by its name; where that says nothing or only "text", by how it starts.
    pub(super) fn of(path: &str, text: &str) -> Self {
        let extension = Path::new(path).extension().and_then(|e| e.to_str()).map(str::to_ascii_lowercase);
        match extension.as_deref() {
            Some("html" | "htm" | "xhtml") => Self::Html,
            Some("md" | "markdown") => Self::Markdown,
            _ => Self::by_start(text.trim_start()),
        }
    }

    fn by_start(text: &str) -> Self {
        const TAGS: [&str; 12] = [
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<article",
            "<main",
            "<div",
            "<section",
            "<p>",
            "<p ",
            "<h1",
            "<!-- wp:",
        ];
        let starts = |tag: &str| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
        let has_page = || text[..text.floor_char_boundary(SAMPLE)].to_ascii_lowercase().contains("<html");
        if TAGS.iter().any(|tag| starts(tag)) || (starts("<?xml") && has_page()) {
            Self::Html
        } else if front_matter::split(text).is_some() {
            Self::Markdown
        } else {
            Self::Plain
        }
    }

    /// What a file of the format says; `language` chooses the language of a text, given what its file says it is in.
    pub(super) fn read<'a>(
        self,
        text: &str,
        language: impl FnOnce(&str, Option<&str>) -> &'a Language,
    ) -> (Drafted, &'a Language) {
        let drafted = match self {
            Self::Plain => {
                let language = language(text, None);
                return (plain::read(text, &language.reading), language);
            }
            Self::Markdown => markdown::read(text),
            Self::Html => html::read(text),
        };
        let language = language(&drafted.woven.text, drafted.metadata.language.as_deref());
        (drafted, language)
    }
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn the_name_decides_and_then_the_start() {
        assert_eq!(Format::of("a.html", "x"), Format::Html);
        assert_eq!(Format::of("a.MD", "<p>x"), Format::Markdown);
        assert_eq!(Format::of("-", "\n<!DOCTYPE html><p>x"), Format::Html);
        assert_eq!(Format::of("a.txt", "---\ntitle: x\n---\ny"), Format::Markdown);
        assert_eq!(Format::of("a.txt", "--- a rule\n\n---\n"), Format::Plain);
    }
}
