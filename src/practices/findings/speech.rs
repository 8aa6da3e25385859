//! What kind of sentence it is: one that states what the company does, or one that announces, defines, advises, or
//! tells of the law.

use crate::practices::clause::Clause;
use crate::practices::pattern::Mention;
use crate::practices::reader::Session;

/// What a sentence does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speech {
    /// It says what is done, or may be.
    States,
    /// "This section explains what we collect", "This notice does not cover what our shops collect."
    Announces,
    /// "A cookie is a small file …"
    Defines,
    /// "Keep your password secret": the reader is to act.
    Advises,
    /// "The law requires websites to …"
    TellsOfLaw,
    /// "Were we ever to sell it, we would …"
    Supposes,
    /// "Do we sell your name?"
    Asks,
}

impl Speech {
    /// What the sentence of a clause does; `quoted` where it says what a term in quotation marks means.
    pub fn of(session: &Session, clause: &Clause, quoted: bool) -> Self {
        if announces(session, clause) || excludes(session, clause) {
            Self::Announces
        } else if is_definition(session, clause, quoted) {
            Self::Defines
        } else if advises(session, clause) {
            Self::Advises
        } else if tells_of_law(session, clause) {
            Self::TellsOfLaw
        } else if supposes(session, clause) {
            Self::Supposes
        } else if asks(session, clause) {
            Self::Asks
        } else {
            Self::States
        }
    }
}

/// Whether the sentence tells the reader to do or not to do something, and nothing of the company.
fn advises(session: &Session, clause: &Clause) -> bool {
    let first = clause.word(session, clause.lead);
    let second = clause.word(session, clause.lead + 1);
    let tells = matches!(
        first,
        "keep"
            | "think"
            | "report"
            | "share"
            | "never"
            | "remember"
            | "beware"
            | "avoid"
            | "protect"
            | "shred"
    ) || matches!(
        (first, second),
        ("do", "not") | ("make", "sure") | ("be", "careful" | "aware")
    ) || ((first, second) == ("you", "are")
        && clause.word(session, clause.lead + 2) == "responsible");
    // "This means that we: keep …".
    let led = clause
        .of("actor.we")
        .any(|(m, _)| m.end <= clause.lead && m.end + 2 >= clause.lead);
    tells && !led && !clause.names_company()
}

/// Whether the sentence can be answered by "no": such a question states nothing by itself.
fn asks(session: &Session, clause: &Clause) -> bool {
    let last = clause.tokens.len().checked_sub(1);
    let open = matches!(
        clause.word(session, clause.lead),
        "do" | "does" | "did" | "is" | "are" | "will" | "would" | "can" | "could" | "may" | "have" | "has"
    );
    open && last.is_some_and(|last| clause.word(session, last) == "?")
}

/// Whether the sentence supposes what is not done, and says what would follow.
fn supposes(session: &Session, clause: &Clause) -> bool {
    let word = |i: usize| clause.word(session, i);
    let own = clause.lead..clause.tokens.len();
    let first = own.start + 1..own.start + 6;
    let ever = first.clone().any(|i| word(i) == "ever");
    let would = own.clone().any(|i| word(i) == "would");
    // "If we decide to use cookies, we will tell you."
    let decides = |i: usize| {
        matches!(
            (word(i), word(i + 1)),
            ("decide" | "begin" | "start" | "choose", "to")
        )
    };
    let later = (word(own.start + 1) == "we" && first.clone().any(decides)) || ever;
    let own_verb = |i: usize| {
        matches!(
            word(i),
            "sell" | "share" | "rent" | "use" | "collect" | "disclose"
        )
    };
    let does = first.clone().find(|&i| own_verb(i + 1));
    let takes = does.is_some_and(|i| clause.names_data(i, i + 6));
    matches!(word(own.start), "were" | "if" | "should") && ((ever && would) || (later && takes))
}

/// Whether a law, or a country's, is what acts: what it demands of others is no practice of the company.
fn tells_of_law(session: &Session, clause: &Clause) -> bool {
    let word = |i: usize| clause.word(session, i);
    let own = clause.lead..clause.tokens.len();
    let law = |i: &usize| {
        matches!(
            word(*i),
            "law"
                | "laws"
                | "act"
                | "statute"
                | "statutes"
                | "regulation"
                | "regulations"
                | "countries"
                | "directive"
        ) && !matches!(word(*i + 1), "enforcement" | "firm" | "firms")
    };
    let demands = |i: usize| {
        let stems = [
            "requir", "prohibit", "forbid", "regulat", "permit", "allow", "oblig", "demand", "restrict",
        ];
        stems.iter().any(|stem| word(i).starts_with(stem)) || word(i) == "must"
    };
    let Some(at) = own.clone().take(7).find(law) else {
        return false;
    };
    // "To agencies, when the law demands it" tells of agencies.
    let aside = (own.start..at).any(|i| {
        matches!(
            word(i),
            "," | "when" | "if" | "where" | "as" | "because" | "unless"
        )
    });
    let reader = clause.of("actor.you").any(|(m, _)| m.start >= own.start);
    !aside && !reader && !clause.names_company() && (at + 1..at + 7).any(demands)
}

/// Whether the sentence says what the policy does not hold for: "This notice does not apply to job applicants."
fn excludes(session: &Session, clause: &Clause) -> bool {
    let word = |i: usize| clause.word(session, i);
    let holds = |i: usize| {
        let stems = ["appl", "cover", "govern", "extend", "concern", "pertain"];
        stems.iter().any(|stem| word(i).starts_with(stem))
    };
    let document = |i: usize| {
        matches!(
            word(i),
            "policy" | "notice" | "statement" | "policies" | "document"
        )
    };
    let not = (0..clause.tokens.len()).find(|&i| word(i) == "not" && (holds(i + 1) || holds(i + 2)));
    // "Changes to this policy do not apply to …" are of the changes.
    let part = |i: usize| (i.saturating_sub(4)..i).any(|j| matches!(word(j), "to" | "of" | "in"));
    not.is_some_and(|not| (not.saturating_sub(6)..not).any(|i| document(i) && !part(i)))
}

/// Whether the sentence says what the policy will speak of: "This notice explains what we collect."
fn announces(session: &Session, clause: &Clause) -> bool {
    let word = |i: usize| clause.word(session, i);
    let document = |i: usize| {
        matches!(
            word(i),
            "policy"
                | "statement"
                | "notice"
                | "section"
                | "page"
                | "document"
                | "here"
                | "part"
                | "parts"
                | "chapter"
                | "paragraph"
                | "paragraphs"
                | "following"
        )
    };
    let tells = |i: usize| {
        let stems = ["explain", "describ", "outlin", "cover", "discuss", "summari"];
        stems.iter().any(|stem| word(i).starts_with(stem))
            || matches!(word(i), "tells" | "tell" | "informs" | "details")
            || (word(i).starts_with("set") && matches!(word(i + 1), "out" | "forth"))
    };
    let opens = |i: usize| {
        matches!(
            word(i),
            "how" | "what" | "which" | "why" | "when" | "whether" | "the" | "our" | "your" | ":"
        )
    };
    let own = clause.lead..clause.tokens.len();
    // "This section explains secure payment": so short a sentence does nothing else.
    let short = own.len() <= 9 && matches!(word(own.start), "this" | "here");
    let told = own
        .clone()
        .find(|&i| tells(i) && (short && document(i - 1) || (i + 1..i + 5).any(opens)));
    // "If this policy changes, we will tell you how": the company tells, and not its policy.
    let company = |at: usize, verb: usize| {
        let names = |m: &Mention| m.start > at && m.end <= verb && m.end + 2 >= verb;
        clause
            .of("actor.we")
            .any(|(m, _)| names(m) && word(m.start) != "our")
    };
    told.is_some_and(|verb| {
        let near = verb.saturating_sub(10).max(own.start)..verb;
        near.clone().any(|i| document(i) && !company(i, verb))
            && !near
                .into_iter()
                .any(|i| matches!(word(i), "as" | "in" | "described"))
    })
}

/// Whether terms are only mentioned: "'sell' and 'share' have the meanings that the law gives them", "personal data refers
/// to any information …".
fn refers(session: &Session, clause: &Clause) -> bool {
    let word = |i: usize| clause.word(session, i);
    let own = clause.lead..clause.tokens.len();
    let verb = own.clone().find(|&i| match (word(i), word(i + 1), word(i + 2)) {
        ("have" | "has", "the", next) => {
            next.starts_with("meaning") || (next == "same" && word(i + 3).starts_with("meaning"))
        }
        ("refers" | "refer", "to", _) => i <= own.start + 4 && !clause.names_company(),
        ("is" | "are", "defined", _) => !matches!(word(i.wrapping_sub(1)), "as" | "that" | "which"),
        ("mean" | "means", "what", _) => true,
        _ => false,
    });
    verb.is_some_and(|verb| {
        let before = |m: &Mention| m.start >= own.start && m.start < verb;
        !clause
            .of("actor.we")
            .any(|(m, _)| before(m) && word(m.start) != "our")
    })
}

/// Whether the sentence says what a thing is, and nothing of the company: "A cookie is a small file …".
fn is_definition(session: &Session, clause: &Clause, quoted: bool) -> bool {
    let own = clause.lead..clause.tokens.len();
    let company = clause.names_company();
    // "… whether or not we obtain it" says nothing of what is obtained.
    let whether = |i: usize| {
        clause.word(session, i) == "whether"
            && clause.word(session, i + 1) == "or"
            && clause.word(session, i + 2) == "not"
    };
    if quoted && (!company || own.clone().any(whether)) || refers(session, clause) {
        return true;
    }
    if company {
        return false;
    }
    let verb = own
        .clone()
        .take(7)
        .find(|&i| matches!(clause.word(session, i), "is" | "are" | "means" | "mean"));
    let Some(verb) = verb else { return false };
    let other = |m: &Mention| m.end > clause.lead && m.start < verb;
    if clause.of("actor.third").any(|(m, _)| other(m)) {
        return false;
    }
    let kind = |i: usize| {
        matches!(
            clause.word(session, i),
            "a" | "an"
                | "small"
                | "tiny"
                | "transparent"
                | "electronic"
                | "pieces"
                | "bits"
                | "text"
                | "files"
                | "numbers"
                | "identifiers"
                | "any"
                | "information"
                | "data"
                | "graphic"
                | "invisible"
                | "strings"
                | "alphanumeric"
                | "the"
        )
    };
    let noun = clause
        .mentions
        .iter()
        .any(|m| m.start >= own.start && m.start < verb && m.end <= verb + 1);
    noun && (kind(verb + 1) || clause.word(session, verb).starts_with("mean"))
}

#[cfg(test)]
mod tests {
    use crate::document::parse;
    use crate::input::Format;
    use crate::practices::findings::find;

    #[test]
    fn a_policy_that_announces_itself_states_nothing() {
        let ids = |text: &str| find(&parse(text, Format::Text)).len();
        assert_eq!(
            ids("This notice explains how we collect your name and share it with partners."),
            0
        );
        assert!(ids("As this notice explains, we collect your name and share it with partners.") > 0);
        assert!(
            ids("If our policy changes, we update this page so that you know what information we collect.")
                > 0
        );
    }

    #[test]
    fn advice_and_law_are_no_practice() {
        let ids = |text: &str| find(&parse(text, Format::Text)).len();
        assert_eq!(ids("Never tell anybody your password."), 0);
        assert_eq!(
            ids("The law of some countries forbids shops to record the location of a phone."),
            0
        );
        assert_eq!(
            ids("Were we ever to rent out our mailing list, we would tell you first."),
            0
        );
        assert!(ids("The law requires us to record the location of your phone.") > 0);
    }
}
