//! Data, purposes and recipients of one sentence: what is collected, used and shared.

use super::conditions::{Leave, affirmed, purposes_left_by_others};
use super::hits::data_hit;
use super::purposes::{names_kind, purpose_hit};
use super::receivers::recipient_hit;
use super::roles::receiver;
use super::speech::Speech;
use super::unit::Unit;
use super::{Denies, Finding, weights};
use crate::practices::clause::{Action, Actor, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::Session;
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
    /// Its wording names personal information only loosely: "your information".
    pub loose: bool,
    /// How far it goes, where its sharing is denied.
    pub denies: Denies,
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
    /// How far it goes, where it is denied.
    pub denies: Denies,
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
    /// "We share it", "this information is sold": what was named before, in which state.
    pub gives_again: Option<State>,
}

/// How much of a mention counts where its wording names personal information only loosely ("your information").
const LOOSE: f32 = 0.65;

/// Reads one sentence.
pub fn read(session: &Session, unit: &Unit) -> Flow {
    if unit.speech != Speech::States {
        return Flow::default();
    }
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
        gives_again: gives_again(session, unit),
        ..Flow::default()
    };
    for (mention, name) in clause.of("data.") {
        let (key, sure) = name
            .strip_suffix(".loose")
            .map_or((name, 1.0), |key| (key, LOOSE));
        if let Some(data) = Data::from_key(key) {
            let hit = data_hit(session, unit, mention, data);
            let loose = sure < 1.0;
            // "We do not collect information about your health" leaves all other information.
            let sure = if sure < 1.0 && hit.collected_state == State::No {
                0.0
            } else {
                sure
            };
            flow.data.push(DataHit {
                collected: hit.collected * sure,
                shared: hit.shared * sure,
                loose,
                ..hit
            });
        }
    }
    for (mention, name) in clause.of("purpose.") {
        // "To improve our models" trains them.
        let training = |m: &Mention| m.start <= mention.start && mention.start < m.end;
        if name == "analytics" && clause.of("purpose.ai_training").any(|(m, _)| training(m)) {
            continue;
        }
        if let Some(purpose) = Purpose::from_key(name)
            && let Some(hit) = purpose_hit(session, unit, mention, purpose)
        {
            keep_surest(&mut flow.purposes, hit);
        }
    }
    for (mention, name) in clause.of("recipient.") {
        // "Third-party service providers" and "payment partner" name no partner with purposes of its own.
        let part_of = |m: &Mention| {
            m.start <= mention.start
                && mention.end <= m.end
                && (m.start, m.end) != (mention.start, mention.end)
        };
        if name == "partners"
            && clause
                .of("recipient.")
                .any(|(m, other)| other != name && part_of(m))
        {
            continue;
        }
        let named = Recipient::from_key(name).filter(|_| !names_kind(session, clause, mention));
        if let Some(recipient) = named.and_then(|named| receiver(session, clause, mention, named)) {
            keep_surest(
                &mut flow.recipients,
                recipient_hit(session, unit, mention, recipient),
            );
        }
    }
    flow
}

/// Whether the company shares what the sentence only refers to, and in which state.
fn gives_again(session: &Session, unit: &Unit) -> Option<State> {
    let clause = &unit.clause;
    let frame = clause.frames.iter().find(|f| f.gives() && !f.denied)?;
    let governed = |at: usize| frame.reaches(at) || frame.follows(at);
    let refers = clause
        .of("info.reference")
        .any(|(m, _)| m.start >= clause.lead && governed(m.start));
    let pronoun = |i: usize| {
        matches!(
            clause.word(session, i),
            "it" | "them" | "these" | "both" | "they" | "this"
        )
    };
    let subject = clause.lead..clause.lead + 1;
    let object = frame.end..frame.end + 2;
    // "We wrote a guide and share it": the sentence itself has named what it means.
    let goes_on = matches!(
        clause.word(session, frame.start.wrapping_sub(1)),
        "and" | "or" | "to"
    );
    (refers || (!goes_on && object.chain(subject).any(pronoun)))
        .then(|| affirmed(session, unit, frame.start, Leave::Optional))
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

impl Flow {
    /// The flat facts of the sentence: collected, used, shared, received.
    pub fn findings(&self, session: &Session, unit: &Unit, findings: &mut Vec<Finding>) {
        let first = findings.len();
        let purposes_left = purposes_left_by_others(session, unit);
        let mut add = |finding: Finding| {
            let finding = Finding {
                aggregated: self.aggregated,
                ..finding
            };
            let own = findings.get_mut(first..).unwrap_or_default();
            match own.iter_mut().find(|f| f.id == finding.id) {
                Some(known) if known.score >= finding.score => {}
                Some(known) => *known = finding,
                None if finding.score <= weights::NOTHING => {}
                None => findings.push(finding),
            }
        };
        for hit in self.data.iter().filter(|h| !h.in_lead) {
            add(unit.finding(
                Id::Collect(hit.data),
                hit.collected_state,
                hit.collected,
                hit.why,
                hit.wording,
            ));
            let anonymous = if self.aggregated { 0.8 } else { 1.0 };
            add(Finding {
                denies: hit.denies,
                ..unit.finding(
                    Id::Share(hit.data),
                    hit.shared_state,
                    hit.shared * anonymous,
                    hit.why,
                    hit.wording,
                )
            });
        }
        let gives = |f: &Frame| f.action == Action::Share && f.actor == Actor::Company && !f.denied;
        if self.generic
            && self.data.is_empty()
            && unit.topic != Topic::Links
            && unit.clause.frames.iter().any(gives)
        {
            let state = affirmed(session, unit, unit.clause.lead, Leave::Optional);
            add(unit.finding(
                Id::Share(Data::Personal),
                state,
                0.3 * weights::sharing(unit.topic),
                "we share information",
                "",
            ));
        }
        // What the sentence before has stated is not stated again by its details.
        let in_lead = if unit.clause.goes_on() { 0.0 } else { 0.3 };
        let own = |lead: bool| if lead { in_lead } else { 1.0 };
        for hit in &self.purposes {
            add(Finding {
                denies: hit.denies,
                ..unit.finding(
                    Id::Use(hit.what),
                    hit.state,
                    hit.score * own(hit.in_lead) * purposes_left,
                    hit.why,
                    hit.wording,
                )
            });
        }
        for hit in &self.recipients {
            add(Finding {
                denies: hit.denies,
                ..unit.finding(
                    Id::Recipient(hit.what),
                    hit.state,
                    hit.score * own(hit.in_lead),
                    hit.why,
                    hit.wording,
                )
            });
        }
    }
}
