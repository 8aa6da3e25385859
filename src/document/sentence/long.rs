//! Sentences that are too long to quote are cut where their parts meet.

use super::{LONGEST, trim};
use crate::document::span::Span;

/// From this length on, "(i) …; (ii) …" is taken apart at its markers. In bytes.
const LONG_ENUMERATION: usize = 300;

/// No part but the last is shorter than this many bytes, so that it still says something.
const SHORTEST: usize = 80;

/// Adds the sentence `span`, already trimmed, in parts of at most [`LONGEST`] bytes where it can be cut.
pub(super) fn cut(text: &str, span: Span, found: &mut Vec<Span>) {
    if span.len() <= LONG_ENUMERATION {
        found.push(span);
        return;
    }
    let mut start = span.start;
    for marker in markers(span.of(text)) {
        let end = span.start + marker;
        if end > start {
            cut_at_length(text, trim(text, Span::new(start, end)), found);
            start = end;
        }
    }
    cut_at_length(text, trim(text, Span::new(start, span.end)), found);
}

fn cut_at_length(text: &str, mut span: Span, found: &mut Vec<Span>) {
    while span.len() > LONGEST {
        let Some(end) = best_cut(span.of(text)) else { break };
        found.push(trim(text, Span::new(span.start, span.start + end)));
        span = trim(text, Span::new(span.start + end, span.end));
    }
    if !span.is_empty() {
        found.push(span);
    }
}

/// Where to cut a text that is longer than [`LONGEST`]: behind the last semicolon that leaves a
/// part short enough, else colon, clause, comma, space. `None` where there is no space at all.
fn best_cut(text: &str) -> Option<usize> {
    let mut limit = LONGEST;
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let (head, _) = text.split_at(limit);
    let after = |separator: &str, keep: usize| {
        head.rfind(separator)
            .map(|at| at + keep)
            .filter(|&at| at >= SHORTEST)
    };
    after("; ", 1)
        .or_else(|| after(": ", 1))
        .or_else(|| {
            let clauses = [
                ", and ",
                ", or ",
                ", but ",
                ", which ",
                ", including ",
                " – ",
                " — ",
                " - ",
            ];
            clauses.iter().filter_map(|clause| after(clause, 1)).max()
        })
        .or_else(|| after(", ", 1))
        .or_else(|| after(" ", 0))
        .or_else(|| {
            // One endless word: let it stand alone.
            let at = text.find(char::is_whitespace)?;
            (at > 0).then_some(at)
        })
}

/// The byte offsets of the markers of an enumeration inside a sentence, if there are two or more:
/// "(i)", "(b)", "(3)" after the beginning, a semicolon, a comma, a colon, "and" or "or".
fn markers(sentence: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for (at, _) in sentence.match_indices('(') {
        // Labels are short: looking no further keeps a run of brackets from costing the square of its length.
        let close = sentence.as_bytes()[at + 1..]
            .iter()
            .take(5)
            .position(|&b| b == b')')
            .unwrap_or_default();
        let label = sentence.get(at + 1..at + 1 + close).unwrap_or_default();
        let alone = sentence[at + 1 + label.len()..].starts_with(") ");
        let counts = label.bytes().all(|b| b.is_ascii_digit()) && label.len() < 3
            || label.bytes().all(|b| b"ivxIVX".contains(&b))
            || label.len() == 1 && label.bytes().all(|b| b.is_ascii_alphabetic());
        if label.is_empty() || !alone || !counts {
            continue;
        }
        let before = sentence[..at].trim_end();
        let first = matches!(label, "i" | "a" | "1" | "A" | "I")
            && sentence[..at].ends_with(' ')
            && !before.ends_with(|c: char| c.is_ascii_digit() || c == '§');
        if first || before.ends_with([';', ',', ':']) || before.ends_with(" and") || before.ends_with(" or") {
            found.push(at);
        }
    }
    if found.len() < 2 {
        found.clear();
    }
    found
}
