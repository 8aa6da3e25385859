//! The policy as one normalised text with its structure.
//!
//! Plain text, Markdown and HTML all become a [`Document`]; nothing later knows which it was.

mod build;
mod checks;
mod clean;
mod contents;
mod entity;
mod flow;
pub(crate) mod html;
mod language;
mod lists;
mod looks;
mod markdown;
mod plain;
mod raw;
mod sentence;
mod span;
mod structure;

pub use sentence::LONGEST;
pub use span::{Span, Utf16};

/// One policy: its text, and where its parts stand in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// The normalised text: blocks in order, separated by line breaks (table cells by tabs).
    /// No list markers, no markup, single spaces, `\n` line ends.
    pub text: String,
    /// The blocks in the order of the text.
    pub blocks: Vec<Block>,
    /// Links and mail addresses behind a stretch of text, in the order of the text.
    pub links: Vec<Link>,
    /// The title: the first top-level heading, or HTML's `<title>`.
    pub title: Option<String>,
}

/// A paragraph, heading, list item or table cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    /// Where the block stands, in bytes of [`Document::text`].
    pub span: Span,
    /// Its sentences, in bytes of [`Document::text`]. A heading has one.
    pub sentences: Vec<Span>,
    /// The headings above it, outermost first, as indices into [`Document::blocks`].
    pub headings: Vec<usize>,
    /// For a list item: the sentence it completes ("We collect:"), or the run-in
    /// item above it for a nested item. For a further paragraph of an item: the label
    /// that the item begins with.
    pub lead_in: Option<Span>,
    /// Whether its first sentence is set in bold, and those after it are not.
    pub label: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; 1 is the outermost.
    Heading {
        level: u8,
    },
    Paragraph,
    /// A list item; depth 0 is the outermost list.
    Item {
        depth: u8,
        ordered: bool,
    },
    /// A table cell. `table` counts the tables of the document; rows and columns count from 0.
    Cell {
        table: usize,
        row: usize,
        column: usize,
        header: bool,
    },
}

/// Text that points somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The linked text, in bytes of [`Document::text`].
    pub span: Span,
    /// The target as written, with `mailto:` kept.
    pub target: String,
}

/// A part of a policy that is not English, which is all that is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Unread {
    /// Of the text's letters.
    pub percent: usize,
    /// The language that it seems to be in, by its English name; absent where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

use crate::input::{Error, Format, Input};
use serde::{Deserialize, Serialize};

/// Reads an input into a document. The time it takes grows with the length of the text, no faster.
///
/// # Errors
///
/// [`Error::TooShort`], [`Error::NotEnglish`] and [`Error::NotAPolicy`] where the text is none.
pub fn read(input: &Input) -> Result<Document, Error> {
    let document = parse(&input.text, input.format);
    checks::check(&document.text)?;
    Ok(document)
}

/// Reads any text as a document, whether it is a policy or not.
pub fn parse(text: &str, format: Format) -> Document {
    let mut reading = match format {
        Format::Text => plain::read(text),
        Format::Markdown => markdown::read(text),
        Format::Html => html::read(text),
    };
    reading.blocks = clean::clean(reading.blocks);
    build::build(reading)
}

impl Document {
    /// The part that is in other languages than English, where it is a fifth or more.
    pub fn unread(&self) -> Option<Unread> {
        language::unread(self)
    }

    /// The sentence that the sentence numbered `at` of `block` completes: for a part of a sentence
    /// that was cut because of its length, that sentence's first part; for a list item's first
    /// sentence, the item's lead-in. Spans are in bytes of [`Document::text`].
    pub fn opening(&self, block: &Block, at: usize) -> Option<Span> {
        let whole = |span: &Span, next: &Span| {
            let gap = self.text.get(span.end..next.start).unwrap_or_default();
            gap.contains('\n') || sentence::is_complete(span.of(&self.text))
        };
        let first = (1..=at)
            .rev()
            .find(|&i| whole(&block.sentences[i - 1], &block.sentences[i]))
            .unwrap_or(0);
        match first {
            _ if first < at => block.sentences.get(first).copied(),
            0 => block.lead_in,
            _ => None,
        }
    }
}
