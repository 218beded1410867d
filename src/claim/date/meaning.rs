//! What the forms of dates mean.

use super::reading::Reading;
use super::scan::Scan;
use super::slot::Found;
use super::{absolute, part, relative, reporting};
use crate::rule::date_form::DateMeaning;

/// The date that a form with these slots means, which stands at `start..end`; `None` where it is no date after all.
/// `announced`: something before it says that a date follows.
pub(super) fn meaning(
    scan: &Scan<'_>,
    kind: DateMeaning,
    found: &Found,
    at: (usize, usize),
    announced: bool,
) -> Option<Reading> {
    let told = &scan.told(at);
    match kind {
        DateMeaning::Date => absolute::date(scan, found, at),
        DateMeaning::Numeric => absolute::numeric(scan, found, at, announced),
        DateMeaning::Years => absolute::years(found, at.1),
        DateMeaning::Year => Some(Reading::year(found.year?, at.1)),
        DateMeaning::BareYear => absolute::bare_year(scan, found.year?, at),
        DateMeaning::Decade => absolute::decade(scan, found, at),
        DateMeaning::Fiscal => reporting::fiscal(scan, found, at),
        DateMeaning::Ended => reporting::ended(scan, found, at),
        DateMeaning::SamePeriod => reporting::same(scan, found, at.1),
        DateMeaning::YearBack => Some(reporting::year_back(found, at.1)),
        DateMeaning::Days => absolute::days(found, at.1),
        DateMeaning::Today => Some(relative::today(scan, found.offset?, at.1)),
        DateMeaning::Back => relative::away(told, found, -1, at),
        DateMeaning::Ahead => relative::away(told, found, 1, at),
        DateMeaning::In => relative::away(scan, found, 1, at).filter(|_| scan.ahead(at.0, at.1)),
        DateMeaning::After => relative::from_day(found, 1, at.1),
        DateMeaning::Before => relative::from_day(found, -1, at.1),
        DateMeaning::Step => relative::step(told, found, at),
        DateMeaning::Several => relative::several(scan, found, at.1),
        DateMeaning::Within => relative::within(scan, found, at.1),
        DateMeaning::Lasting => relative::lasting(found, at.1),
        DateMeaning::ToDate => Some(relative::to_date(scan, found.unit?, at.1)),
        DateMeaning::Weekend => Some(relative::weekend(scan, at)),
        DateMeaning::Part => part::part(scan, found, at.1),
        DateMeaning::Nth => part::nth(scan, found, at),
        DateMeaning::WeekdayOf => part::weekday_of(found, at.1),
        DateMeaning::WeekOf => part::week_of(found, at.1),
        DateMeaning::WeekFrom => part::week_from(found, at.1),
        DateMeaning::Numbered => part::numbered(scan, found, at),
    }
}
