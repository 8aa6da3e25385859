//! The page's other half: it reads the policy in a worker, so that a large one never freezes the page.
//!
//! One worker reads one policy at a time. The page ends a worker whose policy was superseded, so an
//! answer always belongs to the last thing asked.

#[cfg(feature = "worker")]
mod serve;

#[cfg(feature = "worker")]
pub use serve::serve;

use crate::label::Label;
use crate::render::reader::View;
use serde::{Deserialize, Serialize};

/// A policy that was read, as the page shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    pub view: View,
    pub label: Label,
}

/// What the worker says: an answer, or one sentence on why there is none.
pub type Reply = Result<Answer, String>;
