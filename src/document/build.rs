//! Blocks become one text: each gets its place, its sentences, its headings and its lead-in.

use super::raw::{Kind, Raw, Reading};
use super::sentence::sentences;
use super::{Block, BlockKind, Document, Link, Span, structure};

/// Puts blocks into one document.
pub(super) fn build(reading: Reading) -> Document {
    let Reading { blocks: raws, title } = reading;
    let mut document = Document::default();
    let mut within = Vec::with_capacity(raws.len());
    let mut before: Option<Kind> = None;
    for raw in raws {
        if raw.text().is_empty() && !raw.is_cell() {
            continue;
        }
        if let Some(before) = before {
            document.text.push_str(separator(before, raw.kind));
        }
        before = Some(raw.kind);
        if raw.text().is_empty() {
            continue; // an empty cell has its tab, but is no block
        }
        within.push(raw.within);
        place(&mut document, raw);
    }
    let end = document.text.trim_end().len();
    document.text.truncate(end);
    structure::relate(&mut document, &within);
    document.title = structure::title(&document, title);
    document
}

/// What stands between two blocks: a table is lines of cells, a list is lines.
fn separator(before: Kind, after: Kind) -> &'static str {
    match (before, after) {
        (Kind::Cell { table: a, row: r, .. }, Kind::Cell { table: b, row: s, .. }) if a == b => {
            if r == s {
                "\t"
            } else {
                "\n"
            }
        }
        (Kind::Item { .. }, Kind::Item { .. }) => "\n",
        _ => "\n\n",
    }
}

fn place(document: &mut Document, raw: Raw) {
    let start = document.text.len();
    document.text.push_str(raw.text());
    let span = Span::new(start, document.text.len());
    for (from, to, target) in raw.inline.links {
        let target = hidden_address(&target).unwrap_or(target);
        if is_worth_keeping(&target) {
            document.links.push(Link {
                span: Span::new(start + from, start + to),
                target,
            });
        }
    }
    let bold = raw.inline.bold_prefix;
    let kind = match raw.kind {
        Kind::Heading(level) => BlockKind::Heading { level },
        Kind::Paragraph => BlockKind::Paragraph,
        Kind::Item { depth, ordered } => BlockKind::Item { depth, ordered },
        Kind::Cell {
            table,
            row,
            column,
            header,
        } => BlockKind::Cell {
            table,
            row,
            column,
            header,
        },
    };
    let mut sentences = match kind {
        BlockKind::Heading { .. } => Vec::new(),
        _ => sentences(&document.text, span),
    };
    if sentences.is_empty() {
        sentences.push(span); // a heading, or a cell that holds nothing but a tick
    }
    let first = sentences.first().map_or(0, |first| first.end - start);
    document.blocks.push(Block {
        kind,
        span,
        label: first <= bold + 1 && sentences.get(1).is_none_or(|next| bold < next.end - start),
        sentences,
        headings: Vec::new(),
        lead_in: None,
    });
}

/// The mail address that Cloudflare hides from robots behind a link, and from readers without scripts.
fn hidden_address(target: &str) -> Option<String> {
    let (_, code) = target.split_once("/cdn-cgi/l/email-protection#")?;
    let pairs = code
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok());
    let bytes: Vec<u8> = pairs.collect::<Option<_>>()?;
    let (key, hidden) = bytes.split_first()?;
    let address = String::from_utf8(hidden.iter().map(|byte| byte ^ key).collect()).ok()?;
    address.contains('@').then(|| format!("mailto:{address}"))
}

/// Places in the same page, scripts and data lead a reader nowhere.
fn is_worth_keeping(target: &str) -> bool {
    let scheme = target.get(..11).unwrap_or(target).to_ascii_lowercase();
    !target.is_empty()
        && !target.starts_with('#')
        && !scheme.starts_with("javascript:")
        && !scheme.starts_with("data:")
}
