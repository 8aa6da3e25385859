//! How much English the reading knows: sentences that state a field, and near misses that do not.
//!
//! `tests/wordings/*.txt` hold them, a sentence (or a pair that belongs together) a line:
//!
//! ```text
//! // a comment
//! # collect.location
//! + We note from which town you are visiting.
//! +? Where you are is no secret to us.          (known to be missed)
//! - Our head office is located in Bergen.
//! -? We locate lost parcels for you.            (known to be claimed all the same)
//! ```
//!
//! A field is claimed when the label has its fact in any state but `no`. `measured.tsv` counts the claims.
//! `WRITE_WORDINGS=1 cargo test --release --features cli --test wordings` writes the marks and the counts anew;
//! `node scripts/measure.mjs --page` then takes the counts over into `docs/accuracy.md`.
#![allow(clippy::unwrap_used)]

mod support;

use privacy_facts::label::State;
use privacy_facts::practices::taxonomy::Id;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::thread;

const FILES: &[&str] = &["choices.txt", "collect.txt", "share.txt", "use.txt"];
const MEASURED: &str = "measured.tsv";
const WRITE: &str = "WRITE_WORDINGS";
/// So many sentences of each kind of failure are shown.
const SHOWN: usize = 20;

enum Line {
    /// A comment, a heading or nothing: kept as it is.
    Other(String),
    Wording(Wording),
}

struct Wording {
    field: Id,
    /// Whether the sentence states the field.
    stated: bool,
    /// Whether the reading is known to get it wrong.
    marked: bool,
    sentence: String,
}

impl Wording {
    fn claimed(&self) -> bool {
        let label = support::read(&self.sentence);
        label
            .facts
            .iter()
            .any(|f| f.id == self.field && f.state != State::No)
    }
}

/// How many sentences there are of a field, and how many of them the label claims.
#[derive(Clone, Copy, Default)]
struct Count {
    stated: usize,
    found: usize,
    near_misses: usize,
    wrongly_claimed: usize,
}

impl Count {
    fn add(&mut self, stated: bool, claimed: bool) {
        let (all, some) = match stated {
            true => (&mut self.stated, &mut self.found),
            false => (&mut self.near_misses, &mut self.wrongly_claimed),
        };
        *all += 1;
        *some += usize::from(claimed);
    }
}

fn path(file: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests/wordings", file]
        .iter()
        .collect()
}

fn lines(file: &str) -> Vec<Line> {
    let text = fs::read_to_string(path(file)).unwrap();
    let mut field = None;
    let line = |line: &str| {
        if line.is_empty() || line.starts_with("//") {
            return Line::Other(line.to_owned());
        }
        let (mark, rest) = line.split_once(' ').unwrap_or_else(|| panic!("{file}: {line}"));
        let (stated, marked) = match mark {
            "#" => {
                field = Some(rest.parse().unwrap_or_else(|e| panic!("{file}: {e}")));
                return Line::Other(line.to_owned());
            }
            "+" => (true, false),
            "+?" => (true, true),
            "-" => (false, false),
            "-?" => (false, true),
            _ => panic!("{file}: no mark is before: {line}"),
        };
        Line::Wording(Wording {
            field: field.unwrap_or_else(|| panic!("{file}: no field is named above: {line}")),
            stated,
            marked,
            sentence: rest.to_owned(),
        })
    };
    text.lines().map(line).collect()
}

fn wordings(lines: &[Line]) -> Vec<&Wording> {
    lines
        .iter()
        .filter_map(|line| match line {
            Line::Wording(wording) => Some(wording),
            Line::Other(_) => None,
        })
        .collect()
}

/// Whether the label claims each of them, in their order.
fn claims(wordings: &[&Wording]) -> Vec<bool> {
    // There are thousands; without optimisation one thread would be at it for long.
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = wordings.len().div_ceil(threads);
    thread::scope(|scope| {
        let read = |part: &[&Wording]| part.iter().map(|w| w.claimed()).collect::<Vec<bool>>();
        let parts: Vec<_> = wordings
            .chunks(share)
            .map(|part| scope.spawn(move || read(part)))
            .collect();
        parts.into_iter().flat_map(|p| p.join().unwrap()).collect()
    })
}

/// The data file: a line a field, and one of all.
fn measured(wordings: &[&Wording], claims: &[bool]) -> String {
    let mut fields: BTreeMap<String, Count> = BTreeMap::new();
    let mut all = Count::default();
    for (wording, claimed) in wordings.iter().zip(claims) {
        let field = fields.entry(wording.field.to_string()).or_default();
        field.add(wording.stated, *claimed);
        all.add(wording.stated, *claimed);
    }
    let mut data = format!(
        "# Written by '{WRITE}=1 cargo test --release --features cli --test wordings'.\n\
         # field\tstated\tfound\tnear misses\twrongly claimed\n"
    );
    for (name, c) in fields.into_iter().chain([("all".to_owned(), all)]) {
        let Count {
            stated,
            found,
            near_misses,
            wrongly_claimed,
        } = c;
        writeln!(
            data,
            "{name}\t{stated}\t{found}\t{near_misses}\t{wrongly_claimed}"
        )
        .unwrap();
    }
    data
}

/// Writes a file with the marks that its sentences deserve; `claims` are those of its sentences.
fn write_marks(file: &str, lines: &[Line], mut claims: impl Iterator<Item = bool>) {
    let line = |line: &Line| match line {
        Line::Other(text) => format!("{text}\n"),
        Line::Wording(w) => {
            let mark = match (w.stated, claims.next().unwrap()) {
                (true, true) => "+",
                (true, false) => "+?",
                (false, false) => "-",
                (false, true) => "-?",
            };
            format!("{mark} {}\n", w.sentence)
        }
    };
    fs::write(path(file), lines.iter().map(line).collect::<String>()).unwrap();
}

/// What is wrong with the marks: each kind of failure with its number and the first sentences.
fn complaint(wordings: &[&Wording], claims: &[bool]) -> String {
    let mut kinds: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (wording, claimed) in wordings.iter().zip(claims) {
        let kind = match (wording.stated, *claimed, wording.marked) {
            (true, false, false) => "stated, and missed",
            (false, true, false) => "not stated, and claimed",
            (true, true, true) => "found, though marked as missed (+?)",
            (false, false, true) => "not claimed, though marked as claimed (-?)",
            _ => continue,
        };
        let sentence = format!("    {} | {}\n", wording.field, wording.sentence);
        kinds.entry(kind).or_default().push(sentence);
    }
    let shown = |(kind, sentences): (&str, Vec<String>)| {
        let first: String = sentences.iter().take(SHOWN).cloned().collect();
        let more = match sentences.len().saturating_sub(SHOWN) {
            0 => String::new(),
            n => format!("    and {n} more\n"),
        };
        format!("{} {kind}:\n{first}{more}", sentences.len())
    };
    kinds.into_iter().map(shown).collect()
}

#[test]
fn every_sentence_stands_once_and_every_field_has_some_of_both_kinds() {
    let mut seen = BTreeSet::new();
    let mut counts: BTreeMap<Id, Count> = BTreeMap::new();
    for file in FILES {
        for wording in wordings(&lines(file)) {
            let entry = (wording.field, wording.sentence.to_lowercase());
            assert!(seen.insert(entry), "{file}: twice: {}", wording.sentence);
            let count = counts.entry(wording.field).or_default();
            count.add(wording.stated, false);
        }
    }
    for (field, count) in counts {
        let Count {
            stated, near_misses, ..
        } = count;
        assert!(
            stated >= 30 && near_misses >= 15,
            "{field}: {stated} sentences state it, and {near_misses} do not"
        );
    }
}

#[test]
fn sentences_are_read_as_marked() {
    let files: Vec<Vec<Line>> = FILES.iter().map(|file| lines(file)).collect();
    let all: Vec<&Wording> = files.iter().flat_map(|file| wordings(file)).collect();
    let claims = claims(&all);
    let measured = measured(&all, &claims);
    if std::env::var_os(WRITE).is_some() {
        let mut rest = claims.into_iter();
        for (file, lines) in FILES.iter().zip(&files) {
            write_marks(file, lines, &mut rest);
        }
        fs::write(path(MEASURED), measured).unwrap();
        return;
    }
    let again = format!("if this is right: {WRITE}=1 cargo test --release --features cli --test wordings");
    let complaint = complaint(&all, &claims);
    assert!(complaint.is_empty(), "{complaint}{again}");
    let noted = fs::read_to_string(path(MEASURED)).unwrap_or_default();
    assert!(noted == measured, "{MEASURED} is not what is measured; {again}");
}
