//! `extract --format table`: the claims of an article for people.

use super::layout::cut_end;
use super::paint::{Paint, Role, finish};
use super::{plain, reading};
use crate::article::Article;
use crate::claim::{Account, Claim};
use crate::rule::Words;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr as _;

/// The widest a text is shown, in columns; longer quotations are cut.
const TEXT: usize = 240;
/// The widest a value or a speaker is shown before it takes another line.
const VALUE: u16 = 32;
const STYLE: TableStyle = TableStyle::new()
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .bottom_border(LineStyle::none().fill('─').junction('─'));

/// Writes the claims of one article, at most `width` columns wide, with escape sequences if `color` is wanted.
///
/// # Errors
/// Writing fails.
pub fn claims_table(
    account: &Account,
    width: usize,
    color: bool,
    words: &Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let paint = Paint { color };
    let article = &account.article;
    let claims: Vec<_> = account.claims.iter().filter(|claim| !claim.is_unattributed()).collect();
    let path = plain(&article.path);
    let mut heading = format!("{}: {}", paint.text(Role::Strong, &path), words.counts.claims.of(claims.len()));
    let about = [article.metadata.publisher.as_deref(), article.metadata.title.as_deref()];
    for part in about.into_iter().flatten() {
        heading.push_str(" · ");
        heading.push_str(&plain(part));
    }
    writeln!(out, "{}", finish(&cut_end(&heading, width)))?;
    if claims.is_empty() {
        return writeln!(out);
    }
    let mut table = Table::new();
    table.load_style(STYLE).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.set_header(words.claims.columns.each_ref().map(|head| paint.text(Role::Dim, head)));
    for claim in claims {
        table.add_row(row(article, claim, paint, words));
    }
    let widest_value = VALUE.min(u16::try_from(width / 3).unwrap_or(VALUE));
    table.set_constraints([
        ColumnConstraint::ContentWidth,
        ColumnConstraint::ContentWidth,
        ColumnConstraint::UpperBoundary(Width::Fixed(widest_value)),
        ColumnConstraint::LowerBoundary(Width::Fixed(10)),
    ]);
    if let Some(lines) = table.column_mut(0) {
        lines.set_cell_alignment(CellAlignment::Right);
    }
    for line in table.lines() {
        writeln!(out, "{}", finish(&line))?;
    }
    writeln!(out)
}

fn row(article: &Article, claim: &Claim, paint: Paint, words: &Words) -> [String; 4] {
    let text = plain(claim.span.of(&article.text));
    let text = if text.width() > TEXT { cut_end(&text, TEXT) } else { text };
    [
        article.origin.place(claim.span).line.to_string(),
        claim.kind().name().to_owned(),
        paint.text(Role::Strong, &plain(&reading::told(article, claim, words))),
        text,
    ]
}
