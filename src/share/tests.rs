use super::*;
use crate::document::parse;
use crate::input::{Format, Input};
use crate::render::fixture;
use proptest::prelude::*;
use std::collections::HashSet;

const POLICY: &str = include_str!("../../www/samples/grim.md");

fn grim() -> (crate::document::Document, Label) {
    let reading = crate::analyze(&Input::from_text(POLICY).unwrap()).unwrap();
    (reading.document, reading.label)
}

/// What a link must not have.
fn without_words(label: &Label) -> Label {
    let mut label = label.clone();
    label.policy.title = None;
    label.policy.organization = None;
    for evidence in label.facts.iter_mut().flat_map(|f| &mut f.evidence) {
        evidence.quote.clear();
        evidence.heading = None;
        if let Some(lead_in) = &mut evidence.lead_in {
            lead_in.quote.clear();
        }
    }
    label
}

#[test]
fn a_link_has_everything_but_the_words_and_the_policy_brings_them_back() {
    let (document, mut label) = grim();
    label.policy.analyzed = Some("2026-11-22".to_owned());
    let link = to_link(&label).unwrap();
    let mut opened = from_link(&format!("#{link}")).unwrap();
    assert_eq!(opened, without_words(&label));
    opened.fill(&document).unwrap();
    assert_eq!(opened, label);
}

#[test]
fn a_label_made_by_hand_survives_too() {
    let (_, mut label) = fixture::example();
    label.policy.reading_grade = -3.4;
    label.policy.updated = None;
    label.facts[0].evidence.clear();
    assert_eq!(from_link(&to_link(&label).unwrap()), Ok(without_words(&label)));
}

#[test]
fn a_link_is_short_and_fit_for_an_address() {
    let (_, label) = grim();
    let link = to_link(&label).unwrap();
    assert!(label.facts.len() > 80 && link.len() < 3_000, "{}", link.len());
    let coded = link.strip_prefix(PREFIX).unwrap();
    assert!(
        coded
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    );
}

#[test]
fn ids_have_numbers_of_their_own_that_stay() {
    let codes: HashSet<u32> = Id::all().into_iter().map(code).collect();
    assert_eq!(codes.len(), Id::all().len());
    // Links that are about would change their meaning with these.
    assert_eq!(code("collect.contact".parse().unwrap()), 12_910_187);
}

#[test]
fn only_the_same_text_fills_a_label() {
    let (document, label) = grim();
    let mut opened = without_words(&label);
    let other = parse(&format!("{POLICY}\n\nOne more sentence."), Format::Markdown);
    assert_eq!(opened.fill(&other), Err(crate::label::Unproved::OtherPolicy));
    opened.facts[0].evidence[0].end = 4_000_000;
    let before = opened.clone();
    assert_eq!(opened.fill(&document), Err(crate::label::Unproved::NoPlace));
    assert_eq!(opened, before);
}

#[test]
fn what_is_no_link_is_refused_with_its_reason() {
    let link = to_link(&grim().1).unwrap();
    assert_eq!(from_link(""), Err(Error::None));
    assert_eq!(from_link("#contact"), Err(Error::None));
    assert_eq!(from_link("label="), Err(Error::Broken));
    assert_eq!(from_link("label=AQ"), Err(Error::Broken));
    assert_eq!(from_link("label=AgAAAAAA"), Err(Error::Form(2)));
    assert_eq!(from_link("label=A+/="), Err(Error::Broken));
    let long = format!("{PREFIX}{}", "A".repeat(MOST));
    assert_eq!(from_link(&long), Err(Error::TooLong(long.len())));
    for end in [link.len() - 1, link.len() / 2, PREFIX.len() + 8] {
        assert_eq!(from_link(&link[..end]), Err(Error::Broken));
    }
}

/// A link whose guard fits whatever it guards.
fn link_of(bytes: &[u8]) -> String {
    let mut told = vec![FORM];
    told.extend_from_slice(bytes);
    let guard = Sha256::digest(&told);
    told.extend_from_slice(&guard[..GUARD]);
    PREFIX.to_owned() + &URL_SAFE_NO_PAD.encode(told)
}

/// The bytes of a real link between its form and its guard.
fn honest() -> Vec<u8> {
    let link = to_link(&fixture::example().1).unwrap();
    let bytes = URL_SAFE_NO_PAD
        .decode(link.strip_prefix(PREFIX).unwrap())
        .unwrap();
    bytes[1..bytes.len() - GUARD].to_vec()
}

/// No label that is read is larger than its bytes allow, and none has what a policy cannot have.
fn check(link: &str) {
    let Ok(label) = from_link(link) else {
        return;
    };
    assert!(label.facts.is_sorted_by(|a, b| a.id < b.id));
    let evidence: Vec<_> = label.facts.iter().flat_map(|f| &f.evidence).collect();
    assert!(evidence.len() <= link.len());
    assert!(
        evidence
            .iter()
            .all(|e| e.start <= e.end && e.end <= crate::input::MAX_BYTES)
    );
    assert!(
        label
            .facts
            .iter()
            .all(|f| f.value.as_ref().is_none_or(|v| v.len() <= VALUE))
    );
    assert_eq!(from_link(&to_link(&label).unwrap()), Ok(label));
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in "(#?label=)?[A-Za-z0-9_-]{0,400}") {
        check(&text);
    }

    #[test]
    fn any_bytes_are_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        check(&link_of(&bytes));
    }

    #[test]
    fn altered_bytes_are_read_without_harm(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = honest();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        check(&link_of(&bytes));
    }
}
