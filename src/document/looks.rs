//! What a line looks like where nothing marks it: a heading, an item, prose.

use super::clean::{bullet, is_date_line};
use super::raw::{Kind, Raw};

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
    if is_date_line(line) || is_address(line) || line.ends_with(['.', ',', ';', '!', '…']) {
        return Look::Prose;
    }
    let letters = || line.chars().filter(|c| c.is_alphabetic());
    let capitals = letters().count() > 3 && letters().all(char::is_uppercase);
    let question = line.ends_with('?');
    if line.ends_with(':') {
        return if capitals || is_title_case(line) && words > 1 && !leads_into_list(line) {
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

/// "Marrowby Looms may disclose Personal Information to:", however many of its words have capitals.
fn leads_into_list(line: &str) -> bool {
    let last = line.trim_end_matches(':').split_whitespace().next_back();
    last.is_some_and(|w| {
        matches!(
            w,
            "to" | "from"
                | "with"
                | "for"
                | "by"
                | "of"
                | "following"
                | "include"
                | "includes"
                | "including"
                | "are"
                | "when"
                | "if"
        )
    })
}

/// "Suite 315, 67 Green Street", "Springfield, NC 28202", "Attn: Privacy".
fn is_address(line: &str) -> bool {
    let parts = [
        "Street",
        " St.",
        "Avenue",
        "Suite",
        " Ave",
        "Blvd",
        "Boulevard",
        " Road",
        "Drive",
        "P.O.",
        "PO Box",
        "Attn",
        "Attention",
    ];
    let digits = |from: &str| from.bytes().filter(u8::is_ascii_digit).count();
    let tail: String = line.chars().rev().take(5).collect();
    digits(&tail) == 5
        || line.starts_with("Attn")
        || line.starts_with("Attention:")
        || digits(line) > 0 && parts.iter().any(|part| line.contains(part)) && section_number(line).is_none()
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

/// Whether a line and the next were one before it was broken to fit into `width` bytes.
pub(super) fn is_wrapped(line: &str, next: &str, width: usize) -> bool {
    let ended = line.ends_with(['.', '!', '?', ':', ';']);
    is_full(line, next, width) || line.len() > 40 && !ended && next.starts_with(char::is_lowercase)
}

/// Whether the first word of the next line had no room in this one.
pub(super) fn is_full(line: &str, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    (50..=150).contains(&width) && line.len() + 1 + word.len() + 4 > width
}

/// Makes headings of the paragraphs that look so and stand above others. Where the format can mark
/// headings (`unmarked` is false), only what surely is one.
pub(super) fn find_headings(blocks: &mut [Raw], unmarked: bool) {
    let looks: Vec<Look> = blocks
        .iter()
        .map(|block| match block.kind {
            Kind::Paragraph if !block.text().contains('\n') && bullet(block.text()).is_none() => {
                look(block.text())
            }
            _ => Look::Prose,
        })
        .collect();
    let mut title = true;
    for i in 0..blocks.len() {
        let follows = blocks.get(i + 1);
        let above_prose = follows.is_some_and(|next| match next.kind {
            Kind::Paragraph => {
                looks[i + 1] == Look::Prose
                    && (next.text().len() > 50
                        || next.text().ends_with(['.', ':'])
                        || is_date_line(next.text()))
            }
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
            Look::Short => unmarked && above_prose && blocks[i].text().split_whitespace().count() <= 12,
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
