//! Cells of the grid: sentences that tie data to a use or a recipient.

use super::flow::{DataHit, Flow};
use super::unit::Unit;
use super::{Denies, Finding, weights};
use crate::practices::taxonomy::State;
use crate::practices::taxonomy::{Data, Id};
use crate::practices::topic::Topic;

/// What was named so far in the paragraph, for "this information" and the like.
#[derive(Debug, Default)]
pub struct Paragraph {
    number: usize,
    named: Vec<DataHit>,
}

/// No pair is surer.
const SUREST: f32 = 0.95;
/// How sure a pair is where both its parts are.
const PAIR: f32 = 0.75;
/// What is left of a pair when the purpose's verb has data of its own.
const LOOSE: f32 = 0.5;
/// How much of a type's weight an earlier mention keeps, and how much of it counts as shared.
const EARLIER: (f32, f32) = (0.9, 0.85);
/// The same where the sentence does not refer back, and only stands in the same paragraph.
const BESIDE: (f32, f32) = (0.4, 0.0);
/// How sure a type is shared that was named before "we share this information".
const AGAIN: f32 = 0.4;
/// What "information" counts for the row of unspecified personal information, used and shared.
const GENERIC: (f32, f32) = (0.45, 0.15);

/// One row of the grid in a sentence: data, and how the sentence has it.
#[derive(Debug, Clone, Copy)]
struct Row {
    hit: DataHit,
    from: Source,
}

/// Where a row comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    /// The sentence or its lead-in names it.
    Named,
    /// The paragraph named it before.
    Earlier,
    /// The sentence says only "information".
    Generic,
}

/// Which half of the grid a cell is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Use,
    Share,
}

/// The purpose or recipient that is tied to data: where it stands, in words, and the verb before it.
#[derive(Debug, Clone, Copy)]
struct Tie {
    half: Half,
    at: usize,
    verb: Option<usize>,
    in_lead: bool,
}

impl Paragraph {
    /// Forgets what was named when a new paragraph begins.
    pub fn enter(&mut self, unit: &Unit) {
        if self.number != unit.paragraph {
            self.number = unit.paragraph;
            self.named.clear();
        }
    }

    /// The cells of one sentence; remembers its data for the next.
    pub fn findings(&mut self, unit: &Unit, flow: &Flow, findings: &mut Vec<Finding>) {
        self.given_again(unit, flow, findings);
        let rows = self.rows(flow);
        let mut cells =
            |tie: Tie, state: State, score: f32, wording: &'static str, of: &dyn Fn(Data) -> (Id, f32)| {
                for row in rows.iter().filter(|r| !(r.hit.in_lead && tie.in_lead)) {
                    let data = row.hit.data;
                    let (id, suits) = of(data);
                    let score = score
                        * PAIR
                        * associated(row, tie)
                        * tied(&rows, row, tie)
                        * placed(row, tie)
                        * topical(row, tie.half, unit.topic)
                        * suits
                        * weights::commonness(data);
                    let score = score.min(SUREST);
                    if score > weights::NOTHING {
                        findings.push(Finding {
                            aggregated: flow.aggregated,
                            ..unit.finding(id, state, score, row.hit.why, wording)
                        });
                    }
                }
            };
        for hit in flow.purposes.iter().filter(|h| h.state != State::No) {
            let tie = Tie {
                half: Half::Use,
                at: hit.at,
                verb: hit.verb,
                in_lead: hit.in_lead,
            };
            let of = |data| {
                (
                    Id::GridUse(data, hit.what),
                    weights::suits_purpose(data, hit.what),
                )
            };
            cells(tie, hit.state, hit.score, hit.wording, &of);
        }
        for hit in flow.recipients.iter().filter(|h| h.state != State::No) {
            let tie = Tie {
                half: Half::Share,
                at: hit.at,
                verb: hit.verb,
                in_lead: hit.in_lead,
            };
            let of = |data| {
                (
                    Id::GridShare(data, hit.what),
                    weights::suits_recipient(data, hit.what),
                )
            };
            cells(tie, hit.state, hit.score, hit.wording, &of);
        }
        self.named
            .extend(flow.data.iter().filter(|h| !h.denied && !h.in_purpose));
    }

    /// "We share this information with …", "both are sent to …": what was named before is shared.
    fn given_again(&self, unit: &Unit, flow: &Flow, findings: &mut Vec<Finding>) {
        let Some(state) = flow.gives_again else { return };
        if flow.data.iter().any(|h| !h.in_lead && h.data != Data::Personal) {
            return;
        }
        for hit in self.named.iter().filter(|h| h.collected > 0.3) {
            let score = AGAIN * weights::sharing(unit.topic);
            findings.push(unit.finding(
                Id::Share(hit.data),
                state,
                score,
                "shares what was named before",
                hit.wording,
            ));
        }
    }

    /// The data that the sentence speaks of: what it names, what it refers to, or just "information".
    fn rows(&self, flow: &Flow) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        let named = flow.data.iter().filter(|h| !h.denied && !h.in_purpose);
        let named = named.map(|&hit| Row {
            hit,
            from: Source::Named,
        });
        let refers = flow.refers || (flow.data.is_empty() && !self.named.is_empty());
        let (kept, given) = if refers { EARLIER } else { BESIDE };
        let earlier = self.named.iter().map(|h| Row {
            hit: DataHit {
                collected: h.collected.max(0.6) * kept,
                shared: h.collected.max(h.shared) * given,
                in_lead: false,
                verb: None,
                why: "named before",
                ..*h
            },
            from: Source::Earlier,
        });
        for row in named.chain(earlier) {
            match rows.iter_mut().find(|r| r.hit.data == row.hit.data) {
                Some(known) => {
                    known.hit.collected = known.hit.collected.max(row.hit.collected);
                    known.hit.shared = known.hit.shared.max(row.hit.shared);
                    known.hit.in_lead &= row.hit.in_lead;
                }
                None => rows.push(row),
            }
        }
        if rows.is_empty() && flow.generic {
            rows.push(generic());
        }
        rows
    }
}

/// The row of a sentence that says only "information".
fn generic() -> Row {
    Row {
        hit: DataHit {
            data: Data::Personal,
            collected: GENERIC.0,
            collected_state: State::Yes,
            shared: GENERIC.1,
            shared_state: State::Yes,
            at: 0,
            verb: None,
            in_purpose: false,
            denied: false,
            in_lead: false,
            loose: true,
            denies: Denies::All,
            why: "information",
            wording: "",
        },
        from: Source::Generic,
    }
}

/// How closely a sentence ties data to a purpose or recipient: another verb with data of its own between
/// them loosens the tie.
fn tied(rows: &[Row], row: &Row, tie: Tie) -> f32 {
    if row.hit.verb.is_none() || tie.verb.is_none() || row.hit.verb == tie.verb {
        return 1.0;
    }
    let has_its_own = rows.iter().any(|r| r.hit.verb == tie.verb && r.hit.at < tie.at);
    if has_its_own { LOOSE } else { 1.0 }
}

/// How sure the data's part of a pair is: where one verb ties both, it is the verb that tells.
fn associated(row: &Row, tie: Tie) -> f32 {
    let alone = match tie.half {
        Half::Use => row.hit.collected,
        Half::Share => row.hit.shared,
    };
    if alone > 0.5 && row.hit.verb.is_some() && row.hit.verb == tie.verb {
        alone.max(0.95)
    } else {
        alone
    }
}

/// What the places of both parts add. A list or heading says in few words what a sentence needs a verb for: what
/// has no verb was weighed as a fact of its own, and is surer as part of a pair.
fn placed(row: &Row, tie: Tie) -> f32 {
    let share = tie.half == Half::Share;
    let mut weight = if row.hit.loose && row.from == Source::Named {
        0.7
    } else {
        1.0
    };
    if tie.verb.is_none() {
        weight *= if share { 2.5 } else { 1.1 };
    }
    if row.from == Source::Named && row.hit.verb.is_none() {
        weight *= if share { 2.0 } else { 1.4 };
    }
    if row.hit.in_lead {
        weight *= 1.4;
    }
    weight
}

/// How well the section's topic fits the cell.
fn topical(row: &Row, half: Half, topic: Topic) -> f32 {
    match (half, topic) {
        (Half::Use, Topic::Use) => 1.2,
        (Half::Use, Topic::Sharing) => 0.3,
        (Half::Use, Topic::Access | Topic::California) => 0.45,
        (Half::Use, Topic::Unknown) if row.from == Source::Generic => 0.5,
        (Half::Share, Topic::California) => 0.5,
        _ => 1.0,
    }
}
