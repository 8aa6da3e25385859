//! What the columns of a table hold, as their heads say.

use super::Finding;
use super::unit::Unit;
use crate::document::{Block, BlockKind, Document, Span};
use crate::practices::clause::Frame;
use crate::practices::reader::Session;
use crate::practices::taxonomy::{Id, Section};
use crate::practices::tokens::Token;
use std::collections::HashMap;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Column {
    Data,
    Purpose,
    Recipient,
    Buyer,
    Setter,
    Place,
    Collected,
    Answer,
    /// The legal basis of what its row does.
    Basis,
    /// How long it is kept.
    Kept,
    /// Data and a purpose, of which a row makes one sentence.
    Tied,
    #[default]
    Other,
}

/// What a column holds; the first column names the row.
pub fn column_kind(session: &Session, head: &[Token], column: usize) -> Column {
    let at = |words: &[&str]| head.iter().position(|t| words.contains(&session.word(*t)));
    let any = |words: &[&str]| at(words).is_some();
    // "What data we use", "categories of data for this purpose" name the data.
    let data = at(&["data", "information"]).or(at(&["categories", "types"]));
    let used = at(&["use", "used", "for", "purpose"]);
    let of_data =
        data.is_some() && used.is_some() && data < used && !any(&["uses", "reason", "why", "how", "does"]);
    if any(&["sold", "sell"]) {
        Column::Buyer
    } else if any(&["collected"]) {
        Column::Collected
    } else if any(&["legal", "lawful", "basis", "bases"]) {
        // "Purpose and legal basis" holds both.
        let both = any(&["purpose", "purposes", "why", "data"]);
        if both { Column::Other } else { Column::Basis }
    } else if any(&["retention", "retained", "kept", "keep"])
        || any(&["storage", "stored"]) && any(&["period", "term", "time", "long", "duration", "length"])
    {
        Column::Kept
    } else if any(&["set", "domain", "host"]) {
        Column::Setter
    } else if any(&[
        "recipient",
        "recipients",
        "disclosed",
        "shared",
        "whom",
        "who",
        "partner",
        "partners",
    ]) {
        Column::Recipient
    } else if of_data {
        Column::Data
    } else if any(&[
        "purpose", "purposes", "why", "for", "use", "uses", "used", "reason", "does",
    ]) {
        Column::Purpose
    } else if any(&["where", "country", "location"]) && column > 0 {
        Column::Place
    } else if any(&["do", "answer"]) && column > 0 {
        Column::Answer
    } else if any(&[
        "data",
        "information",
        "category",
        "categories",
        "examples",
        "receive",
        "receives",
    ]) {
        Column::Data
    } else {
        Column::Other
    }
}

/// Whether a cell says anything: not "None", "N/A" or a dash.
pub fn says(session: &Session, words: &[Token]) -> bool {
    let word = |i: usize| words.get(i).map_or("", |t| session.word(*t));
    !matches!(
        (word(0), word(1)),
        (
            "" | "none" | "nothing" | "no" | "not" | "nobody" | "never" | "yes",
            _
        ) | ("n", "a")
    )
}

/// Drops what a cell cannot say: that of a legal basis names no use or recipient, that of a period offers no choice, and a
/// purpose shares nothing.
pub fn confine(session: &Session, unit: &Unit, since: usize, findings: &mut Vec<Finding>) {
    let clause = &unit.clause;
    let to_reader = clause.of("actor.you").any(|(m, _)| m.start >= clause.lead);
    // "Purpose of use or disclosure" says of none of its rows that it is the one or the other.
    let either = |f: &Frame| {
        f.start < clause.lead
            && clause.begins(session, f.start, &["disclosure", "sharing"])
            && matches!(clause.word(session, f.start.wrapping_sub(1)), "or" | "and")
    };
    let mut gives = clause.frames.iter().filter(|f| f.gives()).peekable();
    let gives = gives.peek().is_none() || !gives.all(either);
    let fits = |id: Id| match unit.column {
        Column::Purpose => gives || !matches!(id, Id::Share(_) | Id::Recipient(_)),
        Column::Basis if id.section() == Section::Choices => to_reader,
        Column::Basis => id.section() == Section::Legal,
        Column::Kept => id.section() != Section::Choices,
        Column::Tied => matches!(id, Id::Collect(_) | Id::Use(_) | Id::GridUse(..)),
        _ => true,
    };
    let own = findings.split_off(since.min(findings.len()));
    findings.extend(own.into_iter().filter(|f| fits(f.id)));
}

/// The first rows and first columns of the document's tables, which say what their other cells are about.
pub struct Tables(HashMap<(usize, usize, usize), Head>);

struct Head {
    /// Its first sentence, and all of it.
    first: Span,
    span: Span,
    header: bool,
    kind: Column,
}

/// What stands at the head of a cell's row and column.
#[derive(Debug, Clone, Copy, Default)]
pub struct Heads {
    /// What is read before the cell.
    pub row: Option<Span>,
    pub column: Option<Span>,
    /// Where the quote of a short cell begins.
    pub quoted: Option<Span>,
    pub kind: Column,
}

impl Tables {
    pub fn new(session: &mut Session, document: &Document) -> Self {
        let mut head = |block: &Block| match block.kind {
            BlockKind::Cell {
                table,
                row,
                column,
                header,
            } if header || row == 0 || column == 0 => {
                let words = session.tokens(&document.text, block.span);
                let head = Head {
                    first: block.sentences.first().copied().unwrap_or(block.span),
                    span: block.span,
                    header,
                    kind: column_kind(session, &words, column),
                };
                Some(((table, row, column), head))
            }
            _ => None,
        };
        Self(document.blocks.iter().filter_map(&mut head).collect())
    }

    /// What is read before the sentences of a cell: the head of its row, and that of its column.
    pub fn heads(&self, block: &Block) -> Heads {
        let BlockKind::Cell {
            table,
            row,
            column,
            header: false,
        } = block.kind
        else {
            return Heads::default();
        };
        let top = |column: usize| {
            self.0
                .get(&(table, 0, column))
                .filter(|head| head.header && row > 0)
        };
        let kind = top(column).map_or(Column::Other, |head| head.kind);
        let side = self.0.get(&(table, row, 0)).filter(|_| column > 0);
        // A purpose and a legal basis say nothing of each other, or of the data beside them.
        let apart = kind == Column::Basis || top(0).is_some_and(|head| head.kind == Column::Purpose);
        Heads {
            row: side.filter(|_| !apart).map(|head| head.first),
            column: top(column).map(|head| head.span),
            quoted: side.map(|head| head.span),
            kind,
        }
    }
}
