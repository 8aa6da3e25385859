//! What a verb of giving has as its object: data is named beside it for other reasons, too.

use crate::practices::clause::{Action, Actor, Clause, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::Session;

/// What is left of a verb for data that is not its object.
const NOT_GIVEN: f32 = 0.35;
/// What is left of data that names a service or an aim.
const BY_THE_WAY: f32 = 0.2;

/// What is named after the recipient, where something was named before it, is rarely what is shared: "we give your
/// name to processors of card payments". Nor is what others help with, what the giving is for, an address that something
/// is sent to, or what adverts rest on.
pub fn object_of(session: &Session, clause: &Clause, frame: &Frame, mention: &Mention) -> f32 {
    let receives = |i: usize| {
        let named = |m: &Mention| m.start > i && m.start < i + 4 && m.end <= mention.start;
        matches!(clause.word(session, i), "to" | "with") && clause.others().any(named)
    };
    let listed = |i: usize| matches!(clause.word(session, i), "including" | "namely" | ":");
    let helps = ["help", "assist", "enabl"];
    let helps = helps
        .iter()
        .any(|stem| clause.word(session, frame.start).starts_with(stem));
    // "We use Quillmetrics to help us see which pages you read": the tool sees it.
    let used = |f: &Frame| f.action == Action::Use && f.actor == Actor::Company && f.end <= frame.start;
    let tool = clause.word(session, frame.start.wrapping_sub(1)) == "to" && clause.frames.iter().any(used);
    let helps = helps && !tool;
    if helps || (frame.start < clause.lead && mention.start >= clause.lead && aims(session, clause)) {
        return BY_THE_WAY;
    }
    let rests = clause.grounds(session, frame.end, mention.start) < mention.start;
    if rests || is_address(session, clause, frame, mention) {
        return 0.0;
    }
    let to = (frame.end..mention.start).find(|&i| receives(i));
    match to {
        Some(to) if clause.names_data(frame.end, to) && !(to..mention.start).any(listed) => NOT_GIVEN,
        _ => of_service(session, clause, mention),
    }
}

/// "Letters are sent to your postal address": it says where to.
fn is_address(session: &Session, clause: &Clause, frame: &Frame, mention: &Mention) -> bool {
    let word = |i: usize| clause.word(session, i);
    let sends = [
        "sen", "deliver", "mail", "email", "forward", "post", "ship", "transmit", "direct",
    ];
    let sends = (frame.start..frame.end).any(|i| sends.iter().any(|stem| word(i).starts_with(stem)));
    let near = mention.start.saturating_sub(3)..mention.start + 1;
    let whose = |i: usize| {
        matches!(
            word(i),
            "your" | "the" | "an" | "a" | "that" | "their" | "his" | "her"
        )
    };
    let to = near.into_iter().find(|&i| word(i) == "to" && whose(i + 1));
    sends
        && frame.end <= mention.start
        && to.is_some()
        && !clause.names_other(frame.end, mention.start - frame.end)
}

/// What is left of data that only names a service: "card payment processing", "location services".
pub fn of_service(session: &Session, clause: &Clause, mention: &Mention) -> f32 {
    let word = |i: usize| clause.word(session, i);
    let small = |i: &usize| {
        matches!(
            word(*i),
            "or" | "and" | "other" | "card" | "payment" | "debit" | "related"
        )
    };
    let head = (mention.end..mention.end + 5)
        .find(|i| !small(i))
        .unwrap_or(mention.end);
    let names = |i: usize| {
        let heads = ["process", "service", "provider", "gateway"];
        heads.iter().any(|stem| word(i).starts_with(stem))
    };
    if names(head) || names(mention.end - 1) {
        BY_THE_WAY
    } else {
        1.0
    }
}

/// "We give it to our partners to:", "… for these purposes:": the items say what for, and not what is given.
fn aims(session: &Session, clause: &Clause) -> bool {
    let word = |i: usize| clause.word(session, i);
    let near = clause.lead.saturating_sub(4)..clause.lead;
    let last = near.rev().find(|&i| word(i) != ":");
    last.is_some_and(|i| match word(i) {
        "to" | "for" | "helping" | "by" => true,
        "purposes" | "reasons" => matches!(word(i.wrapping_sub(1)), "following" | "these"),
        _ => false,
    })
}
