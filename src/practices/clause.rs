//! The grammar of a sentence, as far as rules need it: which verbs, whose, denied or not, and what they govern.

use super::pattern::Mention;
use super::reader::{Reader, Session};
use super::tokens::Token;

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

/// A sentence with its mentions, taken apart.
#[derive(Debug)]
pub struct Clause {
    pub tokens: Vec<Token>,
    /// The words of a lead-in or heading that was put before the sentence.
    pub lead: usize,
    /// All mentions in the order of their start; data and actors without overlaps.
    pub mentions: Vec<Mention>,
    pub frames: Vec<Frame>,
    /// Whom "they" means: who was named last in the sentence before.
    before: Option<Actor>,
}

/// The mentions of one family, by the prefix of their names.
pub fn family<'a>(
    mentions: &'a [Mention],
    prefix: &'a str,
) -> impl Iterator<Item = (&'a Mention, &'static str)> {
    let reader = Reader::get();
    mentions
        .iter()
        .filter_map(move |m| Some((m, reader.term(m.term).strip_prefix(prefix)?)))
}

impl Clause {
    /// Takes a sentence apart. The first `lead` tokens are the lead-in's.
    pub fn new(session: &Session, tokens: Vec<Token>, lead: usize, before: Option<Actor>) -> Self {
        let mentions = resolve(session.mentions(&tokens));
        let mut clause = Self {
            tokens,
            lead,
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
            "third" => Some(Actor::Third),
            "you" => Some(Actor::Reader),
            _ => None,
        });
        named.last().or(self.before)
    }

    /// The mentions whose names begin with `prefix`, with the rest of their names.
    pub fn of<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a Mention, &'static str)> {
        family(&self.mentions, prefix)
    }

    /// Whether a term is mentioned among the words `from..to`.
    pub fn has(&self, term: &str, from: usize, to: usize) -> bool {
        self.of(term)
            .any(|(m, rest)| (rest.is_empty() || rest.starts_with('.')) && m.start < to && m.end > from)
    }

    /// The word at `at`, or nothing.
    pub fn word<'a>(&self, session: &'a Session, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| session.word(*t))
    }

    /// Whether the words `from..to` are denied: a "not" before or among them that is no "not only".
    pub fn denied(&self, from: usize, to: usize) -> bool {
        let from = from.saturating_sub(3);
        self.negations().any(|at| at >= from && at < to)
    }

    /// Where true negations stand.
    fn negations(&self) -> impl Iterator<Item = usize> {
        let said = self.of("not").filter(|(_, rest)| rest.is_empty());
        let said = said
            .filter(|(m, _)| !self.covered("not.false", m))
            .map(|(m, _)| m.start);
        let none = self
            .of("no")
            .filter(|(_, rest)| rest.is_empty())
            .map(|(m, _)| m.start)
            .filter(|&at| self.names_data(at + 1, at + 4));
        said.chain(none)
    }

    /// "We do not:", "we will never do the following:": the lead-in denies what its items say.
    fn lead_denies(&self, session: &Session) -> bool {
        let last = self.negations().filter(|&at| at < self.lead).last();
        last.is_some_and(|at| {
            let mut rest = at + 1..self.lead;
            rest.len() <= 5
                && rest.all(|i| {
                    matches!(
                        self.word(session, i),
                        ":" | "do" | "the" | "following" | "any" | "of" | "these" | "things" | "ever" | ","
                    )
                })
        })
    }

    /// Whether data begins to be named among the words `from..to`: "no personal information", "no cookies".
    fn names_data(&self, from: usize, to: usize) -> bool {
        let mut named = self.of("data.").chain(self.of("info."));
        named.any(|(m, _)| m.start >= from && m.start < to)
    }

    fn covered(&self, term: &str, inner: &Mention) -> bool {
        self.of(term)
            .any(|(m, rest)| rest.is_empty() && m.start <= inner.start && inner.start < m.end)
    }

    fn find_frames(&self, session: &Session) -> Vec<Frame> {
        let mut verbs: Vec<(Action, Mention)> = Vec::new();
        for (mention, name) in self.of("verb.") {
            let action = match name {
                "collect" => Action::Collect,
                "keep" => Action::Keep,
                "provide" => Action::Provide,
                "use" => Action::Use,
                "share" => Action::Share,
                _ => Action::Sell,
            };
            verbs.push((action, *mention));
        }
        verbs.sort_by_key(|(action, m)| (m.start, *action));
        let mut frames: Vec<Frame> = Vec::new();
        for (action, verb) in verbs {
            let frame = self.frame(session, action, &verb, frames.last());
            if self.fits(session, &frame) && !self.announced(session, &frame) {
                frames.push(frame);
            }
        }
        self.set_reach(session, &mut frames);
        frames
    }

    /// "This policy describes how we collect and share …" says that it will say so.
    fn announced(&self, session: &Session, frame: &Frame) -> bool {
        let near = frame.start.saturating_sub(9)..frame.start;
        near.into_iter().any(|i| {
            matches!(self.word(session, i), "how" | "ways")
                && matches!(
                    self.word(session, i + 1),
                    "we" | "your"
                        | "this"
                        | "our"
                        | "it"
                        | "that"
                        | "the"
                        | "personal"
                        | "information"
                        | "in"
                        | "such"
                )
        })
    }

    /// A reader provides, others share; a verb that does not fit its actor is another verb.
    fn fits(&self, session: &Session, frame: &Frame) -> bool {
        let noun = matches!(
            self.word(session, frame.start.wrapping_sub(1)),
            "of" | "the" | "your" | "their" | "third"
        );
        match frame.action {
            Action::Provide => frame.actor == Actor::Reader || frame.passive_from.is_some(),
            Action::Share | Action::Sell => frame.actor != Actor::Reader || frame.passive_from.is_some(),
            Action::Collect | Action::Keep | Action::Use => {
                frame.actor != Actor::Reader || noun || frame.passive_from.is_some()
            }
        }
    }

    fn frame(&self, session: &Session, action: Action, verb: &Mention, before: Option<&Frame>) -> Frame {
        if let Some(before) = before.filter(|b| self.coordinated(session, b.end, verb.start)) {
            return Frame {
                action,
                start: verb.start,
                end: verb.end,
                ..*before
            };
        }
        let floor = self.clause_start(session, verb.start);
        let passive = self.passive(session, verb);
        let subject = self
            .of("actor.")
            .filter(|(m, _)| m.start >= floor && m.end <= verb.start)
            .last();
        let agent = self.of("actor.").find(|(m, _)| {
            m.start > verb.end
                && m.start <= verb.end + 6
                && (verb.end..m.start).any(|i| self.word(session, i) == "by")
        });
        let named = |found: Option<(&Mention, &str)>| match found.map(|(_, name)| name) {
            Some("third") => Actor::Third,
            Some("you") => Actor::Reader,
            _ => Actor::Company,
        };
        let they = || (floor..verb.start).any(|i| self.word(session, i) == "they");
        // "We encourage you never to share your password": the reader is to act.
        let advised = |m: &Mention| m.start >= floor.min(self.lead) && m.end <= verb.start + 1;
        let subject = match self.of("advice").find(|(m, _)| advised(m)) {
            Some((advice, _)) if subject.is_none_or(|(s, _)| s.start <= advice.end) => Some((advice, "you")),
            _ => subject,
        };
        let actor = match (passive, subject) {
            (true, _) => named(agent),
            (false, None) if they() => self.before.unwrap_or(Actor::Company),
            // "We and our partners collect …" tells of the company first.
            (false, Some((third, "third"))) if self.with_company(session, third, floor) => Actor::Company,
            (false, subject) => named(subject),
        };
        let from = verb.start.saturating_sub(7).max(floor);
        // "We collect neither …", "we use no cookies".
        let after = matches!(self.word(session, verb.end), "neither" | "no") as usize;
        let denied = self.negations().any(|at| at >= from && at < verb.end + after)
            || (verb.start >= self.lead && verb.start <= self.lead + 3 && self.lead_denies(session));
        let passive_from = passive.then_some(floor);
        // "We share, but do not sell, …": nothing is named between the two.
        let same = before.filter(|b| b.actor == actor && verb.start >= b.end && verb.start - b.end <= 6);
        let same = same.filter(|b| !self.names_data(b.end, verb.start));
        let group = same.map_or(verb.start, |b| b.group);
        Frame {
            action,
            actor,
            denied,
            start: verb.start,
            end: verb.end,
            reach: verb.end,
            group,
            passive_from,
        }
    }

    /// Whether the company stands beside another actor, joined by "and", "or" or a comma.
    fn with_company(&self, session: &Session, other: &Mention, floor: usize) -> bool {
        let company = self
            .of("actor.we")
            .filter(|(m, _)| m.start >= floor && m.end <= other.start)
            .last();
        company.is_some_and(|(m, _)| {
            let between = m.end..other.start;
            (1..=2).contains(&between.len())
                && between
                    .into_iter()
                    .all(|i| matches!(self.word(session, i), "and" | "or" | ","))
        })
    }

    /// Whether only commas, "and", "or" and the like stand between two verbs.
    fn coordinated(&self, session: &Session, from: usize, to: usize) -> bool {
        let small = |w: &str| {
            matches!(
                w,
                "," | "and"
                    | "or"
                    | "nor"
                    | "also"
                    | "otherwise"
                    | "then"
                    | "will"
                    | "may"
                    | "not"
                    | "do"
                    | "to"
                    | "be"
            ) || w.ends_with("ly")
        };
        from <= to && to - from <= 4 && (from..to).all(|i| small(self.word(session, i)))
    }

    fn passive(&self, session: &Session, verb: &Mention) -> bool {
        let be = |w: &str| {
            matches!(
                w,
                "is" | "are" | "be" | "been" | "was" | "were" | "being" | "gets" | "get"
            )
        };
        let participle = self.word(session, verb.end - 1);
        let participle = participle.ends_with("ed")
            || matches!(
                participle,
                "sold" | "given" | "made" | "kept" | "sent" | "lent" | "shown"
            );
        let near = verb.start.saturating_sub(4)..verb.start;
        let before = near.rev().take_while(|&i| {
            let w = self.word(session, i);
            be(w)
                || w.ends_with("ly")
                || matches!(
                    w,
                    "not" | "also" | "never" | "only" | "or" | "and" | "," | "to" | "then"
                )
                || w.ends_with("ed")
                || w == "sold"
        });
        be(self.word(session, verb.start))
            || (participle && before.into_iter().any(|i| be(self.word(session, i))))
    }

    /// Where the clause that holds the word `at` begins.
    fn clause_start(&self, session: &Session, at: usize) -> usize {
        let floor = at.saturating_sub(24);
        (floor..at)
            .rev()
            .find(|&i| {
                let w = self.word(session, i);
                w == ";"
                    || w == ":"
                    || (w == ","
                        && matches!(
                            self.word(session, i + 1),
                            "but" | "however" | "although" | "except" | "unless" | "we"
                        ))
            })
            .map_or(floor, |i| i + 1)
    }

    fn set_reach(&self, session: &Session, frames: &mut [Frame]) {
        let total = self.tokens.len();
        for i in 0..frames.len() {
            let after = &frames[i + 1..];
            let mut next = after.iter().find(|f| {
                f.actor != frames[i].actor || !self.coordinated_run(session, frames[i].end, f.start)
            });
            if frames[i].action == Action::Use {
                next = next.filter(|f| f.action != Action::Provide || f.actor == Actor::Reader);
            }
            let limit = next.map_or(total, |f| self.subject_start(f));
            let stop = (frames[i].end..limit)
                .find(|&j| self.word(session, j) == ";")
                .unwrap_or(limit);
            frames[i].reach = stop.max(frames[i].end);
        }
    }

    fn coordinated_run(&self, session: &Session, from: usize, to: usize) -> bool {
        from <= to
            && to - from <= 8
            && !self.has("data", from, to)
            && (from..to).all(|i| self.word(session, i) != ";")
    }

    /// Where the subject of a frame begins, or its verb if it has none of its own.
    fn subject_start(&self, frame: &Frame) -> usize {
        let near = self
            .of("actor.")
            .filter(|(m, _)| m.end <= frame.start && m.end + 4 > frame.start)
            .last();
        near.map_or(frame.start, |(m, _)| m.start)
    }
}

/// Drops mentions of data, actors and decoys that lie in an earlier and longer one.
fn resolve(mut mentions: Vec<Mention>) -> Vec<Mention> {
    let reader = Reader::get();
    mentions.sort_by_key(|m| (m.start, std::cmp::Reverse(m.end), m.term));
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
