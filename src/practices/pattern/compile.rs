//! From the text of a pattern to what is matched.

use super::{Atoms, Node, Pattern};

/// How many words a gap without a number takes.
const GAP: usize = 5;

/// Why a pattern cannot be compiled. Rules are part of the program, so tests meet this and users never do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    Unbalanced(String),
    /// A star within a word: `organi*ed`.
    InnerStar(String),
    UnknownTerm(String),
    Empty(String),
}

/// Compiles patterns; knows the terms defined so far.
#[derive(Debug, Default)]
pub struct Compiler {
    pub atoms: Atoms,
    pub terms: Vec<&'static str>,
    semicolon: Option<u32>,
}

impl Compiler {
    /// The number of `;`, where gaps end.
    pub fn semicolon(&mut self) -> u32 {
        *self.semicolon.get_or_insert_with(|| self.atoms.number(";"))
    }

    /// Compiles one pattern.
    ///
    /// # Errors
    ///
    /// A [`Fault`] that names the pattern.
    pub fn compile(&mut self, source: &str) -> Result<Pattern, Fault> {
        let spaced = source.replace('(', " ( ").replace(')', " ) ").replace('[', " [ ");
        let spaced = spaced
            .replace(']', " ] ")
            .replace('|', " | ")
            .replace("! (", "!(");
        let words: Vec<&str> = spaced.split_whitespace().collect();
        let mut at = 0;
        let mut alternatives = self.alternatives(&words, &mut at)?;
        if at != words.len() {
            return Err(Fault::Unbalanced(source.to_owned()));
        }
        match (alternatives.pop(), alternatives.is_empty()) {
            (Some(only), true) if !only.is_empty() => Ok(Pattern::new(only)),
            (Some(last), false) => {
                alternatives.push(last);
                Ok(Pattern::new(vec![Node::Any(alternatives)]))
            }
            _ => Err(Fault::Empty(source.to_owned())),
        }
    }

    /// Reads alternatives up to the end or a closing bracket, which stays unread.
    fn alternatives(&mut self, words: &[&str], at: &mut usize) -> Result<Vec<Vec<Node>>, Fault> {
        let mut all = vec![Vec::new()];
        while let Some(&word) = words.get(*at) {
            if matches!(word, ")" | "]") {
                break;
            }
            *at += 1;
            if word == "|" {
                all.push(Vec::new());
                continue;
            }
            let node = self.node(word, words, at)?;
            if let Some(last) = all.last_mut() {
                last.push(node);
            }
        }
        Ok(all)
    }

    fn node(&mut self, word: &str, words: &[&str], at: &mut usize) -> Result<Node, Fault> {
        if matches!(word, "(" | "[" | "!(") {
            let inner = self.alternatives(words, at)?;
            let closing = if word == "[" { "]" } else { ")" };
            if words.get(*at) != Some(&closing) {
                return Err(Fault::Unbalanced(words.join(" ")));
            }
            *at += 1;
            return Ok(match word {
                "(" => Node::Any(inner),
                "[" => Node::Optional(inner),
                _ => Node::Not(inner),
            });
        }
        if let Some(name) = word.strip_prefix('@') {
            let numbers = self.terms_named(name);
            return if numbers.is_empty() {
                Err(Fault::UnknownTerm(name.to_owned()))
            } else {
                Ok(Node::Term(numbers))
            };
        }
        if let Some(length) = word.strip_prefix("..") {
            return Ok(Node::Gap(length.parse().unwrap_or(GAP)));
        }
        if word.trim_end_matches('*').contains('*') {
            return Err(Fault::InnerStar(word.to_owned()));
        }
        Ok(if word == "^" {
            Node::Start
        } else {
            Node::Atom(self.atoms.number(word))
        })
    }

    /// The numbers of the terms called `name` or `name.…`.
    pub fn terms_named(&self, name: &str) -> Vec<u16> {
        let named = |term: &str| {
            term.strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        (0u16..)
            .zip(&self.terms)
            .filter(|(_, term)| named(term))
            .map(|(i, _)| i)
            .collect()
    }
}
