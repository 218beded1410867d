use crate::arguments::{Arguments, Common, ManArguments};
use crate::status::Status;
use crate::troubles;
use clap::CommandFactory as _;
use factlint::problem::Problem;

/// `factlint man DIR`.
pub fn man(arguments: &ManArguments, common: &Common) -> Status {
    match clap_mangen::generate_to(Arguments::command(), &arguments.folder) {
        Ok(()) => Status::Clean,
        Err(error) => {
            let folder = arguments.folder.display().to_string();
            let problem = Problem::error(folder, format!("cannot write the manual pages: {error}"));
            troubles::tell(&[problem.help("name a folder that exists")], common);
            Status::Failed
        }
    }
}
