//! The sections under the grid: a row a fact, with its quotes folded in.

use super::grid::{has_share_column, has_use_column, not_stated};
use crate::label::{Evidence, Label};
use crate::practices::taxonomy::{Data, Id, Purpose, Recipient, Section, Statement};
use crate::render::measured;
use crate::render::shown::Shown;
use crate::render::tree::{Element, el, text_el};
use crate::render::words;

/// A section: what is stated, and the names of what is not.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'a> {
    pub section: Section,
    pub rows: Vec<Row<'a>>,
    /// The types of data that are said to be shared, whoever gets them.
    pub shared: Vec<Row<'a>>,
    pub silent: Vec<&'static str>,
}

/// A stated fact, joined with those grid cells that have no column of their own.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    pub id: Id,
    pub title: &'static str,
    pub word: &'static str,
    pub class: &'static str,
    pub shown: Shown<'a>,
}

/// All sections but the grid, in the order of a label.
pub fn groups(label: &Label) -> Vec<Group<'_>> {
    let with_rows = |s: &&Section| !matches!(s, Section::Collection | Section::Grid);
    Section::ALL
        .iter()
        .filter(with_rows)
        .map(|&s| group(label, s))
        .collect()
}

fn group(label: &Label, section: Section) -> Group<'_> {
    let mut rows = Vec::new();
    let mut silent = Vec::new();
    for (id, title) in entries(section) {
        match row(label, id, title) {
            Some(row) => rows.push(row),
            None => silent.push(words::silent(id).unwrap_or(title)),
        }
    }
    let shared = match section {
        Section::Sharing => Data::ALL
            .iter()
            .filter_map(|&d| row(label, Id::Share(d), d.title()))
            .collect(),
        _ => Vec::new(),
    };
    Group {
        section,
        rows,
        shared,
        silent,
    }
}

fn entries(section: Section) -> Vec<(Id, &'static str)> {
    let statements = Statement::ALL.iter().filter(|s| s.section() == section);
    let statements = statements.map(|&s| (Id::Stated(s), s.title()));
    match section {
        Section::Use => Purpose::ALL.iter().map(|&p| (Id::Use(p), p.title())).collect(),
        Section::Sharing => Recipient::ALL
            .iter()
            .map(|&r| (Id::Recipient(r), r.title()))
            .chain(statements)
            .collect(),
        _ => statements.collect(),
    }
}

fn row<'a>(label: &'a Label, id: Id, title: &'static str) -> Option<Row<'a>> {
    let mut ids = vec![id];
    match id {
        Id::Use(p) if !has_use_column(p) => ids.extend(Data::ALL.iter().map(|&d| Id::GridUse(d, p))),
        Id::Recipient(r) if !has_share_column(r) => {
            ids.extend(Data::ALL.iter().map(|&d| Id::GridShare(d, r)));
        }
        _ => {}
    }
    let shown = Shown::of(label, &ids)?;
    let (word, class) = words::chip(id, shown.state());
    Some(Row {
        id,
        title,
        word,
        class,
        shown,
    })
}

/// The sections in two columns of about one height. Each is a box of its own, so that what opens in one
/// moves nothing in the other; where there is no room for two, the second stands below the first.
pub fn columns(groups: &[Group]) -> Vec<Element> {
    let heights: Vec<usize> = groups.iter().map(height).collect();
    let first = first_column(&heights);
    [true, false]
        .iter()
        .map(|side| {
            let here = groups.iter().zip(&first).filter(|(_, first)| *first == side);
            el("div")
                .key(format!("first-{side}"))
                .class("pf-column")
                .children(here.map(|(group, _)| section(group)))
        })
        .collect()
}

/// About how high a section is while it is closed, in lines of small print.
fn height(group: &Group) -> usize {
    const CHARS: usize = 48;
    let tags = match group.shared.len() {
        0 => 0,
        shared => 1 + (shared * 4).div_ceil(3),
    };
    let silent: usize = group.silent.iter().map(|title| title.len() + 3).sum();
    3 + 2 * group.rows.len() + tags + silent.div_ceil(CHARS)
}

/// Which sections stand in the first column, so that both end near each other. One that so comes to stand
/// before another out of turn must be worth three lines.
fn first_column(heights: &[usize]) -> Vec<bool> {
    let all = 0..heights.len();
    let is_first = |chosen: usize, at: usize| chosen >> at & 1 == 1;
    let cost = |&chosen: &usize| {
        let (first, second): (Vec<usize>, Vec<usize>) = all.clone().partition(|&at| is_first(chosen, at));
        let height = |column: &[usize]| column.iter().map(|&at| heights[at]).sum::<usize>();
        let early = |at: &usize| second.iter().filter(|other| *other < at).count();
        let early: usize = first.iter().map(early).sum();
        height(&first).abs_diff(height(&second)) + 3 * early
    };
    let best = (0..1 << heights.len()).min_by_key(cost).unwrap_or_default();
    all.clone().map(|at| is_first(best, at)).collect()
}

/// The section as nodes. One that is silent throughout still says so: that is worth knowing.
pub fn section(group: &Group) -> Element {
    let name = group.section.title();
    let rows = (!group.rows.is_empty()).then(|| {
        el("ul")
            .key("rows")
            .class("pf-rows")
            .children(group.rows.iter().map(|row| {
                el("li")
                    .key(row.title)
                    .child(details(row.title, (row.word, row.class), &row.shown))
            }))
    });
    el("section")
        .key(name)
        .class("pf-section")
        .child(text_el("h3", "", name))
        .children(rows)
        .children(tags(&group.shared))
        .children(not_stated(&group.silent))
}

fn chip(word: &'static str, class: &str) -> Element {
    text_el("span", "", word).class(format!("pf-chip pf-{class}"))
}

/// What is shown, with its name, its word and the word's class, and its quotes folded in.
pub fn details(about: &str, (word, class): (&'static str, &str), shown: &Shown) -> Element {
    let evidence = shown.evidence();
    let mut states: Vec<_> = evidence.iter().map(|e| e.state).collect();
    states.dedup();
    let value = shown.value().map(|value| text_el("span", "pf-value", value));
    let summary = el("summary")
        .attr("data-facts", shown.ids())
        .attr("data-about", about.to_owned())
        .child(
            el("span")
                .class("pf-name")
                .child(text_el("span", "", about.to_owned()))
                .children(value.map(|v| el("span").text(" ").child(v))),
        )
        .text(" ")
        .child(chip(word, class));
    let quotes = evidence.iter().enumerate().map(|(i, e)| {
        quote(e, states.len() > 1)
            .attr("data-facts", shown.ids())
            .attr("data-about", about.to_owned())
            .attr("data-quote", i.to_string())
    });
    el("details")
        .child(summary)
        .child(el("ul").class("pf-quotes").children(quotes))
        .children(measured(shown))
}

/// How far such a claim can be trusted.
fn measured(shown: &Shown) -> impl Iterator<Item = Element> {
    let figures = measured::figures(shown).into_iter();
    figures.map(|f| text_el("p", "pf-measured", f.sentence()))
}

/// One quote with what stands around it; its own state where the quotes differ.
fn quote(evidence: &Evidence, show_state: bool) -> Element {
    let lead_in = evidence
        .lead_in
        .as_ref()
        .map(|lead| text_el("span", "pf-lead", format!("{} ", lead.quote)));
    let heading = evidence
        .heading
        .as_ref()
        .map(|heading| text_el("span", "pf-where", format!("under “{heading}”")));
    let state = show_state.then(|| chip(words::state(evidence.state), words::class(evidence.state)));
    let about = (heading.is_some() || state.is_some()).then(|| {
        el("p")
            .children(state.map(|s| el("span").child(s).text(" ")))
            .children(heading)
    });
    el("li")
        .key(format!("{}-{}", evidence.start, evidence.end))
        .child(
            el("blockquote")
                .children(lead_in)
                .child(text_el("q", "", evidence.quote.clone())),
        )
        .children(about)
}

/// The types of data that are shared, whoever gets them, as a line of small buttons.
fn tags(rows: &[Row]) -> Option<Element> {
    if rows.is_empty() {
        return None;
    }
    let buttons = rows.iter().map(|row| {
        el("li").key(row.title).child(
            el("button")
                .class(format!("pf-tag pf-{}", row.class))
                .attr("type", "button")
                .attr("data-facts", row.shown.ids())
                .attr("data-about", format!("{}, shared", row.title))
                .child(text_el("span", "pf-what", row.title))
                .text(" ")
                .child(text_el("span", "pf-word", row.word)),
        )
    });
    Some(
        el("div")
            .key("shared")
            .class("pf-shared")
            .child(text_el("h4", "", "Data that is said to be shared"))
            .child(el("ul").children(buttons)),
    )
}

#[cfg(test)]
mod tests {
    use super::first_column;

    fn first(heights: &[usize]) -> Vec<usize> {
        let first = first_column(heights);
        (0..heights.len()).filter(|&at| first[at]).collect()
    }

    #[test]
    fn columns_are_even_and_keep_the_order_where_they_can() {
        assert_eq!(first(&[10, 10, 10, 10]), [0, 1]);
        assert_eq!(first(&[15, 24, 18, 30, 9, 14, 8, 16, 11]), [0, 1, 2, 5]);
        assert_eq!(first(&[20, 10, 12]), [0], "two lines are not worth it");
    }
}
