//! Whose part a wording tells: the company's own acts and rights, the reader's duties, and choices that are only kept or taught.

use super::conditions::{needs_none, of_reader};
use super::denials::deniable;
use super::unit::Unit;
use crate::practices::clause::{Action, Actor};
use crate::practices::pattern::Mention;
use crate::practices::reader::{Match, Session};
use crate::practices::taxonomy::{Id, Statement};

/// Who is named last before the word at `at` as acting: "us" and "our" only belong to what is acted on.
fn subject_before(session: &Session, unit: &Unit, at: usize) -> Option<(usize, &'static str)> {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let object = |m: &Mention| m.end == m.start + 1 && matches!(word(m.start), "us" | "our" | "ours");
    let governs = |i: usize| {
        matches!(
            word(i),
            "on" | "of" | "to" | "with" | "for" | "in" | "at" | "from" | "by" | "about"
        )
    };
    let whose = |i: usize| {
        matches!(
            word(i),
            "our" | "the" | "your" | "all" | "any" | "these" | "other"
        )
    };
    let governed = |m: &Mention| {
        let before = m.start.wrapping_sub(1);
        governs(before) || whose(before) && governs(before.wrapping_sub(1))
    };
    let readers = clause.of("ask.reader").map(|(m, _)| (m, "you"));
    let named = clause.of("actor.").chain(readers);
    let acting = named.filter(|(m, _)| m.end <= at && !object(m) && !governed(m));
    acting.map(|(m, who)| (m.end, who)).max_by_key(|(end, _)| *end)
}

/// Whether the company does itself what the wording names: "we take steps to prevent its disclosure", "we use it to
/// exclude you from our campaigns".
pub fn companys_act(session: &Session, unit: &Unit, found: &Match) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    let acts = matches!(
        word(found.start),
        "prevent"
            | "limit"
            | "restrict"
            | "stop"
            | "exclude"
            | "suppress"
            | "block"
            | "decline"
            | "refuse"
            | "remove"
            | "transfer"
            | "port"
            | "export"
            | "transmit"
            | "move"
            | "control"
            | "choose"
            | "decide"
            | "determine"
            | "manage"
            | "select"
            | "adjust"
            | "set"
    ) || looks(session, unit, found);
    let offers = |i: usize| {
        let stems = [
            "provid", "offer", "giv", "let", "allow", "enabl", "option", "choice", "way", "link", "tool",
            "able", "help",
        ];
        unit.clause.begins(session, i, &stems)
    };
    acts && subject_before(session, unit, found.start)
        .is_some_and(|(end, who)| who == "we" && !(end..found.start).any(offers))
}

/// "We review your information": the company looks at it, and tells the reader to do nothing.
fn looks(session: &Session, unit: &Unit, found: &Match) -> bool {
    let looks = matches!(
        unit.clause.word(session, found.start),
        "review" | "view" | "access" | "see" | "inspect" | "check" | "examine" | "monitor"
    );
    looks && unit.clause.of("actor.you").next().is_none()
}

/// Whether the company only denies what the wording names: "while we do not sell it, we share it with advertisers",
/// "we promise not to sell your address".
pub fn companys_denial(session: &Session, unit: &Unit, found: &Match, id: Id) -> bool {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let own = clause.lead..clause.tokens.len();
    let reader = own.clone().any(|i| {
        matches!(
            word(i),
            "you" | "users" | "customers" | "visitors" | "members" | "request" | "please"
        )
    });
    let consent = id == Id::Stated(Statement::ChoiceOptIn);
    let near = |at: usize| at + 4 > found.start && at < found.end;
    let denies = clause
        .frames
        .iter()
        .any(|f| f.denied && f.gives() && near(f.start));
    denies && !reader && !consent && !deniable(id) && clause.names_company()
}

/// Whether consent is named only to say that none is needed: "we may share it without your consent".
pub fn asks_nobody(session: &Session, unit: &Unit, found: &Match) -> bool {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let near = found.start.saturating_sub(2)..found.end;
    let without = near.into_iter().any(|i| word(i) == "without");
    let denied = || {
        clause
            .negations(session)
            .any(|at| at < found.start && word(at) != "without")
    };
    let before = found.start.saturating_sub(4)..found.start + 1;
    // "With the permission of the owner", "without our approval".
    let theirs = |m: &Mention| m.start < found.end && found.start < m.end && !of_reader(session, unit, m);
    needs_none(session, unit, before)
        || (without && !denied())
        || clause.of("cond.consent").any(|(m, _)| theirs(m))
}

/// Whether the company keeps a right for itself: "we reserve the right to remove any posting".
pub fn reserved(session: &Session, unit: &Unit, found: &Match) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    let ours = |at: usize| {
        let near = at.saturating_sub(3)..at;
        near.clone().any(|i| word(i).starts_with("reserv"))
            || near
                .into_iter()
                .any(|i| matches!(word(i), "has" | "have" | "had"))
                && subject_before(session, unit, at).is_some_and(|(_, who)| who == "we")
    };
    let mut rights =
        (unit.clause.lead..found.end).filter(|&i| word(i) == "right" && matches!(word(i + 1), "to" | ","));
    rights.any(ours)
}

/// Whether the reader's choice is only kept or used as data: "we also collect your preferences in receiving offers".
pub fn noted(session: &Session, unit: &Unit, found: &Match) -> bool {
    let chosen = |i: usize| {
        let word = unit.clause.word(session, i);
        word.starts_with("preference") || word.starts_with("choice")
    };
    let at = (found.start..found.end.min(found.start + 3)).find(|&i| chosen(i));
    let verb = |at: usize| {
        let mut frames = unit.clause.frames.iter().rev();
        frames.find(|f| f.reaches(at) && at <= f.end + 3)
    };
    at.and_then(|at| Some((at, verb(at)?))).is_some_and(|(at, f)| {
        let kept = matches!(f.action, Action::Collect | Action::Keep);
        let used = f.action == Action::Use && at <= f.end + 1;
        f.actor == Actor::Company && !f.denied && (kept || used)
    })
}

/// Whether others are named to learn from only: "to learn how such adverts work, visit the initiative's pages".
pub fn only_taught(session: &Session, unit: &Unit, id: Id) -> bool {
    let clause = &unit.clause;
    let offered = ["wish.end", "wish.off.", "cond.refuse."]
        .iter()
        .any(|f| clause.of(f).next().is_some());
    let word = |i: usize| clause.word(session, i);
    let mut own = clause.lead..clause.tokens.len();
    let teaches = |i: usize| matches!(word(i), "learn" | "educational" | "understand");
    let stems = ["choice", "choos", "opt", "prefer", "control", "declin", "refus"];
    matches!(
        id,
        Id::Stated(Statement::ChoiceThirdPartyOptOut | Statement::ChoiceAdvertising)
    ) && !offered
        && own.clone().any(teaches)
        && !own.any(|i| unit.clause.begins(session, i, &stems))
}

/// Whether the reader is to do it: "you are responsible for controlling access to your mailbox".
pub fn readers_part(session: &Session, unit: &Unit, found: &Match, id: Id) -> bool {
    use Statement::{SecurityAccess, SecurityAuthentication, SecurityStorage};
    let word = |i: usize| unit.clause.word(session, i);
    let subject = || subject_before(session, unit, found.start.max(1) + 1);
    let ought = |end: usize| {
        matches!(
            word(end),
            "should" | "must" | "may" | "can" | "could" | "need" | "agree"
        ) || (end..end + 4).any(|i| word(i) == "responsible")
    };
    let part = || subject().is_some_and(|(end, who)| who == "you" && ought(end));
    match id {
        Id::Stated(SecurityAccess | SecurityStorage) => part(),
        // "You must enter your password" tells how readers are known.
        Id::Stated(SecurityAuthentication) => {
            let keeps = |i: usize| {
                let stems = [
                    "keep",
                    "protect",
                    "safeguard",
                    "responsib",
                    "shar",
                    "disclos",
                    "guard",
                    "choos",
                ];
                unit.clause.begins(session, i, &stems)
            };
            part() && (unit.clause.lead..found.end).any(keeps)
        }
        _ => false,
    }
}
