//! What a line of plain text looks like.

use crate::document::clean::is_date_line;
use crate::document::raw::{Kind, Raw};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Surely a heading, if text follows: numbered, in capitals, or in title case.
    Heading,
    /// Short, without an end: a heading if it stands alone above prose.
    Short,
    Prose,
}

/// Longer lines are no headings. In bytes and in words.
const LONGEST_HEADING: (usize, usize) = (110, 16);

pub(super) fn look(line: &str) -> Look {
    let line = line.trim();
    let words = line.split_whitespace().count();
    let starts = line
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"' | '‘' | '§'));
    let too_long = line.len() > LONGEST_HEADING.0 || words > LONGEST_HEADING.1;
    if too_long
        || !starts
        || line.contains(['\t', '@'])
        || line.contains("://")
        || !line.contains(char::is_alphabetic)
    {
        return Look::Prose;
    }
    if is_date_line(line) || line.ends_with(['.', ',', ';', '!', '…']) {
        return Look::Prose;
    }
    let letters = || line.chars().filter(|c| c.is_alphabetic());
    let capitals = letters().count() > 3 && letters().all(char::is_uppercase);
    let question = line.ends_with('?');
    if line.ends_with(':') {
        return if capitals || is_title_case(line) && words > 1 {
            Look::Heading
        } else {
            Look::Prose
        };
    }
    if capitals || question || section_number(line).is_some() || is_title_case(line) && words > 1 {
        Look::Heading
    } else {
        Look::Short
    }
}

/// Whether the longer words of a line begin with capitals.
fn is_title_case(line: &str) -> bool {
    let long = || {
        line.split_whitespace()
            .filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3)
    };
    let capital = |word: &&str| {
        word.trim_start_matches(|c: char| !c.is_alphabetic())
            .starts_with(char::is_uppercase)
    };
    let (all, upper) = (long().count(), long().filter(capital).count());
    all > 0 && upper * 10 >= all * 7
}

/// If a line begins with a section's number ("1.", "2.1", "IV.", "Section 3"): how deep the section is.
fn section_number(line: &str) -> Option<u8> {
    let first = line.split_whitespace().next()?;
    if matches!(
        first,
        "Section" | "Article" | "Part" | "SECTION" | "ARTICLE" | "PART"
    ) {
        return line
            .split_whitespace()
            .nth(1)?
            .starts_with(|c: char| c.is_ascii_digit())
            .then_some(1);
    }
    let digits = first.trim_end_matches(['.', ')', ':']);
    let numbers = digits
        .split('.')
        .all(|part| !part.is_empty() && part.len() < 3 && part.bytes().all(|b| b.is_ascii_digit()));
    if numbers && (first.len() > digits.len() || digits.contains('.')) {
        return u8::try_from(digits.split('.').count()).ok();
    }
    let marked = first.len() > digits.len() && first.ends_with('.');
    let roman = !digits.is_empty() && digits.len() < 6 && digits.bytes().all(|b| b"IVX".contains(&b));
    let letter = digits.len() == 1 && digits.bytes().all(|b| b.is_ascii_uppercase());
    (marked && (roman || letter)).then_some(1)
}

/// If a line begins with the number of a list item ("1.", "2)"): the bytes it takes. Items in
/// brackets ("(a)") keep their marks, for the text may point to them.
pub(super) fn enumerator(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let letter = usize::from(digits == 0 && line.as_bytes().first().is_some_and(u8::is_ascii_lowercase));
    let width = digits + letter;
    let sign = line.as_bytes().get(width)?;
    let marked = *sign == b')' || *sign == b'.' && letter == 0;
    let spaced = matches!(line.as_bytes().get(width + 1), Some(b' ' | b'\t'));
    ((1..=2).contains(&width) && marked && spaced).then_some(width + 1)
}

/// Whether a line was broken only because the next word had no room in `width` bytes.
pub(super) fn is_wrapped(line: &str, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    let full = (50..=150).contains(&width) && line.len() + 1 + word.len() + 4 > width;
    let ended = line.ends_with(['.', '!', '?', ':', ';']);
    let lower = next.starts_with(char::is_lowercase);
    full || line.len() > 40 && !ended && lower
}

/// A paragraph that ends with a colon, and short lines or paragraphs without full stops after it: a list
/// whose bullets were lost.
pub(super) fn find_pseudo_lists(blocks: &mut Vec<Raw>) {
    let mut listed = Vec::with_capacity(blocks.len());
    let mut inside = false;
    let mut queue = std::mem::take(blocks).into_iter().peekable();
    while let Some(block) = queue.next() {
        let announces = block.kind == Kind::Paragraph
            && block.text().ends_with(':')
            && look(block.text()) != Look::Heading;
        if inside && is_fragment(&block) {
            listed.push(Raw {
                kind: Kind::Item {
                    depth: 0,
                    ordered: false,
                },
                ..block
            });
            continue;
        }
        // Lines in one paragraph: "We collect:", "your name", "your address".
        let cut = block
            .text()
            .find(":\n")
            .map(|at| at + 1)
            .filter(|_| block.kind == Kind::Paragraph);
        if let Some(at) = cut.filter(|&at| {
            block.text()[at + 1..]
                .lines()
                .all(|line| line.len() < 200 && !line.ends_with('.'))
        }) && block.text()[at + 1..].lines().count() > 1
        {
            let mut first = block;
            let rest = first.inline.split_off(at);
            listed.push(first);
            let lines: Vec<usize> = rest.text.match_indices('\n').map(|(at, _)| at).collect();
            let items = rest.pieces(lines).into_iter();
            listed.extend(items.map(|inline| {
                Raw::new(
                    Kind::Item {
                        depth: 0,
                        ordered: false,
                    },
                    inline,
                )
            }));
            inside = false;
            continue;
        }
        // One short paragraph after a colon is an address or a name as often as an item.
        inside = announces && queue.peek().is_some_and(is_fragment);
        listed.push(block);
    }
    *blocks = listed;
}

/// A line that ends like an item of a list, not like a sentence or a heading.
fn is_fragment(block: &Raw) -> bool {
    let text = block.text();
    block.kind == Kind::Paragraph
        && text.len() < 300
        && !text.contains('\n')
        && (text.ends_with(';')
            || text.ends_with(',')
            || text.ends_with("; and")
            || text.ends_with("; or")
            || text.starts_with(char::is_lowercase) && !text.ends_with(['.', ':']))
}

/// Makes headings of the paragraphs that look so and stand above others.
pub(super) fn find_headings(blocks: &mut [Raw]) {
    let looks: Vec<Look> = blocks
        .iter()
        .map(|block| match block.kind {
            Kind::Paragraph if !block.text().contains('\n') => look(block.text()),
            _ => Look::Prose,
        })
        .collect();
    let mut title = true;
    for i in 0..blocks.len() {
        let follows = blocks.get(i + 1);
        let above_prose = follows.is_some_and(|next| match next.kind {
            Kind::Paragraph => looks[i + 1] == Look::Prose && next.text().len() > 50,
            Kind::Item { .. } | Kind::Cell { .. } | Kind::Heading(_) => true,
        });
        let above_heading = follows.is_some() && looks.get(i + 1) == Some(&Look::Heading);
        // A menu is short lines in a row; of these only the last stands above text.
        let in_menu = i > 2 && looks[i - 3..i].iter().all(|&look| look != Look::Prose);
        let counted = |i: usize| {
            blocks
                .get(i)
                .is_some_and(|block| enumerator(block.text()).is_some())
        };
        let heading = match looks[i] {
            // Numbered lines in a row are a list; the last of them may still head a chapter.
            Look::Heading if counted(i) && counted(i + 1) => false,
            Look::Heading => above_prose || above_heading && !in_menu,
            Look::Short => above_prose && blocks[i].text().split_whitespace().count() <= 12,
            Look::Prose => false,
        };
        if heading {
            let text = blocks[i].text();
            let capitals = text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
            let level = match section_number(text) {
                Some(depth) => depth.saturating_add(1).min(6),
                None if title => 1,
                None if capitals => 2,
                None => 3,
            };
            blocks[i].kind = Kind::Heading(level);
        }
        title &= blocks[i].text().len() < 100 && !heading;
    }
}

/// Makes items of the numbered lines that turned out to be no headings.
pub(super) fn number_items(blocks: &mut [Raw]) {
    for block in blocks {
        let width = enumerator(block.text()).filter(|_| block.kind == Kind::Paragraph);
        if let Some(width) = width {
            block.inline = block.inline.split_off(width);
            block.kind = Kind::Item {
                depth: 0,
                ordered: true,
            };
        }
    }
}
