//! Which comparison a rule tunes, and what its messages can speak of.

use super::arithmetic_limits::{AgeLimits, BirthLimits, ChangeLimits, ShareLimits, TimeLimits};
use super::figure_limits::FigureLimits;
use super::limits::{
    DateLimits, NameLimits, PronounLimits, QuoteLimits, SpeakerLimits, StrengthLimits, SumLimits, TitleLimits,
    WeekdayLimits,
};
use super::tally_limits::TallyLimits;
use schemars::JsonSchema;
use serde::Deserialize;

/// Which comparison a rule tunes, with its limits: exactly one key.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Comparison {
    pub figure: Option<FigureLimits>,
    pub date: Option<DateLimits>,
    pub quote: Option<QuoteLimits>,
    pub speaker: Option<SpeakerLimits>,
    pub name: Option<NameLimits>,
    pub pronoun: Option<PronounLimits>,
    pub strength: Option<StrengthLimits>,
    pub title: Option<TitleLimits>,
    pub weekday: Option<WeekdayLimits>,
    pub sum: Option<SumLimits>,
    pub share: Option<ShareLimits>,
    pub birth: Option<BirthLimits>,
    pub age: Option<AgeLimits>,
    pub tally: Option<TallyLimits>,
    pub time: Option<TimeLimits>,
    pub change: Option<ChangeLimits>,
}

impl Comparison {
    /// The comparisons that are set, by their keys.
    pub(super) fn set(&self) -> impl Iterator<Item = &'static str> {
        [
            ("figure", self.figure.is_some()),
            ("date", self.date.is_some()),
            ("quote", self.quote.is_some()),
            ("speaker", self.speaker.is_some()),
            ("name", self.name.is_some()),
            ("pronoun", self.pronoun.is_some()),
            ("strength", self.strength.is_some()),
            ("title", self.title.is_some()),
            ("weekday", self.weekday.is_some()),
            ("sum", self.sum.is_some()),
            ("share", self.share.is_some()),
            ("birth", self.birth.is_some()),
            ("age", self.age.is_some()),
            ("tally", self.tally.is_some()),
            ("time", self.time.is_some()),
            ("change", self.change.is_some()),
        ]
        .into_iter()
        .filter(|(_, set)| *set)
        .map(|(key, _)| key)
    }

    /// What messages and explanations can speak of: what every conflict knows, then what this comparison adds.
    #[must_use]
    pub fn facts(&self) -> Vec<&'static str> {
        let own: &[&str] = match self.kind() {
            Some("figure") => &[
                "topic",
                "sentence",
                "about",
                "magnitude",
                "digits",
                "unit",
                "sole",
                "companion",
                "happened",
                "later",
                "toll",
                "as-of",
                "periods",
                "currency",
                "days-apart",
                "all-differ",
            ],
            Some("date") => &["topic", "sentence", "event", "past-day", "told", "days-apart"],
            Some("time") => &["topic", "sentence", "event"],
            Some("quote") => &[
                "shared",
                "meaning",
                "wording",
                "minor",
                "negation",
                "number",
                "name",
                "opposite",
                "qualifier",
                "shift",
                "within",
                "speaker",
            ],
            Some("speaker") => &["shared", "within", "inferred"],
            Some("name") => &["edits", "given", "surname-only", "institution", "role", "within", "listed"],
            Some("pronoun") => &["entity", "within", "title", "both", "namesakes"],
            Some("strength") => &["speaker", "steps", "plain", "within"],
            Some("title") => &["entity", "both", "within"],
            Some("weekday") => &["weekday", "day"],
            Some("sum") => &["sum"],
            Some("share") => &["share", "across"],
            Some("change") => &["share", "level"],
            Some("age") => &["entity", "birthday", "days-apart", "within"],
            Some("birth") => &["entity", "age", "born", "printed", "within"],
            _ => &[],
        };
        [&["a", "b", "a-source", "b-source", "values"], own].concat()
    }

    /// The key of the comparison.
    #[must_use]
    pub fn kind(&self) -> Option<&'static str> {
        self.set().next()
    }
}
