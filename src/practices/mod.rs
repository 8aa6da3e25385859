//! What each sentence says: who does what with which data, for what, for whom, and whether it does at all.
//!
//! Rules are data, in [`lexicon`]; each carries examples that must and must not fire, run as tests.

pub mod clause;
mod details;
mod exclusions;
pub mod findings;
mod frames;
mod handing;
mod id;
pub mod lexicon;
pub mod names;
mod negation;
mod others;
mod packed;
pub mod pattern;
mod reach;
pub mod reader;
mod subjects;
pub mod taxonomy;
pub mod tokens;
pub mod topic;
mod undone;
