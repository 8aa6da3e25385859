//! The head of a label: whose policy, how long, how hard to read.

use super::Policy;
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

/// The company's name, where the title says it ("Larch Ltd. Privacy Policy", "Privacy Policy | Larch")
/// or the text gives it a short form ("Larch Ltd. (“we”)").
fn organization(document: &Document) -> Option<String> {
    let mut opening = document.blocks.iter().take(12);
    let introduced = opening.find_map(|b| name_before_we(b.span.of(&document.text)));
    introduced.or_else(|| document.title.as_deref().and_then(name_in_title))
}

fn name_in_title(title: &str) -> Option<String> {
    let kinds = [
        "privacy policy",
        "privacy statement",
        "privacy notice",
        "privacy & cookie policy",
        "data policy",
    ];
    let lower = title.to_lowercase();
    // Lower case may have other lengths than the title in some scripts; then the title is left alone.
    if lower.len() != title.len() {
        return None;
    }
    let (at, kind) = kinds.iter().find_map(|k| Some((lower.find(k)?, k)))?;
    let trim = |s: &str| {
        s.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '.')
            .to_owned()
    };
    let before = trim(title.get(..at)?);
    let after = trim(
        title
            .get(at + kind.len()..)?
            .trim_start()
            .trim_start_matches("of "),
    );
    let generic = [
        "our",
        "the",
        "your",
        "online",
        "website",
        "global",
        "customer",
        "general",
        "summary",
        "information",
        "a",
        "this",
        "full",
        "and",
    ];
    let fits = |s: &String| {
        (2..60).contains(&s.len())
            && s.starts_with(|c: char| c.is_uppercase())
            && !generic.contains(&s.to_lowercase().as_str())
    };
    let before = before.trim_end_matches("'s").trim_end_matches("’s").to_owned();
    Some(before).filter(fits).or(Some(after).filter(fits))
}

/// "Larch & Lantern Ltd. (“we”, “us”)": the capitalised words before the bracket.
fn name_before_we(text: &str) -> Option<String> {
    let bracket = text.match_indices('(').find(|(at, _)| {
        let inside: String = text[*at..].chars().take(60).collect::<String>().to_lowercase();
        ["we", "us", "our", "the company"].iter().any(|w| {
            let quoted = |open: char, close: char| inside.contains(&format!("{open}{w}{close}"));
            quoted('"', '"') || quoted('“', '”') || quoted('‘', '’') || inside.contains(&format!("“{w},”"))
        })
    })?;
    let words: Vec<&str> = text[..bracket.0].split_whitespace().collect();
    let name = words
        .iter()
        .rev()
        .take(6)
        .take_while(|w| w.starts_with(|c: char| c.is_uppercase() || c == '&' || c.is_ascii_digit()));
    let mut name: Vec<&str> = name.copied().collect();
    name.reverse();
    if matches!(
        name.first(),
        Some(&("At" | "The" | "This" | "By" | "In" | "For" | "We"))
    ) {
        name.remove(0);
    }
    let name = name.join(" ").trim_end_matches(',').to_owned();
    (name.len() > 2).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_titles_and_before_we() {
        assert_eq!(
            name_in_title("Larch & Lantern Privacy Policy").as_deref(),
            Some("Larch & Lantern")
        );
        assert_eq!(name_in_title("Privacy Policy | Larch").as_deref(), Some("Larch"));
        assert_eq!(name_in_title("Our Privacy Policy"), None);
        assert_eq!(
            name_before_we("At Larch & Lantern Ltd. (“we”, “us”) we care.").as_deref(),
            Some("Larch & Lantern Ltd.")
        );
        assert_eq!(name_before_we("Data (for example, a name) is kept."), None);
    }

    #[test]
    fn syllables_are_about_right() {
        let counted = ["data", "privacy", "use", "table", "the", "information"].map(count_syllables);
        assert_eq!(counted, [2, 3, 1, 2, 1, 4]);
    }
}
