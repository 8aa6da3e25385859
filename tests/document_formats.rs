//! One invented policy in three formats is one document.

#![allow(clippy::unwrap_used)]

use privacy_facts::document::{self, BlockKind, Document};
use privacy_facts::input::Format;

const TEXT: &str = "\
Pebble Post Privacy Policy

Pebble Post Ltd. (\u{201c}we\u{201d}) delivers postcards. This policy says what we do with your data.

What We Collect

When you order a postcard, we collect:

- your name and address;
- the text of your postcard; and
- your payment details, namely:
  - your card number
  - its expiry date

We do not collect your location.

HOW LONG WE KEEP IT

Kind of data\tPeriod
Names and addresses\tTwo years
Payment details\tSeven years, as tax law requires

Your Choices

You may ask us to delete your data at any time. Write to privacy@pebblepost.example.
";

const MARKDOWN: &str = "\
Pebble Post Privacy Policy
==========================

Pebble&nbsp;Post Ltd. (“**we**”) delivers postcards.
This policy says what we do with your data.

## What We Collect

When you order a *postcard*, we collect:

*   your name and address;
*   the text of your postcard; and
*   your payment details, namely:
    *   your card number
    *   its expiry date

We do **not** collect your location.

**HOW LONG WE KEEP IT**

| Kind of data | Period |
| --- | --- |
| Names and addresses | Two years |
| Payment details | Seven years, as tax law requires |

### Your Choices ###

You may ask us to delete your data at any time. Write to [privacy@pebblepost.example](mailto:privacy@pebblepost.example).
";

const HTML: &str = "\
<!DOCTYPE html><html><head><title>Privacy | Pebble Post</title><style>p { color: red }</style></head><body>
<nav><ul><li><a href='/'>Home</a></li><li><a href='/shop'>Shop</a></li></ul></nav>
<main><h1>Pebble Post <span>Privacy Policy</span></h1>
<p>Pebble\u{a0}Post Ltd. (&ldquo;<b>we</b>&rdquo;) delivers postcards. This policy says what we
do with your data.<script>track('you')</script></p>
<h2>What We Collect</h2>
<p>When you order a <i>postcard</i>, we collect:
<ul><li>your name and address;<li><p>the text of your postcard; and</p></li>
<li>your payment details, namely:<ul><li>your card number</li><li>its expiry date</li></ul></li></ul>
<p>We do <em>not</em> collect your location.</p>
<p><strong>HOW LONG WE KEEP IT</strong></p>
<table><thead><tr><th>Kind of data</th><th>Period</th></tr></thead>
<tr><td>Names and addresses</td><td>Two years</td></tr>
<tr><td><p>Payment details</p></td><td>Seven years, as tax law requires</td></tr></table>
<div role='heading' aria-level='2'>Your Choices</div>
<div>You may ask us to delete your data at any time. Write to <a href='mailto:privacy@pebblepost.example'>\
privacy@pebblepost.example</a>.</div></main>
<footer>&copy; Pebble Post <a href='/terms'>Terms</a></footer></body></html>
";

fn all() -> [Document; 3] {
    [
        document::parse(TEXT, Format::Text),
        document::parse(MARKDOWN, Format::Markdown),
        document::parse(HTML, Format::Html),
    ]
}

#[test]
fn the_text_is_the_same() {
    let [text, markdown, html] = all();
    assert_eq!(text.text, markdown.text);
    assert_eq!(markdown.text, html.text);
    assert!(
        text.text
            .contains("we collect:\n\nyour name and address;\nthe text of your postcard; and\n")
    );
    assert!(
        text.text
            .contains("Kind of data\tPeriod\nNames and addresses\tTwo years\n")
    );
}

#[test]
fn sentences_lead_ins_and_kinds_are_the_same() {
    let shape = |document: &Document| {
        let kind = |kind| match kind {
            BlockKind::Heading { .. } => BlockKind::Heading { level: 0 },
            kind => kind,
        };
        let block = |block: &document::Block| (kind(block.kind), block.sentences.clone(), block.lead_in);
        document.blocks.iter().map(block).collect::<Vec<_>>()
    };
    let [text, markdown, html] = all();
    assert_eq!(shape(&text), shape(&markdown));
    assert_eq!(shape(&markdown), shape(&html));
}

#[test]
fn the_title_is_the_heading_that_names_the_policy() {
    for document in all() {
        assert_eq!(document.title.as_deref(), Some("Pebble Post Privacy Policy"));
    }
}

#[test]
fn items_know_what_they_complete_and_blocks_what_they_stand_under() {
    for document in all() {
        let find = |text: &str| {
            document
                .blocks
                .iter()
                .find(|block| block.span.of(&document.text) == text)
                .unwrap()
        };
        let lead = |text: &str| find(text).lead_in.unwrap().of(&document.text);
        assert_eq!(
            lead("your name and address;"),
            "When you order a postcard, we collect:"
        );
        assert_eq!(lead("its expiry date"), "your payment details, namely:");
        let headings = |text: &str| {
            let chain = find(text)
                .headings
                .iter()
                .map(|&heading| document.blocks[heading].span.of(&document.text));
            chain.collect::<Vec<_>>()
        };
        assert_eq!(
            headings("We do not collect your location."),
            ["Pebble Post Privacy Policy", "What We Collect"]
        );
        assert_eq!(headings("Two years").last(), Some(&"HOW LONG WE KEEP IT"));
    }
}

#[test]
fn links_keep_their_targets() {
    let [text, markdown, html] = all();
    assert_eq!(text.links, []);
    assert_eq!(markdown.links, html.links);
    let link = &html.links[0];
    assert_eq!(link.span.of(&html.text), "privacy@pebblepost.example");
    assert_eq!(link.target, "mailto:privacy@pebblepost.example");
}
