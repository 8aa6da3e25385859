//! Questions of a policy to itself, and labels with their answers: "Do you sell my name? No.", "Location: not collected".

use super::rows::phrase;
use crate::document::{Document, Span};
use crate::practices::reader::Session;
use crate::practices::tokens::Token;

/// What a question says with its answer: "we do not sell your name" of "Do you sell my name? No.", "you may delete your
/// account by …" of "How do I delete my account? Write to us."
pub fn read(session: &mut Session, document: &Document, question: Span, answer: Span) -> Option<Vec<Token>> {
    if !question.of(&document.text).ends_with('?') {
        return None;
    }
    let asked = asked_of_reader(session, document, question);
    let said = tokens(session, document, answer, "a");
    let word = |words: &[Token], i: usize| words.get(i).map_or("", |t| session.word(*t)).to_owned();
    let way = word(&asked, 0) == "how" && word(&asked, 2) == "you" && is_modal(&word(&asked, 1));
    let long = word(&asked, 0) == "how" && word(&asked, 1) == "long";
    let first = word(&said, 0);
    let reason = matches!(first.as_str(), "to" | "for" | "so" | "because" | "in");
    if word(&asked, 0) == "why" && reason {
        // "To answer you", "so that we can answer you", where the question says what it is that is done.
        let mut words = told(session, question, asked.get(1..)?, false)?;
        words.extend(said);
        return Some(words);
    }
    if way {
        return way_to(session, question, &asked, &said);
    }
    if long {
        // "For two years", "until you leave".
        let itself = said
            .iter()
            .any(|t| matches!(session.word(*t), "we" | "it" | "they" | "our"));
        let mut words = told(session, question, asked.get(2..)?, false)?;
        words.extend(said);
        return (!itself).then_some(words);
    }
    let denied = matches!(first.as_str(), "no" | "never" | "nope" | "not");
    let affirmed = matches!(first.as_str(), "yes" | "sure" | "certainly" | "absolutely");
    if !denied && !affirmed {
        return None;
    }
    let rest = rest_of_answer(session, &said)?;
    let mut words = told(session, question, &asked, denied)?;
    words.extend(rest);
    Some(words)
}

/// What an answer adds to its "no" or "yes"; nothing where it says the thing itself: "No, we do not sell it".
fn rest_of_answer(session: &Session, said: &[Token]) -> Option<Vec<Token>> {
    let small = |t: &Token| {
        let w = session.word(*t);
        let sign = matches!(w, "," | "." | "!" | "no" | "never" | "nope" | "not" | "yes");
        sign || matches!(
            w,
            "at" | "all" | "absolutely" | "ever" | "definitely" | "sure" | "certainly"
        )
    };
    let bare = |t: &Token| {
        small(t)
            || matches!(
                session.word(*t),
                "we" | "you"
                    | "it"
                    | "they"
                    | "do"
                    | "does"
                    | "can"
                    | "cannot"
                    | "will"
                    | "is"
                    | "are"
                    | "may"
            )
    };
    if said.iter().all(bare) {
        return Some(Vec::new());
    }
    let itself = said.iter().any(|t| matches!(session.word(*t), "we" | "our"));
    (!itself).then(|| said.iter().skip_while(|t| small(t)).copied().collect())
}

/// "You may delete your account by …", of "How do I delete my account?" and of an answer that names a way.
fn way_to(session: &mut Session, question: Span, asked: &[Token], said: &[Token]) -> Option<Vec<Token>> {
    let word = |i: usize| said.get(i).map_or("", |t| session.word(*t));
    let does_so = matches!((word(0), word(1)), ("you", "can" | "may"))
        && word(2) == "do"
        && matches!(word(3), "so" | "this" | "that" | "it");
    let told = matches!(
        word(0),
        "write"
            | "send"
            | "click"
            | "email"
            | "e"
            | "mail"
            | "call"
            | "contact"
            | "sign"
            | "log"
            | "go"
            | "visit"
            | "use"
            | "follow"
            | "tell"
            | "ask"
            | "just"
            | "simply"
            | "please"
            | "by"
            | "through"
            | "via"
    );
    let from = if does_so { 4 } else { 0 };
    if !told && !does_so {
        return None;
    }
    let mut words = phrase(session, "you may", question);
    words.extend(asked.get(3..asked.len().checked_sub(1)?)?);
    words.extend(phrase(session, if told { ":" } else { "" }, question));
    words.extend(said.get(from..)?);
    Some(words)
}

fn is_modal(word: &str) -> bool {
    matches!(word, "do" | "can" | "may" | "could" | "should" | "would" | "will")
}

/// What a question asks, told: "we do not sell your name" or "we sell your name", of "Do you sell my name?".
fn told(session: &mut Session, question: Span, asked: &[Token], denied: bool) -> Option<Vec<Token>> {
    let word = |i: usize| asked.get(i).map_or("", |t| session.word(*t));
    let end = asked.len().saturating_sub(1);
    // "Does Larch sell it?"
    let named =
        word(0) == "does" && !matches!(word(1), "my" | "your" | "the" | "this" | "that" | "it" | "anyone");
    match word(0) {
        "can" | "may" | "could" if word(1) == "you" => {
            let you = if denied { "you cannot" } else { "you can" };
            let mut words = phrase(session, you, question);
            words.extend(asked.get(2..end)?);
            Some(words)
        }
        "do" | "does" | "will" | "would" | "can" | "could" | "may" if word(1) == "we" || named => {
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

/// What a question asks that an answer elsewhere affirms.
pub fn affirmed(session: &mut Session, document: &Document, question: Span) -> Option<Vec<Token>> {
    let asked = asked_of_reader(session, document, question);
    told(session, question, &asked, false)
}

/// The words of a question in which the reader is "you" and the company "we": "Do you sell my name?" is read as "do we
/// sell your name".
fn asked_of_reader(session: &mut Session, document: &Document, question: Span) -> Vec<Token> {
    let mut asked = tokens(session, document, question, "q");
    // "Why do we ask for your name?": the policy asks in its own words.
    if asked.iter().any(|t| session.word(*t) == "we") {
        return asked;
    }
    let said = phrase(session, "you your we our", question);
    for token in &mut asked {
        let other = match session.word(*token) {
            "i" | "me" => said.first(),
            "my" | "mine" => said.get(1),
            "you" => said.get(2),
            "your" => said.get(3),
            _ => None,
        };
        if let Some(other) = other {
            token.word = other.word;
        }
    }
    asked
}

/// The words of a sentence without the mark of a question or an answer: "Q:", "A:".
fn tokens(session: &mut Session, document: &Document, sentence: Span, mark: &str) -> Vec<Token> {
    let mut words = session.tokens(&document.text, sentence);
    let word = |i: usize| words.get(i).map_or("", |t| session.word(*t));
    if word(0) == mark && word(1) == ":" {
        words.drain(..2);
    }
    words
}

/// "None so far.", "This has never happened.": whether what stands after a label only says that there is nothing.
pub fn is_nothing(sentence: &str) -> bool {
    let words: Vec<String> = words_of(sentence).collect();
    let nothing = [
        ["never", "happened"],
        ["not", "happened"],
        ["no", "such"],
        ["use", "none"],
        ["have", "none"],
    ];
    let first = words.first().map_or("", String::as_str);
    match first {
        "no" | "none" | "never" | "nobody" | "nothing" => words.len() < 5,
        "this" | "that" | "it" | "we" => words
            .windows(2)
            .take(4)
            .any(|pair| nothing.iter().any(|n| *pair == *n)),
        _ => false,
    }
}

/// "A: No.", "Yes.": whether a sentence answers what was asked.
pub fn is_reply(sentence: &str) -> bool {
    let mut words = words_of(sentence.trim_start_matches("A:"));
    let first = words.next().unwrap_or_default();
    matches!(first.as_str(), "yes" | "no" | "never" | "sure" | "certainly")
}

fn words_of(sentence: &str) -> impl Iterator<Item = String> {
    let words = sentence
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty());
    words.map(str::to_lowercase)
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
