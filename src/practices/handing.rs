//! Giving and getting: what is handed to another, and what another receives, is shared.

use super::clause::{Action, Actor, Clause, Frame};
use super::pattern::Mention;
use super::reader::Session;

impl Clause {
    /// "Our carrier receives your address", "advertisers are told your age": what others get, the company gives.
    pub(super) fn received(&self, session: &Session, verb: &Mention) -> Option<Frame> {
        let floor = self.clause_start(session, verb.start);
        let from = self.receiver(session, verb, floor)?;
        // "We and our partners gather your address": the company does so itself.
        if self
            .of("actor.third")
            .any(|(m, _)| m.start == from && self.with_company(session, m, floor))
        {
            return None;
        }
        if !self.names_data(verb.end, verb.end + 9) {
            return None;
        }
        // "Choose a password that nobody else knows".
        if (verb.start.saturating_sub(5)..verb.start).any(|i| self.word(session, i).starts_with("password")) {
            return None;
        }
        // "We do not allow advertisers to see your name".
        let lets = |i: usize| {
            let stems = ["allow", "enabl", "permit", "let", "authori"];
            stems.iter().any(|stem| self.word(session, i).starts_with(stem))
        };
        let from = (from.saturating_sub(2)..from)
            .find(|&i| lets(i))
            .map_or(from, |i| i.saturating_sub(3));
        // "No carrier gets your name", "none of our carriers …".
        let none = |i: usize| matches!(self.word(session, i), "no" | "none");
        let from = (from.saturating_sub(2)..from).find(|&i| none(i)).unwrap_or(from);
        // "Under no circumstances does a carrier get …", "carriers are prohibited from getting …".
        let fronted =
            |at: usize| at >= floor && matches!(self.word(session, at), "under" | "in" | "at" | "by");
        let denied = self.banned(session, from, verb.start)
            || self
                .negations(session)
                .any(|at| at < verb.end && (at >= from || fronted(at)));
        Some(Frame {
            action: Action::Share,
            actor: Actor::Company,
            denied,
            start: verb.start,
            end: verb.end,
            reach: verb.end,
            group: verb.start,
            passive_from: None,
        })
    }

    /// Where another who receives stands before the verb: one that is known to be another, or someone unheard of who
    /// is neither the company nor the reader, as "our roofer" in "our roofer sees your address".
    fn receiver(&self, session: &Session, verb: &Mention, floor: usize) -> Option<usize> {
        let word = |i: usize| self.word(session, i);
        let subject = self.subject(session, verb, floor, false);
        let unknown = match subject {
            Some((m, "third")) if verb.start - m.end <= 12 => return Some(m.start),
            Some((m, "we")) if word(m.start) == "our" && m.end - m.start == 1 => m.end,
            None => floor.max(self.lead),
            _ => return None,
        };
        let stems = [
            "receiv", "get", "see", "learn", "obtain", "view", "is", "are", "be",
        ];
        let plain = stems.iter().any(|stem| word(verb.start).starts_with(stem));
        let before = word(verb.start.wrapping_sub(1));
        let finite = matches!(
            before,
            "may" | "will" | "can" | "could" | "might" | "then" | "also" | "thus"
        ) || word(verb.start).ends_with('s')
            || before.ends_with('s');
        // The company's own people and machines are the company.
        let own = [
            "staff",
            "team",
            "employ",
            "people",
            "agent",
            "represent",
            "support",
            "engineer",
            "nurse",
            "doctor",
            "depart",
            "system",
            "software",
            "server",
            "tool",
            "program",
            "computer",
            "app",
            "site",
            "web",
            "browser",
            "device",
            "polic",
            "cookie",
            "log",
            "goal",
            "page",
            "account",
            "it",
            "they",
            "which",
            "that",
            "who",
        ];
        let named = unknown..verb.start;
        let own = named
            .clone()
            .any(|i| own.iter().any(|stem| word(i).starts_with(stem)));
        let data = self.names_data(named.start, named.end);
        ((1..=6).contains(&named.len()) && plain && finite && !own && !data).then_some(unknown)
    }

    /// "We give your name to our partners", "your position is relayed to the police", "your order goes to the
    /// courier", "we provide advertisers with figures": data, and to whom it goes.
    pub(super) fn hands_over(&self, session: &Session, verb: &Mention) -> bool {
        // "They may not provide a level of protection equal to …".
        let level = |i: usize| {
            matches!(
                self.word(session, i),
                "level" | "degree" | "standard" | "protection"
            )
        };
        if (verb.end..verb.end + 4).any(level) {
            return false;
        }
        let mut to = (verb.end..verb.end + 16).filter(|&i| self.towards_others(session, i));
        let Some(to) = to.next() else {
            let named_next = self.names_other(verb.end, 4) || self.gives_them(session, verb);
            let then = |i: usize| matches!(self.word(session, i), "with" | "of" | "your" | "the");
            let end = self.grounds(session, verb.end, verb.end + 12);
            return named_next && (verb.end..end).any(|i| then(i) && self.names_data(i, end.min(i + 8)));
        };
        let moves = ["go", "travel", "flow", "end", "leav", "wander"];
        let moves = moves
            .iter()
            .any(|stem| self.word(session, verb.start).starts_with(stem));
        if moves || self.passive(session, verb) {
            return self.names_data(verb.start.saturating_sub(20), verb.start) || self.names_data(to, to + 8);
        }
        let pronoun = |i: usize| {
            matches!(
                self.word(session, i),
                "it" | "them" | "this" | "these" | "both" | "list" | "lists" | "file" | "files" | "names"
            )
        };
        // "Your name, which we hand to …".
        let relative = (verb.start.saturating_sub(4)..verb.start)
            .any(|i| matches!(self.word(session, i), "which" | "whom"));
        self.names_data(verb.end, to) || (verb.end..to).any(pronoun) || relative
    }

    /// Where among the words `from..to` a reason follows what is given: "we deliver adverts based on your taste".
    pub(super) fn grounds(&self, session: &Session, from: usize, to: usize) -> usize {
        let word = |i: usize| self.word(session, i);
        let reason = |i: &usize| {
            matches!(
                (word(*i), word(i + 1)),
                ("based" | "depending", "on" | "upon")
                    | ("according" | "relevant" | "tailored" | "suited", "to")
                    | ("basis", "of")
            )
        };
        (from..to).find(reason).unwrap_or(to)
    }

    /// "We give them …", where "they" are others; "we provide undertakers with …".
    fn gives_them(&self, session: &Session, verb: &Mention) -> bool {
        let next = self.word(session, verb.end);
        let them = matches!(next, "them" | "him" | "her" | "it") && self.before == Some(Actor::Third);
        let someone = next.ends_with('s')
            && self.word(session, verb.end + 1) == "with"
            && self.of("actor.").all(|(m, _)| m.start != verb.end);
        them || someone
    }

    /// "To the hotel", "with other breeders": not the company, the reader or a thing of theirs.
    fn towards_others(&self, session: &Session, at: usize) -> bool {
        if !matches!(self.word(session, at), "to" | "with" | "onto" | "among" | "into") {
            return false;
        }
        if self.aims(session, at) {
            return false;
        }
        if self.names_other(at + 1, 4) {
            return true;
        }
        let one = matches!(
            self.word(session, at + 1),
            "the"
                | "a"
                | "an"
                | "its"
                | "another"
                | "some"
                | "certain"
                | "other"
                | "local"
                | "selected"
                | "whoever"
                | "those"
        );
        let several = |i: usize| {
            let word = self.word(session, i);
            word.len() > 4 && word.ends_with('s') && !word.ends_with("ss")
        };
        let one = one || several(at + 1) && !self.names_data(at + 1, at + 2);
        let own = self.of("actor.").any(|(m, _)| m.start > at && m.start <= at + 3);
        let things = [
            "extent",
            "site",
            "web",
            "page",
            "address",
            "email",
            "account",
            "service",
            "app",
            "follow",
            "above",
            "data",
            "information",
            "form",
            "cart",
            "full",
            "degree",
            "same",
            "right",
            "best",
            "contrary",
            "purpose",
            "polic",
            "terms",
            "server",
            "way",
            "part",
            "use",
            "law",
            "friend",
            "someone",
            "browser",
            "device",
            "computer",
            "link",
            "list",
            "case",
        ];
        let thing =
            (at + 2..at + 4).any(|i| things.iter().any(|stem| self.word(session, i).starts_with(stem)));
        self.word(session, at) == "to" && one && !own && !thing
    }

    /// "To help our partners", "to assist the public", "in accordance with the law": who is named so gets nothing.
    pub(super) fn aims(&self, session: &Session, at: usize) -> bool {
        let begins =
            |i: usize, stems: &[&str]| stems.iter().any(|stem| self.word(session, i).starts_with(stem));
        let aims = [
            "help", "assist", "enabl", "allow", "support", "protect", "inform", "contact", "benefit",
            "comply", "respond", "let", "serve", "defend", "improve", "prevent",
        ];
        let bounds = ["accord", "complian", "line", "conform", "consisten"];
        match self.word(session, at) {
            "to" => begins(at + 1, &aims),
            "with" => begins(at.wrapping_sub(1), &bounds),
            _ => false,
        }
    }
}
