//! Follows the tokens of a page and hands each to what it belongs to: its head, or its blocks.

use super::Page;
use super::blocks::Blocks;
use super::elements::{FLAT, Open, SKIPPED};
use super::head::{Attributes, Head};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::convert::Infallible;

pub(super) struct Reader<'a> {
    blocks: Blocks<'a>,
    head: Head,
    /// The start tag that is being read.
    tag: String,
    attributes: Attributes,
    /// The element whose text nobody reads.
    skipped: Option<Open>,
    /// Its text, where it tells of the article: a title, or a script of JSON-LD.
    raw: String,
    is_json_ld: bool,
    depth: usize,
    deepest: usize,
}

impl<'a> Reader<'a> {
    pub fn read(html: &'a str) -> Page {
        let mut reader = Self {
            blocks: Blocks::new(html),
            head: Head::default(),
            tag: String::new(),
            attributes: Attributes::default(),
            skipped: None,
            raw: String::new(),
            is_json_ld: false,
            depth: 0,
            deepest: 0,
        };
        let on_event = |event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
            reader.event(&event, span);
            None
        };
        let mut emitter = CallbackEmitter::new(on_event);
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
        let (woven, in_article, copied) = reader.blocks.finish();
        Page { woven, in_article, head: reader.head, depth: reader.deepest, copied }
    }

    fn event(&mut self, event: &CallbackEvent<'_>, span: Span<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = String::from_utf8_lossy(name).into_owned();
                self.attributes.0.clear();
            }
            CallbackEvent::AttributeName { name } => {
                self.attributes.0.push((String::from_utf8_lossy(name).into_owned(), String::new()));
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(last) = self.attributes.0.last_mut() {
                    last.1 = String::from_utf8_lossy(value).into_owned();
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                let tag = std::mem::take(&mut self.tag);
                self.start_tag(&tag, *self_closing);
            }
            CallbackEvent::EndTag { name } => self.end_tag(&String::from_utf8_lossy(name)),
            CallbackEvent::String { value } => match &self.skipped {
                None => self.blocks.text(span.start..span.end),
                Some(skipped) if skipped.name == "title" || self.is_json_ld => {
                    self.raw.push_str(&String::from_utf8_lossy(value));
                }
                Some(_) => {}
            },
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn start_tag(&mut self, tag: &str, self_closing: bool) {
        if !FLAT.contains(&tag) && !self_closing {
            self.depth += 1;
            self.deepest = self.deepest.max(self.depth);
        }
        if let Some(skipped) = &mut self.skipped {
            skipped.start(tag);
        } else if SKIPPED.contains(&tag) {
            self.skip(tag, self_closing);
        } else {
            self.head.start_tag(tag, &self.attributes);
            self.blocks.start_tag(tag);
        }
    }

    fn skip(&mut self, tag: &str, self_closing: bool) {
        if !(self_closing && tag == "svg") {
            self.skipped = Some(Open::new(tag));
        }
        let kind = self.attributes.get("type").map_or("", str::trim);
        self.is_json_ld = tag == "script" && kind.eq_ignore_ascii_case("application/ld+json");
        self.raw.clear();
    }

    fn end_tag(&mut self, tag: &str) {
        if !FLAT.contains(&tag) {
            self.depth = self.depth.saturating_sub(1);
        }
        let Some(skipped) = &mut self.skipped else { return self.blocks.end_tag(tag) };
        // What is never closed ends with the page.
        if skipped.end(tag) || tag == "body" {
            self.leave_skipped();
        }
    }

    fn leave_skipped(&mut self) {
        let Some(skipped) = self.skipped.take() else { return };
        if skipped.name == "title" {
            self.head.take_title(&self.raw);
        } else if self.is_json_ld {
            self.head.take_json_ld(&self.raw);
        }
        self.is_json_ld = false;
        self.raw.clear();
    }
}
