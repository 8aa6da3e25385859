//! What a sentence takes beside the verb next to it: named before, after a relative clause, or only in passing.

use crate::practices::clause::{Action, Actor, Clause, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::Session;
use crate::practices::taxonomy::Data;

/// What is left of a mention in passing.
const PASSING: f32 = 0.5;

/// What is left of data without a verb where the sentence says something else: "a cookie cannot read your disk".
pub fn passing(session: &Session, clause: &Clause) -> f32 {
    let own = clause.lead..clause.tokens.len();
    let says = |i: usize| {
        matches!(
            clause.word(session, i),
            "is" | "are"
                | "was"
                | "were"
                | "can"
                | "may"
                | "might"
                | "will"
                | "must"
                | "should"
                | "would"
                | "have"
                | "has"
                | "do"
                | "does"
                | "if"
                | "until"
                | "please"
        )
    };
    if !clause.names_company() && own.into_iter().any(says) {
        PASSING
    } else {
        1.0
    }
}

/// What is left of messages that the company sends or answers.
const SENT: f32 = 0.15;
/// How verbs begin by which messages go out, or are answered.
const SENDS: [&str; 11] = [
    "respon",
    "repl",
    "answer",
    "send",
    "deliver",
    "perform",
    "provid",
    "offer",
    "communicat",
    "facilitat",
    "transmit",
];

/// What is left of content that goes out, or comes unasked and is answered: "we use it to send you messages".
pub fn unless_sent(session: &Session, clause: &Clause, mention: &Mention, data: Data, from: usize) -> f32 {
    let word = |i: usize| clause.word(session, i);
    let reader = |i: usize| matches!(word(i), "you" | "users" | "they" | "customers");
    let opens =
        |i: usize| i == clause.lead || matches!(word(i - 1), "to" | "for" | "by" | "and" | "or" | ",");
    let sends = |i: usize| {
        SENDS.iter().any(|stem| word(i).starts_with(stem))
            && opens(i)
            && !(i.saturating_sub(2)..i).any(reader)
    };
    // "When you send us messages": the reader does.
    let given = |i: usize| {
        reader(i)
            && matches!(
                word(i.wrapping_sub(1)),
                "when" | "if" | "that" | "where" | "whenever" | "which" | "what"
            )
    };
    let near = mention.start.saturating_sub(8).max(from)..mention.start;
    if data == Data::Content && near.into_iter().any(sends) && !(from..mention.start).any(given) {
        SENT
    } else {
        1.0
    }
}

/// The company's own verb by which something named before is taken or kept: "you tell us your age, which we store".
pub fn taken_later<'a>(clause: &'a Clause, mention: &Mention, governor: Option<&Frame>) -> Option<&'a Frame> {
    let takes = |f: &&Frame| {
        matches!(f.action, Action::Collect | Action::Keep)
            && f.actor == Actor::Company
            && !f.denied
            && f.start >= mention.end
            && f.start - mention.end < 16
            && f.passive_from.is_some_and(|from| from <= mention.start)
    };
    (clause.frames.iter().find(takes)).filter(|_| governor.is_none_or(|f| !f.denied))
}

/// The verb before a relative clause: "we gather what browsers send, such as your address".
pub fn taken_before<'a>(
    session: &Session,
    clause: &'a Clause,
    mention: &Mention,
    governor: Option<&Frame>,
) -> Option<&'a Frame> {
    let near = governor.filter(|f| f.start < mention.start && f.action != Action::Collect)?;
    let word = |i: usize| clause.word(session, i);
    let relative = |i: usize| matches!(word(i), "that" | "which" | "what");
    let names = |i: usize| {
        matches!(word(i), "including" | "like" | "e.g" | ":") || (word(i), word(i + 1)) == ("such", "as")
    };
    let told =
        (near.start.saturating_sub(6)..near.start).any(relative) && (near.end..mention.start).any(names);
    let takes = |f: &&Frame| f.action == Action::Collect && f.actor == Actor::Company && f.end <= near.start;
    clause.frames.iter().rev().find(takes).filter(|_| told)
}

/// The company's own verb by which something named before is given away: "we ask for your name, which we hand to …", "we
/// note your name and share it with …", "your name is noted and given to …".
pub fn given_later<'a>(
    session: &Session,
    clause: &'a Clause,
    mention: &Mention,
    governor: Option<&Frame>,
) -> Option<&'a Frame> {
    let taken = governor.filter(|f| {
        !f.denied
            && f.actor != Actor::Third
            && matches!(f.action, Action::Collect | Action::Keep | Action::Provide)
    })?;
    let after = taken.end.max(mention.end);
    let gives = |f: &&Frame| f.gives() && !f.denied && f.start >= after && f.start - after < 16;
    clause
        .frames
        .iter()
        .find(gives)
        .filter(|f| refers_back(session, clause, taken, f))
}

/// Whether what a verb gives was named before it: its object is a pronoun, or its subject is one or is left out.
fn refers_back(session: &Session, clause: &Clause, taken: &Frame, gives: &Frame) -> bool {
    let word = |i: usize| clause.word(session, i);
    let pronoun = |i: usize| {
        matches!(
            word(i),
            "it" | "them" | "these" | "those" | "this" | "both" | "same"
        )
    };
    let named = |from: usize, to: usize| clause.of("data.").any(|(m, _)| m.start >= from && m.start < to);
    let object = (gives.start..gives.end + 2).any(pronoun)
        || clause
            .of("info.reference")
            .any(|(m, _)| m.start >= gives.end && m.start <= gives.end + 1);
    let near = gives.start.saturating_sub(5).max(taken.end)..gives.start;
    let subject = near
        .clone()
        .any(|i| matches!(word(i), "which" | "that" | "whom") || pronoun(i));
    // "Your name is noted and given to …": one passive goes on from another.
    let done =
        word(gives.start).ends_with("ed") || matches!(word(gives.start), "given" | "sent" | "sold" | "shown");
    let joined = taken.passive_from.is_some()
        && done
        && near.into_iter().any(|i| matches!(word(i), "and" | "then" | "or"))
        && !named(taken.end, gives.start);
    (object || subject || joined) && !named(gives.end, gives.end + 3)
}
