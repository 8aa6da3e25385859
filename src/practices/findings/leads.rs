//! What is read before a sentence: the heads of its row and column, a list's lead-in, its label, and the sentence that
//! it details.

use super::labels::{is_counted, is_label, looks_like_label, says};
use super::{answers, openings};
use crate::document::{Block, BlockKind, Document, Span};
use crate::practices::clause::{Actor, Clause, Frame, Lead};
use crate::practices::reader::Session;
use crate::practices::tokens::Token;
use std::collections::{HashMap, HashSet};

/// A lead-in longer than this is no lead-in, in words.
const LONGEST_LEAD: usize = 60;
/// A label that its sentence goes on from is no longer than this, in bytes.
const LONGEST_RUN_IN: usize = 70;
/// What a list completes is quoted with the sentence before it, where both are no longer than this, in bytes.
const LONGEST_QUOTE: usize = 400;

/// The sentence read last, for the next one to go on from.
#[derive(Debug)]
struct Last {
    block: usize,
    span: Span,
    tokens: Vec<Token>,
}

/// A sentence that details the one before it, and may lead into a list.
#[derive(Debug, Clone)]
struct Resumed {
    /// The words of the sentence before it, with a sign that ends them.
    before: Vec<Token>,
    /// Where its verb stands, in words.
    verb: usize,
    /// What is quoted for what it leads into.
    quote: Span,
}

/// What stands before the sentences of a document.
#[derive(Debug)]
pub struct Leads<'a> {
    document: &'a Document,
    last: Option<Last>,
    /// By the byte where it begins.
    resumed: HashMap<usize, Resumed>,
    /// Labels that are read with the sentence after them, by the byte where they begin.
    labels: HashSet<usize>,
    /// What an item that leads into others completes itself, by the byte where its last sentence begins.
    outer: HashMap<usize, Span>,
    /// For a block, the head of its row or the item above it that labels its first sentence.
    apart: HashMap<usize, Span>,
    /// For a table, the sentence above it that denies what it lists.
    denied: HashMap<usize, Span>,
    /// The heading of the section, where it denies what the section lists: "What we never do".
    denying: Option<Span>,
}

/// What a sentence is read with.
#[derive(Debug, Default)]
pub struct Before {
    /// The heads of its row and column.
    pub heads: Vec<Span>,
    pub lead_in: Option<Span>,
    pub label: Option<Span>,
    /// Whom "they" means.
    pub actor: Option<Actor>,
}

impl<'a> Leads<'a> {
    /// Finds the labels of a document.
    pub fn of(document: &'a Document, session: &mut Session) -> Self {
        let mut leads = Self {
            document,
            last: None,
            resumed: HashMap::new(),
            labels: HashSet::new(),
            outer: outer_leads(document),
            apart: HashMap::new(),
            denied: HashMap::new(),
            denying: None,
        };
        for (index, block) in document.blocks.iter().enumerate() {
            let Some(&first) = block.sentences.first() else {
                continue;
            };
            match block.kind {
                BlockKind::Heading { .. } => {}
                BlockKind::Cell {
                    table,
                    row: 0,
                    column: 0,
                    ..
                } => leads.denied_table(session, index, table),
                BlockKind::Cell { header: true, .. } => {}
                BlockKind::Cell {
                    row: 1.., column: 0, ..
                } if block.sentences.len() == 1 => {
                    leads.label_of_row(session, index, first);
                }
                _ => {
                    let below = leads.below(index, first);
                    let next = block.sentences.get(1).copied().or(below);
                    let marked =
                        block.label || looks_like_label(document, first) || is_counted(document, first);
                    let text = |sentence: Span| sentence.of(&document.text);
                    let named =
                        marked && !answers::is_reply(text(first)) && is_label(session, document, first);
                    let told = |next| says(session, document, next) || answers::is_nothing(text(next));
                    if named && next.is_some_and(told) {
                        leads.labels.insert(first.start);
                        leads.apart.extend(below.map(|_| (index + 1, first)));
                    }
                }
            }
        }
        leads
    }

    /// The first sentence of the paragraph that an item's label leads into.
    fn below(&self, index: usize, label: Span) -> Option<Span> {
        let [item, below] = self.document.blocks.get(index..index + 2)? else {
            return None;
        };
        let colon = label.of(&self.document.text).ends_with(':') && below.lead_in.is_none();
        let led = below.kind == BlockKind::Paragraph && (colon || below.lead_in == Some(label));
        let alone = matches!(item.kind, BlockKind::Item { .. }) && item.sentences.len() == 1;
        (alone && led).then(|| below.sentences.first().copied()).flatten()
    }

    /// The head of a row labels the first sentence beside it that has a verb.
    fn label_of_row(&mut self, session: &mut Session, index: usize, head: Span) {
        let document = self.document;
        let place = |block: &Block| match block.kind {
            BlockKind::Cell { table, row, .. } => Some((table, row)),
            _ => None,
        };
        let own = document.blocks.get(index).and_then(place);
        let row = document.blocks.iter().enumerate().skip(index + 1);
        let row = row.take_while(|(_, b)| place(b) == own);
        if !is_label(session, document, head) {
            return;
        }
        for (index, block) in row {
            let Some(&first) = block.sentences.first() else {
                continue;
            };
            let words = session.tokens(&document.text, first);
            if !Clause::new(session, words, Lead::default(), None)
                .frames
                .is_empty()
            {
                self.labels.insert(head.start);
                self.apart.insert(index, head);
                return;
            }
        }
    }

    /// The sentence that denies what a table lists: "We do not collect:".
    pub fn denial(&self, block: &Block) -> Option<Span> {
        match block.kind {
            BlockKind::Cell { table, .. } => self.denied.get(&table).copied(),
            _ => None,
        }
    }

    /// Finds the sentence or heading above a table that denies what it lists.
    fn denied_table(&mut self, session: &mut Session, index: usize, table: usize) {
        let above = index.checked_sub(1).and_then(|i| self.document.blocks.get(i));
        let last = above.and_then(|b| b.sentences.last().copied());
        if let Some(last) = last {
            let words = session.tokens(&self.document.text, last);
            let clause = Clause::new(session, words, Lead::default(), None);
            let own = |f: &Frame| f.actor == Actor::Company && f.denied;
            if !clause.frames.is_empty() && clause.frames.iter().all(own) {
                self.denied.insert(table, last);
            }
        }
    }

    /// Whether a sentence is a label that is read with the sentence after it.
    pub fn is_label(&self, sentence: Span) -> bool {
        self.labels.contains(&sentence.start)
    }

    /// The label of the sentence numbered `at` of a block: what it begins with, or the head of its row.
    pub fn label(&self, block: usize, at: usize) -> Option<Span> {
        match at {
            0 => self.apart.get(&block).copied(),
            1 => self
                .document
                .blocks
                .get(block)?
                .sentences
                .first()
                .copied()
                .filter(|&s| self.is_label(s)),
            _ => None,
        }
    }

    /// The label that a sentence begins with, and the rest of it: "Partners: We share …".
    pub fn within(&self, session: &mut Session, sentence: Span) -> Option<(Span, Span)> {
        let text = sentence.of(&self.document.text);
        let at = text.find(": ").filter(|&at| at < LONGEST_RUN_IN)?;
        let rest = Span::new(sentence.start + at + 2, sentence.end);
        let label = Span::new(sentence.start, sentence.start + at);
        let begins = rest.of(&self.document.text).starts_with(char::is_uppercase);
        (begins && is_label(session, self.document, label) && says(session, self.document, rest))
            .then_some((label, rest))
    }

    /// A denial that a sentence begins with, up to its colon, and the rest of it: "What we never do: sell your data".
    pub fn denying(&self, session: &mut Session, sentence: Span) -> Option<(Span, Span)> {
        let text = sentence.of(&self.document.text);
        let at = text.find(": ").filter(|&at| at < LONGEST_RUN_IN)?;
        let lead = Span::new(sentence.start, sentence.start + at + 1);
        let words = session.tokens(&self.document.text, lead);
        openings::denies(session, words).then_some((lead, Span::new(lead.end + 1, sentence.end)))
    }

    /// What an item completes; where that is nothing but the sentence above, it may be the heading that denies it.
    pub fn opening(&self, block: &Block, lead_in: Option<Span>) -> Option<Span> {
        let leads = |l: &Span| l.of(&self.document.text).ends_with([':', '：']);
        let item = matches!(block.kind, BlockKind::Item { depth: 0, .. });
        lead_in
            .filter(|l| !item || leads(l))
            .or(self.denying.filter(|_| item))
            .or(lead_in)
    }

    /// A heading is what the first sentence below it may detail.
    pub fn heading(&mut self, session: &mut Session, block: usize, span: Span) {
        let tokens = session.tokens(&self.document.text, span);
        self.denying = openings::denies(session, tokens.clone()).then_some(span);
        self.last = Some(Last { block, span, tokens });
    }

    /// Forgets the last sentence where a block begins that does not go on from it.
    pub fn enter(&mut self, block: &Block) {
        let last = self.last.as_ref().and_then(|l| self.document.blocks.get(l.block));
        let prose = |b: &Block| matches!(b.kind, BlockKind::Paragraph | BlockKind::Heading { .. });
        if !prose(block) || !last.is_some_and(prose) {
            self.last = None;
        }
    }

    /// Keeps a sentence for the next one to go on from; one that details another leaves that in its place.
    pub fn remember(&mut self, block: usize, span: Span, clause: &Clause, states: bool) {
        if clause.goes_on() {
            return;
        }
        let tokens = clause.tokens.get(clause.own..).unwrap_or_default().to_vec();
        self.last = states.then_some(Last { block, span, tokens });
    }

    /// A sentence of a block with what stands before it, and the lead-in to quote.
    pub fn read(
        &mut self,
        session: &mut Session,
        block: usize,
        sentence: Span,
        before: &Before,
    ) -> (Clause, Option<Span>) {
        let text = &self.document.text;
        let mut lead: Vec<Token> = Vec::new();
        for &head in &before.heads {
            lead.extend(session.tokens(text, head));
        }
        let (mut details, mut quote) = (None, before.lead_in);
        if let Some(lead_in) = before.lead_in {
            if let Some(resumed) = self.resumed.get(&lead_in.start) {
                details = Some(lead.len() + resumed.before.len() + resumed.verb);
                quote = Some(resumed.quote);
                lead.extend(resumed.before.iter().copied());
            }
            if let Some(&outer) = self.outer.get(&lead_in.start) {
                lead.extend(session.tokens(text, outer));
            }
            lead.extend(session.tokens(text, lead_in));
            openings::join_to_items(session, &mut lead);
            openings::keep_last_coordinate(session, &mut lead);
        }
        let label = before.label.map(|l| session.tokens(text, l)).unwrap_or_default();
        lead.extend(label.iter().copied());
        let over = lead.len().saturating_sub(LONGEST_LEAD);
        lead.drain(..over);
        let words = session.tokens(text, sentence);
        let all = lead.iter().chain(&words).copied().collect();
        let known = Lead {
            words: lead.len(),
            label: label.len(),
            details: details.and_then(|at| at.checked_sub(over)),
        };
        let clause = Clause::new(session, all, known, before.actor);
        if clause.goes_on() || before.label.is_some() {
            return (clause, quote);
        }
        match self.going_on(session, block, sentence, &clause) {
            Some((clause, from)) => (clause, quote.or(Some(from))),
            None => (clause, quote),
        }
    }

    /// A sentence that details the last one, read after it, and that one's place.
    fn going_on(
        &mut self,
        session: &mut Session,
        block: usize,
        sentence: Span,
        clause: &Clause,
    ) -> Option<(Clause, Span)> {
        let last = self.last.as_ref()?;
        let verb = clause.details(session)? - clause.lead;
        let over = last.tokens.len().saturating_sub(LONGEST_LEAD);
        let mut before = last.tokens.get(over..)?.to_vec();
        let mut end = session.tokens(";", Span::new(0, 1));
        end.iter_mut().for_each(|t| t.span = sentence);
        before.extend(end);
        let lead = clause.tokens.get(..clause.lead)?;
        let words = clause.tokens.get(clause.lead..)?;
        let all: Vec<Token> = lead.iter().chain(&before).chain(words).copied().collect();
        let at = lead.len() + before.len();
        let known = Lead {
            words: at,
            label: 0,
            details: Some(at + verb),
        };
        let made = Clause::new(session, all, known, clause.before);
        made.frames.iter().find(|f| f.start == at + verb)?;
        let whole = Span::new(last.span.start, sentence.end);
        let quote = if last.block == block && whole.len() <= LONGEST_QUOTE {
            whole
        } else {
            sentence
        };
        self.resumed
            .insert(sentence.start, Resumed { before, verb, quote });
        Some((made, last.span))
    }
}

/// The lead-ins of items that lead into others: "We use it to: * With your consent: ** Send you offers".
fn outer_leads(document: &Document) -> HashMap<usize, Span> {
    let items = document
        .blocks
        .iter()
        .filter(|b| matches!(b.kind, BlockKind::Item { .. }));
    items
        .filter_map(|item| {
            let last = item
                .sentences
                .last()
                .filter(|s| s.of(&document.text).ends_with(':'))?;
            Some((last.start, item.lead_in?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::document::parse;
    use crate::input::Format;
    use crate::practices::findings::find;

    /// The sentences that state a fact, each with what it completes.
    fn quotes(text: &str, id: &str) -> Vec<(String, Option<String>)> {
        let document = parse(text, Format::Markdown);
        let found = find(&document);
        let found = found.iter().filter(|f| f.id.to_string() == id);
        let quote = |span: crate::document::Span| span.of(&document.text).to_owned();
        found.map(|f| (quote(f.sentence), f.lead_in.map(quote))).collect()
    }

    #[test]
    fn a_label_is_quoted_with_its_sentence() {
        let text = "We share data as follows:\n\n* **Group.** We may share your name with our affiliates.\n";
        let whole = "Group. We may share your name with our affiliates.".to_owned();
        let lead = Some("We share data as follows:".to_owned());
        assert_eq!(quotes(text, "recipient.affiliates"), [(whole, lead)]);
        let below = "* **Orders:**\n\n  > When you buy, we note your card number.\n";
        let sentence = "When you buy, we note your card number.".to_owned();
        assert_eq!(
            quotes(below, "collect.financial"),
            [(sentence, Some("Orders:".to_owned()))]
        );
    }

    #[test]
    fn details_are_quoted_with_the_sentence_that_they_detail() {
        let text = "We ask for billing details. These details may include your passport number.\n";
        let sentence = "These details may include your passport number.".to_owned();
        let lead = Some("We ask for billing details.".to_owned());
        assert_eq!(quotes(text, "collect.identity"), [(sentence, lead)]);
        assert!(
            quotes(
                &text.replace(" These details", "\n\n## Orders\n\nA loom"),
                "collect.identity"
            )
            .iter()
            .all(|(_, lead)| lead.is_none())
        );
    }
}
