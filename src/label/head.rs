//! The head of a label: whose policy, how long, how hard to read.

use super::Policy;
use super::organization::organization;
use crate::document::{BlockKind, Document};
use sha2::{Digest, Sha256};

/// Words an adult reads in a minute.
const WORDS_A_MINUTE: usize = 238;

/// What the head says; `updated` is the date that a fact proves.
pub fn policy(document: &Document, updated: Option<String>) -> Policy {
    let words = document
        .text
        .split_whitespace()
        .filter(|w| w.chars().any(char::is_alphanumeric))
        .count();
    Policy {
        title: document.title.clone(),
        organization: organization(document),
        updated,
        language: "en".to_owned(),
        words,
        reading_minutes: words.div_ceil(WORDS_A_MINUTE).max(1),
        reading_grade: reading_grade(document),
        sha256: digest(&document.text),
        unread: document.unread(),
        analyzed: None,
    }
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word − 15.59, over all but headings; one decimal.
fn reading_grade(document: &Document) -> f64 {
    let (mut sentences, mut words, mut syllables) = (0usize, 0usize, 0usize);
    let prose = document
        .blocks
        .iter()
        .filter(|b| !matches!(b.kind, BlockKind::Heading { .. }));
    for sentence in prose.flat_map(|b| &b.sentences) {
        sentences += 1;
        for word in sentence
            .of(&document.text)
            .split(|c: char| !c.is_alphabetic())
            .filter(|w| !w.is_empty())
        {
            words += 1;
            syllables += count_syllables(word);
        }
    }
    if words == 0 {
        return 0.0;
    }
    let grade = 0.39 * words as f64 / sentences as f64 + 11.8 * syllables as f64 / words as f64 - 15.59;
    (grade.max(0.0) * 10.0).round() / 10.0
}

/// Groups of vowels, a silent final e apart; at least one.
fn count_syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut groups = 0;
    let mut before = false;
    for c in word.chars() {
        groups += usize::from(vowel(c) && !before);
        before = vowel(c);
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_about_right() {
        let counted = ["data", "privacy", "use", "table", "the", "information"].map(count_syllables);
        assert_eq!(counted, [2, 3, 1, 2, 1, 4]);
    }
}
