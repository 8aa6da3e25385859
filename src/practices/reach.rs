//! How far a verb governs what follows it, and how far its denial goes, in sentences that enumerate.

use super::clause::{Action, Actor, Clause, Frame};
use super::reader::Session;

impl Clause {
    /// Ends what each verb governs where the next verb has a subject of its own, or the sentence begins anew.
    pub(super) fn set_reach(&self, session: &Session, frames: &mut [Frame]) {
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
            let denied = frames[i].denied;
            let stop = (frames[i].end..limit)
                .find(|&j| self.begins_anew(session, j) || (denied && self.leaves_denial(session, j)))
                .unwrap_or(limit);
            // A label's verb governs nothing of the sentence after it.
            let label = self.own <= frames[i].start && frames[i].start < self.lead;
            let stop = if label { stop.min(self.lead) } else { stop };
            frames[i].reach = stop.max(frames[i].end);
        }
    }

    fn coordinated_run(&self, session: &Session, from: usize, to: usize) -> bool {
        from <= to
            && to - from <= 8
            && !self.has("data", from, to)
            && (from..to).all(|i| self.word(session, i) != ";")
    }

    /// Whether a semicolon at `at` ends what was said: "we note your name; it is …" does, "we note your name; your age;
    /// and (c) photos that you send" goes on.
    fn begins_anew(&self, session: &Session, at: usize) -> bool {
        let word = |i: usize| self.word(session, i);
        let total = self.tokens.len();
        if word(at) != ";" || at < self.lead || self.goes_on() {
            return word(at) == ";";
        }
        let first = (at + 1..total)
            .find(|&i| !self.counts(session, i))
            .unwrap_or(total);
        let end = (first..total).find(|&i| word(i) == ";").unwrap_or(total);
        let relative = |w: &str| {
            matches!(
                w,
                "that"
                    | "which"
                    | "who"
                    | "whom"
                    | "whose"
                    | "where"
                    | "when"
                    | "how"
                    | "what"
                    | "whether"
                    | "if"
                    | "as"
                    | "you"
                    | "we"
                    | "they"
            )
        };
        let finite = |w: &str| {
            matches!(
                w,
                "is" | "are"
                    | "was"
                    | "were"
                    | "may"
                    | "can"
                    | "could"
                    | "will"
                    | "would"
                    | "shall"
                    | "must"
                    | "should"
                    | "do"
                    | "does"
                    | "did"
                    | "has"
                    | "have"
                    | "had"
                    | "cannot"
            )
        };
        starts_sentence(word(first))
            || (first..end)
                .take_while(|&i| !relative(word(i)))
                .any(|i| finite(word(i)))
    }

    /// Whether what a "not" denies ends at `at`: also at a semicolon after which nothing tells that the same is gone on with,
    /// as in "we never sell it; adverts pay for our pages".
    fn leaves_denial(&self, session: &Session, at: usize) -> bool {
        let goes_on = |i: usize| {
            let verb = self.of("verb.").any(|(m, _)| m.start == i);
            verb || matches!(
                self.word(session, i),
                "your" | "any" | "the" | "a" | "an" | "such" | "other" | "with" | "information"
            )
        };
        let first = (at + 1..self.tokens.len()).find(|&i| !self.counts(session, i));
        self.turns(session, at) || (self.word(session, at) == ";" && !first.is_some_and(goes_on))
    }

    /// Whether the word at `at` only joins or numbers what is enumerated: "and", "(2)", "(b)".
    fn counts(&self, session: &Session, at: usize) -> bool {
        let word = self.word(session, at);
        let bracketed = self.word(session, at + 1) == ")" && word.len() < 4;
        bracketed || matches!(word, "and" | "or" | "nor" | "also" | "(" | ")" | "to")
    }

    /// Whether the verb at `verb` is the next of those that one "not" denies: "we do not sell it; share it; or …".
    pub(super) fn enumerated(&self, session: &Session, before: &Frame, verb: usize) -> bool {
        let separator = (before.end..verb).rev().find(|&i| !self.counts(session, i));
        separator.is_some_and(|i| self.word(session, i) == ";")
            && self.is_bare(session, verb)
            && !(before.end..verb).any(|i| self.begins_anew(session, i) || self.turns(session, i))
    }

    /// Whether the lead-in denies the verb at `verb`: the first of the sentence, or one in a row with it.
    pub(super) fn denied_by_lead(&self, session: &Session, verb: usize) -> bool {
        let row = || {
            let separator = (self.lead..verb).rev().find(|&i| !self.counts(session, i));
            let separates = |i: usize| matches!(self.word(session, i), "," | ";");
            self.is_bare(session, verb) && separator.is_some_and(separates)
        };
        verb >= self.lead
            && (verb <= self.lead + 3 || row())
            && !(self.lead..verb).any(|i| self.word(session, i) == "we")
            && self.lead_denies(session)
    }

    /// Whether a verb stands as it does after "not": "sell", and not "sold" or "selling".
    fn is_bare(&self, session: &Session, verb: usize) -> bool {
        let word = self.word(session, verb);
        !word.ends_with("ed") && !word.ends_with("ing") && !word.ends_with('s')
    }
}

/// Words that begin a sentence of its own, and no part of an enumeration.
fn starts_sentence(word: &str) -> bool {
    matches!(
        word,
        "we" | "you"
            | "they"
            | "it"
            | "he"
            | "she"
            | "i"
            | "this"
            | "these"
            | "those"
            | "there"
            | "if"
            | "when"
            | "where"
            | "however"
            | "but"
            | "otherwise"
            | "please"
            | "see"
            | "read"
            | "click"
            | "visit"
            | "contact"
            | "for"
            | "in"
            | "as"
            | "by"
            | "unless"
            | "instead"
            | "only"
            | "no"
            | "nor"
            | "not"
            | "nobody"
            | "nothing"
            | "therefore"
            | "thus"
            | "rather"
            | "all"
            | "some"
            | "neither"
            | "its"
            | "their"
    )
}
