//! Whether a wording offers readers a choice: who chooses, whether the company withholds it, and who else lets them refuse.

use super::Finding;
use super::unit::Unit;
use super::whose::{asks_nobody, companys_act, companys_denial, noted, only_taught, reserved};
use crate::document::Document;
use crate::practices::pattern::Mention;
use crate::practices::reader::{Match, Session};
use crate::practices::taxonomy::{Id, Section, State, Statement};
use crate::practices::topic::Topic;

/// Addresses where the advertising industry lets people opt out.
const INDUSTRY: [&str; 5] = [
    "aboutads",
    "networkadvertising",
    "youronlinechoices",
    "adchoices",
    "optout.",
];

/// "Opt out of Quillmetrics on its own site", "visit www.aboutads.info": a name or an address of others, and a refusal.
pub fn named_to_refuse(session: &Session, document: &Document, unit: &Unit, best: &mut Vec<Finding>) {
    let clause = &unit.clause;
    let written = |i: usize| clause.tokens.get(i).map_or("", |t| t.span.of(&document.text));
    let own = clause.lead..clause.tokens.len();
    let industry = |i: usize| {
        let address = written(i).to_lowercase();
        address.contains('.') && INDUSTRY.iter().any(|name| address.contains(name))
    };
    let named = |i: usize| {
        let capital =
            written(i).starts_with(char::is_uppercase) && written(i).chars().any(char::is_lowercase);
        let known = matches!(
            clause.word(session, i),
            "we" | "our" | "us" | "you" | "your" | "i"
        );
        i > clause.lead && capital && !known && !clause.mentions.iter().any(|m| m.start <= i && i < m.end)
    };
    let place = |i: usize| {
        matches!(
            clause.word(session, i),
            "site"
                | "website"
                | "page"
                | "pages"
                | "opt"
                | "optout"
                | "settings"
                | "tool"
                | "form"
                | "program"
                | "own"
        )
    };
    let mailed = |i: usize| clause.has("thing.mailing", i, i + 3) || clause.word(session, i).contains("mail");
    let refused = |at: usize| {
        matches!(clause.word(session, at), "of" | "by" | "from")
            && (at + 1..at + 3).any(named)
            && !(at + 1..at + 5).any(mailed)
    };
    let after_refusal = clause
        .of("wish.end")
        .any(|(m, _)| refused(m.end) && own.clone().any(place));
    let person = |i: usize| {
        let mut persons = clause.of("ask.").chain(clause.of("actor."));
        persons.any(|(m, _)| m.start <= i && i < m.end)
    };
    // "Quillmetrics' own page".
    let possessed = |i: usize| {
        let text = written(i);
        let whose = ["'s", "’s", "s'", "s’"].iter().any(|end| text.ends_with(end));
        whose && text.starts_with(char::is_uppercase) && !person(i) && (i + 1..i + 4).any(place)
    };
    let refusal = clause
        .of("wish.end")
        .chain(clause.of("wish.off"))
        .next()
        .is_some();
    let theirs = refusal && own.clone().any(possessed);
    // "Choices about such ads are explained at www.aboutads.info."
    let chooses = clause.of("thing.adverts").next().is_some()
        && own.clone().any(|i| clause.word(session, i) == "choices");
    let listed = (refusal || chooses) && own.clone().any(industry);
    let elsewhere = refusal && theirs_by_address(session, document, unit);
    let mut add = |statement: Statement, score: f32| {
        let id = Id::Stated(statement);
        best.retain(|f| f.id != id || f.score >= score);
        if best.iter().all(|f| f.id != id) {
            best.push(unit.finding(id, State::Yes, score, "another is named to refuse", ""));
        }
    };
    if after_refusal || theirs || listed || elsewhere {
        add(Statement::ChoiceThirdPartyOptOut, 0.7);
    }
    if listed {
        add(Statement::ChoiceAdvertising, 0.8);
    }
}

/// "To decline its measurement, visit www.quill.example/optout", "visit quill.example to have Quill's cookie disabled": an
/// address to refuse tracking at, where nothing is said to be ours.
fn theirs_by_address(session: &Session, document: &Document, unit: &Unit) -> bool {
    let clause = &unit.clause;
    let own = clause.lead..clause.tokens.len();
    let written = |i: usize| clause.tokens.get(i).map_or("", |t| t.span.of(&document.text));
    let tracks = |i: usize| {
        let stems = ["track", "measur", "cookie", "profil", "retarget", "analytics"];
        clause.begins(session, i, &stems)
    };
    let whose = |i: usize| {
        let name = written(i);
        let possessive = name.ends_with("'s") || name.ends_with("’s");
        possessive && name.starts_with(char::is_uppercase) && (i + 1..i + 4).any(tracks)
    };
    let address = |i: usize| clause.word(session, i) == "<url>";
    let ours = |i: usize| matches!(clause.word(session, i), "our" | "us" | "we");
    let mailed = clause.of("thing.mailing").next().is_some();
    own.clone().any(whose) && own.clone().any(address) && !own.clone().any(ours) && !mailed
}

/// Whether a choice is the reader's: who asks, opts out or corrects is the reader, or the company does it at the
/// reader's wish. "Our editors correct misprints" and "advertisers may opt out" offer nothing.
pub fn chosen(session: &Session, unit: &Unit, found: &Match, id: Id) -> bool {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    if id == Id::Stated(Statement::ContactStated) {
        let writes = |i: usize| {
            matches!(word(i), "contact" | "call" | "email" | "reach" | "notify" | "ask")
                || (word(i) == "to" && word(i.wrapping_sub(1)) == "write")
        };
        let strangers = |m: &Mention| (m.start.saturating_sub(2)..m.start).any(writes);
        let others = clause.of("ask.other").chain(clause.of("actor.third"));
        return others
            .filter(|(m, _)| m.start < found.end)
            .all(|(m, _)| !strangers(m));
    }
    if id.section() != Section::Choices {
        return true;
    }
    if noted(session, unit, found) || only_taught(session, unit, id) {
        return false;
    }
    let own = |m: &Mention| m.end > clause.lead;
    let after_if = |m: &Mention| {
        matches!(
            word(m.start.wrapping_sub(1)),
            "if" | "when" | "whenever" | "should" | "once" | "unless" | "where"
        )
    };
    // "We may be asked to …", "they may require us to …", "mistakes that are pointed out".
    let asks = |i: usize| {
        word(i).starts_with("request")
            || matches!(word(i), "asked" | "pointed" | "notified" | "reported")
            || (matches!(
                word(i),
                "ask" | "require" | "tell" | "instruct" | "direct" | "call" | "email" | "contact"
            ) && word(i + 1) == "us")
            || (word(i) == "write" && word(i + 1) == "to" && word(i + 2) == "us")
            || (matches!(word(i), "brought" | "for") && matches!(word(i + 1), "to" | "you"))
    };
    let words = 0..clause.tokens.len();
    let wished = words.clone().any(asks) || clause.of("ask.reader").any(|(m, _)| own(m) && after_if(m));
    if reserved(session, unit, found)
        || (!wished && (companys_act(session, unit, found) || companys_denial(session, unit, found, id)))
        || (id == Id::Stated(Statement::ChoiceOptIn) && asks_nobody(session, unit, found))
    {
        return false;
    }
    let strict = matches!(
        id,
        Id::Stated(
            Statement::ChoiceAccess
                | Statement::ChoiceCorrect
                | Statement::ChoiceDelete
                | Statement::ChoiceOptIn
                | Statement::ChoiceSettings
        )
    );
    let governed = |m: &Mention| {
        matches!(
            word(m.start.wrapping_sub(1)),
            "on" | "of" | "to" | "with" | "for" | "in" | "at" | "from" | "through" | "by" | "about" | "under"
        )
    };
    // "You can instruct our staff to …": who is told does not act.
    let told = |m: &Mention| {
        (m.start.saturating_sub(2)..m.start).any(|i| {
            matches!(
                word(i),
                "ask"
                    | "tell"
                    | "instruct"
                    | "inform"
                    | "contact"
                    | "call"
                    | "write"
                    | "email"
                    | "notify"
                    | "have"
            )
        })
    };
    let other = |name: &str| name == "other" || (strict && name.starts_with("third"));
    let named = clause.of("ask.").chain(clause.of("actor."));
    let reader = |at: usize| clause.of("ask.reader").any(|(m, _)| m.start == at);
    let subject = named
        .filter(|(m, name)| !name.starts_with("third") || !reader(m.start))
        .filter(|(m, _)| own(m) && m.start <= found.start + 1 && !governed(m) && !told(m))
        .max_by_key(|(m, name)| (m.start, other(name)));
    if !wished && subject.is_some_and(|(_, name)| other(name)) {
        return false;
    }
    let speaks = |i: usize| {
        matches!(
            word(i),
            "your"
                | "yours"
                | "yourself"
                | "me"
                | "my"
                | "right"
                | "rights"
                | "please"
                | "simply"
                | "possible"
        )
    };
    let offered = matches!(
        unit.topic,
        Topic::Choice | Topic::Access | Topic::California | Topic::Europe
    ) || matches!(
        id,
        Id::Stated(Statement::ChoiceBrowser | Statement::ChoiceWithdraw)
    );
    // "Mistakes can be corrected online": by whom but the reader?
    let possible = |i: usize| matches!(word(i), "may" | "can" | "could") && word(i + 1) == "be";
    // "An unsubscribe button", "an opt-in basis", "voluntary": for whom but the reader?
    let theirs = |i: usize| match (word(i), word(i + 1)) {
        ("unsubscribe", next) => matches!(
            next,
            "link" | "button" | "option" | "page" | "form" | "box" | "at"
        ),
        ("how", "to") => true,
        ("way" | "means" | "instructions" | "directions", "to" | "for" | "of") => true,
        ("opt", "in") | ("voluntary" | "optional", _) => id == Id::Stated(Statement::ChoiceOptIn),
        ("opt", "out") => matches!(
            word(i + 2),
            "link" | "button" | "option" | "page" | "form" | "box"
        ),
        _ => false,
    };
    let nobody_else = clause.of("ask.other").next().is_none() && clause.of("actor.third").next().is_none();
    wished
        || offered
        || clause.of("ask.reader").next().is_some()
        || words.clone().any(speaks)
        || words.clone().any(theirs)
        || (nobody_else && words.into_iter().any(possible))
        || commands(session, unit)
}

/// What readers are told to do to choose.
const ORDERS: &str = "click tap press hit push go visit head follow use contact email mail write call dial fax reply \
    text send return open log sign consult clear switch turn flip slide toggle set adjust change edit opt deactivate \
    disable enable activate install ask tell notify inform let tick untick mark check uncheck deselect choose select \
    pick see look view review give drop phone ring speak talk stop update correct manage delete erase remove \
    unsubscribe say submit fill complete download block reject refuse decline withdraw limit configure quit leave message letter line word postcard";

/// Whether the sentence tells the reader what to do: "Click …", "To stop this, write …", "Clicking on it will …",
/// "A click on it suffices".
fn commands(session: &Session, unit: &Unit) -> bool {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let orders = |i: usize| ORDERS.split(' ').any(|order| order == word(i));
    let begins = |i: usize| {
        i == clause.lead
            || matches!(
                word(i - 1),
                "," | ":" | ";" | "?" | "just" | "do" | "and" | "or" | "then"
            )
            || (word(i - 1) == "to" && i == clause.lead + 1)
    };
    let first = clause.lead;
    let done = word(first).strip_suffix("ing").is_some_and(|stem| {
        let doubled = |order: &str| stem.strip_prefix(order).is_some_and(|rest| order.ends_with(rest));
        ORDERS
            .split(' ')
            .any(|order| doubled(order) || order.strip_suffix('e') == Some(stem))
    });
    let one = matches!(word(first), "a" | "one" | "just") && (first + 1..first + 4).any(orders);
    done || one || (first..clause.tokens.len()).any(|i| orders(i) && begins(i))
}

/// Whether the company withholds what the wording offers: "we do not currently provide a link to opt out".
pub fn withheld(session: &Session, unit: &Unit, found: &Match, id: Id) -> bool {
    use Statement::{
        ChoiceAccess, ChoiceAdvertising, ChoiceBrowser, ChoiceCorrect, ChoiceDelete, ChoiceMarketing,
        ChoiceOptOutContact, ChoiceOptOutLink, ChoiceSettings, ChoiceThirdPartyOptOut,
    };
    if !matches!(
        id,
        Id::Stated(
            ChoiceAccess
                | ChoiceAdvertising
                | ChoiceBrowser
                | ChoiceCorrect
                | ChoiceDelete
                | ChoiceMarketing
                | ChoiceOptOutContact
                | ChoiceOptOutLink
                | ChoiceSettings
                | ChoiceThirdPartyOptOut
        )
    ) {
        return false;
    }
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let grants = |i: usize| {
        matches!(
            word(i),
            "provide" | "offer" | "have" | "allow" | "give" | "support" | "let" | "permit" | "maintain"
        )
    };
    let refuses = |i: usize| {
        matches!(word(i), "not" | "never")
            && matches!(word(i.wrapping_sub(1)), "do" | "does" | "can" | "will")
            && clause.of("actor.we").any(|(m, _)| m.end < i && m.end + 2 >= i)
            && (i + 1..i + 4).any(grants)
    };
    let near = found.start.saturating_sub(9).max(clause.lead)..found.start;
    clause.denied(session, found.start, found.start) || near.into_iter().any(refuses)
}
