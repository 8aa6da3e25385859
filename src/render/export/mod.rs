//! The forms of a label that are files. Each value in each of them stands for facts of the label, and
//! what the label does not state is in none of them.

mod apple;
mod dpv;
mod google;
mod html;
mod json;
mod kinds;
mod markdown;
mod said;
mod svg;

pub use self::html::STYLES;
pub use super::options::{Note, Options, Theme, View, is_link};
use super::snippet;
use super::text;
use crate::label::Label;
use std::str::FromStr;

/// A form of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Json,
    Text,
    Markdown,
    Html,
    Snippet,
    Svg,
    Badge,
    Dpv,
    /// A draft.
    Google,
    /// A draft.
    Apple,
}

impl Format {
    /// In the order in which they are offered.
    pub const ALL: &'static [Self] = &[
        Self::Json,
        Self::Text,
        Self::Markdown,
        Self::Html,
        Self::Snippet,
        Self::Svg,
        Self::Badge,
        Self::Dpv,
        Self::Google,
        Self::Apple,
    ];

    /// What commands and programs call it.
    pub const fn id(self) -> &'static str {
        self.about()[0]
    }

    /// What people call it.
    pub const fn name(self) -> &'static str {
        self.about()[1]
    }

    /// The media type, with its character set where it has one.
    pub const fn media_type(self) -> &'static str {
        self.about()[2]
    }

    /// How the name of its file ends, without the leading dot.
    pub const fn extension(self) -> &'static str {
        self.about()[3]
    }

    /// Whether several of them can stand in one file, one after the other.
    pub const fn is_many(self) -> bool {
        matches!(self, Self::Json | Self::Text | Self::Markdown)
    }

    /// Its id, name, media type and extension.
    const fn about(self) -> [&'static str; 4] {
        match self {
            Self::Json => ["json", "JSON", "application/json", "json"],
            Self::Text => ["text", "Plain text", "text/plain; charset=utf-8", "txt"],
            Self::Markdown => ["markdown", "Markdown", "text/markdown; charset=utf-8", "md"],
            Self::Html => ["html", "Web page", "text/html; charset=utf-8", "html"],
            Self::Snippet => [
                "snippet",
                "Snippet for a web page",
                "text/html; charset=utf-8",
                "html",
            ],
            Self::Svg => ["svg", "Picture (SVG)", "image/svg+xml", "svg"],
            Self::Badge => ["badge", "Badge (SVG)", "image/svg+xml", "svg"],
            Self::Dpv => [
                "dpv",
                "Data Privacy Vocabulary 2.3 (JSON-LD)",
                "application/ld+json",
                "jsonld",
            ],
            Self::Google => [
                "google",
                "Google Data safety form, draft (CSV)",
                "text/csv; charset=utf-8",
                "csv",
            ],
            Self::Apple => [
                "apple",
                "Apple privacy manifest, draft (plist)",
                "application/x-plist",
                "xcprivacy",
            ],
        }
    }
}

/// The text names no format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownFormat(pub String);

impl std::fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let known: Vec<&str> = Format::ALL.iter().map(|f| f.id()).collect();
        write!(
            f,
            "there is no format {:?}; there are {}",
            self.0,
            known.join(", ")
        )
    }
}

impl std::error::Error for UnknownFormat {}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(id: &str) -> Result<Self, UnknownFormat> {
        let known = Self::ALL.iter().copied().find(|f| f.id() == id);
        known.ok_or_else(|| UnknownFormat(id.to_owned()))
    }
}

/// Writes a label in a format. The same label and options give the same text.
pub fn export(label: &Label, format: Format, options: &Options) -> String {
    match format {
        Format::Json => json::json(label),
        Format::Text => text(label),
        Format::Markdown => markdown::markdown(label, options),
        Format::Html => html::html(label, options),
        Format::Snippet => snippet::of(label, options),
        Format::Svg => svg::svg(label, options),
        Format::Badge => svg::badge(label, options),
        Format::Dpv => dpv::dpv(label, options),
        Format::Google => google::google(label),
        Format::Apple => apple::apple(label),
    }
}

#[cfg(test)]
mod tests;
