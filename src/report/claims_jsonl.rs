//! `extract --format jsonl`: one claim a line, as the contract has it.

use super::json_line::{Object, null, string};
use crate::article::Article;
use crate::claim::{Attribution, Bound, Claim, ClaimData, Direction, Figure, Quoted};
use crate::text::Span;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde_json::Value;
use std::io::{self, Write};
use std::ops::Range;

/// So many bytes are gathered before they are written, and a last line of usual length.
const GATHERED: usize = 64 << 10;
const LAST_LINE: usize = 4 << 10;
/// The usual length of a line in bytes, without the path.
const USUAL_LINE: usize = 400;

/// Writes the claims of one article; quotations without a speaker are no claims of the contract.
///
/// # Errors
/// Writing fails.
pub fn claims_jsonl(article: &Article, claims: &[Claim], out: &mut dyn Write) -> io::Result<()> {
    let mut lines = Vec::with_capacity((GATHERED + LAST_LINE).min(claims.len() * (USUAL_LINE + article.path.len())));
    let mut shared = Shared::of(article);
    for claim in claims.iter().filter(|claim| !claim.is_unattributed()) {
        write_claim(article, claim, &mut shared, &mut lines);
        lines.push(b'\n');
        if lines.len() >= GATHERED {
            out.write_all(&lines)?;
            lines.clear();
        }
    }
    out.write_all(&lines)
}

/// One claim as the contract has it.
pub(crate) fn line(article: &Article, claim: &Claim) -> Value {
    let mut line = Vec::new();
    write_claim(article, claim, &mut Shared::of(article), &mut line);
    serde_json::from_slice(&line).unwrap_or_default()
}

/// What claims of one article have in common, as JSON: their path and, most of the bytes of a line, their sentence, which
/// is that of nearly three claims.
struct Shared {
    path: Vec<u8>,
    sentence: Vec<u8>,
    /// The index of that sentence.
    index: Option<u32>,
}

impl Shared {
    fn of(article: &Article) -> Self {
        let mut path = Vec::new();
        string(&mut path, &article.path);
        Self { path, sentence: Vec::new(), index: None }
    }

    fn sentence(&mut self, article: &Article, index: u32) -> &[u8] {
        if self.index != Some(index) {
            let sentence = article.sentences.get(index as usize).map_or("", |s| s.span.of(&article.text));
            self.sentence.clear();
            string(&mut self.sentence, sentence);
            self.index = Some(index);
        }
        &self.sentence
    }
}

/// Keys are in the order of the alphabet; those that a kind of claim does not have are left out.
fn write_claim(article: &Article, claim: &Claim, shared: &mut Shared, out: &mut Vec<u8>) {
    let text = &article.text;
    let Range { start, end } = article.origin.stored(claim.span);
    let said = match &claim.data {
        ClaimData::Quote(said) | ClaimData::Statement(said) => Some(&**said),
        _ => None,
    };
    let (entity, value) = named(&claim.data).unzip();

    let mut line = Object::open(out);
    if let ClaimData::Figure(figure) = &claim.data {
        let about: Vec<&str> = figure.about.iter().map(|span| span.of(text)).collect();
        line.string("about", &about.join(" "));
    }
    if let Some(said) = said {
        content(article, said, line.key("content"));
        printed(article, said.cue, line.key("cue"));
    }
    line.whole("end", end);
    if let Some(entity) = entity {
        line.string("entity", entity);
    }
    if let ClaimData::Date(date) = &claim.data {
        printed(article, date.event.map(|event| event.span), line.key("event"));
    }
    line.word("kind", claim.kind().name());
    line.written("path", &shared.path);
    if let ClaimData::Figure(figure) = &claim.data {
        printed(article, figure.period, line.key("period"));
    }
    if let Some(said) = said {
        line.word("quotation", quotation(said.quoted));
    }
    line.string("rule", &claim.rule);
    line.written("sentence", shared.sentence(article, claim.sentence));
    if let Some(said) = said {
        speaker(article, said, line.key("speaker"));
    }
    line.whole("start", start);
    line.string("text", claim.span.of(text));
    match &claim.data {
        ClaimData::Figure(figure) => figure_value(figure, line.key("value")),
        ClaimData::Date(date) => {
            let mut value = Object::open(line.key("value"));
            value.maybe("from", date.from.map(|day| day.to_string()).as_deref());
            if let Some(clock) = date.clock {
                value.string("time", &clock.display());
            }
            value.maybe("to", date.to.map(|day| day.to_string()).as_deref());
            value.close();
        }
        _ => {
            if let Some(value) = value {
                line.string("value", value);
            }
        }
    }
    line.close();
}

/// The resolved name and the value as printed of a claim about an entity.
fn named(data: &ClaimData) -> Option<(&str, &str)> {
    match data {
        ClaimData::Name(name) | ClaimData::Place(name) => Some((&name.entity, &name.value)),
        ClaimData::Pronoun(pronoun) => Some((&pronoun.entity, &pronoun.value)),
        ClaimData::Title(title) => Some((&title.entity, &title.value)),
        _ => None,
    }
}

/// Opens an object with the bytes of the file that a span stands for.
fn place<'a>(article: &Article, span: Span, out: &'a mut Vec<u8>) -> Object<'a> {
    let Range { start, end } = article.origin.stored(span);
    let mut place = Object::open(out);
    place.whole("end", end);
    place.whole("start", start);
    place
}

/// Words of the article and their place.
fn printed(article: &Article, words: Option<Span>, out: &mut Vec<u8>) {
    let Some(words) = words else { return null(out) };
    let mut piece = place(article, words, out);
    piece.string("text", words.of(&article.text));
    piece.close();
}

fn content(article: &Article, said: &Attribution, out: &mut Vec<u8>) {
    out.push(b'[');
    for (index, span) in said.content.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        place(article, *span, out).close();
    }
    out.push(b']');
}

fn speaker(article: &Article, said: &Attribution, out: &mut Vec<u8>) {
    let Some(span) = said.speaker else { return null(out) };
    let Range { start, end } = article.origin.stored(span);
    let mut speaker = Object::open(out);
    speaker.whole("end", end);
    speaker.maybe("name", said.name.as_deref());
    speaker.whole("start", start);
    speaker.string("text", span.of(&article.text));
    speaker.close();
}

fn figure_value(figure: &Figure, out: &mut Vec<u8>) {
    let mut value = Object::open(out);
    value.word("bound", bound(figure.bound));
    match figure.direction {
        Some(to) => value.word("direction", direction(to)),
        None => null(value.key("direction")),
    }
    number(figure.high, value.key("high"));
    number(figure.low, value.key("low"));
    number(Some(figure.precision), value.key("precision"));
    value.maybe("unit", figure.unit.as_deref());
    value.close();
}

fn number(value: Option<Decimal>, out: &mut Vec<u8>) {
    let Some(value) = value.map(|value| value.normalize()) else { return null(out) };
    // Writing to memory does not fail.
    let _ = match value.to_i64().filter(|_| value.scale() == 0) {
        Some(whole) => write!(out, "{whole}"),
        None => serde_json::to_writer(out, &value.to_f64()).map_err(io::Error::from),
    };
}

fn quotation(quoted: Quoted) -> &'static str {
    match quoted {
        Quoted::Direct => "direct",
        Quoted::Mixed => "mixed",
        Quoted::Indirect => "indirect",
    }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
    }
}

fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "exact",
        Bound::About => "about",
        Bound::Over => "over",
        Bound::Under => "under",
        Bound::AtLeast => "at-least",
        Bound::AtMost => "at-most",
    }
}
