//! Labels, which name what the sentence after them is about: "Location data."

use crate::document::{Document, Span};
use crate::practices::reader::Session;

/// A label longer than this is none, in words.
const LONGEST_LABEL: usize = 10;

/// Whether a sentence, or a part of one, is but a name: "Location data."
pub fn is_label(session: &mut Session, document: &Document, sentence: Span) -> bool {
    let words = session.tokens(&document.text, sentence);
    let finite = words.iter().any(|t| is_finite(session.word(*t)));
    (1..=LONGEST_LABEL).contains(&words.len()) && !finite
}

/// Whether a sentence that is not in bold looks like a label: with a colon or no stop at its end, of one word or two,
/// or with capitals.
pub fn looks_like_label(document: &Document, sentence: Span) -> bool {
    let text = sentence.of(&document.text);
    let long: Vec<&str> = text.split_whitespace().filter(|word| word.len() > 3).collect();
    let capital = |word: &&&str| word.starts_with(char::is_uppercase);
    !text.ends_with(['.', '!'])
        || text.split_whitespace().count() <= 2
        || long.len() > 1 && long.iter().filter(capital).count() == long.len()
}

/// Whether a sentence begins with a number in brackets: "(a) Other players."
pub fn is_counted(document: &Document, sentence: Span) -> bool {
    let text = sentence.of(&document.text);
    text.starts_with('(') && text.find(") ").is_some_and(|at| at < 5)
}

/// Whether a sentence has a subject and a verb, as far as small words tell.
pub fn says(session: &mut Session, document: &Document, sentence: Span) -> bool {
    let words = session.tokens(&document.text, sentence);
    words.iter().any(|t| is_finite(session.word(*t)))
}

/// Words that no label has and few sentences are without.
fn is_finite(word: &str) -> bool {
    matches!(
        word,
        "we" | "us"
            | "you"
            | "they"
            | "it"
            | "is"
            | "are"
            | "was"
            | "were"
            | "be"
            | "may"
            | "can"
            | "could"
            | "might"
            | "will"
            | "shall"
            | "would"
            | "must"
            | "should"
            | "do"
            | "does"
            | "has"
            | "have"
            | "please"
            | "?"
    )
}
