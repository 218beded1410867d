//! Word lists: entries that stand there twice, lists without entries.

use super::super::file::RuleFile;
use super::super::place::Step;
use super::super::words::WordList;
use super::warning;
use crate::problem::Problem;
use crate::text::fold_word;
use std::collections::BTreeMap;

pub fn advise(file: &RuleFile, list: &WordList, problems: &mut Vec<Problem>) {
    if list.words.is_empty() && list.include.is_empty() {
        problems.push(
            warning(file.problem_at_key(&[Step::Key("id")], "this list has no words")).help("add some under `words`"),
        );
    }
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (index, word) in list.words.iter().enumerate() {
        if let Some(first) = seen.insert(fold_word(word), word) {
            let message = if first == word {
                format!("`{word}` is in this list twice")
            } else {
                format!("`{word}` is the same to a list as `{first}`, which it has already")
            };
            let place = [Step::Key("words"), Step::Item(index)];
            problems.push(warning(file.problem(&place, 0, message)).help("remove it"));
        }
    }
}
