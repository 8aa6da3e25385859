//! Under which proviso something is denied: "if you object, we do not …", "if you have not agreed, we do not …".

use super::unit::Unit;
use crate::practices::clause::{Action, Actor};
use crate::practices::reader::Session;
use std::ops::Range;

/// What must be so for a denial to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proviso {
    /// "If you opt out": it happens until then.
    Refused,
    /// "If you have not agreed": it happens with consent.
    NotAgreed,
    /// "If you live abroad": it is denied for some only.
    Else,
}

const REFUSE: [&str; 16] = [
    "opt",
    "object",
    "declin",
    "refus",
    "withdr",
    "disabl",
    "unsubscrib",
    "deactivat",
    "revok",
    "retract",
    "uncheck",
    "untick",
    "block",
    "reject",
    "turn",
    "switch",
];
const AGREE: [&str; 14] = [
    "agree", "consent", "tick", "check", "allow", "enabl", "accept", "permi", "authori", "opt", "turn",
    "switch", "give", "grant",
];

/// The proviso of the denied verb or wording at the word `at`, if it has one.
pub fn proviso(session: &Session, unit: &Unit, at: usize) -> Option<Proviso> {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let begins = |i: usize, stems: &[&str]| clause.begins(session, i, stems);
    let span = before(session, unit, at).or_else(|| after(session, unit, at))?;
    let not = span
        .clone()
        .any(|i| matches!(word(i), "not" | "no" | "never" | "without"));
    // "If you do not want us to share it, …"
    let wants = |i: usize| matches!(word(i), "want" | "wish" | "like" | "prefer");
    if span.clone().any(|i| begins(i, &REFUSE) && word(i) != "options") && !not
        || (not && span.clone().any(wants))
    {
        return Some(Proviso::Refused);
    }
    if not && span.clone().any(|i| begins(i, &AGREE)) {
        return Some(Proviso::NotAgreed);
    }
    // "When you visit our site", "if you give us your name": whoever comes into question.
    let visits = |i: usize| {
        matches!(
            word(i),
            "visit" | "browse" | "use" | "access" | "read" | "contact"
        )
    };
    let provides = |action: Action, actor: Actor| action == Action::Provide && actor == Actor::Reader;
    let given = clause
        .frames
        .iter()
        .any(|f| provides(f.action, f.actor) && span.contains(&f.start));
    let everyone = given || (span.len() <= 7 && span.clone().any(visits));
    (!everyone).then_some(Proviso::Else)
}

/// "If …, we do not": the words of the proviso that a sentence begins with.
fn before(session: &Session, unit: &Unit, at: usize) -> Option<Range<usize>> {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let start = clause.lead;
    let opens = matches!(
        word(start),
        "if" | "once" | "when" | "where" | "after" | "should" | "whenever" | "opting" | "by"
    );
    // "In such case, we do not …": the sentence before says in which.
    let case = |i: usize| word(i) == "case" || word(i) == "cases";
    if word(start) == "in"
        && matches!(word(start + 1), "such" | "that" | "this" | "these" | "those")
        && case(start + 2)
    {
        return Some(start..start + 3);
    }
    // "An opt-out means that we do not …".
    let means = (start + 1..at.min(start + 8)).find(|&i| matches!(word(i), "means" | "mean" | "ensures"));
    if let Some(means) = means.filter(|&i| (i..at).any(|j| word(j) == "we")) {
        return Some(start..means);
    }
    let comma = (start..at).find(|&i| word(i) == ",");
    let subject = clause
        .of("actor.we")
        .filter(|(m, _)| m.start > start && m.start < at && word(m.start) == "we")
        .last()
        .map(|(m, _)| m.start);
    let end = comma.or(subject)?;
    (opens && end > start + 1).then_some(start..end)
}

/// "We do not … if you object": the words of the proviso that follows.
fn after(session: &Session, unit: &Unit, at: usize) -> Option<Range<usize>> {
    let word = |i: usize| unit.clause.word(session, i);
    let end = unit.clause.tokens.len();
    let opens = |i: usize| {
        matches!(word(i), "if" | "once" | "after" | "when")
            && matches!(word(i + 1), "you" | "the" | "a" | "users" | "customers")
            && word(i.wrapping_sub(1)) != "even"
    };
    (at..end).find(|&i| opens(i)).map(|i| i..end)
}
