use super::{filter, golden, refusal};
use crate::arguments::TestArguments;
use crate::output::Output;
use crate::status::Status;
use factlint::problem::Problem;
use factlint::rule::Pack;
use factlint::testing::{self, Failure, Filter};
use std::collections::BTreeMap;
use std::io::{self, BufRead as _, Write};

/// Shows what moved in the golden cases, case by case, and accepts what the person at the keyboard says yes to.
pub fn review(arguments: &TestArguments, pack: &Pack, output: Output, problems: &mut Vec<Problem>) -> Status {
    if let Some(refused) = refusal("--review", problems) {
        problems.push(refused);
        return Status::Failed;
    }
    let Some(folder) = golden(arguments) else {
        let problem = Problem::error("--review", "there are no golden cases here");
        problems.push(problem.help("name their folder with --golden"));
        return Status::Failed;
    };
    let report = testing::goldens(&folder, pack, &filter(arguments));
    problems.extend(report.problems);
    let mut cases: BTreeMap<&str, Vec<&Failure>> = BTreeMap::new();
    for failure in &report.failures {
        if let Some(case) = &failure.accept {
            cases.entry(case).or_default().push(failure);
        }
    }
    let mut left = 0;
    let mut met = Vec::new();
    let written = output.write(|out| {
        let mut lines = io::stdin().lock().lines();
        for (number, (case, failures)) in (1..).zip(&cases) {
            show(failures, out)?;
            write!(out, "{number} of {}: accept {case}? [y]es, [n]o, [q]uit ", cases.len())?;
            out.flush()?;
            let answer = lines.next().transpose()?.unwrap_or_else(|| "q".to_owned());
            writeln!(out)?;
            match answer.trim() {
                "y" | "yes" => {
                    let accepted = testing::accept(&folder, pack, &Filter::new(&format!("{case}: ")));
                    met.extend(accepted.problems);
                    accepted.written.iter().try_for_each(|path| writeln!(out, "wrote {}", path.display()))?;
                }
                "q" | "quit" => {
                    left += cases.len() - number + 1;
                    break;
                }
                _ => left += 1,
            }
        }
        writeln!(out, "{} moved, {left} left as accepted before", cases.len())
    });
    problems.extend(met);
    problems.extend(written);
    if left == 0 { Status::Clean } else { Status::Findings }
}

fn show(failures: &[&Failure], out: &mut dyn Write) -> io::Result<()> {
    for failure in failures {
        writeln!(out, "{}: {}", failure.test, failure.message)?;
        failure.difference.iter().try_for_each(|line| writeln!(out, "  {line}"))?;
    }
    Ok(())
}
