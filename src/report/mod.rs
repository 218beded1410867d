//! Stage 6: findings and claims as people and programs read them, one renderer a file.

mod claims_jsonl;

pub use claims_jsonl::claims_jsonl;
