//! A number with its unit: what stands right before and right behind it.

mod compound;
mod money;
pub(super) mod rate;
mod sign;
mod unit;

use super::model::{FigureKind, Scale};
use super::number::{Form, Number};
use super::scan::Scan;
use crate::rule::units::{Unit, UnitKind};
use rust_decimal::Decimal;
use std::sync::Arc;

/// A unit as printed with one number.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measure {
    pub kind: FigureKind,
    pub unit: Option<Arc<str>>,
    pub scale: Scale,
}

/// A number with its unit, or without one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Quantity {
    pub number: Number,
    pub measure: Option<Measure>,
    pub start: usize,
    pub end: usize,
    pub negative: bool,
    /// An explicit plus sign.
    pub plus: bool,
}

/// Adds to a number the money before it, the unit behind it, and its sign.
pub(super) fn read(scan: &Scan<'_>, number: Number) -> Quantity {
    let mut quantity =
        Quantity { start: number.start, end: number.end, number, measure: None, negative: false, plus: false };
    if matches!(quantity.number.form, Form::Ordinal | Form::Factor(_)) {
        return quantity;
    }
    if let Some((start, mut id)) = money::before(scan, &quantity.number) {
        quantity.start = start;
        if let Some((end, of)) = money::again(scan, &quantity.number, id) {
            (quantity.end, id) = (end, of);
        }
        quantity.measure = Some(measure(&scan.units.all[id]));
    } else if let Some((end, &(id, times))) = scan.units.scaled.at(scan.tokens, quantity.number.end, scan.end) {
        (quantity.end, quantity.measure) = (end, Some(measure(&scan.units.all[id])));
        scale(&mut quantity.number, times);
    } else if let Some((end, id)) = unit::behind(scan, &quantity.number) {
        quantity.end = end;
        quantity.measure = Some(measure(&scan.units.all[id]));
    }
    sign::read(scan, &mut quantity);
    if quantity.negative {
        (quantity.number.low, quantity.number.high) = (-quantity.number.high, -quantity.number.low);
    }
    compound::read(scan, &mut quantity);
    rate::read(scan, &mut quantity);
    quantity
}

/// "30 MUSD": thousands or more that stand before the currency.
fn scale(number: &mut Number, times: Decimal) {
    let scaled = |value: Decimal| value.checked_mul(times);
    if let (Some(low), Some(high), Some(step)) = (scaled(number.low), scaled(number.high), scaled(number.step)) {
        (number.low, number.high, number.step, number.scaled) = (low, high, step, true);
    }
}

pub(super) fn measure(unit: &Unit) -> Measure {
    let kind = match unit.kind {
        UnitKind::Percent => FigureKind::Percent,
        UnitKind::Money => FigureKind::Money,
        UnitKind::Age => FigureKind::Age,
        UnitKind::Times => FigureKind::Times,
        UnitKind::Measure => FigureKind::Measure,
    };
    let scale = Scale {
        dimension: Some(unit.dimension.clone()),
        factor: unit.factor,
        plus: unit.plus,
        symbol: unit.symbol.clone(),
    };
    Measure { kind, unit: Some(unit.name.clone()), scale }
}
