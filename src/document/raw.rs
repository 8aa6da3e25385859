//! What the readers hand over: blocks in order, not yet placed in one text.

use super::flow::Inline;

/// A block as a reader saw it.
#[derive(Debug, Clone)]
pub(super) struct Raw {
    pub kind: Kind,
    pub inline: Inline,
    /// For a paragraph: the depth of the list item it stands in, after the item's first lines.
    pub within: Option<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Heading(u8),
    Paragraph,
    Item {
        depth: u8,
        ordered: bool,
    },
    /// Rows and columns count from 0. Empty cells count, though they become no block.
    Cell {
        table: usize,
        row: usize,
        column: usize,
        header: bool,
    },
}

/// The level given to headings that are marked by nothing but bold type.
pub(super) const BOLD_LEVEL: u8 = 6;

impl Raw {
    pub fn new(kind: Kind, inline: Inline) -> Self {
        Self {
            kind,
            inline,
            within: None,
        }
    }

    pub fn text(&self) -> &str {
        &self.inline.text
    }

    pub fn is_heading(&self) -> bool {
        matches!(self.kind, Kind::Heading(_))
    }

    pub fn is_cell(&self) -> bool {
        matches!(self.kind, Kind::Cell { .. })
    }
}

/// What a reader made of the input.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub blocks: Vec<Raw>,
    /// HTML's `<title>`.
    pub title: Option<String>,
}

/// Words in the heads of columns.
const HEADS: &[&str] = &[
    "category",
    "categories",
    "type",
    "types",
    "data",
    "information",
    "purpose",
    "purposes",
    "basis",
    "bases",
    "recipient",
    "recipients",
    "example",
    "examples",
    "what",
    "why",
    "who",
    "whom",
    "how",
    "when",
    "where",
    "which",
    "name",
    "provider",
    "description",
    "period",
    "retention",
    "duration",
    "source",
    "sources",
    "collected",
    "shared",
    "disclosed",
    "sold",
    "right",
    "rights",
    "reason",
    "reasons",
    "use",
    "uses",
    "cookie",
    "cookies",
    "date",
    "version",
];

/// A table's cells before it is known whether they are data or layout.
#[derive(Debug, Default)]
pub(super) struct Grid {
    pub rows: Vec<Vec<GridCell>>,
}

#[derive(Debug, Default)]
pub(super) struct GridCell {
    pub blocks: Vec<Raw>,
    pub header: bool,
}

impl Grid {
    /// The table's blocks, as cells of table number `table` or, where the table only arranges the
    /// page, as the blocks that its cells hold. Tells whether they are cells.
    pub fn into_blocks(mut self, table: usize) -> (Vec<Raw>, bool) {
        for cell in self.rows.iter_mut().flatten() {
            cell.blocks.retain(|block| !block.inline.text.is_empty());
        }
        let blank = |row: &Vec<GridCell>| row.iter().all(|cell| cell.blocks.is_empty());
        let unnamed = self.rows.first().is_some_and(blank);
        self.rows.retain(|row| !blank(row));
        if self.is_layout() {
            let cells = self.rows.into_iter().flatten();
            return (cells.flat_map(|cell| cell.blocks).collect(), false);
        }
        if !unnamed || self.begins_with_heads() {
            self.mark_header();
        }
        let mut blocks = Vec::new();
        for (row, cells) in self.rows.into_iter().enumerate() {
            for (column, cell) in cells.into_iter().enumerate() {
                let mut inline = Inline::default();
                for block in cell.blocks {
                    inline.append_line(block.inline);
                }
                blocks.push(Raw::new(
                    Kind::Cell {
                        table,
                        row,
                        column,
                        header: cell.header,
                    },
                    inline,
                ));
            }
        }
        (blocks, true)
    }

    /// One row, one column, headings or tables inside, or cells with whole chapters: no data.
    fn is_layout(&self) -> bool {
        let columns = |row: &Vec<GridCell>| row.iter().filter(|cell| !cell.blocks.is_empty()).count();
        let inner =
            |block: &Raw| block.is_cell() || matches!(block.kind, Kind::Heading(level) if level < BOLD_LEVEL);
        let long = |cell: &GridCell| {
            cell.blocks.len() > 3 && cell.blocks.iter().map(|block| block.text().len()).sum::<usize>() > 3_000
        };
        self.rows.len() < 2
            || self.rows.iter().all(|row| columns(row) < 2)
            || self
                .rows
                .iter()
                .skip(1)
                .flatten()
                .any(|cell| cell.blocks.iter().any(inner) || long(cell))
    }

    /// Whether the first row under an empty header reads like the header that the table was meant to have: in bold, or
    /// most of its cells name what a column holds.
    fn begins_with_heads(&self) -> bool {
        let Some(first) = self.rows.first() else {
            return false;
        };
        let names = |cell: &&GridCell| {
            cell.blocks.iter().any(|block| {
                let text = block.text().to_lowercase();
                let mut words = text.split(|c: char| !c.is_alphanumeric());
                block.inline.is_bold() || words.clone().count() < 8 && words.any(|word| HEADS.contains(&word))
            })
        };
        first.iter().filter(names).count() * 2 > first.len()
    }

    /// Where nothing is marked, a first row of short texts is the header.
    fn mark_header(&mut self) {
        if self
            .rows
            .iter()
            .flatten()
            .any(|cell| cell.header && !cell.blocks.is_empty())
        {
            return;
        }
        let Some(first) = self.rows.first_mut() else {
            return;
        };
        let short = |cell: &GridCell| {
            cell.blocks.iter().map(|block| block.text().len()).sum::<usize>() <= 160
                && cell
                    .blocks
                    .iter()
                    .all(|block| !block.text().ends_with('.') && !block.text().contains('@'))
        };
        if first.len() > 1 && first.iter().all(short) {
            first.iter_mut().for_each(|cell| cell.header = true);
        }
    }
}
