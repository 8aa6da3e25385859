//! How far a verb goes: how plainly it says its thing, what its denial leaves, and what it tells of others only; and
//! which wordings a denial takes back as a whole.

use super::unit::Unit;
use super::weights::Said;
use crate::practices::clause::{Actor, Clause, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::{Match, Session};
use crate::practices::taxonomy::{Data, Id, State, Statement};

/// What is left of a verb where it tells what other websites do.
const ELSEWHERE: f32 = 0.35;

/// Whether the verb tells what other websites do, which the company only links to or warns of.
pub fn elsewhere(unit: &Unit, frame: &Frame) -> f32 {
    let before = unit
        .clause
        .of("actor.third")
        .filter(|(m, _)| m.end <= frame.start);
    let there = before.last().is_some_and(|(_, kind)| kind == ".elsewhere");
    if frame.actor == Actor::Third && there {
        ELSEWHERE
    } else {
        1.0
    }
}

/// What "we do not collect … except …" leaves of data: what the exception names is collected, what stands before
/// it only under the exception's condition, and not at all where the exception names other data.
pub fn excepted(
    session: &Session,
    unit: &Unit,
    mention: &Mention,
    data: Data,
    at: usize,
    score: f32,
) -> (f32, State) {
    let clause = &unit.clause;
    let names_other = || clause.of("data.").any(|(m, _)| m.start >= at);
    if mention.start >= at || data == Data::Personal {
        return (score * 0.8, State::Yes);
    }
    if names_other() {
        return (0.0, State::Yes);
    }
    let reader = clause
        .of("actor.you")
        .any(|(m, _)| m.start >= at && m.start < at + 2);
    let asks = reader && clause.word(session, at - 1) == "unless";
    (score * 0.8, if asks { State::OptIn } else { State::Yes })
}

/// Whether an address is only the means: "we never ask for your password by e-mail".
pub fn is_means(session: &Session, clause: &Clause, mention: &Mention) -> bool {
    let before = mention.start.saturating_sub(3)..mention.start;
    let word = |i| clause.word(session, i);
    let whose = |i| matches!(word(i), "your" | "the" | "," | "from");
    before
        .clone()
        .any(|i| matches!(word(i), "by" | "via" | "over") && !(i..mention.start).any(whose))
        && !whose(mention.start)
}

/// How plainly a verb says its thing: a sentence that begins "We sell …" needs no heading to be believed.
pub fn plainly(session: &Session, unit: &Unit, frame: &Frame, explicit: bool) -> Said {
    let clause = &unit.clause;
    let begins = clause.word(session, clause.lead) == "we" && frame.start <= clause.lead + 4;
    match (explicit, begins && frame.actor == Actor::Company) {
        (true, true) => Said::Outright,
        (true, false) => Said::Explicitly,
        (false, _) => Said::ByTheWay,
    }
}

/// Statements that a sentence can take back as a whole: "you cannot appeal …", "we do not rely on …".
pub fn deniable(id: Id) -> bool {
    use Statement::{
        AudienceTransfer, ChoiceAgent, ChoiceAppeal, ChoiceExport, ChoiceLimitSensitive, CookiesGpc,
        CookiesThirdParty, LegalAutomatedDecisions, LegalLegitimateInterest,
    };
    matches!(
        id,
        Id::Stated(
            AudienceTransfer
                | ChoiceAgent
                | ChoiceAppeal
                | ChoiceExport
                | ChoiceLimitSensitive
                | CookiesGpc
                | CookiesThirdParty
                | LegalAutomatedDecisions
                | LegalLegitimateInterest
        )
    )
}

/// What is left of a denial of some data or some people.
pub const PARTIAL: f32 = 0.65;

/// Whether a denial is of some data or some people only: "no advertising based on your health", "… to children".
pub fn some_only(session: &Session, clause: &Clause, from: usize, to: usize) -> bool {
    let range = from..to.min(clause.tokens.len());
    let young = |i: usize| {
        matches!(
            clause.word(session, i),
            "children" | "minors" | "kids" | "under" | "students"
        )
    };
    let delicate = ["data.health", "data.sensitive", "data.biometric"];
    range.clone().any(young)
        || delicate
            .iter()
            .any(|kind| clause.has(kind, range.start, range.end))
}

/// What is left of a denial for the young only.
pub const FOR_THE_YOUNG: f32 = 0.4;

/// Whether the sentence speaks of the young only: "for users under 18, we do not …", "we do not … about children".
pub fn of_the_young(session: &Session, clause: &Clause) -> bool {
    let word = |i: usize| clause.word(session, i);
    let number = |i: usize| word(i).starts_with(|c: char| c.is_ascii_digit());
    let age = |i: usize| matches!(word(i), "the" | "age" | "of");
    (clause.lead..clause.tokens.len()).any(|i| match word(i) {
        "minors" | "children" | "kids" => true,
        "under" | "below" => (i + 1..i + 5).find(|&j| !age(j)).is_some_and(number),
        "less" | "younger" => word(i + 1) == "than" && number(i + 2),
        _ => false,
    })
}

/// Whether "no cookies" means all of them, and not "advertising cookies" or "web beacons".
pub fn of_all_cookies(session: &Session, clause: &Clause, from: usize, to: usize) -> bool {
    let word = |i: usize| clause.word(session, i);
    let cookies = (from..to).find(|&i| matches!(word(i), "cookie" | "cookies"));
    let kind = |i: usize| {
        matches!(
            word(i),
            "use"
                | "uses"
                | "using"
                | "used"
                | "set"
                | "sets"
                | "setting"
                | "place"
                | "places"
                | "placing"
                | "store"
                | "any"
                | "no"
                | "not"
                | "employ"
                | "the"
                | "our"
                | "or"
                | "and"
                | "of"
                | "without"
                | "neither"
                | "nor"
                | "with"
                | "need"
                | ","
                | "through"
                | "by"
                | "via"
                | "zero"
                | "collect"
                | "browser"
                | ":"
        )
    };
    // "Orders cannot be placed with cookies disabled": a circumstance.
    let off = |i: usize| {
        matches!(
            word(i + 1),
            "disabled" | "off" | "turned" | "switched" | "blocked" | "rejected" | "refused" | "deleted"
        )
    };
    cookies.is_some_and(|i| (i == 0 || kind(i - 1)) && !off(i))
}

/// Whether a denial holds for all that follows it, the wording with it: "We do not …", "At present, nobody is …".
pub fn denied_first(session: &Session, unit: &Unit, found: &Match) -> bool {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let id = found.id;
    if id == Id::Stated(Statement::AudienceTransfer) && transfers_nothing(session, clause, found) {
        return true;
    }
    let auxiliary = |w: &str| matches!(w, "do" | "does" | "are" | "is" | "will" | "can" | "have");
    let denies = |i: usize| word(i) == "cannot" || (word(i) == "not" && auxiliary(word(i.wrapping_sub(1))));
    // "Do Not Track" denies nothing.
    let says = |i: &usize| denies(*i) && word(i + 1) != "track";
    let Some(not) = (clause.lead + 1..found.end).find(says) else {
        return false;
    };
    if id == Id::Stated(Statement::CookiesThirdParty)
        && (!keeps_others_out(session, clause, not)
            || some_only(session, clause, clause.lead, clause.tokens.len()))
    {
        return false;
    }
    let before = clause.lead..not;
    let condition = |i: usize| {
        matches!(
            word(i),
            "if" | "when" | "where" | "that" | "which" | "who" | "although" | "while"
        )
    };
    let leaves = |i: usize| {
        matches!(
            word(i),
            "unless"
                | "except"
                | "without"
                | "only"
                | "solely"
                | "but"
                | "until"
                | "if"
                | "when"
                | "where"
                | ";"
        ) && word(i + 1) != "automated"
            && !word(i + 1).starts_with("automat")
            && !(word(i) == "solely" && word(i + 1) == "on")
    };
    let far = id == Id::Stated(Statement::LegalAutomatedDecisions);
    let reach = if far { 24 } else { 9 };
    before.len() <= 12
        && !before.into_iter().any(condition)
        && found.start <= not + reach
        && !(not..clause.tokens.len()).any(leaves)
}

/// "Others are not permitted to set …", "advertisers do not track …": not "others are not bound by this policy".
fn keeps_others_out(session: &Session, clause: &Clause, not: usize) -> bool {
    let stems = [
        "allow", "permit", "authori", "set", "plac", "stor", "track", "collect", "gather", "drop",
    ];
    (not + 1..not + 3).any(|i| clause.begins(session, i, &stems))
}

/// "No data is sent abroad", "there is no transfer to …", "a transfer to … does not take place".
fn transfers_nothing(session: &Session, clause: &Clause, found: &Match) -> bool {
    let word = |i: usize| clause.word(session, i);
    let moved = |i: usize| clause.begins(session, i, &["transfer", "data", "information", "personal"]);
    let opens = clause.lead..clause.lead + 4;
    let none = |i: usize| word(i) == "no" && (moved(i + 1) || moved(i + 2));
    let happens = |i: usize| clause.begins(session, i, &["tak", "occur", "happen"]);
    let after = found.end..found.end + 5;
    let stays_out = |i: usize| word(i) == "not" && (happens(i + 1) || happens(i + 2));
    let leaves = |i: usize| matches!(word(i), "unless" | "except" | "without" | "only" | "until");
    let denied = opens.into_iter().any(none) || after.into_iter().any(stays_out);
    denied && !(clause.lead..clause.tokens.len()).any(leaves)
}

/// Whether the wording stands in what a denied verb governs: "we do not use Google Analytics or any other tool".
pub fn governed_by_denial(session: &Session, unit: &Unit, found: &Match) -> bool {
    let verb = unit.clause.frames.iter().rev().find(|f| f.reaches(found.start));
    // "We use no cookies": the verb is part of the wording.
    let bare = |at: usize| matches!(unit.clause.word(session, at), "cookies" | "cookie");
    let none = |f: &Frame| f.denied && found.start <= f.start && f.end < found.end && bare(f.end + 1);
    let begins = |f: &Frame| f.denied && f.actor == Actor::Company && f.start == found.start;
    verb.is_some_and(|f| f.denied && f.end <= found.start)
        || unit.clause.frames.iter().any(begins)
        || (unit.clause.frames.iter().any(none) && !unit.clause.denied(session, found.start, found.start))
}

/// Whether the wording is refused outright: "we do not encrypt …", "you have no right to …", "you cannot …".
pub fn refused(session: &Session, unit: &Unit, found: &Match) -> bool {
    let near = found.start.saturating_sub(4)..found.start;
    let word = |i| unit.clause.word(session, i);
    near.into_iter().any(|i| {
        matches!(
            (word(i), word(i + 1)),
            ("no", "right" | "way" | "automated")
                | (
                    "do" | "does" | "can" | "are" | "is" | "will" | "have" | "has",
                    "not"
                )
        )
    })
}
