//! Quotes for a label that has only their places.

use super::{Label, Policy, head};
use crate::document::{Document, Utf16};
use std::fmt;

/// Why a policy does not prove a label; its [`fmt::Display`] is one sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unproved {
    /// The label was made of another text.
    OtherPolicy,
    /// It has a place that is not in the text.
    NoPlace,
}

impl fmt::Display for Unproved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OtherPolicy => {
                "This policy is not the one that the label was made of, or has another text by now."
            }
            Self::NoPlace => "This label was altered: it has a quote where the policy has none.",
        })
    }
}

impl std::error::Error for Unproved {}

impl Label {
    /// Takes the quotes, their headings and the head from the policy that this label was made of.
    ///
    /// # Errors
    ///
    /// [`Unproved`], and then the label is left as it was.
    pub fn fill(&mut self, document: &Document) -> Result<(), Unproved> {
        let read = head::policy(document, self.policy.updated.clone());
        if read.sha256 != self.policy.sha256 {
            return Err(Unproved::OtherPolicy);
        }
        let mut filled = self.clone();
        let words = Words::new(document);
        for evidence in filled.facts.iter_mut().flat_map(|fact| &mut fact.evidence) {
            evidence.quote = words.between(evidence.start, evidence.end)?;
            evidence.heading = words.heading(evidence.start);
            if let Some(lead_in) = &mut evidence.lead_in {
                lead_in.quote = words.between(lead_in.start, lead_in.end)?;
            }
        }
        filled.policy = Policy {
            analyzed: filled.policy.analyzed,
            ..read
        };
        *self = filled;
        Ok(())
    }
}

/// A document's text by UTF-16 offsets.
struct Words<'a> {
    document: &'a Document,
    units: Vec<u16>,
    /// Where each block begins.
    blocks: Vec<usize>,
}

impl<'a> Words<'a> {
    fn new(document: &'a Document) -> Self {
        let index = Utf16::new(&document.text);
        let start = |block: &crate::document::Block| index.at(&document.text, block.span.start);
        Self {
            document,
            units: document.text.encode_utf16().collect(),
            blocks: document.blocks.iter().map(start).collect(),
        }
    }

    fn between(&self, start: usize, end: usize) -> Result<String, Unproved> {
        let units = self.units.get(start..end).filter(|units| !units.is_empty());
        let text = units.and_then(|units| String::from_utf16(units).ok());
        text.ok_or(Unproved::NoPlace)
    }

    fn heading(&self, start: usize) -> Option<String> {
        let block = self
            .blocks
            .partition_point(|&begins| begins <= start)
            .checked_sub(1)?;
        let above = self.document.blocks[block].headings.last()?;
        let heading = self.document.blocks.get(*above)?;
        Some(heading.span.of(&self.document.text).to_owned())
    }
}
