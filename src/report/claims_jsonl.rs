//! `extract --format jsonl`: one claim a line, as the contract has it.

use crate::article::Article;
use crate::claim::{Attribution, Bound, Claim, ClaimData, Direction, Quoted};
use crate::text::Span;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde_json::{Map, Value, json};
use std::io::{self, Write};

/// Writes the claims of one article.
///
/// # Errors
/// Writing fails.
pub fn claims_jsonl(article: &Article, claims: &[Claim], out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    for claim in claims {
        serde_json::to_writer(&mut *out, &line(article, claim))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// One claim as the contract has it.
pub(crate) fn line(article: &Article, claim: &Claim) -> Value {
    let place = article.origin.place(claim.span);
    let mut line = Map::new();
    line.insert("path".into(), json!(article.path));
    line.insert("kind".into(), json!(claim.kind()));
    line.insert("rule".into(), json!(claim.rule.as_ref()));
    line.insert("start".into(), json!(place.start));
    line.insert("end".into(), json!(place.end));
    line.insert("text".into(), json!(claim.span.of(&article.text)));
    let sentence = article.sentences.get(claim.sentence as usize).map_or("", |s| s.span.of(&article.text));
    line.insert("sentence".into(), json!(sentence));
    match &claim.data {
        ClaimData::Figure(figure) => {
            let value = json!({
                "low": figure.low.map(number),
                "high": figure.high.map(number),
                "unit": figure.unit.as_deref(),
                "bound": bound(figure.bound),
                "direction": figure.direction.map(|d| match d { Direction::Up => "up", Direction::Down => "down" }),
                "precision": number(figure.precision),
            });
            line.insert("value".into(), value);
            let about: Vec<&str> = figure.about.iter().map(|span| span.of(&article.text)).collect();
            line.insert("about".into(), json!(about.join(" ")));
        }
        ClaimData::Date(date) => {
            let day = |day: Option<crate::claim::Day>| day.map(|d| d.to_string());
            line.insert("value".into(), json!({"from": day(date.from), "to": day(date.to)}));
        }
        ClaimData::Quote(attribution) | ClaimData::Statement(attribution) => said(article, attribution, &mut line),
        ClaimData::Name(name) | ClaimData::Place(name) => entity(&name.entity, &name.value, &mut line),
        ClaimData::Pronoun(pronoun) => entity(&pronoun.entity, &pronoun.value, &mut line),
        ClaimData::Title(title) => entity(&title.entity, &title.value, &mut line),
    }
    Value::Object(line)
}

fn said(article: &Article, attribution: &Attribution, line: &mut Map<String, Value>) {
    let piece = |span: Span| {
        let place = article.origin.place(span);
        json!({"text": span.of(&article.text), "start": place.start, "end": place.end})
    };
    let speaker = attribution.speaker.map(|span| {
        let mut speaker = piece(span);
        speaker["name"] = json!(attribution.name);
        speaker
    });
    let content: Vec<Value> = attribution
        .content
        .iter()
        .map(|&span| {
            let place = article.origin.place(span);
            json!({"start": place.start, "end": place.end})
        })
        .collect();
    line.insert("speaker".into(), json!(speaker));
    line.insert("cue".into(), json!(attribution.cue.map(piece)));
    line.insert("content".into(), json!(content));
    let quoted = match attribution.quoted {
        Quoted::Direct => "direct",
        Quoted::Mixed => "mixed",
        Quoted::Indirect => "indirect",
    };
    line.insert("quotation".into(), json!(quoted));
}

fn entity(entity: &str, value: &str, line: &mut Map<String, Value>) {
    line.insert("entity".into(), json!(entity));
    line.insert("value".into(), json!(value));
}

fn number(value: Decimal) -> Value {
    let value = value.normalize();
    if value.scale() == 0
        && let Some(whole) = value.to_i64()
    {
        return json!(whole);
    }
    json!(value.to_f64())
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
