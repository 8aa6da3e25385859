//! Markdown: CommonMark with tables, as far as policies use it.
//!
//! Lines are read one by one with a list of the open list items. Where CommonMark would see a code
//! block in deep indentation, text is text here: policies hold no code, but converters indent as they like.

mod emphasis;
mod inline;
mod line;
mod table;

use super::flow::Flow;
use super::raw::{Kind, Raw, Reading};
use inline::References;
use line::Line;

pub(super) fn read(text: &str) -> Reading {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = Reader {
        references: References::collect(&text),
        ..Reader::default()
    };
    let lines: Vec<&str> = text.split('\n').collect();
    let mut at = 0;
    while at < lines.len() {
        at = reader.line(&lines, at);
    }
    reader.flush(None);
    Reading {
        blocks: reader.blocks,
        title: None,
    }
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Raw>,
    references: References,
    items: Vec<Item>,
    /// The lines of the open paragraph, as written; [`inline::HARD_BREAK`] ends a line that is broken on purpose.
    paragraph: String,
    /// How many `>` stood before the last line.
    quotes: usize,
    /// The fence that ends the open code block.
    fence: Option<String>,
    tables: usize,
}

struct Item {
    /// The column of the item's marker.
    marker: usize,
    /// The column of the item's text.
    content: usize,
    ordered: bool,
    used: bool,
}

/// A setext underline below more than this many bytes is a rule below a paragraph.
const LONGEST_HEADING: usize = 300;

/// So many list markers may stand in one line ("- 1. Text").
const MAX_MARKERS: usize = 10;

impl Reader {
    /// Reads the line at `at` (and those that belong to it, for a table); gives the next one's place.
    fn line(&mut self, lines: &[&str], at: usize) -> usize {
        let (quotes, text) = line::unquote(lines[at]);
        if quotes != self.quotes && !(quotes == 0 && !self.paragraph.is_empty() && !text.trim().is_empty()) {
            self.flush(None);
            self.quotes = quotes;
        }
        let mut line = Line::new(text);
        if self.code(&line) {
            return at + 1;
        }
        if line.is_blank() {
            self.flush(None);
            return at + 1;
        }
        self.leave_items(&line);
        for _ in 0..MAX_MARKERS {
            let Some(marker) = line.marker(!self.paragraph.is_empty() && self.items.is_empty()) else {
                break;
            };
            self.begin_item(&line, &marker);
            line = marker.rest;
        }
        if line.is_blank() {
            return at + 1;
        }
        if self.block_of_its_own(&line) {
            return at + 1;
        }
        if self.paragraph.is_empty() && table::begins(line.text, lines.get(at + 1).copied()) {
            return self.table(lines, at, line.text);
        }
        self.add_to_paragraph(lines[at], line.text);
        at + 1
    }

    /// Inside a fenced code block, or at its fence: lines without markup.
    fn code(&mut self, line: &Line<'_>) -> bool {
        if let Some(fence) = &self.fence {
            if line.text.trim_end().starts_with(fence.as_str())
                && line.text.trim_matches(['`', '~', ' ']).is_empty()
            {
                self.fence = None;
                self.flush(None);
            } else {
                let mut flow = Flow::default();
                flow.push(line.text);
                self.emit(Kind::Paragraph, flow.take());
            }
            return true;
        }
        let fence = ["```", "~~~"]
            .into_iter()
            .find(|fence| line.text.starts_with(fence));
        if let Some(fence) = fence.filter(|fence| !line.text[3..].contains(&fence[..1])) {
            self.flush(None);
            self.fence = Some(fence.to_owned());
            return true;
        }
        false
    }

    /// Ends the items that this line stands outside of. Without a blank line before it, a line
    /// that begins no block goes on with the open paragraph, wherever it stands.
    fn leave_items(&mut self, line: &Line<'_>) {
        // Inside a list any marker begins the next item, whatever its number.
        let next_item = !self.items.is_empty() && line.marker(false).is_some();
        let lazy = !self.paragraph.is_empty() && !line.begins_block() && !next_item;
        if lazy {
            return;
        }
        let is_marker = line.marker(false).is_some();
        while let Some(item) = self.items.last() {
            // A marker somewhat less indented than the text above, but more than its marker, is nested too.
            let inside = line.indent >= item.content || is_marker && line.indent > item.marker + 1;
            if inside {
                break;
            }
            self.flush(None);
            self.items.pop();
        }
    }

    fn begin_item(&mut self, line: &Line<'_>, marker: &line::Marker<'_>) {
        self.flush(None);
        self.items.push(Item {
            marker: line.indent,
            content: marker.rest.indent,
            ordered: marker.ordered,
            used: false,
        });
    }

    /// Headings and rules; false if the line is none.
    fn block_of_its_own(&mut self, line: &Line<'_>) -> bool {
        if let Some(level) = line.underline().filter(|_| !self.paragraph.is_empty()) {
            let heading = self.paragraph.len() <= LONGEST_HEADING;
            self.flush(heading.then_some(Kind::Heading(level)));
            return true;
        }
        if line.is_rule() {
            self.flush(None);
            return true;
        }
        if let Some((level, text)) = line.heading() {
            self.flush(None);
            self.paragraph.push_str(text);
            self.flush(Some(Kind::Heading(level)));
            return true;
        }
        false
    }

    fn add_to_paragraph(&mut self, whole: &str, text: &str) {
        if self.paragraph.is_empty() && self.references.is_definition(text) {
            return;
        }
        if !self.paragraph.is_empty() && !self.paragraph.ends_with(inline::HARD_BREAK) {
            self.paragraph.push('\n');
        }
        let hard = whole.ends_with("  ") || text.ends_with('\\') && !text.ends_with("\\\\");
        let text = text.trim_end();
        self.paragraph.push_str(if hard {
            text.strip_suffix('\\').unwrap_or(text)
        } else {
            text
        });
        if hard {
            self.paragraph.push(inline::HARD_BREAK);
        }
    }

    fn table(&mut self, lines: &[&str], at: usize, header: &str) -> usize {
        let (grid, next) = table::read(lines, at, header, &self.references);
        let (blocks, data) = grid.into_blocks(self.tables);
        self.tables += usize::from(data);
        if let (false, Some(item)) = (blocks.is_empty(), self.items.last_mut()) {
            item.used = true;
        }
        self.blocks.extend(blocks);
        next
    }

    /// Ends the paragraph. It becomes a heading where `kind` says so, else an item's first lines,
    /// or a paragraph.
    fn flush(&mut self, kind: Option<Kind>) {
        if self.paragraph.is_empty() {
            return;
        }
        let source = std::mem::take(&mut self.paragraph);
        let mut flow = Flow::default();
        inline::read(&source, &self.references, &mut flow);
        let mut inline = flow.take();
        if kind.is_some() {
            inline.text = inline.text.replace('\n', " ");
        }
        self.emit(kind.unwrap_or(Kind::Paragraph), inline);
    }

    fn emit(&mut self, kind: Kind, inline: super::flow::Inline) {
        if inline.text.is_empty() {
            return;
        }
        let depth = u8::try_from(self.items.len().saturating_sub(1)).unwrap_or(u8::MAX);
        let mut raw = Raw::new(kind, inline);
        if let Some(item) = self.items.last_mut()
            && kind == Kind::Paragraph
        {
            if item.used {
                raw.within = Some(depth);
            } else {
                raw.kind = Kind::Item {
                    depth,
                    ordered: item.ordered,
                };
            }
        }
        if let Some(item) = self.items.last_mut() {
            item.used = true;
        }
        self.blocks.push(raw);
    }
}
