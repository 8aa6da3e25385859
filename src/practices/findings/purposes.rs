//! One mention of a purpose: whether data is used for it, and by whom.

use super::Denies;
use super::conditions::{Exception, Leave, affirmed, exception};
use super::denials::{PARTIAL, plainly, some_only};
use super::flow::Hit;
use super::hits::hit;
use super::provisos::{Proviso, proviso};
use super::receivers::of_one_kind;
use super::unit::Unit;
use super::weights::{self, Said};
use crate::practices::clause::{Action, Actor, Clause, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::Session;
use crate::practices::taxonomy::{Purpose, State};
use crate::practices::topic::Topic;

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
                | ";"
        )
    };
    let before = mention.start.saturating_sub(3)..mention.start;
    let word = |i: usize| clause.word(session, i);
    // "So that we can answer you".
    let able = matches!(
        word(mention.start.wrapping_sub(1)),
        "can" | "could" | "may" | "might" | "will"
    );
    let so = (mention.start.saturating_sub(4)..mention.start)
        .any(|i| word(i) == "so" && matches!(word(i + 1), "that" | "we"));
    (able && so) || matches!(word(mention.start), "for" | "to") || before.into_iter().any(|i| marks(word(i)))
}

/// The verb after a purpose that the sentence begins with: "To ship your order, we keep …", "Marketing is why we ask …".
fn verb_after<'a>(clause: &'a Clause, mention: &Mention) -> Option<&'a Frame> {
    let own = mention.start >= clause.lead;
    let mut after = clause.frames.iter().filter(|f| own && f.start >= mention.end);
    after.find(|f| {
        f.actor == Actor::Company && matches!(f.action, Action::Use | Action::Collect | Action::Keep)
    })
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

/// "Research Data", "marketing preferences", "your preferences in receiving marketing": the purpose, or the name of a
/// recipient, only names a kind of data.
pub fn names_kind(session: &Session, clause: &Clause, mention: &Mention) -> bool {
    let word = |i: usize| clause.word(session, i);
    let kind = |w: &str| {
        matches!(
            w,
            "data"
                | "information"
                | "records"
                | "preferences"
                | "preference"
                | "choices"
                | "responses"
                | "results"
        )
    };
    let nouns = [
        "research",
        "analytic",
        "analys",
        "statistic",
        "marketing",
        "advertising",
        "promotion",
        "survey",
        "study",
        "measurement",
        "metric",
    ];
    let noun = nouns.iter().any(|stem| word(mention.start).starts_with(stem));
    let aim = matches!(
        word(mention.start.wrapping_sub(1)),
        "to" | "for" | "perform" | "conduct" | "do"
    );
    let ended = kind(word(mention.end)) || kind(word(mention.end - 1));
    let mut near = mention.start.saturating_sub(3)..mention.start;
    let preferred = near.find(|&i| word(i).starts_with("preference"));
    let receiving = |i: usize| matches!(word(i), "receiving" | "regarding" | "about" | "concerning");
    // "The data depends on how you use the shop", "kept for the time necessary for the purposes for which it was given".
    let aside = clause
        .of("decoy.use")
        .any(|(m, _)| m.start <= mention.start && mention.end <= m.end);
    noun && !aim && ended || aside || preferred.is_some_and(|i| (i..=mention.start).any(receiving))
}

/// "In compliance with the law" tells how a thing is done.
fn is_manner(session: &Session, clause: &Clause, mention: &Mention) -> bool {
    let word = |i: usize| clause.word(session, i);
    word(mention.start) == "compliance" && word(mention.start.wrapping_sub(1)) == "in"
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

/// Whether a "not" stands directly before a purpose: "without profiles, to see which pages work" denies the profiles.
fn denied_near(session: &Session, clause: &Clause, at: usize) -> bool {
    let near = at.saturating_sub(3)..at;
    let apart = |not: usize| (not..at).any(|i| clause.word(session, i) == ",");
    clause
        .negations(session)
        .any(|not| near.contains(&not) && !apart(not))
}

/// What a "not" directly before a purpose makes of it; nothing where it denies an ability, or for some only.
fn denied_here(session: &Session, unit: &Unit, mention: &Mention) -> Option<State> {
    let clause = &unit.clause;
    let unable = |i: usize| {
        matches!(
            clause.word(session, i),
            "unable" | "impossible" | "able" | "possible"
        )
    };
    let knows =
        |f: &Frame| f.denied && f.action == Action::Collect && (f.start..f.end).contains(&mention.start);
    if (mention.start.saturating_sub(4)..mention.start).any(unable) || clause.frames.iter().any(knows) {
        // "We are unable to verify your request" tells of no use.
        return None;
    }
    if clause.of("cond.consent").any(|(m, _)| m.start > mention.start) {
        return Some(State::OptIn);
    }
    match proviso(session, unit, mention.start) {
        None => Some(State::No),
        Some(Proviso::Refused) => Some(State::OptOut),
        Some(Proviso::NotAgreed) => Some(State::OptIn),
        Some(Proviso::Else) => None,
    }
}

/// A mention of a purpose; nothing where the sentence only tells that others do not, or excepts something else.
pub fn purpose_hit(
    session: &Session,
    unit: &Unit,
    mention: &Mention,
    purpose: Purpose,
) -> Option<Hit<Purpose>> {
    let clause = &unit.clause;
    // "We still send you non-promotional messages".
    let non = |i: usize| {
        matches!(
            clause.word(session, i),
            "non" | "nonpromotional" | "noncommercial"
        )
    };
    if purpose == Purpose::Marketing && (mention.start.saturating_sub(1)..mention.end).any(non) {
        return None;
    }
    let over = |f: &Frame| f.denied && clause.turned(session, f, mention.start);
    let before = clause
        .frames
        .iter()
        .rev()
        .find(|f| f.start <= mention.start && !over(f));
    // "We use and share it to …": both verbs have the same purpose.
    let used = |b: &Frame| {
        let same = |f: &&Frame| f.group == b.group && f.action == Action::Use;
        clause.frames.iter().rfind(same)
    };
    // "We share it in order to …": the order adds no use to the sharing.
    let ordered = |b: &Frame| {
        let linked =
            matches!(clause.word(session, b.start), "in" | "so" | "purposes") && b.action == Action::Use;
        let real = clause
            .frames
            .iter()
            .rev()
            .find(|f| f.end <= b.start && b.start <= f.reach);
        real.filter(|f| linked && f.gives())
    };
    let before = before.map(|b| ordered(b).or(used(b)).unwrap_or(b));
    let frame = before.or_else(|| verb_after(clause, mention));
    if names_kind(session, clause, mention) || is_manner(session, clause, mention) {
        return None;
    }
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
    let mut one_kind = false;
    let limited = if some_only(session, clause, mention.end, mention.end + 10) {
        PARTIAL
    } else {
        1.0
    };
    // "We use your age, but not your name, to show you adverts": the aim is that of the use.
    let aimed = |not: usize| !clause.names_data(not, mention.start);
    let here = mention.start >= clause.lead
        && (denied_near(session, clause, mention.start)
            || clause.contrast(session, mention.start).is_some_and(aimed));
    if clause.denies_twice(session) {
        // "Without your address we cannot deliver": both denials are one affirmation.
    } else if here {
        state = denied_here(session, unit, mention)?;
        score *= limited;
    } else if let Some(frame) = frame.filter(|f| f.denied) {
        match exception(session, unit, frame) {
            Exception::None if frame.actor == Actor::Third => return None,
            // "We cannot know what you write" tells of no use.
            Exception::None
                if frame.action == Action::Collect && (frame.start..frame.end).contains(&mention.start) =>
            {
                return None;
            }
            Exception::None => {
                state = State::No;
                score *= limited;
                one_kind = of_one_kind(clause, frame) || names_other_thing(session, clause, frame, mention);
            }
            Exception::Consent => state = State::OptIn,
            Exception::Refused => state = State::OptOut,
            Exception::From(at) if at <= mention.start => {}
            Exception::From(_) => return None,
        }
        score *= 0.95;
    }
    // "We cannot deliver it without your address": nobody denies to serve, to protect or to obey.
    let denied = state == State::No || frame.is_some_and(|f| f.denied && state != State::Yes);
    if denied && matches!(purpose, Purpose::Service | Purpose::Security | Purpose::Legal) {
        return None;
    }
    if state == State::OptIn && clause.of("cond.firm").next().is_some() {
        // "Only when you expressly agree" proves it best.
        score += 0.35;
    }
    let hit = hit(unit, mention, purpose, frame, score, state);
    let denies = if one_kind { Denies::OneKind } else { Denies::All };
    Some(Hit { denies, ..hit })
}

/// "We do not use meeting summaries for marketing": whether what a denied verb governs is neither data nor information in
/// general.
fn names_other_thing(session: &Session, clause: &Clause, frame: &Frame, mention: &Mention) -> bool {
    let word = |i: usize| clause.word(session, i);
    let known = |from: usize, to: usize| {
        clause.names_data(from, to)
            || (from..to).any(|i| {
                matches!(
                    word(i),
                    "it" | "them" | "this" | "these" | "that" | "what" | "any" | "anything"
                )
            })
    };
    let (from, to) = match frame.passive_from {
        Some(from) => (from, frame.start),
        None => (frame.end, mention.start),
    };
    to >= from + 2 && !known(from, to)
}
