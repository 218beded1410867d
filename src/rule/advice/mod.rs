//! What is probably not meant in rules that compile: told by `factlint rules check`, never by a run over articles.

mod align;
mod claim;
mod compare;
mod words;

use super::align_rule::RawAlignRule;
use super::claim_rule::RawClaimRule;
use super::compare_rule::RawCompareRule;
use super::file::RuleFile;
use super::messages;
use super::pack::Pack;
use super::place::Step;
use super::settings::one_kind_an_id;
use super::words::WordList;
use crate::problem::{Gravity, Problem};

/// What a file of a pack is, by its name.
enum Kind {
    Claim,
    Comparison,
    Alignment,
    Words,
    /// A table of a language, the manifest, messages.
    Other,
    Unknown,
}

fn kind(name: &str) -> Kind {
    const TABLES: [&str; 10] = [
        "language",
        "numbers",
        "units",
        "dates",
        "spelling",
        "name-forms",
        "reading",
        "equivalents",
        "events",
        "contrasts",
    ];
    match name.split('/').collect::<Vec<_>>()[..] {
        ["compare", _] => Kind::Comparison,
        ["align", _] => Kind::Alignment,
        ["pack.yaml"] | ["messages", _] => Kind::Other,
        [language, "claims", _] if language.len() == 2 => Kind::Claim,
        [language, "words", _] if language.len() == 2 => Kind::Words,
        [language, table] if language.len() == 2 && TABLES.iter().any(|t| table == format!("{t}.yaml")) => Kind::Other,
        _ => Kind::Unknown,
    }
}

/// Warnings, and mistakes that only show when all rules are known; in order of files.
#[must_use]
pub fn advice(pack: &Pack) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in pack.files.values() {
        let language = file.name.split('/').next().and_then(|code| pack.languages.get(code));
        match (kind(&file.name), language) {
            (Kind::Claim, Some(language)) => {
                if let Ok(raw) = file.parse::<RawClaimRule>() {
                    claim::advise(file, &raw, language, &mut problems);
                }
            }
            (Kind::Words, _) => {
                if let Ok(list) = file.parse::<WordList>() {
                    words::advise(file, &list, &mut problems);
                }
            }
            (Kind::Alignment, _) => {
                if let Ok(raw) = file.parse::<RawAlignRule>() {
                    align::advise(file, &raw, &mut problems);
                }
            }
            (Kind::Comparison, _) => {
                if let Ok(raw) = file.parse::<RawCompareRule>() {
                    compare::advise(file, &raw, pack, &mut problems);
                }
            }
            (Kind::Unknown, _) => {
                let help = "extraction rules stand in en/claims/, word lists in en/words/, alignment rules in align/, comparison rules in \
                     compare/";
                problems.push(Problem::warning(&file.path, "nothing reads this file").help(help));
            }
            _ => {}
        }
    }
    problems.extend(pack.languages.mistakes());
    pack.settings.advise(pack, &mut problems);
    for (file, id, limits) in pack.settings.limits_set() {
        let place = &mut vec![Step::Key("rules"), Step::Key(id), Step::Key("limits")];
        compare::list_limits(file, place, limits, pack, &mut problems);
    }
    messages::advise(pack, &mut problems);
    one_kind_an_id(&pack.files, &mut problems);
    problems
}

/// Makes a warning of a problem.
fn warning(problem: Problem) -> Problem {
    Problem { gravity: Gravity::Warning, ..problem }
}

/// Warns of a rule that no test of its own makes fire, or has stay silent. `silent` and `firing` count its tests.
fn untested(file: &RuleFile, firing: usize, silent: usize, problems: &mut Vec<Problem>) {
    let missing = match (firing, silent) {
        (0, 0) => "no test of this rule makes it fire, and none has it stay silent",
        (0, _) => "no test of this rule makes it fire",
        (_, 0) => "no test of this rule has it stay silent",
        _ => return,
    };
    let key = [Step::Key(if firing + silent > 0 { "tests" } else { "id" })];
    let help = "add one under `tests`: a text (`given`) and what is wanted (`want`, [] for silence)";
    problems.push(warning(file.problem_at_key(&key, missing)).help(help));
}
