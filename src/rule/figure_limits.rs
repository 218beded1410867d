//! What `compare: figure` can tune. Every value stands in YAML; there are no defaults in the program.

use super::align_signs::ChanceLimits;
use super::limits::{BesideLimits, Closeness, MovingLimits, Within};
use schemars::JsonSchema;
use serde::Deserialize;

/// Limits of `compare: figure`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FigureLimits {
    /// Figures with the same unit.
    pub same_unit: Closeness,
    /// Figures of which one does not say what it counts, and scores.
    pub no_unit: Closeness,
    /// Figures with the same unit beside which the same words stand.
    pub same_words: Closeness,
    /// How those words are looked for, and how many there must be.
    pub beside: BesideLimits,
    /// Figures of one article, whose words repeat anyway.
    pub within: WithinLimits,
    /// Figures of which one looks like a slip of the other.
    pub slip: Closeness,
    /// The same where so many digits are nearly the same that it is hardly by chance.
    pub long_slip: Closeness,
    /// How many digits those are, but for zeros at the end.
    pub long_slip_digits: usize,
    /// The same of figures that have the same digits and are a thousandfold apart.
    pub magnitude_digits: usize,
    /// Figures that differ in one digit, and of which both articles print no others of their sort, or both sentences another
    /// figure in common.
    pub sole: SoleLimits,
    /// Figures that are the only ones of their sort in both articles, but for those that both print.
    pub left: Closeness,
    /// So many words that both use tell at most what the figures are about.
    pub topic_words: usize,
    /// Figures that differ by a slip that is hardly chance, whatever the words around them.
    pub by_chance: ChanceLimits,
    /// Where no more such pairs are expected, words that limit what a figure counts, or say what it is of, do not matter.
    pub surely_no_chance: f64,
    /// How sure it is at least, 0 to 1, that a slip is one.
    pub slip_confidence: f64,
    /// Figures of which one is so many times the other are about two things, unless one looks like a slip.
    pub apart: u32,
    /// How many tokens before a figure are looked at for the name of somebody it belongs to.
    pub owner_reach: usize,
    /// Articles that were published so many days apart may tell of a figure that has changed.
    pub days_apart: i32,
    /// From this likeness of topic and sentence together on the finding has the severity of the rule; below it is a
    /// warning.
    pub sure: f64,
    /// Ages of people who are not named in both sentences are of one from this likeness of topic and sentence together on.
    pub unnamed_age: f64,
    /// Word lists whose words beside a figure limit what it counts.
    pub scope_words: Vec<String>,
    /// Word lists whose words beside a figure make it a total, of which a smaller one can be a part.
    pub total_words: Vec<String>,
    /// Word lists whose words beside a figure make it a part of something; they are not looked for beside measures and ranks.
    pub part_words: Vec<String>,
    /// How many tokens beside the figure are looked at for them.
    pub scope_reach: usize,
    /// What a figure is of ("of likely voters"): other words on both sides, other things.
    pub base: BaseLimits,
    /// Lists of several: what stands beside one count of such a list, and what says that a count is of all.
    pub listed: ListedLimits,
    /// Those to whom one sort of thing happened, counted with other nouns.
    pub happened: HappenedLimits,
    /// Word lists of the words behind "one of" that rank what it is one of ("one of the largest"): it counts nothing.
    pub ranked: Vec<String>,
    /// How many tokens behind the figure are looked at for them.
    pub ranked_within: Within,
    /// Word lists of the words behind a distance that say from where it is told ("15 miles north of Norvale").
    pub directions: Vec<String>,
    /// How many tokens beside the figure are looked at for them.
    pub directions_within: Within,
    /// Word lists of the words before a figure that is expected.
    pub forecast: Vec<String>,
    /// How many tokens beside the figure are looked at for them.
    pub forecast_within: Within,
    /// Word lists one of whose words stands in a sentence that tells of what is to come.
    pub to_come: Vec<String>,
    /// Word lists whose words, anywhere in the sentence, make it one about something like it ("in a separate case").
    pub other_case: Vec<String>,
    /// Word lists of the words before a year in which something was ("in 2017").
    pub in_year: Vec<String>,
    /// Word lists whose words make a figure one of another time ("initially").
    pub earlier: Vec<String>,
    /// How many tokens beside the figure are looked at for them.
    pub earlier_within: Within,
    /// How many tokens beside the figure are looked at for words that exclude each other (`contrasts.yaml`); the nearest count.
    pub contrasts_within: Within,
    /// Readings that move all the time.
    pub moving: MovingLimits,
    /// The same of where something is that moves, and how fast: distances and speeds differ from hour to hour.
    pub positions: MovingLimits,
    /// Surveys: what one institute found says nothing about what another found.
    pub surveys: SurveyLimits,
    /// Word lists whose words near a figure make it a count that goes on.
    pub running_tolls: Vec<String>,
    /// How many tokens beside the figure are looked at for them.
    pub toll_reach: usize,
    /// Word lists whose words in the sentence of a figure tell as of when it is.
    pub as_of: Vec<String>,
    /// Word lists whose words before a figure tell that it is what has happened so far: the larger one of a later article is
    /// an update.
    pub so_far: Vec<String>,
    /// How many tokens beside the figure are looked at for them.
    pub so_far_within: Within,
}

/// When two figures of one article are about the same thing: they have one unit, and of the two sentences one names nobody
/// and nothing that the other does not.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WithinLimits {
    /// Figures in two sentences that say nearly the same.
    pub same: Closeness,
    /// Figures of which one stands in the headline or the first sentences.
    pub summary: Closeness,
    /// How many sentences of the article, its headline being one, sum it up.
    pub summary_sentences: u32,
    /// An article with more figures of that unit speaks of several things.
    pub rivals: usize,
    /// Figures of which one looks like a slip of the other, whatever is named.
    pub slip: Closeness,
}

/// Which figures are told from all others by their sort alone.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SoleLimits {
    /// How many digits they have at least, but for zeros at the end.
    pub digits: usize,
    /// Word lists of the units and nouns that are counted in every article, of this and that.
    pub general: Vec<String>,
    /// How many tokens behind the figure are looked at for them.
    pub general_within: Within,
    /// How alike the words around two shares are at least: shares are of anything.
    pub share_topic: f64,
    /// How sure it is that they are about one thing, 0 to 1.
    pub confidence: f64,
}

/// How it is known whose survey a sentence tells of.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SurveyLimits {
    /// Word lists of the words for surveys and what belongs to them.
    pub words: Vec<String>,
    /// How many tokens behind the name of an institute are looked at for one ("a Norvale University poll").
    pub behind: usize,
    /// Word lists of the words between a survey and its institute ("a poll by").
    pub by: Vec<String>,
    /// How many tokens before the name they are looked for.
    pub by_before: usize,
    /// How many tokens before the name the survey is looked for then.
    pub before: usize,
    /// How many sentences before its own may have named the institute of a survey.
    pub sentences_before: u32,
}

/// How it is known that a count is one of a list ("two civilians and a suspect"), and another one that of all.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ListedLimits {
    /// Word lists of what joins the parts of a list.
    pub and: Vec<String>,
    /// Word lists of the articles that count one.
    pub one: Vec<String>,
    /// How many words may stand between a count and what joins it, and between a count of all and the words before it.
    pub words: usize,
    /// Word lists of the words before a count of all.
    pub among: Vec<String>,
    /// Word lists of the words behind a count of all.
    pub including: Vec<String>,
    /// How many tokens behind it are looked at for them.
    pub behind: usize,
}

/// Which counts are of those to whom one sort of thing happened ("43 people were arrested", "34 arrests").
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct HappenedLimits {
    /// Word lists, one for each sort of thing that happens, of its nouns and verbs.
    pub sorts: Vec<String>,
    /// Word lists of the nouns that stand for any people.
    pub people: Vec<String>,
    /// Word lists of the words that end a clause.
    pub ends: Vec<String>,
    /// Word lists of the words beside a length of time that make it the term of somebody's sentence, and of those that do not.
    pub terms: Vec<String>,
    pub not_terms: Vec<String>,
    /// How many words behind the figure the noun that it counts may stand.
    pub noun: usize,
    /// How many words behind it the verb may stand.
    pub behind: usize,
}

/// Where the words stand that say what a figure is of.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct BaseLimits {
    /// Word lists of the prepositions that they follow.
    pub after: Vec<String>,
    /// How many words may stand between the figure and the preposition.
    pub counted: usize,
    /// How many of the words count.
    pub words: usize,
    /// Word lists whose words do not count.
    pub not: Vec<String>,
    /// Word lists whose words end them.
    pub ends: Vec<String>,
}
