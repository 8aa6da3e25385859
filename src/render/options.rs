//! What a form of a label says that is not in the label, chosen by whoever makes it.

use crate::practices::taxonomy::Id;
use serde::{Deserialize, Serialize};

/// The longest note, in characters.
const NOTE: usize = 280;
/// The most notes on one label.
const NOTES: usize = 12;

/// Light or dark, where a format has colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As whoever looks at it has set.
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: &'static [Self] = &[Self::Auto, Self::Light, Self::Dark];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// For CSS, in which a label's colours follow it.
    pub const fn color_scheme(self) -> &'static str {
        match self {
            Self::Auto => "light dark",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// How much of a label is shown, where a format leaves the choice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum View {
    /// The whole label.
    #[default]
    Grid,
    /// What stands out, and lists instead of the grid.
    Short,
    /// One line.
    Badge,
}

impl View {
    pub const ALL: &'static [Self] = &[Self::Grid, Self::Short, Self::Badge];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Short => "short",
            Self::Badge => "badge",
        }
    }
}

/// What the policy's site says about a fact that it disputes. It is shown as the site's own words
/// beside the fact, which stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Note {
    pub id: Id,
    pub text: String,
}

impl Note {
    /// Reads `ID=TEXT`.
    ///
    /// # Errors
    ///
    /// A sentence on what is wrong: no such id, no text, too long a text.
    pub fn new(written: &str) -> Result<Self, String> {
        let (id, text) = written
            .split_once('=')
            .ok_or("a note is the id of a fact, '=' and a text: share.sold=We do not.")?;
        let id = id.trim();
        let id = id
            .parse()
            .map_err(|_| format!("a note is about the id of a fact, and {id:?} is none"))?;
        let text: Vec<&str> = text.split_whitespace().collect();
        let text = text.join(" ");
        match text.chars().count() {
            0 => Err(format!("the note about {id} has no text")),
            n if n > NOTE => Err(format!(
                "the note about {id} has {n} characters; it may have {NOTE}"
            )),
            _ => Ok(Self { id, text }),
        }
    }
}

/// What an export says that is not in the label. The date of the analysis is: `policy.analyzed`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "RenderOptions"))]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// For `html` and `snippet`, and for pictures.
    pub theme: Theme,
    /// For `snippet`.
    pub view: View,
    /// Where the policy is to be found; anything but a web address is left out.
    pub address: Option<String>,
    /// For `snippet`: at most twelve, of at most 280 characters; what is beyond is left out.
    pub notes: Vec<Note>,
}

impl Options {
    /// The policy's address, if it is one that may be linked to.
    pub fn link(&self) -> Option<&str> {
        self.address.as_deref().filter(|address| is_link(address))
    }

    /// The notes that can be shown.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        let fits = |note: &&Note| !note.text.is_empty() && note.text.chars().count() <= NOTE;
        self.notes.iter().filter(fits).take(NOTES)
    }
}

/// Whether it is a web address, whole and without spaces.
pub fn is_link(address: &str) -> bool {
    let after = ["https://", "http://"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme));
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '`');
    after.is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && !rest.contains(odd))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_about_a_fact_and_has_words() {
        let note = Note::new("share.sold = We do not,\n and never did.").unwrap();
        assert_eq!(note.id.to_string(), "share.sold");
        assert_eq!(note.text, "We do not, and never did.");
        let wrong = |written: &str| Note::new(written).unwrap_err();
        assert!(wrong("share.sold").contains("share.sold=We do not."));
        assert!(wrong("share.gold=No").contains("share.gold"));
        assert!(wrong("share.sold= ").contains("no text"));
        assert!(wrong(&format!("share.sold={}", "a".repeat(281))).contains("281"));
    }

    #[test]
    fn only_web_addresses_are_links() {
        assert!(is_link("https://larch.example/privacy?a=b&c"));
        for odd in [
            "javascript:alert(1)",
            "/privacy",
            "https://",
            "https://a b",
            "https://a\"b",
        ] {
            assert!(!is_link(odd), "{odd}");
        }
    }
}
