//! Tables in the way of GitHub: a row, a line of dashes, more rows.

use super::inline::{self, References};
use super::line;
use crate::document::flow::Flow;
use crate::document::raw::{Grid, GridCell, Kind, Raw};

/// Whether a line and the next are a table's header and the line of dashes under it.
pub(super) fn begins(text: &str, next: Option<&str>) -> bool {
    let Some(next) = next.filter(|_| text.contains('|')) else {
        return false;
    };
    let (_, next) = line::unquote(next);
    let dashes = cells(next.trim());
    let is_dash = |cell: &&str| {
        let cell = cell.trim();
        let cell = cell.strip_prefix(':').unwrap_or(cell);
        let cell = cell.strip_suffix(':').unwrap_or(cell);
        !cell.is_empty() && cell.bytes().all(|b| b == b'-')
    };
    next.contains('|') && dashes.iter().all(is_dash) && dashes.len() == cells(text.trim()).len()
}

/// Reads the table that begins at line `at` with `header`: its cells, and the line after it.
pub(super) fn read(lines: &[&str], at: usize, header: &str, references: &References) -> (Grid, usize) {
    let columns = cells(header.trim()).len();
    let mut grid = Grid::default();
    let mut add = |text: &str, header: bool| {
        let mut row: Vec<GridCell> = cells(text.trim())
            .into_iter()
            .take(columns)
            .map(|cell| read_cell(cell, header, references))
            .collect();
        row.resize_with(columns, GridCell::default);
        grid.rows.push(row);
    };
    add(header, true);
    let mut next = at + 2;
    while let Some(line) = lines.get(next) {
        let (_, text) = line::unquote(line);
        let text = text.trim();
        if text.is_empty() || !text.contains('|') {
            break;
        }
        add(text, false);
        next += 1;
    }
    (grid, next)
}

fn read_cell(source: &str, header: bool, references: &References) -> GridCell {
    let mut flow = Flow::default();
    inline::read(&source.replace("\\|", "|"), references, &mut flow);
    GridCell {
        blocks: vec![Raw::new(Kind::Paragraph, flow.take())],
        header,
    }
}

/// The cells of a row, as written; a bar behind a backslash divides nothing.
fn cells(row: &str) -> Vec<&str> {
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut cells = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (i, b) in row.bytes().enumerate() {
        match b {
            b'\\' => escaped = !escaped,
            b'|' if !escaped => {
                cells.push(&row[start..i]);
                start = i + 1;
            }
            _ => escaped = false,
        }
    }
    if !row[start..].trim().is_empty() || cells.is_empty() {
        cells.push(&row[start..]);
    }
    cells
}
