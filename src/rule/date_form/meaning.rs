use schemars::JsonSchema;
use serde::Deserialize;

/// What a form means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateMeaning {
    /// From one year to another: "2015-16".
    Years,
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
    /// A period told by its last day: "the quarter ended June 30", "the nine months to September".
    Ended,
    /// The period of another year that another one is compared with: "the same quarter last year".
    SamePeriod,
    /// The same period of the year before: "the year-earlier quarter".
    YearBack,
    /// "the year to date".
    ToDate,
    /// "three days starting on Monday".
    Lasting,
    /// From one day of a month to another: "3-5 October".
    Days,
}

impl DateMeaning {
    /// The key of `forms` that it stands under.
    pub(in crate::rule) fn name(self) -> &'static str {
        match self {
            Self::Years => "years",
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
            Self::Ended => "ended",
            Self::SamePeriod => "same-period",
            Self::YearBack => "year-back",
            Self::ToDate => "to-date",
            Self::Lasting => "lasting",
            Self::Days => "days",
        }
    }
}
