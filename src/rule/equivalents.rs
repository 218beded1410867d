//! `<language>/equivalents.yaml`: words that count as the same when sentences are aligned.

use super::file::RuleFile;
use super::place::Step;
use crate::problem::Problem;
use crate::text::{fold_word, stemmer};
use rust_stemmers::Stemmer;
use rustc_hash::FxHashMap;

/// Makes one term of the forms of a word, and of the words that count as the same.
#[derive(Default)]
pub struct Equivalents {
    stemmer: Option<Stemmer>,
    /// The stem of a word of a class -> the stem of the first word of the class.
    classes: FxHashMap<String, String>,
}

impl Equivalents {
    /// `code`: the language, whose stemmer (Snowball) is used where there is one. A word of two classes is a problem.
    pub(super) fn new(code: &str, table: Option<(&RuleFile, Vec<Vec<String>>)>, problems: &mut Vec<Problem>) -> Self {
        let mut same = Self { stemmer: stemmer(code), classes: FxHashMap::default() };
        let Some((file, classes)) = table else { return same };
        for (number, class) in classes.iter().enumerate() {
            let Some(first) = class.first().map(|word| same.stem(&fold_word(word))) else { continue };
            for (place, word) in class.iter().enumerate() {
                let known = same.classes.insert(same.stem(&fold_word(word)), first.clone());
                if let Some(other) = known.filter(|other| *other != first) {
                    let problem = file.problem(
                        &[Step::Item(number), Step::Item(place)],
                        0,
                        format!("`{word}` is of two classes"),
                    );
                    problems.push(problem.help(format!("the other has `{other}`; leave it in one, or join the two")));
                }
            }
        }
        same
    }

    /// The term of a folded word.
    #[must_use]
    pub fn term(&self, word: &str) -> String {
        let stem = self.stem(word);
        self.classes.get(&stem).cloned().unwrap_or(stem)
    }

    fn stem(&self, word: &str) -> String {
        self.stemmer.as_ref().map_or_else(|| word.to_owned(), |stemmer| stemmer.stem(word).into_owned())
    }
}

impl std::fmt::Debug for Equivalents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Equivalents").field("classes", &self.classes).finish_non_exhaustive()
    }
}
