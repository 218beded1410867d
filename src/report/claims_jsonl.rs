//! `extract --format jsonl`: one claim a line, as the contract has it.

use crate::article::Article;
use crate::claim::{Attribution, Bound, Claim, ClaimData, Direction, Figure, Quoted};
use crate::rule::ClaimKind;
use crate::text::Span;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::Serialize;
use serde_json::Value;
use std::io::{self, Write};
use std::ops::Range;

/// One claim as the contract has it. Keys are in the order of the alphabet; those that a kind of claim does not have are
/// left out.
#[derive(Serialize)]
#[expect(clippy::option_option, reason = "a key that is left out is not a key that is null")]
struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<Vec<Place>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue: Option<Option<Piece<'a>>>,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<&'a str>,
    kind: ClaimKind,
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    quotation: Option<&'static str>,
    rule: &'a str,
    sentence: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<Option<Speaker<'a>>>,
    start: usize,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Printed<'a>>,
}

/// Bytes of the file.
#[derive(Serialize)]
struct Place {
    end: usize,
    start: usize,
}

#[derive(Serialize)]
struct Piece<'a> {
    end: usize,
    start: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Speaker<'a> {
    end: usize,
    name: Option<&'a str>,
    start: usize,
    text: &'a str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Printed<'a> {
    Figure {
        bound: &'static str,
        direction: Option<&'static str>,
        high: Option<Value>,
        low: Option<Value>,
        precision: Value,
        unit: Option<&'a str>,
    },
    Date {
        from: Option<String>,
        to: Option<String>,
    },
    Name(&'a str),
}

/// Writes the claims of one article; quotations without a speaker are no claims of the contract.
///
/// # Errors
/// Writing fails.
pub fn claims_jsonl(article: &Article, claims: &[Claim], out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let mut lines = Vec::new();
    for claim in claims.iter().filter(|claim| !claim.is_unattributed()) {
        lines.clear();
        serde_json::to_writer(&mut lines, &as_line(article, claim))?;
        lines.push(b'\n');
        out.write_all(&lines)?;
    }
    Ok(())
}

/// One claim as the contract has it.
pub(crate) fn line(article: &Article, claim: &Claim) -> Value {
    serde_json::to_value(as_line(article, claim)).unwrap_or_default()
}

fn as_line<'a>(article: &'a Article, claim: &'a Claim) -> Line<'a> {
    let Range { start, end } = article.origin.stored(claim.span);
    let mut line = Line {
        about: None,
        content: None,
        cue: None,
        end,
        entity: None,
        kind: claim.kind(),
        path: &article.path,
        quotation: None,
        rule: &claim.rule,
        sentence: article.sentences.get(claim.sentence as usize).map_or("", |s| s.span.of(&article.text)),
        speaker: None,
        start,
        text: claim.span.of(&article.text),
        value: None,
    };
    match &claim.data {
        ClaimData::Figure(figure) => {
            let about: Vec<&str> = figure.about.iter().map(|span| span.of(&article.text)).collect();
            line.about = Some(about.join(" "));
            line.value = Some(printed(figure));
        }
        ClaimData::Date(date) => {
            let day = |day: Option<crate::claim::Day>| day.map(|d| d.to_string());
            line.value = Some(Printed::Date { from: day(date.from), to: day(date.to) });
        }
        ClaimData::Quote(attribution) | ClaimData::Statement(attribution) => said(article, attribution, &mut line),
        ClaimData::Name(name) | ClaimData::Place(name) => entity(&name.entity, &name.value, &mut line),
        ClaimData::Pronoun(pronoun) => entity(&pronoun.entity, &pronoun.value, &mut line),
        ClaimData::Title(title) => entity(&title.entity, &title.value, &mut line),
    }
    line
}

fn printed(figure: &Figure) -> Printed<'_> {
    Printed::Figure {
        bound: bound(figure.bound),
        direction: figure.direction.map(|direction| match direction {
            Direction::Up => "up",
            Direction::Down => "down",
        }),
        high: figure.high.map(number),
        low: figure.low.map(number),
        precision: number(figure.precision),
        unit: figure.unit.as_deref(),
    }
}

fn said<'a>(article: &'a Article, attribution: &'a Attribution, line: &mut Line<'a>) {
    let place = |span: Span| {
        let Range { start, end } = article.origin.stored(span);
        Place { end, start }
    };
    let piece = |span: Span| {
        let Place { end, start } = place(span);
        Piece { end, start, text: span.of(&article.text) }
    };
    line.speaker = Some(attribution.speaker.map(|span| {
        let Piece { end, start, text } = piece(span);
        Speaker { end, name: attribution.name.as_deref(), start, text }
    }));
    line.cue = Some(attribution.cue.map(piece));
    line.content = Some(attribution.content.iter().copied().map(place).collect());
    line.quotation = Some(match attribution.quoted {
        Quoted::Direct => "direct",
        Quoted::Mixed => "mixed",
        Quoted::Indirect => "indirect",
    });
}

fn entity<'a>(entity: &'a str, value: &'a str, line: &mut Line<'a>) {
    line.entity = Some(entity);
    line.value = Some(Printed::Name(value));
}
fn number(value: Decimal) -> Value {
    let value = value.normalize();
    if value.scale() == 0
        && let Some(whole) = value.to_i64()
    {
        return whole.into();
    }
    value.to_f64().into()
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
