//! `factlint init`: a project to start from, whose tests pass at once.

use crate::arguments::{Common, InitArguments};
use crate::output::Output;
use crate::status::Status;
use crate::troubles;
use factlint::problem::Problem;
use factlint::rule::{Pack, schemas};
use factlint::testing::{self, Filter};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where the schemas go that the first line of every file names.
const SCHEMAS: &str = ".factlint/schemas";

/// Path and text of the files of a new project.
const FILES: &[(&str, &str)] = &[
    ("factlint.yaml", include_str!("scaffold/factlint.yaml")),
    ("names.yaml", include_str!("scaffold/names.yaml")),
    ("desk/pack.yaml", include_str!("scaffold/pack.yaml")),
    ("desk/en/claims/attendance.yaml", include_str!("scaffold/attendance.yaml")),
    ("desk/en/words/audiences.yaml", include_str!("scaffold/audiences.yaml")),
    ("golden/opening-night/case.yaml", include_str!("scaffold/case.yaml")),
    ("golden/opening-night/articles/courier.txt", include_str!("scaffold/courier.txt")),
    ("golden/opening-night/articles/gazette.txt", include_str!("scaffold/gazette.txt")),
    (".github/workflows/factlint.yml", include_str!("scaffold/ci.yml")),
];

/// Writes what is not there yet.
pub fn init(arguments: &InitArguments, common: &Common) -> Status {
    let told = match scaffold(&arguments.folder) {
        Ok((written, kept)) => Output::open(common).and_then(|output| {
            let problem = output.write(|out| {
                written.iter().try_for_each(|path| writeln!(out, "wrote  {}", path.display()))?;
                kept.iter().try_for_each(|path| writeln!(out, "kept   {} (it was there)", path.display()))?;
                writeln!(out, "next: cd {}; factlint test --coverage", arguments.folder.display())
            });
            problem.map_or(Ok(()), Err)
        }),
        Err((path, error)) => {
            Err(Problem::error(path.display().to_string(), format!("cannot write it: {error}")).help("check the path"))
        }
    };
    let Err(problem) = told else { return Status::Clean };
    troubles::tell(&[problem], common);
    Status::Failed
}

/// What was written, and what was there.
type Scaffolded = (Vec<PathBuf>, Vec<PathBuf>);

fn scaffold(folder: &Path) -> Result<Scaffolded, (PathBuf, io::Error)> {
    let (mut written, mut kept) = (Vec::new(), Vec::new());
    let mut put = |path: PathBuf, text: &str, keep: bool| {
        if keep && path.exists() {
            kept.push(path);
            return Ok(());
        }
        let above = path.parent().map_or(Ok(()), fs::create_dir_all);
        match above.and_then(|()| fs::write(&path, text)) {
            Ok(()) => {
                written.push(path);
                Ok(())
            }
            Err(error) => Err((path, error)),
        }
    };
    for (path, text) in FILES {
        put(folder.join(path), text, true)?;
    }
    for (name, schema) in schemas() {
        // A new version of the program brings new schemas.
        put(folder.join(SCHEMAS).join(format!("{name}.json")), &format!("{schema:#}\n"), false)?;
    }
    let (pack, _) = Pack::load_project(&[], Some(&folder.join("factlint.yaml")), None);
    written.extend(testing::accept(&folder.join("golden"), &pack, &Filter::new("opening-night: ")).written);
    Ok((written, kept))
}
