//! What the columns of a table hold, as their heads say.

use crate::practices::reader::Session;
use crate::practices::tokens::Token;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Data,
    Purpose,
    Recipient,
    Buyer,
    Setter,
    Place,
    Collected,
    Answer,
    Other,
}

/// What a column holds; the first column names the row.
pub fn column_kind(session: &Session, head: &[Token], column: usize) -> Column {
    let any = |words: &[&str]| head.iter().any(|t| words.contains(&session.word(*t)));
    if any(&["sold", "sell"]) {
        Column::Buyer
    } else if any(&["collected"]) {
        Column::Collected
    } else if any(&["legal", "lawful", "basis"]) {
        Column::Other
    } else if any(&["set", "domain", "host"]) {
        Column::Setter
    } else if any(&[
        "recipient",
        "recipients",
        "disclosed",
        "shared",
        "whom",
        "who",
        "partner",
        "partners",
    ]) {
        Column::Recipient
    } else if any(&[
        "purpose", "purposes", "why", "for", "use", "uses", "used", "reason", "does",
    ]) {
        Column::Purpose
    } else if any(&["where", "country", "location"]) && column > 0 {
        Column::Place
    } else if any(&["do", "answer"]) && column > 0 {
        Column::Answer
    } else if any(&[
        "data",
        "information",
        "category",
        "categories",
        "examples",
        "receive",
        "receives",
    ]) {
        Column::Data
    } else {
        Column::Other
    }
}

/// Whether a cell says anything: not "None", "N/A" or a dash.
pub fn says(session: &Session, words: &[Token]) -> bool {
    let word = |i: usize| words.get(i).map_or("", |t| session.word(*t));
    !matches!(
        (word(0), word(1)),
        (
            "" | "none" | "nothing" | "no" | "not" | "nobody" | "never" | "yes",
            _
        ) | ("n", "a")
    )
}
