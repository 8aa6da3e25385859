//! What the reader gave: typed, pasted, or a file. It stays as it was given until it is replaced.

use crate::input::MAX_BYTES;
use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, Event, File, HtmlTextAreaElement};
use yew::AttrValue;

/// The name under which a rich paste goes to the worker: its ending names the format.
const RICH_PASTE: &str = "pasted.html";

/// A policy as it was given.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// What the box shows.
    pub text: AttrValue,
    given: Given,
}

#[derive(Clone, Debug, Default)]
enum Given {
    /// The text itself.
    #[default]
    Text,
    /// Markup from the clipboard. It is read as data in the worker and never reaches the page.
    Rich(AttrValue),
    File {
        bytes: Uint8Array,
        name: String,
    },
}

impl Source {
    /// A text, typed or a sample.
    pub fn text(text: impl Into<AttrValue>) -> Self {
        Self {
            text: text.into(),
            given: Given::Text,
        }
    }

    /// Bytes of a file. `None` for the text where the bytes are none: the box keeps what it had.
    pub fn file(name: String, bytes: Uint8Array, shown_before: AttrValue) -> Self {
        let text = String::from_utf8(bytes.to_vec())
            .ok()
            .filter(|text| !text.contains('\0'));
        Self {
            text: text.map_or(shown_before, AttrValue::from),
            given: Given::File { bytes, name },
        }
    }

    /// What was copied. Markup is preferred where it has a structure that plain text loses.
    pub fn clipboard(data: &DataTransfer) -> Option<Self> {
        let get = |kind| data.get_data(kind).unwrap_or_default();
        let (plain, rich) = (get("text/plain"), get("text/html"));
        if plain.trim().is_empty() {
            return None;
        }
        let use_rich = rich.len() <= MAX_BYTES && has_structure(&rich);
        Some(Self {
            text: plain.into(),
            given: if use_rich {
                Given::Rich(rich.into())
            } else {
                Given::Text
            },
        })
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        matches!(self.given, Given::Text) && self.text.trim().is_empty()
    }

    /// How many bytes are to be read.
    pub fn size(&self) -> usize {
        match &self.given {
            Given::Text => self.text.len(),
            Given::Rich(markup) => markup.len(),
            Given::File { bytes, .. } => bytes.length() as usize,
        }
    }

    /// The arguments for the worker's call `read`.
    pub fn arguments(&self) -> Array {
        let (data, name): (JsValue, Option<&str>) = match &self.given {
            Given::Text => (self.text.as_str().into(), None),
            Given::Rich(markup) => (markup.as_str().into(), Some(RICH_PASTE)),
            Given::File { bytes, name } => (bytes.into(), Some(name)),
        };
        let Some(name) = name else {
            return Array::of1(&data);
        };
        let named = Array::of2(&"name".into(), &name.into());
        // Only what is no list of pairs is refused.
        let options = Object::from_entries(&Array::of1(&named)).unwrap_or_default();
        Array::of2(&data, &options)
    }
}

/// The file that was pasted or dropped. A word processor puts a picture of the text beside the
/// text; a file manager puts the name of the file there.
pub fn file_in(data: &DataTransfer) -> Option<File> {
    let file = data.files().and_then(|files| files.get(0))?;
    let text = data.get_data("text/plain").unwrap_or_default();
    (text.trim().is_empty() || text.trim().ends_with(&file.name())).then_some(file)
}

/// Whether markup has the blocks of a document; that of a code editor has only lines and colours.
fn has_structure(markup: &str) -> bool {
    const TAGS: [&str; 8] = ["<p", "<li", "<td", "<h1", "<h2", "<h3", "<h4", "<dd"];
    let markup = markup.to_ascii_lowercase();
    TAGS.iter().any(|tag| {
        let mut hits = markup.match_indices(tag);
        hits.any(|(at, _)| {
            let after = markup[at + tag.len()..].chars().next();
            after.is_some_and(|c| c == '>' || c.is_whitespace())
        })
    })
}

/// Whether a paste into `event`'s target is a new policy, and not an addition to a text.
pub fn replaces(event: &Event) -> bool {
    let target = event.target();
    let within = |t: &web_sys::Element| t.closest("dialog").ok().flatten().is_some();
    if target.as_ref().and_then(|t| t.dyn_ref()).is_some_and(within) {
        return false;
    }
    let Some(field) = target.and_then(|t| t.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return true;
    };
    let length = field.text_length();
    let selected = field.selection_start().ok().flatten() == Some(0)
        && field.selection_end().ok().flatten() == Some(length);
    length == 0 || selected
}

#[cfg(test)]
mod tests {
    use super::has_structure;

    #[test]
    fn markup_counts_only_with_blocks() {
        assert!(has_structure("<meta charset='utf-8'><H2 class=x>Data</H2>"));
        assert!(!has_structure(
            "<meta charset='utf-8'><div><span>Data</span><br></div>"
        ));
        assert!(!has_structure("<pre>Data</pre>"));
    }
}
