//! A claim as read, in words.

use crate::article::Article;
use crate::claim::{Attribution, Bound, Claim, ClaimData, DateClaim, Direction, Figure};
use crate::rule::{ClaimWords, Words, filled};

/// The value of a claim; of a quotation or statement the speaker; of a name, pronoun or title who or what is meant.
pub fn told(article: &Article, claim: &Claim, words: &Words) -> String {
    match &claim.data {
        ClaimData::Figure(figure) => figure_told(figure, words),
        ClaimData::Date(date) => date_told(date, &words.claims),
        ClaimData::Quote(said) | ClaimData::Statement(said) => speaker(article, said, &words.claims),
        ClaimData::Name(name) | ClaimData::Place(name) => name.entity.to_string(),
        ClaimData::Pronoun(pronoun) => pronoun.entity.to_string(),
        ClaimData::Title(title) => title.entity.to_string(),
    }
}

fn figure_told(figure: &Figure, words: &Words) -> String {
    let of = &words.figures;
    let bound = match figure.bound {
        Bound::Exact => None,
        Bound::About => Some(&of.about),
        Bound::Over => Some(&of.more_than),
        Bound::Under => Some(&of.less_than),
        Bound::AtLeast => Some(&of.at_least),
        Bound::AtMost => Some(&of.at_most),
    };
    let number = match (figure.low.map(|n| n.normalize()), figure.high.map(|n| n.normalize())) {
        (Some(low), Some(high)) if low != high => Some(range(&low, &high, &words.claims)),
        (Some(number), _) | (None, Some(number)) => Some(number.to_string()),
        (None, None) => None,
    };
    let direction = figure.direction.map(|direction| match direction {
        Direction::Up => of.up.as_str(),
        Direction::Down => of.down.as_str(),
    });
    let parts = [direction, bound.map(String::as_str), number.as_deref(), figure.unit.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn date_told(date: &DateClaim, words: &ClaimWords) -> String {
    if let Some(clock) = date.clock {
        return clock.display();
    }
    match (date.from, date.to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => range(&from, &to, words),
        (Some(from), None) => filled(&words.since, &[("day", &from.to_string())]),
        (None, Some(to)) => filled(&words.until, &[("day", &to.to_string())]),
        (None, None) => words.unknown_day.clone(),
    }
}

fn range(low: &impl ToString, high: &impl ToString, words: &ClaimWords) -> String {
    filled(&words.range, &[("low", &low.to_string()), ("high", &high.to_string())])
}

fn speaker(article: &Article, said: &Attribution, words: &ClaimWords) -> String {
    let printed = said.speaker.map(|span| span.of(&article.text));
    match (&said.name, printed) {
        (Some(name), _) => name.to_string(),
        (None, Some(printed)) => printed.to_owned(),
        (None, None) => words.nobody.clone(),
    }
}
