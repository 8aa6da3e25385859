//! The rules' data: terms, and the wordings that state a fact.
//!
//! Everything here is written from how English states a practice. Nothing comes from annotated corpora.

pub mod actions;
pub mod beginnings;
pub mod conditions;
pub mod data;
pub mod decoys;
pub mod purposes;
pub mod recipients;
pub mod topics;
pub mod wishes;

/// Named terms, each with the patterns that mention it. See [`super::pattern`] for their language.
pub type Terms = &'static [(&'static str, &'static [&'static str])];

pub mod audience;
pub mod choices;
pub mod collecting;
pub mod context;
pub mod cookies;
pub mod keeping;
pub mod receiving;
pub mod rights;
pub mod security;
pub mod sharing;
pub mod using;

use super::taxonomy::Id;

/// How denial changes what a rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Polarity {
    /// Denied wording states `no` for a practice and nothing for a statement.
    Practice,
    /// The wording decides alone: denial belongs to it, or does not matter.
    Raw,
    /// As [`Polarity::Raw`], and what it states is `no`.
    RawNo,
}

/// One way in which English states one fact.
#[derive(Debug)]
pub struct Rule {
    /// The fact's id, a slash, and a name: unique among all rules.
    pub id: &'static str,
    /// How sure the wording alone is, in percent.
    pub weight: u8,
    pub polarity: Polarity,
    /// Any of them is enough. See [`super::pattern`].
    pub patterns: &'static [&'static str],
    /// Wordings that look like it and are not: a match that overlaps one of these is dropped.
    pub unless: &'static [&'static str],
    /// Sentences that the rule must find.
    #[cfg(test)]
    pub fires: &'static [&'static str],
    /// Sentences that it must leave alone.
    #[cfg(test)]
    pub quiet: &'static [&'static str],
}

impl Rule {
    /// The fact that it states.
    pub fn fact(&self) -> Option<Id> {
        self.id.split('/').next()?.parse().ok()
    }
}

/// All terms, in the order in which they are numbered.
pub const TERMS: &[Terms] = &[
    data::people::PEOPLE,
    data::machines::MACHINES,
    decoys::DECOYS,
    actions::ACTORS,
    actions::VERBS,
    conditions::CONDITIONS,
    conditions::INFORMATION,
    purposes::PURPOSES,
    recipients::RECIPIENTS,
    topics::HEADINGS,
    wishes::WISHES,
    security::WORKERS,
    audience::PLACES,
];

/// All rules.
pub const RULES: &[&[Rule]] = &[
    sharing::RULES,
    receiving::RULES,
    using::RULES,
    collecting::RULES,
    cookies::RULES,
    choices::RULES,
    wishes::RULES,
    rights::RULES,
    keeping::RULES,
    security::RULES,
    audience::RULES,
    context::RULES,
];

/// Writes a table of rules; the examples of a rule stay out of what ships.
macro_rules! rules {
    ($($id:literal $weight:literal $polarity:ident [$($pattern:literal),* $(,)?] $(unless [$($unless:literal),* $(,)?])?
       fires [$($fires:literal),* $(,)?] quiet [$($quiet:literal),* $(,)?];)*) => {
        &[$($crate::practices::lexicon::Rule {
            id: $id,
            weight: $weight,
            polarity: $crate::practices::lexicon::rules!(@$polarity),
            patterns: &[$($pattern),*],
            unless: &[$($($unless),*)?],
            #[cfg(test)]
            fires: &[$($fires),*],
            #[cfg(test)]
            quiet: &[$($quiet),*],
        }),*]
    };
    (@practice) => { $crate::practices::lexicon::Polarity::Practice };
    (@raw) => { $crate::practices::lexicon::Polarity::Raw };
    (@raw_no) => { $crate::practices::lexicon::Polarity::RawNo };
}
use rules;
