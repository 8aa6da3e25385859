//! Rows of tables that begin with a purpose, read as the sentences that tie it to the data beside it.

use super::columns::Column;
use super::rows::{Cell, LONGEST, Rows, Sentence, phrase};
use crate::practices::reader::Session;
use crate::practices::tokens::Token;
use crate::practices::topic::Topic;

impl Rows<'_> {
    /// What a purpose is in a cell: "To send you letters", and not "We may ask you first".
    fn purposes(&self, session: &mut Session, purpose: &Cell) -> Vec<Token> {
        let mut named = Vec::new();
        for sentence in self.block(purpose.index).into_iter().flat_map(|b| &b.sentences) {
            let words = session.tokens(&self.document.text, *sentence);
            let begins = words.first().map_or("", |t| session.word(*t));
            if !matches!(
                begins,
                "we" | "you" | "your" | "if" | "when" | "where" | "it" | "this" | "these" | "they" | "please"
            ) {
                if !named.is_empty() {
                    named.extend(phrase(session, ",", *sentence));
                }
                named.extend(words);
            }
        }
        named
    }

    /// "We use DATA to PURPOSE".
    pub fn purpose_row(&self, session: &mut Session, purpose: &Cell, cells: &[Cell]) -> Vec<Sentence> {
        let named = self.purposes(session, purpose);
        let link = if begins_with_to(session, &named) {
            ""
        } else {
            "for"
        };
        let data = |c: &&Cell| c.column == Column::Data && c.says && !named.is_empty();
        let mut sentences = Vec::new();
        for data in cells.iter().filter(data) {
            // A long list of data is quoted by its parts.
            let whole = data.span.end - purpose.span.start <= LONGEST;
            let parts = self
                .block(data.index)
                .filter(|_| !whole)
                .map(|b| b.sentences.as_slice());
            for &part in parts.unwrap_or(&[data.span]) {
                let mut words = phrase(session, "we use", purpose.span);
                words.extend(session.tokens(&self.document.text, part));
                words.extend(phrase(session, link, purpose.span));
                words.extend(named.iter().copied());
                sentences.push((words, part, Some(Topic::Use)));
            }
        }
        sentences
    }
}

/// Whether a purpose is told by a verb: "to send you letters".
pub fn begins_with_to(session: &Session, words: &[Token]) -> bool {
    words.first().is_some_and(|t| session.word(*t) == "to")
}
