//! One mention of data: which verb governs it, and what that makes of it.

use super::Denies;
use super::conditions::{Exception, Leave, affirmed, exception, outright};
use super::denials::{elsewhere, excepted, is_means, of_all_cookies, plainly};
use super::flow::{DataHit, Hit};
use super::limits::{denies_to_all, left_open, names_some, of_others, of_precise};
use super::objects::{object_of, of_service};
use super::taken::{given_later, passing, taken_before, taken_later, unless_sent};
use super::unit::Unit;
use super::weights::{self, Said};
use crate::practices::clause::{Action, Actor, Clause, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::{Reader, Session};
use crate::practices::taxonomy::{Data, State};

/// The verb that governs the words at `at`: the last before them that reaches them, else a passive after them.
fn governor(clause: &Clause, at: usize) -> Option<&Frame> {
    let active = clause.frames.iter().rev().find(|f| f.reaches(at));
    let passive = clause.frames.iter().find(|f| f.follows(at));
    let (Some(near), Some(after)) = (active, passive) else {
        return active.or(passive);
    };
    let closer = near.passive_from.is_none() && at - near.end.min(at) > 8 && after.start - at < 6;
    Some(if closer { after } else { near })
}

/// The verb of a label's sentence: "Orders. When you buy, we note the price" tells what is done with orders.
fn of_label<'a>(clause: &'a Clause, mention: &Mention) -> Option<&'a Frame> {
    let takes = |f: &&Frame| {
        matches!(f.action, Action::Collect | Action::Keep | Action::Provide)
            && f.actor != Actor::Third
            && f.start >= clause.lead
    };
    let mut own = clause.frames.iter().filter(takes);
    let first = own.next().filter(|_| clause.in_label(mention))?;
    (!first.denied && own.all(|f| !f.denied)).then_some(first)
}

/// What is left of data that is not the reader's.
const NOT_READERS: f32 = 0.3;

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
    let governor = governor(clause, mention.start).or_else(|| of_label(clause, mention));
    let contrasted = clause.contrasted(session, mention.start);
    let verbs: Vec<Frame> = match governor {
        Some(frame) => clause
            .frames
            .iter()
            .filter(|f| f.group == frame.group && f.start <= frame.start)
            .map(|f| Frame {
                denied: f.denied || contrasted,
                ..*f
            })
            .collect(),
        None => Vec::new(),
    };
    let verbs: Vec<&Frame> = verbs.iter().collect();
    let (mut collected, mut collected_state) = collected(session, unit, mention, data, &verbs);
    let taken = taken_later(clause, mention, governor);
    if let Some(other) = taken.or_else(|| taken_before(session, clause, mention, governor)) {
        let (score, state) = self::collected(session, unit, mention, data, &[other]);
        if score > collected {
            (collected, collected_state) = (score, state);
        }
    }
    let (mut shared, mut shared_state) = shared(session, unit, mention, data, &verbs);
    if let Some(gives) = given_later(session, clause, mention, governor) {
        let (score, state) = self::shared(session, unit, mention, data, &[gives]);
        if score > shared {
            (shared, shared_state) = (score, state);
        }
    }
    // "Payment processors" names a recipient, not a payment.
    let within = |family| {
        clause
            .of(family)
            .any(|(r, _)| r.start <= mention.start && mention.end < r.end)
    };
    let named = if within("recipient") { 0.3 } else { 1.0 };
    let named = if clause.left_out(session, mention.start) || clause.excluded(session, mention.start) {
        0.0
    } else {
        named
    };
    // "We collect no fingerprints from your photographs" denies no photographs.
    let source = governor.is_some_and(|f| f.denied) && is_source(session, clause, mention);
    let named = if source { 0.0 } else { named };
    let named = named * of_reader(session, clause, mention, data);
    let from = governor.map_or(clause.lead, |f| f.end).min(mention.start);
    let sent = unless_sent(session, clause, mention, data, from);
    let named = named * sent;
    DataHit {
        data,
        collected: (collected * named).min(1.0),
        collected_state,
        shared: (shared * named).min(1.0),
        shared_state,
        at: mention.start,
        verb: governor.map(|f| f.start),
        in_purpose: sent < 1.0
            || clause
                .of("purpose")
                .any(|(p, _)| p.start < mention.start && mention.end <= p.end),
        denied: contrasted || governor.is_some_and(|f| f.denied),
        in_lead: clause.in_lead(mention),
        loose: false,
        why: describe(governor),
        denies: if shared_state == State::No && names_some(session, clause) {
            Denies::ToSome
        } else {
            Denies::All
        },
        wording: Reader::get().wording(mention),
    }
}

/// Whether "from" leads to the mention: something else is taken from it.
fn is_source(session: &Session, clause: &Clause, mention: &Mention) -> bool {
    let small = |w: &str| {
        matches!(
            w,
            "the" | "your" | "these" | "those" | "any" | "such" | "their" | "a" | "an"
        )
    };
    let before = (clause.lead..mention.start).rev();
    let mut before = before.map(|i| clause.word(session, i)).skip_while(|w| small(w));
    before.next() == Some("from")
}

/// What is left of data that is none of the reader's: "no personal information", "our own location", "staff records".
fn of_reader(session: &Session, clause: &Clause, mention: &Mention, data: Data) -> f32 {
    let before = clause.word(session, mention.start.wrapping_sub(1));
    let first = clause.word(session, mention.start);
    // "The names and extensions of our staff".
    let of_staff = |i: usize| {
        (clause.word(session, i), clause.word(session, i + 1)) == ("of", "our")
            && clause.begins(
                session,
                i + 2,
                &["staff", "employee", "team", "director", "officer", "trustee"],
            )
    };
    // "Details of the firms with whom we share data, including their addresses".
    let firm = |i: usize| clause.begins(session, i, &["firm", "compan", "organi", "businesses", "vendor"]);
    let reader = |i: usize| {
        matches!(
            clause.word(session, i),
            "users" | "customers" | "members" | "visitors" | "your"
        )
    };
    let near = mention.start.saturating_sub(11).max(clause.lead)..mention.start;
    let of_firms = before == "their" && near.clone().any(firm) && !near.clone().any(reader);
    let theirs = of_firms
        || matches!(before, "employee" | "employees" | "staff" | "drivers" | "own")
        || (mention.end..mention.end + 4).any(of_staff);
    let kept = matches!(
        data,
        Data::Cookies | Data::Device | Data::Activity | Data::Content | Data::Survey
    );
    let ours = (before == "our" || first == "our") && !kept;
    let denies = |f: &Frame| {
        let after = f.end <= mention.start && mention.start <= f.end + 3;
        f.denied && (after || f.follows(mention.start))
    };
    let denied = clause.frames.iter().any(denies);
    if (before == "no" && !denied) || ours || (theirs && !kept) {
        NOT_READERS
    } else {
        1.0
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
        if unit
            .clause
            .denied(session, mention.start.saturating_sub(3), mention.start)
        {
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
        // Whoever does not process it does not collect it either.
        let processes = |at: usize| {
            let verb = unit.clause.word(session, at);
            matches!(verb, "process" | "processed" | "handle" | "handled")
        };
        let collects = frame.action == Action::Collect
            || frame.action == Action::Use && (data == Data::Cookies || processes(frame.start));
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
        // "We do not keep logs to follow your visits" leaves other ways to follow them.
        let aim = (frame.end..mention.start).any(|i| unit.clause.word(session, i) == "to");
        match exception(session, unit, frame) {
            Exception::None
                if data == Data::Cookies
                    && !of_all_cookies(session, &unit.clause, mention.start, mention.end) =>
            {
                (0.0, State::Yes)
            }
            Exception::None if collects && own && (aim || left_open(session, unit, frame, mention)) => {
                (0.0, State::Yes)
            }
            Exception::None if collects && own && outright(session, unit, mention.end) => (
                score * of_precise(session, &unit.clause, frame, mention),
                State::No,
            ),
            Exception::Consent if collects && own => (score, State::OptIn),
            Exception::Refused if collects && own => (score * 0.8, State::OptOut),
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
        let score = weights::shared_by(None, data, unit.topic) * topic;
        return (score * of_service(session, &unit.clause, mention), state);
    }
    let judged = verbs.iter().map(|&frame| {
        let own = frame.actor == Actor::Company;
        let explicit = frame.gives();
        let score = weights::shared_by(Some(frame), data, unit.topic)
            * weights::said(topic, plainly(session, unit, frame, explicit))
            * of_right(unit, frame)
            * elsewhere(unit, frame)
            * object_of(session, &unit.clause, frame, mention);
        if !frame.denied {
            return (score, state);
        }
        match exception(session, unit, frame) {
            // Who does not sell it may still share it.
            Exception::None
                if explicit
                    && frame.action == Action::Share
                    && denies_to_all(session, unit, mention.end)
                    && !of_others(session, unit, mention) =>
            {
                (score, State::No)
            }
            Exception::Consent if plainly(session, unit, frame, explicit) == Said::Outright => {
                (score * 0.95, State::OptIn)
            }
            Exception::Consent if own => (score * 0.5, State::OptIn),
            Exception::Refused if explicit => (score * 0.8, State::OptOut),
            Exception::From(_) if own => (score * 0.4, State::Yes),
            _ => (0.0, State::Yes),
        }
    });
    judged
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .unwrap_or((0.0, State::Yes))
}

/// "You may ask us to whom we have disclosed it" tells of a right first, and of a disclosure only by the way.
pub fn of_right(unit: &Unit, frame: &Frame) -> f32 {
    let near = |m: &Mention| m.start <= frame.start && frame.start <= m.end + 15;
    if unit.clause.of("cond.right").any(|(m, _)| near(m)) {
        0.4
    } else {
        1.0
    }
}

/// What a mention amounts to, once its verb, its score and its state are known.
pub fn hit<T>(
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
        in_lead: unit.clause.in_lead(mention),
        denies: Denies::All,
        why: describe(frame),
        wording: Reader::get().wording(mention),
    }
}
