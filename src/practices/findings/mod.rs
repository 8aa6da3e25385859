//! What the sentences of a document state, each finding with how sure it is and where it stands.

mod answers;
mod asides;
mod audience;
mod columns;
mod conditions;
mod dates;
mod denials;
mod dominance;
mod flow;
mod grid;
mod hits;
mod labels;
mod law;
mod leads;
mod limits;
mod objects;
mod offers;
mod openings;
mod periods;
mod provisos;
mod purposes;
mod receivers;
mod roles;
mod rows;
mod sales;
mod speech;
mod spoken;
mod stated;
mod statements;
mod tables;
mod taken;
mod tied;
mod unit;
mod weights;
mod whose;

use super::names::Names;
use super::reader::Reader;
use super::taxonomy::{Id, Kind, Statement};
use super::topic::{self, Topic};
use crate::document::{Document, Span};
use crate::practices::taxonomy::State;
use unit::{Unit, units};

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
    /// How far it goes, where it denies.
    pub denies: Denies,
    /// How the sentence was understood: the verb that decided, or the rule. For people who mend rules.
    pub why: &'static str,
    /// The wording that was found, as the lexicon writes it.
    pub wording: &'static str,
    /// The sentence speaks of aggregated or anonymous data only.
    pub aggregated: bool,
}

/// How far a denial goes: what it leaves, another sentence may tell of without contradicting it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denies {
    All,
    /// "We do not give your name to advertisers" leaves all other data.
    OneKind,
    /// "We do not share it with advertisers" leaves all other companies.
    ToSome,
    /// "We do not sell it for money" leaves what is given for something else.
    ForMoney,
}

/// Everything that the document states, in the order of the text.
pub fn find(document: &Document) -> Vec<Finding> {
    let mut session = Reader::get().session();
    session.call(Names::of(document));
    let topics = topic::topics(document, &mut session);
    let mut findings = Vec::new();
    let mut paragraph = grid::Paragraph::default();
    let mut spoken = spoken::Spoken::default();
    let mut headed = audience::Headed::default();
    let (mut since, mut last) = (0, None);
    for unit in units(document, &topics, &mut session) {
        if last == Some(unit.paragraph) && unit.clause.of("cond.stop_this").next().is_some() {
            refuse_last(&unit, since, &mut findings);
        }
        (since, last) = (findings.len(), Some(unit.paragraph));
        spoken.enter(&unit);
        headed.enter(document, &unit);
        let matches = session.matches(&unit.clause.tokens, &unit.clause.mentions);
        statements::find(&session, document, &unit, &matches, &mut spoken, &mut findings);
        let young = denials::of_the_young(&session, &unit.clause);
        if young {
            let denied = Id::Stated(Statement::ShareDenied);
            let said = findings.iter_mut().skip(since).filter(|f| f.id == denied);
            said.for_each(|f| f.score *= denials::FOR_THE_YOUNG);
        }
        periods::find(&session, document, &unit, &mut findings);
        if tables::answer(&session, &unit, &mut findings) {
            continue;
        }
        if unit.topic == Topic::Definitions {
            continue;
        }
        // What a browser's signal is, no company does.
        let signal = Id::Stated(Statement::CookiesDoNotTrack);
        if !unit.clause.names_company() && matches.iter().any(|m| m.id == signal) {
            continue;
        }
        let flow = flow::read(&session, &unit);
        flow.findings(&session, &unit, &mut findings);
        if young {
            let denied = findings.iter_mut().skip(since).filter(|f| f.state == State::No);
            denied.for_each(|f| f.score *= denials::FOR_THE_YOUNG);
        }
        if unit.answers {
            let denied = findings.iter_mut().skip(since).filter(|f| f.state == State::No);
            denied.for_each(|f| f.score *= weights::limited(f.id));
        }
        paragraph.enter(&unit);
        paragraph.findings(&unit, &flow, &mut findings);
        columns::confine(&session, &unit, since, &mut findings);
    }
    tables::heads_give_way(document, &mut findings);
    headed.findings(document, &mut session, &mut findings);
    dates::find(document, &mut findings);
    sales::settle(&mut findings);
    dominance::weigh(document, &topics, &mut findings);
    findings
}

/// "You can turn this off": what the sentence before states, from the finding `since` on, can be refused.
fn refuse_last(unit: &Unit, since: usize, findings: &mut Vec<Finding>) {
    let before = findings.get(since..).unwrap_or_default();
    let refused = |f: &&Finding| f.state == State::Yes && f.id.kind() == Kind::Practice;
    let refused = before.iter().filter(refused).map(|f| Finding {
        value: None,
        why: "can be turned off, says the sentence after",
        ..unit.finding(f.id, State::OptOut, f.score, f.why, f.wording)
    });
    let refused: Vec<Finding> = refused.collect();
    findings.extend(refused);
}
