//! One mention of a recipient: whether data reaches it.

use super::Denies;
use super::conditions::{Exception, Leave, affirmed, exception};
use super::denials::{PARTIAL, elsewhere, plainly, some_only};
use super::flow::Hit;
use super::hits::{hit, of_right};
use super::unit::Unit;
use super::weights::{self, Said};
use crate::practices::clause::{Action, Actor, Clause, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::Session;
use crate::practices::taxonomy::{Recipient, State};

/// Whether the sentence begins with the mention as what it excepts from a denial.
fn is_excepted(session: &Session, clause: &Clause, mention: &Mention, frame: &Frame) -> bool {
    let mut except = clause.of("cond.except").filter(|(m, _)| m.end <= mention.start);
    let opens = except.any(|(m, _)| m.start <= clause.lead + 1 && m.start >= clause.lead);
    let same = |i: usize| clause.word(session, i) != ",";
    opens && mention.end <= frame.start && (clause.lead..mention.start).all(same)
}

/// What is left of the public where data is only taken from it.
const FROM_PUBLIC: f32 = 0.3;

/// Whether what a denied verb governs are types of data, and not personal information or any information.
pub fn of_one_kind(clause: &Clause, frame: &Frame) -> bool {
    let governed = |m: &Mention| frame.reaches(m.start) || frame.follows(m.start);
    let mut named = clause.of("data.").filter(|(m, _)| governed(m)).peekable();
    let any = clause.of("info.generic").any(|(m, _)| governed(m));
    named.peek().is_some() && !any && named.all(|(_, kind)| !kind.starts_with("personal"))
}

/// A mention of a recipient.
pub fn recipient_hit(
    session: &Session,
    unit: &Unit,
    mention: &Mention,
    recipient: Recipient,
) -> Hit<Recipient> {
    let clause = &unit.clause;
    // "While we do not sell it, we may let advertisers …": the denial ends before them, but a lead-in's does not.
    let led = |f: &Frame| f.start < clause.lead && mention.start >= clause.lead;
    let past = |f: &Frame| f.denied && clause.turned(session, f, mention.start) && !led(f);
    let sharing = |f: &&Frame| {
        matches!(f.action, Action::Share | Action::Sell) && !(f.denied && f.actor == Actor::Third) && !past(f)
    };
    let third = |f: &&Frame| f.actor == Actor::Third && matches!(f.action, Action::Collect | Action::Use);
    let mut before = clause.frames.iter().rev().filter(|f| f.start <= mention.start);
    // "Partners: we do not share …": the sentence tells what its label is about.
    let labelled = |f: &&Frame| clause.in_label(mention) && f.start >= clause.lead && sharing(f);
    let frame = (clause.frames.iter().find(labelled))
        .or_else(|| before.find(sharing))
        .or_else(|| clause.frames.iter().find(sharing))
        .or_else(|| clause.frames.iter().find(third))
        .or_else(|| clause.frames.last().filter(|f| !past(f)));
    let explicit = frame.is_some_and(Frame::gives);
    let how = frame.map_or(Said::ByTheWay, |f| plainly(session, unit, f, explicit));
    let topic = weights::said(weights::sharing(unit.topic), how);
    // "We use another company to …": what it is used for, it does.
    let engaged = frame.filter(|f| f.action == Action::Use && clause.names_other(f.end, 2));
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
    let contrasted = clause.contrasted(session, mention.start);
    let mut one_kind = false;
    if let Some(frame) = frame.filter(|f| f.denied || contrasted) {
        match exception(session, unit, frame) {
            Exception::None if frame.actor == Actor::Third => score = 0.0,
            Exception::None => {
                state = State::No;
                if some_only(session, clause, frame.end, clause.tokens.len()) {
                    score *= PARTIAL;
                }
                // "We do not give your name to advertisers" leaves all else.
                // "We do not sell it to third parties" leaves what they get for nothing.
                one_kind = of_one_kind(clause, frame) || frame.action == Action::Sell;
                // "We do not share it with advertisers." leaves nothing; a longer sentence may.
                let ends = mention.end + 1 >= clause.tokens.len();
                score *= if ends && how == Said::Outright { 0.97 } else { 0.6 };
            }
            Exception::Consent => {
                state = State::OptIn;
                score *= 0.75;
            }
            Exception::Refused => {
                state = State::OptOut;
                score *= 0.75;
            }
            Exception::From(at) if at <= mention.start => score *= 0.95,
            // "Apart from our courier, we share it with no one."
            Exception::From(_) if is_excepted(session, clause, mention, frame) => score *= 0.95,
            Exception::From(_) => score *= 0.4,
        }
    }
    if clause.in_label(mention) && state != State::No {
        // "Vendors. Companies that handle your data for us …": the section tells what the label is of.
        let named = weights::received_by(None, recipient, unit.topic) * weights::sharing(unit.topic);
        score = score.max(named) + 0.2 * score.min(named);
    }
    // "We use what is publicly available": it comes from there.
    let takes = |f: &Frame| {
        matches!(f.action, Action::Collect | Action::Use)
            && f.actor == Actor::Company
            && f.reaches(mention.start)
    };
    if recipient == Recipient::Public
        && clause.frames.iter().any(takes)
        && !clause.frames.iter().any(|f| sharing(&f))
    {
        score *= FROM_PUBLIC;
    }
    let hit = hit(unit, mention, recipient, frame, score, state);
    let denies = if one_kind { Denies::OneKind } else { Denies::All };
    Hit { denies, ..hit }
}
