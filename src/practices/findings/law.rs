//! The law, where a sentence names it and nobody who acts for it.

use super::roles::Part;
use crate::practices::pattern::Mention;

impl Part<'_> {
    /// Whether what is named as an authority only bounds, names data, or is the reader's right.
    pub(super) fn is_no_authority(&self) -> bool {
        self.is_bound()
            || self.is_kept()
            || self.asks_first()
            || self.has_receiver()
            || self.is_of_data()
            || self.protects_reader()
    }

    /// "In accordance with the law", "as permitted by law", "under California law": a bound, and no reason to give.
    fn is_bound(&self) -> bool {
        let start = self.mention.start;
        let demanded = |at: usize| {
            let demands = [
                "requir", "compel", "oblig", "order", "mandat", "duty", "duties", "must",
            ];
            let must = |i: usize| matches!(self.word(i), "have" | "has") && self.word(i + 1) == "to";
            (at.saturating_sub(4)..at).any(|i| self.begins(i, &demands) || must(i))
        };
        if self.begins(start, &["permitted"]) {
            return !demanded(start);
        }
        if !self.names_law() {
            return false;
        }
        let describes = |w: &str| {
            matches!(
                w,
                "all"
                    | "any"
                    | "the"
                    | "applicable"
                    | "relevant"
                    | "local"
                    | "such"
                    | "data"
                    | "protection"
                    | "privacy"
                    | "national"
                    | "federal"
                    | "state"
                    | "our"
                    | "other"
                    | "these"
                    | "those"
                    | "this"
                    | "and"
                    | "or"
                    | "california"
                    | "eu"
                    | "european"
                    | "mandatory"
                    | "international"
                    | "law"
                    | "laws"
                    | "regulations"
                    | "regulation"
                    | "rules"
                    | "your"
                    | "u.s"
                    | "us"
            )
        };
        let from = start.saturating_sub(7);
        let Some(at) = (from..start).rev().find(|&i| !describes(self.word(i))) else {
            return false;
        };
        let left = at.wrapping_sub(1);
        let bounds = [
            "permit",
            "allow",
            "authori",
            "prohibit",
            "forbid",
            "forbidden",
            "limit",
            "restrict",
            "govern",
            "defin",
            "protected",
            "provided",
        ];
        // "What is considered personal data by the laws of your country".
        let counted = |i: usize| self.begins(i, &["consider", "count", "deem", "regard", "treat"]);
        match self.word(at) {
            "with" => self.begins(left, &["accord", "complian", "line", "conform", "consist"]),
            "by" => {
                self.begins(left, &bounds) && !demanded(left) || (left.saturating_sub(4)..left).any(counted)
            }
            // "A country whose laws differ", "we follow the laws of the state".
            "whose" => true,
            "follow" | "obey" | "respect" | "observe" => self.word(left) != "to",
            "under" => !demanded(at),
            _ if self.begins(self.mention.end, &["allow", "permit"]) => {
                !self.begins(self.mention.end + 2, &["requir"])
            }
            "to" => self.word(left) == "subject",
            // "As state law calls it".
            _ if self.begins(self.mention.end, &["call", "defin"]) => {
                self.word(self.mention.end + 1) != "for"
            }
            _ => matches!(
                self.word(start.wrapping_sub(1)),
                "california" | "privacy" | "protection"
            ),
        }
    }

    /// "When we send data abroad, we comply with applicable laws": what the company does besides.
    fn is_kept(&self) -> bool {
        let start = self.mention.start;
        let near = start.saturating_sub(4)..start + 1;
        let verb = near
            .rev()
            .find(|&i| matches!(self.word(i), "comply" | "complies"));
        let modal = |i: &usize| matches!(self.word(*i), "will" | "must" | "shall" | "also" | "always");
        verb.filter(|_| self.is_bare())
            .and_then(|verb| (verb.saturating_sub(3)..verb).rev().find(|i| !modal(i)))
            .is_some_and(|who| self.word(who) == "we")
    }

    /// "We ask for your consent where required by law": what is required is to ask.
    fn asks_first(&self) -> bool {
        self.opening().is_some_and(|at| {
            let asked = |w: &str| matches!(w, "consent" | "permission" | "you");
            let asks = ["obtain", "ask", "seek", "get", "notify", "inform", "request"];
            asked(self.word(at.wrapping_sub(1)))
                && matches!(self.word(at), "where" | "when" | "if")
                && (at.saturating_sub(5)..at).any(|i| self.begins(i, &asks))
        })
    }

    /// "We share it with our auditors to comply with the law": whom it reaches stands right before.
    fn has_receiver(&self) -> bool {
        let Some(at) = self.opening() else { return false };
        let own = |who: &str| {
            matches!(
                who,
                "service_providers" | "affiliates" | "advertisers" | "acquirer"
            )
        };
        let ends = |m: &Mention| m.end == at && self.begins(at, &["to", "where", "when", "if", "as", "in"]);
        self.clause.of("recipient.").any(|(m, who)| ends(m) && own(who))
    }

    /// Whether the wording ends in the law, and in nobody who acts for it.
    fn is_bare(&self) -> bool {
        let last = self.word(self.mention.end - 1);
        matches!(
            last,
            "law" | "laws" | "regulations" | "requirements" | "obligations"
        )
    }

    /// Where the words about the bare law begin: at "where" in "where required by law", at "to" in "to comply with the law".
    fn opening(&self) -> Option<usize> {
        let opens = |i: usize| {
            matches!(
                self.word(i),
                "where"
                    | "when"
                    | "if"
                    | "as"
                    | "to"
                    | "in"
                    | "order"
                    | "the"
                    | "our"
                    | "any"
                    | "applicable"
                    | "comply"
                    | "with"
                    | "by"
                    | "legal"
            ) || self.begins(i, &["requir"])
        };
        let end = self.mention.start + 1;
        let from = end.saturating_sub(8);
        let at = (from..self.mention.start).rev().take_while(|&i| opens(i)).last();
        self.is_bare().then(|| at.unwrap_or(self.mention.start))
    }

    /// Whether the wording is the bare law, and nobody who acts for it.
    fn names_law(&self) -> bool {
        self.is_bare()
            && !(self.mention.start..self.mention.end)
                .any(|i| self.begins(i, &["comply", "requir", "compel", "oblig", "order"]))
    }

    /// "Your government ID", "court records": a kind of data.
    fn is_of_data(&self) -> bool {
        let first = self.word(self.mention.start);
        let kinds = [
            "id", "identif", "issued", "number", "record", "benefit", "identity", "passport",
        ];
        self.mention.end == self.mention.start + 1
            && matches!(
                first,
                "government" | "governmental" | "court" | "courts" | "police" | "judicial"
            )
            && self.begins(self.mention.end, &kinds)
    }

    /// "To protect your privacy rights".
    fn protects_reader(&self) -> bool {
        let yours =
            |i: usize| self.word(i) == "your" && !self.begins(i + 1, &["safety", "life", "vital", "propert"]);
        self.begins(self.mention.start, &["protect", "safeguard", "defend"])
            && (self.mention.start..self.mention.end).any(yours)
    }
}
