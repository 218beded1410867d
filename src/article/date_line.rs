//! The line of a page that tells when the article was published: `Posted: Nov 27, 2005 8:20 AM ET`. Pages that were saved or
//! copied as text have one, and no other sign of their day.

use super::{Block, BlockKind, Metadata};
use crate::rule::{Day, Language, ListId};
use crate::text::{Token, TokenKind};

/// So many blocks from the start of an article can be such a line.
const HEAD: usize = 6;
/// No such line is longer, in tokens.
const LONGEST: usize = 48;

/// Takes the lines that tell when the article was published out of what it says, and its day from the first of them where
/// nothing else tells it.
pub(super) fn take_out(
    blocks: &mut [Block],
    metadata: &mut Metadata,
    (text, tokens): (&str, &[Token]),
    language: &Language,
) {
    // The article follows such a line.
    for at in 0..blocks.len().saturating_sub(1).min(HEAD) {
        let span = blocks[at].span;
        let from = tokens.partition_point(|token| token.span.start < span.start);
        let to = from + tokens[from..].partition_point(|token| token.span.start < span.end);
        if to - from > LONGEST {
            continue;
        }
        let Some(told) = Line::new(text, &tokens[..to], language).read(from) else { continue };
        // What follows a first line that is none is the headline.
        if blocks[at].kind == BlockKind::Headline
            && let Some(next) = blocks.get_mut(at + 1).filter(|next| next.kind == BlockKind::Heading)
        {
            next.kind = BlockKind::Headline;
        }
        blocks[at].kind = BlockKind::Boilerplate;
        if let (Told::Day(day), None) = (told, &metadata.published) {
            metadata.published = Some(day.to_string());
        }
    }
}

/// A whole date.
#[derive(Debug, Clone, Copy)]
enum Told {
    Day(Day),
    /// Nobody knows the day from the month: `9/10/2010`.
    Doubtful,
}

/// A line, and what it has told so far of a day.
struct Line<'a> {
    text: &'a str,
    /// Up to the end of the line.
    tokens: &'a [Token],
    language: &'a Language,
    words: Option<ListId>,
    /// Words before who wrote the article, and whether one was met: words with capitals behind it are names.
    by: Option<ListId>,
    named: bool,
    /// What joins names.
    and: Option<ListId>,
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    /// The first whole date.
    found: Option<Told>,
}

impl<'a> Line<'a> {
    fn new(text: &'a str, tokens: &'a [Token], language: &'a Language) -> Self {
        let list = |name| language.lexicon.list(name);
        let [words, by, and] = [list("publication-words"), list("byline-words"), list("and-words")];
        Self { text, tokens, language, words, by, named: false, and, year: None, month: None, day: None, found: None }
    }

    /// The day of a line that has one and says nothing else but the time of day and what was done then.
    fn read(mut self, start: usize) -> Option<Told> {
        let mut at = start;
        while at < self.tokens.len() {
            at = match self.tokens[at].kind {
                TokenKind::Number => self.number(at)?,
                TokenKind::Word => self.word(at)?,
                TokenKind::Mark => self.mark(at)?,
                TokenKind::Clitic => return None,
            };
            if let (Some(year), Some(month), Some(day)) = (self.year, self.month, self.day) {
                self.end(Told::Day(Day::of(year, month, day)?));
            }
        }
        self.found.filter(|_| self.year.is_none() && self.month.is_none() && self.day.is_none())
    }

    fn end(&mut self, date: Told) {
        (self.year, self.month, self.day) = (None, None, None);
        self.found.get_or_insert(date);
    }

    /// The token behind a month, a weekday, a part of a time, or a word for what was done.
    fn word(&mut self, at: usize) -> Option<usize> {
        let (dates, tokens, end) = (&self.language.tables.dates, self.tokens, self.tokens.len());
        if let Some((next, &month)) = dates.months.at(tokens, at, end) {
            return self.month.replace(month).is_none().then_some(next);
        }
        let known = dates.weekdays.at(tokens, at, end).map(|(next, _)| next);
        let known = known.or_else(|| dates.zones.at(tokens, at, end).map(|(next, _)| next));
        let known = known.or_else(|| dates.day_halves.at(tokens, at, end).map(|(next, _)| next));
        let known = known.or_else(|| dates.named_times.at(tokens, at, end).map(|(next, _)| next));
        let is = |list: Option<ListId>| list.is_some_and(|list| self.language.lexicon.has(list, tokens[at].word));
        self.named |= is(self.by);
        if self.named && (tokens[at].capital() || is(self.by) || is(self.and)) {
            return known.or(Some(at + 1));
        }
        known
            .or_else(|| self.words.and_then(|list| Some(at + self.language.lexicon.match_at(list, tokens, at)?)))
            .or_else(|| (dates.clock_marks.starts(tokens[at].word) || self.is_ending(at)).then_some(at + 1))
    }

    /// Whether the letters at a token belong to a day: `2nd`.
    fn is_ending(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.tokens[before].kind);
        !self.tokens[at].spaced() && self.tokens[at].span.len() == 2 && before == Some(TokenKind::Number)
    }

    /// The token behind a time of day, a date in digits, a year or a day.
    fn number(&mut self, at: usize) -> Option<usize> {
        if let Some(next) = self.clock(at) {
            return Some(next);
        }
        if let Some((next, date)) = self.in_digits(at) {
            self.end(date);
            return Some(next);
        }
        let digits = self.digits(at)?;
        if digits.len() == 4 {
            let (first, last) = self.language.tables.dates.bare_years;
            let year = digits.parse().ok().filter(|year| (first..=last).contains(year))?;
            return self.year.replace(year).is_none().then_some(at + 1);
        }
        let day = digits.parse().ok().filter(|_| digits.len() <= 2)?;
        self.day.replace(day).is_none().then_some(at + 1)
    }

    /// `8:20`, `08:20:15`, `8.20 am`, `8 am`.
    fn clock(&self, at: usize) -> Option<usize> {
        let dates = &self.language.tables.dates;
        let marked = |end: usize| {
            let token = self.tokens.get(end)?;
            let half = dates.day_halves.starts(token.word) || dates.clock_marks.starts(token.word);
            half.then_some(end)
        };
        let mut end = at + 1;
        while self.is_joined(end, ":") {
            end += 2;
        }
        if end > at + 1 { Some(end) } else { marked(end) }
    }

    /// `27/11/2005`, `2005-11-27`, `27.11.2005`: the token behind it, and its day if that is certain.
    fn in_digits(&self, at: usize) -> Option<(usize, Told)> {
        let dotted: Vec<&str> = self.tokens[at].span.of(self.text).split('.').collect();
        if let [day, month, year] = dotted[..] {
            return Some((at + 1, Told::Day(day_of(year, month, day)?)));
        }
        let mark = ["/", "-"].into_iter().find(|mark| self.is_joined(at + 1, mark) && self.is_joined(at + 3, mark))?;
        let [Some(first), Some(second), Some(last)] = [at, at + 2, at + 4].map(|at| self.digits(at)) else {
            return None;
        };
        let told = if first.len() == 4 && mark == "-" {
            Told::Day(day_of(first, second, last)?)
        } else {
            match (day_of(last, first, second), day_of(last, second, first)) {
                (Some(one), Some(other)) if one != other => Told::Doubtful,
                (one, other) => Told::Day(one.or(other)?),
            }
        };
        Some((at + 5, told))
    }

    /// The digits of a number without marks in it.
    fn digits(&self, at: usize) -> Option<&'a str> {
        let token = self.tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
        Some(token.span.of(self.text)).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// Whether this mark stands at a token, between two numbers and without blank space.
    fn is_joined(&self, at: usize, mark: &str) -> bool {
        let Some([joint, next]) = self.tokens.get(at..at + 2) else { return false };
        joint.span.is(self.text, mark) && !joint.spaced() && !next.spaced() && next.kind == TokenKind::Number
    }

    /// The token behind a mark, or behind an offset from UTC: `GMT+02:00`.
    fn mark(&self, at: usize) -> Option<usize> {
        let mark = self.tokens[at].span.of(self.text);
        let zoned = at.checked_sub(1).is_some_and(|before| self.tokens[before].upper()) && !self.tokens[at].spaced();
        if zoned && matches!(mark, "+" | "-" | "−") && self.digits(at + 1).is_some() {
            return self.clock(at + 1).or(Some(at + 2));
        }
        let stands = matches!(mark, "," | "." | ":" | ";" | "|" | "/" | "-" | "–" | "—" | "@" | "(" | ")" | "·" | "•");
        stands.then_some(at + 1)
    }
}

/// The day of a year of four digits.
fn day_of(year: &str, month: &str, day: &str) -> Option<Day> {
    let year = year.parse().ok().filter(|_| year.len() == 4)?;
    Day::of(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::article::BlockKind;
    use crate::rule::Pack;

    /// The day of an article with such a line below its headline, and whether the line was taken out.
    fn dated(line: &str) -> (Option<String>, bool) {
        let text = format!(
            "Ferry runs aground\n\n{line}\n\nThe ferry to Corvane ran aground in fog, the harbour master said.\n"
        );
        let article = read("a.txt", text.into(), &Pack::built_in(), &mut Vec::new()).expect("an article");
        let out = article.blocks.iter().any(|b| b.kind == BlockKind::Boilerplate && b.span.of(&article.text) == line);
        (article.metadata.published, out)
    }

    #[test]
    fn pages_tell_their_day_in_many_ways() {
        for line in [
            "TUESDAY 03 MARCH 2026",
            "Tuesday, March 3rd, 2026",
            "Updated: March 03, 2026 15:50 IST",
            "On Tue, 13/03/2026 - 13:42",
            "PUBLISHED: TUESDAY, MARCH 3, 2026, 12:38 AM",
            "3/13/2026 @ 1:19PM",
            "Friday, Mar 13, 2026 | Updated 9:28 AM EDT",
            "Last updated 13:26 13/03/2026",
            "8:44AM BST 16 Mar 2026",
            "9:53 AM, MON 16 MAR 2026",
            "3 March 2026 Last updated at 17:50 GMT",
            "Published: 03 Mar 2026 11:25 GMT+02:00",
            "Posted: Mar 3, 2026 8:20 AM ET Last Updated: Mar 4, 2026 8:10 PM ET",
            "March 3rd, 2026, 09:11 GMT",
            "2026-03-03",
            "By Ann Bell and Sam Oduya, Staff Writers | March 3, 2026 10:15 am",
        ] {
            let (day, out) = dated(line);
            let day = day.unwrap_or_default();
            assert!(out && ["2026-03-03", "2026-03-13", "2026-03-16"].contains(&day.as_str()), "{line}: {day}");
        }
        assert_eq!(dated("9/10/2026 @ 1:19PM"), (None, true), "nobody knows which is the month");
    }

    #[test]
    fn a_line_that_says_more_or_less_is_none() {
        for line in [
            "March 2026",
            "Tuesday, March 3",
            "The ferry sank on March 3, 2026",
            "March 3, 2026: 4 boats",
            "31 February 2026",
            "“March 3, 2026”",
            "3 March 2026 5",
            "Ann Bell was born on 3 March 2026",
            "By March 3, 2026, the council had voted on it",
            "By 3 March 2026 Ann Bell was at sea",
        ] {
            assert_eq!(dated(line), (None, false), "{line}");
        }
    }

    #[test]
    fn what_follows_a_line_at_the_top_is_the_headline() {
        let text = "Tuesday, 3 March 2026\n\nFerry runs aground\n\nThe ferry ran aground on Monday.\n";
        let article = read("a.txt", text.into(), &Pack::built_in(), &mut Vec::new()).expect("an article");
        assert_eq!(article.metadata.title.as_deref(), Some("Ferry runs aground"));
        assert_eq!(article.metadata.published.as_deref(), Some("2026-03-03"));
    }

    #[test]
    fn what_the_file_says_itself_wins() {
        let text = "---\npublished: 2026-03-05\n---\n\n# Ferry\n\n3 March 2026\n\nThe ferry ran aground on Monday.\n";
        let article = read("a.md", text.into(), &Pack::built_in(), &mut Vec::new()).expect("an article");
        assert_eq!(article.metadata.published.as_deref(), Some("2026-03-05"));
    }

    #[test]
    fn german_pages_tell_it_too() {
        let text = "---\nlang: de\n---\n\n# Fähre läuft auf Grund\n\nStand: 03.03.2026, 10:15 Uhr\n\nDie Fähre lief auf Grund.\n";
        let article = read("a.md", text.into(), &Pack::built_in(), &mut Vec::new()).expect("an article");
        assert_eq!(article.metadata.published.as_deref(), Some("2026-03-03"));
    }
}
