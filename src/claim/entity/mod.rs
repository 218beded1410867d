//! People, organisations and places: where an article names them, and which names are one.

mod casing;
mod claim;
mod join;
mod kind;
mod mention;
mod name;
mod printed_name;
mod pronoun;
mod run;
mod shown;
mod titled;
mod words;

pub use claim::{EntityClaim, PronounClaim, TitleClaim};
pub(crate) use claim::{name_claim, pronoun_claim, title_claim};
pub use join::{Entities, Entity};
pub use kind::EntityKind;
pub use mention::Mention;
use mention::Named;
pub use printed_name::PrintedName;
pub(crate) use printed_name::PrintedNames;
pub(crate) use pronoun::Antecedents;
pub use pronoun::Certainty;
use words::NameWords;

use crate::article::Article;
use crate::rule::{Language, Lexicon};

/// Finds every proper name of the article and gathers those that name the same. Linear in the article.
#[must_use]
pub fn annotate(article: &Article, language: &Language) -> Entities {
    let (lexicon, words) = (&language.lexicon, &NameWords::new(language));
    let mut names = if language.traits.nouns_have_capitals {
        shown::names(article, language, words)
    } else {
        capitals(article, lexicon, words)
    };
    names.sort_by_key(|name| (name.mention.tokens().start, name.mention.tokens().end));
    kind::add_evidence(article, lexicon, words, &mut names);
    let mut entities = join::join(&article.text, names);
    let token_at = |offset: u32| article.tokens.partition_point(|t| t.span.start < offset);
    let titles = entities.mentions.iter().flat_map(|m| [m.title, m.role]).flatten();
    entities.titles = titles.map(|span| (token_at(span.start), token_at(span.end))).collect();
    entities.titles.sort_unstable();
    entities
}

/// The names of a language in which a capital inside a sentence makes one.
fn capitals(article: &Article, lexicon: &Lexicon, words: &NameWords) -> Vec<Named> {
    let titles = lexicon.list("titles");
    let casing = casing::Casing::of(article, lexicon, words);
    let mut names = Vec::new();
    for (index, sentence) in article.sentences.iter().enumerate() {
        if !casing.is_title_case(index) {
            run::scan(article, lexicon, (words, titles), &casing, sentence.tokens(), &mut names);
        }
    }
    let mut headlines =
        article.sentences.iter().enumerate().filter(|(index, _)| casing.is_title_case(*index)).peekable();
    if headlines.peek().is_none() {
        return names;
    }
    let known = join::known_names(&names);
    let mut repeated = Vec::new();
    for (_, sentence) in headlines {
        run::scan_known(article, lexicon, words, &known, sentence.tokens(), &mut repeated);
    }
    names.append(&mut repeated);
    names
}
