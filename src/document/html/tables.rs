//! Tables, as they are read: cells gather blocks until it is known whether they hold data.

use super::elements::Role;
use super::tokens::Tag;
use super::{Place, REACH, Reader};
use crate::document::raw::{Grid, GridCell, Raw};

/// Tables deeper than this are read as if their tags were not there.
pub(super) const MAX_TABLES: usize = 8;

#[derive(Default)]
pub(super) struct Table {
    grid: Grid,
    in_cell: bool,
    pub in_head: bool,
    /// The columns of the current cell.
    span: usize,
    outside: Place,
}

impl Table {
    /// A table that begins at this place.
    pub fn inside(outside: Place) -> Self {
        Self {
            outside,
            ..Self::default()
        }
    }
}

impl Reader {
    /// Begins a part of a table; false where there is none to begin it in.
    pub(super) fn enter_table(&mut self, role: Role, tag: &Tag<'_>) -> bool {
        let deepest = self
            .open
            .iter()
            .rev()
            .take(REACH)
            .find(|open| open.role == Role::Table);
        let Some(table) = self
            .tables
            .last_mut()
            .filter(|_| deepest.is_some_and(|table| !table.inert))
        else {
            return false;
        };
        match role {
            Role::TableHead => table.in_head = true,
            Role::Row => table.grid.rows.push(Vec::new()),
            Role::Cell { header } => {
                if table.grid.rows.is_empty() {
                    table.grid.rows.push(Vec::new());
                }
                let header = header || table.in_head;
                let span = tag
                    .attribute("colspan")
                    .and_then(|span| span.trim().parse::<usize>().ok())
                    .unwrap_or(1);
                if let Some(row) = table.grid.rows.last_mut() {
                    row.push(GridCell {
                        header,
                        ..GridCell::default()
                    });
                    table.in_cell = true;
                    table.span = span.clamp(1, 30);
                }
            }
            _ => return false,
        }
        true
    }

    pub(super) fn leave_cell(&mut self) {
        self.place = Place::default();
        if let Some(table) = self.tables.last_mut() {
            table.in_cell = false;
            if let Some(row) = table.grid.rows.last_mut() {
                row.extend((1..table.span).map(|_| GridCell::default()));
            }
        }
    }

    pub(super) fn leave_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        self.place = table.outside;
        let (blocks, data) = table.grid.into_blocks(self.data_tables);
        self.data_tables += usize::from(data);
        self.sink().extend(blocks);
    }

    /// Where blocks go: the innermost open cell, or the page.
    pub(super) fn sink(&mut self) -> &mut Vec<Raw> {
        let cell = self.tables.iter_mut().rev().find(|table| table.in_cell);
        match cell.and_then(|table| table.grid.rows.last_mut()?.last_mut()) {
            Some(cell) => &mut cell.blocks,
            None => &mut self.blocks,
        }
    }
}
