//! The lexicon in the form in which it ships: one text.
//!
//! References to three thousand wordings would weigh 11 KB after brotli, in a program for browsers; in a text,
//! wordings only follow each other. It is written when the program is compiled: a line for each term and each rule,
//! and one for each of its wordings.

use super::lexicon::{Polarity, RULES, Rule, TERMS, Terms};
use super::taxonomy::Id;

/// One line of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A term's name; its patterns follow.
    Term(&'static str),
    /// A rule; its patterns follow.
    Rule(Head),
    /// What mentions the term, or finds the rule.
    Pattern(&'static str),
    /// What rules it out.
    Unless(&'static str),
}

/// A rule without its patterns. See [`Rule`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub id: &'static str,
    pub weight: u8,
    pub polarity: Polarity,
}

impl Head {
    /// The fact that the rule states.
    pub fn fact(self) -> Option<Id> {
        self.id.split('/').next()?.parse().ok()
    }
}

/// All terms, in the order in which they are numbered, and then all rules.
pub fn lines() -> impl Iterator<Item = Line> {
    str::from_utf8(TEXT).unwrap_or_default().lines().filter_map(line)
}

// No pattern begins with any of these.
const TERM: u8 = b'#';
const UNLESS: u8 = b'-';
const PRACTICE: u8 = b'+';
const RAW: u8 = b'=';
const RAW_NO: u8 = b'~';

fn line(line: &'static str) -> Option<Line> {
    let (mark, rest) = (*line.as_bytes().first()?, line.get(1..)?);
    let polarity = match mark {
        TERM => return Some(Line::Term(rest)),
        UNLESS => return Some(Line::Unless(rest)),
        PRACTICE => Polarity::Practice,
        RAW => Polarity::Raw,
        RAW_NO => Polarity::RawNo,
        _ => return Some(Line::Pattern(line)),
    };
    let (weight, id) = rest.split_once(' ')?;
    let weight = weight.parse().ok()?;
    Some(Line::Rule(Head { id, weight, polarity }))
}

const TEXT: &[u8] = &text::<LENGTH>().bytes;
const LENGTH: usize = text::<0>().length;

/// Bytes one after the other; those after the first `N` are counted only.
struct Text<const N: usize> {
    bytes: [u8; N],
    length: usize,
}

impl<const N: usize> Text<N> {
    const fn push(&mut self, added: &[u8]) {
        let start = self.length;
        self.length += added.len();
        if self.length <= N {
            let (_, rest) = self.bytes.split_at_mut(start);
            rest.split_at_mut(added.len()).0.copy_from_slice(added);
        }
    }

    const fn lines(&mut self, mark: &[u8], lines: &[&str]) {
        let mut i = 0;
        while i < lines.len() {
            self.push(mark);
            self.push(lines[i].as_bytes());
            self.push(b"\n");
            i += 1;
        }
    }

    const fn terms(&mut self, terms: Terms) {
        let mut i = 0;
        while i < terms.len() {
            let (name, patterns) = terms[i];
            self.lines(&[TERM], &[name]);
            self.lines(&[], patterns);
            i += 1;
        }
    }

    const fn rules(&mut self, rules: &[Rule]) {
        let mut i = 0;
        while i < rules.len() {
            let rule = &rules[i];
            let mark = match rule.polarity {
                Polarity::Practice => PRACTICE,
                Polarity::Raw => RAW,
                Polarity::RawNo => RAW_NO,
            };
            let [hundreds, tens, ones] = [rule.weight / 100, rule.weight / 10 % 10, rule.weight % 10];
            self.push(&[mark, b'0' + hundreds, b'0' + tens, b'0' + ones, b' ']);
            self.lines(&[], &[rule.id]);
            self.lines(&[], rule.patterns);
            self.lines(&[UNLESS], rule.unless);
            i += 1;
        }
    }
}

const fn text<const N: usize>() -> Text<N> {
    let mut text = Text {
        bytes: [0; N],
        length: 0,
    };
    let mut i = 0;
    while i < TERMS.len() {
        text.terms(TERMS[i]);
        i += 1;
    }
    let mut i = 0;
    while i < RULES.len() {
        text.rules(RULES[i]);
        i += 1;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_has_all_of_the_lexicon() {
        let mut expected = Vec::new();
        for (name, patterns) in TERMS.iter().copied().flatten() {
            expected.push(Line::Term(name));
            expected.extend(patterns.iter().map(|p| Line::Pattern(p)));
        }
        for rule in RULES.iter().copied().flatten() {
            let Rule {
                id, weight, polarity, ..
            } = *rule;
            expected.push(Line::Rule(Head { id, weight, polarity }));
            expected.extend(rule.patterns.iter().map(|p| Line::Pattern(p)));
            expected.extend(rule.unless.iter().map(|p| Line::Unless(p)));
        }
        assert_eq!(lines().collect::<Vec<_>>(), expected);
    }
}
