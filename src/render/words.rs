//! The words of states, dates and numbers, shared by every form of a label.

use crate::label::State;
use crate::practices::taxonomy::{Id, Kind, Section, Statement};

/// Below this length a digest is shown whole.
const DIGEST_SHOWN: usize = 12;

/// The word of a state. It is always shown: colour is never alone.
pub const fn state(state: State) -> &'static str {
    match state {
        State::Yes => "yes",
        State::OptOut => "opt out",
        State::OptIn => "opt in",
        State::No => "no",
        State::Conflicting => "says both",
    }
}

/// The class that colours a state.
pub const fn class(state: State) -> &'static str {
    match state {
        State::Yes => "yes",
        State::OptOut => "opt-out",
        State::OptIn => "opt-in",
        State::No => "no",
        State::Conflicting => "both",
    }
}

/// What a state costs the reader; a cell that joins several shows the dearest.
pub const fn cost(state: State) -> u8 {
    match state {
        State::Conflicting => 4,
        State::Yes => 3,
        State::OptOut => 2,
        State::OptIn => 1,
        State::No => 0,
    }
}

/// The word and the class of a fact that has a row of its own.
///
/// Practices show their state. Statements say what the policy does for its reader: a right is
/// "offered", a safeguard is "stated", and neither is painted as a cost.
pub fn chip(id: Id, fact: State) -> (&'static str, &'static str) {
    match (id, fact) {
        (Id::Stated(s), State::Yes) if s.kind() == Kind::Statement => statement(s),
        (Id::Stated(s), State::No) if s.section() == Section::Choices => ("not offered", "yes"),
        (Id::Stated(s), State::No) if s.kind() == Kind::Statement => ("no", "plain"),
        _ => (state(fact), class(fact)),
    }
}

fn statement(statement: Statement) -> (&'static str, &'static str) {
    use Statement as S;
    match statement {
        S::RetentionIndefinite | S::LegalDeemedConsent | S::CookiesDntIgnored => ("yes", "yes"),
        S::CookiesDntHonored | S::CookiesGpc => ("yes", "no"),
        S::ShareDenied => ("says so", "no"),
        S::LegalAutomatedDecisions | S::AudienceTransfer => ("stated", "plain"),
        _ => match statement.section() {
            Section::Choices => ("offered", "no"),
            Section::Security => ("stated", "no"),
            _ => ("stated", "plain"),
        },
    }
}

/// What a fact is called where it is not stated, if its title would read badly there.
pub const fn silent(id: Id) -> Option<&'static str> {
    use Statement as S;
    let Id::Stated(statement) = id else {
        return None;
    };
    Some(match statement {
        S::ShareDenied => "That nothing is sold, rented or shared",
        S::CookiesDoNotTrack => "Do Not Track",
        S::RetentionStated => "How long data is kept",
        S::RetentionPeriod => "A period",
        S::SecurityStated => "How data is protected",
        S::ChangeStated => "Whether the policy may change",
        _ => return None,
    })
}

/// An ISO date in words; anything else stays as it is.
pub fn date(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let parts: Vec<&str> = iso.split('-').collect();
    let [year, month, day] = parts[..] else {
        return iso.to_owned();
    };
    let month = month
        .parse()
        .ok()
        .and_then(|m: usize| MONTHS.get(m.wrapping_sub(1)));
    match (month, day.parse::<u8>()) {
        (Some(month), Ok(day)) => format!("{day} {month} {year}"),
        _ => iso.to_owned(),
    }
}

/// What a fact names, in words.
pub fn value(value: &str) -> String {
    match value {
        "aggregated" => "aggregated only".to_owned(),
        _ => date(value),
    }
}

/// A number with its thousands set apart.
pub fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A number to one decimal.
pub fn tenths(n: f64) -> String {
    let tenths = (n * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", (tenths / 10).abs(), (tenths % 10).abs())
}

/// "1 word", "2 words".
pub fn count(n: usize, noun: &str) -> String {
    format!("{} {}", number(n), plural(n, noun))
}

/// "word" or "words".
pub fn plural(n: usize, noun: &str) -> String {
    if n == 1 {
        noun.to_owned()
    } else {
        format!("{noun}s")
    }
}

/// A digest short enough to compare by eye.
pub fn digest(hex: &str) -> String {
    if hex.len() <= DIGEST_SHOWN || !hex.is_ascii() {
        return hex.to_owned();
    }
    format!("{}…{}", &hex[..6], &hex[hex.len() - 4..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_numbers_are_written_for_people() {
        assert_eq!(date("2026-03-04"), "4 March 2026");
        assert_eq!(date("last spring"), "last spring");
        assert_eq!(date("2026-13-04"), "2026-13-04");
        assert_eq!(number(1_234_567), "1,234,567");
        assert_eq!(number(999), "999");
        assert_eq!(
            [tenths(13.06), tenths(-0.4), tenths(9.0)],
            ["13.1", "-0.4", "9.0"]
        );
        assert_eq!(count(1, "word"), "1 word");
        assert_eq!(digest("0123456789abcdef"), "012345…cdef");
    }

    #[test]
    fn what_serves_the_reader_is_not_painted_as_a_cost() {
        for &s in Statement::ALL {
            let (word, class) = chip(Id::Stated(s), State::Yes);
            assert!(!word.is_empty());
            if s.section() == Section::Choices {
                assert_eq!((word, class), ("offered", "no"));
            }
        }
    }
}
