//! What the sentences of a document state, each finding with how sure it is and where it stands.

mod columns;
mod conditions;
mod dates;
mod denials;
mod flow;
mod grid;
mod hits;
mod periods;
mod rows;
mod statements;
mod tables;
mod unit;
mod weights;

use super::names::Names;
use super::reader::Reader;
use super::taxonomy::Id;
use super::topic::{self, Topic};
use crate::document::{Document, Span};
use crate::practices::taxonomy::State;
use unit::units;

pub use weights::threshold;

/// One sentence that states one fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub id: Id,
    pub state: State,
    /// How sure this sentence alone makes the fact, from 0 to 1.
    pub score: f32,
    /// The block that holds the sentence, as an index into the document's blocks.
    pub block: usize,
    /// The sentence, in bytes of the document text.
    pub sentence: Span,
    /// What the sentence completes: a list's lead-in, the head of a table's column.
    pub lead_in: Option<Span>,
    /// An address, a date, a period.
    pub value: Option<String>,
    /// How the sentence was understood: the verb that decided, or the rule. For people who mend rules.
    pub why: &'static str,
    /// The wording that was found, as the lexicon writes it.
    pub wording: &'static str,
    /// The sentence speaks of aggregated or anonymous data only.
    pub aggregated: bool,
}

/// Everything that the document states, in the order of the text.
pub fn find(document: &Document) -> Vec<Finding> {
    let mut session = Reader::get().session();
    session.call(Names::of(document));
    let topics = topic::topics(document, &mut session);
    let mut findings = Vec::new();
    let mut paragraph = grid::Paragraph::default();
    let mut spoken = statements::Spoken::default();
    for unit in units(document, &topics, &mut session) {
        spoken.enter(&unit);
        let matches = session.matches(&unit.clause.tokens, &unit.clause.mentions);
        statements::find(&session, document, &unit, &matches, &mut spoken, &mut findings);
        periods::find(&session, document, &unit, &mut findings);
        if tables::answer(&session, &unit, &mut findings) {
            continue;
        }
        if unit.topic == Topic::Definitions {
            continue;
        }
        let flow = flow::read(&session, &unit);
        flow.findings(&session, &unit, &mut findings);
        paragraph.enter(&unit);
        paragraph.findings(&unit, &flow, &mut findings);
    }
    dates::find(document, &mut findings);
    findings
}
