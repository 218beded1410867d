use crate::arguments::{Arguments, Common};
use crate::output::Output;
use crate::status::Status;
use crate::troubles;
use clap::CommandFactory as _;
use std::io::{self, Write};

/// `factlint man`: the manual page, with all commands.
pub fn man(common: &Common) -> Status {
    print(common, |out| clap_mangen::Man::new(Arguments::command().flatten_help(true)).render(out))
}

/// Writes something that needs neither rules nor articles.
pub fn print(common: &Common, render: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Status {
    let problem = match Output::open(common) {
        Ok(output) => output.write(render),
        Err(problem) => Some(problem),
    };
    let Some(problem) = problem else { return Status::Clean };
    troubles::tell(&[problem], common);
    Status::Failed
}
