//! Cells that only say yes or no: what their row and column ask.

use super::Finding;
use super::unit::Unit;
use super::weights;
use crate::document::{BlockKind, Document, Span};
use crate::practices::reader::Session;
use crate::practices::taxonomy::{Data, Id, Kind, Recipient, State};
use std::collections::{HashMap, HashSet};

const ANSWER: &str = "answer in a table";

/// Adds what a yes or no cell answers; true if the unit is one, and nothing else is to be read from it.
pub fn answer(session: &Session, unit: &Unit, findings: &mut Vec<Finding>) -> bool {
    let clause = &unit.clause;
    let own = clause.lead..clause.tokens.len();
    if own.is_empty() || own.len() > 3 || clause.lead == 0 {
        return false;
    }
    let state = match clause.word(session, own.start) {
        "yes" | "collected" | "sold" | "shared" => State::Yes,
        "no" | "none" | "never" => State::No,
        "n" if clause.word(session, own.start + 1) == "a" => return true,
        "not"
            if matches!(
                clause.word(session, own.start + 1),
                "sold" | "shared" | "collected"
            ) =>
        {
            State::No
        }
        _ => return false,
    };
    // "Can you limit this sharing?" asks about a choice.
    if (0..clause.lead).any(|i| matches!(clause.word(session, i), "limit" | "opt" | "refuse" | "object")) {
        return true;
    }
    let asked = |term: &str| clause.of(term).any(|(m, _)| m.start < clause.lead);
    let data: Vec<Data> = clause
        .of("data.")
        .filter_map(|(_, name)| Data::from_key(name.trim_end_matches(".loose")))
        .collect();
    let recipients: Vec<Recipient> = clause
        .of("recipient.")
        .filter_map(|(_, name)| Recipient::from_key(name))
        .collect();
    let mut ids: Vec<Id> = Vec::new();
    if asked("verb.sell") {
        ids.push(Id::Stated(crate::practices::taxonomy::Statement::ShareSold));
    } else if asked("verb.share") || !recipients.is_empty() {
        ids.extend(recipients.iter().map(|&r| Id::Recipient(r)));
        ids.extend(data.iter().map(|&d| Id::Share(d)));
    } else {
        ids.extend(data.iter().map(|&d| Id::Collect(d)));
    }
    ids.dedup();
    for id in ids.into_iter().filter(|id| id.kind() == Kind::Practice) {
        let part = state == State::No && weights::limited(id) < 0.7;
        let score = if part { weights::limited(id) } else { 0.9 };
        // The answer means nothing without its question: the quote runs from the row's head.
        let sentence = unit
            .row
            .map_or(unit.sentence, |row| Span::new(row.start, unit.sentence.end));
        findings.push(Finding {
            sentence,
            ..unit.finding(id, state, score, ANSWER, "")
        });
    }
    true
}

/// The head of a row proves less than what stands beside it: where another cell states the same, or denies it, or asks
/// first, it is that cell that counts.
pub fn heads_give_way(document: &Document, findings: &mut Vec<Finding>) {
    let place = |f: &Finding| match document.blocks.get(f.block)?.kind {
        BlockKind::Cell {
            table, row, column, ..
        } => Some((table, row, column)),
        _ => None,
    };
    let mut beside: HashMap<(usize, usize, Id), (usize, State)> = HashMap::new();
    for (index, finding) in findings.iter().enumerate() {
        if let Some((table, row, 1..)) = place(finding) {
            let known = beside
                .entry((table, row, finding.id))
                .or_insert((index, finding.state));
            if findings[known.0].score < finding.score {
                *known = (index, finding.state);
            }
        }
    }
    // "Fingerprints" beside a "no" are not collected.
    let denied: HashSet<(usize, usize)> = findings
        .iter()
        .filter(|f| f.state == State::No && matches!(f.id, Id::Collect(_)) && f.why == ANSWER)
        .filter_map(|f| place(f).map(|(table, row, _)| (table, row)))
        .collect();
    let taken_back = |f: &Finding| {
        let row = place(f).map(|(table, row, _)| (table, row));
        f.state == State::Yes
            && matches!(f.id, Id::Collect(_))
            && row.is_some_and(|row| denied.contains(&row))
    };
    let mut drop: Vec<bool> = findings.iter().map(taken_back).collect();
    for index in 0..findings.len() {
        let Some((table, row @ 1.., 0)) = place(&findings[index]) else {
            continue;
        };
        let head = (findings[index].state, findings[index].score);
        let Some(&(other, state)) = beside.get(&(table, row, findings[index].id)) else {
            continue;
        };
        drop[index] = true;
        if state == head.0 {
            findings[other].score = findings[other].score.max(head.1);
        }
    }
    let mut drop = drop.into_iter();
    findings.retain(|_| !drop.next().unwrap_or(false));
}
