//! HTML as text and tags, by the tokenizer rules of the WHATWG standard as far as they decide what is text.

use crate::document::entity;
use std::borrow::Cow;

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// Character references decoded.
    Text(Cow<'a, str>),
    Start(Tag<'a>),
    /// The name as written.
    End(&'a str),
}

#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub(crate) struct Tag<'a> {
    /// The name as written.
    pub name: &'a str,
    /// Everything behind the name, up to the closing bracket.
    attributes: &'a str,
}

/// The tokens of a text. Comments, doctypes and what scripts and styles hold are left out.
pub(crate) struct Tokens<'a> {
    html: &'a str,
    at: usize,
    /// The element whose end tag alone ends the text that follows.
    raw: Option<&'a str>,
    /// What the rest of the text is known to lack, so that nothing is searched for twice in vain
    /// and the time stays linear.
    last_bracket: usize,
    last_comment_end: usize,
    /// A tag was never closed: from here on quotes mean nothing.
    unclosed: bool,
    /// Bit n: there is no further end tag of `RAW[n]`.
    endless: u8,
}

/// Elements whose content holds no tags. The first two hold text.
const RAW: [&str; 8] = [
    "title", "textarea", "script", "style", "iframe", "noembed", "noframes", "xmp",
];

impl<'a> Tokens<'a> {
    pub fn new(html: &'a str) -> Self {
        Self {
            html,
            at: 0,
            raw: None,
            last_bracket: html.rfind('>').unwrap_or_default(),
            last_comment_end: html.rfind("-->").unwrap_or_default(),
            unclosed: false,
            endless: 0,
        }
    }

    fn rest(&self) -> &'a str {
        self.html.get(self.at..).unwrap_or_default()
    }

    /// The content of an element that holds no tags: a title's text, or nothing for scripts and styles.
    fn raw_text(&mut self, name: &str) -> Option<Token<'a>> {
        let index = RAW.iter().position(|raw| name.eq_ignore_ascii_case(raw))?;
        let rest = self.rest();
        let end = if self.endless & (1 << index) == 0 {
            end_tag(rest, name)
        } else {
            None
        };
        let Some(end) = end else {
            // To a browser the rest of the page is inside; here no text may be lost.
            self.endless |= 1 << index;
            return None;
        };
        self.at += end;
        (index < 2 && end > 0).then(|| Token::Text(entity::decode(&rest[..end])))
    }

    /// What begins with the bracket at the current place; `None` where nothing is to be told.
    fn markup(&mut self) -> Option<Token<'a>> {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        match bytes.get(1) {
            Some(b'!' | b'?') => {
                self.at += self.skipped(rest);
                None
            }
            Some(b'/') if bytes.get(2).is_some_and(u8::is_ascii_alphabetic) => {
                let (name, _, length) = self.tag(rest, 2);
                self.at += length;
                Some(Token::End(name))
            }
            Some(b'/') => {
                // "</3" is a comment to a browser, up to the next bracket.
                self.at += self.to_bracket(rest);
                None
            }
            Some(b) if b.is_ascii_alphabetic() => {
                let (name, attributes, length) = self.tag(rest, 1);
                self.at += length;
                if RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw)) {
                    self.raw = Some(name);
                }
                Some(Token::Start(Tag { name, attributes }))
            }
            _ => {
                self.at += 1;
                Some(Token::Text(Cow::Borrowed("<")))
            }
        }
    }

    /// The bytes up to and with the next closing bracket; two where there is none.
    fn to_bracket(&self, rest: &str) -> usize {
        if self.at > self.last_bracket {
            2
        } else {
            rest.find('>').map_or(2, |end| end + 1)
        }
    }

    /// How many bytes the comment, doctype or processing instruction takes that `rest` begins with.
    fn skipped(&self, rest: &str) -> usize {
        let Some(body) = rest.strip_prefix("<!--") else {
            return self.to_bracket(rest);
        };
        if body.starts_with('>') || body.starts_with("->") {
            return if body.starts_with('>') { 5 } else { 6 };
        }
        // Never closed: to a browser the rest is a comment, but here no text may be lost.
        let end = if self.at < self.last_comment_end {
            body.find("-->")
        } else {
            None
        };
        end.map_or(4, |end| body[..end].find("--!>").map_or(end + 7, |end| end + 8))
    }

    /// The tag that `rest` begins with, its name from byte `from` on: name, attributes, length in bytes.
    fn tag(&mut self, rest: &'a str, from: usize) -> (&'a str, &'a str, usize) {
        let bytes = rest.as_bytes();
        let ends = |b: u8| b.is_ascii_whitespace() || matches!(b, b'/' | b'>');
        let name = bytes[from..]
            .iter()
            .position(|&b| ends(b))
            .map_or(bytes.len(), |end| from + end);
        let end = if self.unclosed || self.at > self.last_bracket {
            None
        } else {
            tag_end(bytes, name)
        };
        if let Some(end) = end {
            return (&rest[from..name], &rest[name..end], end + 1);
        }
        // Never closed. To a browser nothing follows; here the tag ends at the next bracket.
        self.unclosed = true;
        let end = rest[from..].find(['<', '>']).map_or(rest.len(), |end| from + end);
        let name = name.min(end);
        let closed = usize::from(bytes.get(end) == Some(&b'>'));
        (&rest[from..name], &rest[name..end], end + closed)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        while self.at < self.html.len() {
            if let Some(name) = self.raw.take() {
                if let Some(token) = self.raw_text(name) {
                    return Some(token);
                }
                continue;
            }
            let rest = self.rest();
            if rest.starts_with('<') {
                if let Some(token) = self.markup() {
                    return Some(token);
                }
            } else {
                let end = rest.find('<').unwrap_or(rest.len());
                self.at += end;
                return Some(Token::Text(entity::decode(&rest[..end])));
            }
        }
        None
    }
}

/// Where the tag ends whose name ends at byte `at`: at a bracket that stands in no quoted value.
fn tag_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    let mut value = false; // whether a value may begin: only then do quotes count
    while at < bytes.len() {
        match bytes[at] {
            b'>' => return Some(at),
            b'=' => value = true,
            quote @ (b'"' | b'\'') if value => {
                at += 1 + bytes[at + 1..].iter().position(|&b| b == quote)?;
                value = false;
            }
            b if b.is_ascii_whitespace() => {}
            _ => value = false,
        }
        at += 1;
    }
    None
}

/// Where `</name` stands in a text, not followed by another letter.
fn end_tag(text: &str, name: &str) -> Option<usize> {
    text.match_indices("</").map(|(at, _)| at).find(|&at| {
        let rest = &text.as_bytes()[at + 2..];
        rest.get(..name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
            && rest.get(name.len()).is_none_or(|b| !b.is_ascii_alphanumeric())
    })
}

impl<'a> Tag<'a> {
    /// The decoded value of an attribute; empty for one without a value.
    pub fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut rest = self.attributes.trim_start_matches(is_gap);
        while !rest.is_empty() {
            let end = rest.find(|c| is_gap(c) || c == '=').unwrap_or(rest.len()).max(1);
            let end = if rest.is_char_boundary(end) {
                end
            } else {
                rest.len()
            };
            let (found, after) = rest.split_at(end);
            let after = after.trim_start();
            let (value, after) = match after.strip_prefix('=') {
                Some(value) => attribute_value(value.trim_start()),
                None => ("", after),
            };
            if found.eq_ignore_ascii_case(name) {
                return Some(entity::decode_attribute(value));
            }
            rest = after.trim_start_matches(is_gap);
        }
        None
    }
}

const fn is_gap(c: char) -> bool {
    c.is_ascii_whitespace() || c == '/'
}

/// The value that a text begins with, quoted or not, and what follows it.
fn attribute_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(body) = text.strip_prefix(quote) {
            return body.split_once(quote).unwrap_or((body, ""));
        }
    }
    text.split_at(text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len()))
}
