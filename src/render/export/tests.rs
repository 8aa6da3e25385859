//! Every form, held against the facts of the label that it is made of.

use super::{Format, Options, Theme, export, is_link};
use crate::label::{Label, State};
use crate::render::fixture::{self, example};
use crate::render::words;
use pulldown_cmark::{Event, Options as Extensions, Parser, Tag, TagEnd};

/// A policy whose own words try to be markup in every format.
const HOSTILE: &str = "# <script>alert(1)</script> | *heading* -->
We collect your [name](https://evil.example) & <img src=x onerror=alert(1)> `code` | **bold** @octocat #1 -- --> ]]> $x$.
Write to a@b.example, see www.evil.example or https://evil.example/?a=1&b=2 to have \"it\" deleted, {{ site }} ~~now~~.";

fn hostile() -> Label {
    let document = fixture::document(HOSTILE);
    let facts = [
        ("collect.contact", State::Yes, None, "We collect"),
        ("collect.device", State::No, None, "We collect"),
        (
            "choice.delete",
            State::Yes,
            Some("https://evil.example/|<b>--"),
            "Write to",
        ),
    ];
    let mut label = fixture::label(&document, &facts);
    label.policy.organization = Some("1. <b>Larch</b> | @larch --".to_owned());
    label.policy.title = Some("# Policy\n- of _us_ & </title>".to_owned());
    label
}

fn made(label: &Label, format: Format) -> String {
    export(label, format, &Options::default())
}

#[test]
fn formats_are_found_by_their_ids_and_no_two_are_alike() {
    for &format in Format::ALL {
        assert_eq!(format.id().parse(), Ok(format));
        let same = |f: &&Format| f.id() == format.id() || f.name() == format.name();
        assert_eq!(Format::ALL.iter().filter(same).count(), 1, "{format:?}");
        assert!(format.media_type().contains('/') && !format.extension().contains('.'));
    }
    let error = "pdf".parse::<Format>().unwrap_err().to_string();
    assert!(error.contains("\"pdf\"") && error.contains("markdown"), "{error}");
}

#[test]
fn only_web_addresses_are_linked_to() {
    for good in ["https://example.org/privacy?a=1#b", "http://localhost:8080/"] {
        assert!(is_link(good), "{good}");
    }
    for bad in [
        "javascript:alert(1)",
        "https://",
        "https://a b",
        "https://a\"b",
        "https://a>b",
        "/privacy",
        "data:text/html,x",
    ] {
        assert!(!is_link(bad), "{bad}");
        let options = Options {
            address: Some(bad.to_owned()),
            ..Options::default()
        };
        for &format in Format::ALL {
            let written = export(&example().1, format, &options);
            assert_eq!(written, made(&example().1, format), "{bad} in {format:?}");
        }
    }
}

#[test]
fn every_format_says_who_read_it_and_that_it_can_be_wrong() {
    let (_, mut label) = example();
    label.policy.analyzed = Some("2026-11-22".to_owned());
    for &format in Format::ALL {
        let written = made(&label, format);
        let plain = written.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plain.contains(&label.analyzer.version), "{format:?}");
        if format != Format::Json {
            assert!(plain.contains("can be wrong"), "{format:?}");
            assert!(plain.contains("22 November 2026"), "{format:?}");
            assert!(plain.contains(&label.policy.sha256), "{format:?}");
        }
    }
}

#[test]
fn json_reads_back_as_the_same_label() {
    let (_, label) = example();
    let read: Label = serde_json::from_str(&made(&label, Format::Json)).unwrap();
    assert_eq!(read, label);
}

/// What a Markdown reader sees: the kinds of markup, and the text of each footnote.
fn read_markdown(markdown: &str) -> (Vec<String>, Vec<String>) {
    let (mut kinds, mut notes) = (Vec::new(), Vec::new());
    let mut note: Option<String> = None;
    // It would replace quotation marks and dashes.
    let extensions = Extensions::all() - Extensions::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_ext(markdown, extensions) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => note = Some(String::new()),
            Event::End(TagEnd::FootnoteDefinition) => notes.extend(note.take()),
            Event::Start(tag) => kinds.push(
                format!("{tag:?}")
                    .split(['(', ' ', '{'])
                    .next()
                    .unwrap()
                    .to_owned(),
            ),
            Event::Text(text) => {
                if let Some(note) = &mut note {
                    note.push_str(&text);
                }
            }
            Event::End(_) | Event::FootnoteReference(_) => {}
            // The comment that parts an address.
            Event::Html(html) | Event::InlineHtml(html) => {
                assert!(matches!(&*html, "<!-- -->" | "<br>"), "{html}");
            }
            Event::Code(code) => assert!(code.len() == 64, "{code}"),
            Event::SoftBreak | Event::Rule => {}
            other => panic!("{other:?}"),
        }
    }
    kinds.sort();
    kinds.dedup();
    (kinds, notes)
}

#[test]
fn nothing_in_a_policy_becomes_markdown() {
    let label = hostile();
    let (kinds, notes) = read_markdown(&made(&label, Format::Markdown));
    let ours = [
        "Heading",
        "Item",
        "List",
        "Paragraph",
        "Strong",
        "Table",
        "TableCell",
        "TableHead",
        "TableRow",
    ];
    assert_eq!(kinds, ours);
    for evidence in label.facts.iter().flat_map(|f| &f.evidence) {
        assert!(notes.iter().any(|n| n.contains(&evidence.quote)), "{notes:#?}");
    }
}

#[test]
fn every_footnote_is_a_quote_of_the_label_and_each_state_has_one() {
    let (_, label) = example();
    let written = made(&label, Format::Markdown);
    let (_, notes) = read_markdown(&written);
    for note in &notes {
        let known = |quote: &str| note.starts_with(&format!("“{quote}”"));
        assert!(
            label
                .facts
                .iter()
                .flat_map(|f| &f.evidence)
                .any(|e| known(&e.quote)),
            "{note}"
        );
    }
    let sold = written.lines().find(|l| l.starts_with("| Sold")).unwrap();
    assert!(
        sold.contains(words::state(State::Conflicting)) && sold.matches("[^").count() == 2,
        "{sold}"
    );
}

#[test]
fn the_web_page_runs_and_loads_nothing_and_keeps_every_quote() {
    let label = hostile();
    let written = made(&label, Format::Html);
    for forbidden in [
        "<script",
        "<img",
        "<button",
        " onerror=\"",
        "src=\"",
        "url(",
        "tabindex",
        "role=\"grid",
    ] {
        assert!(!written.contains(forbidden), "{forbidden}");
    }
    assert!(written.contains("&lt;img src=x onerror=alert(1)&gt;"));
    assert!(written.contains("<title>Privacy facts of 1. &lt;b&gt;Larch"));
    // Every link of a cell leads to a list of quotes in the same file.
    for target in written
        .split("href=\"#")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
    {
        assert_eq!(
            written.matches(&format!("id=\"{target}\"")).count(),
            1,
            "{target}"
        );
    }
}

#[test]
fn themes_change_the_colours_alone() {
    let (_, label) = example();
    let with = |theme| {
        export(
            &label,
            Format::Html,
            &Options {
                theme,
                ..Options::default()
            },
        )
    };
    let light = with(Theme::Light);
    assert!(light.contains(":root { color-scheme: light }"));
    assert_eq!(
        light.replace("color-scheme: light }", "color-scheme: light dark }"),
        with(Theme::Auto)
    );
}

/// The names of all elements of a text that is well-formed XML.
fn tags(xml: &str) -> Vec<&str> {
    let mut tags: Vec<&str> = xml
        .split('<')
        .skip(1)
        .filter(|part| !part.starts_with('/'))
        .filter_map(|part| part.split([' ', '>']).next())
        .collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

#[test]
fn pictures_are_shapes_and_text_that_refer_to_nothing() {
    let label = hostile();
    for format in [Format::Svg, Format::Badge] {
        let written = made(&label, format);
        for tag in tags(&written) {
            let known = [
                "desc", "g", "path", "rect", "style", "svg", "text", "title", "tspan",
            ];
            assert!(known.contains(&tag), "{tag} in {format:?}");
        }
        for forbidden in ["href", "url(", "@import", " onerror=\"", "foreignObject"] {
            assert!(!written.contains(forbidden), "{forbidden} in {format:?}");
        }
    }
}

#[test]
fn every_fact_has_a_shape_with_its_id_in_the_picture() {
    let document = fixture::document("We collect your name.");
    for id in crate::practices::taxonomy::Id::all() {
        let key = id.to_string();
        let label = fixture::label(&document, &[(&key, State::Yes, None, "name")]);
        let written = made(&label, Format::Svg);
        assert!(written.contains(&format!("data-facts=\"{key}\"")), "{key}");
        assert!(written.contains("“We collect your name.”"), "{key}");
    }
}

#[test]
fn a_badge_says_what_is_silent() {
    let document = fixture::document("We never sell your data.");
    let label = fixture::label(&document, &[("share.sold", State::No, None, "never")]);
    let written = made(&label, Format::Badge);
    assert!(written.contains("aria-label=\"Privacy facts of Larch &amp; Lantern Ltd.: sold: no, adverts: not stated, deletion: not stated\""));
}
