//! Privacy Facts reads a privacy policy and makes its nutrition label.
//!
//! The data flows one way, and a module imports only from the ones before it:
//!
//! [`input`] → [`document`] → [`practices`] → [`label`] → [`render`] → [`compare`] → [`verify`], [`share`] →
//! calls, worker, page, command line
//!
//! The analysis knows no DOM, no clock and no network; the page knows no rules.

#![cfg_attr(test, allow(clippy::unwrap_used))]

#[cfg(feature = "core")]
pub mod calls;
pub mod compare;
pub mod document;
pub mod input;
pub mod label;
pub mod practices;
pub mod render;
#[cfg(test)]
mod schema;
pub mod share;
mod sorting;
#[cfg(feature = "ui")]
pub mod ui;
pub mod verify;
#[cfg(feature = "ui")]
pub mod worker;

use document::Document;
use input::{Error, Input};
use label::Label;

/// A policy that was read: its document, and the label made of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The normalised text with its structure; what every quote is a slice of.
    pub document: Document,
    /// The facts, each with its quotes.
    pub label: Label,
}

/// Reads one policy.
///
/// # Errors
///
/// Every [`Error`] is one sentence for the person who gave the input: nothing there, too large,
/// binary, a web address, not English, not a privacy policy.
pub fn analyze(input: &Input) -> Result<Reading, Error> {
    let document = document::read(input)?;
    let label = label::make(&document);
    Ok(Reading { document, label })
}
