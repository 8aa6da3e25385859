//! The law, where a sentence names it and nobody who acts for it.

use super::roles::Part;

impl Part<'_> {
    /// Whether what is named as an authority only bounds, names data, or is the reader's right.
    pub(super) fn is_no_authority(&self) -> bool {
        self.is_bound() || self.is_of_data() || self.protects_reader()
    }

    /// "In accordance with the law", "as permitted by law", "under California law": a bound, and no reason to give.
    fn is_bound(&self) -> bool {
        let start = self.mention.start;
        let demanded = |at: usize| {
            let demands = [
                "requir", "compel", "oblig", "order", "mandat", "duty", "duties", "must",
            ];
            (at.saturating_sub(4)..at).any(|i| self.begins(i, &demands))
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
        match self.word(at) {
            "with" => self.begins(left, &["accord", "complian", "line", "conform", "consist"]),
            "by" => self.begins(left, &bounds) && !demanded(left),
            "under" => !demanded(at),
            _ if self.begins(self.mention.end, &["allow", "permit"]) => {
                !self.begins(self.mention.end + 2, &["requir"])
            }
            "to" => self.word(left) == "subject",
            _ => matches!(
                self.word(start.wrapping_sub(1)),
                "california" | "privacy" | "protection"
            ),
        }
    }

    /// Whether the wording is the bare law, and nobody who acts for it.
    fn names_law(&self) -> bool {
        let last = self.word(self.mention.end - 1);
        matches!(
            last,
            "law" | "laws" | "regulations" | "requirements" | "obligations"
        ) && !(self.mention.start..self.mention.end)
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
