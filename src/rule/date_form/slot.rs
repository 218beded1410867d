/// A part of a form that stands for many words or numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateSlot {
    Year,
    /// A year of those that a bare number means.
    BareYear,
    ShortYear,
    /// The last digits of a year behind another one.
    EndYear,
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
    /// One word for the unit before: `Vorjahr`.
    UnitBefore,
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
    /// A fiscal year in one word: `FY15`.
    FiscalCode,
    /// A quarter or half in figures, with or without its year: `1Q`, `2H15`.
    QuarterCode,
    /// "year-earlier".
    YearBack,
    /// "the same" of "the same quarter last year".
    Same,
    /// A period that does not say its length: "the period".
    PeriodWord,
    /// "ended".
    Ended,
    YearWord,
    DecadeMark,
    To,
    And,
}

impl DateSlot {
    /// Whether it starts with a number, in digits or in words.
    pub(in crate::rule) fn is_number(self) -> bool {
        use DateSlot as S;
        matches!(
            self,
            S::Year
                | S::BareYear
                | S::ShortYear
                | S::EndYear
                | S::SpokenYear
                | S::MonthNumber
                | S::PaddedMonth
                | S::Day
        ) || matches!(self, S::DayNumber | S::PaddedDay | S::OrdinalDay | S::ClosingDay | S::LoneDay | S::FirstDay)
            || matches!(self, S::Dotted | S::Count | S::Ordinal | S::QuarterCode)
    }
}

/// The slots by their names.
pub(super) const SLOTS: [(&str, DateSlot); 52] = [
    ("year", DateSlot::Year),
    ("bare-year", DateSlot::BareYear),
    ("short-year", DateSlot::ShortYear),
    ("end-year", DateSlot::EndYear),
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
    ("unit-before", DateSlot::UnitBefore),
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
    ("fiscal-code", DateSlot::FiscalCode),
    ("quarter-code", DateSlot::QuarterCode),
    ("year-back", DateSlot::YearBack),
    ("same", DateSlot::Same),
    ("period-word", DateSlot::PeriodWord),
    ("ended", DateSlot::Ended),
    ("year-word", DateSlot::YearWord),
    ("decade-mark", DateSlot::DecadeMark),
    ("to", DateSlot::To),
    ("and", DateSlot::And),
];
