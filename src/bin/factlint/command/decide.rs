use super::check::decisions;
use crate::arguments::{Common, DecideArguments, Verdict};
use crate::session::Session;
use crate::status::Status;
use factlint::decision::{self, Entry, FILE_NAME};
use factlint::finding::{DecisionStatus, Finding};
use factlint::pipeline;
use factlint::problem::Problem;
use factlint::report::plain;
use factlint::rule::Day;
use std::path::{Path, PathBuf};

/// `factlint decide`: adds decisions about findings of these articles to a file.
pub fn decide(arguments: &DecideArguments, common: &Common) -> Status {
    let mut session = match Session::begin(common, &arguments.reading, &[], &arguments.paths, None) {
        Ok(session) => session,
        Err(status) => return status,
    };
    let file = file(arguments);
    let known: Vec<PathBuf> = arguments.decisions.clone().into_iter().filter(|file| file.is_file()).collect();
    let kept = decisions(&known, &arguments.paths, &mut session.problems);
    let mut run = pipeline::check(&session.inputs, &session.pack, &session.options, &session.bar);
    // What is stale is for `check` to tell.
    decision::apply(&mut run.outcome, &run.accounts, &kept, run.drafts);
    let entries = match entries(arguments, &run.outcome.findings) {
        Ok(entries) => entries,
        Err(problem) => {
            run.problems.push(problem);
            Vec::new()
        }
    };
    if !entries.is_empty()
        && let Err(error) = decision::append(&file, &entries)
    {
        let message = format!("cannot add the decision: {error}");
        run.problems.push(Problem::error(file.display().to_string(), message).help("name another file"));
    }
    session.end(run.problems, Status::Clean, |_, _, out| {
        for entry in &entries {
            let (finding, status) = (&entry.finding, entry.status.name());
            writeln!(out, "{}: {finding} {status} ({})", file.display(), plain(&entry.about()))?;
        }
        Ok(())
    })
}

/// Where decisions go.
fn file(arguments: &DecideArguments) -> PathBuf {
    let found = || decision::find(Path::new("."), arguments.paths.iter().map(PathBuf::as_path)).into_iter().next();
    arguments.decisions.clone().or_else(found).unwrap_or_else(|| FILE_NAME.into())
}

/// What is to be added; nothing at all if one of the findings cannot be told.
fn entries(arguments: &DecideArguments, findings: &[Finding]) -> Result<Vec<Entry>, Problem> {
    let status = match arguments.status {
        Verdict::Accepted => DecisionStatus::Accepted,
        Verdict::FalseAlarm => DecisionStatus::FalseAlarm,
        Verdict::Corrected => DecisionStatus::Corrected,
        Verdict::Later => DecisionStatus::Later,
        Verdict::Baseline => DecisionStatus::Baseline,
    };
    let (reason, by) = (arguments.reason.trim(), arguments.by.trim());
    if status.needs_reason() && (reason.is_empty() || by.is_empty()) {
        let missing = if reason.is_empty() { "--reason" } else { "--by" };
        return Err(Problem::error(missing, "a decision needs a reason and a name").help("say why, and who decided"));
    }
    let chosen: Vec<&Finding> = if arguments.all {
        findings.iter().filter(|finding| finding.is_open()).collect()
    } else {
        arguments.finding.iter().map(|typed| named(typed, findings)).collect::<Result<_, _>>()?
    };
    let date = arguments.date.or_else(today);
    Ok(chosen.into_iter().map(|finding| Entry::of(finding, status, reason, by, date)).collect())
}

/// The finding whose id is, or alone begins with, what was typed.
fn named<'a>(typed: &str, findings: &'a [Finding]) -> Result<&'a Finding, Problem> {
    if let Some(exact) = findings.iter().find(|finding| finding.id == typed) {
        return Ok(exact);
    }
    let mut like = findings.iter().filter(|finding| !typed.is_empty() && finding.id.starts_with(typed));
    match (like.next(), like.next()) {
        (Some(one), None) => Ok(one),
        (Some(_), Some(_)) => Err(Problem::error(typed, "several findings begin like this").help("type more of it")),
        (None, _) => {
            let help = "`factlint check` prints the id of each finding";
            Err(Problem::error(typed, "no finding of these articles has this id").help(help))
        }
    }
}

fn today() -> Option<Day> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
    let now = jiff::Timestamp::from_second(i64::try_from(since.as_secs()).ok()?).ok()?;
    now.to_string().get(..10)?.parse().ok()
}
