//! The date on which a policy was last changed.

use super::{Denies, Finding};
use crate::document::{BlockKind, Document};
use crate::practices::taxonomy::State;
use crate::practices::taxonomy::{Id, Statement};

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Words beside a date that make it the policy's own, the surest first.
const MARKS: &[(&str, f32)] = &[
    ("last updated", 1.0),
    ("last revised", 1.0),
    ("last modified", 1.0),
    ("last change", 1.0),
    ("last amended", 1.0),
    ("last reviewed", 0.9),
    ("date updated", 1.0),
    ("date of last", 1.0),
    ("updated", 0.95),
    ("revised", 0.95),
    ("revision", 0.9),
    ("modified", 0.9),
    ("amended", 0.85),
    ("date of posting", 0.85),
    ("date posted", 0.85),
    ("published", 0.8),
    ("posted", 0.8),
    ("version", 0.75),
    ("effective date", 0.92),
    ("effective", 0.85),
    ("in effect", 0.8),
    ("took effect", 0.92),
    ("into effect", 0.92),
    ("in force", 0.8),
    ("comes into force", 0.8),
    ("applies from", 0.8),
    ("as of", 0.7),
    ("date:", 0.8),
];

/// A short block that holds a date beside one of these words dates the policy. Also a date right below such a word.
pub fn find(document: &Document, findings: &mut Vec<Finding>) {
    let mut pending: f32 = 0.0;
    let mut old = false;
    for (index, block) in document.blocks.iter().enumerate() {
        // "Earlier versions:", and a list of them.
        old &= !matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Paragraph);
        let archive = old;
        for &sentence in &block.sentences {
            let text = sentence.of(&document.text);
            let lower = text.to_lowercase();
            if archive {
                continue;
            }
            if names_old_ones(&lower) && date_after(&lower, 0).is_none() {
                (old, pending) = (true, 0.0);
                continue;
            }
            let mark = MARKS.iter().filter_map(|&(m, w)| Some((lower.find(m)?, w)));
            let mark = mark.fold(None::<(usize, f32)>, |best, m| {
                if best.is_none_or(|b| m.1 > b.1) {
                    Some(m)
                } else {
                    best
                }
            });
            let short = text.len() < 160;
            let (weight, near) = match mark {
                Some((at, weight)) => (weight, at),
                None => (pending * 0.9, 0),
            };
            pending = 0.0;
            if weight == 0.0 {
                continue;
            }
            let Some((at, iso)) = date_after(&lower, near).or_else(|| date_after(&lower, 0)) else {
                if text.len() < 40 && mark.is_some() {
                    pending = weight;
                }
                continue;
            };
            let distance = at.abs_diff(near);
            if distance > 90
                || lower.contains("shield")
                || lower.contains("directive")
                || names_the_one_before(&lower, at)
                || ends_later(&lower, at)
                || (weight < 0.9 && lower.contains(" act "))
            {
                continue;
            }
            let ends = index * 10 < document.blocks.len() || (index + 4) * 10 > document.blocks.len() * 9;
            let score = weight * if short { 1.0 } else { 0.7 } * if ends { 1.0 } else { 0.8 };
            let id = Id::Stated(Statement::PolicyUpdated);
            findings.push(Finding {
                id,
                state: State::Yes,
                score,
                block: index,
                sentence,
                lead_in: None,
                value: Some(iso),
                denies: Denies::All,
                why: "date",
                wording: "",
                aggregated: false,
            });
        }
    }
    keep_latest(document, findings);
}

/// In a table of versions, the latest date is the policy's.
fn keep_latest(document: &Document, findings: &mut Vec<Finding>) {
    let table = |f: &Finding| match document.blocks.get(f.block)?.kind {
        BlockKind::Cell { table, .. } => Some(table),
        _ => None,
    };
    let id = Id::Stated(Statement::PolicyUpdated);
    // Policies have one such table.
    let mut latest: Vec<(usize, String, f32)> = Vec::new();
    for finding in findings.iter().filter(|f| f.id == id) {
        if let (Some(table), Some(date)) = (table(finding), finding.value.clone()) {
            match latest.iter_mut().find(|(of, ..)| *of == table) {
                Some((_, last, score)) => {
                    *last = date.max(std::mem::take(last));
                    *score = finding.score.max(*score);
                }
                None => latest.push((table, date, finding.score.max(0.0))),
            }
        }
    }
    findings.retain_mut(|f| {
        let known = table(f).filter(|_| f.id == id);
        let known = known.and_then(|t| latest.iter().find(|(of, ..)| *of == t));
        let Some((_, date, score)) = known else {
            return true;
        };
        f.score = *score;
        f.value.as_ref() == Some(date)
    });
}

/// "We have updated our May 3, 2024 Privacy Policy": the date at the byte `at` is that of the policy before.
fn names_the_one_before(lower: &str, at: usize) -> bool {
    let before = lower.get(..at).unwrap_or_default().trim_end();
    [
        "updated our",
        "revised our",
        "replaces our",
        "replaced our",
        "supersedes our",
        "updated the",
        "replaces the",
    ]
    .iter()
    .any(|words| before.ends_with(words))
}

/// "Earlier versions", "our previous privacy policies".
fn names_old_ones(lower: &str) -> bool {
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    words.iter().enumerate().any(|(i, word)| {
        let old = matches!(
            *word,
            "previous" | "earlier" | "past" | "prior" | "older" | "former" | "archived"
        );
        let thing = |w: &&str| matches!(*w, "versions" | "policies" | "notices" | "statements");
        old && words.iter().skip(i + 1).take(2).any(thing)
    })
}

/// "From June 1, 2020 until March 1, 2024": a policy that no longer holds.
fn ends_later(lower: &str, at: usize) -> bool {
    let before = lower.get(..at).unwrap_or_default().trim_end();
    let after = lower.get(at..).unwrap_or_default();
    let until = ["until ", "till ", "through ", "to "];
    let ends = |word: &str| {
        after
            .find(word)
            .is_some_and(|to| to < 30 && date_after(after, to).is_some())
    };
    before.ends_with("from") && until.iter().any(|word| ends(word))
}

/// The first date at or after the byte `from` of a lower-case text: where it begins, and its ISO form.
fn date_after(text: &str, from: usize) -> Option<(usize, String)> {
    let words: Vec<(usize, &str)> = words(text).filter(|(at, _)| *at >= from).collect();
    words
        .iter()
        .enumerate()
        .find_map(|(i, &(at, _))| Some((at, date_at(&words[i..], dotted(text, &words[i..]))?)))
}

/// Whether a full stop stands between the first two words, as in dates that put the day first.
fn dotted(text: &str, words: &[(usize, &str)]) -> bool {
    let [(at, first), (next, _), ..] = words else {
        return false;
    };
    text.get(at + first.len()..*next) == Some(".")
}

/// Runs of letters and runs of digits, each with its byte offset.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(|c: char| c.is_alphanumeric())?;
        let digits = text[start..].starts_with(|c: char| c.is_ascii_digit());
        let length = text[start..].find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() != digits);
        rest = length.map_or(text.len(), |l| start + l);
        Some((start, &text[start..rest]))
    })
}

/// The date that the words begin with: "march 4 2026", "4th of march, 2026", "2026-03-04", "03/04/2026", "march 2026".
fn date_at(words: &[(usize, &str)], dotted: bool) -> Option<String> {
    let plain: Vec<&str> = words
        .iter()
        .take(6)
        .map(|(_, w)| *w)
        .filter(|w| !matches!(*w, "th" | "st" | "nd" | "rd" | "of" | "day"))
        .collect();
    let number = |i: usize| plain.get(i).and_then(|w| w.parse::<u32>().ok());
    let month = |i: usize| {
        plain
            .get(i)
            .and_then(|w| MONTHS.iter().position(|m| w.starts_with(m) && w.len() <= 9))
            .map(|m| m as u32 + 1)
    };
    let year = |i: usize| number(i).filter(|y| (1990..2100).contains(y));
    let day = |i: usize| number(i).filter(|d| (1..=31).contains(d));
    if let (Some(m), Some(d), Some(y)) = (month(0), day(1), year(2)) {
        return Some(iso(y, m, d));
    }
    if let (Some(d), Some(m), Some(y)) = (day(0), month(1), year(2)) {
        return Some(iso(y, m, d));
    }
    if let (Some(y), Some(m), Some(d)) = (year(0), number(1).filter(|m| (1..=12).contains(m)), day(2)) {
        return Some(iso(y, m, d));
    }
    if let (Some(a), Some(b), Some(y)) = (day(0), day(1), year(2)) {
        return if dotted {
            numeric(b, a, y)
        } else {
            numeric(a, b, y)
        };
    }
    if let (Some(a), Some(b), Some(y)) = (day(0), day(1), number(2).filter(|y| (10..60).contains(y))) {
        return words
            .get(2)
            .filter(|(_, w)| w.len() == 2)
            .and_then(|_| numeric(a, b, 2000 + y));
    }
    let (m, y) = month(0).zip(year(1))?;
    Some(format!("{y:04}-{m:02}"))
}

/// Month first unless only the other order can be.
fn numeric(a: u32, b: u32, year: u32) -> Option<String> {
    match (a, b) {
        (1..=12, _) => Some(iso(year, a, b)),
        (_, 1..=12) => Some(iso(year, b, a)),
        _ => None,
    }
}

fn iso(year: u32, month: u32, day: u32) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_of_the_policy_before_is_not_this_ones() {
        let before = "we have updated our may 3, 2024 privacy policy";
        assert!(names_the_one_before(before, before.find("may").unwrap()));
        let own = "we updated this policy on may 3, 2024";
        assert!(!names_the_one_before(own, own.find("may").unwrap()));
    }

    #[test]
    fn dates_are_read_in_the_forms_policies_use() {
        for (text, date) in [
            ("updated: april 4, 2013", "2013-04-04"),
            ("4th of march 2026", "2026-03-04"),
            ("effective 2026-03-04.", "2026-03-04"),
            ("revised 12/31/2025", "2025-12-31"),
            ("31.12.2025", "2025-12-31"),
            ("01.06.2023", "2023-06-01"),
            ("1st day of april, 2018", "2018-04-01"),
            ("march, 2020", "2020-03"),
            ("march 20/2023", "2023-03-20"),
            ("1/5/19", "2019-01-05"),
        ] {
            assert_eq!(date_after(text, 0).map(|d| d.1).as_deref(), Some(date), "{text}");
        }
        assert_eq!(date_after("mozilla/5.0, version 12", 0), None);
    }
}
