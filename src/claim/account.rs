use super::Claim;
use crate::article::Article;

/// An article with all that it claims: what later stages compare.
#[derive(Debug)]
pub struct Account {
    pub article: Article,
    /// In order of place.
    pub claims: Vec<Claim>,
    /// It is no article but the names file of a desk, whose spellings are right.
    pub desk: bool,
}
