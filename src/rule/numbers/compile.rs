//! From the file to the table.

use super::raw::{RawLimit, RawNumbers, RawTrend};
use super::{ChangeWords, Direction, Limit, Numbers, WordSet};
use crate::rule::lexicon_builder::LexiconBuilder;
use crate::rule::number_words::{NumberWord, NumberWords};
use crate::rule::phrases::Phrases;
use crate::rule::plural::Plurals;
use std::collections::BTreeMap;

impl Numbers {
    pub(in crate::rule) fn compile(raw: RawNumbers, lexicon: &mut LexiconBuilder) -> Self {
        let words = number_words(&raw, lexicon);
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
            below_zero: set(&raw.below_zero, lexicon),
            longest_bare: raw.longest_bare.unwrap_or(usize::MAX),
            plus_minus: set(&raw.plus_minus, lexicon),
            of: set(&raw.of, lexicon),
            degree: set(&raw.degree, lexicon),
            not_counted: set(&raw.not_counted, lexicon),
            chain: set(&raw.chain, lexicon),
            factor_before: set(&raw.factor_before, lexicon),
            odds: set(&raw.odds, lexicon),
            odds_unit: raw.odds_unit.into(),
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
            told_bounds_after: set(&raw.told_bounds_after, lexicon),
            told_bounds_before: set(&raw.told_bounds_before, lexicon),
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
            compared: set(&raw.compared, lexicon),
            to: set(&raw.to, lexicon),
            change_gap: set(&raw.change_gap, lexicon),
            causing: set(&raw.causing, lexicon),
            reached: set(&raw.reached, lexicon),
            margins: set(&raw.margins, lexicon),
            not_change: set(&raw.not_change, lexicon),
            counted_before: Phrases::new(raw.counted_before.iter().map(|(k, v)| (k.as_str(), v.clone())), lexicon),
            labels: set(&raw.labels, lexicon),
            capital_labels: set(&raw.capital_labels, lexicon),
            not_numbers: set(&raw.not_numbers, lexicon),
            one_not_after: set(&raw.one_not_after, lexicon),
            one_not_before: set(&raw.one_not_before, lexicon),
            score_words: set(&raw.score_words, lexicon),
            score_marks: set(&raw.score_marks, lexicon),
            streets: set(&raw.streets, lexicon),
            streets_first: set(&raw.streets_first, lexicon),
            age_before: set(&raw.age.before, lexicon),
            age_unit: raw.age.unit.into(),
            oldest: raw.age.oldest,
            score_unit: raw.score_unit.into(),
            ordinal_unit: raw.ordinal_unit.into(),
            counted_as: raw.counted_as,
            plurals: Plurals::new(raw.plurals),
        }
    }
}

/// The words and signs that numbers are made of.
fn number_words(raw: &RawNumbers, lexicon: &mut LexiconBuilder) -> NumberWords {
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
    words
}

fn set(words: &[String], lexicon: &mut LexiconBuilder) -> WordSet {
    Phrases::new(words.iter().map(|w| (w.as_str(), ())), lexicon)
}

fn directed(up: &[String], down: &[String], lexicon: &mut LexiconBuilder) -> Phrases<Direction> {
    let up = up.iter().map(|w| (w.as_str(), Direction::Up));
    let down = down.iter().map(|w| (w.as_str(), Direction::Down));
    Phrases::new(up.chain(down), lexicon)
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
