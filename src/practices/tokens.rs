//! Words of a sentence as rules see them: lower case, contractions opened, spellings joined.

use crate::document::Span;
use std::collections::HashMap;

/// One word or punctuation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Index into [`Vocabulary`].
    pub word: u32,
    /// Where it stands, in bytes of the document text.
    pub span: Span,
}

/// The distinct words of a document, numbered in the order in which they were met.
#[derive(Debug, Default)]
pub struct Vocabulary {
    numbers: HashMap<Box<str>, u32>,
    words: Vec<Box<str>>,
}

impl Vocabulary {
    /// The number of a word, new or known.
    pub fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = self.words.len() as u32;
        self.numbers.insert(word.into(), number);
        self.words.push(word.into());
        number
    }

    /// The word with this number.
    pub fn word(&self, number: u32) -> &str {
        self.words.get(number as usize).map_or("", |w| w)
    }

    /// All words in the order of their numbers.
    pub fn words(&self) -> &[Box<str>] {
        &self.words
    }
}

/// What stands for a web address among the tokens, whatever it is.
pub const URL: &str = "<url>";
/// What stands for a mail address.
pub const EMAIL: &str = "<email>";
/// What pages show for an address that they hide from robots.
const HIDDEN: [&str; 2] = ["[email protected]", "[email\u{a0}protected]"];

/// The names by which addresses of the advertising industry's opt-out pages are known.
const INDUSTRY: [&str; 4] = ["networkadvertising", "aboutads", "youronlinechoices", "optout"];

/// Splits the stretch `span` of `text` into tokens.
///
/// Hyphens and slashes separate words ("third-party", "and/or"); apostrophes vanish ("company's"
/// is "company"), but "don't" is "do not" and "we'll" is "we will". Quotation marks are no tokens.
pub fn tokenize(text: &str, span: Span, vocabulary: &mut Vocabulary) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(span.len() / 5);
    let source = span.of(text);
    let mut rest = 0;
    while let Some(c) = source[rest..].chars().next() {
        let at = rest;
        if c.is_alphanumeric() {
            rest += word_length(&source[at..]);
            let place = Span::new(span.start + at, span.start + rest);
            push_word(&source[at..rest], place, vocabulary, &mut tokens);
        } else if let Some(hidden) = HIDDEN.iter().find(|h| source[at..].starts_with(**h)) {
            rest += hidden.len();
            tokens.push(Token {
                word: vocabulary.number(EMAIL),
                span: Span::new(span.start + at, span.start + rest),
            });
        } else {
            rest += c.len_utf8();
            if matches!(c, ',' | ';' | ':' | '(' | ')' | '?') {
                let c = if c == ';' && tells_to_act(&source[rest..]) {
                    ','
                } else {
                    c
                };
                let word = vocabulary.number(c.encode_utf8(&mut [0; 4]));
                tokens.push(Token {
                    word,
                    span: Span::new(span.start + at, span.start + rest),
                });
            }
        }
    }
    tokens
}

/// "You may opt out; just write to us": after this semicolon the same thing goes on.
fn tells_to_act(rest: &str) -> bool {
    let first = rest.split_whitespace().next().unwrap_or_default();
    let first = first.trim_end_matches(|c: char| !c.is_alphanumeric());
    matches!(
        first,
        "just"
            | "simply"
            | "please"
            | "click"
            | "visit"
            | "call"
            | "write"
            | "contact"
            | "email"
            | "send"
            | "reply"
    )
}

/// The length in bytes of the word, address or number at the beginning of `text`.
fn word_length(text: &str) -> usize {
    let run = text.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '"' | '“' | '”'));
    let run = &text[..run.unwrap_or(text.len())];
    if is_url(run) || is_email(run) {
        return run.trim_end_matches(['.', ',', ';', ':', '!', '?']).len();
    }
    let mut characters = run.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let inner = matches!(c, '\'' | '’' | '.' | '&')
            && characters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !c.is_alphanumeric() && !inner {
            return at;
        }
    }
    run.len()
}

fn is_url(run: &str) -> bool {
    run.contains("://") || run.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("www."))
}

fn is_email(run: &str) -> bool {
    run.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// Adds the token or tokens of one written word.
fn push_word(written: &str, span: Span, vocabulary: &mut Vocabulary, tokens: &mut Vec<Token>) {
    let mut push = |word: &str| {
        tokens.push(Token {
            word: vocabulary.number(word),
            span,
        })
    };
    if is_email(written) {
        return push(EMAIL);
    }
    let lower = written.to_lowercase().replace('’', "'");
    if is_url(&lower) || is_domain(&lower) {
        push(URL);
        // An address of the advertising industry says what is found there.
        return INDUSTRY
            .iter()
            .filter(|name| lower.contains(**name))
            .for_each(|name| push(name));
    }
    // "Dont" is written often enough.
    let careless = matches!(lower.as_str(), "dont" | "doesnt" | "didnt" | "isnt" | "arent");
    let stem = lower
        .strip_suffix("n't")
        .or(lower.strip_suffix("nt").filter(|_| careless));
    if let Some(stem) = stem {
        let stem = match stem {
            "wo" => "will",
            "ca" => "can",
            other => other,
        };
        push(stem);
        return push("not");
    }
    if lower == "cannot" {
        push("can");
        return push("not");
    }
    for (suffix, word) in [("'ll", "will"), ("'ve", "have"), ("'re", "are"), ("'d", "would")] {
        if let Some(stem) = lower.strip_suffix(suffix) {
            push(stem);
            return push(word);
        }
    }
    let bare = lower.strip_suffix("'s").unwrap_or(&lower);
    join_or_push(bare, span, vocabulary, tokens);
}

/// "e-mail", "web site" and "on-line" are one word each.
fn join_or_push(word: &str, span: Span, vocabulary: &mut Vocabulary, tokens: &mut Vec<Token>) {
    let joined = tokens.last().and_then(|last| {
        let near = span.start <= last.span.end + 1;
        match (vocabulary.word(last.word), word) {
            ("e", _) if near && word.starts_with("mail") => Some(format!("e{word}")),
            ("web", _) if near && (word.starts_with("site") || word.starts_with("page")) => {
                Some(format!("web{word}"))
            }
            ("data", "base" | "bases") if near => Some(format!("data{word}")),
            ("on", "line") if span.start == last.span.end + 1 => Some("online".to_owned()),
            _ => None,
        }
    });
    if let (Some(joined), Some(last)) = (joined, tokens.last_mut()) {
        last.word = vocabulary.number(&joined);
        last.span.end = span.end;
    } else {
        tokens.push(Token {
            word: vocabulary.number(word),
            span,
        });
    }
}

/// "example.com", but not "u.s" or "e.g".
fn is_domain(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(name, end)| {
        name.len() > 2
            && matches!(
                end,
                "com" | "org" | "net" | "edu" | "gov" | "io" | "eu" | "uk" | "de" | "co"
            )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut vocabulary = Vocabulary::default();
        let tokens = tokenize(text, Span::new(0, text.len()), &mut vocabulary);
        tokens
            .iter()
            .map(|t| vocabulary.word(t.word).to_owned())
            .collect()
    }

    #[test]
    fn contractions_are_opened_and_spellings_joined() {
        assert_eq!(
            words("We don’t, won't and can't"),
            ["we", "do", "not", ",", "will", "not", "and", "can", "not"]
        );
        assert_eq!(
            words("your E-mail on our Web site or data base"),
            ["your", "email", "on", "our", "website", "or", "database"]
        );
        assert_eq!(
            words("the company's third-party and/or"),
            ["the", "company", "third", "party", "and", "or"]
        );
    }

    #[test]
    fn addresses_are_one_token() {
        assert_eq!(
            words("Write to a.b@c.example, see https://x.example/y."),
            ["write", "to", EMAIL, ",", "see", URL]
        );
        assert_eq!(
            words("example.com in the U.S. e.g. this"),
            [URL, "in", "the", "u.s", "e.g", "this"]
        );
        assert_eq!(
            words("Write to [email protected] [today]."),
            ["write", "to", EMAIL, "today"]
        );
    }
}
