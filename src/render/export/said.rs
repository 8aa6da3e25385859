//! What a policy says that it does, for formats that know no "no": a fact, and the quotes that say so.

use crate::label::{Evidence, Fact, Label, State};
use crate::practices::taxonomy::{Data, Id, Statement};

/// A fact that happens, or may, and at least one quote that says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Said<'a> {
    pub fact: &'a Fact,
    /// Without those that say the contrary.
    pub quotes: Vec<&'a Evidence>,
}

impl<'a> Said<'a> {
    /// `None` for a fact that does not happen, or only to data that is about nobody.
    pub fn of(fact: &'a Fact) -> Option<Self> {
        if fact.state == State::No || fact.value.as_deref() == Some("aggregated") {
            return None;
        }
        let quotes: Vec<&Evidence> = fact.evidence.iter().filter(|e| e.state != State::No).collect();
        (!quotes.is_empty()).then_some(Self { fact, quotes })
    }

    /// The fact with this id.
    pub fn find(label: &'a Label, id: Id) -> Option<Self> {
        label.facts.iter().find(|f| f.id == id).and_then(Self::of)
    }

    pub fn stated(label: &'a Label, statement: Statement) -> Option<Self> {
        Self::find(label, Id::Stated(statement))
    }

    /// As said by those of its quotes that have one of these words or phrases; `None` without any.
    pub fn with(&self, words: &[&str]) -> Option<Self> {
        let quotes = self.quotes.iter().copied();
        let quotes: Vec<&Evidence> = quotes.filter(|q| words.iter().any(|w| has(q, w))).collect();
        (!quotes.is_empty()).then_some(Self {
            fact: self.fact,
            quotes,
        })
    }

    /// Whether one of its quotes has one of these words or phrases.
    pub fn has(&self, words: &[&str]) -> bool {
        self.with(words).is_some()
    }
}

/// The type of data that a fact is about.
pub const fn data(id: Id) -> Option<Data> {
    match id {
        Id::Collect(data) | Id::Share(data) | Id::GridUse(data, _) | Id::GridShare(data, _) => Some(data),
        _ => None,
    }
}

/// Words that another before them makes something else: a user name, an email address.
const OTHERWISE: &[(&str, &[&str])] = &[
    (
        "name",
        &[
            "account", "brand", "business", "company", "domain", "file", "host", "screen", "user",
        ],
    ),
    (
        "address",
        &["email", "e-mail", "internet", "ip", "mac", "protocol", "web"],
    ),
];

/// Whether a quote has the word or phrase, given in lower case; also in the plural.
fn has(quote: &Evidence, words: &str) -> bool {
    let text = quote.quote.to_lowercase();
    let otherwise = OTHERWISE.iter().find(|(word, _)| *word == words);
    text.match_indices(words).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + words.len()..]);
        let mut ends = ["", "s", "es"].iter().filter_map(|end| after.strip_prefix(end));
        let whole = !before.ends_with(char::is_alphanumeric)
            && ends.any(|rest| !rest.starts_with(char::is_alphanumeric));
        let before = before.trim_end_matches([' ', '-']);
        whole && !otherwise.is_some_and(|(_, others)| others.iter().any(|o| before.ends_with(o)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_in_the_plural() {
        let quote = |text: &str| Evidence {
            quote: text.to_owned(),
            state: State::Yes,
            start: 0,
            end: 0,
            heading: None,
            lead_in: None,
        };
        for (text, words) in [
            ("Your Name, please.", "name"),
            ("their names", "name"),
            ("an e-mail address", "e-mail"),
            ("GPS", "gps"),
            ("names, mailing addresses", "address"),
        ] {
            assert!(has(&quote(text), words), "{text}");
        }
        for (text, words) in [
            ("your user name", "name"),
            ("the domain-name", "name"),
            ("e-mail addresses, IP address", "address"),
            ("unnamed", "name"),
            ("a carded tour", "card"),
        ] {
            assert!(!has(&quote(text), words), "{text}");
        }
    }
}
