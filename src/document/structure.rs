//! How blocks belong together: the headings above each, and the sentence that a list item completes.

use super::sentence::is_complete;
use super::{Block, BlockKind, Document, Span};

/// Fills in the headings and lead-ins. `within` tells for each block the depth of the item that it continues.
pub(super) fn relate(document: &mut Document, within: &[Option<u8>]) {
    link_headings(&mut document.blocks);
    let mut at = 0;
    while at < document.blocks.len() {
        if is_item(&document.blocks[at]) {
            let end = list_end(&document.blocks, within, at);
            lead_into(document, within, at, end);
            at = end;
        } else {
            at += 1;
        }
    }
}

fn link_headings(blocks: &mut [Block]) {
    let mut chain: Vec<(u8, usize)> = Vec::new();
    for (i, block) in blocks.iter_mut().enumerate() {
        if let BlockKind::Heading { level } = block.kind {
            chain.retain(|&(above, _)| above < level);
            block.headings = chain.iter().map(|&(_, heading)| heading).collect();
            chain.push((level, i));
        } else {
            block.headings = chain.iter().map(|&(_, heading)| heading).collect();
        }
    }
}

const fn is_item(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Item { .. })
}

/// The end of the list that begins at `start`: paragraphs inside its items belong to it.
fn list_end(blocks: &[Block], within: &[Option<u8>], start: usize) -> usize {
    let inside =
        |i: usize| is_item(&blocks[i]) || blocks[i].kind == BlockKind::Paragraph && within[i].is_some();
    (start..blocks.len())
        .find(|&i| !inside(i))
        .unwrap_or(blocks.len())
}

/// Gives the items of one list their lead-ins: what stands before the list, or the item or
/// paragraph above a nested list.
fn lead_into(document: &mut Document, within: &[Option<u8>], start: usize, end: usize) {
    let outer = start.checked_sub(1).and_then(|before| {
        let block = &document.blocks[before];
        let certain = leads(document, block) == Some(true);
        let items = &document.blocks[start..end];
        (certain || leads(document, block).is_some() && are_fragments(&document.text, items))
            .then(|| block.sentences.last().copied())
            .flatten()
    });
    // For each open depth: the sentence that items one deeper complete.
    let mut open: Vec<(u8, Option<Span>)> = Vec::new();
    // The item that leads into those beside it, and its depth.
    let mut beside: Option<(u8, Span)> = None;
    for (i, &continued) in within.iter().enumerate().take(end).skip(start) {
        let block = &document.blocks[i];
        let last = block.sentences.last().copied();
        if let BlockKind::Item { depth, .. } = block.kind {
            open.retain(|&(above, _)| above < depth);
            beside = match beside {
                Some((level, _)) if level > depth || level == depth && !is_fragment(document, block) => None,
                lead => lead,
            };
            let lead = open.last().map_or(outer, |&(_, lead)| lead);
            let beside_it = beside.filter(|&(level, _)| level == depth).map(|(_, lead)| lead);
            open.push((depth, last));
            document.blocks[i].lead_in = beside_it.or(lead);
            if beside_it.is_none() && opens_beside(document, i, depth) {
                beside = last.map(|lead| (depth, lead));
            }
        } else if let Some(depth) = continued {
            open.retain(|&(above, _)| above <= depth);
            // A label that stands alone in its item leads into the paragraph below it.
            let label = open
                .last()
                .and_then(|&(_, lead)| lead)
                .filter(|lead| !is_complete(lead.of(&document.text)));
            open.retain(|&(above, _)| above < depth);
            open.push((depth, last));
            document.blocks[i].lead_in = label;
        }
    }
}

/// Whether an item leads into the items beside it, whose list lost its depth: a sentence with a colon at its end, and
/// fragments after it.
fn opens_beside(document: &Document, at: usize, depth: u8) -> bool {
    let item = &document.blocks[at];
    let next = document.blocks.get(at + 1);
    let long = item.span.of(&document.text).split_whitespace().count() > 2;
    item.span.of(&document.text).ends_with([':', '：'])
        && long
        && next.is_some_and(|next| {
            matches!(next.kind, BlockKind::Item { depth: below, .. } if below == depth)
                && is_fragment(document, next)
        })
}

/// Whether an item is a part of a sentence.
fn is_fragment(document: &Document, item: &Block) -> bool {
    let text = item.span.of(&document.text);
    item.sentences.len() == 1 && !text.ends_with(['.', '!', '?', ':', '：'])
}

/// Whether a block leads into the list right after it: surely, perhaps (`Some(false)`), or not at all.
fn leads(document: &Document, block: &Block) -> Option<bool> {
    match block.kind {
        BlockKind::Heading { .. } => Some(true),
        BlockKind::Paragraph => {
            let last = block.sentences.last()?.of(&document.text).to_ascii_lowercase();
            let words = [
                "following",
                "below",
                "such as",
                "including",
                "as follows",
                "include",
                "these are",
                "for example",
            ];
            Some(
                last.ends_with([':', '：', ',', '-', '–', '—'])
                    || words.iter().any(|word| last.contains(word)),
            )
        }
        _ => None,
    }
}

/// Whether most of these items are parts of a sentence rather than sentences.
fn are_fragments(text: &str, items: &[Block]) -> bool {
    let outermost = || {
        items
            .iter()
            .filter(|item| matches!(item.kind, BlockKind::Item { depth: 0, .. }))
    };
    let fragments = outermost().filter(|item| {
        let item = item.span.of(text);
        !item.ends_with(['.', '!', '?', '”', ')']) || item.starts_with(char::is_lowercase)
    });
    fragments.count() * 2 > outermost().count()
}

/// Headings that name no policy.
const CHROME: &[&str] = &[
    "home",
    "menu",
    "navigation",
    "search",
    "contents",
    "table of contents",
    "cookie settings",
    "share",
    "introduction",
    "overview",
];

/// The document's title: a heading at its top that names a policy, first of the outermost level;
/// else the outermost heading; else `named`; else a heading it begins with.
pub(super) fn title(document: &Document, named: Option<String>) -> Option<String> {
    let text = |block: &Block| block.span.of(&document.text).to_owned();
    let level = |block: &Block| {
        if let BlockKind::Heading { level } = block.kind {
            level
        } else {
            u8::MAX
        }
    };
    let is_title = |block: &Block| {
        let text = block.span.of(&document.text);
        !text.ends_with(['.', ';']) && !CHROME.iter().any(|chrome| text.eq_ignore_ascii_case(chrome))
    };
    let names_policy = |block: &Block| {
        let text = block.span.of(&document.text).to_lowercase();
        let kind = ["policy", "notice", "statement", "protection"]
            .iter()
            .any(|word| text.contains(word));
        let subject = ["privacy", "cookie", "data"]
            .iter()
            .any(|word| text.contains(word));
        // A page may set its title as nothing but a short line.
        let line = level(block) < u8::MAX || text.len() < 80 && !text.contains(['\n', ':', '.', '?']);
        line && kind && subject
    };
    let all = || document.blocks.iter().filter(|block| is_title(block));
    let outermost = || all().filter(|block| level(block) == 1);
    let early = |count: usize| document.blocks.iter().take(count).filter(|block| is_title(block));
    outermost()
        .find(|block| names_policy(block))
        .or_else(|| early(12).find(|block| names_policy(block)))
        .or_else(|| outermost().next())
        .map(text)
        .or_else(|| named.filter(|title| !title.is_empty()))
        .or_else(|| early(1).find(|block| level(block) < u8::MAX).map(text))
}
