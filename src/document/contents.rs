//! Menus and tables of contents, which repeat headings and state nothing.

use super::clean::SHORT;
use super::raw::{Kind, Raw};
use std::collections::HashMap;

/// So many link-only blocks in a row are a menu.
const MENU: usize = 5;
/// So many entries in a row that repeat headings, or lead to places in one page, are a table of contents.
const ENTRIES: usize = 3;

/// Drops runs of link-only blocks, unless a sentence announces them ("You can opt out here:").
pub(super) fn drop_menus(blocks: &mut Vec<Raw>) {
    let entry: Vec<bool> = blocks
        .iter()
        .map(|block| {
            !block.is_heading() && !block.is_cell() && block.text().len() <= SHORT && block.inline.is_linked()
        })
        .collect();
    let mut drop = vec![false; blocks.len()];
    let mut start = 0;
    while start < blocks.len() {
        let run = &blocks[start..start + entry[start..].iter().take_while(|&&is| is).count()];
        let announced = start > 0 && blocks[start - 1].text().ends_with(':');
        // What was announced ends where the list ends; a menu may follow it.
        let list = run
            .iter()
            .take_while(|entry| announced && entry.kind == run[0].kind)
            .count();
        let mut links = run[..list].iter().flat_map(|block| &block.inline.links);
        let length = if links.any(|(_, _, target)| !target.starts_with('#')) {
            list
        } else {
            drop[start..start + run.len()].fill(run.len() >= MENU);
            run.len()
        };
        start += length.max(1);
    }
    retain(blocks, &drop);
}

/// Drops tables of contents: three or more short blocks in a row that each repeat a heading further on.
pub(super) fn drop_contents(blocks: &mut Vec<Raw>) {
    let keys: Vec<Option<String>> = blocks
        .iter()
        .map(|block| (!block.is_cell() && block.text().len() <= SHORT).then(|| key(block.text())))
        .collect();
    let mut last_heading: HashMap<&str, usize> = HashMap::new();
    for (i, key) in keys.iter().enumerate() {
        if let (true, Some(key)) = (blocks[i].is_heading(), key) {
            last_heading.insert(key, i);
        }
    }
    let repeats = |i: usize| {
        let key = keys[i].as_deref().filter(|key| !key.is_empty());
        key.and_then(|key| last_heading.get(key))
            .is_some_and(|&heading| heading > i)
    };
    let mut drop = vec![false; blocks.len()];
    let mut start = 0;
    while start < blocks.len() {
        let length = (start..blocks.len()).take_while(|&i| repeats(i)).count();
        let in_page = |block: &Raw| page_of_links(block).is_some();
        let contents = length >= ENTRIES && !announced(blocks, start);
        for (i, block) in blocks.iter().enumerate().skip(start).take(length) {
            drop[i] = contents || in_page(block);
        }
        start += length.max(1);
    }
    mark_link_lists(blocks, &mut drop);
    retain(blocks, &drop);
}

/// Whether what begins at `start` is said by the block above: "We collect:" followed by kinds of data, each with a chapter
/// of its own further on, says something.
fn announced(blocks: &[Raw], start: usize) -> bool {
    let above = start.checked_sub(1).and_then(|above| blocks.get(above));
    above.is_some_and(|above| {
        let verbs = [" collect", " use", " share"];
        above.text().ends_with(':') && verbs.iter().any(|verb| above.text().contains(verb))
    })
}

/// If a block is nothing but links to places in one page: that page, which is empty for the document itself.
fn page_of_links(block: &Raw) -> Option<&str> {
    let mut pages = block
        .inline
        .links
        .iter()
        .map(|(.., target)| Some(target.split_once('#')?.0));
    let page = pages.next()??;
    let same = pages.all(|other| other == Some(page));
    (!block.is_cell() && !block.is_heading() && block.inline.is_linked() && same).then_some(page)
}

/// Marks paragraphs of links to places in one page, and lists whose outermost items are such links, with what is nested
/// in them.
fn mark_link_lists(blocks: &[Raw], drop: &mut [bool]) {
    let depth = |block: &Raw| match block.kind {
        Kind::Item { depth, .. } => Some(depth),
        _ => None,
    };
    let mut start = 0;
    while start < blocks.len() {
        let items = blocks[start..].iter().take_while(|block| depth(block).is_some());
        let end = start + items.count().max(1);
        let list = &blocks[start..end];
        let outermost = list.iter().filter_map(depth).min();
        let mut entries = list.iter().filter(|block| depth(block) == outermost);
        let links: usize = entries.clone().map(|block| block.inline.links.len()).sum();
        let page = page_of_links(&list[0]);
        if page.is_some()
            && links >= ENTRIES
            && entries.all(|block| page_of_links(block) == page)
            && !announced(blocks, start)
        {
            drop[start..end].fill(true);
        }
        start = end;
    }
}

fn retain(blocks: &mut Vec<Raw>, drop: &[bool]) {
    let mut drop = drop.iter();
    blocks.retain(|_| !drop.next().is_some_and(|&drop| drop));
}

/// What a heading and its entry in the contents have in common: letters and digits without a leading number.
fn key(text: &str) -> String {
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
