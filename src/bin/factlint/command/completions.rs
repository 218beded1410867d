use crate::arguments::{Arguments, Common, CompletionsArguments};
use crate::output::Output;
use crate::status::Status;
use crate::troubles;
use clap::CommandFactory as _;
use clap_complete::Generator as _;

/// `factlint completions SHELL`.
pub fn completions(arguments: &CompletionsArguments, common: &Common) -> Status {
    let problem = match Output::open(common) {
        Ok(output) => output.write(|out| {
            let mut command = Arguments::command();
            command.set_bin_name(env!("CARGO_BIN_NAME"));
            command.build();
            arguments.shell.try_generate(&command, out)
        }),
        Err(problem) => Some(problem),
    };
    let Some(problem) = problem else { return Status::Clean };
    troubles::tell(&[problem], common);
    Status::Failed
}
