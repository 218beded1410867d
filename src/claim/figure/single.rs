//! One quantity, alone: whether it is a figure, and which.

use super::age::is_age;
use super::change;
use super::counted;
use super::exclude;
use super::limit::{self, Limits};
use super::model::{Figure, FigureKind, Role, Scale};
use super::neighbours;
use super::number::{Form, Number};
use super::quantity::{self, Quantity};
use super::scan::Scan;
use crate::claim::Annotation;
use crate::rule::numbers::{Bound, Direction};
use rust_decimal::Decimal;

/// Decides whether a quantity is a figure, and adds it. Tokens before `free` belong to the figure before.
pub(super) fn add(
    scan: &Scan<'_>,
    quantity: &Quantity,
    free: usize,
    change: Option<(Option<Direction>, Role)>,
    found: &mut Vec<Annotation<Figure>>,
) -> usize {
    let number = &quantity.number;
    if number.form == Form::Ordinal {
        return ordinal(scan, quantity, found);
    }
    let mut limits = limit::read(&scan.starting(free), quantity.start.max(free), quantity.end);
    let counted = noun(scan, quantity, &limits);
    if let Some((_, noun)) = &counted {
        limit::behind_noun(scan, &mut limits, *noun);
    }
    let limited = limits.bound != Bound::Exact || quantity.plus || (quantity.negative && number.form == Form::Words);
    if quantity.measure.is_none()
        && (exclude::is_name(scan, quantity, counted.is_some(), limited) || exclude::is_glued(scan, number))
    {
        return number.end;
    }
    let mut figure = measured(scan, quantity, counted.as_ref());
    limit(&mut figure, &limits);
    let tokens = limits.start.min(quantity.start)..limits.end.max(number.end).max(quantity.end);
    if matches!(figure.bound, Bound::AtLeast | Bound::AtMost) && limit::is_told(scan, &tokens) {
        figure.slack = (figure.slack.0.max(limit::TOLD), figure.slack.1.max(limit::TOLD));
    }
    if let Some((direction, role)) = change {
        (figure.direction, figure.role) = (direction, role);
    } else if quantity.plus {
        (figure.direction, figure.role) = (Some(Direction::Up), Role::Change);
    } else if figure.direction.is_none() {
        (figure.direction, figure.role) = change::read(scan, &figure, tokens.start, tokens.end);
    }
    let end = tokens.end;
    if !neighbours::enclose(scan, &tokens, &figure, found) {
        found.push(Annotation { tokens, value: figure });
    }
    end
}

/// What a number without unit counts, and the token after it.
fn noun(scan: &Scan<'_>, quantity: &Quantity, limits: &Limits) -> Option<(String, usize)> {
    let number = &quantity.number;
    if quantity.measure.is_some() || matches!(number.form, Form::Factor(_) | Form::Share) {
        return None;
    }
    let one = number.low == Decimal::ONE && number.high == Decimal::ONE;
    let behind = counted::noun(scan, limits.end, one, number.form == Form::Many);
    let before = || scan.numbers.counted_before.before(scan.tokens, limits.start.min(quantity.start), scan.start);
    let (noun, end) = behind.or_else(|| before().map(|(_, noun)| (noun.clone(), limits.end)))?;
    Some((scan.numbers.counted_as.get(&noun).cloned().unwrap_or(noun), end))
}

/// The figure with its kind and unit, as far as the quantity itself tells.
fn measured(scan: &Scan<'_>, quantity: &Quantity, counted: Option<&(String, usize)>) -> Figure {
    let mut figure = plain(scan, &quantity.number);
    if let Some(measure) = &quantity.measure {
        figure.kind = measure.kind;
        figure.unit.clone_from(&measure.unit);
        figure.scale = measure.scale.clone();
    } else if let Form::Factor(direction) = quantity.number.form {
        figure.kind = FigureKind::Times;
        figure.unit = Some(scan.numbers.factor_unit.clone());
        figure.direction = direction;
    } else if quantity.number.form == Form::Share {
        figure.kind = FigureKind::Share;
        figure.scale.dimension.clone_from(&scan.units.share);
    } else if is_age(scan, quantity) {
        figure.kind = FigureKind::Age;
        figure.unit = Some(scan.numbers.age_unit.clone());
        figure.scale.dimension.clone_from(&scan.units.age);
    } else if scan.before(&scan.numbers.factor_before, quantity.start).is_some() {
        figure.kind = FigureKind::Times;
        figure.unit = Some(scan.numbers.factor_unit.clone());
    } else if let Some((noun, end)) = counted {
        let rate = quantity::rate::at(scan, *end);
        if let Some((per, _)) = rate {
            figure.unit = Some(format!("{noun} per {per}").into());
        } else {
            figure.counted = Some(scan.equivalents.term(noun).into());
            figure.unit = Some(noun.as_str().into());
        }
    }
    figure
}

fn limit(figure: &mut Figure, limits: &Limits) {
    (figure.bound, figure.slack) = (limits.bound, limits.slack);
    match figure.bound {
        Bound::Over | Bound::AtLeast => figure.high = None,
        Bound::Under | Bound::AtMost => figure.low = None,
        Bound::Exact | Bound::About => {}
    }
}

/// A figure of which only the number is known.
pub(super) fn plain(scan: &Scan<'_>, number: &Number) -> Figure {
    Figure {
        kind: FigureKind::Count,
        low: Some(number.low),
        high: Some(number.high),
        unit: None,
        counted: None,
        bound: Bound::Exact,
        direction: None,
        role: Role::Level,
        precision: number.step,
        slack: (Decimal::ZERO, Decimal::ZERO),
        scale: Scale::default(),
        significant: scan.numbers.significant,
        about: Vec::new(),
        period: None,
    }
}

fn ordinal(scan: &Scan<'_>, quantity: &Quantity, found: &mut Vec<Annotation<Figure>>) -> usize {
    let number = &quantity.number;
    let next = scan.past_hyphen(number.end);
    let rank = if next > number.end {
        scan.has(&scan.numbers.ranks, next)
    } else {
        counted::phrase_word(scan, next) && scan.word(next)
    };
    if number.low < Decimal::from(scan.numbers.ordinals_from)
        || !rank
        || exclude::is_glued(scan, number)
        || exclude::is_street(scan, number)
    {
        return number.end;
    }
    let unit = Some(scan.numbers.ordinal_unit.clone());
    let value = Figure { kind: FigureKind::Ordinal, unit, ..plain(scan, number) };
    found.push(Annotation { tokens: number.start..number.end, value });
    number.end
}
