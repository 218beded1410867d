//! A figure in words, as findings print it.

use super::model::{Figure, FigureKind, Role};
use crate::rule::numbers::{Bound, Direction};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::fmt::Write as _;

const SCALES: [(&str, i64); 3] = [("trillion", 1_000_000_000_000), ("billion", 1_000_000_000), ("million", 1_000_000)];

impl Figure {
    /// The figure in words: "60%", "about $1.2 million", "90-98%", "more than 24 people", "down 3%".
    #[must_use]
    pub fn display(&self) -> String {
        let mut out = String::new();
        // "rose to 5%" is 5%.
        out.push_str(match self.direction.filter(|_| self.role == Role::Change) {
            Some(Direction::Up) => "up ",
            Some(Direction::Down) => "down ",
            None => "",
        });
        out.push_str(match self.bound {
            Bound::Exact => "",
            Bound::About => "about ",
            Bound::Over => "more than ",
            Bound::AtLeast => "at least ",
            Bound::Under => "less than ",
            Bound::AtMost => "at most ",
        });
        let (Some(low), Some(high)) = (self.low.or(self.high), self.high.or(self.low)) else { return out };
        let one = low == high;
        let number = if one { number(low) } else { format!("{}-{}", number(low), number(high)) };
        let unit = self.unit.as_deref().unwrap_or_default();
        match self.kind {
            FigureKind::Percent => write!(out, "{number}%"),
            FigureKind::Ordinal => write!(out, "{number}{}", ending(low)),
            FigureKind::Score => write!(out, "{}-{}", low.normalize(), high.normalize()),
            FigureKind::Share => write!(out, "{}%", self::number((low * Decimal::ONE_HUNDRED).round_dp(1))),
            FigureKind::Money if self.scale.symbol.is_some() => {
                let symbol = self.scale.symbol.as_deref().unwrap_or_default();
                let per = unit.find(" per ").map_or("", |at| &unit[at..]);
                let space = if symbol.ends_with(char::is_alphabetic) { " " } else { "" };
                write!(out, "{symbol}{space}{number}{per}")
            }
            _ if unit.is_empty() => write!(out, "{number}"),
            _ => write!(out, "{number} {}", if one && low == Decimal::ONE { unit.to_owned() } else { plural(unit) }),
        }
        .ok();
        out
    }
}

/// Digits with commas; from a million on in words, when that loses nothing.
fn number(value: Decimal) -> String {
    for (name, scale) in SCALES {
        let scale = Decimal::from(scale);
        if value.abs() >= scale
            && let Some(count) = value.checked_div(scale)
            && count.normalize().scale() <= 3
        {
            return format!("{} {name}", grouped(count.normalize()));
        }
    }
    grouped(value.normalize())
}

fn grouped(value: Decimal) -> String {
    let printed = value.abs().round_dp(6).normalize().to_string();
    let (whole, fraction) = printed.split_once('.').map_or((printed.as_str(), None), |(w, f)| (w, Some(f)));
    let mut out = String::from(if value.is_sign_negative() && !value.is_zero() { "-" } else { "" });
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

fn ending(value: Decimal) -> &'static str {
    match value.to_u64().map(|n| (n % 10, n % 100)) {
        Some((1, n)) if n != 11 => "st",
        Some((2, n)) if n != 12 => "nd",
        Some((3, n)) if n != 13 => "rd",
        _ => "th",
    }
}

/// The plural of a unit's first word: units are singular English, whatever the language of the article.
fn plural(unit: &str) -> String {
    let (head, rest) = unit.find(" per ").or_else(|| unit.find(" old")).map_or((unit, ""), |at| unit.split_at(at));
    let plural = match head {
        "people" | "police" | "horsepower" | "hertz" | "dead" | "injured" | "wounded" | "missing" => head.to_owned(),
        _ if head.chars().all(char::is_uppercase) => head.to_owned(),
        "person" => "people".to_owned(),
        "foot" => "feet".to_owned(),
        "child" => "children".to_owned(),
        _ if head.ends_with("man") => format!("{}men", &head[..head.len() - 3]),
        _ if head.ends_with('y') => {
            let before = head[..head.len() - 1].chars().last();
            if before.is_some_and(|c| "aeou".contains(c)) {
                format!("{head}s")
            } else {
                format!("{}ies", &head[..head.len() - 1])
            }
        }
        _ if head.ends_with(['s', 'x']) || head.ends_with("ch") || head.ends_with("sh") => format!("{head}es"),
        _ => format!("{head}s"),
    };
    plural + rest
}
