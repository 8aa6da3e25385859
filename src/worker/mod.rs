//! The page's other half: it reads the policy in a worker, so that a large one never freezes the page.
//!
//! A request is an array of a number of the page's choice, the name of a call (`read`, `analyze`,
//! `render`, `compare`, `verify`, `toLink`, `fromLink`, `fill`) and the call's arguments. Its reply is an array of that number and the result, or of that
//! number, `undefined` and one sentence on why there is none. One worker does one thing at a time;
//! the page ends a worker whose policy was superseded.

#[cfg(feature = "core")]
mod serve;

#[cfg(feature = "core")]
pub use serve::serve;

use crate::label::Label;
use crate::render::reader::View;
use serde::{Deserialize, Serialize};

/// A policy that was read, as the page shows it: what `read` returns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    pub view: View,
    pub label: Label,
}
