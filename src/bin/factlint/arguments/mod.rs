//! What was typed. Help, completions and the manual page all come from here.

mod rule_writers;

pub use rule_writers::{
    CheckFormat, InitArguments, RulesAction, RulesArguments, TestArguments, TestFormat, TraceArguments, TryArguments,
};

use crate::status::FailOn;
use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use factlint::problem::Problem;
use factlint::rule::{Day, Pack, Settings};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// Finds the places where articles about one story cannot all be right
///
/// factlint reads news articles, extracts what they claim - figures, dates, names, quotations and who said them - and
/// shows every place where two passages contradict each other. It works offline and gives the same answer every time.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true, max_term_width = 100, after_long_help = AFTER)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub common: Common,
}

const AFTER: &str = "Exit status: 0 nothing at or above --fail-on, 1 findings at or above it, 2 the run could not be \
                     done as asked (usage, rules, an input that cannot be read); 2 wins over 1.";

#[derive(Debug, Subcommand)]
pub enum Command {
    Check(CheckArguments),
    Lint(LintArguments),
    Extract(ExtractArguments),
    Decide(DecideArguments),
    Test(TestArguments),
    Rules(RulesArguments),
    Trace(TraceArguments),
    Try(TryArguments),
    Init(InitArguments),
    Completions(CompletionsArguments),
    Man(ManArguments),
}

/// Compare articles with each other and with themselves
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// Articles, or folders of them; `-` reads standard input
    #[arg(value_name = "PATH", required = true, value_hint = ValueHint::AnyPath)]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub reading: Reading,
    #[command(flatten)]
    pub reporting: Reporting,
}

/// Compare drafts with other articles; every finding has a side in a draft
#[derive(Debug, Args)]
pub struct LintArguments {
    /// Drafts, or folders of them; `-` reads standard input
    #[arg(value_name = "DRAFT", required = true, value_hint = ValueHint::AnyPath)]
    pub drafts: Vec<PathBuf>,
    /// What to hold them against: articles, or folders of them
    #[arg(long, value_name = "PATH", required = true, num_args = 1.., value_hint = ValueHint::AnyPath)]
    pub against: Vec<PathBuf>,
    #[command(flatten)]
    pub reading: Reading,
    #[command(flatten)]
    pub reporting: Reporting,
}

/// Show what articles claim, without comparing anything
#[derive(Debug, Args)]
pub struct ExtractArguments {
    /// Articles, or folders of them; `-` reads standard input
    #[arg(value_name = "PATH", required = true, value_hint = ValueHint::AnyPath)]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub reading: Reading,
    /// How to print the claims: for people, or one JSON object a line
    #[arg(long, value_enum, default_value_t = ClaimFormat::Table)]
    pub format: ClaimFormat,
}

/// Record what was decided about findings
///
/// Decisions are kept in decisions.yaml, which is looked for in the working directory and next to the articles. A finding
/// about which something was decided no longer makes the exit status 1, until an independent article contradicts that was
/// not known then.
#[derive(Debug, Args)]
pub struct DecideArguments {
    /// The articles with the findings, or folders of them
    #[arg(value_name = "PATH", required = true, value_hint = ValueHint::AnyPath)]
    pub paths: Vec<PathBuf>,
    /// The id of a finding, or its beginning; may be given several times
    #[arg(long, value_name = "ID", required_unless_present = "all")]
    pub finding: Vec<String>,
    /// Decide about every finding that is still open
    #[arg(long, conflicts_with = "finding")]
    pub all: bool,
    /// What was decided
    #[arg(long = "as", value_enum, value_name = "STATUS")]
    pub status: Verdict,
    /// Why; only a baseline needs no reason
    #[arg(long, default_value = "", hide_default_value = true)]
    pub reason: String,
    /// Who decided; only a baseline needs no name
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    pub by: String,
    /// When it was decided [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<Day>,
    /// The file to add it to [default: the decisions.yaml that is found, else a new one in the working directory]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub decisions: Option<PathBuf>,
    #[command(flatten)]
    pub reading: Reading,
}

/// Print the completions of a shell
#[derive(Debug, Args)]
pub struct CompletionsArguments {
    #[arg(value_enum)]
    pub shell: Shell,
}

/// Write the manual pages
#[derive(Debug, Args)]
pub struct ManArguments {
    /// The folder for the pages, one for the program and one for each command
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,
}

/// How articles are read.
#[derive(Debug, Args)]
pub struct Reading {
    /// The day of the articles that carry no date
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub published: Option<String>,
    /// Read how names are spelled from this file; may be given several times [default: names.yaml in the working
    /// directory and next to the articles]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub names: Vec<PathBuf>,
    /// The language of every article, by its code [default: what the page or the words of each article tell]
    #[arg(long, value_name = "CODE")]
    pub lang: Option<String>,
}

/// How findings are told.
#[derive(Debug, Args)]
pub struct Reporting {
    /// From which severity on findings make the exit status 1
    #[arg(long, value_enum, default_value_t = FailOn::Error, value_name = "SEVERITY")]
    pub fail_on: FailOn,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = FindingFormat::Text)]
    pub format: FindingFormat,
    /// Also write the report for editors to this file: one HTML page to mail, print and work through
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub save_html: Option<PathBuf>,
    /// Read what was decided about findings from this file; may be given several times [default: decisions.yaml in the
    /// working directory and next to the articles]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub decisions: Vec<PathBuf>,
    /// Show notes in full instead of in a list at the end
    #[arg(long)]
    pub notes: bool,
}

/// What every command takes.
#[derive(Debug, Args)]
pub struct Common {
    /// Lay the rules of this folder over the built-in ones; may be given several times
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub rules: Vec<PathBuf>,
    /// The settings of the project [default: factlint.yaml, here or in a folder above]
    #[arg(long, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub config: Option<PathBuf>,
    /// The language in which findings are told, by its code [default: what factlint.yaml says, else en]
    #[arg(long, global = true, value_name = "CODE")]
    pub messages: Option<String>,
    /// Write the result to this file instead of standard output
    #[arg(long, short, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    pub color: ColorChoice,
    /// How many columns the result may take [default: those of the terminal]
    #[arg(long, global = true, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(40..))]
    pub width: Option<u16>,
    /// How many threads to work with [default: one for each processor]
    #[arg(long, global = true, value_name = "N")]
    pub threads: Option<NonZeroUsize>,
    /// Print findings and errors only: no summary, no notes, no warnings, no progress
    #[arg(long, short, global = true)]
    pub quiet: bool,
}

impl Common {
    /// The rules in force: the built-in ones, the project's, and those of `--rules`.
    pub fn pack(&self) -> (Pack, Vec<Problem>) {
        let found = self.config.clone().or_else(|| Settings::find(Path::new(".")));
        Pack::load_project(&self.rules, found.as_deref(), self.messages.as_deref())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FindingFormat {
    /// For people, on a terminal
    Text,
    /// For programs: one object
    Json,
    /// For a mail or a pull request
    Markdown,
    /// For a spreadsheet: one line for each side of a finding
    Csv,
}

/// What can be decided about a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Verdict {
    /// The passages differ, and that is right so
    Accepted,
    /// There is no contradiction
    FalseAlarm,
    /// There was one, and it has been corrected
    Corrected,
    /// It is known and will be looked at another time
    Later,
    /// It was there before: only what is new counts
    Baseline,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ClaimFormat {
    Table,
    Jsonl,
}

/// Accepts a day of the calendar as `2025-10-30`.
fn day(typed: &str) -> Result<String, String> {
    typed.parse().map(|day: Day| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_definition_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn days_are_checked() {
        assert_eq!(day("2026-02-28"), Ok("2026-02-28".to_owned()));
        for wrong in ["2026-02-30", "2026-2-3", "yesterday", "2026-02-28T10:00", ""] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }
}
