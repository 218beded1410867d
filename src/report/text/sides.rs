//! The passages of a finding in a table: side by side where there is room, else one under the other.

use super::Page;
use crate::finding::{Finding, FindingSide, Outcome};
use crate::report::layout::{cut_end, cut_path};
use crate::report::marks::marks;
use crate::report::paint::Role;
use crate::report::passage::passage;
use crate::report::{plain, witness};
use crate::rule::{Code, Words, filled};
use comfy_table::{ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, Table, TableStyle, Width};
use std::io;

/// More sides stand one under the other.
const SIDE_BY_SIDE: usize = 3;
/// A passage is hard to read in a column that is narrower.
const NARROWEST: usize = 36;
/// The border and the spaces beside the text of a column.
const EDGES: usize = 3;

/// Side by side: the heads in a row of their own.
const BESIDE: TableStyle = TableStyle::new()
    .top_border(LineStyle::new('┌', '─', '┬', '┐'))
    .header_lines(ContentLineStyle::new('│', '│', '│'))
    .header_separator(LineStyle::new('├', '─', '┼', '┤'))
    .content_lines(ContentLineStyle::new('│', '│', '│'))
    .bottom_border(LineStyle::new('└', '─', '┴', '┘'));
/// One under the other: a line between any two.
const STACKED: TableStyle = TableStyle::new()
    .top_border(LineStyle::new('┌', '─', '─', '┐'))
    .content_lines(ContentLineStyle::new('│', '│', '│'))
    .row_separator(LineStyle::new('├', '─', '─', '┤'))
    .bottom_border(LineStyle::new('└', '─', '─', '┘'));

pub fn sides(outcome: &Outcome, finding: &Finding, page: &mut Page<'_>) -> io::Result<()> {
    if finding.sides.is_empty() {
        return Ok(());
    }
    let count = finding.sides.len();
    let beside = count <= SIDE_BY_SIDE && page.width.saturating_sub(1) / count >= NARROWEST + EDGES;
    let columns = if beside { count } else { 1 };
    let width = (page.width.saturating_sub(1) / columns).saturating_sub(EDGES).max(1);
    let cells: Vec<Cell> = (0..count).map(|side| Cell::new(outcome, finding, side, width, page)).collect();
    let mut table = Table::new();
    table.set_content_arrangement(ContentArrangement::Dynamic);
    if beside {
        table.load_style(BESIDE);
        table.set_header(cells.iter().map(|cell| cell.head.as_str()));
        table.add_row(cells.iter().map(|cell| cell.passage.as_str()));
        if cells.iter().any(|cell| !cell.remarks.is_empty()) {
            table.add_row(cells.iter().map(|_| ""));
            table.add_row(cells.iter().map(|cell| cell.remarks.as_str()));
        }
    } else {
        table.load_style(STACKED);
        table.add_rows(cells.iter().map(|cell| vec![cell.stacked()]));
    }
    let fixed = u16::try_from(width + EDGES - 1).unwrap_or(u16::MAX);
    table.set_constraints(vec![ColumnConstraint::Absolute(Width::Fixed(fixed)); columns]);
    for line in table.lines() {
        page.line(&line)?;
    }
    Ok(())
}

/// A side, ready for layout.
struct Cell {
    /// Who says it and where.
    head: String,
    passage: String,
    /// How it was read, who else says so; may be empty.
    remarks: String,
}

impl Cell {
    fn new(outcome: &Outcome, finding: &Finding, number: usize, width: usize, page: &Page<'_>) -> Self {
        let (paint, words) = (page.paint, page.words);
        let side = &finding.sides[number];
        let place = format!("{}:{}:{}", plain(witness::path(&side.path, words)), side.line, side.column);
        let name = witness::name(outcome, side.source, &side.path, words);
        let mut head = paint.text(Role::Dim, &cut_path(&place, width));
        let published = (name != witness::file(&side.path, words)).then_some(name);
        let draft = (side.source <= page.drafts).then(|| words.passage.draft.clone());
        let known: Vec<String> = [draft, published].into_iter().flatten().collect();
        if !known.is_empty() {
            head = format!("{}\n{head}", paint.text(Role::Strong, &cut_end(&known.join(" · "), width)));
        }
        let shown = if side.sentence.is_empty() { &side.text } else { &side.sentence };
        let passage = passage(shown, &marks(finding, number), paint);
        let remarks = [reading(finding.code, side, words), witness::others(outcome, side, words)];
        let remarks = remarks.into_iter().flatten().map(|remark| paint.text(Role::Dim, &remark)).collect::<Vec<_>>();
        Self { head, passage, remarks: remarks.join("\n") }
    }

    fn stacked(&self) -> String {
        let parts = [&self.head, &self.passage, &self.remarks];
        parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

/// How the words were read, where that does not stand in them.
fn reading(code: Code, side: &FindingSide, words: &Words) -> Option<String> {
    let value = plain(&side.value);
    let printed = plain(&side.text).to_lowercase().contains(&value.to_lowercase());
    match code {
        _ if value.is_empty() => None,
        Code::SpeakerMismatch => Some(filled(&words.passage.speaker, &[("value", &value)])),
        Code::QuoteAltered => None,
        _ if printed => None,
        _ => Some(filled(&words.passage.read_as, &[("value", &value)])),
    }
}
