//! The words of a lead-in, as its items go on from them.

use crate::practices::clause::{Clause, Lead};
use crate::practices::reader::Session;
use crate::practices::tokens::Token;

/// The most words of the last of several cases: "or in the following circumstances:".
const LAST: usize = 12;

/// Whether words deny what follows them: "We do not:", "What we never do".
pub fn denies(session: &Session, words: Vec<Token>) -> bool {
    let known = Lead {
        words: words.len(),
        ..Lead::default()
    };
    Clause::new(session, words, known, None).lead_denies(session)
}

/// Drops the colon after a preposition, which an item goes on from as if there were none: "on the basis of: your consent".
pub fn join_to_items(session: &Session, lead: &mut Vec<Token>) {
    let word = |back: usize| {
        lead.len()
            .checked_sub(back)
            .and_then(|at| lead.get(at))
            .map_or("", |t| session.word(*t))
    };
    if word(1) == ":" && matches!(word(2), "of" | "on") {
        lead.pop();
    }
}

/// Drops the cases that stand beside the one an item goes on from: of "except when you agree or in the following cases:" no
/// item needs that you agree.
pub fn keep_last_coordinate(session: &Session, lead: &mut Vec<Token>) {
    let word = |i: usize| lead.get(i).map_or("", |t| session.word(*t));
    let end = lead.len();
    let listed = |i: usize| {
        matches!(
            word(i),
            "following"
                | "below"
                | "these"
                | "follows"
                | "cases"
                | "circumstances"
                | "situations"
                | "instances"
        )
    };
    let begins = |i: usize| {
        matches!(
            word(i),
            "in" | "under" | "as" | "for" | "to" | "with" | "on" | "where" | "when" | "if"
        )
    };
    let joined = |&i: &usize| matches!(word(i), "or" | "and") && begins(i + 1) && (i + 1..end).any(listed);
    let last = (end.saturating_sub(LAST)..end).rev().find(joined);
    let from = last.and_then(|last| {
        (3..last).find_map(|i| match (word(i), word(i + 1)) {
            ("except", _) => Some(i + 1),
            ("other", "than") => Some(i + 2),
            ("unless" | "when" | "if" | "where", _) => Some(i),
            _ => None,
        })
    });
    if let (Some(from), Some(last)) = (from, last) {
        lead.drain(from..=last);
        return;
    }
    // "Unless you agree, we share it in these cases only:".
    let agreed = |i: usize| {
        matches!(
            word(i),
            "permission" | "consent" | "agreed" | "authorization" | "approval"
        )
    };
    let comma = (0..end).find(|&i| word(i) == ",").unwrap_or(0);
    if word(0) == "unless" && (0..comma).any(agreed) && (comma..end).any(|i| word(i) == "only") {
        lead.drain(..=comma);
    }
}
