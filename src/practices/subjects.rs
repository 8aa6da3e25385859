//! Who acts: the subject or agent of a verb, and the clause that it stands in.

use super::clause::{Actor, Clause};
use super::pattern::Mention;
use super::reader::Session;

impl Clause {
    /// Where a clause with a subject of its own begins shortly before the verb: "when you pay, the shop keeps …".
    fn new_subject(&self, session: &Session, verb: usize) -> Option<usize> {
        let word = |i: usize| self.word(session, i);
        let comma = (verb.saturating_sub(5)..verb).rev().find(|&i| word(i) == ",")?;
        let own =
            (comma + 1..verb).all(|i| !matches!(word(i), "which" | "who" | "that" | "and" | "or" | "to"));
        let opens = matches!(
            word(comma + 1),
            "the" | "a" | "an" | "this" | "our" | "its" | "every" | "each"
        );
        (own && opens).then_some(comma + 1)
    }

    /// Whether the company stands beside another actor, joined by "and", "or" or a comma.
    pub(super) fn with_company(&self, session: &Session, other: &Mention, floor: usize) -> bool {
        let company = self
            .of("actor.we")
            .filter(|(m, _)| m.start >= floor && m.end <= other.start)
            .last();
        company.is_some_and(|(m, _)| {
            let between = m.end..other.start;
            (1..=3).contains(&between.len())
                && between.into_iter().all(|i| {
                    matches!(
                        self.word(session, i),
                        "and" | "or" | "," | "its" | "our" | "their"
                    )
                })
        })
    }

    /// Who does what the verb says; `floor` is where its clause begins.
    pub(super) fn actor(&self, session: &Session, verb: &Mention, floor: usize, passive: bool) -> Actor {
        let subject = self.subject(session, verb, floor, passive);
        let agent = self.of("actor.").find(|(m, _)| {
            m.start > verb.end
                && m.start <= verb.end + 6
                && (verb.end.max(m.start.saturating_sub(3))..m.start).any(|i| self.word(session, i) == "by")
        });
        let named = |found: Option<(&Mention, &str)>| match found.map(|(_, name)| name) {
            Some("third" | "third.elsewhere") => Actor::Third,
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
        if !passive && let Some(actor) = self.antecedent(session, verb) {
            return actor;
        }
        let nominal = self.word(session, verb.end - 1) == "of";
        match (passive, subject) {
            (true, _) => named(agent),
            (false, _) if nominal && agent.is_some() => named(agent),
            (false, None) if they() => self.before.unwrap_or(Actor::Company),
            // "We and our partners collect …" tells of the company first.
            (false, Some((third, "third" | "third.elsewhere")))
                if self.with_company(session, third, floor) =>
            {
                Actor::Company
            }
            (false, subject) => named(subject),
        }
    }

    /// "From brokers who sell data": whom "who" before the verb means.
    fn antecedent(&self, session: &Session, verb: &Mention) -> Option<Actor> {
        let word = |i: usize| self.word(session, i);
        let small = |w: &str| {
            matches!(
                w,
                "may"
                    | "might"
                    | "can"
                    | "will"
                    | "also"
                    | "then"
                    | "have"
                    | "has"
                    | "do"
                    | "not"
                    | "in"
                    | "turn"
            ) || w.ends_with("ly")
        };
        let near = verb.start.saturating_sub(4).max(self.lead)..verb.start;
        let who = near.rev().find(|&i| !small(word(i)))?;
        if word(who) != "who" {
            return None;
        }
        let named = self.of("actor.").find(|(m, _)| m.end == who || m.end == who + 1);
        match named {
            Some((_, "you")) => Some(Actor::Reader),
            Some((_, "we")) => None,
            _ => Some(Actor::Third),
        }
    }

    /// Who stands before the verb as its subject; `floor` is where its clause begins.
    pub(super) fn subject(
        &self,
        session: &Session,
        verb: &Mention,
        floor: usize,
        passive: bool,
    ) -> Option<(&Mention, &'static str)> {
        let floor = self.new_subject(session, verb.start).unwrap_or(floor);
        let before = |m: &Mention| self.word(session, m.start.wrapping_sub(1));
        // "Apps that are not checked by us may collect …".
        let named = |(m, _): &(&Mention, &str)| m.start >= floor && m.end <= verb.start && before(m) != "by";
        // "To see that you are paid, the office asks …": it is not "you" that "asks".
        let third_person = |w: &str| w.ends_with('s') && !w.ends_with("ss") && w != "is";
        let singular = third_person(self.word(session, verb.start)) && !passive;
        let agrees = |(m, name): &(&Mention, &str)| {
            let plural = matches!(
                self.word(session, m.end - 1),
                "you" | "users" | "customers" | "visitors"
            );
            !(singular && *name == "you" && plural)
        };
        let named: Vec<_> = self.of("actor.").filter(named).filter(agrees).collect();
        // "Advertisers on our pages collect …": what follows a preposition does nothing itself.
        let object = |m: &Mention| {
            // "Our sharing your name" has its subject before it, whatever stands before that.
            (m.end < verb.start || self.word(session, m.start) == "us")
                && matches!(
                    before(m),
                    "on" | "of"
                        | "to"
                        | "with"
                        | "for"
                        | "in"
                        | "at"
                        | "from"
                        | "through"
                        | "via"
                        | "within"
                        | "about"
                )
        };
        let acting = named.iter().rfind(|(m, _)| !object(m));
        acting.or(named.last()).copied()
    }

    pub(super) fn passive(&self, session: &Session, verb: &Mention) -> bool {
        let be = |w: &str| {
            matches!(
                w,
                "is" | "are" | "be" | "been" | "was" | "were" | "being" | "gets" | "get"
            )
        };
        let last = self.word(session, verb.end - 1);
        let participle = if matches!(last, "to" | "by") {
            self.word(session, verb.start)
        } else {
            last
        };
        let participle = participle.ends_with("ed")
            || matches!(
                participle,
                "sold"
                    | "given"
                    | "made"
                    | "kept"
                    | "sent"
                    | "lent"
                    | "shown"
                    | "told"
                    | "held"
                    | "taken"
                    | "written"
                    | "visible"
                    | "available"
                    | "accessible"
                    | "viewable"
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
        // "The name given by you": a participle that follows what is given.
        let after = self.word(session, verb.end);
        let by = matches!(
            after,
            "by" | "from" | "through" | "via" | "during" | "automatically" | "upon"
        ) || (after == "at" && self.word(session, verb.end + 1) != "any");
        let tense = matches!(
            self.word(session, verb.start.wrapping_sub(1)),
            "have"
                | "has"
                | "had"
                | "to"
                | "we"
                | "you"
                | "they"
                | "who"
                | "that"
                | "which"
                | "may"
                | "not"
                | "also"
        );
        let acted = |m: &Mention| m.end == verb.start;
        let reduced = participle && by && !tense && !self.of("actor.").any(|(m, _)| acted(m));
        // "You may opt out of having your letters read": somebody else reads them.
        let had = (verb.start.saturating_sub(8)..verb.start.saturating_sub(1))
            .any(|i| self.word(session, i) == "having");
        reduced
            || (had && participle && !tense)
            || be(self.word(session, verb.start))
            || (participle && before.into_iter().any(|i| be(self.word(session, i))))
    }

    /// Where the clause that holds the word `at` begins.
    pub(super) fn clause_start(&self, session: &Session, at: usize) -> usize {
        let floor = at.saturating_sub(24);
        let opens = matches!(
            self.word(session, self.lead),
            "if" | "when"
                | "where"
                | "should"
                | "unless"
                | "until"
                | "once"
                | "while"
                | "although"
                | "though"
                | "because"
                | "since"
                | "after"
                | "before"
                | "whenever"
                | "as"
                | "by"
                | "were"
        );
        // "If it cannot be delivered, the courier …": the main clause begins with its subject.
        let main = |i: usize| opens && self.of("actor.").any(|(m, _)| m.start == i + 1);
        (floor..at)
            .rev()
            .find(|&i| {
                let w = self.word(session, i);
                w == ";"
                    || w == ":"
                    || (w == "," && main(i))
                    || (w == ","
                        && matches!(
                            self.word(session, i + 1),
                            "but" | "however" | "although" | "except" | "unless" | "we"
                        ))
            })
            .map_or(floor, |i| i + 1)
    }
}
