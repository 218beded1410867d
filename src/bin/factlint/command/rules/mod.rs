//! `factlint rules`: what the rules in force are, and what is wrong with them.

mod check;
mod list;
mod show;

use crate::arguments::{CheckFormat, Common, RulesAction, RulesArguments};
use crate::output::Output;
use crate::status::{self, Status};
use crate::troubles;
use factlint::problem::Problem;
use factlint::rule;
use std::fs;
use std::path::Path;

/// `factlint rules [list | show ID | check]`.
pub fn rules(arguments: &RulesArguments, common: &Common) -> Status {
    let (pack, mut problems) = common.pack();
    // The object on standard output tells everything.
    let mut silent = false;
    let written = Output::open(common).and_then(|output| {
        let width = output.width;
        let written = match &arguments.action {
            None | Some(RulesAction::List) => output.write(|out| list::list(&pack, width, out)),
            Some(RulesAction::Show { id }) => {
                let shown = show::show(&pack, id, width)?;
                output.write(|out| out.write_all(shown.as_bytes()))
            }
            Some(RulesAction::Reference) => output.write(|out| out.write_all(rule::reference(&pack).as_bytes())),
            Some(RulesAction::Schemas { folder }) => {
                let written = schemas(folder)?;
                output.write(|out| writeln!(out, "{written} schemas written to {}", folder.display()))
            }
            Some(RulesAction::Check { format }) => {
                problems.extend(rule::advice(&pack));
                problems.sort_by(|a, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
                match format {
                    CheckFormat::Text => output.write(|out| check::summary(&pack, &problems, out)),
                    CheckFormat::Json => {
                        silent = true;
                        output.write(|out| check::json(&pack, &problems, out))
                    }
                }
            }
        };
        written.map_or(Ok(()), Err)
    });
    problems.extend(written.err());
    if !silent {
        troubles::tell(&problems, common);
    }
    status::judge(&problems)
}

/// Writes the schemas into a folder; how many there are.
fn schemas(folder: &Path) -> Result<usize, Problem> {
    let failed = |error| Problem::error(folder.display().to_string(), format!("cannot write the schemas: {error}"));
    fs::create_dir_all(folder).map_err(failed)?;
    let schemas = rule::schemas();
    for (name, schema) in &schemas {
        fs::write(folder.join(format!("{name}.json")), format!("{schema:#}\n")).map_err(failed)?;
    }
    Ok(schemas.len())
}
