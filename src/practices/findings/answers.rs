//! Questions of a policy to itself: "Do you sell my name? No."

use super::rows::phrase;
use crate::document::{Document, Span};
use crate::practices::reader::Session;
use crate::practices::tokens::Token;

/// "We do not sell my name", made of the words of "Do you sell my name?" and of an answer that begins with "No".
pub fn denied(
    session: &mut Session,
    document: &Document,
    question: Span,
    answer: Span,
) -> Option<Vec<Token>> {
    if !question.of(&document.text).ends_with('?') {
        return None;
    }
    let asked = session.tokens(&document.text, question);
    let said = session.tokens(&document.text, answer);
    let word = |tokens: &[Token], i: usize| tokens.get(i).map_or("", |t| session.word(*t));
    let of_company = matches!(
        word(&asked, 0),
        "do" | "does" | "will" | "would" | "can" | "could"
    ) && matches!(word(&asked, 1), "you" | "we");
    let no = matches!(word(&said, 0), "no" | "never" | "nope" | "not");
    // "No, we do not …" says it itself.
    let itself = said.iter().any(|t| matches!(session.word(*t), "we" | "our"));
    if !of_company || !no || itself {
        return None;
    }
    let mut words = phrase(session, "we do not", question);
    words.extend(asked.get(2..asked.len() - 1)?.iter().copied());
    words.extend(said.iter().skip(1).copied());
    Some(words)
}

/// Whether an answer begins or ends with "yes".
pub fn affirms(answer: &str) -> bool {
    let mut words = answer.split(|c: char| !c.is_alphanumeric());
    words.any(|w| w.eq_ignore_ascii_case("yes"))
}
