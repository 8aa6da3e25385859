//! What every reader's blocks go through: pseudo-bullets become items, bold lines become headings.

use super::contents::{drop_contents, drop_menus};
use super::flow::Inline;
use super::lists::find_pseudo_lists;
use super::looks;
use super::raw::{BOLD_LEVEL, Kind, Raw};

/// A document with fewer headings than one in so many blocks has some that are not marked.
const FEW: usize = 20;

/// A menu entry or a heading has at most so many bytes.
pub(super) const SHORT: usize = 120;

pub(super) fn clean(blocks: Vec<Raw>) -> Vec<Raw> {
    let bold = bold_means_heading(&blocks);
    let mut cleaned = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block.kind {
            Kind::Paragraph => split_paragraph(without_way_up(block), bold, &mut cleaned),
            Kind::Item { .. } => split_paragraph(block, bold, &mut cleaned),
            Kind::Cell { .. } => cleaned.push(Raw {
                inline: without_bullets(block.inline),
                ..block
            }),
            _ if !block.text().contains(char::is_alphanumeric) => {}
            // A chapter set as a heading, or the date of the policy: text that says something.
            Kind::Heading(_) if block.text().len() > 300 || is_date_line(block.text()) => cleaned.push(Raw {
                kind: Kind::Paragraph,
                ..block
            }),
            Kind::Heading(_) => cleaned.push(without_way_up(block)),
        }
    }
    drop_menus(&mut cleaned);
    let headings = cleaned.iter().filter(|block| block.is_heading()).count();
    if headings * FEW < cleaned.len() {
        // With no heading but the title, its author marks none.
        looks::find_headings(&mut cleaned, headings <= 1);
    }
    drop_contents(&mut cleaned);
    find_pseudo_lists(cleaned)
}

/// A heading, or a line that may be one, without the link that leads back to the top of the page.
fn without_way_up(mut block: Raw) -> Raw {
    let lower = block.text().to_lowercase();
    let body = lower.trim_end_matches(|c: char| !c.is_alphanumeric());
    let body = ["back to top", "return to top", "go to top", "top"]
        .iter()
        .find_map(|way| body.strip_suffix(way));
    let linked = |from: usize| {
        block
            .inline
            .links
            .iter()
            .any(|(start, _, target)| *start + 3 > from && target.contains('#'))
    };
    let from = body.map(|body| body.trim_end_matches(|c: char| !c.is_alphanumeric()).len());
    if let Some(from) = from.filter(|&from| from > 0 && lower.len() == block.text().len() && linked(from)) {
        block.inline.split_off(from);
    }
    block
}

/// Bold type tells headings only where most of the text is not bold.
fn bold_means_heading(blocks: &[Raw]) -> bool {
    let prose = || {
        blocks
            .iter()
            .filter(|block| !block.is_heading() && !block.is_cell())
    };
    let all: usize = prose().map(|block| block.text().len()).sum();
    let bold: usize = prose().map(|block| block.inline.bold_prefix).sum();
    bold * 10 < all * 6
}

/// A paragraph or item as what it is: headings before and after it in bold, and its lines with bullets as items.
fn split_paragraph(mut block: Raw, bold: bool, out: &mut Vec<Raw>) {
    let paragraph = block.kind == Kind::Paragraph;
    if bold && paragraph {
        if is_bold_heading(&block.inline) {
            out.push(Raw::new(Kind::Heading(BOLD_LEVEL), block.inline));
            return;
        }
        if let Some(end) = block.text().find('\n')
            && block.inline.bold_prefix >= end
            && is_heading_text(&block.text()[..end])
        {
            let rest = block.inline.split_off(end);
            out.push(Raw::new(
                Kind::Heading(BOLD_LEVEL),
                std::mem::replace(&mut block.inline, rest),
            ));
        }
    }
    let tail = (bold && paragraph)
        .then(|| bold_tail(&mut block.inline))
        .flatten();
    let marked = block.text().lines().filter(|line| bullet(line).is_some()).count();
    if marked > 0 && (marked > 1 || bullet(block.text()).is_some()) {
        split_bullets(block, out);
    } else {
        out.push(block);
    }
    if let Some(tail) = tail {
        out.push(Raw::new(Kind::Heading(BOLD_LEVEL), tail));
    }
}

fn is_bold_heading(inline: &Inline) -> bool {
    inline.is_bold() && is_heading_text(&inline.text)
}

/// Whether a bold line is a heading: short, and no sentence. "We do not sell your data." in bold is a statement.
fn is_heading_text(text: &str) -> bool {
    let text = text.trim();
    text.len() <= SHORT
        && !text.contains('\n')
        && !text.ends_with(['.', ',', ';'])
        && bullet(text).is_none()
        && text.contains(char::is_alphabetic)
        && !is_date_line(text)
}

/// "Last updated: 1 May 2020" in bold is no heading.
pub(super) fn is_date_line(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let dated = [
        "updated",
        "effective",
        "modified",
        "revised",
        "revision",
        "date",
        "version",
        "as of",
        "posted",
    ];
    text.len() <= 100
        && text.bytes().filter(u8::is_ascii_digit).count() >= 4
        && dated.iter().any(|word| lower.contains(word))
}

/// A bold heading that is stuck to the end of the paragraph before it.
fn bold_tail(inline: &mut Inline) -> Option<Inline> {
    let at = inline.bold_suffix.filter(|&at| at > 0)?;
    let (body, tail) = (inline.text.get(..at)?, inline.text.get(at..)?);
    let ended = body.trim_end().ends_with(['.', '!', '?', '”', '"']) && body.len() > tail.len();
    let capital = tail.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let words = tail.split_whitespace().count();
    if !ended || !capital || !(2..=12).contains(&words) || !is_heading_text(tail) {
        return None;
    }
    Some(inline.split_off(at))
}

/// If a line begins with a typed bullet: the bytes that the bullet and the space after it take.
pub(super) fn bullet(line: &str) -> Option<usize> {
    let mut chars = line.chars();
    let first = chars.next()?;
    let rest = chars.as_str();
    let free = matches!(
        first,
        '•' | '·'
            | '▪'
            | '●'
            | '◦'
            | '‣'
            | '■'
            | '□'
            | '○'
            | '∙'
            | '➢'
            | '➤'
            | '►'
            | '▸'
            | '✓'
            | '✔'
            | '❖'
            | '⁃'
            | '\u{F0B7}'
            | '\u{F0A7}'
            | '\u{F0D8}'
    );
    let spaced = matches!(first, '-' | '–' | '—' | '*') && rest.starts_with([' ', '\t']);
    let body = rest.trim_start();
    ((free || spaced) && body.starts_with(|c: char| c.is_alphanumeric() || "(\"“‘'$[".contains(c)))
        .then(|| line.len() - body.len())
}

/// The lines of a paragraph that begin with bullets as items; lines between belong to the item above.
fn split_bullets(block: Raw, out: &mut Vec<Raw>) {
    let starts = bullet(block.text()).is_some();
    let nested = |depth: u8| Kind::Item {
        depth,
        ordered: false,
    };
    let (first, other) = match block.kind {
        Kind::Item { .. } if starts => (block.kind, block.kind),
        Kind::Item { depth, .. } => (block.kind, nested(depth.saturating_add(1))),
        _ => {
            let item = nested(block.within.map_or(0, |depth| depth.saturating_add(1)));
            (if starts { item } else { block.kind }, item)
        }
    };
    let lines = block.text().match_indices('\n').map(|(at, _)| at + 1);
    let cuts = lines.filter(|&at| bullet(&block.text()[at..]).is_some());
    for (i, mut inline) in block.inline.pieces(cuts).into_iter().enumerate() {
        if let Some(width) = bullet(&inline.text) {
            inline = inline.split_off(width);
        }
        let kind = if i == 0 { first } else { other };
        out.push(Raw {
            kind,
            inline,
            within: block.within,
        });
    }
}

/// A table cell's text without the bullets that were typed into it.
fn without_bullets(inline: Inline) -> Inline {
    if !inline.text.lines().any(|line| bullet(line).is_some()) {
        return inline;
    }
    let mut whole = Inline::default();
    let lines = inline.text.match_indices('\n').map(|(at, _)| at + 1);
    for mut line in inline.pieces(lines) {
        if let Some(width) = bullet(&line.text) {
            line = line.split_off(width);
        }
        whole.append_line(line);
    }
    whole
}
