//! A label as bytes.

use super::{FORM, QUOTES, STATES, VALUE, code};
use crate::label::{Evidence, Fact, Label, State};
use crate::sorting::sort_by_key;

/// Where a quote stands, in UTF-16 code units.
type Place = (usize, usize);

/// `None` where the digest is no SHA-256 in hexadecimal.
pub fn bytes(label: &Label) -> Option<Vec<u8>> {
    let policy = &label.policy;
    let mut out = vec![FORM];
    out.extend(digest(&policy.sha256)?);
    text(&mut out, &label.analyzer.version);
    for optional in [&policy.updated, &policy.analyzed] {
        text(&mut out, optional.as_deref().unwrap_or_default());
    }
    text(&mut out, &policy.language);
    number(&mut out, policy.words);
    number(&mut out, policy.reading_minutes);
    // Tenths, from a grade that no text is below.
    number(
        &mut out,
        ((policy.reading_grade + 100.0) * 10.0).round().max(0.0) as usize,
    );
    let places = places(label);
    number(&mut out, places.len());
    let mut before = 0;
    for &(start, end) in &places {
        number(&mut out, start - before);
        number(&mut out, end.saturating_sub(start));
        before = start;
    }
    number(&mut out, label.facts.len());
    for told in &label.facts {
        fact(&mut out, told, &places);
    }
    Some(out)
}

/// All places, each once, in their order.
fn places(label: &Label) -> Vec<Place> {
    let evidence = label.facts.iter().flat_map(|f| f.evidence.iter().take(QUOTES));
    let of = |e: &Evidence| {
        let lead_in = e.lead_in.as_ref().map(|l| (l.start, l.end));
        [Some((e.start, e.end)), lead_in]
    };
    let mut places: Vec<Place> = evidence.flat_map(of).flatten().collect();
    sort_by_key(&mut places, |&place| place);
    places.dedup();
    places
}

fn fact(out: &mut Vec<u8>, fact: &Fact, places: &[Place]) {
    out.extend_from_slice(&code(fact.id).to_be_bytes()[1..]);
    let quotes = &fact.evidence[..fact.evidence.len().min(QUOTES)];
    let value = fact.value.as_deref().filter(|value| value.len() <= VALUE);
    out.push(state(fact.state) | u8::from(value.is_some()) << 3 | (quotes.len() as u8) << 4);
    if let Some(value) = value {
        text(out, value);
    }
    let index = |place: Place| places.binary_search(&place).unwrap_or_default();
    for quote in quotes {
        let differs = quote.state != fact.state;
        let flags = usize::from(differs) | usize::from(quote.lead_in.is_some()) << 1;
        number(out, index((quote.start, quote.end)) << 2 | flags);
        if differs {
            out.push(state(quote.state));
        }
        if let Some(lead_in) = &quote.lead_in {
            number(out, index((lead_in.start, lead_in.end)));
        }
    }
}

fn state(state: State) -> u8 {
    STATES.iter().position(|&s| s == state).unwrap_or_default() as u8
}

fn digest(hex: &str) -> Option<Vec<u8>> {
    let digits = hex.as_bytes().as_chunks::<2>().0;
    let byte = |pair: &[u8; 2]| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok();
    let bytes: Option<Vec<u8>> = digits.iter().map(byte).collect();
    bytes.filter(|bytes| hex.len() == 64 && bytes.len() == 32)
}

fn text(out: &mut Vec<u8>, text: &str) {
    number(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
fn number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}
