//! The sentences of a document with what they need to be understood: lead-in, heading, table header.

use crate::document::{Block, BlockKind, Document, Span};
use crate::practices::clause::Clause;
use crate::practices::reader::Session;
use crate::practices::topic::Topic;

/// One sentence, taken apart.
#[derive(Debug)]
pub struct Unit {
    /// Index into the document's blocks.
    pub block: usize,
    /// In bytes of the document text.
    pub sentence: Span,
    pub topic: Topic,
    /// The sentence with its lead-in before it.
    pub clause: Clause,
    /// Which run of blocks it belongs to: a paragraph, or a list with its lead-in.
    pub paragraph: usize,
}

/// A lead-in longer than this is no lead-in, in words.
const LONGEST_LEAD: usize = 60;

/// All sentences of the document but the headings, in the order of the text.
pub fn units(document: &Document, topics: &[Topic], session: &mut Session) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut paragraph = 0;
    let mut before = None;
    for (index, block) in document.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Heading { .. }) {
            paragraph += 1;
            continue;
        }
        if !matches!(block.kind, BlockKind::Item { .. }) {
            paragraph += 1;
            before = None;
        }
        let leads = leads(document, index, block);
        for &sentence in &block.sentences {
            let mut tokens = Vec::new();
            for &lead in &leads {
                tokens.extend(session.tokens(&document.text, lead));
            }
            if tokens.len() > LONGEST_LEAD {
                tokens.drain(..tokens.len() - LONGEST_LEAD);
            }
            let lead = tokens.len();
            tokens.extend(session.tokens(&document.text, sentence));
            let clause = Clause::new(session, tokens, lead, before);
            before = clause.last_actor();
            let topic = topics.get(index).copied().unwrap_or_default();
            units.push(Unit {
                block: index,
                sentence,
                topic,
                clause,
                paragraph,
            });
        }
    }
    units
}

/// What is read before each sentence of a block: the lead-in of an item, the headers of a cell.
fn leads(document: &Document, index: usize, block: &Block) -> Vec<Span> {
    match block.kind {
        BlockKind::Item { .. } => block.lead_in.into_iter().collect(),
        BlockKind::Cell {
            table,
            row,
            column,
            header: false,
        } => {
            let before = document.blocks[..index].iter().rev();
            let same_table =
                before.take_while(|b| matches!(b.kind, BlockKind::Cell { table: t, .. } if t == table));
            let mut found = Vec::new();
            for other in same_table {
                let BlockKind::Cell {
                    row: r, column: c, ..
                } = other.kind
                else {
                    continue;
                };
                if (r == 0 && c == column && row > 0) || (r == row && c == 0 && column > 0) {
                    found.push(other.span);
                }
            }
            found.reverse();
            found
        }
        _ => Vec::new(),
    }
}
