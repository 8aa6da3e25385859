//! What one cell or row of a label shows: the facts that it joins.

use super::words;
use crate::label::{Evidence, Fact, Label, State};
use crate::practices::taxonomy::Id;

/// One or more facts shown as one. There is always one: what is not stated is not shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown<'a> {
    facts: Vec<&'a Fact>,
}

impl<'a> Shown<'a> {
    /// The facts of `label` among `ids`; `None` where the policy is silent about all of them.
    pub fn of(label: &'a Label, ids: &[Id]) -> Option<Self> {
        let facts: Vec<&Fact> = label.facts.iter().filter(|f| ids.contains(&f.id)).collect();
        (!facts.is_empty()).then_some(Self { facts })
    }

    /// The state that costs the reader most.
    pub fn state(&self) -> State {
        let dearest = self.facts.iter().map(|f| f.state).max_by_key(|&s| words::cost(s));
        dearest.unwrap_or(State::No)
    }

    /// Each fact's id and state.
    pub fn states(&self) -> impl Iterator<Item = (Id, State)> {
        self.facts.iter().map(|f| (f.id, f.state))
    }

    /// The ids, as `data-facts` carries them: what [`ids`] reads back.
    pub fn ids(&self) -> String {
        let ids: Vec<String> = self.facts.iter().map(|f| f.id.to_string()).collect();
        ids.join(" ")
    }

    /// What is named (an address, a date, a period), in words.
    pub fn value(&self) -> Option<String> {
        let value = self.facts.iter().find_map(|f| f.value.as_deref())?;
        Some(words::value(value))
    }

    /// All quotes, best first, each place once.
    pub fn evidence(&self) -> Vec<&'a Evidence> {
        let mut seen: Vec<&Evidence> = Vec::new();
        for evidence in self.facts.iter().flat_map(|f| &f.evidence) {
            if !seen
                .iter()
                .any(|e| (e.start, e.end) == (evidence.start, evidence.end))
            {
                seen.push(evidence);
            }
        }
        seen
    }

    /// The quotes to show where there is room for few: the best, and of each other state the best.
    pub fn best(&self) -> Vec<&'a Evidence> {
        let mut best: Vec<&Evidence> = Vec::new();
        for evidence in self.evidence() {
            if !best.iter().any(|e| e.state == evidence.state) {
                best.push(evidence);
            }
        }
        best
    }
}

/// Reads what [`Shown::ids`] wrote.
pub fn ids(written: &str) -> Vec<Id> {
    written.split(' ').filter_map(|id| id.parse().ok()).collect()
}
