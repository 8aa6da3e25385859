//! The label as the attributes of a snippet's host element, and back.
//!
//! `data-facts` holds groups, parted by `;`: what the ids of a group begin with, a colon, and for each
//! fact the rest of its id, a capital for its state, the numbers of its quotes parted by commas, and
//! `~` with its value if it has one: `collect:contactY1 locationO3;choice:deleteY9~https://…`. A group
//! that begins with a full stop differs from the one before it in the last word alone.
//! `data-places` holds for each quote how many UTF-16 code units after the last one it starts, and
//! after `/`, for an item, how many its lead-in starts before it.

use super::passages::Passages;
use super::{FORM, Snippet, TAG};
use crate::label::{Fact, State};
use crate::practices::taxonomy::Id;
use crate::render::options::{Theme, View};
use crate::render::tree::{Element, el};

/// The host element, without its content.
pub fn host(snippet: &Snippet) -> Element {
    let policy = &snippet.label.policy;
    let analyzer = &snippet.label.analyzer;
    let passages = Passages::new(snippet);
    let figures = [
        policy.words.to_string(),
        policy.reading_minutes.to_string(),
        // In tenths, so that no reader has to know of decimal points.
        ((policy.reading_grade * 10.0).round() as i64).to_string(),
    ];
    let theme = snippet.options.theme;
    let view = snippet.options.view;
    let some = |name: &'static str, value: Option<&str>| value.map(|v| (name, v.to_owned()));
    let unread = policy.unread.as_ref().map(|unread| {
        let language = unread.language.as_deref().unwrap_or_default();
        format!("{} {language}", unread.percent).trim_end().to_owned()
    });
    let optional = [
        some("data-title", policy.title.as_deref()),
        some("data-organization", policy.organization.as_deref()),
        some("data-updated", policy.updated.as_deref()),
        some("data-unread", unread.as_deref()),
        some("data-analyzed", policy.analyzed.as_deref()),
        some("data-address", snippet.options.link()),
        some("data-theme", (theme != Theme::Auto).then(|| theme.key())),
        some("data-view", (view != View::Grid).then(|| view.key())),
    ];
    let mut host = el(TAG)
        .attr("data-form", FORM)
        .attr("data-analyzer", format!("{} {}", analyzer.name, analyzer.version))
        .attr("data-sha256", policy.sha256.clone())
        .attr("data-language", policy.language.clone())
        .attr("data-figures", figures.join(" "));
    for (name, value) in optional.into_iter().flatten() {
        host = host.attr(name, value);
    }
    host.attr("data-step", snippet.step.to_string())
        .attr("data-places", places(&passages))
        .attr("data-facts", facts(snippet, &passages))
}

fn places(passages: &Passages) -> String {
    let mut last = 0;
    let mut lead = None;
    let places = passages.all.iter().map(|evidence| {
        let mut place = (evidence.start - last).to_string();
        last = evidence.start;
        let before = evidence.lead_in.as_ref().map(|l| l.start);
        if let Some(start) = before
            && before != lead
        {
            place.push_str(&format!("/{}", evidence.start as i64 - start as i64));
        }
        lead = before;
        place
    });
    places.collect::<Vec<_>>().join(" ")
}

fn facts(snippet: &Snippet, passages: &Passages) -> String {
    let mut out = String::new();
    let mut group = String::new();
    for fact in &snippet.label.facts {
        let id = fact.id.to_string();
        let (prefix, key) = parted(&id);
        if prefix == group {
            out.push(' ');
        } else {
            if !out.is_empty() {
                out.push(';');
            }
            let (stem, last) = parted(prefix);
            if !stem.is_empty() && stem == parted(&group).0 {
                out.push('.');
                out.push_str(last);
            } else {
                out.push_str(prefix);
            }
            out.push(':');
            prefix.clone_into(&mut group);
        }
        out.push_str(key);
        out.push(letter(fact.state));
        let numbers: Vec<String> = passages.numbers(fact).iter().map(usize::to_string).collect();
        out.push_str(&numbers.join(","));
        if let Some(value) = &fact.value {
            out.push('~');
            out.push_str(&escaped(value));
        }
    }
    out
}

/// A dotted name without its last word, and that word.
fn parted(name: &str) -> (&str, &str) {
    name.rsplit_once('.').unwrap_or(("", name))
}

/// What separates facts and groups is written as in addresses.
fn escaped(value: &str) -> String {
    value.replace('%', "%25").replace(' ', "%20").replace(';', "%3B")
}

fn unescaped(value: &str) -> String {
    value.replace("%3B", ";").replace("%20", " ").replace("%25", "%")
}

const LETTERS: [(State, char); 5] = [
    (State::Yes, 'Y'),
    (State::OptOut, 'O'),
    (State::OptIn, 'I'),
    (State::No, 'N'),
    (State::Conflicting, 'B'),
];

fn letter(state: State) -> char {
    LETTERS.iter().find(|(s, _)| *s == state).map_or('Y', |(_, l)| *l)
}

/// A fact as `data-facts` has it, and the numbers of its quotes.
pub type Read = (Fact, Vec<usize>);

/// Reads `data-facts`; the facts have no evidence yet. The error is what could not be read.
pub fn read(written: &str) -> Result<Vec<Read>, String> {
    let mut facts = Vec::new();
    let mut prefix = String::new();
    for group in written.split(';').filter(|g| !g.is_empty()) {
        let (name, entries) = group.split_once(':').ok_or(group)?;
        prefix = match name.strip_prefix('.') {
            Some(last) => format!("{}.{last}", parted(&prefix).0),
            None => name.to_owned(),
        };
        for entry in entries.split(' ') {
            facts.push(fact(&prefix, entry).ok_or(entry)?);
        }
    }
    Ok(facts)
}

fn fact(prefix: &str, entry: &str) -> Option<Read> {
    let (entry, value) = match entry.split_once('~') {
        Some((entry, value)) => (entry, Some(unescaped(value))),
        None => (entry, None),
    };
    let at = entry.find(|c: char| c.is_ascii_uppercase())?;
    let (key, rest) = entry.split_at(at);
    let (letter, numbers) = rest.split_at(1);
    let state = LETTERS.iter().find(|(_, l)| letter.starts_with(*l))?.0;
    let id: Id = format!("{prefix}.{key}").parse().ok()?;
    let numbers = numbers.split(',').filter(|n| !n.is_empty()).map(str::parse);
    let numbers: Result<Vec<usize>, _> = numbers.collect();
    let fact = Fact {
        id,
        state,
        value,
        evidence: Vec::new(),
    };
    Some((fact, numbers.ok()?))
}
