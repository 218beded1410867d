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

impl Account {
    /// The claims of a sentence, in order.
    pub fn in_sentence(&self, sentence: u32) -> impl Iterator<Item = &Claim> + Clone {
        let first = self.claims.partition_point(|claim| claim.sentence < sentence);
        self.claims[first..].iter().take_while(move |claim| claim.sentence == sentence)
    }
}
