//! The whole label in a snippet: head, lines, grid, sections, quotes, foot.

use super::Snippet;
use super::passages::Passages;
use crate::label::{Label, State};
use crate::practices::taxonomy::Id;
use crate::render::label::{COLUMNS, GridRow, Group, Row, caution, grid_rows, groups, head, name, standout};
use crate::render::shown::{Shown, ids};
use crate::render::tree::{Element, el, text_el};
use crate::render::words;

/// The view "grid".
pub fn whole(snippet: &Snippet) -> Element {
    let label = &snippet.label;
    let passages = Passages::new(snippet);
    el("article")
        .attr("aria-label", name(label))
        .child(head(label).attr("part", "head"))
        .children(lines(label, &passages))
        .children(grid(label, &passages))
        .children(legend(label))
        .children(notes(&passages))
        .children(groups(label).iter().map(|g| section(g, &passages)))
        .children(passages.list())
        .child(foot(snippet))
}

/// "What stands out".
pub fn lines(label: &Label, passages: &Passages) -> Option<Element> {
    let items = standout(label).into_iter().map(|line| {
        let shown = Shown::of(label, &ids(&line.ids));
        el("li")
            .text(line.text)
            .children(shown.and_then(|s| passages.refs(&s)))
    });
    let list = el("ol").children(items);
    (!list.children.is_empty()).then(|| {
        el("section")
            .attr("part", "standout")
            .child(text_el("h3", "", "What stands out"))
            .child(list)
    })
}

fn grid(label: &Label, passages: &Passages) -> Option<Element> {
    let rows = grid_rows(label);
    let silent: Vec<&str> = rows.iter().filter(|r| !r.stated()).map(|r| r.title).collect();
    let body = rows.iter().filter(|r| r.stated()).map(|row| {
        let cells = row.cells.iter().map(|cell| match cell {
            Some(shown) => el("td")
                .class(short(words::class(shown.state())))
                .text(words::state(shown.state()))
                .children(passages.refs(shown)),
            None => el("td"),
        });
        el("tr")
            .child(text_el("th", "", row.title).attr("scope", "row"))
            .children(cells)
    });
    let body = el("tbody").children(body);
    (!body.children.is_empty()).then(|| {
        el("section")
            .attr("part", "grid")
            .child(
                el("table")
                    .child(text_el("caption", "", "What they collect, and where it goes"))
                    .child(columns())
                    .child(body),
            )
            .children(not_stated(&silent))
    })
}

fn columns() -> Element {
    let mut groups = el("tr").child(el("td")).child(el("td"));
    let mut at = 0;
    while at < COLUMNS.len() {
        let group = COLUMNS[at].group();
        let span = COLUMNS[at..].iter().take_while(|c| c.group() == group).count();
        if !group.is_empty() {
            let over = text_el("th", "", group).attr("scope", "colgroup");
            groups = groups.child(over.attr("colspan", span.to_string()));
        }
        at += span;
    }
    let heads = COLUMNS
        .iter()
        .map(|c| text_el("th", "", c.head).attr("scope", "col"));
    el("thead")
        .child(groups)
        .child(el("tr").child(el("td")).children(heads))
}

/// What the words mean that are not plain; only those that are there.
fn legend(label: &Label) -> Option<Element> {
    const MEANING: [(State, &str); 3] = [
        (State::OptOut, " unless you say no "),
        (State::OptIn, " only if you agree "),
        (State::Conflicting, " yes here, no there "),
    ];
    let there = MEANING
        .iter()
        .filter(|(state, _)| label.facts.iter().any(|f| f.state == *state));
    let mut legend = el("p").class("q");
    for &(state, meaning) in there {
        legend = legend
            .child(chip(words::state(state), words::class(state)))
            .text(meaning);
    }
    let silent = |row: &GridRow| row.stated() && row.cells.iter().any(Option::is_none);
    if grid_rows(label).iter().any(silent) {
        legend = legend.child(chip("–", "silent")).text(" not stated");
    }
    (!legend.children.is_empty()).then_some(legend)
}

pub fn chip(word: &'static str, class: &'static str) -> Element {
    text_el("b", short(class), word)
}

/// The class of a state in one letter: it stands in every cell.
fn short(class: &'static str) -> &'static str {
    match class {
        "yes" => "y",
        "opt-out" => "o",
        "opt-in" => "i",
        "no" => "n",
        "both" => "c",
        _ => "p",
    }
}

fn not_stated(titles: &[&str]) -> Option<Element> {
    (!titles.is_empty()).then(|| {
        el("p")
            .class("q")
            .child(text_el("b", "", "Not stated:"))
            .text(format!(" {}", titles.join(" · ")))
    })
}

/// What the site says, as its own words.
pub fn notes(passages: &Passages) -> Option<Element> {
    let notes = passages.notes().map(|(letter, id, text)| {
        el("li")
            .attr("data-about", id.to_string())
            .text(id.title())
            .child(text_el("sup", "", letter.to_string()))
            .text(": the site says: ")
            .child(text_el("q", "", text.to_owned()))
    });
    let list = el("ul").children(notes);
    (!list.children.is_empty()).then(|| {
        el("aside")
            .attr("part", "notes")
            .child(text_el("h3", "", "The site disagrees"))
            .child(list)
    })
}

fn section(group: &Group, passages: &Passages) -> Element {
    let stated = group.rows.len() + group.shared.len();
    let told = match stated {
        0 => "not stated".to_owned(),
        n => format!("{n} stated"),
    };
    let summary = el("summary")
        .child(text_el("h3", "", group.section.title()))
        .text(" ")
        .child(text_el("small", "", told));
    // What is plainly stated needs no word of its own under "stated"; the others come first, with theirs.
    let (plain, telling): (Vec<&Row>, Vec<&Row>) = group.rows.iter().partition(|r| is_plain(r));
    let list = |class, rows: &[&Row]| {
        let items = rows.iter().map(|row| item(row, passages));
        (!rows.is_empty()).then(|| el("ul").class(class).children(items))
    };
    let shared: Vec<&Row> = group.shared.iter().collect();
    el("details")
        .child(summary)
        .children(list("", &telling))
        .children(list("t", &plain))
        .children((!shared.is_empty()).then(|| text_el("h4", "", "Data that is said to be shared")))
        .children(list("t", &shared))
        .children(not_stated(&group.silent))
}

fn is_plain(row: &Row) -> bool {
    matches!(row.word, "stated" | "offered")
}

fn item(row: &Row, passages: &Passages) -> Element {
    let value = row.shown.value().map(|v| text_el("small", "", v));
    let is_plain = is_plain(row) || matches!(row.id, Id::Share(_)) && row.word == "yes";
    let chip = (!is_plain).then(|| chip(row.word, row.class));
    let mut item = el("li").text(row.title);
    for part in value.into_iter().chain(chip) {
        item = item.text(" ").child(part);
    }
    item.children(passages.refs(&row.shown))
}

/// Who read it, and how to check that.
pub fn foot(snippet: &Snippet) -> Element {
    let label = &snippet.label;
    let digest = &label.policy.sha256;
    let code = text_el("code", "", words::digest(digest));
    let check = match snippet.link() {
        Some(link) => el("p").child(link).text(" · Digest of its text "),
        None => el("p").text("Digest of the policy’s text "),
    };
    el("footer")
        .attr("part", "foot")
        .child(text_el("p", "", caution(label)))
        .child(check.child(code))
}
