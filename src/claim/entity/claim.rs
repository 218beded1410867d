//! Claims about entities: names, pronouns, titles.

use super::{Antecedents, Certainty, Entities, Mention, PrintedName, PrintedNames};
use crate::article::Article;
use crate::text::Span;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A mention of somebody or something by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityClaim {
    name: Arc<PrintedName>,
    /// Empty where there is none.
    title: Span,
}

/// A pronoun whose antecedent is certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PronounClaim {
    pronoun: Arc<PrintedName>,
    /// The name that it stands for.
    pub antecedent: Span,
    pub certainty: Certainty,
}

/// A title or role of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TitleClaim {
    title: Arc<PrintedName>,
    /// The name that it belongs to.
    pub who: Span,
}

impl EntityClaim {
    #[must_use]
    pub fn new(name: PrintedName, title: Option<Span>) -> Self {
        Self { name: Arc::new(name), title: title.unwrap_or_default() }
    }

    /// A title or role printed before or after the name.
    #[must_use]
    pub fn title(&self) -> Option<Span> {
        Some(self.title).filter(|title| !title.is_empty())
    }
}

// A claim is a handle on what is printed, which it shares with others.

impl Deref for EntityClaim {
    type Target = PrintedName;

    fn deref(&self) -> &PrintedName {
        &self.name
    }
}

impl Deref for PronounClaim {
    type Target = PrintedName;

    fn deref(&self) -> &PrintedName {
        &self.pronoun
    }
}

impl Deref for TitleClaim {
    type Target = PrintedName;

    fn deref(&self) -> &PrintedName {
        &self.title
    }
}

/// The claim of the mention that starts at a token.
pub(crate) fn name_claim<'a>(
    article: &'a Article,
    entities: &Entities,
    names: &mut PrintedNames<'a>,
    at: usize,
) -> Option<(Span, EntityClaim)> {
    let mention = &entities.mentions[entities.starting_at(at)?];
    let name = names.of(mention.entity(), entities.of(mention), mention.span.of(&article.text));
    Some((mention.span, EntityClaim { name, title: mention.title.or(mention.role).unwrap_or_default() }))
}

/// The claim of a title at `title` of the mention that starts at token `who`.
pub(crate) fn title_claim<'a>(
    article: &'a Article,
    entities: &Entities,
    names: &mut PrintedNames<'a>,
    who: usize,
    title: Range<usize>,
) -> Option<TitleClaim> {
    let mention = &entities.mentions[entities.starting_at(who)?];
    let span = article.span(title);
    let own = mention.title == Some(span) || mention.role == Some(span);
    (own && !mention.courtesy).then(|| TitleClaim {
        title: names.of(mention.entity(), entities.of(mention), span.of(&article.text)),
        who: mention.span,
    })
}

/// The claim of a pronoun, when its antecedent is certain: the mention at token `who`, or, without one, the person of
/// the sentence before. A courtesy title stands for the name that follows it.
pub(crate) fn pronoun_claim<'a>(
    antecedents: Antecedents<'a>,
    names: &mut PrintedNames<'a>,
    sentence: usize,
    who: Option<usize>,
    pronoun: usize,
    quoted: impl Fn(usize) -> bool + Copy,
) -> Option<PronounClaim> {
    if quoted(pronoun) {
        return None;
    }
    let Antecedents { article, entities } = antecedents;
    let (mention, certainty): (&Mention, Certainty) = match who {
        Some(who) if who > pronoun => (&entities.mentions[entities.starting_at(who)?], Certainty::Title),
        Some(who) => (antecedents.in_sentence(sentence, who, pronoun, quoted)?, Certainty::OwnSentence),
        None => {
            let before = antecedents.in_sentence_before(sentence, pronoun, quoted)?;
            (before.opens_clause(article).then_some(before)?, Certainty::SentenceBefore)
        }
    };
    let value = article.tokens[pronoun].span.of(&article.text);
    let pronoun = names.of(mention.entity(), entities.of(mention), value);
    Some(PronounClaim { pronoun, antecedent: mention.span, certainty })
}
