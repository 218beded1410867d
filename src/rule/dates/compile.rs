//! From `dates.yaml` as written to its table.

use super::{Dates, RawDates, Reporting, Step, holiday};
use crate::problem::Problem;
use crate::rule::date_form::DateForms;
use crate::rule::file::RuleFile;
use crate::rule::lexicon_builder::LexiconBuilder;
use crate::rule::numbers::WordSet;
use crate::rule::phrases::Phrases;
use crate::rule::place::Step as PathStep;
use std::collections::BTreeMap;

impl Dates {
    pub(in crate::rule) fn compile(
        file: &RuleFile,
        raw: &RawDates,
        lexicon: &mut LexiconBuilder,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let step = |count: &i32, nearest: bool| Step { count: *count, nearest };
        let steps = raw.steps.iter().map(|(word, count)| (word.as_str(), step(count, false)));
        let nearest = raw.nearest.iter().map(|(word, count)| (word.as_str(), step(count, true)));
        Self {
            forms: forms(file, raw, lexicon, problems),
            months: map(&raw.months, lexicon),
            weekdays: map(&raw.weekdays, lexicon),
            wary: set(&raw.wary, lexicon),
            names: set(&raw.names, lexicon),
            before: set(&raw.before, lexicon),
            seasons: map(&raw.seasons, lexicon),
            days: map(&raw.days, lexicon),
            now: set(&raw.now, lexicon),
            units: lists(&raw.units, lexicon),
            steps: Phrases::new(steps.chain(nearest), lexicon),
            units_before: lists(&raw.units_before, lexicon),
            told: set(&raw.told, lexicon),
            plurals: set(&raw.plurals, lexicon),
            names_with_dates: set(&raw.names_with_dates, lexicon),
            last: set(&raw.last, lexicon),
            ago: set(&raw.ago, lexicon),
            ago_or_before: set(&raw.ago_or_before, lexicon),
            later: set(&raw.later, lexicon),
            within: set(&raw.within, lexicon),
            edges: lists(&raw.edges, lexicon),
            edges_after: lists(&raw.edges_after, lexicon),
            parts: lists(&raw.parts, lexicon),
            points: lists(&raw.points, lexicon),
            nearly: set(&raw.nearly, lexicon),
            between: set(&raw.between, lexicon),
            from: set(&raw.from, lexicon),
            range_to: set(&raw.range_to, lexicon),
            and: set(&raw.and, lexicon),
            of: set(&raw.of, lexicon),
            article: set(&raw.article, lexicon),
            ahead: set(&raw.ahead, lexicon),
            past: set(&raw.past, lexicon),
            past_endings: raw.past_endings.clone(),
            present_endings: raw.present_endings.clone(),
            on: set(&raw.on, lexicon),
            not_past: set(&raw.not_past, lexicon),
            passive: set(&raw.passive, lexicon),
            fiscal: set(&raw.fiscal, lexicon),
            reporting: Reporting::compile(&raw.reporting, raw.short_years, lexicon),
            quarter_marks: map(&raw.quarter_marks, lexicon),
            half_marks: map(&raw.half_marks, lexicon),
            half_with: set(&raw.half_with, lexicon),
            decades: map(&raw.decades, lexicon),
            decade_mark: set(&raw.decade_mark, lexicon),
            year_words: set(&raw.year_words, lexicon),
            holidays: holiday::compile(file, &raw.holidays, &raw.moving_holidays, lexicon, problems),
            numeric_after: set(&raw.numeric_after, lexicon),
            not_after: set(&raw.not_after, lexicon),
            short_years: raw.short_years,
            years: raw.years,
            bare_years: raw.bare_years,
            year_before: set(&raw.year_before, lexicon),
            time_marks: set(&raw.time_marks, lexicon),
            day_halves: map(&raw.day_halves, lexicon),
            named_times: map(&raw.named_times, lexicon),
            clock_marks: set(&raw.clock_marks, lexicon),
            zones: map(&raw.zones, lexicon),
        }
    }
}

fn forms(file: &RuleFile, raw: &RawDates, lexicon: &mut LexiconBuilder, problems: &mut Vec<Problem>) -> DateForms {
    let mut forms = DateForms::default();
    for (meaning, list) in &raw.forms {
        for (item, form) in list.iter().enumerate() {
            if let Err(error) = forms.add(*meaning, form, lexicon) {
                let place = [PathStep::Key("forms"), PathStep::Key(meaning.name()), PathStep::Item(item)];
                problems.push(file.problem_in(&place, error.at, error.length, error.message));
            }
        }
    }
    forms
}

fn set(words: &[String], lexicon: &mut LexiconBuilder) -> WordSet {
    Phrases::new(words.iter().map(|w| (w.as_str(), ())), lexicon)
}

fn map<T: Copy>(words: &BTreeMap<String, T>, lexicon: &mut LexiconBuilder) -> Phrases<T> {
    Phrases::new(words.iter().map(|(word, meaning)| (word.as_str(), *meaning)), lexicon)
}

fn lists<T: Copy>(lists: &BTreeMap<T, Vec<String>>, lexicon: &mut LexiconBuilder) -> Phrases<T> {
    let entries = lists.iter().flat_map(|(meaning, words)| words.iter().map(|word| (word.as_str(), *meaning)));
    Phrases::new(entries, lexicon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_in_forms_and_holidays_are_told_with_their_place() {
        let text = "about: x\nforms:\n  date: [\"{day} {moth}\"]\nmoving-holidays:\n  - {words: [fair], nth: 1}\n";
        let file = RuleFile::new("desk/en/dates.yaml", "en/dates.yaml", text.to_owned());
        let raw = file.parse().unwrap();
        let mut problems = Vec::new();
        Dates::compile(&file, &raw, &mut LexiconBuilder::default(), &mut problems);
        let told: Vec<_> = problems.iter().map(|p| (p.line, p.column, p.message.as_str())).collect();
        assert_eq!(
            told,
            [
                (Some(3), Some(17), "there is no slot `{moth}` in dates; did you mean `{month}`?"),
                (Some(5), Some(5), "a moving holiday has either `easter`, or `nth`, `weekday` and `month`"),
            ]
        );
    }
}
