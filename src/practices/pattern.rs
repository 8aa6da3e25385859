//! The language in which rules name wordings, and its matcher.
//!
//! A pattern is a row of elements, each of which matches words of one sentence:
//!
//! | element | matches |
//! |---|---|
//! | `cookie` | the word |
//! | `collect*` | words that begin so, but for the other words that [`super::lexicon::beginnings`] knows |
//! | `(a b\|c)` | one of the alternatives |
//! | `[a\|b]` | one of them or nothing |
//! | `@data` | a mention of a term whose name is `data` or begins with `data.` |
//! | `..` `..9` | up to 5 (9) words, none of them `;` |
//! | `!(a\|b)` | nothing, where none of them follows |
//! | `^` | nothing, at the start of the sentence |

mod compile;

pub use compile::{Compiler, Fault};

use super::lexicon::beginnings::means;
use super::tokens::Token;
use crate::sorting::sort_by_key;
use std::collections::HashMap;

/// A compiled pattern.
#[derive(Debug)]
pub struct Pattern {
    nodes: Vec<Node>,
    /// Of each of these, a sentence must hold an atom: most patterns are ruled out so before they are tried.
    needs: Vec<Vec<u32>>,
}

#[derive(Debug)]
enum Node {
    Atom(u32),
    Any(Vec<Vec<Node>>),
    Optional(Vec<Vec<Node>>),
    Term(Vec<u16>),
    Gap(usize),
    Not(Vec<Vec<Node>>),
    Start,
}

/// What a pattern can begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    Atom(u32),
    Term(u16),
}

/// The words and word beginnings that patterns use, each with a number.
#[derive(Debug, Default)]
pub struct Atoms {
    exact: HashMap<Box<str>, u32>,
    prefix: HashMap<Box<str>, u32>,
    count: u32,
}

impl Atoms {
    fn number(&mut self, word: &str) -> u32 {
        let (map, key) = match word.strip_suffix('*') {
            Some(stem) => (&mut self.prefix, stem),
            None => (&mut self.exact, word),
        };
        let count = &mut self.count;
        *map.entry(key.into()).or_insert_with(|| {
            *count += 1;
            *count - 1
        })
    }

    /// The atoms that `word` satisfies, in ascending order.
    pub fn of(&self, word: &str) -> Vec<u32> {
        let beginnings = word.char_indices().map(|(i, c)| &word[..i + c.len_utf8()]);
        let meant = beginnings.filter(|stem| means(stem, word));
        let mut found: Vec<u32> = meant.filter_map(|stem| self.prefix.get(stem).copied()).collect();
        found.extend(self.exact.get(word));
        sort_by_key(&mut found, |&atom| atom);
        found
    }
}

/// A mention of a term: the words `start..end` of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    pub term: u16,
    pub start: usize,
    pub end: usize,
    /// Which of the term patterns, in the order in which they were compiled.
    pub pattern: u32,
}

/// One sentence, ready to be matched: its tokens, the atoms of each word, its mentions in the order of their start.
#[derive(Debug, Clone, Copy)]
pub struct Sentence<'a> {
    pub tokens: &'a [Token],
    pub atoms: &'a [Vec<u32>],
    pub mentions: &'a [Mention],
}

impl<'a> Sentence<'a> {
    /// The atoms of the word at `at`.
    #[inline(always)] // For each word, of each pattern that is tried.
    pub fn atoms_at(&self, at: usize) -> &'a [u32] {
        self.tokens
            .get(at)
            .and_then(|t| self.atoms.get(t.word as usize))
            .map_or(&[], |a| a)
    }

    /// The mentions that begin at `at`.
    pub fn mentions_at(&self, at: usize) -> &'a [Mention] {
        let from = self.mentions.partition_point(|m| m.start < at);
        let to = self.mentions.partition_point(|m| m.start <= at);
        &self.mentions[from..to]
    }
}

impl Pattern {
    fn new(nodes: Vec<Node>) -> Self {
        // An index has found the first node already.
        let needs = nodes.iter().skip(1).filter_map(need).collect();
        Self { nodes, needs }
    }

    /// Whether a sentence with these atoms can hold a match.
    pub fn can_be_in(&self, atoms: &Present) -> bool {
        self.needs
            .iter()
            .all(|need| need.iter().any(|&atom| atoms.has(atom)))
    }

    /// The longest match that begins with the word at `start`: where it ends.
    pub fn longest_at(&self, sentence: &Sentence, start: usize, semicolon: u32) -> Option<usize> {
        let mut best = None;
        let matcher = Matcher { sentence, semicolon };
        matcher.run(&self.nodes, start, &mut |end| {
            best = best.max(Some(end));
            false
        });
        best.filter(|&end| end > start)
    }

    /// What a match can begin with, for an index; empty if it can begin with anything.
    pub fn firsts(&self) -> Vec<First> {
        let mut found = Vec::new();
        if collect_firsts(&self.nodes, &mut found) {
            Vec::new()
        } else {
            found
        }
    }
}

/// The atoms of which a match of `node` holds one; nothing where that cannot be told from words.
fn need(node: &Node) -> Option<Vec<u32>> {
    match node {
        Node::Atom(atom) => Some(vec![*atom]),
        Node::Any(all) => {
            let each = all.iter().map(|alternative| alternative.iter().find_map(need));
            Some(each.collect::<Option<Vec<_>>>()?.concat())
        }
        _ => None,
    }
}

/// The atoms of all words of a sentence.
#[derive(Debug, Default)]
pub struct Present(Vec<u64>);

impl Present {
    /// The atoms of the words of `tokens`; `atoms` has those of each word.
    pub fn of(tokens: &[Token], atoms: &[Vec<u32>]) -> Self {
        let mut bits: Vec<u64> = Vec::new();
        for atom in tokens.iter().filter_map(|t| atoms.get(t.word as usize)).flatten() {
            let at = (atom / 64) as usize;
            if bits.len() <= at {
                bits.resize(at + 1, 0);
            }
            bits[at] |= 1 << (atom % 64);
        }
        Self(bits)
    }

    #[inline(always)] // Most patterns are asked this and no more.
    fn has(&self, atom: u32) -> bool {
        self.0
            .get((atom / 64) as usize)
            .is_some_and(|bits| bits >> (atom % 64) & 1 == 1)
    }
}

/// Adds what `nodes` can begin with; true if all of them can match nothing, or anything.
fn collect_firsts(nodes: &[Node], found: &mut Vec<First>) -> bool {
    for node in nodes {
        match node {
            Node::Atom(atom) => found.push(First::Atom(*atom)),
            Node::Term(terms) => found.extend(terms.iter().map(|&t| First::Term(t))),
            Node::Any(all) => {
                let mut open = false;
                for alternative in all {
                    open |= collect_firsts(alternative, found);
                }
                if open {
                    continue;
                }
            }
            Node::Optional(all) => {
                for alternative in all {
                    collect_firsts(alternative, found);
                }
                continue;
            }
            Node::Not(_) | Node::Start => continue,
            Node::Gap(_) => return true,
        }
        return false;
    }
    true
}

struct Matcher<'a> {
    sentence: &'a Sentence<'a>,
    semicolon: u32,
}

impl Matcher<'_> {
    /// Calls `found` with every end of a match of `nodes` at `at`, until it says true.
    fn run(&self, nodes: &[Node], at: usize, found: &mut dyn FnMut(usize) -> bool) -> bool {
        let Some((node, rest)) = nodes.split_first() else {
            return found(at);
        };
        match node {
            Node::Atom(atom) => self.sentence.atoms_at(at).contains(atom) && self.run(rest, at + 1, found),
            Node::Start => at == 0 && self.run(rest, at, found),
            Node::Any(all) => all
                .iter()
                .any(|one| self.run(one, at, &mut |end| self.run(rest, end, found))),
            Node::Optional(all) => {
                all.iter()
                    .any(|one| self.run(one, at, &mut |end| self.run(rest, end, found)))
                    || self.run(rest, at, found)
            }
            Node::Not(all) => {
                !all.iter().any(|one| self.run(one, at, &mut |_| true)) && self.run(rest, at, found)
            }
            Node::Term(terms) => {
                let mut here = self
                    .sentence
                    .mentions_at(at)
                    .iter()
                    .filter(|m| terms.contains(&m.term));
                here.any(|m| self.run(rest, m.end, found))
            }
            Node::Gap(length) => {
                for end in at..=at + length {
                    if end > self.sentence.tokens.len() {
                        break;
                    }
                    if end > at && self.sentence.atoms_at(end - 1).contains(&self.semicolon) {
                        break;
                    }
                    if self.run(rest, end, found) {
                        return true;
                    }
                }
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Span;
    use crate::practices::tokens::{Vocabulary, tokenize};

    fn longest(pattern: &str, text: &str) -> Option<usize> {
        let mut compiler = Compiler::default();
        let semicolon = compiler.semicolon();
        let pattern = compiler.compile(pattern).unwrap();
        let mut vocabulary = Vocabulary::default();
        let tokens = tokenize(text, Span::new(0, text.len()), &mut vocabulary);
        let atoms: Vec<_> = vocabulary.words().iter().map(|w| compiler.atoms.of(w)).collect();
        let sentence = Sentence {
            tokens: &tokens,
            atoms: &atoms,
            mentions: &[],
        };
        pattern.longest_at(&sentence, 0, semicolon)
    }

    #[test]
    fn elements_match_what_the_table_says() {
        assert_eq!(longest("we collect*", "we collected it"), Some(2));
        assert_eq!(longest("inform* you", "informing you"), Some(2));
        assert_eq!(longest("inform* you", "information you"), None);
        assert_eq!(longest("we (share|do sell) data", "we do sell data"), Some(4));
        assert_eq!(longest("we [will] share", "we share"), Some(2));
        assert_eq!(longest("we .. share", "we may from time to time share"), Some(7));
        assert_eq!(longest("we ..2 share", "we may from time to time share"), None);
        assert_eq!(longest("we .. share", "we ; they share"), None);
        assert_eq!(longest("not !(only) sold", "not sold"), Some(2));
        assert_eq!(longest("not !(only) .. sold", "not only sold"), None);
        assert_eq!(longest("^ we", "we"), Some(1));
    }

    #[test]
    fn faults_are_told() {
        let mut compiler = Compiler::default();
        assert!(matches!(compiler.compile("we (share"), Err(Fault::Unbalanced(_))));
        assert!(matches!(compiler.compile("organi*ed"), Err(Fault::InnerStar(_))));
        assert!(matches!(compiler.compile("@nothing"), Err(Fault::UnknownTerm(_))));
        assert!(matches!(compiler.compile(" "), Err(Fault::Empty(_))));
    }
}
