//! What makes two different figures both right: each guard has a name, and silences the pair.

use super::arithmetic::{multiplied, repeated, summed};
use super::base::{is_number_of, other_base};
use super::currency::other_currency;
use super::listed::listed_apart;
use super::located::elsewhere;
use super::meeting::Meeting;
use super::period::{dates, other_period};
use crate::claim::figure::slip;
use crate::claim::{Account, Claim, ClaimData, DateClaim, Figure, FigureKind};
use crate::conflict::bearer::Place;
use crate::conflict::contrast::contrasted;
use crate::conflict::moving::moving;
use crate::conflict::nearby::{beside, lists, outside};
use crate::conflict::owner::other_owner;
use crate::conflict::pairs::{prints_too, together};
use crate::conflict::people::{about_same_people, share_a_person};
use crate::conflict::survey::other_survey;
use crate::rule::Day;
use crate::rule::dates::Period;
use crate::rule::limits::Within;
use crate::text::fold_word;
use rust_decimal::Decimal;

/// A reason for which two different figures are no conflict.
type Guard = (&'static str, fn(&Meeting<'_>) -> bool);

/// Those that hold whatever the figures look like.
const ALWAYS: &[Guard] = &[
    // The two stand in the same sentence.
    ("one-sentence", |of| of.pair.in_one_sentence()),
    // The sentence of the one prints the value of the other as well, of something else.
    ("printed-too", |of| prints_too(of.accounts, of.pair)),
    // They are about different people.
    ("other-people", |of| !about_same_people(of.accounts, of.pair, of.pack)),
    // They belong to different periods.
    ("other-period", |of| {
        !is_slip_within(of) && other_period(of.sides[0].0, of.sides[0].1, of.sides[1].0, of.sides[1].1)
    }),
    // The one was expected, the other came ("was to peak at", "peaked at").
    ("forecast", |of| of.either_way(|a, b| forecast(of, a, b))),
    // The one is told of a year that is past, the other of these days.
    ("background", |of| of.either_way(|a, b| background(of, a, b))),
    // Words beside them exclude each other (imports, exports).
    ("contrast", |of| contrasted(of.accounts, of.pair, of.pack, &of.limits.contrasts_within)),
];

/// Those that do not hold where a million stands for a billion: that is a slip, whatever else the sentences say.
const UNLESS_MAGNITUDE: &[Guard] = &[
    // Shares that add up to a whole (60% for, 40% against).
    ("whole", |of| complement(of.figures[0], of.figures[1])),
    // The one is what the other became, by its own article ("doubled it").
    ("multiplied", |of| of.crosswise(multiplied)),
    // The one is so many times the other ("two four-year terms").
    ("repeated", |of| of.crosswise(repeated)),
    // The one is the sum of the other and more of its sentence (two and ten e-mails, a dozen).
    ("sum", |of| of.crosswise(summed)),
    // The one is one count of a list, the other that of all (two civilians and a suspect, among three killed).
    ("listed", listed_apart),
    // The one is an idiom ("one of the largest").
    ("ranked", |of| of.sides.iter().zip(of.figures).any(|(side, figure)| is_one(figure) && is_ranked(of, *side))),
    // They say where two things are.
    ("elsewhere", elsewhere),
    // The one is one of the others that the article tells of.
    ("one-of-them", |of| of.pair.within() && one_of_them(of.figures[0], of.figures[1])),
    // A name right before them says whose they are.
    ("other-owner", |of| other_owner(of.accounts, of.pair, of.limits.owner_reach, of.pack)),
    // They are of two things (of nurses, of surgeons).
    ("other-base", |of| !of.is_sure_slip() && other_base(of.sides, of.pack, &of.limits.base)),
    // Words beside one of them (another, each, in all, initially) make it count something else.
    ("other-scope", |of| !of.is_sure_slip() && scoped_apart(of)),
    // They are ages, each right beside the name of somebody else.
    ("other-bearer", |of| of.is_age() && of_two_people(of)),
    // They are ages, and nobody is named in both sentences.
    ("other-age", |of| {
        of.is_age()
            && of.improbable.is_none()
            && together(of.pair) < of.limits.unnamed_age
            && !share_a_person(of.accounts, of.pair, of.pack)
    }),
    // The sign of one of them can be that of other dollars.
    ("other-currency", other_currency),
    // They are from surveys of two institutes.
    ("other-survey", |of| other_survey(of.accounts, of.pair, of.pack, &of.limits.surveys)),
    // They are readings of what moves all the time.
    ("market", |of| moving(of.accounts, of.pair, of.pack, &of.limits.moving)),
    // They say where something is that moves.
    ("position", |of| of.is_measured() && moving(of.accounts, of.pair, of.pack, &of.limits.positions)),
    // A score in brackets behind a name is a record of games.
    ("record", |of| of.is_score() && of.sides.iter().any(|(account, claim)| in_brackets(account, claim))),
];

/// The name of the first guard that silences two different figures.
pub fn silenced_by(meeting: &Meeting<'_>) -> Option<&'static str> {
    let sure = meeting.slip == Some(slip::MAGNITUDE);
    let others = UNLESS_MAGNITUDE.iter().filter(|_| !sure);
    ALWAYS.iter().chain(others).find(|(_, holds)| holds(meeting)).map(|(name, _)| *name)
}

/// Digits so many of which hardly ever change places from one period to the next.
const SWAPPED: usize = 3;

/// Whether one article prints two figures that differ by a slip of the keyboard and by nothing that grows or shrinks.
fn is_slip_within(meeting: &Meeting<'_>) -> bool {
    let [a, b] = meeting.figures;
    meeting.pair.within() && meeting.improbable.is_some() && slip::changed_places(a, b, SWAPPED)
}

/// One of those whom an article has counted: "three sources said ... One source said ...".
fn one_of_them(a: &Figure, b: &Figure) -> bool {
    a.kind == FigureKind::Count && b.kind == FigureKind::Count && (is_one(a) || is_one(b))
}

fn is_one(figure: &Figure) -> bool {
    figure.low == Some(Decimal::ONE) && figure.high == Some(Decimal::ONE)
}

/// Whether each of two ages stands right beside the name of a person, and these are two.
fn of_two_people(meeting: &Meeting<'_>) -> bool {
    let reach = meeting.limits.owner_reach;
    let surname = |(account, claim): (&'_ Account, &Claim)| {
        let place = Place::of(account, claim);
        let (_, name) = place.apposed_to().or_else(|| place.before_name(reach))?;
        name.split_whitespace().next_back().map(fold_word)
    };
    let [a, b] = meeting.sides.map(surname);
    a.zip(b).is_some_and(|(a, b)| a != b)
}

/// Whether words right behind the figure rank those of whom it is one.
fn is_ranked(meeting: &Meeting<'_>, (account, claim): (&Account, &Claim)) -> bool {
    let Some(language) = meeting.pack.languages.get(&account.article.language) else { return false };
    let of = account.article.tokens_in(claim.span).end;
    let behind = account.article.tokens.get(of).map(|token| token.word);
    behind.is_some_and(|word| language.tables.numbers.of.starts(word))
        && meeting.has_beside((account, claim), &meeting.limits.ranked, meeting.limits.ranked_within)
}

/// Shares of one whole: together they are all of it.
fn complement(a: &Figure, b: &Figure) -> bool {
    let share = |figure: &Figure| match figure.kind {
        FigureKind::Percent => figure.low.and_then(|low| low.checked_div(Decimal::ONE_HUNDRED)),
        FigureKind::Share => figure.low,
        _ => None,
    };
    let sum = || share(a)?.checked_add(share(b)?);
    sum().is_some_and(|sum| sum.round_dp(4) == Decimal::ONE)
}

/// Words beside the figure that limit what it counts, and stand on one side only: "so far", "each", "a day", "another".
fn scoped_apart(meeting: &Meeting<'_>) -> bool {
    let Meeting { sides, pack, limits, .. } = *meeting;
    let reach = Within::around(limits.scope_reach);
    let scopes = |account: &Account, claim: &Claim| {
        let language = pack.languages.get(&account.article.language)?;
        let mut found = outside(account, claim, language, &lists(language, &limits.scope_words), reach);
        // "of the patients" says what a share is of.
        let share = matches!(&claim.data, ClaimData::Figure(figure) if figure.kind == FigureKind::Percent);
        if is_number_of(claim) && !share {
            found.extend(outside(account, claim, language, &lists(language, &limits.part_words), reach));
        }
        found.extend(outside(account, claim, language, &lists(language, &limits.earlier), limits.earlier_within));
        found.extend(outside(account, claim, language, &lists(language, &limits.other_case), Within::SENTENCE));
        Some(found)
    };
    let [a, b] = sides.map(|(account, claim)| scopes(account, claim));
    a.zip(b).is_some_and(|(a, b)| a != b) || larger_total(meeting)
}

/// Whether the larger of the two, and only it, is said to be a total, of which the other can be a part.
fn larger_total(meeting: &Meeting<'_>) -> bool {
    let Meeting { sides, figures, pack, limits, .. } = *meeting;
    let total = |(account, claim): (&Account, &Claim)| {
        let language = pack.languages.get(&account.article.language)?;
        let reach = Within::around(limits.scope_reach);
        Some(!outside(account, claim, language, &lists(language, &limits.total_words), reach).is_empty())
    };
    let [a, b] = figures.map(|figure| figure.high.or(figure.low));
    match sides.map(total) {
        [Some(true), Some(false)] => a > b,
        [Some(false), Some(true)] => b > a,
        _ => false,
    }
}

/// Whether the sentence of the one says in which past year it was, and that of the other is of a day of the week or, in the
/// opening sentences of its article, of no day at all: "when it last closed schools, in 2017" and "on Tuesday".
fn background(meeting: &Meeting<'_>, past: (&Account, &Claim), present: (&Account, &Claim)) -> bool {
    let limits = meeting.limits;
    let account = past.0;
    let Some(language) = meeting.pack.languages.get(&account.article.language) else { return false };
    let in_year = lists(language, &limits.in_year);
    let this_year = account.article.day().map(Day::year);
    let in_past = |(at, date): &(&Claim, &DateClaim)| {
        let year = date.printed.year.filter(|_| date.granularity == Period::Year && !date.range && date.edge.is_none());
        year.is_some_and(|year| this_year.is_none_or(|this| year < this))
            && !beside(account, at, language, &in_year, Within { before: 1, after: 0 }).is_empty()
    };
    let weekday = |(_, date): &(&Claim, &DateClaim)| date.printed.weekday.is_some() && date.printed.year.is_none();
    let days = |(account, claim)| dates(account, claim).filter(|(_, date)| date.clock.is_none()).peekable();
    let (mut told, mut now) = (days(past), days(present));
    let of_now = if now.peek().is_none() {
        present.1.sentence < limits.within.summary_sentences
    } else {
        now.any(|date| weekday(&date))
    };
    of_now && told.peek().is_some() && told.all(|date| in_past(&date))
}

/// Whether a word right before the one says that it was expected, and no word of the other's sentence that it is to come.
fn forecast(meeting: &Meeting<'_>, expected: (&Account, &Claim), other: (&Account, &Claim)) -> bool {
    let limits = meeting.limits;
    meeting.has_beside(expected, &limits.forecast, limits.forecast_within)
        && !meeting.has_beside(other, &limits.to_come, Within::SENTENCE)
}

/// Whether a claim stands in brackets of its own: "Kowalczyk (9-4)" has won nine and lost four.
fn in_brackets(account: &Account, claim: &Claim) -> bool {
    let text = &account.article.text;
    let before = text[..claim.span.start as usize].chars().next_back();
    before == Some('(') && text[claim.span.end as usize..].starts_with(')')
}
