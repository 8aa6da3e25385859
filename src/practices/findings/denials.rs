//! How far a verb goes: how plainly it says its thing, what its denial leaves, and what it tells of others only.

use super::unit::Unit;
use super::weights::Said;
use crate::practices::clause::{Actor, Clause, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::Session;
use crate::practices::taxonomy::{Data, State};

/// What is left of a verb where it tells what other websites do.
const ELSEWHERE: f32 = 0.35;

/// Whether the verb tells what other websites do, which the company only links to or warns of.
pub fn elsewhere(unit: &Unit, frame: &Frame) -> f32 {
    let before = unit
        .clause
        .of("actor.third")
        .filter(|(m, _)| m.end <= frame.start);
    let there = before.last().is_some_and(|(_, kind)| kind == ".elsewhere");
    if frame.actor == Actor::Third && there {
        ELSEWHERE
    } else {
        1.0
    }
}

/// What "we do not collect … except …" leaves of data: what the exception names is collected, what stands before
/// it only under the exception's condition, and not at all where the exception names other data.
pub fn excepted(
    session: &Session,
    unit: &Unit,
    mention: &Mention,
    data: Data,
    at: usize,
    score: f32,
) -> (f32, State) {
    let clause = &unit.clause;
    let names_other = || clause.of("data.").any(|(m, _)| m.start >= at);
    if mention.start >= at || data == Data::Personal {
        return (score * 0.8, State::Yes);
    }
    if names_other() {
        return (0.0, State::Yes);
    }
    let reader = clause
        .of("actor.you")
        .any(|(m, _)| m.start >= at && m.start < at + 2);
    let asks = reader && clause.word(session, at - 1) == "unless";
    (score * 0.8, if asks { State::OptIn } else { State::Yes })
}

/// Whether an address is only the means: "we never ask for your password by e-mail".
pub fn is_means(session: &Session, clause: &Clause, mention: &Mention) -> bool {
    let before = mention.start.saturating_sub(3)..mention.start;
    let word = |i| clause.word(session, i);
    let whose = |i| matches!(word(i), "your" | "the" | "," | "from");
    before
        .clone()
        .any(|i| matches!(word(i), "by" | "via" | "over") && !(i..mention.start).any(whose))
        && !whose(mention.start)
}

/// How plainly a verb says its thing: a sentence that begins "We sell …" needs no heading to be believed.
pub fn plainly(session: &Session, unit: &Unit, frame: &Frame, explicit: bool) -> Said {
    let clause = &unit.clause;
    let begins = clause.word(session, clause.lead) == "we" && frame.start <= clause.lead + 4;
    match (explicit, begins && frame.actor == Actor::Company) {
        (true, true) => Said::Outright,
        (true, false) => Said::Explicitly,
        (false, _) => Said::ByTheWay,
    }
}
