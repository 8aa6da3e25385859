//! Other companies that a policy introduces by name: after "Bannerly, an ad network", "Bannerly may set a cookie" says what
//! "the ad network may set a cookie" says.

use super::names::{among, length_at, run_at, trimmed};
use super::reader::Session;
use super::tokens::Token;
use crate::document::{Document, Span};

/// What a company may be that is introduced.
const KINDS: &str = "company firm network networks provider vendor processor agency partner supplier contractor carrier \
    exchange advertiser server business";
/// What a company does with another, before it names it.
const HIRED: &str = "hire hired hires engage engaged use uses using retain retained employ work works partner \
    contract contracted through";
/// How a description begins.
const ARTICLES: &str = "a an our the one another";
/// The most words of a description, without its article.
const LONGEST: usize = 4;
/// The most companies that a document introduces.
const MOST: usize = 20;

/// A company's name as its words are written, and what the document says that it is.
#[derive(Debug)]
struct Other {
    name: Vec<String>,
    described: String,
}

/// The other companies of one document.
#[derive(Debug, Default)]
pub struct Others(Vec<Other>);

impl Others {
    /// The companies that the document introduces, but for those that are `own`.
    pub fn of(document: &Document, own: impl Fn(&str) -> bool) -> Self {
        let mut others: Vec<Other> = Vec::new();
        for sentence in document.blocks.iter().flat_map(|b| &b.sentences) {
            let words: Vec<&str> = sentence.of(&document.text).split_whitespace().collect();
            for at in 0..words.len() {
                let Some((name, described)) = introduced(&words, at) else {
                    continue;
                };
                let known = others.iter().any(|o| o.name == name);
                if !known && others.len() < MOST && !own(&name.join(" ")) {
                    others.push(Other { name, described });
                }
            }
        }
        Self(others)
    }

    /// Puts its description for each name among the tokens of a stretch of `text`.
    pub fn replace(&self, text: &str, session: &mut Session, tokens: &mut Vec<Token>) {
        let mut at = 0;
        while at < tokens.len() {
            let found = self
                .0
                .iter()
                .map(|o| (length_at(&o.name, text, &tokens[at..]), o));
            let Some((length, other)) = found.max_by_key(|(length, _)| *length).filter(|(n, _)| *n > 0)
            else {
                at += 1;
                continue;
            };
            let span = Span::new(tokens[at].span.start, tokens[at + length - 1].span.end);
            let words = other.described.split([' ', '-']);
            let words: Vec<Token> = words
                .map(|word| Token {
                    word: session.number(word),
                    span,
                })
                .collect();
            let count = words.len();
            tokens.splice(at..at + length, words);
            at += count.max(1);
        }
    }
}

/// The name that begins with the word at `at`, and its description: "Bannerly, an ad network, …", "a firm called Bannerly",
/// "our counting partner, Bannerly, …".
fn introduced(words: &[&str], at: usize) -> Option<(Vec<String>, String)> {
    let run = run_at(&words[at..]);
    let starts =
        at == 0 || !words[at - 1].starts_with(char::is_uppercase) || words[at - 1].ends_with(['.', ',']);
    if run == 0 || run > 3 || !starts {
        return None;
    }
    let name: Vec<String> = words[at..at + run]
        .iter()
        .map(|w| trimmed(w).to_owned())
        .collect();
    let last = *words.get(at + run - 1)?;
    let described = described_after(words, at + run, last).or_else(|| described_before(words, at))?;
    // "The site is run by Larch, a company of Oslo" introduces its own company.
    let loose = ["company", "firm", "business"]
        .iter()
        .any(|kind| described.ends_with(kind));
    let hired = words[at.saturating_sub(8)..at]
        .iter()
        .any(|w| among(HIRED, &trimmed(w).to_lowercase()));
    if loose && !hired {
        return None;
    }
    let proper = name
        .iter()
        .all(|w| w.len() > 2 && !among(KINDS, &w.to_lowercase()));
    // A mere "firm" is an outside one.
    let outside = if described.contains([' ', '-']) {
        ""
    } else {
        "outside "
    };
    proper.then(|| (name, format!("the {outside}{described}")))
}

/// "… , an ad network that …"
fn described_after(words: &[&str], from: usize, last: &str) -> Option<String> {
    if !last.ends_with(',') || !among(ARTICLES, words.get(from)?) {
        return None;
    }
    kind_at(words.get(from + 1..)?.iter().copied())
}

/// "A firm called …", "our counting partner, …"
fn described_before(words: &[&str], at: usize) -> Option<String> {
    let mut end = at;
    let called = matches!(*words.get(end.checked_sub(1)?)?, "called" | "named");
    if called {
        end -= 1;
    }
    let before = words.get(end.checked_sub(1)?)?;
    if !called && !before.ends_with(',') {
        return None;
    }
    let from = (end.saturating_sub(LONGEST + 1)..end)
        .rev()
        .find(|&i| among(ARTICLES, &words[i].to_lowercase()))?;
    let described = kind_at(words.get(from + 1..end)?.iter().copied())?;
    // All of it describes: "our network of shops, Larch, …" does not.
    (described.split(' ').count() == end - from - 1).then_some(described)
}

/// The words up to the first that says what a company is.
fn kind_at<'a>(words: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut described = Vec::new();
    for word in words.take(LONGEST) {
        let bare = trimmed(word).to_lowercase();
        let kind = among(KINDS, &bare);
        described.push(bare);
        if kind {
            return Some(described.join(" "));
        }
        if word.ends_with([',', '.', ';']) {
            return None;
        }
    }
    None
}
