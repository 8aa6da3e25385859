//! The forms of one label, checked against each other and against its facts.

use super::fixture::{self, example};
use super::html::html;
use super::label::{groups, label, standout};
use super::measured;
use super::reader::{Mark, View, piece};
use super::shown::Shown;
use super::text;
use super::tree::{Element, Node};
use crate::document::{Block, BlockKind, Document, Link, Span};
use crate::label::State;
use crate::practices::taxonomy::Id;

/// All elements of a tree that satisfy `wanted`.
fn find<'a>(node: &'a Node, wanted: &dyn Fn(&Element) -> bool, found: &mut Vec<&'a Element>) {
    if let Node::Element(element) = node {
        if wanted(element) {
            found.push(element);
        }
        for child in &element.children {
            find(child, wanted, found);
        }
    }
}

fn all<'a>(node: &'a Node, wanted: &dyn Fn(&Element) -> bool) -> Vec<&'a Element> {
    let mut found = Vec::new();
    find(node, wanted, &mut found);
    found
}

#[test]
fn every_fact_can_be_reached_from_the_label() {
    let (_, made) = example();
    let tree = label(&made);
    let choices = all(&tree, &|e| {
        matches!(e.tag, "button" | "summary") && e.get("data-facts").is_some()
    });
    let reached: Vec<Id> = choices
        .iter()
        .flat_map(|e| super::shown::ids(e.get("data-facts").unwrap()))
        .collect();
    for fact in &made.facts {
        assert!(reached.contains(&fact.id), "{} is nowhere on the label", fact.id);
    }
}

#[test]
fn every_id_there_is_has_a_place_on_the_label() {
    let (document, _) = example();
    for id in Id::all() {
        let key = id.to_string();
        let made = fixture::label(&document, &[(&key, State::Yes, None, "IP address")]);
        let written = html(&label(&made));
        assert!(written.contains("data-facts=\""), "{key} is not shown");
        assert!(text(&made).contains("IP address"), "{key} is not in the text");
    }
}

#[test]
fn a_cell_shows_the_state_that_costs_most_and_all_quotes() {
    let (_, made) = example();
    let tree = label(&made);
    let cell = |start: &str| {
        let cells = all(&tree, &|e| {
            e.get("aria-label").is_some_and(|l| l.starts_with(start))
        });
        cells
            .first()
            .and_then(|c| c.get("aria-label"))
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(
        cell("Activity on the site, shared with advertisers"),
        "Activity on the site, shared with advertisers: yes, 2 quotes"
    );
    assert_eq!(cell("Health, collected"), "Health, collected: no, 1 quote");
    assert_eq!(
        cell("Any personal information, sold"),
        "Any personal information, sold: says both, 2 quotes"
    );
    // What is said of data in general stands in the last row.
    assert!(cell("Any personal information, shared with affiliates and partners").ends_with("yes, 1 quote"));
}

#[test]
fn silence_is_named_and_never_a_no() {
    let (_, made) = example();
    let written = html(&label(&made));
    assert!(written.contains("Not stated: </b>"));
    assert!(written.contains("<span class=\"pf-sr\">not stated</span>"));
    let groups = groups(&made);
    let choices = groups
        .iter()
        .find(|g| g.section.title() == "Your choices")
        .unwrap();
    assert_eq!(choices.rows.len(), 1);
    assert!(choices.silent.contains(&"Correct your data"));
}

#[test]
fn every_section_stands_in_one_of_two_columns() {
    let tree = label(&example().1);
    let columns = all(&tree, &|e| e.get("class") == Some("pf-column"));
    assert_eq!(columns.len(), 2);
    let tree = |column: &Element| Node::Element(column.clone());
    let mut titles: Vec<String> = columns
        .iter()
        .map(|column| tree(column))
        .flat_map(|column| {
            all(&column, &|e| e.tag == "h3")
                .into_iter()
                .map(tree)
                .collect::<Vec<_>>()
        })
        .map(|head| head.text_content())
        .collect();
    titles.sort_unstable();
    let mut expected: Vec<&str> = groups(&example().1).iter().map(|g| g.section.title()).collect();
    expected.sort_unstable();
    assert_eq!(titles, expected);
}

#[test]
fn a_use_without_a_column_takes_its_cells_into_its_row() {
    let (_, made) = example();
    let groups = groups(&made);
    let rows: Vec<_> = groups.iter().flat_map(|g| &g.rows).collect();
    let legal = rows.iter().find(|r| r.id.to_string() == "use.legal").unwrap();
    assert_eq!(legal.shown.ids(), "use.legal grid.use.contact.legal");
    assert_eq!(legal.shown.evidence().len(), 1, "the same sentence is shown once");
}

#[test]
fn a_row_says_under_its_quotes_how_well_such_claims_are_read() {
    let (_, made) = example();
    let tree = label(&made);
    let rows = all(&tree, &|e| e.tag == "details");
    let figures = |about: &str| -> Vec<String> {
        let summary = |row: &&&Element| {
            let row = Node::Element((**row).clone());
            all(&row, &|e| e.get("data-about") == Some(about)).len() > 1
        };
        let row = Node::Element((*rows.iter().find(summary).unwrap()).clone());
        let lines = all(&row, &|e| e.get("class") == Some("pf-measured"));
        lines
            .iter()
            .flat_map(|e| e.children.iter().map(Node::text_content))
            .collect()
    };
    let asked = Shown::of(&made, &["choice.delete".parse().unwrap()]).unwrap();
    let measured: Vec<String> = measured::figures(&asked).iter().map(|f| f.sentence()).collect();
    assert_eq!(figures("Delete your data"), measured);
    assert!(measured[0].starts_with("Tested on policies of 2022: people who read them agreed with "));
    // What nobody has annotated has no figure, and nothing says so.
    assert_eq!(figures("Partners, for their own purposes"), [""; 0]);
    assert_eq!(figures("Sold"), [""; 0]);
    assert!(!html(&tree).contains("not measured"));
}

#[test]
fn the_text_form_explains_its_figures_if_it_has_any() {
    let (document, made) = example();
    let written = text(&made);
    let line = |start: &str| written.lines().find(|l| l.contains(start)).unwrap_or_default();
    let figure = |id: &str| {
        let shown = Shown::of(&made, &[id.parse().unwrap()]).unwrap();
        measured::figures(&shown).first().map(|f| f.agreed)
    };
    let agreed = figure("collect.contact").unwrap();
    assert!(line("Contact details").ends_with(&format!(" [{agreed}]")));
    assert!(line("Health").ends_with("Health"), "a denial has no figure");
    assert!(written.contains("of 100 claims like that one"));
    let unmeasured = fixture::label(&document, &[("legal.dpo", State::Yes, None, "IP address")]);
    assert!(!text(&unmeasured).contains("claims like that one"));
}

#[test]
fn what_stands_out_is_proved_or_is_a_silence() {
    let (_, made) = example();
    let lines = standout(&made);
    assert_eq!(
        lines.iter().map(|l| l.text).collect::<Vec<_>>(),
        [
            "They say both that they sell data and that they do not.",
            "Other companies get data about you for purposes of their own.",
            "They say nothing about how long they keep your data.",
            "They do not say how to reach them.",
        ]
    );
    assert_eq!(lines[0].ids, "share.sold");
    assert!(lines[2].ids.is_empty());
}

#[test]
fn quotes_and_names_are_escaped() {
    let (_, mut made) = example();
    made.policy.organization = Some("<b>Larch</b> & \"Co\"".to_owned());
    let written = html(&label(&made));
    assert!(written.contains("to &lt;brokers&gt;."));
    assert!(written.contains("&lt;b&gt;Larch&lt;/b&gt; &amp; &quot;Co&quot;"));
    assert!(!written.contains("<brokers>") && !written.contains("<b>Larch"));
    assert!(!written.contains("style="));
}

#[test]
fn marks_cover_their_quotes_and_nothing_else() {
    let (document, made) = example();
    let view = View::new(&document);
    for evidence in made.facts.iter().flat_map(|f| &f.evidence) {
        let mark = Mark {
            start: evidence.start,
            end: evidence.end,
            current: true,
        };
        let pieces: Vec<Node> = view
            .pieces()
            .iter()
            .map(|p| piece(&view, p, std::slice::from_ref(&mark)))
            .collect();
        let marks: Vec<&Element> = pieces.iter().flat_map(|p| all(p, &|e| e.tag == "mark")).collect();
        let marked: String = marks
            .iter()
            .flat_map(|m| &m.children)
            .map(Node::text_content)
            .collect();
        assert_eq!(marked, evidence.quote);
    }
}

#[test]
fn the_reader_shows_all_text_in_order() {
    let (document, _) = example();
    let view = View::new(&document);
    let pieces = view.pieces();
    assert_eq!(pieces.last().map(|p| p.end), Some(view.blocks.len()));
    let shown: Vec<String> = pieces
        .iter()
        .map(|p| piece(&view, p, &[]).text_content())
        .collect();
    assert_eq!(shown.join("\n"), document.text);
}

#[test]
fn only_safe_links_can_be_followed() {
    let mut document = fixture::document("One two three four");
    for (i, target) in [
        "https://a.example",
        "javascript:alert(1)",
        "MAILTO:b@c.example",
        "/relative",
    ]
    .into_iter()
    .enumerate()
    {
        let words = [(0, 3), (4, 7), (8, 13), (14, 18)];
        document.links.push(Link {
            span: Span::new(words[i].0, words[i].1),
            target: target.to_owned(),
        });
    }
    let view = View::new(&document);
    let node = piece(&view, &(0..1), &[]);
    let links: Vec<_> = all(&node, &|e| e.tag == "a")
        .iter()
        .filter_map(|a| a.get("href"))
        .collect();
    assert_eq!(links, ["https://a.example", "MAILTO:b@c.example"]);
    assert_eq!(node.text_content(), "One two three four");
}

#[test]
fn lists_nest_and_tables_keep_their_rows() {
    let mut document = Document::default();
    let mut push = |text: &str, kind| {
        let start = document.text.len();
        document.text.push_str(text);
        let span = Span::new(start, document.text.len());
        document.text.push('\n');
        let headings = Vec::new();
        document.blocks.push(Block {
            kind,
            span,
            sentences: vec![span],
            headings,
            lead_in: None,
            label: false,
        });
    };
    let item = |depth, ordered| BlockKind::Item { depth, ordered };
    let cell = |row, column| BlockKind::Cell {
        table: 0,
        row,
        column,
        header: row == 0,
    };
    for (text, kind) in [
        ("deep", item(1, false)),
        ("a", item(0, false)),
        ("b", item(1, true)),
        ("c", item(0, false)),
        ("H", cell(0, 0)),
        ("I", cell(0, 1)),
        ("x", cell(1, 0)),
        ("y", cell(1, 1)),
    ] {
        push(text, kind);
    }
    let view = View::new(&document);
    let written: Vec<String> = view
        .pieces()
        .iter()
        .map(|p| html(&piece(&view, p, &[])))
        .collect();
    assert_eq!(
        written[0],
        "<ul><li>deep</li><li>a<ol><li>b</li></ol></li><li>c</li></ul>"
    );
    assert!(written[1].contains("<tr><th>H</th><th>I</th></tr><tr><td>x</td><td>y</td></tr>"));
}

#[test]
fn the_text_form_fits_a_terminal() {
    let (_, made) = example();
    let written = text(&made);
    for line in written.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    let written: Vec<&str> = written.split_whitespace().collect();
    let written = written.join(" ");
    for words in [
        "Larch & Lantern Ltd.",
        "says both",
        "offered",
        "not stated",
        "no legal advice",
        "opt out",
    ] {
        assert!(written.contains(words), "{words}");
    }
}
