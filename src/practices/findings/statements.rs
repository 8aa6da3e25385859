//! Facts that a rule finds by its wording alone.

use super::asides::{comes_to_us, kept_by_others, out_of_hand, supposed};
use super::conditions::{Leave, affirmed, outright};
use super::denials::{deniable, denied_first, elsewhere, governed_by_denial, of_all_cookies, refused};
use super::offers::{chosen, named_to_refuse, withheld};
use super::provisos::{Proviso, proviso};
use super::speech::Speech;
use super::unit::Unit;
use super::whose::readers_part;
use super::{Finding, sales, weights};
use crate::document::{BlockKind, Document};
use crate::practices::clause::{Action, Actor, Frame};
use crate::practices::lexicon::Polarity;
use crate::practices::reader::{Match, Session};
use crate::practices::taxonomy::{Id, Kind, Section, State, Statement};
use crate::practices::topic::Topic;

/// What the paragraph has spoken of so far.
#[derive(Debug, Default)]
pub struct Spoken {
    paragraph: usize,
    change: bool,
    /// This sentence, and the one before, tell of a change of whatever it is.
    changes: bool,
    before: bool,
    refusal: bool,
    /// "Tired of our letters?"
    asked: bool,
    /// "Fancy our letters?"
    wanted: bool,
    marketing: bool,
    security: bool,
    /// "Browsers can send a Do Not Track signal."
    tracking: bool,
}

impl Spoken {
    /// Forgets when a new paragraph begins.
    pub fn enter(&mut self, unit: &Unit) {
        if self.paragraph != unit.paragraph {
            *self = Self {
                paragraph: unit.paragraph,
                ..Self::default()
            };
        }
    }
}

/// Adds what the rules that matched say.
pub fn find(
    session: &Session,
    document: &Document,
    unit: &Unit,
    matches: &[Match],
    spoken: &mut Spoken,
    findings: &mut Vec<Finding>,
) {
    // The heads of a row and a column say what a cell is about; a choice is offered in the cell.
    let cell = document
        .blocks
        .get(unit.block)
        .is_some_and(|b| matches!(b.kind, BlockKind::Cell { .. }));
    let own = |m: &&Match| {
        if cell && m.id.section() == Section::Choices {
            m.end.saturating_sub(unit.clause.own) > unit.clause.own.saturating_sub(m.start)
        } else {
            m.end > unit.clause.own
        }
    };
    // "Right to limit. We process no sensitive data": the sentence takes its label back.
    let lead = unit.clause.lead;
    let denies = |f: &Frame| f.denied && f.actor == Actor::Company && f.start >= lead;
    let taken_back = unit.clause.frames.iter().any(denies)
        || unit
            .clause
            .negations(session)
            .any(|at| lead <= at && at < lead + 4);
    let across = |m: &&Match| unit.clause.own <= m.start && m.start < lead && m.end > lead;
    let kept = |m: &Match| m.id == Id::Stated(Statement::ChoiceNoRetaliation);
    let own = |m: &&Match| own(m) && !across(m) && !(taken_back && m.end <= lead && !kept(m));
    spoken.before = std::mem::take(&mut spoken.changes);
    for found in matches.iter().filter(own) {
        spoken.change |= matches!(
            found.rule.id,
            "change.stated/may" | "change.stated/wish" | "change.stated/bare" | "change.stated/uses"
        );
        spoken.changes |= found.id == Id::Stated(Statement::ChangeStated);
        spoken.security |= found.rule.id.starts_with("security.stated");
        spoken.tracking |= found.id == Id::Stated(Statement::CookiesDoNotTrack);
    }
    let names = |term: &str| unit.clause.of(term).next().is_some();
    spoken.marketing |= names("purpose.marketing") || names("thing.mailing");
    if unit.speech == Speech::Announces {
        return;
    }
    let defines = matches!(unit.speech, Speech::Defines | Speech::TellsOfLaw | Speech::Asks);
    let supposes = unit.speech == Speech::Supposes;
    let mut best: Vec<Finding> = Vec::new();
    for found in matches.iter().filter(own) {
        let id = found.id;
        // "If we decide to use it in another way than stated, we will tell you": only of the policy's change.
        if supposes && (id.section() != Section::Changes || id == Id::Stated(Statement::ContactStated)) {
            continue;
        }
        if defines
            && matches!(
                id.section(),
                Section::Cookies | Section::Security | Section::Sharing | Section::Retention
            )
        {
            continue;
        }
        // "Never share your password": no practice of the company.
        if unit.speech == Speech::Advises && matches!(id.section(), Section::Security | Section::Sharing)
            || readers_part(session, unit, found, id)
        {
            continue;
        }
        let Some(state) = state_of(session, unit, found, id) else {
            continue;
        };
        let strange = told_elsewhere(unit, found, id)
            || about_others(unit, found)
                && id != Id::Stated(Statement::SecurityAudit)
                && !matches!(
                    id.section(),
                    Section::Cookies | Section::Sharing | Section::Audience
                );
        let score = f32::from(found.rule.weight) / 100.0
            * weights::stating(id, unit.topic)
            * context(session, id, unit, spoken)
            * if strange { 0.4 } else { 1.0 }
            * if state == State::No || chosen(session, unit, found, id) {
                1.0
            } else {
                0.3
            }
            * match found.rule.id {
                "change.stated/changes" if unit.topic != Topic::Change => 0.5,
                // "Turn this off" is about mailings only where they were spoken of.
                "choice.marketing/this" if !spoken.marketing => 0.3,
                "cookies.dnt_ignored/it" | "cookies.dnt_honored/it"
                    if !spoken.tracking && unit.topic != Topic::DoNotTrack =>
                {
                    0.3
                }
                _ => 1.0,
            };
        match best.iter_mut().find(|f| f.id == id) {
            Some(known) if known.score >= score => {}
            Some(known) => {
                *known = Finding {
                    score,
                    state,
                    why: found.rule.id,
                    wording: found.source,
                    ..known.clone()
                }
            }
            None => {
                let value = value(document, unit, id);
                best.push(Finding {
                    value,
                    ..unit.finding(id, state, score, found.rule.id, found.source)
                });
            }
        }
    }
    if supposes {
        findings.extend(best);
        return;
    }
    denies_itself(session, unit, &mut best);
    if unit.speech != Speech::Asks {
        sales::weigh(session, unit, &mut best);
    }
    contact_to_refuse(session, unit, spoken, &mut best);
    named_to_refuse(session, document, unit, &mut best);
    let industry = best
        .iter()
        .any(|f| f.why == "choice.third_party_opt_out/industry");
    if let Some(link) = best
        .iter_mut()
        .find(|f| industry && f.id == Id::Stated(Statement::ChoiceOptOutLink))
    {
        link.score *= 0.6;
    }
    findings.extend(best);
}

/// Whether another company's practice is told: "our processor does not retain …" says nothing about the first party.
fn about_others(unit: &Unit, found: &Match) -> bool {
    let frames = unit.clause.frames.iter();
    let mut acting = frames.filter(|f| f.start < found.end && f.start + 3 > found.start);
    acting
        .next()
        .map_or_else(|| begins_with_others(unit, found), |f| f.actor == Actor::Third)
}

/// "Advertisers are not allowed to set …": others are named before, and the company is not.
fn forbids_others(unit: &Unit, found: &Match) -> bool {
    let before = unit
        .clause
        .of("actor.")
        .filter(|(m, _)| m.start >= unit.clause.lead && m.end <= found.start);
    before.last().is_some_and(|(_, who)| who.starts_with("third"))
}

/// "Other shops may encrypt your order": no verb that data is governed by, and others are named first.
fn begins_with_others(unit: &Unit, found: &Match) -> bool {
    let clause = &unit.clause;
    let mut named = clause
        .of("actor.")
        .filter(|(m, _)| m.start >= clause.lead && m.start < found.end);
    let others = named
        .next()
        .is_some_and(|(m, who)| m.start <= clause.lead + 1 && who.starts_with("third"));
    let id = found.id;
    let told = matches!(id.section(), Section::Security | Section::Retention)
        || matches!(
            id,
            Id::Stated(
                Statement::ChangeStated
                    | Statement::ChoiceCorrect
                    | Statement::ChoiceDelete
                    | Statement::ChoiceAccess
            )
        );
    others && told && named.all(|(_, who)| who != "we")
}

/// Whether other websites are told to use cookies or to sell: "linked websites may use cookies".
fn told_elsewhere(unit: &Unit, found: &Match, id: Id) -> bool {
    let mut frames = unit.clause.frames.iter();
    let told = matches!(id, Id::Stated(Statement::CookiesUsed | Statement::ShareSold));
    told && frames.any(|f| f.start < found.end && f.start + 3 > found.start && elsewhere(unit, f) < 1.0)
}

/// The company's denials of sharing and selling are its own: a wording alone may be about others, or the reader.
fn denies_itself(session: &Session, unit: &Unit, best: &mut [Finding]) {
    let denied = |sale: bool| {
        unit.clause.frames.iter().any(|f| {
            f.denied
                && f.actor == Actor::Company
                && (f.action == Action::Sell || (!sale && f.action == Action::Share))
                && proviso(session, unit, f.start) != Some(Proviso::Refused)
        })
    };
    for finding in best {
        let sale = finding.why == "share.sold/denied";
        // "Not for sale" needs no verb.
        if finding.wording.contains("for sale") {
            continue;
        }
        if (sale || finding.why == "share.denied/never") && !denied(sale) {
            finding.score *= 0.4;
        }
    }
}

/// "You may opt out. To do so, write to us …": the address in the sentence after the offer belongs to it.
fn contact_to_refuse(session: &Session, unit: &Unit, spoken: &mut Spoken, best: &mut Vec<Finding>) {
    let (refuse, contact) = (
        Id::Stated(Statement::ChoiceOptOutContact),
        Id::Stated(Statement::ContactStated),
    );
    if spoken.refusal
        && best.iter().all(|f| f.id != refuse)
        && let Some(found) = best.iter().find(|f| f.id == contact)
    {
        let (score, why) = (0.65, "contact after an offer to opt out");
        best.push(Finding {
            id: refuse,
            score,
            why,
            lead_in: unit.lead_in,
            value: None,
            ..found.clone()
        });
    }
    if spoken.asked {
        answer_to_refuse(unit, best);
    }
    let joins = |m: &str| unit.clause.of(m).next().is_some();
    let opt_in = Id::Stated(Statement::ChoiceOptIn);
    if spoken.wanted && joins("means.join") && best.iter().all(|f| f.id != opt_in) {
        best.push(unit.finding(
            opt_in,
            State::Yes,
            0.66,
            "answers a question about wishing",
            "means.join",
        ));
    }
    let question = unit.clause.tokens.last().is_some_and(|t| session.word(*t) == "?");
    spoken.asked = question && joins("wish.");
    let wishes = |i: usize| {
        matches!(
            session.word(unit.clause.tokens[i]),
            "want" | "like" | "fancy" | "interested" | "care"
        )
    };
    let wishes = (unit.clause.lead..unit.clause.tokens.len()).take(4).any(wishes);
    spoken.wanted = question && wishes && !joins("wish.end");
    spoken.refusal = unit.clause.of("cond.refuse.offer.out").next().is_some();
}

/// "No more letters? Give us a ring": what answers the question is the way to refuse.
fn answer_to_refuse(unit: &Unit, best: &mut Vec<Finding>) {
    let ways = [
        ("means.link", Statement::ChoiceOptOutLink),
        ("means.write", Statement::ChoiceOptOutContact),
    ];
    for (means, statement) in ways {
        let id = Id::Stated(statement);
        if unit.clause.of(means).next().is_some() && best.iter().all(|f| f.id != id) {
            best.push(unit.finding(id, State::Yes, 0.7, "answers a question about refusing", means));
        }
    }
}

/// What a match says, or nothing where it leaves open what is denied.
fn state_of(session: &Session, unit: &Unit, found: &Match, id: Id) -> Option<State> {
    let clause = &unit.clause;
    let happens = || {
        if id.kind() == Kind::Practice {
            affirmed(session, unit, found.start, leave(id))
        } else {
            State::Yes
        }
    };
    if id == Id::Stated(Statement::ShareAggregated) && comes_to_us(session, unit, found)
        || id == Id::Stated(Statement::ShareDenied) && supposed(session, unit, found)
        || id.section() == Section::Retention && kept_by_others(session, unit, found)
    {
        return None;
    }
    if deniable(id) && denied_first(session, unit, found) {
        return Some(State::No);
    }
    let denies = found.rule.polarity == Polarity::RawNo || id == Id::Stated(Statement::ShareDenied);
    let given = denies.then(|| proviso(session, unit, found.end)).flatten();
    match found.rule.polarity {
        // "If you object, we do not share it."
        Polarity::Raw if given == Some(Proviso::Refused) => None,
        Polarity::Raw if withheld(session, unit, found, id) => None,
        Polarity::Raw => Some(happens()),
        // "We will not sell it without your consent", "… unless you ask us to".
        Polarity::RawNo if clause.of("cond.consent").any(|(m, _)| m.start >= found.start) => {
            Some(State::OptIn)
        }
        // "We do not sell it, except as this policy says" leaves open what else it says.
        Polarity::RawNo if clause.of("cond.except").any(|(m, _)| m.start >= found.start) => None,
        Polarity::RawNo => match given {
            None => Some(State::No),
            Some(Proviso::Refused) => Some(State::OptOut),
            Some(Proviso::NotAgreed) => Some(State::OptIn),
            Some(Proviso::Else) => None,
        },
        Polarity::Practice
            if matches!(clause.word(session, found.start.wrapping_sub(1)), "no" | "zero")
                || clause.denied(session, found.start, found.start + 1)
                || clause.contrasted(session, found.start)
                || governed_by_denial(session, unit, found) =>
        {
            let consent = clause.of("cond.consent").next().is_some();
            match (id.kind(), proviso(session, unit, found.start)) {
                (Kind::Practice, Some(Proviso::NotAgreed)) => Some(State::OptIn),
                (Kind::Practice, _) if consent => Some(State::OptIn),
                (Kind::Practice, Some(Proviso::Refused)) => Some(State::OptOut),
                // "… unless the law demands it" leaves open what happens then.
                (Kind::Practice, _) if clause.of("cond.except").any(|(m, _)| m.start >= found.start) => None,
                (Kind::Practice, Some(Proviso::Else)) => None,
                // "Others may not set cookies" leaves the company's own.
                (Kind::Practice, None)
                    if id == Id::Stated(Statement::CookiesUsed)
                        && (about_others(unit, found)
                            || forbids_others(unit, found)
                            || !of_all_cookies(session, clause, clause.lead, clause.tokens.len())) =>
                {
                    None
                }
                (Kind::Practice, None) if denies_less(session, unit, found, id) => None,
                (Kind::Practice, None) => outright(session, unit, found.end).then_some(State::No),
                (Kind::Statement, _) => {
                    let refused = refused(session, unit, found) && !out_of_hand(session, unit, found);
                    refused.then_some(State::No)
                }
            }
        }
        // A "not" inside the wording leaves open what it denies.
        Polarity::Practice => {
            let left_open = clause.denied(session, found.end, found.end)
                || clause.contrasted(session, found.end - 1)
                || withheld(session, unit, found, id);
            (!left_open).then(happens)
        }
    }
}

/// Whether another thing is denied than the fact is about: who does not use one tool may let others track, and who does not
/// share for adverts may target them.
fn denies_less(session: &Session, unit: &Unit, found: &Match, id: Id) -> bool {
    let clause = &unit.clause;
    match id {
        Id::Stated(Statement::CookiesThirdParty) => {
            let anyone = [
                "third", "other", "another", "anyone", "advertis", "outside", "partner", "vendor",
            ];
            !(clause.lead..clause.tokens.len()).any(|i| clause.begins(session, i, &anyone))
        }
        Id::Stated(Statement::CookiesAdTargeting) => {
            let verb = clause
                .frames
                .iter()
                .rev()
                .find(|f| f.denied && f.start <= found.start);
            verb.is_some_and(Frame::gives)
        }
        _ => false,
    }
}

/// Whether a choice beside a practice is about it as a rule.
fn leave(id: Id) -> Leave {
    match id {
        Id::Stated(Statement::CookiesUsed | Statement::CookiesRequired) => Leave::Usual,
        _ => Leave::Optional,
    }
}

/// Wordings that mean something only where the paragraph or section speaks of it.
fn context(session: &Session, id: Id, unit: &Unit, spoken: &Spoken) -> f32 {
    let Id::Stated(statement) = id else { return 1.0 };
    let given = |here: bool, weak: f32| if here { 1.0 } else { weak };
    match statement {
        Statement::ChangeNoticeInPolicy | Statement::ChangeNoticeOnSite | Statement::ChangeNoticePersonal => {
            // "Any changes will be posted on this page": of what but the policy?
            let told = spoken.changes && statement != Statement::ChangeNoticePersonal;
            let again = statement == Statement::ChangeNoticeInPolicy && reread(session, unit);
            if again {
                return 1.0;
            }
            let here = spoken.change || told || unit.topic == Topic::Change;
            // "If we ever use it differently from what we said, we will write to you."
            let own = spoken.changes && statement == Statement::ChangeNoticePersonal;
            // A section on changes goes on to other things.
            let silent = if statement == Statement::ChangeNoticeInPolicy {
                0.8
            } else {
                0.5
            };
            given(here, 0.3) * given(spoken.before || own || tells_of_change(session, unit), silent)
        }
        Statement::SecurityAccess
        | Statement::SecurityStorage
        | Statement::SecurityAuthentication
        | Statement::SecurityAudit => given(spoken.security || unit.topic == Topic::Security, 0.85),
        Statement::ChoiceMarketing if spoken.marketing => 1.25,
        _ => 1.0,
    }
}

/// "Please read this policy again now and then": why but for its changes?
fn reread(session: &Session, unit: &Unit) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    let own = unit.clause.lead..unit.clause.tokens.len();
    let often = |i: usize| {
        matches!(
            word(i),
            "regularly" | "periodically" | "occasionally" | "often" | "frequently"
        ) || matches!(
            (word(i), word(i + 1)),
            ("from", "time") | ("now", "and") | ("every", "so" | "few")
        )
    };
    let this = |i: usize| {
        word(i) == "this"
            && matches!(
                word(i + 1),
                "page" | "policy" | "notice" | "statement" | "privacy"
            )
    };
    let reads = [
        "check", "review", "visit", "read", "reread", "revisit", "consult", "look", "return", "bookmark",
    ];
    own.clone().any(often)
        && own.clone().any(this)
        && own.into_iter().any(|i| unit.clause.begins(session, i, &reads))
}

/// Whether the sentence itself speaks of a change or of a notice of it.
fn tells_of_change(session: &Session, unit: &Unit) -> bool {
    let stems = [
        "chang",
        "updat",
        "revis",
        "amend",
        "modif",
        "notif",
        "notic",
        "version",
        "effective",
        "alter",
        "new",
        "latest",
        "adapt",
        "date",
    ];
    (0..unit.clause.tokens.len()).any(|i| {
        stems
            .iter()
            .any(|stem| unit.clause.word(session, i).starts_with(stem))
    })
}

/// An address to write to, where the sentence has one.
fn value(document: &Document, unit: &Unit, id: Id) -> Option<String> {
    if id != Id::Stated(Statement::ContactStated) {
        return None;
    }
    // A hidden address is none to write to.
    let in_sentence = document
        .links
        .iter()
        .filter(|l| unit.sentence.contains(l.span) && !l.target.contains("/cdn-cgi/"));
    let mail = in_sentence.clone().find_map(|l| l.target.strip_prefix("mailto:"));
    let written = unit
        .sentence
        .of(&document.text)
        .split_whitespace()
        .find(|w| w.contains('@') && w.contains('.'));
    let clean = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    mail.map(|m| m.split('?').next().unwrap_or(m).to_owned())
        .or_else(|| written.map(clean))
        .or_else(|| in_sentence.map(|l| l.target.clone()).next())
}
