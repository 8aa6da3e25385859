//! A label made by hand, so that the forms of a label are tested without its rules.

use crate::document::{Block, BlockKind, Document, Span, Utf16};
use crate::label::{Analyzer, Evidence, Fact, Label, Policy, SCHEMA, State};
use crate::practices::taxonomy::Id;

/// What [`example`] reads.
const POLICY: &str = "# What we collect
When you order we ask for your name & address. Our server records your IP address.
We do not collect health data.
# Who sees it
We never sell your data. We may sell your data to <brokers>.
Advertisers see what you click unless you opt out. Partners see it too.
# Rights
Write to privacy@larch.example to have your data deleted. Naïve 🦀 readers are welcome.";

/// A document and its label with a fact of each kind, a conflict among them.
pub fn example() -> (Document, Label) {
    use State::{No, OptOut, Yes};
    let document = document(POLICY);
    let facts = [
        ("collect.contact", Yes, None, "name & address"),
        ("collect.device", Yes, None, "IP address"),
        ("collect.health", No, None, "health"),
        ("use.legal", Yes, None, "ask for your name"),
        ("grid.use.contact.legal", Yes, None, "ask for your name"),
        ("recipient.partners", Yes, None, "Partners see it"),
        ("share.activity", OptOut, None, "Advertisers see"),
        ("grid.share.activity.advertisers", OptOut, None, "Advertisers see"),
        ("grid.share.activity.marketers", Yes, None, "Partners see it"),
        ("share.sold", No, None, "never sell"),
        ("share.sold", Yes, None, "may sell"),
        ("choice.delete", Yes, Some("privacy@larch.example"), "deleted"),
    ];
    let label = label(&document, &facts);
    (document, label)
}

/// A document of one paragraph for each line; `#` begins a heading, `-` an item.
pub fn document(source: &str) -> Document {
    let mut document = Document::default();
    let mut heading = None;
    for line in source.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let level = line.chars().take_while(|&c| c == '#').count() as u8;
        let kind = match line.chars().next() {
            Some('#') => BlockKind::Heading { level },
            Some('-') => BlockKind::Item {
                depth: 0,
                ordered: false,
            },
            _ => BlockKind::Paragraph,
        };
        let text = line.trim_start_matches(['#', '-', ' ']).replace("**", "");
        if !document.text.is_empty() {
            document.text.push('\n');
        }
        let start = document.text.len();
        document.text.push_str(&text);
        let span = Span::new(start, document.text.len());
        if level > 0 {
            heading = Some(document.blocks.len());
        }
        document.blocks.push(Block {
            kind,
            span,
            sentences: sentences(&text, start),
            headings: heading.filter(|_| level == 0).into_iter().collect(),
            lead_in: None,
            label: false,
        });
    }
    document
}

fn sentences(text: &str, start: usize) -> Vec<Span> {
    let mut from = 0;
    let mut spans = Vec::new();
    for (end, _) in text.match_indices(". ").chain([(text.len(), "")]) {
        let end = (end + 1).min(text.len());
        spans.push(Span::new(start + from, start + end));
        from = end + 1;
    }
    spans
}

/// A label whose facts are `(id, state, value, words)`: the evidence is the sentence with the words.
pub fn label(document: &Document, facts: &[(&str, State, Option<&str>, &str)]) -> Label {
    let mut label = Label {
        schema: SCHEMA.to_owned(),
        analyzer: Analyzer {
            name: "privacy-facts".to_owned(),
            version: "0.1.0".to_owned(),
        },
        policy: Policy {
            title: Some("Privacy Policy".to_owned()),
            organization: Some("Larch & Lantern Ltd.".to_owned()),
            updated: Some("2026-03-04".to_owned()),
            language: "en".to_owned(),
            words: 1204,
            reading_minutes: 5,
            reading_grade: 9.25,
            sha256: "9f2c".repeat(16),
            unread: None,
            analyzed: None,
        },
        facts: Vec::new(),
    };
    for &(id, state, value, words) in facts {
        let id: Id = id.parse().unwrap_or_else(|e| panic!("{e}"));
        let evidence = evidence(document, state, words);
        match label.facts.iter_mut().find(|f| f.id == id) {
            Some(fact) => {
                fact.state = if fact.state == state {
                    state
                } else {
                    State::Conflicting
                };
                fact.evidence.push(evidence);
            }
            None => label.facts.push(Fact {
                id,
                state,
                value: value.map(str::to_owned),
                evidence: vec![evidence],
            }),
        }
    }
    label.facts.sort_by_key(|f| f.id);
    label
}

fn evidence(document: &Document, state: State, words: &str) -> Evidence {
    let units = Utf16::new(&document.text);
    let holds = |s: &&Span| s.of(&document.text).contains(words);
    let found = document
        .blocks
        .iter()
        .find_map(|b| b.sentences.iter().find(holds).map(|s| (b, s)));
    let (block, sentence) = found.unwrap_or_else(|| panic!("no sentence says {words:?}"));
    let heading = block
        .headings
        .first()
        .map(|&h| document.blocks[h].span.of(&document.text));
    Evidence {
        quote: sentence.of(&document.text).to_owned(),
        state,
        start: units.at(&document.text, sentence.start),
        end: units.at(&document.text, sentence.end),
        heading: heading.map(str::to_owned),
        lead_in: None,
    }
}
