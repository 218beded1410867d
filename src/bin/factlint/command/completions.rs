use super::man::print;
use crate::arguments::{Arguments, Common, CompletionsArguments};
use crate::status::Status;
use clap::CommandFactory as _;
use clap_complete::Generator as _;

/// `factlint completions SHELL`.
pub fn completions(arguments: &CompletionsArguments, common: &Common) -> Status {
    print(common, |out| {
        let mut command = Arguments::command();
        command.set_bin_name(env!("CARGO_BIN_NAME"));
        command.build();
        arguments.shell.try_generate(&command, out)
    })
}
