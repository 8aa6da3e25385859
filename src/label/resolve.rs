//! From findings to facts: what is claimed, in which state, with which quotes.

use super::{Evidence, Fact, Quote, State};
use crate::document::{Document, Span, Utf16};
use crate::practices::findings::{Denies, Finding, threshold};
use crate::practices::taxonomy::{Data, Id, Kind, Purpose, Recipient, Statement};
use crate::sorting::sort_by;

/// The most quotes that a fact shows.
const QUOTES: usize = 4;
/// A quote beyond this many characters proves nothing in particular, and is shown only where there is no other.
const LONG: usize = 600;
/// A quote of fewer words is a label, and shown only where there is no other.
const WORDS: usize = 4;
/// What further sentences add to the surest one, and how many of them: the tenth mention by the way proves nothing.
const SUPPORT: f32 = 0.2;
const SUPPORTERS: usize = 5;

/// Merges findings into facts, in the order of their ids.
pub fn facts(document: &Document, index: &Utf16, mut findings: Vec<Finding>) -> Vec<Fact> {
    findings.extend(implied(&findings));
    sort_by(&mut findings, |a, b| {
        a.id.cmp(&b.id).then_with(|| b.score.total_cmp(&a.score))
    });
    let by_id = findings.chunk_by(|a, b| a.id == b.id);
    let strong = by_id.filter_map(|all| {
        let id = all.first()?.id;
        (strength(id, all) >= threshold(id)).then_some((id, all))
    });
    let chosen: Vec<(Id, &[Finding])> = strong.collect();
    let choices = choices(&chosen);
    chosen
        .into_iter()
        .filter_map(|(id, all)| fact(document, index, id, all, &choices))
        .collect()
}

/// What a fact implies: who tells of changes on the site says that there may be some, who encrypts what is stored protects it.
fn implied(findings: &[Finding]) -> Vec<Finding> {
    use Statement::{
        ChangeNoticeOnSite, ChangeNoticePersonal, ChangeStated, SecurityAccess, SecurityStated,
        SecurityStorage, SecurityTransfer,
    };
    let whole = |id: Id| match id {
        Id::Stated(ChangeNoticeOnSite | ChangeNoticePersonal) => Some(ChangeStated),
        Id::Stated(SecurityAccess | SecurityStorage | SecurityTransfer) => Some(SecurityStated),
        _ => None,
    };
    let sure = findings
        .iter()
        .filter(|f| f.state == State::Yes && f.score >= threshold(f.id));
    sure.filter_map(|f| {
        let id = Id::Stated(whole(f.id)?);
        let known = |k: &Finding| k.id == id && k.sentence == f.sentence;
        (!findings.iter().any(known)).then(|| Finding { id, ..f.clone() })
    })
    .collect()
}

/// How sure all the sentences together make a fact.
fn strength(id: Id, sorted: &[Finding]) -> f32 {
    if matches!(id, Id::GridUse(..) | Id::GridShare(..)) {
        // Each sentence is a chance of its own that the cell is true.
        return 1.0 - sorted.iter().fold(1.0, |wrong, f| wrong * (1.0 - f.score));
    }
    let first = sorted.first().map_or(0.0, |f| f.score);
    first
        + SUPPORT
            * sorted
                .iter()
                .skip(1)
                .take(SUPPORTERS)
                .map(|f| f.score)
                .sum::<f32>()
}

/// The choices that turn what they are about from `yes` to `opt_out`, with their surest sentence.
fn choices(chosen: &[(Id, &[Finding])]) -> Vec<(Id, Finding)> {
    let about = |id: Id| chosen.iter().find(|(of, _)| *of == id).map(|(_, all)| *all);
    let table = [
        (Statement::ChoiceMarketing, Id::Use(Purpose::Marketing)),
        (Statement::ChoiceAdvertising, Id::Use(Purpose::Advertising)),
        (
            Statement::ChoiceAdvertising,
            Id::Recipient(Recipient::Advertisers),
        ),
        (
            Statement::ChoiceAdvertising,
            Id::Stated(Statement::CookiesAdTargeting),
        ),
        (Statement::ChoiceDoNotSell, Id::Stated(Statement::ShareSold)),
    ];
    let found = table.into_iter().filter_map(|(choice, thing)| {
        // "You may opt in" is a choice as well, but none that must be made to stop the thing.
        let asks_first = |s: Span| {
            about(thing).is_some_and(|all| all.iter().any(|f| f.sentence == s && f.state == State::OptIn))
        };
        let offers = about(Id::Stated(choice))?;
        let best = offers
            .iter()
            .find(|f| f.state == State::Yes && !asks_first(f.sentence))?;
        Some((
            thing,
            Finding {
                id: thing,
                state: State::OptOut,
                value: None,
                ..best.clone()
            },
        ))
    });
    found.collect()
}

fn fact(
    document: &Document,
    index: &Utf16,
    id: Id,
    all: &[Finding],
    choices: &[(Id, Finding)],
) -> Option<Fact> {
    let floor = all.first()?.score * 0.25;
    let mut all: Vec<Finding> = all.iter().filter(|f| f.score >= floor).cloned().collect();
    let mut state = merged(id, &all);
    if state == State::Yes
        && let Some((_, choice)) = choices.iter().find(|(about, _)| *about == id)
    {
        state = State::OptOut;
        all.insert(1.min(all.len()), choice.clone());
    }
    let value = value(id, &all);
    let evidence = evidence(document, index, &all, state);
    (!evidence.is_empty()).then_some(Fact {
        id,
        state,
        value,
        evidence,
    })
}

/// Whether a denial and an affirmation in two places contradict each other. For most uses they do not:
/// "we do not use your name to analyse visits" leaves other data.
fn can_conflict(id: Id) -> bool {
    match id {
        Id::Use(purpose) => matches!(
            purpose,
            Purpose::Marketing | Purpose::Advertising | Purpose::AiTraining
        ),
        _ => id.kind() == Kind::Practice,
    }
}

/// Whether what is denied is another part of the same kind than what happens: "your name, but not your street".
fn partial(id: Id, all: &[Finding]) -> bool {
    use Data::{Account, Activity, Contact, Content, Demographic, Device, Financial, Health, Identity};
    let parts = |data| {
        matches!(
            data,
            Contact | Identity | Financial | Demographic | Device | Activity | Content | Health | Account
        )
    };
    let (denied, told): (Vec<&Finding>, Vec<&Finding>) = all.iter().partition(|f| f.state == State::No);
    // What advertisers do not get leaves what they get.
    if matches!(
        id,
        Id::Recipient(_) | Id::Use(Purpose::Marketing | Purpose::Advertising)
    ) {
        return denied.iter().all(|f| f.denies == Denies::OneKind);
    }
    // What advertisers do not get, others may.
    if matches!(id, Id::Share(_)) && denied.iter().all(|f| f.denies == Denies::ToSome) {
        return true;
    }
    matches!(id, Id::Collect(data) | Id::Share(data) if parts(data))
        && !denied
            .iter()
            .any(|no| told.iter().any(|yes| yes.wording == no.wording))
}

/// Several sentences, one state.
fn merged(id: Id, all: &[Finding]) -> State {
    let best = |state: State| {
        all.iter()
            .filter(|f| f.state == state)
            .map(|f| f.score)
            .fold(0.0f32, f32::max)
    };
    let (yes, out, within, mut no) = (
        best(State::Yes),
        best(State::OptOut),
        best(State::OptIn),
        best(State::No),
    );
    let happens = yes.max(out).max(within);
    if partial(id, all) && happens >= threshold(id) {
        no = 0.0;
    }
    if no > 0.0 && happens > 0.0 {
        let enough = if matches!(id, Id::Recipient(_)) { 0.95 } else { 0.7 };
        if can_conflict(id) && no >= happens * enough && happens >= no * 0.9 && yes > 0.0 {
            return State::Conflicting;
        }
        // "We do not collect it. If you join, we collect it with your consent": the condition says when.
        let only_if_asked = yes == 0.0 && happens >= no * 0.9;
        if no > happens && !only_if_asked {
            return State::No;
        }
    } else if no > 0.0 {
        return State::No;
    }
    // "You may opt out of the use of your letters to train models" speaks of a choice first, and less of the use.
    let enough = if id == Id::Use(Purpose::AiTraining) {
        0.4
    } else {
        0.8
    };
    if out > 0.0 && out >= yes * enough {
        State::OptOut
    } else if yes > 0.0 && yes >= within * 0.6 {
        State::Yes
    } else {
        State::OptIn
    }
}

fn value(id: Id, all: &[Finding]) -> Option<String> {
    // A page that is linked beside an offer to answer may be about anything.
    let mail = all
        .iter()
        .filter_map(|f| f.value.as_ref())
        .find(|v| v.contains('@'));
    if id == Id::Stated(Statement::ContactStated) && mail.is_some() {
        return mail.cloned();
    }
    if let Some(named) = all.iter().find_map(|f| f.value.clone()) {
        return Some(named);
    }
    let can_be = matches!(id, Id::Share(_) | Id::Recipient(_) | Id::GridShare(..));
    (can_be && all.iter().all(|f| f.aggregated)).then(|| "aggregated".to_owned())
}

/// The quotes of a fact, the surest first; where it conflicts, one of each side comes first.
fn evidence(document: &Document, index: &Utf16, all: &[Finding], state: State) -> Vec<Evidence> {
    let mut order: Vec<&Finding> = Vec::new();
    if state == State::Conflicting {
        order.extend(all.iter().find(|f| f.state != State::No));
        order.extend(all.iter().find(|f| f.state == State::No));
    } else {
        // What proves the state comes first.
        order.extend(all.iter().filter(|f| f.state == state));
    }
    order.extend(all);
    let mut kept: Vec<&Finding> = Vec::new();
    let short = |f: &&Finding| f.sentence.of(&document.text).chars().count() <= LONG;
    // "Usage." alone proves nothing, unless it completes what leads into it.
    let tells = |f: &&Finding| {
        f.lead_in.is_some()
            || f.value.is_some()
            || f.sentence.of(&document.text).split_whitespace().count() >= WORDS
    };
    let good = |f: &&Finding| short(f) && tells(f);
    let any_good = order.iter().any(good);
    for finding in order.into_iter().filter(|f| !any_good || good(f)) {
        let apart = |k: &&Finding| {
            let (a, b) = (k.sentence, finding.sentence);
            a.end <= b.start || b.end <= a.start
        };
        if kept.len() < QUOTES && kept.iter().all(apart) {
            kept.push(finding);
        }
    }
    kept.into_iter().map(|f| quote(document, index, f)).collect()
}

fn quote(document: &Document, index: &Utf16, finding: &Finding) -> Evidence {
    let text = &document.text;
    let place = |span: Span| {
        (
            span.of(text).to_owned(),
            index.at(text, span.start),
            index.at(text, span.end),
        )
    };
    let block = document.blocks.get(finding.block);
    let heading = block
        .and_then(|b| document.blocks.get(*b.headings.last()?))
        .map(|h| h.span.of(text).to_owned());
    let lead_in = finding.lead_in.map(|span| {
        let (quote, start, end) = place(span);
        Quote { quote, start, end }
    });
    let (quote, start, end) = place(finding.sentence);
    Evidence {
        quote,
        state: finding.state,
        start,
        end,
        heading,
        lead_in,
    }
}
