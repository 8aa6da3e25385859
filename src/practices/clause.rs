//! The grammar of a sentence, as far as rules need it: which verbs, whose, denied or not, and what they govern.

use super::pattern::Mention;
use super::reader::{Reader, Session};
use super::tokens::Token;
use crate::sorting::sort_by_key;

/// Who does what the verb says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The company, or nobody named.
    Company,
    /// The reader of the policy.
    Reader,
    /// Anyone else.
    Third,
}

/// What is done with data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    Collect,
    /// Stores: says that it is there, but denying it denies no collection.
    Keep,
    Provide,
    Use,
    Share,
    Sell,
}

/// One verb and what it governs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub action: Action,
    pub actor: Actor,
    /// "we do not …", "no information is …".
    pub denied: bool,
    /// The verb's words.
    pub start: usize,
    pub end: usize,
    /// Where what it governs ends: the next verb with a subject of its own, or the clause's end.
    pub reach: usize,
    /// The first of the verbs that share what they govern: "we collect, use and share …".
    pub group: usize,
    /// "is collected": what it governs stands before it as well, from here.
    pub passive_from: Option<usize>,
}

impl Frame {
    /// "We share", "we sell": the company itself gives data away, or denies that it does.
    pub fn gives(&self) -> bool {
        matches!(self.action, Action::Share | Action::Sell) && self.actor == Actor::Company
    }

    /// Whether the words at `at` stand after the verb, and within what it governs.
    pub fn reaches(&self, at: usize) -> bool {
        self.start <= at && at < self.reach
    }

    /// Whether the words at `at` stand before the verb, as what a passive is about.
    pub fn follows(&self, at: usize) -> bool {
        self.passive_from
            .is_some_and(|from| from <= at && at < self.start)
    }
}

/// A sentence with its mentions, taken apart.
#[derive(Debug)]
pub struct Clause {
    pub tokens: Vec<Token>,
    /// The words of a lead-in or heading that was put before the sentence.
    pub lead: usize,
    /// Where its own matter begins: with a label among the words of the lead ("Location data." before "You may send
    /// it."), else with the sentence.
    pub own: usize,
    /// The verb of a sentence that only details what the one before it says: "this information may include …".
    pub(super) details: Option<usize>,
    /// All mentions in the order of their start; data and actors without overlaps.
    pub mentions: Vec<Mention>,
    pub frames: Vec<Frame>,
    /// Whom "they" means: who was named last in the sentence before.
    pub(super) before: Option<Actor>,
}

/// What stands before a sentence among its words.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lead {
    /// How many words.
    pub words: usize,
    /// How many of these, the last ones, are the label of the sentence.
    pub label: usize,
    /// Where the verb stands by which the sentence, or its lead-in, details a sentence among these words.
    pub details: Option<usize>,
}

/// The mentions of one family, by the prefix of their names, each with the rest of its name.
///
/// A type of its own, as rules ask for families everywhere: its code is there once, and not once for each question.
#[derive(Debug, Clone)]
pub struct Family<'a> {
    mentions: std::slice::Iter<'a, Mention>,
    reader: &'static Reader,
    prefix: &'a str,
}

/// The mentions of one family. See [`Family`].
#[inline(never)]
pub fn family<'a>(mentions: &'a [Mention], prefix: &'a str) -> Family<'a> {
    Family {
        mentions: mentions.iter(),
        reader: Reader::get(),
        prefix,
    }
}

impl<'a> Iterator for Family<'a> {
    type Item = (&'a Mention, &'static str);

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        let (reader, prefix) = (self.reader, self.prefix);
        (self.mentions).find_map(|m| Some((m, reader.term(m.term).strip_prefix(prefix)?)))
    }
}

impl Clause {
    /// Takes a sentence apart, with what was put before it.
    pub fn new(session: &Session, tokens: Vec<Token>, lead: Lead, before: Option<Actor>) -> Self {
        let mentions = resolve(session.mentions(&tokens));
        let mut clause = Self {
            tokens,
            lead: lead.words,
            own: lead.words - lead.label.min(lead.words),
            details: lead.details,
            mentions,
            frames: Vec::new(),
            before,
        };
        clause.frames = clause.find_frames(session);
        clause
    }

    /// Who was named last as acting, for "they" in the next sentence.
    pub fn last_actor(&self) -> Option<Actor> {
        let named = self.of("actor.").filter_map(|(_, name)| match name {
            "third" | "third.elsewhere" => Some(Actor::Third),
            "you" => Some(Actor::Reader),
            _ => None,
        });
        named.last().or(self.before)
    }

    /// Whether a mention stands before the sentence and its label.
    pub fn in_lead(&self, mention: &Mention) -> bool {
        mention.end <= self.own
    }

    /// Whether a mention stands in the label of the sentence.
    pub fn in_label(&self, mention: &Mention) -> bool {
        self.own <= mention.start && mention.end <= self.lead
    }

    /// Whether the sentence goes on from the one before it, which it only details.
    pub const fn goes_on(&self) -> bool {
        self.details.is_some()
    }

    /// The mentions whose names begin with `prefix`, with the rest of their names.
    pub fn of<'a>(&'a self, prefix: &'a str) -> Family<'a> {
        family(&self.mentions, prefix)
    }

    /// Whether the company is named in the sentence itself.
    pub fn names_company(&self) -> bool {
        self.of("actor.we").any(|(m, _)| m.end > self.lead)
    }

    /// The mentions of whoever else acts or receives data.
    pub fn others(&self) -> impl Iterator<Item = &Mention> {
        let named = self.of("recipient.").chain(self.of("actor.third"));
        named.map(|(m, _)| m)
    }

    /// Whether another than the company and the reader begins to be named within `width` words.
    pub fn names_other(&self, from: usize, width: usize) -> bool {
        self.others().any(|m| m.start >= from && m.start < from + width)
    }

    /// Whether the word at `at` begins with one of the stems.
    #[inline(never)]
    pub fn begins(&self, session: &Session, at: usize, stems: &[&str]) -> bool {
        stems.iter().any(|stem| self.word(session, at).starts_with(stem))
    }

    /// Whether a term is mentioned among the words `from..to`.
    #[inline(never)]
    pub fn has(&self, term: &str, from: usize, to: usize) -> bool {
        self.of(term)
            .any(|(m, rest)| (rest.is_empty() || rest.starts_with('.')) && m.start < to && m.end > from)
    }

    /// Whether the word at `at` is in no mention: a name, perhaps.
    pub fn names_nothing(&self, at: usize) -> bool {
        at < self.tokens.len() && !self.mentions.iter().any(|m| m.start <= at && at < m.end)
    }

    /// The word at `at`, or nothing.
    #[inline(never)]
    pub fn word<'a>(&self, session: &'a Session, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| session.word(*t))
    }

    /// Whether data begins to be named among the words `from..to`: "no personal information", "no cookies".
    pub(super) fn names_data(&self, from: usize, to: usize) -> bool {
        let mut named = self.of("data.").chain(self.of("info."));
        named.any(|(m, _)| m.start >= from && m.start < to)
    }
}

/// Drops mentions of data, actors and decoys that lie in an earlier and longer one.
fn resolve(mut mentions: Vec<Mention>) -> Vec<Mention> {
    let reader = Reader::get();
    sort_by_key(&mut mentions, |m| (m.start, std::cmp::Reverse(m.end), m.term));
    let mut ends = [0usize; 2];
    mentions.retain(|m| {
        let name = reader.term(m.term);
        let group = if name.starts_with("data.") || name.starts_with("decoy.") {
            0
        } else if name.starts_with("actor.") {
            1
        } else {
            return true;
        };
        let free = m.start >= ends[group];
        if free {
            ends[group] = m.end;
        }
        free
    });
    mentions
}
