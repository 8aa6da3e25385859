//! What was given: bytes or text, its format, its limits, and what is wrong with it in one sentence.

use std::fmt;

/// The largest input that is read, in bytes of UTF-8.
pub const MAX_BYTES: usize = 5_000_000;

/// How the input is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text; lines and blank lines carry the structure.
    Text,
    /// CommonMark, with tables.
    Markdown,
    /// HTML, whole pages and pasted fragments alike.
    Html,
}

/// A policy as it was given, checked for size and for being text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The text as given, without a byte order mark.
    pub text: String,
    /// The format that was named or recognised.
    pub format: Format,
}

/// Why an input cannot be read; its [`fmt::Display`] is one sentence for whoever gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// Nothing but white space.
    Empty,
    /// More than [`MAX_BYTES`]; holds the size in bytes.
    TooLarge(usize),
    /// Bytes that are no text (an image, a PDF, an archive).
    Binary,
    /// Bytes in an encoding other than UTF-8.
    NotUtf8,
    /// A web address instead of a text.
    WebAddress,
    /// Too few words to be a policy; holds how many.
    TooShort(usize),
    /// Text in another language; holds its English name where it was recognised.
    NotEnglish(Option<&'static str>),
    /// English text that says nothing about data.
    NotAPolicy,
}
