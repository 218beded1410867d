//! The command line. `arguments` is what was typed, `session` what it means, `command` what is done about it.

mod arguments;
mod command;
mod output;
mod progress;
mod session;
mod status;
mod troubles;

use arguments::{Arguments, Command};
use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Arguments { command, common } = Arguments::parse();
    let status = match &command {
        Command::Check(check) => command::check(check, &common),
        Command::Lint(lint) => command::lint(lint, &common),
        Command::Extract(extract) => command::extract(extract, &common),
        Command::Decide(decide) => command::decide(decide, &common),
        Command::Test(test) => command::test(test, &common),
        Command::Trace(trace) => command::trace(trace, &common),
        Command::Try(attempt) => command::try_out(attempt, &common),
        Command::Init(init) => command::init(init, &common),
        Command::Rules(rules) => command::rules(rules, &common),
        Command::Completions(completions) => command::completions(completions, &common),
        Command::Man(man) => command::man(man, &common),
    };
    status.into()
}
