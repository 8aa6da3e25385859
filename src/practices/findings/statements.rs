//! Facts that a rule finds by its wording alone.

use super::asides::{about_others, told_elsewhere};
use super::offers::{chosen, named_to_refuse};
use super::provisos::{Proviso, proviso};
use super::speech::Speech;
use super::spoken::{Spoken, context};
use super::stated::state_of;
use super::unit::Unit;
use super::whose::readers_part;
use super::{Finding, sales, weights};
use crate::document::{BlockKind, Document};
use crate::practices::clause::{Action, Actor, Frame};
use crate::practices::reader::{Match, Session};
use crate::practices::taxonomy::{Id, Section, State, Statement};
use crate::practices::topic::Topic;

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
    // "Do not post your number if you do not want it to be public": a warning offers no choice.
    let warned = warns(session, unit);
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
        if warned && id.section() == Section::Choices {
            continue;
        }
        let state = if warned && state == State::OptOut {
            State::Yes
        } else {
            state
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

/// "Do not post …", "avoid sharing …": whether the sentence begins as a warning.
fn warns(session: &Session, unit: &Unit) -> bool {
    let word = |i: usize| unit.clause.word(session, unit.clause.lead + i);
    let first = usize::from(word(0) == "please");
    matches!(word(first), "avoid" | "never") || (word(first), word(first + 1)) == ("do", "not")
}
