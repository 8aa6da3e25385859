//! What a "not" denies: the verb after it, the thing that it sets against another, or nothing.

use super::clause::{Clause, Frame};
use super::pattern::Mention;
use super::reader::Session;

impl Clause {
    /// Whether the words `from..to` are denied: a "not" before or among them that is no "not only".
    pub fn denied(&self, session: &Session, from: usize, to: usize) -> bool {
        let from = from.saturating_sub(3);
        self.negations(session).any(|at| at >= from && at < to)
    }

    /// Where true negations stand: those that say "not", then those that say "no".
    ///
    /// A list, and not an iterator that finds them, which every caller would have to hold the code of.
    #[inline(never)]
    pub fn negations(&self, session: &Session) -> std::vec::IntoIter<usize> {
        let mut found = Vec::new();
        for (m, rest) in self.of("not") {
            if rest.is_empty() && !self.covered("not.false", m) && !self.readers_refusal(session, m) {
                found.push(m.start);
            }
        }
        for (m, rest) in self.of("no") {
            let data = |at: usize| self.names_data(at + 1, at + 4) || self.denies_deed(session, at);
            if rest.is_empty() && data(m.start) {
                found.push(m.start);
            }
        }
        found.into_iter()
    }

    /// "No disclosure is made", "no third party gets it", "none of our partners sees it".
    fn denies_deed(&self, session: &Session, no: usize) -> bool {
        let deed = |i: usize| {
            let stems = ["disclosure", "transfer", "sharing", "sale", "passing"];
            self.begins(session, i, &stems)
        };
        let verb = |i: usize| self.of("verb.").any(|(m, _)| m.start == i);
        let near = no + 1..no + 4;
        let acts = |m: &Mention| (m.end..m.end + 3).any(verb);
        near.clone().any(|i| deed(i) && verb(i)) || self.others().any(|m| near.contains(&m.start) && acts(m))
    }

    /// "If you do not provide it" denies nothing of the company's; "we do not provide it" does.
    fn readers_refusal(&self, session: &Session, not: &Mention) -> bool {
        if !self.covered("not.reader", not) {
            return false;
        }
        let near = not.start.saturating_sub(7).max(self.lead)..not.start;
        let subject = self
            .of("actor.")
            .filter(|(m, _)| m.end <= not.start && m.start >= near.start)
            .last();
        let supposed = |i: usize| {
            matches!(
                self.word(session, i),
                "if" | "when" | "who" | "that" | "please" | "unless" | "should" | "where"
            )
        };
        let told = not.start <= self.lead + 1;
        match subject {
            Some((_, who)) => who == "you",
            None => told || near.into_iter().any(supposed),
        }
    }

    /// "We do not:", "we will never do the following:": the lead-in denies what its items say.
    pub fn lead_denies(&self, session: &Session) -> bool {
        let last = self.negations(session).rfind(|&at| at < self.lead);
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

    /// Whether the thing at `at` is set against another: "your age and not your name", "your age rather than your name".
    pub fn contrasted(&self, session: &Session, at: usize) -> bool {
        self.contrast(session, at).is_some()
    }

    /// Where the "not" or "rather" stands that sets the thing at `at` against another.
    pub fn contrast(&self, session: &Session, at: usize) -> Option<usize> {
        let word = |i: usize| self.word(session, i);
        let ends = |i: usize| {
            matches!(
                word(i),
                ";" | ":" | "(" | ")" | "but" | "so" | "because" | "unless" | "except" | "if" | "when"
            )
        };
        let sets = |not: usize| {
            let joined = matches!(word(not.wrapping_sub(1)), "and" | "," | "but" | "or" | "-");
            let against = (matches!(word(not), "not" | "no") && joined)
                || matches!((word(not), word(not + 1)), ("rather", "than") | ("instead", "of"));
            // "Your name, but not your age, to our printers": the aside ends with its comma.
            let closes =
                |i: usize| word(i) == "," && matches!(word(i + 1), "to" | "with" | "for" | "by" | "in");
            let verb = |start: usize| start > not && start <= at;
            // "… and not overridden by your rights" sets nothing against anything.
            let deed = word(not + 1).ends_with("ed") && word(not + 2) == "by";
            against
                && !deed
                && !(not + 1..at).any(|i| ends(i) || closes(i))
                && !self.frames.iter().any(|f| verb(f.start))
                && self.frames.iter().any(|f| f.end <= not && !f.denied)
        };
        let instead = (self.lead..at).filter(|&i| matches!(word(i), "rather" | "instead"));
        self.negations(session)
            .chain(instead)
            .find(|&not| not < at && sets(not))
    }

    /// Whether the thing at `at` is named as what is left out: "what we collect does not include your name".
    pub fn left_out(&self, session: &Session, at: usize) -> bool {
        let includes = |i: usize| {
            let stems = ["includ", "contain", "compris", "encompass"];
            self.begins(session, i, &stems)
        };
        let but = |i: usize| matches!(self.word(session, i), "but" | ";" | "however");
        let leaves = |not: usize| not < at && (includes(not + 1) || includes(not + 2)) && !(not..at).any(but);
        self.negations(session)
            .any(|not| leaves(not) && !self.frames.iter().any(|f| f.start > not && f.start < at))
    }

    /// Whether the sentence denies twice, and so affirms: "Without … we could not …".
    pub fn denies_twice(&self, session: &Session) -> bool {
        let own = self.lead..self.tokens.len();
        let word = |i: usize| self.word(session, i);
        let consent = |i: usize| self.of("cond.consent").any(|(m, _)| m.start <= i && i < m.end);
        let telling = |i: usize| {
            matches!(
                word(i + 1),
                "asking" | "telling" | "notice" | "notifying" | "informing"
            )
        };
        let without = |i: usize| word(i) == "without" && !consent(i) && !consent(i + 1) && !telling(i);
        let able = |i: usize| matches!(word(i), "able" | "possible" | "work" | "works" | "function");
        let unable = |i: usize| {
            matches!(word(i), "cannot" | "unable" | "impossible")
                || (word(i) == "not"
                    && (matches!(word(i.wrapping_sub(1)), "can" | "could" | "would") || (i..i + 4).any(able)))
        };
        own.clone().any(without) && own.into_iter().any(unable)
    }

    /// "A transfer of your data does not take place".
    pub(super) fn takes_no_place(&self, session: &Session, verb: &Mention) -> bool {
        let word = |i: usize| self.word(session, i);
        let takes = |i: usize| {
            let stems = ["take", "took", "occur", "happen", "place", "made", "carried"];
            self.begins(session, i, &stems)
        };
        let after = verb.end..verb.end + 13;
        self.negations(session)
            .any(|not| after.contains(&not) && word(not) == "not" && (takes(not + 1) || takes(not + 2)))
    }

    /// "We share it with nobody", "we sell it to no one".
    pub(super) fn with_nobody(&self, session: &Session, verb: &Mention) -> bool {
        let word = |i: usize| self.word(session, i);
        let nobody = |i: usize| {
            matches!(word(i), "nobody" | "none")
                || (word(i) == "no" && matches!(word(i + 1), "one" | "third" | "other"))
        };
        let next = |m: &Mention| m.start > verb.start && m.start < verb.end + 10;
        let end = self
            .of("verb.")
            .find(|(m, _)| next(m))
            .map_or(verb.end + 10, |(m, _)| m.start);
        (verb.end..end).any(|i| matches!(word(i), "with" | "to" | "by") && nobody(i + 1))
    }

    /// Whether a "not" belongs to a relative clause before the verb: "apps that are not approved may collect …".
    pub(super) fn describes(&self, session: &Session, not: usize, verb: usize) -> bool {
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

    /// Whether what a denied verb governs ends at `at`: "we do not ask where you are, but can guess it", "…, only your
    /// town", "…, we may let others show you adverts".
    pub(super) fn turns(&self, session: &Session, at: usize) -> bool {
        let word = |i: usize| self.word(session, i);
        let modal = |i: usize| {
            matches!(
                word(i),
                "may" | "might" | "can" | "could" | "will" | "do" | "would" | "must"
            )
        };
        match word(at) {
            // "With anyone but our courier" excepts, and says nothing new.
            "but"
                if matches!(
                    word(at.wrapping_sub(1)),
                    "anyone" | "anybody" | "one" | "nobody" | "none" | "nothing" | "all" | "others" | "party"
                ) =>
            {
                false
            }
            "but" | "however" => !matches!(word(at + 1), "for" | "also" | "not"),
            "," => word(at + 1) == "only" || (word(at + 1) == "we" && modal(at + 2)),
            _ => false,
        }
    }

    /// "You should not send us …", "never upload …", "avoid sharing …": what the reader is told to keep is not asked for.
    pub(super) fn advised_against(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        let before = frame.start.saturating_sub(4).max(self.lead)..frame.start;
        let ought = |i: usize| matches!(word(i), "should" | "must" | "may" | "please" | "to" | "can");
        let conditional = before
            .clone()
            .any(|i| matches!(word(i), "if" | "when" | "unless"));
        let not = before
            .clone()
            .find(|&i| matches!(word(i), "not" | "never" | "avoid" | "cannot"));
        not.is_some_and(|not| {
            let told =
                not == self.lead || word(not) == "avoid" || (word(not - 1) == "do" && not == self.lead + 1);
            !conditional && (told || ought(not.wrapping_sub(1)) || word(not.wrapping_sub(2)) == "please")
        })
    }

    /// Whether what a verb's denial governs ends between the verb and the word at `at`.
    pub fn turned(&self, session: &Session, frame: &Frame, at: usize) -> bool {
        (frame.end..at).any(|i| self.turns(session, i))
    }

    fn covered(&self, term: &str, inner: &Mention) -> bool {
        self.of(term)
            .any(|(m, rest)| rest.is_empty() && m.start <= inner.start && inner.start < m.end)
    }
}
