//! How far a denial of data goes: what it leaves of the data, and to whom the data may go all the same.

use super::unit::Unit;
use crate::practices::clause::{Clause, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::Session;
use crate::practices::tokens::Token;

/// "We do not collect your exact location" leaves where you are roughly.
pub fn of_precise(session: &Session, clause: &Clause, frame: &Frame, mention: &Mention) -> f32 {
    let near = frame.end.min(mention.start)..mention.end;
    let precise = |i: usize| matches!(clause.word(session, i), "exact" | "precise" | "specific" | "full");
    if near.into_iter().any(precise) { 0.6 } else { 1.0 }
}

/// "You are not required to give your name", "… is no longer needed": it says nothing of what is given all the same.
/// "No account is needed" says that there is none. "We do not keep it for ever" denies how long, "we do not
/// process it directly" who, and "without a reason we do not process it" when.
pub fn left_open(session: &Session, unit: &Unit, frame: &Frame, mention: &Mention) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    let lasting = |i: usize| {
        matches!(
            word(i),
            "indefinitely" | "forever" | "permanently" | "longer" | "beyond" | "ever" | "perpetuity"
        )
    };
    // "We no longer need to process it", "we don't keep it": the end of a need, and how long.
    let needed = (frame.start.saturating_sub(3)..frame.start).any(|i| matches!(word(i), "need" | "needs"));
    let kept = matches!(word(frame.start), "keep" | "keeps" | "kept") && frame.group == frame.start;
    if needed || kept {
        return true;
    }
    let lawless = |i: usize| word(i) == "without" && matches!(word(i + 1), "a" | "any" | "your" | "the");
    if (mention.end..unit.clause.tokens.len()).any(|i| lasting(i) || word(i) == "directly")
        || (unit.clause.lead..frame.start).any(lawless)
    {
        return true;
    }
    let demands = ["requir", "need", "demand", "mandat", "want", "call"];
    let demanded = |i: usize| unit.clause.begins(session, i, &demands);
    (frame.start..frame.end).any(demanded) && word(mention.start.wrapping_sub(1)) != "no"
}

/// Whether a denied sharing names everyone, or no one: "… with anyone", "… is never disclosed".
pub fn denies_to_all(session: &Session, unit: &Unit, after: usize) -> bool {
    let clause = &unit.clause;
    let rest = after..clause.tokens.len();
    let limits = |i: usize| {
        matches!(
            clause.word(session, i),
            "for"
                | "unless"
                | "except"
                | "that"
                | "which"
                | "when"
                | "if"
                | "without"
                | "other"
                | "as"
                | "but"
                | "so"
                | "who"
                | "until"
                | "under"
        )
    };
    // "We have no knowledge of sharing data of children" denies little.
    let knowing = |t: &Token| matches!(session.word(*t), "knowingly" | "knowledge");
    rest.len() <= 10
        && !rest.into_iter().any(limits)
        && !clause.tokens.iter().any(knowing)
        && (!names_some(session, clause) || others_kind(clause))
}

/// "Your other messages" leaves those that were named before.
pub fn of_others(session: &Session, unit: &Unit, mention: &Mention) -> bool {
    (mention.start.saturating_sub(1)..mention.end).any(|i| unit.clause.word(session, i) == "other")
}

/// Whether those who get nothing are a kind of company that pursues aims of its own.
fn others_kind(clause: &Clause) -> bool {
    let kinds = ["advertisers", "marketers", "affiliates"];
    clause.of("recipient.").any(|(_, kind)| kinds.contains(&kind))
}

/// Whether those who get nothing are but some: "… with advertisers", "… with Site Gauge", and not "… with third parties".
pub fn names_some(session: &Session, clause: &Clause) -> bool {
    let word = |i: usize| clause.word(session, i);
    let to = |i: usize| {
        let goal = |at: usize| clause.others().any(|m| m.start >= at && m.start < at + 4);
        let general = [
            "any",
            "no",
            "other",
            "third",
            "outside",
            "unaffiliated",
            "people",
            "compan",
            "someone",
            "every",
        ];
        matches!(word(i), "with" | "to")
            && !clause.begins(session, i + 1, &general)
            && !(clause.begins(session, i + 2, &general) || clause.begins(session, i + 3, &general))
            && (goal(i + 1) || matches!(word(i + 1), "our" | "the" | "its") || clause.names_nothing(i + 1))
    };
    let all = clause
        .of("recipient.")
        .any(|(_, kind)| matches!(kind, "partners" | "public"));
    !all && (clause.lead..clause.tokens.len()).any(to)
}
