//! Whether a document is an English privacy policy at all.

use super::language::{check_language, foreign_script};
use crate::input::Error;

/// Fewer words than this say too little.
const MIN_WORDS: usize = 20;

/// So many words are enough to tell the language and the subject. They are taken from all over a
/// longer text, which may begin with menus.
const ENOUGH_WORDS: usize = 4_000;

/// Stems that a privacy policy cannot do without, and how much each counts.
const SUBJECT: &[(&str, usize)] = &[
    ("privacy", 3),
    ("cookie", 3),
    ("gdpr", 3),
    ("ccpa", 3),
    ("personal", 2),
    ("personally", 2),
    ("data", 2),
    ("information", 2),
    ("collect", 2),
    ("consent", 2),
    ("disclos", 2),
    ("identifiable", 2),
    ("opt", 1),
    ("third", 1),
    ("share", 1),
    ("email", 1),
    ("advertis", 1),
    ("process", 1),
    ("store", 1),
    ("use", 1),
    ("website", 1),
    ("users", 1),
    ("visitors", 1),
    ("anonymous", 1),
    ("track", 1),
];

/// Stems of [`SUBJECT`] that weigh this much are the subject itself, not only near it.
const CENTRAL: usize = 2;

/// Checks that the text of a document is an English privacy policy.
pub(super) fn check(text: &str) -> Result<(), Error> {
    let words = || {
        text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
            .filter(|word| !word.is_empty())
    };
    if let Some(script) = foreign_script(text, ENOUGH_WORDS * 20) {
        return Err(Error::NotEnglish(Some(script)));
    }
    let count = words().filter(|word| word.contains(char::is_alphabetic)).count();
    if count < MIN_WORDS {
        return Err(Error::TooShort(count));
    }
    let lower: Vec<String> = words()
        .step_by(count / ENOUGH_WORDS + 1)
        .map(str::to_lowercase)
        .collect();
    check_language(&lower)?;
    check_subject(&lower)
}

/// A policy speaks of data, privacy or cookies, in whichever of their words, every thirty words or so.
fn check_subject(words: &[String]) -> Result<(), Error> {
    let weight = |word: &String| {
        SUBJECT
            .iter()
            .filter(|(stem, _)| word.starts_with(stem))
            .map(|&(_, n)| n)
            .max()
            .unwrap_or(0)
    };
    let weights = || words.iter().map(weight);
    let central = weights().filter(|&weight| weight >= CENTRAL).count();
    let total: usize = weights().sum();
    if central >= 2 && total * 32 >= words.len() {
        Ok(())
    } else {
        Err(Error::NotAPolicy)
    }
}
