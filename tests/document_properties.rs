//! Whatever is read: nothing panics, spans are sound, and words are neither lost nor made up.

#![allow(clippy::unwrap_used)]

use privacy_facts::document::{self, BlockKind, Document, Span};
use privacy_facts::input::{Format, Input};
use proptest::prelude::*;

/// Spans in order, apart, inside `whole`, on character boundaries, without white space at their ends.
fn check_spans(document: &Document, whole: Span, spans: &[Span]) {
    let mut end = whole.start;
    for span in spans {
        assert!(
            end <= span.start && span.start < span.end && span.end <= whole.end,
            "{span:?} in {whole:?}"
        );
        let text = document
            .text
            .get(span.start..span.end)
            .expect("character boundaries");
        assert_eq!(text, text.trim());
        end = span.end;
    }
}

fn check(text: &str, format: Format) -> Document {
    let document = document::parse(text, format);
    let whole = Span::new(0, document.text.len());
    check_spans(
        &document,
        whole,
        &document.blocks.iter().map(|block| block.span).collect::<Vec<_>>(),
    );
    for (i, block) in document.blocks.iter().enumerate() {
        check_spans(&document, block.span, &block.sentences);
        assert!(!block.sentences.is_empty(), "{:?}", block.span.of(&document.text));
        if let Some(lead) = block.lead_in {
            assert!(lead.end <= block.span.start && document.text.get(lead.start..lead.end).is_some());
        }
        for &heading in &block.headings {
            assert!(heading < i && matches!(document.blocks[heading].kind, BlockKind::Heading { .. }));
        }
        for at in 0..block.sentences.len() {
            document.opening(block, at);
        }
    }
    for link in &document.links {
        assert!(
            link.span.start < link.span.end && document.text.get(link.span.start..link.span.end).is_some()
        );
    }
    document
}

/// Pieces that mean something to one reader or another, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<ul>",
        "<li>",
        "</li>",
        "</ul>",
        "<table>",
        "<tr>",
        "<td>",
        "<th colspan=3>",
        "</td>",
        "</table>",
        "<br>",
        "<br/>",
        "<b>",
        "</b>",
        "<h2>",
        "</h2>",
        "<a href='x'>",
        "</a>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<title>",
        "</title>",
        "<div hidden>",
        "</div>",
        "<nav>",
        "</nav>",
        "<footer>",
        "</footer>",
        "<dl>",
        "<dt>",
        "<dd>",
        "<pre>",
        "</pre>",
        "<svg>",
        "</svg>",
        "<button>",
        "</button>",
        "<",
        ">",
        "\"",
        "'",
        "=",
        "&amp;",
        "&#8217;",
        "&",
        "# ",
        "## ",
        "===",
        "---",
        "***",
        "* ",
        "- ",
        "1. ",
        "1\\. ",
        "**",
        "_",
        "`",
        "``",
        "[",
        "]",
        "](",
        "](http://x.example)",
        ")",
        "(",
        "![",
        "| ",
        "|-|-|",
        "\\|",
        "> ",
        "    ",
        "  \n",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        "\u{a0}",
        "\u{200b}",
        "\u{2028}",
        "• ",
        "o ",
        "(a) ",
        "(i) ",
        "(ii) ",
        ": ",
        "; ",
        ", and ",
        ". ",
        ".",
        "…",
        "! ",
        "? ",
        " .",
        "e.g. ",
        "Inc. ",
        "U.S. ",
        "We collect",
        "your name",
        "The Policy",
        "DATA",
        "cookies",
        "é",
        "漢字",
        "🦀",
        "“",
        "”",
        "a",
        "A",
        "1",
        "2.1",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        for format in [Format::Text, Format::Markdown, Format::Html] {
            check(&text, format);
        }
        let _ = Input::from_text(&text).map(|input| document::read(&input));
    }

    #[test]
    fn any_markup_is_read(text in pieces()) {
        for format in [Format::Text, Format::Markdown, Format::Html] {
            check(&text, format);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Input::from_bytes(&bytes, None).map(|input| document::read(&input));
    }

    /// What one reading gives, another reading of the same bytes gives too.
    #[test]
    fn reading_is_deterministic(text in pieces()) {
        for format in [Format::Text, Format::Markdown, Format::Html] {
            prop_assert_eq!(document::parse(&text, format), document::parse(&text, format));
        }
    }

    /// Of plain text, every letter arrives, in order.
    #[test]
    fn plain_text_loses_no_letter(words in prop::collection::vec("[A-Z]?[a-z]{2,8}[.,;:]?(\n|\n\n| |  )", 1..60)) {
        let text = words.concat();
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        let document = check(&text, Format::Text);
        // Repeated headings may be taken for a table of contents.
        let read = letters(&document.text);
        prop_assert!(read == letters(&text) || read.len() < text.len() && has_repeats(&text));
    }
}

fn has_repeats(text: &str) -> bool {
    let mut lines: Vec<String> = text
        .lines()
        .map(|line| line.to_lowercase())
        .filter(|line| !line.is_empty())
        .collect();
    let count = lines.len();
    lines.sort();
    lines.dedup();
    lines.len() < count
}

#[test]
fn deep_nesting_neither_overflows_nor_stalls() {
    for (open, format) in [
        ("<div>", Format::Html),
        ("<table><tr><td>", Format::Html),
        ("<ul><li>", Format::Html),
        ("<b>", Format::Html),
        ("> ", Format::Markdown),
        ("- ", Format::Markdown),
        ("[", Format::Markdown),
        ("*a_", Format::Markdown),
        ("(", Format::Text),
    ] {
        let text = format!("{}We collect your name.", open.repeat(50_000));
        assert!(
            check(&text, format).text.contains("We collect your name."),
            "{open}"
        );
    }
}
