//! The label itself, as one line of JSON.

use crate::label::Label;

pub fn json(label: &Label) -> String {
    // A label has no map with keys that are no strings and no number that is not finite: it cannot fail.
    serde_json::to_string(label).unwrap_or_default()
}
