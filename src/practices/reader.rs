//! Finds the terms and rules of the lexicon in sentences.

use super::names::Names;
use super::packed::{self, Head, Line};
use super::pattern::{Compiler, Fault, First, Mention, Pattern, Present, Sentence};
use super::taxonomy::Id;
use super::tokens::{Token, Vocabulary, tokenize};
use crate::document::Span;
use crate::sorting::sort_by_key;
use std::sync::OnceLock;

/// The lexicon, compiled.
#[derive(Debug)]
pub struct Reader {
    compiler: Compiler,
    semicolon: u32,
    terms: Vec<(u16, &'static str, Pattern)>,
    /// The term patterns that can begin with each atom, by its number.
    terms_by_atom: Vec<Vec<u32>>,
    rules: Vec<CompiledRule>,
    /// The same of the rules' patterns, and those that can begin with each term.
    rules_by_atom: Vec<Vec<u32>>,
    rules_by_term: Vec<Vec<u32>>,
}

/// One pattern of a rule.
#[derive(Debug)]
struct CompiledRule {
    rule: Head,
    id: Id,
    source: &'static str,
    pattern: Pattern,
    sense: Sense,
}

/// Whether a pattern of a rule finds it or rules it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sense {
    Finds,
    Vetoes,
}

/// A rule that matched: the words `start..end` of a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Match {
    pub rule: Head,
    /// The fact that the rule states.
    pub id: Id,
    /// The pattern that matched.
    pub source: &'static str,
    pub start: usize,
    pub end: usize,
}

impl Reader {
    /// The reader of the built-in lexicon, compiled at its first use.
    pub fn get() -> &'static Self {
        static READER: OnceLock<Reader> = OnceLock::new();
        // A fault in the lexicon is a fault of the program: the test below compiles all of it.
        READER.get_or_init(|| Self::compile().0)
    }

    /// Compiles all terms and rules: what could be compiled, and the first fault.
    fn compile() -> (Self, Option<Fault>) {
        let mut reader = Self {
            compiler: Compiler::default(),
            semicolon: 0,
            terms: Vec::new(),
            terms_by_atom: Vec::new(),
            rules: Vec::new(),
            rules_by_atom: Vec::new(),
            rules_by_term: Vec::new(),
        };
        reader.semicolon = reader.compiler.semicolon();
        let mut fault = None;
        let mut rule = None;
        for line in packed::lines() {
            let (source, sense) = match line {
                Line::Term(name) => {
                    reader.compiler.terms.push(name);
                    continue;
                }
                Line::Rule(head) => {
                    // A rule that states no fact has nothing to find; a test below forbids it.
                    rule = Some((head, head.fact()));
                    continue;
                }
                Line::Pattern(source) => (source, Sense::Finds),
                Line::Unless(source) => (source, Sense::Vetoes),
            };
            match (reader.compiler.compile(source), rule) {
                (Ok(pattern), None) => reader.add_term(source, pattern),
                (Ok(pattern), Some((rule, Some(id)))) => reader.add_rule(CompiledRule {
                    rule,
                    id,
                    source,
                    pattern,
                    sense,
                }),
                (Ok(_), Some((_, None))) => {}
                (Err(found), _) => fault = fault.or(Some(found)),
            }
        }
        (reader, fault)
    }

    /// Adds a pattern of the term that was named last.
    fn add_term(&mut self, source: &'static str, pattern: Pattern) {
        let term = self.compiler.terms.len().saturating_sub(1) as u16;
        let number = self.terms.len() as u32;
        for first in pattern.firsts() {
            if let First::Atom(atom) = first {
                push_once(&mut self.terms_by_atom, atom as usize, number);
            }
        }
        self.terms.push((term, source, pattern));
    }

    fn add_rule(&mut self, compiled: CompiledRule) {
        let number = self.rules.len() as u32;
        for first in compiled.pattern.firsts() {
            match first {
                First::Atom(atom) => push_once(&mut self.rules_by_atom, atom as usize, number),
                First::Term(term) => push_once(&mut self.rules_by_term, term as usize, number),
            }
        }
        self.rules.push(compiled);
    }

    /// The name of a term.
    pub fn term(&self, number: u16) -> &'static str {
        self.compiler
            .terms
            .get(number as usize)
            .copied()
            .unwrap_or_default()
    }

    /// The wording that made a mention, as the lexicon writes it.
    pub fn wording(&self, mention: &Mention) -> &'static str {
        self.terms
            .get(mention.pattern as usize)
            .map_or("", |(_, source, _)| source)
    }

    /// A session for one document.
    pub fn session(&'static self) -> Session {
        Session {
            reader: self,
            vocabulary: Vocabulary::default(),
            atoms: Vec::new(),
            terms: Vec::new(),
            rules: Vec::new(),
            names: Names::default(),
        }
    }
}

/// Adds `number` to the list at `index`, unless it is there.
fn push_once(lists: &mut Vec<Vec<u32>>, index: usize, number: u32) {
    if lists.len() <= index {
        lists.resize(index + 1, Vec::new());
    }
    let list = &mut lists[index];
    if list.last() != Some(&number) {
        list.push(number);
    }
}

/// The reader at work on one document: what it learned of each distinct word is kept.
#[derive(Debug)]
pub struct Session {
    reader: &'static Reader,
    vocabulary: Vocabulary,
    atoms: Vec<Vec<u32>>,
    /// For each word, the term patterns that may begin with it.
    terms: Vec<Vec<u32>>,
    /// For each word, the rule patterns that may begin with it.
    rules: Vec<Vec<u32>>,
    names: Names,
}

impl Session {
    /// Takes a document's own names for the company for "we" from now on.
    pub fn call(&mut self, names: Names) {
        self.names = names;
    }

    /// The number of a word; it is known from the next tokens on.
    pub(in crate::practices) fn number(&mut self, word: &str) -> u32 {
        self.vocabulary.number(word)
    }

    /// The words of the stretch `span` of `text`.
    pub fn tokens(&mut self, text: &str, span: Span) -> Vec<Token> {
        let mut tokens = tokenize(text, span, &mut self.vocabulary);
        let names = std::mem::take(&mut self.names);
        names.replace(text, self, &mut tokens);
        self.names = names;
        let reader = self.reader;
        for word in &self.vocabulary.words()[self.atoms.len()..] {
            let atoms = reader.compiler.atoms.of(word);
            self.terms.push(gather(&atoms, &reader.terms_by_atom));
            self.rules.push(gather(&atoms, &reader.rules_by_atom));
            self.atoms.push(atoms);
        }
        tokens
    }

    /// The word of a token.
    pub fn word(&self, token: Token) -> &str {
        self.vocabulary.word(token.word)
    }

    /// All mentions of terms, overlapping ones too, in the order of their start.
    pub fn mentions(&self, tokens: &[Token]) -> Vec<Mention> {
        let sentence = Sentence {
            tokens,
            atoms: &self.atoms,
            mentions: &[],
        };
        let present = Present::of(tokens, &self.atoms);
        let mut found = Vec::new();
        for (start, token) in tokens.iter().enumerate() {
            let first = found.len();
            for &number in self.terms.get(token.word as usize).into_iter().flatten() {
                let Some((term, _, pattern)) = self.reader.terms.get(number as usize) else {
                    continue;
                };
                if !pattern.can_be_in(&present) {
                    continue;
                }
                if let Some(end) = pattern.longest_at(&sentence, start, self.reader.semicolon) {
                    keep_longest(
                        &mut found,
                        first,
                        Mention {
                            term: *term,
                            start,
                            end,
                            pattern: number,
                        },
                    );
                }
            }
        }
        found
    }

    /// All rules that match, each once at a place.
    pub fn matches(&self, tokens: &[Token], mentions: &[Mention]) -> Vec<Match> {
        let sentence = Sentence {
            tokens,
            atoms: &self.atoms,
            mentions,
        };
        let present = Present::of(tokens, &self.atoms);
        let mut found: Vec<Match> = Vec::new();
        let mut vetoes: Vec<Match> = Vec::new();
        for (start, token) in tokens.iter().enumerate() {
            let by_word = self.rules.get(token.word as usize).into_iter().flatten();
            let here = sentence.mentions_at(start).iter();
            let by_term = here
                .filter_map(|m| self.reader.rules_by_term.get(m.term as usize))
                .flatten();
            for &number in by_word.chain(by_term) {
                let Some(CompiledRule {
                    rule,
                    id,
                    source,
                    pattern,
                    sense,
                }) = self.reader.rules.get(number as usize)
                else {
                    continue;
                };
                if !pattern.can_be_in(&present) {
                    continue;
                }
                if let Some(end) = pattern.longest_at(&sentence, start, self.reader.semicolon) {
                    let list = if *sense == Sense::Finds {
                        &mut found
                    } else {
                        &mut vetoes
                    };
                    list.push(Match {
                        rule: *rule,
                        id: *id,
                        source,
                        start,
                        end,
                    });
                }
            }
        }
        found.retain(|f| {
            !vetoes
                .iter()
                .any(|v| v.rule.id == f.rule.id && v.start < f.end && f.start < v.end)
        });
        found
    }
}

/// Of the mentions of one term at one place, the longest is kept.
fn keep_longest(found: &mut Vec<Mention>, first: usize, mention: Mention) {
    let here = found.get_mut(first..).unwrap_or_default();
    match here.iter_mut().find(|m| m.term == mention.term) {
        Some(known) if known.end >= mention.end => {}
        Some(known) => *known = mention,
        None => found.push(mention),
    }
}

/// The numbers in the lists of these atoms, each once, in ascending order.
fn gather(atoms: &[u32], lists: &[Vec<u32>]) -> Vec<u32> {
    let lists = atoms.iter().filter_map(|&atom| lists.get(atom as usize));
    let mut all: Vec<u32> = lists.flatten().copied().collect();
    sort_by_key(&mut all, |&number| number);
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practices::lexicon;
    use std::collections::HashSet;

    #[test]
    fn every_pattern_compiles_and_can_be_found() {
        let (reader, fault) = Reader::compile();
        assert_eq!(fault, None);
        for (term, _, pattern) in &reader.terms {
            let firsts = pattern.firsts();
            assert!(
                !firsts.is_empty(),
                "a pattern of {} can begin with anything",
                reader.term(*term)
            );
            assert!(
                firsts.iter().all(|f| matches!(f, First::Atom(_))),
                "{} uses a term",
                reader.term(*term)
            );
        }
        for CompiledRule { rule, pattern, .. } in &reader.rules {
            assert!(
                !pattern.firsts().is_empty(),
                "a pattern of {} can begin with anything",
                rule.id
            );
        }
    }

    #[test]
    fn rules_have_unique_ids_that_name_a_fact_and_examples() {
        let mut ids = HashSet::new();
        for rule in lexicon::RULES.iter().copied().flatten() {
            assert!(ids.insert(rule.id), "{} stands twice", rule.id);
            assert!(rule.fact().is_some(), "{} names no fact", rule.id);
            assert!(
                !rule.fires.is_empty() && !rule.quiet.is_empty(),
                "{} has no examples",
                rule.id
            );
        }
    }

    #[test]
    fn rules_find_what_their_examples_say() {
        let mut faults = Vec::new();
        for rule in lexicon::RULES.iter().copied().flatten() {
            let wanted = rule
                .fires
                .iter()
                .map(|e| (e, true))
                .chain(rule.quiet.iter().map(|e| (e, false)));
            for (example, fires) in wanted {
                let mut session = Reader::get().session();
                let tokens = session.tokens(example, Span::new(0, example.len()));
                let mentions = session.mentions(&tokens);
                let found = session
                    .matches(&tokens, &mentions)
                    .iter()
                    .any(|m| m.rule.id == rule.id);
                if found != fires {
                    faults.push(format!(
                        "{} {} {example:?}",
                        rule.id,
                        if fires { "misses" } else { "takes" }
                    ));
                }
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
