//! The text of a paragraph: links, emphasis, escapes, code, and HTML tags in between.

use super::emphasis::{self, Run};
use crate::document::entity;
use crate::document::flow::Flow;
use crate::sorting::sort_by_key;
use std::collections::HashMap;

/// Stands in a paragraph's source for a line break that is meant.
pub(super) const HARD_BREAK: char = '\r';

/// A tag or a link target is looked for no further than this many bytes.
const REACH: usize = 2_000;

/// `[label]: target` lines, by label in lower case.
#[derive(Debug, Default)]
pub(super) struct References(HashMap<String, String>);

impl References {
    pub fn collect(text: &str) -> Self {
        Self(text.lines().filter_map(definition).collect())
    }

    pub fn is_definition(&self, line: &str) -> bool {
        definition(line).is_some()
    }

    fn target(&self, label: &str) -> Option<&str> {
        if self.0.is_empty() {
            None
        } else {
            self.0.get(&label.trim().to_lowercase()).map(String::as_str)
        }
    }
}

fn definition(line: &str) -> Option<(String, String)> {
    let (label, target) = line.trim().strip_prefix('[')?.split_once("]: ")?;
    let target = target.split_whitespace().next()?.trim_matches(['<', '>']);
    let url = target.contains("://") || target.starts_with(['#', '/']) || target.starts_with("mailto:");
    (url && !label.is_empty() && !label.contains(['[', ']']))
        .then(|| (label.to_lowercase(), target.to_owned()))
}

/// A place where something other than text stands.
enum Mark {
    /// A backslash before punctuation.
    Escape,
    /// A code span: where its content ends, and where it ends itself.
    Code(usize, usize),
    /// Emphasis signs.
    Run(Run),
    /// `[` of a link, with the target; its `]` has an [`Mark::EndLink`].
    Link(String),
    /// `]` of a link, and where its target ends.
    EndLink(usize),
    /// Left out, up to this byte: an image, a link without text.
    Skip(usize),
    /// `<https://…>`: where the content ends.
    Address(usize),
    /// An HTML tag, up to this byte.
    Tag(usize),
}

/// Writes a paragraph's source as text.
pub(super) fn read(source: &str, references: &References, flow: &mut Flow) {
    let marks = Scanner::new(source, references).scan();
    let mut at = 0;
    let mut bold = 0usize;
    for (place, mark) in marks {
        if place < at {
            continue; // inside something that was left out
        }
        write(source, at, place, flow);
        at = place;
        match mark {
            Mark::Escape => {
                let next = source[place + 1..].chars().next().map_or(0, char::len_utf8);
                flow.push(&source[place + 1..place + 1 + next]);
                at += 1 + next;
            }
            Mark::Code(content, end) => {
                let ticks = end - content;
                flow.push(&source[place + ticks..content]);
                at = end;
            }
            Mark::Run(run) => {
                bold = bold.saturating_sub(run.bold_ends);
                flow.set_bold(bold > 0);
                flow.push(&source[place + run.used..place + run.length]);
                bold += run.bold_begins;
                flow.set_bold(bold > 0);
                at += run.length;
            }
            Mark::Link(target) => {
                flow.open_link(&target);
                at += 1;
            }
            Mark::EndLink(end) => {
                flow.close_link();
                at = end;
            }
            Mark::Skip(end) => at = end,
            Mark::Address(end) => {
                let address = &source[place + 1..end];
                let mail = address.contains('@') && !address.contains(':');
                flow.open_link(&if mail {
                    format!("mailto:{address}")
                } else {
                    address.to_owned()
                });
                flow.push(address);
                flow.close_link();
                at = end + 1;
            }
            Mark::Tag(end) => {
                let name = source[place..end]
                    .trim_start_matches(['<', '/'])
                    .to_ascii_lowercase();
                let block = ["br", "p", "/p", "li", "div", "tr"].iter().any(|block| {
                    name.strip_prefix(block)
                        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
                });
                if block {
                    flow.line_break();
                }
                at = end;
            }
        }
    }
    write(source, at, source.len(), flow);
    flow.close_link();
}

/// Writes plain source: references are decoded, line feeds are spaces, hard breaks are line breaks.
fn write(source: &str, from: usize, to: usize, flow: &mut Flow) {
    let text = source.get(from..to).unwrap_or_default();
    for (i, line) in text.split(HARD_BREAK).enumerate() {
        if i > 0 {
            flow.line_break();
        }
        flow.push(&entity::decode(line));
    }
}

struct Scanner<'a> {
    source: &'a str,
    references: &'a References,
    marks: Vec<(usize, Mark)>,
    runs: Vec<Run>,
    /// The open brackets: their place, whether `!` stands before, and the marks made before them.
    brackets: Vec<(usize, bool)>,
    /// Where the last run of backticks of each length stands.
    last_ticks: HashMap<usize, usize>,
    /// The next `>` and `-->` behind the places already seen, so that none is searched for from
    /// every place before it; the length of the text where there is none.
    next_angle: usize,
    next_comment_end: usize,
    last_parenthesis: usize,
}

impl<'a> Scanner<'a> {
    fn new(source: &'a str, references: &'a References) -> Self {
        let mut last_ticks = HashMap::new();
        let bytes = source.as_bytes();
        let mut at = 0;
        while let Some(found) = source[at..].find('`') {
            at += found;
            let length = bytes[at..].iter().take_while(|&&b| b == b'`').count();
            last_ticks.insert(length, at);
            at += length;
        }
        Self {
            source,
            references,
            marks: Vec::new(),
            runs: Vec::new(),
            brackets: Vec::new(),
            last_ticks,
            next_angle: source.find('>').unwrap_or(source.len()),
            next_comment_end: source.find("-->").unwrap_or(source.len()),
            last_parenthesis: source.rfind(')').unwrap_or_default(),
        }
    }

    /// Finds the marks in the order of the text.
    fn scan(mut self) -> Vec<(usize, Mark)> {
        let bytes = self.source.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            at = match bytes[at] {
                b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => {
                    self.marks.push((at, Mark::Escape));
                    at + 2
                }
                b'`' => self.code(at),
                b'*' | b'_' => {
                    let run = Run::new(self.source, at);
                    self.runs.push(run);
                    at + run.length
                }
                b'!' if bytes.get(at + 1) == Some(&b'[') => {
                    self.brackets.push((at + 1, true));
                    at + 2
                }
                b'[' => {
                    self.brackets.push((at, false));
                    at + 1
                }
                b']' => self.close_bracket(at),
                b'<' => self.angle(at),
                _ => at + 1,
            };
        }
        emphasis::pair(&mut self.runs);
        self.marks
            .extend(self.runs.iter().map(|&run| (run.at, Mark::Run(run))));
        sort_by_key(&mut self.marks, |&(at, _)| at);
        self.marks
    }

    fn code(&mut self, at: usize) -> usize {
        let bytes = self.source.as_bytes();
        let ticks = bytes[at..].iter().take_while(|&&b| b == b'`').count();
        let mut next = at + ticks;
        if self.last_ticks.get(&ticks).is_none_or(|&last| last <= at) {
            return next; // nothing closes it
        }
        while let Some(found) = self.source[next..].find('`') {
            next += found;
            let length = bytes[next..].iter().take_while(|&&b| b == b'`').count();
            if length == ticks {
                self.marks.push((at, Mark::Code(next, next + ticks)));
                return next + ticks;
            }
            next += length;
        }
        at + ticks
    }

    fn close_bracket(&mut self, at: usize) -> usize {
        let Some((open, image)) = self.brackets.pop() else {
            return at + 1;
        };
        let label = &self.source[open + 1..at];
        let rest = &self.source[at + 1..];
        let target = if at < self.last_parenthesis {
            inline_target(rest)
        } else {
            None
        };
        let (target, length) = match target {
            Some(found) => found,
            None => match self.reference(label, rest) {
                Some(found) => found,
                None => return at + 1,
            },
        };
        let end = at + 1 + length;
        if image {
            self.marks.push((open - 1, Mark::Skip(end)));
        } else if label.trim().is_empty() {
            self.marks.push((open, Mark::Skip(end)));
        } else {
            self.marks.push((open, Mark::Link(target)));
            self.marks.push((at, Mark::EndLink(end)));
        }
        end
    }

    /// `[label][other]`, `[label][]` or `[label]` with a target defined elsewhere.
    fn reference(&self, label: &str, rest: &str) -> Option<(String, usize)> {
        if self.references.0.is_empty() || label.len() > 1_000 {
            return None;
        }
        let other = rest
            .strip_prefix('[')
            .and_then(|rest| rest.get(..rest.find(']')?));
        if let Some(other) = other.filter(|other| other.len() <= 1_000) {
            let target = self
                .references
                .target(if other.is_empty() { label } else { other })?;
            return Some((target.to_owned(), other.len() + 2));
        }
        self.references.target(label).map(|target| (target.to_owned(), 0))
    }

    /// `<`: an address, a tag, a comment, or just a sign.
    fn angle(&mut self, at: usize) -> usize {
        let source = self.source;
        if source[at..].starts_with("<!--") {
            let end = next(source, "-->", at + 4, &mut self.next_comment_end).map(|end| end + 3);
            self.marks.extend(end.map(|end| (at, Mark::Skip(end))));
            return end.unwrap_or(at + 1);
        }
        let end = next(source, ">", at, &mut self.next_angle).filter(|&end| end - at < REACH);
        let Some(end) = end else { return at + 1 };
        let inner = &source[at + 1..end];
        let address = !inner.contains(|c: char| c.is_whitespace() || c == '<')
            && (inner.contains("://") || inner.starts_with("mailto:") || inner.contains('@'));
        let name = inner.strip_prefix('/').unwrap_or(inner);
        if address {
            self.marks.push((at, Mark::Address(end)));
        } else if name.starts_with(|c: char| c.is_ascii_alphabetic()) && !inner.contains('<') {
            self.marks.push((at, Mark::Tag(end + 1)));
        } else {
            return at + 1;
        }
        end + 1
    }
}

/// The first place of `wanted` from `from` on; `known` is the one found last.
fn next(source: &str, wanted: &str, from: usize, known: &mut usize) -> Option<usize> {
    if *known < from {
        let found = source.get(from..).and_then(|rest| rest.find(wanted));
        *known = found.map_or(source.len(), |found| from + found);
    }
    (*known < source.len()).then_some(*known)
}

/// The `(target "title")` that a text begins with: the target, and the bytes it takes.
fn inline_target(text: &str) -> Option<(String, usize)> {
    let body = text.strip_prefix('(')?;
    let bytes = body.as_bytes();
    let start = bytes.iter().take_while(|b| b.is_ascii_whitespace()).count();
    let (target, mut at) = if bytes.get(start) == Some(&b'<') {
        let end = find_within(&body[start..], ">")?;
        (&body[start + 1..start + end], start + end + 1)
    } else {
        let end = target_end(&bytes[start..])? + start;
        (&body[start..end], end)
    };
    at += bytes[at..].iter().take_while(|b| b.is_ascii_whitespace()).count();
    if let Some(&quote @ (b'"' | b'\'' | b'(')) = bytes.get(at) {
        let close = if quote == b'(' { b')' } else { quote };
        at += 2 + bytes[at + 1..].iter().take(REACH).position(|&b| b == close)?;
        at += bytes[at..].iter().take_while(|b| b.is_ascii_whitespace()).count();
    }
    (bytes.get(at) == Some(&b')')).then(|| (entity::decode_attribute(target).into_owned(), at + 2))
}

/// Where an address without angle brackets ends: at a space, or at a bracket that it does not open.
fn target_end(bytes: &[u8]) -> Option<usize> {
    let mut depth = 0;
    let mut escaped = false;
    for (i, &b) in bytes.iter().enumerate().take(REACH) {
        match b {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(i),
            b')' => depth -= 1,
            b if b.is_ascii_whitespace() => return Some(i),
            _ => {}
        }
    }
    None
}

fn find_within(text: &str, wanted: &str) -> Option<usize> {
    let mut end = text.len().min(REACH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].find(wanted)
}
