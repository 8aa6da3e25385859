//! The smaller views of a snippet: lists instead of the grid, and one line.

use super::Snippet;
use super::markup::{chip, foot, lines, notes};
use super::passages::Passages;
use crate::label::{Fact, Label, State};
use crate::practices::taxonomy::{Id, Section, Statement};
use crate::render::label::{head, name, standout, who};
use crate::render::shown::{Shown, ids};
use crate::render::tree::{Element, el, text_el};
use crate::render::words;

/// A list: how it begins, and which facts it takes.
type List = (&'static str, fn(Id) -> bool);

const LISTS: [List; 4] = [
    ("They collect", |id| matches!(id, Id::Collect(_))),
    ("They use it for", |id| matches!(id, Id::Use(_))),
    ("Others who get it", |id| {
        matches!(id, Id::Recipient(_) | Id::Stated(Statement::ShareSold))
    }),
    (
        "You can",
        |id| matches!(id, Id::Stated(s) if s.section() == Section::Choices),
    ),
];

/// Whether the view "short" shows a fact.
pub fn shows(label: &Label, id: Id) -> bool {
    LISTS.iter().any(|(_, takes)| takes(id)) || standout(label).iter().any(|l| ids(&l.ids).contains(&id))
}

/// The view "short".
pub fn short(snippet: &Snippet) -> Element {
    let label = &snippet.label;
    let passages = Passages::new(snippet);
    let lists = LISTS.iter().flat_map(|(title, takes)| {
        let facts = label.facts.iter().filter(|f| takes(f.id));
        let items: Vec<Element> = facts.filter_map(|f| item(label, f, &passages)).collect();
        let term = (!items.is_empty()).then(|| text_el("dt", "", *title));
        let list = term
            .is_some()
            .then(|| el("dd").child(el("ul").class("t").children(items)));
        term.into_iter().chain(list)
    });
    el("article")
        .attr("aria-label", name(label))
        .child(head(label).attr("part", "head"))
        .children(lines(label, &passages))
        .child(el("dl").attr("part", "lists").children(lists))
        .child(text_el(
            "p",
            "q",
            "What is not listed is not stated, or stands in the whole label.",
        ))
        .children(notes(&passages))
        .children(passages.list())
        .child(foot(snippet))
}

fn item(label: &Label, fact: &Fact, passages: &Passages) -> Option<Element> {
    let shown = Shown::of(label, &[fact.id])?;
    let (word, class) = words::chip(fact.id, fact.state);
    // Whoever reads "They collect" needs no "yes" at each.
    let plain = fact.state == State::Yes && !matches!(fact.id, Id::Stated(Statement::ShareSold));
    let item = el("li").text(fact.id.title());
    let item = match plain {
        true => item,
        false => item.text(" ").child(chip(word, class)),
    };
    Some(item.children(passages.refs(&shown)))
}

/// The view "badge": a line that opens.
pub fn badge(snippet: &Snippet) -> Element {
    let label = &snippet.label;
    let told = standout(label);
    let facts = words::count(label.facts.len(), "fact");
    let summary = el("summary")
        .child(text_el("strong", "", "Privacy Facts"))
        .text(" ")
        .child(text_el("span", "", who(label).0))
        .text(" ")
        .child(text_el("small", "", facts));
    let lines = el("ul").children(told.iter().map(|l| text_el("li", "", l.text)));
    el("article").attr("aria-label", name(label)).child(
        el("details")
            .child(summary)
            .children((!told.is_empty()).then_some(lines))
            .child(foot(snippet)),
    )
}
