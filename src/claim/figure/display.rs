//! A figure in words, as findings print it.

use super::model::{Figure, FigureKind, Role};
use crate::rule::FigureWords;
use crate::rule::numbers::{Bound, Direction};
use rust_decimal::Decimal;
use std::fmt::Write as _;

impl Figure {
    /// The figure in words: "60%", "about $1.2 million", "90-98%", "more than 24 people", "down 3%".
    #[must_use]
    pub fn display(&self, words: &FigureWords) -> String {
        let mut out = String::new();
        // "rose to 5%" is 5%.
        let changed = self.direction.filter(|_| self.role == Role::Change);
        let direction = changed.map(|direction| match direction {
            Direction::Up => &words.up,
            Direction::Down => &words.down,
        });
        let bound = match self.bound {
            Bound::Exact => None,
            Bound::About => Some(&words.about),
            Bound::Over => Some(&words.more_than),
            Bound::AtLeast => Some(&words.at_least),
            Bound::Under => Some(&words.less_than),
            Bound::AtMost => Some(&words.at_most),
        };
        for word in [direction, bound].into_iter().flatten() {
            out.extend([word, " "]);
        }
        let (Some(low), Some(high)) = (self.low.or(self.high), self.high.or(self.low)) else { return out };
        let one = low == high;
        let number = |value| number(value, words);
        let printed = if one { number(low) } else { format!("{}-{}", number(low), number(high)) };
        let unit = self.unit.as_deref().unwrap_or_default();
        match self.kind {
            FigureKind::Percent => write!(out, "{printed}%"),
            FigureKind::Ordinal => write!(out, "{printed}{}", words.ordinal(&low.normalize().to_string())),
            FigureKind::Score => write!(out, "{}-{}", low.normalize(), high.normalize()),
            FigureKind::Share => write!(out, "{}%", number((low * Decimal::ONE_HUNDRED).round_dp(1))),
            FigureKind::Money if self.scale.symbol.is_some() => {
                let symbol = self.scale.symbol.as_deref().unwrap_or_default();
                let per = unit.find(" per ").map_or("", |at| &unit[at..]);
                let space = if symbol.ends_with(char::is_alphabetic) { " " } else { "" };
                write!(out, "{symbol}{space}{printed}{per}")
            }
            _ if unit.is_empty() => write!(out, "{printed}"),
            _ => {
                let unit = if one && low == Decimal::ONE { words.unit(unit).to_owned() } else { plural(unit, words) };
                write!(out, "{printed} {unit}")
            }
        }
        .ok();
        out
    }
}

/// Digits in groups; large numbers in words, when that loses nothing.
fn number(value: Decimal, words: &FigureWords) -> String {
    for scale in &words.scales {
        let (name, scale) = (&scale.word, Decimal::from(scale.is));
        if value.abs() >= scale
            && let Some(count) = value.checked_div(scale)
            && count.normalize().scale() <= 3
        {
            return format!("{} {name}", grouped(count.normalize(), words));
        }
    }
    grouped(value.normalize(), words)
}

fn grouped(value: Decimal, words: &FigureWords) -> String {
    let printed = value.abs().round_dp(6).normalize().to_string();
    let (whole, fraction) = printed.split_once('.').map_or((printed.as_str(), None), |(w, f)| (w, Some(f)));
    let mut out = String::from(if value.is_sign_negative() && !value.is_zero() { "-" } else { "" });
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            out.push_str(&words.thousands);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push_str(&words.point);
        out.push_str(fraction);
    }
    out
}

/// The plural of a unit's first word: units are singular English, whatever the language of the article, and those of money
/// are codes.
fn plural(unit: &str, words: &FigureWords) -> String {
    if let Some(whole) = words.plurals.get(unit) {
        return whole.clone();
    }
    let (head, rest) = unit.find(" per ").or_else(|| unit.find(" old")).map_or((unit, ""), |at| unit.split_at(at));
    if head.chars().all(char::is_uppercase) { unit.to_owned() } else { words.plural(head) + rest }
}
