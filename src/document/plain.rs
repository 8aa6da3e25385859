//! Plain text: blank lines, short lines and typed bullets carry the structure, so this reader judges by looks.

use super::clean::{bullet, is_date_line};
use super::flow::Inline;
use super::looks::{self, Look, enumerator, is_wrapped, look};
use super::raw::{BOLD_LEVEL, Grid, GridCell, Kind, Raw, Reading};

/// A paragraph with a line longer than this was not wrapped by hand: each line is a paragraph. In bytes.
const LONG_LINE: usize = 150;

pub(super) fn read(text: &str) -> Reading {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    let mut reader = Reader::default();
    let mut chunk = Vec::new();
    for line in text.split('\n') {
        if is_blank(line) {
            reader.chunk(&std::mem::take(&mut chunk));
        } else {
            chunk.push(line);
        }
    }
    reader.chunk(&chunk);
    let mut blocks = reader.blocks;
    looks::find_headings(&mut blocks, true);
    looks::number_items(&mut blocks);
    Reading { blocks, title: None }
}

fn is_blank(line: &str) -> bool {
    line.chars()
        .all(|c| c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{AD}'))
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Raw>,
    tables: usize,
    /// A bullet that stood alone in its line, and so belongs to the next.
    bullet: Option<Kind>,
    /// The indentations of the open list items.
    indents: Vec<usize>,
}

/// A piece of a chunk: lines that belong together.
struct Piece {
    kind: Kind,
    lines: Vec<String>,
}

impl Reader {
    /// Reads lines that no blank line parts.
    fn chunk(&mut self, lines: &[&str]) {
        let mut start = 0;
        while start < lines.len() {
            let rows = table_rows(&lines[start..]);
            if rows >= 2 {
                self.table(&lines[start..start + rows]);
                start += rows;
                continue;
            }
            let end = (start + 1..lines.len())
                .find(|&i| table_rows(&lines[i..]) >= 2)
                .unwrap_or(lines.len());
            self.paragraphs(&lines[start..end]);
            start = end;
        }
    }

    fn table(&mut self, lines: &[&str]) {
        let mut grid = Grid::default();
        for line in lines {
            let cells = line.trim_matches(['\n', ' ']).split('\t');
            let cell = |text| GridCell {
                blocks: vec![Raw::new(Kind::Paragraph, Inline::plain(text))],
                header: false,
            };
            grid.rows.push(cells.map(cell).collect());
        }
        let (blocks, data) = grid.into_blocks(self.tables);
        self.tables += usize::from(data);
        self.blocks.extend(blocks);
    }

    fn paragraphs(&mut self, lines: &[&str]) {
        let width = lines
            .iter()
            .map(|line| line.trim_end().len())
            .max()
            .unwrap_or_default();
        let apart = width > LONG_LINE;
        // "1. What we collect" alone, or above its text, is a heading until `find_headings` knows better.
        let heading = lines.first().is_some_and(|first| {
            enumerator(first.trim()).is_some()
                && look(first) == Look::Heading
                && lines.iter().skip(1).all(|line| enumerator(line.trim()).is_none())
        });
        if self.is_bare_list(lines, width) {
            for line in lines {
                let kind = Kind::Item {
                    depth: 0,
                    ordered: false,
                };
                self.emit(Some(Piece {
                    kind,
                    lines: vec![line.trim().to_owned()],
                }));
            }
            return;
        }
        let mut piece: Option<Piece> = None;
        let mut previous = "";
        for (i, &line) in lines.iter().enumerate() {
            let text = line.trim();
            let joined = piece.is_some() && !apart && is_wrapped(previous, text, width);
            let marker = if heading && i == 0 {
                None
            } else {
                self.marker(line, joined)
            };
            if let Some((kind, rest)) = marker {
                self.emit(piece.take());
                if rest.is_empty() {
                    self.bullet = Some(kind);
                } else {
                    piece = Some(Piece {
                        kind,
                        lines: vec![rest.to_owned()],
                    });
                }
            } else {
                match piece
                    .as_mut()
                    .filter(|piece| !(apart && piece.kind == Kind::Paragraph))
                {
                    Some(piece) if joined => {
                        if let Some(last) = piece.lines.last_mut() {
                            last.push(' ');
                            last.push_str(text);
                        }
                    }
                    Some(piece) if self.bullet.is_none() && self.goes_on(piece, line) => {
                        piece.lines.push(text.to_owned());
                    }
                    _ => {
                        self.emit(piece.take());
                        let kind = self.bullet.take().unwrap_or(Kind::Paragraph);
                        piece = Some(Piece {
                            kind,
                            lines: vec![text.to_owned()],
                        });
                    }
                }
            }
            previous = text;
        }
        self.emit(piece);
    }

    /// Whether these lines are a list as browsers copy it, a line an item and no bullets: several
    /// lines after a colon, none of which was broken for want of room.
    fn is_bare_list(&self, lines: &[&str], width: usize) -> bool {
        let announced = self
            .blocks
            .last()
            .is_some_and(|block| block.kind == Kind::Paragraph && block.text().ends_with([':', '：']));
        let pairs = || lines.iter().zip(lines.iter().skip(1));
        let marked = |line: &str| bullet(line.trim()).is_some() || enumerator(line.trim()).is_some();
        announced
            && lines.len() > 1
            && self.bullet.is_none()
            && !lines
                .iter()
                .any(|line| marked(line) || line.trim_end().ends_with(':'))
            && !pairs().any(|(line, next)| looks::is_full(line.trim(), next.trim(), width))
    }

    /// Whether a line that was not wrapped belongs to the piece above: the next short line of an
    /// address, or an indented line of an item.
    fn goes_on(&self, piece: &Piece, line: &str) -> bool {
        match piece.kind {
            Kind::Paragraph => look(line.trim()) != Look::Heading || piece.lines.len() > 1,
            _ => indent(line) > self.indents.last().copied().unwrap_or_default(),
        }
    }

    /// The list marker of a line, as the kind of block that it begins, and the text behind it.
    fn marker<'a>(&mut self, line: &'a str, joined: bool) -> Option<(Kind, &'a str)> {
        let text = line.trim();
        let (width, ordered) = match bullet(text) {
            // A dash in the middle of a wrapped sentence is no bullet.
            Some(_) if joined && text.starts_with(['–', '—']) => return None,
            Some(width) => (width, false),
            None if text.starts_with("o ") || text.starts_with("o\t") || text.starts_with("+ ") => (2, false),
            None if text.chars().count() == 1
                && !text.contains(char::is_alphanumeric)
                && "-•·*–—▪●◦o".contains(text) =>
            {
                (text.len(), false)
            }
            None => (enumerator(text).filter(|_| !joined)?, true),
        };
        let column = indent(line);
        self.indents.retain(|&open| open < column);
        self.indents.push(column);
        let depth = u8::try_from(self.indents.len() - 1).unwrap_or(u8::MAX);
        Some((
            Kind::Item { depth, ordered },
            text.get(width..).unwrap_or_default().trim(),
        ))
    }

    fn emit(&mut self, piece: Option<Piece>) {
        let Some(Piece { kind, lines }) = piece else {
            return;
        };
        if kind == Kind::Paragraph {
            self.indents.clear();
        }
        let mut lines = lines.as_slice();
        // A heading in the line above its paragraph.
        if let (Kind::Paragraph, [first, rest @ ..]) = (kind, lines)
            && !rest.is_empty()
            && look(first) == Look::Heading
            && !is_date_line(first)
            && rest[0].len() > 60.max(first.len())
        {
            self.blocks
                .push(Raw::new(Kind::Heading(BOLD_LEVEL), Inline::plain(first)));
            lines = rest;
        }
        let inline = Inline::plain(&lines.join("\n"));
        if !inline.text.is_empty() {
            self.blocks.push(Raw::new(kind, inline));
        }
    }
}

fn indent(line: &str) -> usize {
    let mut column = 0;
    for c in line.chars() {
        match c {
            '\t' => column += 8 - column % 8,
            c if c.is_whitespace() => column += 1,
            _ => break,
        }
    }
    column
}

/// How many lines, from the first on, hold the same number of tabs, and so are rows of a table.
fn table_rows(lines: &[&str]) -> usize {
    let tabs = |line: &str| {
        let text = line.trim_start();
        let listed = bullet(text).is_some() || enumerator(text).is_some();
        if listed {
            0
        } else {
            line.trim_matches([' ', '\n']).matches('\t').count()
        }
    };
    match lines.first().map(|line| tabs(line)) {
        None | Some(0) => 0,
        Some(columns) => lines.iter().take_while(|line| tabs(line) == columns).count(),
    }
}
