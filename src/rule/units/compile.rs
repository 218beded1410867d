//! From the file to the table.

use super::raw::{RawCoin, RawCurrency, RawUnit, RawUnits};
use super::{Unit, UnitKind, Units};
use crate::problem::Problem;
use crate::rule::file::RuleFile;
use crate::rule::lexicon_builder::LexiconBuilder;
use crate::rule::phrases::Phrases;
use crate::rule::place::Step;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The phrases of units as they are collected, each with the place of its unit.
#[derive(Default)]
struct Draft<'a> {
    all: Vec<Unit>,
    words: Vec<(&'a str, usize)>,
    symbols: BTreeMap<String, Vec<(String, usize)>>,
    before: Vec<(&'a str, usize)>,
    before_marked: Vec<(&'a str, usize)>,
    before_smaller: Vec<(&'a str, usize)>,
    large: Vec<(&'a str, usize)>,
    codes: Vec<Box<str>>,
    scaled: Vec<(&'a str, (usize, Decimal))>,
    within: BTreeMap<&'a str, Vec<(String, usize)>>,
    joined: Vec<(Arc<str>, usize)>,
}

impl Units {
    pub(in crate::rule) fn compile(
        file: &RuleFile,
        raw: &RawUnits,
        lexicon: &mut LexiconBuilder,
        problems: &mut Vec<Problem>,
    ) -> Self {
        check(file, raw, problems);
        let mut draft = Draft::default();
        raw.units.iter().for_each(|unit| draft.unit(unit, raw));
        raw.currencies.iter().for_each(|currency| draft.currency(currency));
        raw.coins.iter().for_each(|coin| draft.coin(coin));
        draft.codes.sort_unstable();
        draft.joined.sort_unstable();
        let set = |words: &[String], lexicon: &mut LexiconBuilder| {
            Phrases::new(words.iter().map(|w| (w.as_str(), ())).collect::<Vec<_>>(), lexicon)
        };
        let rates = raw.rates.iter().flat_map(|(name, words)| {
            let name: Arc<str> = name.as_str().into();
            words.iter().map(move |word| (word.as_str(), name.clone()))
        });
        let symbols = draft.symbols.iter().map(|(symbol, units)| (symbol.as_str(), units.clone()));
        Self {
            age: Some(raw.age.as_str().into()),
            share: raw.units.iter().find(|unit| unit.unit == raw.percent).map(|unit| unit.of.as_str().into()),
            words: Phrases::new(draft.words, lexicon),
            symbols: Phrases::new(symbols, lexicon),
            before: Phrases::new(draft.before, lexicon),
            before_marked: Phrases::new(draft.before_marked, lexicon),
            before_smaller: Phrases::new(draft.before_smaller, lexicon),
            within: Phrases::new(draft.within, lexicon),
            large: Phrases::new(draft.large, lexicon),
            scaled: Phrases::new(draft.scaled, lexicon),
            nations: Phrases::new(nations(&raw.currencies, raw.units.len()), lexicon),
            per: set(&raw.per, lexicon),
            per_article: set(&raw.per_article, lexicon),
            rates: Phrases::new(rates, lexicon),
            lasting: (!raw.lasting.is_empty()).then(|| raw.lasting.as_str().into()),
            lying: (!raw.lying.is_empty()).then(|| raw.lying.as_str().into()),
            by_article: set(&raw.by_article, lexicon),
            codes: draft.codes,
            joined: draft.joined,
            all: draft.all,
        }
    }
}

impl<'a> Draft<'a> {
    fn unit(&mut self, unit: &'a RawUnit, raw: &RawUnits) {
        let kind = match () {
            () if unit.unit == raw.percent => UnitKind::Percent,
            () if unit.of == raw.age => UnitKind::Age,
            () if unit.of == raw.times => UnitKind::Times,
            () => UnitKind::Measure,
        };
        let id = self.all.len();
        self.all.push(Unit {
            name: unit.unit.as_str().into(),
            kind,
            dimension: unit.of.as_str().into(),
            factor: unit.is.0,
            plus: unit.plus.map_or(Decimal::ZERO, |e| e.0),
            symbol: None,
            apart: unit.apart,
        });
        self.words.extend(unit.words.iter().map(|w| (w.as_str(), id)));
        self.add_symbols(&unit.symbols, id);
        self.before_smaller.extend(unit.before_smaller.iter().map(|w| (w.as_str(), id)));
        for (larger, words) in &unit.within {
            for word in words {
                self.within.entry(word).or_default().push((larger.clone(), id));
            }
        }
        let smaller = unit.joined.as_ref().and_then(|name| raw.units.iter().position(|other| other.unit == *name));
        self.joined.extend(smaller.map(|smaller| (unit.unit.as_str().into(), smaller)));
    }

    fn currency(&mut self, currency: &'a RawCurrency) {
        let id = self.all.len();
        self.all.push(money(&currency.code, currency.before.first()));
        self.words.extend(currency.after.iter().map(|w| (w.as_str(), id)));
        self.large.extend(currency.large.iter().map(|w| (w.as_str(), id)));
        self.before.extend(currency.before.iter().map(|w| (w.as_str(), id)));
        self.before_marked.extend(currency.before_marked.iter().map(|w| (w.as_str(), id)));
        self.scaled.extend(currency.scaled.iter().map(|(word, times)| (word.as_str(), (id, times.0))));
        let letters = currency.before.iter().filter(|w| !currency.apart && w.ends_with(char::is_alphabetic));
        self.codes.extend(letters.map(|w| w.as_str().into()));
    }

    fn coin(&mut self, coin: &'a RawCoin) {
        let id = self.all.len();
        let mut unit = money(&coin.unit, None);
        if let (Some(of), Some(is)) = (&coin.of, coin.is) {
            (unit.dimension, unit.factor) = (of.as_str().into(), is.0);
        }
        self.all.push(unit);
        self.words.extend(coin.words.iter().map(|w| (w.as_str(), id)));
        self.add_symbols(&coin.symbols, id);
    }

    fn add_symbols(&mut self, written: &[String], id: usize) {
        for symbol in written {
            self.symbols.entry(symbol.to_lowercase()).or_default().push((symbol.clone(), id));
        }
    }
}

/// Units are defined once, have a size, and name smaller ones that there are.
fn check(file: &RuleFile, raw: &RawUnits, problems: &mut Vec<Problem>) {
    let mut names = BTreeSet::new();
    let units = (0..).zip(&raw.units).map(|(item, unit)| ("units", "unit", item, &unit.unit));
    let currencies = (0..).zip(&raw.currencies).map(|(item, money)| ("currencies", "code", item, &money.code));
    let coins = (0..).zip(&raw.coins).map(|(item, coin)| ("coins", "unit", item, &coin.unit));
    for (key, field, item, name) in units.chain(currencies).chain(coins) {
        if !names.insert(name) {
            let place = [Step::Key(key), Step::Item(item), Step::Key(field)];
            let problem = file.problem(&place, 0, format!("the unit `{name}` is already defined"));
            problems.push(problem.help("put its words into the first definition"));
        }
    }
    for (item, unit) in raw.units.iter().enumerate() {
        let place = |field| [Step::Key("units"), Step::Item(item), Step::Key(field)];
        if unit.is.0.is_zero() {
            let problem = file.problem(&place("is"), 0, "a unit cannot be nothing");
            problems.push(problem.help("give its size in the base unit"));
        }
        if let Some(smaller) = unit.joined.as_ref().filter(|name| !raw.units.iter().any(|other| other.unit == **name)) {
            let problem = file.problem(&place("joined"), 0, format!("there is no unit `{smaller}`"));
            problems.push(problem.help("define it as a unit"));
        }
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
        apart: false,
    }
}
