//! Bytes that claim to be a label. Whoever made a link may have written anything into it: every count
//! is bounded by the bytes that are there, and every number by what a policy can have.

use super::{Error, QUOTES, STATES, VALUE, code};
use crate::input::MAX_BYTES;
use crate::label::{Analyzer, Evidence, Fact, Label, Policy, Quote, SCHEMA, State};
use crate::practices::taxonomy::Id;

/// The longest version, date or language, in bytes.
const SHORT: usize = 32;

/// Reads what follows the form's number.
pub fn label(bytes: &[u8]) -> Result<Label, Error> {
    let mut from = Bytes(bytes);
    let sha256 = from.take(32)?.iter().map(|byte| format!("{byte:02x}")).collect();
    let version = from.text(SHORT)?;
    let [updated, analyzed] = [from.text(SHORT)?, from.text(SHORT)?];
    let given = |text: String| (!text.is_empty()).then_some(text);
    let policy = Policy {
        title: None,
        organization: None,
        updated: given(updated),
        language: from.text(SHORT)?,
        words: from.number(MAX_BYTES)?,
        reading_minutes: from.number(MAX_BYTES)?,
        reading_grade: from.number(MAX_BYTES)? as f64 / 10.0 - 100.0,
        sha256,
        unread: None,
        analyzed: given(analyzed),
    };
    let policy = Policy {
        reading_grade: (policy.reading_grade * 10.0).round() / 10.0,
        ..policy
    };
    let places = places(&mut from)?;
    let facts = facts(&mut from, &places)?;
    if !from.0.is_empty() {
        return Err(Error::Broken);
    }
    Ok(Label {
        schema: SCHEMA.to_owned(),
        analyzer: Analyzer {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version,
        },
        policy,
        facts,
    })
}

fn places(from: &mut Bytes) -> Result<Vec<Quote>, Error> {
    let count = from.number(MAX_BYTES)?;
    let mut places = Vec::new();
    let mut start = 0;
    for _ in 0..count {
        start += from.number(MAX_BYTES)?;
        let end = start + from.number(MAX_BYTES)?;
        if end > MAX_BYTES {
            return Err(Error::Broken);
        }
        places.push(Quote {
            quote: String::new(),
            start,
            end,
        });
    }
    Ok(places)
}

/// In the order of the ids, each once.
fn facts(from: &mut Bytes, places: &[Quote]) -> Result<Vec<Fact>, Error> {
    let ids: Vec<(u32, Id)> = Id::all().into_iter().map(|id| (code(id), id)).collect();
    let mut facts: Vec<Fact> = Vec::new();
    for _ in 0..from.number(MAX_BYTES)? {
        let written = from.take(3)?.iter().fold(0, |n, &byte| n << 8 | u32::from(byte));
        let id = ids
            .iter()
            .find(|(code, _)| *code == written)
            .ok_or(Error::Unknown)?
            .1;
        if facts.last().is_some_and(|last| last.id >= id) {
            return Err(Error::Broken);
        }
        facts.push(fact(from, id, places)?);
    }
    Ok(facts)
}

fn fact(from: &mut Bytes, id: Id, places: &[Quote]) -> Result<Fact, Error> {
    let head = from.byte()?;
    let state = state(head & 0b111)?;
    let value = (head & 0b1000 != 0).then(|| from.text(VALUE)).transpose()?;
    let count = usize::from(head >> 4).min(QUOTES);
    let mut evidence = Vec::with_capacity(count);
    for _ in 0..count {
        evidence.push(quote(from, state, places)?);
    }
    Ok(Fact {
        id,
        state,
        value,
        evidence,
    })
}

fn quote(from: &mut Bytes, fact: State, places: &[Quote]) -> Result<Evidence, Error> {
    let place = |index: usize| places.get(index).cloned().ok_or(Error::Broken);
    let head = from.number(MAX_BYTES)?;
    let Quote { quote, start, end } = place(head >> 2)?;
    let differs = head & 0b01 != 0;
    let has_lead_in = head & 0b10 != 0;
    let state = if differs { state(from.byte()?)? } else { fact };
    let lead_in = has_lead_in.then(|| place(from.number(MAX_BYTES)?)).transpose()?;
    Ok(Evidence {
        quote,
        state,
        start,
        end,
        heading: None,
        lead_in,
    })
}

fn state(number: u8) -> Result<State, Error> {
    STATES.get(usize::from(number)).copied().ok_or(Error::Broken)
}

/// What is still to be read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, n: usize) -> Result<&'a [u8], Error> {
        let (taken, rest) = self.0.split_at_checked(n).ok_or(Error::Broken)?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, Error> {
        self.take(1).map(|taken| taken[0])
    }

    /// A number of at most `most`.
    fn number(&mut self, most: usize) -> Result<usize, Error> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(number).filter(|&n| n <= most).ok_or(Error::Broken);
            }
        }
        Err(Error::Broken)
    }

    /// A text of at most `most` bytes, in which nothing controls how it is shown.
    fn text(&mut self, most: usize) -> Result<String, Error> {
        let length = self.number(most)?;
        let text = str::from_utf8(self.take(length)?).map_err(|_| Error::Broken)?;
        let odd = |c: char| {
            c.is_control()
                || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
        };
        if text.contains(odd) {
            return Err(Error::Broken);
        }
        Ok(text.to_owned())
    }
}
