//! Foundation: rule packs. YAML files in, compiled rules out; every mistake with file, line and column.

pub mod align;
mod claim_rule;
mod compare_rule;
mod day;
mod file;
mod language;
mod lexicon;
pub mod limits;
mod name_forms;
mod pack;
pub mod pattern;
mod place;
mod spelling;
mod template;
mod words;

pub use claim_rule::{ClaimKind, ClaimRule, ClaimTest};
pub use compare_rule::{Code, CompareRule, CompareTest, Comparison, Explanation, Severity};
pub use day::Day;
pub use file::RuleFile;
pub use language::Language;
pub use lexicon::{Lexicon, LexiconBuilder, ListId};
pub use name_forms::NameForms;
pub use pack::Pack;
pub use place::Step;
pub use spelling::Spelling;
pub use template::{Template, TemplateError};
