//! Short texts and the state that each must give, as the contract of the label has it.
//!
//! `tests/states/*.txt` hold the texts, one case after the other:
//!
//! ```text
//! > We keep your data for 30 days. (one or more lines)
//! yes: retention.stated, retention.period
//! anything but no: collect.personal
//! not_stated: share.denied, choice.*
//! value: retention.period = 30 days
//! ```
//!
//! `choice.*` stands for all such ids that the case does not name itself.
//! What is expected follows from the contract and from plain English, never from what the program says.
//! `known_failures.list` holds what the program still gets wrong; an entry that passes fails the run.
#![allow(clippy::unwrap_used)]

mod support;

use privacy_facts::document;
use privacy_facts::input::Input;
use privacy_facts::label::State;
use privacy_facts::practices::findings;
use privacy_facts::practices::taxonomy::Id;
use std::collections::BTreeSet;
use support::{PREFACE, read};

const FILES: &[(&str, &str)] = &[
    ("collect", include_str!("states/collect.txt")),
    ("use", include_str!("states/use.txt")),
    ("share", include_str!("states/share.txt")),
    ("cookies", include_str!("states/cookies.txt")),
    ("choices", include_str!("states/choices.txt")),
    ("keeping", include_str!("states/keeping.txt")),
    ("people", include_str!("states/people.txt")),
    ("denials", include_str!("states/denials.txt")),
    ("recipients", include_str!("states/recipients.txt")),
    ("kinds", include_str!("states/kinds.txt")),
    ("rights", include_str!("states/rights.txt")),
    ("uses", include_str!("states/uses.txt")),
    ("layout", include_str!("states/layout.txt")),
    ("structure", include_str!("states/structure.txt")),
    ("words", include_str!("states/words.txt")),
    ("offers", include_str!("states/offers.txt")),
];
const KNOWN_FAILURES: &str = include_str!("states/known_failures.list");

const STATES: &[(&str, Option<State>)] = &[
    ("yes", Some(State::Yes)),
    ("opt_out", Some(State::OptOut)),
    ("opt_in", Some(State::OptIn)),
    ("no", Some(State::No)),
    ("conflicting", Some(State::Conflicting)),
    ("not_stated", None),
];

enum Want {
    Is(Option<State>),
    IsNot(Option<State>),
    Value(String),
}

#[derive(Default)]
struct Case {
    text: String,
    expectations: Vec<&'static str>,
}

struct Failure {
    /// The case's text, lines joined by " / ".
    text: String,
    id: Id,
    message: String,
}

fn state(name: &str) -> Option<State> {
    let found = STATES.iter().find(|(key, _)| *key == name);
    found.unwrap_or_else(|| panic!("{name:?} is no state")).1
}

fn name(state: Option<State>) -> &'static str {
    STATES.iter().find(|(_, s)| *s == state).unwrap().0
}

fn cases(file: &'static str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut in_text = false;
    for line in file.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let Some(part) = line.strip_prefix('>') else {
            in_text = false;
            cases.last_mut().unwrap().expectations.push(line);
            continue;
        };
        if in_text {
            cases.last_mut().unwrap().text.push('\n');
        } else {
            cases.push(Case::default());
        }
        let text = &mut cases.last_mut().unwrap().text;
        text.push_str(part.strip_prefix(' ').unwrap_or(part));
        in_text = true;
    }
    cases
}

impl Case {
    fn wants(&self) -> Vec<(Id, Want)> {
        let mut wants = Vec::new();
        let mut prefixes = Vec::new();
        for line in &self.expectations {
            let (key, rest) = line
                .split_once(": ")
                .unwrap_or_else(|| panic!("unreadable: {line}"));
            if key == "value" {
                let (id, value) = rest.split_once(" = ").unwrap();
                wants.push((id.parse().unwrap(), Want::Value(value.to_owned())));
                continue;
            }
            for id in rest.split(", ") {
                if let Some(prefix) = id.strip_suffix('*') {
                    assert_eq!(key, "not_stated", "{line}");
                    prefixes.push(prefix);
                    continue;
                }
                let want = match key.strip_prefix("anything but ") {
                    Some(other) => Want::IsNot(state(other)),
                    None => Want::Is(state(key)),
                };
                wants.push((id.parse().unwrap_or_else(|e| panic!("{line}: {e}")), want));
            }
        }
        let named: Vec<Id> = wants.iter().map(|(id, _)| *id).collect();
        for id in Id::all().into_iter().filter(|id| !named.contains(id)) {
            if prefixes.iter().any(|p| id.to_string().starts_with(p)) {
                wants.push((id, Want::Is(None)));
            }
        }
        wants
    }

    /// One failure an id, that of the state first.
    fn failures(&self) -> Vec<Failure> {
        let label = read(&self.text);
        let wrong = |(id, want): (Id, Want)| {
            let fact = label.facts.iter().find(|f| f.id == id);
            let given = fact.map(|f| f.state);
            let message = match want {
                Want::Is(state) if state != given => format!("{}, gives {}", name(state), name(given)),
                Want::IsNot(state) if state == given => format!("anything but {}", name(given)),
                Want::Value(value) => {
                    let given = fact.and_then(|f| f.value.clone()).unwrap_or_default();
                    if given.contains(&value) {
                        return None;
                    }
                    format!("the value {value:?}, gives {given:?}")
                }
                _ => return None,
            };
            let text = self.text.replace('\n', " / ");
            Some(Failure { text, id, message })
        };
        let mut failures: Vec<Failure> = self.wants().into_iter().filter_map(wrong).collect();
        failures.sort_by_key(|f| (f.id, f.message.starts_with("the value")));
        failures.dedup_by_key(|f| f.id);
        failures
    }
}

#[test]
fn the_preface_states_nothing() {
    // Not even a finding too weak to be a fact, for it would add to those of the cases.
    let document = document::read(&Input::from_text(PREFACE).unwrap()).unwrap();
    assert_eq!(findings::find(&document), Vec::new());
    assert_eq!(read("").facts, Vec::new());
}

#[test]
fn every_case_is_its_own_and_expects_something() {
    let cases: Vec<Case> = FILES.iter().flat_map(|(_, file)| cases(file)).collect();
    let texts: BTreeSet<&str> = cases.iter().map(|c| c.text.as_str()).collect();
    assert_eq!(texts.len(), cases.len(), "a text stands there twice");
    assert!(cases.len() >= 350, "only {} cases", cases.len());
    for case in &cases {
        assert!(!case.wants().is_empty(), "{} expects nothing", case.text);
    }
}

#[test]
fn states_are_as_expected_but_for_the_known_failures() {
    // An entry reads `id | text`; the reason stands above, on a line that begins with `#`.
    let mut known = BTreeSet::new();
    let mut reason = false;
    for line in KNOWN_FAILURES.lines().filter(|l| !l.is_empty()) {
        reason |= line.starts_with('#');
        if !line.starts_with('#') {
            assert!(reason, "no reason is given for: {line}");
            assert!(known.insert(line), "known twice: {line}");
        }
    }
    let mut unexpected = Vec::new();
    for (file, text) in FILES {
        for failure in cases(text).iter().flat_map(Case::failures) {
            let entry = format!("{} | {}", failure.id, failure.text);
            if !known.remove(entry.as_str()) {
                unexpected.push(format!("{file}: {entry}\n    must be {}", failure.message));
            }
        }
    }
    let passing: Vec<&str> = known.into_iter().collect();
    assert!(
        unexpected.is_empty() && passing.is_empty(),
        "{} wrong:\n{}\n{} known failures that no longer fail, to be removed from the list:\n{}",
        unexpected.len(),
        unexpected.join("\n"),
        passing.len(),
        passing.join("\n")
    );
}
