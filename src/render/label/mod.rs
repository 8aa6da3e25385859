//! The label as nodes: the single source for the page, the snippet and every other HTML form.
//!
//! Whoever shows the nodes finds the facts behind a cell in `data-facts` (their ids, parted by
//! spaces), its name in `data-about`, and the number of a quote in `data-quote`.

mod grid;
mod head;
mod sections;
mod standout;

pub use grid::{COLUMNS, Column, GridRow, MEANINGS, grid_rows};
pub use head::{caution, head, name, unread, who};
pub use sections::{Group, Row, details, groups};
pub use standout::{Line, standout};

use super::tree::{Element, Node, el, text_el};
use crate::label::Label;

/// The whole label.
pub fn label(label: &Label) -> Node {
    article(label).into()
}

/// The whole label, as an element to go on with.
pub fn article(label: &Label) -> Element {
    el("article")
        .key("label")
        .class("pf-label")
        .attr("aria-label", name(label))
        .child(head(label))
        .children(lines(label))
        .children(grid::grid(label))
        .child(grid::legend())
        .child(
            el("div")
                .key("sections")
                .class("pf-sections")
                .children(sections::columns(&groups(label))),
        )
        .child(head::foot(label))
}

/// "What stands out", as a list of buttons; nothing where nothing does.
fn lines(label: &Label) -> Option<Element> {
    let lines = standout(label);
    if lines.is_empty() {
        return None;
    }
    let items = lines.into_iter().map(|line| {
        let item = el("li").key(line.text);
        if line.ids.is_empty() {
            return item.text(line.text);
        }
        item.child(
            text_el("button", "pf-line", line.text)
                .attr("type", "button")
                .attr("data-facts", line.ids)
                .attr("data-about", line.text.trim_end_matches('.')),
        )
    });
    Some(
        el("section")
            .key("standout")
            .class("pf-standout")
            .child(text_el("h3", "", "What stands out"))
            .child(el("ol").children(items)),
    )
}
