//! Places in a text. Inside the program they are bytes; what leaves it counts UTF-16 code units.

use std::ops::Range;

/// A stretch of [`super::Document::text`] in bytes, on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text it covers; empty where the span lies outside.
    pub fn of(self, text: &str) -> &str {
        text.get(Range::from(self)).unwrap_or_default()
    }

    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

/// Turns byte offsets of one text into UTF-16 offsets: the only place that does.
///
/// JavaScript strings count UTF-16 code units, so `text.slice(start, end)` with what this
/// returns is the quote.
#[derive(Debug, Clone)]
pub struct Utf16 {
    /// For each block of [`Utf16::STEP`] bytes, the UTF-16 units before it.
    before: Vec<usize>,
}

impl Utf16 {
    const STEP: usize = 256;

    /// Prepares `text`; one pass.
    pub fn new(text: &str) -> Self {
        let mut before = Vec::with_capacity(text.len() / Self::STEP + 1);
        let mut units = 0;
        for (i, byte) in text.bytes().enumerate() {
            if i % Self::STEP == 0 {
                before.push(units);
            }
            units += Self::units(byte);
        }
        before.push(units);
        Self { before }
    }

    /// The UTF-16 offset of the byte offset `byte` of the same `text`.
    pub fn at(&self, text: &str, byte: usize) -> usize {
        let byte = byte.min(text.len());
        let block = byte / Self::STEP;
        let rest = &text.as_bytes()[block * Self::STEP..byte];
        self.before.get(block).copied().unwrap_or_default()
            + rest.iter().map(|&b| Self::units(b)).sum::<usize>()
    }

    /// How many UTF-16 units the character that begins with `byte` takes; 0 inside a character.
    const fn units(byte: u8) -> usize {
        match byte {
            0x80..=0xBF => 0,
            0xF0.. => 2,
            _ => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_offsets_are_those_of_javascript() {
        let text = "naïve 🦀 ".repeat(100);
        let index = Utf16::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(index.at(&text, byte), text[..byte].encode_utf16().count());
        }
    }
}
