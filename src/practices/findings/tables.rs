//! Cells that only say yes or no: what their row and column ask.

use super::Finding;
use super::unit::Unit;
use crate::document::Span;
use crate::practices::reader::Session;
use crate::practices::taxonomy::{Data, Id, Kind, Recipient, State};

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
        // The answer means nothing without its question: the quote runs from the row's head.
        let sentence = unit
            .row
            .map_or(unit.sentence, |row| Span::new(row.start, unit.sentence.end));
        findings.push(Finding {
            sentence,
            ..unit.finding(id, state, 0.9, "answer in a table", "")
        });
    }
    true
}
