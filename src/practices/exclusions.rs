//! What an enumeration sets apart: "your visits (not including your name)", "minus your address", "it contains no names".

use super::clause::Clause;
use super::reader::Session;

/// The most words between the wording that sets apart and the last thing that it does.
const FAR: usize = 16;

impl Clause {
    /// Whether the thing at `at` is named only to set it apart.
    pub fn excluded(&self, session: &Session, at: usize) -> bool {
        let from = at.saturating_sub(FAR).max(self.lead);
        for i in (from..at).rev() {
            if self.sets_apart(session, i) {
                return true;
            }
            if self.leaves_list(session, i) {
                return false;
            }
        }
        false
    }

    /// Whether a wording that sets apart ends with the word at `i`.
    fn sets_apart(&self, session: &Session, i: usize) -> bool {
        let word = |i: usize| self.word(session, i);
        match (word(i.wrapping_sub(1)), word(i)) {
            ("not", "including" | "counting") | (_, "excluding" | "minus") => true,
            // "We collect nothing other than your name" names what is collected.
            ("other", "than") | ("apart" | "aside", "from") | (_, "except") => {
                !(self.lead..i).any(|j| self.is_negative(session, j))
            }
            // "Without your address we cannot deliver" needs it, "we pass it on without your name" leaves it out.
            (_, "without") => {
                let reads = (self.lead..i).any(|j| self.frames.iter().any(|f| f.start == j && !f.denied));
                reads
                    && matches!(word(i + 1), "any" | "your" | "the" | "their")
                    && !self.denies_twice(session)
            }
            (verb, "no") => ["contain", "includ", "bear", "carr"]
                .iter()
                .any(|stem| verb.starts_with(stem)),
            _ => false,
        }
    }

    /// Whether the word at `i` denies, as a word of its own.
    fn is_negative(&self, session: &Session, i: usize) -> bool {
        matches!(
            self.word(session, i),
            "no" | "not" | "never" | "nothing" | "none" | "neither" | "nor" | "cannot" | "nobody" | "without"
        )
    }

    /// Whether an enumeration is left at `i`, read backwards: at a bracket, a verb, or what begins another part.
    fn leaves_list(&self, session: &Session, i: usize) -> bool {
        let word = self.word(session, i);
        matches!(
            word,
            ")" | ";"
                | "to"
                | "with"
                | "so"
                | "when"
                | "if"
                | "which"
                | "who"
                | "we"
                | "you"
                | "they"
                | "but"
        ) || self.frames.iter().any(|f| f.start <= i && i < f.end)
    }
}
