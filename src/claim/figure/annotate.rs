//! Finds every figure of an article.

use super::about;
use super::change;
use super::counted;
use super::exclude;
use super::limit;
use super::model::{Figure, FigureKind, Role, Scale};
use super::number::{self, Form, Number};
use super::quantity::{self, Quantity};
use super::range::{self, Pair};
use super::scan::Scan;
use crate::article::Article;
use crate::claim::{Annotation, DateClaim};
use crate::rule::Language;
use crate::rule::numbers::{Bound, Direction};
use rust_decimal::Decimal;
use std::ops::Range;

/// Every figure of the article in order, none overlapping another. Numbers inside the `dates` are left alone,
/// other than lengths of time ("the last three months").
#[must_use]
pub fn annotate(article: &Article, language: &Language, dates: &[Annotation<DateClaim>]) -> Vec<Annotation<Figure>> {
    let mut found: Vec<Annotation<Figure>> = Vec::new();
    let mut next_date = 0;
    for sentence in &article.sentences {
        let tokens = sentence.tokens();
        while next_date < dates.len() && dates[next_date].tokens.end <= tokens.start {
            next_date += 1;
        }
        let scan = Scan::new(article, language, tokens.clone());
        let first = found.len();
        let mut at = tokens.start;
        let mut date = next_date;
        while at < tokens.end {
            while date < dates.len() && dates[date].tokens.end <= at {
                date += 1;
            }
            if let Some(inside) = dates.get(date).filter(|d| d.tokens.contains(&at) && !d.value.spans_figure()) {
                at = inside.tokens.end;
                continue;
            }
            let may_start = scan.tables.starts.figure(&scan.tokens[at..scan.end]);
            at = if may_start { one(&scan, at, tokens.start, &mut found) } else { at + 1 };
        }
        describe(&scan, &mut found[first..], dates, next_date);
    }
    found
}

/// Reads the figure at token `at`, if there is one; the token to go on from.
fn one(scan: &Scan<'_>, at: usize, sentence: usize, found: &mut Vec<Annotation<Figure>>) -> usize {
    if let Some(end) = scan.after(&scan.numbers.not_numbers, at) {
        return end;
    }
    let Some(number) = number::read(scan, at) else { return at + 1 };
    let quantity = quantity::read(scan, number);
    let free = found.last().map_or(sentence, |f| f.tokens.end.max(sentence));
    match range::read(scan, &quantity) {
        Some(Pair::Range(pair)) if pair.measure.is_some() || !exclude::is_glued(scan, &whole(&quantity, &pair)) => {
            finish(scan, &pair, free, None, found)
        }
        Some(Pair::Score(pair)) if !exclude::is_glued(scan, &whole(&quantity, &pair)) => score(scan, &pair, found),
        Some(Pair::Change(before, after)) => {
            let direction = if before.number.low < after.number.low { Direction::Up } else { Direction::Down };
            let end = finish(scan, &before, free, Some((None, Role::Before)), found);
            finish(scan, &after, end, Some((Some(direction), Role::After)), found)
        }
        _ => finish(scan, &quantity, free, None, found),
    }
}

/// The two numbers of a pair as one, to look at what is written together with them.
fn whole(first: &Quantity, pair: &Quantity) -> Number {
    Number { start: first.number.start, ..pair.number.clone() }
}

fn score(scan: &Scan<'_>, pair: &Quantity, found: &mut Vec<Annotation<Figure>>) -> usize {
    let value = Figure {
        kind: FigureKind::Score,
        low: Some(pair.number.low),
        high: Some(pair.number.high),
        unit: Some(scan.numbers.score_unit.clone()),
        ..plain(scan, &pair.number)
    };
    found.push(Annotation { tokens: pair.start..pair.end, value });
    pair.end
}

/// A figure of which only the number is known.
fn plain(scan: &Scan<'_>, number: &Number) -> Figure {
    Figure {
        kind: FigureKind::Count,
        low: Some(number.low),
        high: Some(number.high),
        unit: None,
        bound: Bound::Exact,
        direction: None,
        role: Role::Level,
        precision: number.step,
        slack: (Decimal::ZERO, Decimal::ZERO),
        scale: Scale::default(),
        significant: scan.numbers.significant,
        about: Vec::new(),
        subject: Vec::new(),
    }
}

/// Decides whether a quantity is a figure, and adds it. Tokens before `free` belong to the figure before.
fn finish(
    scan: &Scan<'_>,
    quantity: &Quantity,
    free: usize,
    change: Option<(Option<Direction>, Role)>,
    found: &mut Vec<Annotation<Figure>>,
) -> usize {
    let number = &quantity.number;
    let start = quantity.start.max(free);
    let mut limits = limit::read(&scan.starting(free), start, quantity.end);
    let limited = limits.bound != Bound::Exact || quantity.plus || quantity.negative;
    let after = number.end.max(quantity.end);
    if number.form == Form::Ordinal {
        return ordinal(scan, quantity, found);
    }
    let is_one = number.low == Decimal::ONE && number.high == Decimal::ONE && number.form == Form::Words;
    let counted = if quantity.measure.is_none() && !matches!(number.form, Form::Factor(_)) {
        let share = number.form == Form::Share;
        if share {
            None
        } else {
            counted::noun(scan, limits.end, is_one || number.low == Decimal::ONE, number.form == Form::Many)
        }
    } else {
        None
    };
    if let Some((_, noun)) = &counted {
        limit::behind_noun(scan, &mut limits, *noun);
    }
    if quantity.measure.is_none()
        && (exclude::is_name(scan, number, counted.is_some(), limited) || exclude::is_glued(scan, number))
    {
        return number.end;
    }
    let mut figure = plain(scan, number);
    figure.bound = limits.bound;
    figure.slack = limits.slack;
    if let Some(measure) = &quantity.measure {
        figure.kind = measure.kind;
        figure.unit.clone_from(&measure.unit);
        figure.scale = measure.scale.clone();
    } else if let Form::Factor(direction) = number.form {
        figure.kind = FigureKind::Times;
        figure.unit = Some(scan.numbers.factor_unit.clone());
        figure.direction = direction;
    } else if number.form == Form::Share {
        figure.kind = FigureKind::Share;
        figure.scale.dimension.clone_from(&scan.units.share);
    } else if age(scan, quantity) {
        figure.kind = FigureKind::Age;
        figure.unit = Some(scan.numbers.age_unit.clone());
        figure.scale.dimension.clone_from(&scan.units.age);
    } else if let Some((noun, end)) = &counted {
        let rate = quantity::rate::at(scan, *end);
        figure.unit = Some(rate.map_or_else(|| noun.as_str().into(), |(per, _)| format!("{noun} per {per}").into()));
    }
    match figure.bound {
        Bound::Over | Bound::AtLeast => figure.high = None,
        Bound::Under | Bound::AtMost => figure.low = None,
        Bound::Exact | Bound::About => {}
    }
    let tokens = limits.start.min(quantity.start)..limits.end.max(after);
    match change {
        Some((direction, role)) => (figure.direction, figure.role) = (direction, role),
        None if figure.direction.is_none() => {
            (figure.direction, figure.role) = change::read(scan, figure.kind, tokens.start, tokens.end);
            if quantity.plus {
                (figure.direction, figure.role) = (Some(Direction::Up), Role::Change);
            }
        }
        None => {}
    }
    let end = tokens.end;
    if !enclose(scan, &tokens, &figure, found) {
        found.push(Annotation { tokens, value: figure });
    }
    end
}

/// "greater than 100 and smaller than 300": the figure before and this one are the two ends of one.
fn enclose(scan: &Scan<'_>, tokens: &Range<usize>, figure: &Figure, found: &mut [Annotation<Figure>]) -> bool {
    let Some(first) = found.last_mut() else { return false };
    let joined =
        first.tokens.start >= scan.start && scan.after(&scan.numbers.and, first.tokens.end) == Some(tokens.start);
    let over = |f: &Figure| matches!(f.bound, Bound::Over | Bound::AtLeast);
    let under = |f: &Figure| matches!(f.bound, Bound::Under | Bound::AtMost);
    let opposite = over(&first.value) && under(figure) || under(&first.value) && over(figure);
    let (low, high) = (first.value.low.or(figure.low), first.value.high.or(figure.high));
    let fits = first.value.unit.is_none() || first.value.unit == figure.unit;
    if !joined || !opposite || !fits || low >= high {
        return false;
    }
    first.tokens.end = tokens.end;
    first.value = Figure { low, high, bound: Bound::Exact, ..figure.clone() };
    true
}

/// "aged 34", "Ann Example, 34, said".
fn age(scan: &Scan<'_>, quantity: &Quantity) -> bool {
    let number = &quantity.number;
    let fits =
        number.low == number.high && number.low.fract().is_zero() && number.low <= Decimal::from(scan.numbers.oldest);
    if !fits || number.form == Form::Words && number.low < Decimal::TWO {
        return false;
    }
    if scan.before(&scan.numbers.age_before, quantity.start).is_some() {
        return true;
    }
    let apposed = number.form == Form::Bare
        && number.low >= Decimal::TWO
        && number.start >= scan.start + 2
        && scan.is(number.start - 1, ",")
        && scan.word(number.start - 2)
        && scan.tokens[number.start - 2].capital;
    apposed && (scan.is(number.end, ",") || scan.is(number.end, "."))
}

fn ordinal(scan: &Scan<'_>, quantity: &Quantity, found: &mut Vec<Annotation<Figure>>) -> usize {
    let number = &quantity.number;
    let next = scan.past_hyphen(number.end);
    let rank = if next > number.end {
        scan.has(&scan.numbers.ranks, next)
    } else {
        counted::phrase_word(scan, next) && scan.word(next)
    };
    if number.low < Decimal::from(scan.numbers.ordinals_from) || !rank || exclude::is_glued(scan, number) {
        return number.end;
    }
    let value =
        Figure { kind: FigureKind::Ordinal, unit: Some(scan.numbers.ordinal_unit.clone()), ..plain(scan, number) };
    found.push(Annotation { tokens: number.start..number.end, value });
    number.end
}

/// Adds what each figure is about.
fn describe(scan: &Scan<'_>, figures: &mut [Annotation<Figure>], dates: &[Annotation<DateClaim>], first_date: usize) {
    let ranges: Vec<Range<usize>> = figures.iter().map(|f| f.tokens.clone()).collect();
    let dates = &dates[first_date..];
    let last = dates.partition_point(|d| d.tokens.start < scan.end);
    let dates = &dates[..last];
    let inside = |ranges: &[Range<usize>], at: usize| {
        let index = ranges.partition_point(|r| r.end <= at);
        ranges.get(index).is_some_and(|r| r.start <= at)
    };
    let taken = |at: usize| {
        let index = dates.partition_point(|d| d.tokens.end <= at);
        inside(&ranges, at) || dates.get(index).is_some_and(|d| d.tokens.start <= at)
    };
    for figure in figures {
        let (subject, behind) = about::words(scan, &figure.tokens, &taken);
        figure.value.about = subject.iter().chain(&behind).copied().collect();
        figure.value.subject = subject;
    }
}
