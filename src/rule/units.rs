//! `units.yaml`: units of measure and money.

use super::decimal::Exact;
use super::file::RuleFile;
use super::lexicon::LexiconBuilder;
use super::phrases::Phrases;
use super::place::Step;
use crate::problem::Problem;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnitKind {
    Percent,
    Money,
    Measure,
}

/// A unit and how it is converted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Singular English or ISO 4217.
    pub name: Arc<str>,
    pub kind: UnitKind,
    /// What it measures; units of one dimension can be compared.
    pub dimension: Arc<str>,
    /// A value times this, and then plus `plus`, is in the base unit of the dimension.
    pub factor: Decimal,
    pub plus: Decimal,
    /// What stands before its numbers, for money that has such a sign.
    pub symbol: Option<Arc<str>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawUnit {
    unit: String,
    of: String,
    is: Exact,
    plus: Option<Exact>,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    symbols: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawCurrency {
    code: String,
    #[serde(default)]
    before: Vec<String>,
    #[serde(default)]
    after: Vec<String>,
    #[serde(default)]
    large: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawCoin {
    unit: String,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    symbols: Vec<String>,
}

/// The file as written; what a language does not have is left out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct RawUnits {
    #[serde(rename = "about")]
    _about: String,
    percent: String,
    units: Vec<RawUnit>,
    currencies: Vec<RawCurrency>,
    coins: Vec<RawCoin>,
    per: Vec<String>,
    per_article: Vec<String>,
    rates: BTreeMap<String, Vec<String>>,
}

/// The table, compiled. Units are spoken of by their place in [`Units::all`].
#[derive(Debug, Default)]
pub struct Units {
    pub all: Vec<Unit>,
    /// After any number.
    pub words: Phrases<usize>,
    /// Only after digits; every unit of that symbol with the symbol as written, since letter case tells.
    pub symbols: Phrases<Vec<(String, usize)>>,
    /// Money before the number.
    pub before: Phrases<usize>,
    /// Money after a number in thousands or more; after others the same words may be something else.
    pub large: Phrases<usize>,
    /// "per".
    pub per: Phrases<()>,
    /// "a" as in "a month".
    pub per_article: Phrases<()>,
    /// What may stand under a rate, with its name.
    pub rates: Phrases<Arc<str>>,
}

impl Units {
    pub(super) fn compile(
        file: &RuleFile,
        raw: &RawUnits,
        lexicon: &mut LexiconBuilder,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut all = Vec::new();
        let mut words: Vec<(&str, usize)> = Vec::new();
        let mut symbols: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
        let mut before: Vec<(&str, usize)> = Vec::new();
        let mut large: Vec<(&str, usize)> = Vec::new();
        let mut names = BTreeSet::new();
        let mut known = |key: &str, field: &str, item: usize, name: &str, problems: &mut Vec<Problem>| {
            if !names.insert(name.to_owned()) {
                let place = [Step::Key(key), Step::Item(item), Step::Key(field)];
                problems.push(
                    file.problem(&place, 0, format!("the unit `{name}` is already defined"))
                        .help("put its words into the first definition"),
                );
            }
        };
        for (item, unit) in raw.units.iter().enumerate() {
            known("units", "unit", item, &unit.unit, problems);
            if unit.is.0.is_zero() {
                let place = [Step::Key("units"), Step::Item(item), Step::Key("is")];
                problems
                    .push(file.problem(&place, 0, "a unit cannot be nothing").help("give its size in the base unit"));
            }
            let kind = if unit.unit == raw.percent { UnitKind::Percent } else { UnitKind::Measure };
            let id = all.len();
            all.push(Unit {
                name: unit.unit.as_str().into(),
                kind,
                dimension: unit.of.as_str().into(),
                factor: unit.is.0,
                plus: unit.plus.map_or(Decimal::ZERO, |e| e.0),
                symbol: None,
            });
            words.extend(unit.words.iter().map(|w| (w.as_str(), id)));
            add_symbols(&unit.symbols, id, &mut symbols);
        }
        for (item, currency) in raw.currencies.iter().enumerate() {
            known("currencies", "code", item, &currency.code, problems);
            let id = all.len();
            all.push(money(&currency.code, currency.before.first()));
            words.extend(currency.after.iter().map(|w| (w.as_str(), id)));
            large.extend(currency.large.iter().map(|w| (w.as_str(), id)));
            before.extend(currency.before.iter().map(|w| (w.as_str(), id)));
        }
        for (item, coin) in raw.coins.iter().enumerate() {
            known("coins", "unit", item, &coin.unit, problems);
            let id = all.len();
            all.push(money(&coin.unit, None));
            words.extend(coin.words.iter().map(|w| (w.as_str(), id)));
            add_symbols(&coin.symbols, id, &mut symbols);
        }
        let set = |words: &[String], lexicon: &mut LexiconBuilder| {
            Phrases::new(words.iter().map(|w| (w.as_str(), ())).collect::<Vec<_>>(), lexicon)
        };
        let rates = raw.rates.iter().flat_map(|(name, words)| {
            let name: Arc<str> = name.as_str().into();
            words.iter().map(move |word| (word.as_str(), name.clone()))
        });
        Self {
            words: Phrases::new(words, lexicon),
            symbols: Phrases::new(symbols.iter().map(|(k, v)| (k.as_str(), v.clone())), lexicon),
            before: Phrases::new(before, lexicon),
            large: Phrases::new(large, lexicon),
            per: set(&raw.per, lexicon),
            per_article: set(&raw.per_article, lexicon),
            rates: Phrases::new(rates, lexicon),
            all,
        }
    }
}

/// A currency is a dimension of its own: amounts of two currencies never compare.
fn money(name: &str, symbol: Option<&String>) -> Unit {
    let symbol = symbol.map(|s| s.as_str().into());
    Unit {
        name: name.into(),
        kind: UnitKind::Money,
        dimension: name.into(),
        factor: Decimal::ONE,
        plus: Decimal::ZERO,
        symbol,
    }
}

fn add_symbols(written: &[String], id: usize, symbols: &mut BTreeMap<String, Vec<(String, usize)>>) {
    for symbol in written {
        symbols.entry(symbol.to_lowercase()).or_default().push((symbol.clone(), id));
    }
}
