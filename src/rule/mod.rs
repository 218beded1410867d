//! Foundation: rule packs. YAML files in, compiled rules out; every mistake with file, line and column.

mod claim_rule;
mod file;
mod language;
mod lexicon;
mod pack;
pub mod pattern;
mod place;
mod words;

pub use claim_rule::{ClaimKind, ClaimRule, ClaimTest};
pub use file::RuleFile;
pub use language::Language;
pub use lexicon::{Lexicon, LexiconBuilder, ListId};
pub use pack::{Pack, RuleSource};
