//! What a paragraph is mostly about: a choice that is offered in passing, in a section about something else, says
//! less than a paragraph about choices.

use super::{Finding, weights};
use crate::document::{BlockKind, Document, Span};
use crate::practices::taxonomy::{Id, Section, Statement};
use crate::practices::topic::Topic;
use std::collections::{HashMap, HashSet};

/// A sentence is about what it states at least so surely.
const ABOUT: f32 = 0.5;
/// Up to which share of its paragraph a matter is named in passing, and from which on the paragraph is about it.
const SHARES: (f32, f32) = (0.2, 0.8);
/// What is left of what is said in passing, and where no heading tells what the section is about.
const PASSING: f32 = 0.7;
const UNHEADED: f32 = 0.9;

/// What is left of data that a sentence names to offer a choice: "You can delete your cookies."
const OFFERED: f32 = 0.8;

/// A shorter paragraph, in bytes, is a sentence or two, and too short to be about one matter only.
const SHORT: f32 = 200.0;
/// A longer one is several that nobody has set apart, and no matter fills it.
const LONG: f32 = 800.0;

/// Sentences of the blocks, each with the sections of the label that it speaks of.
type Matters = HashMap<usize, Vec<(Span, Vec<Section>)>>;

/// Weighs each finding by how much of its paragraph, or item of a list, is about the same matter, or about others.
/// `topics` are those of the document's blocks.
pub fn weigh(document: &Document, topics: &[Topic], findings: &mut [Finding]) {
    let matters = matters(findings);
    let offers = offers(findings);
    for finding in findings {
        if finding.id.section() == Section::Collection && offers.contains(&finding.sentence.start) {
            finding.score *= OFFERED;
        }
        // What a section is about is nowhere told in passing there.
        let topic = topics.get(finding.block).copied().unwrap_or_default();
        // Cookies are refused where they are told of.
        let refused = topic == Topic::Cookies && finding.id == Id::Stated(Statement::ChoiceBrowser);
        if refused || weights::in_own_section(finding.id, topic) {
            continue;
        }
        let passing = if topic == Topic::Unknown {
            UNHEADED
        } else {
            PASSING
        };
        let block = document.blocks.get(finding.block).filter(|b| is_prose(b.kind));
        let whole = block.map_or(0.0, |b| length(b.span));
        if let Some(sentences) = matters.get(&finding.block).filter(|_| whole >= SHORT) {
            finding.score *= weight(share(finding, sentences, whole.min(LONG)), passing);
        }
    }
}

/// Where the sentences begin that offer a choice. To ask for consent is no choice of what is there already.
fn offers(findings: &[Finding]) -> HashSet<usize> {
    let consent = Id::Stated(Statement::ChoiceOptIn);
    let offer = |f: &&Finding| f.score >= ABOUT && f.id.section() == Section::Choices && f.id != consent;
    findings.iter().filter(offer).map(|f| f.sentence.start).collect()
}

fn matters(findings: &[Finding]) -> Matters {
    let mut matters = Matters::new();
    for finding in findings.iter().filter(|f| f.score >= ABOUT) {
        let sentences = matters.entry(finding.block).or_default();
        let section = finding.id.section();
        match sentences.iter_mut().find(|(s, _)| *s == finding.sentence) {
            Some((_, sections)) if sections.contains(&section) => {}
            Some((_, sections)) => sections.push(section),
            None => sentences.push((finding.sentence, vec![section])),
        }
    }
    matters
}

/// Which share of a block of so many bytes is about the matter of a finding, or at least not about another that the
/// finding is told beside.
fn share(finding: &Finding, sentences: &[(Span, Vec<Section>)], whole: f32) -> f32 {
    let own = finding.id.section();
    let about = |wanted: &dyn Fn(&[Section]) -> bool| -> f32 {
        let wanted = sentences.iter().filter(|(_, sections)| wanted(sections));
        wanted.map(|(s, _)| length(*s)).sum::<f32>() / whole
    };
    match told(finding.id) {
        Told::Apart => about(&|all| all.contains(&own)).max(length(finding.sentence) / whole),
        Told::Beside(other) => 1.0 - about(&|all| all.contains(&other) && !all.contains(&own)),
        Told::Anywhere => 1.0,
    }
}

/// What is left of a finding whose matter takes this share of its paragraph.
fn weight(share: f32, passing: f32) -> f32 {
    let (little, whole) = SHARES;
    let dominance = ((share - little) / (whole - little)).clamp(0.0, 1.0);
    passing + (1.0 - passing) * dominance
}

/// Where policies tell of a fact.
enum Told {
    /// In paragraphs of its own.
    Apart,
    /// Wherever data is spoken of, but less where this is.
    Beside(Section),
    Anywhere,
}

fn told(id: Id) -> Told {
    use Section::{Choices, Collection, Security, Sharing, Use};
    match id.section() {
        // Who names a right that laws have given offers it, and sharing is refused where it is told of.
        Choices if weights::is_legal_right(id) || id == Id::Stated(Statement::ChoiceSharing) => {
            Told::Anywhere
        }
        Collection | Choices | Security => Told::Apart,
        // What others get it for is no use of the company's.
        Use => Told::Beside(Sharing),
        // Recipients are told wherever data is spoken of, and changes at the end of anything.
        _ => Told::Anywhere,
    }
}

/// Whether a block is told in sentences: a cell of a table says one thing, and a heading announces.
fn is_prose(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Item { .. })
}

/// In bytes.
fn length(span: Span) -> f32 {
    (span.end - span.start) as f32
}

#[cfg(test)]
mod tests {
    use super::{PASSING, UNHEADED, weight};
    use crate::document::parse;
    use crate::input::Format;
    use crate::practices::findings::find;
    use crate::practices::taxonomy::{Data, Id, Statement};

    #[test]
    fn what_is_said_in_passing_counts_less() {
        assert_eq!(weight(0.1, PASSING), PASSING);
        assert_eq!(weight(1.0, PASSING), 1.0);
        assert!(weight(0.5, PASSING) > weight(0.3, PASSING));
        assert!(weight(0.5, PASSING) < weight(0.5, UNHEADED));
    }

    /// How sure a choice is that is offered under this heading, beside these sentences.
    fn beside(heading: &str, others: &str) -> f32 {
        let text = format!("# {heading}\n\n{others} You can set your browser to refuse cookies.");
        let choice = Id::Stated(Statement::ChoiceBrowser);
        let found = find(&parse(&text, Format::Markdown))
            .into_iter()
            .filter(|f| f.id == choice);
        found.map(|f| f.score).fold(0.0, f32::max)
    }

    #[test]
    fn a_choice_counts_for_less_where_other_things_are_told() {
        let looms = "Our looms stand in an old mill by the river, and most of them are older than the people who work there. \
            The wool comes from the hills around us, and is washed, carded and spun within sight of where the sheep graze.";
        let cookies = "You can delete those that are there. Your browser's help tells you how to block them all or to be asked \
            each time. You may also turn them off for some websites, and allow them for others, in your browser's settings.";
        assert!(looms.len() > 200 && cookies.len() > 200);
        let sharing = "Whom we share your information with";
        assert!(beside(sharing, looms) < 0.8 * beside(sharing, cookies));
        // In a section on choices a choice is nowhere offered in passing.
        let choices = "Your choices";
        assert_eq!(beside(choices, looms), beside(choices, cookies));
    }

    #[test]
    fn data_that_a_choice_is_about_is_named_in_passing() {
        let score = |text: &str| {
            let found = find(&parse(text, Format::Text)).into_iter();
            let cookies = found.filter(|f| f.id == Id::Collect(Data::Cookies));
            cookies.map(|f| f.score).fold(0.0, f32::max)
        };
        let offered = score("We keep cookies, which you can delete in your browser's settings.");
        assert!(offered > 0.0 && offered < score("We keep cookies, which hold the settings of our loom."));
    }
}
