//! Under which condition something happens: consent first, unless refused, not at all.

use super::unit::Unit;
use crate::practices::clause::Frame;
use crate::practices::taxonomy::State;

/// What a denied verb leaves standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exception {
    /// Nothing: it does not happen.
    None,
    /// "Without your consent", "unless you agree": it happens with consent.
    Consent,
    /// "Except …": what follows the word at this index happens.
    From(usize),
}

/// The exception in a denied sentence.
pub fn exception(unit: &Unit, frame: &Frame) -> Exception {
    let clause = &unit.clause;
    if clause
        .of("cond.consent")
        .any(|(m, _)| m.end > frame.start.saturating_sub(12))
    {
        let except = clause.of("cond.except").find(|(m, _)| m.start >= frame.end);
        return except
            .filter(|(m, _)| m.end < clause.tokens.len().saturating_sub(8))
            .map_or(Exception::Consent, |(m, _)| Exception::From(m.end));
    }
    let mut after = clause
        .of("cond.except")
        .map(|(m, _)| m.end)
        .filter(|&at| at >= frame.end);
    if let Some(at) = after.next() {
        return Exception::From(at);
    }
    // "Except as described below, we do not share …"
    let before = clause.of("cond.except").any(|(m, _)| m.end <= frame.start);
    if before {
        Exception::From(clause.tokens.len())
    } else {
        Exception::None
    }
}

/// The state of something that happens in this sentence.
pub fn affirmed(unit: &Unit) -> State {
    let clause = &unit.clause;
    if clause.of("cond.refuse").next().is_some() {
        return State::OptOut;
    }
    if clause
        .of("cond.consent")
        .any(|(m, _)| !clause.denied(m.start, m.start))
    {
        return State::OptIn;
    }
    State::Yes
}
