//! `numbers.yaml`: how a language prints numbers, limits them and says that they changed.

use super::decimal::Exact;
use super::lexicon_builder::LexiconBuilder;
use super::number_words::{NumberWord, NumberWords};
use super::phrases::Phrases;
use super::plural::{Plurals, RawPlurals};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How a printed number limits the true one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    #[default]
    Exact,
    About,
    Over,
    Under,
    AtLeast,
    AtMost,
}

/// The direction of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    Up,
    Down,
}

/// What a word like "about" or "just under" says of its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub bound: Bound,
    /// How far below and above the printed number the true one may lie, as a share of it; `None` where the phrase
    /// names no end.
    pub below: Option<Decimal>,
    pub above: Option<Decimal>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawLimit {
    bound: Bound,
    below: Option<Exact>,
    above: Option<Exact>,
    words: Vec<String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawRange {
    between: Vec<String>,
    from: Vec<String>,
    to: Vec<String>,
    or: Vec<String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawChange {
    verbs: Vec<String>,
    nouns: Vec<String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawAge {
    before: Vec<String>,
    unit: String,
    oldest: u32,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum RawTrend {
    Up,
    Down,
    None,
}

/// The file as written; what a language does not have is left out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct RawNumbers {
    #[serde(rename = "about")]
    _about: String,
    decimal: char,
    group: char,
    significant: u32,
    share_step: Exact,
    small: BTreeMap<String, u64>,
    tens: BTreeMap<String, u64>,
    hundred: Vec<String>,
    scales: BTreeMap<String, u64>,
    scale_marks: BTreeMap<String, u64>,
    dozens: BTreeMap<String, u64>,
    many: BTreeMap<String, (u64, u64)>,
    digits_of: BTreeMap<String, (u64, u64)>,
    ordinals: BTreeMap<String, u64>,
    ordinals_from: u64,
    ordinal_marks: Vec<String>,
    ranks: Vec<String>,
    denominators: BTreeMap<String, u64>,
    glyphs: BTreeMap<String, (u32, u32)>,
    article: Vec<String>,
    joiner: Vec<String>,
    point: Vec<String>,
    over: Vec<String>,
    minus: Vec<String>,
    /// Margins, which have no sign.
    #[serde(default)]
    plus_minus: Vec<String>,
    /// Between a number and what it counts or measures, and a noun of change and its figure.
    #[serde(default)]
    of: Vec<String>,
    /// Between "one of the" and the noun.
    #[serde(default)]
    degree: Vec<String>,
    /// Verbs of change without direction, before "from 4% to 5%".
    #[serde(default)]
    moving: Vec<String>,
    /// Behind a bare number that is a name.
    #[serde(default)]
    labels_after: Vec<String>,
    out_of: Vec<String>,
    share_of: Vec<String>,
    share_not_after: Vec<String>,
    factors: BTreeMap<String, (Exact, RawTrend)>,
    factor_needs: BTreeMap<String, Vec<String>>,
    factor_unit: String,
    bounds: Vec<RawLimit>,
    bounds_after: Vec<RawLimit>,
    neutral: Vec<String>,
    and: Vec<String>,
    range: RawRange,
    up: RawChange,
    down: RawChange,
    by: Vec<String>,
    to: Vec<String>,
    change_gap: Vec<String>,
    causing: Vec<String>,
    labels: Vec<String>,
    not_numbers: Vec<String>,
    one_not_after: Vec<String>,
    one_not_before: Vec<String>,
    score_words: Vec<String>,
    streets: Vec<String>,
    /// Before the name of the street.
    streets_first: Vec<String>,
    age: RawAge,
    score_unit: String,
    ordinal_unit: String,
    plurals: RawPlurals,
}

/// Words that mean one thing: whether a phrase is among them.
pub type WordSet = Phrases<()>;

/// Where words of change may stand: before their figure (verbs), or after it (nouns).
#[derive(Debug, Default)]
pub struct ChangeWords {
    pub verbs: Phrases<Direction>,
    pub nouns: Phrases<Direction>,
}

/// The table, compiled.
#[derive(Debug, Default)]
pub struct Numbers {
    pub decimal: char,
    pub group: char,
    /// How many leading digits of a round number are meant to be exact.
    pub significant: u32,
    /// The precision of a share in words.
    pub share_step: Decimal,
    pub words: NumberWords,
    /// "dozens": from, to.
    pub many: Phrases<(u64, u64)>,
    pub digits_of: Phrases<(u64, u64)>,
    /// Ordinals below this one are no figures.
    pub ordinals_from: u64,
    pub ordinal_marks: WordSet,
    pub ranks: WordSet,
    pub out_of: WordSet,
    pub plus_minus: WordSet,
    pub of: WordSet,
    pub degree: WordSet,
    pub moving: WordSet,
    pub labels_after: WordSet,
    pub share_of: WordSet,
    pub share_not_after: WordSet,
    pub factors: Phrases<(Decimal, Option<Direction>)>,
    /// What must follow a factor that is listed here.
    pub factor_needs: Phrases<WordSet>,
    pub factor_unit: Arc<str>,
    pub bounds: Phrases<Limit>,
    pub bounds_after: Phrases<Limit>,
    pub neutral: WordSet,
    pub and: WordSet,
    pub between: WordSet,
    pub from: WordSet,
    pub range_to: WordSet,
    pub range_or: WordSet,
    pub change: ChangeWords,
    pub by: WordSet,
    pub to: WordSet,
    pub change_gap: WordSet,
    /// Verbs whose figure says how much of a thing there is, not by how much it changed: "raised $5 million".
    pub causing: WordSet,
    pub labels: WordSet,
    pub not_numbers: WordSet,
    pub one_not_after: WordSet,
    pub one_not_before: WordSet,
    pub score_words: WordSet,
    pub streets: WordSet,
    pub streets_first: WordSet,
    pub age_before: WordSet,
    pub age_unit: Arc<str>,
    pub oldest: u32,
    pub score_unit: Arc<str>,
    pub ordinal_unit: Arc<str>,
    pub plurals: Plurals,
}

impl Numbers {
    pub(super) fn compile(raw: RawNumbers, lexicon: &mut LexiconBuilder) -> Self {
        let mut words = NumberWords::default();
        let mut each = |entries: Vec<(&str, u64)>, set: fn(&mut NumberWord, u64), lexicon: &mut LexiconBuilder| {
            for (word, value) in entries {
                let id = lexicon.intern(word);
                set(words.entry(id), value);
            }
        };
        each(pairs(&raw.small), |w, v| w.small = Some(v), lexicon);
        each(pairs(&raw.tens), |w, v| w.tens = Some(v), lexicon);
        each(pairs(&raw.dozens), |w, v| w.dozen = Some(v), lexicon);
        each(pairs(&raw.scales), |w, v| w.scale = Some(v), lexicon);
        each(pairs(&raw.scale_marks), |w, v| w.mark = Some(v), lexicon);
        each(pairs(&raw.ordinals), |w, v| w.ordinal = Some(v), lexicon);
        each(pairs(&raw.denominators), |w, v| w.denominator = Some(v), lexicon);
        each(flags(&raw.hundred), |w, _| w.hundred = true, lexicon);
        each(flags(&raw.article), |w, _| w.article = true, lexicon);
        each(flags(&raw.joiner), |w, _| w.joiner = true, lexicon);
        each(flags(&raw.point), |w, _| w.point = true, lexicon);
        each(flags(&raw.over), |w, _| w.over = true, lexicon);
        each(flags(&raw.minus), |w, _| w.minus = true, lexicon);
        for (glyph, &parts) in &raw.glyphs {
            let id = lexicon.intern(glyph);
            words.entry(id).glyph = Some(parts);
        }
        let factor_needs: Vec<_> =
            raw.factor_needs.iter().map(|(word, next)| (word.as_str(), set(next, lexicon))).collect();
        let factors = raw.factors.iter().map(|(word, (times, trend))| {
            let direction = match trend {
                RawTrend::Up => Some(Direction::Up),
                RawTrend::Down => Some(Direction::Down),
                RawTrend::None => None,
            };
            (word.as_str(), (times.0, direction))
        });
        let directed = |up: &[String], down: &[String], lexicon: &mut LexiconBuilder| {
            let up = up.iter().map(|w| (w.as_str(), Direction::Up));
            let down = down.iter().map(|w| (w.as_str(), Direction::Down));
            Phrases::new(up.chain(down), lexicon)
        };
        Self {
            decimal: raw.decimal,
            group: raw.group,
            significant: raw.significant,
            share_step: raw.share_step.0,
            words,
            many: Phrases::new(raw.many.iter().map(|(k, v)| (k.as_str(), *v)), lexicon),
            digits_of: Phrases::new(raw.digits_of.iter().map(|(k, v)| (k.as_str(), *v)), lexicon),
            ordinals_from: raw.ordinals_from,
            ordinal_marks: set(&raw.ordinal_marks, lexicon),
            ranks: set(&raw.ranks, lexicon),
            out_of: set(&raw.out_of, lexicon),
            plus_minus: set(&raw.plus_minus, lexicon),
            of: set(&raw.of, lexicon),
            degree: set(&raw.degree, lexicon),
            moving: set(&raw.moving, lexicon),
            labels_after: set(&raw.labels_after, lexicon),
            share_of: set(&raw.share_of, lexicon),
            share_not_after: set(&raw.share_not_after, lexicon),
            factors: Phrases::new(factors, lexicon),
            factor_needs: Phrases::new(factor_needs, lexicon),
            factor_unit: raw.factor_unit.into(),
            bounds: limits(&raw.bounds, lexicon),
            bounds_after: limits(&raw.bounds_after, lexicon),
            neutral: set(&raw.neutral, lexicon),
            and: set(&raw.and, lexicon),
            between: set(&raw.range.between, lexicon),
            from: set(&raw.range.from, lexicon),
            range_to: set(&raw.range.to, lexicon),
            range_or: set(&raw.range.or, lexicon),
            change: ChangeWords {
                verbs: directed(&raw.up.verbs, &raw.down.verbs, lexicon),
                nouns: directed(&raw.up.nouns, &raw.down.nouns, lexicon),
            },
            by: set(&raw.by, lexicon),
            to: set(&raw.to, lexicon),
            change_gap: set(&raw.change_gap, lexicon),
            causing: set(&raw.causing, lexicon),
            labels: set(&raw.labels, lexicon),
            not_numbers: set(&raw.not_numbers, lexicon),
            one_not_after: set(&raw.one_not_after, lexicon),
            one_not_before: set(&raw.one_not_before, lexicon),
            score_words: set(&raw.score_words, lexicon),
            streets: set(&raw.streets, lexicon),
            streets_first: set(&raw.streets_first, lexicon),
            age_before: set(&raw.age.before, lexicon),
            age_unit: raw.age.unit.into(),
            oldest: raw.age.oldest,
            score_unit: raw.score_unit.into(),
            ordinal_unit: raw.ordinal_unit.into(),
            plurals: Plurals::new(raw.plurals),
        }
    }
}

fn set(words: &[String], lexicon: &mut LexiconBuilder) -> WordSet {
    Phrases::new(words.iter().map(|w| (w.as_str(), ())), lexicon)
}

fn limits(raw: &[RawLimit], lexicon: &mut LexiconBuilder) -> Phrases<Limit> {
    let entries = raw.iter().flat_map(|limit| {
        let meaning = Limit { bound: limit.bound, below: limit.below.map(|e| e.0), above: limit.above.map(|e| e.0) };
        limit.words.iter().map(move |word| (word.as_str(), meaning))
    });
    Phrases::new(entries.collect::<Vec<_>>(), lexicon)
}

fn pairs(map: &BTreeMap<String, u64>) -> Vec<(&str, u64)> {
    map.iter().map(|(k, v)| (k.as_str(), *v)).collect()
}

fn flags(words: &[String]) -> Vec<(&str, u64)> {
    words.iter().map(|w| (w.as_str(), 0)).collect()
}
