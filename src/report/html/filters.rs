//! What the templates do with the words of the page.

#![expect(
    clippy::inline_always,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "so the macro makes them, and so it wants them"
)]

use crate::rule::Counted;
use askama::filters::{Escaper as _, Html, Safe};
use std::borrow::Borrow;
use std::fmt::{Display, Write as _};

/// The words with what stands in braces under a name put in.
#[askama::filter_fn]
pub fn fill<V: Display>(words: impl Display, _: &dyn askama::Values, name: &str, value: V) -> askama::Result<String> {
    Ok(crate::rule::filled(&words.to_string(), &[(name, &value.to_string())]))
}

/// The words for so many things.
#[askama::filter_fn]
pub fn count<N: Borrow<usize>>(words: &Counted, _: &dyn askama::Values, number: N) -> askama::Result<String> {
    Ok(words.of(*number.borrow()))
}

/// The words with what stands in backticks as code.
#[askama::filter_fn]
pub fn code(words: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    Ok(Safe(with_code(&words.to_string())?))
}

fn with_code(words: &str) -> Result<String, std::fmt::Error> {
    let mut out = String::with_capacity(words.len());
    for (index, piece) in words.split('`').enumerate() {
        let is_code = index % 2 == 1;
        out.write_str(if is_code { "<code>" } else { "" })?;
        Html.write_escaped_str(&mut out, piece)?;
        out.write_str(if is_code { "</code>" } else { "" })?;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::with_code;

    #[test]
    fn code_is_marked_and_everything_escaped() {
        assert_eq!(with_code("Run `a <b>` & go.").expect("memory"), "Run <code>a &#60;b&#62;</code> &#38; go.");
        assert_eq!(with_code("An open ` is closed").expect("memory"), "An open <code> is closed</code>");
    }
}
