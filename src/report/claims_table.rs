//! `extract --format table`: the claims of an article for people.

use crate::claim::Account;
use std::io::{self, Write};

/// Writes the claims of one article.
///
/// # Errors
/// Writing fails.
pub fn claims_table(account: &Account, _width: usize, _color: bool, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}: {} claims", account.article.path, account.claims.len())
}
