//! The values of a disputed figure on one axis, with their intervals and sources.

use super::dossier::{Dossier, letter, shortened};
use super::scale::Scale;
use crate::claim::figure::interval;
use crate::claim::{ClaimData, Figure};
use crate::finding::Finding;
use crate::rule::{Words, filled};
use rust_decimal::prelude::ToPrimitive as _;

/// More rows are hard to read, and the passages show them as well.
const MOST_ROWS: usize = 24;
/// The height of a row and of the axis, in pixels.
const ROW: usize = 46;
const AXIS: usize = 34;
/// The longest label of a row, in characters: the width of a phone.
const LABEL: usize = 44;

/// A chart, ready for the template. Horizontal places are percentages of its width.
#[derive(Debug)]
pub struct Chart {
    pub rows: Vec<Row>,
    pub ticks: Vec<Tick>,
    pub height: usize,
    /// Where the axis is, from the top.
    pub axis: usize,
    pub logarithmic: bool,
    /// All of it in one sentence.
    pub told: String,
}

/// A value and who prints it.
#[derive(Debug)]
pub struct Row {
    pub letter: String,
    /// As read: `about 60%`.
    pub value: String,
    pub sources: String,
    pub label: String,
    /// What the value may be: `59.5 to 60.5%`.
    pub range: String,
    /// From the top.
    pub text_at: usize,
    pub line_at: usize,
    pub from: String,
    pub width: String,
    pub point: String,
    /// Whether the interval goes on beyond the axis.
    pub open_below: bool,
    pub open_above: bool,
}

/// A mark of the axis.
#[derive(Debug)]
pub struct Tick {
    pub at: String,
    pub label: String,
    /// Where the label is anchored, so that it stays inside.
    pub anchor: &'static str,
}

/// A value before there is an axis: in the base unit of its dimension.
struct Reading<'a> {
    figure: &'a Figure,
    letter: String,
    sources: Vec<String>,
    low: Option<f64>,
    high: Option<f64>,
    point: f64,
}

/// The chart of a finding, if it is about figures that stand on one axis and differ on it.
pub fn chart(dossier: &Dossier<'_>, finding: &Finding) -> Option<Chart> {
    let readings = readings(dossier, finding)?;
    let words = dossier.words;
    let unit = readings.first()?.figure;
    let ends = readings.iter().flat_map(|r| [r.low, r.high, Some(r.point)]).flatten();
    let scale = Scale::over(ends)?;
    let rows: Vec<Row> = readings.iter().enumerate().map(|(at, reading)| row(reading, at, &scale, words)).collect();
    let axis = rows.len() * ROW + 8;
    let tick = |value: f64| {
        let at = scale.place(value);
        let anchor = if at < 8.0 {
            "start"
        } else if at > 92.0 {
            "end"
        } else {
            "middle"
        };
        Some(Tick { at: percent(at), label: in_unit(unit, value, words)?, anchor })
    };
    let told: Vec<String> = rows.iter().map(|row| format!("{}: {} ({})", row.letter, row.value, row.sources)).collect();
    Some(Chart {
        ticks: scale.ticks().into_iter().filter_map(tick).collect(),
        height: axis + AXIS,
        axis,
        logarithmic: scale.logarithmic(),
        told: told.join("; "),
        rows,
    })
}

/// The values of all sides, each with all who print it; `None` unless all can be compared.
fn readings<'a>(dossier: &Dossier<'a>, finding: &Finding) -> Option<Vec<Reading<'a>>> {
    let mut readings: Vec<Reading<'a>> = Vec::new();
    let mut dimension = None;
    let words = &dossier.words.figures;
    for (number, side) in finding.sides.iter().enumerate() {
        for (source, spot) in side.spots() {
            let ClaimData::Figure(figure) = &dossier.claim(source, spot.claim)?.data else { return None };
            let range = interval(figure)?;
            if dimension.get_or_insert_with(|| range.dimension.clone()) != &range.dimension {
                return None;
            }
            let (letter, name) = (letter(number), dossier.name(source));
            let same = |r: &&mut Reading<'_>| r.letter == letter && r.figure.display(words) == figure.display(words);
            if let Some(known) = readings.iter_mut().find(same) {
                if !known.sources.contains(&name) {
                    known.sources.push(name);
                }
            } else if readings.len() < MOST_ROWS {
                let printed =
                    figure.low.into_iter().chain(figure.high).map(|n| base(figure, n)).collect::<Option<Vec<_>>>()?;
                let point = printed.iter().sum::<f64>() / f64::from(u32::try_from(printed.len()).ok()?.max(1));
                let [low, high] = [range.low, range.high].map(|end| end.and_then(|end| end.to_f64()));
                readings.push(Reading { figure, letter, sources: vec![name], low, high, point });
            }
        }
    }
    Some(readings)
}

fn row(reading: &Reading<'_>, at: usize, scale: &Scale, words: &Words) -> Row {
    let sources = reading.sources.join(", ");
    let value = reading.figure.display(&words.figures);
    let (from, to) = (scale.place(reading.low.unwrap_or(f64::MIN)), scale.place(reading.high.unwrap_or(f64::MAX)));
    let end = |end: Option<f64>| end.and_then(|end| in_unit(reading.figure, end, words));
    let range = match (end(reading.low), end(reading.high)) {
        (Some(low), Some(high)) => filled(&words.claims.range, &[("low", &low), ("high", &high)]),
        (Some(low), None) => filled(&words.page.from_on, &[("low", &low)]),
        (None, Some(high)) => filled(&words.page.up_to, &[("high", &high)]),
        (None, None) => String::new(),
    };
    Row {
        label: shortened(&format!("{} · {value} · {sources}", reading.letter), LABEL),
        letter: reading.letter.clone(),
        value,
        sources,
        range,
        text_at: at * ROW + 18,
        line_at: at * ROW + 32,
        from: percent(from),
        width: percent((to - from).max(0.5)),
        point: percent(scale.place(reading.point)),
        open_below: reading.low.is_none(),
        open_above: reading.high.is_none(),
    }
}

/// A printed number in the base unit.
fn base(figure: &Figure, number: rust_decimal::Decimal) -> Option<f64> {
    number.checked_mul(figure.scale.factor)?.checked_add(figure.scale.plus)?.to_f64()
}

/// A value of the base unit in the words of a figure.
fn in_unit(figure: &Figure, value: f64, words: &Words) -> Option<String> {
    let value = rust_decimal::Decimal::from_f64_retain(value)?.checked_sub(figure.scale.plus)?;
    let value = value.checked_div(figure.scale.factor)?.round_sf(6)?.normalize();
    let mut plain = figure.clone();
    (plain.low, plain.high) = (Some(value), Some(value));
    (plain.bound, plain.direction) = (crate::claim::Bound::Exact, None);
    Some(plain.display(&words.figures))
}

fn percent(place: f64) -> String {
    format!("{place:.2}%")
}
