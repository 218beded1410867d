use crate::arguments::{CheckArguments, Common, FindingFormat, Reporting};
use crate::session::Session;
use crate::status::{self, Status};
use factlint::decision::{self, Kept};
use factlint::problem::Problem;
use factlint::{pipeline, report};
use std::path::{Path, PathBuf};

/// `factlint check`: all articles are peers.
pub fn check(arguments: &CheckArguments, common: &Common) -> Status {
    let page = arguments.reporting.save_html.as_deref();
    match Session::begin(common, &arguments.reading, &[], &arguments.paths, page) {
        Ok(session) => findings(session, &arguments.reporting, common, &arguments.paths),
        Err(status) => status,
    }
}

/// Runs all stages, looks up what was decided and reports what they found. `paths` are the articles as typed.
pub fn findings<'a>(
    mut session: Session<'_>,
    reporting: &Reporting,
    common: &Common,
    paths: impl IntoIterator<Item = &'a PathBuf>,
) -> Status {
    let decisions = decisions(&reporting.decisions, paths, &mut session.problems);
    let mut run = pipeline::check(&session.inputs, &session.pack, &session.options, &session.bar);
    run.problems.extend(decision::apply(&mut run.outcome, &run.accounts, &decisions, run.drafts));
    if let Some(page) = session.page.take() {
        let problems: Vec<Problem> = session.problems.iter().chain(&run.problems).cloned().collect();
        let dossier = report::Dossier {
            outcome: &run.outcome,
            accounts: &run.accounts,
            clustering: &run.clustering,
            problems: &problems,
            drafts: run.drafts,
            rules: &session.pack.hash,
            words: &session.pack.messages.words,
            language: &session.pack.messages.language,
        };
        run.problems.extend(page.write(|out| report::html(&dossier, out)));
    }
    let found = reporting.fail_on.judge(&run.outcome);
    let detail = match (common.quiet, reporting.notes) {
        (true, _) => report::Detail::FindingsOnly,
        (false, false) => report::Detail::NotesInShort,
        (false, true) => report::Detail::NotesInFull,
    };
    let (color, width) = (session.output.color, session.output.width);
    session.end(run.problems, found, |pack, problems, out| match reporting.format {
        FindingFormat::Text => {
            let view = report::View {
                color,
                width,
                detail,
                drafts: run.drafts,
                incomplete: status::judge(problems) == Status::Failed,
                words: &pack.messages.words,
            };
            report::text(&run.outcome, &view, out)
        }
        FindingFormat::Json => report::json(&run.outcome, problems, &pack.hash, out),
        FindingFormat::Markdown => report::markdown(&run.outcome, run.drafts, &pack.messages.words, out),
        FindingFormat::Csv => report::csv(&run.outcome, out),
    })
}

/// The decisions in the files that were typed, else in those that belong to the articles.
pub fn decisions<'a>(
    typed: &[PathBuf],
    paths: impl IntoIterator<Item = &'a PathBuf>,
    problems: &mut Vec<Problem>,
) -> Vec<Kept> {
    let found = if typed.is_empty() {
        decision::find(Path::new("."), paths.into_iter().map(PathBuf::as_path))
    } else {
        typed.to_vec()
    };
    let (kept, mistakes) = decision::load(&found);
    problems.extend(mistakes);
    kept
}
