//! How a language puts dates together: `"{month} {day} [[,] {year}]"`. All forms of a language make one tree, which is
//! walked once from each place where a date can start.

use super::lexicon_builder::LexiconBuilder;
use crate::text::{WordId, fold_char};
use schemars::JsonSchema;
use serde::Deserialize;

/// What a form means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateMeaning {
    /// What is printed of year, month, day, weekday, season or holiday.
    Date,
    /// Month and day in figures, which could be a fraction: only where something around says that it is a date.
    Numeric,
    /// A day with a name of its own, by its distance from today: "tomorrow".
    Today,
    /// "two days ago".
    Back,
    /// "two days from now".
    Ahead,
    /// "in two days": only where the text speaks of what is to come.
    In,
    /// "two days after Easter".
    After,
    /// "two days before Easter".
    Before,
    /// "last month", "this Friday".
    Step,
    /// "the last two months".
    Several,
    /// "within two months".
    Within,
    /// "early next week", "the end of May".
    Part,
    /// "the first week of May", "the first nine months of 2019".
    Nth,
    /// "Friday of next week".
    WeekdayOf,
    /// The week, from Monday, that a day is in: "the week of May 3".
    WeekOf,
    /// The week from a day on: "the week beginning May 3".
    WeekFrom,
    /// The weekend that the text is about: "over the weekend".
    Weekend,
    /// "the third quarter of 2019", "Q3", "the 21st century".
    Numbered,
    /// "the 1990s", "the nineties".
    Decade,
    /// "the year 2008".
    Year,
    /// A number that its size or the word before it makes a year.
    BareYear,
    /// A fiscal year or quarter, which starts where its owner says.
    Fiscal,
    /// "the year to date".
    ToDate,
    /// "three days starting on Monday".
    Lasting,
    /// From one day of a month to another: "3-5 October".
    Days,
}

impl DateMeaning {
    /// The key of `forms` that it stands under.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Numeric => "numeric",
            Self::Today => "today",
            Self::Back => "back",
            Self::Ahead => "ahead",
            Self::In => "in",
            Self::After => "after",
            Self::Before => "before",
            Self::Step => "step",
            Self::Several => "several",
            Self::Within => "within",
            Self::Part => "part",
            Self::Nth => "nth",
            Self::WeekdayOf => "weekday-of",
            Self::WeekOf => "week-of",
            Self::WeekFrom => "week-from",
            Self::Weekend => "weekend",
            Self::Numbered => "numbered",
            Self::Decade => "decade",
            Self::Year => "year",
            Self::BareYear => "bare-year",
            Self::Fiscal => "fiscal",
            Self::ToDate => "to-date",
            Self::Lasting => "lasting",
            Self::Days => "days",
        }
    }
}

/// A part of a form that stands for many words or numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateSlot {
    Year,
    /// A year of those that a bare number means.
    BareYear,
    ShortYear,
    SpokenYear,
    Month,
    MonthNumber,
    /// A month in two digits.
    PaddedMonth,
    Day,
    DayNumber,
    PaddedDay,
    /// A day as an ordinal.
    OrdinalDay,
    /// A day in digits with no word behind it.
    ClosingDay,
    /// A day as an ordinal that says by itself that it is one: "by the 18th".
    LoneDay,
    /// The first day of a range within a month.
    FirstDay,
    /// Day, month and year in one number: `3.10.2025`.
    Dotted,
    Weekday,
    NamedDay,
    Holiday,
    Season,
    Quarter,
    Half,
    Decade,
    Count,
    Ordinal,
    /// "last", "final".
    Last,
    Unit,
    Step,
    /// A step to the nearest one of a name: "coming".
    Nearest,
    Part,
    Point,
    /// A unit by itself, as the one that today is in: "the week".
    Whole,
    /// Any day.
    Date,
    /// A day of a month, without its weekday.
    Dated,
    /// Anything longer than a day.
    Period,
    Article,
    Of,
    Ago,
    Later,
    Within,
    Fiscal,
    YearWord,
    DecadeMark,
    To,
    And,
}

impl DateSlot {
    /// Whether it starts with a number, in digits or in words.
    pub(super) fn is_number(self) -> bool {
        use DateSlot as S;
        matches!(self, S::Year | S::BareYear | S::ShortYear | S::SpokenYear | S::MonthNumber | S::PaddedMonth | S::Day)
            || matches!(self, S::DayNumber | S::PaddedDay | S::OrdinalDay | S::ClosingDay | S::LoneDay | S::FirstDay)
            || matches!(self, S::Dotted | S::Count | S::Ordinal)
    }
}

const SLOTS: [(&str, DateSlot); 44] = [
    ("year", DateSlot::Year),
    ("bare-year", DateSlot::BareYear),
    ("short-year", DateSlot::ShortYear),
    ("spoken-year", DateSlot::SpokenYear),
    ("month", DateSlot::Month),
    ("month-number", DateSlot::MonthNumber),
    ("padded-month", DateSlot::PaddedMonth),
    ("day", DateSlot::Day),
    ("day-number", DateSlot::DayNumber),
    ("padded-day", DateSlot::PaddedDay),
    ("ordinal-day", DateSlot::OrdinalDay),
    ("closing-day", DateSlot::ClosingDay),
    ("lone-day", DateSlot::LoneDay),
    ("first-day", DateSlot::FirstDay),
    ("dotted", DateSlot::Dotted),
    ("weekday", DateSlot::Weekday),
    ("named-day", DateSlot::NamedDay),
    ("holiday", DateSlot::Holiday),
    ("season", DateSlot::Season),
    ("quarter", DateSlot::Quarter),
    ("half", DateSlot::Half),
    ("decade", DateSlot::Decade),
    ("count", DateSlot::Count),
    ("ordinal", DateSlot::Ordinal),
    ("last", DateSlot::Last),
    ("unit", DateSlot::Unit),
    ("step", DateSlot::Step),
    ("nearest", DateSlot::Nearest),
    ("part", DateSlot::Part),
    ("point", DateSlot::Point),
    ("whole", DateSlot::Whole),
    ("date", DateSlot::Date),
    ("dated", DateSlot::Dated),
    ("period", DateSlot::Period),
    ("article", DateSlot::Article),
    ("of", DateSlot::Of),
    ("ago", DateSlot::Ago),
    ("later", DateSlot::Later),
    ("within", DateSlot::Within),
    ("fiscal", DateSlot::Fiscal),
    ("year-word", DateSlot::YearWord),
    ("decade-mark", DateSlot::DecadeMark),
    ("to", DateSlot::To),
    ("and", DateSlot::And),
];

/// What one step of a form matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStep {
    Slot(DateSlot),
    Word(WordId),
}

/// A step to another place of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateEdge {
    pub step: DateStep,
    /// Nothing may stand between it and the step before.
    pub glued: bool,
    /// The place that it leads to.
    pub next: usize,
}

/// A place of the tree: what can follow, and what ends here.
#[derive(Debug, Default)]
pub struct DateNode {
    pub edges: Vec<DateEdge>,
    pub meanings: Vec<DateMeaning>,
}

/// Every form of a language; the first place is the root.
#[derive(Debug, Default)]
pub struct DateForms {
    nodes: Vec<DateNode>,
}

/// What is wrong with a form, and where, in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FormError {
    pub at: usize,
    pub length: usize,
    pub message: String,
}

/// A form has no more ways to be printed; more are a mistake of its writer.
const MOST_WAYS: usize = 256;
/// Brackets in brackets; more are a mistake of the writer.
const DEEPEST: usize = 6;

type Way = Vec<(bool, DateStep)>;

impl DateForms {
    /// The place of that number; the root is 0.
    #[must_use]
    pub fn node(&self, number: usize) -> Option<&DateNode> {
        self.nodes.get(number)
    }

    /// Adds a form with its meaning.
    ///
    /// # Errors
    /// The form is not closed, names an unknown slot, is empty, or starts with a date.
    pub(super) fn add(
        &mut self,
        meaning: DateMeaning,
        form: &str,
        lexicon: &mut LexiconBuilder,
    ) -> Result<(), FormError> {
        let mut parser = Parser { form, at: 0, lexicon };
        let ways = parser.alternatives(0)?;
        if parser.at < form.len() {
            return Err(parser.error(1, "this bracket was never opened"));
        }
        for way in ways {
            match way.first() {
                None => return Err(parser.whole("a form needs a part that is always there")),
                Some((_, DateStep::Slot(DateSlot::Date | DateSlot::Dated | DateSlot::Period))) => {
                    return Err(parser.whole("a form cannot start with another date"));
                }
                Some(_) => self.insert(meaning, &way),
            }
        }
        Ok(())
    }

    fn insert(&mut self, meaning: DateMeaning, way: &[(bool, DateStep)]) {
        if self.nodes.is_empty() {
            self.nodes.push(DateNode::default());
        }
        let mut at = 0;
        for &(glued, step) in way {
            let known = self.nodes[at].edges.iter().find(|edge| edge.step == step && edge.glued == glued);
            at = if let Some(edge) = known {
                edge.next
            } else {
                let next = self.nodes.len();
                self.nodes[at].edges.push(DateEdge { step, glued, next });
                self.nodes.push(DateNode::default());
                next
            };
        }
        if !self.nodes[at].meanings.contains(&meaning) {
            self.nodes[at].meanings.push(meaning);
        }
    }

    /// The words with which forms start, each with what can follow it.
    pub(super) fn openings(&self) -> impl Iterator<Item = (WordId, DateStep)> {
        let edges = self.nodes.first().into_iter().flat_map(|root| &root.edges);
        let words = edges.filter_map(|edge| match edge.step {
            DateStep::Word(word) => Some((word, edge.next)),
            DateStep::Slot(_) => None,
        });
        words.flat_map(|(word, next)| self.nodes[next].edges.iter().map(move |edge| (word, edge.step)))
    }
}

struct Parser<'a, 'b> {
    form: &'a str,
    /// In bytes.
    at: usize,
    lexicon: &'b mut LexiconBuilder,
}

impl Parser<'_, '_> {
    fn error(&self, length: usize, message: impl Into<String>) -> FormError {
        FormError { at: self.form[..self.at].chars().count(), length, message: message.into() }
    }

    fn whole(&self, message: &str) -> FormError {
        FormError { at: 0, length: self.form.chars().count(), message: message.into() }
    }

    fn next(&self) -> Option<char> {
        self.form[self.at..].chars().next()
    }

    /// `a | b`, up to a closing bracket or the end.
    fn alternatives(&mut self, depth: usize) -> Result<Vec<Way>, FormError> {
        let mut all = Vec::new();
        loop {
            all.extend(self.sequence(depth)?);
            if self.next() != Some('|') {
                return Ok(all);
            }
            self.at += 1;
        }
    }

    fn sequence(&mut self, depth: usize) -> Result<Vec<Way>, FormError> {
        let mut ways: Vec<Way> = vec![Vec::new()];
        let mut glued = false;
        while let Some(c) = self.next() {
            if matches!(c, '|' | ')' | ']') {
                break;
            }
            if c.is_whitespace() {
                self.at += c.len_utf8();
                glued = false;
                continue;
            }
            let start = self.at;
            let mut options = match c {
                '{' => vec![vec![(false, DateStep::Slot(self.slot()?))]],
                '(' | '[' => self.bracket(c, depth)?,
                _ => vec![self.words()],
            };
            for first in options.iter_mut().filter_map(|option| option.first_mut()) {
                first.0 = glued;
            }
            ways = ways.iter().flat_map(|way| options.iter().map(|o| [&way[..], &o[..]].concat())).collect();
            if ways.len() > MOST_WAYS {
                self.at = start;
                return Err(self.error(1, "from here on this form has too many ways to be printed"));
            }
            glued = true;
        }
        Ok(ways)
    }

    fn bracket(&mut self, open: char, depth: usize) -> Result<Vec<Way>, FormError> {
        let start = self.at;
        let close = if open == '(' { ')' } else { ']' };
        if depth == DEEPEST {
            return Err(self.error(1, "there are too many brackets in brackets here"));
        }
        self.at += 1;
        let mut ways = self.alternatives(depth + 1)?;
        if self.next() != Some(close) {
            self.at = start;
            return Err(self.error(1, format!("this bracket is never closed with `{close}`")));
        }
        self.at += 1;
        if open == '[' {
            ways.push(Vec::new());
        }
        Ok(ways)
    }

    fn slot(&mut self) -> Result<DateSlot, FormError> {
        let rest = &self.form[self.at..];
        let Some(length) = rest.find('}') else { return Err(self.error(1, "this `{` is never closed")) };
        let name = &rest[1..length];
        let Some((_, slot)) = SLOTS.iter().find(|(known, _)| *known == name) else {
            let near = super::file::nearest(name, SLOTS.iter().map(|(known, _)| *known));
            let meant = near.map_or_else(String::new, |near| format!("; did you mean `{{{near}}}`?"));
            return Err(self.error(name.chars().count() + 2, format!("there is no slot `{{{name}}}` in dates{meant}")));
        };
        self.at += length + 1;
        Ok(*slot)
    }

    /// Words and marks up to a blank, a slot or a bracket.
    fn words(&mut self) -> Way {
        let rest = &self.form[self.at..];
        let ends = |c: char| c.is_whitespace() || matches!(c, '{' | '(' | '[' | ')' | ']' | '|');
        let chunk = &rest[..rest.find(ends).unwrap_or(rest.len())];
        self.at += chunk.len();
        let plain: String = chunk.chars().map(fold_char).collect();
        self.lexicon.intern_all(&plain).iter().map(|word| (true, DateStep::Word(*word))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(form: &str) -> Result<DateForms, FormError> {
        let mut forms = DateForms::default();
        forms.add(DateMeaning::Date, form, &mut LexiconBuilder::default()).map(|()| forms)
    }

    #[test]
    fn forms_share_what_they_start_with() {
        let forms = added("{month} {day} [[,] {year}]").unwrap();
        // root, month, day, comma, year behind the comma, year without one
        assert_eq!(forms.nodes.len(), 6);
        assert_eq!(forms.nodes.iter().filter(|node| !node.meanings.is_empty()).count(), 3);
        let glued = added("{day}/{month-number}").unwrap();
        assert!(glued.nodes[1].edges[0].glued && glued.nodes[2].edges[0].glued);
    }

    #[test]
    fn mistakes_are_placed() {
        for (form, at, says) in [
            ("{moth} {day}", 0, "did you mean `{month}`"),
            ("{month} [{day}", 8, "never closed"),
            ("{month} {day", 8, "never closed"),
            ("{month})", 7, "never opened"),
            ("[{month}]", 0, "always there"),
            ("{period} {weekday}", 0, "cannot start"),
        ] {
            let error = added(form).unwrap_err();
            assert_eq!(error.at, at, "{form}");
            assert!(error.message.contains(says), "{form}: {}", error.message);
        }
        let many = "(a|b|c|d)".repeat(5);
        assert!(added(&many).unwrap_err().message.contains("too many ways"));
        assert!(added(&"[".repeat(20)).unwrap_err().message.contains("too many brackets"));
    }
}
