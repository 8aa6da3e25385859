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

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => {
                f.write_str("There is no text here: copy a privacy policy as a whole and paste it in.")
            }
            Self::TooLarge(bytes) => {
                // Whole numbers: formatting a float would cost a browser 13 KB of code.
                let (size, limit) = (bytes.div_ceil(100_000), MAX_BYTES / 1_000_000);
                write!(
                    f,
                    "This text has {}.{} MB, and the limit is {limit} MB: give only the privacy policy itself.",
                    size / 10,
                    size % 10
                )
            }
            Self::Binary => f.write_str(
                "This is not a text but a binary file, such as a PDF, an image or an archive: \
                 open it, select all, copy, and paste the text.",
            ),
            Self::NotUtf8 => f.write_str(
                "The characters of this file cannot be read, because it is not UTF-8: \
                 save it as UTF-8, or copy its text and paste it.",
            ),
            Self::WebAddress => f.write_str(
                "This is a web address, and nothing is fetched from the web here, so that your reading stays \
                 private: open the policy, select all, copy, and paste its text.",
            ),
            Self::TooShort(words) => write!(
                f,
                "{words} {} too short for a privacy policy: paste the whole policy.",
                if *words == 1 { "word is" } else { "words are" }
            ),
            Self::NotEnglish(Some(language)) => write!(
                f,
                "This text seems to be in {language}, and only English policies can be read: \
                 look for the policy's English version."
            ),
            Self::NotEnglish(None) => f.write_str(
                "This text does not seem to be in English, and only English policies can be read: \
                 look for the policy's English version.",
            ),
            Self::NotAPolicy => f.write_str(
                "This does not read like a privacy policy, for it hardly speaks of personal data: \
                 check that the policy itself was copied.",
            ),
        }
    }
}

impl std::error::Error for Error {}

impl Input {
    /// Reads a file's bytes. The format comes from the extension of `name` (`.txt`, `.md`,
    /// `.markdown`, `.html`, `.htm`, `.xhtml`), else from looking at the text.
    ///
    /// # Errors
    ///
    /// [`Error::Empty`], [`Error::TooLarge`], [`Error::Binary`], [`Error::NotUtf8`] (UTF-16 with a
    /// byte order mark is decoded) and [`Error::WebAddress`].
    pub fn from_bytes(bytes: &[u8], name: Option<&str>) -> Result<Self, Error> {
        if bytes.len() > 2 * MAX_BYTES {
            return Err(Error::TooLarge(bytes.len()));
        }
        let text = decode(bytes)?;
        check(&text)?;
        let format = Format::of(&text, name);
        Ok(Self { text, format })
    }

    /// Reads pasted text and recognises its format.
    ///
    /// # Errors
    ///
    /// [`Error::Empty`], [`Error::TooLarge`], [`Error::Binary`] and [`Error::WebAddress`].
    pub fn from_text(text: &str) -> Result<Self, Error> {
        Self::from_named(text, None)
    }

    /// Reads text whose format comes from the extension of `name`, as in [`Input::from_bytes`], else
    /// from looking at it.
    ///
    /// # Errors
    ///
    /// Those of [`Input::from_text`].
    pub fn from_named(text: &str, name: Option<&str>) -> Result<Self, Error> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        check(text)?;
        Ok(Self {
            text: text.to_owned(),
            format: Format::of(text, name),
        })
    }
}

impl Format {
    /// The names that callers give the formats.
    pub const NAMES: &'static [&'static str] = &["text", "markdown", "html"];

    /// The format with one of the [`Format::NAMES`].
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "text" => Some(Self::Text),
            "markdown" => Some(Self::Markdown),
            "html" => Some(Self::Html),
            _ => None,
        }
    }

    fn of(text: &str, name: Option<&str>) -> Self {
        name.and_then(Self::of_name)
            .unwrap_or_else(|| Self::of_text(text))
    }

    /// The format that a file name's extension names.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "txt" | "text" => Some(Self::Text),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            _ => None,
        }
    }

    /// The format that a text looks like; when in doubt, plain text.
    pub fn of_text(text: &str) -> Self {
        let beginning = text
            .trim_start()
            .get(..15)
            .unwrap_or_default()
            .to_ascii_lowercase();
        if beginning.starts_with("<!doctype html") || beginning.starts_with("<html") || has_tags(text) {
            Self::Html
        } else if markdown_signs(text) >= 2 {
            Self::Markdown
        } else {
            Self::Text
        }
    }
}

fn decode(bytes: &[u8]) -> Result<String, Error> {
    const MAGIC: &[&[u8]] = &[
        b"%PDF",
        b"PK\x03\x04",
        b"\x89PNG",
        b"GIF8",
        b"\xFF\xD8\xFF",
        b"\x1F\x8B",
        b"\xD0\xCF\x11\xE0",
    ];
    if MAGIC.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(Error::Binary);
    }
    match bytes {
        [0xFF, 0xFE, rest @ ..] => decode_utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => decode_utf16(rest, u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            match str::from_utf8(bytes) {
                Ok(text) => Ok(text.to_owned()),
                Err(_) if bytes.contains(&0) => Err(Error::Binary),
                Err(_) => Err(Error::NotUtf8),
            }
        }
    }
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Error> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(Error::NotUtf8);
    }
    char::decode_utf16(pairs.iter().map(|&pair| unit(pair)))
        .collect::<Result<_, _>>()
        .map_err(|_| Error::NotUtf8)
}

/// What can be said about a text before it is read.
fn check(text: &str) -> Result<(), Error> {
    if text.len() > MAX_BYTES {
        return Err(Error::TooLarge(text.len()));
    }
    if text
        .chars()
        .all(|c| c.is_whitespace() || c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}'))
    {
        return Err(if text.contains('\0') {
            Error::Binary
        } else {
            Error::Empty
        });
    }
    let controls = text
        .bytes()
        .filter(|&b| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1B));
    // A few stray control characters come with text copied out of PDFs; a binary file is full of them.
    let controls = controls.count();
    if text.starts_with("%PDF-") || controls > 8 && controls > text.len() / 100 || text.contains("\0\0") {
        return Err(Error::Binary);
    }
    if is_web_address(text.trim()) {
        return Err(Error::WebAddress);
    }
    Ok(())
}

fn is_web_address(text: &str) -> bool {
    if text.len() > 2_000 || text.contains(char::is_whitespace) {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    let host = lower.split('/').next().unwrap_or_default();
    let domain = host.contains('.')
        && !host.contains('@')
        && host
            .rsplit('.')
            .next()
            .is_some_and(|tld| tld.len() >= 2 && tld.bytes().all(|b| b.is_ascii_lowercase()))
        && host
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www.") || domain
}

/// Whether a text has real tags: at least two of elements that structure a page.
fn has_tags(text: &str) -> bool {
    const NAMES: &[&str] = &[
        "a", "article", "b", "body", "br", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "html", "i", "li", "main", "ol", "p", "section", "span", "strong", "table", "tbody", "td", "th",
        "tr", "ul",
    ];
    let mut tags = 0;
    let mut blocks = 0;
    for part in text.split('<').skip(1) {
        let part = part.strip_prefix('/').unwrap_or(part);
        let end = part
            .bytes()
            .position(|b| !b.is_ascii_alphanumeric())
            .unwrap_or(part.len());
        let closed = matches!(
            part.as_bytes().get(end),
            Some(b'>' | b' ' | b'/' | b'\t' | b'\n' | b'\r')
        );
        let Some(name) = part.get(..end).filter(|name| closed && name.len() <= 7) else {
            continue;
        };
        let name = name.to_ascii_lowercase();
        if NAMES.contains(&name.as_str()) {
            tags += 1;
            // Markdown may hold `<br>` in its table cells and an inline tag here and there.
            blocks += usize::from(!matches!(
                name.as_str(),
                "br" | "a" | "b" | "i" | "em" | "strong" | "span"
            ));
        }
    }
    tags >= 2 && (blocks > 0 && blocks * 4 > markdown_signs(text) || markdown_signs(text) < 2)
}

/// How many lines and spans of a text are written in the way of Markdown; two tell it.
fn markdown_signs(text: &str) -> usize {
    let mut signs = text.matches("](").count() + text.matches("**").count() / 2;
    let mut paragraph = false;
    for line in text.lines() {
        let line = line.trim();
        let hashes = line.bytes().take_while(|&b| b == b'#').count();
        let rule = line.len() >= 3 && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'));
        let table = line.starts_with('|') && line.contains("---");
        // Hardly anything else begins a line so: one such heading is enough.
        signs += 2 * usize::from((1..=6).contains(&hashes) && line.as_bytes().get(hashes) == Some(&b' '));
        signs += usize::from(rule && paragraph) + usize::from(table);
        paragraph = !line.is_empty() && !rule;
    }
    signs
}
