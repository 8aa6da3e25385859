//! Invented policies, each with what a careful reader finds in it.
//!
//! Every folder of `tests/corpus` holds a `policy` (`.md`, `.txt` or `.html`) and an `expected.json`, which was
//! written from the policy alone. A difference that is not among its `known_failures` fails the run, and so does
//! a known failure that is none any more.
#![allow(clippy::unwrap_used)]

use privacy_facts::document;
use privacy_facts::input::Input;
use privacy_facts::label::{self, Fact, State};
use privacy_facts::practices::taxonomy::Id;
use privacy_facts::{Reading, analyze};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What a careful reader finds in one policy.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    /// The states that each of these facts may have.
    must: BTreeMap<Id, Vec<State>>,
    /// What the policy does not state.
    must_not: BTreeSet<Id>,
    /// What the fact names.
    value: BTreeMap<Id, String>,
    /// Words that one of the fact's quotes holds.
    quote: BTreeMap<Id, String>,
    /// The checks that fail (`must:collect.health`; `read` where the policy is refused), and why.
    known_failures: BTreeMap<String, String>,
}

/// How many checks ran, and those that failed: the check, and what was found instead.
#[derive(Default)]
struct Outcome {
    checks: usize,
    differences: BTreeMap<String, String>,
}

impl Outcome {
    /// Notes one check, and what was found if it is not what was expected.
    fn note(&mut self, check: String, difference: Option<String>) {
        self.checks += 1;
        if let Some(found) = difference {
            self.differences.insert(check, found);
        }
    }
}

/// The folders with a policy each.
fn policies() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut folders: Vec<_> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn name(folder: &Path) -> &str {
    folder.file_name().unwrap().to_str().unwrap()
}

fn expected(folder: &Path) -> Expected {
    let text = fs::read_to_string(folder.join("expected.json")).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
}

/// The reading of a folder's policy, and the program's reason if it refuses to read it.
fn reading(folder: &Path) -> (Reading, Option<String>) {
    let path = ["policy.md", "policy.txt", "policy.html"]
        .iter()
        .map(|file| folder.join(file))
        .find(|path| path.is_file())
        .unwrap_or_else(|| panic!("{} has no policy", folder.display()));
    let input = Input::from_bytes(&fs::read(&path).unwrap(), path.to_str()).unwrap();
    match analyze(&input) {
        Ok(reading) => (reading, None),
        Err(error) => {
            let document = document::parse(&input.text, input.format);
            let label = label::make(&document);
            (Reading { document, label }, Some(error.to_string()))
        }
    }
}

/// A state in the words of `expected.json`.
fn word(state: State) -> String {
    serde_json::to_string(&state)
        .unwrap()
        .trim_matches('"')
        .to_owned()
}

/// A fact's state and its quotes, for people to read.
fn shown(fact: &Fact) -> String {
    let quotes: Vec<_> = fact.evidence.iter().map(|e| e.quote.as_str()).collect();
    format!("{}: {}", word(fact.state), quotes.join(" | "))
}

fn compare(folder: &Path, expected: &Expected) -> Outcome {
    let (reading, refusal) = reading(folder);
    let facts: BTreeMap<Id, &Fact> = reading.label.facts.iter().map(|f| (f.id, f)).collect();
    let mut outcome = Outcome::default();
    outcome.note("read".to_owned(), refusal);
    for (id, states) in &expected.must {
        let states: Vec<_> = states.iter().copied().map(word).collect();
        let wanted = states.join(" or ");
        let difference = match facts.get(id) {
            Some(fact) if states.contains(&word(fact.state)) => None,
            Some(fact) => Some(format!("{wanted} expected, but {}", shown(fact))),
            None => Some(format!("{wanted} expected, but not stated")),
        };
        outcome.note(format!("must:{id}"), difference);
    }
    for id in &expected.must_not {
        outcome.note(format!("must_not:{id}"), facts.get(id).map(|fact| shown(fact)));
    }
    for (id, value) in &expected.value {
        let found = facts.get(id).and_then(|fact| fact.value.as_ref());
        let difference = (found != Some(value)).then(|| format!("{value:?} expected, but {found:?}"));
        outcome.note(format!("value:{id}"), difference);
    }
    for (id, words) in &expected.quote {
        let fact = facts.get(id);
        let holds = fact.is_some_and(|f| f.evidence.iter().any(|e| e.quote.contains(words.as_str())));
        let found = fact.map_or("not stated".to_owned(), |fact| shown(fact));
        outcome.note(
            format!("quote:{id}"),
            (!holds).then(|| format!("{words:?} expected, but {found}")),
        );
    }
    outcome
}

#[test]
fn labels_say_what_a_careful_reader_finds() {
    let (mut checks, mut known, mut problems) = (0, 0, Vec::new());
    for folder in policies() {
        let expected = expected(&folder);
        let outcome = compare(&folder, &expected);
        let failing = outcome.differences.len();
        println!(
            "{:>10}: {failing:2} of {} checks fail",
            name(&folder),
            outcome.checks
        );
        checks += outcome.checks;
        known += expected.known_failures.len();
        for (check, found) in &outcome.differences {
            if !expected.known_failures.contains_key(check) {
                problems.push(format!("{} {check}: {found}", name(&folder)));
            }
        }
        for check in expected.known_failures.keys() {
            if !outcome.differences.contains_key(check) {
                problems.push(format!(
                    "{} {check} now passes: remove it from known_failures",
                    name(&folder)
                ));
            }
        }
    }
    println!(
        "{checks} checks, {known} known failures, {} problems",
        problems.len()
    );
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn expectations_hold_together() {
    let folders = policies();
    assert!(folders.len() >= 12);
    for folder in folders {
        let expected = expected(&folder);
        for (id, states) in &expected.must {
            assert!(
                !states.is_empty() && !expected.must_not.contains(id),
                "{folder:?} {id}"
            );
        }
        for id in expected.value.keys().chain(expected.quote.keys()) {
            assert!(expected.must.contains_key(id), "{folder:?} {id}");
        }
        for (check, reason) in &expected.known_failures {
            assert!(!reason.trim().is_empty(), "{folder:?} {check}");
        }
    }
}

#[test]
fn every_fact_is_proved_by_words_of_the_policy() {
    for folder in policies() {
        let (Reading { document, label }, _) = reading(&folder);
        let units: Vec<u16> = document.text.encode_utf16().collect();
        for fact in &label.facts {
            let context = format!("{} {}", name(&folder), fact.id);
            assert!(!fact.evidence.is_empty(), "{context} has no evidence");
            for evidence in &fact.evidence {
                let mut quotes = vec![(&evidence.quote, evidence.start, evidence.end)];
                quotes.extend(evidence.lead_in.as_ref().map(|q| (&q.quote, q.start, q.end)));
                for (quote, start, end) in quotes {
                    assert!(!quote.trim().is_empty(), "{context} has an empty quote");
                    let slice = String::from_utf16(&units[start..end]).unwrap();
                    assert_eq!(&slice, quote, "{context}");
                }
                if let Some(heading) = &evidence.heading {
                    assert!(document.text.contains(heading.as_str()), "{context}: {heading:?}");
                }
            }
        }
    }
}
