//! Data, purposes and recipients of one sentence: what is collected, used and shared.

use super::conditions::{Exception, Leave, affirmed, exception, outright};
use super::unit::Unit;
use super::{Finding, weights};
use crate::practices::clause::{Action, Actor, Clause, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::{Reader, Session};
use crate::practices::taxonomy::{Data, Id, Purpose, Recipient, State};
use crate::practices::topic::Topic;

/// A data type in a sentence: how sure it is that it is collected, and that it is shared.
#[derive(Debug, Clone, Copy)]
pub struct DataHit {
    pub data: Data,
    pub collected: f32,
    pub collected_state: State,
    pub shared: f32,
    pub shared_state: State,
    /// Where it stands, in words.
    pub at: usize,
    /// Where the verb that governs it stands.
    pub verb: Option<usize>,
    /// It is part of a purpose's wording: "analyse traffic" names no data.
    pub in_purpose: bool,
    /// The verb that governs it denies.
    pub denied: bool,
    /// It stands in the lead-in, not in the sentence itself.
    pub in_lead: bool,
    pub why: &'static str,
    pub wording: &'static str,
}

/// A purpose or recipient in a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Hit<T> {
    pub what: T,
    /// Where it stands, in words.
    pub at: usize,
    /// Where the verb before it stands.
    pub verb: Option<usize>,
    pub score: f32,
    pub state: State,
    pub in_lead: bool,
    pub why: &'static str,
    pub wording: &'static str,
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

/// How much of a mention counts where its wording names personal information only loosely ("your information").
const LOOSE: f32 = 0.65;

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
        let (key, sure) = name
            .strip_suffix(".loose")
            .map_or((name, 1.0), |key| (key, LOOSE));
        if let Some(data) = Data::from_key(key) {
            let hit = data_hit(session, unit, mention, data);
            flow.data.push(DataHit {
                collected: hit.collected * sure,
                shared: hit.shared * sure,
                ..hit
            });
        }
    }
    for (mention, name) in clause.of("purpose.") {
        if let Some(purpose) = Purpose::from_key(name)
            && let Some(hit) = purpose_hit(session, unit, mention, purpose)
        {
            keep_surest(&mut flow.purposes, hit);
        }
    }
    for (mention, name) in clause.of("recipient.") {
        if let Some(recipient) = Recipient::from_key(name) {
            keep_surest(&mut flow.recipients, recipient_hit(unit, mention, recipient));
        }
    }
    flow
}

/// A sentence says a thing once, however many of its words do: of several hits in the sentence itself,
/// or in its lead-in, the surest counts.
fn keep_surest<T: PartialEq>(hits: &mut Vec<Hit<T>>, hit: Hit<T>) {
    match hits
        .iter_mut()
        .find(|h| h.what == hit.what && h.in_lead == hit.in_lead)
    {
        Some(known) if known.score >= hit.score => {}
        Some(known) => *known = hit,
        None => hits.push(hit),
    }
}

/// The verb that governs the words at `at`: the last before them that reaches them, else a passive after them.
fn governor(clause: &Clause, at: usize) -> Option<&Frame> {
    let active = clause.frames.iter().rev().find(|f| f.start <= at && at < f.reach);
    let passive = clause
        .frames
        .iter()
        .find(|f| f.passive_from.is_some_and(|from| from <= at) && at < f.start);
    let (Some(near), Some(after)) = (active, passive) else {
        return active.or(passive);
    };
    let closer = near.passive_from.is_none() && at - near.end.min(at) > 8 && after.start - at < 6;
    Some(if closer { after } else { near })
}

/// How a verb is told to people who mend rules.
fn describe(frame: Option<&Frame>) -> &'static str {
    let Some(frame) = frame else { return "no verb" };
    match (frame.action, frame.actor, frame.denied) {
        (_, Actor::Third, true) => "others do not",
        (Action::Collect, Actor::Third, _) => "others collect",
        (Action::Use, Actor::Third, _) => "others use",
        (_, Actor::Third, _) => "others share",
        (Action::Collect, _, true) => "we do not collect",
        (Action::Share | Action::Sell, _, true) => "we do not share",
        (_, _, true) => "we do not use",
        (Action::Collect, _, _) => "we collect",
        (Action::Keep, _, _) => "we keep",
        (Action::Provide, _, _) => "you provide",
        (Action::Use, _, _) => "we use",
        (Action::Share, _, _) => "we share",
        (Action::Sell, _, _) => "we sell",
    }
}

fn data_hit(session: &Session, unit: &Unit, mention: &Mention, data: Data) -> DataHit {
    let frame = governor(&unit.clause, mention.start);
    let explicit = |action| frame.is_some_and(|f| f.action == action && f.actor == Actor::Company);
    let topic = weights::said(weights::collecting(unit.topic), explicit(Action::Collect));
    let mut collected = weights::collected_by(frame, unit.topic) * topic;
    let topic = weights::said(weights::sharing(unit.topic), explicit(Action::Share));
    let mut shared = weights::shared_by(frame, data, unit.topic) * topic;
    let mut collected_state = match affirmed(unit, mention.start, Leave::Usual) {
        // "Unless you …" in a sentence about collection is about what is done with the data.
        State::OptOut => State::Yes,
        state => state,
    };
    let denied = frame.is_some_and(|f| f.denied);
    if let Some(frame) = frame.filter(|f| f.denied) {
        let excepted = exception(unit, frame);
        shared *= if matches!(excepted, Exception::From(_)) {
            0.4
        } else {
            0.0
        };
        let no = frame.action == Action::Collect || (frame.action == Action::Use && data == Data::Cookies);
        if no
            && frame.actor == Actor::Company
            && excepted == Exception::None
            && outright(session, unit, mention.end)
        {
            collected_state = State::No;
        } else {
            collected *= if frame.action > Action::Use { 0.6 } else { 0.0 };
        }
    }
    DataHit {
        data,
        collected: collected.min(1.0),
        collected_state,
        shared: shared.min(1.0),
        shared_state: affirmed(unit, mention.start, Leave::Optional),
        at: mention.start,
        verb: frame.map(|f| f.start),
        in_purpose: unit
            .clause
            .of("purpose")
            .any(|(p, _)| p.start <= mention.start && mention.end <= p.end),
        denied,
        in_lead: mention.end <= unit.clause.lead,
        why: describe(frame),
        wording: Reader::get().wording(mention),
    }
}

/// Words that turn what follows into a purpose.
fn marked(session: &Session, clause: &Clause, at: usize) -> bool {
    let marks = |w: &str| {
        matches!(
            w,
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
    };
    (at.saturating_sub(3)..at).any(|i| marks(clause.word(session, i)))
}

fn purpose_hit(session: &Session, unit: &Unit, mention: &Mention, purpose: Purpose) -> Option<Hit<Purpose>> {
    let clause = &unit.clause;
    let frame = clause.frames.iter().rev().find(|f| f.start <= mention.start);
    let near = |m: &Mention| m.end <= mention.start + 1 && mention.start - m.end.min(mention.start) < 8;
    let company_acts = clause.of("actor.we").any(|(m, _)| near(m));
    let mut score = weights::used_by(frame, purpose);
    if frame.is_none() && company_acts {
        // "We may send you offers": the purpose is the verb.
        score = 0.8;
    } else if !marked(session, clause, mention.start) {
        score *= 0.6;
    }
    let explicit =
        company_acts || frame.is_some_and(|f| f.action == Action::Use && f.actor == Actor::Company);
    score *= weights::said(weights::using(unit.topic), explicit);
    if purpose == Purpose::Security && unit.topic == Topic::Security {
        // How data is kept safe is no use of data.
        score *= 0.4;
    }
    let leave = match purpose {
        Purpose::Marketing | Purpose::Advertising => Leave::Optional,
        Purpose::Security | Purpose::Legal => Leave::None,
        _ => Leave::Usual,
    };
    let mut state = affirmed(unit, mention.start, leave);
    if frame.is_some_and(|f| f.denied) || clause.denied(mention.start, mention.start) {
        match frame.map_or(Exception::None, |f| exception(unit, f)) {
            Exception::None if frame.is_some_and(|f| f.actor == Actor::Third) => return None,
            Exception::None => state = State::No,
            Exception::Consent => state = State::OptIn,
            Exception::From(at) if at <= mention.start => {}
            Exception::From(_) => return None,
        }
        score *= 0.7;
    }
    if state == State::OptIn && clause.of("cond.firm").next().is_some() {
        // "Only when you expressly agree" proves it best.
        score = (score + 0.35).min(1.0);
    }
    let in_lead = mention.end <= clause.lead;
    Some(Hit {
        what: purpose,
        at: mention.start,
        verb: frame.map(|f| f.start),
        score: score.min(1.0),
        state,
        in_lead,
        why: describe(frame),
        wording: Reader::get().wording(mention),
    })
}

fn recipient_hit(unit: &Unit, mention: &Mention, recipient: Recipient) -> Hit<Recipient> {
    let clause = &unit.clause;
    let sharing = |f: &&Frame| {
        matches!(f.action, Action::Share | Action::Sell) && !(f.denied && f.actor == Actor::Third)
    };
    let third = |f: &&Frame| f.actor == Actor::Third && matches!(f.action, Action::Collect | Action::Use);
    let before = clause.frames.iter().rev().filter(|f| f.start <= mention.start);
    let frame = before
        .clone()
        .find(sharing)
        .or_else(|| clause.frames.iter().find(sharing))
        .or_else(|| clause.frames.iter().find(third))
        .or_else(|| clause.frames.last());
    let explicit = frame.is_some_and(|f| f.action == Action::Share && f.actor == Actor::Company);
    let topic = weights::said(weights::sharing(unit.topic), explicit);
    let mut score = weights::received_by(frame, recipient, unit.topic) * topic;
    let leave = match recipient {
        Recipient::Authorities | Recipient::Acquirer => Leave::None,
        Recipient::ServiceProviders | Recipient::Affiliates | Recipient::Public | Recipient::Analytics => {
            Leave::Usual
        }
        _ => Leave::Optional,
    };
    let mut state = affirmed(unit, mention.start, leave);
    if let Some(frame) = frame.filter(|f| f.denied) {
        match exception(unit, frame) {
            Exception::None if frame.actor == Actor::Third => score = 0.0,
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
    let in_lead = mention.end <= clause.lead;
    Hit {
        what: recipient,
        at: mention.start,
        verb: frame.map(|f| f.start),
        score: score.min(1.0),
        state,
        in_lead,
        why: describe(frame),
        wording: Reader::get().wording(mention),
    }
}

impl Flow {
    /// The flat facts of the sentence: collected, used, shared, received.
    pub fn findings(&self, unit: &Unit, findings: &mut Vec<Finding>) {
        let first = findings.len();
        let mut add = |id: Id, state: State, score: f32, why: &'static str, wording: &'static str| {
            let known = findings
                .get_mut(first..)
                .unwrap_or_default()
                .iter_mut()
                .find(|f| f.id == id);
            match known {
                Some(known) if known.score >= score => {}
                Some(known) => {
                    (known.state, known.score, known.why, known.wording) = (state, score, why, wording)
                }
                None if score <= weights::NOTHING => {}
                None => {
                    let (block, sentence, aggregated) = (unit.block, unit.sentence, self.aggregated);
                    findings.push(Finding {
                        id,
                        state,
                        score,
                        block,
                        sentence,
                        value: None,
                        why,
                        wording,
                        aggregated,
                    });
                }
            }
        };
        for hit in self.data.iter().filter(|h| !h.in_lead) {
            add(
                Id::Collect(hit.data),
                hit.collected_state,
                hit.collected,
                hit.why,
                hit.wording,
            );
            let anonymous = if self.aggregated { 0.8 } else { 1.0 };
            add(
                Id::Share(hit.data),
                hit.shared_state,
                hit.shared * anonymous,
                hit.why,
                hit.wording,
            );
        }
        let gives = |f: &Frame| f.action == Action::Share && f.actor == Actor::Company && !f.denied;
        if self.generic
            && self.data.is_empty()
            && unit.topic != Topic::Links
            && unit.clause.frames.iter().any(gives)
        {
            let state = affirmed(unit, unit.clause.lead, Leave::Optional);
            add(
                Id::Share(Data::Personal),
                state,
                0.3 * weights::sharing(unit.topic),
                "we share information",
                "",
            );
        }
        let own = |in_lead: bool| if in_lead { 0.3 } else { 1.0 };
        for hit in &self.purposes {
            add(
                Id::Use(hit.what),
                hit.state,
                hit.score * own(hit.in_lead),
                hit.why,
                hit.wording,
            );
        }
        for hit in &self.recipients {
            add(
                Id::Recipient(hit.what),
                hit.state,
                hit.score * own(hit.in_lead),
                hit.why,
                hit.wording,
            );
        }
    }
}
