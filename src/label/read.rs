//! Labels out of their JSON.

use super::{Label, SCHEMA};
use std::fmt;

/// Why a text is no label; its [`fmt::Display`] is one sentence.
#[derive(Debug)]
pub enum Error {
    /// No JSON, or JSON of another form.
    NoLabel(serde_json::Error),
    /// A label of another format; holds its name.
    OtherFormat(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLabel(error) => write!(f, "this is not the JSON of a label: {error}."),
            Self::OtherFormat(schema) => {
                write!(
                    f,
                    "this label has the format {schema:?}, and only {SCHEMA:?} can be read."
                )
            }
        }
    }
}

impl std::error::Error for Error {}

impl Label {
    /// Reads a label's JSON.
    ///
    /// # Errors
    ///
    /// [`Error`] where it is none, or one of another format.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        let label: Self = serde_json::from_str(json).map_err(Error::NoLabel)?;
        if label.schema == SCHEMA {
            Ok(label)
        } else {
            Err(Error::OtherFormat(label.schema))
        }
    }
}
