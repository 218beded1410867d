//! Stage 6: findings and claims as people and programs read them, one renderer a file.

mod claims_jsonl;
mod claims_table;
mod count;
mod csv;
mod decided;
mod difference;
mod html;
mod json;
mod json_line;
mod layout;
mod markdown;
mod marks;
mod paint;
mod passage;
mod plain;
mod reading;
mod text;
mod witness;

pub use claims_jsonl::claims_jsonl;
pub(crate) use claims_jsonl::line as claim_line;
pub use claims_table::claims_table;
pub use csv::csv;
pub use html::{Dossier, html};
pub use json::json;
pub use markdown::markdown;
pub use plain::plain;
pub use text::{Detail, View, text};
