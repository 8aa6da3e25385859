//! The quotes of a snippet in the order of the policy, each with the number that refers to it.

use super::{STEPS, Snippet};
use crate::label::{Evidence, Fact, Quote};
use crate::practices::taxonomy::Id;
use crate::render::shown::Shown;
use crate::render::tree::{Element, el, text_el};
use crate::render::words;
use crate::sorting::sort_by_key;

/// Behind what was cut.
pub const CUT: &str = " […]";
/// For a lead-in that stands before the item above.
pub const SAME: &str = "…";

/// The quotes, each place once.
pub struct Passages<'a> {
    snippet: &'a Snippet,
    pub all: Vec<&'a Evidence>,
}

impl<'a> Passages<'a> {
    pub fn new(snippet: &'a Snippet) -> Self {
        let evidence = snippet.label.facts.iter().flat_map(|f| &f.evidence);
        let mut all: Vec<&Evidence> = evidence.collect();
        sort_by_key(&mut all, |e| (e.start, e.end));
        all.dedup_by_key(|e| (e.start, e.end));
        Self { snippet, all }
    }

    /// The number of a quote, from 1.
    pub fn number(&self, evidence: &Evidence) -> usize {
        let at = self
            .all
            .partition_point(|e| (e.start, e.end) < (evidence.start, evidence.end));
        at + 1
    }

    /// The numbers of a fact's quotes.
    pub fn numbers(&self, fact: &Fact) -> Vec<usize> {
        fact.evidence.iter().map(|e| self.number(e)).collect()
    }

    /// The numbers of what is shown and the letters of the notes about it, to stand behind its word.
    pub fn refs(&self, shown: &Shown) -> Option<Element> {
        let quotes = shown.evidence().into_iter().map(|e| self.number(e).to_string());
        let mut refs: Vec<String> = quotes.collect();
        let about = |id| shown.states().any(|(shown, _)| shown == id);
        let noted = self.notes().filter(|&(_, id, _)| about(id));
        refs.extend(noted.map(|(letter, ..)| letter.to_string()));
        (!refs.is_empty()).then(|| text_el("sup", "", refs.join(" ")))
    }

    /// The notes, each with its letter.
    pub fn notes(&self) -> impl Iterator<Item = (char, Id, &'a str)> {
        let notes = self.snippet.options.notes();
        ('a'..='z')
            .zip(notes)
            .map(|(letter, n)| (letter, n.id, n.text.as_str()))
    }

    /// The list, folded in; nothing where there are no quotes and none were left out.
    pub fn list(&self) -> Option<Element> {
        let said = self.left_out()?;
        if self.all.is_empty() {
            return Some(text_el("p", "q", said));
        }
        let mut items = Vec::new();
        let (mut heading, mut lead) = (None, None);
        for evidence in &self.all {
            let mut item = el("li");
            if evidence.heading.is_some() && evidence.heading != heading {
                heading.clone_from(&evidence.heading);
                item = item.child(text_el("h4", "", heading.clone().unwrap_or_default()));
            }
            let before = evidence.lead_in.as_ref();
            if let Some(quote) = before {
                let same = lead == before.map(|l: &Quote| l.start);
                let words = if same {
                    SAME.to_owned()
                } else {
                    self.words(&quote.quote, quote.start, quote.end)
                };
                item = item.child(text_el("em", "", words)).text(" ");
            }
            lead = before.map(|l| l.start);
            items.push(item.text(self.words(&evidence.quote, evidence.start, evidence.end)));
        }
        let title = match self.all.len() {
            1 => "The sentence behind it".to_owned(),
            n => format!("The {n} sentences behind it"),
        };
        Some(
            el("details")
                .class("proof")
                .child(el("summary").child(text_el("h3", "", title)))
                .child(text_el("p", "q", said))
                .child(el("ol").children(items)),
        )
    }

    fn words(&self, quote: &str, start: usize, end: usize) -> String {
        let cut = self.snippet.cut.contains(&(start, end));
        format!("{quote}{}", if cut { CUT } else { "" })
    }

    /// What a reader of the list should know of it.
    fn left_out(&self) -> Option<String> {
        let step = STEPS[self.snippet.step];
        if self.snippet.label.facts.is_empty() {
            return None;
        }
        let said = match step.quote {
            0 => {
                "This policy says more than a label of this size can quote. Its sentences are left out here; \
                  Privacy Facts shows them beside the policy."
                    .to_owned()
            }
            usize::MAX => {
                "From the policy, in its order; one sentence for each fact, where it may say more.".to_owned()
            }
            most => format!(
                "From the policy, in its order; one sentence for each fact, and of those longer than {} their beginning.",
                words::count(most, "character")
            ),
        };
        Some(said)
    }
}
