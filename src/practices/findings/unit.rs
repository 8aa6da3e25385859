//! The sentences of a document with what they need to be understood: lead-in, heading, table header.

use super::answers::{self, Line};
use super::columns::{Column, Tables};
use super::leads::{Before, Leads};
use super::rows::Rows;
use super::speech::Speech;
use super::{Denies, Finding};
use crate::document::{BlockKind, Document, Span};
use crate::practices::clause::{Clause, Lead};
use crate::practices::reader::Session;
use crate::practices::taxonomy::{Id, State};
use crate::practices::topic::Topic;

/// One sentence, taken apart.
#[derive(Debug)]
pub struct Unit {
    /// Index into the document's blocks.
    pub block: usize,
    /// In bytes of the document text.
    pub sentence: Span,
    pub topic: Topic,
    /// What the sentence completes: a list's lead-in, the head of a table's column.
    pub lead_in: Option<Span>,
    /// The head of the table row that the sentence stands in.
    pub row: Option<Span>,
    /// The sentence with its lead-in before it.
    pub clause: Clause,
    /// What the sentence does.
    pub speech: Speech,
    /// Whether it is made of a row and the yes or no in it.
    pub answers: bool,
    /// What the column holds that it stands in.
    pub column: Column,
    /// Which run of blocks it belongs to: a paragraph, or a list with its lead-in.
    pub paragraph: usize,
}

impl Unit {
    /// What this sentence states; without a value, and about data of people.
    pub fn finding(
        &self,
        id: Id,
        state: State,
        score: f32,
        why: &'static str,
        wording: &'static str,
    ) -> Finding {
        Finding {
            id,
            state,
            score,
            block: self.block,
            sentence: self.sentence,
            lead_in: self.lead_in,
            value: None,
            denies: Denies::All,
            why,
            wording,
            aggregated: false,
        }
    }
}

/// A cell shorter than this is quoted with the head of its row, in bytes.
const SHORT_CELL: usize = 80;
/// The longest quote that a row makes so, in bytes.
const LONGEST_ROW: usize = 400;

/// All sentences of the document but the headings, in the order of the text.
pub fn units(document: &Document, topics: &[Topic], session: &mut Session) -> Vec<Unit> {
    let tables = Tables::new(session, document);
    let mut leads = Leads::of(document, session);
    let mut rows = Rows::of(document);
    let mut units = Vec::new();
    let mut paragraph = 0;
    let mut actor = None;
    for (index, block) in document.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Heading { .. }) {
            paragraph += 1;
            leads.heading(session, index, block.span);
            continue;
        }
        // A top-level item tells of its own data; what is nested under it belongs to it.
        if !matches!(block.kind, BlockKind::Item { depth: 1.., .. }) {
            paragraph += 1;
            actor = None;
        }
        leads.enter(block);
        let topic = topics.get(index).copied().unwrap_or_default();
        let heads = tables.heads(block);
        for (at, &sentence) in block.sentences.iter().enumerate() {
            if leads.is_label(sentence) {
                continue;
            }
            let label = leads.label(index, at);
            if label.is_some() && answers::is_nothing(sentence.of(&document.text)) {
                continue;
            }
            // The sentence after a label completes what the label would.
            let completes = if label.is_some() && at == 1 { 0 } else { at };
            let opening = document.opening(block, completes);
            // The label that stands alone in its item above completes what the item does.
            let item = label.filter(|_| at == 0 && block.kind == BlockKind::Paragraph);
            let lead_in = match item {
                Some(_) => document
                    .blocks
                    .get(index.wrapping_sub(1))
                    .and_then(|item| item.lead_in),
                None => leads.opening(block, opening),
            };
            let before = Before {
                heads: heads.row.filter(|r| label != Some(*r)).into_iter().collect(),
                lead_in: lead_in.or_else(|| leads.denial(block)).or(heads.column),
                label,
                actor,
            };
            let within = leads.within(session, sentence).filter(|_| label.is_none());
            let (label, rest) = within.map_or((label, sentence), |(label, rest)| (Some(label), rest));
            let alone = before.lead_in.is_none() && label.is_none();
            let denying = leads.denying(session, sentence).filter(|_| alone);
            let (lead_in, rest) = denying.map_or((before.lead_in, rest), |(lead, rest)| (Some(lead), rest));
            let before = Before {
                label,
                lead_in,
                ..before
            };
            let (clause, lead_in) = leads.read(session, index, rest, &before);
            let lead_in = lead_in.filter(|_| denying.is_none());
            let lead_in = item.or(lead_in);
            let question = match at.checked_sub(1) {
                Some(before) => block.sentences.get(before).copied(),
                None => question_above(document, index),
            };
            let answered = question.and_then(|q| answers::read(session, document, q, sentence));
            // What its answer says with it, the question alone does not.
            let answer = block.sentences.get(at + 1).copied();
            let answer = answer.or_else(|| first_below(document, index));
            if answered.is_none()
                && answer.is_some_and(|a| answers::read(session, document, sentence, a).is_some())
            {
                continue;
            }
            let (clause, sentence) = match (answered, question) {
                (Some(words), Some(question)) => (
                    Clause::new(session, words, Lead::default(), actor),
                    Span::new(question.start, sentence.end),
                ),
                _ => match answers::line(session, document, sentence) {
                    Some(Line::Open) => continue,
                    Some(Line::Denied(words)) => {
                        (Clause::new(session, words, Lead::default(), actor), sentence)
                    }
                    None => (clause, sentence),
                },
            };
            actor = clause.last_actor();
            let answer = block.sentences.get(at + 1).map(|s| s.of(&document.text));
            let (clause, speech) = match Speech::of(session, &clause, defines(sentence.of(&document.text))) {
                // "Do you sell my name? Yes."
                Speech::Asks if answer.is_some_and(answers::affirms) => {
                    let told = answers::affirmed(session, document, sentence);
                    let told = told.map(|words| Clause::new(session, words, Lead::default(), actor));
                    (told.unwrap_or(clause), Speech::States)
                }
                speech => (clause, speech),
            };
            leads.remember(index, sentence, &clause, speech == Speech::States);
            // A label is quoted with its sentence, if both are of one block.
            let label = label.filter(|_| at == 1 && within.is_none());
            let sentence = label.map_or(sentence, |l| Span::new(l.start, sentence.end));
            // A short cell proves little without its row: the quote runs from the row's head.
            let sentence = match heads.quoted {
                Some(row) if sentence.len() < SHORT_CELL && sentence.end - row.start < LONGEST_ROW => {
                    Span::new(row.start, sentence.end)
                }
                _ => sentence,
            };
            units.push(Unit {
                block: index,
                sentence,
                topic,
                lead_in,
                row: heads.quoted,
                clause,
                speech,
                answers: false,
                column: heads.kind,
                paragraph,
            });
        }
        if leads.denial(block).is_none() {
            units.extend(rows.ending(session, index, topic));
        }
    }
    units.retain(|u| !rows.asks(u.block) && !is_identifier(u.sentence.of(&document.text)));
    units
}

/// The heading right above a block, or the question that is a paragraph of its own there.
fn question_above(document: &Document, block: usize) -> Option<Span> {
    let above = document.blocks.get(block.checked_sub(1)?)?;
    let asks = above.kind == BlockKind::Paragraph && above.sentences.len() == 1;
    (asks || matches!(above.kind, BlockKind::Heading { .. })).then_some(above.span)
}

/// The first sentence of the paragraph right below a block.
fn first_below(document: &Document, block: usize) -> Option<Span> {
    let here = document.blocks.get(block)?;
    let below = document.blocks.get(block + 1)?;
    let led =
        here.kind == BlockKind::Paragraph && here.sentences.len() == 1 && below.kind == BlockKind::Paragraph;
    led.then(|| below.sentences.first().copied()).flatten()
}

/// Whether a sentence, less its label, is no prose but the name of a cookie or the like: "session_resume".
fn is_identifier(sentence: &str) -> bool {
    let own = sentence.rsplit(['\t', '\n']).next().unwrap_or(sentence);
    own.contains('_') && !own.contains(char::is_whitespace)
}

/// Whether a sentence says what a term in quotation marks means: "'device' means …".
fn defines(sentence: &str) -> bool {
    let verbs = ["means ", "includes ", "denotes ", "shall mean ", "refers to "];
    let closed = sentence.split(['"', '”']).skip(1);
    closed
        .map(|rest| rest.trim_start_matches([',', ' ']))
        .any(|rest| verbs.iter().any(|verb| rest.starts_with(verb)))
}
