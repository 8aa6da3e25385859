//! Others who are named and get nothing: whom a disclosure protects, from whom data comes, what a law only bounds.

use crate::practices::clause::{Action, Clause, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::Session;
use crate::practices::taxonomy::Recipient;

/// How far back a word governs what is named, in words.
const BACK: usize = 24;

/// Whom a mention of a recipient means; nobody where what is named has another part in the sentence than to get data.
pub fn receiver(
    session: &Session,
    clause: &Clause,
    mention: &Mention,
    recipient: Recipient,
) -> Option<Recipient> {
    let part = Part {
        session,
        clause,
        mention,
    };
    let nothing = match recipient {
        Recipient::Authorities => part.is_no_authority(),
        Recipient::Acquirer => false,
        Recipient::Affiliates if part.is_unrelated() => true,
        _ => {
            part.is_protected()
                || part.is_opponent()
                || part.is_only_met()
                || part.is_forbidden()
                || part.is_source()
                || part.is_asset_taker()
        }
    };
    if nothing {
        None
    } else if part.is_helper(recipient) {
        Some(Recipient::ServiceProviders)
    } else {
        Some(recipient)
    }
}

/// One who is named, and the sentence around.
pub(super) struct Part<'a> {
    session: &'a Session,
    pub(super) clause: &'a Clause,
    pub(super) mention: &'a Mention,
}

impl<'a> Part<'a> {
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.clause.word(self.session, at)
    }

    pub(super) fn begins(&self, at: usize, stems: &[&str]) -> bool {
        self.clause.begins(self.session, at, stems)
    }

    /// The words before the mention from the nearest on, up to where another thing is said: a semicolon, the company's
    /// own giving, or "to" and "with" before whoever gets data.
    fn before(&self) -> impl Iterator<Item = usize> {
        let gives = |i: usize| {
            let gives = |f: &Frame| f.action >= Action::Share && f.start <= i && i < f.end;
            self.clause.frames.iter().any(gives)
        };
        let from = self.mention.start.saturating_sub(BACK);
        let near = (from..self.mention.start).rev();
        near.take_while(move |&i| self.word(i) != ";" && !gives(i) && !self.leads_to_receiver(i))
    }

    /// The same, and on over semicolons that only part the items of a list: "from brokers; shops; and partners".
    fn listed_before(&self) -> impl Iterator<Item = usize> {
        let near = self.mention.start.saturating_sub(BACK)..self.mention.start;
        let acts = |i: usize| {
            let ours = self.clause.of("actor.we").any(|(m, _)| m.start == i);
            ours || self.clause.frames.iter().any(|f| f.start == i)
        };
        let parts = near.clone().rev().take_while(move |&i| !acts(i)).last();
        let list = parts.map_or(self.mention.start, |first| first);
        let stops = move |i: usize| {
            self.word(i) == ";" && i < list
                || self.leads_to_receiver(i)
                || self
                    .clause
                    .frames
                    .iter()
                    .any(|f| f.action >= Action::Share && f.start <= i && i < f.end)
        };
        near.rev().take_while(move |&i| !stops(i))
    }

    /// "To the police", "with our partners"; but "harm to others", "in accordance with the law", "disputes with others".
    fn leads_to_receiver(&self, at: usize) -> bool {
        let left = at.wrapping_sub(1);
        let other = match self.word(at) {
            "to" => &[
                "harm", "injur", "damage", "threat", "danger", "risk", "subject", "due", "loss",
            ][..],
            "with" => &[
                "accordance",
                "compl",
                "line",
                "disput",
                "agreement",
                "contract",
                "relation",
                "consistent",
            ],
            _ => return false,
        };
        if self.word(at) == "to" && self.clause.aims(self.session, at) {
            return false;
        }
        let named = || {
            self.clause.names_other(at + 1, 3) || matches!(self.word(at + 1), "the" | "these" | "those" | ":")
        };
        !self.begins(left, other) && (self.word(at) == "with" || named())
    }

    /// "To protect the rights of our agents", "the safety of the public", "harm to others".
    fn is_protected(&self) -> bool {
        let mut governs = false;
        for at in self.before() {
            let next = self.word(at + 1);
            if matches!(self.word(at), "of" | "against" | "by" | "from" | "to") {
                governs = true;
            }
            let worth = [
                "right",
                "propert",
                "safety",
                "interest",
                "security",
                "welfare",
                "health",
                "reputation",
                "privacy",
                "wellbeing",
            ];
            let evil = [
                "harm", "injur", "threat", "danger", "damage", "claim", "liabilit", "misuse", "infring",
            ];
            let own = matches!(self.word(at.wrapping_sub(1)), "your" | "about" | "their");
            let valued = self.begins(at, &worth) && !own && matches!(next, "of" | "or" | "and" | ",");
            let feared = self.begins(at, &evil)
                && matches!(next, "to" | "of" | "by" | "or" | "and" | "from" | "against");
            if governs && (valued || feared) && !self.names_purpose(at) {
                return true;
            }
            if self.guards(at) {
                return true;
            }
        }
        false
    }

    /// "In the interest of …" and "for security" are why, and not what is protected.
    fn names_purpose(&self, at: usize) -> bool {
        self.begins(at, &["interest"])
            && !self.begins(at.wrapping_sub(1), &["the", "legitimate", "best", "vital", "own"])
            || matches!(self.word(at.wrapping_sub(1)), "for")
    }

    /// "Protect", where rights or whoever has them follow: "protect our guests".
    fn guards(&self, at: usize) -> bool {
        let verb = ["defend", "safeguard", "indemnif"];
        let guards = matches!(self.word(at), "protect" | "protects" | "protecting") || self.begins(at, &verb);
        let helps =
            self.begins(at.wrapping_sub(1), &["help", "assist"]) || self.word(at.wrapping_sub(1)) == "us";
        let worth = [
            "right",
            "propert",
            "safety",
            "interest",
            "security",
            "against",
            "ourselves",
            "health",
        ];
        let near = at + 1..at + 6;
        guards
            && !helps
            && (near.clone().any(|i| self.begins(i, &worth))
                || self.clause.of("actor.").any(|(m, _)| near.contains(&m.start))
                || near.contains(&self.mention.start))
    }

    /// "We link to the sites of others", "our contracts with others": with no word of giving.
    fn is_only_met(&self) -> bool {
        let met = |at: usize| match self.word(at) {
            "to" | "of" => {
                (at.saturating_sub(5)..at).any(|i| matches!(self.word(i), "link" | "links" | "linked"))
            }
            "with" => self.begins(
                at.wrapping_sub(1),
                &["contract", "agreement", "arrangement", "disput"],
            ),
            _ => false,
        };
        let gives = |f: &Frame| f.action >= Action::Share;
        let near = self.mention.start.saturating_sub(6)..self.mention.start;
        !self.clause.frames.iter().any(gives) && near.into_iter().any(met)
    }

    /// "Third-party claims", "infringes third-party rights", "claims against our affiliates".
    fn is_opponent(&self) -> bool {
        let after = ["claim", "right", "lawsuit", "demand", "intellectual", "complain"];
        self.begins(self.mention.end, &after)
            || self.word(self.mention.start.wrapping_sub(1)) == "against"
            || self.word(self.mention.start.wrapping_sub(2)) == "against"
    }

    /// "We get your address from brokers", "data supplied by a partner".
    fn is_source(&self) -> bool {
        let gets = [
            "receiv",
            "collect",
            "obtain",
            "acquir",
            "gather",
            "bought",
            "purchas",
            "learn",
            "import",
            "fetch",
            "retriev",
            "sourc",
            "combin",
            "supplement",
            "information",
            "data",
            "details",
            "record",
            "requir",
        ];
        let gets = |i: usize| {
            self.begins(i, &gets)
                || matches!(
                    self.word(i),
                    "get" | "gets" | "got" | "buy" | "come" | "comes" | "came"
                )
        };
        // "You will receive offers from our partners", "our banners come from ad networks".
        let sent = [
            "offer",
            "promotion",
            "communication",
            "newsletter",
            "message",
            "ads",
            "advert",
            "banner",
            "marketing",
            "mailing",
            "material",
            "product",
            "service",
            "update",
            "news",
            "content",
            "apart",
            "aside",
            "separate",
            "different",
        ];
        let taken = ["exclud", "remov", "delet", "protect", "prevent", "withdraw"];
        let gives = [
            "provid", "suppli", "given", "sent", "submitt", "furnish", "report", "disclos",
        ];
        // "Information from our partners", as a head or an item.
        let first = self.mention.start;
        let headed = self.word(first) == "information"
            && self.word(first + 1) == "from"
            && !(first.saturating_sub(6)..first)
                .any(|i| self.begins(i, &["send", "sent", "receiv", "get", "mail", "email"]));
        headed
            || self.listed_before().any(|at| {
                let left = at.wrapping_sub(1);
                match self.word(at) {
                    "from" => {
                        (at.saturating_sub(12)..at).any(gets)
                            && !(at.saturating_sub(3)..at).any(|i| self.begins(i, &sent))
                            && !(at.saturating_sub(6)..at).any(|i| self.begins(i, &taken))
                    }
                    "by" => self.begins(left, &gives) && self.clause.names_data(at.saturating_sub(6), at),
                    _ => false,
                }
            })
    }

    /// "We do not authorize them to use it for their own marketing".
    fn is_forbidden(&self) -> bool {
        let bans = ["prohibit", "forbid", "forbad", "disallow"];
        let binds = ["authori", "permit", "allow"];
        let not = |i: usize| matches!(self.word(i), "not" | "never" | "nor");
        self.before().any(|at| {
            (self.begins(at, &bans) || self.begins(at, &binds) && (at.saturating_sub(3)..at).any(not))
                && (at + 1..self.mention.start).any(|i| matches!(self.word(i), "to" | "from"))
        })
    }

    /// "If we transfer our assets to a third party": it gets the business.
    fn is_asset_taker(&self) -> bool {
        let near = self.mention.start.saturating_sub(6)..self.mention.start;
        let to = near.rev().find(|&i| matches!(self.word(i), "to" | "by"));
        to.is_some_and(|to| {
            let things = to.saturating_sub(4)..to;
            let all = self.begins(to.wrapping_sub(1), &["asset", "business", "stock", "shares"]);
            all && !self.clause.names_data(things.start, things.end)
        })
    }

    /// "A marketing agency that sends our letters for us", "third parties acting on our behalf": a helper, and no
    /// partner with purposes of its own.
    fn is_helper(&self, recipient: Recipient) -> bool {
        let markets = (self.mention.start..self.mention.end).any(|i| self.begins(i, &["marketing"]));
        let partner = matches!(recipient, Recipient::Partners | Recipient::Marketers)
            || (recipient == Recipient::Advertisers && markets);
        if !partner {
            return false;
        }
        let after = self.mention.end..self.mention.end + 10;
        let ends = |i: &usize| {
            !matches!(
                self.word(*i),
                "," | ";" | ":" | "(" | "with" | "without" | "to" | "unless" | "their" | "its"
            ) && !self
                .clause
                .of("recipient.")
                .any(|(m, who)| m.start == *i && who != "service_providers")
        };
        let serves = |i: usize| {
            (self.word(i) == "for" && self.word(i + 1) == "us")
                || (self.word(i) == "on"
                    && matches!(
                        (self.word(i + 1), self.word(i + 2)),
                        ("our", "behalf") | ("behalf", "of")
                    ))
                || (self.word(i) == "as" && self.begins(i + 1, &["agent", "processor"]))
                || (self.word(i) == "as" && self.begins(i + 2, &["agent", "processor", "service"]))
        };
        after.take_while(ends).any(serves)
    }

    /// "Firms not affiliated with us".
    fn is_unrelated(&self) -> bool {
        let no = |i: usize| matches!(self.word(i), "not" | "non" | "never" | "nor" | "longer");
        no(self.mention.start.wrapping_sub(1))
            || no(self.mention.start.wrapping_sub(2)) && self.begins(self.mention.start, &["affiliat"])
    }
}
