//! Questions of a policy to itself, and labels with their answers: "Do you sell my name? No.", "Location: not collected".

use super::rows::phrase;
use crate::document::{Document, Span};
use crate::practices::reader::Session;
use crate::practices::tokens::Token;

/// "We do not sell your name", made of the words of "Do you sell my name?" and of an answer that begins with "No";
/// "your name is not sold" of those of "Is my name sold?".
pub fn denied(
    session: &mut Session,
    document: &Document,
    question: Span,
    answer: Span,
) -> Option<Vec<Token>> {
    if !question.of(&document.text).ends_with('?') {
        return None;
    }
    let said = session.tokens(&document.text, answer);
    let no = |t: &Token| matches!(session.word(*t), "no" | "never" | "nope" | "not");
    // "No, we do not …" says it itself.
    let itself = said.iter().any(|t| matches!(session.word(*t), "we" | "our"));
    if itself || !said.first().is_some_and(no) {
        return None;
    }
    let small = |t: &Token| {
        let w = session.word(*t);
        no(t)
            || matches!(
                w,
                "," | "." | "!" | "at" | "all" | "absolutely" | "ever" | "definitely"
            )
    };
    let rest: Vec<Token> = said.iter().skip_while(|t| small(t)).copied().collect();
    let mut words = told(session, document, question, true)?;
    words.extend(rest);
    Some(words)
}

/// What a question asks, told: "we do not sell your name" or "we sell your name", of "Do you sell my name?".
pub fn told(session: &mut Session, document: &Document, question: Span, denied: bool) -> Option<Vec<Token>> {
    let asked = asked_of_reader(session, document, question);
    let word = |i: usize| asked.get(i).map_or("", |t| session.word(*t));
    let end = asked.len().saturating_sub(1);
    match word(0) {
        "do" | "does" | "will" | "would" | "can" | "could" if matches!(word(1), "you" | "we") => {
            let we = if denied { "we do not" } else { "we" };
            let mut words = phrase(session, we, question);
            words.extend(asked.get(2..end)?);
            Some(words)
        }
        "is" | "are" | "was" | "will" | "can" | "may" => {
            let helps = |i: usize| matches!(word(i), "be" | "ever") && is_participle(word(i + 1));
            let done = |i: &usize| helps(*i) || is_participle(word(*i));
            let verb = (2..end).find(done)?;
            let mut words = asked.get(1..verb)?.to_vec();
            words.extend(asked.first());
            words.extend(phrase(session, if denied { "not" } else { "" }, question));
            words.extend(asked.get(verb..end)?);
            Some(words)
        }
        _ => None,
    }
}

/// The words of a question, in which the reader is "you": "my name" is read as "your name".
fn asked_of_reader(session: &mut Session, document: &Document, question: Span) -> Vec<Token> {
    let mut asked = session.tokens(&document.text, question);
    let you = phrase(session, "you your", question);
    for token in &mut asked {
        let said = match session.word(*token) {
            "i" | "me" => you.first(),
            "my" => you.get(1),
            _ => None,
        };
        if let Some(said) = said {
            token.word = said.word;
        }
    }
    asked
}

/// "Sold", "shared": what may be done with data.
fn is_participle(word: &str) -> bool {
    word.ends_with("ed")
        || matches!(
            word,
            "sold" | "given" | "kept" | "sent" | "shown" | "seen" | "held" | "read" | "passed" | "made"
        )
}

/// What a line with a label and a bare answer says: "Location: no", "Photos – not collected".
#[derive(Debug)]
pub enum Line {
    /// The label is denied a verb: "we do not collect photos".
    Denied(Vec<Token>),
    /// It says "no", and the text leaves open to what.
    Open,
}

/// The most words of a label; what is longer is a sentence.
const LABEL: usize = 6;

/// Reads a line that is nothing but a label with its denial; all other sentences are nothing to it.
pub fn line(session: &mut Session, document: &Document, sentence: Span) -> Option<Line> {
    let text = sentence.of(&document.text);
    let (label, answer) = text.rsplit_once([':', '–', '—', '-', '\t', '\n'])?;
    if label.split_whitespace().count() > LABEL {
        return None;
    }
    let answer = answer.trim().trim_end_matches(['.', '!', ';']).to_lowercase();
    let verb = match answer.as_str() {
        "no" | "none" | "never" | "n/a" | "not applicable" | "nothing" => return Some(Line::Open),
        "not collected" | "never collected" => "we do not collect",
        "not shared" | "never shared" | "not disclosed" => "we do not share",
        "not sold" | "never sold" => "we do not sell",
        "not used" | "never used" => "we do not use",
        _ => return None,
    };
    let label = Span::new(sentence.start, sentence.start + label.len());
    let mut words = phrase(session, verb, sentence);
    words.extend(session.tokens(&document.text, label));
    Some(Line::Denied(words))
}

/// Whether an answer begins or ends with "yes".
pub fn affirms(answer: &str) -> bool {
    let mut words = answer.split(|c: char| !c.is_alphanumeric());
    words.any(|w| w.eq_ignore_ascii_case("yes"))
}
