//! Whether data is sold: the company's own verb of selling, and how far its denial goes.

use super::conditions::{Exception, Leave, affirmed, exception};
use super::unit::Unit;
use super::{Denies, Finding, weights};
use crate::practices::clause::{Action, Actor, Frame};
use crate::practices::pattern::Mention;
use crate::practices::reader::Session;
use crate::practices::taxonomy::{Id, State, Statement};

const SOLD: Id = Id::Stated(Statement::ShareSold);
/// What a verb of selling proves.
const TOLD: f32 = 0.8;
/// What is left of a denial of some sales only, and of one for money.
const PARTLY: f32 = 0.5;
const FOR_MONEY: f32 = 0.76;

/// Weighs what the wordings of a sentence say of a sale by its verbs.
pub fn weigh(session: &Session, unit: &Unit, best: &mut Vec<Finding>) {
    let frames = unit.clause.frames.iter();
    let sales: Vec<&Frame> = frames
        .filter(|f| f.action == Action::Sell && f.actor == Actor::Company)
        .collect();
    let told = sales.iter().find(|f| !f.denied && is_sale(session, unit, f));
    let never = sales.iter().find(|f| f.denied && is_sale(session, unit, f));
    let mut denied = sales.iter().filter(|f| f.denied).peekable();
    let refused = denied.peek().is_some();
    // "We do not rent or sell it, other than to …" sells nothing outright.
    let plain = |f: &Finding| f.why == "share.sold/affirmed" && f.wording.starts_with("(we|");
    // "We do not share it in a way that counts as a sale".
    let counts = |f: &Finding| f.why == "share.sold/affirmed" && !f.wording.starts_with("(we|");
    let own = unit.clause.lead..unit.clause.tokens.len();
    let negative = own
        .into_iter()
        .any(|i| matches!(unit.clause.word(session, i), "not" | "never" | "no" | "nor"));
    best.retain(|f| !(counts(f) && negative && sales.is_empty()));
    // "Neither your name nor … will be sold to marketers".
    let passive = |f: &Finding| f.why == "share.sold/affirmed" && f.wording.starts_with("(sold|rented)");
    best.retain(|f| !passive(f) || told.is_some() || !refused);
    best.retain(|f| !plain(f) || told.is_some() || !(refused || sales.is_empty()));
    let limit = denied.map(|f| limit(session, unit, f)).max_by(f32::total_cmp);
    for finding in best.iter_mut().filter(|f| f.id == SOLD) {
        match (finding.state, limit) {
            (State::No, Some(limit)) => {
                finding.score *= limit;
                if limit == FOR_MONEY {
                    finding.denies = Denies::ForMoney;
                }
            }
            (State::No, None) => {}
            _ => finding.score *= sales.first().map_or(1.0, |sale| of_right(session, unit, sale)),
        }
    }
    if let (None, Some(sale)) = (told, never)
        && best.iter().all(|f| f.id != SOLD)
        && exception(session, unit, sale) == Exception::None
    {
        let score = TOLD * weights::stating(SOLD, unit.topic) * self::limit(session, unit, sale);
        best.push(unit.finding(SOLD, State::No, score, "we do not sell", ""));
    }
    let Some(sale) = told else { return };
    let score = TOLD * weights::stating(SOLD, unit.topic) * of_right(session, unit, sale);
    let weaker = |f: &Finding| f.state == State::No || f.score < score;
    if best.iter().filter(|f| f.id == SOLD).all(weaker) {
        best.retain(|f| f.id != SOLD);
        let state = affirmed(session, unit, sale.start, Leave::Optional);
        best.push(unit.finding(SOLD, state, score, "we sell", ""));
    }
}

/// "We do not sell it for money" denies little where a sale is told elsewhere.
pub fn settle(findings: &mut [Finding]) {
    let told = |f: &Finding| f.id == SOLD && f.state != State::No && f.score >= weights::threshold(SOLD);
    if findings.iter().any(told) {
        for finding in findings.iter_mut().filter(|f| f.denies == Denies::ForMoney) {
            finding.score *= PARTLY;
        }
    }
}

/// "The right to know which data we collect, use and sell" tells of a right, and of a sale only by the way.
fn of_right(session: &Session, unit: &Unit, sale: &Frame) -> f32 {
    let clause = &unit.clause;
    let open =
        |m: &Mention| m.start <= sale.start && !(m.end..sale.start).any(|i| clause.word(session, i) == ";");
    let right = clause.of("cond.right").any(|(m, _)| open(m));
    if right { PARTLY * PARTLY } else { 1.0 }
}

/// Whether a verb of the company's is about selling data: "in the past year we have sold your address", "your name may
/// be sold".
fn is_sale(session: &Session, unit: &Unit, sale: &Frame) -> bool {
    let clause = &unit.clause;
    let of_business = clause.of("recipient.acquirer").next().is_some();
    if sale.start < clause.lead || of_business || is_supposed(session, unit, sale) {
        return false;
    }
    let word = |i: usize| clause.word(session, i);
    let data = |from: usize, to: usize| (from..to).find(|&i| clause.names_data(i, i + 1));
    if sale.passive_from.is_some() {
        let be = |i: usize| matches!(word(i), "is" | "are" | "be" | "been" | "was" | "were");
        return (sale.start.saturating_sub(5)..sale.start).any(be)
            && data(sale.start.saturating_sub(10), sale.start).is_some();
    }
    let group = || clause.frames.iter().filter(|f| f.group == sale.group);
    let first = group().map(|f| f.start).min().unwrap_or(sale.start);
    let joined = |from: usize, to: usize| {
        (from..to).all(|i| matches!(word(i), "and" | "or" | "," | "also" | "otherwise" | "to"))
    };
    let last = group().fold(sale.end, |last, f| {
        if f.start >= last && joined(last, f.start) {
            f.end
        } else {
            last
        }
    });
    let ours = |m: &Mention| m.end <= first && m.end + 6 > first && word(m.start) != "our";
    let breaks = |i: usize| {
        matches!(
            word(i),
            "and"
                | ","
                | "to"
                | "with"
                | ";"
                | "by"
                | "through"
                | "on"
                | "in"
                | "at"
                | "via"
                | "for"
                | "from"
        )
    };
    let object = (matches!(word(last), "it" | "them") && data(clause.lead, sale.start).is_some())
        || data(last, last + 8).is_some_and(|at| !(last..at).any(breaks));
    object && clause.of("actor.we").any(|(m, _)| ours(m))
}

/// "If our mill is sold, …", "before we sell …", "anyone to whom we sell …".
fn is_supposed(session: &Session, unit: &Unit, sale: &Frame) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    let from = sale.start.saturating_sub(12).max(unit.clause.lead);
    (from..sale.start).any(|i| {
        matches!(
            word(i),
            "if" | "when"
                | "should"
                | "were"
                | "case"
                | "event"
                | "whether"
                | "before"
                | "unless"
                | "until"
                | "how"
                | "right"
        ) || matches!((word(i), word(i + 1)), ("to", "which" | "whom"))
    })
}

/// How much a denied sale denies: that of children's data, or for one purpose, leaves others.
fn limit(session: &Session, unit: &Unit, sale: &Frame) -> f32 {
    let clause = &unit.clause;
    let word = |i: usize| clause.word(session, i);
    let passive = sale.passive_from.map_or(sale.end, |from| from.max(clause.lead));
    let after = || passive..sale.reach.min(sale.end + 24);
    let begins = |i: usize, stems: &[&str]| stems.iter().any(|stem| word(i).starts_with(stem));
    let aged = |i: usize| (i..i + 4).any(|j| matches!(word(j), "13" | "16" | "18"));
    let children = |i: usize| {
        begins(i, &["child", "minor", "teen", "kids"])
            || (matches!(word(i), "under" | "younger" | "age") && aged(i))
    };
    let sensitive = |i: usize| begins(i, &["sensitive", "health", "biometric", "medical", "genetic"]);
    let purpose = |i: usize| match word(i) {
        "for" => (i + 1..i + 4).any(|j| begins(j, &["purpose"])),
        "to" => matches!(word(i + 1), "train" | "develop"),
        _ => false,
    };
    let money =
        |i: usize| word(i) == "for" && begins(i + 1, &["money", "monetary", "cash", "payment", "profit"]);
    if after().any(|i| children(i) || purpose(i)) || after().take(5).any(sensitive) {
        PARTLY
    } else if after().any(money) {
        FOR_MONEY
    } else {
        1.0
    }
}
