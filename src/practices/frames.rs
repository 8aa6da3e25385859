//! The verbs of a sentence: who does what, whether it is denied, and which words each verb governs.

use super::clause::{Action, Actor, Clause, Frame};
use super::pattern::Mention;
use super::reader::Session;
use crate::sorting::sort_by_key;

impl Clause {
    /// The verbs of the sentence that do something with data, in the order of the text.
    pub(super) fn find_frames(&self, session: &Session) -> Vec<Frame> {
        let mut verbs: Vec<(Action, Mention)> = Vec::new();
        // "The network shares with us …", "the clinic sends us …": whoever gives it, it is the company that gets it.
        let to_us = |m: &Mention| {
            self.of("verb.provide.us")
                .any(|(us, _)| us.start == m.start && !self.by_us(session, us))
        };
        for (mention, name) in self.of("verb.") {
            let action = match name {
                "collect" => Action::Collect,
                _ if self.within_verb(mention) => continue,
                "keep" | "keep.lands" => Action::Keep,
                "provide.us" if self.by_us(session, mention) => continue,
                "provide.us" => Action::Provide,
                _ if to_us(mention) => continue,
                "provide" => Action::Provide,
                "use" => Action::Use,
                "share" => Action::Share,
                "sell" => Action::Sell,
                _ => continue,
            };
            verbs.push((action, self.made_available(session, mention)));
        }
        let given = self
            .of("verb.transfer")
            .filter(|(m, _)| self.hands_over(session, m));
        verbs.extend(given.map(|(m, _)| (Action::Share, *m)));
        sort_by_key(&mut verbs, |(action, m)| (m.start, *action));
        let mut frames: Vec<Frame> = Vec::new();
        for (action, verb) in verbs {
            let mut frame = self.frame(session, action, &verb, frames.last());
            if to_us(&verb) {
                frame.actor = Actor::Reader;
                frame.passive_from = (frame.passive_from).or_else(|| self.arrives(session, verb.start));
            } else if self.of("verb.keep.lands").any(|(m, _)| *m == verb) {
                frame.actor = Actor::Company;
                frame.passive_from = Some(self.clause_start(session, verb.start));
            } else if matches!(action, Action::Collect | Action::Keep) && frame.actor == Actor::Company {
                frame.passive_from = match frame.passive_from {
                    Some(_) if self.resumes(session, verb.start) => Some(self.own),
                    None => self.refers_back(session, &verb),
                    from => from,
                };
            }
            if action == Action::Provide && self.asked_of_reader(session, &frame) {
                frame.actor = Actor::Reader;
            }
            if self.fits(session, &frame) && !self.announced(session, &frame) && !self.undone(session, &frame)
            {
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
        sort_by_key(&mut frames, |f| (f.start, f.action));
        self.set_reach(session, &mut frames);
        if let Some(verb) = self.details {
            let over = self.taken_over(session, verb, &frames);
            frames.extend(over);
            sort_by_key(&mut frames, |f| (f.start, f.action));
        }
        frames
    }

    /// "We make your name and street available to …": the verb is "make", and its object stands between the two words.
    fn made_available(&self, session: &Session, verb: &Mention) -> Mention {
        let word = |i: usize| self.word(session, i);
        let state = matches!(
            word(verb.start),
            "available" | "accessible" | "visible" | "viewable"
        );
        let makes = |i: &usize| matches!(word(*i), "make" | "makes" | "making" | "made");
        let from = verb.start.saturating_sub(14).max(self.lead);
        let at = (from..verb.start.saturating_sub(1)).rev().find(makes);
        let closed = |at: usize| (at..verb.start).any(|i| matches!(word(i), ";" | "that" | "which"));
        match at
            .filter(|&at| state && !closed(at) && !matches!(word(at.wrapping_sub(1)), "is" | "are" | "be"))
        {
            Some(at) => Mention {
                start: at,
                end: at + 1,
                ..*verb
            },
            None => *verb,
        }
    }

    /// Where that begins which a verb's object refers to: "your score, which we note", "tell us your age; we keep it".
    fn refers_back(&self, session: &Session, verb: &Mention) -> Option<usize> {
        let word = |i: usize| self.word(session, i);
        let pronoun = |i: usize| matches!(word(i), "it" | "them" | "these" | "those" | "this" | "both");
        let object = pronoun(verb.end) || (verb.end - verb.start > 1 && pronoun(verb.end - 1));
        let near = verb.start.saturating_sub(4).max(self.lead)..verb.start;
        let relative = near
            .into_iter()
            .any(|i| matches!(word(i), "which" | "that" | "whom"));
        if object {
            Some(self.own)
        } else {
            relative.then(|| self.clause_start(session, verb.start))
        }
    }

    /// "… it is kept", "… all of which are recorded": the subject of a passive only refers to what was named.
    fn resumes(&self, session: &Session, verb: usize) -> bool {
        let near = verb.saturating_sub(4).max(self.lead)..verb;
        let refers = |i: usize| {
            matches!(
                self.word(session, i),
                "it" | "they" | "these" | "both" | "which" | "this" | "those"
            )
        };
        near.into_iter().any(refers)
    }

    /// Whether another verb's wording holds this one: in "receive reports" nobody reports.
    fn within_verb(&self, verb: &Mention) -> bool {
        self.of("verb.collect")
            .any(|(m, _)| m.start < verb.start && verb.end <= m.end)
    }

    /// "We share it with partners that work with us": the company itself gives.
    fn by_us(&self, session: &Session, verb: &Mention) -> bool {
        let before = self
            .of("actor.")
            .filter(|(m, _)| m.end <= verb.start && m.end + 4 > verb.start);
        (before.last()).is_some_and(|(m, _)| self.word(session, m.start) == "we")
    }

    /// Where that begins which "is sent to us": what arrives stands before the verb.
    fn arrives(&self, session: &Session, verb: usize) -> Option<usize> {
        let before = self.word(session, verb.wrapping_sub(1));
        matches!(
            before,
            "is" | "are" | "was" | "were" | "be" | "been" | "being" | "that" | "which"
        )
        .then(|| self.clause_start(session, verb))
    }

    /// "Enter your name", "please leave your address with us".
    fn asked_of_reader(&self, session: &Session, frame: &Frame) -> bool {
        let before = self.word(session, frame.start.wrapping_sub(1));
        frame.actor == Actor::Company
            && frame.passive_from.is_none()
            && matches!(
                self.word(session, frame.start),
                "enter"
                    | "leave"
                    | "type"
                    | "fill"
                    | "tell"
                    | "give"
                    | "submit"
                    | "send"
                    | "provide"
                    | "supply"
                    | "state"
                    | "complete"
                    | "upload"
            )
            && ((frame.start == 0 && self.lead == 0) || matches!(before, "please" | "simply" | "just"))
    }

    /// "This policy describes how we collect and share …" says that it will say so.
    fn announced(&self, session: &Session, frame: &Frame) -> bool {
        // "How we share it: with carriers" says it at once.
        if frame.gives() && (frame.end..frame.end + 4).any(|i| self.word(session, i) == ":") {
            return false;
        }
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

    /// Whether "how" or "whether" follows the verb, before anyone to whom something goes.
    fn tells_how(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        let next = (frame.end..frame.end + 9).find(|&i| matches!(word(i), "how" | "whether" | "to" | "with"));
        next.is_some_and(|i| matches!(word(i), "how" | "whether"))
    }

    /// "We refuse what would reveal your secret": nobody does it.
    fn imagined(&self, session: &Session, frame: &Frame) -> bool {
        let before = |back: usize| self.word(session, frame.start.wrapping_sub(back));
        matches!(before(1), "would" | "could" | "might") && matches!(before(2), "that" | "which" | "what")
    }

    /// Whether the verb is "report", and nobody is named after it to whom a thing is reported.
    fn reports_to_none(&self, session: &Session, frame: &Frame) -> bool {
        let near = frame.end..frame.end + 12;
        self.word(session, frame.start).starts_with("report")
            && !near
                .into_iter()
                .any(|i| matches!(self.word(session, i), "to" | "with"))
    }

    /// A reader provides, others share; a verb that does not fit its actor is another verb.
    fn fits(&self, session: &Session, frame: &Frame) -> bool {
        let noun = matches!(
            self.word(session, frame.start.wrapping_sub(1)),
            "of" | "the" | "your" | "their" | "third"
        );
        // "See which cookies we set": the reader is told to look.
        let told = frame.start == self.lead
            && matches!(
                self.word(session, frame.start),
                "see"
                    | "read"
                    | "check"
                    | "note"
                    | "follow"
                    | "remember"
                    | "learn"
                    | "know"
                    | "take"
                    | "download"
                    | "view"
            );
        // "We do not know how old you are".
        let unknown = self.word(session, frame.start.wrapping_sub(1)) == "not"
            && matches!(
                self.word(session, frame.start),
                "know" | "see" | "learn" | "read" | "look"
            );
        // "We used to collect it": no more.
        let once = |at: usize| {
            let word = |i: usize| self.word(session, i);
            (word(at.wrapping_sub(1)), word(at), word(at + 1)) == ("we", "used", "to")
        };
        if once(frame.start) || frame.start.checked_sub(2).is_some_and(once) {
            return false;
        }
        match frame.action {
            Action::Provide if self.advised_against(session, frame) => false,
            Action::Share | Action::Sell if self.imagined(session, frame) => false,
            Action::Provide => frame.actor == Actor::Reader || frame.passive_from.is_some(),
            Action::Collect if told || unknown => false,
            // "We will disclose how we use it" discloses no data.
            Action::Share
                if self.word(session, frame.start).starts_with("disclos")
                    && self.tells_how(session, frame) =>
            {
                false
            }
            // "Report on visits", "crash reports": a report goes to somebody.
            Action::Share if frame.actor == Actor::Company && self.reports_to_none(session, frame) => false,
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
        // "It cannot be sent unless you give …" denies the sending alone, "we do not ask but infer …" the asking.
        let condition = |at: usize| {
            (at..verb.start).any(|i| {
                matches!(
                    self.word(session, i),
                    "unless" | "if" | "until" | "but" | "however"
                )
            })
        };
        // "We cannot send it without asking …" affirms the asking.
        let without = |at: usize| (at..verb.start).any(|i| self.word(session, i) == "without");
        let twice = |at: usize| self.denies_twice(session) && without(at);
        // Under "What we do not collect", "we only note your town" is no denial.
        let led =
            |at: usize| at < self.lead && (self.lead..verb.start).any(|i| self.word(session, i) == "we");
        // "Without profiles, we count …" denies the profiles.
        let aside = |at: usize| {
            self.word(session, at) == "without" && (at..verb.start).any(|i| self.word(session, i) == ",")
        };
        // "We make our list (never its numbers) available": what brackets deny is theirs.
        let bracketed = |at: usize| {
            let closed = (at..verb.start).any(|i| self.word(session, i) == ")");
            closed && !(at..verb.start).any(|i| self.word(session, i) == "(")
        };
        let own = |at: usize| {
            at >= from
                && !bracketed(at)
                && at < verb.end + after
                && !condition(at)
                && !aside(at)
                && !led(at)
                && !twice(at)
                && !self.describes(session, at, verb.start)
        };
        // "No record of yours is used …".
        let none = passive
            && matches!(
                self.word(session, floor.max(self.lead)),
                "no" | "none" | "nothing" | "neither"
            );
        let denied = none
            || self.takes_no_place(session, verb)
            || self.with_nobody(session, verb)
            || self.negations(session).any(own)
            || self.denied_by_lead(session, verb.start)
            || before
                .is_some_and(|b| b.denied && b.actor == actor && self.enumerated(session, b, verb.start));
        let passive_from = passive.then_some(floor);
        // "We share, but do not sell, …": nothing is named between the two.
        let same = before.filter(|b| b.actor == actor && verb.start >= b.end && verb.start - b.end <= 6);
        let without = |b: &&Frame| (b.end..verb.start).any(|i| self.word(session, i) == "without");
        let same = same.filter(|b| !self.names_data(b.end, verb.start) && !without(b));
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

    /// Where the subject of a frame begins, or its verb if it has none of its own after `floor`.
    pub(super) fn subject_start(&self, frame: &Frame, floor: usize) -> usize {
        let near = self
            .of("actor.")
            .filter(|(m, _)| m.start >= floor && m.end <= frame.start && m.end + 4 > frame.start)
            .last();
        near.map_or(frame.start, |(m, _)| m.start)
    }
}
