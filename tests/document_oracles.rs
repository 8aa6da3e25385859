//! Our own small readers against full ones: pulldown-cmark for Markdown, html5gum's tokenizer for HTML.

#![allow(clippy::unwrap_used)]

use privacy_facts::document::{self, BlockKind};
use privacy_facts::input::Format;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A block as both sides tell it: what it is, and its words.
type Shape = (&'static str, String);

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn ours(markdown: &str) -> Vec<Shape> {
    let document = document::parse(markdown, Format::Markdown);
    let shape = |block: &document::Block| {
        let kind = match block.kind {
            BlockKind::Heading { .. } => "heading",
            BlockKind::Paragraph => "paragraph",
            BlockKind::Item { .. } => "item",
            BlockKind::Cell { .. } => "cell",
        };
        (kind, words(block.span.of(&document.text)))
    };
    document.blocks.iter().map(shape).collect()
}

/// What pulldown-cmark sees, told in our terms: an item's further paragraphs are paragraphs.
fn theirs(markdown: &str) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let mut text = String::new();
    let mut item = false;
    let mut image = false;
    let mut kind = "paragraph";
    let flush = |text: &mut String, kind: &mut &'static str, item: &mut bool, shapes: &mut Vec<Shape>| {
        let found = words(&std::mem::take(text));
        if !found.is_empty() {
            let is_item = *item && *kind == "paragraph";
            shapes.push((if is_item { "item" } else { *kind }, found));
            *item = false;
        }
        *kind = "paragraph";
    };
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Image { .. }) => image = true,
            Event::End(TagEnd::Image) => image = false,
            Event::Text(_) if image => {} // a picture's description is no text of the policy
            Event::Text(found) | Event::Code(found) => text.push_str(&found),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::Start(Tag::Heading { .. }) => kind = "heading",
            Event::Start(Tag::TableCell) => kind = "cell",
            Event::Start(Tag::Item) => {
                flush(&mut text, &mut kind, &mut item, &mut shapes);
                item = true;
            }
            Event::Start(Tag::List(_)) => flush(&mut text, &mut kind, &mut item, &mut shapes),
            Event::End(TagEnd::Item) => {
                flush(&mut text, &mut kind, &mut item, &mut shapes);
                item = false;
            }
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell) => {
                flush(&mut text, &mut kind, &mut item, &mut shapes);
            }
            _ => {}
        }
    }
    flush(&mut text, &mut kind, &mut item, &mut shapes);
    shapes
}

/// A word with or without markup, as policies have it.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z]{2,7}",
        1 => "[a-z]{2,5}".prop_map(|word| format!("*{word}*")),
        1 => "[a-z]{2,5} [a-z]{2,5}".prop_map(|words| format!("**{words}**")),
        1 => "[a-z]{2,5}".prop_map(|word| format!("_{word}_")),
        1 => "[a-z]{2,5}_[a-z]{2,5}_[a-z]{1,3}",
        1 => "[a-z]{2,5}".prop_map(|word| format!("`{word}`")),
        1 => "[a-z]{2,5}".prop_map(|word| format!("[the {word}](https://{word}.example/a_b_c?d=(e))")),
        1 => "[a-z]{2,5}".prop_map(|word| format!("[**{word}**](#{word} \"A title\")")),
        1 => "[a-z]{2,5}".prop_map(|word| format!("<https://{word}.example>")),
        1 => "[a-z]{2,5}".prop_map(|word| format!("{word} \\* \\_ \\[1\\] &amp; &nbsp; 3 * 4")),
        1 => Just("[](https://empty.example) ![alt text](x.png)".to_owned()),
    ]
}

fn sentence() -> impl Strategy<Value = String> {
    prop::collection::vec(word(), 3..10).prop_map(|words| format!("We {}.", words.join(" ")))
}

fn block() -> impl Strategy<Value = String> {
    let list = |marker: &'static str, width: usize| {
        prop::collection::vec((0..4usize, sentence()), 1..6).prop_map(move |items| {
            let mut deepest = 0; // the first item stands outermost
            let line = |(deeper, text): (usize, String)| {
                let depth = deeper.min(deepest);
                deepest = depth + 1;
                format!("{}{marker}{text}", " ".repeat(depth * width))
            };
            items.into_iter().map(line).collect::<Vec<_>>().join("\n")
        })
    };
    prop_oneof![
        sentence(),
        (sentence(), sentence()).prop_map(|(first, second)| format!("{first}\n{second}")),
        (1..5usize, "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}")
            .prop_map(|(level, text)| format!("{} {text}", "#".repeat(level))),
        "[A-Z][a-z]{2,8} [a-z]{2,8}".prop_map(|text| format!("{text}\n-------")),
        "[A-Z][a-z]{2,8} [a-z]{2,8}".prop_map(|text| format!("{text}\n=======")),
        list("* ", 2),
        list("*   ", 4),
        list("- ", 2),
        list("1. ", 3),
        (sentence(), sentence()).prop_map(|(first, second)| format!("* {first}\n\n  {second}")),
        Just("* * *".to_owned()),
        sentence().prop_map(|text| format!("> {text}")),
        prop::collection::vec(("[A-Za-z]{3,9}", sentence()), 1..4).prop_map(|rows| {
            let rows = rows
                .iter()
                .map(|(name, text)| format!("| {name} | {text} |"))
                .collect::<Vec<_>>();
            format!("| Kind | Purpose |\n| --- | :-- |\n{}", rows.join("\n"))
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn markdown_is_read_as_commonmark_reads_it(blocks in prop::collection::vec(block(), 1..8)) {
        // A comment keeps neighbouring lists and quotations apart, as a paragraph does in a policy.
        let markdown = blocks.join("\n\nWe are here.\n\n");
        prop_assert_eq!(ours(&markdown), theirs(&markdown), "{}", markdown);
    }

    #[test]
    fn html_has_the_text_that_a_browser_sees(pieces in prop::collection::vec(html_piece(), 0..30)) {
        let html = pieces.concat();
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let document = document::parse(&format!("<p>We</p>{html}"), Format::Html);
        prop_assert_eq!(letters(&document.text), format!("We{}", letters(&browser_text(&html))), "{}", html);
    }
}

/// Tags that hide nothing, comments, character references, broken signs.
fn html_piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{3,9} ",
        prop::sample::select(vec![
            "<p>",
            "</p>",
            "<div class=\"a>b\">",
            "</div>",
            "<b>",
            "</b>",
            "<br/>",
            "<em title='<p>'>",
            "</em>",
            "<li>",
            "<ul>",
            "</ul>",
            "<x-y z>",
            "<a href=x?a&b>here</a> or",
            "</a>",
            "<!-- a -- > b -->",
            "<!---->",
            "<!doctype html>",
            "<?xml a?>",
            "</3 x>",
            "< ",
            "3 < 4",
            "&lt;p&gt;",
            "&amp;amp;",
            "&#65;&#x42",
            "&nbsp",
            "&copy;",
            "a & b",
            "<script>if (a < b) { '</p>' }</script>",
            "<style>p > a { }</style>",
            "<INPUT VALUE=\"x>y\">",
        ])
        .prop_map(str::to_owned),
    ]
}

/// The text of a page by html5gum's tokenizer, without what scripts and styles hold.
fn browser_text(html: &str) -> String {
    use html5gum::{DefaultEmitter, Token, Tokenizer};
    let mut emitter: DefaultEmitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut text = String::new();
    let mut hidden = false;
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(tag) => hidden = matches!(tag.name.as_slice(), b"script" | b"style"),
            Token::EndTag(_) => hidden = false,
            Token::String(found) if !hidden => text.push_str(&String::from_utf8_lossy(&found)),
            _ => {}
        }
    }
    text
}
