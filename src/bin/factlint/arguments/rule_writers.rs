//! What the commands of rule writers take.

use super::Reading;
use clap::{Args, Subcommand, ValueEnum, ValueHint};
use std::path::PathBuf;

/// Run the tests inside the rules and the golden cases
///
/// Writes nothing, unless told to accept. Exit status: 0 all tests passed, 1 some failed, 2 some could not be run.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct TestArguments {
    /// Run the tests whose names contain one of these: RULE: TEST, or CASE: CHECK
    #[arg(value_name = "FILTER")]
    pub filter: Vec<String>,
    /// The folder of golden cases [default: golden, if there is one]
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub golden: Option<PathBuf>,
    /// Make what the stages now make of the golden cases the wanted, and remove what is stale
    #[arg(long)]
    pub accept: bool,
    /// Show what moved case by case, and ask whether to accept it
    #[arg(long, conflicts_with_all = ["accept", "coverage", "watch"])]
    pub review: bool,
    /// Fail where a rule or one of its patterns is not both matched and left alone by some test of the rule
    #[arg(long, conflicts_with = "accept")]
    pub coverage: bool,
    /// Run again whenever a rule, a setting or a golden case changes
    #[arg(long, conflicts_with = "accept")]
    pub watch: bool,
    /// How to print the results: for people, as one JSON object, or as XML in the form of `JUnit`
    #[arg(long, value_enum, default_value_t = TestFormat::Text, conflicts_with_all = ["accept", "review"])]
    pub format: TestFormat,
}

/// List the rules in force, show one, or check all of them
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct RulesArguments {
    #[command(subcommand)]
    pub action: Option<RulesAction>,
}

#[derive(Debug, Subcommand)]
pub enum RulesAction {
    /// List the rules in force (the default)
    List,
    /// Show a rule: what it does and why, examples from its tests, its settings and the file that set each
    Show {
        /// The id of a rule or a word list
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Print the reference of the rule language, as Markdown
    Reference,
    /// Write the JSON Schemas of all files that people write, for editors
    Schemas {
        /// The folder for them
        #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
        folder: PathBuf,
    },
    /// Check every rule file: all mistakes with their places, and what is probably not meant
    ///
    /// Exit status: 0 nothing is wrong (there may be warnings), 2 some rule has a mistake.
    Check {
        /// How to print the problems: for people, or as one JSON object
        #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
        format: CheckFormat,
    },
}

/// Show how far each pattern of a rule gets on the sentences of a line, or which limits keep two lines apart
#[derive(Debug, Args)]
pub struct TraceArguments {
    /// The id of an extraction or alignment rule, or of a comparison of figures
    #[arg(value_name = "RULE")]
    pub rule: String,
    /// The article and the line
    #[arg(value_name = "FILE:LINE")]
    pub place: String,
    /// With an alignment rule: what the line is held against
    #[arg(value_name = "OTHER:LINE")]
    pub other: Option<String>,
    /// With an alignment rule: the other articles of the run, whose words count as well when it is weighed how rare a word is
    #[arg(long, value_name = "PATH", num_args = 1.., value_hint = ValueHint::AnyPath)]
    pub among: Vec<PathBuf>,
    #[command(flatten)]
    pub reading: Reading,
}

/// Show what a rule extracts, joins or flags in articles, and how that differs from a saved run
#[derive(Debug, Args)]
pub struct TryArguments {
    /// The id of a rule
    #[arg(value_name = "RULE")]
    pub rule: String,
    /// Articles, or folders of them; `-` reads standard input
    #[arg(value_name = "PATH", required = true, value_hint = ValueHint::AnyPath)]
    pub paths: Vec<PathBuf>,
    /// Keep what comes of it in this file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub save: Option<PathBuf>,
    /// Show only what is gone, new or changed against the run kept in this file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub against_run: Option<PathBuf>,
    #[command(flatten)]
    pub reading: Reading,
}

/// Start a project: settings, a names file, a first rule with tests, a golden case, an example for CI
///
/// What is there already is kept.
#[derive(Debug, Args)]
pub struct InitArguments {
    /// The folder of the project
    #[arg(value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    Text,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TestFormat {
    Text,
    Json,
    Junit,
}
