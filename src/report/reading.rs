//! A claim as read, in words.

use crate::article::Article;
use crate::claim::{Attribution, Bound, Claim, ClaimData, DateClaim, Direction, Figure};

/// The value of a claim; of a quotation or statement the speaker; of a name, pronoun or title who or what is meant.
pub fn words(article: &Article, claim: &Claim) -> String {
    match &claim.data {
        ClaimData::Figure(figure) => figure_words(figure),
        ClaimData::Date(date) => date_words(date),
        ClaimData::Quote(said) | ClaimData::Statement(said) => speaker(article, said),
        ClaimData::Name(name) | ClaimData::Place(name) => name.entity.to_string(),
        ClaimData::Pronoun(pronoun) => pronoun.entity.to_string(),
        ClaimData::Title(title) => title.entity.to_string(),
    }
}

fn figure_words(figure: &Figure) -> String {
    let bound = match figure.bound {
        Bound::Exact => None,
        Bound::About => Some("about"),
        Bound::Over => Some("over"),
        Bound::Under => Some("under"),
        Bound::AtLeast => Some("at least"),
        Bound::AtMost => Some("at most"),
    };
    let number = match (figure.low.map(|n| n.normalize()), figure.high.map(|n| n.normalize())) {
        (Some(low), Some(high)) if low != high => Some(format!("{low} to {high}")),
        (Some(number), _) | (None, Some(number)) => Some(number.to_string()),
        (None, None) => None,
    };
    let direction = figure.direction.map(|direction| match direction {
        Direction::Up => "up",
        Direction::Down => "down",
    });
    let parts = [direction, bound, number.as_deref(), figure.unit.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn date_words(date: &DateClaim) -> String {
    if let Some(clock) = date.clock {
        return clock.display();
    }
    match (date.from, date.to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("since {from}"),
        (None, Some(to)) => format!("until {to}"),
        (None, None) => "unknown day".to_owned(),
    }
}

fn speaker(article: &Article, said: &Attribution) -> String {
    let printed = said.speaker.map(|span| span.of(&article.text));
    match (&said.name, printed) {
        (Some(name), _) => name.to_string(),
        (None, Some(printed)) => printed.to_owned(),
        (None, None) => "nobody named".to_owned(),
    }
}
