//! The policy itself as nodes: headings, lists and tables, with marks on what a fact quotes.

use super::tree::{Element, Node, Str, el};
use crate::document::{BlockKind, Document, Span, Utf16};
use crate::label::Label;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A policy that was read, as the page shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    pub view: View,
    pub label: Label,
}

/// A document as it is shown. Offsets in [`View::text`] are bytes, those of marks UTF-16.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    pub text: String,
    pub blocks: Vec<Block>,
    pub links: Vec<Link>,
}

/// A block: what it is, where it stands in bytes, and where it begins in UTF-16 code units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block(pub Kind, pub usize, pub usize, pub usize);

/// What a block is, in numbers that are cheap to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    Heading(u8),
    Paragraph,
    /// Depth, and whether its list is numbered.
    Item(u8, bool),
    /// Table, row, and whether it is a header.
    Cell(usize, usize, bool),
}

/// A link whose target is safe to follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub start: usize,
    pub end: usize,
    pub target: String,
}

/// A quote to be marked, in UTF-16 code units of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub start: usize,
    pub end: usize,
    /// Whether it is the one that the reader is led to.
    pub current: bool,
}

/// Blocks that stand or fall together: a paragraph, a heading, a whole list or table.
pub type Piece = Range<usize>;

impl View {
    /// What the page needs of a document.
    pub fn new(document: &Document) -> Self {
        let units = Utf16::new(&document.text);
        let mut above = 0;
        let block = |b: &crate::document::Block| {
            let start = units.at(&document.text, b.span.start);
            Block(kind(b.kind, &mut above), b.span.start, b.span.end, start)
        };
        let safe = document.links.iter().filter(|link| is_safe(&link.target));
        let link = |link: &crate::document::Link| Link {
            start: link.span.start,
            end: link.span.end,
            target: link.target.clone(),
        };
        Self {
            text: document.text.clone(),
            blocks: document.blocks.iter().map(block).collect(),
            links: safe.map(link).collect(),
        }
    }

    /// The pieces of the document in order.
    pub fn pieces(&self) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        for (i, block) in self.blocks.iter().enumerate() {
            match pieces.last_mut() {
                Some(last) if joins(self.blocks[last.start].0, block.0) => last.end = i + 1,
                _ => pieces.push(i..i + 1),
            }
        }
        pieces
    }

    /// The block in which a UTF-16 offset lies.
    pub fn block_at(&self, unit: usize) -> usize {
        self.blocks.partition_point(|b| b.3 <= unit).saturating_sub(1)
    }
}

/// `above` is the level of the heading before: none is more than one level below it, as those
/// who go from heading to heading expect.
fn kind(kind: BlockKind, above: &mut u8) -> Kind {
    match kind {
        BlockKind::Heading { level } => {
            *above = level.clamp(1, *above + 1);
            Kind::Heading(*above)
        }
        BlockKind::Paragraph => Kind::Paragraph,
        BlockKind::Item { depth, ordered } => Kind::Item(depth, ordered),
        BlockKind::Cell {
            table, row, header, ..
        } => Kind::Cell(table, row, header),
    }
}

/// Links come from whoever wrote the policy: only what opens a page or a mail is kept.
fn is_safe(target: &str) -> bool {
    let scheme = target.split(':').next().unwrap_or_default().to_ascii_lowercase();
    target.contains(':') && matches!(scheme.as_str(), "http" | "https" | "mailto")
}

fn joins(first: Kind, next: Kind) -> bool {
    match (first, next) {
        (Kind::Item(_, ordered), Kind::Item(depth, next)) => depth > 0 || ordered == next,
        (Kind::Cell(table, ..), Kind::Cell(next, ..)) => table == next,
        _ => false,
    }
}

/// One piece as nodes. `marks` may hold marks of other pieces.
pub fn piece(view: &View, piece: &Piece, marks: &[Mark]) -> Node {
    let Some(first) = view.blocks.get(piece.start) else {
        return Node::Text(Str::default());
    };
    let key = piece.start.to_string();
    match first.0 {
        Kind::Heading(level) => el(heading(level))
            .key(key)
            .children(inline(view, first, marks))
            .into(),
        Kind::Paragraph => el("p").key(key).children(inline(view, first, marks)).into(),
        Kind::Item(..) => {
            let depths = view.blocks[piece.clone()].iter().map(|b| depth(b.0));
            let outermost = depths.min().unwrap_or_default();
            list(view, &mut piece.clone(), outermost, marks).key(key).into()
        }
        Kind::Cell(..) => table(view, piece, marks).key(key).into(),
    }
}

/// Under the page's own headings: a policy's title is the third level.
const fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "h3",
        2 => "h4",
        3 => "h5",
        _ => "h6",
    }
}

const fn depth(kind: Kind) -> u8 {
    match kind {
        Kind::Item(depth, _) => depth,
        _ => 0,
    }
}

/// The list at the front of `rest` with the lists nested in it; takes from `rest` what it used.
fn list(view: &View, rest: &mut Piece, level: u8, marks: &[Mark]) -> Element {
    let ordered = matches!(view.blocks[rest.start].0, Kind::Item(_, true));
    let mut items: Vec<Element> = Vec::new();
    while rest.start < rest.end {
        let block = &view.blocks[rest.start];
        let depth = depth(block.0);
        if depth < level {
            break;
        }
        match items.last_mut() {
            Some(above) if depth > level => above.children.push(list(view, rest, depth, marks).into()),
            _ => {
                items.push(el("li").children(inline(view, block, marks)));
                rest.start += 1;
            }
        }
    }
    el(if ordered { "ol" } else { "ul" }).children(items)
}

fn table(view: &View, piece: &Piece, marks: &[Mark]) -> Element {
    let mut rows: Vec<(usize, Element)> = Vec::new();
    for block in &view.blocks[piece.clone()] {
        let Kind::Cell(_, row, header) = block.0 else {
            continue;
        };
        let cell = el(if header { "th" } else { "td" }).children(inline(view, block, marks));
        match rows.last_mut() {
            Some((last, tr)) if *last == row => tr.children.push(cell.into()),
            _ => rows.push((row, el("tr").child(cell))),
        }
    }
    let body = el("tbody").children(rows.into_iter().map(|(_, tr)| tr));
    el("div")
        .class("pf-table")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Table")
        .child(el("table").child(body))
}

/// The text of a block, cut where links and marks begin and end.
fn inline(view: &View, block: &Block, marks: &[Mark]) -> Vec<Node> {
    let Block(_, start, end, units) = *block;
    let text = Span::new(start, end).of(&view.text);
    let marks = in_bytes(text, start, units, marks);
    let first = view.links.partition_point(|l| l.end <= start);
    let links: Vec<&Link> = view.links[first..].iter().take_while(|l| l.start < end).collect();
    let mut cuts: Vec<usize> = vec![start, end];
    let ends = links.iter().flat_map(|l| [l.start, l.end]);
    for cut in ends.chain(marks.iter().flat_map(|(span, _)| [span.start, span.end])) {
        // Links come in order, and marks are few: insertion is cheap.
        if let (true, Err(place)) = (cut > start && cut < end, cuts.binary_search(&cut)) {
            cuts.insert(place, cut);
        }
    }
    cuts.windows(2)
        .map(|cut| {
            let span = Span::new(cut[0], cut[1]);
            let linked = links.iter().find(|l| Span::new(l.start, l.end).contains(span));
            let marked = marks.iter().filter(|(mark, _)| mark.contains(span));
            let marked = marked.max_by_key(|(_, current)| *current);
            let piece = Node::Text(span.of(&view.text).to_owned().into());
            let piece = match linked {
                Some(link) => anchor(link).child(piece).into(),
                None => piece,
            };
            match marked {
                Some((_, current)) => mark(*current).child(piece).into(),
                None => piece,
            }
        })
        .collect()
}

fn anchor(link: &Link) -> Element {
    el("a")
        .attr("href", link.target.clone())
        .attr("rel", "noreferrer noopener external")
        .attr("target", "_blank")
}

fn mark(current: bool) -> Element {
    el("mark").class(if current { "pf-now" } else { "" })
}

/// The marks that touch a block, as bytes of the document.
fn in_bytes(text: &str, start: usize, units: usize, marks: &[Mark]) -> Vec<(Span, bool)> {
    let length = text.len(); // UTF-16 never takes more units than UTF-8 takes bytes.
    let touching = marks.iter().filter(|m| m.start < units + length && m.end > units);
    let byte = |unit: usize| {
        let mut at = units;
        for (i, c) in text.char_indices() {
            if at >= unit {
                return start + i;
            }
            at += c.len_utf16();
        }
        start + length
    };
    touching
        .map(|m| (Span::new(byte(m.start), byte(m.end)), m.current))
        .filter(|(span, _)| !span.is_empty())
        .collect()
}
