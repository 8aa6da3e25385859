//! Sentences that only detail what the one before them says: "We ask for billing details. These may include your name."

use super::clause::{Clause, Frame};
use super::reader::Session;

/// The verb of such a sentence stands among its first words.
const NEAR: usize = 14;

/// What a sentence may say that it details: "such records include …".
const MATTER: &[&str] = &[
    "information",
    "data",
    "info",
    "details",
    "detail",
    "record",
    "records",
    "item",
    "items",
    "category",
    "categories",
    "kinds",
    "types",
    "content",
    "contents",
    "material",
    "materials",
    "particulars",
    "elements",
    "identifiers",
    "logs",
    "examples",
];

impl Clause {
    /// Where the verb stands by which the sentence details something named before it: "this information may include".
    /// Nothing where it has a verb of its own for what it names, or denies.
    pub(super) fn details(&self, session: &Session) -> Option<usize> {
        let word = |i: usize| self.word(session, i);
        let near = self.lead + 1..(self.lead + NEAR).min(self.tokens.len());
        let verb = near.clone().find(|&i| {
            matches!(
                word(i),
                "include" | "includes" | "contain" | "contains" | "comprise" | "comprises" | "encompass"
            ) || matches!(
                (word(i), word(i + 1)),
                ("consist" | "consists", "of")
                    | (
                        "count" | "counts" | "considered" | "regarded" | "qualify" | "qualifies",
                        "as"
                    )
                    | ("considered", "sensitive")
            )
        })?;
        // "For example, this may include …", "in most cases it includes …".
        let comma = (self.lead..verb).rev().find(|&i| word(i) == ",");
        let start = comma.map_or(self.lead, |i| i + 1);
        let modal = |w: &str| {
            w.ends_with("ly")
                || matches!(
                    w,
                    "may"
                        | "might"
                        | "can"
                        | "could"
                        | "would"
                        | "will"
                        | "also"
                        | "often"
                        | "sometimes"
                        | "be"
                        | "is"
                        | "are"
                )
        };
        let noun = (start..verb).rev().find(|&i| !modal(word(i)))?;
        let acts = self.frames.iter().any(|f| f.start <= verb);
        let denied = self.negations(session).any(|at| at <= verb + 1);
        (!acts && !denied && verb + 1 < self.tokens.len() && self.refers(session, start, noun))
            .then_some(verb)
    }

    /// Whether a subject, the words from `start` to its noun, means what was named before.
    fn refers(&self, session: &Session, start: usize, noun: usize) -> bool {
        let word = |i: usize| self.word(session, i);
        let pronoun = |i: usize| {
            matches!(
                word(i),
                "this" | "that" | "these" | "those" | "such" | "it" | "they" | "them"
            )
        };
        let part = matches!(
            word(start),
            "some" | "part" | "parts" | "much" | "all" | "most" | "any" | "examples"
        ) && word(start + 1) == "of";
        let first = start + 2 * usize::from(part);
        if noun - start > 6 {
            return false;
        }
        if first >= noun && pronoun(noun) {
            return true;
        }
        let matter = MATTER.contains(&word(noun));
        let named = self
            .mentions
            .iter()
            .any(|m| m.start <= noun && noun < m.end && m.start >= first)
            && (self.names_data(first, noun + 1) || self.others().any(|m| m.end == noun + 1));
        let same = matches!((word(first), word(first + 1)), ("the", "same")) || pronoun(first);
        matter && (same || noun - first <= 3 && word(noun) != "contents") || named && same
    }

    /// The verbs that a sentence takes over from the one before it, which it details with `verb`.
    pub(super) fn taken_over(&self, session: &Session, verb: usize, frames: &[Frame]) -> Vec<Frame> {
        let word = |i: usize| self.word(session, i);
        let end = (0..verb).rev().find(|&i| word(i) == ";").unwrap_or_default();
        let again = |i: &usize| (end..verb).any(|j| word(j) == word(*i) && MATTER.contains(&word(j)));
        let named = || {
            let all = self.of("data.").chain(self.of("info."));
            all.filter(|(m, _)| m.end <= end).map(|(m, _)| m.start).last()
        };
        let about = (0..end).rev().find(again).or_else(named);
        let governs = |f: &&Frame| f.start < end && about.is_none_or(|at| f.reaches(at) || f.follows(at));
        let Some(near) = frames.iter().rev().find(governs) else {
            return Vec::new();
        };
        if near.denied && self.limits(session, end) {
            return Vec::new();
        }
        let next = frames
            .iter()
            .find(|f| f.start > verb)
            .map(|f| self.subject_start(f, verb));
        let stop = (verb..self.tokens.len()).find(|&i| word(i) == ";");
        let total = self.tokens.len();
        let reach = next.unwrap_or(total).min(stop.unwrap_or(total));
        let group = frames.iter().filter(|f| f.group == near.group && f.start < end);
        group
            .map(|f| Frame {
                start: verb,
                end: verb + 1,
                reach: reach.max(verb + 1),
                group: verb,
                passive_from: None,
                ..*f
            })
            .collect()
    }

    /// Whether a denial before the word `end` holds for some only: "we do not collect data from children".
    fn limits(&self, session: &Session, end: usize) -> bool {
        (0..end).any(|i| {
            matches!(
                self.word(session, i),
                "from"
                    | "unless"
                    | "except"
                    | "without"
                    | "until"
                    | "knowingly"
                    | "children"
                    | "minors"
                    | "other"
                    | "only"
                    | "if"
                    | "when"
                    | "where"
                    | "but"
                    | "about"
            )
        })
    }
}
