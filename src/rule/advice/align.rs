//! Alignment rules: tests that are missing, or that quote what is not there.

use super::super::align_rule::RawAlignRule;
use super::super::file::RuleFile;
use super::super::place::Step;
use super::untested;
use crate::problem::Problem;
use crate::text::occurrences;

pub fn advise(file: &RuleFile, raw: &RawAlignRule, problems: &mut Vec<Problem>) {
    let silent = raw.tests.iter().filter(|test| test.want.is_empty()).count();
    untested(file, raw.tests.len() - silent, silent, problems);
    for (number, test) in raw.tests.iter().enumerate() {
        for (group, quotes) in test.want.iter().enumerate() {
            for (index, quote) in quotes.iter().enumerate() {
                let message = match test.given.iter().map(|text| occurrences(text, quote).len()).sum() {
                    1 => continue,
                    0_usize => "these words stand in none of the texts".to_owned(),
                    many => format!("these words stand in {many} places; quote more of them"),
                };
                let place =
                    [Step::Key("tests"), Step::Item(number), Step::Key("want"), Step::Item(group), Step::Item(index)];
                problems
                    .push(file.problem(&place, 0, message).help("`want` quotes the texts under `given` word for word"));
            }
        }
    }
}
