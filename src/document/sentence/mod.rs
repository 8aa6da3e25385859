//! Where sentences end.
//!
//! A sentence never crosses a line break. One that is longer than a quote may be is cut where its
//! parts meet, so that a part can be quoted; a part continues the one before it, which then ends
//! without a full stop (see [`super::Document::opening`]).

mod long;
mod words;

use super::span::Span;
use words::{Before, Next};

/// The longest sentence in bytes, where it can be cut at all: a longer quote proves nothing in particular.
pub const LONGEST: usize = 600;

/// The sentences of `text[block]`, as byte offsets into `text`: in order, trimmed, apart.
pub(super) fn sentences(text: &str, block: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = block.start;
    for line in block.of(text).split('\n') {
        split_line(text, Span::new(start, start + line.len()), &mut found);
        start += line.len() + 1;
    }
    found
}

/// Whether a sentence that ends like this is whole, not the first part of a longer one.
pub(super) fn is_complete(sentence: &str) -> bool {
    sentence
        .trim_end_matches(is_closer)
        .ends_with(['.', '!', '?', '…'])
}

fn split_line(text: &str, line: Span, found: &mut Vec<Span>) {
    let mut start = line.start;
    let mut at = line.start;
    let bytes = text.as_bytes();
    while at < line.end {
        // 0xE2 begins "…" and "•".
        if !matches!(bytes[at], b'.' | b'!' | b'?' | 0xE2) {
            at += 1;
            continue;
        }
        let marks: usize = text[at..line.end]
            .chars()
            .take_while(|&c| is_mark(c))
            .map(char::len_utf8)
            .sum();
        if let Some(end) = sentence_end(text, Span::new(start, line.end), at, marks) {
            push(text, Span::new(start, end), found);
            start = end;
            at = end.max(at + 1);
        } else {
            at += marks.max(1);
        }
    }
    push(text, Span::new(start, line.end), found);
}

/// Adds a sentence, trimmed, in parts where it is too long to quote. What holds no letter or digit is none.
fn push(text: &str, span: Span, found: &mut Vec<Span>) {
    let span = trim(text, span);
    if span.is_empty() {
        return;
    }
    if !span.of(text).contains(char::is_alphanumeric) {
        // A detached full stop or a closing quote belongs to what it follows.
        if let Some(last) = found.last_mut()
            && text
                .get(last.end..span.start)
                .is_some_and(|gap| !gap.contains('\n'))
            && span.end - last.start <= LONGEST
        {
            last.end = span.end;
        }
        return;
    }
    long::cut(text, span, found);
}

pub(super) fn trim(text: &str, span: Span) -> Span {
    let inside = span.of(text);
    let start = span.start + (inside.len() - inside.trim_start().len());
    Span::new(start, start + inside.trim().len())
}

/// If a sentence ends with the marks at byte `at`, `marks` bytes long: the offset behind them,
/// closing quotes included. `rest` reaches from the start of the sentence to the end of the line.
fn sentence_end(text: &str, rest: Span, at: usize, marks: usize) -> Option<usize> {
    let tail = text.get(at..rest.end)?;
    if tail.starts_with('•') || tail.starts_with('●') || tail.starts_with('▪') {
        return (at > rest.start).then_some(at); // a list set in one line
    }
    if marks == 0 {
        return None;
    }
    let after = &tail[marks..];
    let closers = after.len() - after.trim_start_matches(is_closer).len();
    let end = at + marks + closers;
    let after = &after[closers..];
    let before = Before::new(text.get(rest.start..at)?);
    let Some(next) = after.chars().next() else {
        return Some(end);
    };
    let stop = if next.is_whitespace() {
        let next = Next::new(after.trim_start());
        match tail.as_bytes()[0] {
            b'.' if marks == 1 => full_stop(before, next, closers > 0),
            b'.' => !next.is_lower(),
            _ => !next.is_lower() && !before.is_name_with_mark(next),
        }
    } else {
        // "policy.We collect": the space is missing.
        closers == 0 && marks == 1 && before.is_word_glued_to(Next::new(after))
    };
    stop.then_some(end)
}

/// Whether a single full stop followed by a space ends the sentence.
fn full_stop(before: Before<'_>, next: Next<'_>, closed: bool) -> bool {
    if before.is_detached() {
        return true;
    }
    if next.is_lower() && !next.is_quoted() {
        return false;
    }
    if closed {
        return !before.never_ends() || next.starts_a_sentence();
    }
    if before.is_enumerator() || before.never_ends() {
        return false;
    }
    if before.wants_number() {
        return !next.is_number();
    }
    if before.is_abbreviation() || before.is_initial() {
        return next.starts_a_sentence();
    }
    true
}

const fn is_mark(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

const fn is_closer(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '"' | '\'' | '”' | '’' | '»' | '*')
}

#[cfg(test)]
mod tests;
