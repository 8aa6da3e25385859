//! One line: its indentation and what block it begins.

/// A line without the marks of what it stands in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// The column of the first character that is no space; tabs reach to the next multiple of four.
    pub indent: usize,
    /// The line from there on.
    pub text: &'a str,
}

/// A list marker at the start of a line.
pub(super) struct Marker<'a> {
    pub ordered: bool,
    /// What follows, at its own column.
    pub rest: Line<'a>,
}

/// Takes the `>` signs of quotations off a line: how many, and the rest.
pub(super) fn unquote(line: &str) -> (usize, &str) {
    let mut quotes = 0;
    let mut rest = line;
    while let Some(inner) = rest.trim_start_matches(' ').strip_prefix('>') {
        quotes += 1;
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    (quotes, rest)
}

impl<'a> Line<'a> {
    pub fn new(line: &'a str) -> Self {
        Self::at(0, line)
    }

    /// A line whose first character stands in column `column`.
    fn at(column: usize, line: &'a str) -> Self {
        let mut indent = column;
        for (i, c) in line.char_indices() {
            match c {
                ' ' => indent += 1,
                '\t' => indent += 4 - indent % 4,
                _ => {
                    return Self {
                        indent,
                        text: &line[i..],
                    };
                }
            }
        }
        Self { indent, text: "" }
    }

    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The list marker that the line begins with. Inside a paragraph (`interrupts`), a number that
    /// does not begin a list is part of the text, as is a marker with nothing behind it.
    pub fn marker(&self, interrupts: bool) -> Option<Marker<'a>> {
        if self.is_rule() {
            return None;
        }
        let first = self.text.chars().next()?;
        let (width, ordered) = match first {
            '-' | '*' | '+' | '•' => (first.len_utf8(), false),
            '0'..='9' => {
                let digits = self.text.bytes().take_while(u8::is_ascii_digit).count();
                let sign = self.text.as_bytes().get(digits);
                if digits > 9 || !matches!(sign, Some(b'.' | b')')) {
                    return None;
                }
                if interrupts && &self.text[..digits] != "1" {
                    return None;
                }
                (digits + 1, true)
            }
            _ => return None,
        };
        let after = &self.text[width..];
        if !after.is_empty() && !after.starts_with([' ', '\t']) {
            return None;
        }
        let columns = if ordered { width } else { 1 };
        let mut rest = Self::at(self.indent + columns, after);
        if rest.is_blank() {
            if interrupts {
                return None;
            }
            rest = Self {
                indent: self.indent + columns + 1,
                text: "",
            };
        } else if rest.indent > self.indent + columns + 4 {
            // So much space is no wider indentation of what follows.
            rest.indent = self.indent + columns + 1;
        }
        Some(Marker { ordered, rest })
    }

    /// `***`, `- - -`, `___`.
    pub fn is_rule(&self) -> bool {
        let mut signs = self.text.bytes().filter(|b| !b.is_ascii_whitespace());
        let Some(first @ (b'*' | b'-' | b'_')) = signs.next() else {
            return false;
        };
        let mut count = 1;
        signs.all(|sign| {
            count += 1;
            sign == first
        }) && count >= 3
    }

    /// The level of the heading that this line underlines, if a paragraph stands above it.
    pub fn underline(&self) -> Option<u8> {
        let text = self.text.trim_end();
        match text.bytes().next().filter(|_| text.len() > 1) {
            Some(b'=') if text.bytes().all(|b| b == b'=') => Some(1),
            Some(b'-') if text.bytes().all(|b| b == b'-') => Some(2),
            _ => None,
        }
    }

    /// `## Heading ##`: its level and text.
    pub fn heading(&self) -> Option<(u8, &'a str)> {
        let level = self.text.bytes().take_while(|&b| b == b'#').count();
        let rest = &self.text[level..];
        if !(1..=6).contains(&level) || !rest.is_empty() && !rest.starts_with([' ', '\t']) {
            return None;
        }
        let text = rest.trim();
        let without = text.trim_end_matches('#');
        let text = if without.is_empty() || without.ends_with([' ', '\t']) {
            without.trim_end()
        } else {
            text
        };
        Some((u8::try_from(level).unwrap_or(6), text))
    }

    /// Whether the line begins a block of its own rather than going on with a paragraph.
    pub fn begins_block(&self) -> bool {
        self.marker(true).is_some()
            || self.is_rule()
            || self.underline().is_some()
            || self.heading().is_some()
    }
}
