//! Rows of tables, read as the sentences that their cells make together.
//!
//! The heads of the columns say which part of the sentence a cell is: "Billing data | Card number | Paying" under
//! "Category | Examples | Purpose" says that billing data, such as the card number, is collected for paying.

use super::columns::{Column, column_kind, says};
use super::speech::Speech;
use super::tied::begins_with_to;
use super::unit::Unit;
use crate::document::{Block, BlockKind, Document, Span};
use crate::practices::clause::{Clause, Lead};
use crate::practices::reader::Session;
use crate::practices::tokens::Token;
use crate::practices::topic::Topic;
use crate::sorting::sort_by_key;
use std::cmp::Reverse;

/// The words of a sentence, where its last cell stands, and its topic where the heads of the columns tell it.
pub type Sentence = (Vec<Token>, Span, Option<Topic>);

/// A row longer than this is no sentence, in bytes.
pub const LONGEST: usize = 600;

/// Table, row and column, and the index of the block that is the cell there.
type Place = ([usize; 3], usize);

/// The tables of a document, and what the rows of data in them stand for.
#[derive(Debug)]
pub struct Rows<'a> {
    pub(super) document: &'a Document,
    /// The cells in their order.
    cells: Vec<Place>,
    /// What is typical of a named category of data: "Billing data" is a card number first.
    categories: Vec<(String, Vec<Token>)>,
    /// Whether each block is a cell that only asks: the one beside it says yes or no.
    questions: Vec<bool>,
}

impl<'a> Rows<'a> {
    /// The tables of `document`.
    pub fn of(document: &'a Document) -> Self {
        let cell = |(index, block): (usize, &Block)| match block.kind {
            BlockKind::Cell {
                table, row, column, ..
            } => Some(([table, row, column], index)),
            _ => None,
        };
        let mut cells: Vec<_> = document.blocks.iter().enumerate().filter_map(cell).collect();
        sort_by_key(&mut cells, |&(place, index)| (place, Reverse(index)));
        cells.dedup_by_key(|(place, _)| *place);
        Self {
            document,
            cells,
            categories: Vec::new(),
            questions: vec![false; document.blocks.len()],
        }
    }

    /// The cells of a row.
    fn row(&self, table: usize, row: usize) -> &[Place] {
        let before = |next: [usize; 3]| self.cells.partition_point(|(place, _)| *place < next);
        &self.cells[before([table, row, 0])..before([table, row + 1, 0])]
    }

    /// The sentences that the row makes which ends with this block.
    pub fn ending(&mut self, session: &mut Session, block: usize, topic: Topic) -> Vec<Unit> {
        let kind = self.document.blocks.get(block).map(|b| b.kind);
        let Some(BlockKind::Cell {
            table,
            row: row @ 1..,
            ..
        }) = kind
        else {
            return Vec::new();
        };
        let cells = self.row(table, row);
        if cells.last().is_none_or(|(_, last)| *last != block) || cells.len() < 2 {
            return Vec::new();
        }
        let heads = self.row(table, 0);
        let cells: Vec<Cell> = cells
            .iter()
            .filter_map(|&([.., column], index)| {
                let (_, head) = heads.iter().find(|([.., of], _)| *of == column)?;
                let is_head = |b: &&Block| matches!(b.kind, BlockKind::Cell { header: true, .. });
                let head = self.block(*head).filter(is_head)?;
                let block = self.block(index)?;
                let words = tokens(session, self.document, head);
                let column = column_kind(session, &words, column);
                let words = tokens(session, self.document, block);
                Some(Cell {
                    column,
                    index,
                    span: block.span,
                    says: says(session, &words),
                    words,
                })
            })
            .collect();
        let sentences = self.sentences(session, &cells);
        let make = |(words, last, own): (Vec<Token>, Span, Option<Topic>)| {
            let first = cells.first()?;
            let whole = Span::new(first.span.start, last.end);
            // Of a long row, the purpose is quoted as what its data completes.
            let named = self.block(first.index).and_then(|b| b.sentences.first().copied());
            let lead_in = named.filter(|_| whole.len() > LONGEST && first.column == Column::Purpose);
            let sentence = lead_in.map_or(whole, |_| last);
            let clause = Clause::new(session, words, Lead::default(), None);
            (sentence.len() <= LONGEST).then(|| Unit {
                block,
                sentence,
                topic: own.unwrap_or(topic),
                lead_in,
                row: None,
                column: match own {
                    Some(Topic::Use) => Column::Tied,
                    _ => Column::Other,
                },
                answers: cells
                    .iter()
                    .any(|c| c.column == Column::Collected && c.span == last),
                speech: Speech::of(session, &clause, false),
                clause,
                paragraph: usize::MAX - block,
            })
        };
        sentences.into_iter().filter_map(make).collect()
    }

    /// Whether a cell only asks what the cell beside it answers.
    pub fn asks(&self, block: usize) -> bool {
        self.questions.get(block).is_some_and(|asks| *asks)
    }

    pub(super) fn block(&self, index: usize) -> Option<&'a Block> {
        self.document.blocks.get(index)
    }

    /// The words of each sentence, and where its last cell stands.
    fn sentences(&mut self, session: &mut Session, cells: &[Cell]) -> Vec<Sentence> {
        let Some(first) = cells.first() else {
            return Vec::new();
        };
        match (first.column, cells) {
            (Column::Other, [practice, answer]) if answer.column == Column::Answer => {
                let sentence = answered(session, practice, answer);
                if let (Some(_), Some(asks)) = (&sentence, self.questions.get_mut(practice.index)) {
                    *asks = true;
                }
                sentence.into_iter().collect()
            }
            (Column::Data, _) => self.data_row(session, cells),
            (Column::Purpose, _) => self.purpose_row(session, first, cells),
            (Column::Other, _) if cells.iter().any(|c| c.column == Column::Setter) => {
                self.cookie_row(session, cells).into_iter().collect()
            }
            (Column::Recipient, _) => self.recipient_row(session, cells).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// "We collect DATA for PURPOSE", "we share DATA with RECIPIENT".
    fn data_row(&mut self, session: &mut Session, cells: &[Cell]) -> Vec<Sentence> {
        let mut data = Vec::new();
        for cell in cells.iter().filter(|c| c.column == Column::Data && c.says) {
            if !data.is_empty() {
                data.extend(phrase(session, ",", cell.span));
            }
            data.extend(cell.words.iter().copied());
        }
        if let Some(first) = cells.first() {
            let name = first.span.of(&self.document.text).to_lowercase();
            let examples = cells.iter().skip(1).find(|c| c.column == Column::Data && c.says);
            if let Some(examples) = examples {
                let comma = session.number(",");
                let typical = examples.words.iter().copied().take_while(|t| t.word != comma);
                self.categories.push((name, typical.collect()));
            }
        }
        let mut sentences = Vec::new();
        for cell in cells {
            let (verb, link, topic) = match cell.column {
                Column::Collected if cell.words.len() > 2 => continue,
                Column::Collected => (self::collected(session, cell), "", Topic::Collection),
                _ if !cell.says => continue,
                Column::Purpose => ("we collect", "for", Topic::Use),
                Column::Recipient => ("we share", "with", Topic::Sharing),
                Column::Buyer => ("we sell", "to", Topic::Sharing),
                _ => continue,
            };
            let mut words = phrase(session, verb, cell.span);
            words.extend(data.iter().copied());
            if cell.column != Column::Collected {
                let link = if begins_with_to(session, &cell.words) {
                    ""
                } else {
                    link
                };
                words.extend(phrase(session, link, cell.span));
                words.extend(cell.words.iter().copied());
            }
            sentences.push((words, cell.span, Some(topic)));
        }
        sentences
    }

    /// "We share DATA with RECIPIENT for PURPOSE and store it in PLACE".
    fn recipient_row(&self, session: &mut Session, cells: &[Cell]) -> Option<Sentence> {
        let (recipient, rest) = cells.split_first()?;
        let data = rest.iter().find(|c| c.column == Column::Data)?;
        let nothing = !data.says;
        let verb = if nothing {
            "we do not share data"
        } else {
            "we share"
        };
        let mut words = phrase(session, verb, recipient.span);
        if !nothing {
            let named = data.span.of(&self.document.text).to_lowercase();
            let known = self.categories.iter().find(|(name, _)| *name == named);
            words.extend(known.map_or(&data.words, |(_, words)| words).iter().copied());
        }
        words.extend(phrase(session, "with", recipient.span));
        words.extend(recipient.words.iter().copied());
        if nothing {
            return Some((words, data.span, Some(Topic::Sharing)));
        }
        for cell in rest.iter().filter(|c| c.says) {
            let link = match cell.column {
                Column::Purpose => "for",
                Column::Place => "who process it in the",
                _ => continue,
            };
            words.extend(phrase(session, link, cell.span));
            words.extend(cell.words.iter().copied());
        }
        Some((words, cells.last()?.span, Some(Topic::Sharing)))
    }
}

impl Rows<'_> {
    /// "We use the cookie NAME, set by OTHERS: PURPOSE".
    fn cookie_row(&self, session: &mut Session, cells: &[Cell]) -> Option<Sentence> {
        let (name, rest) = cells.split_first()?;
        let mut words = phrase(session, "we use the cookie", name.span);
        words.extend(name.words.iter().copied());
        for cell in rest.iter().filter(|c| c.says) {
            let setter = cell.span.of(&self.document.text);
            let link = match cell.column {
                // The title of a policy names the company.
                Column::Setter if self.title().contains(setter) => continue,
                Column::Setter => "set by the third party",
                Column::Purpose => "which",
                _ => continue,
            };
            words.extend(phrase(session, link, cell.span));
            words.extend(cell.words.iter().copied());
        }
        let last = rest.iter().rfind(|c| c.column == Column::Purpose)?;
        Some((words, last.span, Some(Topic::Cookies)))
    }

    /// The document's first words.
    fn title(&self) -> &str {
        self.document
            .blocks
            .first()
            .map_or("", |b| b.span.of(&self.document.text))
    }
}

/// One cell of a row.
#[derive(Debug)]
pub struct Cell {
    pub column: Column,
    pub index: usize,
    pub span: Span,
    pub words: Vec<Token>,
    /// It is not empty, and not just "None" or "N/A".
    pub says: bool,
}

/// "We do not PRACTICE", where the cell beside it says no: "Sell personal information | No".
fn answered(session: &mut Session, practice: &Cell, answer: &Cell) -> Option<Sentence> {
    let verb = match session.word(*answer.words.first()?) {
        "no" | "never" => "we do not",
        "yes" => "we",
        _ => return None,
    };
    let mut words = phrase(session, verb, practice.span);
    words.extend(practice.words.iter().copied());
    words.extend(answer.words.iter().skip(1).copied());
    Some((words, answer.span, None))
}

/// The verb for a cell under "Collected?".
fn collected(session: &Session, cell: &Cell) -> &'static str {
    match cell.words.first().map_or("", |t| session.word(*t)) {
        "no" | "never" | "not" => "we do not collect",
        _ => "we collect",
    }
}

/// The words of a cell, as one clause.
fn tokens(session: &mut Session, document: &Document, block: &Block) -> Vec<Token> {
    let comma = session.number(",");
    let mut words = session.tokens(&document.text, block.span);
    for token in &mut words {
        if session.word(*token) == ";" {
            token.word = comma;
        }
    }
    words
}

/// Words that no cell says, standing where `span` begins.
pub fn phrase(session: &mut Session, text: &str, span: Span) -> Vec<Token> {
    let mut words = session.tokens(text, Span::new(0, text.len()));
    for token in &mut words {
        token.span = Span::new(span.start, span.start);
    }
    words
}

#[cfg(test)]
mod tests {
    use crate::document::parse;
    use crate::input::Format;
    use crate::practices::findings::{find, threshold};

    /// The ids that a table states surely enough, each with its state.
    fn stated(table: &str) -> Vec<String> {
        let found = find(&parse(table, Format::Markdown));
        let sure = found.into_iter().filter(|f| f.score >= threshold(f.id));
        sure.map(|f| format!("{} {:?}", f.id, f.state)).collect()
    }

    fn holds(table: &str, wanted: &[&str], unwanted: &[&str]) {
        let found = stated(table);
        for id in wanted {
            assert!(found.iter().any(|f| f == id), "{id} is not among {found:?}");
        }
        for id in unwanted {
            assert!(!found.iter().any(|f| f == id), "{id} is among {found:?}");
        }
    }

    #[test]
    fn categories_are_collected_for_their_purposes() {
        holds(
            "| Category | Examples | Purpose |\n|---|---|---|\n\
             | Payment data | Card number | Preventing fraud; charging membership fees |\n\
             | Usage data | Pages opened | Product analytics |\n",
            &[
                "collect.financial Yes",
                "grid.use.financial.security Yes",
                "grid.use.activity.analytics Yes",
            ],
            &["grid.use.activity.security Yes"],
        );
    }

    #[test]
    fn categories_are_shared_with_those_in_their_row() {
        holds(
            "| Category | Collected? | Disclosed to | Sold to |\n|---|---|---|---|\n\
             | Browsing history | Yes | Service providers | Advertising networks |\n\
             | Health information | No | None | None |\n",
            &[
                "share.activity Yes",
                "recipient.service_providers Yes",
                "grid.share.activity.advertisers Yes",
                "collect.health No",
            ],
            &["share.health Yes", "collect.health Yes"],
        );
    }

    #[test]
    fn recipients_receive_what_stands_in_their_row() {
        holds(
            "| Recipient | What they receive | What for |\n|---|---|---|\n\
             | Sandpiper Pay | Card number | Processing payments |\n\
             | Advertising networks | None | n/a |\n",
            &[
                "share.financial Yes",
                "recipient.service_providers Yes",
                "recipient.advertisers No",
            ],
            &["recipient.advertisers Yes"],
        );
    }

    #[test]
    fn practices_are_answered_beside_them() {
        holds(
            "| Practice | Do we do it? |\n|---|---|\n| Collect precise location | No |\n\
             | Use your documents to train AI models | No, unless you turn this on |\n",
            &["collect.location No", "use.ai_training OptIn"],
            &["collect.location Yes", "use.ai_training Yes"],
        );
    }
}
