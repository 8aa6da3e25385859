//! How long data is kept, where the policy names a period.

use super::Finding;
use super::columns::Column;
use super::unit::Unit;
use crate::document::{Document, Span};
use crate::practices::clause::Actor;
use crate::practices::reader::Session;
use crate::practices::taxonomy::{Id, State, Statement};

const NUMBERS: [&str; 24] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen",
    "eighteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "several",
    "hundred", "fourteen",
];
const UNITS: [&str; 5] = ["hour", "day", "week", "month", "year"];
/// Words that make a period one of keeping.
const KEEPS: &[&str] = &[
    "retain",
    "retention",
    "keep",
    "kept",
    "store",
    "stored",
    "storage",
    "hold",
    "held",
    "preserv",
    "archiv",
    "remain",
    "stay",
    "maintain",
];
/// Words that make a period one after which data goes.
const ENDS: &[&str] = &[
    "delet", "eras", "destroy", "purg", "anonymi", "remov", "discard", "wipe", "overwrit", "shred",
];
/// The same, where it is data that goes or stays so: "logs are thrown out", but "tickets expire".
const FADES: &[&str] = &[
    "expire", "gone", "thrown", "recycl", "rotat", "flush", "linger", "persist",
];
/// What data is called where it goes.
const STORED: &[&str] = &[
    "log",
    "record",
    "cop",
    "data",
    "information",
    "backup",
    "tape",
    "profile",
    "post",
    "message",
    "file",
    "account",
    "cookie",
    "session",
    "recording",
    "identifier",
    "link",
];
/// Words that make a period something else: what they look back at, how old somebody is.
const OTHERS: &[&str] = &[
    "preceding",
    "past",
    "old",
    "age",
    "older",
    "minor",
    "notice",
    "notify",
];
/// Words that make it the time in which a request is answered.
const ANSWERS: &[&str] = &["respond", "reply", "answer"];
/// What a reader may do for a while, after which it is too late: "restore your account within 30 days of deleting it".
const UNDONE: &[&str] = &[
    "restor",
    "undo",
    "cancel",
    "chang",
    "withdr",
    "reactivat",
    "recover",
    "revers",
    "revok",
    "appeal",
];

/// Adds the period that a sentence names for keeping data, with the words that name it as its value.
pub fn find(session: &Session, document: &Document, unit: &Unit, findings: &mut Vec<Finding>) {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let says = |stems: &[&str], from: usize| {
        (from..clause.tokens.len()).any(|i| stems.iter().any(|s| word(i).starts_with(s)))
    };
    let Some((start, end)) = (clause.lead..clause.tokens.len()).find_map(|i| Some((i, period(&word, i)?)))
    else {
        return;
    };
    let before = |words: &[&str], reach: usize| {
        (start.saturating_sub(reach)..start).any(|i| words.iter().any(|w| word(i).starts_with(w)))
    };
    let verb = clause.frames.iter().rev().find(|f| f.start < start);
    // "We review this policy every year."
    let stems = ["review", "updat", "revis"];
    let text = ["policy", "notice", "statement", "page"];
    let around = start.saturating_sub(12).max(clause.lead)..(end + 8).min(clause.tokens.len());
    let reviewed = around.clone().any(|i| clause.begins(session, i, &stems))
        && around.into_iter().any(|i| text.contains(&word(i)));
    let others_keep = reviewed || verb.is_some_and(|f| f.actor == Actor::Third);
    // "In the last twelve months we retained …": it looks back.
    let looks_back = matches!(word(start.wrapping_sub(1)), "last" | "prior" | "previous");
    let fades = says(FADES, 0) && says(STORED, 0);
    // "If you do not restore it within 30 days, we delete it."
    let near = start.saturating_sub(10)..start;
    let too_late = near
        .rev()
        .find(|&i| UNDONE.iter().chain(ENDS).any(|stem| word(i).starts_with(stem)));
    let undone = too_late.is_some_and(|i| UNDONE.iter().any(|stem| word(i).starts_with(stem)))
        && !before(&["not", "fail"], 14);
    let gone = !undone
        && (fades || says(ENDS, 0))
        && before(&["after", "within", "every", "than", "once", "long"], 3);
    // "Your number stays visible to the courier for an hour."
    let seen = before(&["visible", "viewable"], 6);
    let kept = (unit.column == Column::Kept || says(KEEPS, 0)) && !says(OTHERS, clause.lead) && !seen;
    let age = before(&["under", "younger", "older", "age", "than"], 3)
        && (end + 1..end + 4).any(|i| matches!(word(i), "old" | "age" | "or"));
    if others_keep || age || looks_back || before(ANSWERS, 10) || !(gone || kept) {
        return;
    }
    let (Some(first), Some(last)) = (clause.tokens.get(start), clause.tokens.get(end)) else {
        return;
    };
    let value = Span::new(first.span.start, last.span.end)
        .of(&document.text)
        .to_owned();
    for statement in [Statement::RetentionStated, Statement::RetentionPeriod] {
        let value = (statement == Statement::RetentionPeriod).then(|| value.clone());
        findings.push(Finding {
            value,
            ..unit.finding(Id::Stated(statement), State::Yes, 0.85, "period", "")
        });
    }
}

/// The last word of the period that begins at the word `at`: "30 days", "thirty six ( 36 ) months", "a year".
fn period<'a>(word: &impl Fn(usize) -> &'a str, at: usize) -> Option<usize> {
    let first = word(at);
    let singular = matches!(first, "a" | "an");
    let number = |i: usize| word(i).parse::<u32>().is_ok() || NUMBERS.contains(&word(i));
    if !number(at) && !singular {
        return None;
    }
    let skip = |i: usize| {
        matches!(
            word(i),
            "(" | ")" | "calendar" | "business" | "full" | "or" | "more"
        ) || number(i)
            || (word(i) == "and" && number(i + 1))
    };
    let unit = (at + 1..at + 9).find(|&i| !skip(i))?;
    let fits = UNITS
        .iter()
        .any(|u| word(unit) == *u || (!singular && word(unit).strip_suffix('s') == Some(u)));
    (fits && !(singular && unit > at + 1)).then_some(unit)
}
