//! The verbs of a sentence: who does what, whether it is denied, and which words each verb governs.

use super::clause::{Action, Actor, Clause, Frame};
use super::pattern::Mention;
use super::reader::Session;

impl Clause {
    /// The verbs of the sentence that do something with data, in the order of the text.
    pub(super) fn find_frames(&self, session: &Session) -> Vec<Frame> {
        let mut verbs: Vec<(Action, Mention)> = Vec::new();
        for (mention, name) in self.of("verb.") {
            let action = match name {
                "collect" => Action::Collect,
                "keep" => Action::Keep,
                "provide" => Action::Provide,
                "use" => Action::Use,
                "share" => Action::Share,
                "sell" => Action::Sell,
                _ => continue,
            };
            verbs.push((action, *mention));
        }
        let given = self
            .of("verb.transfer")
            .filter(|(m, _)| self.hands_over(session, m));
        verbs.extend(given.map(|(m, _)| (Action::Share, *m)));
        verbs.sort_by_key(|(action, m)| (m.start, *action));
        let mut frames: Vec<Frame> = Vec::new();
        for (action, verb) in verbs {
            let frame = self.frame(session, action, &verb, frames.last());
            if self.fits(session, &frame) && !self.announced(session, &frame) {
                frames.push(frame);
            }
        }
        let got: Vec<Frame> = self
            .of("verb.receive")
            .filter_map(|(m, _)| self.received(session, m))
            .collect();
        // "The carrier is given your name": no reader gives it.
        frames.retain(|f| !got.iter().any(|g| g.start <= f.start && f.start < g.end));
        frames.extend(got);
        frames.sort_by_key(|f| (f.start, f.action));
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
        let actor = self.actor(session, verb, floor, passive);
        let from = verb.start.saturating_sub(7).max(floor);
        // "We collect neither …", "we use no cookies".
        let after = matches!(self.word(session, verb.end), "neither" | "no") as usize;
        let own = |at: usize| at >= from && at < verb.end + after && !self.describes(session, at, verb.start);
        // "No record of yours is used …".
        let none = passive && self.word(session, floor.max(self.lead)) == "no";
        let denied = none
            || self.negations().any(own)
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

    /// Whether a "not" belongs to a relative clause before the verb: "apps that are not approved may collect …".
    fn describes(&self, session: &Session, not: usize, verb: usize) -> bool {
        let relative = (not.saturating_sub(3)..not)
            .any(|i| matches!(self.word(session, i), "that" | "which" | "who" | "whose"));
        let modal = |i| {
            matches!(
                self.word(session, i),
                "may" | "might" | "can" | "could" | "will" | "must"
            )
        };
        relative && (not + 1..verb).any(modal)
    }

    /// Who does what the verb says; `floor` is where its clause begins.
    fn actor(&self, session: &Session, verb: &Mention, floor: usize, passive: bool) -> Actor {
        let subject = self.subject(session, verb, floor);
        let agent = self.of("actor.").find(|(m, _)| {
            m.start > verb.end
                && m.start <= verb.end + 6
                && (verb.end..m.start).any(|i| self.word(session, i) == "by")
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
        match (passive, subject) {
            (true, _) => named(agent),
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

    /// Who stands before the verb as its subject; `floor` is where its clause begins.
    pub(super) fn subject(
        &self,
        session: &Session,
        verb: &Mention,
        floor: usize,
    ) -> Option<(&Mention, &'static str)> {
        let before = |m: &Mention| self.word(session, m.start.wrapping_sub(1));
        // "Apps that are not checked by us may collect …".
        let named = |(m, _): &(&Mention, &str)| m.start >= floor && m.end <= verb.start && before(m) != "by";
        let named: Vec<_> = self.of("actor.").filter(named).collect();
        // "Advertisers on our pages collect …": what follows a preposition does nothing itself.
        let object = |m: &Mention| {
            // "Our sharing your name" has its subject before it, whatever stands before that.
            m.end < verb.start
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
        be(self.word(session, verb.start))
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
            let limit = next.map_or(total, |f| self.subject_start(f, frames[i].end));
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

    /// Where the subject of a frame begins, or its verb if it has none of its own after `floor`.
    fn subject_start(&self, frame: &Frame, floor: usize) -> usize {
        let near = self
            .of("actor.")
            .filter(|(m, _)| m.start >= floor && m.end <= frame.start && m.end + 4 > frame.start)
            .last();
        near.map_or(frame.start, |(m, _)| m.start)
    }
}
