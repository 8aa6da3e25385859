//! One mention of data, of a purpose or of a recipient: which verb governs it, and what that makes of it.

use super::conditions::{Exception, Leave, affirmed, exception, outright};
use super::denials::{elsewhere, excepted, is_means, plainly};
use super::flow::{DataHit, Hit};
use super::taken::{passing, taken_before, taken_later};
use super::unit::Unit;
use super::weights::{self, Said};
use crate::practices::clause::{Action, Actor, Clause, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::{Reader, Session};
use crate::practices::taxonomy::{Data, Purpose, Recipient, State};
use crate::practices::topic::Topic;

/// The verb that governs the words at `at`: the last before them that reaches them, else a passive after them.
fn governor(clause: &Clause, at: usize) -> Option<&Frame> {
    let active = clause.frames.iter().rev().find(|f| f.start <= at && at < f.reach);
    let passive = clause
        .frames
        .iter()
        .find(|f| f.passive_from.is_some_and(|from| from <= at) && at < f.start);
    let (Some(near), Some(after)) = (active, passive) else {
        return active.or(passive);
    };
    let closer = near.passive_from.is_none() && at - near.end.min(at) > 8 && after.start - at < 6;
    Some(if closer { after } else { near })
}

/// What is left of a verb for data that is not its object.
const NOT_GIVEN: f32 = 0.35;

/// How a verb is told to people who mend rules.
fn describe(frame: Option<&Frame>) -> &'static str {
    let Some(frame) = frame else { return "no verb" };
    match (frame.action, frame.actor, frame.denied) {
        (_, Actor::Third, true) => "others do not",
        (Action::Collect, Actor::Third, _) => "others collect",
        (Action::Use, Actor::Third, _) => "others use",
        (_, Actor::Third, _) => "others share",
        (Action::Collect, _, true) => "we do not collect",
        (Action::Share | Action::Sell, _, true) => "we do not share",
        (_, _, true) => "we do not use",
        (Action::Collect, _, _) => "we collect",
        (Action::Keep, _, _) => "we keep",
        (Action::Provide, _, _) => "you provide",
        (Action::Use, _, _) => "we use",
        (Action::Share, _, _) => "we share",
        (Action::Sell, _, _) => "we sell",
    }
}

/// A mention of data, judged by all the verbs that share it: "we collect, use and share your name".
pub fn data_hit(session: &Session, unit: &Unit, mention: &Mention, data: Data) -> DataHit {
    let clause = &unit.clause;
    let governor = governor(clause, mention.start);
    let verbs: Vec<&Frame> = match governor {
        Some(frame) => clause
            .frames
            .iter()
            .filter(|f| f.group == frame.group && f.start <= frame.start)
            .collect(),
        None => Vec::new(),
    };
    let (mut collected, mut collected_state) = collected(session, unit, mention, data, &verbs);
    let taken = taken_later(clause, mention, governor);
    if let Some(other) = taken.or_else(|| taken_before(session, clause, mention, governor)) {
        let (score, state) = self::collected(session, unit, mention, data, &[other]);
        if score > collected {
            (collected, collected_state) = (score, state);
        }
    }
    let (shared, shared_state) = shared(session, unit, mention, data, &verbs);
    // "Payment processors" names a recipient, not a payment.
    let within = |family| {
        clause
            .of(family)
            .any(|(r, _)| r.start <= mention.start && mention.end < r.end)
    };
    let named = if within("recipient") { 0.3 } else { 1.0 };
    DataHit {
        data,
        collected: (collected * named).min(1.0),
        collected_state,
        shared: (shared * named).min(1.0),
        shared_state,
        at: mention.start,
        verb: governor.map(|f| f.start),
        in_purpose: clause
            .of("purpose")
            .any(|(p, _)| p.start < mention.start && mention.end <= p.end),
        denied: governor.is_some_and(|f| f.denied),
        in_lead: mention.end <= clause.lead,
        loose: false,
        why: describe(governor),
        wording: Reader::get().wording(mention),
    }
}

/// How sure it is that the company collects the mentioned data, and in which state.
fn collected(
    session: &Session,
    unit: &Unit,
    mention: &Mention,
    data: Data,
    verbs: &[&Frame],
) -> (f32, State) {
    let topic = weights::collecting(unit.topic);
    let denied = verbs.iter().any(|f| f.denied);
    if denied && data == Data::Contact && is_means(session, &unit.clause, mention) {
        return (0.0, State::Yes);
    }
    if verbs.is_empty() {
        let gone = |i: usize| {
            let word = unit.clause.word(session, i);
            ["delet", "eras", "remov", "purg", "destroy"]
                .iter()
                .any(|stem| word.starts_with(stem))
        };
        if (mention.start.saturating_sub(4)..mention.start).any(gone) {
            // "We delete your location" tells of its end.
            return (0.0, State::Yes);
        }
        if unit.clause.denied(mention.start.saturating_sub(3), mention.start) {
            // "We don't see your card number": whatever the verb, it is denied.
            return (0.0, State::Yes);
        }
        let state = affirmed(session, unit, mention.start, Leave::Usual);
        return (
            weights::collected_by(None, data, unit.topic) * topic * passing(session, &unit.clause),
            if state == State::OptOut { State::Yes } else { state },
        );
    }
    let judged = verbs.iter().map(|&frame| {
        let own = frame.actor == Actor::Company;
        let collects =
            frame.action == Action::Collect || (frame.action == Action::Use && data == Data::Cookies);
        let explicit = frame.action == Action::Collect && own;
        let told = weights::collected_by(Some(frame), data, unit.topic) * elsewhere(unit, frame);
        let score = told * weights::said(topic, plainly(session, unit, frame, explicit));
        let mut state = affirmed(session, unit, mention.start, Leave::Usual);
        let refusable = refusals(unit).any(|at| at >= frame.end) && explicit && !frame.denied;
        if state == State::OptOut && !refusable {
            // "Unless you …" is about what is done with the data.
            state = State::Yes;
        }
        if !frame.denied {
            return (score, state);
        }
        match exception(unit, frame) {
            Exception::None if collects && own && outright(session, unit, mention.end) => (score, State::No),
            Exception::Consent if collects && own => (score, State::OptIn),
            Exception::From(at) if collects && own && at < unit.clause.tokens.len() => {
                excepted(session, unit, mention, data, at, score)
            }
            _ if frame.action > Action::Use => (score * 0.6, State::Yes),
            _ => (0.0, State::Yes),
        }
    });
    judged
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .unwrap_or((0.0, State::Yes))
}

/// Where "unless you …" stands.
fn refusals(unit: &Unit) -> impl Iterator<Item = usize> {
    unit.clause.of("cond.refuse.unless").map(|(m, _)| m.start)
}

/// How sure it is that the mentioned data reaches others, and in which state.
fn shared(session: &Session, unit: &Unit, mention: &Mention, data: Data, verbs: &[&Frame]) -> (f32, State) {
    let topic = weights::sharing(unit.topic);
    let state = affirmed(session, unit, mention.start, Leave::Optional);
    if verbs.is_empty() {
        return (weights::shared_by(None, data, unit.topic) * topic, state);
    }
    let judged = verbs.iter().map(|&frame| {
        let own = frame.actor == Actor::Company;
        let explicit = matches!(frame.action, Action::Share | Action::Sell) && own;
        let score = weights::shared_by(Some(frame), data, unit.topic)
            * weights::said(topic, plainly(session, unit, frame, explicit))
            * of_right(unit, frame)
            * elsewhere(unit, frame)
            * object_of(session, &unit.clause, frame, mention);
        if !frame.denied {
            return (score, state);
        }
        match exception(unit, frame) {
            // Who does not sell it may still share it.
            Exception::None
                if explicit && frame.action == Action::Share && denies_to_all(session, unit, mention.end) =>
            {
                (score, State::No)
            }
            Exception::Consent if plainly(session, unit, frame, explicit) == Said::Outright => {
                (score * 0.95, State::OptIn)
            }
            Exception::Consent if own => (score * 0.5, State::OptIn),
            Exception::From(_) if own => (score * 0.4, State::Yes),
            _ => (0.0, State::Yes),
        }
    });
    judged
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .unwrap_or((0.0, State::Yes))
}

/// What is named after the recipient, where something was named before it, is rarely what is shared: "we give your
/// name to processors of card payments".
fn object_of(session: &Session, clause: &Clause, frame: &Frame, mention: &Mention) -> f32 {
    let receives = |i: usize| {
        let mut named = clause.of("recipient.").chain(clause.of("actor.third"));
        matches!(clause.word(session, i), "to" | "with")
            && named.any(|(m, _)| m.start > i && m.start < i + 4 && m.end <= mention.start)
    };
    let listed = |i: usize| matches!(clause.word(session, i), "including" | "namely" | ":");
    let to = (frame.end..mention.start).find(|&i| receives(i));
    match to {
        Some(to) if clause.names_data(frame.end, to) && !(to..mention.start).any(listed) => NOT_GIVEN,
        _ => 1.0,
    }
}

/// "You may ask us to whom we have disclosed it" tells of a right first, and of a disclosure only by the way.
fn of_right(unit: &Unit, frame: &Frame) -> f32 {
    let near = |m: &Mention| m.start <= frame.start && frame.start <= m.end + 15;
    if unit.clause.of("cond.right").any(|(m, _)| near(m)) {
        0.4
    } else {
        1.0
    }
}

/// Whether a denied sharing names everyone, or no one: "… with anyone", "… is never disclosed".
fn denies_to_all(session: &Session, unit: &Unit, after: usize) -> bool {
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
        )
    };
    rest.len() <= 10 && !rest.into_iter().any(limits)
}

/// What a mention amounts to, once its verb, its score and its state are known.
fn hit<T>(
    unit: &Unit,
    mention: &Mention,
    what: T,
    frame: Option<&Frame>,
    score: f32,
    state: State,
) -> Hit<T> {
    Hit {
        what,
        at: mention.start,
        verb: frame.map(|f| f.start),
        score: score.min(1.0),
        state,
        in_lead: mention.end <= unit.clause.lead,
        why: describe(frame),
        wording: Reader::get().wording(mention),
    }
}

/// Words that turn what follows into a purpose.
fn marked(session: &Session, clause: &Clause, mention: &Mention) -> bool {
    let marks = |w: &str| {
        matches!(
            w,
            "to" | "for"
                | "purpose"
                | "purposes"
                | "help"
                | "helps"
                | "us"
                | "by"
                | "in"
                | "and"
                | ","
                | "or"
                | ":"
        )
    };
    let before = mention.start.saturating_sub(3)..mention.start;
    matches!(clause.word(session, mention.start), "for" | "to")
        || before.into_iter().any(|i| marks(clause.word(session, i)))
}

/// The verb after a purpose that the sentence begins with: "To ship your order, we keep …", "Marketing is why we ask …".
fn verb_after<'a>(clause: &'a Clause, mention: &Mention) -> Option<&'a Frame> {
    let own = mention.start >= clause.lead;
    let mut after = clause.frames.iter().filter(|f| own && f.start >= mention.end);
    after.find(|f| {
        f.actor == Actor::Company && matches!(f.action, Action::Use | Action::Collect | Action::Keep)
    })
}

/// Whether the sentence denies twice: "Without … we could not …".
fn cannot_without(session: &Session, clause: &Clause) -> bool {
    let word = |i: usize| clause.word(session, i);
    let own = clause.lead..clause.tokens.len();
    let without = own.clone().find(|&i| word(i) == "without");
    without.is_some()
        && own
            .into_iter()
            .any(|i| matches!(word(i), "not" | "unable" | "impossible"))
}

/// Whether the sentence begins with what the reader may or must do, and names nobody else before the purpose.
fn reader_acts(session: &Session, clause: &Clause, mention: &Mention) -> bool {
    let mut named = clause.of("actor.");
    let first = named.find(|(m, _)| m.start >= clause.lead && m.end <= mention.start);
    first.is_some_and(|(m, who)| {
        who == "you"
            && m.start <= clause.lead + 1
            && matches!(
                clause.word(session, m.end),
                "should" | "may" | "can" | "must" | "could" | "might" | "need"
            )
            && !clause
                .of("actor.we")
                .any(|(w, _)| w.start > m.end && w.end <= mention.start)
    })
}

/// Whether the sentence or its lead-in names data, or refers to it.
fn names_people_data(unit: &Unit) -> bool {
    let clause = &unit.clause;
    clause.of("data.").chain(clause.of("info.")).next().is_some()
}

/// Whether the sentence speaks of the reader, or of something named before.
fn addresses_reader(session: &Session, clause: &Clause) -> bool {
    (0..clause.tokens.len()).any(|i| {
        matches!(
            clause.word(session, i),
            "you"
                | "your"
                | "yours"
                | "yourself"
                | "it"
                | "them"
                | "these"
                | "which"
                | "this"
                | "those"
                | "their"
        )
    })
}

/// A mention of a purpose; nothing where the sentence only tells that others do not, or excepts something else.
pub fn purpose_hit(
    session: &Session,
    unit: &Unit,
    mention: &Mention,
    purpose: Purpose,
) -> Option<Hit<Purpose>> {
    let clause = &unit.clause;
    let before = clause.frames.iter().rev().find(|f| f.start <= mention.start);
    let frame = before.or_else(|| verb_after(clause, mention));
    // "Our research" tells of no act of the company's.
    let whose =
        |m: &Mention| m.end == m.start + 1 && matches!(clause.word(session, m.start), "our" | "ours" | "us");
    let near = |m: &Mention| m.end <= mention.start + 1 && mention.start - m.end.min(mention.start) < 8;
    let company_acts = clause.of("actor.we").any(|(m, _)| near(m) && !whose(m));
    let mut score = weights::used_by(frame, purpose);
    if frame.is_none() && company_acts {
        // "We may send you offers": the purpose is the verb.
        score = 0.8;
    } else if !marked(session, clause, mention) {
        score *= 0.6;
    }
    if !frame.is_some_and(|f| f.denied)
        && unit.topic == Topic::Unknown
        && !names_people_data(unit)
        && !addresses_reader(session, clause)
    {
        // "We use cardboard to ship our goods": no data of anybody's is spoken of.
        score *= 0.35;
    }
    if frame.is_none() && reader_acts(session, clause, mention) {
        // "You can measure your progress" tells of a use of the reader's own.
        score *= 0.4;
    }
    let explicit =
        company_acts || frame.is_some_and(|f| f.action == Action::Use && f.actor == Actor::Company);
    let how = if explicit {
        Said::Explicitly
    } else {
        Said::ByTheWay
    };
    let how = frame.map_or(how, |f| plainly(session, unit, f, explicit));
    score *= weights::said(weights::using(unit.topic), how);
    if purpose == Purpose::Security && unit.topic == Topic::Security {
        // How data is kept safe is no use of data.
        score *= 0.4;
    }
    let offers = |m: &Mention| m.start >= clause.lead && m.end <= mention.start && mention.start - m.end < 12;
    if !company_acts && clause.of("cond.refuse.offer").any(|(m, _)| offers(m)) {
        // "You may opt out of our newsletter" tells of a choice first.
        score *= 0.65;
    }
    let leave = match purpose {
        Purpose::Marketing | Purpose::Advertising | Purpose::AiTraining => Leave::Optional,
        Purpose::Security | Purpose::Legal => Leave::None,
        _ => Leave::Usual,
    };
    let mut state = affirmed(session, unit, mention.start, leave);
    if cannot_without(session, clause) {
        // "Without your address we cannot deliver": both denials are one affirmation.
    } else if clause.denied(mention.start, mention.start) && mention.start >= clause.lead {
        state = State::No;
    } else if let Some(frame) = frame.filter(|f| f.denied) {
        match exception(unit, frame) {
            Exception::None if frame.actor == Actor::Third => return None,
            Exception::None => state = State::No,
            Exception::Consent => state = State::OptIn,
            Exception::From(at) if at <= mention.start => {}
            Exception::From(_) => return None,
        }
        score *= 0.8;
    }
    if state == State::OptIn && clause.of("cond.firm").next().is_some() {
        // "Only when you expressly agree" proves it best.
        score += 0.35;
    }
    Some(hit(unit, mention, purpose, frame, score, state))
}

/// "We use another company to …": what it is used for, it does.
fn engages(clause: &Clause, frame: &Frame) -> bool {
    let mut others = clause.of("actor.third").chain(clause.of("recipient."));
    others.any(|(m, _)| m.start >= frame.end && m.start <= frame.end + 1)
}

/// A mention of a recipient.
pub fn recipient_hit(
    session: &Session,
    unit: &Unit,
    mention: &Mention,
    recipient: Recipient,
) -> Hit<Recipient> {
    let clause = &unit.clause;
    let sharing = |f: &&Frame| {
        matches!(f.action, Action::Share | Action::Sell) && !(f.denied && f.actor == Actor::Third)
    };
    let third = |f: &&Frame| f.actor == Actor::Third && matches!(f.action, Action::Collect | Action::Use);
    let mut before = clause.frames.iter().rev().filter(|f| f.start <= mention.start);
    let frame = before
        .find(sharing)
        .or_else(|| clause.frames.iter().find(sharing))
        .or_else(|| clause.frames.iter().find(third))
        .or_else(|| clause.frames.last());
    let gives = |f: &Frame| matches!(f.action, Action::Share | Action::Sell) && f.actor == Actor::Company;
    let explicit = frame.is_some_and(gives);
    let how = frame.map_or(Said::ByTheWay, |f| plainly(session, unit, f, explicit));
    let topic = weights::said(weights::sharing(unit.topic), how);
    let engaged = frame.filter(|f| f.action == Action::Use && engages(clause, f));
    let engaged = engaged.map(|f| Frame {
        actor: Actor::Third,
        ..*f
    });
    let mut score = weights::received_by(engaged.as_ref().or(frame), recipient, unit.topic)
        * topic
        * frame.map_or(1.0, |f| of_right(unit, f) * elsewhere(unit, f));
    // "Our courier receives your address": the recipient itself acts.
    let acts = |f: &&Frame| {
        f.action == Action::Collect && !f.denied && f.start >= mention.end && f.start - mention.end <= 3
    };
    let gets = recipient != Recipient::Marketers
        && clause.frames.iter().any(|f| acts(&f) && f.actor == Actor::Third);
    if gets {
        score = score.max(0.85 * topic);
    }
    let leave = match recipient {
        Recipient::Authorities | Recipient::Acquirer => Leave::None,
        Recipient::ServiceProviders | Recipient::Affiliates | Recipient::Public | Recipient::Analytics => {
            Leave::Usual
        }
        _ => Leave::Optional,
    };
    let mut state = affirmed(session, unit, mention.start, leave);
    if let Some(frame) = frame.filter(|f| f.denied) {
        match exception(unit, frame) {
            Exception::None if frame.actor == Actor::Third => score = 0.0,
            Exception::None => {
                state = State::No;
                // "We do not share it with advertisers." leaves nothing; a longer sentence may.
                let ends = mention.end + 1 >= clause.tokens.len();
                score *= if ends && how == Said::Outright { 0.97 } else { 0.6 };
            }
            Exception::Consent => {
                state = State::OptIn;
                score *= 0.75;
            }
            Exception::From(at) if at <= mention.start => score *= 0.95,
            Exception::From(_) => score *= 0.4,
        }
    }
    hit(unit, mention, recipient, frame, score, state)
}
