//! JSON: the label itself, and what other formats write in it.

use crate::label::Label;
use crate::render::tree::Str;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// The label, on one line.
pub fn json(label: &Label) -> String {
    // A label has no map with keys that are no strings and no number that is not finite: it cannot fail.
    serde_json::to_string(label).unwrap_or_default()
}

/// JSON whose objects keep their order.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    Text(Str),
    List(Vec<Self>),
    Object(Vec<(&'static str, Self)>),
}

impl Json {
    pub fn text(text: impl Into<Str>) -> Self {
        Self::Text(text.into())
    }

    /// On lines that people can read.
    pub fn written(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}
