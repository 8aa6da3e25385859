//! What a wording that a rule found says: its state, or nothing where it leaves open what is denied.

use super::asides::{about_others, comes_to_us, forbids_others, kept_by_others, out_of_hand, supposed};
use super::conditions::{Leave, affirmed, outright};
use super::denials::{deniable, denied_first, governed_by_denial, of_all_cookies, refused};
use super::offers::withheld;
use super::provisos::{Proviso, proviso};
use super::unit::Unit;
use crate::practices::clause::Frame;
use crate::practices::lexicon::Polarity;
use crate::practices::reader::{Match, Session};
use crate::practices::taxonomy::{Id, Kind, Section, State, Statement};

/// What a match says, or nothing where it leaves open what is denied.
pub fn state_of(session: &Session, unit: &Unit, found: &Match, id: Id) -> Option<State> {
    let clause = &unit.clause;
    let happens = || {
        if id.kind() == Kind::Practice {
            affirmed(session, unit, found.start, leave(id))
        } else {
            State::Yes
        }
    };
    if id == Id::Stated(Statement::ShareAggregated) && comes_to_us(session, unit, found)
        || id == Id::Stated(Statement::ShareDenied) && supposed(session, unit, found)
        || id.section() == Section::Retention && kept_by_others(session, unit, found)
    {
        return None;
    }
    if id.section() == Section::Choices && refused_to_reader(session, unit, found) {
        return (!limited_refusal(session, unit)).then_some(State::No);
    }
    if deniable(id) && denied_first(session, unit, found) {
        return Some(State::No);
    }
    let denies = found.rule.polarity == Polarity::RawNo || id == Id::Stated(Statement::ShareDenied);
    let given = denies.then(|| proviso(session, unit, found.end)).flatten();
    match found.rule.polarity {
        // "If you object, we do not share it."
        Polarity::Raw if given == Some(Proviso::Refused) => None,
        Polarity::Raw if withheld(session, unit, found, id) => None,
        Polarity::Raw => Some(happens()),
        // "We will not sell it without your consent", "… unless you ask us to".
        Polarity::RawNo if clause.of("cond.consent").any(|(m, _)| m.start >= found.start) => {
            Some(State::OptIn)
        }
        // "We do not sell it, except as this policy says" leaves open what else it says.
        Polarity::RawNo if clause.of("cond.except").any(|(m, _)| m.start >= found.start) => None,
        Polarity::RawNo => match given {
            None => Some(State::No),
            Some(Proviso::Refused) => Some(State::OptOut),
            Some(Proviso::NotAgreed) => Some(State::OptIn),
            Some(Proviso::Else) => None,
        },
        Polarity::Practice
            if matches!(clause.word(session, found.start.wrapping_sub(1)), "no" | "zero")
                || clause.denied(session, found.start, found.start + 1)
                || clause.contrasted(session, found.start)
                || governed_by_denial(session, unit, found) =>
        {
            let consent = clause.of("cond.consent").next().is_some();
            match (id.kind(), proviso(session, unit, found.start)) {
                (Kind::Practice, Some(Proviso::NotAgreed)) => Some(State::OptIn),
                (Kind::Practice, _) if consent => Some(State::OptIn),
                (Kind::Practice, Some(Proviso::Refused)) => Some(State::OptOut),
                // "… unless the law demands it" leaves open what happens then.
                (Kind::Practice, _) if clause.of("cond.except").any(|(m, _)| m.start >= found.start) => None,
                (Kind::Practice, Some(Proviso::Else)) => None,
                // "Others may not set cookies" leaves the company's own.
                (Kind::Practice, None)
                    if id == Id::Stated(Statement::CookiesUsed)
                        && (about_others(unit, found)
                            || forbids_others(unit, found)
                            || !of_all_cookies(session, clause, clause.lead, clause.tokens.len())) =>
                {
                    None
                }
                (Kind::Practice, None) if denies_less(session, unit, found, id) => None,
                (Kind::Practice, None) => outright(session, unit, found.end).then_some(State::No),
                (Kind::Statement, _) => {
                    let refused = refused(session, unit, found)
                        && !out_of_hand(session, unit, found)
                        && !only_named(session, unit, found, id);
                    refused.then_some(State::No)
                }
            }
        }
        // "Your data is never used for targeted ads": the denied verb stands inside the wording.
        Polarity::Practice
            if id.kind() == Kind::Practice
                && clause.frames.iter().any(|f| {
                    f.denied && f.passive_from.is_some() && found.start <= f.start && f.end <= found.end
                }) =>
        {
            let open = proviso(session, unit, found.start).is_some()
                || clause.of("cond.consent").next().is_some()
                || clause.of("cond.except").next().is_some()
                || id == Id::Stated(Statement::CookiesUsed)
                    && !of_all_cookies(session, clause, clause.lead, clause.tokens.len());
            (!open && outright(session, unit, found.end)).then_some(State::No)
        }
        // A "not" inside the wording leaves open what it denies.
        Polarity::Practice => {
            let left_open = clause.denied(session, found.end, found.end)
                || clause.contrasted(session, found.end - 1)
                || withheld(session, unit, found, id);
            (!left_open).then(happens)
        }
    }
}

/// Whether another thing is denied than the fact is about: who does not use one tool may let others track, and who does not
/// share for adverts may target them.
fn denies_less(session: &Session, unit: &Unit, found: &Match, id: Id) -> bool {
    let clause = &unit.clause;
    match id {
        Id::Stated(Statement::CookiesThirdParty) => {
            let anyone = [
                "third", "other", "another", "anyone", "advertis", "outside", "partner", "vendor",
            ];
            !(clause.lead..clause.tokens.len()).any(|i| clause.begins(session, i, &anyone))
        }
        Id::Stated(Statement::CookiesAdTargeting) => {
            let verb = clause
                .frames
                .iter()
                .rev()
                .find(|f| f.denied && f.start <= found.start);
            verb.is_some_and(Frame::gives)
        }
        _ => false,
    }
}

/// Whether a choice beside a practice is about it as a rule.
fn leave(id: Id) -> Leave {
    match id {
        Id::Stated(Statement::CookiesUsed | Statement::CookiesRequired) => Leave::Usual,
        _ => Leave::Optional,
    }
}

/// "You cannot opt out", "members will not be able to delete …": the choice is refused.
fn refused_to_reader(session: &Session, unit: &Unit, found: &Match) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    let reader = |i: usize| matches!(word(i), "you" | "users" | "members" | "customers" | "visitors");
    let able = |i: usize| match word(i) {
        "can" | "may" | "could" => true,
        "will" | "would" => (word(i + 2), word(i + 3)) == ("be", "able"),
        _ => false,
    };
    let supposed = |i: usize| {
        matches!(
            word(i),
            "if" | "when" | "where" | "unless" | "that" | "because" | "although" | "so"
        )
    };
    let from = found.start.saturating_sub(6).max(unit.clause.lead);
    (from..found.start + 1).any(|not| {
        let stops = |i: usize| matches!(word(i), "," | ";" | "but" | "and" | "only" | "without" | "unless");
        word(not) == "not"
            && not >= 2
            && able(not - 1)
            && reader(not - 2)
            && !supposed(not.wrapping_sub(3))
            && !(not..found.start).any(stops)
    })
}

/// "You cannot opt out of service announcements": some messages only.
fn limited_refusal(session: &Session, unit: &Unit) -> bool {
    let some = [
        "service",
        "administrat",
        "transaction",
        "essential",
        "necessary",
        "operational",
        "certain",
        "some",
        "these",
        "such",
        "all",
        "unless",
        "except",
        "without",
        "until",
        "legal",
        "important",
        "required",
        "if",
        "by",
    ];
    (unit.clause.lead..unit.clause.tokens.len()).any(|i| unit.clause.begins(session, i, &some))
}

/// "We do not have advertising": it denies adverts, and no choice about them.
fn only_named(session: &Session, unit: &Unit, found: &Match, id: Id) -> bool {
    let offers = [
        "opt", "choice", "choos", "control", "prefer", "setting", "refus", "object", "declin", "limit",
        "stop",
    ];
    id == Id::Stated(Statement::ChoiceAdvertising)
        && !(found.start.saturating_sub(6)..found.end + 3).any(|i| unit.clause.begins(session, i, &offers))
}
