use crate::arguments::{ClaimFormat, Common, ExtractArguments};
use crate::session::Session;
use crate::status::Status;
use factlint::report;

/// `factlint extract`: claims only.
pub fn extract(arguments: &ExtractArguments, common: &Common) -> Status {
    let session = match Session::begin(common, &arguments.reading, &[], &arguments.paths, None) {
        Ok(session) => session,
        Err(status) => return status,
    };
    let words = session.pack.messages.words.clone();
    let (width, color) = (session.output.width, session.output.color);
    session.extract(|account, out| match arguments.format {
        ClaimFormat::Table => report::claims_table(account, width, color, &words, out),
        ClaimFormat::Jsonl => report::claims_jsonl(&account.article, &account.claims, out),
    })
}
