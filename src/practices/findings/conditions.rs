//! Under which condition something happens: consent first, unless refused, not at all.

use super::provisos::{Proviso, proviso};
use super::unit::Unit;
use crate::practices::clause::Frame;
use crate::practices::pattern::Mention;
use crate::practices::reader::Session;
use crate::practices::taxonomy::State;
use std::ops::Range;

/// What a denied verb leaves standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exception {
    /// Nothing: it does not happen.
    None,
    /// "Without your consent", "unless you agree": it happens with consent.
    Consent,
    /// "If you object, we do not …": it happens until then.
    Refused,
    /// "Except …": what stands from the word at this index on happens.
    From(usize),
}

/// Words from a denied verb within which "without your consent" belongs to it.
const NEAR: usize = 30;

/// The exception in a denied sentence.
pub fn exception(session: &Session, unit: &Unit, frame: &Frame) -> Exception {
    let clause = &unit.clause;
    let end = clause.tokens.len();
    let excepted = clause
        .of("cond.except")
        .map(|(m, _)| m.end)
        .find(|&at| at >= frame.end)
        .filter(|&at| !goes_on_anew(session, unit, frame, at));
    let consent = clause
        .of("cond.consent")
        .filter(|(m, _)| !concedes(session, unit, m.start) && of_reader(session, unit, m))
        .find(|(m, _)| m.end + NEAR > frame.start && m.start < frame.end + NEAR);
    if let Some(at) = excepted {
        // "Except with your consent" ends there; "except with your consent or to …" goes on.
        let only_consent = consent.is_some_and(|(m, _)| m.end + 6 > end && m.start <= at + 4 && m.end > at);
        return if only_consent {
            Exception::Consent
        } else {
            Exception::From(at)
        };
    }
    if consent.is_some() {
        return Exception::Consent;
    }
    if let Some(at) = ordered(session, unit, frame.end) {
        return Exception::From(at);
    }
    // "Except as described below, we do not share …": what is excepted stands elsewhere.
    let before = clause.of("cond.except").any(|(m, _)| m.end <= frame.start);
    match proviso(session, unit, frame.start) {
        _ if before => Exception::From(end),
        None => Exception::None,
        Some(Proviso::Refused) => Exception::Refused,
        Some(Proviso::NotAgreed) => Exception::Consent,
        Some(Proviso::Else) => Exception::From(end),
    }
}

/// "We never sell your name, and we show it to nobody except …": whether a new clause with a verb and a subject of its own
/// begins before the word `at`, so that what stands there belongs to that.
fn goes_on_anew(session: &Session, unit: &Unit, frame: &Frame, at: usize) -> bool {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let begins = |i: usize| {
        let joined = matches!(word(i), "and" | "but" | "nor") && matches!(word(i.wrapping_sub(1)), "," | ";");
        let subject = matches!(
            word(i + 1),
            "we" | "it" | "they" | "our" | "the" | "is" | "are" | "do" | "does" | "will"
        );
        // "It is not shared and is open only to …".
        let other_state = word(i) == "and"
            && matches!(word(i + 1), "is" | "are")
            && matches!(
                word(i + 2),
                "available" | "accessible" | "visible" | "open" | "seen" | "used" | "kept"
            );
        joined && subject || other_state
    };
    let says = |i: usize| matches!(word(i + 2), "do" | "does" | "will" | "may" | "can" | "shall");
    let another = |i: usize| {
        says(i)
            || clause
                .frames
                .iter()
                .any(|f| f.start > i && f.start < at && f.group != frame.group)
    };
    (frame.end..at).any(|i| begins(i) && another(i))
}

/// "Even with your consent", "we do not need your consent": nobody is asked.
fn concedes(session: &Session, unit: &Unit, at: usize) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    let before = at.saturating_sub(4)..at + 1;
    before.clone().any(|i| word(i) == "even") || needs_none(session, unit, before)
}

/// Whether it is the reader who consents, and is asked by the company: not "with our approval", "with the consent of the
/// owner", "you must have their permission".
pub fn of_reader(session: &Session, unit: &Unit, consent: &Mention) -> bool {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let theirs = |i: usize| matches!(word(i), "their" | "our" | "his" | "its" | "anyone");
    let reader = |i: usize| {
        let readers = [
            "you",
            "user",
            "customer",
            "member",
            "individual",
            "data",
            "parent",
            "guardian",
            "visitor",
            "consumer",
            "subject",
        ];
        clause.begins(session, i, &readers)
            || (matches!(
                word(i),
                "the" | "a" | "an" | "its" | "our" | "their" | "such" | "that"
            ) && clause.begins(session, i + 1, &readers))
    };
    let others = word(consent.end) == "of" && !reader(consent.end + 1)
        || word(consent.end) == "from"
            && matches!(
                word(consent.end + 1),
                "other" | "others" | "them" | "people" | "anyone" | "everyone"
            );
    // "You must have …", "you are responsible for obtaining …", "by sending it you confirm that you have …".
    let from = consent.start.saturating_sub(10).max(clause.lead);
    let bound = |i: usize| {
        word(i) == "you"
            && (i + 1..i + 4).any(|j| {
                matches!(
                    word(j),
                    "must"
                        | "should"
                        | "shall"
                        | "responsible"
                        | "confirm"
                        | "warrant"
                        | "represent"
                        | "ensure"
                )
            })
    };
    let obtained =
        (from..consent.end).any(|i| clause.begins(session, i, &["obtain", "get", "have", "receiv", "ask"]));
    let readers_duty = obtained && (from..consent.start).any(bound);
    !(consent.start..consent.end).any(theirs) && !others && !readers_duty
}

/// Whether the words say that something is not needed: "we do not need", "nor ask for".
pub fn needs_none(session: &Session, unit: &Unit, mut words: Range<usize>) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    let needs = |i: usize| {
        matches!(
            word(i),
            "need" | "ask" | "require" | "required" | "obliged" | "have" | "bound"
        )
    };
    words.any(|i| matches!(word(i), "not" | "no" | "nor") && needs(i + 1))
}

/// "We never give it to the police without a warrant": where that begins with which they do get it.
fn ordered(session: &Session, unit: &Unit, after: usize) -> Option<usize> {
    let word = |i: usize| unit.clause.word(session, i);
    let order = |i: usize| {
        matches!(
            word(i),
            "order" | "warrant" | "subpoena" | "process" | "summons" | "judgment" | "obligation"
        )
    };
    (after..unit.clause.tokens.len())
        .find(|&i| word(i) == "without" && (i + 1..i + 6).any(order))
        .map(|_| unit.clause.lead)
}

/// Whether a practice leaves the reader a choice as a rule; the law, security and a sale of the business do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    /// Offers, adverts, partners: "you may opt out" in the same sentence is about it.
    Optional,
    /// Collection and service: only "unless you …" and "with your consent" are about it.
    Usual,
    /// Courts, fraud, mergers.
    None,
}

/// The state of what happens at the word `at`.
pub fn affirmed(session: &Session, unit: &Unit, at: usize, leave: Leave) -> State {
    let clause = &unit.clause;
    if leave == Leave::None {
        return State::Yes;
    }
    // What a lead-in excepts from a denial is one item of a list, not the condition of the others.
    let list_of_exceptions = clause.frames.iter().any(|f| f.denied && f.start < clause.lead);
    let applies = |start: usize| {
        (start >= clause.lead || at < clause.lead || !list_of_exceptions)
            && !conceded(session, unit, start)
            && (at >= start || !opens_limb(session, unit, start))
    };
    if clause.of("cond.refuse.unless").any(|(m, _)| applies(m.start)) {
        return State::OptOut;
    }
    if leave == Leave::Optional && clause.of("cond.refuse.offer").any(|(m, _)| applies(m.start)) {
        return State::OptOut;
    }
    // "By using this site you agree" asks nobody.
    if clause.of("cond.deemed").next().is_some() {
        return State::Yes;
    }
    let near = |start: usize| start.abs_diff(at) <= 25;
    // "We may share it without your consent" asks nobody either.
    let without = |start: usize| clause.word(session, start) == "without";
    let consents = |start: usize| {
        !concedes(session, unit, start)
            && applies(start)
            && near(start)
            && !without(start)
            && !clause.denied(session, start, start)
    };
    if clause
        .of("cond.consent")
        .any(|(m, _)| consents(m.start) && of_reader(session, unit, m))
    {
        State::OptIn
    } else {
        State::Yes
    }
}

/// Whether the condition at `start` is none: "even if you opt out", "whether or not you agree".
fn conceded(session: &Session, unit: &Unit, start: usize) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    (start.saturating_sub(5)..=start).any(|i| {
        matches!(
            (word(i), word(i + 1)),
            ("even", "if" | "when" | "though" | "after" | "where" | "without")
                | ("regardless", "of")
                | ("or", "not")
        )
    })
}

/// "We share it with our suppliers and, unless you object, with makers of cards": the condition is about what follows.
fn opens_limb(session: &Session, unit: &Unit, start: usize) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    let near = (start.saturating_sub(4)..=start).rev();
    let begins = near
        .into_iter()
        .find(|&i| matches!(word(i), "unless" | "if" | "until" | "with"));
    let begins = begins.unwrap_or(start);
    matches!(word(begins.wrapping_sub(1)), "," | "(")
        && matches!(word(begins.wrapping_sub(2)), "and" | "or" | "but")
}

/// How much a sentence leaves of the company's own purposes where it names others: "advertisers use it for their …".
pub fn purposes_left_by_others(session: &Session, unit: &Unit) -> f32 {
    let clause = &unit.clause;
    let own = clause.lead..clause.tokens.len();
    // "To keep out spammers": they are within the company's purpose.
    let within = |m: &Mention| {
        clause
            .of("purpose.security")
            .any(|(p, _)| p.start < m.start && m.end <= p.end)
    };
    let others = |(m, _): (&Mention, &str)| m.end > clause.lead && !within(m);
    if !clause.of("actor.third").any(others) {
        return 1.0;
    }
    let theirs = own
        .into_iter()
        .any(|i| matches!(clause.word(session, i), "they" | "their" | "them"));
    if theirs { 0.5 } else { 0.8 }
}

/// Whether "we do not collect …" denies without a qualifier: "… to track you", "… from children" denies less.
pub fn outright(session: &Session, unit: &Unit, after: usize) -> bool {
    let clause = &unit.clause;
    let rest = after..clause.tokens.len();
    let own_site = |i: usize| {
        matches!(
            clause.word(session, i + 1),
            "our" | "this" | "the" | "its" | "any" | "your"
        )
    };
    let qualifies = |i: usize| match clause.word(session, i) {
        "on" | "at" => !own_site(i),
        "of" if clause.word(session, i + 1) == "any" => false,
        "by" if matches!(clause.word(session, i + 1), "us" | "our") => false,
        "in" if matches!(clause.word(session, i + 2), "past" | "last" | "preceding") => false,
        "when" if matches!(clause.word(session, i + 2), "visit" | "browse" | "use") => false,
        "other" => clause.word(session, i + 1) == "than",
        "to" | "for" | "from" | "using" | "through" | "via" | "by" | "unless" | "except" | "when" | "if"
        | "until" | "without" | "during" | "in" | "than" | "with" | "about" | "that" | "which" | "who"
        | "where" | "beyond" | "as" | "but" | "only" | "while" | "before" | "of" => true,
        _ => false,
    };
    let stop = rest
        .clone()
        .find(|&i| matches!(clause.word(session, i), ";" | "and" | "nor"));
    let rest = rest.start..stop.unwrap_or(rest.end);
    rest.len() <= 12
        && !rest.into_iter().any(qualifies)
        && !clause.tokens.iter().any(|t| session.word(*t) == "knowingly")
}
