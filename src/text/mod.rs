//! Foundation: spans, tokens and folding. Knows nothing of rules or articles.

mod bytes;
mod fold;
mod span;
mod stem;
mod token;

pub use bytes::count_bytes;
pub use fold::{fold_char, fold_word};
pub use span::Span;
pub use stem::stemmer;
pub use token::{Token, TokenKind, WordId, tokenize, tokenize_money};
