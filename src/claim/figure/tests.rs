//! What is read from sentences.

use super::{Bound, Direction, Figure, FigureKind, Role};
use crate::article;
use crate::rule::Pack;
use rust_decimal::Decimal;
use std::sync::Arc;
use std::sync::LazyLock;

pub(super) static PACK: LazyLock<Pack> = LazyLock::new(Pack::built_in);

/// The figures of a text, with the words they stand in.
pub(super) fn figures(text: &str) -> Vec<(String, Figure)> {
    let article = article::read("test.txt", text.as_bytes().to_vec(), &PACK, &mut Vec::new()).unwrap();
    let language = &PACK.languages["en"];
    let dates = crate::claim::date::annotate(&article, language);
    let found = super::annotate(&article, language, &dates);
    found.into_iter().map(|f| (article.slice(f.tokens).to_owned(), Arc::unwrap_or_clone(f.value))).collect()
}

fn values(text: &str) -> Vec<String> {
    figures(text)
        .iter()
        .map(|(_, f)| {
            let end = |v: Option<Decimal>| v.map_or("-".to_owned(), |v| v.normalize().to_string());
            format!("{}..{} {}", end(f.low), end(f.high), f.unit.as_deref().unwrap_or("-"))
        })
        .collect()
}

pub(super) fn only(text: &str) -> Figure {
    let found = figures(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.into_iter().next().unwrap().1
}

#[test]
fn numbers_are_read_in_every_style() {
    for (text, want) in [
        ("They sold three hundred and twelve boats.", "312..312 boat"),
        ("The mill employs 13,000 workers.", "13000..13000 worker"),
        ("It cost $1.2 million.", "1200000..1200000 USD"),
        ("The firm owes £1.5m to banks.", "1500000..1500000 GBP"),
        ("A debt of 2.8bn euros remains.", "2800000000..2800000000 EUR"),
        ("The walk took 1½ hours.", "1.5..1.5 hour"),
        ("She baked three dozen loaves.", "36..36 loave"),
        ("Half a million people fled.", "500000..500000 people"),
        ("Tens of thousands of visitors came.", "10000..100000 visitor"),
        ("The bridge is 24 km long.", "24..24 kilometre"),
        ("He is a 34-year-old baker.", "34..34 year old"),
        ("Oil sells at $50 per barrel.", "50..50 USD per barrel"),
        ("The storm moved at 90 mph.", "90..90 mile per hour"),
        ("Turnout was 60 per cent.", "60..60 percent"),
        ("Turnout fell by two percentage points.", "2..2 percentage point"),
        ("About 90–98% of seats are taken.", "90..98 percent"),
        ("Homes sell from $750,000 to $1 million there.", "750000..1000000 USD"),
        ("The harbour lies 5 feet 3 inches lower.", "5.25..5.25 foot"),
        ("The ferry cost USD115.", "115..115 USD"),
        ("The ferry cost $A82,615.", "82615..82615 AUD"),
        ("The ferry cost RM23.50.", "23.5..23.5 MYR"),
        ("The ferry cost $20 Canadian.", "20..20 CAD"),
        ("The ferry cost 30 MUSD.", "30000000..30000000 USD"),
        ("The ferry cost 15 dollars 50.", "15.5..15.5 USD"),
        ("The guard is 6-foot-3.", "6.25..6.25 foot"),
        ("The guard is 6'6\" tall.", "6.5..6.5 foot"),
        ("The margin was plus or minus 3.1 percentage points.", "3.1..3.1 percentage point"),
        ("The water held 1.3e6 cells.", "1300000..1300000 cell"),
        ("They paid 4 thousand 3 hundred euros.", "4300..4300 EUR"),
        ("A drop is 1/20 of a gram.", "0.05..0.05 gram"),
        ("It was 30C in the shade.", "30..30 degree Celsius"),
        ("One of the most beautiful bridges fell.", "1..1 bridge"),
        ("They sold 400 digital and physical albums.", "400..400 album"),
        ("The keeper has an average of (2.5 GAA).", "2.5..2.5 GAA"),
        ("A few hundred people came.", "200..500 people"),
        ("Some 5,000-plus marchers came.", "5000..- marcher"),
    ] {
        assert_eq!(values(text), [want], "{text}");
    }
}

#[test]
fn shares_in_words_are_parts_of_one() {
    for (text, low) in [
        ("Two-thirds of the members agreed.", "0.67"),
        ("A quarter of the harvest is lost.", "0.25"),
        ("One in five children reads daily.", "0.2"),
    ] {
        let figure = only(text);
        assert_eq!(figure.kind, FigureKind::Share, "{text}");
        assert_eq!(figure.low.unwrap().round_dp(2).normalize().to_string(), low, "{text}");
    }
}

#[test]
fn bounds_and_changes_are_known() {
    for (text, bound) in [
        ("More than 60% of farms closed.", Bound::Over),
        ("At least 40 houses burned.", Bound::AtLeast),
        ("Up to 700 passengers waited.", Bound::AtMost),
        ("Fewer than 20 boats returned.", Bound::Under),
        ("Roughly 300 guests arrived.", Bound::About),
        ("The crowd held 500 fans or more.", Bound::AtLeast),
    ] {
        assert_eq!(only(text).bound, bound, "{text}");
    }
    let rose = only("Exports rose 3% in the north.");
    assert_eq!((rose.direction, rose.role), (Some(Direction::Up), Role::Change));
    assert_eq!(only("Exports fell to 3% of output.").role, Role::Level);
    let pair = figures("The rate was raised from 4% to 5%.");
    assert_eq!(pair.len(), 2);
    assert_eq!((pair[0].1.role, pair[0].1.direction), (Role::Before, None));
    assert_eq!((pair[1].1.role, pair[1].1.direction), (Role::After, Some(Direction::Up)));
}

#[test]
fn names_of_things_are_no_figures() {
    for text in [
        "It began in 2019.",
        "The F-16 landed.",
        "A Boeing 737 landed.",
        "They drove along Interstate 95.",
        "Call 555-0199-22 for help.",
        "No one knew.",
        "Section 230 protects them.",
        "They met on Oct. 9.",
        "A third-party report came out.",
        "Call (202) 555-0143 or +44 20 7946 0958 now.",
        "He lives at 9 E 71st St today.",
        "The iPhone 5C came out.",
        "The COP26 summit ended.",
        "They own a PS5 console.",
        "The COVID -19 wards are full.",
        "They slipped into the bottom three.",
    ] {
        assert_eq!(values(text), [""; 0], "{text}");
    }
}

#[test]
fn figures_lean_on_their_neighbours() {
    for (text, want) in [
        ("It has four-, five- and six-bedroom flats.", ["4..4 bedroom", "5..5 bedroom", "6..6 bedroom"].as_slice()),
        ("The box is 10 x 20 x 30 cm.", &["10..10 centimetre", "20..20 centimetre", "30..30 centimetre"]),
        ("The fine is more than 5 million Danish crowns ($730,000).", &["5000000..- DKK", "730000..- USD"]),
        ("It rose by more than 10 km (6 miles).", &["10..- kilometre", "6..- mile"]),
        ("Some 3 of the 5 members voted.", &["3..3 member", "5..5 member"]),
        ("It fell from $75 a barrel to $46.", &["75..75 USD per barrel", "46..46 USD per barrel"]),
        ("It grew from 10 to 12 people.", &["10..10 people", "12..12 people"]),
        ("It cut its forecast from 5 to 7 percent to 3 to 5 percent.", &["5..7 percent", "3..5 percent"]),
        (
            "It will grow from 24 to 33-35 billion euros.",
            &["24000000000..24000000000 EUR", "33000000000..35000000000 EUR"],
        ),
        ("Its worth is $3m-5m.", &["3000000..5000000 USD"]),
    ] {
        assert_eq!(values(text), want, "{text}");
    }
    let back = figures("Revenue rose to $7 billion from $6 billion.");
    assert_eq!(back.iter().map(|(_, f)| f.role).collect::<Vec<_>>(), [Role::After, Role::Before]);
    let bracket = figures("Temperatures dropped by 1 to 1.5 degrees Celsius (1.8 to 2.7 Fahrenheit).");
    assert!(bracket.iter().all(|(_, f)| (f.direction, f.role) == (Some(Direction::Down), Role::Change)), "{bracket:?}");
    let goal = figures("The firm added 15 cents to $2.70.");
    assert_eq!((goal[0].1.role, goal[1].1.role), (Role::Change, Role::Level));
}

#[test]
fn odds_are_no_scores() {
    let odds = only("The mare won at odds of 5-1.");
    assert_eq!((odds.kind, odds.unit.as_deref()), (FigureKind::Score, Some("odds")));
    let vote = only("The council passed it by a vote of 27 to 21.");
    assert_eq!((vote.kind, vote.unit.as_deref()), (FigureKind::Score, Some("score")));
}

#[test]
fn what_is_counted_reaches_over_hyphens_and_brackets() {
    for (text, word) in [
        ("As many as 14 first-team players left the club.", "players"),
        ("It is the hub for 8 miles (13 km) of new tunnels.", "tunnels"),
        ("The engine tuned by M-Works makes 296 horsepower.", "engine"),
    ] {
        let found = figures(text);
        let about: Vec<_> = found[0].1.about.iter().map(|span| span.of(text)).collect();
        assert!(about.contains(&word), "{text}: {about:?}");
    }
}

#[test]
fn scores_are_no_ranges() {
    let score = only("Harborough won 2-1 against Milton.");
    assert_eq!((score.kind, score.display(&PACK.messages.words.figures).as_str()), (FigureKind::Score, "2-1"));
    let vote = only("The Senate passed it 51-49 at night.");
    assert_eq!(vote.kind, FigureKind::Score);
}

#[test]
fn figures_are_printed_in_words() {
    for (text, want) in [
        ("Turnout was 60 per cent.", "60%"),
        ("It cost about $1.2 million.", "about $1.2 million"),
        ("About 90–98% of seats are taken.", "about 90-98%"),
        ("More than 13,000 workers went home.", "more than 13,000 workers"),
        ("Oil sells at $50 per barrel.", "$50 per barrel"),
        ("He is a 34-year-old baker.", "34 years old"),
    ] {
        assert_eq!(only(text).display(&PACK.messages.words.figures), want, "{text}");
    }
}

#[test]
fn what_agrees_and_what_does_not() {
    for (a, b, want) in [
        ("It holds 60% of the market.", "It holds 70% of the market.", Some(false)),
        ("The walk is 24 km long.", "The walk is 15 miles long.", Some(true)),
        ("The walk is 24 km long.", "The walk is 24 miles long.", Some(false)),
        ("It cost $2 billion.", "It cost $2 million.", Some(false)),
        ("It cost 14.7 euros.", "It cost about 15 euros.", Some(true)),
        ("It cost more than $1 million.", "It cost $1.1 million.", Some(true)),
        ("It cost nearly $20.", "It cost $21.20.", Some(false)),
        ("It cost $20.", "It cost 20 euros.", None),
        ("Half of the voters stayed away.", "It was 50% of voters.", Some(true)),
        ("The mill employs 13,000 workers.", "The mill employs 12,987 workers.", Some(true)),
    ] {
        assert_eq!(only(a).agrees(&only(b)), want, "{a} / {b}");
    }
}
