//! `units.yaml`: units of measure and money.

use super::decimal::Exact;
use super::file::RuleFile;
use super::lexicon_builder::LexiconBuilder;
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
    /// Years of people and things.
    Age,
    /// How many times as much.
    Times,
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

impl Unit {
    /// Whether it measures what `dimension` names.
    #[must_use]
    pub fn dimension_is(&self, dimension: Option<&str>) -> bool {
        dimension == Some(&*self.dimension)
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawUnit {
    unit: String,
    of: String,
    is: Exact,
    plus: Option<Exact>,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    symbols: Vec<String>,
    /// Larger unit -> what this one is called behind a number of it only (`5 ft 2 in`).
    #[serde(default)]
    within: BTreeMap<String, Vec<String>>,
    /// Symbols only where a smaller unit follows right behind (`6'2"`).
    #[serde(default)]
    before_smaller: Vec<String>,
    /// The smaller unit of a bare number that a hyphen joins to this one (`6-foot-3`).
    joined: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawCurrency {
    code: String,
    #[serde(default)]
    before: Vec<String>,
    #[serde(default)]
    after: Vec<String>,
    #[serde(default)]
    large: Vec<String>,
    /// Before the number only where it has decimals, groups or a scale.
    #[serde(default)]
    before_marked: Vec<String>,
    /// The code is never written together with its number, since other names look so (`COP26`).
    #[serde(default)]
    apart: bool,
    /// Word behind the number that names thousands or more of the currency (`30 MUSD`) -> how many.
    #[serde(default)]
    scaled: BTreeMap<String, Exact>,
    /// Currencies of one family share their sign; behind a number with it stands whose it is (`$20 Canadian`).
    #[serde(default)]
    family: Option<String>,
    #[serde(default)]
    nations: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawCoin {
    unit: String,
    /// The only currency that has such coins, and how much of it one is.
    of: Option<String>,
    is: Option<Exact>,
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
    /// The dimension of ages.
    #[serde(default = "age")]
    age: String,
    /// The dimension of "times as much".
    #[serde(default = "factor")]
    times: String,
    units: Vec<RawUnit>,
    currencies: Vec<RawCurrency>,
    coins: Vec<RawCoin>,
    per: Vec<String>,
    per_article: Vec<String>,
    rates: BTreeMap<String, Vec<String>>,
}

fn age() -> String {
    "age".to_owned()
}

fn factor() -> String {
    "factor".to_owned()
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
    /// Money before a number with decimals, groups or a scale; before others the same letters are names.
    pub before_marked: Phrases<usize>,
    /// Words behind the number that are so many of a currency.
    pub scaled: Phrases<(usize, Decimal)>,
    /// Behind money: the currency by its sign, and the one that it is then.
    pub nations: Phrases<Vec<(usize, usize)>>,
    /// Behind a quantity: the larger unit, and the one that it is behind it.
    pub within: Phrases<Vec<(String, usize)>>,
    pub before_smaller: Phrases<usize>,
    /// Unit -> the smaller one of a bare number that a hyphen joins to it; in order.
    joined: Vec<(Arc<str>, usize)>,
    /// The dimension of ages.
    pub age: Option<Arc<str>>,
    /// The dimension of percentages and shares.
    pub share: Option<Arc<str>>,
    /// Letters as printed, with the mark before them, that are a currency right before a number; in order.
    codes: Vec<Box<str>>,
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
        let mut before_marked: Vec<(&str, usize)> = Vec::new();
        let mut codes: Vec<Box<str>> = Vec::new();
        let mut scaled: Vec<(&str, (usize, Decimal))> = Vec::new();
        let mut within: BTreeMap<&str, Vec<(String, usize)>> = BTreeMap::new();
        let mut before_smaller: Vec<(&str, usize)> = Vec::new();
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
            let kind = match () {
                () if unit.unit == raw.percent => UnitKind::Percent,
                () if unit.of == raw.age => UnitKind::Age,
                () if unit.of == raw.times => UnitKind::Times,
                () => UnitKind::Measure,
            };
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
            before_smaller.extend(unit.before_smaller.iter().map(|w| (w.as_str(), id)));
            for (larger, words) in &unit.within {
                words.iter().for_each(|w| within.entry(w.as_str()).or_default().push((larger.clone(), id)));
            }
        }
        for (item, currency) in raw.currencies.iter().enumerate() {
            known("currencies", "code", item, &currency.code, problems);
            let id = all.len();
            all.push(money(&currency.code, currency.before.first()));
            words.extend(currency.after.iter().map(|w| (w.as_str(), id)));
            large.extend(currency.large.iter().map(|w| (w.as_str(), id)));
            before.extend(currency.before.iter().map(|w| (w.as_str(), id)));
            before_marked.extend(currency.before_marked.iter().map(|w| (w.as_str(), id)));
            scaled.extend(currency.scaled.iter().map(|(word, times)| (word.as_str(), (id, times.0))));
            let letters = currency.before.iter().filter(|w| !currency.apart && w.ends_with(char::is_alphabetic));
            codes.extend(letters.map(|w| w.as_str().into()));
        }
        for (item, coin) in raw.coins.iter().enumerate() {
            known("coins", "unit", item, &coin.unit, problems);
            let id = all.len();
            let mut unit = money(&coin.unit, None);
            if let (Some(of), Some(is)) = (&coin.of, coin.is) {
                (unit.dimension, unit.factor) = (of.as_str().into(), is.0);
            }
            all.push(unit);
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
        codes.sort_unstable();
        let mut joined = Vec::new();
        for (item, unit) in raw.units.iter().enumerate() {
            let Some(smaller) = &unit.joined else { continue };
            if let Some(id) = raw.units.iter().position(|other| other.unit == *smaller) {
                joined.push((unit.unit.as_str().into(), id));
            } else {
                let place = [Step::Key("units"), Step::Item(item), Step::Key("joined")];
                problems
                    .push(file.problem(&place, 0, format!("there is no unit `{smaller}`")).help("define it as a unit"));
            }
        }
        joined.sort_unstable();
        Self {
            codes,
            joined,
            scaled: Phrases::new(scaled, lexicon),
            nations: Phrases::new(nations(&raw.currencies, raw.units.len()), lexicon),
            within: Phrases::new(within, lexicon),
            before_smaller: Phrases::new(before_smaller, lexicon),
            age: Some(raw.age.as_str().into()),
            share: raw.units.iter().find(|unit| unit.unit == raw.percent).map(|unit| unit.of.as_str().into()),
            before_marked: Phrases::new(before_marked, lexicon),
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

impl Units {
    /// The unit of a bare number that a hyphen joins to a quantity in `unit`.
    #[must_use]
    pub fn joined(&self, unit: &str) -> Option<&Unit> {
        let place = self.joined.binary_search_by(|(larger, _)| (**larger).cmp(unit)).ok()?;
        Some(&self.all[self.joined[place].1])
    }

    /// Whether letters as printed, with the mark right before them where there is one, are a currency right before a
    /// number.
    #[must_use]
    pub fn is_code(&self, printed: &str) -> bool {
        self.codes.binary_search_by(|code| (**code).cmp(printed)).is_ok()
    }
}

/// Whose a currency is -> the pairs of the currency that the sign names and the one that it then is. `first` is the
/// place of the first currency among all units.
fn nations(currencies: &[RawCurrency], first: usize) -> BTreeMap<&str, Vec<(usize, usize)>> {
    let mut nations: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for (of, currency) in (first..).zip(currencies) {
        let family = (first..).zip(currencies).filter(|(_, c)| c.family.is_some() && c.family == currency.family);
        let pairs: Vec<_> = family.map(|(sign, _)| (sign, of)).collect();
        for nation in &currency.nations {
            nations.entry(nation).or_default().extend(&pairs);
        }
    }
    nations
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
