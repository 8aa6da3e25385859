//! Data, purposes and recipients of one sentence: what is collected, used and shared.

use super::conditions::{Exception, affirmed, exception};
use super::unit::Unit;
use super::{Finding, weights};
use crate::practices::clause::{Action, Actor, Clause, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::Session;
use crate::practices::taxonomy::State;
use crate::practices::taxonomy::{Data, Id, Purpose, Recipient};
use crate::practices::topic::Topic;

/// A data type in a sentence: how sure it is that it is collected, and that it is shared.
#[derive(Debug, Clone, Copy)]
pub struct DataHit {
    pub data: Data,
    pub at: usize,
    pub collected: f32,
    pub shared: f32,
    /// The verb that governs it denies.
    pub denied: bool,
    /// It stands in the lead-in, not in the sentence itself.
    pub in_lead: bool,
}

/// A purpose or recipient in a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Hit<T> {
    pub what: T,
    pub at: usize,
    pub score: f32,
    pub state: State,
    pub in_lead: bool,
}

/// What one sentence says of the way of data.
#[derive(Debug, Default)]
pub struct Flow {
    pub data: Vec<DataHit>,
    pub purposes: Vec<Hit<Purpose>>,
    pub recipients: Vec<Hit<Recipient>>,
    /// "This information": data named before.
    pub refers: bool,
    /// "Information", with no type named.
    pub generic: bool,
    pub aggregated: bool,
}

/// Reads one sentence.
pub fn read(session: &Session, unit: &Unit) -> Flow {
    let clause = &unit.clause;
    let typed = |m: &Mention| {
        clause
            .of("data.")
            .any(|(d, _)| d.start < m.end && m.start < d.end)
    };
    let mut flow = Flow {
        refers: clause.of("info.reference").next().is_some(),
        generic: clause.of("info.generic").any(|(m, _)| !typed(m)),
        aggregated: clause.of("cond.aggregate").next().is_some(),
        ..Flow::default()
    };
    for (mention, name) in clause.of("data.") {
        if let Some(data) = Data::from_key(name) {
            flow.data.push(data_hit(unit, mention, data));
        }
    }
    for (mention, name) in clause.of("purpose.") {
        if let Some(purpose) = Purpose::from_key(name) {
            flow.purposes.extend(purpose_hit(session, unit, mention, purpose));
        }
    }
    for (mention, name) in clause.of("recipient.") {
        if let Some(recipient) = Recipient::from_key(name) {
            flow.recipients.push(recipient_hit(unit, mention, recipient));
        }
    }
    flow
}

/// The verb that governs the words at `at`: the last before them that reaches them, else a passive after them.
fn governor(clause: &Clause, at: usize) -> Option<&Frame> {
    let active = clause.frames.iter().rev().find(|f| f.start <= at && at < f.reach);
    let passive = clause
        .frames
        .iter()
        .find(|f| f.passive_from.is_some_and(|from| from <= at) && at < f.start);
    match (active, passive) {
        (Some(active), Some(passive))
            if active.passive_from.is_none() && at - active.end.min(at) > 8 && passive.start - at < 6 =>
        {
            Some(passive)
        }
        (Some(active), _) => Some(active),
        (None, passive) => passive,
    }
}

fn data_hit(unit: &Unit, mention: &Mention, data: Data) -> DataHit {
    let frame = governor(&unit.clause, mention.start);
    let mut collected = weights::collected_by(frame, unit.topic) * weights::collecting(unit.topic);
    let mut shared = weights::shared_by(frame, data, unit.topic) * weights::sharing(unit.topic);
    let mut denied = false;
    if let Some(frame) = frame.filter(|f| f.denied) {
        denied = true;
        shared = match exception(unit, frame) {
            Exception::None => 0.0,
            Exception::Consent => 0.0,
            Exception::From(_) => shared * 0.4,
        };
        if frame.action > Action::Use {
            collected *= 0.5;
        }
    }
    DataHit {
        data,
        at: mention.start,
        collected: collected.min(1.0),
        shared: shared.min(1.0),
        denied,
        in_lead: mention.end <= unit.clause.lead,
    }
}

/// Words that turn what follows into a purpose.
fn marked(session: &Session, clause: &Clause, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|i| {
        matches!(
            clause.word(session, i),
            "to" | "for"
                | "purpose"
                | "purposes"
                | "help"
                | "helps"
                | "us"
                | "by"
                | "in"
                | "and"
                | ","
                | "or"
                | ":"
        )
    })
}

fn purpose_hit(session: &Session, unit: &Unit, mention: &Mention, purpose: Purpose) -> Option<Hit<Purpose>> {
    let clause = &unit.clause;
    let frame = clause.frames.iter().rev().find(|f| f.start <= mention.start);
    let company_acts = clause
        .of("actor.we")
        .any(|(m, _)| m.end <= mention.start + 1 && mention.start - m.end.min(mention.start) < 8);
    let mut score = weights::used_by(frame, purpose);
    if frame.is_none() && company_acts {
        score = 0.8;
    }
    if !marked(session, clause, mention.start) {
        score *= 0.6;
    }
    score *= weights::using(unit.topic);
    let denied = frame.is_some_and(|f| f.denied) || clause.denied(mention.start, mention.start);
    let mut state = affirmed(unit);
    if denied {
        match frame.map_or(Exception::None, |f| exception(unit, f)) {
            Exception::None => state = State::No,
            Exception::Consent => state = State::OptIn,
            Exception::From(at) if at <= mention.start => {}
            Exception::From(_) => return None,
        }
        score *= 0.7;
    }
    Some(Hit {
        what: purpose,
        at: mention.start,
        score: score.min(1.0),
        state,
        in_lead: mention.end <= clause.lead,
    })
}

fn recipient_hit(unit: &Unit, mention: &Mention, recipient: Recipient) -> Hit<Recipient> {
    let clause = &unit.clause;
    let sharing = |f: &&Frame| matches!(f.action, Action::Share | Action::Sell);
    let third = |f: &&Frame| f.actor == Actor::Third && matches!(f.action, Action::Collect | Action::Use);
    let frame = clause
        .frames
        .iter()
        .rev()
        .filter(|f| f.start <= mention.start)
        .find(sharing)
        .or_else(|| clause.frames.iter().find(sharing))
        .or_else(|| clause.frames.iter().find(third))
        .or_else(|| clause.frames.last());
    let mut score = weights::received_by(frame, recipient, unit.topic) * weights::sharing(unit.topic);
    let mut state = affirmed(unit);
    if let Some(frame) = frame.filter(|f| f.denied) {
        match exception(unit, frame) {
            Exception::None => {
                state = State::No;
                score *= 0.6;
            }
            Exception::Consent => {
                state = State::OptIn;
                score *= 0.75;
            }
            Exception::From(at) if at <= mention.start => score *= 0.95,
            Exception::From(_) => score *= 0.4,
        }
    }
    Hit {
        what: recipient,
        at: mention.start,
        score: score.min(1.0),
        state,
        in_lead: mention.end <= clause.lead,
    }
}

impl Flow {
    /// The flat facts of the sentence: collected, used, shared, received.
    pub fn findings(&self, unit: &Unit, findings: &mut Vec<Finding>) {
        let mut add = |id: Id, state: State, score: f32| {
            if score > 0.05 {
                let (block, sentence) = (unit.block, unit.sentence);
                findings.push(Finding {
                    id,
                    state,
                    score,
                    block,
                    sentence,
                    value: None,
                    aggregated: self.aggregated,
                });
            }
        };
        let state = affirmed(unit);
        for hit in self.data.iter().filter(|h| !h.in_lead) {
            let collected = if hit.denied {
                State::No
            } else if state == State::OptOut {
                State::Yes
            } else {
                state
            };
            add(Id::Collect(hit.data), collected, hit.collected);
            add(
                Id::Share(hit.data),
                state,
                hit.shared * if self.aggregated { 0.8 } else { 1.0 },
            );
        }
        if self.generic && unit.topic != Topic::Links {
            let shares = unit
                .clause
                .frames
                .iter()
                .any(|f| f.action == Action::Share && f.actor == Actor::Company && !f.denied);
            if shares && self.data.is_empty() {
                add(
                    Id::Share(Data::Personal),
                    state,
                    0.5 * weights::sharing(unit.topic),
                );
            }
        }
        let own = |in_lead: bool| if in_lead { 0.3 } else { 1.0 };
        for hit in &self.purposes {
            add(Id::Use(hit.what), hit.state, hit.score * own(hit.in_lead));
        }
        for hit in &self.recipients {
            add(Id::Recipient(hit.what), hit.state, hit.score * own(hit.in_lead));
        }
    }
}
