//! Verbs of giving that a sentence names without saying that the company gives: what is forbidden, feared, or goes to
//! the reader.

use super::clause::{Action, Actor, Clause, Frame};
use super::pattern::Mention;
use super::reader::Session;

/// How verbs begin that forbid.
const BANS: [&str; 4] = ["prohibit", "forbid", "forbad", "disallow"];

impl Clause {
    /// Whether nobody is told to give: the verb is forbidden to others, feared, or its goal is the reader.
    pub(super) fn undone(&self, session: &Session, frame: &Frame) -> bool {
        match frame.action {
            Action::Share | Action::Sell => {
                self.forbidden(session, frame)
                    || self.feared(session, frame)
                    || self.to_reader(session, frame)
                    || self.gives_business(session, frame)
                    || self.only_noun(session, frame)
                    || self.only_secured(session, frame)
                    || self.gives_nothing(session, frame)
                    || self.has_access(session, frame)
                    || self.is_banned(session, frame)
                    || self.to_company(session, frame)
                    || self.to_own_people(session, frame)
                    || self.keeps_password(session, frame)
            }
            Action::Provide => self.unwanted(session, frame),
            Action::Collect if self.asked_against(session, frame) => true,
            Action::Collect | Action::Use
                if frame.actor == Actor::Third && self.forbidden(session, frame) =>
            {
                true
            }
            Action::Collect | Action::Keep | Action::Use => self.out_of_hand(session, frame),
        }
    }

    /// "Carriers are prohibited from getting …".
    pub(super) fn banned(&self, session: &Session, from: usize, verb: usize) -> bool {
        (from..verb).any(|i| self.begins(session, i, &BANS))
            && matches!(self.word(session, verb.wrapping_sub(1)), "from" | "to")
    }

    /// "We do not authorize them to disclose it", "carriers are forbidden to share it", "we require them not to sell it":
    /// what the company tells others is no act of its own.
    fn forbidden(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        // "We do not allow them to sell it or to use it": one ban holds for both.
        let joined = word(frame.start.wrapping_sub(1)) == "to"
            && matches!(word(frame.start.wrapping_sub(2)), "or" | "and" | "nor");
        let from = frame
            .start
            .saturating_sub(if joined { 34 } else { 10 })
            .max(self.lead);
        let governs = |i: usize| {
            let not = |j: usize| matches!(word(j), "not" | "never" | "nor");
            let refused = || (i.saturating_sub(3)..i).any(not);
            let refusing = || (frame.start.saturating_sub(2)..frame.start).any(not);
            self.begins(session, i, &BANS)
                || (self.begins(session, i, &["authori", "permit", "allow", "entitle"]) && refused())
                || (self.begins(
                    session,
                    i,
                    &["requir", "oblig", "instruct", "contractual", "bound"],
                ) && refusing())
        };
        let Some(at) = (from..frame.start).rev().find(|&i| governs(i)) else {
            return false;
        };
        let Some(bound) = (at + 1..frame.start).find(|&i| matches!(word(i), "to" | "from" | "not")) else {
            return false;
        };
        let between = (at + 1..frame.start).any(|i| matches!(word(i), "," | ";") && word(i + 1) == "we");
        // "We are not permitted to share it" is about the company, "we do not permit them to share it" is not.
        let others = if bound == at + 1 {
            let named = |m: &Mention| m.end <= at && m.end + 4 > at;
            frame.actor != Actor::Company || self.others().any(named)
        } else {
            !matches!(word(at + 1), "us" | "ourselves" | "," | "by")
        };
        others && !between
    }

    /// "We guard against loss and disclosure", "unauthorized sharing", "if it was disclosed as a result of an attack".
    fn feared(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        let noun = word(frame.start).starts_with("disclosure")
            || word(frame.start).ends_with("ing")
            || matches!(word(frame.start), "transfer" | "release" | "transfers");
        let feared = [
            "risk",
            "danger",
            "careful",
            "caution",
            "twice",
            "against",
            "prevent",
            "unauthori",
            "unlawful",
            "accidental",
            "improper",
            "inadvertent",
            "misuse",
            "loss",
            "alteration",
        ];
        let from = frame.start.saturating_sub(7).max(self.lead);
        let dread = (from..frame.start)
            .rev()
            .find(|&i| self.begins(session, i, &feared));
        let own = |from: usize| (from..frame.start).any(|i| matches!(word(i), "we" | ";" | "by"));
        if noun && dread.is_some_and(|at| !own(at)) {
            return true;
        }
        // "We are not responsible for the disclosure of what you …".
        let refuses = |i: usize| {
            self.begins(session, i, &["responsib", "liab"])
                && (i.saturating_sub(3)..i).any(|j| matches!(word(j), "not" | "no"))
        };
        if noun && (from..frame.start).any(refuses) {
            return true;
        }
        let opens = matches!(word(self.lead), "if" | "when" | "where" | "should" | "in");
        let near = frame.start.saturating_sub(14).max(self.lead)..frame.end + 14;
        let attack = ["attack", "hack", "intru", "stolen", "theft", "leak"];
        frame.passive_from.is_some() && opens && near.into_iter().any(|i| self.begins(session, i, &attack))
    }

    /// "We make the shop available to you", "it is shown to us", "we sell you tickets".
    fn to_reader(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        // "We do not sell our products to minors".
        let goods = [
            "product",
            "service",
            "good",
            "merchandise",
            "item",
            "room",
            "ticket",
        ];
        let good = (frame.end..frame.end + 6).any(|i| self.begins(session, i, &goods));
        if frame.action == Action::Sell && good && !self.names_data(frame.end, frame.end + 6) {
            return true;
        }
        // "We sell you tickets".
        if frame.action == Action::Sell && word(frame.end) == "you" {
            return true;
        }
        let goal = match (word(frame.end - 1), word(frame.end)) {
            ("to" | "with", _) => frame.end,
            (_, "to" | "with") => frame.end + 1,
            _ => return false,
        };
        // "Messages are forwarded to your mailbox".
        let places = [
            "email", "mailbox", "inbox", "phone", "device", "computer", "address", "screen",
        ];
        if word(goal) == "your" && places.contains(&word(goal + 1)) {
            return true;
        }
        let alone = !matches!(word(goal + 1), "and" | "or") || !self.names_other(goal + 2, 4);
        matches!(word(goal), "you" | "us" | "yourself" | "ourselves") && alone
    }

    /// "If we transfer all our assets": a business, and no data.
    fn gives_business(&self, session: &Session, frame: &Frame) -> bool {
        let things = ["asset", "business", "stock", "shares"];
        let after = frame.end..frame.end + 8;
        let thing = after.clone().find(|&i| self.begins(session, i, &things));
        let owned = |at: usize| {
            (frame.end..at).any(|i| matches!(self.word(session, i), "our" | "its" | "all" | "any" | "of"))
        };
        frame.action == Action::Share
            && thing.is_some_and(|at| {
                owned(at)
                    && !self.names_data(frame.end, at + 4)
                    && !self.begins(session, at + 1, &["purpose", "partner", "associate"])
                    && !(frame.end..at).any(|i| matches!(self.word(session, i), "to" | "with" | "for" | "in"))
            })
    }

    /// "This section holds disclosures required by law": a noun that gives nothing of anybody's.
    fn only_noun(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        word(frame.start) == "disclosures"
            && !matches!(word(frame.end), "of" | "to" | "we")
            && word(frame.start.wrapping_sub(1)) != "make"
    }

    /// "When we transmit your card number over the internet, we encrypt it": it only travels.
    fn only_secured(&self, session: &Session, frame: &Frame) -> bool {
        let secured = |i: usize| {
            let how = ["internet", "encrypt", "secure", "ssl", "tls"];
            self.begins(session, i, &how)
        };
        let travels = self.word(session, frame.start).starts_with("transmi");
        let goal = |i: usize| matches!(self.word(session, i), "to" | "with") && self.names_other(i + 1, 4);
        travels && (frame.end..frame.end + 16).any(secured) && !(frame.end..frame.end + 16).any(goal)
    }

    /// "We do not have access to it": the company itself would get it.
    fn has_access(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        let near = frame.start.saturating_sub(3)..frame.end;
        let has = near.clone().any(|i| {
            matches!(
                word(i),
                "have" | "has" | "had" | "gain" | "get" | "ask" | "request" | "need" | "require"
            )
        });
        has && frame.actor == Actor::Company && near.into_iter().any(|i| word(i) == "access")
    }

    /// "2. Never share the password with anyone": advice, whoever seems to give it.
    fn keeps_password(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        let secret = (frame.end..frame.end + 4)
            .any(|i| matches!(word(i), "password" | "passwords" | "passcode" | "pin"));
        let never = (frame.start.saturating_sub(3)..frame.start).any(|i| matches!(word(i), "not" | "never"));
        // "Your password gives access to …".
        let subject = (frame.start.saturating_sub(2)..frame.start).any(|i| word(i) == "password");
        subject && frame.actor == Actor::Company && frame.passive_from.is_none()
            || secret && never && !(self.lead..frame.start).any(|i| word(i) == "we")
    }

    /// "These partners may share what you did on their pages with us": it comes to the company.
    fn to_company(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        let ours =
            |i: usize| word(i) == "our" && self.begins(session, i + 1, &["serv", "site", "web", "platform"]);
        let us = |i: usize| matches!(word(i), "with" | "to") && (word(i + 1) == "us" || ours(i + 1));
        let end = (frame.end..frame.end + 20)
            .find(|&i| matches!(word(i), ";" | "which" | "and") || self.frames_at(i));
        frame.actor == Actor::Third && (frame.end..end.unwrap_or(frame.end + 20)).any(us)
    }

    /// "Your message is forwarded to the right member of our team": it stays within the company.
    fn to_own_people(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        let people = [
            "team",
            "staff",
            "department",
            "office",
            "desk",
            "employee",
            "personnel",
            "colleague",
        ];
        let Some(to) = (frame.end.saturating_sub(1)..frame.end + 3).find(|&i| word(i) == "to") else {
            return false;
        };
        let Some(our) = (to + 1..to + 6).find(|&i| word(i) == "our") else {
            return false;
        };
        // "To our team and to …", "to others of our team".
        let joined = (to + 1..our + 9).any(|i| matches!(word(i), "and" | "or" | ","));
        let others = (to + 1..our).any(|i| word(i) == "other");
        !joined && !others && (our + 1..our + 5).any(|i| self.begins(session, i, &people))
    }

    /// Whether a verb of giving or taking stands at `at`.
    fn frames_at(&self, at: usize) -> bool {
        self.of("verb.").any(|(m, _)| m.start == at)
    }

    /// "Disclosure of the phone numbers of others is prohibited".
    fn is_banned(&self, session: &Session, frame: &Frame) -> bool {
        let noun = self.word(session, frame.start).starts_with("disclos")
            || self.word(session, frame.start) == "sharing";
        let subject = frame.start <= self.lead + 1;
        let banned = |i: usize| {
            matches!(self.word(session, i), "is" | "are")
                && (i + 1..i + 4).any(|j| self.begins(session, j, &BANS))
        };
        noun && subject && (frame.end..self.tokens.len()).any(banned)
    }

    /// "We make our catalogue available to all readers": no data is named that could be.
    fn gives_nothing(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        let is_state = |i: usize| matches!(word(i), "accessible" | "visible" | "available" | "viewable");
        if word(frame.start).starts_with("mak") {
            let state = (frame.end..frame.end + 14).find(|&i| is_state(i));
            return state.is_some_and(|at| {
                !self.names_data(frame.end, at) && !(frame.end..at).any(|i| word(i) == "list")
            });
        }
        let state = is_state(frame.start);
        let refers = |i: usize| {
            matches!(
                word(i),
                "it" | "they"
                    | "them"
                    | "this"
                    | "these"
                    | "which"
                    | "that"
                    | "what"
                    | "your"
                    | "list"
                    | "lists"
            )
        };
        let before = frame.start.saturating_sub(14)..frame.start;
        state && !self.names_data(before.start, before.end) && !before.into_iter().any(refers)
    }

    /// "We ask you not to send us …", "we ask for your consent to share …".
    fn asked_against(&self, session: &Session, frame: &Frame) -> bool {
        let asks = (frame.start..frame.end).any(|i| self.begins(session, i, &["ask", "request"]));
        let next = |i: usize| (self.word(session, i), self.word(session, i + 1));
        let consent = (frame.end..frame.end + 5)
            .any(|i| self.begins(session, i, &["consent", "permission", "approval", "authori"]));
        asks && (consent
            || (frame.end..frame.end + 3)
                .any(|i| matches!(next(i), ("not", "to") | ("do", "not") | ("to", "not"))))
    }

    /// "We are not responsible for how others use your data", "we do not control what they collect".
    fn out_of_hand(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        let from = frame.start.saturating_sub(12).max(self.lead);
        let refuses = |i: usize| {
            self.begins(session, i, &["responsib", "liab", "control"])
                && (i.saturating_sub(3)..i).any(|j| matches!(word(j), "not" | "no" | "never"))
        };
        frame.actor == Actor::Third
            && (from..frame.start).any(|i| {
                refuses(i)
                    && (i + 1..frame.start).any(|j| matches!(word(j), "how" | "what" | "which" | "whether"))
            })
    }

    /// "We ask you not to send us …", "advertisers are forbidden to give us …": what the company does not want to get.
    fn unwanted(&self, session: &Session, frame: &Frame) -> bool {
        let word = |i: usize| self.word(session, i);
        let from = frame.start.saturating_sub(10).max(self.lead);
        let not = |i: usize| matches!(word(i), "not" | "never");
        let unwanted = |i: usize| {
            let asks = ["ask", "asks", "request", "urge", "advise", "instruct"].contains(&word(i));
            self.begins(session, i, &BANS)
                || (matches!(word(i), "allow" | "permit" | "allowed" | "permitted") && not(i.wrapping_sub(1)))
                || (asks && (i..frame.start).any(not))
        };
        let at = (from..frame.start).rev().find(|&i| unwanted(i));
        at.is_some_and(|at| (at + 1..frame.start).any(|i| matches!(word(i), "to" | "from")))
    }
}
