//! Facts that a rule finds by its wording alone.

use super::conditions::{Leave, affirmed, announces, is_definition, outright};
use super::denials::elsewhere;
use super::unit::Unit;
use super::{Finding, weights};
use crate::document::Document;
use crate::practices::clause::{Action, Actor, Frame};
use crate::practices::lexicon::Polarity;
use crate::practices::pattern::Mention;
use crate::practices::reader::{Match, Session};
use crate::practices::taxonomy::{Id, Kind, Section, State, Statement};
use crate::practices::topic::Topic;

/// What the paragraph has spoken of so far.
#[derive(Debug, Default)]
pub struct Spoken {
    paragraph: usize,
    change: bool,
    refusal: bool,
    /// "Tired of our letters?"
    asked: bool,
    marketing: bool,
    security: bool,
}

impl Spoken {
    /// Forgets when a new paragraph begins.
    pub fn enter(&mut self, unit: &Unit) {
        if self.paragraph != unit.paragraph {
            *self = Self {
                paragraph: unit.paragraph,
                ..Self::default()
            };
        }
    }
}

/// Adds what the rules that matched say.
pub fn find(
    session: &Session,
    document: &Document,
    unit: &Unit,
    matches: &[Match],
    spoken: &mut Spoken,
    findings: &mut Vec<Finding>,
) {
    let own = |m: &&Match| m.end > unit.clause.lead;
    for found in matches.iter().filter(own) {
        spoken.change |= matches!(found.rule.id, "change.stated/may" | "change.stated/wish");
        spoken.security |= found.rule.id.starts_with("security.stated");
    }
    spoken.marketing |= unit.clause.of("purpose.marketing").next().is_some();
    if announces(session, unit) {
        return;
    }
    let defines = is_definition(session, unit);
    let mut best: Vec<Finding> = Vec::new();
    for found in matches.iter().filter(own) {
        let id = found.id;
        if defines
            && matches!(
                id.section(),
                Section::Cookies | Section::Security | Section::Sharing
            )
        {
            continue;
        }
        let Some(state) = state_of(session, unit, found, id) else {
            continue;
        };
        let strange = told_elsewhere(unit, found, id)
            || about_others(unit, found)
                && !matches!(
                    id.section(),
                    Section::Cookies | Section::Sharing | Section::Audience
                );
        let score = f32::from(found.rule.weight) / 100.0
            * weights::stating(id, unit.topic)
            * context(session, id, unit, spoken)
            * if strange { 0.4 } else { 1.0 }
            * if chosen(session, unit, found, id) {
                1.0
            } else {
                0.3
            }
            * if found.rule.id == "change.stated/changes" && unit.topic != Topic::Change {
                0.5
            } else {
                1.0
            };
        match best.iter_mut().find(|f| f.id == id) {
            Some(known) if known.score >= score => {}
            Some(known) => {
                *known = Finding {
                    score,
                    state,
                    why: found.rule.id,
                    wording: found.source,
                    ..known.clone()
                }
            }
            None => {
                let value = value(document, unit, id);
                best.push(Finding {
                    value,
                    ..unit.finding(id, state, score, found.rule.id, found.source)
                });
            }
        }
    }
    denies_itself(unit, &mut best);
    contact_to_refuse(session, unit, spoken, &mut best);
    named_to_refuse(session, document, unit, &mut best);
    let industry = best
        .iter()
        .any(|f| f.why == "choice.third_party_opt_out/industry");
    if let Some(link) = best
        .iter_mut()
        .find(|f| industry && f.id == Id::Stated(Statement::ChoiceOptOutLink))
    {
        link.score *= 0.6;
    }
    findings.extend(best);
}

/// Whether another company's practice is told: "our processor does not retain …" says nothing about the first party.
fn about_others(unit: &Unit, found: &Match) -> bool {
    let frames = unit.clause.frames.iter();
    let mut acting = frames.filter(|f| f.start < found.end && f.start + 3 > found.start);
    acting.next().is_some_and(|f| f.actor == Actor::Third)
}

/// Whether other websites are told to use cookies or to sell: "linked websites may use cookies".
fn told_elsewhere(unit: &Unit, found: &Match, id: Id) -> bool {
    let mut frames = unit.clause.frames.iter();
    let told = matches!(id, Id::Stated(Statement::CookiesUsed | Statement::ShareSold));
    told && frames.any(|f| f.start < found.end && f.start + 3 > found.start && elsewhere(unit, f) < 1.0)
}

/// The company's denials of sharing and selling are its own: a wording alone may be about others, or the reader.
fn denies_itself(unit: &Unit, best: &mut [Finding]) {
    let denied = |sale: bool| {
        let verbs = unit
            .clause
            .frames
            .iter()
            .filter(|f| f.denied && f.actor == Actor::Company);
        verbs
            .filter(|f| f.action == Action::Sell || (!sale && f.action == Action::Share))
            .count()
            > 0
    };
    for finding in best {
        let sale = finding.why == "share.sold/denied";
        // "Not for sale" needs no verb.
        if finding.wording.contains("for sale") {
            continue;
        }
        if (sale || finding.why == "share.denied/never") && !denied(sale) {
            finding.score *= 0.5;
        }
    }
}

/// "You may opt out. To do so, write to us …": the address in the sentence after the offer belongs to it.
fn contact_to_refuse(session: &Session, unit: &Unit, spoken: &mut Spoken, best: &mut Vec<Finding>) {
    let (refuse, contact) = (
        Id::Stated(Statement::ChoiceOptOutContact),
        Id::Stated(Statement::ContactStated),
    );
    if spoken.refusal
        && best.iter().all(|f| f.id != refuse)
        && let Some(found) = best.iter().find(|f| f.id == contact)
    {
        let (score, why) = (0.65, "contact after an offer to opt out");
        best.push(Finding {
            id: refuse,
            score,
            why,
            lead_in: unit.lead_in,
            value: None,
            ..found.clone()
        });
    }
    if spoken.asked {
        answer_to_refuse(unit, best);
    }
    let question = unit.clause.tokens.last().is_some_and(|t| session.word(*t) == "?");
    spoken.asked = question && unit.clause.of("wish.").next().is_some();
    spoken.refusal = unit.clause.of("cond.refuse.offer.out").next().is_some();
}

/// Addresses where the advertising industry lets people opt out.
const INDUSTRY: [&str; 5] = [
    "aboutads",
    "networkadvertising",
    "youronlinechoices",
    "adchoices",
    "optout.",
];

/// "Opt out of Quillmetrics on its own site", "visit www.aboutads.info": a name or an address of others, and a refusal.
fn named_to_refuse(session: &Session, document: &Document, unit: &Unit, best: &mut Vec<Finding>) {
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
    let possessed = |i: usize| {
        named(i) && (written(i).ends_with("'s") || written(i).ends_with("’s")) && (i + 1..i + 4).any(place)
    };
    let refusal = clause
        .of("wish.end")
        .chain(clause.of("wish.off"))
        .next()
        .is_some();
    let theirs = refusal && own.clone().any(possessed);
    let listed = refusal && own.clone().any(industry);
    let mut add = |statement: Statement, score: f32| {
        let id = Id::Stated(statement);
        best.retain(|f| f.id != id || f.score >= score);
        if best.iter().all(|f| f.id != id) {
            best.push(unit.finding(id, State::Yes, score, "another is named to refuse", ""));
        }
    };
    if after_refusal || theirs || listed {
        add(Statement::ChoiceThirdPartyOptOut, 0.7);
    }
    if listed {
        add(Statement::ChoiceAdvertising, 0.8);
    }
}

/// "No more letters? Give us a ring": what answers the question is the way to refuse.
fn answer_to_refuse(unit: &Unit, best: &mut Vec<Finding>) {
    let ways = [
        ("means.link", Statement::ChoiceOptOutLink),
        ("means.write", Statement::ChoiceOptOutContact),
    ];
    for (means, statement) in ways {
        let id = Id::Stated(statement);
        if unit.clause.of(means).next().is_some() && best.iter().all(|f| f.id != id) {
            best.push(unit.finding(id, State::Yes, 0.7, "answers a question about refusing", means));
        }
    }
}

/// Whether a choice is the reader's: who asks, opts out or corrects is the reader, or the company does it at the
/// reader's wish. "Our editors correct misprints" and "advertisers may opt out" offer nothing.
fn chosen(session: &Session, unit: &Unit, found: &Match, id: Id) -> bool {
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
    let own = |m: &Mention| m.end > clause.lead;
    let after_if = |m: &Mention| {
        matches!(
            word(m.start.wrapping_sub(1)),
            "if" | "when" | "whenever" | "should" | "once" | "unless" | "where"
        )
    };
    let asks = |i: usize| word(i).starts_with("request") || word(i) == "asked";
    let words = 0..clause.tokens.len();
    let wished = words.clone().any(asks) || clause.of("ask.reader").any(|(m, _)| own(m) && after_if(m));
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
    let other = |name: &str| name == "other" || (strict && name.starts_with("third"));
    let named = clause.of("ask.").chain(clause.of("actor."));
    let subject = named
        .filter(|(m, _)| own(m) && m.start <= found.start + 1 && !governed(m))
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
    let nobody_else = clause.of("ask.other").next().is_none() && clause.of("actor.third").next().is_none();
    wished
        || offered
        || clause.of("ask.reader").next().is_some()
        || words.clone().any(speaks)
        || (nobody_else && words.into_iter().any(possible))
        || commands(session, unit)
}

/// Whether the sentence tells the reader what to do: "Click …", "To stop this, write …".
fn commands(session: &Session, unit: &Unit) -> bool {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let orders = |i: usize| {
        matches!(
            word(i),
            "click"
                | "tap"
                | "go"
                | "visit"
                | "follow"
                | "use"
                | "contact"
                | "email"
                | "mail"
                | "write"
                | "call"
                | "reply"
                | "text"
                | "send"
                | "open"
                | "log"
                | "sign"
                | "consult"
                | "clear"
                | "switch"
                | "turn"
                | "set"
                | "adjust"
                | "change"
                | "opt"
                | "deactivate"
                | "disable"
                | "ask"
                | "tell"
                | "let"
                | "tick"
                | "check"
                | "uncheck"
                | "choose"
                | "select"
                | "see"
                | "give"
                | "drop"
                | "phone"
                | "ring"
                | "speak"
                | "talk"
                | "stop"
                | "update"
                | "manage"
                | "delete"
                | "unsubscribe"
        )
    };
    let begins = |i: usize| {
        i == clause.lead
            || matches!(word(i - 1), "," | ":" | ";" | "?" | "just" | "do" | "and" | "or")
            || (word(i - 1) == "to" && i == clause.lead + 1)
    };
    (clause.lead..clause.tokens.len()).any(|i| orders(i) && begins(i))
}

/// Whether the company withholds what the wording offers: "we do not currently provide a link to opt out".
fn withheld(session: &Session, unit: &Unit, found: &Match, id: Id) -> bool {
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
    clause.denied(found.start, found.start) || near.into_iter().any(refuses)
}

/// What a match says, or nothing where it leaves open what is denied.
fn state_of(session: &Session, unit: &Unit, found: &Match, id: Id) -> Option<State> {
    let clause = &unit.clause;
    let happens = || {
        if id.kind() == Kind::Practice {
            affirmed(session, unit, found.start, leave(id))
        } else {
            State::Yes
        }
    };
    if deniable(id) && denied_first(session, unit, found) {
        return Some(State::No);
    }
    match found.rule.polarity {
        Polarity::Raw if withheld(session, unit, found, id) => None,
        Polarity::Raw => Some(happens()),
        // "We will not sell it without your consent", "… unless you ask us to".
        Polarity::RawNo if clause.of("cond.consent").any(|(m, _)| m.start >= found.start) => {
            Some(State::OptIn)
        }
        Polarity::RawNo => Some(State::No),
        Polarity::Practice
            if clause.denied(found.start, found.start + 1) || governed_by_denial(session, unit, found) =>
        {
            let consent = clause.of("cond.consent").next().is_some();
            match id.kind() {
                Kind::Practice if consent => Some(State::OptIn),
                Kind::Practice => outright(session, unit, found.end).then_some(State::No),
                Kind::Statement => refused(session, unit, found).then_some(State::No),
            }
        }
        // A "not" inside the wording leaves open what it denies.
        Polarity::Practice => {
            let left_open = clause.denied(found.end, found.end) || withheld(session, unit, found, id);
            (!left_open).then(happens)
        }
    }
}

/// Statements that a sentence can take back as a whole: "you cannot appeal …", "we do not rely on …".
fn deniable(id: Id) -> bool {
    use Statement::{
        AudienceTransfer, ChoiceAgent, ChoiceAppeal, ChoiceExport, ChoiceLimitSensitive, CookiesGpc,
        LegalAutomatedDecisions, LegalLegitimateInterest,
    };
    matches!(
        id,
        Id::Stated(
            AudienceTransfer
                | ChoiceAgent
                | ChoiceAppeal
                | ChoiceExport
                | ChoiceLimitSensitive
                | CookiesGpc
                | LegalAutomatedDecisions
                | LegalLegitimateInterest
        )
    )
}

/// Whether the sentence begins with a denial that holds for all of it: "We do not …", "You cannot …".
fn denied_first(session: &Session, unit: &Unit, found: &Match) -> bool {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let auxiliary = |w: &str| matches!(w, "do" | "does" | "are" | "is" | "will" | "can" | "have");
    let denies = |i: usize| word(i) == "cannot" || (word(i) == "not" && auxiliary(word(i - 1)));
    let start = clause.lead;
    let subject = matches!(word(start), "we" | "you" | "our" | "this" | "the");
    let Some(not) = (start + 1..start + 4).find(|&i| denies(i)) else {
        return false;
    };
    let leaves = |i: usize| {
        matches!(
            word(i),
            "unless"
                | "except"
                | "without"
                | "only"
                | "solely"
                | "but"
                | "until"
                | "if"
                | "when"
                | "where"
                | ";"
        ) && word(i + 1) != "automated"
            && !word(i + 1).starts_with("automat")
            && !(word(i) == "solely" && word(i + 1) == "on")
    };
    subject && found.start <= not + 9 && found.end > not && !(not..clause.tokens.len()).any(leaves)
}

/// Whether the wording stands in what a denied verb governs: "we do not use Google Analytics or any other tool".
fn governed_by_denial(session: &Session, unit: &Unit, found: &Match) -> bool {
    let verb = unit
        .clause
        .frames
        .iter()
        .rev()
        .find(|f| f.start <= found.start && found.start < f.reach);
    // "We use no cookies": the verb is part of the wording.
    let bare = |at: usize| matches!(unit.clause.word(session, at), "cookies" | "cookie");
    let none = |f: &Frame| f.denied && found.start <= f.start && f.end < found.end && bare(f.end + 1);
    verb.is_some_and(|f| f.denied && f.end <= found.start)
        || (unit.clause.frames.iter().any(none) && !unit.clause.denied(found.start, found.start))
}

/// Whether a choice beside a practice is about it as a rule.
fn leave(id: Id) -> Leave {
    match id {
        Id::Stated(Statement::CookiesUsed | Statement::CookiesRequired) => Leave::Usual,
        _ => Leave::Optional,
    }
}

/// Whether the wording is refused outright: "we do not encrypt …", "you have no right to …", "you cannot …".
fn refused(session: &Session, unit: &Unit, found: &Match) -> bool {
    let near = found.start.saturating_sub(4)..found.start;
    let word = |i| unit.clause.word(session, i);
    near.into_iter().any(|i| {
        matches!(
            (word(i), word(i + 1)),
            ("no", "right" | "way" | "automated")
                | (
                    "do" | "does" | "can" | "are" | "is" | "will" | "have" | "has",
                    "not"
                )
        )
    })
}

/// Wordings that mean something only where the paragraph or section speaks of it.
fn context(session: &Session, id: Id, unit: &Unit, spoken: &Spoken) -> f32 {
    let Id::Stated(statement) = id else { return 1.0 };
    let given = |here: bool, weak: f32| if here { 1.0 } else { weak };
    match statement {
        Statement::ChangeNoticeInPolicy | Statement::ChangeNoticeOnSite | Statement::ChangeNoticePersonal => {
            let here = spoken.change || unit.topic == Topic::Change;
            given(here, 0.3) * given(tells_of_change(session, unit), 0.8)
        }
        Statement::SecurityAccess
        | Statement::SecurityStorage
        | Statement::SecurityAuthentication
        | Statement::SecurityAudit => given(spoken.security || unit.topic == Topic::Security, 0.85),
        Statement::ChoiceMarketing if spoken.marketing => 1.25,
        _ => 1.0,
    }
}

/// Whether the sentence itself speaks of a change or of a notice of it.
fn tells_of_change(session: &Session, unit: &Unit) -> bool {
    let stems = [
        "chang",
        "updat",
        "revis",
        "amend",
        "modif",
        "notif",
        "notic",
        "version",
        "effective",
        "alter",
        "new",
        "latest",
        "adapt",
    ];
    (0..unit.clause.tokens.len()).any(|i| {
        stems
            .iter()
            .any(|stem| unit.clause.word(session, i).starts_with(stem))
    })
}

/// An address to write to, where the sentence has one.
fn value(document: &Document, unit: &Unit, id: Id) -> Option<String> {
    if id != Id::Stated(Statement::ContactStated) {
        return None;
    }
    // A hidden address is none to write to.
    let in_sentence = document
        .links
        .iter()
        .filter(|l| unit.sentence.contains(l.span) && !l.target.contains("/cdn-cgi/"));
    let mail = in_sentence.clone().find_map(|l| l.target.strip_prefix("mailto:"));
    let written = unit
        .sentence
        .of(&document.text)
        .split_whitespace()
        .find(|w| w.contains('@') && w.contains('.'));
    let clean = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    mail.map(|m| m.split('?').next().unwrap_or(m).to_owned())
        .or_else(|| written.map(clean))
        .or_else(|| in_sentence.map(|l| l.target.clone()).next())
}
