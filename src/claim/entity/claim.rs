//! Claims about entities: names, pronouns, titles.

use super::{Antecedents, Certainty, Entities, EntityKind, Mention};
use crate::article::Article;
use crate::text::Span;
use std::ops::Range;
use std::sync::Arc;

/// A mention of somebody or something by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityClaim {
    /// The fullest name the article prints for it.
    pub entity: Arc<str>,
    pub value: String,
    /// Its number among the entities of the article.
    pub index: usize,
    pub kind: EntityKind,
    /// A title or role printed before or after the name.
    pub title: Option<Span>,
}

/// A pronoun whose antecedent is certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PronounClaim {
    pub entity: Arc<str>,
    pub value: String,
    /// The number of what it stands for among the entities of the article.
    pub index: usize,
    /// The name that it stands for.
    pub antecedent: Span,
    pub certainty: Certainty,
}

/// A title or role of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TitleClaim {
    pub entity: Arc<str>,
    pub value: String,
    /// The number of who has it among the entities of the article.
    pub index: usize,
    /// The name that it belongs to.
    pub who: Span,
}

/// The claim of the mention that starts at a token.
pub(crate) fn name_claim(article: &Article, entities: &Entities, at: usize) -> Option<EntityClaim> {
    let mention = &entities.mentions[entities.starting_at(at)?];
    let entity = entities.of(mention);
    Some(EntityClaim {
        entity: Arc::clone(&entity.name),
        value: mention.span.of(&article.text).to_owned(),
        index: mention.entity,
        kind: entity.kind,
        title: mention.title.or(mention.role),
    })
}

/// The claim of a title at `title` of the mention that starts at token `who`.
pub(crate) fn title_claim(
    article: &Article,
    entities: &Entities,
    who: usize,
    title: Range<usize>,
) -> Option<TitleClaim> {
    let mention = &entities.mentions[entities.starting_at(who)?];
    let span = article.span(title);
    let own = mention.title == Some(span) || mention.role == Some(span);
    let entity = || Arc::clone(&entities.of(mention).name);
    (own && !mention.courtesy).then(|| TitleClaim {
        entity: entity(),
        value: span.of(&article.text).to_owned(),
        index: mention.entity,
        who: mention.span,
    })
}

/// The claim of a pronoun, when its antecedent is certain: the mention at token `who`, or, without one, the person of
/// the sentence before. A courtesy title stands for the name that follows it.
pub(crate) fn pronoun_claim(
    article: &Article,
    entities: &Entities,
    sentence: usize,
    who: Option<usize>,
    pronoun: usize,
    quoted: impl Fn(usize) -> bool + Copy,
) -> Option<PronounClaim> {
    if quoted(pronoun) {
        return None;
    }
    let antecedents = Antecedents { article, entities };
    let (mention, certainty): (&Mention, Certainty) = match who {
        Some(who) if who > pronoun => (&entities.mentions[entities.starting_at(who)?], Certainty::Title),
        Some(who) => (antecedents.in_sentence(sentence, who, pronoun, quoted)?, Certainty::OwnSentence),
        None => {
            let before = antecedents.in_sentence_before(sentence, pronoun, quoted)?;
            (before.opens_clause(article).then_some(before)?, Certainty::SentenceBefore)
        }
    };
    Some(PronounClaim {
        entity: Arc::clone(&entities.of(mention).name),
        value: article.tokens[pronoun].span.of(&article.text).to_owned(),
        index: mention.entity,
        antecedent: mention.span,
        certainty,
    })
}
