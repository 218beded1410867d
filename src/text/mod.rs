//! Foundation: spans, tokens and folding. Knows nothing of rules or articles.

mod bytes;
mod fold;
mod occurrence;
mod short_word;
mod span;
mod stem;
mod token;
mod token_end;
mod tokenize;

pub use bytes::{count_bytes, find_byte};
pub use fold::{fold_char, fold_word, is_letter};
pub use occurrence::occurrences;
pub use short_word::ShortWord;
pub use span::Span;
pub use stem::stemmer;
pub use token::{Token, TokenKind, Vocabulary, WordId};
pub use tokenize::{tokenize, tokenize_money};
