use super::check::findings;
use crate::arguments::{Common, LintArguments};
use crate::session::Session;
use crate::status::Status;

/// `factlint lint`: every finding has a side in a draft.
pub fn lint(arguments: &LintArguments, common: &Common) -> Status {
    let page = arguments.reporting.save_html.as_deref();
    match Session::begin(common, &arguments.reading, &arguments.drafts, &arguments.against, page) {
        Ok(session) => {
            findings(session, &arguments.reporting, common, arguments.drafts.iter().chain(&arguments.against))
        }
        Err(status) => status,
    }
}
