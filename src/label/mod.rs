//! The label: facts with their states, merged over the whole document. See [`Label`].

mod date;
mod fill;
mod head;
mod organization;
mod read;
mod resolve;

use crate::document::{Document, Unread, Utf16};
use crate::practices::findings;
pub use crate::practices::taxonomy::State;
use crate::practices::taxonomy::{Id, Statement};
pub use date::is_date;
pub use fill::Unproved;
pub use read::Error;
use serde::{Deserialize, Serialize, Serializer};

/// The name of the JSON format.
pub const SCHEMA: &str = "privacy-facts/label/1";

/// A privacy nutrition label. Its JSON is the form that everything else is made of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Label {
    pub schema: String,
    pub analyzer: Analyzer,
    pub policy: Policy,
    /// In the order of the ids. What is not here is not stated.
    pub facts: Vec<Fact>,
}

/// Which program made the label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Analyzer {
    pub name: String,
    pub version: String,
}

/// The policy that was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Policy {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// ISO date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<String>,
    /// ISO 639-1 code.
    pub language: String,
    pub words: usize,
    pub reading_minutes: usize,
    /// Flesch-Kincaid grade, to one decimal.
    #[serde(serialize_with = "whole_without_point")]
    pub reading_grade: f64,
    /// Of the document text's UTF-8 bytes, in hexadecimal.
    pub sha256: String,
    /// The part of the text that is not English and so states nothing here; absent where it is small.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<Unread>,
    /// The date of the analysis, only where the caller gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub analyzed: Option<String>,
}

/// One statement about the policy, with at least one quote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Fact {
    pub id: Id,
    pub state: State,
    /// An address, a date, a period, a company, where there is something to name; `aggregated`
    /// where all evidence is about aggregated or anonymous data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Best first.
    #[cfg_attr(test, schemars(length(min = 1)))]
    pub evidence: Vec<Evidence>,
}

impl Label {
    /// Whether both state the same facts, whatever their quotes.
    pub fn tells_the_same(&self, other: &Self) -> bool {
        self.facts
            .iter()
            .map(Fact::told)
            .eq(other.facts.iter().map(Fact::told))
    }
}

impl Fact {
    /// What it tells, without its proof.
    pub fn told(&self) -> (Id, State, Option<&str>) {
        (self.id, self.state, self.value.as_deref())
    }
}

/// A sentence, or a list item with the sentence it completes, that proves a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Evidence {
    /// Verbatim: the document text from `start` to `end`.
    pub quote: String,
    /// The state that this quote alone shows.
    pub state: State,
    /// Offsets into the document text in UTF-16 code units.
    pub start: usize,
    pub end: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_in: Option<Quote>,
}

/// A stretch of the document text, with its offsets in UTF-16 code units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Quote {
    pub quote: String,
    pub start: usize,
    pub end: usize,
}

/// As JavaScript writes numbers, so that a label has the same bytes wherever it is written.
fn whole_without_point<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    if number.fract() == 0.0 {
        serializer.serialize_i64(*number as i64)
    } else {
        serializer.serialize_f64(*number)
    }
}

/// Makes the label of a document.
pub fn make(document: &Document) -> Label {
    let index = Utf16::new(&document.text);
    let facts = resolve::facts(document, &index, findings::find(document));
    let updated = Id::Stated(Statement::PolicyUpdated);
    let updated = facts
        .iter()
        .find(|f| f.id == updated)
        .and_then(|f| f.value.clone());
    Label {
        schema: SCHEMA.to_owned(),
        analyzer: Analyzer {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        },
        policy: head::policy(document, updated),
        facts,
    }
}
