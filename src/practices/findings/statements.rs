//! Facts that a rule finds by its wording alone.

use super::unit::Unit;
use super::{Finding, weights};
use crate::document::Document;
use crate::practices::clause::Actor;
use crate::practices::lexicon::Polarity;
use crate::practices::reader::Match;
use crate::practices::taxonomy::State;
use crate::practices::taxonomy::{Id, Kind, Section, Statement};
use crate::practices::topic::Topic;

/// What the paragraph has spoken of so far.
#[derive(Debug, Default)]
pub struct Spoken {
    paragraph: usize,
    change: bool,
    refusal: bool,
    security: bool,
}

impl Spoken {
    /// Forgets when a new paragraph begins.
    pub fn enter(&mut self, unit: &Unit) {
        if self.paragraph != unit.paragraph {
            *self = Self {
                paragraph: unit.paragraph,
                ..Self::default()
            };
        }
    }
}

/// Adds what the rules that matched say.
pub fn find(
    document: &Document,
    unit: &Unit,
    matches: &[Match],
    spoken: &mut Spoken,
    findings: &mut Vec<Finding>,
) {
    let own = |m: &&Match| m.end > unit.clause.lead;
    for found in matches.iter().filter(own) {
        spoken.change |= found.rule.id == "change.stated/may";
        spoken.security |= found.rule.id.starts_with("security.stated");
    }
    let mut best: Vec<Finding> = Vec::new();
    for found in matches.iter().filter(own) {
        let Some(id) = found.rule.fact() else { continue };
        let Some(state) = state_of(unit, found, id) else {
            continue;
        };
        let strange = about_others(unit, found)
            && !matches!(
                id.section(),
                Section::Cookies | Section::Sharing | Section::Audience
            );
        let score = f32::from(found.rule.weight) / 100.0
            * weights::stating(id, unit.topic)
            * context(id, unit, spoken)
            * if strange { 0.4 } else { 1.0 }
            * if found.rule.id == "change.stated/changes" && unit.topic != Topic::Change {
                0.5
            } else {
                1.0
            };
        match best.iter_mut().find(|f| f.id == id) {
            Some(known) if known.score >= score => {}
            Some(known) => {
                *known = Finding {
                    score,
                    state,
                    why: found.rule.id,
                    wording: found.source,
                    ..known.clone()
                }
            }
            None => {
                let (block, sentence) = (unit.block, unit.sentence);
                let value = value(document, unit, id);
                best.push(Finding {
                    id,
                    state,
                    score,
                    block,
                    sentence,
                    value,
                    why: found.rule.id,
                    wording: found.source,
                    aggregated: false,
                });
            }
        }
    }
    contact_to_refuse(unit, spoken, &mut best);
    findings.extend(best);
}

/// Whether another company's practice is told: "our processor does not retain …" says nothing about the first party.
fn about_others(unit: &Unit, found: &Match) -> bool {
    let frames = unit.clause.frames.iter();
    let mut acting = frames.filter(|f| f.start < found.end && f.start + 3 > found.start);
    acting.next().is_some_and(|f| f.actor == Actor::Third)
}

/// "You may opt out. To do so, write to us …": the address in the sentence after the offer belongs to it.
fn contact_to_refuse(unit: &Unit, spoken: &mut Spoken, best: &mut Vec<Finding>) {
    let (refuse, contact) = (
        Id::Stated(Statement::ChoiceOptOutContact),
        Id::Stated(Statement::ContactStated),
    );
    if spoken.refusal
        && best.iter().all(|f| f.id != refuse)
        && let Some(found) = best.iter().find(|f| f.id == contact)
    {
        let (score, why) = (0.65, "contact after an offer to opt out");
        best.push(Finding {
            id: refuse,
            score,
            why,
            value: None,
            ..found.clone()
        });
    }
    spoken.refusal = unit.clause.of("cond.refuse.offer.out").next().is_some();
}

fn state_of(unit: &Unit, found: &Match, id: Id) -> Option<State> {
    match found.rule.polarity {
        Polarity::Raw => Some(State::Yes),
        Polarity::RawNo => Some(State::No),
        // A "not" right before the wording denies it; one inside it leaves open what is denied.
        Polarity::Practice if unit.clause.denied(found.start, found.start + 1) => {
            (id.kind() == Kind::Practice).then_some(State::No)
        }
        Polarity::Practice => (!unit.clause.denied(found.end, found.end)).then_some(State::Yes),
    }
}

/// Wordings that mean something only where the paragraph or section speaks of it.
fn context(id: Id, unit: &Unit, spoken: &Spoken) -> f32 {
    let Id::Stated(statement) = id else { return 1.0 };
    let given = |here: bool, weak: f32| if here { 1.0 } else { weak };
    match statement {
        Statement::ChangeNoticeInPolicy | Statement::ChangeNoticeOnSite | Statement::ChangeNoticePersonal => {
            given(spoken.change || unit.topic == Topic::Change, 0.3)
        }
        Statement::SecurityAccess
        | Statement::SecurityStorage
        | Statement::SecurityAuthentication
        | Statement::SecurityAudit => given(spoken.security || unit.topic == Topic::Security, 0.6),
        _ => 1.0,
    }
}

/// An address to write to, where the sentence has one.
fn value(document: &Document, unit: &Unit, id: Id) -> Option<String> {
    if id != Id::Stated(Statement::ContactStated) {
        return None;
    }
    let in_sentence = document.links.iter().filter(|l| unit.sentence.contains(l.span));
    let mail = in_sentence.clone().find_map(|l| l.target.strip_prefix("mailto:"));
    let written = unit
        .sentence
        .of(&document.text)
        .split_whitespace()
        .find(|w| w.contains('@') && w.contains('.'));
    let clean = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    mail.map(|m| m.split('?').next().unwrap_or(m).to_owned())
        .or_else(|| written.map(clean))
        .or_else(|| in_sentence.map(|l| l.target.clone()).next())
}
