use crate::arguments::{CheckArguments, Common, FindingFormat, Reporting};
use crate::session::Session;
use crate::status::{self, Status};
use factlint::{pipeline, report};

/// `factlint check`: all articles are peers.
pub fn check(arguments: &CheckArguments, common: &Common) -> Status {
    match Session::begin(common, &arguments.reading, &[], &arguments.paths) {
        Ok(session) => findings(session, &arguments.reporting, common),
        Err(status) => status,
    }
}

/// Runs all stages and reports what they found.
pub fn findings(session: Session<'_>, reporting: &Reporting, common: &Common) -> Status {
    let run = pipeline::check(&session.inputs, &session.pack, &session.options, &session.bar);
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
            };
            report::text(&run.outcome, &view, out)
        }
        FindingFormat::Json => report::json(&run.outcome, problems, &pack.hash, out),
    })
}
