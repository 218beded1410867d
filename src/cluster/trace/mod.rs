//! Why two things are aligned, or not: every limit of the rule, and how far it is met. For those who write rules, not for the
//! stages after this one.

mod articles;
mod names;
mod people;
mod quotes;
mod words;

use super::{Clustering, Ground, Thing, together};
use crate::claim::{Account, Claim};
use crate::rule::Pack;
use crate::rule::align::AlignKind;

/// A limit, and what it is held against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// The key of the limit in the rule.
    pub limit: &'static str,
    pub value: f64,
    pub needed: f64,
    /// Whether the value may be no more, rather than no less, than what is needed.
    pub at_most: bool,
}

impl Measure {
    fn at_least(limit: &'static str, value: f64, needed: f64) -> Self {
        Self { limit, value, needed, at_most: false }
    }

    /// The same of numbers of things.
    #[expect(clippy::cast_precision_loss, reason = "counts of words and sentences are far below 2^52")]
    fn count(limit: &'static str, value: usize, needed: usize) -> Self {
        Self::at_least(limit, value as f64, needed as f64)
    }

    fn at_most(self) -> Self {
        Self { at_most: true, ..self }
    }

    /// Whether the limit is met.
    #[must_use]
    pub fn holds(&self) -> bool {
        if self.at_most { self.value <= self.needed } else { self.value >= self.needed }
    }
}

/// What keeps two things apart besides limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bar {
    /// Figures or dates of two kinds, or articles in two languages.
    Kinds,
    /// The articles tell of two events.
    Events,
    /// The two claims are about two people.
    People(String, String),
    /// Names that are spelled alike.
    Spelling,
    /// Names of institutions or places that differ in more than one word.
    Words,
    /// Nobody is named who said it.
    NoSpeaker,
    /// Where claims stand that the rule does not look at.
    Place,
}

/// Two things, and how they stand to each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    pub a: Thing,
    pub b: Thing,
    /// Whether they belong together.
    pub together: bool,
    /// What keeps them apart, whatever the limits.
    pub bar: Option<Bar>,
    /// Every one of them must hold ...
    pub all: Vec<Measure>,
    /// ... and one of these, where there are any.
    pub any: Vec<Measure>,
}

/// How the limits of a rule are met.
#[derive(Debug, Default)]
struct Met {
    bar: Option<Bar>,
    all: Vec<Measure>,
    any: Vec<Measure>,
}

impl From<Bar> for Met {
    fn from(bar: Bar) -> Self {
        Self { bar: Some(bar), ..Self::default() }
    }
}

/// What two things are measured in.
#[derive(Clone, Copy)]
struct Run<'a> {
    accounts: &'a [Account],
    ground: &'a Ground,
    pack: &'a Pack,
}

impl<'a> Run<'a> {
    fn account(self, thing: Thing) -> &'a Account {
        &self.accounts[thing.account as usize]
    }

    fn claim(self, thing: Thing) -> &'a Claim {
        &self.account(thing).claims[thing.number.unwrap_or_default() as usize]
    }

    /// Whether the articles tell of one event, or are one article.
    fn one_event(self, a: Thing, b: Thing) -> bool {
        a.account == b.account || self.ground.stories.related(a.account, b.account)
    }
}

/// Holds every thing of a kind in sentences of one account against every one in sentences of another, or of the same.
#[must_use]
pub fn trace(
    kind: AlignKind,
    accounts: &[Account],
    clustering: &Clustering,
    pack: &Pack,
    places: [(u32, &[u32]); 2],
) -> Vec<Compared> {
    let sets = together(kind, accounts, clustering, pack);
    let ground = Ground::read(accounts, pack);
    let things = places.map(|(account, sentences)| things(kind, accounts, account, sentences));
    let run = Run { accounts, ground: &ground, pack };
    let mut compared = Vec::new();
    for &a in &things[0] {
        for &b in things[1].iter().filter(|b| **b != a) {
            let Met { bar, all, any } = met(kind, run, a, b);
            let together = sets.iter().any(|set| set.contains(&a) && set.contains(&b));
            compared.push(Compared { a, b, together, bar, all, any });
        }
    }
    compared
}

/// The things of a kind in some sentences of an account.
fn things(kind: AlignKind, accounts: &[Account], account: u32, sentences: &[u32]) -> Vec<Thing> {
    let thing = |number| Thing { account, number: Some(number) };
    match kind {
        AlignKind::Story | AlignKind::Group => vec![Thing { account, number: None }],
        AlignKind::Sentence => sentences.iter().copied().map(thing).collect(),
        AlignKind::Claim(kind) => {
            let claims = (0..).zip(&accounts[account as usize].claims);
            let here = claims.filter(|(_, claim)| claim.kind() == kind && sentences.contains(&claim.sentence));
            here.map(|(number, _)| thing(number)).collect()
        }
    }
}

/// How the limits of the rule for a kind are met by two things.
fn met(kind: AlignKind, run: Run<'_>, a: Thing, b: Thing) -> Met {
    let language = &run.account(a).article.language;
    let one_language = *language == run.account(b).article.language;
    let Some(rule) = run.pack.align.rule(kind, language).filter(|_| one_language) else { return Bar::Kinds.into() };
    let limits = &rule.align;
    let of_claims = matches!(kind, AlignKind::Claim(_));
    if of_claims && ![a, b].iter().all(|thing| words::is_looked_at(run, *thing, rule.only_in)) {
        return Bar::Place.into();
    }
    if let Some(limits) = &limits.sentence {
        return words::of_sentences(run, a, b, limits);
    }
    if let Some(limits) = &limits.story {
        return articles::of_stories(run, a, b, limits);
    }
    if let Some(limits) = &limits.group {
        return articles::of_witnesses(run, a, b, limits);
    }
    if let Some(limits) = &limits.name {
        return names::of_names(run, a, b, limits);
    }
    if of_claims && !run.one_event(a, b) {
        return Bar::Events.into();
    }
    match (kind, &limits.quote) {
        (AlignKind::Claim(kind), _) if limits.values(kind).is_some() => words::of_values(run, a, b, kind),
        (_, Some(limits)) => quotes::of_quotes(run, a, b, limits),
        _ if limits.pronoun.is_some() || limits.title.is_some() => people::of_people(run, a, b),
        _ => words::of_statements(run, a, b),
    }
}
