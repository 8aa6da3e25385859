//! Two labels held beside each other, practice by practice and not line by line.

use crate::label::{Fact, Label};
use crate::practices::taxonomy::Id;
use crate::render::differences::{self, sentence};
use crate::render::words;
use crate::sorting::sort_by_key;
use serde::Serialize;

/// A fact that two labels tell differently: in its state, in its value, or one of them not at all.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Difference {
    pub id: Id,
    /// It in words: "Biometrics (collected): not stated before, yes now."
    pub sentence: String,
    /// The fact with its quotes in the first label; absent where that states nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Fact>,
    /// The same in the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Fact>,
}

/// The facts that two labels tell differently, in the order of the ids. Other quotes for the same are
/// no difference.
pub fn compare(before: &Label, after: &Label) -> Vec<Difference> {
    let mut ids: Vec<Id> = before.facts.iter().chain(&after.facts).map(|f| f.id).collect();
    sort_by_key(&mut ids, |&id| id);
    ids.dedup();
    ids.into_iter()
        .filter_map(|id| {
            let (before, after) = (fact(before, id), fact(after, id));
            (before.map(Fact::told) != after.map(Fact::told)).then(|| Difference {
                id,
                sentence: sentence(id, before, after),
                before: before.cloned(),
                after: after.cloned(),
            })
        })
        .collect()
}

/// Differences for a terminal, under a line that sums them up.
pub fn text(summary: &str, differences: &[Difference]) -> String {
    let told = differences
        .iter()
        .map(|d| (d.id, d.before.as_ref(), d.after.as_ref()));
    differences::text(summary, told)
}

/// "No fact differs.", "1 fact differs.", "2 facts differ."
pub fn summary(differences: &[Difference]) -> String {
    match differences.len() {
        0 => "No fact differs.".to_owned(),
        1 => "1 fact differs.".to_owned(),
        n => format!("{} facts differ.", words::number(n)),
    }
}

fn fact(label: &Label, id: Id) -> Option<&Fact> {
    label.facts.iter().find(|fact| fact.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::State::{self, No, OptOut, Yes};
    use crate::render::fixture;

    type Told = (&'static str, State, Option<&'static str>, &'static str);

    /// The sentences for two labels whose facts have quotes with these words.
    fn sentences(before: &[Told], after: &[Told]) -> Vec<String> {
        let document = fixture::document("# Policy\nOne sentence. Another one. A third one.");
        let [before, after] = [before, after].map(|facts| fixture::label(&document, facts));
        let differences = compare(&before, &after);
        differences.into_iter().map(|d| d.sentence).collect()
    }

    #[test]
    fn facts_come_go_and_change_their_state() {
        let before = [
            ("share.sold", No, None, "One"),
            ("use.marketing", Yes, None, "One"),
            ("choice.delete", Yes, None, "third"),
        ];
        let after = [
            ("use.marketing", OptOut, None, "One"),
            ("collect.biometric", Yes, None, "third"),
            ("choice.delete", Yes, None, "third"),
        ];
        assert_eq!(
            sentences(&before, &after),
            [
                "Biometrics (collected): not stated before, yes now.",
                "Marketing (a use): yes before, opt out now.",
                "Sold: no before, not stated now.",
            ]
        );
    }

    #[test]
    fn values_are_told_with_their_states_where_these_differ_too() {
        let before = [
            ("retention.period", Yes, Some("30 days"), "One"),
            ("share.location", No, None, "One"),
            ("contact.stated", Yes, None, "One"),
        ];
        let after = [
            ("retention.period", Yes, Some("90 days"), "One"),
            ("share.location", Yes, Some("aggregated"), "One"),
            ("contact.stated", Yes, Some("privacy@larch.example"), "One"),
            ("policy.updated", Yes, Some("2026-03-04"), "One"),
        ];
        assert_eq!(
            sentences(&before, &after),
            [
                "Location (shared): no before, yes (aggregated only) now.",
                "A period is named: 30 days before, 90 days now.",
                "How to reach them: stated before, privacy@larch.example now.",
                "Last updated: not stated before, stated (4 March 2026) now.",
            ]
        );
    }

    #[test]
    fn other_quotes_are_no_difference() {
        let [one, other] = ["One", "Another"].map(|words| [("share.sold", No, None, words)]);
        assert!(sentences(&one, &other).is_empty());
    }

    #[test]
    fn every_fact_has_a_name_of_its_own() {
        use crate::render::differences::name;
        let mut names: Vec<String> = Id::all().into_iter().map(name).collect();
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
