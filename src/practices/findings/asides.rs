//! Wordings that say nothing of the company's own practice, for who acts, or for being only supposed.

use super::denials::elsewhere;
use super::unit::Unit;
use crate::practices::clause::Actor;
use crate::practices::reader::{Match, Session};
use crate::practices::taxonomy::{Id, Section, Statement};

/// "The host of our page gives us anonymous figures": what comes to the company is not shared by it.
pub fn comes_to_us(session: &Session, unit: &Unit, found: &Match) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    let gives = |i: usize| {
        unit.clause.begins(
            session,
            i,
            &["provid", "give", "send", "suppl", "furnish", "report", "shar"],
        )
    };
    let us = |i: usize| {
        gives(i) && (word(i + 1) == "us" || matches!((word(i + 1), word(i + 2)), ("with" | "to", "us")))
    };
    (found.start.saturating_sub(2)..found.end).any(us)
}

/// "If the file is not shared with our team, …", "when it has not been shared": a denial that is only supposed.
pub fn supposed(session: &Session, unit: &Unit, found: &Match) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    let denies = |i: &usize| matches!(word(*i), "not" | "never" | "no");
    let Some(not) = (found.start..found.end).find(denies) else {
        return false;
    };
    let from = not.saturating_sub(14).max(unit.clause.lead);
    let mut near = (from..not).rev().take_while(|&i| !matches!(word(i), "," | ";"));
    near.any(|i| {
        matches!(
            word(i),
            "if" | "when" | "where" | "whether" | "although" | "while" | "once" | "until"
        )
    })
}

/// "We do not keep it, and our vendor stores it only as long as …": what others keep is none of the company's.
pub fn kept_by_others(session: &Session, unit: &Unit, found: &Match) -> bool {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let begins = |i: usize| {
        matches!(word(i), "and" | "but") && word(i.wrapping_sub(1)) == "," && clause.names_other(i + 1, 4)
    };
    (found.start..found.end).any(begins)
}

/// "We do not control the cookies that advertisers place": no choice is refused, for none is the company's.
pub fn out_of_hand(session: &Session, unit: &Unit, found: &Match) -> bool {
    let clause = &unit.clause;
    let own = clause
        .of("actor.")
        .filter(|(m, _)| m.start >= clause.lead && m.end <= found.start + 1);
    let we = own.last().is_some_and(|(_, who)| who == "we");
    let governs = [
        "control",
        "choos",
        "access",
        "responsib",
        "manag",
        "decid",
        "determin",
    ];
    let governed = (clause.lead..found.start + 3).any(|i| clause.begins(session, i, &governs));
    found.id.section() == Section::Choices && we && governed
}

/// Whether another company's practice is told: "our processor does not retain …" says nothing about the first party.
pub fn about_others(unit: &Unit, found: &Match) -> bool {
    let frames = unit.clause.frames.iter();
    let mut acting = frames.filter(|f| f.start < found.end && f.start + 3 > found.start);
    acting
        .next()
        .map_or_else(|| begins_with_others(unit, found), |f| f.actor == Actor::Third)
}

/// "Advertisers are not allowed to set …": others are named before, and the company is not.
pub fn forbids_others(unit: &Unit, found: &Match) -> bool {
    let before = unit
        .clause
        .of("actor.")
        .filter(|(m, _)| m.start >= unit.clause.lead && m.end <= found.start);
    before.last().is_some_and(|(_, who)| who.starts_with("third"))
}

/// "Other shops may encrypt your order": no verb that data is governed by, and others are named first.
fn begins_with_others(unit: &Unit, found: &Match) -> bool {
    let clause = &unit.clause;
    let mut named = clause
        .of("actor.")
        .filter(|(m, _)| m.start >= clause.lead && m.start < found.end);
    let others = named
        .next()
        .is_some_and(|(m, who)| m.start <= clause.lead + 1 && who.starts_with("third"));
    let id = found.id;
    let told = matches!(id.section(), Section::Security | Section::Retention)
        || matches!(
            id,
            Id::Stated(
                Statement::ChangeStated
                    | Statement::ChoiceCorrect
                    | Statement::ChoiceDelete
                    | Statement::ChoiceAccess
            )
        );
    others && told && named.all(|(_, who)| who != "we")
}

/// Whether other websites are told to use cookies or to sell: "linked websites may use cookies".
pub fn told_elsewhere(unit: &Unit, found: &Match, id: Id) -> bool {
    let mut frames = unit.clause.frames.iter();
    let told = matches!(id, Id::Stated(Statement::CookiesUsed | Statement::ShareSold));
    told && frames.any(|f| f.start < found.end && f.start + 3 > found.start && elsewhere(unit, f) < 1.0)
}
